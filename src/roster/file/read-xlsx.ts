import { readSheet } from 'read-excel-file/node';
import { BadFile } from './bad-file.js';
import { openZip, plainZip, UnsafeZip } from './zip-guard.js';

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const INFLATED_MEGABYTES = 60;

export interface SheetBounds {
  maxRows: number;
  maxColumns: number;
}

/**
 * The first sheet of an xlsx, row by row, with numbers as they were written. The library that reads it fills every gap
 * between rows and goes by the zip's local headers; so it is given only parts that were opened and looked through here.
 *
 * @throws BadFile
 */
export async function readXlsx(bytes: Buffer, bounds: SheetBounds): Promise<unknown[][]> {
  const parts = opened(bytes);
  const path = firstSheetPath(parts);
  const sheet = parts.get(path);
  if (sheet === undefined) throw new BadFile('roster.file-unreadable');
  lookThrough(sheet.toString('utf8'), bounds);
  const isNeeded = (name: string): boolean =>
    name === path || name === WORKBOOK || name === RELATIONS || /^xl\/(styles|sharedStrings)\.xml$/.test(name);
  const zip = plainZip(new Map([...parts].filter(([name]) => isNeeded(name))));
  try {
    // a code of twenty digits does not survive being a number
    return (await readSheet(zip, 1, { parseNumber: (text: string) => text as never, trim: false })) as unknown[][];
  } catch {
    throw new BadFile('roster.file-unreadable');
  }
}

function opened(bytes: Buffer): Map<string, Buffer> {
  try {
    return openZip(bytes);
  } catch (error) {
    if (!(error instanceof UnsafeZip)) throw error;
    throw error.why === 'too-large'
      ? new BadFile('roster.file-too-large', { megabytes: INFLATED_MEGABYTES })
      : new BadFile('roster.file-unreadable');
  }
}

/** What the workbook calls its first sheet: the order of the sheets is not that of their names. */
function firstSheetPath(parts: ReadonlyMap<string, Buffer>): string {
  const first = tagsOf(parts.get(WORKBOOK)?.toString('utf8') ?? '', 'sheet').next().value;
  const id = first === undefined ? null : (first.attributes('id')[0] ?? null);
  let target = '';
  for (const relation of tagsOf(parts.get(RELATIONS)?.toString('utf8') ?? '', 'Relationship')) {
    if (id !== null && relation.attributes('Id')[0] === id) target = relation.attributes('Target')[0] ?? '';
  }
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/** Refuses formulas, and whatever would make a small file a large table. */
function lookThrough(sheet: string, { maxRows, maxColumns }: SheetBounds): void {
  const tooManyRows = new BadFile('roster.too-many-rows', { rows: maxRows });
  let [rows, cells, cell] = [0, 0, ''];
  for (const { name, attributes } of tagsOf(sheet, 'row|c|f')) {
    if (name === 'f') throw new BadFile('roster.formula', { cell });
    if (name === 'row') {
      rows += 1;
      for (const place of attributes('r')) checkRow(place);
    } else {
      cells += 1;
      for (const place of attributes('r')) {
        const [, column = '', row = ''] = /^([A-Z]{1,3})(\d+)$/.exec(place) ?? [];
        checkRow(row);
        if (columnNumber(column) > maxColumns) throw new BadFile('roster.too-many-columns', { columns: maxColumns });
        cell = place;
      }
    }
    if (rows > maxRows + 1) throw tooManyRows;
    if (cells > (maxRows + 1) * maxColumns) throw new BadFile('roster.too-many-columns', { columns: maxColumns });
  }

  function checkRow(place: string): void {
    if (!/^\d{1,10}$/.test(place)) throw new BadFile('roster.file-unreadable');
    if (Number(place) > maxRows + 1) throw tooManyRows;
  }
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

interface Tag {
  name: string;
  /** Every value given to an attribute of that name, whatever its prefix. */
  attributes(name: string): string[];
}

/** The opening tags of these names, whatever their prefix, in the order of the text. */
function* tagsOf(xml: string, names: string): Generator<Tag, undefined> {
  const tag = new RegExp(`<(?:[\\w.-]+:)?(${names})(?=[\\s/>])((?:[^<>"']|"[^"]*"|'[^']*')*)`, 'g');
  for (const [, name = '', text = ''] of xml.matchAll(tag)) {
    yield {
      name,
      attributes: (wanted) =>
        [...text.matchAll(/(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].flatMap(([, key, one, other]) =>
          key === wanted ? [one ?? other ?? ''] : [],
        ),
    };
  }
}
