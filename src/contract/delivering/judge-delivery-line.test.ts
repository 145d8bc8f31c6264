import { describe, expect, it } from '@jest/globals';
import type { IngredientCategory } from '../http/catalogue.js';
import { acceptedAmountOf, faultOfLine, LINE_FAULTS, type StatedLine } from './judge-delivery-line.js';

const TODAY = '2026-11-23';
const LINE: StatedLine = {
  madeOn: null,
  useBy: null,
  measuredAmount: 10_000,
  decision: 'accept',
  reason: null,
  certificates: [],
};
const judge = (overrides: Partial<StatedLine>, category: IngredientCategory | null = 'vegetable') =>
  faultOfLine({ ...LINE, ...overrides }, category, TODAY);
const quarantine = [{ kind: 'animal_quarantine' }] as const;

describe('a line of a delivery', () => {
  it.each<[string, Partial<StatedLine>, number]>([
    ['is taken as it was weighed', {}, 10_000],
    ['is taken on its use-by day', { useBy: TODAY }, 10_000],
    ['is taken when made and used by today', { madeOn: TODAY, useBy: TODAY }, 10_000],
    ['is bought from a farmer', { goodsSource: 'farmer', unitPriceFen: 300 }, 10_000],
    ['is given', { goodsSource: 'donation', unitPriceFen: null }, 10_000],
    ['is taken in part', { decision: 'part', acceptedAmount: 9_999, reason: '短斤' }, 9_999],
    ['is refused, expired as it is', { decision: 'refuse', useBy: '2020-01-01', reason: '过期' }, 0],
  ])('%s', (_, overrides, amount) => {
    expect(judge(overrides)).toBeNull();
    expect(acceptedAmountOf({ ...LINE, ...overrides })).toBe(amount);
  });

  it.each<[string, Partial<StatedLine>, IngredientCategory, string, string]>([
    ['given, with a price', { goodsSource: 'donation', unitPriceFen: 0 }, 'egg', 'gift-has-price', 'unitPriceFen'],
    [
      'grown here, with a price',
      { goodsSource: 'own_grown', unitPriceFen: 9 },
      'egg',
      'gift-has-price',
      'unitPriceFen',
    ],
    ['expired yesterday', { useBy: '2026-11-22' }, 'egg', 'expired-on-arrival', 'useBy'],
    ['made tomorrow', { madeOn: '2026-11-24' }, 'egg', 'made-in-future', 'madeOn'],
    ['used by before made', { madeOn: '2026-11-20', useBy: '2026-11-19' }, 'egg', 'use-by-before-made', 'useBy'],
    ['meat without its paper', {}, 'meat', 'certificate-missing', 'certificates'],
    ['refused without words', { decision: 'refuse' }, 'egg', 'reason-missing', 'reason'],
    [
      'refused with an amount',
      { decision: 'refuse', reason: 'x', acceptedAmount: 5 },
      'egg',
      'part-not-less',
      'acceptedAmount',
    ],
    ['part without an amount', { decision: 'part', reason: 'x' }, 'egg', 'part-not-less', 'acceptedAmount'],
    ['part of nothing', { decision: 'part', reason: 'x', acceptedAmount: 0 }, 'egg', 'part-not-less', 'acceptedAmount'],
    [
      'part that is all',
      { decision: 'part', reason: 'x', acceptedAmount: 10_000 },
      'egg',
      'part-not-less',
      'acceptedAmount',
    ],
    ['accepted with the amount of a part', { acceptedAmount: 5 }, 'egg', 'part-not-less', 'acceptedAmount'],
  ])('cannot be recorded: %s', (_, overrides, category, code, field) => {
    const fault = judge(overrides, category);
    expect([fault, fault && LINE_FAULTS[fault].field]).toEqual([code, field]);
  });

  it('of meat is taken with its quarantine certificate (S-12)', () => {
    expect(judge({ certificates: quarantine }, 'meat')).toBeNull();
  });

  it('whose goods are not known here is not asked for papers', () => {
    expect(judge({}, null)).toBeNull();
  });
});
