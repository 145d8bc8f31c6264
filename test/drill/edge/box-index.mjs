import { join } from 'node:path';
import Database from 'libsql';
import { unpackFragments } from '../../../dist/edge-agent/src/index/packing.js';

/** No footage ends later than so long after it was looked for: what a leap of the clock has left ahead is not meant. */
const SOON_MS = 3_600_000;

/** The index of a box, read beside it or after it. */
export class BoxIndex {
  /** @param {string} folder @throws while there is none that can be read */
  constructor(folder) {
    this.db = new Database(join(folder, 'agent.db'), { readonly: true });
    this.epoch = this.db.prepare(`SELECT value FROM meta WHERE key = 'epoch'`).get()?.value ?? null;
  }

  close() {
    this.db.close();
  }

  /** A copy of it as it is now. */
  copyTo(path) {
    this.db.prepare('VACUUM INTO ?').run(path);
  }

  /** How many cameras have footage that ends after `fromMs`. */
  recordedSince(fromMs) {
    return this.db
      .prepare(
        `SELECT COUNT(DISTINCT camera_id) AS cameras FROM segment
         WHERE state <> 'deleted' AND end_ms > ? AND end_ms < ? AND start_ms < end_ms`,
      )
      .get(fromMs, fromMs + SOON_MS).cameras;
  }

  /** Files that are still to be read into it. */
  unread() {
    return this.db.prepare('SELECT COUNT(*) AS files FROM found WHERE readable = 1').get().files;
  }

  /** Highest number a message ever had. */
  lastSeq() {
    return Number(this.db.prepare(`SELECT value FROM meta WHERE key = 'seq'`).get()?.value ?? 0);
  }

  /** Whether everything up to this number is acknowledged; new reports come all the time. */
  hasSent(seq) {
    return (this.db.prepare('SELECT MIN(seq) AS seq FROM outbox').get().seq ?? Number.POSITIVE_INFINITY) > seq;
  }

  /** Whether every camera is told up to this instant, and nothing is left that has to be told again. */
  reportsUntil(toMs) {
    const rows = this.db.prepare('SELECT reported_through_ms AS ms, retell_from_ms AS again FROM camera').all();
    return rows.length > 0 && rows.every(({ ms, again }) => ms >= toMs && again === null);
  }

  /** @returns {{startMs: number, endMs: number}[]} what is on the disk, in the order of time */
  footage(cameraId) {
    return this.db
      .prepare(
        `SELECT start_ms, fragments FROM segment WHERE camera_id = ? AND fragments IS NOT NULL AND state <> 'deleted'`,
      )
      .all(cameraId)
      .flatMap(({ start_ms: startMs, fragments }) => unpackFragments(Buffer.from(fragments), startMs))
      .map(({ startMs, durationMs }) => ({ startMs, endMs: startMs + durationMs }))
      .sort((a, b) => a.startMs - b.startMs);
  }

  /** @returns {{startMs: number, endMs: number}[]} what had to make room */
  deleted(cameraId) {
    return this.db
      .prepare(`SELECT start_ms AS startMs, end_ms AS endMs FROM segment WHERE camera_id = ? AND state = 'deleted'`)
      .all(cameraId);
  }
}
