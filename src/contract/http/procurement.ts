import { z } from 'zod';
import { act as delivery, GOODS_SOURCE } from '../acts/acceptance.delivery.js';
import { GOODS_PAPER } from '../acts/acceptance.goods-paper.js';
import { PAPER_KIND } from '../acts/acceptance.supplier-paper.js';
import { actEnvelope, actReceipt, actSummary } from '../acts.js';
import { versionOf, versionsOf } from '../declaring/body.js';
import { areaCode } from './auth.js';
import {
  amount,
  businessDate,
  fen,
  gramsOrOther,
  id,
  instant,
  page,
  pageQuery,
  tenthsCelsius,
  unit,
  words,
} from './common.js';
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

/** Papers that the school keeps of a supplier; what they are called is said once, in the declaration of their act. */
export const SUPPLIER_PAPER_KINDS = Object.keys(PAPER_KIND.options) as [SupplierPaperKind, ...SupplierPaperKind[]];
export type SupplierPaperKind = keyof typeof PAPER_KIND.options;
/** `replaced`: a later one of its kind is there, and counts instead. */
export const PAPER_STATES = ['valid', 'ending', 'ended', 'replaced'] as const;

const supplierPaper = z.strictObject({
  paperKind: z.enum(SUPPLIER_PAPER_KINDS),
  paperNo: z.string().nullable(),
  /** Last local day on which it is valid; null where it has no end. */
  validUntil: businessDate.nullable(),
  state: z.enum(PAPER_STATES),
  /** To its last day: 0 on it, below 0 after it; null where it has no end. */
  daysLeft: z.int().nullable(),
  /** Null for the licence with which the supplier was added. */
  actId: id.nullable(),
  /** Photos of it. */
  attachmentIds: z.array(id),
});

const supplier = z.strictObject({ id, name: z.string(), licenceNo: z.string(), licenceValidUntil: businessDate });

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

const statedPrice = {
  ingredientId: id,
  unit,
  /** Fen for a kilogram, a litre or a piece, as the unit is; null says that from then on no contract says a price. */
  priceFen: fen.min(1).nullable(),
  from: businessDate,
  /** Last day on which it holds; null where it has no end. */
  to: businessDate.nullable().default(null),
  /** The contract. */
  source: words(120),
};

const contractPrices = z.strictObject({
  items: z.array(
    z.strictObject({
      ...statedPrice,
      priceFen: fen.nullable(),
      to: businessDate.nullable(),
      source: z.string(),
      id,
      ingredientName: z.string(),
      supplierName: z.string(),
      /** Null where the school has no supplier of that licence. */
      supplierId: id.nullable(),
      /** False where it is of this school alone. */
      forArea: z.boolean(),
      /** Whether it is what counts today. */
      holds: z.boolean(),
      statedBy: z.string(),
      statedAt: instant,
    }),
  ),
});

/** Where something stands in a photo, in thousandths of its width and height from the upper left corner. */
const notePlace = z.strictObject({
  left: z.int().min(0).max(1_000),
  top: z.int().min(0).max(1_000),
  width: z.int().min(0).max(1_000),
  height: z.int().min(0).max(1_000),
});
const said = z.strictObject({ text: z.string(), place: notePlace }).nullable();

const readNote = z.strictObject({
  supplier: said,
  /** `text` is a day, as `2026-11-30`. */
  date: said,
  noteNo: said,
  lines: z.array(
    z.strictObject({
      /** As printed; which goods are meant is for whoever knows the list of the school to say. */
      name: z.string(),
      /** Of `unit`; null where number or unit was not read for certain. */
      amount: z.int().min(1).nullable(),
      unit: unit.nullable(),
      /** Fen for a kilogram, a litre or a piece, as the unit is. */
      unitPriceFen: fen.nullable(),
      /** Whether amount times price is the sum that is printed beside them; null where one of the three was not read. */
      agrees: z.boolean().nullable(),
      place: notePlace,
    }),
  ),
});

export const procurementEndpoints = {
  suppliers: endpoint({
    id: 'procurement.suppliers',
    method: 'GET',
    path: '/schools/:schoolId/suppliers',
    summary: 'The school’s suppliers, by name',
    access: 'school.read',
    scopedBy: inSchool,
    params: schoolParams,
    query: pageQuery,
    response: page(supplier),
    errors: ['organization.school-not-found'],
  }),
  createSupplier: endpoint({
    id: 'procurement.createSupplier',
    method: 'POST',
    path: '/schools/:schoolId/suppliers',
    summary: 'Add a supplier with its licence (L25)',
    access: 'act.record',
    scopedBy: inSchool,
    params: schoolParams,
    body: z.strictObject({
      /** Made by a phone without signal, so that a delivery can name it; given again, it is the same supplier. */
      id: id.optional(),
      name: words(80),
      licenceNo: words(40),
      licenceValidUntil: businessDate,
    }),
    response: supplier,
    status: 201,
    errors: ['organization.school-not-found', 'procurement.supplier-exists'],
  }),
  supplierFile: endpoint({
    id: 'procurement.supplierFile',
    method: 'GET',
    path: '/schools/:schoolId/supplier-file',
    summary:
      'The school’s suppliers with their papers, by name (L25): what is valid, what ends within `supplier.paper_days` and what has ended (S-12)',
    access: 'school.read',
    scopedBy: inSchool,
    params: schoolParams,
    query: pageQuery,
    response: page(
      z.strictObject({
        id,
        name: z.string(),
        /** With which it was added: by it contracts of an area mean it. */
        licenceNo: z.string(),
        papers: z.array(supplierPaper),
      }),
    ).extend({
      daysAhead: z.int().min(0),
    }),
    errors: ['organization.school-not-found'],
  }),
  keepPaper: endpoint({
    id: 'procurement.keepPaper',
    method: 'POST',
    path: '/schools/:schoolId/supplier-papers',
    summary:
      'Keep a paper of a supplier, with photos of it (L25, S-12). A later one of a kind counts instead of the earlier; a later food licence lets deliveries be taken again',
    access: 'act.record',
    scopedBy: inSchool,
    params: schoolParams,
    body: actEnvelope.extend({
      supplierId: id,
      paperKind: z.enum(SUPPLIER_PAPER_KINDS),
      paperNo: words(60).nullable().default(null),
      validUntil: businessDate.nullable().default(null),
    }),
    response: actReceipt,
    status: 201,
    idempotent: true,
    errors: [...actErrors, 'procurement.supplier-not-found'],
  }),
  contractPrices: endpoint({
    id: 'procurement.contractPrices',
    method: 'GET',
    path: '/schools/:schoolId/contract-prices',
    summary: 'What contracts say goods cost at the school: its own prices and those of its area, the latest first',
    access: 'school.read',
    scopedBy: inSchool,
    params: schoolParams,
    response: contractPrices,
    errors: ['organization.school-not-found'],
  }),
  stateSchoolPrice: endpoint({
    id: 'procurement.stateSchoolPrice',
    method: 'POST',
    path: '/schools/:schoolId/contract-prices',
    summary:
      'State what a contract of the school says goods cost. Stated once more for the same days it puts the earlier right; nothing is changed',
    access: 'funds.enter',
    scopedBy: inSchool,
    params: schoolParams,
    body: z.strictObject({ ...statedPrice, supplierId: id }),
    response: contractPrices,
    status: 201,
    idempotent: true,
    errors: [
      'organization.school-not-found',
      'procurement.supplier-not-found',
      'procurement.ends-before-it-begins',
      'catalogue.ingredient-not-found',
    ],
  }),
  stateAreaPrice: endpoint({
    id: 'procurement.stateAreaPrice',
    method: 'POST',
    path: '/areas/:areaId/contract-prices',
    summary:
      'State what a contract of an area says goods cost (F-14: fixed-point purchase), for all its schools that buy from the holder of the licence. What a school states itself goes before',
    access: 'funds.settle',
    params: z.strictObject({ areaId: areaCode }),
    body: z.strictObject({ ...statedPrice, supplierName: words(80), licenceNo: words(40) }),
    status: 204,
    idempotent: true,
    errors: ['organization.area-not-found', 'procurement.ends-before-it-begins', 'catalogue.ingredient-not-found'],
  }),
  usualPrice: endpoint({
    id: 'procurement.usualPrice',
    method: 'GET',
    path: '/schools/:schoolId/usual-price',
    summary:
      'What goods usually cost here today: by contract with the supplier, and the median of the other schools of the county, where enough of them bought lately that none is told what another pays (X06)',
    access: 'school.read',
    scopedBy: inSchool,
    params: schoolParams,
    query: z.strictObject({ ingredientId: id, unit, supplierId: id.optional() }),
    response: z.strictObject({
      contractFen: fen.nullable(),
      medianFen: fen.nullable(),
      medianSchools: z.int().nullable(),
      medianDays: z.int(),
      /** Percent that a price may be off before somebody is asked why. */
      contractPercent: z.int(),
      medianPercent: z.int(),
    }),
    errors: ['organization.school-not-found', 'procurement.supplier-not-found'],
  }),
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
  noteReading: endpoint({
    id: 'procurement.noteReading',
    method: 'GET',
    path: '/schools/:schoolId/note-reading',
    summary: 'Whether this platform reads photos of delivery notes',
    access: 'school.read',
    scopedBy: inSchool,
    params: schoolParams,
    response: z.strictObject({ isOffered: z.boolean() }),
    errors: ['organization.school-not-found'],
  }),
  readNote: endpoint({
    id: 'procurement.readNote',
    method: 'POST',
    path: '/schools/:schoolId/note-readings',
    summary:
      'What a delivery note seems to say, from a photo that was uploaded: a proposal for whoever writes down the delivery, of which nothing is kept. Takes seconds; one note is read at a time',
    access: 'act.record',
    scopedBy: inSchool,
    params: schoolParams,
    body: z.strictObject({ attachmentId: id }),
    response: readNote,
    errors: [
      'organization.school-not-found',
      'journal.attachment-not-found',
      'procurement.note-reading-off',
      'procurement.note-reader-busy',
      'procurement.note-not-read',
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
