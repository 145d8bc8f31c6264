import type { OutboxItem } from './outbox-item';

/** `retry`: nobody refused it; `signed-out`: it waits for its author; `refused`: it must be corrected or discarded. */
export type Outcome = 'retry' | 'signed-out' | 'refused';

const PASSING = new Set([0, 408, 425, 429]);

/** What a failure means for an act that lies in the outbox. */
export function outcomeOf(status: number): Outcome {
  if (status === 401) return 'signed-out';
  return PASSING.has(status) || status >= 500 ? 'retry' : 'refused';
}

/**
 * The next act to send: oldest first, its own account's only, and none before the acts it builds on. An act whose
 * ground was refused waits, since sending it would only be refused too.
 */
export function nextToSend(
  items: readonly OutboxItem[],
  accountId: string,
  tried: ReadonlySet<string>,
): OutboxItem | null {
  const unsent = new Set(items.filter((item) => item.state !== 'sent').map((item) => item.actId));
  const ready = items
    .filter((item) => item.state === 'waiting' && item.accountId === accountId && !tried.has(item.id))
    .filter((item) => item.needs.every((actId) => !unsent.has(actId)))
    .sort((a, b) => a.savedAt - b.savedAt);
  return ready[0] ?? null;
}

const KEEP_SENT_MS = 2 * 86_400_000;

/** Sent acts are shown for two days, then the server's books are where to look. */
export function isForgettable(item: OutboxItem, nowMs: number): boolean {
  return item.state === 'sent' && item.sentAt !== null && nowMs - item.sentAt > KEEP_SENT_MS;
}
