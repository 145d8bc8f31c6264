import { describe, expect, it } from '@jest/globals';
import type { Measure } from '../../../../src/contract/quantity';
import { amountUnits, priceUnits } from './goods-units';
import { readNumber, type Unit } from './typed-number';

const EGGS: Measure = {
  unit: 'piece',
  piece: { zh: '个', en: 'egg', amount: 50, unit: 'g' },
  packs: [{ zh: '板', en: 'tray', amount: 30 }],
};
const MILK: Measure = {
  unit: 'mL',
  piece: { zh: '盒', en: 'carton', amount: 200, unit: 'mL' },
  packs: [{ zh: '箱', en: 'case', amount: 4_800 }],
};
const RICE: Measure = { unit: 'g', piece: null, packs: [] };

const read = (typed: string, name: string, units: readonly Unit[]) =>
  readNumber(typed, units.find((unit) => unit.name === name) as Unit);

describe('goods as they are typed', () => {
  it.each([
    ['2', '盒', amountUnits('mL', MILK), 400, false],
    ['1', '箱', amountUnits('mL', MILK), 4_800, false],
    ['1.5', 'L', amountUnits('mL', MILK), 1_500, false],
    ['60', '个', amountUnits('piece', EGGS), 60, false],
    ['2', '板', amountUnits('piece', EGGS), 60, false],
    ['3', '斤', amountUnits('piece', EGGS), 30, false],
    ['5.13', 'kg', amountUnits('piece', EGGS), 103, true],
    ['12.5', '斤', amountUnits('g', RICE), 6_250, false],
    ['3', '两', amountUnits('g', RICE), 150, false],
    ['0.33', '两', amountUnits('g', RICE), 17, true],
    ['60', '个', amountUnits('g', EGGS), 3_000, false],
  ])('%s %s', (typed, name, units, base, isRounded) =>
    expect(read(typed, name, units)).toEqual({ base, isRounded, problem: null }),
  );

  it('has no half eggs, and no trays of eggs that were weighed', () => {
    expect(read('0.5', '个', amountUnits('piece', EGGS)).problem).toBe('tooFine');
    expect(amountUnits('g', EGGS).map(({ name }) => name)).toEqual(['kg', '斤', '两', 'g', '个']);
    expect(amountUnits('piece', RICE).map(({ name }) => name)).toEqual(['个']);
  });

  it.each([
    ['4.8', '元/kg', priceUnits('g', RICE), 480],
    ['0.85', '元/个', priceUnits('piece', EGGS), 85],
    ['25.5', '元/板', priceUnits('piece', EGGS), 85],
    ['8.5', '元/斤', priceUnits('piece', EGGS), 85],
    ['1.83', '元/盒', priceUnits('mL', MILK), 915],
    ['44', '元/箱', priceUnits('mL', MILK), 917],
    ['9.15', '元/L', priceUnits('mL', MILK), 915],
  ])('%s %s', (typed, name, units, fen) => expect(read(typed, name, units).base).toBe(fen));
});
