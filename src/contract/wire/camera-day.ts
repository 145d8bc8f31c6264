import { DAY_MS, startOfBusinessDate } from '../business-date.js';
import type { Cause } from '../verdicts.js';

/**
 * One camera, one local day, in 8,640 slots of ten seconds. Three bytes a slot:
 *
 * | byte | meaning | joined by |
 * |---|---|---|
 * | 0 `recorded` | recorded time in the slot, 40 ms units, 0–250 | max |
 * | 1 `activity` | 0 = not looked at; else 1 + activity scaled to 0–254 | max |
 * | 2 `state` | low nibble: SLOT_FLAGS; high nibble: index in GAP_CAUSES | or; max |
 *
 * Every join is commutative, associative and idempotent, so an update may arrive late, twice or out of
 * order and the day comes out the same. Footage only ever becomes *more* known; nothing here can shrink.
 */
export const SLOT_MS = 10_000;
export const SLOTS_PER_DAY = DAY_MS / SLOT_MS;
export const SLOTS_PER_HOUR = SLOTS_PER_DAY / 24;
export const BYTES_PER_SLOT = 3;
const RECORDED_UNIT_MS = 40;
export const FULL_SLOT = SLOT_MS / RECORDED_UNIT_MS;

export const SLOT_FLAGS = { covered: 1, videoLoss: 2, clockUncertain: 4, fromRecorder: 8 } as const;

/** Why a slot has less footage than it should. Later in the list wins when two agents of truth disagree. */
export const GAP_CAUSES = ['none', 'unknown', 'planned', 'agent_silent', 'camera_off', 'disk', 'clock'] as const;
export type GapCause = (typeof GAP_CAUSES)[number];

/** What is known of one slot. `activity` is null when nobody looked at the picture: that is not "quiet". */
export interface Slot {
  recordedMs: number;
  activity: number | null;
  covered: boolean;
  videoLoss: boolean;
  clockUncertain: boolean;
  /** Some of it was fetched afterwards from what the camera's card or a recorder has kept: the box did not see it live. */
  fromRecorder: boolean;
  gapCause: GapCause;
}

/** A stretch of consecutive slots as it travels: `data.length === count * BYTES_PER_SLOT`. */
export interface SlotRun {
  fromSlot: number;
  data: Uint8Array;
}

/** An empty day: nothing recorded, nothing looked at. */
export function emptyDay(): Uint8Array {
  return new Uint8Array(SLOTS_PER_DAY * BYTES_PER_SLOT);
}

/** Packs one slot. `recordedMs` is clipped to 0–10,000 and `activity` to 0–255. */
export function encodeSlot(slot: Partial<Slot>): [number, number, number] {
  const recorded = Math.min(FULL_SLOT, Math.max(0, Math.round((slot.recordedMs ?? 0) / RECORDED_UNIT_MS)));
  const activity =
    slot.activity === null || slot.activity === undefined
      ? 0
      : 1 + Math.round((Math.min(255, Math.max(0, slot.activity)) * 254) / 255);
  const flags =
    (slot.covered ? SLOT_FLAGS.covered : 0) |
    (slot.videoLoss ? SLOT_FLAGS.videoLoss : 0) |
    (slot.clockUncertain ? SLOT_FLAGS.clockUncertain : 0) |
    (slot.fromRecorder ? SLOT_FLAGS.fromRecorder : 0);
  return [recorded, activity, flags | (GAP_CAUSES.indexOf(slot.gapCause ?? 'none') << 4)];
}

/** Reads slot `index` (0–8,639) of a packed day. */
export function slotAt(day: Uint8Array, index: number): Slot {
  const [recorded = 0, activity = 0, state = 0] = day.subarray(index * BYTES_PER_SLOT, (index + 1) * BYTES_PER_SLOT);
  return {
    recordedMs: recorded * RECORDED_UNIT_MS,
    activity: activity === 0 ? null : Math.round(((activity - 1) * 255) / 254),
    covered: (state & SLOT_FLAGS.covered) !== 0,
    videoLoss: (state & SLOT_FLAGS.videoLoss) !== 0,
    clockUncertain: (state & SLOT_FLAGS.clockUncertain) !== 0,
    fromRecorder: (state & SLOT_FLAGS.fromRecorder) !== 0,
    gapCause: GAP_CAUSES[state >> 4] ?? 'unknown',
  };
}

/** An hour of a day, as days are kept. */
export function emptyHour(): Uint8Array {
  return new Uint8Array(SLOTS_PER_HOUR * BYTES_PER_SLOT);
}

/** An hour without the slots at its end of which nothing is known: as it is stored, so that a young hour is a short row. */
export function trimHour(slots: Uint8Array): Uint8Array {
  let end = slots.length;
  while (end > 0 && slots[end - 1] === 0) end -= 1;
  return slots.subarray(0, Math.ceil(end / BYTES_PER_SLOT) * BYTES_PER_SLOT);
}

/** What `trimHour` has left, whole again; what was stored whole is so already. */
export function wholeHour(stored: Uint8Array): Uint8Array {
  const slots = emptyHour();
  slots.set(stored);
  return slots;
}

/** The run cut at full hours; `fromSlot` of each part counts from the begin of its hour (0–23). */
export function byHour({ fromSlot, data }: SlotRun): { hour: number; run: SlotRun }[] {
  const parts: { hour: number; run: SlotRun }[] = [];
  const toSlot = fromSlot + data.length / BYTES_PER_SLOT;
  for (let from = fromSlot; from < toSlot; ) {
    const hour = Math.floor(from / SLOTS_PER_HOUR);
    const to = Math.min(toSlot, (hour + 1) * SLOTS_PER_HOUR);
    const part = data.subarray((from - fromSlot) * BYTES_PER_SLOT, (to - fromSlot) * BYTES_PER_SLOT);
    parts.push({ hour, run: { fromSlot: from - hour * SLOTS_PER_HOUR, data: part } });
    from = to;
  }
  return parts;
}

/**
 * Joins `runs` into `day`, or into an hour, in place and says whether anything became more known.
 *
 * @throws RangeError when a run leaves it or is not a whole number of slots
 */
export function mergeIntoDay(day: Uint8Array, runs: readonly SlotRun[]): boolean {
  let changed = false;
  for (const { fromSlot, data } of runs) {
    const count = data.length / BYTES_PER_SLOT;
    const most = day.length / BYTES_PER_SLOT;
    if (!Number.isInteger(count) || !Number.isInteger(fromSlot) || fromSlot < 0 || fromSlot + count > most) {
      throw new RangeError(`slot run ${fromSlot}+${count} does not fit into ${most} slots`);
    }
    for (let i = 0; i < data.length; i += BYTES_PER_SLOT) {
      changed = joinSlot(day, fromSlot * BYTES_PER_SLOT + i, data, i) || changed;
    }
  }
  return changed;
}

function joinSlot(day: Uint8Array, at: number, from: Uint8Array, i: number): boolean {
  const recorded = Math.max(day[at] ?? 0, Math.min(FULL_SLOT, from[i] ?? 0));
  const activity = Math.max(day[at + 1] ?? 0, from[i + 1] ?? 0);
  const old = day[at + 2] ?? 0;
  const incoming = from[i + 2] ?? 0;
  const state = ((old | incoming) & 0x0f) | (Math.max(old >> 4, incoming >> 4) << 4);
  const changed = recorded !== day[at] || activity !== day[at + 1] || state !== old;
  day[at] = recorded;
  day[at + 1] = activity;
  day[at + 2] = state;
  return changed;
}

/** The slot that `at` falls into on the local day `date`; may lie outside 0–8,639 when `at` is on another day. */
export function slotIndex(date: string, at: Date | number): number {
  return Math.floor((Number(at) - startOfBusinessDate(date)) / SLOT_MS);
}

/** The cause the join shows to people for a slot without footage: lost video is the camera's unless the box knows better. */
export function causeOfGap(slot: Slot): Cause {
  if (slot.gapCause !== 'none') return slot.gapCause;
  return slot.videoLoss ? 'camera_off' : 'unknown';
}
