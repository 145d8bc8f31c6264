import { describe, expect, it } from '@jest/globals';
import { requireCookedThrough } from './judge-cooking.js';

const judge = (coreTenthsC: number | null, reheatedToTenthsC: number | null, correctiveAction: string | null) => () =>
  requireCookedThrough({ coreTenthsC, reheatedToTenthsC, correctiveAction }, 700);

describe('cooked through (O-01)', () => {
  it.each([
    ['exactly 70 °C', 700, null, null],
    ['too cold, then reheated', 620, 705, null],
    ['too cold and thrown away', 620, null, '整锅废弃'],
    ['fruit, not heated', null, null, '不加热'],
  ])('is: %s', (_, core, reheated, action) => {
    expect(judge(core, reheated, action)).not.toThrow();
  });

  it.each([
    ['69.9 °C', 699, null, /core-too-low/],
    ['reheated to 69.9 °C', 620, 699, /core-too-low/],
    ['nobody measured', null, null, /reading-missing/],
  ])('is not: %s', (_, core, reheated, message) => {
    expect(judge(core, reheated, null)).toThrow(message);
  });
});
