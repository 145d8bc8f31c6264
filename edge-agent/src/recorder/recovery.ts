import { open, readdir, readFile, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { type Db, inTransaction } from '../index/database.js';
import { endOf, type Segment, type SegmentStore } from '../index/segment-store.js';
import type { Log } from '../log.js';
import { FragmentSplitter } from './fmp4.js';
import { type Recordings, sizeOf } from './recordings.js';

/**
 * Puts index and disk in agreement after any end of the agent: every growing segment is cut to whole fragments that
 * are on the disk and closed with the cause `agent_silent`, files the index never learned of are removed.
 *
 * A whole fragment behind the last known one (written, not yet committed) is kept: the footage is there.
 */
export async function recoverRecordings(db: Db, store: SegmentStore, recordings: Recordings, log: Log): Promise<void> {
  const left = store.leftOpen();
  const repaired = await Promise.all(left.map((segment) => repair(segment, recordings)));
  inTransaction(db, () => {
    for (const { segment, known } of repaired) {
      if (segment.fragments.length === 0) {
        store.remove(segment.segmentId);
        continue;
      }
      store.save(segment);
      store.close(segment, 'agent_silent');
      store.endRun(segment.runId, endOf(segment), 'agent_silent');
      log.info('segment.recovered', {
        segmentId: segment.segmentId,
        fragments: segment.fragments.length,
        regained: segment.fragments.length - known,
      });
    }
  });
  for (const { segment } of repaired) if (segment.fragments.length === 0) await recordings.remove(segment.file);
  const strays = await removeStrays(store, recordings);
  if (strays > 0) log.info('recordings.strays-removed', { count: strays });
}

async function repair(segment: Segment, recordings: Recordings): Promise<{ segment: Segment; known: number }> {
  const path = recordings.pathOf(segment.file);
  const size = (await sizeOf(path)) ?? 0;
  // Should the disk have less than the index (a damaged file system), the index gives way.
  const fragments = segment.fragments.filter((fragment) => fragment.byteTo <= size);
  const known = fragments.length;
  const whole = { ...segment, fragments };
  if (known > 0 && known === segment.fragments.length) await regainTail(whole, path, recordings);
  const end = fragments.at(-1)?.byteTo ?? 0;
  if (size > end) await truncate(path, end);
  return { segment: whole, known };
}

/** Appends the whole fragments that lie in the file behind the last known one. */
async function regainTail(segment: Segment, path: string, recordings: Recordings): Promise<void> {
  const last = segment.fragments.at(-1) as Segment['fragments'][number];
  const splitter = new FragmentSplitter();
  try {
    splitter.push(await readFile(recordings.initPath(segment.initId)));
    const handle = await open(path, 'r');
    try {
      const { size } = await handle.stat();
      const bytes = Buffer.alloc(size - last.byteFrom);
      await handle.read(bytes, 0, bytes.length, last.byteFrom);
      const parts = splitter.push(bytes).filter((part) => part.type === 'fragment');
      const [first, ...rest] = parts;
      if (first?.sha256 !== last.sha256) return;
      let byteFrom = last.byteTo;
      for (const part of rest) {
        const startMs = Math.round(last.startMs + part.offsetMs - first.offsetMs);
        const durationMs = Math.max(1, Math.round(part.durationMs));
        const byteTo = byteFrom + part.byteLength;
        segment.fragments.push({ startMs, durationMs, byteFrom, byteTo, sha256: part.sha256 });
        byteFrom = byteTo;
      }
    } finally {
      await handle.close();
    }
  } catch {
    // The tail or the initialisation part is damaged: what was known before stays, the tail is cut off.
  }
}

/** Only the newest folders can hold a file of a second that was never committed. */
const NEWEST_FOLDERS = 2;

async function removeStrays(store: SegmentStore, recordings: Recordings): Promise<number> {
  let removed = 0;
  for (const cameraId of await list(recordings.root)) {
    if (cameraId === 'init') continue;
    const days = (await list(join(recordings.root, cameraId))).sort().slice(-NEWEST_FOLDERS);
    for (const day of days) {
      for (const name of await list(join(recordings.root, cameraId, day))) {
        if (store.find(name.replace(/\.m4s$/, '')) !== null) continue;
        await recordings.remove(join(cameraId, day, name));
        removed += 1;
      }
    }
  }
  return removed;
}

async function list(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}
