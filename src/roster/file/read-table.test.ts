import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { csvOf, xlsxOf, zipOf } from '../../../test/integration/roster-files.js';
import type { RosterKind } from '../../contract/http/roster.js';
import { BadFile } from './bad-file.js';
import { numberCell, plainText, textCell } from './cell-text.js';
import { COLUMNS, dateText, rowsOf } from './columns.js';
import { isDayFormat } from './day-format.js';
import { readTable, type Table } from './read-table.js';
import type { SheetRow } from './sheet.js';
import { decodedText } from './text-encoding.js';

const HEADING = ['学校标识码', '班级', '人数'];
const refusal = (bytes: Buffer) =>
  readTable(COLUMNS.classes, bytes).then(
    () => null,
    (error: unknown) => (error instanceof BadFile ? { code: error.code, ...error.details } : error),
  );
/** A list as nothing but texts. */
async function textsOf(bytes: Buffer, kind: RosterKind = 'classes') {
  const { heading, rows } = await readTable(COLUMNS[kind], bytes);
  return { heading, rows: rows.map(({ rowNumber, cells }) => ({ rowNumber, cells: cells.map(({ text }) => text) })) };
}
const fieldsOf = async (kind: RosterKind, bytes: Buffer): Promise<Record<string, string>[]> =>
  rowsOf(COLUMNS[kind], await readTable(COLUMNS[kind], bytes)).rows.map(({ fields, fault }) => ({
    ...fields,
    ...(fault ? { fault: fault.code } : {}),
  }));
const textRow = (rowNumber: number, cells: string[]): SheetRow => ({
  rowNumber,
  cells: cells.map(textCell),
  isHidden: false,
});
/** A sheet's rows: each cell as its own XML. */
const row = (number: number, ...cells: string[]) => `<row r="${number}">${cells.join('')}</row>`;
const inline = (place: string, value: string) => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
const HEADING_ROW = row(1, inline('A1', '学校标识码'), inline('B1', '班级'), inline('C1', '人数'));
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** An xlsx of these sheets, in this order. */
function bookOf(
  sheets: Record<string, string>,
  {
    workbookPr = '',
    hidden = [],
    others = {},
  }: { workbookPr?: string; hidden?: string[]; others?: Record<string, string> } = {},
): Buffer {
  const names = Object.keys(sheets);
  const pathOf = (name: string) => (/^[\w.]+$/.test(name) ? name : `s${names.indexOf(name)}.xml`);
  const xml = (text: string) => Buffer.from(`<?xml version="1.0"?>${text}`);
  return zipOf({
    'xl/workbook.xml': xml(
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbookPr}<sheets>${names
        .map(
          (name, i) =>
            `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"${hidden.includes(name) ? ' state="hidden"' : ''}/>`,
        )
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names
        .map(
          (name, i) =>
            `<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/${pathOf(name)}"/>`,
        )
        .join('')}${Object.keys(others)
        .map((name) => `<Relationship Id="${name}" Type="${OFFICE}/${name}" Target="/xl/${name}.xml"/>`)
        .join('')}</Relationships>`,
    ),
    ...Object.fromEntries(Object.entries(others).map(([name, text]) => [`xl/${name}.xml`, xml(text)])),
    ...Object.fromEntries(
      Object.entries(sheets).map(([name, rows]) => [
        `xl/worksheets/${pathOf(name)}`,
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

/** The same zip with its sizes and places in 64 bits, as commons-compress writes it for Apache POI. */
function widened(zip: Buffer): Buffer {
  const end = zip.length - 22;
  const [first, entries] = [zip.readUInt32LE(end + 16), [] as Buffer[]];
  for (let at = first; at < end; ) {
    const next = at + 46 + zip.readUInt16LE(at + 28);
    const [entry, wide] = [Buffer.from(zip.subarray(at, next)), Buffer.alloc(28)];
    wide.writeUInt16LE(1, 0);
    wide.writeUInt16LE(24, 2);
    [24, 20, 42].forEach((field, i) => {
      wide.writeBigUInt64LE(BigInt(entry.readUInt32LE(field)), 4 + 8 * i);
      entry.writeUInt32LE(0xffffffff, field);
    });
    entry.writeUInt16LE(wide.length, 30);
    entries.push(entry, wide);
    at = next;
  }
  return Buffer.concat([zip.subarray(0, first), ...entries, zip.subarray(end)]);
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
    expect(await textsOf(await xlsxOf(rows))).toEqual(expected);
    expect(await textsOf(csvOf(rows))).toEqual(expected);
    expect(await textsOf(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), csvOf(rows)]))).toEqual(expected);
    const gb18030 = Buffer.from(
      'd1a7d0a3b1eacab6c2eb2cb0e0bcb62cc8cbcafd0d0a353332333031303030312cc8fdc4eabcb631b0e02c34320d0a303132332ccbc4c4eabcb62c37',
      'hex',
    );
    expect(await textsOf(gb18030)).toEqual(expected);
  });

  it('says of a csv with lost bytes in which row and which, instead of reading names that nobody has', async () => {
    const text = `${HEADING.join(',')}\r\nA123,三年级一班,42\r\nA124,四年级二班,40\r\n`;
    const whole = Buffer.from(text);
    const at = whole.indexOf(Buffer.from('四'));
    const without = (byte: number) => Buffer.concat([whole.subarray(0, byte), whole.subarray(byte + 1)]);
    const refused = (bytes: string, row = 3, encoding = 'UTF-8') => ({
      ...{ code: 'roster.bytes-damaged', row, bytes, encoding },
    });
    expect(await refusal(without(at + 1))).toEqual(refused('E5 9B E5 B9'));
    expect(await refusal(without(at))).toEqual(refused('9B 9B E5 B9'));
    expect(await refusal(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), without(at + 2)]))).toEqual(
      refused('E5 9B E5 B9'),
    );
    // cut off within its last character, as a broken download is
    expect(await refusal(whole.subarray(0, whole.indexOf(Buffer.from('班,40')) + 2))).toEqual(refused('E7 8F'));
    // a row of another encoding pasted below
    const pasted = Buffer.concat([whole, Buffer.from('413132352cced2c4eabcb62c39', 'hex')]);
    expect(await refusal(pasted)).toEqual(refused('CE D2 C4 EA', 4));
    const gb18030 = Buffer.from('d1a7d0a3b1eacab6c2eb2cb0e0bcb62cc8cbcafd0d0a413132332cc8fd', 'hex');
    expect(await refusal(Buffer.concat([gb18030, Buffer.from('ff2c34', 'hex')]))).toEqual(
      refused('FF 2C 34', 2, 'GB18030'),
    );
    const below = Buffer.concat([
      gb18030,
      Buffer.from('c4eabcb62c340d0a', 'hex'),
      whole.subarray(whole.indexOf('A124')),
    ]);
    expect(await refusal(below)).toEqual(refused('E5 9B 9B E5', 3, 'GB18030'));
    for (const lost of ['三年\ufffd一班', '锟斤拷年级']) {
      expect((await fieldsOf('classes', csvOf([HEADING, ['A123', lost, '5']])))[0]).toMatchObject({
        fault: 'roster.lost-text',
      });
    }
  });

  it('never takes a list in GB18030 for damaged, whatever names stand in it', () => {
    // the first level of GB 2312, as it lies in rows of 94, and a rare one among them now and then
    const cell = fc.integer({ min: 0xa1, max: 0xf9 });
    const character = fc.oneof(
      { weight: 6, arbitrary: fc.tuple(fc.integer({ min: 0xb0, max: 0xd7 }), cell) },
      { weight: 1, arbitrary: fc.tuple(fc.integer({ min: 0xd8, max: 0xf7 }), cell) },
    );
    const decoder = new TextDecoder('gb18030', { fatal: true });
    fc.assert(
      fc.property(fc.array(character, { minLength: 8, maxLength: 400 }), (pairs) => {
        const bytes = Buffer.from(pairs.flat());
        const { text } = decodedText(Buffer.concat([Buffer.from('A123,'), bytes]));
        // a few pairs are UTF-8 as well, as they happen to be: nobody can tell
        expect([`A123,${decoder.decode(bytes)}`, `A123,${bytes.toString('utf8')}`]).toContain(text);
      }),
      { numRuns: 500 },
    );
  });

  it('counts rows as the spreadsheet does and leaves out empty ones', async () => {
    const table = await textsOf(csvOf([HEADING, ['', '', ''], ['A123', ' ', ' 5 ']]));
    expect(table.rows).toEqual([{ rowNumber: 3, cells: ['A123', '', '5'] }]);
  });

  it('is the same from a book whose zip counts in 64 bits, or parts its folders by a backslash', async () => {
    const list = HEADING_ROW + row(2, inline('A2', 'A123'), inline('B2', '一班'), inline('C2', '5'));
    const expected = { heading: HEADING, rows: [{ rowNumber: 2, cells: ['A123', '一班', '5'] }] };
    const book = bookOf({ 'list.xml': list });
    expect(await textsOf(widened(book))).toEqual(expected);
    const names = /xl\/(workbook|_rels\/|worksheets\/)/g;
    const backslashes = book.toString('latin1').replace(names, (name) => name.replaceAll('/', '\\'));
    expect(await textsOf(Buffer.from(backslashes, 'latin1'))).toEqual(expected);
  });

  it('takes no note of what a code was wrapped in lest it be spoilt, and leaves a quotation mark where it stands', async () => {
    const rows = [`="0123",'一班,'5`, `"=""0124""",四年级 5" 班,="5"`];
    const lines = Buffer.from([HEADING.join(','), ...rows].join('\n'));
    expect((await textsOf(lines)).rows.map(({ cells }) => cells)).toEqual([
      ['0123', '一班', '5'],
      ['0124', '四年级 5" 班', '5'],
    ]);
    const [person] = await fieldsOf(
      'people',
      csvOf([
        ['姓名', '工号'],
        ['王', "'1001"],
      ]),
    );
    expect(person).toMatchObject({ number: '1001' });
  });

  it('says of a row that two columns of one heading differ, and takes them where they do not', async () => {
    const headings = ['学校标识码', '班级:', '★人数(男)', '人数(女)'];
    const lists = csvOf([headings, ['A123', '一班', '5', '6'], ['A123', '二班', '5', '5']]);
    expect(await fieldsOf('classes', lists)).toEqual([
      { school: 'A123', name: '一班', size: '5', fault: 'roster.two-columns' },
      { school: 'A123', name: '二班', size: '5' },
    ]);
  });

  it('finds its columns by their headings, in whatever order, marked or explained', () => {
    const table = {
      heading: ['人数(人)', '学校标识码*', '别的'],
      rows: [textRow(2, ['5', 'A123', 'x'])],
      countsFrom1904: false,
    } as Table;
    expect(rowsOf(COLUMNS.classes, table)).toEqual({
      missing: ['班级'],
      rows: [{ rowNumber: 2, fields: { school: 'A123', name: '', size: '5' }, fault: null }],
    });
  });

  it.each([
    ['532301', '532301'],
    ['  王  小明 ', '王 小明'],
    ['a\u0000b\u200bc', 'a b c'],
    ['１２Ａ', '12A'],
    // a Han character with a twin stays as it was written: it is somebody's name
    ['\uf92c𬱖', '\uf92c𬱖'],
  ])('reads the text %j as %j', (value, text) => {
    expect(textCell(value)).toEqual({ text, type: 'text' });
  });

  it('takes no digits for granted that a spreadsheet has cut off', () => {
    for (const cut of ['1.38E+10', '1.38123E+10', '1E+10', '5.32E10', '1.38e+10', '１．３８Ｅ＋１０']) {
      expect([cut, textCell(cut).type]).toEqual([cut, 'cut']);
    }
    // letters and digits of a code are no number
    for (const code of ['532E10', 'E+10', '12E4', '1.38']) expect([code, textCell(code).type]).toEqual([code, 'text']);
    for (const error of ['#N/A', '#REF!', '#DIV/0!', '\ud800'])
      expect([error, textCell(error).type]).toEqual([error, 'error']);
  });

  it.each([
    ['42', '42'],
    ['42.0', '42'],
    [' 4.2E1 ', '42'],
    ['+42', '42'],
    ['42.', '42'],
    ['1.38E10', '13800000000'],
    ['5.325000001E9', '5325000001'],
    ['532301.0', '532301'],
    ['-0', '0'],
    ['.5', '0.5'],
    ['41.5', '41.5'],
    ['0.1', '0.1'],
    ['1.0E-7', '0.0000001'],
  ])('reads a number written %j as %j, as every legal writing of it', (lexical, text) => {
    expect(numberCell(lexical)).toEqual({ text, type: 'number' });
  });

  it('does not believe digits beyond those that a spreadsheet keeps, and no word for a number', () => {
    expect(numberCell('5.3230119900101123E17')).toMatchObject({ type: 'cut' });
    expect(numberCell('532301199001011234')).toMatchObject({ type: 'cut' });
    for (const word of ['', 'INF', 'NaN', '0x10', '1,000', '1E999'])
      expect([word, numberCell(word)]).toEqual([word, null]);
  });

  it.each([
    [14, null, true],
    [31, null, true],
    [58, null, true],
    [2, null, false],
    [49, null, false],
    [164, 'yyyy"年"m"月"d"日"', true],
    [164, '[$-804]yyyy/m/d;@', true],
    [164, '[h]:mm', true],
    [164, '0"人/日"', false],
    [164, '[Red]0.00', false],
    [164, 'G/通用格式', false],
    [164, 'General', false],
    [164, '0.00E+00', false],
    [164, '0_);\\d0', false],
  ])('knows whether format %j %j shows days', (id, code, isDay) => {
    expect(isDayFormat(id, code)).toBe(isDay);
  });

  it.each([
    ['46266', '2026-09-01'],
    ['2026/9/1', '2026-09-01'],
    ['2026年9月1日', '2026-09-01'],
    ['2026-09-01', '2026-09-01'],
    ['2026-13-01', '2026-13-01'],
    ['2026-09-01 00:00:00', '2026-09-01'],
    ['2026/9/1 0:00', '2026-09-01'],
    ['2026-09-01T00:00:00.000Z', '2026-09-01'],
    ['2026.9.1', '2026-09-01'],
    ['20260901', '2026-09-01'],
    ['2026-09-01 08:30', '2026-09-01 08:30'],
    ['9/1/2026', '9/1/2026'],
    ['12345', '12345'],
    ['明天', '明天'],
  ])('reads %j in a column of days as %j', (text, day) => {
    expect(dateText(text)).toBe(day);
  });

  it('reads a cell the same when it is read again', () => {
    fc.assert(fc.property(fc.string({ maxLength: 60 }), (text) => plainText(plainText(text)) === plainText(text)));
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
    const list = HEADING_ROW + row(2, inline('A2', 'A123'));
    const table = await textsOf(bookOf({ 'list.xml': list, 'sheet1.xml': formula }));
    expect(table).toEqual({ heading: HEADING, rows: [{ rowNumber: 2, cells: ['A123'] }] });
  });

  it('refuses a sheet whose rows or columns lie beyond those that there are', async () => {
    const one = '<row r="1"><c r="A1"><v>1</v></c></row>';
    for (const far of ['<row r="2000000000"/>', '<row r="&#50;000000000"/>', '<row><c r="A99999999"/></row>']) {
      expect(await refusal(bookOf({ 'sheet1.xml': one + far }))).toMatchObject({ code: 'roster.too-many-rows' });
    }
    for (const odd of ['<row r="0x7fffffff"/>', '<row r="1e9"/>', '<row r="0"/>']) {
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
    expect(await textsOf(shifted(book, hidden.subarray(0, end)))).toEqual({
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
        const outcome = await readTable(COLUMNS.classes, file).catch((error: unknown) => error);
        expect(outcome instanceof Error && !(outcome instanceof BadFile)).toBe(false);
      }),
    );
  });

  const LISTS = 'test/media/lists/';
  const files = readdirSync(LISTS).filter((name) => name.endsWith('.xlsx'));

  it.each(files.filter((name) => name.endsWith('-people.xlsx')))(
    'reads people from %s as everybody else writes them',
    async (name) => {
      const nobody = { area: '', role: '' };
      expect(await fieldsOf('people', readFileSync(LISTS + name))).toEqual([
        {
          ...nobody,
          name: '王𬱖',
          number: '1001',
          phone: '13800000000',
          school: '5323010001',
          unit: '楚雄市东华镇中心小学',
        },
        { ...nobody, name: '阿依·古丽', number: '1002', phone: '13900000000', school: '0123', unit: '𠮷安小学' },
      ]);
    },
  );

  it.each(files.filter((name) => name.endsWith('-kitchens.xlsx')))(
    'reads kitchens from %s, each day as it stands there',
    async (name) => {
      expect(await fieldsOf('kitchens', readFileSync(LISTS + name))).toEqual([
        { host: '5323010001', name: '一食堂', from: '2026-09-01', served: '' },
        { host: '0123', name: '二食堂', from: '2026-12-31', served: '' },
      ]);
    },
  );

  it.each(['1', 'true', ' true '])(
    'counts days from 1904 where the book says so with %j, formatted as days or not',
    async (value) => {
      const kitchens = (from: string) =>
        row(1, inline('A1', '所在学校标识码'), inline('B1', '食堂名称'), inline('C1', '开始供餐日期')) +
        row(2, inline('A2', '0123'), inline('B2', '一食堂'), from);
      const book = (from: string, workbookPr: string) =>
        bookOf(
          { 'list.xml': kitchens(from) },
          {
            workbookPr,
            others: {
              styles: `<styleSheet xmlns="${MAIN}"><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
            },
          },
        );
      for (const style of ['0', '1']) {
        const from1904 = await fieldsOf(
          'kitchens',
          book(`<c r="C2" s="${style}"><v>44804</v></c>`, `<workbookPr date1904="${value}"/>`),
        );
        const from1900 = await fieldsOf(
          'kitchens',
          book(`<c r="C2" s="${style}"><v>46266</v></c>`, '<workbookPr date1904="false"/>'),
        );
        expect([from1904[0]?.from, from1900[0]?.from]).toEqual(['2026-09-01', '2026-09-01']);
      }
    },
  );

  it('keeps a character above U+FFFF, however it is written, and the text that is shown, not how it is read aloud', async () => {
    const strings = `<sst xmlns="${MAIN}"><si><r><t>王</t></r><r><t>&#183382;</t></r><rPh sb="0" eb="1"><t>wang</t></rPh></si><si><t>a_x0041__x005F_x0041_</t></si></sst>`;
    const cells = row(2, inline('A2', '王&#x2CC56;'), '<c r="B2" t="s"><v>0</v></c>', '<c r="C2" t="s"><v>1</v></c>');
    const table = await textsOf(
      bookOf({ '&#x2CC56;.xml': HEADING_ROW + cells }, { others: { sharedStrings: strings } }),
    );
    expect(table.rows[0]?.cells).toEqual(['王𬱖', '王𬱖', 'aA_x0041_']);
  });

  it('reads every spelling of a boolean, and a time of day without spoiling the file', async () => {
    const spelt = ['1', 'true', '0', 'false'].map((value, i) => `<c r="${'DEFG'[i]}2" t="b"><v>${value}</v></c>`);
    const list =
      HEADING_ROW + row(2, inline('A2', 'A123'), inline('B2', '一班'), '<c r="C2" t="d"><v>08:30:00</v></c>', ...spelt);
    expect((await textsOf(bookOf({ 'list.xml': list }))).rows[0]?.cells).toEqual([
      'A123',
      '一班',
      '08:30:00',
      'TRUE',
      'TRUE',
      'FALSE',
      'FALSE',
    ]);
  });

  it('refuses a failed look-up by its cell, as it does a formula', async () => {
    const list = HEADING_ROW + row(2, inline('A2', 'A123'), '<c r="B2" t="e"><v>#N/A</v></c>');
    expect(await refusal(bookOf({ 'list.xml': list }))).toEqual({
      code: 'roster.error-cell',
      cell: 'B2',
      value: '#N/A',
    });
    expect((await fieldsOf('classes', csvOf([HEADING, ['A123', '#N/A', '5']])))[0]).toMatchObject({
      fault: 'roster.error-value',
    });
  });

  it('says of a row that a spreadsheet has changed what was typed, instead of taking it', async () => {
    const day = `<c r="B2" s="1"><v>46082</v></c>`;
    const styles = `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="58"/></cellXfs></styleSheet>`;
    const book = bookOf(
      { 'list.xml': HEADING_ROW + row(2, inline('A2', 'A123'), day, inline('C2', '5')) },
      { others: { styles } },
    );
    expect(await fieldsOf('classes', book)).toMatchObject([{ fault: 'roster.became-a-day' }]);
    const csv = [
      HEADING,
      ['A123', '3月1日', '5'],
      ['A123', '1-Mar', '5'],
      ['5.32E+11', '一班', '5'],
      ['A123', '3-1', '5'],
      ['A123', '2026-03-01 00:00:00', '5'],
      ['A123', '2026/3/1 0:00', '5'],
      ['A123', 'Mar-01', '5'],
      ['A123', '三月一日', '5'],
    ];
    expect((await fieldsOf('classes', csvOf(csv))).map((one) => one.fault)).toEqual([
      'roster.became-a-day',
      'roster.became-a-day',
      'roster.digits-cut',
      undefined,
      ...Array<string>(4).fill('roster.became-a-day'),
    ]);
  });

  it('finds the columns whatever separates them, and in UTF-16 as Excel saves "Unicode text"', async () => {
    const expected = { heading: HEADING, rows: [{ rowNumber: 2, cells: ['A123', '一班', '5'] }] };
    const rows = [HEADING, ['A123', '一班', '5']];
    for (const separator of ['\t', ';', ',', '|']) {
      const text = rows.map((cells) => cells.join(separator)).join('\r\n');
      expect(await textsOf(Buffer.from(text))).toEqual(expected);
      const wide = Buffer.from(`\ufeff${text}`, 'utf16le');
      expect(await textsOf(wide)).toEqual(expected);
      expect(await textsOf(wide.subarray(2))).toEqual(expected);
      expect(await textsOf(Buffer.from(wide).swap16())).toEqual(expected);
    }
    expect(await textsOf(Buffer.from(`sep=;\r\n${rows.map((cells) => cells.join(';')).join('\r\n')}`))).toEqual(
      expected,
    );
    expect((await textsOf(Buffer.from('"学校;标识码",班级,人数\nA123,"一,班",5'))).rows[0]?.cells).toEqual([
      'A123',
      '一,班',
      '5',
    ]);
  });

  it('finds the headings below a title, on the first visible sheet that has them, and says what it did not read', async () => {
    const titled =
      row(1, inline('A1', '2026年秋季班级名单')) +
      row(3, inline('A3', '学校标识码'), inline('B3', '班级'), inline('C3', '人数')) +
      `<row r="4" hidden="true">${inline('A4', 'A123')}${inline('B4', '旧班')}${inline('C4', '5')}</row>` +
      row(5, inline('A5', 'A123'), inline('B5', '一班'), inline('C5', '5'));
    const dictionary =
      row(1, inline('A1', '学校标识码'), inline('B1', '班级'), inline('C1', '人数')) + row(2, inline('A2', 'x'));
    const other = row(1, inline('A1', '说明'));
    const book = bookOf({ 字典: dictionary, 封面: other, 班级: titled }, { hidden: ['字典'] });
    const table = await readTable(COLUMNS.classes, book);
    expect(table.reading).toEqual({
      sheet: '班级',
      headingRow: 3,
      hiddenRows: 1,
      unreadColumns: [],
      otherSheets: [
        { name: '字典', isHidden: true },
        { name: '封面', isHidden: false },
      ],
      encoding: null,
      separator: null,
    });
    expect(rowsOf(COLUMNS.classes, table).rows).toMatchObject([
      { rowNumber: 4, fault: { code: 'roster.hidden-row', field: 'school' } },
      { rowNumber: 5, fault: null },
    ]);
  });

  it.each([
    ['xls', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['html', Buffer.from('<html><table><tr><td>学校标识码')],
    ['html', Buffer.from('<meta charset="utf-8"><table><tr><td>学校标识码')],
    ['html', Buffer.from('<style>td{}</style><table>')],
    ['html', Buffer.from('MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\n')],
    ['pdf', Buffer.from('%PDF-1.7')],
    ['ods', zipOf({ mimetype: Buffer.from('x') }).subarray(0, 4)],
  ] as const)('says that a file is %s, and not that columns are missing', async (format, start) => {
    const bytes =
      format === 'ods'
        ? Buffer.concat([start, Buffer.from('................mimetypeapplication/vnd.oasis.opendocument.spreadsheet')])
        : start;
    expect(await refusal(bytes)).toEqual({ code: 'roster.foreign-format', format });
  });

  it('says that a file has a password, not that it is of another kind', async () => {
    const start = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    const locked = Buffer.concat([start, Buffer.alloc(1_000), Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(await refusal(locked)).toEqual({ code: 'roster.file-locked' });
  });

  it('refuses an attribute without measure, and entities that multiply, in words', async () => {
    const long = bookOf({ 'list.xml': `<row r="1" spans="${'x'.repeat(2_000_000)}">${inline('A1', 'a')}</row>` });
    expect(await refusal(long)).toEqual({ code: 'roster.file-unreadable' });
    const entity = bookOf({ 'list.xml': row(1, inline('A1', '&many;')) });
    expect(await refusal(entity)).toEqual({ code: 'roster.file-unreadable' });
  });

  it('says which columns with something in them it has not read', async () => {
    const list = csvOf([
      ['序号', '姓名*', '手机号', '岗位', '', '空列'],
      ['1', '王小明', '13800000000', '', '旁注', ''],
    ]);
    expect((await readTable(COLUMNS.people, list)).reading.unreadColumns).toEqual(['序号', '手机号']);
  });

  it('reads a number with what its format says of it: noughts before a code, and per cent', async () => {
    const formats =
      '<numFmts><numFmt numFmtId="170" formatCode="0000"/><numFmt numFmtId="171" formatCode="0.0%"/></numFmts>';
    const cells = '<xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="9"/><xf numFmtId="171"/><xf numFmtId="3"/>';
    const styles = `<styleSheet xmlns="${MAIN}">${formats}<cellXfs>${cells}</cellXfs></styleSheet>`;
    const styled = (place: string, style: number, value: string) => `<c r="${place}" s="${style}"><v>${value}</v></c>`;
    const row2 = row(2, styled('A2', 1, '7.0'), styled('B2', 2, '0.07'), styled('C2', 4, '1200'));
    const row3 = row(3, styled('A3', 1, '53230'), styled('B3', 3, '0.875'), styled('C3', 0, '12'));
    const book = bookOf({ 'list.xml': HEADING_ROW + row2 + row3 }, { others: { styles } });
    expect((await textsOf(book)).rows.map(({ cells }) => cells)).toEqual([
      ['0007', '7%', '1200'],
      ['53230', '87.5%', '12'],
    ]);
  });

  it('takes no formula that was never worked out for what it stands for', async () => {
    const list = csvOf([HEADING, ['A123', '=1+1', '5'], ['="0123"', '一班', '5']]);
    expect(await fieldsOf('classes', list)).toMatchObject([{ fault: 'roster.formula-text' }, { school: '0123' }]);
    const text = bookOf({
      'list.xml': HEADING_ROW + row(2, inline('A2', 'A123'), inline('B2', '＝1+1'), inline('C2', '5')),
    });
    expect(await fieldsOf('classes', text)).toMatchObject([{ fault: 'roster.formula-text' }]);
  });

  it('takes one name for one, whether or not it is spread to the width of three characters', async () => {
    const names = ['李梅', '李　梅', '李 梅 ', '李\u00a0梅'];
    const rows = await fieldsOf('people', csvOf([['姓名'], ...names.map((name) => [name])]));
    expect(new Set(rows.map(({ name }) => name))).toEqual(new Set(['李梅']));
    const [foreign] = await fieldsOf('people', csvOf([['姓名'], ['John  Smith']]));
    expect(foreign).toMatchObject({ name: 'John Smith' });
  });

  it('takes one name for one, whichever dot is in it', async () => {
    const names = ['阿依·古丽', '阿依•古丽', '阿依・古丽', '阿依．古丽', '阿依 · 古丽', '阿依‧古丽'];
    const rows = await fieldsOf('people', csvOf([['姓名'], ...names.map((name) => [name])]));
    expect(new Set(rows.map(({ name }) => name))).toEqual(new Set(['阿依·古丽']));
  });
});
