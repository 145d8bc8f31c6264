import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { isBusinessDate } from '../contract/business-date.js';

const fileSchema = z.array(
  z.strictObject({
    key: z.string().regex(/^[a-z_]+(\.[a-z_]+)+$/),
    value: z.int(),
    unit: z.string(),
    src: z.string(),
    conf: z.enum(['VL', 'V', 'V?', 'M', 'M?', 'L', 'D']),
    from: z.string().refine(isBusinessDate),
    /** What no row of the key may be looser than from that day on, wherever it holds. */
    floor: z.int().optional(),
    ceil: z.int().optional(),
    place: z.string().regex(/^(CN|\d{6})$/),
    zh: z.string().optional(),
    en: z.string().optional(),
  }),
);

type ShippedLimit = z.infer<typeof fileSchema>[number];

let reading: Promise<readonly ShippedLimit[]> | null = null;

/**
 * The limits that come with this release, from `config/policy.yaml`. The file is read once; platforms that run in one
 * process share what it says.
 *
 * @throws ZodError when a row of the file is not as it must be
 */
export function shippedLimits(): Promise<readonly ShippedLimit[]> {
  reading ??= readFile('config/policy.yaml', 'utf8').then((text) => fileSchema.parse(parse(text)));
  return reading;
}
