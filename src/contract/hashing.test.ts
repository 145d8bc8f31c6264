import { describe, expect, it } from '@jest/globals';
import { CHAIN_START, canonicalJson, chainHash, type Hashable, sha256 } from './hashing.js';

/**
 * The very bytes that are hashed. Every journal there is rests on them: where a line here fails, a library or a rewrite
 * has changed what is hashed, and it is not the line that must be changed (P6).
 */
const GOLDEN: [string, Hashable, string][] = [
  [
    'order of keys is by UTF-16 unit, not by alphabet or code point',
    { b: 1, a: 2, B: 3, '10': 4, '9': 5 },
    '{"10":4,"9":5,"B":3,"a":2,"b":1}',
  ],
  [
    'keys beyond the BMP sort by their surrogates, before U+E000',
    { '\ue000': 1, '😀': 2, é: 3, 中: 4 },
    '{"é":3,"中":4,"😀":2,"\ue000":1}',
  ],
  [
    'nested, empty and repeated',
    { z: [], y: {}, x: [{ b: null, a: true }, false] },
    '{"x":[{"a":true,"b":null},false],"y":{},"z":[]}',
  ],
  ['minus zero is zero', [-0, 0], '[0,0]'],
  ['the largest integers as they are', [9007199254740991, -9007199254740991], '[9007199254740991,-9007199254740991]'],
  [
    'only control characters, quotes and backslashes are escaped, in the shortest way',
    '\u0000\b\t\n\u000b\f\r\u001f"\\/',
    String.raw`"\u0000\b\t\n\u000b\f\r\u001f\"\\/"`,
  ],
  [
    'everything else stands for itself',
    '米饭 é e\u0301 😀 \u007f\u0080\u2028\u2029\ufeff\ufffd',
    '"米饭 é e\u0301 😀 \u007f\u0080\u2028\u2029\ufeff\ufffd"',
  ],
  [
    'names that objects have by themselves',
    JSON.parse('{"__proto__":1,"constructor":2,"toString":3}') as Hashable,
    '{"__proto__":1,"constructor":2,"toString":3}',
  ],
  ['plain values', [null, true, false, '', 7], '[null,true,false,"",7]'],
];

describe('the bytes that are hashed', () => {
  it.each(GOLDEN)('%s', (_, value, bytes) => {
    expect(canonicalJson(value)).toBe(bytes);
  });

  it('are the same through another order of keys and another way of writing them', () => {
    const one = JSON.parse(String.raw`{"b":"\u4e2d\ud83d\ude00","a":[1,2]}`) as Hashable;
    expect(canonicalJson(one)).toBe(canonicalJson({ a: [1, 2], b: '中😀' }));
  });

  it('are the same whether a key is undefined or not there', () => {
    expect(canonicalJson({ a: 1, b: undefined } as unknown as Hashable)).toBe('{"a":1}');
  });

  it.each([
    ['a fraction', 0.1],
    ['an exponent beyond the safe integers', 1e21],
    ['the first unsafe integer', 2 ** 53],
    ['no number', Number.NaN],
    ['infinity', Number.NEGATIVE_INFINITY],
  ])('are not made of %s', (_, value) => {
    expect(() => canonicalJson({ deep: [value] })).toThrow(RangeError);
  });

  it.each([
    ['half of a character', 'x\ud800y'],
    ['its other half', ['\udc00']],
    ['half of one in a key', { 'k\ud83d': 1 }],
  ])('are not made of %s, which no two languages write alike', (_, value) => {
    expect(() => canonicalJson(value as Hashable)).toThrow(RangeError);
  });

  it.each([
    ['undefined', undefined],
    ['a function', () => 1],
    ['a big integer', 1n],
    ['a symbol', Symbol('x')],
    ['a date', new Date(0)],
    ['a map', new Map([['a', 1]])],
    ['bytes', new Uint8Array(2)],
  ])('are not made of %s, anywhere', (_, value) => {
    for (const content of [value, [value], { a: [value] }]) {
      expect(() => canonicalJson(content as unknown as Hashable)).toThrow(RangeError);
    }
    // @ts-expect-error: and the compiler says so of what it can see
    expect(() => canonicalJson({ at: new Date(0) })).toThrow(RangeError);
  });

  it('give these hashes and chains', () => {
    expect(sha256(canonicalJson({ note: '👍 好', grams: 10_000, at: '2026-11-23T04:00:00.000Z' }))).toBe(
      'e93d3190af77b97f22ff61692f1fc52b7029520c6fc5670c522990c4d2259b71',
    );
    expect(chainHash(CHAIN_START, sha256('a'))).toBe(
      '6452ddf76d76f2f4bb62c690748ac19d3a9e8e7e2572c95da12412aec9ff8208',
    );
  });
});
