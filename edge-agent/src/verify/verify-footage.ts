import type { X509Certificate } from 'node:crypto';
import { type FileHandle, open, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CHAIN_START, chainHash, sha256 } from '../../../src/contract/hashing.js';
import { type ChainLink, type Segment, type SegmentStore, segmentLeaf } from '../index/segment-store.js';
import { type Recordings, sizeOf } from '../recorder/recordings.js';
import { CameraSignatures, type SignedStretch } from './verify-signatures.js';

/** What a file, or the index about it, is not as it was recorded. */
export interface BadFile {
  /**
   * `missing`, `shorter`, `longer`, `changed` (its bytes), `init-missing`, `init-changed`, `unknown` (no index knows it);
   * of the index `index-changed` (its leaf is not that of its fragments), `chain-broken`, `link-missing`, `tail-missing`.
   */
  what: string;
  /** Relative to the folder of the recordings; null where it is about the chain alone. */
  file: string | null;
  cameraId: string | null;
  /** When the first bytes that are not as recorded were filmed, or the segment began; null where that cannot be told. */
  at: string | null;
}

export interface Verified {
  cameras: number;
  segments: number;
  /** Links of which the footage is gone, as retention has it. */
  gone: number;
  bytes: number;
  /** Of the footage whose bytes were read. */
  footageMs: number;
  bad: BadFile[];
  heads: Record<string, { count: number; head: string }>;
}

/** Numbers of a chain that was begun anew are seconds of its time, far beyond any that count segments. */
const RESTARTS_FROM = 1_000_000_000;

/**
 * Reads all footage there is, in the order of each camera's chain, and compares it with index and chain. Beside a running agent
 * it sees what is closed; what is deleted meanwhile is not bad. Changes nothing.
 *
 * Where a camera signs its own stream, each unbroken stretch is held against those signatures as well (`signing`).
 *
 * Whoever changes index and footage alike is found only by who kept an earlier head: the platform has those of each day.
 */
export async function verifyFootage(
  store: SegmentStore,
  recordings: Recordings,
  onBad: (bad: BadFile) => void = () => undefined,
  signing: { roots: readonly X509Certificate[]; onStretch: (stretch: SignedStretch) => void } = {
    ...{ roots: [], onStretch: () => undefined },
  },
): Promise<Verified> {
  const done: Verified = { cameras: 0, segments: 0, gone: 0, bytes: 0, footageMs: 0, bad: [], heads: {} };
  const tell = (bad: BadFile) => {
    done.bad.push(bad);
    onBad(bad);
  };
  const inits = new InitParts(recordings);
  for (const cameraId of store.chains()) {
    done.cameras += 1;
    const links = store.chainOf(cameraId);
    done.heads[cameraId] = store.chain(cameraId);
    checkChain(store, cameraId, links, tell);
    const signatures = new CameraSignatures(cameraId, signing.roots, signing.onStretch);
    for (const link of links) {
      const segment = link.isThere ? store.find(link.segmentId) : null;
      if (segment === null) {
        done.gone += 1;
        continue;
      }
      done.segments += 1;
      done.footageMs += link.endMs - link.startMs;
      const about = { file: segment.file, cameraId, at: new Date(segment.startMs).toISOString() };
      if (segmentLeaf(segment) !== link.leaf) tell({ what: 'index-changed', ...about });
      const initFault = await inits.faultOf(segment.initId);
      if (initFault !== null) tell({ what: initFault, ...about });
      const found = await readSegment(segment, recordings.pathOf(segment.file));
      done.bytes += found.bytes;
      const isStillThere = found.bad === null || store.find(segment.segmentId) !== null;
      if (found.bad !== null && isStillThere) tell({ ...found.bad, file: segment.file, cameraId });
      const init = await inits.bytesOf(segment.initId);
      if (init !== null) await signatures.take(segment, init, () => bytesIn(segment, recordings.pathOf(segment.file)));
    }
    signatures.end();
  }
  for (const file of await strangers(store, recordings)) tell({ what: 'unknown', file, cameraId: null, at: null });
  return done;
}

function checkChain(
  store: SegmentStore,
  cameraId: string,
  links: readonly ChainLink[],
  tell: (bad: BadFile) => void,
): void {
  let [count, head] = [0, CHAIN_START];
  for (const link of links) {
    const about = { file: link.file, cameraId, at: new Date(link.startMs).toISOString() };
    const follows = link.count === count + 1;
    const before = follows ? head : store.headAt(cameraId, link.count - 1);
    if (!follows && before === null && link.count < RESTARTS_FROM) tell({ what: 'link-missing', ...about });
    if (before !== null && chainHash(before, link.leaf) !== link.head) tell({ what: 'chain-broken', ...about });
    [count, head] = [link.count, link.head];
  }
  const now = store.chain(cameraId);
  const isEnd = now.count === count ? now.head === head : store.headAt(cameraId, now.count) === now.head;
  if (!isEnd && !(now.count > count && now.count >= RESTARTS_FROM)) {
    tell({ what: 'tail-missing', file: null, cameraId, at: null });
  }
}

/** The first thing in the file that is not what the index says; `bytes` is what was read. */
async function readSegment(
  segment: Segment,
  path: string,
): Promise<{ bytes: number; bad: Pick<BadFile, 'what' | 'at'> | null }> {
  const at = new Date(segment.startMs).toISOString();
  const total = segment.fragments.at(-1)?.byteTo ?? 0;
  const size = await sizeOf(path);
  const handle = size === null ? null : await open(path, 'r').catch(nullWhenMissing);
  if (size === null || handle === null) return { bytes: 0, bad: { what: 'missing', at } };
  try {
    let read = 0;
    for await (const { startMs, isGood, bytes } of fragmentsIn(handle, segment, size)) {
      read += bytes;
      if (!isGood) return { bytes: read, bad: { what: 'changed', at: new Date(startMs).toISOString() } };
    }
    if (size < total) {
      const cut = segment.fragments.find(({ byteTo }) => byteTo > size);
      return { bytes: read, bad: { what: 'shorter', at: new Date(cut?.startMs ?? segment.startMs).toISOString() } };
    }
    return { bytes: read, bad: size > total ? { what: 'longer', at } : null };
  } finally {
    await handle.close();
  }
}

/** So much is read at a time: a call of the system for each fragment would cost more than hashing it. */
const READ_BYTES = 8 * 1024 * 1024;

async function* fragmentsIn(
  handle: FileHandle,
  { fragments }: Segment,
  size: number,
): AsyncGenerator<{ startMs: number; isGood: boolean; bytes: number }> {
  for await (const { startMs, sha256: wanted, bytes } of readFragments(handle, fragments, size))
    yield { startMs, isGood: sha256(bytes) === wanted, bytes: bytes.length };
}

/** The bytes of the fragments, as far as the file is there. */
async function* bytesIn({ fragments }: Segment, path: string): AsyncGenerator<Buffer> {
  const size = await sizeOf(path);
  const handle = size === null ? null : await open(path, 'r').catch(nullWhenMissing);
  if (size === null || handle === null) return;
  try {
    for await (const { bytes } of readFragments(handle, fragments, size)) yield bytes;
  } finally {
    await handle.close();
  }
}

async function* readFragments(
  handle: FileHandle,
  fragments: Segment['fragments'],
  size: number,
): AsyncGenerator<{ startMs: number; sha256: string; bytes: Buffer }> {
  let window = Buffer.alloc(0);
  let windowFrom = 0;
  for (const { startMs, byteFrom, byteTo, sha256: wanted } of fragments) {
    if (byteTo > size) return;
    if (byteTo > windowFrom + window.length) {
      window = Buffer.allocUnsafe(Math.min(size - byteFrom, Math.max(READ_BYTES, byteTo - byteFrom)));
      windowFrom = byteFrom;
      const { bytesRead } = await handle.read(window, 0, window.length, byteFrom);
      window = window.subarray(0, bytesRead);
    }
    yield { startMs, sha256: wanted, bytes: window.subarray(byteFrom - windowFrom, byteTo - windowFrom) };
  }
}

/** Initialisation parts are named by what is in them; one serves a camera for months. */
class InitParts {
  private readonly known = new Map<string, string | null>();

  constructor(private readonly recordings: Recordings) {}

  /** Null where it is not there. */
  async bytesOf(initId: string): Promise<Buffer | null> {
    return readFile(this.recordings.initPath(initId)).catch(() => null);
  }

  async faultOf(initId: string): Promise<'init-missing' | 'init-changed' | null> {
    let found = this.known.get(initId);
    if (found === undefined) {
      found = await readFile(this.recordings.initPath(initId)).then(sha256, () => null);
      this.known.set(initId, found);
    }
    if (found === null) return 'init-missing';
    return found === initId ? null : 'init-changed';
  }
}

/** A file is on the disk before the index knows it. */
const GROWING_MS = 300_000;

/** Files among the recordings that no row of the index knows, growing ones and those still to be read included. */
async function strangers(store: SegmentStore, recordings: Recordings): Promise<string[]> {
  const strange: string[] = [];
  const look = async (file: string): Promise<void> => {
    // Null: deleted since the folder was read
    const there = await stat(recordings.pathOf(file)).catch(nullWhenMissing);
    if (there !== null && there.mtimeMs < Date.now() - GROWING_MS) strange.push(file);
  };
  const top = await readdir(recordings.root, { withFileTypes: true }).catch(() => []);
  for (const folder of top) {
    const cameraId = folder.name;
    if (!folder.isDirectory()) {
      await look(cameraId);
      continue;
    }
    if (cameraId === 'init') continue;
    const entries = await readdir(join(recordings.root, cameraId), { recursive: true, withFileTypes: true });
    // Read after the folder: what has begun meanwhile is known by then.
    const known = store.files(cameraId);
    for (const entry of entries.filter((one) => one.isFile())) {
      const file = join(entry.parentPath.slice(recordings.root.length + 1), entry.name);
      if (!known.has(file) && !store.isFound(file)) await look(file);
    }
  }
  return strange.sort();
}

/** Where a file stands in place of a folder there is nothing below it either. */
function nullWhenMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
  throw error;
}
