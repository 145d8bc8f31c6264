import type { OutboxItem, OutboxPhoto } from './outbox-item';

/** `retry`: nobody refused it; `signed-out`: it waits for its author; `refused`: it must be corrected or discarded. */
export type Outcome = 'retry' | 'signed-out' | 'refused';

const PASSING = new Set([0, 408, 425, 429]);

/** What a failure means for an act that lies in the outbox. */
export function outcomeOf(status: number): Outcome {
  if (status === 401) return 'signed-out';
  return PASSING.has(status) || status >= 500 ? 'retry' : 'refused';
}

const TWIN = new Set(['request.idempotency-key-reused', 'journal.act-exists']);

/** Whether a refusal means that an earlier try without an answer arrived after all: the next look finds it. */
export function isOwnTwin(code: string): boolean {
  return TWIN.has(code);
}

/**
 * What a record builds on that is not on the server yet (`ground`), or is there and lacks its second signature
 * (`signature`): then there is nothing yet to build on, and sending it would only be refused. Null when nothing holds it.
 */
export function heldBy(
  item: OutboxItem,
  items: readonly OutboxItem[],
): { why: 'ground' | 'signature'; item: OutboxItem } | null {
  for (const need of item.needs) {
    const ground = items.find((each) => each.actId === need);
    if (ground !== undefined && ground.state !== 'sent') return { why: 'ground', item: ground };
    if (ground?.isUnsigned === true) return { why: 'signature', item: ground };
  }
  return null;
}

/** The next act to send: oldest first, its own account's only, and none before what it builds on. */
export function nextToSend(
  items: readonly OutboxItem[],
  accountId: string,
  tried: ReadonlySet<string>,
): OutboxItem | null {
  const ready = items
    .filter((item) => item.state === 'waiting' && item.accountId === accountId && !tried.has(item.id))
    .filter((item) => heldBy(item, items) === null)
    .sort((a, b) => a.savedAt - b.savedAt);
  return ready[0] ?? null;
}

/** The acts whose second signature something of this account waits for. */
export function signaturesWaitedFor(items: readonly OutboxItem[], accountId: string): OutboxItem[] {
  const held = items.filter((item) => item.state === 'waiting' && item.accountId === accountId);
  return items.filter((item) => item.isUnsigned === true && held.some(({ needs }) => needs.includes(item.actId)));
}

/**
 * The body as it is sent: with the ids that its photos have got, those of papers at their lines.
 *
 * An act that got no answer at first and turns out not to have arrived was captured without connection after all, and
 * says so: what it states has happened, and is not to be refused for what others did since (R-D10).
 */
export function bodyToSend({ body, photos, corrects, isUnanswered }: OutboxItem): Record<string, unknown> {
  const ids = (wanted: (photo: OutboxPhoto) => boolean): string[] =>
    photos.flatMap((photo) => (photo.attachmentId !== null && wanted(photo) ? [photo.attachmentId] : []));
  const lines = body.lines as { lotId?: string; certificates?: { kind: string }[] }[] | undefined;
  const withPapers = lines?.map((line) =>
    line.certificates === undefined
      ? line
      : {
          ...line,
          certificates: line.certificates.map((paper) => {
            const [attachmentId] = ids(({ paper: of }) => of?.lotId === line.lotId && of?.kind === paper.kind);
            return attachmentId === undefined ? paper : { ...paper, attachmentId };
          }),
        },
  );
  return {
    ...body,
    ...(withPapers === undefined ? {} : { lines: withPapers }),
    ...(isUnanswered === true && corrects === undefined ? { offline: true } : {}),
    attachmentIds: ids(({ paper }) => paper == null),
  };
}

const KEEP_SENT_MS = 2 * 86_400_000;

/** Sent acts are shown for two days, then the server's books are where to look. What others wait for stays. */
export function isForgettable(item: OutboxItem, nowMs: number, items: readonly OutboxItem[] = []): boolean {
  const isOld = item.state === 'sent' && item.sentAt !== null && nowMs - item.sentAt > KEEP_SENT_MS;
  return isOld && !items.some((each) => each.state !== 'sent' && each.needs.includes(item.actId));
}
