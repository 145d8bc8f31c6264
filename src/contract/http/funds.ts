import { z } from 'zod';
import { ACT_KIND_CODES } from '../acts.js';
import { isBusinessMonth } from '../business-month.js';
import { PAYERS, SITTING_PAYERS } from '../payers.js';
import { MEAL_KINDS } from '../words/meal-words.js';
import { areaCode } from './auth.js';
import { businessDate, fen, id, instant, words } from './common.js';
import { endpoint } from './endpoint.js';
import { inSchool, schoolParams } from './journal.js';

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
const signedFen = z.int();
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
const fundEntry = z.strictObject({
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

/**
 * How a return is written down; a reader of a later one still reads those of before. 2: costs say who pays for them, and the
 * sheet which closed months were put right in it.
 */
export const RETURN_SCHEMA = 2;
const fundReturn = z.strictObject({
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
/** Figures of one school or the sum of several. A figure that is unknown somewhere is unknown in the sum. */
const figures = {
  pupilDays: z.int().min(0),
  claimFen: z.int().min(0).nullable(),
  costFen: z.int().min(0),
  /** Of the subsidy. */
  openingFen: signedFen,
  inFen: signedFen,
  outFen: signedFen,
  closingFen: signedFen,
};
const areaSum = z.strictObject({
  ...figures,
  schools: z.int().min(0),
  returned: z.int().min(0),
  locked: z.int().min(0),
  /** Returns that say of themselves that something is missing. */
  incomplete: z.int().min(0),
});
const areaMonth = z.strictObject({
  areaId: z.string(),
  month: businessMonth,
  asOf: instant,
  total: areaSum,
  /** Sums of the areas below, from the same returns; one for a county. */
  areas: z.array(areaSum.extend({ areaId: z.string(), areaName: z.string() })),
  schools: z.array(
    z.strictObject({
      schoolId: id,
      schoolName: z.string(),
      areaId: z.string(),
      /** The last round; null while the school has not submitted. */
      return: fundReturn.extend({ ...figures, isComplete: z.boolean() }).nullable(),
    }),
  ),
});

export const AREA_SHEET_STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
const sheetSum = z.strictObject({
  ...figures,
  schools: z.int().min(0),
  /** Schools of which something is not known. */
  incomplete: z.int().min(0),
});
const areaSheet = z.strictObject({
  id,
  areaId: z.string(),
  month: businessMonth,
  state: z.enum(AREA_SHEET_STATES),
  doneSchools: z.int().min(0),
  /** Null until they are counted. */
  totalSchools: z.int().min(0).nullable(),
  createdAt: instant,
  finishedAt: instant.nullable(),
  /** Null until it is done. */
  result: z
    .strictObject({
      /** All figures are of the records of this one moment. */
      asOf: instant,
      total: sheetSum,
      areas: z.array(sheetSum.extend({ areaId: z.string(), areaName: z.string() })),
      schools: z.array(
        z.strictObject({
          ...figures,
          schoolId: id,
          schoolName: z.string(),
          areaId: z.string(),
          /** School days whose cost is not known. */
          daysUnknown: z.int().min(0),
          isComplete: z.boolean(),
        }),
      ),
    })
    .nullable(),
});
const areaParams = z.strictObject({ areaId: areaCode, month: businessMonth });
const sheetParams = z.strictObject({ sheetId: id });
const sheetErrors = ['funds.area-sheet-not-found', 'organization.area-not-found'] as const;

const params = z.strictObject({ schoolId: id, month: businessMonth });
const amountFen = fen.min(1);
const entered = {
  fund: z.enum(FUNDS),
  amountFen,
  /** The local day of the voucher. */
  date: businessDate,
  /** Number of the bank slip, voucher or invoice. */
  documentNo: words(60),
  /** Why more is paid than was delivered, or what else there is to say. */
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
  startAreaSheet: endpoint({
    id: 'funds.startAreaSheet',
    method: 'POST',
    path: '/areas/:areaId/fund-months/:month/sheets',
    summary:
      'Compute the month of every school of an area from its records, returned or not, all of one moment. It is done in the background; ask for it until it has ended',
    access: 'funds.read',
    makesPaper: true,
    params: areaParams,
    response: areaSheet,
    status: 201,
    errors: ['organization.area-not-found', 'funds.area-sheet-busy'],
  }),
  areaSheets: endpoint({
    id: 'funds.areaSheets',
    method: 'GET',
    path: '/areas/:areaId/fund-months/:month/sheets',
    summary: 'How far the caller’s last sheet of an area’s month is, and its figures once it is done',
    access: 'funds.read',
    params: areaParams,
    response: z.strictObject({ last: areaSheet.nullable() }),
    errors: ['organization.area-not-found'],
  }),
  cancelAreaSheet: endpoint({
    id: 'funds.cancelAreaSheet',
    method: 'POST',
    path: '/area-sheets/:sheetId/cancel',
    summary: 'Stop after the school in hand; nothing of the sheet is kept. One that has ended stays as it is',
    access: 'funds.read',
    makesPaper: true,
    params: sheetParams,
    response: areaSheet,
    errors: sheetErrors,
  }),
  areaSheetTable: endpoint({
    id: 'funds.areaSheetTable',
    method: 'GET',
    path: '/area-sheets/:sheetId/table.csv',
    summary: 'A sheet of an area with a row for each school, for Excel; the export itself is noted in the audit log',
    access: 'funds.read',
    params: sheetParams,
    produces: 'text/csv',
    errors: [...sheetErrors, 'funds.area-sheet-unfinished'],
  }),
  areaMonth: endpoint({
    id: 'funds.areaMonth',
    method: 'GET',
    path: '/areas/:areaId/fund-months/:month',
    summary:
      'The month of an area: sums of the last returns of its schools, read at one moment, with those that are missing',
    access: 'funds.read',
    params: z.strictObject({ areaId: areaCode, month: businessMonth }),
    response: areaMonth,
    errors: ['organization.area-not-found'],
  }),
} as const;
