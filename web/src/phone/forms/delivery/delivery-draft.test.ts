import { describe, expect, it } from '@jest/globals';
import { procurementEndpoints } from '../../../../../src/contract/http/procurement';
import {
  type DeliveryLineDraft,
  gapOfLine,
  lineBody,
  lineLike,
  newLine,
  papersOfAll,
  usualPapers,
} from './delivery-draft';

const line = (change: Partial<DeliveryLineDraft> = {}): DeliveryLineDraft => ({
  lotId: '0191f9a0-7d6e-4bbb-8888-000000000001',
  ingredientId: '0191f9a0-7d6e-4bbb-8888-000000000002',
  ingredientName: '青椒',
  category: 'vegetable',
  unit: 'g',
  measuredAmount: 22_000,
  acceptedAmount: null,
  unitPriceFen: 480,
  arrivalTenthsC: null,
  useBy: '',
  decision: 'accept',
  reason: '',
  certificates: ['receipt'],
  ...change,
});

describe('a delivery that begins as one of before', () => {
  const before = { ingredientId: 'i', ingredientName: '青椒', unit: 'g' as const, unitPriceFen: 520 };

  it('has its goods and prices, and nothing that was weighed or looked at', () => {
    expect(lineLike('l', before, 'vegetable')).toMatchObject({
      ...{ lotId: 'l', ingredientId: 'i', ingredientName: '青椒', category: 'vegetable', unitPriceFen: 520 },
      ...{ measuredAmount: null, certificates: [], decision: null, goodsSource: null },
    });
    expect(lineLike('l', before, null).category).toBe(null);
  });

  it('names the papers that all of its lines usually have', () => {
    const [pepper, pork] = [lineLike('1', before, 'vegetable'), lineLike('2', before, 'meat')];
    expect(papersOfAll([pepper, pork])).toEqual(['receipt']);
    expect(papersOfAll([pork])).toContain('animal_quarantine');
    expect(papersOfAll([])).toEqual([]);
  });
});

describe('a delivery line', () => {
  it.each([
    [{}, null],
    [{ measuredAmount: null }, 'not-measured'],
    [{ measuredAmount: 0 }, 'not-measured'],
    [{ decision: null }, 'not-decided'],
    [{ decision: null, useBy: '2026-11-22' }, 'expired-on-arrival'],
    [{ decision: 'part', acceptedAmount: 22_000, reason: '烂' }, 'part-not-less'],
    [{ decision: 'part', acceptedAmount: null, reason: '烂' }, 'part-not-less'],
    [{ decision: 'part', acceptedAmount: 20_000 }, 'reason-missing'],
    [{ decision: 'refuse', reason: '  ' }, 'reason-missing'],
    [{ decision: 'refuse', reason: '变质', useBy: '2026-11-22' }, null],
    // Was typed before the decision was changed, and is not sent
    [{ decision: 'accept', acceptedAmount: 5 }, null],
    [{ useBy: '2026-11-23' }, null],
    [{ useBy: '2026-11-22' }, 'expired-on-arrival'],
    [{ madeOn: '2026-11-24' }, 'made-in-future'],
    [{ madeOn: '2026-11-23', useBy: '2026-11-22' }, 'use-by-before-made'],
    [{ category: 'meat' }, 'certificate-missing'],
    [{ category: 'meat', certificates: ['animal_quarantine'] }, null],
    [{ category: 'meat', decision: 'refuse', reason: '没有检疫证' }, null],
    [{ certificates: [] }, null],
  ] satisfies [Partial<DeliveryLineDraft>, string | null][])('%p lacks %p', (change, gap) =>
    expect(gapOfLine(line(change), '2026-11-23')).toBe(gap),
  );

  it('begins with nothing ticked or decided, whatever the goods', () => {
    for (const category of ['meat', 'vegetable', 'staple'] as const) {
      expect(newLine('l', { id: 'i', name: '货', category }).certificates).toEqual([]);
      expect(newLine('l', { id: 'i', name: '货', category }).decision).toBe(null);
      expect(usualPapers(category)).toContain('receipt');
    }
  });

  it('begins in the unit in which its goods are counted', () => {
    const measure = { unit: 'piece', piece: null, packs: [] } as const;
    expect(newLine('l', { id: 'i', name: '鸡蛋', category: 'egg', measure }).unit).toBe('piece');
    expect(newLine('l', { id: 'i', name: '白菜', category: 'vegetable' }).unit).toBe('g');
  });

  it('is what the contract takes', () => {
    const body = {
      placeId: line().lotId,
      occurredAt: '2026-11-23T00:00:00.000Z',
      capturedAt: '2026-11-23T00:00:00.000Z',
      supplierId: line().ingredientId,
      lines: [
        lineBody(line()),
        lineBody(
          line({ decision: 'part', acceptedAmount: 9_000, reason: '烂', madeOn: '2026-11-20', useBy: '2026-12-01' }),
        ),
      ],
    };
    expect(procurementEndpoints.accept.body?.safeParse(body).error).toBeUndefined();
  });
});
