import type { Stage } from '../../../../src/contract/stages';
import type { DayAct, DayCamera, DayEvent, Item, Lane } from '../evidence/lanes/lane-model';

/** More pictures at once nobody follows, and a school line does not carry. */
export const MOST_CAMERAS = 6;
const AROUND_MS = 120_000;
const SHORTEST_MS = 600_000;
/** So much before what is looked at does the footage begin. */
const LEAD_MS = 5_000;

export interface SceneMark {
  item: Item;
  fromMs: number;
  /** When the event ended; null for a record, and while it lasts. */
  toMs: number | null;
  /** Whether the question rests on it. */
  isAsked: boolean;
  act: DayAct | null;
  event: DayEvent | null;
}

/** What has to be looked at together to answer one question. */
export interface Scene {
  /** All cameras of the school's day. */
  cameras: DayCamera[];
  /** Those of the places concerned, the nearest to the question first; at most `MOST_CAMERAS`. */
  concerned: string[];
  fromMs: number;
  toMs: number;
  /** Where to begin. */
  startMs: number;
  /** Records and events of the span, by time. */
  marks: SceneMark[];
}

/**
 * The scene of a question about records and events of one day: the cameras that saw them, and the cameras of their
 * places; where none of them is known, the cameras of its stage. What the question rests on lies in the span, with some
 * minutes around it.
 *
 * @param refs what it rests on; what is not of this day is passed over
 */
export function sceneOf(
  lanes: readonly Lane[],
  stage: Stage,
  refs: readonly { what: 'act' | 'event'; id: string }[],
  dayStartMs: number,
): Scene {
  const asked = new Set(refs.map(({ what, id }) => `${what}:${id}`));
  const cameras = unique(lanes.flatMap((lane) => lane.cameras));
  const all = marksOf(lanes, asked);
  const rests = all.filter(({ isAsked }) => isAsked);
  const lane = lanes.find((each) => each.stage === stage);
  const seenBy = rests.flatMap(({ event }) => event?.cameraId ?? []);
  const places = new Set(rests.flatMap(({ act }) => act?.placeId ?? []));
  const atPlaces = cameras.filter(({ placeId }) => places.has(placeId)).map(({ id }) => id);
  const near = [...new Set([...seenBy, ...atPlaces])].filter((id) => cameras.some((camera) => camera.id === id));
  const concerned = near.length > 0 ? near : (lane?.cameras ?? []).map(({ id }) => id);

  const about = rests.length > 0 ? rests : all.filter((mark) => isOf(lane, mark));
  const first = about[0]?.fromMs ?? dayStartMs + 6 * 3_600_000;
  const last = about.reduce((latest, { fromMs, toMs }) => Math.max(latest, toMs ?? fromMs), first);
  const short = Math.max(0, SHORTEST_MS - (last - first + 2 * AROUND_MS));
  const fromMs = first - AROUND_MS - short / 2;
  const toMs = last + AROUND_MS + short / 2;
  return {
    cameras,
    concerned: concerned.slice(0, MOST_CAMERAS),
    fromMs,
    toMs,
    startMs: first - LEAD_MS,
    marks: all.filter((mark) => (mark.toMs ?? mark.fromMs) >= fromMs && mark.fromMs < toMs),
  };
}

/** The next mark after `atMs`, or the one before it; null when there is none that way. */
export function neighbourMark(marks: readonly SceneMark[], atMs: number, direction: 1 | -1): SceneMark | null {
  if (direction === 1) return marks.find(({ fromMs }) => fromMs - LEAD_MS > atMs + 500) ?? null;
  return marks.filter(({ fromMs }) => fromMs - LEAD_MS < atMs - 500).pop() ?? null;
}

/** Where the footage of a mark begins. */
export function beginningOf(mark: SceneMark): number {
  return mark.fromMs - LEAD_MS;
}

function marksOf(lanes: readonly Lane[], asked: ReadonlySet<string>): SceneMark[] {
  const marks = lanes.flatMap((lane): SceneMark[] => [
    ...lane.acts.map((act) => ({
      item: { type: 'act' as const, id: act.id },
      fromMs: Date.parse(act.occurredAt),
      toMs: null,
      isAsked: asked.has(`act:${act.id}`),
      ...{ act, event: null },
    })),
    ...lane.events.map((event) => ({
      item: { type: 'event' as const, id: event.id },
      fromMs: Date.parse(event.startedAt),
      toMs: event.endedAt === null ? null : Date.parse(event.endedAt),
      isAsked: asked.has(`event:${event.id}`),
      ...{ act: null, event },
    })),
  ]);
  return marks.sort((a, b) => a.fromMs - b.fromMs);
}

function isOf(lane: Lane | undefined, { item }: SceneMark): boolean {
  const of = item.type === 'act' ? lane?.acts : lane?.events;
  return of?.some(({ id }) => id === item.id) ?? false;
}

function unique(cameras: readonly DayCamera[]): DayCamera[] {
  return [...new Map(cameras.map((camera) => [camera.id, camera])).values()];
}
