import { describe, expect, it } from '@jest/globals';
import { type Day, dueToday } from './due-today.js';

const EMPTY: Day = {
  isSchoolDay: true,
  cooksHere: true,
  recalled: [],
  meals: [],
  countedAt: new Map(),
  weighedAt: new Map(),
  oldSamples: [],
  coldPlaces: [],
  expiring: [],
  refused: [],
  owed: [],
  papers: [],
  certificates: [],
  goodsPapers: [],
};
const batch = (id: string, finishedAt: string, reversed = false) => ({
  ...{ id, finishedAt, reversed },
  dishName: '炒白菜',
  placeId: 'stove',
});
const kinds = (day: Partial<Day>) => dueToday({ ...EMPTY, ...day }).map(({ kind, since }) => [kind, since]);

describe('what the day still asks for', () => {
  it('is a meal plan on a school day, and nothing on a day of which nobody knows', () => {
    expect(kinds({})).toEqual([['meal', null]]);
    expect(kinds({ cooksHere: false })).toEqual([]); // somebody else cooks
    expect(kinds({ isSchoolDay: null })).toEqual([]);
    expect(kinds({ isSchoolDay: false })).toEqual([]);
  });

  it('is what policy says a school day owes, on a school day only', () => {
    const owed = [{ kind: 'cooking.daily-check' as const, since: '06:00' }];
    const meals = [{ id: 'm', mealKind: 'lunch', batches: [], samples: [] }];
    expect(dueToday({ ...EMPTY, meals, owed })).toMatchObject([
      { kind: 'duty', name: 'cooking.daily-check', aboutId: null, since: '06:00' },
    ]);
    expect(kinds({ isSchoolDay: null, owed })).toEqual([]);
  });

  it('is to take away what has expired, since the day after its last, and to use what soon will', () => {
    const lot = { id: 'l', name: '牛奶', placeId: 'store', useBy: '2026-11-22' };
    const expiring = [
      { ...lot, expired: true },
      { ...lot, useBy: '2026-11-25', expired: false },
    ];
    expect(kinds({ isSchoolDay: false, expiring })).toEqual([
      ['expired-lot', '2026-11-22T16:00:00.000Z'],
      ['near-expiry', null],
    ]);
  });

  it('is to ask a supplier for the paper that has ended, since the day after its last, or soon will', () => {
    const paper = { supplierId: 's', name: '张三粮油', paper: '营业执照', validUntil: '2026-11-22' };
    const papers = [
      { ...paper, ended: true },
      { ...paper, supplierId: 'other', ended: false },
    ];
    expect(dueToday({ ...EMPTY, isSchoolDay: false, papers })).toMatchObject([
      { aboutId: 's', name: '张三粮油 营业执照 2026-11-22', since: '2026-11-22T16:00:00.000Z' },
      { kind: 'supplier-paper', aboutId: 'other', since: null },
    ]);
  });

  it('is a paper that is to follow goods, and since the day after its last day it is late', () => {
    const goodsPapers = [
      { lotId: 'l', name: '大米 合格证 2026-11-22', lateFrom: '2026-11-23' },
      { lotId: 'k', name: '面粉 合格证 2026-11-25', lateFrom: null },
    ];
    expect(dueToday({ ...EMPTY, isSchoolDay: false, goodsPapers })).toMatchObject([
      { kind: 'goods-paper', aboutId: 'l', name: '大米 合格证 2026-11-22', since: '2026-11-22T16:00:00.000Z' },
      { kind: 'goods-paper', aboutId: 'k', since: null },
    ]);
  });

  it('follows a meal from the pot to the leftovers, each since what it waits for', () => {
    const meal = {
      id: 'm',
      mealKind: 'lunch',
      batches: [batch('b', '11:30'), batch('gone', '10:00', true)],
      samples: [],
    };
    expect(kinds({ meals: [{ ...meal, batches: [] }] })).toEqual([]);
    expect(kinds({ meals: [meal] })).toEqual([
      ['sample', '11:30'],
      ['headcount', '11:30'],
    ]);
    const sampled = { ...meal, samples: [{ batchId: 'b' }] };
    expect(kinds({ meals: [sampled], countedAt: new Map([['m', '12:00']]) })).toEqual([['leftovers', '12:00']]);
    const done = { countedAt: new Map([['m', '12:00']]), weighedAt: new Map([['m', '12:30']]) };
    expect(kinds({ meals: [sampled], ...done })).toEqual([]);
  });

  it('is a reading of each cold place once its hours have begun, and a refused record until it is entered again', () => {
    const place = { id: 'p', name: '冷藏间', wasRead: false, dueSince: '06:00' };
    const day = { isSchoolDay: null, refused: [{ id: 'a', placeId: 'gate', name: '青椒', occurredAt: '06:10' }] };
    expect(kinds({ ...day, coldPlaces: [place, { ...place, wasRead: true }, { ...place, dueSince: null }] })).toEqual([
      ['entered-again', '06:10'],
      ['reading', '06:00'],
    ]);
  });
});
