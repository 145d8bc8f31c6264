import { describe, expect, it } from '@jest/globals';
import type { RosterRow } from './file/columns.js';
import { judgeRow, judgeRows } from './judge-row.js';

it.each(['张\ud83d', '\udc4d张', '张\u0000三'])(
  'takes no row with half a character in it (%j), and says where',
  (name) => {
    const fields = { name, number: '', phone: '', school: '', area: '532301', role: '' };
    expect(judgeRow('people', { rowNumber: 2, fields, fault: null } as RosterRow)).toMatchObject({
      code: 'roster.broken-text',
      field: 'name',
    });
    expect(
      judgeRow('people', { rowNumber: 2, fields: { ...fields, name: '张👍' }, fault: null } as RosterRow),
    ).toBeNull();
  },
);

describe('a list of people', () => {
  const BLANK = { number: '', phone: '', school: '', area: '532301', unit: '', role: '' };
  const rowOf = (rowNumber: number, fields: Record<string, string>): RosterRow => ({
    rowNumber,
    fields: { ...BLANK, ...fields },
    fault: null,
  });

  it.each(['-', '——', '/', '无', '暂无', 'N/A'])(
    'takes %j for nothing, and not for the number of two people',
    (none) => {
      const said = { number: none, phone: none, unit: none, role: none, school: none };
      const judged = judgeRows('people', [rowOf(2, { name: '王小明', ...said }), rowOf(3, { name: '李梅', ...said })]);
      expect(judged.map(({ fault }) => fault)).toEqual([null, null]);
      expect(judged[1]?.row.fields).toEqual({ ...BLANK, name: '李梅' });
    },
  );

  it('wants the name of somebody, and no dash in its place', () => {
    const [judged] = judgeRows('people', [rowOf(2, { name: '—' })]);
    expect(judged?.fault).toEqual({ code: 'roster.missing', field: 'name' });
  });

  it.each(['1001.0', '1,001', '12,001,001'])(
    'does not take %j for a staff number: it is what a program made of one',
    (number) => {
      expect(judgeRow('people', rowOf(2, { name: '王小明', number }))).toEqual({
        code: 'roster.not-a-code',
        field: 'number',
      });
    },
  );
});

describe('a list of classes', () => {
  const rowOf = (rowNumber: number, name: string): RosterRow => ({
    rowNumber,
    fields: { school: '5323010001', name, size: '40' },
    fault: null,
  });

  it.each(['46023', '45302'])(
    'does not take %j for a class: a spreadsheet made a day of it, and a number of the day',
    (name) => {
      expect(judgeRow('classes', rowOf(2, name))).toEqual({ code: 'roster.became-a-day', field: 'name' });
    },
  );

  it('takes one class for one, however its grade and number are spelt', () => {
    const judged = judgeRows('classes', [rowOf(2, '一年级(1)班'), rowOf(3, '1-1'), rowOf(4, '一年级(2)班')]);
    expect(judged.map(({ fault }) => fault)).toEqual([
      null,
      { code: 'roster.twice-in-file', field: 'name', details: { row: 2 } },
      null,
    ]);
  });
});
