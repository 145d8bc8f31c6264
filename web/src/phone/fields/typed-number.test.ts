import { describe, expect, it } from '@jest/globals';
import { fromBase, press, toBase } from './typed-number';

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
