import { z } from 'zod';
import { QUANTITY_UNITS } from '../contract/quantity.js';
import type { Particulars } from '../journal/index.js';

/** What the warehouse keeps of a stock-in, stock-out or write-off, as its codec gives it to the journal. */
const stockParticulars = z.object({
  fromLocation: z.string(),
  toLocation: z.string(),
  mealId: z.string().nullable(),
  writeOffReason: z.string().nullable(),
  deviationReason: z.string().nullable(),
  receiverName: z.string().nullable(),
  lines: z.array(z.object({ lotId: z.string(), amount: z.int(), unit: z.enum(QUANTITY_UNITS) })),
});
export type StockParticulars = z.infer<typeof stockParticulars>;

/** @throws ZodError when the codec says something else: a bug */
export const readStockParticulars = (particulars: Particulars | undefined): StockParticulars =>
  stockParticulars.parse(particulars);
