import { DAY_MS } from '../../../src/contract/business-date.js';
import { CHAIN_START, canonicalJson, chainHash, segmentLeafOf, sha256 } from '../../../src/contract/hashing.js';
import type { Db } from './database.js';
import { type IndexedFragment, packFragments, unpackFragments } from './packing.js';

/** A segment as it is while it grows and when it is closed. `file` is relative to the recordings folder. */
export interface Segment {
  segmentId: string;
  cameraId: string;
  runId: string;
  initId: string;
  file: string;
  startMs: number;
  fragments: IndexedFragment[];
}

export interface ChainHead {
  count: number;
  head: string;
}

/** What the chain holds of a closed segment: enough to go on with the chain, whether or not its footage is still there. */
export interface ChainLink {
  segmentId: string;
  initId: string;
  startMs: number;
  endMs: number;
  file: string;
  /** False when only the link is left. */
  isThere: boolean;
  leaf: string;
  count: number;
  head: string;
}

/** A stretch of one camera's footage that somebody rests on. */
export interface Held {
  cameraId: string;
  fromMs: number;
  toMs: number;
}

/** A file the index has not read yet. `file` is relative to the recordings folder, `startMs` about right. */
export interface FoundFile {
  file: string;
  cameraId: string;
  startMs: number;
  bytes: number;
}

interface SegmentRow {
  segment_id: string;
  camera_id: string;
  run_id: string;
  init_id: string;
  file: string;
  start_ms: number;
  end_ms: number;
  bytes: number;
  /** libsql gives a Buffer for one row and an ArrayBuffer for many. */
  fragments: Buffer | ArrayBuffer;
}

interface LinkRow {
  segment_id: string;
  init_id: string;
  file: string;
  start_ms: number;
  end_ms: number;
  state: string;
  hash: string;
  chain_count: number;
  chain_head: string;
}

/** No segment is longer, so a look-up need not go further back. */
export const MAX_SEGMENT_MS = 2 * 3_600_000;

const LINK = 'segment_id, init_id, file, start_ms, end_ms, state, hash, chain_count, chain_head';
/** How long a file is that has not been read is not known, so one that may reach into a hold counts. */
const HELD_SEGMENT =
  'EXISTS (SELECT 1 FROM hold WHERE hold.camera_id = segment.camera_id AND hold.from_ms < end_ms AND hold.to_ms > start_ms)';
const HELD_FOUND = `EXISTS (SELECT 1 FROM hold WHERE hold.camera_id = found.camera_id
  AND hold.from_ms < start_ms + ${MAX_SEGMENT_MS} AND hold.to_ms > start_ms)`;

/**
 * What "began" before this was recorded by a clock that nobody had set: boxes without a battery start in 1970. It is as old
 * as what was recorded next by a clock that was set, and neither goes at once nor first on a full disk.
 */
export const CLOCK_UNSET_BEFORE_MS = Date.UTC(2020, 0, 1);
/** Nothing has been recorded since by a clock that was set. The latest instant there is. */
const NOT_OLD_MS = 8.64e15;

/** The end of the last fragment, or the start when there is none. */
export function endOf(segment: Segment): number {
  const last = segment.fragments.at(-1);
  return last ? last.startMs + last.durationMs : segment.startMs;
}

function bytesOf(segment: Segment): number {
  return segment.fragments.at(-1)?.byteTo ?? 0;
}

/** The leaf by which the segment stands in the camera's chain. */
export const segmentLeaf = (segment: Segment): string => segmentLeafOf({ ...segment, endMs: endOf(segment) });

/** The tables `run`, `segment` and `camera`. Calls that change something belong inside a transaction. */
export class SegmentStore {
  private readonly statements;

  constructor(db: Db) {
    this.statements = {
      save: db.prepare(
        `INSERT INTO segment (segment_id, camera_id, run_id, init_id, file, start_ms, end_ms, bytes, state, fragments)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'open', ?)
         ON CONFLICT (segment_id) DO UPDATE SET end_ms = excluded.end_ms, bytes = excluded.bytes,
           fragments = excluded.fragments`,
      ),
      close: db.prepare(
        `UPDATE segment SET state = 'closed', cause = ?, hash = ?, chain_count = ?, chain_head = ? WHERE segment_id = ?`,
      ),
      camera: db.prepare(
        'SELECT chain_count, chain_head, reported_through_ms, retell_from_ms FROM camera WHERE camera_id = ?',
      ),
      newCamera: db.prepare('INSERT OR IGNORE INTO camera (camera_id, chain_head) VALUES (?, ?)'),
      chain: db.prepare('UPDATE camera SET chain_count = ?, chain_head = ? WHERE camera_id = ?'),
      retell: db.prepare('UPDATE camera SET retell_from_ms = ? WHERE camera_id = ?'),
      through: db.prepare('UPDATE camera SET reported_through_ms = ? WHERE camera_id = ?'),
      overlapping: db.prepare(
        `SELECT * FROM segment WHERE camera_id = ? AND start_ms < ? AND start_ms >= ? AND end_ms > ?
         AND state <> 'deleted' ORDER BY start_ms`,
      ),
      spans: db.prepare(
        `SELECT start_ms, end_ms FROM segment WHERE camera_id = ? AND start_ms < ? AND start_ms >= ? AND end_ms > ?
         ORDER BY start_ms`,
      ),
      firstLive: db.prepare(
        `SELECT MIN(segment.start_ms) AS start_ms FROM segment JOIN run ON run.run_id = segment.run_id
         WHERE segment.camera_id = ? AND run.source = 'live'`,
      ),
      next: db.prepare(
        `SELECT MIN(start_ms) AS start_ms FROM segment WHERE camera_id = ? AND start_ms > ? AND end_ms > ?
         AND state <> 'deleted'`,
      ),
      lastEnd: db.prepare(
        `SELECT MAX(end_ms) AS end_ms FROM segment WHERE camera_id = ? AND start_ms <= ? AND start_ms > ?`,
      ),
      newest: db.prepare(
        `SELECT MAX(start_ms) AS start_ms FROM (
           SELECT MAX(start_ms) AS start_ms FROM segment WHERE start_ms <= ?1 AND state = 'closed'
           UNION ALL SELECT MAX(start_ms) FROM segment WHERE start_ms <= ?1 AND state = 'open')`,
      ),
      byId: db.prepare(`SELECT * FROM segment WHERE segment_id = ? AND state <> 'deleted'`),
      knows: db.prepare('SELECT 1 AS found FROM segment WHERE segment_id = ?'),
      missed: db.prepare(
        `SELECT * FROM segment WHERE segment_id = ? AND camera_id = ? AND state = 'deleted' AND fragments IS NOT NULL`,
      ),
      takeBack: db.prepare(`UPDATE segment SET state = 'closed', file = ? WHERE segment_id = ?`),
      miss: db.prepare(`UPDATE segment SET state = 'deleted' WHERE segment_id = ?`),
      open: db.prepare(`SELECT * FROM segment WHERE state = 'open'`),
      remove: db.prepare('DELETE FROM segment WHERE segment_id = ?'),
      oldest: db.prepare(
        `SELECT segment_id, file, start_ms, bytes FROM segment WHERE state = 'closed' AND start_ms < ?
         AND start_ms >= ${CLOCK_UNSET_BEFORE_MS} AND ${HELD_SEGMENT} = ? ORDER BY start_ms LIMIT ?`,
      ),
      undatedCameras: db.prepare(
        // With the plus the few of that time are gone through, and not all segments of each camera by its own index.
        `SELECT DISTINCT +camera_id AS camera_id FROM segment
         WHERE state = 'closed' AND start_ms < ${CLOCK_UNSET_BEFORE_MS}`,
      ),
      undated: db.prepare(
        `SELECT segment_id, file, bytes, COALESCE((
           SELECT later.start_ms FROM segment later WHERE later.camera_id = segment.camera_id
           AND later.chain_count > segment.chain_count AND later.start_ms >= ${CLOCK_UNSET_BEFORE_MS}
           ORDER BY later.chain_count LIMIT 1), ${NOT_OLD_MS}) AS start_ms
         FROM segment WHERE state = 'closed' AND start_ms < ${CLOCK_UNSET_BEFORE_MS} AND camera_id = ?
         AND ${HELD_SEGMENT} = ? ORDER BY chain_count LIMIT ?`,
      ),
      files: db.prepare(`SELECT segment_id, file FROM segment WHERE camera_id = ? AND state <> 'deleted'`),
      cameras: db.prepare(`SELECT DISTINCT camera_id FROM segment WHERE state <> 'deleted'`),
      lastInit: db.prepare(
        `SELECT init_id FROM segment WHERE camera_id = ? AND start_ms <= ? ORDER BY start_ms DESC LIMIT 1`,
      ),
      find: db.prepare(
        `INSERT OR REPLACE INTO found (file, camera_id, start_ms, bytes, readable) VALUES (?, ?, ?, ?, 1)`,
      ),
      found: db.prepare('SELECT file, camera_id, start_ms, bytes FROM found WHERE readable = 1 ORDER BY start_ms DESC'),
      oldestFound: db.prepare(
        `SELECT file, camera_id, start_ms, bytes FROM found WHERE start_ms < ? AND ${HELD_FOUND} = ?
         ORDER BY start_ms LIMIT ?`,
      ),
      unreadable: db.prepare('UPDATE found SET readable = 0 WHERE file = ?'),
      unfind: db.prepare('DELETE FROM found WHERE file = ?'),
      isFound: db.prepare('SELECT 1 AS found FROM found WHERE file = ?'),
      footage: db.prepare(
        `SELECT (SELECT COALESCE(SUM(bytes), 0) FROM segment WHERE state = 'closed')
           + (SELECT COALESCE(SUM(bytes), 0) FROM segment WHERE state = 'open')
           + (SELECT COALESCE(SUM(bytes), 0) FROM found) AS bytes`,
      ),
      links: db.prepare(
        `SELECT ${LINK} FROM segment WHERE camera_id = ? AND chain_count IS NOT NULL AND start_ms < ? AND end_ms > ?
         AND start_ms >= ? ORDER BY chain_count`,
      ),
      chained: db.prepare(
        `SELECT ${LINK} FROM segment WHERE camera_id = ? AND chain_count IS NOT NULL ORDER BY chain_count`,
      ),
      headAt: db.prepare('SELECT chain_head FROM segment WHERE camera_id = ? AND chain_count = ?'),
      restart: db.prepare('INSERT OR REPLACE INTO chain_restart (camera_id, count, head) VALUES (?, ?, ?)'),
      restartAt: db.prepare('SELECT head FROM chain_restart WHERE camera_id = ? AND count = ?'),
      chains: db.prepare('SELECT camera_id FROM camera ORDER BY camera_id'),
      clearHolds: db.prepare('DELETE FROM hold'),
      hold: db.prepare('INSERT OR IGNORE INTO hold (camera_id, from_ms, to_ms) VALUES (?, ?, ?)'),
      forget: db.prepare(`UPDATE segment SET state = 'deleted', fragments = NULL WHERE segment_id = ?`),
      startRun: db.prepare('INSERT OR IGNORE INTO run (run_id, camera_id, source, started_ms) VALUES (?, ?, ?, ?)'),
      endRun: db.prepare('UPDATE run SET ended_ms = ?, cause = ? WHERE run_id = ? AND ended_ms IS NULL'),
    };
  }

  startRun(run: { runId: string; cameraId: string; source: 'live' | 'import' | 'recorder'; startedMs: number }): void {
    this.statements.newCamera.run(run.cameraId, CHAIN_START);
    this.statements.startRun.run(run.runId, run.cameraId, run.source, run.startedMs);
  }

  endRun(runId: string, endedMs: number, cause: string): void {
    this.statements.endRun.run(endedMs, cause, runId);
  }

  /** Makes the fragments the segment has now known, whether it is new or grows. */
  save(segment: Segment): void {
    const { segmentId, cameraId, runId, initId, file, startMs, fragments } = segment;
    const packed = packFragments(fragments, startMs);
    this.statements.save.run(
      segmentId,
      cameraId,
      runId,
      initId,
      file,
      startMs,
      endOf(segment),
      bytesOf(segment),
      packed,
    );
  }

  /** Closes a saved segment and adds its link to the camera's chain. */
  close(segment: Segment, cause: string): void {
    const before = this.chain(segment.cameraId);
    const leaf = segmentLeaf(segment);
    const after = { count: before.count + 1, head: chainHash(before.head, leaf) };
    this.statements.close.run(cause, leaf, after.count, after.head, segment.segmentId);
    this.statements.chain.run(after.count, after.head, segment.cameraId);
  }

  /**
   * Begins the camera's chain again where the index that held it was lost: what stands before can no longer be vouched
   * for, and the new chain says so by its first link instead of pretending to go on. It counts on from the second in
   * which it began, and so is longer than any that was told before: nobody takes two chains of one length for one.
   */
  restartChain(cameraId: string, atMs: number, reason: string): ChainHead {
    const before = this.chain(cameraId);
    const marker = sha256(canonicalJson({ cameraId, restartedAtMs: atMs, reason, before: { ...before } }));
    const count = Math.max(before.count + 1, Math.floor(atMs / 1000));
    const after = { count, head: chainHash(CHAIN_START, marker) };
    this.statements.newCamera.run(cameraId, CHAIN_START);
    this.statements.chain.run(after.count, after.head, cameraId);
    this.statements.restart.run(cameraId, after.count, after.head);
    return after;
  }

  chain(cameraId: string): ChainHead {
    const row = this.statements.camera.get(cameraId) as { chain_count: number; chain_head: string } | undefined;
    return row ? { count: row.chain_count, head: row.chain_head } : { count: 0, head: CHAIN_START };
  }

  /** The chain after `count` links, where that can still be told: of a chain begun anew by an earlier program it cannot. */
  headAt(cameraId: string, count: number): string | null {
    if (count === 0) return CHAIN_START;
    const link = this.statements.headAt.get(cameraId, count) as { chain_head: string } | undefined;
    const restart = this.statements.restartAt.get(cameraId, count) as { head: string } | undefined;
    return link?.chain_head ?? restart?.head ?? null;
  }

  /** The links of closed segments that share time with `[fromMs, toMs)`, in the order of the chain. */
  links(cameraId: string, fromMs: number, toMs: number): ChainLink[] {
    return (this.statements.links.all(cameraId, toMs, fromMs, fromMs - MAX_SEGMENT_MS) as LinkRow[]).map(toLink);
  }

  /** All links there are of the camera, in the order of the chain. */
  chainOf(cameraId: string): ChainLink[] {
    return (this.statements.chained.all(cameraId) as LinkRow[]).map(toLink);
  }

  /** Cameras that have a chain, whether or not any footage of them is left. */
  chains(): string[] {
    return (this.statements.chains.all() as { camera_id: string }[]).map((row) => row.camera_id);
  }

  /** What somebody rests on from now on, instead of what was said before. It is deleted last. */
  setHolds(holds: readonly Held[]): void {
    this.statements.clearHolds.run();
    for (const { cameraId, fromMs, toMs } of holds) this.statements.hold.run(cameraId, fromMs, toMs);
  }

  /** Where the camera's live footage begins, null when there is none. Imported footage reports itself. */
  firstLive(cameraId: string): number | null {
    return (this.statements.firstLive.get(cameraId) as { start_ms: number | null }).start_ms;
  }

  /** Where the first footage begins that ends after `afterMs` and is still there; null when there is none. */
  nextStart(cameraId: string, afterMs: number): number | null {
    return (this.statements.next.get(cameraId, afterMs - MAX_SEGMENT_MS, afterMs) as { start_ms: number | null })
      .start_ms;
  }

  /** Up to where this camera has been reported, null when never. */
  reportedThrough(cameraId: string): number | null {
    const row = this.statements.camera.get(cameraId) as { reported_through_ms: number | null } | undefined;
    return row?.reported_through_ms ?? null;
  }

  setReportedThrough(cameraId: string, throughMs: number): void {
    this.statements.newCamera.run(cameraId, CHAIN_START);
    this.statements.through.run(throughMs, cameraId);
  }

  /** From where on the camera's footage has to be told once more, null when it need not. */
  retellFrom(cameraId: string): number | null {
    const row = this.statements.camera.get(cameraId) as { retell_from_ms: number | null } | undefined;
    return row?.retell_from_ms ?? null;
  }

  setRetellFrom(cameraId: string, fromMs: number | null): void {
    this.statements.newCamera.run(cameraId, CHAIN_START);
    this.statements.retell.run(fromMs, cameraId);
  }

  /** The end of the camera's latest footage that began by `ms`, imported or live; null when there is none in the month before. */
  lastEndBy(cameraId: string, ms: number): number | null {
    const row = this.statements.lastEnd.get(cameraId, ms, ms - 31 * DAY_MS) as { end_ms: number | null };
    return row.end_ms;
  }

  /** Segments of the camera that share time with `[fromMs, toMs)`, oldest first, with what is known of growing ones. */
  overlapping(cameraId: string, fromMs: number, toMs: number): Segment[] {
    const rows = this.statements.overlapping.all(cameraId, toMs, fromMs - MAX_SEGMENT_MS, fromMs) as SegmentRow[];
    return rows.map(toSegment);
  }

  /** The times of the camera's segments that share time with `[fromMs, toMs)`, oldest first. */
  spans(cameraId: string, fromMs: number, toMs: number): { startMs: number; endMs: number }[] {
    const rows = this.statements.spans.all(cameraId, toMs, fromMs - MAX_SEGMENT_MS, fromMs) as SegmentRow[];
    return rows.map((row) => ({ startMs: row.start_ms, endMs: row.end_ms }));
  }

  find(segmentId: string): Segment | null {
    const row = this.statements.byId.get(segmentId) as SegmentRow | undefined;
    return row ? toSegment(row) : null;
  }

  /** Whether there is anything of this segment, be it only its link. */
  knows(segmentId: string): boolean {
    return this.statements.knows.get(segmentId) !== undefined;
  }

  /** The file of this segment is not where it was. Should it come back, it can be told by its bytes (`takeBack`). */
  miss(segmentId: string): void {
    this.statements.miss.run(segmentId);
  }

  /**
   * A file that had been gone is there again: it counts as it did before, with its times and its link.
   *
   * @param segment as it was read from the file
   * @returns false where it is not those bytes, or was never missed
   */
  takeBack({ segmentId, cameraId, file, fragments }: Segment): boolean {
    const row = this.statements.missed.get(segmentId, cameraId) as SegmentRow | undefined;
    const bytesOf = (some: readonly IndexedFragment[]) => some.map((one) => `${one.byteTo} ${one.sha256}`).join();
    if (row === undefined || bytesOf(toSegment(row).fragments) !== bytesOf(fragments)) return false;
    this.statements.takeBack.run(file, segmentId);
    return true;
  }

  /** Segments that were growing when the agent last ran. */
  leftOpen(): Segment[] {
    return (this.statements.open.all() as SegmentRow[]).map(toSegment);
  }

  remove(segmentId: string): void {
    this.statements.remove.run(segmentId);
  }

  /** Cameras with footage in the index. */
  cameras(): string[] {
    return (this.statements.cameras.all() as { camera_id: string }[]).map((row) => row.camera_id);
  }

  /** The camera's segments, by file. */
  files(cameraId: string): Map<string, string> {
    const rows = this.statements.files.all(cameraId) as { segment_id: string; file: string }[];
    return new Map(rows.map((row) => [row.file, row.segment_id]));
  }

  /** The initialisation part of the camera's latest segment that began by `ms`; null when there is none. */
  lastInit(cameraId: string, ms: number): string | null {
    return (this.statements.lastInit.get(cameraId, ms) as { init_id: string } | undefined)?.init_id ?? null;
  }

  /** Notes a file that is to be read: from now on its age and size count. */
  addFound({ file, cameraId, startMs, bytes }: FoundFile): void {
    this.statements.find.run(file, cameraId, startMs, bytes);
  }

  /** Files still to be read, the newest first. */
  foundFiles(): FoundFile[] {
    return (this.statements.found.all() as FoundRow[]).map(toFound);
  }

  /** Found files that began before `beforeMs`, oldest first, read or not: those that are held, or those that are not. */
  oldestFound(beforeMs: number, limit: number, held = false): FoundFile[] {
    return (this.statements.oldestFound.all(beforeMs, Number(held), limit) as FoundRow[]).map(toFound);
  }

  isFound(file: string): boolean {
    return this.statements.isFound.get(file) !== undefined;
  }

  /** There is footage in it, but not when or how to show it: it stays until its time has come. */
  cannotRead(file: string): void {
    this.statements.unreadable.run(file);
  }

  removeFound(file: string): void {
    this.statements.unfind.run(file);
  }

  /** Bytes of all footage there is. */
  footageBytes(): number {
    return (this.statements.footage.get() as { bytes: number }).bytes;
  }

  /** When the latest segment of any camera began, of those that began by `ms`; null when there is none. */
  newestBy(ms: number): number | null {
    return (this.statements.newest.get(ms) as { start_ms: number | null }).start_ms;
  }

  /**
   * Closed segments that began before `beforeMs`, oldest first: those that are held, or those that are not. `startMs` is when
   * it was recorded as far as can be told, see `CLOCK_UNSET_BEFORE_MS`.
   */
  oldestClosed(
    beforeMs: number,
    limit: number,
    held = false,
  ): { segmentId: string; file: string; startMs: number; bytes: number }[] {
    const dated = this.statements.oldest.all(beforeMs, Number(held), limit) as SegmentRow[];
    const cameras = this.statements.undatedCameras.all() as { camera_id: string }[];
    const undated = cameras.flatMap(
      ({ camera_id }) => this.statements.undated.all(camera_id, Number(held), limit) as SegmentRow[],
    );
    return [...dated, ...undated]
      .map((row) => ({ segmentId: row.segment_id, file: row.file, startMs: Number(row.start_ms), bytes: row.bytes }))
      .filter(({ startMs }) => startMs < beforeMs)
      .sort((one, other) => one.startMs - other.startMs)
      .slice(0, limit);
  }

  /** The footage is gone; its link of the chain stays. */
  forget(segmentId: string): void {
    this.statements.forget.run(segmentId);
  }
}

function toLink(row: LinkRow): ChainLink {
  return {
    segmentId: row.segment_id,
    initId: row.init_id,
    startMs: row.start_ms,
    endMs: row.end_ms,
    file: row.file,
    isThere: row.state !== 'deleted',
    leaf: row.hash,
    count: row.chain_count,
    head: row.chain_head,
  };
}

function toSegment(row: SegmentRow): Segment {
  return {
    segmentId: row.segment_id,
    cameraId: row.camera_id,
    runId: row.run_id,
    initId: row.init_id,
    file: row.file,
    startMs: row.start_ms,
    fragments: unpackFragments(toBuffer(row.fragments), row.start_ms),
  };
}

interface FoundRow {
  file: string;
  camera_id: string;
  start_ms: number;
  bytes: number;
}

function toFound({ file, camera_id: cameraId, start_ms: startMs, bytes }: FoundRow): FoundFile {
  return { file, cameraId, startMs, bytes };
}

function toBuffer(blob: Buffer | ArrayBuffer): Buffer {
  return Buffer.isBuffer(blob) ? blob : Buffer.from(blob);
}
