import { z } from 'zod';
import { ALLERGENS, NUTRIENTS } from '../nutrients.js';
import { id, instant, page, pageQuery, words } from './common.js';
import { endpoint } from './endpoint.js';

/** Per 100 g of what is eaten: whole calories of energy, whole micrograms of the rest; null where nobody measured it. */
const nutrients = z.record(z.enum(NUTRIENTS), z.int().min(0).nullable());
const composition = z.strictObject({
  ingredientId: id,
  name: z.string(),
  /** Of 1,000 g bought, so many grams are eaten. */
  ediblePerMille: z.int().min(1).max(1_000),
  nutrients,
  /** Null while nobody has said. */
  allergens: z.array(z.enum(ALLERGENS)).nullable(),
  /** The table it comes from, and its number there. */
  source: z.string(),
  sourceCode: z.string().nullable(),
  statedAt: instant,
});

const ROW_OUTCOMES = ['new', 'changed', 'same', 'wrong'] as const;
const tableRow = z.strictObject({
  rowNumber: z.int(),
  name: z.string(),
  outcome: z.enum(ROW_OUTCOMES),
  /** Of a wrong row: the heading of the column at fault, and why in the reader's language. */
  column: z.string().nullable(),
  why: z.string().nullable(),
});
const tableCounts = z.strictObject({ new: z.int(), changed: z.int(), same: z.int(), wrong: z.int() });
const fileErrors = [
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
] as const;

/** What is in 100 g of each food, from a table of an office. */
export const compositionEndpoints = {
  compositions: endpoint({
    id: 'menu.compositions',
    method: 'GET',
    path: '/ingredient-compositions',
    summary: 'Edible portion, nutrients and allergens of ingredients, as stated last, each with its source',
    access: 'structure.read',
    query: pageQuery,
    response: page(composition),
  }),
  previewTable: endpoint({
    id: 'menu.previewTable',
    method: 'POST',
    path: '/ingredient-composition-tables/preview',
    summary:
      'Hand in a food composition table (xlsx, or csv in UTF-8, UTF-16 or GB18030, as the raw body): what would become of each row. Nothing is changed',
    access: 'structure.manage',
    response: z.strictObject({ sha256: z.string(), counts: tableCounts, rows: z.array(tableRow) }),
    status: 200,
    errors: fileErrors,
  }),
  takeTable: endpoint({
    id: 'menu.takeTable',
    method: 'POST',
    path: '/ingredient-composition-tables',
    summary:
      'Take the good rows of a table over that was previewed: the same file again, with the checksum of the preview and the source. May be repeated',
    access: 'structure.manage',
    query: z.strictObject({
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      /** Which table it is: title, edition, who publishes it. */
      source: words(120),
    }),
    response: z.strictObject({ counts: tableCounts }),
    status: 200,
    errors: [...fileErrors, 'menu.table-differs'],
  }),
} as const;
