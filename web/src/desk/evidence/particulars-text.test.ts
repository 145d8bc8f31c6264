import { describe, expect, it } from '@jest/globals';
import { kilograms } from '../../shared/units';
import { valueText } from './particulars-text';

describe('particulars for people', () => {
  it.each([
    ['weighedGrams', 38_250, '38.25 kg'],
    ['acceptedGrams', 0, '0 g'],
    ['gramsTenths', 1_255, '125.5 g'],
    ['coreTenthsC', 823, '82.3 ℃'],
    ['unitPriceFenPerKg', 2_680, '¥26.80/kg'],
    ['startedAt', '2026-11-23T01:02:03.000Z', '2026-11-23 09:02:03'],
    ['supplierId', '0191f9a0-7d6e-7bbb-8888-0123456789ab', null],
    ['labelled', false, '✗'],
    ['reason', null, null],
  ])('%s %p reads %p', (key, value, text) => expect(valueText(key, value)).toBe(text));

  it('keeps grams exact', () => expect(kilograms(1_001)).toBe('1.001 kg'));
});
