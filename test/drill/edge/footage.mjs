import { businessDateOf, startOfBusinessDate } from '../../../dist/src/contract/business-date.js';
import { emptyDay, SLOT_MS, SLOTS_PER_DAY, slotAt, slotIndex } from '../../../dist/src/contract/wire/camera-day.js';

/** Footage is told in units of 40 ms, and fragments meet within one picture. */
const TOLERANCE_MS = 600;
const MOST_WORDS = 12;

/**
 * What a box has on its disk against what it has told, and against the time in which it should have recorded.
 *
 * `lost`: slots of ten seconds that were told and are not there, or are there and were not told. `doubled`: stretches that
 * are there twice. `unexplainedSeconds`: of the time that should be there, what is missing without a cause.
 *
 * @param {object} of
 * @param {import('./box-index.mjs').BoxIndex} of.index
 * @param {Map<string, Uint8Array>} of.days by `camera date`
 * @param {string[]} of.cameraIds
 * @param {{fromMs: number, toMs: number}[]} of.stretches
 */
export function compareFootage({ index, days, cameraIds, stretches }) {
  const counts = { lost: 0, doubled: 0, unexplainedMs: 0, explainedMs: 0, recordedMs: 0 };
  const words = [];
  const say = (text) => words.length < MOST_WORDS && words.push(text);
  for (const cameraId of cameraIds) {
    const footage = index.footage(cameraId);
    const bySlot = slotsOf(footage);
    const gone = slotsOf(index.deleted(cameraId));
    let before = Number.NEGATIVE_INFINITY;
    for (const { startMs, endMs } of footage) {
      counts.recordedMs += endMs - startMs;
      if (before - startMs > TOLERANCE_MS) {
        counts.doubled += 1;
        say(`doubled: ${cameraId} ${at(startMs)}, ${before - startMs} ms`);
      }
      before = Math.max(before, endMs);
    }
    const told = (startMs) => {
      const date = businessDateOf(startMs);
      return slotAt(days.get(`${cameraId} ${date}`) ?? emptyDay(), slotIndex(date, startMs));
    };
    for (const [startMs, ms] of toldSlots(days, cameraId)) {
      if (gone.has(startMs) || ms - (bySlot.get(startMs) ?? 0) <= TOLERANCE_MS) continue;
      counts.lost += 1;
      say(`lost: ${cameraId} ${at(startMs)}, ${ms} ms told, ${bySlot.get(startMs) ?? 0} ms there`);
    }
    for (const [startMs, ms] of bySlot) {
      if (ms - told(startMs).recordedMs <= TOLERANCE_MS) continue;
      counts.lost += 1;
      say(`untold: ${cameraId} ${at(startMs)}, ${ms} ms there, ${told(startMs).recordedMs} ms told`);
    }
    for (const { fromMs, toMs } of stretches) {
      // Slots that lie in it whole.
      for (let slot = Math.ceil(fromMs / SLOT_MS) * SLOT_MS; slot + SLOT_MS <= toMs; slot += SLOT_MS) {
        const { recordedMs, gapCause } = told(slot);
        const missingMs = SLOT_MS - recordedMs;
        if (missingMs <= TOLERANCE_MS) continue;
        if (gapCause !== 'none') {
          counts.explainedMs += missingMs;
          continue;
        }
        counts.unexplainedMs += missingMs;
        say(`unexplained: ${cameraId} ${at(slot)}, ${missingMs} ms`);
      }
    }
  }
  const seconds = (ms) => Math.round(ms / 1000);
  return {
    ...{ lost: counts.lost, doubled: counts.doubled, words },
    ...{ unexplainedSeconds: seconds(counts.unexplainedMs), explainedSeconds: seconds(counts.explainedMs) },
    recordedSeconds: seconds(counts.recordedMs),
  };
}

const at = (ms) => new Date(ms).toISOString();

/** Milliseconds in each slot, by its begin. Overlaps count once. */
function slotsOf(spans) {
  const slots = new Map();
  let doneMs = Number.NEGATIVE_INFINITY;
  for (const { startMs, endMs } of [...spans].sort((a, b) => a.startMs - b.startMs)) {
    for (let from = Math.max(startMs, doneMs); from < endMs; ) {
      const slot = Math.floor(from / SLOT_MS) * SLOT_MS;
      const to = Math.min(endMs, slot + SLOT_MS);
      slots.set(slot, (slots.get(slot) ?? 0) + to - from);
      from = to;
    }
    doneMs = Math.max(doneMs, endMs);
  }
  return slots;
}

/** What was told of a camera's slots, where it was any footage. */
function toldSlots(days, cameraId) {
  const slots = [];
  for (const [key, day] of days) {
    const [of, date] = key.split(' ');
    if (of !== cameraId) continue;
    const begin = startOfBusinessDate(date);
    for (let slot = 0; slot < SLOTS_PER_DAY; slot += 1) {
      const { recordedMs } = slotAt(day, slot);
      if (recordedMs > 0) slots.push([begin + slot * SLOT_MS, recordedMs]);
    }
  }
  return slots;
}
