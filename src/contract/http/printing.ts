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
] as const;

/** `same`: the books say today what they said when it was printed. */
export const PRINT_VERDICTS = ['same', 'changed'] as const;

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
} as const;
