import { businessDateOf, DAY_MS, startOfBusinessDate } from '../../contract/business-date.js';
import { BYTES_PER_SLOT, SLOT_MS, slotIndex } from '../../contract/wire/camera-day.js';
import type { Interval } from './judge-act.js';

/** A stretch of slots of one camera. */
export interface Slots {
  /** Begin of the first slot, ms since the epoch. */
  slotsFromMs: number;
  /** Three bytes a slot (`contract/wire/camera-day.ts`). */
  slots: Uint8Array;
}

/**
 * The slots that a window touches, cut out of packed camera-days.
 *
 * @param days by local date; of a date without an entry nothing is known
 */
export function slotsWithin(window: Interval, days: ReadonlyMap<string, Uint8Array>): Slots {
  const slotsFromMs = Math.floor(window.fromMs / SLOT_MS) * SLOT_MS;
  const count = Math.ceil((window.toMs - slotsFromMs) / SLOT_MS);
  const slots = new Uint8Array(count * BYTES_PER_SLOT);
  const toMs = slotsFromMs + count * SLOT_MS;
  for (let from = slotsFromMs; from < toMs; ) {
    const date = businessDateOf(from);
    const to = Math.min(toMs, startOfBusinessDate(date) + DAY_MS);
    const first = slotIndex(date, from);
    const part = days.get(date)?.subarray(first * BYTES_PER_SLOT, (first + (to - from) / SLOT_MS) * BYTES_PER_SLOT);
    if (part) slots.set(part, ((from - slotsFromMs) / SLOT_MS) * BYTES_PER_SLOT);
    from = to;
  }
  return { slotsFromMs, slots };
}
