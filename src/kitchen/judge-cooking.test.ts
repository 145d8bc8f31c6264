import { describe, expect, it } from '@jest/globals';
import { whyNotCookedThrough } from './judge-cooking.js';

const judge = (coreTenthsC: number | null, reheatedToTenthsC: number | null, correctiveAction: string | null) => () =>
  whyNotCookedThrough({ coreTenthsC, reheatedToTenthsC, correctiveAction }, 700);

describe('cooked through (O-01)', () => {
  it.each([
    ['exactly 70 °C', 700, null, null],
    ['too cold, then reheated', 620, 705, null],
    ['too cold and thrown away', 620, null, '整锅废弃'],
    ['fruit, not heated', null, null, '不加热'],
  ])('is: %s', (_, core, reheated, action) => {
    expect(judge(core, reheated, action)()).toBeNull();
  });

  it.each([
    ['69.9 °C', 699, null, 'coreTenthsC'],
    ['reheated to 69.9 °C', 620, 699, 'reheatedToTenthsC'],
  ])('is not: %s', (_, core, reheated, field) => {
    const why = judge(core, reheated, null)();
    expect(why).toMatchObject({ code: 'kitchen.core-too-low', at: { field, rule: 'O-01' } });
  });

  it('asks for a reason when nobody measured', () => {
    expect(judge(null, null, null)).toThrow(/reading-missing/);
  });
});
