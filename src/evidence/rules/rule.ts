import { canonicalJson, type Hashable } from '../../contract/hashing.js';
import type { ActVerdict, Cause, EventVerdict, GroundKind } from '../../contract/verdicts.js';

/** What came of a judgement: the verdict, and the facts that a sentence can be made of (`reason.ts`). Integers and texts. */
export interface Outcome<Verdict extends string = ActVerdict | EventVerdict, Why extends string = Cause> {
  verdict: Verdict;
  cause: Why | null;
  facts: Record<string, string | number | null>;
}

/** All that a judgement rests on, as a plain document that has one canonical text (RFC 8785): nothing else is looked at. */
export interface Inputs {
  rule: string;
  ruleVersion: number;
}

/** One thing that a judgement rested on. `of` tells apart those of a kind; null where there is only one. */
export interface Ground {
  what: GroundKind;
  of: string | null;
  value: string;
}

/**
 * One version of one rule. A version never changes once a verdict was said by it: another answer to the same inputs is a
 * new version, registered beside this one (`Rules`), which stays as long as there are assessments of its own.
 */
export interface RuleVersion<Of extends Inputs = Inputs, Out extends Outcome<string, string> = Outcome> {
  rule: string;
  version: number;
  /** Top-level parts of the inputs that many judgements share; kept once for all of them. */
  shared: readonly (keyof Of & string)[];
  /** Pure: the same inputs give the same outcome on every machine and in every year. */
  judge(inputs: Of): Out;
  /** What the inputs are made of, in an order fit to be shown. */
  groundsOf(inputs: Of): Ground[];
}

/** Whether two outcomes say the same. */
export function isSame(one: Outcome<string, string>, other: Outcome<string, string>): boolean {
  return textOf(one) === textOf(other);
}

/** The one text of an outcome. */
export function textOf({ verdict, cause, facts }: Outcome<string, string>): string {
  return canonicalJson({ verdict, cause, facts } satisfies Hashable);
}
