import { businessDateOf } from '../../contract/business-date.js';
import type { Cause } from '../../contract/verdicts.js';
import { causeOfGap, SLOT_MS, SLOTS_PER_DAY, slotAt, slotIndex } from '../../contract/wire/camera-day.js';
import type { KnownDay } from '../../footage/index.js';
import type { Gap } from './build-playlist.js';

/**
 * Why there is nothing to play: the cause that most slots of the gap have.
 *
 * @param agentAnswered when it did not, footage that was recorded is only out of reach
 */
export function causeOfPlaybackGap({ fromMs, toMs }: Gap, days: readonly KnownDay[], agentAnswered: boolean): Cause {
  const counts = new Map<Cause, number>();
  for (let at = fromMs; at < toMs; at += SLOT_MS) {
    const cause = causeAt(at, days, agentAnswered);
    counts.set(cause, (counts.get(cause) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? 'unknown';
}

function causeAt(at: number, days: readonly KnownDay[], agentAnswered: boolean): Cause {
  const date = businessDateOf(at);
  const day = days.find((candidate) => candidate.date === date);
  if (!day || at >= day.reportedThrough.getTime()) return agentAnswered ? 'unknown' : 'agent_silent';
  const slot = slotAt(day.slots, Math.min(SLOTS_PER_DAY - 1, slotIndex(date, at)));
  if (slot.recordedMs > 0) return agentAnswered ? 'unknown' : 'agent_silent';
  return causeOfGap(slot);
}
