import { z } from 'zod';
import { id, instant, page, pageQuery } from './common.js';
import { endpoint } from './endpoint.js';

export const ROSTER_KINDS = ['schools', 'kitchens', 'classes', 'people'] as const;
export type RosterKind = (typeof ROSTER_KINDS)[number];
export const IMPORT_STATES = ['previewed', 'running', 'cancelled', 'done', 'failed'] as const;
/** What becomes of a row that is not wrong. */
export const GOOD_OUTCOMES = ['created', 'changed', 'same'] as const;
export type GoodOutcome = (typeof GOOD_OUTCOMES)[number];
export type ImportState = (typeof IMPORT_STATES)[number];

const counts = z.strictObject({ created: z.int(), changed: z.int(), same: z.int(), wrong: z.int() });
/** What of a file was read, and what in it was left alone. */
const reading = z.strictObject({
  /** Null for a csv. */
  sheet: z.string().nullable(),
  /** The row of the headings, as a spreadsheet counts. */
  headingRow: z.int(),
  hiddenRows: z.int(),
  /** Headings of columns with something in them, none of which was read. */
  unreadColumns: z.array(z.string()),
  otherSheets: z.array(z.strictObject({ name: z.string(), isHidden: z.boolean() })),
  /** Of a csv: how it was written. */
  encoding: z.string().nullable(),
  separator: z.string().nullable(),
});
const status = z.strictObject({
  id,
  kind: z.enum(ROSTER_KINDS),
  fileName: z.string(),
  state: z.enum(IMPORT_STATES),
  totalRows: z.int(),
  doneRows: z.int(),
  reading: reading.nullable(),
  /** What a rehearsal said would become of the rows. */
  preview: counts,
  /** What became of those that are done with. */
  counts,
  createdAt: instant,
  finishedAt: instant.nullable(),
});
const fault = z.strictObject({
  rowNumber: z.int(),
  /** The heading of the column at fault. */
  column: z.string(),
  code: z.string(),
  /** In the reader's language. */
  why: z.string(),
});
const params = z.strictObject({ importId: id });
const kindParams = z.strictObject({ kind: z.enum(ROSTER_KINDS) });

/** Lists of schools, kitchens, classes and people, taken over from spreadsheets. An import belongs to who handed it in. */
export const rosterEndpoints = {
  template: endpoint({
    id: 'roster.template',
    method: 'GET',
    path: '/roster/:kind/template.xlsx',
    summary: 'An empty sheet with the headings of this kind of list, and what may stand under each',
    access: 'account.manage',
    params: kindParams,
    produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
  upload: endpoint({
    id: 'roster.upload',
    method: 'POST',
    path: '/roster/:kind/imports',
    summary:
      'Hand in a list (xlsx, or csv in UTF-8, UTF-16 or GB18030, as the raw body): it is rehearsed, and nothing is changed yet',
    access: 'account.manage',
    params: kindParams,
    query: z.strictObject({ fileName: z.string().trim().min(1).max(120) }),
    response: status,
    status: 201,
    errors: [
      'roster.file-unreadable',
      'roster.bytes-damaged',
      'roster.foreign-format',
      'roster.file-locked',
      'roster.file-too-large',
      'roster.too-many-rows',
      'roster.too-many-columns',
      'roster.formula',
      'roster.error-cell',
      'roster.no-rows',
      'roster.columns-missing',
    ],
  }),
  imports: endpoint({
    id: 'roster.imports',
    method: 'GET',
    path: '/roster/imports',
    summary: 'The lists the caller handed in, the latest first',
    access: 'account.manage',
    response: z.strictObject({ items: z.array(status) }),
  }),
  import: endpoint({
    id: 'roster.import',
    method: 'GET',
    path: '/roster/imports/:importId',
    summary: 'How far a list has been taken over',
    access: 'account.manage',
    params,
    response: status,
    errors: ['roster.import-not-found'],
  }),
  rows: endpoint({
    id: 'roster.rows',
    method: 'GET',
    path: '/roster/imports/:importId/rows',
    summary: 'The rows of which the rehearsal said that they would be added, changed or left as they are',
    access: 'account.manage',
    params,
    query: pageQuery.extend({ outcome: z.enum(GOOD_OUTCOMES) }),
    response: z.strictObject({
      /** Of the cells of each row, in their order. */
      headings: z.array(z.string()),
      items: z.array(
        z.strictObject({ rowNumber: z.int(), outcome: z.enum(GOOD_OUTCOMES), cells: z.array(z.string()) }),
      ),
      next: z.string().nullable(),
    }),
    errors: ['roster.file-gone', 'roster.import-not-found'],
  }),
  run: endpoint({
    id: 'roster.run',
    method: 'POST',
    path: '/roster/imports/:importId/run',
    summary: 'Take the list over, or go on with one that was cancelled; good rows go in, wrong ones come back',
    access: 'account.manage',
    params,
    response: status,
    errors: ['roster.file-gone', 'roster.import-not-found'],
  }),
  cancel: endpoint({
    id: 'roster.cancel',
    method: 'POST',
    path: '/roster/imports/:importId/cancel',
    summary: 'Stop after the rows in hand; what is in stays in',
    access: 'account.manage',
    params,
    response: status,
    errors: ['roster.import-not-found'],
  }),
  faults: endpoint({
    id: 'roster.faults',
    method: 'GET',
    path: '/roster/imports/:importId/faults',
    summary: 'The rows that are not taken and why, in the order of the file',
    access: 'account.manage',
    params,
    query: pageQuery,
    response: page(fault),
    errors: ['roster.file-gone', 'roster.import-not-found'],
  }),
  faultsFile: endpoint({
    id: 'roster.faultsFile',
    method: 'GET',
    path: '/roster/imports/:importId/faults.csv',
    summary:
      'Those rows as they were handed in, with the reason in a column of its own: to be mended and handed in again',
    access: 'account.manage',
    params,
    produces: 'text/csv',
    errors: ['roster.file-gone', 'roster.import-not-found'],
  }),
} as const;
