import { Injectable } from '@nestjs/common';
import { type EntityManager, type FindOptionsWhere, In, IsNull, Not } from 'typeorm';
import { ADMINISTRATORS, type Role } from '../../contract/roles.js';
import { AuditLog, areaPrefix, lockRows, UnitOfWork } from '../../platform/index.js';
import { Account, AccountGrant } from '../identity.entities.js';

/**
 * The first administrator sets the first school up alone: he grants (`security_admin`) and runs the system
 * (`system_admin`), which nobody else may do at once. That ends by itself as soon as another system administrator of
 * the same area can sign in; from then on he grants only.
 */
@Injectable()
export class SetUpDuty {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Takes the system administrator's role from whoever holds it beside the other, where somebody else has taken over.
   * Called by whatever may have made a system administrator able to act, in its transaction.
   */
  async end(tx: EntityManager): Promise<void> {
    const grants = await tx.findBy(AccountGrant, { role: In(['system_admin', 'security_admin']) });
    const joint = jointHolders(grants);
    if (joint.size === 0) return;
    await lockRows(tx, Account, { id: In([...joint]) }, { id: 'ASC' });
    const able = await ableOf(
      tx,
      grants.filter(({ role, accountId }) => role === 'system_admin' && !joint.has(accountId)),
      { totpSince: Not(IsNull()) },
    );
    for (const own of grants.filter(({ role, accountId }) => role === 'system_admin' && joint.has(accountId))) {
      const heir = able.find(({ areaCode }) => isWithin(own.areaCode, areaCode));
      if (heir === undefined) continue;
      const { affected } = await tx.delete(AccountGrant, { id: own.id });
      if (affected !== 1) continue;
      await this.audit.note(tx, {
        by: null,
        action: 'identity.set-up-duty-ended',
        subject: { kind: 'account', id: own.accountId },
        areaCode: own.areaCode,
        detail: { heir: heir.accountId },
      });
    }
  }

  /** Which of the three administrators nobody is who can sign in and is not another of them as well. */
  async vacant(): Promise<Role[]> {
    return this.uow.read(async (tx) => {
      const grants = await tx.findBy(AccountGrant, { role: In([...ADMINISTRATORS]) });
      const joint = jointHolders(grants);
      const able = await ableOf(tx, grants, {});
      return ADMINISTRATORS.filter(
        (role) =>
          !able.some((grant) => grant.role === role && (role !== 'system_admin' || !joint.has(grant.accountId))),
      );
    });
  }
}

function jointHolders(grants: readonly AccountGrant[]): Set<string> {
  const holders = (role: Role) => grants.filter((grant) => grant.role === role).map(({ accountId }) => accountId);
  const security = new Set(holders('security_admin'));
  return new Set(holders('system_admin').filter((id) => security.has(id)));
}

async function ableOf(
  tx: EntityManager,
  grants: readonly AccountGrant[],
  further: FindOptionsWhere<Account>,
): Promise<AccountGrant[]> {
  const ids = grants.map(({ accountId }) => accountId);
  const alive = await tx.findBy(Account, {
    id: In(ids),
    disabledAt: IsNull(),
    passwordHash: Not(IsNull()),
    ...further,
  });
  const able = new Set(alive.map(({ id }) => id));
  return grants.filter(({ accountId }) => able.has(accountId));
}

const isWithin = (own: string | null, other: string | null): boolean =>
  own !== null && other !== null && areaPrefix(own).startsWith(areaPrefix(other));
