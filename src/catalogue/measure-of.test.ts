import { describe, expect, it } from '@jest/globals';
import { type DatedMeasure, measureOf } from './measure-of.js';

const since = (from: string, change: Partial<DatedMeasure>): DatedMeasure => ({
  from,
  unit: 'g',
  piece: null,
  packs: [],
  ...change,
});
const egg = { zh: '个', en: 'egg', amount: 50, unit: 'g' } as const;

describe('how goods are counted', () => {
  const usual = [since('2021-08-16', { unit: 'piece', piece: egg })];

  it('is by weight where nobody says anything', () => {
    expect(measureOf([], [], '2026-11-23')).toEqual({ unit: 'g', piece: null, packs: [] });
  });

  it('is as goods of that name usually are, from the day on that this holds', () => {
    expect(measureOf([], usual, '2021-08-16')).toEqual({ unit: 'piece', piece: egg, packs: [] });
    expect(measureOf([], usual, '2021-08-15').unit).toBe('g');
  });

  it('is what was stated, of the latest day that has come, and of one day what was stated last', () => {
    const stated = [
      since('2026-11-01', { unit: 'g' }),
      since('2026-11-20', { unit: 'piece', piece: { ...egg, amount: 45 } }),
      since('2026-11-20', { unit: 'piece', piece: { ...egg, amount: 48 } }),
      since('2026-10-01', { unit: 'mL' }),
      since('2026-12-01', { unit: 'mL' }),
    ];
    expect(measureOf(stated, usual, '2026-11-23').piece?.amount).toBe(48);
    expect(measureOf(stated, usual, '2026-11-19').unit).toBe('g');
    expect(measureOf(stated, usual, '2026-09-30').unit).toBe('piece');
    expect(measureOf(stated, usual, '2026-12-01').unit).toBe('mL');
  });
});
