import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { authEndpoints } from '../../contract/http/auth.js';
import type { ResponseOf } from '../../contract/http/endpoint.js';
import { CAPABILITIES_OF_ROLE, ROLES, type Role } from '../../contract/roles.js';
import { DomainError, type Principal, scopeOf, UnitOfWork } from '../../platform/index.js';
import { Account, AccountGrant, Person } from '../identity.entities.js';

const RECORDING_ROLES = ROLES.filter((role) => CAPABILITIES_OF_ROLE[role].includes('act.record'));
/** Whoever holds one of these works in the kitchen. */
const KITCHEN_ROLES: readonly Role[] = ['canteen_manager', 'canteen_worker'];

export interface Recorder {
  accountId: string;
  username: string;
  displayName: string;
  /** Whether he can sign on somebody else's phone. */
  hasPin: boolean;
  worksInKitchen: boolean;
}

/** Who may be the second person on a shared phone: a list of names to choose from, instead of a name to type (U31). */
@Injectable()
export class CoSigners {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws DomainError `organization.school-not-found` for a school the caller does not work at */
  at(caller: Principal, schoolId: string): Promise<ResponseOf<(typeof authEndpoints)['coSigners']>> {
    if (!scopeOf(caller, 'act.record').schoolIds.includes(schoolId)) {
      throw new DomainError('organization.school-not-found', {}, { field: 'schoolId' });
    }
    return this.uow.read(async (tx) => {
      const withPin = (await this.recordersAt(tx, schoolId)).filter(({ hasPin }) => hasPin);
      return { items: withPin.map(({ username, displayName }) => ({ username, displayName })) };
    });
  }

  /** Who of the school itself may record there, by user name; of offices nobody. */
  async recordersAt(tx: EntityManager, schoolId: string): Promise<Recorder[]> {
    const held: { accountId: string; username: string; name: string; pinHash: string | null; role: Role }[] = await tx
      .createQueryBuilder(AccountGrant, 'held')
      .innerJoin(Account, 'account', 'account.id = held.accountId AND account.disabledAt IS NULL')
      .innerJoin(Person, 'person', 'person.id = account.personId AND person.leftAt IS NULL')
      .where('held.schoolId = :schoolId AND held.role IN (:...roles)', { schoolId, roles: RECORDING_ROLES })
      .select('account.id', 'accountId')
      .addSelect('account.username', 'username')
      .addSelect('account.pinHash', 'pinHash')
      .addSelect('person.name', 'name')
      .addSelect('held.role', 'role')
      .orderBy('account.username')
      .getRawMany();
    const recorders = new Map<string, Recorder>();
    for (const { accountId, username, name, pinHash, role } of held) {
      const worksInKitchen = KITCHEN_ROLES.includes(role) || recorders.get(accountId)?.worksInKitchen === true;
      recorders.set(accountId, { accountId, username, displayName: name, hasPin: pinHash !== null, worksInKitchen });
    }
    return [...recorders.values()];
  }
}
