import type { Stage } from '../../../src/contract/stages.js';
import type { UpBody } from '../../../src/contract/wire/mqtt/up.js';
import type { Db } from '../index/database.js';
import type { EventKind, EventState } from './event-machine.js';

interface EventRow {
  event_id: string;
  camera_id: string;
  kind: EventKind;
  started_ms: number;
  ended_ms: number | null;
  last_ms: number;
  peak: number | null;
  stage: Stage;
  reasons: string;
  revision: number;
}

/** The table `event`. Calls that change something belong inside a transaction. */
export class EventStore {
  private readonly statements;

  constructor(db: Db) {
    this.statements = {
      save: db.prepare(
        `INSERT INTO event (event_id, camera_id, kind, started_ms, ended_ms, last_ms, peak, stage, reasons, revision)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (event_id) DO UPDATE SET ended_ms = excluded.ended_ms, last_ms = excluded.last_ms,
           peak = excluded.peak, revision = excluded.revision`,
      ),
      touch: db.prepare('UPDATE event SET last_ms = ? WHERE event_id = ? AND ended_ms IS NULL'),
      open: db.prepare('SELECT * FROM event WHERE ended_ms IS NULL'),
      since: db.prepare('SELECT * FROM event WHERE last_ms >= ? ORDER BY started_ms'),
      known: db.prepare('SELECT 1 AS found FROM event WHERE event_id = ?'),
      forget: db.prepare('DELETE FROM event WHERE ended_ms < ?'),
    };
  }

  save(event: EventState): void {
    this.statements.save.run(
      event.eventId,
      event.cameraId,
      event.kind,
      event.startedMs,
      event.endedMs,
      event.lastMs,
      event.peak,
      event.stage,
      JSON.stringify(event.reasons),
      event.revision,
    );
  }

  /** Notes that the event still goes on; worth no message. */
  touch(eventId: string, lastMs: number): void {
    this.statements.touch.run(lastMs, eventId);
  }

  isKnown(eventId: string): boolean {
    return this.statements.known.get(eventId) !== undefined;
  }

  /** Events that were going on when the agent last ran. */
  leftOpen(): EventState[] {
    return (this.statements.open.all() as EventRow[]).map(toState);
  }

  /** Events that went on at `sinceMs` or later, as they were last saved. */
  since(sinceMs: number): EventState[] {
    return (this.statements.since.all(sinceMs) as EventRow[]).map(toState);
  }

  /** Forgets events that ended before `beforeMs`; the platform has had them for long. */
  forgetBefore(beforeMs: number): void {
    this.statements.forget.run(beforeMs);
  }
}

function toState(row: EventRow): EventState {
  return {
    eventId: row.event_id,
    cameraId: row.camera_id,
    kind: row.kind,
    startedMs: row.started_ms,
    endedMs: row.ended_ms,
    lastMs: row.last_ms,
    peak: row.peak,
    stage: row.stage,
    reasons: JSON.parse(row.reasons),
    revision: row.revision,
  };
}

/** The event as the platform is told. */
export function eventBodyOf(event: EventState): UpBody<'event'> {
  return {
    eventId: event.eventId,
    cameraId: event.cameraId,
    revision: event.revision,
    kind: event.kind,
    startedAt: new Date(event.startedMs).toISOString(),
    endedAt: event.endedMs === null ? null : new Date(event.endedMs).toISOString(),
    peakActivity: event.peak,
    stage: event.stage,
    stageReasons: [...event.reasons],
  };
}
