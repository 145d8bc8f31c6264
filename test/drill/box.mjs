import { join } from 'node:path';
import Database from 'libsql';
import { unpackFragments } from '../../dist/edge-agent/src/index/packing.js';
import { slotIndex } from '../../dist/src/contract/wire/camera-day.js';

/** What the recorder box has on its own disk: read only, beside the running box or after it. */
export class Box {
  /** @param {string} folder its data folder */
  constructor(folder) {
    this.db = new Database(join(folder, 'agent.db'), { readonly: true });
    this.epoch = this.db.prepare(`SELECT value FROM meta WHERE key = 'epoch'`).get().value;
  }

  close() {
    this.db.close();
  }

  /** Highest number a message ever had. */
  lastSeq() {
    return Number(this.db.prepare(`SELECT value FROM meta WHERE key = 'seq'`).get()?.value ?? 0);
  }

  /** Numbers of messages the platform has not acknowledged. */
  waiting() {
    return this.db
      .prepare('SELECT seq FROM outbox ORDER BY seq')
      .all()
      .map(({ seq }) => seq);
  }

  /**
   * Numbers the platform has acknowledged: a message leaves the outbox in no other way.
   * @returns {number[]}
   */
  acknowledged() {
    const waiting = new Set(this.waiting());
    return Array.from({ length: this.lastSeq() }, (_, i) => i + 1).filter((seq) => !waiting.has(seq));
  }

  /** Cameras with footage on the disk, in the index, from a run that began after `sinceMs`. @returns {string[]} */
  recordingSince(sinceMs) {
    return this.db
      .prepare(
        `SELECT DISTINCT segment.camera_id AS id FROM segment JOIN run ON run.run_id = segment.run_id
         WHERE run.started_ms >= ? AND segment.end_ms > segment.start_ms`,
      )
      .all(sinceMs)
      .map(({ id }) => id);
  }

  /** Up to where a camera is reported; null when it never was. @returns {number | null} */
  reportedThrough(cameraId) {
    return (
      this.db.prepare('SELECT reported_through_ms AS ms FROM camera WHERE camera_id = ?').get(cameraId)?.ms ?? null
    );
  }

  /** Whether every camera is reported to the end of its footage. */
  reportsAll() {
    const { behind } = this.db
      .prepare(
        `SELECT COUNT(*) AS behind FROM segment JOIN camera ON camera.camera_id = segment.camera_id
         WHERE segment.end_ms > camera.reported_through_ms`,
      )
      .get();
    return behind === 0;
  }

  events() {
    return this.db
      .prepare('SELECT event_id AS id, camera_id AS cameraId, kind, started_ms AS startedMs, revision FROM event')
      .all();
  }

  /** The camera's fragments, as the index has them. @returns {{startMs: number, durationMs: number}[]} */
  fragments(cameraId) {
    return this.db
      .prepare('SELECT start_ms, fragments FROM segment WHERE camera_id = ? AND fragments IS NOT NULL')
      .all(cameraId)
      .flatMap((segment) => unpackFragments(Buffer.from(segment.fragments), segment.start_ms));
  }

  /** Milliseconds of footage in each slot of a local day. @returns {Map<number, number>} */
  recordedBySlot(cameraId, date, slotMs) {
    const slots = new Map();
    const dayStart = Date.parse(`${date}T00:00:00.000+08:00`);
    for (const { startMs, durationMs } of this.fragments(cameraId)) {
      for (let at = startMs; at < startMs + durationMs; ) {
        const slot = slotIndex(date, at);
        const until = Math.min(startMs + durationMs, dayStart + (slot + 1) * slotMs);
        slots.set(slot, Math.min(slotMs, (slots.get(slot) ?? 0) + until - at));
        at = until;
      }
    }
    return slots;
  }
}
