import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { csvOf, xlsxOf, zipOf } from '../../../test/integration/roster-files.js';
import { rowsOf } from './columns.js';
import { BadFile, cellText, readTable } from './read-table.js';

const HEADING = ['学校标识码', '班级', '人数'];
const refusal = (bytes: Buffer) =>
  readTable(bytes).then(
    () => null,
    (error: unknown) => (error instanceof BadFile ? { code: error.code, ...error.details } : error),
  );
const sheetXml = (cells: string) =>
  Buffer.from(
    `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${cells}</sheetData></worksheet>`,
  );

describe('a list from a file', () => {
  it('is the same from xlsx, from csv in UTF-8 with a mark or without, and in GB18030', async () => {
    const rows = [HEADING, ['5323010001', '三年级1班', '42'], ['0123', '四年级', '7']];
    const expected = {
      heading: HEADING,
      rows: [
        { rowNumber: 2, cells: ['5323010001', '三年级1班', '42'] },
        { rowNumber: 3, cells: ['0123', '四年级', '7'] },
      ],
    };
    expect(await readTable(await xlsxOf(rows))).toEqual(expected);
    expect(await readTable(csvOf(rows))).toEqual(expected);
    expect(await readTable(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), csvOf(rows)]))).toEqual(expected);
    const gb18030 = Buffer.from(
      'd1a7d0a3b1eacab6c2eb2cb0e0bcb62cc8cbcafd0d0a353332333031303030312cc8fdc4eabcb631b0e02c34320d0a303132332ccbc4c4eabcb62c37',
      'hex',
    );
    expect(await readTable(gb18030)).toEqual(expected);
  });

  it('counts rows as the spreadsheet does and leaves out empty ones', async () => {
    const table = await readTable(csvOf([HEADING, ['', '', ''], ['A123', ' ', ' 5 ']]));
    expect(table.rows).toEqual([{ rowNumber: 3, cells: ['A123', '', '5'] }]);
  });

  it('finds its columns by their headings, in whatever order, marked or explained', () => {
    const table = { heading: ['人数(人)', '学校标识码*', '别的'], rows: [{ rowNumber: 2, cells: ['5', 'A123', 'x'] }] };
    expect(rowsOf('classes', table)).toEqual({
      missing: ['班级'],
      rows: [{ rowNumber: 2, fields: { school: 'A123', name: '', size: '5' } }],
    });
  });

  it.each([
    ['532301', '532301'],
    ['  王  小明 ', '王 小明'],
    ['5.32301001E+9', '5323010010'],
    [5, '5'],
    [new Date('2026-09-01T00:00:00Z'), '2026-09-01'],
    ['a\u0000b\u200bc', 'a b c'],
    [null, ''],
  ])('reads %j as %j', (value, text) => {
    expect(cellText(value)).toBe(text);
  });

  it('reads a cell the same when it is read again', () => {
    fc.assert(fc.property(fc.string({ maxLength: 60 }), (text) => cellText(cellText(text)) === cellText(text)));
  });

  it('refuses a formula by its cell, and never looks at what it gives', async () => {
    const file = zipOf({
      'xl/worksheets/sheet1.xml': sheetXml('<row r="1"><c r="A1" t="str"><f>1+1</f><v>2</v></c></row>'),
    });
    expect(await refusal(file)).toEqual({ code: 'roster.formula', cell: 'A1' });
  });

  it('refuses a bomb before it goes off, whatever the zip says of its size', async () => {
    const bomb = zipOf({ 'xl/worksheets/sheet1.xml': Buffer.alloc(80 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(200_000);
    const before = process.memoryUsage().rss;
    expect(await refusal(bomb)).toMatchObject({ code: 'roster.file-too-large' });
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
  });

  it('refuses more rows, columns and bytes than are meant', async () => {
    const rows = Array.from({ length: 20_001 }, (_, i) => ['A123', `c${i}`, '5']);
    expect(await refusal(csvOf([HEADING, ...rows]))).toEqual({ code: 'roster.too-many-rows', rows: 20_000 });
    expect(await refusal(csvOf([Array.from({ length: 41 }, String), ['x']]))).toEqual({
      code: 'roster.too-many-columns',
      columns: 40,
    });
    expect(await refusal(Buffer.alloc(6 * 1024 * 1024, 0x61))).toMatchObject({ code: 'roster.file-too-large' });
  });

  it('refuses what is no list at all', async () => {
    for (const bytes of [
      Buffer.from('PK\u0003\u0004nonsense'),
      Buffer.from([0, 1, 2, 3]),
      Buffer.from('"never closed'),
    ]) {
      expect(await refusal(bytes)).toEqual({ code: 'roster.file-unreadable' });
    }
    expect(await refusal(Buffer.from(''))).toEqual({ code: 'roster.no-rows' });
    expect(await refusal(csvOf([HEADING]))).toEqual({ code: 'roster.no-rows' });
  });

  it('never throws anything else, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (bytes, asZip) => {
        const file = Buffer.from(asZip ? [0x50, 0x4b, 3, 4, ...bytes] : bytes);
        const outcome = await readTable(file).catch((error: unknown) => error);
        expect(outcome instanceof Error && !(outcome instanceof BadFile)).toBe(false);
      }),
    );
  });
});
