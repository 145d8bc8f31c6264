import { type Box, type PlacedBox, placeBoxes, rowsOf, type View, xOf } from './geometry';
import { clusterFlags, type DayAct, type DayEvent, type Flag, type Lane } from './lane-model';

/** Pixels of a lane from top to bottom, and of what can be pressed in it each way. */
export interface LaneSizes {
  flags: number;
  event: number;
  mark: number;
  target: number;
}
export const LANE = { coverage: 7, activity: 24, gap: 2 } as const;
/** With a mouse everything that can be pressed is at least 24 px each way (WCAG 2.5.8). */
export const FINE: LaneSizes = { flags: 25, event: 26, mark: 26, target: 24 };
/** With a finger, 44 px (WCAG 2.5.5). Rows are as far apart as that, so that no two of them cover each other. */
export const TOUCH: LaneSizes = { flags: 46, event: 46, mark: 46, target: 44 };
/** More would push the last lanes of the day off a screen of 768 px; further ones move to the right. */
const MAX_EVENT_ROWS = 2;
const MAX_MARK_ROWS = 2;
const CLUSTER_PX = 84;

export interface LaneLayout {
  sizes: LaneSizes;
  flags: (PlacedBox & { flags: Flag[] })[];
  /** Explained events that would stand in each other's way are one bar; all others have a bar each. */
  events: (PlacedBox & { events: DayEvent[] })[];
  marks: (PlacedBox & { act: DayAct; trueX: number })[];
  coverageTop: number;
  activityTop: number;
  eventsTop: number;
  marksTop: number;
  height: number;
}

/**
 * Where everything of a lane goes.
 *
 * @param chipWidth how wide a flag chip with these flags is drawn
 * @param asOfMs an event that still lasts is drawn to here
 * @param sizes of what is pressed: by a mouse, or by a finger
 */
export function layoutLane(
  lane: Lane,
  view: View,
  width: number,
  asOfMs: number,
  chipWidth: (flags: Flag[]) => number,
  sizes: LaneSizes = FINE,
): LaneLayout {
  const { target } = sizes;
  const nearMs = (CLUSTER_PX / Math.max(1, width)) * (view.toMs - view.fromMs);
  const clusters = clusterFlags(
    lane.flags.filter((flag) => isIn(view, flag.atMs)),
    nearMs,
  );
  const flags = place(
    clusters.map((cluster) => {
      const own = chipWidth(cluster);
      return {
        x: Math.max(0, Math.min(xOf(view, width, cluster[0]?.atMs ?? 0) - 10, width - own)),
        width: own,
        thing: cluster,
      };
    }),
    1,
    width,
  );
  const bars = joinExplained(
    lane.events.flatMap((event) => {
      const from = Date.parse(event.startedAt);
      const to = event.endedAt === null ? asOfMs : Date.parse(event.endedAt);
      if (to < view.fromMs || from >= view.toMs) return [];
      const left = Math.max(0, xOf(view, width, from));
      const right = Math.min(width, xOf(view, width, to));
      const wide = Math.max(target, right - left);
      return [{ x: Math.min(left, width - wide), width: wide, thing: event }];
    }),
  );
  const events = place(bars, MAX_EVENT_ROWS, width);
  const marks = place(
    lane.acts.flatMap((act) => {
      const at = Date.parse(act.occurredAt);
      return isIn(view, at)
        ? [{ x: Math.max(0, Math.min(xOf(view, width, at) - target / 2, width - target)), width: target, thing: act }]
        : [];
    }),
    MAX_MARK_ROWS,
    width,
  );
  const coverageTop = flags.length > 0 ? sizes.flags : LANE.gap;
  const activityTop = coverageTop + LANE.coverage + 1;
  const eventsTop = activityTop;
  const marksTop = eventsTop + Math.max(LANE.activity, rowsOf(events) * sizes.event) + LANE.gap;
  return {
    sizes,
    flags: flags.map(({ thing, ...box }) => ({ ...box, flags: thing })),
    events: events.map(({ thing, ...box }) => ({ ...box, events: thing })),
    marks: marks.map(({ thing, ...box }) => ({
      ...box,
      act: thing,
      trueX: xOf(view, width, Date.parse(thing.occurredAt)),
    })),
    coverageTop,
    activityTop,
    eventsTop,
    marksTop,
    height: marksTop + Math.max(1, rowsOf(marks)) * sizes.mark + LANE.gap,
  };
}

type EventBox = Box & { thing: DayEvent };

function joinExplained(boxes: EventBox[]): (Box & { thing: DayEvent[] })[] {
  const joined: (Box & { thing: DayEvent[] })[] = [];
  let last: (Box & { thing: DayEvent[] }) | undefined;
  for (const { thing, x, width } of boxes.sort((a, b) => a.x - b.x)) {
    const isQuiet = thing.verdict === 'explained' && thing.endedAt !== null;
    if (isQuiet && last !== undefined && x < last.x + last.width + 2) {
      last.width = Math.max(last.width, x + width - last.x);
      last.thing.push(thing);
      continue;
    }
    const fresh = { x, width, thing: [thing] };
    joined.push(fresh);
    if (isQuiet) last = fresh;
  }
  return joined;
}

function isIn(view: View, atMs: number): boolean {
  return view.fromMs <= atMs && atMs < view.toMs;
}

function place<T>(boxes: (Box & { thing: T })[], maxRows: number, edge: number): (PlacedBox & { thing: T })[] {
  const sorted = [...boxes].sort((a, b) => a.x - b.x);
  return placeBoxes(sorted, maxRows, edge).map((box, index) => ({
    ...box,
    thing: (sorted[index] as { thing: T }).thing,
  }));
}
