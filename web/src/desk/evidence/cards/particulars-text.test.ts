import { describe, expect, it } from '@jest/globals';
import { kilograms } from '../../../shared/units';
import { type Readers, rowText, valueText } from './particulars-text';

const SUPPLIER = '0191f9a0-7d6e-7bbb-8888-0123456789ab';
const readers: Readers = {
  codeOf: (field, value) => (field === 'kind' && value === 'receipt' ? '送货单' : null),
  nameOf: (id) => (id === SUPPLIER ? '楚雄粮油' : null),
};

describe('particulars for people', () => {
  it.each([
    ['measuredAmount', 38_250, '38.25 kg'],
    ['acceptedAmount', 0, '0 g'],
    ['gramsTenths', 1_255, '125.5 g'],
    ['coreTenthsC', 823, '82.3 ℃'],
    ['unitPriceFen', 2_680, '26.80 元/kg'],
    ['startedAt', '2026-11-23T01:02:03.000Z', '2026-11-23 09:02:03'],
    ['supplierId', SUPPLIER, '楚雄粮油'],
    ['supplierId', SUPPLIER.replace('b', 'c'), null],
    ['labelled', false, '✗'],
    ['reason', null, null],
    ['kind', 'receipt', '送货单'],
    ['remark', 'receipt', 'receipt'],
    ['certificates', [{ kind: 'receipt', number: 'S-1', attachmentId: SUPPLIER }], '送货单 S-1'],
  ])('%s %p reads %p', (key, value, text) => expect(valueText(key, { [key]: value }, readers)).toBe(text));

  it('gives a reading and its limits the unit of what was measured', () => {
    const read = (quantity: string) =>
      ['valueTenths', 'maxTenths'].map((key) => valueText(key, { quantity, valueTenths: 38, maxTenths: 80 }, readers));
    expect(read('temperature')).toEqual(['3.8 ℃', '8.0 ℃']);
    expect(read('humidity')).toEqual(['3.8 %', '8 %']);
  });

  it('names a line by its goods, and its amounts in the unit of the line', () => {
    const row = { lineNo: 1, lotId: SUPPLIER, amount: 360, unitPriceFen: 85, unit: 'piece' };
    expect(rowText(row, readers, (field) => field)).toBe('lotId 楚雄粮油 · amount 360 个 · unitPriceFen 0.85 元/个');
    expect(rowText({ lotId: SUPPLIER, amount: 400, unit: 'mL' }, readers, null)).toBe('楚雄粮油 400 mL');
  });

  it('keeps grams exact', () => expect(kilograms(1_001)).toBe('1.001 kg'));
});
