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

/** The latest so many of the days, none for 0. */
export const lastOf = <Day>(days: readonly Day[], count: number): readonly Day[] =>
  days.slice(days.length - Math.min(count, days.length));

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

/** The doubt that weighs most of several looks at the same thing; fits where none doubts. */
export function weightiest(looks: readonly Found[]): Found {
  const doubts = looks.flatMap((look) => (look.verdict === 'doubt' ? [look] : []));
  return doubts.sort((a, b) => b.score - a.score)[0] ?? FITS;
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
 * One version of one check. `take` picks what it looks at from the material, as far back as its limits say; `judge` looks at
 * nothing else. A version never changes once there are assessments of it.
 */
export interface Check<Taken extends object = object, Key extends string = string> {
  id: CheckId;
  version: number;
  /** Whether it asks of days without school as well: what needs no pupils. */
  onAnyDay?: true;
  /** Policy keys under `check.`. */
  limits: readonly Key[];
  /**
   * Versions of before that judged alike and kept fewer limits: what each took for the others. So they are judged again by
   * the same `judge`.
   */
  earlier?: Readonly<Record<number, Readonly<Partial<Record<Key, number>>>>>;
  /** Versions of before that judged otherwise: by which limits, and how. So they are judged again as they were. */
  formerly?: Readonly<Record<number, Former>>;
  /** Null where there is nothing to look at. Whole numbers and texts only. */
  take(material: Material, limits: Limits<Key>): Taken | null;
  judge(taken: Taken, limits: Limits<Key>): Found;
}

/** How an earlier version of a check judged what it had taken. */
export type Former<Taken extends object = object, Key extends string = string> = Pick<
  Check<Taken, Key>,
  'limits' | 'judge'
>;

/** Keeps the types of an earlier version together. */
export const former = <Taken extends object, Key extends string>(one: Former<Taken, Key>): Former =>
  one as unknown as Former;

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

/** The values by which a check takes and judges, out of rows of the policy. */
export function valuesOf({ limits }: Pick<Check, 'limits'>, rows: Readonly<Record<string, HeldLimit>>): Limits {
  return Object.fromEntries(limits.flatMap((key) => (rows[key] ? [[key, rows[key].value]] : [])));
}

/** @throws Error when what the version of the check kept lacks a limit */
export function judged(one: Check, inputs: CheckInputs): Found {
  const { judge, limits } = one.formerly?.[inputs.ruleVersion] ?? one;
  const values = { ...one.earlier?.[inputs.ruleVersion], ...valuesOf({ limits }, inputs.limits) };
  for (const key of limits)
    if (values[key] === undefined) throw new Error(`${one.id} was kept without its limit ${key}`);
  const found = judge(inputs.taken, values as Limits);
  return found.verdict === 'doubt' ? { ...found, score: Math.max(1, Math.min(100, Math.round(found.score))) } : found;
}

/** The check as rules whose assessments can be judged again (`evidence`): the version of today, and those of before. */
export function asRules(one: Check): RuleVersion<CheckInputs, CheckOutcome>[] {
  const before = Object.keys({ ...one.earlier, ...one.formerly }).map(Number);
  return [...before, one.version].map((version) => ({
    rule: one.id,
    version,
    shared: ['limits'],
    judge: (inputs) => outcomeOf(judged(one, inputs)),
    groundsOf: ({ limits }) =>
      Object.entries(limits).map(([key, { value, unit, place, from }]) => ({
        what: 'limit',
        of: `check.${key}`,
        value: `${value} ${unit} (${place}, ${from})`,
      })),
  }));
}
