import { z } from 'zod';
import { ACT_STATUSES, SIGNING_METHODS } from '../acts.js';
import { MEAL_KINDS } from '../words/meal-words.js';
import { INGREDIENT_CATEGORIES } from './catalogue.js';
import { businessDate, gramsOrOther, id, instant, quantity, unit } from './common.js';
import { endpoint } from './endpoint.js';
import { CERTIFICATE_KINDS } from './procurement.js';
import { DINER_ROLES, GRADES, HOLDING_VERDICTS, LEFTOVER_KINDS, receivedOf, travelled } from './serving.js';

export const TRACE_DIRECTIONS = ['forward', 'backward'] as const;
export type TraceDirection = (typeof TRACE_DIRECTIONS)[number];

/** `stock` is where the rest of the lot is now: a place, or the kitchen’s hands. */
export const TRACE_NODE_TYPES = [
  'supplier',
  'delivery',
  'lot',
  'stock_in',
  'issue',
  'return',
  'write_off',
  'send_back',
  'count',
  'batch',
  'sample',
  'meal',
  'handover',
  'class',
  'dispatch',
  'site',
  'stock',
] as const;

/** What a lot’s trace lacks. Partial data are listed, never hidden. */
export const TRACE_GAPS = [
  'delivery',
  'supplier',
  'licence_expired',
  'certificate',
  'signature',
  'shortage',
  'use_of_issue',
  'issue_of_input',
  'sample',
  'handover',
  'receipt',
  'outside_scope',
] as const;
export type TraceGap = (typeof TRACE_GAPS)[number];

/** What a meal’s passport lacks, each a link that the rules expect. */
export const PASSPORT_GAPS = [
  'batch_of_dish',
  'inputs_of_batch',
  'sample_of_batch',
  'issue_of_input',
  'delivery_of_lot',
  'certificate_of_lot',
  'lot_expired_when_used',
  'supplier_of_lot',
  'licence_expired_at_delivery',
  'hand_over',
  'receipt_of_dispatch',
  'headcount',
  'accompany_dining',
  'leftovers',
  'signature',
  'shortage',
] as const;
export type PassportGap = (typeof PASSPORT_GAPS)[number];

const detailValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** A link always follows the goods, from the supplier towards the class, whichever way was asked. */
const link = z.strictObject({
  from: z.string(),
  to: z.string(),
  /** Null where amounts cannot be told apart, or are not what is counted. */
  quantity: quantity.nullable(),
  grams: gramsOrOther,
});
/** In the language asked for; the words name the link, they accuse nobody. */
const gapOf = <const Codes extends readonly [string, ...string[]]>(codes: Codes) =>
  z.strictObject({ what: z.enum(codes), nodeId: z.string().nullable(), words: z.string() });

const traceNode = z.strictObject({
  /** Unique within the answer: the id of the thing or act, or for `stock` its location. */
  id: z.string(),
  type: z.enum(TRACE_NODE_TYPES),
  label: z.string(),
  at: instant.nullable(),
  placeId: id.nullable(),
  /** The act behind it; ask `GET /acts/{id}` for photos and hashes, the day view for what the footage says. */
  actId: id.nullable(),
  quantity: quantity.nullable(),
  grams: gramsOrOther,
  detail: z.record(z.string(), z.union([detailValue, z.array(z.record(z.string(), detailValue))])),
});
export type TraceNode = z.infer<typeof traceNode>;
export type TraceLink = z.infer<typeof link>;

/** Who stands behind a node of the passport, and how it stands. */
const standing = z.strictObject({
  actId: id,
  status: z.enum(ACT_STATUSES),
  signaturesMissing: z.int().min(0),
  at: instant,
  /** Null when the capture time is not proven (DESIGN §3). */
  late: z.boolean().nullable(),
  person: z.string(),
  signatures: z.array(z.strictObject({ name: z.string(), method: z.enum(SIGNING_METHODS), signedAt: instant })),
  placeId: id,
  attachmentIds: z.array(id),
});
export type Standing = z.infer<typeof standing>;

const lotLine = z.strictObject({ lotId: id, amount: z.int(), unit, grams: gramsOrOther });

const servedLine = z.strictObject({
  batchId: id,
  portions: z.int(),
  holdingTenthsC: z.int().nullable(),
  verdict: z.enum(HOLDING_VERDICTS),
});
const passport = z.strictObject({
  meal: standing.extend({
    id,
    schoolId: id,
    schoolName: z.string(),
    date: businessDate,
    mealKind: z.enum(MEAL_KINDS),
    plannedDiners: z.int().nullable(),
  }),
  dishes: z.array(
    z.strictObject({
      /** `<meal>#<dishNo>`: a dish is planned, not acted, so it has no id of its own. */
      id: z.string(),
      dishNo: z.int(),
      name: z.string(),
    }),
  ),
  batches: z.array(
    standing.extend({
      id,
      dishNo: z.int(),
      dishName: z.string(),
      startedAt: instant,
      finishedAt: instant,
      coreTenthsC: z.int().nullable(),
      reheatedToTenthsC: z.int().nullable(),
      correctiveAction: z.string().nullable(),
      inputs: z.array(lotLine),
    }),
  ),
  /** Stock-outs for this meal. */
  issues: z.array(
    standing.extend({
      id,
      lines: z.array(lotLine),
      deviationReason: z.string().nullable(),
      receiverName: z.string().nullable(),
    }),
  ),
  /** Lots that were issued for the meal or went into its batches; the standing is that of their delivery. */
  lots: z.array(
    z.strictObject({
      id,
      ingredientId: id,
      ingredientName: z.string(),
      category: z.enum(INGREDIENT_CATEGORIES).nullable(),
      supplierId: id,
      supplierLot: z.string().nullable(),
      madeOn: businessDate.nullable(),
      useBy: businessDate.nullable(),
      receivedOn: businessDate,
      /** Judged on the day of the meal, not today. */
      expiredWhenUsed: z.boolean(),
      unit,
      issuedAmount: z.int(),
      cookedAmount: z.int(),
      issuedGrams: gramsOrOther,
      cookedGrams: gramsOrOther,
      certificates: z.array(
        z.strictObject({
          kind: z.enum(CERTIFICATE_KINDS),
          number: z.string().nullable(),
          attachmentId: id.nullable(),
        }),
      ),
      /** Null when the delivery cannot be found. */
      delivery: standing.nullable(),
    }),
  ),
  suppliers: z.array(
    z.strictObject({
      id,
      name: z.string(),
      licenceNo: z.string(),
      /** By all licences of his that stand; null where one has no end. */
      licenceValidUntil: businessDate.nullable(),
      /** On each day it delivered one of these lots. */
      licenceValidAtDelivery: z.boolean(),
    }),
  ),
  samples: z.array(
    standing.extend({
      id,
      batchId: id,
      gramsTenths: z.int(),
      containerCode: z.string().nullable(),
      /** It may be discarded from this instant on (S-18). */
      keepUntil: instant,
      discardedAt: instant.nullable(),
    }),
  ),
  handOvers: z.array(
    standing.extend({
      id,
      schoolId: id,
      classId: id,
      className: z.string(),
      receiverName: z.string().nullable(),
      portions: z.int(),
      lines: z.array(servedLine),
    }),
  ),
  /** Food that went to another school; what was handed out there is among `handOvers`, when the caller may read it. */
  dispatches: z.array(
    standing.extend({
      id,
      siteSchoolId: id,
      siteName: z.string(),
      receiverName: z.string().nullable(),
      ...travelled.shape,
      receipt: receivedOf.nullable(),
      portions: z.int(),
      lines: z.array(servedLine),
    }),
  ),
  /** Null when nobody counted. */
  headcount: z
    .strictObject({ present: z.int(), served: z.int(), records: z.array(standing.extend({ id, schoolId: id })) })
    .nullable(),
  accompanyDinings: z.array(
    standing.extend({
      id,
      schoolId: id,
      dinerName: z.string(),
      dinerRole: z.enum(DINER_ROLES),
      food: z.enum(GRADES),
      hygiene: z.enum(GRADES),
      order: z.enum(GRADES),
      problem: z.string().nullable(),
    }),
  ),
  /** Null when nobody weighed them. */
  leftovers: z
    .strictObject({
      grams: z.int(),
      byKind: z.array(z.strictObject({ kind: z.enum(LEFTOVER_KINDS), grams: z.int() })),
      records: z.array(standing.extend({ id, schoolId: id, collectorName: z.string().nullable() })),
    })
    .nullable(),
  /** Between `supplier → lot → issue → batch → dish → meal → hand-over or dispatch` and `batch → sample`. */
  links: z.array(link),
  completeness: z.strictObject({
    /** Links found of those the rules expect, rounded down: 100 means that nothing is missing. */
    percent: z.int().min(0).max(100),
    expected: z.int(),
    found: z.int(),
    missing: z.array(gapOf(PASSPORT_GAPS)),
  }),
  /** Acts on this meal that were reversed; they are left out above. */
  reversedActs: z.int(),
  /** Hand-overs, counts and meals at other schools of the same kitchen that the caller may not read. */
  outsideScope: z.int(),
  asOf: instant,
});
export type Passport = z.infer<typeof passport>;

export const traceEndpoints = {
  lot: endpoint({
    id: 'trace.lot',
    method: 'GET',
    path: '/lots/:lotId/trace',
    summary:
      'Where a lot went (issues, dishes, samples, classes, what is left) or where it came from (delivery, supplier, papers)',
    access: 'school.read',
    scopedBy: { param: 'lotId', of: 'lot' },
    params: z.strictObject({ lotId: id }),
    query: z.strictObject({ direction: z.enum(TRACE_DIRECTIONS) }),
    response: z.strictObject({
      lotId: id,
      direction: z.enum(TRACE_DIRECTIONS),
      nodes: z.array(traceNode),
      links: z.array(link),
      /** What a recall would have to reach; all zero when asked backward. */
      reached: z.strictObject({ schools: z.int(), meals: z.int(), classes: z.int(), portions: z.int() }),
      /** True when nothing is missing. */
      complete: z.boolean(),
      missing: z.array(gapOf(TRACE_GAPS)),
      /** Acts on this lot that were reversed; they are left out above. */
      reversedActs: z.int(),
      asOf: instant,
    }),
    errors: ['trace.lot-not-found'],
  }),
  names: endpoint({
    id: 'trace.names',
    method: 'GET',
    path: '/acts/:actId/names',
    summary: 'What the ids in a record stand for, by name: foods with their supplier, dishes, meals, places, classes',
    access: 'school.read',
    scopedBy: { param: 'actId', of: 'act' },
    params: z.strictObject({ actId: id }),
    response: z.strictObject({ items: z.array(z.strictObject({ id, name: z.string() })) }),
    errors: ['journal.act-not-found'],
  }),
  epcis: endpoint({
    id: 'trace.epcis',
    method: 'GET',
    path: '/schools/:schoolId/days/:date/epcis',
    summary:
      'What happened to goods on a day as events of GS1 EPCIS 2.0 (JSON-LD), from the delivery to the leftovers; what was taken back has its errorDeclaration',
    access: 'school.read',
    scopedBy: { param: 'schoolId', of: 'school' },
    params: z.strictObject({ schoolId: id, date: businessDate }),
    produces: 'application/ld+json',
    errors: ['organization.school-not-found'],
  }),
  passport: endpoint({
    id: 'trace.passport',
    method: 'GET',
    path: '/meals/:mealId/passport',
    summary:
      'One meal in fixed columns from dish to supplier, with its witnesses and the links that are missing by name. Verdicts are joined by `actId` from the day view',
    access: 'school.read',
    scopedBy: { param: 'mealId', of: 'meal' },
    params: z.strictObject({ mealId: id }),
    response: passport,
    errors: ['trace.meal-not-found'],
  }),
} as const;
