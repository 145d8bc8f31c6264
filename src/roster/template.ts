import writeXlsxFile from 'write-excel-file/node';
import type { RosterKind } from '../contract/http/roster.js';
import { COLUMNS, type Column, NOTES_SHEET } from './file/columns.js';

const WIDTH = 26;

/** An xlsx with the headings of `kind` on the first sheet, and what may stand under each on the second. */
export function templateOf(kind: RosterKind): Promise<Buffer> {
  const columns: Column[] = Object.values(COLUMNS[kind]);
  const heading = columns.map(({ heading: value, isRequired }) => ({
    value: isRequired ? `${value}*` : value,
    fontWeight: 'bold' as const,
    type: String,
  }));
  // text throughout, so that a code keeps its leading noughts
  const empty = columns.map(() => ({ value: '', type: String, format: '@' }));
  const explained = columns.map(({ heading: value, isRequired, hint }) => [
    { value, type: String },
    { value: isRequired ? '必填' : '选填', type: String },
    { value: hint, type: String },
  ]);
  return writeXlsxFile([
    {
      data: [heading, ...Array.from({ length: 20 }, () => empty)],
      sheet: '名单',
      columns: columns.map(() => ({ width: WIDTH })),
    },
    { data: explained, sheet: NOTES_SHEET, columns: [{ width: WIDTH }, { width: 8 }, { width: 60 }] },
  ]).toBuffer();
}
