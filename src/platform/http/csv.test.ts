import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvOf } from './csv.js';

describe('a table for a spreadsheet', () => {
  it('comes back as it was, whatever people typed', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 2 }), { maxLength: 20 }), (rows) => {
        const read: string[][] = parse(csvOf(['a', 'b'], rows), { bom: true, relax_column_count: true });
        expect(read.slice(1)).toEqual(
          rows.map((row) => row.map((text) => (/^[\s\uFEFF]*[=+\-@＝＋－＠]|^[\t\r]/.test(text) ? `'${text}` : text))),
        );
      }),
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', '＋1', '－1', '＠x'])(
    'never starts a formula: %j',
    (text) => {
      expect(csvOf(['a'], [[text]])).toContain(`'${text}`);
    },
  );

  it('keeps numbers numbers and nothing nothing', () => {
    expect(csvOf(['a', 'b'], [[-5, null]])).toBe('\uFEFFa,b\r\n-5,\r\n');
  });
});
