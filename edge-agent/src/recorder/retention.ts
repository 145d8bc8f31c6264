import { statfs } from 'node:fs/promises';
import { DAY_MS } from '../../../src/contract/business-date.js';
import { type Db, inTransaction } from '../index/database.js';
import type { SegmentStore } from '../index/segment-store.js';
import { type Log, messageOf } from '../log.js';
import type { Recordings } from './recordings.js';

const CHECK_MS = 30_000;
const BATCH = 20;
/** Freed at once when a write has failed for want of room, so that recording can go on for a while. */
const EMERGENCY_BYTES = 256 * 1024 * 1024;
/** Of the reserve; with less nothing can be written. */
const NOTHING_LEFT = 0.05;

export interface DiskSpace {
  freeBytes: number;
  totalBytes: number;
}

/**
 * How the disk is. `short`: it holds less than footage is to be kept for. `foreign`: something that is not ours fills
 * it, and deleting footage would not help. `full`: nothing can be recorded any more.
 */
export type DiskState = 'ok' | 'short' | 'foreign' | 'full';

export async function diskSpace(path: string): Promise<DiskSpace> {
  const { bavail, blocks, bsize } = await statfs(path);
  return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
}

/**
 * Whether footage that began at `startMs` may go to make room. The newest `floorDays` go only as long as it is footage
 * that fills the disk: where it takes less than half of it, something else does, and would take what is freed as well.
 */
export function mayMakeRoom(
  { startMs, footageBytes }: { startMs: number; footageBytes: () => number },
  { nowMs, floorDays, totalBytes }: { nowMs: number; floorDays: number; totalBytes: number },
): boolean {
  return startMs <= nowMs - floorDays * DAY_MS || footageBytes() * 2 > totalBytes;
}

/**
 * Deletes footage that is past its time, and the oldest when the disk runs full. Growing segments are never touched.
 * It stops deleting as soon as that does not help, and says how the disk is (M4). Held footage has no time to go, and goes
 * for want of room only once nothing else may: a camera that cannot record would lose what happens now.
 */
export class Retention {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private state: DiskState | null = null;

  constructor(
    private readonly deps: {
      db: Db;
      store: SegmentStore;
      recordings: Recordings;
      log: Log;
      retentionDays: number;
      /** Footage younger than this is deleted only for newer footage; 0 or absent: all may go. */
      floorDays?: number;
      reserveBytes: number;
      /** By which footage is old: `SteadyAge`. */
      age: { now(): number };
      space?: () => Promise<DiskSpace>;
      /** Footage that somebody rests on had to go, because there was nothing else left: so many files. */
      onHeldLost?: (count: number) => void;
      /** `keptDays`: how far back footage reaches, null when there is none. Told when it changes. */
      onState?: (state: DiskState, keptDays: number | null) => void;
    },
  ) {}

  start(): void {
    void this.check();
    this.timer = setInterval(() => void this.check(), CHECK_MS);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** Deletes what is too old, then the oldest until the reserve is free again. Does not throw. */
  check(): Promise<void> {
    return this.queue(async () => {
      const { retentionDays, reserveBytes, age, recordings } = this.deps;
      await this.deleteOld(age.now() - retentionDays * DAY_MS);
      await recordings.forgetStrays(age.now(), retentionDays);
      const helped = await this.free(reserveBytes);
      const { freeBytes } = await this.space();
      if (!helped) this.say(freeBytes < reserveBytes * NOTHING_LEFT ? 'full' : 'foreign');
      else if (this.state !== 'short' || this.holdsAll()) this.say('ok');
    });
  }

  /** A write has failed for want of room. Does not throw. */
  makeRoom(): Promise<void> {
    return this.queue(async () => {
      const { totalBytes } = await this.space();
      const wanted = Math.min(EMERGENCY_BYTES, Math.max(this.deps.reserveBytes, Math.floor(totalBytes / 20)));
      // At least one goes: what is full may be something else than the bytes.
      if (!(await this.free(wanted, 1))) this.say('full');
    });
  }

  private queue(work: () => Promise<void>): Promise<void> {
    this.running = this.running.then(work).catch((error: unknown) => {
      this.deps.log.error('retention.failed', { message: messageOf(error) });
    });
    return this.running;
  }

  private space(): Promise<DiskSpace> {
    return this.deps.space?.() ?? diskSpace(this.deps.recordings.root);
  }

  private async deleteOld(beforeMs: number): Promise<void> {
    for (let batch = this.oldest(beforeMs); batch.length > 0; batch = this.oldest(beforeMs)) {
      await this.remove(batch, 'age');
    }
  }

  /** Deletes the oldest until so much is free. @returns false when it may not, or when it does not help */
  private async free(wantedBytes: number, leastBytes = 0): Promise<boolean> {
    const { age, store, floorDays = 0 } = this.deps;
    for (let least = leastBytes; ; least = 0) {
      const before = await this.space();
      if (before.freeBytes >= wantedBytes && least === 0) return true;
      let known: number | undefined;
      const footageBytes = () => {
        known ??= store.footageBytes();
        return known;
      };
      const limits = { nowMs: age.now(), floorDays, totalBytes: before.totalBytes };
      let left = Math.max(least, wantedBytes - before.freeBytes);
      const mayGo =
        (within: typeof limits) =>
        ({ startMs, bytes }: { startMs: number; bytes: number }) => {
          if (left <= 0 || !mayMakeRoom({ startMs, footageBytes }, within)) return false;
          left -= bytes;
          return true;
        };
      const free = this.oldest(Number.MAX_SAFE_INTEGER).filter(mayGo(limits));
      // Of whatever age: where something else fills the disk it would go for nothing.
      const young = { ...limits, floorDays: Number.POSITIVE_INFINITY };
      const batch = free.length > 0 ? free : this.oldest(Number.MAX_SAFE_INTEGER, true).filter(mayGo(young));
      if (batch.length === 0) return false;
      await this.remove(batch, free.length > 0 ? 'disk' : 'disk-held');
      if (free.length === 0) this.deps.onHeldLost?.(batch.length);
      this.say('short');
      const freed = batch.reduce((sum, { bytes }) => sum + bytes, 0);
      // Somebody else takes the room as fast as it is made; the rest of the footage would go the same way.
      if ((await this.space()).freeBytes - before.freeBytes < freed / 2) return false;
    }
  }

  /** The oldest segments and found files together: those that are held, or those that are not. */
  private oldest(
    beforeMs: number,
    held = false,
  ): { segmentId: string | null; file: string; startMs: number; bytes: number }[] {
    const { store } = this.deps;
    const found = store.oldestFound(beforeMs, BATCH, held).map((file) => ({ ...file, segmentId: null }));
    return [...store.oldestClosed(beforeMs, BATCH, held), ...found]
      .sort((a, b) => a.startMs - b.startMs)
      .slice(0, BATCH);
  }

  private async remove(batch: ReturnType<Retention['oldest']>, cause: 'age' | 'disk' | 'disk-held'): Promise<void> {
    const { db, store, recordings, log } = this.deps;
    // The file first: on a full disk the index may have no room to forget before there is some.
    for (const { file } of batch) await recordings.remove(file);
    inTransaction(db, () => {
      for (const { segmentId, file } of batch) {
        if (segmentId === null) store.removeFound(file);
        else store.forget(segmentId);
      }
    });
    const upTo = new Date(batch.at(-1)?.startMs ?? 0).toISOString();
    log.info('segments.deleted', { cause, count: batch.length, upTo });
  }

  /** Whether footage reaches back as far as it is to be kept. */
  private holdsAll(): boolean {
    const kept = this.keptDays();
    return kept === null || kept >= this.deps.retentionDays - 1;
  }

  private keptDays(): number | null {
    const [first] = this.oldest(Number.MAX_SAFE_INTEGER);
    return first ? Math.max(0, Math.floor((this.deps.age.now() - first.startMs) / DAY_MS)) : null;
  }

  private say(state: DiskState): void {
    if (state === this.state) return;
    this.state = state;
    this.deps.log.warn('disk.state', { state });
    this.deps.onState?.(state, this.keptDays());
  }
}
