import {
  BYTES_PER_SLOT,
  byHour,
  emptyHour,
  mergeIntoDay,
  SLOTS_PER_DAY,
  SLOTS_PER_HOUR,
  type SlotRun,
  slotIndex,
} from '../../contract/wire/camera-day.js';
import type { UpBody } from '../../contract/wire/mqtt/up.js';

/** A camera-day as far as it is known. */
export interface DayState {
  /** By hour of the day; one of which nothing is known is missing. */
  hours: Map<number, Uint8Array>;
  /** Those that are no longer as they were read. */
  touched: Set<number>;
  reportedThrough: Date;
  clockOffsetMs: number | null;
  chainCount: number | null;
  chainHead: string | null;
  chainConflict: boolean;
}

/** What merging did to a day: its slots [`fromSlot`, `toSlot`), or none when only other fields moved. */
export interface DayChange {
  fromSlot: number;
  toSlot: number;
}

export function unknownDay(): DayState {
  return {
    hours: new Map(),
    touched: new Set(),
    reportedThrough: new Date(0),
    clockOffsetMs: null,
    chainCount: null,
    chainHead: null,
    chainConflict: false,
  };
}

/** Whether all slot runs of a message are whole slots that lie within a day; told without reading them. */
export function slotsFit(body: UpBody<'camera-day'>): boolean {
  return body.slots.every(({ fromSlot, data }) => {
    const count = Buffer.byteLength(data, 'base64') / BYTES_PER_SLOT;
    return Number.isInteger(count) && count > 0 && fromSlot + count <= SLOTS_PER_DAY;
  });
}

/** The slot runs of a message of which `slotsFit` holds. */
export function slotRuns(body: UpBody<'camera-day'>): SlotRun[] {
  return body.slots.map(({ fromSlot, data }) => ({ fromSlot, data: Buffer.from(data, 'base64') }));
}

/**
 * Joins a report into `day` in place. Reports may come late, twice or out of order: the day comes out the same.
 * The clock offset is that of the report that reaches furthest; the chain is the longest one told.
 *
 * @param runs as `slotRuns` gave them
 * @returns what changed, or null when nothing did
 */
export function mergeReport(day: DayState, body: UpBody<'camera-day'>, runs: readonly SlotRun[]): DayChange | null {
  let change: DayChange | null = null;
  for (const { hour, run } of runs.flatMap(byHour)) {
    const slots = day.hours.get(hour) ?? emptyHour();
    if (!mergeIntoDay(slots, [run])) continue;
    day.hours.set(hour, slots);
    day.touched.add(hour);
    const fromSlot = hour * SLOTS_PER_HOUR + run.fromSlot;
    change = widen(change, { fromSlot, toSlot: fromSlot + run.data.length / BYTES_PER_SLOT });
  }
  const others = [mergeReach(day, body), mergeChain(day, body.chain)];
  return change ?? (others.includes(true) ? { fromSlot: 0, toSlot: 0 } : null);
}

/**
 * Takes back in place what `day` promises or explains of the time after `nowMs`, as platforms before 0.2 took it from
 * boxes whose clock ran ahead. All hours of the day must have been read. @returns whether there was any
 */
export function forgetFuture(day: DayState, date: string, nowMs: number): boolean {
  if (day.reportedThrough.getTime() <= nowMs) return false;
  day.reportedThrough = new Date(nowMs);
  const from = Math.max(0, slotIndex(date, nowMs) + 1);
  for (const [hour, slots] of day.hours) {
    const first = Math.max(0, from - hour * SLOTS_PER_HOUR);
    if (first >= SLOTS_PER_HOUR) continue;
    slots.fill(0, first * BYTES_PER_SLOT);
    day.touched.add(hour);
  }
  return true;
}

/** Both changes as one stretch; an empty one adds nothing. */
export function widen(a: DayChange | null, b: DayChange): DayChange {
  if (a === null || a.fromSlot === a.toSlot) return b;
  if (b.fromSlot === b.toSlot) return a;
  return { fromSlot: Math.min(a.fromSlot, b.fromSlot), toSlot: Math.max(a.toSlot, b.toSlot) };
}

function mergeReach(day: DayState, { reportedThrough, clockOffsetMs }: UpBody<'camera-day'>): boolean {
  const reach = new Date(reportedThrough);
  if (reach < day.reportedThrough) return false;
  const further = reach > day.reportedThrough;
  // two reports of the same reach: the larger offset, so that their order does not matter
  const offset = further ? clockOffsetMs : larger(day.clockOffsetMs, clockOffsetMs);
  const changed = further || offset !== day.clockOffsetMs;
  day.reportedThrough = reach;
  day.clockOffsetMs = offset;
  return changed;
}

function mergeChain(day: DayState, chain: UpBody<'camera-day'>['chain']): boolean {
  if (chain === null || (day.chainCount !== null && chain.count < day.chainCount)) return false;
  if (chain.count === day.chainCount && chain.head !== day.chainHead) {
    const head = chain.head > (day.chainHead ?? '') ? chain.head : day.chainHead;
    const changed = !day.chainConflict || head !== day.chainHead;
    day.chainConflict = true;
    day.chainHead = head;
    return changed;
  }
  const changed = chain.count !== day.chainCount;
  day.chainCount = chain.count;
  day.chainHead = chain.head;
  return changed;
}

function larger(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.max(a, b);
}
