import { z } from 'zod';
import { act as delivery, GOODS_SOURCE } from '../acts/acceptance.delivery.js';
import { GOODS_PAPER } from '../acts/acceptance.goods-paper.js';
import { actEnvelope, actReceipt, actSummary } from '../acts.js';
import { versionOf, versionsOf } from '../declaring/body.js';
import { amount, businessDate, fen, gramsOrOther, id, tenthsCelsius, unit, words } from './common.js';
import { endpoint } from './endpoint.js';
import { actErrors, inSchool, schoolParams } from './journal.js';

/** Papers that come with goods; what they are called is said once, in the declaration of the act that brings a late one. */
export const CERTIFICATE_KINDS = Object.keys(GOODS_PAPER.options) as [CertificateKind, ...CertificateKind[]];
export type CertificateKind = keyof typeof GOODS_PAPER.options;

/** What they are called is said once, in the declaration of the act. */
export const GOODS_SOURCES = Object.keys(GOODS_SOURCE.options) as [GoodsSource, ...GoodsSource[]];
export type GoodsSource = keyof typeof GOODS_SOURCE.options;

/** `accept`: all that was weighed; `part`: less, with a reason; `refuse`: nothing, with a reason. */
export const LINE_DECISIONS = ['accept', 'part', 'refuse'] as const;

const certificate = z.strictObject({
  kind: z.enum(CERTIFICATE_KINDS),
  number: words(80).nullable().default(null),
  attachmentId: id.nullable().default(null),
});

const deliveryLine = z.strictObject({
  ingredientId: id,
  /** The lot's id, made by the phone; the server makes one when it is missing. */
  lotId: id.optional(),
  /** Brand and pack, as the label says. */
  spec: words(60).nullable().default(null),
  /** Who made it, with address and telephone, as the label says. */
  producer: words(120).nullable().default(null),
  supplierLot: words(60).nullable().default(null),
  madeOn: businessDate.nullable().default(null),
  /** Last local day of allowed use; null for goods without one (most fresh produce). */
  useBy: businessDate.nullable().default(null),
  orderedAmount: amount.nullable().default(null),
  /** What the delivery note says. */
  notedAmount: amount.nullable().default(null),
  /** What the scale, or whoever counted, says. */
  measuredAmount: amount,
  /** Fen for a kilogram, a litre or a piece, as the unit is. */
  unitPriceFen: fen.nullable().default(null),
  arrivalTenthsC: tenthsCelsius.nullable().default(null),
  decision: z.enum(LINE_DECISIONS),
  /** Only with `part`: what is kept, less than measured. */
  acceptedAmount: amount.optional(),
  reason: words(200).nullable().default(null),
  certificates: z.array(certificate).max(8).default([]),
  /** Of every amount of the line; the lot keeps it for good. */
  unit,
  /** Null where nobody said it: then it was bought from the supplier. */
  goodsSource: z.enum(GOODS_SOURCES).nullable().default(null),
  /** What is taken although it is not there yet; policy says by when it follows. */
  missingPapers: z
    .array(z.strictObject({ kind: z.enum(CERTIFICATE_KINDS) }))
    .max(8)
    .default([]),
});

const acceptedLine = z.strictObject({
  lineNo: z.int().min(1),
  ingredientId: id,
  ingredientName: z.string(),
  decision: z.enum(LINE_DECISIONS),
  measuredAmount: z.int(),
  acceptedAmount: z.int(),
  unit,
  weighedGrams: gramsOrOther,
  acceptedGrams: gramsOrOther,
  useBy: businessDate.nullable(),
  reason: z.string().nullable(),
  /** Fen for a kilogram, a litre or a piece, as the unit is. */
  unitPriceFen: fen.nullable(),
  goodsSource: z.enum(GOODS_SOURCES).nullable(),
  /** Null for a refused line. The lot exists once the last signature is given. */
  lotId: id.nullable(),
});

export const procurementEndpoints = {
  order: endpoint({
    id: 'procurement.order',
    method: 'POST',
    path: '/schools/:schoolId/orders',
    summary: 'Record what is wanted of a supplier for a day; the delivery is held against it (X05)',
    access: 'act.record',
    scopedBy: inSchool,
    params: schoolParams,
    body: actEnvelope.extend({
      supplierId: id,
      /** The local day for which the goods are wanted. */
      wantedOn: businessDate,
      /** Each ingredient once. */
      lines: z
        .array(z.strictObject({ ingredientId: id, orderedAmount: amount, unit }))
        .min(1)
        .max(60),
    }),
    response: actReceipt,
    status: 201,
    idempotent: true,
    errors: [
      ...actErrors,
      'procurement.supplier-not-found',
      'procurement.ordered-twice',
      'catalogue.ingredient-not-found',
    ],
  }),
  orders: endpoint({
    id: 'procurement.orders',
    method: 'GET',
    path: '/schools/:schoolId/orders',
    summary: 'Orders that stand and are wanted on so many days from one on, in the order of the days',
    access: 'school.read',
    scopedBy: inSchool,
    params: schoolParams,
    query: z.strictObject({ from: businessDate, days: z.coerce.number().int().min(1).max(62).default(1) }),
    response: z.strictObject({
      items: z.array(
        z.strictObject({
          actId: id,
          supplierId: id,
          wantedOn: businessDate,
          lines: z.array(
            z.strictObject({ ingredientId: id, ingredientName: z.string(), orderedAmount: z.int(), unit }),
          ),
        }),
      ),
    }),
    errors: ['organization.school-not-found'],
  }),
  accept: endpoint({
    id: 'procurement.accept',
    method: 'POST',
    path: '/schools/:schoolId/deliveries',
    summary:
      'Record the acceptance of a delivery, line by line (L01, S-11, S-12). Lots and stock exist once a second person has signed (R-11)',
    access: 'act.record',
    scopedBy: inSchool,
    params: schoolParams,
    versions: versionsOf(delivery),
    body: actEnvelope.extend({
      ...versionOf(delivery),
      supplierId: id,
      /** As the delivery note says; null: as the school’s file of suppliers says that day. */
      supplierAddress: words(120).nullable().default(null),
      supplierContact: words(80).nullable().default(null),
      deliveryNoteNo: words(60).nullable().default(null),
      vehiclePlate: words(20).nullable().default(null),
      delivererName: words(40).nullable().default(null),
      lines: z.array(deliveryLine).min(1).max(60),
    }),
    response: actReceipt.extend({ lines: z.array(acceptedLine) }),
    status: 201,
    idempotent: true,
    errors: [
      ...actErrors,
      'journal.version-unknown',
      'procurement.supplier-not-found',
      'procurement.supplier-licence-expired',
      'procurement.use-by-before-made',
      'procurement.made-in-future',
      'procurement.expired-on-arrival',
      'procurement.reason-missing',
      'procurement.part-not-less',
      'procurement.certificate-missing',
      'procurement.gift-has-price',
      'procurement.cash-without-price',
      'procurement.cash-without-receipt',
      'procurement.paper-cannot-wait',
      'procurement.paper-there-and-missing',
      'procurement.doubtful-without-papers',
      'procurement.lot-exists',
      'catalogue.ingredient-not-found',
    ],
  }),
  awaitedPapers: endpoint({
    id: 'procurement.awaitedPapers',
    method: 'GET',
    path: '/schools/:schoolId/awaited-papers',
    summary:
      'Papers that were missing when goods were accepted and have not followed yet, the earliest due first (S-12)',
    access: 'school.read',
    scopedBy: inSchool,
    params: schoolParams,
    response: z.strictObject({
      items: z.array(
        z.strictObject({
          lotId: id,
          deliveryActId: id,
          ingredientName: z.string(),
          supplierName: z.string(),
          paperKind: z.enum(CERTIFICATE_KINDS),
          receivedOn: businessDate,
          /** Last local day on which it may follow. */
          dueOn: businessDate,
          isOverdue: z.boolean(),
        }),
      ),
    }),
    errors: ['organization.school-not-found'],
  }),
  bringPaper: endpoint({
    id: 'procurement.bringPaper',
    method: 'POST',
    path: '/schools/:schoolId/goods-papers',
    summary:
      'Record that a paper followed which was missing when goods were accepted (S-12): its number, a photo of it, or both',
    access: 'act.record',
    scopedBy: inSchool,
    params: schoolParams,
    body: actEnvelope.extend({
      /** The lot that came with the delivery. */
      lotId: id,
      paperKind: z.enum(CERTIFICATE_KINDS),
      paperNo: words(60).nullable().default(null),
    }),
    response: actReceipt,
    status: 201,
    idempotent: true,
    errors: [...actErrors, 'procurement.paper-not-awaited', 'procurement.paper-not-shown'],
  }),
  deliveries: endpoint({
    id: 'procurement.deliveries',
    method: 'GET',
    path: '/schools/:schoolId/deliveries',
    summary: 'Deliveries of one local day with their lines',
    access: 'school.read',
    scopedBy: inSchool,
    params: schoolParams,
    query: z.strictObject({ date: businessDate }),
    response: z.strictObject({
      items: z.array(
        actSummary.extend({
          supplierId: id,
          supplierName: z.string(),
          deliveryNoteNo: z.string().nullable(),
          lines: z.array(acceptedLine),
        }),
      ),
    }),
    errors: ['organization.school-not-found'],
  }),
} as const;
