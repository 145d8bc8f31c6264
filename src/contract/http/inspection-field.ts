import { z } from 'zod';
import { STAGES } from '../stages.js';
import { amountOrNone, businessDate, id, instant, tenthsCelsius, unit, words } from './common.js';
import { endpoint } from './endpoint.js';
import { capturedAt, checklist, inspection, inspectionParams, ofInspection, person } from './inspection.js';

/** What an officer measures himself: core of a batch and a store in tenths of a degree, rapid tests of tableware and hands as passed or not. */
const MEASURE_KINDS = ['core', 'store', 'tableware', 'hands'] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

const recount = z.strictObject({
  lotId: id,
  placeId: id,
  goods: z.string(),
  placeName: z.string(),
  unit,
  /** The last count of it; null while nobody has counted. */
  count: z
    .strictObject({
      counted: amountOrNone,
      /** What the books said at `bookAt`; below zero where more was taken than was known of. */
      book: z.int(),
      bookAt: instant,
      by: person,
      at: instant,
    })
    .nullable(),
});

const recounts = z.strictObject({ items: z.array(recount) });

/** What the canteen has on record of something that can be measured again, with the limit that held for it. */
const measurable = z.strictObject({
  recordId: id,
  kind: z.enum(['core', 'store']),
  /** The dish, or the place. */
  what: z.string(),
  valueTenths: z.int(),
  at: instant,
  /** Null where that side is open; both where no rule limits it. */
  minTenths: z.int().nullable(),
  maxTenths: z.int().nullable(),
});

const measures = z.strictObject({
  items: z.array(
    z.strictObject({
      measureId: id,
      kind: z.enum(MEASURE_KINDS),
      what: z.string(),
      /** Tenths of a degree; null of a rapid test. */
      valueTenths: z.int().nullable(),
      /** Of a rapid test; null of a temperature. */
      passed: z.boolean().nullable(),
      /** What the canteen had on record of the same thing; null where nothing was. */
      record: measurable.nullable(),
      by: person,
      at: instant,
    }),
  ),
});

/** What an inspector takes along to a school without a line. */
const pack = z.strictObject({
  /** What it says was so then. */
  packedAt: instant,
  /** Then the tablet forgets it; what was written on it stays until it is told. */
  forgetAt: instant,
  /** How many inspectors must sign (I-05). */
  minInspectors: z.int().min(1),
  inspection,
  checklist,
  clauses: z.array(z.strictObject({ key: z.string(), source: z.string(), text: z.string() })),
  /** What did not fit in the last days, the newest first. */
  leads: z.array(
    z.strictObject({ id, at: instant, placeName: z.string().nullable(), stage: z.enum(STAGES), reason: z.string() }),
  ),
  /** What lay where on the books at `packedAt`. */
  lots: z.array(
    z.strictObject({
      lotId: id,
      placeId: id,
      goods: z.string(),
      placeName: z.string(),
      unit,
      book: z.int(),
      supplierLot: z.string().nullable(),
      useBy: businessDate.nullable(),
      receivedOn: businessDate,
      /** Nobody may use it: an incident was reported (S-23). */
      isStopped: z.boolean(),
    }),
  ),
  /** Those that the platform drew to be counted again: once for a visit, so that nobody chooses. */
  recounts: z.array(recount),
  /** What can be measured again beside a record of it: batches of the day, the last reading of each store. */
  measurables: z.array(measurable),
  /** What was measured already. */
  measures: measures.shape.items,
  /** Samples that should be in the cabinet. */
  samples: z.array(z.strictObject({ sampleId: id, dish: z.string(), takenAt: instant, keepUntil: instant })),
});

/** A visit without a line: what is taken along, and what officers count and measure themselves. */
export const fieldEndpoints = {
  pack: endpoint({
    id: 'inspection.pack',
    method: 'POST',
    path: '/inspections/:inspectionId/pack',
    summary:
      'What an officer takes along to a school without a line. Lots to be counted again are drawn with the first one and stay the same; each is noted in the audit log (I-11)',
    access: 'inspection.conduct',
    scopedBy: ofInspection,
    params: inspectionParams,
    response: pack,
    status: 201,
    errors: ['inspection.not-found', 'inspection.not-an-officer', 'inspection.is-closed', 'inspection.draw-over'],
  }),
  recounts: endpoint({
    id: 'inspection.recounts',
    method: 'GET',
    path: '/inspections/:inspectionId/recounts',
    summary:
      'The lots drawn to be counted again, and what was counted. Those nobody has counted are shown to officers of the visit only',
    access: 'finding.read',
    scopedBy: ofInspection,
    params: inspectionParams,
    response: recounts,
    errors: ['inspection.not-found'],
  }),
  recount: endpoint({
    id: 'inspection.recount',
    method: 'POST',
    path: '/inspections/:inspectionId/recounts',
    summary:
      'An officer counts a drawn lot while the visit is on site. What the books said at `bookAt` is looked up anew; earlier counts are kept, the last one shows. It changes no stock',
    access: 'inspection.conduct',
    scopedBy: ofInspection,
    params: inspectionParams,
    body: z.strictObject({ lotId: id, placeId: id, countedAmount: amountOrNone, bookAt: instant, capturedAt }),
    response: recounts,
    status: 201,
    idempotent: true,
    errors: ['inspection.not-found', 'inspection.not-an-officer', 'inspection.not-on-site', 'inspection.lot-not-drawn'],
  }),
  measures: endpoint({
    id: 'inspection.measures',
    method: 'GET',
    path: '/inspections/:inspectionId/measures',
    summary: 'What officers measured in a visit, each beside what the canteen had on record of the same thing',
    access: 'finding.read',
    scopedBy: ofInspection,
    params: inspectionParams,
    response: measures,
    errors: ['inspection.not-found'],
  }),
  measure: endpoint({
    id: 'inspection.measure',
    method: 'POST',
    path: '/inspections/:inspectionId/measures',
    summary:
      'An officer measures himself while the visit is on site. With `recordId` it stands beside that record of the pack; a difference is a question, and nothing follows from it by itself',
    access: 'inspection.conduct',
    scopedBy: ofInspection,
    params: inspectionParams,
    body: z
      .strictObject({
        /** Made by whoever measures, so that a tablet knows its own again; told again under it, it stands once. */
        measureId: id,
        kind: z.enum(MEASURE_KINDS),
        recordId: id.nullable().default(null),
        /** What was measured, where there is no record of it. */
        what: words(120),
        valueTenths: tenthsCelsius.nullable().default(null),
        passed: z.boolean().nullable().default(null),
        capturedAt,
      })
      .refine(
        ({ kind, valueTenths, passed }) => {
          const isTest = kind === 'tableware' || kind === 'hands';
          return (valueTenths === null) === isTest && (passed === null) !== isTest;
        },
        { path: ['valueTenths'], message: 'a temperature in valueTenths, a rapid test in passed' },
      ),
    response: measures,
    status: 201,
    idempotent: true,
    errors: [
      'inspection.not-found',
      'inspection.not-an-officer',
      'inspection.not-on-site',
      'inspection.record-not-packed',
    ],
  }),
} as const;
