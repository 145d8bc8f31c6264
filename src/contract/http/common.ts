import { z } from 'zod';
import { isBusinessDate } from '../business-date.js';
import { QUANTITY_UNITS } from '../quantity.js';
import { isSoundText, isVisible, plainlyDirected } from '../sound-text.js';

/** An id made by us or by a phone: a UUID in lower case. */
export const id = z.uuid().toLowerCase();
/** An instant: ISO 8601, UTC, milliseconds. */
export const instant = z.iso.datetime({ precision: 3 }).meta({ description: 'ISO 8601 UTC with milliseconds' });
/** A local day in Asia/Shanghai. */
export const businessDate = z
  .string()
  .refine(isBusinessDate, { message: 'a calendar day YYYY-MM-DD', params: { why: 'date' } });
/** Base units of goods, none included: at most 100 t, 100 m³ or 100 million pieces. */
export const amountOrNone = z.int().min(0).max(100_000_000);
export const amount = amountOrNone.positive();
export const unit = z.enum(QUANTITY_UNITS).meta({ description: 'What an amount beside it counts' });
/** So many base units. */
export const quantity = z.strictObject({ amount: z.int(), unit });
/** As releases up to 0.1 read an amount: null where it is not in grams. */
export const gramsOrOther = z.int().nullable();
/** Money in whole fen, at most 100 million yuan. */
export const fen = z.int().min(0).max(10_000_000_000);
/** Temperature in tenths of a degree Celsius. */
export const tenthsCelsius = z.int().min(-500).max(3000);
/** Words a person types: trimmed, something to be seen in them, no control characters, no halves of characters. */
export const words = (max: number) =>
  z
    .string()
    .overwrite(plainlyDirected)
    .trim()
    .min(1)
    .max(max)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what it refuses
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/)
    .refine(isSoundText, { message: 'half a character' })
    .refine(isVisible, { message: 'nothing to be seen', params: { why: 'missing' } });

/** How something is, in words for whoever stands before it. */
export const wordsOf = z.strictObject({
  level: z.enum(['ok', 'watch', 'fault', 'unknown']),
  zh: z.string(),
  en: z.string(),
});

/** Somewhere on the ground (`contract/distance.ts`). Nobody need say it, and nothing follows from it by itself. */
export const position = z.strictObject({
  latitudeE6: z.int().min(-90_000_000).max(90_000_000),
  longitudeE6: z.int().min(-180_000_000).max(180_000_000),
  accuracyMetres: z.int().min(0).max(10_000_000),
});

/** Keyset paging: pass `next` back as `after`; null means there is no more. */
export const pageQuery = z.strictObject({
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const page = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item), next: z.string().nullable() });

/** RFC 9457. `code` is stable; `title` is for the person, in the language he asked for. */
export const problem = z.strictObject({
  type: z.string(),
  status: z.int(),
  code: z.string(),
  title: z.string(),
  field: z.string().nullable(),
  rule: z.string().nullable(),
  errorId: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type Problem = z.infer<typeof problem>;

/** Sent by a page with what it asks by itself, when nobody has touched it for a while: such a request keeps no session alive. */
export const UNATTENDED_HEADER = 'mingchu-unattended';
