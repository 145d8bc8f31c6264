import type { Stage } from '../../../src/contract/stages.js';
import type { EVENT_KINDS } from '../../../src/contract/wire/mqtt/up.js';
import { type StageTag, type TimetableEntry, tagEvent } from '../../../src/contract/wire/tagging.js';

export type EventKind = (typeof EVENT_KINDS)[number];

/** One look at a camera's picture. */
export interface Sample {
  atMs: number;
  /** 0–255; null when the frame could not be judged. */
  activity: number | null;
  covered: boolean;
  /** Since when the lens has been covered, when it is. */
  coveredSinceMs: number | null;
}

/** An event as it now stands. The highest `revision` of an id counts. */
export interface EventState {
  eventId: string;
  cameraId: string;
  kind: EventKind;
  startedMs: number;
  /** Null while it lasts. */
  endedMs: number | null;
  /** The last instant it was certainly still going on. */
  lastMs: number;
  peak: number | null;
  stage: Stage;
  reasons: readonly string[];
  revision: number;
}

/** What an event of a camera is tagged by. */
export interface TagRules {
  stages: readonly Stage[];
  timetable: readonly TimetableEntry[];
}

export interface EventRules extends TagRules {
  cameraId: string;
  newId: (kind: EventKind, startedMs: number) => string;
}

/** Activity from here on counts as movement. Somebody walking is 80–250, somebody standing and working 25–60. */
export const MOVEMENT = 24;
/** Of the last three samples, so many must show movement. */
const OPEN_OF_THREE = 2;
const QUIET_MS = 20_000;
const LONGEST_MOTION_MS = 600_000;
const PAD_MS = 2_000;
const NOTABLE_RISE = 32;
const REVISION_EVERY_MS = 5_000;
/** Samples further apart than this do not belong to one movement. */
const APART_MS = 30_000;

/**
 * Turns samples into events, one camera at a time. Each call returns the events whose state is worth telling, in
 * order; the same event may appear again later with a higher revision.
 *
 * Motion opens on two of three samples, closes after 20 s without movement and is cut at 10 min; a covered lens and
 * a lost picture last as long as they last. While the lens is covered or the picture lost there is no motion.
 */
export class EventMachine {
  private readonly open = new Map<EventKind, EventState & { toldPeak: number; toldMs: number }>();
  private recent: Sample[] = [];

  constructor(private rules: EventRules) {}

  /** From now on events begin by these rules; those that last keep the stage they began in. */
  follow(rules: TagRules): void {
    this.rules = { ...this.rules, ...rules };
  }

  sample(sample: Sample): EventState[] {
    const told: EventState[] = [...this.tick(sample.atMs)];
    if (sample.covered) {
      const since = sample.coveredSinceMs ?? sample.atMs;
      told.push(...this.end('motion', Math.min(since, sample.atMs)));
      this.recent = [];
      const event = this.open.get('covered');
      if (event) event.lastMs = sample.atMs;
      else told.push(this.begin('covered', since, sample.atMs, null));
      return told;
    }
    told.push(...this.end('covered', sample.atMs));
    if (sample.activity === null) return told;
    this.recent = [...this.recent.filter((old) => sample.atMs - old.atMs < APART_MS), sample].slice(-3);
    told.push(...this.motion(sample.atMs, sample.activity));
    return told;
  }

  /** Nothing has been seen of the camera since `lastSeenMs`, although there should be a picture. */
  videoLost(lastSeenMs: number, nowMs: number): EventState[] {
    const event = this.open.get('video_loss');
    if (event) {
      event.lastMs = nowMs;
      return [];
    }
    const told = [...this.end('motion', lastSeenMs), ...this.end('covered', lastSeenMs)];
    this.recent = [];
    return [...told, this.begin('video_loss', lastSeenMs, nowMs, null)];
  }

  /** There is a picture again, since `atMs`. */
  videoBack(atMs: number): EventState[] {
    return this.end('video_loss', atMs);
  }

  /** Time has passed without anything else: closes what has been quiet long enough. */
  tick(nowMs: number): EventState[] {
    const motion = this.open.get('motion');
    if (motion === undefined) return [];
    if (nowMs - motion.lastMs >= QUIET_MS) return this.end('motion', motion.lastMs + PAD_MS);
    if (nowMs - motion.startedMs >= LONGEST_MOTION_MS) return this.end('motion', nowMs);
    return [];
  }

  /** Events that last, as they stand now. */
  lasting(): EventState[] {
    return [...this.open.values()].map(stateOf);
  }

  /** Ends everything at the last time it was known to go on: the end of an import, or of a time the clock has left. */
  finish(): EventState[] {
    this.recent = [];
    return [...this.open.values()].flatMap((event) =>
      this.end(event.kind, event.kind === 'motion' ? event.lastMs + PAD_MS : event.lastMs),
    );
  }

  private motion(atMs: number, activity: number): EventState[] {
    const moving = activity >= MOVEMENT;
    const event = this.open.get('motion');
    if (event) {
      if (!moving) return [];
      event.lastMs = atMs;
      event.peak = Math.max(event.peak ?? 0, activity);
      if (event.peak - event.toldPeak < NOTABLE_RISE || atMs - event.toldMs < REVISION_EVERY_MS) return [];
      event.revision += 1;
      event.toldPeak = event.peak;
      event.toldMs = atMs;
      return [stateOf(event)];
    }
    const hits = this.recent.filter((sample) => (sample.activity ?? 0) >= MOVEMENT);
    if (!moving || hits.length < OPEN_OF_THREE) return [];
    const peak = Math.max(...hits.map((sample) => sample.activity ?? 0));
    return [this.begin('motion', (hits[0] as Sample).atMs - PAD_MS, atMs, peak)];
  }

  private begin(kind: EventKind, startedMs: number, nowMs: number, peak: number | null): EventState {
    const tag: StageTag = tagEvent(this.rules.stages, startedMs, this.rules.timetable);
    const event = {
      eventId: this.rules.newId(kind, startedMs),
      cameraId: this.rules.cameraId,
      kind,
      startedMs,
      endedMs: null,
      lastMs: nowMs,
      peak,
      stage: tag.stage,
      reasons: tag.reasons,
      revision: 1,
      toldPeak: peak ?? 0,
      toldMs: nowMs,
    };
    this.open.set(kind, event);
    return stateOf(event);
  }

  private end(kind: EventKind, endedMs: number): EventState[] {
    const event = this.open.get(kind);
    if (event === undefined) return [];
    this.open.delete(kind);
    event.endedMs = Math.max(endedMs, event.startedMs);
    event.revision += 1;
    return [stateOf(event)];
  }
}

function stateOf(event: EventState & { toldPeak: number; toldMs: number }): EventState {
  const { toldPeak: _peak, toldMs: _at, ...state } = event;
  return state;
}
