import { z } from 'zod';
import { LEDGERS } from '../ledgers.js';
import { businessDate, id, instant } from './common.js';
import { endpoint } from './endpoint.js';
import { inSchool } from './journal.js';

export const LEDGER_IDS = Object.keys(LEDGERS) as [string, ...string[]];
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Rows of a blank form: what one or two sheets hold. */
export const MAX_BLANK_ROWS = 60;

const ledger = z.enum(LEDGER_IDS);
const params = z.strictObject({ schoolId: id, ledger });
/** Both days belong to the sheet. */
const span = z.strictObject({ from: businessDate, to: businessDate });
const errors = [
  'organization.school-not-found',
  'journal.book-span',
  'journal.book-restricted',
  'journal.book-too-large',
  'printing.feedback-restricted',
] as const;

/** `same`: the books say today what they said when it was printed. */
export const PRINT_VERDICTS = ['same', 'changed'] as const;

export const PRINT_FORMATS = ['pdf', 'xlsx'] as const;
export type PrintFormat = (typeof PRINT_FORMATS)[number];
export const BATCH_STATES = ['queued', 'running', 'done', 'cancelled', 'failed'] as const;
export type BatchState = (typeof BATCH_STATES)[number];
/** More than a term has. */
export const MAX_BATCH_DAYS = 200;
/** What an office makes in one evening. */
export const MAX_BATCH_FILES = 2_000;

const batch = z.strictObject({
  id,
  state: z.enum(BATCH_STATES),
  schools: z.int().min(0),
  ledgers: z.array(ledger),
  from: businessDate,
  to: businessDate,
  formats: z.array(z.enum(PRINT_FORMATS)),
  totalFiles: z.int().min(0),
  /** So many are done with, left out or not. */
  doneFiles: z.int().min(0),
  /** Files that could not be made; the index says why. */
  leftOut: z.int().min(0),
  createdAt: instant,
  finishedAt: instant.nullable(),
  /** Of the file; null while there is none, and when it is gone again. */
  bytes: z.int().min(0).nullable(),
});
const batchParams = z.strictObject({ batchId: id });
const ofBatch = ['printing.batch-not-found'] as const;
/** Each once, so that no file comes twice. */
const once = <T extends string>(items: readonly T[]): boolean => new Set(items).size === items.length;

export const printingEndpoints = {
  sheet: endpoint({
    id: 'printing.sheet',
    method: 'GET',
    path: '/schools/:schoolId/ledgers/:ledger/sheet.pdf',
    summary:
      'A ledger as PDF, with every kind of act that fills it: A4, signatures, and a code that leads to the page which says whether the books still say the same. Days without a record say so. The print is entered in the register of prints and noted in the audit log; a restricted ledger is for who may read it',
    access: 'school.read',
    scopedBy: inSchool,
    params,
    query: span,
    produces: 'application/pdf',
    errors: [...errors, 'printing.font-missing'],
  }),
  table: endpoint({
    id: 'printing.table',
    method: 'GET',
    path: '/schools/:schoolId/ledgers/:ledger/table.xlsx',
    summary:
      'The same ledger as a workbook, a sheet for each kind of act and a row for each line: figures are figures, dates are dates, words are never formulas. The export is noted in the audit log',
    access: 'school.read',
    scopedBy: inSchool,
    params,
    query: span,
    produces: XLSX,
    errors,
  }),
  blank: endpoint({
    id: 'printing.blank',
    method: 'GET',
    path: '/schools/:schoolId/ledgers/:ledger/blank.pdf',
    summary: 'The ledger as a form to be filled in by hand, with the same columns and signatures and no record',
    access: 'school.read',
    scopedBy: inSchool,
    params,
    query: z.strictObject({ rows: z.coerce.number().int().min(1).max(MAX_BLANK_ROWS).default(15) }),
    produces: 'application/pdf',
    errors: ['organization.school-not-found', 'printing.font-missing'],
  }),
  print: endpoint({
    id: 'printing.print',
    method: 'GET',
    path: '/schools/:schoolId/prints/:printId',
    summary:
      'What was printed when, and whether the books still say the same: the code is made of every record of those days and of what has become of it. It says nothing about what somebody wrote on the paper',
    access: 'school.read',
    scopedBy: inSchool,
    params: z.strictObject({ schoolId: id, printId: id }),
    response: z.strictObject({
      printId: id,
      schoolName: z.string(),
      ledger,
      title: z.string(),
      from: businessDate,
      to: businessDate,
      madeAt: instant,
      /** Of the print, as it stands on the paper. */
      printed: z.strictObject({ acts: z.int().min(0), code: z.string() }),
      /** Of the books as they are. */
      now: z.strictObject({ acts: z.int().min(0), code: z.string() }),
      verdict: z.enum(PRINT_VERDICTS),
    }),
    errors: [...errors, 'printing.print-not-found'],
  }),
  visit: endpoint({
    id: 'printing.visit',
    method: 'GET',
    path: '/inspections/:inspectionId/document.pdf',
    summary:
      'What a closed visit found as PDF, in the words that were shown on the tablet, with the signatures drawn there (I-08). It says whether what the platform holds is what those who signed were shown',
    access: 'finding.read',
    scopedBy: { param: 'inspectionId', of: 'inspection' },
    params: z.strictObject({ inspectionId: id }),
    produces: 'application/pdf',
    errors: ['inspection.not-found', 'inspection.not-closed', 'printing.font-missing'],
  }),
  startBatch: endpoint({
    id: 'printing.startBatch',
    method: 'POST',
    path: '/print-batches',
    summary:
      'Make the ledgers of several schools over several months, each month a file, and put them in one zip with an index (names, rows, SHA-256). It is made in the background with the caller’s rights; what he may not read is left out, and the index says so. Without `ledgers` and `formats` it is the audit pack: everything in both forms',
    access: 'school.read',
    makesPaper: true,
    body: z.strictObject({
      schoolIds: z.array(id).min(1).max(500).refine(once),
      ledgers: z.array(ledger).min(1).refine(once).default(LEDGER_IDS),
      from: businessDate,
      to: businessDate,
      formats: z
        .array(z.enum(PRINT_FORMATS))
        .min(1)
        .refine(once)
        .default([...PRINT_FORMATS]),
    }),
    response: batch,
    status: 201,
    errors: [
      'organization.school-not-found',
      'printing.batch-span',
      'printing.batch-too-many',
      'printing.batch-busy',
      'printing.font-missing',
    ],
  }),
  batches: endpoint({
    id: 'printing.batches',
    method: 'GET',
    path: '/print-batches',
    summary: 'The batches the caller asked for, the latest first',
    access: 'school.read',
    response: z.strictObject({ items: z.array(batch) }),
  }),
  batch: endpoint({
    id: 'printing.batch',
    method: 'GET',
    path: '/print-batches/:batchId',
    summary: 'How far a batch has been made',
    access: 'school.read',
    params: batchParams,
    response: batch,
    errors: ofBatch,
  }),
  cancelBatch: endpoint({
    id: 'printing.cancelBatch',
    method: 'POST',
    path: '/print-batches/:batchId/cancel',
    summary: 'Stop after the file in hand; nothing of the batch is kept',
    access: 'school.read',
    makesPaper: true,
    params: batchParams,
    response: batch,
    errors: ofBatch,
  }),
  batchFile: endpoint({
    id: 'printing.batchFile',
    method: 'GET',
    path: '/print-batches/:batchId/files.zip',
    summary: 'The files of a batch, while they are kept and for as long as the caller may read all that is in them',
    access: 'school.read',
    params: batchParams,
    produces: 'application/zip',
    errors: [
      ...ofBatch,
      'organization.school-not-found',
      'journal.book-restricted',
      'printing.feedback-restricted',
      'printing.batch-unfinished',
      'printing.batch-gone',
    ],
  }),
} as const;
