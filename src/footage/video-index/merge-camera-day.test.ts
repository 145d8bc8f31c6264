import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sha256 } from '../../contract/hashing.js';
import type { UpBody } from '../../contract/wire/mqtt/up.js';
import { mergeReport, slotRuns, slotsFit, unknownDay } from './merge-camera-day.js';

type Report = UpBody<'camera-day'>;
const CAMERA = '0190b6a0-0000-7000-8000-000000000001';

const report = (fields: Partial<Report>): Report => ({
  cameraId: CAMERA,
  date: '2026-11-23',
  slots: [],
  reportedThrough: '2026-11-23T03:00:00.000Z',
  clockOffsetMs: null,
  chain: null,
  ...fields,
});

function merged(reports: readonly Report[]) {
  const day = unknownDay();
  for (const one of reports) mergeReport(day, one, slotRuns(one));
  return day;
}

describe('mergeReport', () => {
  it('comes out the same for every order and number of copies', () => {
    const anyReport = fc
      .record({
        fromSlot: fc.integer({ min: 0, max: 50 }),
        data: fc.uint8Array({ minLength: 3, maxLength: 3 }),
        minute: fc.integer({ min: 0, max: 5 }),
        clockOffsetMs: fc.option(fc.integer({ min: -5, max: 5 })),
        count: fc.integer({ min: 0, max: 3 }),
        head: fc.constantFrom('a', 'b'),
      })
      .map(({ fromSlot, data, minute, clockOffsetMs, count, head }) =>
        report({
          slots: [{ fromSlot, data: Buffer.from(data).toString('base64') }],
          reportedThrough: `2026-11-23T03:0${minute}:00.000Z`,
          clockOffsetMs,
          chain: { count, head: sha256(head) },
        }),
      );
    const shuffled = fc.array(anyReport, { maxLength: 12 }).chain((reports) =>
      fc.tuple(
        fc.constant(reports),
        fc.shuffledSubarray([...reports, ...reports], {
          minLength: reports.length * 2,
          maxLength: reports.length * 2,
        }),
      ),
    );
    const withoutFlag = ({ chainConflict: _, ...day }: ReturnType<typeof merged>) => day;
    fc.assert(
      fc.property(shuffled, ([reports, again]) =>
        expect(withoutFlag(merged(again))).toEqual(withoutFlag(merged(reports))),
      ),
    );
  });

  it('says which slots became known, and nothing when nothing did', () => {
    const day = unknownDay();
    const one = report({ slots: [{ fromSlot: 7, data: Buffer.from([250, 1, 0, 250, 1, 0]).toString('base64') }] });
    expect(mergeReport(day, one, slotRuns(one))).toEqual({ fromSlot: 7, toSlot: 9 });
    expect(mergeReport(day, one, slotRuns(one))).toBeNull();
    const further = report({ reportedThrough: '2026-11-23T04:00:00.000Z' });
    expect(mergeReport(day, further, [])).toEqual({ fromSlot: 0, toSlot: 0 });
  });

  it('notices two chains of one length', () => {
    const chain = (head: string) => report({ chain: { count: 5, head: sha256(head) } });
    expect(merged([chain('a'), chain('a')]).chainConflict).toBe(false);
    expect(merged([chain('a'), chain('b')]).chainConflict).toBe(true);
  });

  it('does not take runs that leave the day', () => {
    const bad = (fromSlot: number, bytes: number) =>
      !slotsFit(report({ slots: [{ fromSlot, data: Buffer.alloc(bytes).toString('base64') }] }));
    expect([bad(8639, 6), bad(0, 4), bad(0, 0)]).toEqual([true, true, true]);
    expect(bad(8639, 3)).toBe(false);
  });
});
