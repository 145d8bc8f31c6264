import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import type { authEndpoints } from '../contract/http/auth.js';
import type { BodyOf, ResponseOf } from '../contract/http/endpoint.js';
import {
  AuditLog,
  Clock,
  DomainError,
  type Grant,
  isDuplicateKey,
  newId,
  type Principal,
  UnitOfWork,
} from '../platform/index.js';
import { Authority } from './authority.js';
import { Account, AccountGrant, Person, Session } from './identity.entities.js';
import './identity.problems.js';
import { awaitingAccount } from './people.js';
import { hashSecret } from './secret-hash.js';

type Api = typeof authEndpoints;

/** Accounts as administrators make and end them: always somebody of lower rank, inside the administrator's own area. */
@Injectable()
export class Accounts {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly authority: Authority,
  ) {}

  /** @throws DomainError `identity.username-taken`, `identity.outside-own-scope`, `identity.rank-too-high` */
  async create(caller: Principal, body: BodyOf<Api['createAccount']>): Promise<{ accountId: string }> {
    const passwordHash = await hashSecret(body.password);
    const accountId = await this.uow.write(async (tx) => {
      const actor = await this.authority.actor(tx, caller);
      await this.authority.requireGrants(actor, body.grants);
      const id = await this.insert(tx, body, passwordHash);
      await this.audit.note(tx, {
        by: caller,
        action: 'identity.account-created',
        subject: { kind: 'account', id },
        ...placeOf(body.grants),
        detail: { username: body.username, grants: described(body.grants) },
      });
      return id;
    });
    return { accountId };
  }

  /** A person with an account that can be used at once. @throws DomainError `identity.username-taken` */
  async insert(
    tx: EntityManager,
    account: { username: string; displayName: string; unit: string; grants: readonly Grant[] },
    passwordHash: string,
  ): Promise<string> {
    const now = this.clock.now();
    const [home] = await this.authority.placed(account.grants.slice(0, 1));
    const person = {
      id: newId(),
      name: account.displayName,
      staffNumber: null,
      phone: null,
      unit: account.unit,
      schoolId: home?.schoolId ?? null,
      areaCode: home?.lies ?? '',
      createdAt: now,
      leftAt: null,
    };
    await tx.insert(Person, person);
    const { username } = account;
    const made = { ...awaitingAccount(person.id, now), username, passwordHash, passwordSince: now };
    try {
      await tx.insert(Account, made);
    } catch (error) {
      throw isDuplicateKey(error) ? new DomainError('identity.username-taken', {}, { field: 'username' }) : error;
    }
    await tx.insert(
      AccountGrant,
      account.grants.map((grant) => ({ id: newId(), accountId: made.id, ...grant })),
    );
    return made.id;
  }

  /** Takes effect with the next request of any of his sessions. @throws DomainError as `Authority.over` */
  async disable(caller: Principal, accountId: string): Promise<void> {
    await this.uow.write(async (tx) => {
      const { subject } = await this.authority.over(tx, caller, accountId);
      const now = this.clock.now();
      await tx.update(Account, { id: accountId }, { disabledAt: now });
      await tx.update(Session, { accountId, revokedAt: IsNull() }, { revokedAt: now });
      await this.audit.note(tx, {
        by: caller,
        action: 'identity.account-disabled',
        subject: { kind: 'account', id: accountId },
        schoolId: subject.person.schoolId,
        areaCode: subject.person.areaCode,
        detail: { username: subject.account.username },
      });
    });
  }

  /** Accounts that lie in the caller's area, in the order of their ids. */
  async list(caller: Principal, after: string | undefined, limit: number): Promise<ResponseOf<Api['accounts']>> {
    return this.uow.read(async (tx) => {
      const actor = { accountId: caller.accountId, grants: await this.authority.placed(caller.grants) };
      const items: ResponseOf<Api['accounts']>['items'] = [];
      const accounts = await tx.find(Account, { order: { id: 'ASC' } });
      for (const account of accounts.filter(({ id }) => after === undefined || id > after)) {
        const { person, grants } = await this.authority.subject(tx, account);
        if (!this.authority.isVisible(actor, { person, grants })) continue;
        if (items.length === limit) return { items, next: items.at(-1)?.id ?? null };
        items.push({
          id: account.id,
          username: account.username,
          displayName: person.name,
          unit: person.unit,
          disabledAt: account.disabledAt?.toISOString() ?? null,
          grants: grants.map(({ role, areaCode, schoolId }) => ({ role, areaCode, schoolId })),
        });
      }
      return { items, next: null };
    });
  }
}

export const described = (grants: readonly Grant[]): string =>
  grants.map(({ role, areaCode, schoolId }) => `${role}@${areaCode ?? schoolId}`).join(' ');

const placeOf = ([first]: readonly Grant[]) => ({
  schoolId: first?.schoolId ?? null,
  areaCode: first?.areaCode ?? null,
});
