import { z } from 'zod';
import { ACT_KIND_CODES, ACT_KINDS, type ActKind } from '../acts.js';
import type { ActDeclaration } from '../declaring/declaration.js';
import { bookOf } from '../declaring/in-words.js';
import { businessDate, id, instant, page, pageQuery } from './common.js';
import { endpoint } from './endpoint.js';
import { inSchool } from './journal.js';

/** A book covers at most a month and the day that closes it: what is printed, signed and filed as one. */
export const MAX_BOOK_DAYS = 32;

/** The kinds of acts that have a book: all but those about another act. */
export const BOOK_KINDS = ACT_KIND_CODES.filter((kind) => bookOf(ACT_KINDS[kind] as ActDeclaration) !== null) as [
  ActKind,
  ...ActKind[],
];

const params = z.strictObject({ schoolId: id, kind: z.enum(BOOK_KINDS) });
/** Both days belong to the book. */
const span = { from: businessDate, to: businessDate };
const errors = ['organization.school-not-found', 'journal.book-span', 'journal.book-restricted'] as const;

const column = z.strictObject({
  field: z.string(),
  title: z.string(),
  /** What its numbers are counted in, where all are counted alike. */
  unit: z.string().nullable(),
  /** On paper, before all columns are fitted to the sheet. */
  widthMm: z.number().positive(),
  /** No narrower than this, so that a date stands on one line. */
  minMm: z.number().positive(),
  align: z.enum(['left', 'center', 'right']),
});

/** One act as its book prints it: words for people, in the language asked for; `GET /acts/{id}` has the values. */
const entry = z.strictObject({
  actId: id,
  /** Its place in the chain of the school that wrote it. */
  chainIndex: z.int().min(0),
  date: businessDate,
  /** `HH:mm` in Asia/Shanghai. */
  time: z.string(),
  /** With the school's name before it where another school's kitchen did it. */
  place: z.string(),
  /** One for each of `columns`. */
  cells: z.array(z.string()),
  /** One for each of `lineColumns` in every line; empty where the book has no lines. */
  lines: z.array(z.array(z.string())),
  recorder: z.string(),
  coSigners: z.array(z.string()),
  /** Where it stands, why it was taken back, which act it replaces or is replaced by. */
  standing: z.string(),
  /** It was taken back, corrected or refused: printed struck through. */
  isStruck: z.boolean(),
  /** Late, offline, time unproven. */
  marks: z.array(z.string()),
  note: z.string().nullable(),
});
export type BookEntry = z.infer<typeof entry>;

export const bookEndpoints = {
  book: endpoint({
    id: 'journal.book',
    method: 'GET',
    path: '/schools/:schoolId/books/:kind',
    summary:
      'The printed book of one kind of act: what the school and the kitchens that served it recorded on local days `from` to `to`, in the order in which it happened. What was taken back stays in it, struck through. The book of a restricted kind has the school’s own acts only, is for who may read them, and each look is noted',
    access: 'school.read',
    scopedBy: inSchool,
    params,
    query: pageQuery.extend(span),
    response: page(entry).extend({
      schoolName: z.string(),
      title: z.string(),
      /** The ledgers of domain-rules.md §10 that it is. */
      ledgers: z.array(z.strictObject({ id: z.string(), name: z.string() })),
      madeAt: instant,
      columns: z.array(column),
      /** One printed row for each line of an act. Empty where acts of the kind have none. */
      lineColumns: z.array(column),
      /** The school's chain as it stands; whether it holds is for `journal.verify` to say. */
      chain: z.strictObject({ acts: z.int().min(0), head: z.string() }),
    }),
    errors,
  }),
  bookTable: endpoint({
    id: 'journal.bookTable',
    method: 'GET',
    path: '/schools/:schoolId/books/:kind/table.csv',
    summary: 'The same book as a table for Excel, a row for each line; the export itself is noted in the audit log',
    access: 'school.read',
    scopedBy: inSchool,
    params,
    query: z.strictObject(span),
    produces: 'text/csv',
    errors: [...errors, 'journal.book-too-large'],
  }),
} as const;
