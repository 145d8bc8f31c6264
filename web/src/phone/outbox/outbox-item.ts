import type { ActKind } from '../../../../src/contract/acts';

/** Which declared route an act goes to. Names, not routes: what lies on the disk must outlive a release. */
export const ACT_ROUTES = {
  'acceptance.delivery': 'accept',
  'stock.in': 'stockIn',
  'stock.out': 'stockOut',
  'stock.write-off': 'writeOff',
  'stock.count': 'stocktake',
  'storage.reading': 'recordReading',
  'storage.round': 'recordRound',
  'cooking.meal': 'planMeal',
  'cooking.batch': 'cook',
  'cooking.sample': 'keepSample',
  'cooking.sample-discard': 'discardSample',
  'distribution.hand-over': 'handOver',
  'distribution.dispatch': 'dispatch',
  'dining.headcount': 'headcount',
  'dining.accompany': 'accompany',
  'dining.leftovers': 'leftovers',
} as const satisfies Partial<Record<ActKind, string>>;
export type RecordableKind = keyof typeof ACT_ROUTES;

export interface OutboxPhoto {
  content: Blob;
  /** Set once it is on the server; it is then not uploaded again. */
  attachmentId: string | null;
}

export type OutboxState = 'waiting' | 'refused' | 'sent';

/** One act on its way. It is here before it is sent, and what is sent for it never changes under the same `id`. */
export interface OutboxItem {
  /** The idempotency key. */
  id: string;
  actId: string;
  accountId: string;
  schoolId: string;
  kind: RecordableKind;
  body: Record<string, unknown>;
  photos: OutboxPhoto[];
  /** What the form held, to correct it with. */
  form: Record<string, unknown>;
  /** Acts of this phone that must be on the server first. */
  needs: string[];
  summary: string;
  savedAt: number;
  state: OutboxState;
  attempts: number;
  problem: { code: string; title: string; field: string | null } | null;
  sentAt: number | null;
}
