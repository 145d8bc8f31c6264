import { z } from 'zod';
import { businessDate, fen, id, instant, words } from './common.js';
import { endpoint } from './endpoint.js';
import { businessMonth, FUNDS, fundEntry, monthSheet, PURPOSES_IN, signedFen, term } from './fund-month.js';
import { inSchool, schoolParams } from './journal.js';

const statedTerm = term.extend({ statedBy: z.string(), statedAt: instant });
const terms = z.strictObject({
  /** Latest day first; of several of one day the one stated last holds. */
  items: z.array(statedTerm),
});

/**
 * How a return is written down; a reader of a later one still reads those of before. 2: costs say who pays for them, and the
 * sheet which closed months were put right in it.
 */
export const RETURN_SCHEMA = 2;
export const fundReturn = z.strictObject({
  id,
  schoolId: id,
  month: businessMonth,
  /** 1, 2, …: each further one says why, and stands instead of the one before it. */
  round: z.int().min(1),
  schemaVersion: z.int().min(1),
  /** Of the bytes that were frozen. */
  sha256: z.string(),
  note: z.string().nullable(),
  submittedBy: z.string(),
  submittedAt: instant,
  lock: z.strictObject({ by: z.string(), unit: z.string(), at: instant }).nullable(),
});
/** What a round says otherwise than the one before it. */
export const ROUND_CHANGES = [
  'claim',
  'day_pupils',
  'day_claim',
  'cost',
  'payer_cost',
  'meal_cost',
  'fund_opening',
  'fund_in',
  'fund_out',
  'fund_closing',
  'correction',
] as const;
const frozenReturn = fundReturn.extend({
  /** The sheet as it was when it was submitted. */
  sheet: monthSheet,
  /** What it says otherwise than the round before; none of the first. */
  changes: z.array(
    z.strictObject({
      what: z.enum(ROUND_CHANGES),
      /** The day, the day and kind of the meal, the fund, who pays or `unsaid`, or the closed month; null for the whole. */
      of: z.string().nullable(),
      /** Pupils of `day_pupils`, fen of all others; null where it was not known, or was not there. */
      before: signedFen.nullable(),
      after: signedFen.nullable(),
    }),
  ),
});

const params = z.strictObject({ schoolId: id, month: businessMonth });
const amountFen = fen.min(1);
const entered = {
  fund: z.enum(FUNDS),
  amountFen,
  /** The local day of the voucher. */
  date: businessDate,
  /** Number of the bank slip, voucher or invoice. */
  documentNo: words(60),
  /** What there is to say of it; no check of the payment goes by it. */
  reason: words(200).nullable().default(null),
};
const entryBody = z.discriminatedUnion('purpose', [
  z.strictObject({ ...entered, purpose: z.literal('food'), deliveryActId: id }),
  z.strictObject({ ...entered, purpose: z.enum([...PURPOSES_IN, 'fuel', 'wages', 'equipment', 'other']) }),
]);
const entryParams = z.strictObject({ schoolId: id, entryId: id });
const entryErrors = ['organization.school-not-found', 'funds.month-locked', 'funds.date-in-future'] as const;

/** Money of the programme (domain-rules §1): what is claimed, what the food cost, and what the books say. */
export const fundsEndpoints = {
  terms: endpoint({
    id: 'funds.terms',
    method: 'GET',
    path: '/schools/:schoolId/programme-terms',
    summary: 'Under which terms the school takes part in the programme, and since when (F-03)',
    access: 'funds.read',
    scopedBy: inSchool,
    params: schoolParams,
    response: terms,
    errors: ['organization.school-not-found'],
  }),
  stateTerm: endpoint({
    id: 'funds.stateTerm',
    method: 'POST',
    path: '/schools/:schoolId/programme-terms',
    summary: 'Say under which terms the school takes part since a day; what was said before is kept',
    access: 'funds.settle',
    scopedBy: inSchool,
    params: schoolParams,
    body: term,
    response: terms,
    status: 201,
    idempotent: true,
    errors: ['organization.school-not-found'],
  }),
  month: endpoint({
    id: 'funds.month',
    method: 'GET',
    path: '/schools/:schoolId/fund-months/:month',
    summary:
      'The month as it stands now: the claim from counts and standards, the cost of meals from lots issued and their prices, the average of the year (F-01, F-06); each with what is not known',
    access: 'funds.read',
    scopedBy: inSchool,
    params,
    response: monthSheet,
    errors: ['organization.school-not-found'],
  }),
  monthTable: endpoint({
    id: 'funds.monthTable',
    method: 'GET',
    path: '/schools/:schoolId/fund-months/:month/table.csv',
    summary: 'The days of the month as a table for Excel; the export itself is noted in the audit log',
    access: 'funds.read',
    scopedBy: inSchool,
    params,
    produces: 'text/csv',
    errors: ['organization.school-not-found'],
  }),
  enter: endpoint({
    id: 'funds.enter',
    method: 'POST',
    path: '/schools/:schoolId/fund-entries',
    summary:
      'Enter money that came in or went out, in the ledger of its fund (F-05); food is paid for a delivery, and the subsidy pays nothing but food (F-04)',
    access: 'funds.enter',
    scopedBy: inSchool,
    params: schoolParams,
    body: entryBody,
    response: fundEntry,
    status: 201,
    idempotent: true,
    errors: [
      ...entryErrors,
      'funds.not-food',
      'funds.delivery-not-found',
      'funds.gift-not-paid',
      'funds.price-unknown',
      'funds.more-than-delivered',
      'funds.document-entered',
    ],
  }),
  signEntry: endpoint({
    id: 'funds.signEntry',
    method: 'POST',
    path: '/schools/:schoolId/fund-entries/:entryId/signatures',
    summary: 'Sign an entry that somebody else made; with the last signature it counts',
    access: 'funds.enter',
    scopedBy: inSchool,
    params: entryParams,
    response: fundEntry,
    status: 201,
    idempotent: true,
    errors: [...entryErrors, 'funds.entry-not-found', 'funds.entry-reversed', 'funds.entry-signed'],
  }),
  reverseEntry: endpoint({
    id: 'funds.reverseEntry',
    method: 'POST',
    path: '/schools/:schoolId/fund-entries/:entryId/reversal',
    summary: 'Take an entry back by one of the opposite amount, on today’s day; both stay in the ledger',
    access: 'funds.enter',
    scopedBy: inSchool,
    params: entryParams,
    body: z.strictObject({ reason: words(200) }),
    response: fundEntry,
    status: 201,
    idempotent: true,
    errors: [...entryErrors, 'funds.entry-not-found', 'funds.entry-reversed'],
  }),
  submit: endpoint({
    id: 'funds.submit',
    method: 'POST',
    path: '/schools/:schoolId/fund-months/:month/returns',
    summary:
      'Answer for a month that is over: the sheet is frozen as it stands. A further round says why, and the earlier ones stay; once the bureau has locked one there is none',
    access: 'funds.submit',
    scopedBy: inSchool,
    params,
    body: z.strictObject({
      /** The last round the principal saw; 0 for none. */
      seenRound: z.int().min(0),
      /** Why there is a further round, or what to say of what is missing. */
      note: words(500).nullable().default(null),
    }),
    response: frozenReturn,
    status: 201,
    idempotent: true,
    errors: [
      'organization.school-not-found',
      'funds.month-not-over',
      'funds.return-changed',
      'funds.return-locked',
      'funds.entries-unsigned',
      'funds.note-missing',
    ],
  }),
  returns: endpoint({
    id: 'funds.returns',
    method: 'GET',
    path: '/schools/:schoolId/fund-months/:month/returns',
    summary: 'Every round of the month as it was submitted, the last one first',
    access: 'funds.read',
    scopedBy: inSchool,
    params,
    response: z.strictObject({ items: z.array(frozenReturn) }),
    errors: ['organization.school-not-found', 'funds.return-altered'],
  }),
  lockReturn: endpoint({
    id: 'funds.lockReturn',
    method: 'POST',
    path: '/schools/:schoolId/fund-returns/:returnId/lock',
    summary:
      'The bureau takes the last round of a month: it is closed. What is recorded about it afterwards is a correction in the month in which it is entered',
    access: 'funds.settle',
    scopedBy: inSchool,
    params: z.strictObject({ schoolId: id, returnId: id }),
    response: fundReturn,
    status: 201,
    idempotent: true,
    errors: [
      'organization.school-not-found',
      'funds.return-not-found',
      'funds.return-superseded',
      'funds.return-locked',
    ],
  }),
} as const;
