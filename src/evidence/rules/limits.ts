import type { EvidenceLimits } from '../judging/judge-act.js';
import type { Ground } from './rule.js';

/** The keys of the policy on which records and footage are held against each other. */
export const LIMIT_KEYS = [
  'evidence.active_level',
  'evidence.after_minutes',
  'evidence.before_minutes',
  'evidence.covered_percent',
  'evidence.min_coverage_percent',
  'evidence.settle_hours',
] as const;
export type LimitKey = (typeof LIMIT_KEYS)[number];

/** A row of the policy as it held: its place and day are its identity, and rows are never changed but added. */
export type HeldLimit = Readonly<Record<'from' | 'place' | 'source' | 'unit', string> & { value: number }>;
export type LimitRows = Readonly<Record<LimitKey, HeldLimit>>;

/** The rows in the units that the rules reckon in. Of version 1 of both rules: never changed. */
export function limitsOf(rows: LimitRows): EvidenceLimits {
  return {
    beforeMs: rows['evidence.before_minutes'].value * 60_000,
    afterMs: rows['evidence.after_minutes'].value * 60_000,
    settleMs: rows['evidence.settle_hours'].value * 3_600_000,
    minCoverage: rows['evidence.min_coverage_percent'].value / 100,
    activeLevel: rows['evidence.active_level'].value,
    coveredShare: rows['evidence.covered_percent'].value / 100,
  };
}

export function groundsOfLimits(rows: LimitRows): Ground[] {
  return LIMIT_KEYS.map((key) => {
    const { value, unit, place, from } = rows[key];
    return { what: 'limit', of: key, value: `${value} ${unit} (${place}, ${from})` };
  });
}
