import { z } from 'zod';
import { ACT_KIND_CODES } from '../acts.js';
import { isBusinessMonth } from '../business-month.js';
import { PAYERS, SITTING_PAYERS } from '../payers.js';
import { MEAL_KINDS } from '../words/meal-words.js';
import { businessDate, id, instant, words } from './common.js';

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

/** 营养膳食补助, 地方或家长补充, 寄宿生伙食费, 教职工伙食费: each its own money, never mixed (F-05, F-19). */
export const FUNDS = ['subsidy', 'local_topup', 'boarder_fee', 'staff_meals'] as const;
export type Fund = (typeof FUNDS)[number];
export const PURPOSES_IN = ['allocation', 'carried_forward', 'collected', 'refund'] as const;
/** `food` is paid for one delivery; the others are not food (F-04, F-08). */
export const PURPOSES_OUT = ['food', 'fuel', 'wages', 'equipment', 'other'] as const;
export type EntryPurpose = (typeof PURPOSES_IN)[number] | (typeof PURPOSES_OUT)[number];

/** Fen that may lie below nought: balances, differences, entries that take another one back. */
export const signedFen = z.int();
/** The first month that limits are known of. */
const FIRST_MONTH = '2015-01';
export const businessMonth = z
  .string()
  .refine((text) => isBusinessMonth(text) && text >= FIRST_MONTH && text < '2100', {
    message: 'a month YYYY-MM',
    params: { why: 'date' },
  })
  .meta({ description: 'A calendar month in Asia/Shanghai, YYYY-MM' });

export const term = z.strictObject({
  from: businessDate,
  areaType: z.enum(AREA_TYPES),
  schoolStage: z.enum(SCHOOL_STAGES),
  /** The paper that says so. */
  source: words(200),
});

const claimDay = z.strictObject({
  date: businessDate,
  status: z.enum(CLAIM_DAY_STATUSES),
  /** Pupils who ate on the subsidy, each once a day; null when nobody counted. */
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

/** Null: pupils at a meal the subsidy does not pay for, of whom nobody has said on whose money they ate. */
const payer = z.enum(PAYERS).nullable();
const mealCost = z.strictObject({
  mealId: id,
  date: businessDate,
  mealKind: z.enum(MEAL_KINDS),
  /** Whether the subsidy pays for meals of this kind there and then. */
  isSubsidised: z.boolean(),
  /** What was issued for it, at the prices of its lots, to all who ate it; of the lots whose price is known. */
  knownFen: z.int().min(0),
  /** This school's share, of all who ate there; null when anything of it is not known. */
  shareFen: z.int().min(0).nullable(),
  /** That share by who pays, of those who ate any; they add up to it, to the fen. */
  groups: z.array(z.strictObject({ payer, portions: z.int().min(1), shareFen: z.int().min(0).nullable() })),
  /** Groups that eat at the school and that nobody counted at this meal: what they ate is in the shares of the others. */
  uncounted: z.array(z.enum(SITTING_PAYERS)),
  /** Pupils of this school who ate it; null when nobody counted. */
  pupils: z.int().min(0).nullable(),
  gaps: z.array(z.enum(COST_GAPS)),
  /** Goods without a price, by name. */
  unpriced: z.array(z.string()),
});
const cost = z.strictObject({
  /** Subsidised meals of known cost: what pupils on the subsidy ate of them, and nobody else (F-04). */
  amountFen: z.int().min(0),
  /** All meals by who pays for them, those with a cost that is not known counted and left out. */
  payers: z.array(
    z.strictObject({ payer, portions: z.int().min(1), amountFen: z.int().min(0), mealsUnknown: z.int().min(0) }),
  ),
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

const fundMonth = z.strictObject({
  fund: z.enum(FUNDS),
  openingFen: signedFen,
  inFen: signedFen,
  outFen: signedFen,
  /** Opening + in − out; below nought when more was paid than there was. */
  closingFen: signedFen,
  /** Entries of the month that wait for a signature and are in none of the sums. */
  awaiting: z.int().min(0),
});
export const fundEntry = z.strictObject({
  id,
  fund: z.enum(FUNDS),
  direction: z.enum(['in', 'out']),
  purpose: z.enum([...PURPOSES_IN, ...PURPOSES_OUT]),
  /** Below nought for an entry that takes another one back. */
  amountFen: signedFen,
  date: businessDate,
  documentNo: z.string(),
  reason: z.string().nullable(),
  /** The delivery it pays. */
  deliveryActId: id.nullable(),
  reversesEntryId: id.nullable(),
  /** Taken back, signed or not. */
  reversedByEntryId: id.nullable(),
  signatures: z.array(z.strictObject({ accountId: id, name: z.string(), at: instant })),
  /** How many more must sign before it counts. */
  signersMissing: z.int().min(0),
  enteredAt: instant,
});
/** A delivery received in the month, as far as paying it goes. */
const purchase = z.strictObject({
  actId: id,
  date: businessDate,
  supplierName: z.string(),
  deliveryNoteNo: z.string().nullable(),
  /** What was accepted at its prices; null when a price is missing. */
  totalFen: z.int().min(0).nullable(),
  /** Entered so far, whatever the month, entries that wait for a signature included. */
  paidFen: signedFen,
});

/** What was entered in the month about a month that was closed; that month's return stays as it is. */
const correction = z.strictObject({
  /** The closed month. */
  month: businessMonth,
  /** What the claim of that month comes to now, less what its return and other returns since say; null while unknown. */
  claimFen: signedFen.nullable(),
  /** The same of the cost of the subsidy's meals. */
  costFen: signedFen,
  acts: z.array(
    z.strictObject({
      actId: id,
      /** Its number in the chain of its school, by which every book and print refers to it. */
      chainIndex: z.int().min(0),
      kind: z.enum(ACT_KIND_CODES),
      /** The day it is about; of a reversal the day of what it takes back. */
      date: businessDate,
      enteredOn: businessDate,
      by: z.string(),
      /** Why, as was said. */
      reason: z.string().nullable(),
    }),
  ),
});

export const monthSheet = z.strictObject({
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
  ledger: z.strictObject({
    funds: z.array(fundMonth),
    /** Of the month, in the order of their days. */
    entries: z.array(fundEntry),
    purchases: z.array(purchase),
  }),
  /** By closed month. */
  corrections: z.array(correction),
});
export type MonthSheet = z.infer<typeof monthSheet>;
