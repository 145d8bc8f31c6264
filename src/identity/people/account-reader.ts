import { Injectable } from '@nestjs/common';
import { Brackets, type EntityManager, In } from 'typeorm';
import type { QueryOf, ResponseOf } from '../../contract/http/endpoint.js';
import type { ACCOUNT_STATES, peopleEndpoints } from '../../contract/http/people.js';
import { areaPrefix, DomainError, type Principal, scopeOf, UnitOfWork } from '../../platform/index.js';
import { Account, AccountGrant, ActivationSlip, Person, ProviderLink } from '../identity.entities.js';
import { Authority, homeOf } from '../rank/authority.js';
import { judgeTarget } from '../rank/judge-authority.js';
import { SessionDirectory } from '../sign-in/sessions.js';

type Api = typeof peopleEndpoints;
type State = (typeof ACCOUNT_STATES)[number];

/** What administrators see of the accounts in their area. */
@Injectable()
export class AccountReader {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly authority: Authority,
    private readonly sessions: SessionDirectory,
  ) {}

  /** One page, in the order of the accounts' ids. */
  list(caller: Principal, query: QueryOf<Api['accounts']>): Promise<ResponseOf<Api['accounts']>> {
    return this.uow.read(async (tx) => {
      const found = await this.matching(tx, caller, query)
        .take(query.limit + 1)
        .getMany();
      const accounts = found.slice(0, query.limit);
      const persons = await tx.findBy(Person, { id: In(accounts.map(({ personId }) => personId)) });
      const grants = await tx.findBy(AccountGrant, { accountId: In(accounts.map(({ id }) => id)) });
      const names = await this.authority.schoolNames(grants);
      const items = accounts.flatMap((account) => {
        const person = persons.find(({ id }) => id === account.personId);
        const own = grants.filter(({ accountId }) => accountId === account.id);
        return person ? [{ ...brief(account, person), grants: own.map((grant) => plain(grant, names)) }] : [];
      });
      return { items, next: found.length > query.limit ? (accounts.at(-1)?.id ?? null) : null };
    });
  }

  /** @throws DomainError `identity.account-not-found` also when it lies outside the caller's area */
  one(caller: Principal, accountId: string): Promise<ResponseOf<Api['account']>> {
    return this.uow.read(async (tx) => {
      const account = await tx.findOneBy(Account, { id: accountId });
      const subject = account && (await this.authority.subject(tx, account));
      const actor = { accountId: caller.accountId, grants: await this.authority.placed(caller.grants) };
      if (!subject || !this.authority.isVisible(actor, subject)) {
        throw new DomainError('identity.account-not-found', {}, { field: 'accountId' });
      }
      const grants = await tx.findBy(AccountGrant, { accountId });
      const names = await this.authority.schoolNames(grants);
      const [slip] = await tx.find(ActivationSlip, { where: { accountId }, order: { id: 'DESC' }, take: 1 });
      return {
        ...brief(subject.account, subject.person),
        phone: subject.person.phone,
        providerSubject: (await tx.findOneBy(ProviderLink, { accountId }))?.subject ?? null,
        mayChange: judgeTarget(actor, { accountId, grants: subject.grants, home: homeOf(subject.person) }) === null,
        grants: grants.map((grant) => ({ id: grant.id, ...plain(grant, names) })),
        sessions: await this.sessions.alive(tx, accountId, caller.sessionId),
        slip:
          slip === undefined || slip.voidedAt !== null
            ? null
            : {
                issuedAt: slip.issuedAt.toISOString(),
                expiresAt: slip.expiresAt.toISOString(),
                usedAt: slip.usedAt?.toISOString() ?? null,
              },
      };
    });
  }

  private matching(tx: EntityManager, caller: Principal, { after, search, state, schoolId }: QueryOf<Api['accounts']>) {
    const scope = scopeOf(caller, 'account.manage');
    const query = tx
      .createQueryBuilder(Account, 'account')
      .innerJoin(Person, 'person', 'person.id = account.personId')
      .where(
        new Brackets((where) => {
          where.where('1 = 0');
          scope.areaPrefixes.forEach((prefix, i) => {
            where.orWhere(`person.areaCode LIKE :area${i}`, { [`area${i}`]: `${areaPrefix(prefix)}%` });
          });
          if (scope.schoolIds.length > 0) {
            where.orWhere('person.schoolId IN (:...schools)', { schools: scope.schoolIds });
          }
        }),
      )
      .orderBy('account.id', 'ASC');
    if (after !== undefined) query.andWhere('account.id > :after', { after });
    if (schoolId !== undefined) query.andWhere('person.schoolId = :schoolId', { schoolId });
    if (state === 'disabled') query.andWhere('account.disabledAt IS NOT NULL');
    else if (state !== undefined) {
      query.andWhere('account.disabledAt IS NULL');
      query.andWhere(state === 'awaiting' ? 'account.passwordHash IS NULL' : 'account.passwordHash IS NOT NULL');
    }
    if (search) {
      const start = `${search.replace(/[!%_]/g, '!$&')}%`;
      query.andWhere(
        new Brackets((where) => {
          where.where("person.name LIKE :start ESCAPE '!'", { start });
          where.orWhere("person.staffNumber LIKE :start ESCAPE '!'", { start });
          where.orWhere("account.username LIKE :lower ESCAPE '!'", { lower: start.toLowerCase() });
        }),
      );
    }
    return query;
  }
}

function brief(account: Account, person: Person) {
  return {
    id: account.id,
    personId: person.id,
    username: account.username,
    displayName: person.name,
    unit: person.unit,
    staffNumber: person.staffNumber,
    state: stateOf(account),
    hasTotp: account.totpSince !== null,
    disabledAt: account.disabledAt?.toISOString() ?? null,
  };
}

function stateOf({ disabledAt, passwordHash }: Account): State {
  if (disabledAt !== null) return 'disabled';
  return passwordHash === null ? 'awaiting' : 'active';
}

const plain = (
  { role, areaCode, schoolId, from, until, reason }: AccountGrant,
  names: ReadonlyMap<string, string>,
) => ({
  role,
  areaCode,
  schoolId,
  from: from?.toISOString() ?? null,
  until: until?.toISOString() ?? null,
  reason,
  schoolName: (schoolId && names.get(schoolId)) ?? null,
});
