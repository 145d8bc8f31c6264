import { PASSING_KINDS, UP_BODIES, type UpBody, type UpKind } from '../../../src/contract/mqtt.js';
import type { Contributor } from '../index/committer.js';
import { type Db, metaValue } from '../index/database.js';
import { type Log, messageOf } from '../log.js';
import { acknowledged, type Range } from './ack-ranges.js';

export interface OutboxMessage {
  seq: number;
  kind: UpKind;
  body: string;
}

/** Small truth first; pictures when nothing else waits. */
const PRIORITY_OF_THUMBNAILS = 1;

/**
 * Messages on their way to the platform. They are put here in the transaction of the state they report and leave
 * only when the platform says that it has committed them. `seq` grows by one without holes within an `epoch`.
 */
export class Outbox implements Contributor {
  readonly epoch: string;
  private seq: number;
  private waiting: number;
  /** Newest health report that was certainly never sent, so that a newer one may take its place. */
  private freshHealth: number | null = null;
  /** Acknowledged, still on the disk; and those of them the commit under way deletes. */
  private readonly done = new Set<number>();
  private leaving: number[] = [];
  private readonly statements;

  constructor(
    private readonly db: Db,
    private readonly log: Log,
    private readonly now: () => number = Date.now,
  ) {
    this.epoch = metaValue(db, 'epoch');
    this.statements = {
      insert: db.prepare('INSERT INTO outbox (seq, kind, priority, body, created_ms) VALUES (?, ?, ?, ?, ?)'),
      replace: db.prepare('UPDATE outbox SET body = ? WHERE seq = ?'),
      next: db.prepare('SELECT seq, kind, body FROM outbox ORDER BY priority, seq LIMIT ?'),
      seqs: db.prepare('SELECT seq FROM outbox WHERE seq BETWEEN ? AND ? ORDER BY seq'),
      remove: db.prepare('DELETE FROM outbox WHERE seq = ?'),
      setSeq: db.prepare(`INSERT INTO meta (key, value) VALUES ('seq', ?)
        ON CONFLICT (key) DO UPDATE SET value = excluded.value`),
    };
    this.seq = Number(metaValue(db, 'seq', () => '0'));
    this.waiting = (db.prepare('SELECT COUNT(*) AS n FROM outbox').get() as { n: number }).n;
  }

  /** Messages not yet acknowledged. */
  get pending(): number {
    return this.waiting - this.done.size;
  }

  /**
   * Adds a message. Belongs inside the transaction of what it reports; when that fails, call `rolledBack`.
   *
   * A body that breaks the contract is a bug of ours. It is logged and left out instead of thrown: thrown, it would
   * undo every transaction from then on, and with them the recording.
   */
  add<K extends UpKind>(kind: K, body: UpBody<K>): void {
    if (PASSING_KINDS.has(kind)) throw new Error(`${kind} is never stored`);
    const checked = UP_BODIES[kind].safeParse(body);
    if (!checked.success) {
      this.log.error('outbox.body-refused', { kind, message: messageOf(checked.error) });
      return;
    }
    const text = JSON.stringify(checked.data);
    if (kind === 'health' && this.freshHealth !== null) {
      this.statements.replace.run(text, this.freshHealth);
      return;
    }
    this.seq += 1;
    this.statements.insert.run(this.seq, kind, kind === 'thumbnail' ? PRIORITY_OF_THUMBNAILS : 0, text, this.now());
    this.statements.setSeq.run(String(this.seq));
    this.waiting += 1;
    if (kind === 'health') this.freshHealth = this.seq;
  }

  /** Reads the counters again after a transaction with `add` in it has failed. */
  rolledBack(): void {
    this.seq = Number(metaValue(this.db, 'seq', () => '0'));
    this.waiting = (this.db.prepare('SELECT COUNT(*) AS n FROM outbox').get() as { n: number }).n;
    this.freshHealth = null;
  }

  /** The first `limit` messages in sending order; `body` is JSON. */
  next(limit: number): OutboxMessage[] {
    const rows = this.statements.next.all(limit + this.done.size) as OutboxMessage[];
    return rows.filter((row) => !this.done.has(row.seq)).slice(0, limit);
  }

  /** From now on this message may have been seen by the platform and stays as it is. */
  sent(seq: number): void {
    if (seq === this.freshHealth) this.freshHealth = null;
  }

  /**
   * The platform has committed these: they are not sent again, and leave the disk with the next commit. Should the
   * agent be killed before that, they are sent once more, which the platform bears. Returns the numbers; ranges of
   * another epoch acknowledge nothing.
   */
  acknowledge(epoch: string, ranges: readonly Range[]): number[] {
    if (epoch !== this.epoch) return [];
    const from = Math.min(...ranges.map((range) => range[0]));
    const to = Math.max(...ranges.map((range) => range[1]));
    const pending = (this.statements.seqs.all(from, to) as { seq: number }[]).map((row) => row.seq);
    const gone = acknowledged(pending, ranges).filter((seq) => !this.done.has(seq));
    for (const seq of gone) this.done.add(seq);
    return gone;
  }

  hasWork(): boolean {
    return this.done.size > 0;
  }

  write(): void {
    this.leaving = [...this.done];
    for (const seq of this.leaving) this.statements.remove.run(seq);
  }

  committed(): void {
    for (const seq of this.leaving) this.done.delete(seq);
    this.waiting -= this.leaving.length;
    this.leaving = [];
  }
}
