import { describe, expect, it } from '@jest/globals';
import type { StorageRegime } from '../http/warehouse.js';
import type { PlaceKind } from '../stages.js';
import { judgeReading, regimeOfPlace } from './judge-reading.js';

const LIMITS = {
  chill: { rule: 'O-03', minTenths: 0, maxTenths: 80 },
  freeze: { rule: 'O-04', minTenths: null, maxTenths: -120 },
};

describe('judging a storage reading', () => {
  it.each<[PlaceKind, StorageRegime | null, number, string, string | null]>([
    ['cold_store', 'chill', 80, 'within', 'O-03'],
    ['cold_store', 'chill', 81, 'out', 'O-03'],
    ['cold_store', 'chill', 0, 'within', 'O-03'],
    ['cold_store', 'chill', -1, 'out', 'O-03'],
    ['cold_store', 'freeze', -120, 'within', 'O-04'],
    ['cold_store', 'freeze', -119, 'out', 'O-04'],
    ['cold_store', null, -180, 'within', 'O-04'],
    ['cold_store', null, 40, 'within', 'O-03'],
    ['cold_store', null, -80, 'out', 'O-04'],
    ['cold_store', null, 150, 'out', 'O-03'],
    ['sample_cabinet', null, -180, 'out', 'O-03'],
    ['dry_store', null, 300, 'no_limit', null],
    ['cold_store', 'ambient', 300, 'no_limit', null],
  ])('%s, %s, %d tenths: %s by %s', (place, regime, valueTenths, verdict, rule) => {
    const judged = judgeReading({ quantity: 'temperature', valueTenths, regime }, place, LIMITS);
    expect([judged.verdict, judged.limit?.rule ?? null]).toEqual([verdict, rule]);
  });

  it('knows no limit for humidity', () => {
    const reading = { quantity: 'humidity', valueTenths: 900, regime: null } as const;
    expect(judgeReading(reading, 'cold_store', LIMITS)).toEqual({ verdict: 'no_limit', limit: null });
  });
});

describe('what a place keeps goods like', () => {
  it.each([
    ['dry_store', '主食库', 'ambient'],
    ['sample_cabinet', '留样柜', 'chill'],
    ['cold_store', '冷藏间', 'chill'],
    ['cold_store', '肉类冷冻柜', 'freeze'],
    ['cold_store', 'Freezer 2', 'freeze'],
    ['cold_store', '冷库', null],
    ['cold_store', '冷藏冷冻两用柜', null],
    ['stove', '灶台', null],
  ] as const)('%s “%s” is %p', (kind, name, regime) => expect(regimeOfPlace({ kind, name })).toBe(regime));
});
