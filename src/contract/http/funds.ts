import { z } from 'zod';
import { isBusinessMonth } from '../business-month.js';
import { businessDate, id, instant, words } from './common.js';
import { endpoint } from './endpoint.js';
import { inSchool, schoolParams } from './journal.js';
import { MEAL_KINDS } from './kitchen.js';

/** 国家计划地区, 地方计划地区, 不在计划范围 (F-03): a school outside claims nothing. */
export const AREA_TYPES = ['national', 'local', 'outside'] as const;
export type AreaType = (typeof AREA_TYPES)[number];
/** Of compulsory schooling, which the programme is for. */
export const SCHOOL_STAGES = ['primary', 'junior', 'nine_year', 'special'] as const;
export type SchoolStage = (typeof SCHOOL_STAGES)[number];

/**
 * `counted` and `partly_counted`: a school day on which all, or only some, open classes were counted; `uncounted`: none was;
 * `no_school`: the calendar says that pupils do not come; `undecided`: nobody has said.
 */
export const CLAIM_DAY_STATUSES = ['counted', 'partly_counted', 'uncounted', 'no_school', 'undecided'] as const;
export type ClaimDayStatus = (typeof CLAIM_DAY_STATUSES)[number];

/** Why the cost of a meal is not known, or not all of it. */
export const COST_GAPS = [
  'nothing_issued',
  'price_missing',
  'issue_pending',
  'school_uncounted',
  'nobody_ate',
] as const;
export type CostGap = (typeof COST_GAPS)[number];

/** The first month that limits are known of. */
const FIRST_MONTH = '2015-01';
export const businessMonth = z
  .string()
  .refine((text) => isBusinessMonth(text) && text >= FIRST_MONTH && text < '2100', {
    message: 'a month YYYY-MM',
    params: { why: 'date' },
  })
  .meta({ description: 'A calendar month in Asia/Shanghai, YYYY-MM' });

const term = z.strictObject({
  from: businessDate,
  areaType: z.enum(AREA_TYPES),
  schoolStage: z.enum(SCHOOL_STAGES),
  /** The paper that says so. */
  source: words(200),
});
const statedTerm = term.extend({ statedBy: z.string(), statedAt: instant });
const terms = z.strictObject({
  /** Latest day first; of several of one day the one stated last holds. */
  items: z.array(statedTerm),
});

const claimDay = z.strictObject({
  date: businessDate,
  status: z.enum(CLAIM_DAY_STATUSES),
  /** Pupils of the programme who ate, each once a day; null when nobody counted. */
  pupils: z.int().min(0).nullable(),
  classes: z.int().min(0),
  classesCounted: z.int().min(0),
  /** Null while nobody has said under which terms the school takes part. */
  standardFen: z.int().min(0).nullable(),
  /** Null when it is no school day, or something it needs is not known. */
  amountFen: z.int().min(0).nullable(),
});
const claim = z.strictObject({
  /** Of the days that have an amount; null when none has. */
  amountFen: z.int().min(0).nullable(),
  pupilDays: z.int().min(0),
  isComplete: z.boolean(),
  days: z.array(claimDay),
  /** Null while there is no amount, or no pupil or standard to hold it against. */
  check: z
    .strictObject({
      feedingDaysHundredths: z.int().min(0),
      schoolDays: z.int().min(0),
      pupils: z.int().min(1),
      mostFen: z.int().min(0),
      /** `question`: more than so many pupils can come to. To be explained, not an accusation (X01). */
      verdict: z.enum(['plausible', 'question']),
    })
    .nullable(),
});

const mealCost = z.strictObject({
  mealId: id,
  date: businessDate,
  mealKind: z.enum(MEAL_KINDS),
  /** Whether the subsidy pays for meals of this kind there and then. */
  isSubsidised: z.boolean(),
  /** What was issued for it, at the prices of its lots, to all who ate it; of the lots whose price is known. */
  knownFen: z.int().min(0),
  /** This school's pupils' share; null when anything of it is not known. */
  shareFen: z.int().min(0).nullable(),
  /** Pupils of this school who ate it; null when nobody counted. */
  pupils: z.int().min(0).nullable(),
  gaps: z.array(z.enum(COST_GAPS)),
  /** Goods without a price, by name. */
  unpriced: z.array(z.string()),
});
const cost = z.strictObject({
  /** Subsidised meals of known cost, this school's share. */
  amountFen: z.int().min(0),
  /** Pupils of the days on which the cost of every subsidised meal is known. */
  pupilDays: z.int().min(0),
  /** Of those days, for a pupil and day, rounded; null when there is none. */
  perPupilDayFen: z.int().min(0).nullable(),
  /** School days on which something was served and its cost is not known. */
  daysUnknown: z.int().min(0),
  meals: z.array(mealCost),
});

/** Spending against the standard from 1 January to the end of the month, or to today (F-06). */
const average = z.strictObject({
  from: businessDate,
  to: businessDate,
  costFen: z.int().min(0),
  /** The standard of the same pupils and days. */
  standardFen: z.int().min(0),
  pupilDays: z.int().min(0),
  daysKnown: z.int().min(0),
  daysUnknown: z.int().min(0),
  /** Of the standard, rounded down; null when nothing is known. */
  percent: z.int().min(0).nullable(),
  /** The least the year may come to. */
  leastPercent: z.int().min(0),
  verdict: z.enum(['meets', 'below']).nullable(),
  /** Stretches of school days in a row whose cost was far from the standard; each a question to the kitchen. */
  stretches: z.array(
    z.strictObject({ kind: z.enum(['low', 'high']), from: businessDate, to: businessDate, days: z.int().min(1) }),
  ),
});

const monthSheet = z.strictObject({
  schoolId: id,
  schoolName: z.string(),
  areaId: z.string(),
  month: businessMonth,
  /** Days after this one are not in it. */
  through: businessDate,
  asOf: instant,
  /** The terms that held on the last day; null while nobody has said. */
  term: term.nullable(),
  claim,
  cost,
  average,
});
export type MonthSheet = z.infer<typeof monthSheet>;

const params = z.strictObject({ schoolId: id, month: businessMonth });

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
} as const;
