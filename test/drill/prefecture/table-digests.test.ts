import { describe, expect, it } from '@jest/globals';

const { TableDigest, differing } = (await import('./table-digests.mjs' as string)) as {
  TableDigest: new (columns: string[]) => { add(values: (Buffer | null)[]): void; end(): string };
  differing(copies: Map<string, string>[]): string[];
};

const COLUMNS = ['id', 'found', 'done'];
const digest = (rows: (string | null)[][], columns = COLUMNS) => {
  const table = new TableDigest(columns);
  for (const row of rows) table.add(row.map((value) => (value === null ? null : Buffer.from(value))));
  return table.end();
};

describe('the digest of a table', () => {
  const kept = [
    ['1', 'mould', ''],
    ['2', '', 'thrown away'],
  ];

  it('is the same for the same rows', () => {
    expect(digest(kept)).toBe(digest(structuredClone(kept)));
  });

  it.each([
    [
      'a text stands one column on',
      [
        ['1', '', 'mould'],
        ['2', '', 'thrown away'],
      ],
    ],
    [
      'so it does in all rows',
      [
        ['1', '', 'mould'],
        ['2', 'thrown away', ''],
      ],
    ],
    [
      'a text was cut elsewhere',
      [
        ['1', 'moul', 'd'],
        ['2', '', 'thrown away'],
      ],
    ],
    [
      'nothing is known instead of nothing said',
      [
        ['1', 'mould', null],
        ['2', '', 'thrown away'],
      ],
    ],
    [
      'a value passes into the next row',
      [
        ['1', 'mould', '2'],
        ['', '', 'thrown away'],
      ],
    ],
    ['two rows have changed places', [kept[1] ?? [], kept[0] ?? []]],
    ['a row is gone', kept.slice(0, 1)],
    ['a row is there twice', [...kept, ...kept.slice(1)]],
  ])('is another one when %s', (_, rows) => {
    expect(digest(rows)).not.toBe(digest(kept));
  });

  it('is another one when a column is called otherwise', () => {
    expect(digest([], ['id', 'done', 'found'])).not.toBe(digest([]));
  });

  it('takes no row of another form', () => {
    expect(() => digest([['1', 'mould']])).toThrow();
  });
});

describe('copies of a database', () => {
  const of = (tables: Record<string, string>) => new Map(Object.entries(tables));

  it('differ in the tables that hold something else, or are not in all of them', () => {
    const whole = of({ act: 'a', lot: 'b', meal: 'c' });
    expect(differing([whole, of({ act: 'a', lot: 'b', meal: 'c' })])).toEqual([]);
    expect(differing([whole, whole, of({ act: 'a', lot: 'x' })])).toEqual(['lot', 'meal']);
    expect(differing([of({ act: 'a' }), of({ act: 'a', lot: 'b' })])).toEqual(['lot']);
  });
});
