import { expect, it } from '@jest/globals';
import { yuan } from '../../../../src/contract/words/funds-words';
import { fenOf } from './fen-of';

it.each([
  ['1234.5', 123_450],
  ['0.07', 7],
  ['1.15', 115],
  [' 80 ', 8_000],
  ['99999999.99', 9_999_999_999],
  ['0', null],
  ['-5', null],
  ['1.005', null],
  ['1,000', null],
  ['', null],
])('%j yuan are %j fen', (typed, fen) => expect(fenOf(typed)).toBe(fen));

it.each([
  [0, '0.00'],
  [7, '0.07'],
  [-7, '-0.07'],
  [123_450, '1234.50'],
  [-123_450, '-1234.50'],
])('%j fen are %j yuan', (fen, text) => expect(yuan(fen)).toBe(text));
