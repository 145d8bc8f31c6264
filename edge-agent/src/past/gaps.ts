/** Half-open, in ms since the epoch by the box's clock. */
export interface Span {
  fromMs: number;
  toMs: number;
}

/** Shorter ones are the time a camera needs to be reached again: nobody looks for them. */
const SHORTEST_MS = 30_000;

/**
 * Where footage is missing within the window and nobody has asked for it yet, the latest first.
 *
 * @param covered what there is, and what was asked for: in any order, overlapping as they like
 */
export function gapsWithin(window: Span, covered: readonly Span[]): Span[] {
  const gaps: Span[] = [];
  let seenToMs = window.fromMs;
  for (const { fromMs, toMs } of [...covered].sort((a, b) => a.fromMs - b.fromMs)) {
    if (fromMs - seenToMs >= SHORTEST_MS) gaps.push({ fromMs: seenToMs, toMs: Math.min(fromMs, window.toMs) });
    seenToMs = Math.max(seenToMs, toMs);
    if (seenToMs >= window.toMs) break;
  }
  if (window.toMs - seenToMs >= SHORTEST_MS) gaps.push({ fromMs: seenToMs, toMs: window.toMs });
  return gaps.filter(({ fromMs, toMs }) => toMs - fromMs >= SHORTEST_MS).reverse();
}

/**
 * The part of a gap that is asked for at a time: its end, as far as the device has it.
 *
 * @param kept what the device says it has, by the box's clock; null where it has nothing of the gap
 */
export function pieceOf(gap: Span, kept: Span | undefined, longestMs: number): Span | null {
  if (kept === undefined) return null;
  const toMs = Math.min(gap.toMs, kept.toMs);
  const fromMs = Math.max(gap.fromMs, kept.fromMs, toMs - longestMs);
  return fromMs < toMs ? { fromMs, toMs } : null;
}
