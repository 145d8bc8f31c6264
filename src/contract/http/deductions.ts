import { z } from 'zod';
import { DEDUCTION_GROUNDS, DEDUCTION_STATUSES } from '../words/deduction-words.js';
import { areaCode } from './auth.js';
import { businessDate, fen, id, instant, page, pageQuery, unit, words } from './common.js';
import { endpoint } from './endpoint.js';
import { businessMonth } from './fund-month.js';

const ground = z.enum(DEDUCTION_GROUNDS);
const status = z.enum(DEDUCTION_STATUSES);
const amount = z.int().min(0);

const deduction = z.strictObject({
  id,
  schoolId: id,
  schoolName: z.string(),
  areaId: areaCode,
  month: businessMonth,
  /** Of the delivery. */
  date: businessDate,
  supplierName: z.string(),
  /** Says who he is at every school. */
  licenceNo: z.string(),
  deliveryActId: id,
  lineNo: z.int().min(1),
  goods: z.string(),
  ground,
  /** What the line came to when it was proposed; null where the records cannot say. */
  computedFen: fen.nullable(),
  amountFen: fen,
  /** Why the amount is not the computed one; null where it is. */
  reason: z.string().nullable(),
  /** Of the law or the contract. */
  clause: z.string(),
  findingId: id.nullable(),
  episodeId: id.nullable(),
  status,
  /** False: the delivery was reversed since; then it can only be withdrawn. */
  recordStands: z.boolean(),
  /** The first is the proposal. */
  steps: z.array(
    z.strictObject({
      kind: status,
      text: z.string().nullable(),
      by: z.strictObject({ name: z.string(), unit: z.string() }),
      at: instant,
    }),
  ),
  /** What the reader may say next. */
  next: z.array(status),
});

const schoolParams = z.strictObject({ schoolId: id });
const one = z.strictObject({ deductionId: id });
const ofStep = [
  'deductions.not-found',
  'deductions.not-now',
  'deductions.own-proposal',
  'deductions.text-missing',
  'deductions.record-gone',
] as const;

/** Proposals to deduct something from what a supplier is paid. Each is a person's, with its evidence; none follows by itself. */
export const deductionEndpoints = {
  list: endpoint({
    id: 'deductions.list',
    method: 'GET',
    path: '/deductions',
    summary: 'Proposed deductions in scope, of a month’s deliveries, the latest first, with the sums of each supplier',
    access: 'deduction.read',
    query: pageQuery.extend({ month: businessMonth, licenceNo: words(40).optional() }),
    response: page(deduction).extend({
      /** Of all pages; what was withdrawn is in none of the sums. */
      suppliers: z.array(
        z.strictObject({
          licenceNo: z.string(),
          supplierName: z.string(),
          /** Not yet agreed, or contested. */
          openFen: z.int(),
          agreedFen: z.int(),
          settledFen: z.int(),
        }),
      ),
    }),
  }),
  deductible: endpoint({
    id: 'deductions.deductible',
    method: 'GET',
    path: '/schools/:schoolId/deliveries/:actId/deductible',
    summary: 'What the lines of a delivery come to on each ground, by the records alone; null where they cannot say',
    access: 'deduction.manage',
    params: z.strictObject({ schoolId: id, actId: id }),
    response: z.strictObject({
      date: businessDate,
      supplierName: z.string(),
      licenceNo: z.string(),
      lines: z.array(
        z.strictObject({
          lineNo: z.int().min(1),
          goods: z.string(),
          unit,
          notedAmount: amount.nullable(),
          measuredAmount: amount,
          acceptedAmount: amount,
          unitPriceFen: fen.nullable(),
          contractFen: fen.nullable(),
          computed: z.array(z.strictObject({ ground, fen: fen.nullable() })),
        }),
      ),
    }),
    errors: ['organization.school-not-found', 'deductions.delivery-not-found'],
  }),
  propose: endpoint({
    id: 'deductions.propose',
    method: 'POST',
    path: '/schools/:schoolId/deductions',
    summary:
      'Propose a deduction from a supplier’s payment, from a finding or a decided card. The amount is computed from the line; another one, or where none can be computed, needs its reason',
    access: 'deduction.manage',
    params: schoolParams,
    body: z.strictObject({
      deliveryActId: id,
      lineNo: z.int().min(1).max(1_000),
      ground,
      /** Null: what is computed. */
      amountFen: fen.positive().nullable(),
      reason: words(300).nullable(),
      clause: words(200),
      findingId: id.nullable(),
      episodeId: id.nullable(),
    }),
    response: deduction,
    status: 201,
    idempotent: true,
    errors: [
      'organization.school-not-found',
      'deductions.delivery-not-found',
      'deductions.no-evidence',
      'deductions.evidence-elsewhere',
      'deductions.episode-undecided',
      'deductions.amount-unknown',
      'deductions.reason-missing',
      'deductions.exists',
      'inspection.finding-not-found',
      'checks.episode-not-found',
    ],
  }),
  say: endpoint({
    id: 'deductions.say',
    method: 'POST',
    path: '/deductions/:deductionId/steps',
    summary:
      'Agree to a proposal of somebody else, say how it was settled, or withdraw it. Whoever proposed it does not agree to it',
    access: 'deduction.manage',
    params: one,
    body: z.strictObject({ kind: z.enum(['agreed', 'settled', 'withdrawn']), text: words(500).nullable() }),
    response: deduction,
    status: 201,
    idempotent: true,
    errors: ofStep,
  }),
  contest: endpoint({
    id: 'deductions.contest',
    method: 'POST',
    path: '/deductions/:deductionId/objection',
    summary: 'Object to a proposal for the school, or for the supplier who told it so, in words',
    access: 'finding.answer',
    params: one,
    body: z.strictObject({ text: words(500) }),
    response: deduction,
    status: 201,
    idempotent: true,
    errors: ofStep,
  }),
} as const;
