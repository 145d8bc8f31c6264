import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { csvOf, xlsxOf, zipOf } from '../../../test/integration/roster-files.js';
import { BadFile } from './bad-file.js';
import { dateText, rowsOf } from './columns.js';
import { cellText, readTable } from './read-table.js';

const HEADING = ['学校标识码', '班级', '人数'];
const refusal = (bytes: Buffer) =>
  readTable(bytes).then(
    () => null,
    (error: unknown) => (error instanceof BadFile ? { code: error.code, ...error.details } : error),
  );
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** An xlsx of these sheets, in this order. */
function bookOf(sheets: Record<string, string>): Buffer {
  const names = Object.keys(sheets);
  const xml = (text: string) => Buffer.from(`<?xml version="1.0"?>${text}`);
  return zipOf({
    'xl/workbook.xml': xml(
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names
        .map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names
        .map((name, i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/${name}"/>`)
        .join('')}</Relationships>`,
    ),
    ...Object.fromEntries(
      Object.entries(sheets).map(([name, rows]) => [
        `xl/worksheets/${name}`,
        xml(`<worksheet xmlns="${MAIN}" xmlns:x="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`),
      ]),
    ),
  });
}

/** A zip behind other bytes, its directory pointing past them. */
function shifted(zip: Buffer, before: Buffer): Buffer {
  const moved = Buffer.from(zip);
  for (let at = moved.indexOf(Buffer.from([0x50, 0x4b, 1, 2])); at >= 0; ) {
    moved.writeUInt32LE(moved.readUInt32LE(at + 42) + before.length, at + 42);
    at = moved.indexOf(Buffer.from([0x50, 0x4b, 1, 2]), at + 4);
  }
  const end = moved.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  moved.writeUInt32LE(moved.readUInt32LE(end + 16) + before.length, end + 16);
  return Buffer.concat([before, moved]);
}

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

  it.each([
    ['46266', '2026-09-01'],
    ['2026/9/1', '2026-09-01'],
    ['2026年9月1日', '2026-09-01'],
    ['2026-09-01', '2026-09-01'],
    ['2026-13-01', '2026-13-01'],
    ['12345', '12345'],
    ['明天', '明天'],
  ])('reads %j in a column of days as %j', (text, day) => {
    expect(dateText(text)).toBe(day);
  });

  it('reads a cell the same when it is read again', () => {
    fc.assert(fc.property(fc.string({ maxLength: 60 }), (text) => cellText(cellText(text)) === cellText(text)));
  });

  it('refuses a formula by its cell, and never looks at what it gives', async () => {
    const formula = '<row r="1"><c r="A1" t="str"><f>1+1</f><v>2</v></c></row>';
    expect(await refusal(bookOf({ 'sheet1.xml': formula }))).toEqual({ code: 'roster.formula', cell: 'A1' });
    // neither another prefix, nor another order of the sheets, hides it
    const prefixed = '<row r="1"><x:c r="B1" t="str"><x:f>1+1</x:f><x:v>2</x:v></x:c></row>';
    expect(await refusal(bookOf({ 'sheet1.xml': prefixed }))).toEqual({ code: 'roster.formula', cell: 'B1' });
    expect(await refusal(bookOf({ 'later.xml': formula, 'sheet1.xml': '' }))).toEqual({
      code: 'roster.formula',
      cell: 'A1',
    });
    // on a sheet that is not read it is no matter
    const text = (row: number, value: string) =>
      `<row r="${row}"><c r="A${row}" t="inlineStr"><is><t>${value}</t></is></c></row>`;
    const table = await readTable(bookOf({ 'list.xml': text(1, 'h') + text(2, 'v'), 'sheet1.xml': formula }));
    expect(table).toEqual({ heading: ['h'], rows: [{ rowNumber: 2, cells: ['v'] }] });
  });

  it('refuses a sheet whose rows or columns lie far apart, before the gaps are filled', async () => {
    const one = '<row r="1"><c r="A1"><v>1</v></c></row>';
    for (const far of ['<row r="2000000000"/>', '<row r="2" r="2000000000"/>', '<row><c r="A99999999"/></row>']) {
      expect(await refusal(bookOf({ 'sheet1.xml': one + far }))).toMatchObject({ code: 'roster.too-many-rows' });
    }
    for (const odd of ['<row r="0x7fffffff"/>', '<row r="1e9"/>', '<row r="&#50;000000000"/>']) {
      expect(await refusal(bookOf({ 'sheet1.xml': one + odd }))).toEqual({ code: 'roster.file-unreadable' });
    }
    expect(await refusal(bookOf({ 'sheet1.xml': '<row r="1"><c r="ZZZ1"><v>1</v></c></row>' }))).toMatchObject({
      code: 'roster.too-many-columns',
    });
  });

  it('reads only what the directory of the zip names, once each', async () => {
    const hidden = zipOf({ 'xl/worksheets/sheet1.xml': Buffer.alloc(80 * 1024 * 1024) });
    const end = hidden.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    const book = bookOf({
      'sheet1.xml': '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>',
    });
    // a part before the others that only a reader of local headers would come upon
    expect(await readTable(shifted(book, hidden.subarray(0, end)))).toEqual({
      heading: ['1'],
      rows: [{ rowNumber: 2, cells: ['2'] }],
    });
    const twice = Buffer.from(zipOf({ 'a.xml': Buffer.from('1'), 'b.xml': Buffer.from('2') }));
    for (let at = twice.indexOf('b.xml'); at >= 0; at = twice.indexOf('b.xml')) twice.write('a.xml', at);
    expect(await refusal(twice)).toEqual({ code: 'roster.file-unreadable' });
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
