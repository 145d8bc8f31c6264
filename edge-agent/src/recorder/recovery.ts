import { createReadStream } from 'node:fs';
import { open, readdir, readFile, truncate } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { DAY_MS, startOfBusinessDate } from '../../../src/contract/business-date.js';
import { type Db, type IndexFault, inTransaction } from '../index/database.js';
import {
  CLOCK_UNSET_BEFORE_MS,
  endOf,
  type FoundFile,
  type Segment,
  type SegmentStore,
} from '../index/segment-store.js';
import { type Log, messageOf } from '../log.js';
import { FragmentSplitter, type MediaFragment } from './film/fmp4.js';
import { type Recordings, sizeOf } from './recordings.js';

/** What was found when index and disk were compared. */
export interface Recovered {
  /** Files of footage the index had not known, and how many of them it knows now. */
  found: number;
  read: number;
  /** Files that are no footage and were set aside. */
  strays: number;
  /** Segments of the index whose file is gone. */
  gone: number;
  /** The index was older than the disk: it was lost or replaced by an earlier one. */
  behind: boolean;
  /** Reads what there was no time for, the newest first; resolves when all is read, or with the signal. */
  rest: (signal: AbortSignal) => Promise<number>;
}

interface RecoveryOptions {
  /** The index was begun anew. */
  fault?: IndexFault | null;
  now?: () => number;
  /** How long recording may wait for files to be read. */
  patienceMs?: number;
}

/** So many files of a camera a crash may leave unknown: the one just closed and the one just begun. */
const MOST_AFTER_A_CRASH = 2;
const PATIENCE_MS = 15_000;

/**
 * Puts index and disk in agreement after any end of the agent, and after any loss of the index. Every growing segment is
 * cut to whole fragments that are on the disk and closed with the cause `agent_silent`. Every other file is looked for
 * in the index, and read into it when it is not there: footage is never deleted because the index does not know it (H2).
 * What is no footage is set aside. A second file of a segment the index has, as in a copy of a camera's folder, stays for its
 * time and changes nothing of the first; a file that had been gone is taken back where it is what the chain says.
 *
 * A whole fragment behind the last known one (written, not yet committed) is kept: the footage is there.
 */
export async function recoverRecordings(
  db: Db,
  store: SegmentStore,
  recordings: Recordings,
  log: Log,
  { fault = null, now = Date.now, patienceMs = PATIENCE_MS }: RecoveryOptions = {},
): Promise<Recovered> {
  const parts = { db, store, recordings, log, now };
  await repairLeftOpen(parts);
  const { found, strays, gone } = await compare(parts);
  const behind = fault !== null || [...found.values()].some((count) => count > MOST_AFTER_A_CRASH);
  if (behind) {
    inTransaction(db, () => {
      for (const cameraId of new Set([...store.cameras(), ...found.keys()])) {
        store.restartChain(cameraId, now(), fault ?? 'older');
      }
    });
  }
  const deadline = performance.now() + patienceMs;
  const { read, strays: unfit } = await readFound(parts, () => performance.now() > deadline);
  const counts = { found: [...found.values()].reduce((sum, one) => sum + one, 0), read, strays: strays + unfit, gone };
  if (counts.found + counts.strays + gone > 0) log.warn('recordings.recovered', { ...counts, behind });
  return { ...counts, behind, rest: async (signal) => (await readFound(parts, () => signal.aborted)).read };
}

interface Parts {
  db: Db;
  store: SegmentStore;
  recordings: Recordings;
  log: Log;
  now: () => number;
}

async function repairLeftOpen({ db, store, recordings, log, now }: Parts): Promise<void> {
  const repaired = await Promise.all(store.leftOpen().map((segment) => repair(segment, recordings)));
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
  for (const { segment } of repaired) {
    const isThere = (await sizeOf(recordings.pathOf(segment.file))) !== null;
    // Where that is not possible, it is met again as a file the index does not know.
    if (segment.fragments.length === 0 && isThere)
      await recordings.setAside(segment.file, now()).catch(() => undefined);
  }
}

async function repair(segment: Segment, recordings: Recordings): Promise<{ segment: Segment; known: number }> {
  const path = recordings.pathOf(segment.file);
  const size = (await sizeOf(path)) ?? 0;
  // Should the disk have less than the index (a damaged file system), the index gives way.
  const fragments = segment.fragments.filter((fragment) => fragment.byteTo <= size);
  const known = fragments.length;
  const whole = { ...segment, fragments };
  const hasTail = known > 0 && known === segment.fragments.length && size > (fragments.at(-1)?.byteTo ?? 0);
  // What cannot be read may still be footage: it stays behind what is known.
  if (hasTail && !(await regainTail(whole, path, recordings))) return { segment: whole, known };
  const end = fragments.at(-1)?.byteTo ?? 0;
  if (end > 0 && size > end) await truncate(path, end);
  return { segment: whole, known };
}

/** Appends the whole fragments that lie in the file behind the last known one; false when nobody can tell. */
async function regainTail(segment: Segment, path: string, recordings: Recordings): Promise<boolean> {
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
      if (first?.sha256 !== last.sha256) return false;
      let byteFrom = last.byteTo;
      for (const part of rest) {
        const startMs = Math.round(last.startMs + part.offsetMs - first.offsetMs);
        const durationMs = Math.max(1, Math.round(part.durationMs));
        const byteTo = byteFrom + part.byteLength;
        segment.fragments.push({ startMs, durationMs, byteFrom, byteTo, sha256: part.sha256 });
        byteFrom = byteTo;
      }
      return true;
    } finally {
      await handle.close();
    }
  } catch {
    return false; // the tail or the initialisation part is damaged
  }
}

/** Looks for every file in the index and for every segment of it on the disk. */
async function compare({ db, store, recordings, log, now }: Parts) {
  const found = new Map<string, number>();
  const unknown: FoundFile[] = [];
  const strays: string[] = [];
  const unseen: string[] = [];
  const list = async (...folder: string[]) => {
    const names = await namesIn(join(recordings.root, ...folder));
    if (names === null) unseen.push(join(...folder, sep));
    return names ?? [];
  };
  const cameras = (await list()).filter((name) => name !== 'init');
  /** Segments that were not met yet, by file. */
  const missing = new Map(store.cameras().flatMap((cameraId) => [...store.files(cameraId)]));
  for (const cameraId of cameras) {
    for (const day of await list(cameraId)) {
      for (const name of await list(cameraId, day)) {
        const file = join(cameraId, day, name);
        if (missing.delete(file)) continue;
        const bytes = (await sizeOf(recordings.pathOf(file))) ?? 0;
        const startMs = startOf(file, day, recordings);
        if (bytes === 0 || startMs === null) strays.push(file);
        else if (!store.isFound(file))
          unknown.push({ file, cameraId, startMs: startMs < CLOCK_UNSET_BEFORE_MS ? now() : startMs, bytes });
      }
    }
  }
  // A folder without anything is a disk that is not there: what the index says of it may be true again.
  if (cameras.length === 0) missing.clear();
  // So it is with a folder that cannot be looked into just now.
  for (const file of missing.keys()) if (unseen.some((folder) => file.startsWith(folder))) missing.delete(file);
  if (unseen.length > 0) log.warn('recordings.unreadable', { folders: unseen.length, first: unseen[0] ?? '' });
  inTransaction(db, () => {
    for (const file of unknown) store.addFound(file);
    for (const segmentId of missing.values()) store.miss(segmentId);
  });
  for (const { cameraId, file } of unknown) {
    // A copy, and a file that is back, say nothing of how old the index is: it knows the segment.
    const segmentId = recordings.readName(file)?.segmentId;
    if (segmentId === undefined || !store.knows(segmentId)) found.set(cameraId, (found.get(cameraId) ?? 0) + 1);
  }
  for (const file of strays) await putAway(file, { db, store, recordings, log, now });
  return { found, strays: strays.length, gone: missing.size };
}

/** Sets a file aside; where that is not possible (another disk, no room) it stays where it is until its time has come. */
async function putAway(file: string, { db, store, recordings, log, now }: Parts): Promise<void> {
  try {
    await recordings.setAside(file, now());
  } catch (error) {
    log.warn('recordings.not-set-aside', { file, message: messageOf(error) });
    const bytes = (await sizeOf(recordings.pathOf(file))) ?? 0;
    inTransaction(db, () => {
      if (!store.isFound(file)) store.addFound({ file, cameraId: file.split(sep)[0] ?? '', startMs: now(), bytes });
      store.cannotRead(file);
    });
  }
}

/** About when a file begins: by its name, by the time of its id, by its folder; null when it is not a segment's. */
function startOf(file: string, day: string, recordings: Recordings): number | null {
  const name = recordings.readName(file);
  if (name === null) return null;
  return name.startMs ?? madeAt(name.segmentId) ?? (Number.isNaN(Date.parse(day)) ? null : startOfBusinessDate(day));
}

/** When an id of version 7 was made: as the first fragment of its segment arrived. */
function madeAt(segmentId: string): number | null {
  return segmentId[14] === '7' ? Number.parseInt(segmentId.slice(0, 8) + segmentId.slice(9, 13), 16) : null;
}

/** Reads files the index does not know into it, the newest first. @returns how many, and how many were set aside */
async function readFound(parts: Parts, isOver: () => boolean): Promise<{ read: number; strays: number }> {
  const { db, store, recordings } = parts;
  let [read, strays] = [0, 0];
  const inits = await recordings.inits();
  for (const found of store.foundFiles()) {
    if (isOver()) break;
    const answer = await readSegment(found, inits, parts);
    if (answer === 'no footage') {
      inTransaction(db, () => store.removeFound(found.file));
      await putAway(found.file, parts);
      strays += 1;
    } else if (answer !== null && inTransaction(db, () => takeIn(store, found, answer))) {
      read += 1;
    } else {
      inTransaction(db, () => store.cannotRead(found.file));
    }
  }
  return { read, strays };
}

/** @returns false where the index has the segment from another file, or knows it with other bytes */
function takeIn(store: SegmentStore, { file, cameraId }: FoundFile, segment: Segment): boolean {
  const { runId, startMs, segmentId } = segment;
  if (store.knows(segmentId)) {
    if (!store.takeBack(segment)) return false;
    store.removeFound(file);
    retell(store, cameraId, startMs);
    return true;
  }
  const source = segmentId[14] === '8' ? 'import' : 'live';
  store.startRun({ runId, cameraId, source, startedMs: startMs });
  store.save(segment);
  store.close(segment, 'found');
  store.endRun(runId, endOf(segment), 'found');
  store.removeFound(file);
  retell(store, cameraId, startMs);
  return true;
}

function retell(store: SegmentStore, cameraId: string, startMs: number): void {
  store.setRetellFrom(cameraId, Math.min(store.retellFrom(cameraId) ?? startMs, startMs));
}

/** The segment in a file; `no footage` when it has no whole fragment, null when its time or form cannot be told. */
async function readSegment(
  { file, cameraId, startMs }: FoundFile,
  inits: readonly string[],
  { store, recordings }: Parts,
): Promise<Segment | 'no footage' | null> {
  const name = recordings.readName(file);
  if (name === null) return 'no footage';
  const candidates = name.initId
    ? inits.filter((initId) => initId.startsWith(name.initId as string))
    : [store.lastInit(cameraId, startMs + DAY_MS), ...[...inits].reverse()].filter((initId) => initId !== null);
  if (candidates.length === 0 && (await hasFragments(recordings.pathOf(file)))) return null;
  for (const initId of candidates) {
    const parts = await fragmentsIn(recordings.pathOf(file), recordings.initPath(initId));
    const [first] = parts;
    if (first === undefined) continue;
    const beginMs = name.startMs ?? beginOf(name.segmentId, first);
    if (beginMs === null) return null;
    return { segmentId: name.segmentId, cameraId, runId: name.segmentId, initId, file, ...timed(parts, beginMs) };
  }
  return (await hasFragments(recordings.pathOf(file))) ? null : 'no footage';
}

/** An id was made when the first fragment was complete. */
function beginOf(segmentId: string, first: Part): number | null {
  const madeMs = madeAt(segmentId);
  return madeMs === null ? null : Math.round(madeMs - first.durationMs);
}

function timed(parts: readonly Part[], startMs: number): Pick<Segment, 'startMs' | 'fragments'> {
  let byteFrom = 0;
  const [first] = parts;
  const fragments = parts.map((part) => {
    const fragment = {
      startMs: Math.round(startMs + part.offsetMs - (first?.offsetMs ?? 0)),
      durationMs: Math.max(1, Math.round(part.durationMs)),
      byteFrom,
      byteTo: byteFrom + part.byteLength,
      sha256: part.sha256,
    };
    byteFrom = fragment.byteTo;
    return fragment;
  });
  return { startMs, fragments };
}

type Part = Pick<MediaFragment, 'byteLength' | 'sha256' | 'offsetMs' | 'durationMs'>;

/** The whole fragments at the beginning of a file, when `init` is the part they belong to. */
async function fragmentsIn(path: string, init: string): Promise<Part[]> {
  const parts: Part[] = [];
  const splitter = new FragmentSplitter();
  try {
    splitter.push(await readFile(init));
    for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
      for (const part of splitter.push(chunk as Buffer)) {
        if (part.type !== 'fragment') continue;
        const { byteLength, sha256, offsetMs, durationMs } = part;
        parts.push({ byteLength, sha256, offsetMs, durationMs });
      }
    }
  } catch {
    // What is behind a damaged place cannot be told apart any more.
  }
  return parts;
}

/** Whether a file begins as fragments do, whatever they are encoded as. */
async function hasFragments(path: string): Promise<boolean> {
  const handle = await open(path, 'r').catch(() => null);
  if (handle === null) return false;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(8), 0, 8, 0);
    return bytesRead === 8 && buffer.toString('latin1', 4, 8) === 'moof';
  } finally {
    await handle.close();
  }
}

/** None where there is no such folder; null where it cannot be looked into. */
async function namesIn(folder: string): Promise<string[] | null> {
  return readdir(folder).catch(({ code }: NodeJS.ErrnoException) =>
    code === 'ENOENT' || code === 'ENOTDIR' ? [] : null,
  );
}
