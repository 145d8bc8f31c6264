import { v4 as uuid } from 'uuid';
import { madeSound } from '../../../src/contract/sound-text.js';
import { PASSING_KINDS, UP_BODIES, type UpBody, type UpKind } from '../../../src/contract/wire/mqtt/up.js';
import type { Contributor } from '../index/committer.js';
import { type Db, inTransaction, metaValue, setMeta } from '../index/database.js';
import { type Log, messageOf } from '../log.js';
import { acknowledged, type Range } from './ack-ranges.js';

export interface OutboxMessage {
  seq: number;
  kind: UpKind;
  body: string;
}

/** Small truth first; pictures when nothing else waits. */
const PRIORITY_OF_THUMBNAILS = 1;

/** A week without a line makes gigabytes of pictures; facts are small, and are kept whatever there is of them (M9). */
const MOST_STILL_BYTES = 64 * 1024 * 1024;

/** What was acknowledged is kept so long, for a platform that is put back from a backup, and no more of it than so much. */
const KEEP_TAKEN_MS = 7 * 86_400_000;
const MOST_TAKEN_BYTES = 64 * 1024 * 1024;
/** In one commit at least so many of the oldest may go. */
const DROPPED_AT_ONCE = 20;

/**
 * Messages on their way to the platform. They are put here in the transaction of the state they report and leave
 * only when the platform says that it has committed them. `seq` grows by one without holes within an `epoch`.
 */
export class Outbox implements Contributor {
  private seq: number;
  private waiting: number;
  private stillBytes: number;
  private currentEpoch: string;
  /** The highest number that may have left the box, as far as is known here. */
  private toldThrough: number;
  /** What was sent on this line and is not acknowledged. */
  private readonly underWay = new Set<number>();
  /** Newest health report that was certainly never sent, so that a newer one may take its place. */
  private freshHealth: number | null = null;
  /** Acknowledged, still on the disk; and those of them the commit under way deletes. */
  private readonly done = new Set<number>();
  private leaving: number[] = [];
  private leavingStillBytes = 0;
  private takenBytes: number;
  /** By how much the commit under way changes that. */
  private takenChange = 0;
  private readonly statements;

  constructor(
    private readonly db: Db,
    private readonly log: Log,
    private readonly now: () => number = Date.now,
    private readonly stills: { mostBytes?: number; onStillDropped?: () => void; mostTakenBytes?: number } = {},
  ) {
    this.currentEpoch = metaValue(db, 'epoch');
    this.statements = {
      insert: db.prepare('INSERT INTO outbox (seq, kind, priority, body, created_ms) VALUES (?, ?, ?, ?, ?)'),
      replace: db.prepare('UPDATE outbox SET body = ? WHERE seq = ?'),
      next: db.prepare(
        `SELECT seq, kind, body FROM outbox WHERE kind NOT IN (SELECT value FROM json_each(?)) ORDER BY priority, seq LIMIT ?`,
      ),
      seqs: db.prepare('SELECT seq FROM outbox WHERE seq BETWEEN ? AND ? ORDER BY seq'),
      lengthOf: db.prepare('SELECT kind, length(body) AS bytes FROM outbox WHERE seq = ?'),
      remove: db.prepare('DELETE FROM outbox WHERE seq = ?'),
      keep: db.prepare(
        `INSERT OR REPLACE INTO taken (seq, kind, priority, body, created_ms, taken_ms)
         SELECT seq, kind, priority, body, created_ms, ? FROM outbox WHERE seq = ?`,
      ),
      oldest: db.prepare('SELECT seq, length(body) AS bytes, taken_ms AS takenMs FROM taken ORDER BY seq LIMIT ?'),
      drop: db.prepare('DELETE FROM taken WHERE seq = ?'),
      recall: db.prepare(
        'INSERT OR IGNORE INTO outbox (seq, kind, priority, body, created_ms) SELECT seq, kind, priority, body, created_ms FROM taken WHERE seq = ?',
      ),
      reports: db.prepare(`SELECT seq, body FROM outbox WHERE kind = 'report' ORDER BY seq`),
      one: db.prepare('SELECT kind, body FROM outbox WHERE seq = ?'),
      become: db.prepare('UPDATE outbox SET kind = ?, body = ? WHERE seq = ?'),
      setAside: db.prepare(
        `INSERT OR REPLACE INTO set_aside (epoch, seq, kind, body, created_ms)
         SELECT ?, seq, kind, body, created_ms FROM outbox WHERE seq = ?`,
      ),
      renumber: db.prepare('UPDATE outbox SET seq = ? WHERE seq = ?'),
      size: db.prepare(`SELECT COUNT(*) AS waiting,
        COALESCE(SUM(CASE WHEN kind = 'thumbnail' THEN length(body) END), 0) AS stillBytes FROM outbox`),
    };
    this.seq = Number(metaValue(db, 'seq', () => '0'));
    this.toldThrough = this.seq;
    ({ waiting: this.waiting, stillBytes: this.stillBytes } = this.count());
    this.takenBytes = this.countTaken();
  }

  /** Whose numbers these are. */
  get epoch(): string {
    return this.currentEpoch;
  }

  /**
   * Whether a platform that has numbers of this epoch up to `through` has some that were told from another index than
   * this: it was put back, and has given, or would give, the same numbers to other messages (F-15). What was numbered since
   * the start and is still here does not count for told.
   */
  isBehind(through: number): boolean {
    return through > this.toldThrough;
  }

  /**
   * Numbers what waits from 1 in an epoch of its own; what was acknowledged before is not kept any longer. To be called when the platform may know numbers of the epoch that
   * are not known here: an index of yesterday would give them a second time, to other messages (F-15). Has its own
   * transaction.
   */
  newEpoch(): void {
    inTransaction(this.db, () => {
      const seqs = (this.db.prepare('SELECT seq FROM outbox ORDER BY seq').all() as { seq: number }[]).map(
        ({ seq }) => seq,
      );
      const left = seqs.filter((seq) => !this.done.has(seq));
      for (const seq of this.done) this.statements.remove.run(seq);
      for (const [i, seq] of left.entries()) if (seq !== i + 1) this.statements.renumber.run(i + 1, seq);
      this.db.exec('DELETE FROM taken');
      setMeta(this.db, 'seq', String(left.length));
      setMeta(this.db, 'epoch', uuid());
    });
    this.done.clear();
    this.underWay.clear();
    this.leaving = [];
    this.toldThrough = 0;
    this.currentEpoch = metaValue(this.db, 'epoch');
    this.rolledBack();
  }

  /** Messages not yet acknowledged. */
  get pending(): number {
    return this.waiting - this.done.size;
  }

  /**
   * Adds a message. Belongs inside the transaction of what it reports; when that fails, call `rolledBack`.
   *
   * Half a character, as in a text of a camera that was cut, is put right: the platform would refuse all of the message,
   * acknowledge it, and what other cameras have in it would be lost. A body that breaks the contract is a bug of ours. It is logged and left out instead of thrown: thrown, it would
   * undo every transaction from then on, and with them the recording.
   */
  add<K extends UpKind>(kind: K, body: UpBody<K>): void {
    if (PASSING_KINDS.has(kind)) throw new Error(`${kind} is never stored`);
    const checked = UP_BODIES[kind].safeParse(madeSound(body));
    if (!checked.success) {
      this.log.error('outbox.body-refused', { kind, message: messageOf(checked.error) });
      return;
    }
    const text = JSON.stringify(checked.data);
    if (kind === 'health' && this.freshHealth !== null) {
      this.statements.replace.run(text, this.freshHealth);
      return;
    }
    if (kind === 'thumbnail') {
      // The new one: an older one may be on its way already, and its number would be missing for ever.
      if (this.stillBytes + text.length > (this.stills.mostBytes ?? MOST_STILL_BYTES)) {
        this.stills.onStillDropped?.();
        return;
      }
      this.stillBytes += text.length;
    }
    this.seq += 1;
    this.statements.insert.run(this.seq, kind, kind === 'thumbnail' ? PRIORITY_OF_THUMBNAILS : 0, text, this.now());
    setMeta(this.db, 'seq', String(this.seq));
    this.waiting += 1;
    if (kind === 'health') this.freshHealth = this.seq;
  }

  /**
   * Makes messages of their own of what waits gathered: the platform does not understand `report` (any more). The first part
   * keeps the number, so that none is missing. Has its own transaction.
   *
   * @returns how many there were
   */
  unpackReports(): number {
    const waiting = (this.statements.reports.all() as { seq: number; body: string }[]).filter(
      ({ seq }) => !this.done.has(seq),
    );
    if (waiting.length === 0) return 0;
    this.inOwnTransaction(() => {
      for (const { seq, body } of waiting) {
        // One that only stands for its number says nothing to a platform that does not know the kind.
        if (!this.takeApart(seq, body)) this.statements.remove.run(seq);
      }
    });
    return waiting.length;
  }

  /**
   * Cuts up a message that no platform takes because it is too large, as an earlier program may have left it: its parts are
   * messages of their own, of which the first keeps the number. One without parts is kept in `set_aside`, out of the way of
   * those behind it, and a report of nothing takes its number: it would be missed for ever. Has its own transaction.
   *
   * @returns false where it was set aside
   */
  cutUp(seq: number): boolean {
    const { kind, body } = this.statements.one.get(seq) as { kind: UpKind; body: string };
    return this.inOwnTransaction(() => {
      if (kind === 'report' && this.takeApart(seq, body)) return true;
      this.statements.setAside.run(this.epoch, seq);
      this.statements.become.run('report', JSON.stringify({ cameraDays: [] } satisfies UpBody<'report'>), seq);
      return false;
    });
  }

  /** Makes messages of the parts of a report. @returns false where there are none, or none can be read */
  private takeApart(seq: number, body: string): boolean {
    const { cameraDays = [], health } = readReport(body);
    const [first, ...others] = cameraDays;
    if (first) this.statements.become.run('camera-day', JSON.stringify(first), seq);
    else if (health) this.statements.become.run('health', JSON.stringify(health), seq);
    for (const day of others) this.add('camera-day', day);
    // Not in the place of one that waits: that may be a newer one.
    this.freshHealth = null;
    if (first && health) this.add('health', health);
    return first !== undefined || health !== undefined;
  }

  /** The counters are those of the disk afterwards. */
  private inOwnTransaction<T>(work: () => T): T {
    try {
      return inTransaction(this.db, work);
    } finally {
      this.rolledBack();
    }
  }

  /** Reads the counters again after a transaction with `add` in it has failed. */
  rolledBack(): void {
    this.seq = Number(metaValue(this.db, 'seq', () => '0'));
    ({ waiting: this.waiting, stillBytes: this.stillBytes } = this.count());
    this.freshHealth = null;
    this.takenBytes = this.countTaken();
  }

  /**
   * Puts back what was acknowledged and is not known to the platform any more: its database is that of a backup. Has its own
   * transaction. What is older than is kept here stays lost.
   *
   * @param through the highest number the platform has of this epoch
   * @param missing ranges below that which it has not, both ends included
   * @returns how many are sent again
   */
  recall(through: number, missing: readonly Range[]): number {
    const kept = (this.db.prepare('SELECT seq FROM taken ORDER BY seq').all() as { seq: number }[]).map(
      ({ seq }) => seq,
    );
    const ranges: Range[] = [...missing, [through + 1, Number.MAX_SAFE_INTEGER]];
    const lost = acknowledged(kept, ranges);
    const unsaid = acknowledged(
      [...this.done].sort((a, b) => a - b),
      ranges,
    ); // acknowledged, and still in the outbox
    if (lost.length > 0) {
      inTransaction(this.db, () => {
        for (const seq of lost) {
          this.statements.recall.run(seq);
          this.statements.drop.run(seq);
        }
      });
      this.rolledBack(); // the counters are those of the disk again
    }
    for (const seq of unsaid) this.done.delete(seq);
    return lost.length + unsaid.length;
  }

  private countTaken(): number {
    const { bytes } = this.db.prepare('SELECT COALESCE(SUM(length(body)), 0) AS bytes FROM taken').get() as {
      bytes: number;
    };
    return bytes;
  }

  private count(): { waiting: number; stillBytes: number } {
    return this.statements.size.get() as { waiting: number; stillBytes: number };
  }

  /** The first `limit` messages in sending order, but for `waiting` kinds; `body` is JSON. */
  next(limit: number, waiting: readonly UpKind[] = []): OutboxMessage[] {
    const rows = this.statements.next.all(JSON.stringify(waiting), limit + this.done.size) as OutboxMessage[];
    return rows.filter((row) => !this.done.has(row.seq)).slice(0, limit);
  }

  /** From now on this message may have been seen by the platform and stays as it is. */
  sent(seq: number): void {
    this.toldThrough = Math.max(this.toldThrough, seq);
    this.underWay.add(seq);
    if (seq === this.freshHealth) this.freshHealth = null;
  }

  /** What was sent on another line may have been heard by nobody: nothing is acknowledged that is not sent on this one. */
  lineIsNew(): void {
    this.underWay.clear();
  }

  /**
   * The platform has committed these: they are not sent again, and leave the disk with the next commit. Should the
   * agent be killed before that, they are sent once more, which the platform bears. Returns the numbers; ranges of
   * another epoch acknowledge nothing, nor do numbers that were not sent on this line: they are another's, who runs on a
   * copy of this folder and counts on from the same.
   */
  acknowledge(epoch: string, ranges: readonly Range[]): number[] {
    if (epoch !== this.epoch) return [];
    const from = Math.min(...ranges.map((range) => range[0]));
    const to = Math.max(...ranges.map((range) => range[1]));
    const pending = (this.statements.seqs.all(from, to) as { seq: number }[]).map((row) => row.seq);
    const gone = acknowledged(pending, ranges).filter((seq) => this.underWay.delete(seq));
    for (const seq of gone) this.done.add(seq);
    return gone;
  }

  hasWork(): boolean {
    return this.done.size > 0;
  }

  write(): void {
    this.leaving = [...this.done];
    this.leavingStillBytes = 0;
    this.takenChange = 0;
    for (const seq of this.leaving) {
      const gone = this.statements.lengthOf.get(seq) as { kind: UpKind; bytes: number } | undefined;
      if (gone?.kind === 'thumbnail') this.leavingStillBytes += gone.bytes;
      this.takenChange += gone?.bytes ?? 0;
      this.statements.keep.run(this.now(), seq);
      this.statements.remove.run(seq);
    }
    this.dropOldTaken();
  }

  /** Of what was acknowledged the oldest, beyond the time and the room there is for it. */
  private dropOldTaken(): void {
    const most = this.stills.mostTakenBytes ?? MOST_TAKEN_BYTES;
    const atOnce = Math.max(DROPPED_AT_ONCE, 2 * this.leaving.length);
    const oldest = this.statements.oldest.all(atOnce) as { seq: number; bytes: number; takenMs: number }[];
    for (const { seq, bytes, takenMs } of oldest) {
      if (takenMs > this.now() - KEEP_TAKEN_MS && this.takenBytes + this.takenChange <= most) break;
      this.statements.drop.run(seq);
      this.takenChange -= bytes;
    }
  }

  committed(): void {
    for (const seq of this.leaving) this.done.delete(seq);
    this.waiting -= this.leaving.length;
    this.stillBytes -= this.leavingStillBytes;
    this.takenBytes += this.takenChange;
    this.leaving = [];
    this.leavingStillBytes = 0;
    this.takenChange = 0;
  }
}

function readReport(body: string): Partial<UpBody<'report'>> {
  try {
    return JSON.parse(body) as UpBody<'report'>;
  } catch {
    return {};
  }
}
