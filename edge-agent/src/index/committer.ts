import type { Log } from '../log.js';
import { messageOf } from '../log.js';
import { type Db, inTransaction, isDamage } from './database.js';

/** Someone with state that must become durable. All three are called in this order, by one committer at a time. */
export interface Contributor {
  hasWork(): boolean;
  /** Slow work outside the transaction, such as fdatasync of a recording. */
  prepare?(): Promise<void>;
  /** Writes inside the transaction. Must not change memory: the transaction may still fail. */
  write(): void;
  /** The writes are durable. */
  committed(): void;
}

const GATHER_MS = 2_000;
const SOON_MS = 40;

/**
 * Gathers what all parts of the agent have to write into about one transaction every two seconds, so that a state and the
 * message that reports it become durable together and the disk sees one fsync for all cameras.
 */
export class Committer {
  private readonly contributors: Contributor[] = [];
  /** Who leaves as soon as nothing of him is left to write. */
  private readonly leaving = new Set<Contributor>();
  private readonly listeners: (() => void)[] = [];
  private timer: NodeJS.Timeout | undefined;
  private dueAt = Number.POSITIVE_INFINITY;
  private running: Promise<void> = Promise.resolve();
  /** A transaction was undone, and not everybody knows yet. */
  private isUndone = false;

  constructor(
    private readonly db: Db,
    private readonly log: Log,
    private readonly hooks: {
      /** The last thing within each transaction. */
      onWritten?: () => void;
      /** The disk is full: make room. */
      onFull: () => Promise<void>;
      /** The transaction was undone: counters kept in memory must be read again. */
      onRolledBack: () => void;
      /** The index itself is broken: only a new start can help. */
      onDamaged?: () => void;
    },
  ) {}

  join(contributor: Contributor): () => void {
    this.contributors.push(contributor);
    return () => this.leave(contributor);
  }

  /** It leaves once what it has to write is written, which on a full disk may take a while. */
  leaveWhenWritten(contributor: Contributor): void {
    if (contributor.hasWork()) this.leaving.add(contributor);
    else this.leave(contributor);
  }

  private leave(contributor: Contributor): void {
    this.leaving.delete(contributor);
    const at = this.contributors.indexOf(contributor);
    if (at >= 0) this.contributors.splice(at, 1);
  }

  /** Called after every transaction that wrote something. */
  onCommitted(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** There is work; it is committed within two seconds, or at once when `soon`. */
  request(soon = false): void {
    const delay = soon ? SOON_MS : GATHER_MS;
    const at = performance.now() + delay;
    if (at >= this.dueAt) return;
    clearTimeout(this.timer);
    this.dueAt = at;
    this.timer = setTimeout(() => void this.flush(), delay);
  }

  /** Commits everything there is now. Does not throw: what could not be written is tried again. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.dueAt = Number.POSITIVE_INFINITY;
    // Whatever goes wrong in one commit, a dying disk at its worst, may cost none of those behind it.
    this.running = this.running.then(() => this.commit()).catch((error: unknown) => this.failed(error));
    return this.running;
  }

  /** Commits a last time and stops. */
  async stop(): Promise<void> {
    await this.flush();
    clearTimeout(this.timer);
  }

  private async commit(): Promise<void> {
    this.tellUndone();
    const working = await this.prepared(this.contributors.filter((contributor) => contributor.hasWork()));
    if (working.length === 0) return;
    try {
      inTransaction(this.db, () => {
        for (const contributor of working) contributor.write();
        this.hooks.onWritten?.();
      });
    } catch (error) {
      this.log.error('commit.failed', { message: messageOf(error) });
      this.isUndone = true;
      this.tellUndone();
      if (isDiskFull(error)) await this.hooks.onFull();
      if (isDamage(error)) this.hooks.onDamaged?.();
      this.request();
      return;
    }
    // All of it is durable: the trouble of one keeps no other from knowing.
    for (const tell of [...working.map((one) => () => one.committed()), ...this.listeners]) {
      try {
        tell();
      } catch (error) {
        this.failed(error);
      }
    }
    for (const contributor of this.leaving) this.leaveWhenWritten(contributor);
  }

  /** Counters that nobody could read again would number the next messages wrongly: then it is tried before the next commit. */
  private tellUndone(): void {
    if (this.isUndone) this.hooks.onRolledBack();
    this.isUndone = false;
  }

  private failed(error: unknown): void {
    this.log.error('commit.failed', { message: messageOf(error) });
    this.request();
  }

  /** Those whose slow work is done. The trouble of one does not hold up the others: it tries again with the next commit (L6). */
  private async prepared(working: readonly Contributor[]): Promise<Contributor[]> {
    const ends = await Promise.allSettled(working.map(async (contributor) => contributor.prepare?.()));
    const errors = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : []));
    for (const error of errors) this.log.error('commit.failed', { message: messageOf(error) });
    if (errors.some(isDiskFull)) await this.hooks.onFull();
    if (errors.length > 0) this.request();
    return working.filter((_, i) => ends[i]?.status === 'fulfilled');
  }
}

/** True for "no space left", from the file system or from SQLite. */
export function isDiskFull(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  return code === 'ENOSPC' || code === 'SQLITE_FULL' || /database or disk is full/.test(message ?? '');
}
