import type { BusinessDate } from '../../contract/business-date.js';
import type { CheckId, CheckVerdict } from '../../contract/checks.js';
import type { QuantityUnit } from '../../contract/quantity.js';
import type { Stage } from '../../contract/stages.js';
import type { Cause } from '../../contract/verdicts.js';
import type { HeldLimit, Inputs, Outcome, RuleVersion } from '../../evidence/index.js';
import type { DayFacts } from '../dossier/facts-of-day.js';

export interface PastDay {
  date: BusinessDate;
  facts: DayFacts;
}

/** What one school of the peer group did in the days before: medians, so that one odd day says little. */
export interface PeerFacts {
  schoolId: string;
  /** School days on which it counted, and on how many of them all were there. */
  countedDays: number;
  /** Pupils on the roll over those days, and how many of them did not eat. */
  enrolled: number;
  absent: number;
  prices: { ingredientId: string; unit: QuantityUnit; medianFen: number; count: number }[];
}

/** All that checks may look at of one school's day: its own facts, those of its days before, and its peers’. */
export interface Material {
  schoolId: string;
  date: BusinessDate;
  today: DayFacts;
  /** School days before, the latest last. */
  before: readonly PastDay[];
  /** Other schools of the county, or of the prefecture where the county has too few. */
  peers: readonly PeerFacts[];
  /** By school of `peers`: its days, for rules that follow it day by day. */
  peerDays: ReadonlyMap<string, readonly PastDay[]>;
}

/** What a doubt points at, for whoever looks. */
export interface Ref {
  what: 'act' | 'event';
  id: string;
}

export type Facts = Record<string, string | number | null>;

export type Found =
  | { verdict: 'fits' }
  /** `score` 1–100: how far beyond its threshold. `moneyFen`: what may be at stake; null when it cannot be said. */
  | { verdict: 'doubt'; score: number; moneyFen: number | null; facts: Facts; refs: Ref[]; stage?: Stage }
  | { verdict: 'cannot_judge'; cause: Cause; facts: Facts; refs: Ref[] };

export const FITS: Found = { verdict: 'fits' };

/** Values of the limits by the last part of their key, in the units that the policy names. */
export type Limits<Key extends string = string> = Readonly<Record<Key, number>>;

/**
 * One version of one check. `take` picks what it looks at from the material; `judge` looks at nothing else. A version never
 * changes once there are assessments of it.
 */
export interface Check<Taken extends object = object, Key extends string = string> {
  id: CheckId;
  version: number;
  /** Policy keys under `check.`. */
  limits: readonly Key[];
  /** Null where there is nothing to look at. Whole numbers and texts only. */
  take(material: Material): Taken | null;
  judge(taken: Taken, limits: Limits<Key>): Found;
}

/** Keeps the types of a check together. */
export const check = <Taken extends object, Key extends string>(one: Check<Taken, Key>): Check =>
  one as unknown as Check;

export interface CheckInputs extends Inputs {
  rule: CheckId;
  schoolId: string;
  date: BusinessDate;
  taken: object;
  limits: Readonly<Record<string, HeldLimit>>;
}

export type CheckOutcome = Outcome<CheckVerdict, Cause>;

/** What a finding says as an outcome that can be kept and judged again. */
export function outcomeOf(found: Found): CheckOutcome {
  switch (found.verdict) {
    case 'fits':
      return { verdict: 'fits', cause: null, facts: {} };
    case 'doubt':
      return { verdict: 'doubt', cause: null, facts: { ...found.facts, score: found.score, moneyFen: found.moneyFen } };
    case 'cannot_judge':
      return { verdict: 'cannot_judge', cause: found.cause, facts: found.facts };
  }
}

export function judged({ id, judge, limits }: Check, inputs: CheckInputs): Found {
  const values = Object.fromEntries(limits.map((key) => [key, limitOf(inputs, key)]));
  const found = judge(inputs.taken, values);
  return found.verdict === 'doubt' ? { ...found, score: Math.max(1, Math.min(100, Math.round(found.score))) } : found;

  function limitOf({ limits: rows }: CheckInputs, key: string): number {
    const row = rows[key];
    if (!row) throw new Error(`${id} was kept without its limit ${key}`);
    return row.value;
  }
}

/** The check as a rule whose assessments can be judged again (`evidence`). */
export function asRule(one: Check): RuleVersion<CheckInputs, CheckOutcome> {
  return {
    rule: one.id,
    version: one.version,
    shared: ['limits'],
    judge: (inputs) => outcomeOf(judged(one, inputs)),
    groundsOf: ({ limits }) =>
      Object.entries(limits).map(([key, { value, unit, place, from }]) => ({
        what: 'limit',
        of: `check.${key}`,
        value: `${value} ${unit} (${place}, ${from})`,
      })),
  };
}
