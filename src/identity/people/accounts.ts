import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import type { BodyOf } from '../../contract/http/endpoint.js';
import type { peopleEndpoints } from '../../contract/http/people.js';
import { plainName } from '../../contract/person-name.js';
import {
  AuditLog,
  Clock,
  DomainError,
  type Grant,
  isDuplicateKey,
  newId,
  type Principal,
  SCHOOL_AREAS,
  type SchoolAreas,
  UnitOfWork,
} from '../../platform/index.js';
import { Account, AccountGrant, ActivationSlip, Person, ProviderLink } from '../identity.entities.js';
import { Authority, type Subject } from '../rank/authority.js';
import '../identity.problems.js';
import type { Standing } from '../rank/judge-authority.js';
import { SetUpDuty } from '../rank/set-up-duty.js';
import { Passwords } from '../sign-in/passwords.js';
import { ProviderLine } from '../sign-in/provider/provider-line.js';
import { subjectHash } from '../sign-in/provider/subject-hash.js';
import { SecondFactor } from '../sign-in/second-factor.js';
import { SessionDirectory } from '../sign-in/sessions.js';
import { SignInLimiter } from '../sign-in/sign-in-limiter.js';
import {
  grantRow,
  keepWarrants,
  needsWarrant,
  notOver,
  requireWarrant,
  type WantedGrant,
  withdrawWarrants,
} from '../warrants/warrants.js';
import { awaitingAccount } from './people.js';

type Api = typeof peopleEndpoints;
type NewPerson = Omit<BodyOf<Api['createAccount']>, 'password' | 'grants'> & { grants: readonly WantedGrant[] };

/** Accounts as administrators make, change and end them: always somebody of lower rank, inside their own area. */
@Injectable()
export class Accounts {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly authority: Authority,
    private readonly passwords: Passwords,
    private readonly limiter: SignInLimiter,
    private readonly sessions: SessionDirectory,
    private readonly secondFactor: SecondFactor,
    private readonly setUpDuty: SetUpDuty,
    private readonly provider: ProviderLine,
    @Inject(SCHOOL_AREAS) private readonly schools: SchoolAreas,
  ) {}

  /**
   * @throws DomainError `identity.username-taken`, `identity.staff-number-taken`, `identity.outside-own-scope`,
   *   `identity.rank-too-high`, `identity.administrators-apart`, `auth.password-…`
   */
  async create(caller: Principal, body: BodyOf<Api['createAccount']>): Promise<{ accountId: string }> {
    const { password, ...person } = body;
    const about = [body.username, body.displayName, body.unit];
    const hash =
      password === null ? null : await this.limiter.hashing(() => this.passwords.accept(password, about, null));
    const accountId = await this.uow.write(async (tx) => {
      const actor = await this.authority.actor(tx, caller);
      await this.authority.requireGrants(actor, body.grants);
      for (const [i, grant] of body.grants.entries()) await this.requireWarrant(tx, grant, `grants.${i}.until`);
      const id = await this.insert(tx, person, hash, caller);
      await this.audit.note(tx, {
        by: caller,
        action: 'identity.account-created',
        subject: { kind: 'account', id },
        schoolId: body.grants[0]?.schoolId ?? null,
        areaCode: body.grants[0]?.areaCode ?? null,
        detail: { username: body.username, grants: body.grants.map(describe).join(' ') },
      });
      return id;
    });
    return { accountId };
  }

  /**
   * A person with an account.
   *
   * @param by who gives its roles; null for the first administrator, who has no warrant
   * @throws DomainError `identity.username-taken`, `identity.staff-number-taken`
   */
  async insert(
    tx: EntityManager,
    said: NewPerson,
    passwordHash: string | null,
    by: Principal | null = null,
  ): Promise<string> {
    const now = this.clock.now();
    const [home] = await this.authority.placed(said.grants.slice(0, 1));
    const { username, displayName, unit, staffNumber, phone } = said;
    const person = {
      id: newId(),
      name: plainName(displayName),
      staffNumber,
      phone,
      unit,
      schoolId: home?.schoolId ?? null,
      areaCode: home?.lies ?? '',
      createdAt: now,
      leftAt: null,
    };
    await unlessTaken('identity.staff-number-taken', 'staffNumber', () => tx.insert(Person, person));
    const passwordSince = passwordHash === null ? null : now;
    const account = { ...awaitingAccount(person.id, now), username, passwordHash, passwordSince };
    await unlessTaken('identity.username-taken', 'username', () => tx.insert(Account, account));
    await this.give(tx, by, account.id, said.grants);
    return account.id;
  }

  /** @throws DomainError as `Authority.over`; `identity.grant-already`, `identity.administrators-apart` */
  async addGrant(caller: Principal, accountId: string, grant: WantedGrant): Promise<{ id: string }> {
    let id = '';
    await this.upon(caller, accountId, 'identity.grant-added', async (tx, actor, { grants }) => {
      await this.authority.requireGrant(actor, grants, grant, 'role');
      await this.requireWarrant(tx, grant, 'until');
      const held = notOver(await tx.findBy(AccountGrant, { accountId }), this.clock.now());
      if (held.some((known) => placeOf(known) === placeOf(grant))) throw new DomainError('identity.grant-already');
      [id = ''] = await this.give(tx, caller, accountId, [grant]);
      await this.setUpDuty.end(tx);
      return { grant: describe(grant) };
    });
    return { id };
  }

  /** @throws DomainError as `Authority.over`; `identity.grant-not-found` */
  async removeGrant(caller: Principal, accountId: string, grantId: string): Promise<void> {
    await this.upon(caller, accountId, 'identity.grant-removed', async (tx) => {
      const grant = await tx.findOneBy(AccountGrant, { id: grantId, accountId });
      if (grant === null) throw new DomainError('identity.grant-not-found', {}, { field: 'grantId' });
      await tx.delete(AccountGrant, { id: grantId });
      await withdrawWarrants(tx, [grantId], this.clock.now());
      return { grant: placeOf(grant) };
    });
  }

  /** Takes effect with the next request of any of his sessions. @throws DomainError as `Authority.over` */
  async disable(caller: Principal, accountId: string): Promise<void> {
    await this.upon(caller, accountId, 'identity.account-disabled', async (tx) => {
      const now = this.clock.now();
      await tx.update(Account, { id: accountId }, { disabledAt: now });
      await tx.update(ActivationSlip, { accountId, usedAt: IsNull(), voidedAt: IsNull() }, { voidedAt: now });
      return { sessionsEnded: await this.sessions.endAll(tx, accountId) };
    });
  }

  /** @throws DomainError as `Authority.over` */
  async enable(caller: Principal, accountId: string): Promise<void> {
    await this.upon(caller, accountId, 'identity.account-enabled', async (tx) => {
      await tx.update(Account, { id: accountId }, { disabledAt: null });
      await this.setUpDuty.end(tx);
      return {};
    });
  }

  /** @throws DomainError as `Authority.over` */
  async resetTotp(caller: Principal, accountId: string): Promise<void> {
    await this.upon(caller, accountId, 'identity.totp-reset', async (tx) => {
      await this.secondFactor.forget(tx, accountId);
      return { sessionsEnded: await this.sessions.endAll(tx, accountId) };
    });
  }

  /**
   * From now on whoever the identity provider gives this number is the owner of the account.
   *
   * @throws DomainError as `Authority.over`; `auth.provider-none`, `identity.provider-subject-taken`
   */
  async linkProvider(caller: Principal, accountId: string, subject: string): Promise<void> {
    await this.upon(caller, accountId, 'identity.provider-linked', async (tx) => {
      const { issuer } = this.provider;
      const { affected } = await tx.delete(ProviderLink, { accountId });
      const link = {
        accountId,
        issuer,
        subject,
        subjectHash: subjectHash(issuer, subject),
        linkedAt: this.clock.now(),
      };
      await unlessTaken('identity.provider-subject-taken', 'providerSubject', () => tx.insert(ProviderLink, link));
      return { subject, sessionsEnded: affected ? await this.sessions.endAll(tx, accountId) : 0 };
    });
  }

  /** @throws DomainError as `Authority.over`; `identity.provider-not-linked` */
  async unlinkProvider(caller: Principal, accountId: string): Promise<void> {
    await this.upon(caller, accountId, 'identity.provider-unlinked', async (tx) => {
      const { affected } = await tx.delete(ProviderLink, { accountId });
      if (affected !== 1) throw new DomainError('identity.provider-not-linked');
      return { sessionsEnded: await this.sessions.endAll(tx, accountId) };
    });
  }

  /** @throws DomainError as `Authority.over` */
  async endSessions(caller: Principal, accountId: string): Promise<void> {
    await this.upon(caller, accountId, 'identity.sessions-ended', async (tx) => ({
      sessionsEnded: await this.sessions.endAll(tx, accountId),
    }));
  }

  private async requireWarrant(tx: EntityManager, grant: WantedGrant, field: string): Promise<void> {
    if (!needsWarrant(grant.role)) return;
    const maxDays = await this.passwords.limit(tx, 'identity.warrant_days');
    const placeIds = new Set(grant.schoolId === null ? [] : (await this.schools.placesOn(grant.schoolId)).keys());
    requireWarrant(grant, { now: this.clock.now(), maxDays, placeIds, field });
  }

  /** @returns the ids of the grants, in their order */
  private async give(
    tx: EntityManager,
    by: Principal | null,
    accountId: string,
    wanted: readonly WantedGrant[],
  ): Promise<string[]> {
    const now = this.clock.now();
    const given = wanted.map((one) => ({ grant: { id: newId(), accountId, ...grantRow(one, now) }, wanted: one }));
    await tx.insert(
      AccountGrant,
      given.map(({ grant }) => grant),
    );
    if (by !== null) await keepWarrants(tx, by, given, now);
    return given.map(({ grant }) => grant.id);
  }

  /** One act upon an account: may he, then what is done, then the note; all of it or nothing. */
  private upon(
    caller: Principal,
    accountId: string,
    action: string,
    act: (tx: EntityManager, actor: Standing, subject: Subject) => Promise<Record<string, string | number>>,
  ): Promise<void> {
    return this.uow.write(async (tx) => {
      const { actor, subject } = await this.authority.over(tx, caller, accountId);
      const detail = await act(tx, actor, subject);
      await this.audit.note(tx, {
        by: caller,
        action,
        subject: { kind: 'account', id: accountId },
        schoolId: subject.person.schoolId,
        areaCode: subject.person.areaCode,
        detail: { username: subject.account.username, ...detail },
      });
    });
  }
}

const placeOf = ({ role, areaCode, schoolId }: Grant): string => `${role}@${areaCode ?? schoolId}`;
const describe = ({ from, until, reason, document, ledgers, footage, ...grant }: WantedGrant): string => {
  if (!until) return placeOf(grant);
  const span = `${from ? `${from} – ` : '≤ '}${until}`;
  const named = [
    ...(ledgers ?? []),
    ...(footage ? [`footage ${footage.from} – ${footage.to} ${footage.placeIds.join(' ')}`] : []),
  ];
  const what = named.length === 0 ? '' : ` [${named.join(', ')}]`;
  return `${placeOf(grant)} ${span}${document ? ` (${document})` : ''}: ${reason}${what}`;
};

async function unlessTaken(code: string, field: string, insert: () => Promise<unknown>): Promise<void> {
  try {
    await insert();
  } catch (error) {
    throw isDuplicateKey(error) ? new DomainError(code, {}, { field }) : error;
  }
}
