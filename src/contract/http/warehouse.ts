import { z } from 'zod';
import { act as stockCount } from '../acts/stock.count.js';
import { act as stockIn } from '../acts/stock.in.js';
import { act as stockOut } from '../acts/stock.out.js';
import { act as writeOff } from '../acts/stock.write-off.js';
import { act as storageRound } from '../acts/storage.round.js';
import { actEnvelope, actReceipt } from '../acts.js';
import { versionOf, versionsOf } from '../declaring/body.js';
import { endpointOf } from '../declaring/endpoint.js';
import {
  amount,
  amountOrNone,
  businessDate,
  gramsOrOther,
  id,
  instant,
  page,
  pageQuery,
  unit,
  words,
} from './common.js';
import { endpoint } from './endpoint.js';
import { actErrors, inSchool, schoolParams } from './journal.js';

/** Ends of a move that are not places. Stock there is out of the store for good, or not yet in it. */
export const VIRTUAL_LOCATIONS = ['supplier', 'kitchen', 'served', 'sample', 'waste', 'loss', 'count_adjust'] as const;
export type VirtualLocation = (typeof VIRTUAL_LOCATIONS)[number];

/** Where a write-off goes: spoiled goods to `waste`, missing ones to `loss`, those sent for testing to `sample`. */
export const WRITE_OFF_REASONS = ['expired', 'spoiled', 'damaged', 'missing', 'tested'] as const;
export type WriteOffReason = (typeof WRITE_OFF_REASONS)[number];

/** Why goods go back to who brought them, and what comes of it (L26). */
export const RETURN_REASONS = ['expired', 'spoiled', 'damaged', 'wrong', 'surplus', 'recalled'] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];
export const RETURN_OUTCOMES = ['refund', 'exchange', 'open'] as const;
export type ReturnOutcome = (typeof RETURN_OUTCOMES)[number];

/** Why a count differs from the books (L04). */
export const VARIANCE_REASONS = ['loss', 'unrecorded', 'miscounted', 'spoiled', 'unknown'] as const;
export type VarianceReason = (typeof VARIANCE_REASONS)[number];

/** Which limits a reading is judged by; a cold store with both compartments says which one was read. */
export const STORAGE_REGIMES = ['chill', 'freeze', 'ambient'] as const;
export type StorageRegime = (typeof STORAGE_REGIMES)[number];
/** `no_limit`: there is no rule for this quantity at this place, which is not the same as being within one. */
export const READING_VERDICTS = ['within', 'out', 'no_limit'] as const;
export type ReadingVerdict = (typeof READING_VERDICTS)[number];

const lotLines = z
  .array(z.strictObject({ lotId: id, amount, unit }))
  .min(1)
  .max(100);
const stockErrors = [
  ...actErrors,
  'journal.version-unknown',
  'warehouse.lot-not-found',
  'warehouse.lot-named-twice',
  'warehouse.unit-differs',
] as const;

const lot = z.strictObject({
  id,
  ingredientId: id,
  ingredientName: z.string(),
  supplierId: id,
  supplierLot: z.string().nullable(),
  madeOn: businessDate.nullable(),
  useBy: businessDate.nullable(),
  receivedOn: businessDate,
  deliveryActId: id,
  /** What it is counted in; every amount of a lot is. */
  unit,
});
const lotOnHand = lot.extend({ amount: z.int().positive(), grams: gramsOrOther, expired: z.boolean() });

/** The rule id and bounds in tenths, both ends allowed; null where that side is open. */
const storageLimit = z.strictObject({
  rule: z.string(),
  minTenths: z.int().nullable(),
  maxTenths: z.int().nullable(),
});
const judgement = z.strictObject({
  verdict: z.enum(READING_VERDICTS),
  /** What it was judged by; null with `no_limit`. */
  limit: storageLimit.nullable(),
});
const reading = z.strictObject({
  quantity: z.enum(['temperature', 'humidity']),
  /** Tenths of a degree Celsius, or of a percent relative humidity. */
  valueTenths: z.int().min(-1000).max(2000),
  regime: z.enum(STORAGE_REGIMES).nullable().default(null),
});

export const warehouseEndpoints = {
  stockIn: endpoint({
    id: 'warehouse.stockIn',
    method: 'POST',
    path: '/schools/:schoolId/stock-ins',
    summary: 'Move lots from where they are (receiving, or another store) to the store `placeId` (L02)',
    access: 'act.record',
    scopedBy: inSchool,
    params: schoolParams,
    body: actEnvelope.extend({ ...versionOf(stockIn), fromPlaceId: id, lines: lotLines }),
    versions: versionsOf(stockIn),
    response: actReceipt,
    status: 201,
    idempotent: true,
    errors: [...stockErrors, 'warehouse.same-place', 'warehouse.insufficient-stock'],
  }),
  stockOut: endpoint({
    id: 'warehouse.stockOut',
    method: 'POST',
    path: '/schools/:schoolId/stock-outs',
    summary: 'Issue lots from the store `placeId` to the kitchen for one meal (L03); out of order only with a reason',
    access: 'act.record',
    scopedBy: inSchool,
    params: schoolParams,
    versions: versionsOf(stockOut),
    body: actEnvelope.extend({
      ...versionOf(stockOut),
      mealId: id,
      lines: lotLines,
      /** Why an earlier-expiring lot stays on the shelf. */
      deviationReason: words(200).nullable().default(null),
      /** Who took the goods over in the kitchen. */
      receiverName: words(40).nullable().default(null),
    }),
    response: actReceipt,
    status: 201,
    idempotent: true,
    errors: [
      ...stockErrors,
      'journal.meal-not-found',
      'warehouse.lot-expired',
      'warehouse.out-of-order',
      'warehouse.insufficient-stock',
    ],
  }),
  writeOff: endpoint({
    id: 'warehouse.writeOff',
    method: 'POST',
    path: '/schools/:schoolId/write-offs',
    summary: 'Take lots at `placeId` out of the books: expired, spoiled, damaged, missing or sent for testing (L27)',
    access: 'act.record',
    scopedBy: inSchool,
    params: schoolParams,
    versions: versionsOf(writeOff),
    body: actEnvelope.extend({ ...versionOf(writeOff), reason: z.enum(WRITE_OFF_REASONS), lines: lotLines }),
    response: actReceipt,
    status: 201,
    idempotent: true,
    errors: [...stockErrors, 'warehouse.insufficient-stock'],
  }),
  returnGoods: endpoint({
    id: 'warehouse.returnGoods',
    method: 'POST',
    path: '/schools/:schoolId/stock-returns',
    summary: 'Bring lots that the kitchen did not use back to the store `placeId` (L03); they stay the lots they were',
    access: 'act.record',
    scopedBy: inSchool,
    params: schoolParams,
    body: actEnvelope.extend({
      /** The meal they had been issued for, where it is known. */
      mealId: id.nullable().default(null),
      lines: lotLines,
    }),
    response: actReceipt,
    status: 201,
    idempotent: true,
    errors: [...stockErrors, 'journal.meal-not-found', 'warehouse.insufficient-stock'],
  }),
  transfer: endpoint({
    id: 'warehouse.transfer',
    method: 'POST',
    path: '/schools/:schoolId/transfers',
    summary: 'Move lots from the place `placeId` to another place of the school',
    access: 'act.record',
    scopedBy: inSchool,
    params: schoolParams,
    body: actEnvelope.extend({
      toPlaceId: id,
      /** Who took them over there. */
      receiverName: words(40).nullable().default(null),
      lines: lotLines,
    }),
    response: actReceipt,
    status: 201,
    idempotent: true,
    errors: [...stockErrors, 'warehouse.same-place', 'warehouse.insufficient-stock'],
  }),
  sendBack: endpoint({
    id: 'warehouse.sendBack',
    method: 'POST',
    path: '/schools/:schoolId/send-backs',
    summary: 'Give lots at `placeId` back to the one supplier who brought them (L26), expired ones too',
    access: 'act.record',
    scopedBy: inSchool,
    params: schoolParams,
    body: actEnvelope.extend({
      returnReason: z.enum(RETURN_REASONS),
      returnOutcome: z.enum(RETURN_OUTCOMES),
      /** Who took them away for the supplier. */
      receiverName: words(40).nullable().default(null),
      lines: lotLines,
    }),
    response: actReceipt,
    status: 201,
    idempotent: true,
    errors: [...stockErrors, 'warehouse.suppliers-differ', 'warehouse.insufficient-stock'],
  }),
  stocktake: endpoint({
    id: 'warehouse.stocktake',
    method: 'POST',
    path: '/schools/:schoolId/stocktakes',
    summary:
      'Count lots at `placeId` (L04). The books become what was counted; pending shortages the count covers are settled',
    access: 'act.record',
    scopedBy: inSchool,
    params: schoolParams,
    versions: versionsOf(stockCount),
    body: actEnvelope.extend({
      ...versionOf(stockCount),
      /** Whoever counted did not see the book figure. */
      blind: z.boolean().default(true),
      lines: z
        .array(
          z.strictObject({
            lotId: id,
            countedAmount: amountOrNone,
            unit,
            /** Why it differs; wanted beyond `count.tolerance_percent` of what the books say, of a blind count made online. */
            varianceReason: z.enum(VARIANCE_REASONS).nullable().default(null),
          }),
        )
        .min(1)
        .max(200),
    }),
    response: actReceipt.extend({
      lines: z.array(
        z.strictObject({
          lotId: id,
          unit,
          bookAmount: z.int(),
          countedAmount: z.int(),
          differenceAmount: z.int(),
          bookGrams: gramsOrOther,
          countedGrams: gramsOrOther,
          differenceGrams: gramsOrOther,
        }),
      ),
      settledActIds: z.array(id),
    }),
    status: 201,
    idempotent: true,
    errors: [
      ...stockErrors,
      'warehouse.counted-before-receipt',
      'warehouse.variance-unexplained',
      'warehouse.insufficient-stock',
    ],
  }),
  stock: endpoint({
    id: 'warehouse.stock',
    method: 'GET',
    path: '/schools/:schoolId/stock',
    summary: 'Stock on hand by place, each lot with its use-by day; `kitchen` holds what was issued and not yet cooked',
    access: 'school.read',
    scopedBy: inSchool,
    params: schoolParams,
    query: z.strictObject({ placeId: id.optional(), ingredientId: id.optional() }),
    response: z.strictObject({
      /** `locationId` is a place’s id or `kitchen`. */
      items: z.array(z.strictObject({ locationId: z.string(), lots: z.array(lotOnHand) })),
      asOf: instant,
    }),
    errors: ['organization.school-not-found', 'organization.place-not-found'],
  }),
  stockAsOf: endpoint({
    id: 'warehouse.stockAsOf',
    method: 'GET',
    path: '/schools/:schoolId/stock-as-of',
    summary:
      'What lay where at the time `at`, as far as it had been recorded at `knownAt` (default: now). The same two times give the same answer for ever; an amount below zero was taken without being on the books',
    access: 'school.read',
    scopedBy: inSchool,
    params: schoolParams,
    query: z.strictObject({ placeId: id.optional(), at: instant, knownAt: instant.optional() }),
    response: z.strictObject({
      /** `locationId` is a place’s id or `kitchen`. */
      items: z.array(
        z.strictObject({
          locationId: z.string(),
          lots: z.array(lot.extend({ amount: z.int(), expired: z.boolean() })),
        }),
      ),
      at: instant,
      /** Never later than the answer. */
      knownAt: instant,
    }),
    errors: ['organization.school-not-found', 'organization.place-not-found'],
  }),
  expiring: endpoint({
    id: 'warehouse.expiring',
    method: 'GET',
    path: '/schools/:schoolId/expiring-lots',
    summary:
      'Lots on hand whose use-by day has passed or comes within `stock.near_expiry_days`, the earliest first (S-15). An expired one is not issued and not cooked, whoever signs (S-13): it is written off or goes back to the supplier',
    access: 'school.read',
    scopedBy: inSchool,
    params: schoolParams,
    response: z.strictObject({
      items: z.array(
        lot.extend({
          useBy: businessDate,
          /** A place’s id or `kitchen`. */
          locationId: z.string(),
          amount: z.int().positive(),
          expired: z.boolean(),
          /** To the use-by day: 0 on it, below 0 after it. */
          daysLeft: z.int(),
        }),
      ),
      daysAhead: z.int().min(0),
      asOf: instant,
    }),
    errors: ['organization.school-not-found'],
  }),
  proposal: endpoint({
    id: 'warehouse.proposal',
    method: 'GET',
    path: '/schools/:schoolId/issue-proposal',
    summary:
      'Which lots at a place to issue for so much of an ingredient, in its unit: first expired first (O-08). `grams` is an amount in `g`',
    access: 'school.read',
    scopedBy: inSchool,
    params: schoolParams,
    query: z
      .strictObject({
        placeId: id,
        ingredientId: id,
        amount: z.coerce.number().pipe(amount).optional(),
        unit: unit.default('g'),
        grams: z.coerce.number().pipe(amount).optional(),
      })
      .refine((query) => (query.amount === undefined) !== (query.grams === undefined), {
        path: ['amount'],
        message: 'give either amount or grams',
      }),
    response: z.strictObject({
      lines: z.array(
        z.strictObject({ lotId: id, amount: z.int(), unit, grams: gramsOrOther, useBy: businessDate.nullable() }),
      ),
      /** What the place cannot give in that unit; 0 when it can give all. */
      shortAmount: z.int().min(0),
      shortGrams: gramsOrOther,
    }),
    errors: ['organization.school-not-found', 'organization.place-not-found'],
  }),
  lot: endpoint({
    id: 'warehouse.lot',
    method: 'GET',
    path: '/lots/:lotId',
    summary: 'One lot and where its grams are now',
    access: 'school.read',
    scopedBy: { param: 'lotId', of: 'lot' },
    params: z.strictObject({ lotId: id }),
    response: lot.extend({
      balances: z.array(z.strictObject({ locationId: z.string(), amount: z.int(), grams: gramsOrOther })),
    }),
    errors: ['warehouse.lot-unknown'],
  }),
  recordReading: endpoint({
    id: 'warehouse.recordReading',
    method: 'POST',
    path: '/schools/:schoolId/readings',
    summary: 'A temperature or humidity read by hand at `placeId`, judged at once (L16, L17; O-03, O-04)',
    access: 'act.record',
    scopedBy: inSchool,
    params: schoolParams,
    body: actEnvelope
      .extend(reading.shape)
      .extend({
        /** What was done about a value out of limits. */
        correctiveAction: words(200).nullable().default(null),
      })
      .superRefine(({ quantity, valueTenths }, { addIssue }) => {
        if (quantity !== 'humidity' || (valueTenths >= 0 && valueTenths <= 1_000)) return;
        const why = valueTenths < 0 ? 'too-small' : 'too-big';
        addIssue({ code: 'custom', path: ['valueTenths'], message: 'no humidity', params: { why } });
      }),
    response: actReceipt.extend(judgement.shape),
    status: 201,
    idempotent: true,
    errors: [...actErrors],
  }),
  storageLimits: endpoint({
    id: 'warehouse.storageLimits',
    method: 'GET',
    path: '/schools/:schoolId/storage-limits',
    summary:
      'The limits by which a temperature read today is judged (O-03, O-04), so that phones can say it on the spot',
    access: 'school.read',
    scopedBy: inSchool,
    params: schoolParams,
    response: z.strictObject({ chill: storageLimit, freeze: storageLimit }),
    errors: ['organization.school-not-found'],
  }),
  readings: endpoint({
    id: 'warehouse.readings',
    method: 'GET',
    path: '/schools/:schoolId/readings',
    summary: 'Readings of one local day, by hand and by sensor, in the order of time',
    access: 'school.read',
    scopedBy: inSchool,
    params: schoolParams,
    query: pageQuery.extend({ date: businessDate }),
    response: page(
      reading.extend({
        id,
        placeId: id,
        /** Null when read by hand. */
        sensor: z.string().nullable(),
        takenAt: instant,
        ...judgement.shape,
      }),
    ),
    errors: ['organization.school-not-found'],
  }),
  recordRound: endpointOf(storageRound),
} as const;
