import { businessDateOf, DAY_MS, startOfBusinessDate } from '../../contract/business-date.js';

/** [`fromMs`, `toMs`), in ms since the epoch. */
export interface Stretch {
  fromMs: number;
  toMs: number;
}

/** The span cut at local midnights; nothing of an empty one. */
export function daysWithin(fromMs: number, toMs: number): Stretch[] {
  const days: Stretch[] = [];
  for (let at = fromMs; at < toMs; ) {
    const end = Math.min(toMs, startOfBusinessDate(businessDateOf(at)) + DAY_MS);
    days.push({ fromMs: at, toMs: end });
    at = end;
  }
  return days;
}

/** Whether the parts, in any order, leave nothing of `whole` open. An empty whole is not filled by anything. */
export function isFilled(whole: Stretch, parts: readonly Stretch[]): boolean {
  let reached = whole.fromMs;
  for (const { fromMs, toMs } of [...parts].sort((a, b) => a.fromMs - b.fromMs)) {
    if (fromMs > reached) return false;
    reached = Math.max(reached, toMs);
  }
  return whole.fromMs < whole.toMs && reached >= whole.toMs;
}
