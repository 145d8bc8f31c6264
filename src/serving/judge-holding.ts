import type { HoldingVerdict } from '../contract/http/serving.js';

const MINUTE_MS = 60_000;

export interface Holding {
  cookedAt: Date;
  servedAt: Date;
  /** Measured when served; null when nobody measured. */
  holdingTenthsC: number | null;
  /** When it was last measured above the hot limit, between cooking and serving. */
  lastHotAt: Date | null;
  /** Core temperature after reheating, when it was reheated. */
  reheatedToTenthsC: number | null;
}

export interface HoldingLimits {
  /** Above this is hot enough; the limit itself is not (O-02). */
  hotTenthsC: number;
  /** Up to this is cold enough (O-03). */
  chillMaxTenthsC: number;
  /** Longest stay between the two (O-05). */
  dangerMaxMinutes: number;
  coreTenthsC: number;
}

/**
 * Whether food may be eaten as it was held, and how long it may have been between 8 and 60 °C (O-05).
 *
 * Nobody saw when it cooled down, so the stay counts from the last moment it was known to be hot: `lastHotAt`, else the
 * end of cooking. Exactly `dangerMaxMinutes` is allowed. Too long and measured is `reheat`; too long and never
 * measured is `unknown`, since it may have been hot all the time.
 */
export function judgeHolding(
  holding: Holding,
  limits: HoldingLimits,
): { verdict: HoldingVerdict; dangerMinutes: number } {
  const { holdingTenthsC: now, reheatedToTenthsC } = holding;
  if (now !== null && (now > limits.hotTenthsC || now <= limits.chillMaxTenthsC)) {
    return { verdict: 'safe', dangerMinutes: 0 };
  }
  const stayMs = holding.servedAt.getTime() - (holding.lastHotAt ?? holding.cookedAt).getTime();
  const dangerMinutes = Math.floor(stayMs / MINUTE_MS);
  const reheated = reheatedToTenthsC !== null && reheatedToTenthsC >= limits.coreTenthsC;
  if (reheated || stayMs <= limits.dangerMaxMinutes * MINUTE_MS) return { verdict: 'safe', dangerMinutes };
  return { verdict: now === null ? 'unknown' : 'reheat', dangerMinutes };
}
