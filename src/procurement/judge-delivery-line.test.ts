import { describe, expect, it } from '@jest/globals';
import type { IngredientCategory } from '../contract/http/catalogue.js';
import { acceptedAmountOf, type StatedLine } from './judge-delivery-line.js';

const TODAY = '2026-11-23';
const LINE: StatedLine = {
  madeOn: null,
  useBy: null,
  measuredAmount: 10_000,
  decision: 'accept',
  reason: null,
  certificates: [],
};
const judge = (overrides: Partial<StatedLine>, category: IngredientCategory = 'vegetable') =>
  acceptedAmountOf({ ...LINE, ...overrides }, category, TODAY, 'lines.0');
const quarantine = [{ kind: 'animal_quarantine', number: '1', attachmentId: null }] as const;

describe('a line of a delivery', () => {
  it.each<[string, Partial<StatedLine>, number]>([
    ['is taken as it was weighed', {}, 10_000],
    ['is taken on its use-by day', { useBy: TODAY }, 10_000],
    ['is taken when made and used by today', { madeOn: TODAY, useBy: TODAY }, 10_000],
    ['is taken in part', { decision: 'part', acceptedAmount: 9_999, reason: '短斤' }, 9_999],
    ['is refused, expired as it is', { decision: 'refuse', useBy: '2020-01-01', reason: '过期' }, 0],
  ])('%s', (_, overrides, amount) => {
    expect(judge(overrides)).toBe(amount);
  });

  it.each<[string, Partial<StatedLine>, IngredientCategory, string, string]>([
    ['expired yesterday', { useBy: '2026-11-22' }, 'egg', 'expired-on-arrival', 'lines.0.useBy'],
    ['made tomorrow', { madeOn: '2026-11-24' }, 'egg', 'made-in-future', 'lines.0.madeOn'],
    [
      'used by before made',
      { madeOn: '2026-11-20', useBy: '2026-11-19' },
      'egg',
      'use-by-before-made',
      'lines.0.useBy',
    ],
    ['meat without its paper', {}, 'meat', 'certificate-missing', 'lines.0.certificates'],
    ['refused without words', { decision: 'refuse' }, 'egg', 'reason-missing', 'lines.0.reason'],
    ['part without an amount', { decision: 'part', reason: 'x' }, 'egg', 'part-not-less', 'lines.0.acceptedAmount'],
    ['accepted with the amount of a part', { acceptedAmount: 5 }, 'egg', 'part-not-less', 'lines.0.acceptedAmount'],
  ])('cannot be accepted: %s', (_, overrides, category, code, field) => {
    expect(() => judge(overrides, category)).toThrow(
      expect.objectContaining({ code: `procurement.${code}`, at: expect.objectContaining({ field }) }),
    );
  });

  it('of meat is taken with its quarantine certificate (S-12)', () => {
    expect(judge({ certificates: [...quarantine] }, 'meat')).toBe(10_000);
  });
});
