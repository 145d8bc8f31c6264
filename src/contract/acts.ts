import { z } from 'zod';
import { DECLARED } from './acts/declared.js';
import { gramsOrOther, id, instant, quantity, words } from './http/common.js';
import { STAGES, type Stage } from './stages.js';

/**
 * Everything a canteen can record, each kind declared in a file of its own. Codes never change once shipped.
 *
 * A meal, a cooking batch and a retained sample carry the id of the act that made them, so a phone without signal can
 * refer to a batch it has not yet uploaded, and modules that do not know each other meet in the journal.
 */
export const ACT_KINDS = DECLARED;
export type ActKind = keyof typeof ACT_KINDS;
export const ACT_KIND_CODES = Object.keys(ACT_KINDS) as [ActKind, ...ActKind[]];

/**
 * `awaiting_second`: nothing is posted until somebody else signs. `pending_shortage`: it states what happened, and the
 * books cannot cover it yet; nothing is posted until the goods come onto the books (a signature, a stock-in, a count) or
 * it is reversed and recorded anew (DESIGN §3). `refused`: whoever was to sign it said that it is not so; nothing was
 * posted, it stays in sight, and `reversedByActId` is the refusal.
 */
export const ACT_STATUSES = ['recorded', 'awaiting_second', 'pending_shortage', 'refused'] as const;
export type ActStatus = (typeof ACT_STATUSES)[number];

/**
 * How a signer proved who he is: by his own sign-in, by his PIN on another's phone, or, without an account, by his name with
 * a drawn signature or a photo: an adult from outside the kitchen (`witness`), or whoever brought the goods (`deliverer`).
 */
export const SIGNING_METHODS = ['own-session', 'pin', 'witness', 'deliverer'] as const;
export type SigningMethod = (typeof SIGNING_METHODS)[number];

export const LINK_ROLES = ['consumed', 'produced', 'observed'] as const;
export type LinkRole = (typeof LINK_ROLES)[number];
/** `meal`, `batch` and `sample` are named by the id of the act that made them; `site` is a school that was sent food. */
export const LINKED_THINGS = ['lot', 'meal', 'batch', 'sample', 'act', 'site'] as const;
export type LinkedThing = (typeof LINKED_THINGS)[number];

/**
 * What is asked before an act is taken that seems not to fit; nobody is asked when it was captured offline.
 *
 * `twice`: the same was recorded before (headcount or hand-over of a class, leftovers of a meal, a meal of that day, a
 * delivery note); confirmed, the later one counts instead. `before-receipt`: goods are moved or cooked before they came.
 * `short-then`: of a place more is taken than lay there at that time, although it lies there now.
 * `month-closed`: it is about a month that the bureau has closed (F-06); taken, it is a correction of the month it is entered in.
 * `price-off`: a price is far from its contract, or from what other schools of the county paid.
 * `paper-overdue`: papers that were to follow earlier goods of the supplier have not. `cash-over-cap`: more is bought in cash
 * on one day than policy says.
 * `other-duty`: in a large canteen whoever ordered goods accepts them, or whoever accepted them stores them.
 * `before-cooking`: a meal is eaten, counted or cleared away before anything of it was cooked. All but `twice` are
 * confirmed with a reason, which is the `note`.
 * `receipt-differs`: less, more or under another seal was received than the sender recorded, and nothing is said of it.
 * `meals-recalled`: ready meals are taken in of a batch of which a school recorded that it is recalled.
 * `licence-ended`: ready meals are taken in of somebody whose licence had ended by that day (S-12).
 * `collector-unlicensed`: kitchen waste goes to somebody whose licence or contract for it had ended (S-19).
 * `many-portions`: far more portions go to a class or school, or are eaten there, than it has pupils (X01). `long-cooking`: a dish
 * was on the stove for longer than any is.
 * `stopped-use`: goods or a sample that an incident or a recall has stopped were used. It is no question but a refusal (`OpenAct.forbid`):
 * only what was captured offline is taken, and flagged. So are those after it (`OpenAct.breaks`), which are refused as the rule
 * of their kind says: `lot-expired` (S-13), `out-of-order` (O-08), `core-too-low` (O-01), `sample-too-small` and
 * `sample-too-early` (S-18), `more-than-present` (X01), `supplier-unlicensed` (S-12), `certificate-over` (O-10), `school-closed`.
 */
export const QUESTIONS = [
  'twice',
  'before-receipt',
  'before-cooking',
  'short-then',
  'price-off',
  'month-closed',
  'other-duty',
  'paper-overdue',
  'cash-over-cap',
  'receipt-differs',
  'meals-recalled',
  'licence-ended',
  'collector-unlicensed',
  'many-portions',
  'long-cooking',
  'stopped-use',
  'lot-expired',
  'out-of-order',
  'core-too-low',
  'sample-too-small',
  'sample-too-early',
  'more-than-present',
  'supplier-unlicensed',
  'certificate-over',
  'school-closed',
] as const;
export type Question = (typeof QUESTIONS)[number];

/** At most so many photos with one act. */
export const MAX_ATTACHMENTS = 12;

const shape = {
  /** Made by the phone, so that a repeated upload is the same act; the server makes one when it is missing. */
  actId: id.optional(),
  /** When it happened, as the person says. */
  occurredAt: instant,
  /** When the device saved it. */
  capturedAt: instant,
  /** Reserved: a signed server time the device held when it saved. Kept, not yet verified, so it proves nothing yet. */
  timeToken: z.string().max(1_000).nullable().default(null),
  /** True when the device had no connection at capture: the act states a past fact and is not refused for shortage. */
  offline: z.boolean().default(false),
  deviceId: z
    .string()
    .regex(/^[\w.:-]{1,64}$/)
    .nullable()
    .default(null),
  note: words(500).nullable().default(null),
  attachmentIds: z.array(id).max(MAX_ATTACHMENTS).default([]),
};

/** What every act says besides its particulars. */
export const actEnvelope = z.strictObject({
  ...shape,
  /** Version of the particulars that follow; a body without one is of version 1 (release 0.1 named none). */
  v: z.int().min(1).max(1).optional(),
  placeId: id,
  /** Questions that the person was asked and answered with yes. */
  confirms: z.array(z.enum(QUESTIONS)).max(QUESTIONS.length).default([]),
});
export type ActEnvelope = z.infer<typeof actEnvelope>;

/** The envelope of an act about another act: place defaults to that act's, both times to the server's now. */
export const followUpEnvelope = z.strictObject({
  ...shape,
  placeId: id.optional(),
  occurredAt: instant.optional(),
  capturedAt: instant.optional(),
});
export type FollowUpEnvelope = z.infer<typeof followUpEnvelope>;

/** What the recorder of an act gets back. */
export const actReceipt = z.strictObject({
  actId: id,
  kind: z.enum(ACT_KIND_CODES),
  status: z.enum(ACT_STATUSES),
  /** How many more people must sign before it takes effect. */
  signaturesMissing: z.int().min(0),
  recordedAt: instant,
  /** Null when the capture time is not proven (DESIGN §3). */
  late: z.boolean().nullable(),
  unprovenTime: z.boolean(),
  chainIndex: z.int().min(0),
});
export type ActReceipt = z.infer<typeof actReceipt>;

/** An act as lists show it. */
export const actSummary = z.strictObject({
  id,
  schoolId: id,
  kitchenId: id.nullable(),
  stage: z.enum(STAGES),
  kind: z.enum(ACT_KIND_CODES),
  placeId: id,
  occurredAt: instant,
  capturedAt: instant,
  recordedAt: instant,
  late: z.boolean().nullable(),
  unprovenTime: z.boolean(),
  offline: z.boolean(),
  actorAccountId: id,
  actorName: z.string(),
  status: z.enum(ACT_STATUSES),
  signaturesMissing: z.int().min(0),
  reversesActId: id.nullable(),
  reversedByActId: id.nullable(),
  note: z.string().nullable(),
  /** Questions that it raised: they were confirmed, or it was captured offline and nobody was asked. */
  flags: z.array(z.enum(QUESTIONS)),
  chainIndex: z.int().min(0),
});
export type ActSummary = z.infer<typeof actSummary>;

/** One thing an act is about, in words: goods with how much of them, a dish, a class with its number. */
export const actLine = z.strictObject({
  name: z.string(),
  /** Null where amounts of goods are not what counts. */
  quantity: quantity.nullable(),
  grams: gramsOrOther,
  /** People or portions; null where nothing is counted. */
  count: z.int().nullable(),
});
/** As rooms name it; `grams` is said for readers of before only. */
export type ActLine = Omit<z.infer<typeof actLine>, 'grams'>;

/** An act as somebody who knows the kitchen would name it. */
export const namedAct = z.strictObject({
  actId: id,
  kind: z.enum(ACT_KIND_CODES),
  stage: z.enum(STAGES),
  schoolId: id,
  schoolName: z.string(),
  placeId: id,
  placeName: z.string(),
  occurredAt: instant,
  recordedAt: instant,
  late: z.boolean().nullable(),
  unprovenTime: z.boolean(),
  status: z.enum(ACT_STATUSES),
  signaturesMissing: z.int().min(0),
  actorName: z.string(),
  /** Everybody who signed, the recorder first. */
  signerNames: z.array(z.string()),
  lines: z.array(actLine),
  note: z.string().nullable(),
  flags: z.array(z.enum(QUESTIONS)),
});
export type NamedAct = z.infer<typeof namedAct>;

/** Told through the outbox as `act.recorded`, and again as `act.signed` or `act.settled` when it takes effect later. */
export interface ActRecorded {
  actId: string;
  schoolId: string;
  placeId: string;
  stage: Stage;
  kind: ActKind;
  occurredAt: string;
}
