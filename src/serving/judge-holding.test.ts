import { describe, expect, it } from '@jest/globals';
import { type Holding, judgeHolding } from './judge-holding.js';

const LIMITS = { hotTenthsC: 600, chillMaxTenthsC: 80, dangerMaxMinutes: 120, coreTenthsC: 700 };
const at = (time: string) => new Date(`2026-11-23T${time}+08:00`);
const judge = (overrides: Partial<Holding>) =>
  judgeHolding(
    {
      cookedAt: at('10:20:00'),
      servedAt: at('12:25:00'),
      holdingTenthsC: null,
      lastHotAt: null,
      reheatedToTenthsC: null,
      ...overrides,
    },
    LIMITS,
  );

describe('two hours between 8 and 60 °C (O-05, test vector 2)', () => {
  it.each<[string, Partial<Holding>, string, number]>([
    ['52 °C after 125 minutes', { holdingTenthsC: 520 }, 'reheat', 125],
    ['52 °C, known hot until 11:30', { holdingTenthsC: 520, lastHotAt: at('11:30:00') }, 'safe', 55],
    ['52 °C, known hot until 10:24', { holdingTenthsC: 520, lastHotAt: at('10:24:00') }, 'reheat', 121],
    ['52 °C, exactly two hours', { holdingTenthsC: 520, lastHotAt: at('10:25:00') }, 'safe', 120],
    ['60.0 °C is not above 60 °C', { holdingTenthsC: 600 }, 'reheat', 125],
    ['60.1 °C', { holdingTenthsC: 601 }, 'safe', 0],
    ['8.0 °C', { holdingTenthsC: 80 }, 'safe', 0],
    ['8.1 °C', { holdingTenthsC: 81 }, 'reheat', 125],
    ['nobody measured', {}, 'unknown', 125],
    ['nobody measured, served at once', { servedAt: at('10:50:00') }, 'safe', 30],
    ['reheated to 70 °C', { holdingTenthsC: 520, reheatedToTenthsC: 700 }, 'safe', 125],
    ['reheated, not enough', { holdingTenthsC: 520, reheatedToTenthsC: 699 }, 'reheat', 125],
  ])('%s', (_, holding, verdict, dangerMinutes) => {
    expect(judge(holding)).toEqual({ verdict, dangerMinutes });
  });
});
