import { describe, expect, it } from '@jest/globals';
import { dateTime } from '../../shared/time';
import { aWhileAgo, daysFor, isClockRefusal, readWhen, whenOf } from './when';

const midnightAnd = (minutes: number): number => Date.parse('2026-11-29T00:00:00+08:00') + minutes * 60_000;

describe('the time of an act on the phone', () => {
  it('offers last night shortly after midnight, not tonight', () => {
    const now = midnightAnd(10);
    const offered = aWhileAgo(now);
    expect(offered).toEqual({ date: '2026-11-28', time: '23:40' });
    expect(dateTime(readWhen(offered, now) as number)).toBe('2026-11-28 23:40:00');
  });

  it('keeps its day however long the form stays open or the record lies refused', () => {
    const typed = { date: '2026-11-28', time: '0705' };
    for (const now of [midnightAnd(1), midnightAnd(3_000)])
      expect(dateTime(readWhen(typed, now) as number)).toBe('2026-11-28 07:05:00');
  });

  it('lets yesterday be chosen, and the day that was chosen before', () => {
    expect(daysFor({ date: '2026-11-29', time: '' }, midnightAnd(600))).toEqual(['2026-11-29', '2026-11-28']);
    expect(daysFor({ date: '2026-11-25', time: '' }, midnightAnd(600))).toEqual([
      '2026-11-29',
      '2026-11-28',
      '2026-11-25',
    ]);
  });

  it.each(['', '7', '7:5', '0760', 'abc'])('never takes %p for now', (time) =>
    expect(readWhen({ date: '2026-11-28', time }, midnightAnd(600))).toBe('unread'),
  );

  it('says that a time has not come yet', () => {
    expect(readWhen({ date: '2026-11-29', time: '23:40' }, midnightAnd(10))).toBe('future');
    expect(readWhen(whenOf(midnightAnd(10)), midnightAnd(10))).toBe(midnightAnd(10));
  });

  it('knows which refusals blame the clock', () => {
    expect(isClockRefusal('journal.captured-in-future')).toBe(true);
    expect(isClockRefusal('warehouse.insufficient-stock')).toBe(false);
    expect(isClockRefusal(undefined)).toBe(false);
  });
});
