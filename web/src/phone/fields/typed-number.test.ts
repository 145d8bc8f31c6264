import { describe, expect, it } from '@jest/globals';
import {
  boundOf,
  CELSIUS,
  fromBase,
  MASS_UNITS,
  PERCENT,
  PERSONS,
  press,
  readNumber,
  toBase,
  type Unit,
  YUAN_PER_KG,
} from './typed-number';

describe('toBase', () => {
  it.each([
    ['12.34', 1000, 12_340],
    ['0.1', 1000, 100],
    ['3', 500, 1_500],
    ['0.5', 500, 250],
    ['1.005', 1000, 1_005],
    ['-18', 10, -180],
    ['26.8', 100, 2_680],
    ['5.', 1000, 5_000],
    ['', 1000, null],
    ['-', 10, null],
    ['.', 10, null],
    ['0.0001', 1000, null],
    ['8.25', 1, null],
  ])('%p × %i is %p', (typed, factor, base) => expect(toBase(typed, factor)).toBe(base));

  it('goes there and back', () => {
    for (const base of [1, 25, 499, 12_340, 38_255]) expect(toBase(fromBase(base, 1000), 1000)).toBe(base);
  });
});

describe('the keypad', () => {
  const type = (keys: string): string => [...keys].reduce(press, '');
  it.each([
    ['12.5', '12.5'],
    ['.5', '0.5'],
    ['007', '7'],
    ['1.2.3', '1.23'],
    ['12⌫3', '13'],
    ['18±', '-18'],
    ['18±±', '18'],
  ])('%s gives %s', (keys, text) => expect(type(keys)).toBe(text));
});

describe('what the keypad makes of a number', () => {
  const [KG, JIN, , GRAM] = MASS_UNITS as [Unit, Unit, Unit, Unit];
  const [C] = CELSIUS as [Unit];
  const yuanPerJin = YUAN_PER_KG[1] as Unit;
  it.each([
    ['24.685', JIN, 12_343],
    ['0.333', JIN, 167],
    ['1.2345', yuanPerJin, 247],
  ])('%s is rounded to what the books keep, and says so', (typed, unit, base) =>
    expect(readNumber(typed, unit)).toEqual({ base, isRounded: true, problem: null }),
  );
  it.each([
    ['1.23456', KG],
    ['1.555', C],
    ['-18.25', C],
    ['0.5', GRAM],
  ])('%s is too fine and is said, never an empty field', (typed, unit) =>
    expect(readNumber(typed, unit)).toEqual({ base: null, isRounded: false, problem: 'tooFine' }),
  );
  it.each([
    ['100001', KG, 'tooMuch', '100000'],
    ['99999999', JIN, 'tooMuch', '200000'],
    ['450', C, 'tooMuch', '200'],
    ['-60', C, 'tooLittle', '-50'],
    ['100.1', PERCENT[0] as Unit, 'tooMuch', '100'],
    ['4200', PERSONS[0] as Unit, 'tooMuch', '1000'],
  ] as const)('%s is more or less than the books take and is said on the spot', (typed, unit, problem, bound) => {
    expect(readNumber(typed, unit)).toEqual({ base: null, isRounded: false, problem });
    expect(boundOf(unit, problem)).toBe(bound);
  });
  it('takes what is exact as it is, and a lonely sign for no number', () => {
    expect(readNumber('24.68', JIN)).toEqual({ base: 12_340, isRounded: false, problem: null });
    expect(readNumber('1.500', KG)).toEqual({ base: 1_500, isRounded: false, problem: null });
    expect(readNumber('', KG)).toEqual({ base: null, isRounded: false, problem: null });
    expect(readNumber('-', C).problem).toBe('noNumber');
    expect(readNumber('0.', KG)).toEqual({ base: 0, isRounded: false, problem: null });
  });
});
