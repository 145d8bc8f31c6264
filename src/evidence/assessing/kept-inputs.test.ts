import { describe, expect, it } from '@jest/globals';
import { sha256 } from '../../contract/hashing.js';
import { differencesOf } from './differences.js';
import { readInputs } from './kept-inputs.js';

describe('what was kept of a judgement', () => {
  const limits = Buffer.from('{"evidence.active_level":{"value":24}}');
  const inputs = Buffer.from(
    JSON.stringify({ act: { id: 'a' }, limits: { basis: sha256(limits) }, rule: 'r', ruleVersion: 1 }),
  );
  const row = { rule: 'r', ruleVersion: 1, inputs, inputsDigest: sha256(inputs) };
  const contents = new Map([[sha256(limits), limits]]);

  it('is put together from its parts', () => {
    expect(readInputs(row, contents)).toEqual({
      inputs: { act: { id: 'a' }, limits: JSON.parse(limits.toString()), rule: 'r', ruleVersion: 1 },
      changed: [],
    });
  });

  it('is nothing any more once any one byte of it is another', () => {
    for (let at = 0; at < inputs.length; at += 1) {
      const other = Buffer.from(inputs);
      other[at] = (other[at] ?? 0) ^ 1;
      expect(readInputs({ ...row, inputs: other }, contents)).toEqual({ inputs: null, changed: ['inputs'] });
    }
    for (let at = 0; at < limits.length; at += 1) {
      const other = Buffer.from(limits);
      other[at] = (other[at] ?? 0) ^ 1;
      expect(readInputs(row, new Map([[sha256(limits), other]]))).toEqual({ inputs: null, changed: ['limits'] });
    }
  });

  it.each([
    ['another rule in the column', { ...row, rule: 's' }, contents, ['rule']],
    ['another version in the column', { ...row, ruleVersion: 2 }, contents, ['rule']],
    ['a basis that is gone', row, new Map(), ['limits']],
  ])('is nothing any more with %s', (_, kept, known, changed) => {
    expect(readInputs(kept, known)).toEqual({ inputs: null, changed });
  });
});

describe('what differs between two judgements', () => {
  const ground = (what: 'footage' | 'hour' | 'limit', of: string, value: string) => ({ what, of, value });

  it('is what came, went or changed, and not what an hour gained beside the window', () => {
    const before = [ground('footage', 'a', '1'), ground('hour', 'a', '1'), ground('limit', 'x', '1')];
    const now = [ground('hour', 'a', '2'), ground('limit', 'x', '2'), ground('footage', 'b', '1')];
    expect(differencesOf(before, now)).toEqual([
      { what: 'footage', of: 'a', was: '1', is: null },
      { what: 'limit', of: 'x', was: '1', is: '2' },
      { what: 'footage', of: 'b', was: null, is: '1' },
    ]);
    expect(differencesOf(before, before)).toEqual([]);
  });
});
