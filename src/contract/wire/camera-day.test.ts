import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BYTES_PER_SLOT, emptyDay, encodeSlot, GAP_CAUSES, mergeIntoDay, SLOTS_PER_DAY, slotAt } from './camera-day.js';

const slot = fc.record({
  recordedMs: fc.nat(10_000),
  activity: fc.option(fc.nat(255)),
  covered: fc.boolean(),
  videoLoss: fc.boolean(),
  clockUncertain: fc.boolean(),
  gapCause: fc.constantFrom(...GAP_CAUSES),
});
const run = fc
  .record({
    /* few slots, so that runs really meet */ fromSlot: fc.nat(30),
    slots: fc.array(slot, { minLength: 1, maxLength: 20 }),
  })
  .map(({ fromSlot, slots }) => ({ fromSlot, data: Uint8Array.from(slots.flatMap((one) => encodeSlot(one))) }));
const merged = (runs: Parameters<typeof mergeIntoDay>[1]) => {
  const day = emptyDay();
  mergeIntoDay(day, runs);
  return Buffer.from(day).toString('base64');
};

describe('merging a camera-day', () => {
  it('does not depend on order or repetition', () => {
    fc.assert(
      fc.property(
        fc
          .array(run, { maxLength: 12 })
          .chain((runs) =>
            fc.tuple(fc.constant(runs), fc.shuffledSubarray([...runs, ...runs], { minLength: runs.length * 2 })),
          ),
        ([runs, replayed]) => {
          expect(merged(replayed)).toBe(merged(runs));
        },
      ),
      { numRuns: 50 },
    );
  });

  it('says when nothing new came', () => {
    const day = emptyDay();
    const runs = [{ fromSlot: 7, data: Uint8Array.from(encodeSlot({ recordedMs: 10_000, activity: 3 })) }];
    expect([mergeIntoDay(day, runs), mergeIntoDay(day, runs)]).toEqual([true, false]);
  });

  it('gives back what was put in, to 40 ms and one step of activity', () => {
    fc.assert(
      fc.property(slot, (given) => {
        const day = emptyDay();
        day.set(encodeSlot(given), 5 * BYTES_PER_SLOT);
        const read = slotAt(day, 5);
        expect(Math.abs(read.recordedMs - given.recordedMs)).toBeLessThanOrEqual(20);
        expect(read.activity === null).toBe(given.activity === null);
        expect(Math.abs((read.activity ?? 0) - (given.activity ?? 0))).toBeLessThanOrEqual(1);
        expect(read).toMatchObject({ covered: given.covered, videoLoss: given.videoLoss, gapCause: given.gapCause });
      }),
    );
  });

  it('refuses a run that leaves the day', () => {
    expect(() => mergeIntoDay(emptyDay(), [{ fromSlot: SLOTS_PER_DAY - 1, data: new Uint8Array(6) }])).toThrow(
      RangeError,
    );
    expect(() => mergeIntoDay(emptyDay(), [{ fromSlot: 0, data: new Uint8Array(4) }])).toThrow(RangeError);
  });
});
