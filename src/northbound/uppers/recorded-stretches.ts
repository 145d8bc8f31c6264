import { startOfBusinessDate } from '../../contract/business-date.js';
import { SLOT_MS, SLOTS_PER_DAY, slotAt } from '../../contract/wire/camera-day.js';
import type { KnownDay } from '../../footage/index.js';
import type { Span } from './shown.js';

/** One slot without footage between others is no gap that is worth an entry of its own. */
const BRIDGED_SLOTS = 1;

/** What was recorded of the span, to ten seconds, cut at local midnights; in order where `days` are. */
export function recordedStretches(days: readonly KnownDay[], span: Span): Span[] {
  const stretches: Span[] = [];
  for (const { date, slots } of days) {
    const dayMs = startOfBusinessDate(date);
    let open: Span | null = null;
    for (let slot = 0; slot < SLOTS_PER_DAY; slot += 1) {
      if (slotAt(slots, slot).recordedMs === 0) continue;
      const fromMs = dayMs + slot * SLOT_MS;
      if (open !== null && fromMs - open.toMs <= BRIDGED_SLOTS * SLOT_MS) {
        open.toMs = fromMs + SLOT_MS;
      } else {
        open = { fromMs, toMs: fromMs + SLOT_MS };
        stretches.push(open);
      }
    }
  }
  return stretches
    .map(({ fromMs, toMs }) => ({ fromMs: Math.max(fromMs, span.fromMs), toMs: Math.min(toMs, span.toMs) }))
    .filter(({ fromMs, toMs }) => fromMs < toMs);
}
