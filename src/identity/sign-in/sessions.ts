import { Inject, Injectable, Logger } from '@nestjs/common';
import { type EntityManager, IsNull, MoreThan, Not } from 'typeorm';
import type { z } from 'zod';
import { DAY_MS } from '../../contract/business-date.js';
import { sha256 } from '../../contract/hashing.js';
import type { MUST_DO, session as sessionSchema } from '../../contract/http/auth.js';
import type { Role } from '../../contract/roles.js';
import { networkOf } from '../../platform/http/network-of.js';
import {
  type Authenticator,
  Clock,
  DomainError,
  newId,
  newSecret,
  type Principal,
  SETTINGS,
  type Settings,
  UnitOfWork,
} from '../../platform/index.js';
import { Account, AccountGrant, Person, Session, type Warrant } from '../identity.entities.js';
import { grantsInForce, heldGrant, heldGrants, inForce } from '../warrants/warrants.js';
import { needsSecondFactor } from './second-factor.js';

export type MustDo = (typeof MUST_DO)[number];
type SessionView = z.infer<typeof sessionSchema>;
interface NewSession {
  device: string;
  deviceHash?: string | null;
  /** The address it came from; null where another's phone is used. */
  address?: string | null;
  passwordExpired: boolean;
  /** When it must end at the latest; without it, as long after now as settings allow. */
  notAfter?: Date;
}
/** How exactly it is known when somebody was last here: a request within this time of the last writes nothing. */
const SEEN_EVERY_MS = 60_000;

/**
 * Sign-ins that are alive. Nothing is cached: a session that was ended a moment ago is dead for the next request.
 *
 * A session ends at the latest `SESSION_HOURS` after it began. That of somebody with a role for an area (offices,
 * administrators) ends also when nothing came from it for `SESSION_IDLE_MINUTES`; a canteen's phone lies still for
 * hours between two meals and stays signed in for the day.
 */
@Injectable()
export class SessionDirectory implements Authenticator {
  private readonly logger = new Logger('Sessions');

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Opens a session and returns its token, which is kept nowhere. */
  async open(
    tx: EntityManager,
    accountId: string,
    { device, deviceHash = null, address = null, passwordExpired, notAfter }: NewSession,
  ): Promise<{ token: string; expiresAt: Date; sessionId: string }> {
    const token = newSecret();
    const createdAt = this.clock.now();
    const expiresAt = notAfter ?? new Date(createdAt.getTime() + this.settings.sessionMs);
    const sessionId = newId();
    await tx.insert(Session, {
      id: sessionId,
      accountId,
      tokenHash: sha256(token),
      device,
      deviceHash,
      networkHash: address === null ? null : networkHash(address),
      passwordExpired,
      createdAt,
      seenAt: createdAt,
      expiresAt,
      revokedAt: null,
    });
    return { token, expiresAt, sessionId };
  }

  /** Whether the account was signed in from the network of this address within so many days. */
  cameFrom(tx: EntityManager, accountId: string, address: string, days: number): Promise<boolean> {
    const createdAt = MoreThan(new Date(this.clock.now().getTime() - days * DAY_MS));
    return tx.existsBy(Session, { accountId, networkHash: networkHash(address), createdAt });
  }

  async close(sessionId: string): Promise<void> {
    await this.uow.write((tx) => tx.update(Session, { id: sessionId }, { revokedAt: this.clock.now() }));
  }

  /** Ends the account's sessions, all or all but one. Answers how many. */
  async endAll(tx: EntityManager, accountId: string, exceptId: string | null = null): Promise<number> {
    const now = this.clock.now();
    const ended = await tx.update(
      Session,
      { accountId, expiresAt: MoreThan(now), revokedAt: IsNull(), ...(exceptId ? { id: Not(exceptId) } : {}) },
      { revokedAt: now },
    );
    return ended.affected ?? 0;
  }

  /** @throws DomainError `auth.session-not-found` also for one that is somebody else’s */
  async endOwn(caller: Principal, sessionId: string): Promise<void> {
    await this.uow.write(async (tx) => {
      const own = { id: sessionId, accountId: caller.accountId, revokedAt: IsNull() };
      const ended = await tx.update(Session, own, { revokedAt: this.clock.now() });
      if (ended.affected !== 1) throw new DomainError('auth.session-not-found', {}, { field: 'sessionId' });
    });
  }

  /** The account's sessions that are alive, the latest first. */
  async alive(tx: EntityManager, accountId: string, thisId: string): Promise<SessionView[]> {
    const grants = await tx.findBy(AccountGrant, { accountId });
    const sessions = await tx.find(Session, {
      where: { accountId, expiresAt: MoreThan(this.clock.now()), revokedAt: IsNull() },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
    return sessions
      .filter((one) => !this.isIdle(one, grants))
      .map((one) => ({
        id: one.id,
        device: one.device,
        createdAt: one.createdAt.toISOString(),
        seenAt: one.seenAt.toISOString(),
        expiresAt: one.expiresAt.toISOString(),
        isThis: one.id === thisId,
      }));
  }

  async principalOf(token: string): Promise<Principal | null> {
    const found = await this.admitted({ tokenHash: sha256(token) });
    if (found !== null) this.touch(found.session);
    return found?.principal ?? null;
  }

  async lookAt(token: string): Promise<Principal | null> {
    return (await this.admitted({ tokenHash: sha256(token) }))?.principal ?? null;
  }

  /**
   * Who the session belongs to, or null when it has ended or the account was disabled. A player fetches its pieces by
   * itself, so this is no sign of life.
   */
  async principalOfSession(sessionId: string): Promise<Principal | null> {
    return (await this.admitted({ id: sessionId }))?.principal ?? null;
  }

  /** Somebody for whom work goes on after he has signed out, with the rights he has now; null when he was disabled. */
  absent(accountId: string): Promise<Principal | null> {
    return this.uow.read(async (tx) => {
      const account = await tx.findOneBy(Account, { id: accountId, disabledAt: IsNull() });
      if (account === null) return null;
      return principalOfAccount(tx, account, '', await grantsInForce(tx, accountId, this.clock.now()));
    });
  }

  /** What the caller must do before his session is good for anything else. */
  async mustDo(tx: EntityManager, sessionId: string): Promise<MustDo | null> {
    const session = await tx.findOneByOrFail(Session, { id: sessionId });
    const account = await tx.findOneByOrFail(Account, { id: session.accountId });
    return mustDoOf(session, account, await tx.findBy(AccountGrant, { accountId: account.id }));
  }

  private admitted(
    where: { tokenHash: string } | { id: string },
  ): Promise<{ session: SessionRow; principal: Principal } | null> {
    const now = this.clock.now();
    return this.uow.read(async (tx) => {
      const found = await sessionWithAll(tx, where);
      if (found === null) return null;
      const { session, account } = found;
      if (session.revokedAt !== null || session.expiresAt <= now || account.disabledAt !== null) return null;
      const grants = inForce(found.grants, now);
      if (this.isIdle(session, grants)) return null;
      // A half-finished sign-in is somebody without any role.
      const restricted = mustDoOf(session, account, grants) !== null;
      const held = restricted ? [] : grants.map((grant) => heldGrant(grant, grant.paper));
      const { displayName, unit } = found;
      return { session, principal: { accountId: account.id, sessionId: session.id, displayName, unit, grants: held } };
    });
  }

  /** Nobody waits for it: who only looks is served also while nothing can be written. */
  private touch({ id, seenAt }: SessionRow): void {
    const now = this.clock.now();
    if (now.getTime() - seenAt.getTime() < SEEN_EVERY_MS) return;
    void this.uow
      .write((tx) => tx.update(Session, { id }, { seenAt: now }))
      .catch((error: unknown) => this.logger.warn({ sessionId: id, error: String(error) }));
  }

  private isIdle(session: Pick<Session, 'seenAt'>, grants: readonly Pick<AccountGrant, 'areaCode'>[]): boolean {
    const still = this.clock.now().getTime() - session.seenAt.getTime();
    return still > this.settings.sessionIdleMs && grants.some(({ areaCode }) => areaCode !== null);
  }
}

type SessionRow = Pick<Session, 'id' | 'passwordExpired' | 'seenAt' | 'expiresAt' | 'revokedAt'>;
type GrantRow = Pick<AccountGrant, 'id' | 'role' | 'areaCode' | 'schoolId' | 'from' | 'until'> & {
  paper: Pick<Warrant, 'document' | 'ledgers' | 'footage'> | null;
};
interface SessionWithAll {
  session: SessionRow;
  account: Pick<Account, 'id' | 'disabledAt' | 'totpSince'>;
  displayName: string;
  unit: string;
  grants: GrantRow[];
}

/** What every request asks first, so with one statement. */
async function sessionWithAll(
  tx: EntityManager,
  where: { tokenHash: string } | { id: string },
): Promise<SessionWithAll | null> {
  const [column, value] = 'id' in where ? ['id', where.id] : ['token_hash', where.tokenHash];
  type Time = string | number | null;
  const rows: {
    id: string;
    password_expired: string | number;
    seen_at: string | number;
    expires_at: string | number;
    revoked_at: Time;
    account_id: string;
    disabled_at: Time;
    totp_since: Time;
    name: string;
    unit: string;
    role: Role | null;
    area_code: string | null;
    school_id: string | null;
    grant_id: string;
    from_at: Time;
    until_at: Time;
    warrant_id: string | null;
    document: string | null;
    ledgers: string | null;
    footage: string | null;
  }[] = await tx.query(
    `SELECT s.id, s.password_expired, s.seen_at, s.expires_at, s.revoked_at, a.id AS account_id, a.disabled_at, a.totp_since,
       p.name, p.unit, g.id AS grant_id, g.role, g.area_code, g.school_id, g.from_at, g.until_at,
       w.id AS warrant_id, w.document, w.ledgers, w.footage
     FROM session s JOIN account a ON a.id = s.account_id JOIN person p ON p.id = a.person_id
     LEFT JOIN account_grant g ON g.account_id = a.id LEFT JOIN warrant w ON w.id = g.id
     WHERE s.${column} = ?`,
    [value],
  );
  const [row] = rows;
  if (!row) return null;
  const instant = (time: Time) => (time === null ? null : new Date(Number(time)));
  return {
    session: {
      ...{ id: row.id, passwordExpired: Number(row.password_expired) === 1, revokedAt: instant(row.revoked_at) },
      ...{ seenAt: new Date(Number(row.seen_at)), expiresAt: new Date(Number(row.expires_at)) },
    },
    account: { id: row.account_id, disabledAt: instant(row.disabled_at), totpSince: instant(row.totp_since) },
    displayName: row.name,
    unit: row.unit,
    grants: rows.flatMap(({ grant_id: id, role, area_code: areaCode, school_id: schoolId, ...of }) => {
      if (role === null) return [];
      const { document, ledgers, footage } = of;
      const paper = of.warrant_id === null ? null : { document, ledgers: read(ledgers), footage: read(footage) };
      return [{ id, role, areaCode, schoolId, from: instant(of.from_at), until: instant(of.until_at), paper }];
    }),
  };
}

/** As `Json` columns are written. */
const read = (text: string | null) => (text === null ? null : JSON.parse(text));

/** Addresses themselves are not kept with sessions: it is enough to know one again. */
const networkHash = (address: string): string => sha256(`network:${networkOf(address)}`);

function mustDoOf(
  session: Pick<Session, 'passwordExpired'>,
  account: Pick<Account, 'totpSince'>,
  grants: readonly Pick<AccountGrant, 'role'>[],
): MustDo | null {
  if (needsSecondFactor(grants) && account.totpSince === null) return 'enrol-totp';
  return session.passwordExpired ? 'change-password' : null;
}

export async function principalOfAccount(
  tx: EntityManager,
  account: Account,
  sessionId: string,
  grants?: readonly AccountGrant[],
): Promise<Principal> {
  const person = await tx.findOneByOrFail(Person, { id: account.personId });
  return {
    accountId: account.id,
    sessionId,
    displayName: person.name,
    unit: person.unit,
    grants: await heldGrants(tx, grants ?? (await tx.findBy(AccountGrant, { accountId: account.id }))),
  };
}
