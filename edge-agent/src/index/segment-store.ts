import { CHAIN_START, canonicalJson, chainHash, sha256 } from '../../../src/contract/hashing.js';
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

/** No segment is longer, so a look-up need not go further back. */
export const MAX_SEGMENT_MS = 2 * 3_600_000;

/** The end of the last fragment, or the start when there is none. */
export function endOf(segment: Segment): number {
  const last = segment.fragments.at(-1);
  return last ? last.startMs + last.durationMs : segment.startMs;
}

function bytesOf(segment: Segment): number {
  return segment.fragments.at(-1)?.byteTo ?? 0;
}

/**
 * What a link of the camera's chain stands for: identity, place in time, initialisation and every fragment in
 * order. Changing a byte, a time, the order or leaving one out changes it.
 */
export function segmentLeaf(segment: Segment): string {
  return sha256(
    canonicalJson({
      cameraId: segment.cameraId,
      segmentId: segment.segmentId,
      initId: segment.initId,
      startMs: segment.startMs,
      endMs: endOf(segment),
      fragments: sha256(segment.fragments.map((f) => `${f.startMs} ${f.byteTo} ${f.sha256}`).join('\n')),
    }),
  );
}

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
      camera: db.prepare('SELECT chain_count, chain_head, reported_through_ms FROM camera WHERE camera_id = ?'),
      newCamera: db.prepare('INSERT OR IGNORE INTO camera (camera_id, chain_head) VALUES (?, ?)'),
      chain: db.prepare('UPDATE camera SET chain_count = ?, chain_head = ? WHERE camera_id = ?'),
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
      newest: db.prepare(`SELECT MAX(start_ms) AS start_ms FROM segment WHERE start_ms <= ? AND state <> 'deleted'`),
      byId: db.prepare(`SELECT * FROM segment WHERE segment_id = ? AND state <> 'deleted'`),
      open: db.prepare(`SELECT * FROM segment WHERE state = 'open'`),
      remove: db.prepare('DELETE FROM segment WHERE segment_id = ?'),
      oldest: db.prepare(
        `SELECT segment_id, file, start_ms, bytes FROM segment WHERE state = 'closed' AND start_ms < ?
         ORDER BY start_ms LIMIT ?`,
      ),
      forget: db.prepare(`UPDATE segment SET state = 'deleted', fragments = NULL WHERE segment_id = ?`),
      startRun: db.prepare('INSERT OR IGNORE INTO run (run_id, camera_id, source, started_ms) VALUES (?, ?, ?, ?)'),
      endRun: db.prepare('UPDATE run SET ended_ms = ?, cause = ? WHERE run_id = ? AND ended_ms IS NULL'),
    };
  }

  startRun(run: { runId: string; cameraId: string; source: 'live' | 'import'; startedMs: number }): void {
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

  chain(cameraId: string): ChainHead {
    const row = this.statements.camera.get(cameraId) as { chain_count: number; chain_head: string } | undefined;
    return row ? { count: row.chain_count, head: row.chain_head } : { count: 0, head: CHAIN_START };
  }

  /** Where the camera's live footage begins, null when there is none. Imported footage reports itself. */
  firstLive(cameraId: string): number | null {
    return (this.statements.firstLive.get(cameraId) as { start_ms: number | null }).start_ms;
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

  /** Segments that were growing when the agent last ran. */
  leftOpen(): Segment[] {
    return (this.statements.open.all() as SegmentRow[]).map(toSegment);
  }

  remove(segmentId: string): void {
    this.statements.remove.run(segmentId);
  }

  /** When the latest segment of any camera began, of those that began by `ms`; null when there is none. */
  newestBy(ms: number): number | null {
    return (this.statements.newest.get(ms) as { start_ms: number | null }).start_ms;
  }

  /** Closed segments that began before `beforeMs`, oldest first. */
  oldestClosed(beforeMs: number, limit: number): { segmentId: string; file: string; startMs: number; bytes: number }[] {
    const rows = this.statements.oldest.all(beforeMs, limit) as SegmentRow[];
    return rows.map((row) => ({
      segmentId: row.segment_id,
      file: row.file,
      startMs: row.start_ms,
      bytes: row.bytes,
    }));
  }

  /** The footage is gone; its link of the chain stays. */
  forget(segmentId: string): void {
    this.statements.forget.run(segmentId);
  }
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

function toBuffer(blob: Buffer | ArrayBuffer): Buffer {
  return Buffer.isBuffer(blob) ? blob : Buffer.from(blob);
}
