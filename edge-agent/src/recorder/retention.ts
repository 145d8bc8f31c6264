import { statfs } from 'node:fs/promises';
import { DAY_MS } from '../../../src/contract/business-date.js';
import { type Db, inTransaction } from '../index/database.js';
import type { SegmentStore } from '../index/segment-store.js';
import { type Log, messageOf } from '../log.js';
import type { Recordings } from './recordings.js';

const CHECK_MS = 30_000;
const BATCH = 200;
/** Freed at once when a write has failed for want of room, so that recording can go on for a while. */
const EMERGENCY_BYTES = 256 * 1024 * 1024;

export interface DiskSpace {
  freeBytes: number;
  totalBytes: number;
}

export async function diskSpace(path: string): Promise<DiskSpace> {
  const { bavail, blocks, bsize } = await statfs(path);
  return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
}

/** Deletes footage that is past its time, and the oldest when the disk runs full. Growing segments are never touched. */
export class Retention {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly deps: {
      db: Db;
      store: SegmentStore;
      recordings: Recordings;
      log: Log;
      retentionDays: number;
      reserveBytes: number;
      /** By which footage is old: `SteadyAge`. */
      age: { now(): number };
    },
  ) {}

  start(): void {
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
      await this.remove(age.now() - retentionDays * DAY_MS, Number.POSITIVE_INFINITY, 'age');
      const { freeBytes } = await diskSpace(recordings.root);
      if (freeBytes < reserveBytes) await this.remove(Number.MAX_SAFE_INTEGER, reserveBytes - freeBytes, 'disk');
    });
  }

  /** A write has failed for want of room. Does not throw. */
  makeRoom(): Promise<void> {
    return this.queue(() => this.remove(Number.MAX_SAFE_INTEGER, EMERGENCY_BYTES, 'disk'));
  }

  private queue(work: () => Promise<void>): Promise<void> {
    this.running = this.running.then(work).catch((error: unknown) => {
      this.deps.log.error('retention.failed', { message: messageOf(error) });
    });
    return this.running;
  }

  private async remove(beforeMs: number, wantedBytes: number, cause: 'age' | 'disk'): Promise<void> {
    const { db, store, recordings, log } = this.deps;
    let freed = 0;
    while (freed < wantedBytes) {
      const batch: ReturnType<SegmentStore['oldestClosed']> = [];
      for (const segment of store.oldestClosed(beforeMs, BATCH)) {
        if (freed >= wantedBytes) break;
        batch.push(segment);
        freed += segment.bytes;
      }
      if (batch.length === 0) return;
      // The file first: on a full disk the index may have no room to forget before there is some.
      for (const segment of batch) await recordings.remove(segment.file);
      inTransaction(db, () => {
        for (const segment of batch) store.forget(segment.segmentId);
      });
      log.info('segments.deleted', {
        cause,
        count: batch.length,
        upTo: new Date(batch.at(-1)?.startMs ?? 0).toISOString(),
      });
    }
  }
}
