import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { startOfBusinessDate } from '../../../src/contract/business-date.js';
import { emptyDay, mergeIntoDay, SLOT_MS, slotAt } from '../../../src/contract/wire/camera-day.js';
import { DayLedger } from './day-ledger.js';

const DATE = '2026-11-23';
const DAY = startOfBusinessDate(DATE);

function merged(ledger: DayLedger, fromMs: number, throughMs: number, date = DATE): Uint8Array {
  const day = emptyDay();
  for (const change of ledger.changes(fromMs, throughMs)) if (change.date === date) mergeIntoDay(day, change.runs);
  return day;
}

describe('the day ledger', () => {
  it('shares a fragment out among the slots it crosses', () => {
    const ledger = new DayLedger(DAY);
    ledger.addRecorded(DAY + 8_000, DAY + 21_000);
    const day = merged(ledger, DAY, DAY);
    expect([0, 1, 2].map((slot) => slotAt(day, slot).recordedMs)).toEqual([2_000, 10_000, 1_000]);
  });

  it('keeps unknown apart from quiet', () => {
    const ledger = new DayLedger(DAY);
    ledger.addRecorded(DAY, DAY + 30_000);
    ledger.addSample(DAY + 1_000, 0, false);
    ledger.addSample(DAY + 11_000, null, false);
    const day = merged(ledger, DAY, DAY + 30_000);
    expect([0, 1, 2].map((slot) => slotAt(day, slot).activity)).toEqual([0, null, null]);
  });

  it('gives final slots without footage their cause, and only those', () => {
    const ledger = new DayLedger(DAY);
    ledger.addRecorded(DAY, DAY + 12_000);
    ledger.addGap(DAY + 12_000, DAY + 25_000, 'camera_off');
    const day = merged(ledger, DAY, DAY + 25_000);
    expect([0, 1, 2, 3].map((slot) => slotAt(day, slot).gapCause)).toEqual([
      'none',
      'camera_off',
      'camera_off',
      'none',
    ]);
  });

  it('says unknown for missing footage nobody gave a reason for', () => {
    const ledger = new DayLedger(DAY);
    expect(slotAt(merged(ledger, DAY, DAY + 10_000), 0).gapCause).toBe('unknown');
  });

  it('sends only what has changed since', () => {
    const ledger = new DayLedger(DAY);
    ledger.addRecorded(DAY, DAY + 10_000);
    expect(ledger.changes(DAY, DAY + 10_000)).toHaveLength(1);
    ledger.sent(DAY + 10_000);
    expect(ledger.changes(DAY + 10_000, DAY + 10_000)).toEqual([]);
    ledger.addSample(DAY + 5_000, 7, false);
    expect(ledger.changes(DAY + 10_000, DAY + 10_000)).toMatchObject([{ runs: [{ fromSlot: 0 }] }]);
  });

  it('still sends what came in between taking and sending', () => {
    const ledger = new DayLedger(DAY);
    ledger.addRecorded(DAY, DAY + 4_000);
    ledger.changes(DAY, DAY);
    ledger.addRecorded(DAY + 4_000, DAY + 10_000);
    ledger.sent(DAY);
    expect(slotAt(merged(ledger, DAY, DAY), 0).recordedMs).toBe(10_000);
  });

  it('puts each side of midnight into its own day', () => {
    const ledger = new DayLedger(DAY - SLOT_MS);
    ledger.addRecorded(DAY - SLOT_MS, DAY + SLOT_MS);
    expect(ledger.changes(DAY - SLOT_MS, DAY).map(({ date, runs }) => [date, runs[0]?.fromSlot])).toEqual([
      ['2026-11-22', 8_639],
      ['2026-11-23', 0],
    ]);
  });

  it('counts like somebody who counts every millisecond, however it is reported', () => {
    const piece = fc.record({ gapMs: fc.nat(9_000), lengthMs: fc.integer({ min: 1, max: 7_000 }) });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(5), (pieces, every) => {
        const ledger = new DayLedger(DAY);
        const counted = new Map<number, number>();
        const day = emptyDay();
        let at = DAY;
        pieces.forEach(({ gapMs, lengthMs }, i) => {
          const start = at + gapMs;
          at = start + lengthMs;
          ledger.addRecorded(start, at);
          for (let ms = start; ms < at; ms++) {
            const slot = Math.floor((ms - DAY) / SLOT_MS);
            counted.set(slot, (counted.get(slot) ?? 0) + 1);
          }
          if (i % (every + 1) !== 0) return;
          for (const { runs } of ledger.changes(at, at)) mergeIntoDay(day, runs);
          ledger.sent(at);
        });
        for (const { runs } of ledger.changes(at, at)) mergeIntoDay(day, runs);
        for (const [slot, ms] of counted) expect(Math.abs(slotAt(day, slot).recordedMs - ms)).toBeLessThanOrEqual(20);
      }),
      { numRuns: 60 },
    );
  });
});
