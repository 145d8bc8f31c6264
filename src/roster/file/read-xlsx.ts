import { posix } from 'node:path';
import { BadFile } from './bad-file.js';
import { dayCell, isoCell, numberCell, textCell } from './cell-text.js';
import { type NumberLook, numberLook } from './day-format.js';
import { type Cell, EMPTY_CELL, type Sheet, type SheetRow } from './sheet.js';
import { walkXml } from './walk-xml.js';
import { openZip, UnsafeZip } from './zip-guard.js';

const INFLATED_MEGABYTES = 60;
/** The last row a spreadsheet has. */
const LAST_ROW = 1_048_576;

export interface SheetBounds {
  /** So many rows with something in them. */
  maxRows: number;
  maxColumns: number;
}

type Parts = ReadonlyMap<string, Buffer>;

interface Book {
  sheets: { name: string; isHidden: boolean; path: string }[];
  strings: string[];
  /** By the number of a cell's style. */
  looks: NumberLook[];
  countsFrom1904: boolean;
}

/**
 * The sheets of an xlsx in the order of its tabs, each read when it is asked for. The types of the cells are kept, which
 * the libraries at hand throw away: only they tell a whole number written as `1.38E10` from the remains of one.
 *
 * Nothing is evaluated: a sheet with a formula or a failed look-up bears its refusal, by the cell's name.
 *
 * @throws BadFile when the book as a whole cannot be read
 */
export async function* sheetsOfXlsx(bytes: Buffer, bounds: SheetBounds): AsyncGenerator<Sheet> {
  const parts = opened(bytes);
  const book = await readBook(parts);
  for (const { name, isHidden, path } of book.sheets) {
    const content = partAt(parts, path);
    if (content === undefined) throw new BadFile('roster.file-unreadable');
    const sheet = { name, isHidden, countsFrom1904: book.countsFrom1904, encoding: null, separator: null };
    yield { ...sheet, ...(await readSheet(content, book, bounds)) };
  }
}

function opened(bytes: Buffer): Parts {
  try {
    return openZip(bytes);
  } catch (error) {
    if (!(error instanceof UnsafeZip)) throw error;
    throw error.why === 'too-large'
      ? new BadFile('roster.file-too-large', { megabytes: INFLATED_MEGABYTES })
      : new BadFile('roster.file-unreadable');
  }
}

/** Writers agree on the letters of a part's name, not on their case. */
function partAt(parts: Parts, path: string): Buffer | undefined {
  const same = path.toLowerCase();
  return parts.get(path) ?? [...parts].find(([name]) => name.toLowerCase() === same)?.[1];
}

async function readBook(parts: Parts): Promise<Book> {
  const office = await relations(parts, '_rels/.rels');
  const path = office.find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml';
  const workbook = partAt(parts, path);
  if (workbook === undefined) throw new BadFile('roster.file-unreadable');
  const related = await relations(parts, posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`));
  const listed: { name: string; isHidden: boolean; id: string }[] = [];
  let from1904: string | null = null;
  await walkXml(workbook, {
    open: (tag, { name = '', id = '', state = 'visible', date1904 = '0' }) => {
      if (tag === 'workbookPr') from1904 ??= date1904;
      if (tag === 'sheet') listed.push({ name, isHidden: state !== 'visible', id });
    },
  });
  const partOf = (type: string): Buffer | undefined => {
    const found = related.find((relation) => relation.type === type);
    return found === undefined ? undefined : partAt(parts, found.path);
  };
  const sheets = listed.flatMap(({ id, ...sheet }) => {
    const relation = related.find((one) => one.id === id);
    return relation?.type === 'worksheet' ? [{ ...sheet, path: relation.path }] : [];
  });
  if (sheets.length === 0) throw new BadFile('roster.file-unreadable');
  return {
    sheets,
    strings: await sharedStrings(partOf('sharedStrings')),
    looks: await numberLooks(partOf('styles')),
    countsFrom1904: isTrue(from1904 ?? '0'),
  };
}

/** The four ways in which XML Schema writes a boolean. */
const isTrue = (text: string): boolean => /^\s*(1|true)\s*$/.test(text);

/** What a part refers to, by the last word of the relation's type: it is the same in both editions of the standard. */
async function relations(parts: Parts, path: string): Promise<{ id: string; type: string; path: string }[]> {
  const found: { id: string; type: string; path: string }[] = [];
  const folder = posix.dirname(posix.dirname(path));
  const content = partAt(parts, path);
  if (content === undefined) return found;
  await walkXml(content, {
    open: (tag, { Id = '', Type = '', Target = '' }) => {
      if (tag !== 'Relationship') return;
      const named = Target.replaceAll('\\', '/');
      const target = named.startsWith('/') ? named.slice(1) : posix.join(folder, named);
      found.push({ id: Id, type: posix.basename(Type), path: posix.normalize(target) });
    },
  });
  return found;
}

/** Gathers the text of `t`, leaving out how it is read aloud (`rPh`). */
class StringGatherer {
  private isIn = false;
  private phonetic = 0;
  text = '';

  open(tag: string): void {
    if (tag === 'rPh') this.phonetic += 1;
    this.isIn = tag === 't' && this.phonetic === 0;
  }
  add(text: string): void {
    if (this.isIn) this.text += text;
  }
  close(tag: string): void {
    if (tag === 'rPh') this.phonetic -= 1;
    if (tag === 't') this.isIn = false;
  }
}

/** `_x000D_` is a character that XML cannot hold, and `_x005F_` the underscore of a text that only looks like one. */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

async function sharedStrings(content: Buffer | undefined): Promise<string[]> {
  const strings: string[] = [];
  let gathered = new StringGatherer();
  if (content === undefined) return strings;
  await walkXml(content, {
    open: (tag) => {
      if (tag === 'si') gathered = new StringGatherer();
      gathered.open(tag);
    },
    text: (text) => gathered.add(text),
    close: (tag) => {
      gathered.close(tag);
      if (tag === 'si') strings.push(unescaped(gathered.text));
    },
  });
  return strings;
}

async function numberLooks(content: Buffer | undefined): Promise<NumberLook[]> {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let isCellStyle = false;
  if (content === undefined) return [];
  await walkXml(content, {
    open: (tag, { numFmtId = '0', formatCode = '' }) => {
      if (tag === 'numFmt') codes.set(Number(numFmtId), formatCode);
      if (tag === 'cellXfs') isCellStyle = true;
      if (tag === 'xf' && isCellStyle) formats.push(Number(numFmtId));
    },
    close: (tag) => {
      if (tag === 'cellXfs') isCellStyle = false;
    },
  });
  return formats.map((id) => numberLook(id, codes.get(id) ?? null));
}

async function readSheet(content: Buffer, book: Book, bounds: SheetBounds): Promise<Pick<Sheet, 'rows' | 'refusal'>> {
  const reader = new SheetReader(book, bounds);
  try {
    await walkXml(content, reader);
  } catch (error) {
    if (!(error instanceof BadFile)) throw error;
    return { rows: reader.rows, refusal: error };
  }
  return { rows: reader.rows, refusal: reader.refusal };
}

class SheetReader {
  readonly rows: SheetRow[] = [];
  refusal: BadFile | null = null;
  private row: SheetRow = { rowNumber: 0, cells: [], isHidden: false };
  private column = 0;
  private cell: Readonly<Record<string, string>> = {};
  private value: string | null = null;
  private isInValue = false;
  private gathered = new StringGatherer();

  constructor(
    private readonly book: Book,
    private readonly bounds: SheetBounds,
  ) {}

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    if (tag === 'row') this.openRow(attributes);
    if (tag === 'c') this.openCell(attributes);
    if (tag === 'f') this.refuse(new BadFile('roster.formula', { cell: this.cellName }));
    this.isInValue = tag === 'v';
    this.gathered.open(tag);
  }

  text(text: string): void {
    if (this.isInValue) this.value = (this.value ?? '') + text;
    this.gathered.add(text);
  }

  close(tag: string): void {
    this.gathered.close(tag);
    if (tag === 'v') this.isInValue = false;
    if (tag === 'c') this.closeCell();
    if (tag === 'row' && this.row.cells.length > 0) this.closeRow();
  }

  private openRow({ r, hidden = '0' }: Readonly<Record<string, string>>): void {
    this.row = {
      rowNumber: r === undefined ? this.row.rowNumber + 1 : rowNumber(r),
      cells: [],
      isHidden: isTrue(hidden),
    };
    this.column = 0;
  }

  private openCell(attributes: Readonly<Record<string, string>>): void {
    const [, letters = '', row = ''] = /^([A-Z]{1,3})(\d+)$/.exec(attributes.r ?? '') ?? [];
    if (attributes.r !== undefined) rowNumber(row);
    this.column = attributes.r === undefined ? this.column + 1 : columnNumber(letters);
    this.cell = attributes;
    this.value = null;
    this.gathered = new StringGatherer();
  }

  private closeCell(): void {
    const cell = this.read();
    if (cell.text === '') return;
    if (this.column > this.bounds.maxColumns)
      throw new BadFile('roster.too-many-columns', { columns: this.bounds.maxColumns });
    while (this.row.cells.length < this.column - 1) this.row.cells.push(EMPTY_CELL);
    this.row.cells[this.column - 1] = cell;
  }

  private closeRow(): void {
    this.rows.push(this.row);
    // the headings and what stands above them are no rows of the list
    if (this.rows.length > this.bounds.maxRows)
      throw new BadFile('roster.too-many-rows', { rows: this.bounds.maxRows });
  }

  private read(): Cell {
    const { t = 'n', s = '0' } = this.cell;
    if (t === 'inlineStr') return textCell(unescaped(this.gathered.text));
    if (this.value === null || this.value.trim() === '') return EMPTY_CELL;
    if (t === 's') return textCell(this.sharedString(this.value));
    if (t === 'str') return textCell(unescaped(this.value));
    if (t === 'd') return isoCell(this.value);
    if (t === 'b') return { text: isTrue(this.value) ? 'TRUE' : 'FALSE', type: 'text' };
    if (t === 'n') {
      const look = this.book.looks[Number(s)] ?? { kind: 'plain' };
      const isDay = look.kind === 'day';
      const cell = isDay ? dayCell(this.value, this.book.countsFrom1904) : numberCell(this.value, look);
      if (cell !== null) return cell;
    }
    const value = this.value.trim();
    this.refuse(new BadFile('roster.error-cell', { cell: this.cellName, value: value.slice(0, 20) }));
    return { text: value, type: 'error' };
  }

  private sharedString(index: string): string {
    const found = this.book.strings[Number(index)];
    if (found === undefined) throw new BadFile('roster.file-unreadable');
    return found;
  }

  /** The first reason is the one that is told. */
  private refuse(refusal: BadFile): void {
    this.refusal ??= refusal;
  }

  private get cellName(): string {
    return `${columnLetters(this.column)}${this.row.rowNumber}`;
  }
}

function rowNumber(text: string): number {
  if (!/^\d{1,10}$/.test(text) || Number(text) === 0) throw new BadFile('roster.file-unreadable');
  if (Number(text) > LAST_ROW) throw new BadFile('roster.too-many-rows', { rows: LAST_ROW });
  return Number(text);
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column <= 26 ? last : columnLetters(Math.floor((column - 1) / 26)) + last;
}
