import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull, Not } from 'typeorm';
import { CAPABILITIES_OF_ROLE, ROLES } from '../../contract/roles.js';
import {
  DomainError,
  type Grant,
  lockRows,
  type Principal,
  SCHOOL_AREAS,
  type SchoolAreas,
} from '../../platform/index.js';
import { Account, AccountGrant, Person } from '../identity.entities.js';
import {
  authorityAt,
  judgeGrant,
  judgeTarget,
  type Place,
  type PlacedGrant,
  rankOfAll,
  type Standing,
} from './judge-authority.js';
import { judgeTogether } from './judge-separation.js';

/** Somebody's account as an administrator may act upon it, locked until the transaction ends. */
export interface Subject {
  account: Account;
  person: Person;
  grants: readonly PlacedGrant[];
}

/**
 * Decides, under lock, who may administer whom. Both accounts are read again inside the transaction: somebody who was
 * disabled or demoted a moment ago, by a request that is not even answered yet, decides nothing any more.
 */
@Injectable()
export class Authority {
  constructor(@Inject(SCHOOL_AREAS) private readonly schools: SchoolAreas) {}

  /** The caller as he stands now. @throws DomainError `access.not-signed-in` when he was disabled meanwhile */
  async actor(tx: EntityManager, caller: Principal): Promise<Standing> {
    const [account] = await lockRows(tx, Account, { id: caller.accountId }, { id: 'ASC' });
    return this.standing(tx, account);
  }

  /**
   * The account as one that the caller may act upon.
   *
   * @throws DomainError `identity.account-not-found` also for one outside his area; `identity.own-account`,
   *   `identity.last-administrator`, `identity.rank-too-high`, `identity.outside-own-scope`, `access.not-signed-in`
   */
  async over(tx: EntityManager, caller: Principal, accountId: string): Promise<{ actor: Standing; subject: Subject }> {
    const locked = await lockRows(tx, Account, { id: In([caller.accountId, accountId]) }, { id: 'ASC' });
    const actor = await this.standing(
      tx,
      locked.find(({ id }) => id === caller.accountId),
    );
    const account = locked.find(({ id }) => id === accountId);
    const subject = account && (await this.subject(tx, account));
    if (!subject || !this.isVisible(actor, subject)) {
      throw new DomainError('identity.account-not-found', {}, { field: 'accountId' });
    }
    const refusal = judgeTarget(actor, { accountId, grants: subject.grants, home: homeOf(subject.person) });
    if (refusal === 'identity.own-account' && (await this.isLastOfHisRank(tx, actor))) {
      throw new DomainError('identity.last-administrator');
    }
    if (refusal !== null) throw new DomainError(refusal);
    return { actor, subject };
  }

  /**
   * What a new account may be given.
   *
   * @throws DomainError `identity.rank-too-high`, `identity.outside-own-scope`, `identity.administrators-apart` naming
   *   the grant at fault
   */
  async requireGrants(actor: Standing, grants: readonly Grant[]): Promise<void> {
    for (const [i, grant] of grants.entries()) {
      await this.requireGrant(actor, grants.slice(0, i), grant, `grants.${i}`);
    }
  }

  /** What an account that holds `held` may be given beside it. @throws DomainError as `requireGrants`, at `field` */
  async requireGrant(actor: Standing, held: readonly Grant[], grant: Grant, field: string): Promise<void> {
    const [placed] = await this.placed([grant]);
    const refusal = placed ? judgeGrant(actor, placed) : null;
    if (refusal !== null) throw new DomainError(refusal, {}, { field });
    if (
      judgeTogether(
        held.map(({ role }) => role),
        [grant.role],
      ) !== null
    ) {
      throw new DomainError('identity.administrators-apart', {}, { field });
    }
  }

  async subject(tx: EntityManager, account: Account): Promise<Subject> {
    return {
      account,
      person: await tx.findOneByOrFail(Person, { id: account.personId }),
      grants: await this.placed(await tx.findBy(AccountGrant, { accountId: account.id })),
    };
  }

  /** Whether the caller may know of this account: its person or any of its roles lies in his area. */
  isVisible(actor: Standing, { person, grants }: Pick<Subject, 'person' | 'grants'>): boolean {
    const places = [homeOf(person), ...grants];
    return places.some((place) => authorityAt(actor, place) !== null);
  }

  schoolNames(grants: readonly Pick<Grant, 'schoolId'>[]): Promise<ReadonlyMap<string, string>> {
    return this.schools.namesOf([...new Set(grants.flatMap(({ schoolId }) => schoolId ?? []))]);
  }

  async placed(grants: readonly Grant[]): Promise<PlacedGrant[]> {
    return Promise.all(
      grants.map(async ({ role, areaCode, schoolId }) => ({
        role,
        areaCode,
        schoolId,
        // A school nobody knows lies nowhere: no area contains it.
        lies: areaCode ?? (schoolId && (await this.schools.areaOf(schoolId))) ?? '??????',
      })),
    );
  }

  private async standing(tx: EntityManager, account: Account | undefined): Promise<Standing> {
    if (!account || account.disabledAt !== null) throw new DomainError('access.not-signed-in');
    const grants = await tx.findBy(AccountGrant, { accountId: account.id });
    return { accountId: account.id, grants: await this.placed(grants) };
  }

  /** Nobody else who can sign in administers accounts at `actor`'s height or above. */
  private async isLastOfHisRank(tx: EntityManager, actor: Standing): Promise<boolean> {
    const managing = ROLES.filter((role) => CAPABILITIES_OF_ROLE[role].includes('account.manage'));
    const grants = await tx.findBy(AccountGrant, { role: In(managing), accountId: Not(actor.accountId) });
    const alive = await tx.findBy(Account, {
      id: In(grants.map(({ accountId }) => accountId)),
      disabledAt: IsNull(),
      passwordHash: Not(IsNull()),
    });
    const ids = new Set(alive.map(({ id }) => id));
    const others = await this.placed(grants.filter(({ accountId }) => ids.has(accountId)));
    return rankOfAll(others) < rankOfAll(actor.grants);
  }
}

export const homeOf = ({ areaCode, schoolId }: Person): Place => ({ lies: areaCode, schoolId });
