import type { ActSummary } from '../../../../../src/contract/acts';
import type { ResponseOf } from '../../../../../src/contract/http/endpoint';
import type { evidenceEndpoints } from '../../../../../src/contract/http/evidence';
import type { Stage } from '../../../../../src/contract/stages';

export type Day = ResponseOf<(typeof evidenceEndpoints)['day']>;
export type LaneSeries = ResponseOf<(typeof evidenceEndpoints)['lanes']>;
export type DayStage = Day['stages'][number];
export type DayCamera = DayStage['cameras'][number];
export type DayEvent = DayStage['events'][number];

/** How a record mark looks: what the journal knows goes before what the clock says. */
export type MarkShape = 'on_time' | 'late' | 'unproven' | 'awaiting' | 'reversed';
export type DayAct = DayStage['acts'][number] & { shape: MarkShape; journal: ActSummary | null };

/** `against`: record without footage; `unrecorded`: footage without record; `undecided`: nobody can say (yet). */
export type FlagTone = 'against' | 'unrecorded' | 'undecided';
export type Item = { type: 'act'; id: string } | { type: 'event'; id: string };
export interface Flag {
  tone: FlagTone;
  /**
   * Which words to use: the verdict, without those that raise no flag; a covered lens has its own, and so has a place
   * without a camera: “no footage” would contradict the footage that its lane shows of other places.
   */
  why: 'unseen' | 'partly' | 'unexplained' | 'covered' | 'obstructed' | 'unwatched' | 'cameraless' | 'pending';
  atMs: number;
  item: Item;
  /** Somebody has looked at it, and what he said still stands. */
  reviewed: boolean;
}

export interface Lane {
  stage: Stage;
  cameras: DayCamera[];
  acts: DayAct[];
  events: DayEvent[];
  flags: Flag[];
  /** 1,440 characters as in the contract: the best that any camera of the lane has for each minute. */
  coverage: string;
  /** 1,440 values: the highest of the lane's cameras, null where none was looked at. */
  activity: (number | null)[];
  /** Before this instant everything was reported by every camera; null when some camera has never reported. */
  reportedThroughMs: number | null;
}

const MINUTES = 1440;
const RANK = '.x-r#';

export function buildLanes(day: Day, series: LaneSeries | undefined, journal: readonly ActSummary[]): Lane[] {
  const byCamera = new Map((series?.cameras ?? []).map((camera) => [camera.cameraId, camera]));
  const known = new Map(journal.map((act) => [act.id, act]));
  return day.stages.map(({ stage, cameras, acts, events }) => {
    const seen = cameras.flatMap((camera) => byCamera.get(camera.id) ?? []);
    const dayActs = acts
      .map((act) => {
        const summary = known.get(act.id) ?? null;
        return { ...act, journal: summary, shape: markShape(act.late, summary) };
      })
      .sort((a, b) => a.occurredAt.localeCompare(b.occurredAt));
    const sortedEvents = [...events].sort((a, b) => a.startedAt.localeCompare(b.startedAt));
    return {
      stage,
      cameras,
      acts: dayActs,
      events: sortedEvents,
      flags: flagsOf(dayActs, sortedEvents),
      coverage: bestCoverage(seen.map((camera) => camera.coverage)),
      activity: highestActivity(seen.map((camera) => camera.activity)),
      reportedThroughMs: earliest(cameras.map((camera) => byCamera.get(camera.id)?.reportedThrough ?? null)),
    };
  });
}

/** @param itemKey `act:<id>` or `event:<id>` */
export function laneOf(lanes: readonly Lane[], itemKey: string | undefined): Lane | undefined {
  return lanes.find(
    (lane) =>
      lane.acts.some(({ id }) => itemKey === `act:${id}`) || lane.events.some(({ id }) => itemKey === `event:${id}`),
  );
}

export function markShape(
  late: boolean | null,
  journal: Pick<ActSummary, 'status' | 'reversedByActId'> | null,
): MarkShape {
  if (journal !== null && journal.reversedByActId !== null) return 'reversed';
  if (journal !== null && journal.status !== 'recorded') return 'awaiting';
  if (late === null) return 'unproven';
  return late ? 'late' : 'on_time';
}

/** What asks for a look, in the order of time. A reversed record asks for nothing any more. */
export function flagsOf(acts: readonly DayAct[], events: readonly DayEvent[]): Flag[] {
  const flags: Flag[] = [];
  for (const act of acts) {
    if (act.verdict === 'supported' || act.shape === 'reversed') continue;
    flags.push({
      tone: act.verdict === 'unseen' ? 'against' : 'undecided',
      why: act.verdict === 'unwatched' && act.cause === 'no_camera' ? 'cameraless' : act.verdict,
      atMs: Date.parse(act.occurredAt),
      item: { type: 'act', id: act.id },
      reviewed: act.review !== null,
    });
  }
  for (const event of events) {
    if (event.verdict !== 'unexplained') continue;
    flags.push({
      tone: 'unrecorded',
      why: event.cause === 'covered' ? 'covered' : 'unexplained',
      atMs: Date.parse(event.startedAt),
      item: { type: 'event', id: event.id },
      reviewed: event.review !== null,
    });
  }
  return flags.sort((a, b) => a.atMs - b.atMs);
}

/** Neighbouring flags that say the same become one with a number, so that each chip keeps its room. */
export function clusterFlags(flags: readonly Flag[], nearMs: number): Flag[][] {
  const open = new Map<string, Flag[]>();
  const result: Flag[][] = [];
  for (const flag of flags) {
    const cluster = open.get(flag.why);
    if (cluster?.[0] !== undefined && flag.atMs - cluster[0].atMs <= nearMs) cluster.push(flag);
    else {
      const fresh = [flag];
      open.set(flag.why, fresh);
      result.push(fresh);
    }
  }
  return result;
}

/**
 * The flag after (`+1`) or before (`-1`) an instant over all lanes that nobody has reviewed yet; null when there is none
 * that way. It does not go round: whoever comes to the end is done.
 */
export function neighbourFlag(
  lanes: readonly Lane[],
  atMs: number,
  direction: 1 | -1,
): { lane: Lane; flag: Flag } | null {
  const open = lanes
    .flatMap((lane) => lane.flags.map((flag) => ({ lane, flag })))
    .filter(({ flag }) => !flag.reviewed)
    .sort((a, b) => a.flag.atMs - b.flag.atMs);
  if (direction === 1) return open.find(({ flag }) => flag.atMs > atMs) ?? null;
  return open.filter(({ flag }) => flag.atMs < atMs).pop() ?? null;
}

export function countFlags(lanes: readonly Lane[]): Record<FlagTone, number> {
  const counts = { against: 0, unrecorded: 0, undecided: 0 };
  for (const lane of lanes) for (const flag of lane.flags) counts[flag.tone] += 1;
  return counts;
}

function bestCoverage(all: readonly string[]): string {
  let best = '';
  for (let minute = 0; minute < MINUTES; minute += 1) {
    best += all.reduce((most, text) => {
      const here = text[minute] ?? '.';
      return RANK.indexOf(here) > RANK.indexOf(most) ? here : most;
    }, '.');
  }
  return best;
}

function highestActivity(all: readonly (number | null)[][]): (number | null)[] {
  return Array.from({ length: MINUTES }, (_, minute) =>
    all.reduce<number | null>((most, values) => {
      const here = values[minute] ?? null;
      return here === null ? most : Math.max(most ?? 0, here);
    }, null),
  );
}

function earliest(instants: readonly (string | null)[]): number | null {
  if (instants.length === 0 || instants.includes(null)) return null;
  return Math.min(...instants.map((at) => Date.parse(at ?? '')));
}

/** Stretches of a lane, in minutes of the day, whose footage was fetched afterwards; half-open. */
export function fetchedStretches({ coverage }: Pick<Lane, 'coverage'>): { fromMinute: number; toMinute: number }[] {
  return [...coverage.matchAll(/r+/g)].map(({ 0: run, index }) => ({
    fromMinute: index,
    toMinute: index + run.length,
  }));
}
