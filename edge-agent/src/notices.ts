import { BOX_NOTICES, type BoxNotice, type BoxNoticeCode } from '../../src/contract/wire/mqtt/up.js';
import type { Contributor } from './index/committer.js';
import type { Db } from './index/database.js';

const DAY_MS = 86_400_000;
/** What has happened once is said for so long; what goes on, until it has ended. */
const SAID_FOR_MS = 7 * DAY_MS;

/**
 * What somebody should know of this box, apart from its cameras. Kept in the index, so that a restart forgets nothing,
 * and sent with every health report.
 */
export class BoxNotices implements Contributor {
  private readonly known: Map<BoxNoticeCode, BoxNotice>;
  private changed = false;
  private readonly statements;

  constructor(
    db: Db,
    private readonly now: () => number,
    private readonly onChange: () => void,
  ) {
    this.statements = {
      clear: db.prepare('DELETE FROM notice'),
      save: db.prepare('INSERT INTO notice (code, at_ms, count) VALUES (?, ?, ?)'),
    };
    const rows = db.prepare('SELECT code, at_ms, count FROM notice').all() as NoticeRow[];
    this.known = new Map(
      rows
        .filter(({ code }) => BOX_NOTICES.includes(code))
        .map(({ code, at_ms, count }) => [code, { code, at: new Date(at_ms).toISOString(), count }]),
    );
  }

  /** Something has happened, or goes on. Said again only when it is news. */
  raise(code: BoxNoticeCode, count: number | null = null): void {
    const known = this.known.get(code);
    if (known && known.count === count && Date.parse(known.at) > this.now() - DAY_MS) return;
    this.known.set(code, { code, at: new Date(this.now()).toISOString(), count });
    this.tell();
  }

  /** One more of what is counted. */
  add(code: BoxNoticeCode, more = 1): void {
    this.raise(code, (this.known.get(code)?.count ?? 0) + more);
  }

  has(code: BoxNoticeCode): boolean {
    return this.known.has(code);
  }

  /** It has ended. */
  end(code: BoxNoticeCode): void {
    if (this.known.delete(code)) this.tell();
  }

  /** What is to be said now. A notice of a time the clock has left again counts from now on. */
  list(): BoxNotice[] {
    const nowMs = this.now();
    for (const notice of this.known.values()) {
      const atMs = Date.parse(notice.at);
      if (atMs > nowMs) notice.at = new Date(nowMs).toISOString();
      else if (atMs < nowMs - SAID_FOR_MS) this.known.delete(notice.code);
    }
    return [...this.known.values()].map((notice) => ({ ...notice }));
  }

  hasWork(): boolean {
    return this.changed;
  }

  write(): void {
    this.statements.clear.run();
    for (const { code, at, count } of this.known.values()) this.statements.save.run(code, Date.parse(at), count);
  }

  committed(): void {
    this.changed = false;
  }

  private tell(): void {
    this.changed = true;
    this.onChange();
  }
}

interface NoticeRow {
  code: BoxNoticeCode;
  at_ms: number;
  count: number | null;
}
