import { z } from 'zod';
import { QUANTITY_UNITS } from '../contract/quantity.js';
import type { Particulars } from '../journal/index.js';

/** What the warehouse keeps of goods that moved, as its codecs give it to the journal; each kind says what concerns it. */
const stockParticulars = z.object({
  fromLocation: z.string(),
  toLocation: z.string(),
  mealId: z.string().nullable().default(null),
  writeOffReason: z.string().nullable().default(null),
  returnReason: z.string().nullable().default(null),
  deviationReason: z.string().nullable().default(null),
  receiverName: z.string().nullable().default(null),
  lines: z.array(z.object({ lotId: z.string(), amount: z.int(), unit: z.enum(QUANTITY_UNITS) })),
});
export type StockParticulars = z.infer<typeof stockParticulars>;

/** @throws ZodError when the codec says something else: a bug */
export const readStockParticulars = (particulars: Particulars | undefined): StockParticulars =>
  stockParticulars.parse(particulars);
