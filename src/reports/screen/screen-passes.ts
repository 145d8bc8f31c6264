import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { businessDateOf, DAY_MS } from '../../contract/business-date.js';
import { sha256 } from '../../contract/hashing.js';
import type { ResponseOf } from '../../contract/http/endpoint.js';
import type { reportsEndpoints } from '../../contract/http/reports.js';
import { SessionDirectory } from '../../identity/index.js';
import {
  AuditLog,
  Clock,
  DomainError,
  holds,
  lockRows,
  newId,
  newSecret,
  type Principal,
  UnitOfWork,
} from '../../platform/index.js';
import { Policy } from '../../policy/index.js';
import { ScreenPass } from './screen-pass.entity.js';

type Api = typeof reportsEndpoints;
type View = ResponseOf<Api['screens']>['items'][number];

/** A screen asks every few seconds: that it did is written no more often than this. */
const SEEN_EVERY_MS = 5 * 60_000;

/**
 * Links for screens on a wall, where nobody is there to sign in again. A link shows the figures of the day and opens nothing else;
 * it belongs to the first browser that opens it, ends by itself (`screen.pass_days`) and can be taken back at any time. What it
 * shows goes by the rights of who made it, as they are at that moment.
 */
@Injectable()
export class ScreenPasses {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly policy: Policy,
    private readonly audit: AuditLog,
    private readonly sessions: SessionDirectory,
  ) {}

  /** The token is answered once. */
  issue(by: Principal, name: string): Promise<ResponseOf<Api['issueScreen']>> {
    const [token, createdAt] = [newSecret(), this.clock.now()];
    return this.uow.write(async (tx) => {
      const days = await this.policy.number(tx, 'screen.pass_days', { date: businessDateOf(createdAt), areaCode: '' });
      const pass: ScreenPass = {
        ...{ id: newId(), accountId: by.accountId, name, tokenHash: sha256(token), browserHash: null, createdAt },
        ...{ expiresAt: new Date(createdAt.getTime() + days * DAY_MS), seenAt: null, revokedAt: null },
      };
      await tx.insert(ScreenPass, pass);
      await this.note(tx, by, pass, 'reports.screen-hung');
      return { ...view(pass), token };
    });
  }

  /** The caller's, the latest first. */
  list(by: Principal): Promise<ResponseOf<Api['screens']>> {
    return this.uow.read(async (tx) => {
      const order = { createdAt: 'DESC', id: 'DESC' } as const;
      return { items: (await tx.find(ScreenPass, { where: { accountId: by.accountId }, order })).map(view) };
    });
  }

  /** May be repeated. @throws DomainError `reports.screen-unknown` also for one that is somebody else’s */
  async revoke(by: Principal, screenId: string): Promise<void> {
    await this.uow.write(async (tx) => {
      const [pass] = await lockRows(tx, ScreenPass, { id: screenId, accountId: by.accountId }, { id: 'ASC' });
      if (pass === undefined) throw new DomainError('reports.screen-unknown', {}, { field: 'screenId' });
      if (pass.revokedAt !== null) return;
      await tx.update(ScreenPass, { id: screenId }, { revokedAt: this.clock.now() });
      await this.note(tx, by, pass, 'reports.screen-taken-back');
    });
  }

  /**
   * With whose rights the screen shows what it shows.
   *
   * @param browser a secret that the browser made for itself; the first one that comes with a link keeps it
   * @throws DomainError `reports.screen-unknown`, `reports.screen-ended` when it was taken back, its time is over or who made it may not
   *   see the figures any more, `reports.screen-elsewhere`
   */
  async admitted(token: string, browser: string): Promise<Principal> {
    const [tokenHash, browserHash] = [sha256(token), sha256(browser)];
    const pass = await this.uow.read((tx) => tx.findOneBy(ScreenPass, { tokenHash }));
    if (pass === null) throw new DomainError('reports.screen-unknown', {}, { field: 'token' });
    const now = this.clock.now();
    const by = pass.revokedAt !== null || pass.expiresAt <= now ? null : await this.sessions.absent(pass.accountId);
    if (by === null || !holds(by, 'report.read')) throw new DomainError('reports.screen-ended', {}, { field: 'token' });
    const elsewhere = new DomainError('reports.screen-elsewhere', { name: pass.name }, { field: 'token' });
    if (pass.browserHash !== null && pass.browserHash !== browserHash) throw elsewhere;
    if (pass.browserHash === null || now.getTime() - (pass.seenAt?.getTime() ?? 0) >= SEEN_EVERY_MS) {
      await this.uow.write(async (tx) => {
        const [row] = await lockRows(tx, ScreenPass, { id: pass.id }, { id: 'ASC' });
        if (row && row.browserHash !== null && row.browserHash !== browserHash) throw elsewhere;
        if (row?.browserHash === null) await this.note(tx, by, pass, 'reports.screen-opened');
        await tx.update(ScreenPass, { id: pass.id }, { browserHash, seenAt: now });
      });
    }
    return by;
  }

  private note(tx: EntityManager, by: Principal, { id, name }: ScreenPass, action: string): Promise<void> {
    return this.audit.note(tx, { by, action, subject: { kind: 'screen', id }, schoolId: null, detail: { name } });
  }
}

const view = ({ id, name, createdAt, expiresAt, browserHash, seenAt, revokedAt }: ScreenPass): View => ({
  ...{
    id,
    name,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    isOpened: browserHash !== null,
  },
  ...{ seenAt: seenAt?.toISOString() ?? null, revokedAt: revokedAt?.toISOString() ?? null },
});
