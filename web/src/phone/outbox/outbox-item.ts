import type { ActKind, Question } from '../../../../src/contract/acts';
import type { PlainKind } from '../../../../src/contract/declaring/all';
import type { CertificateKind } from '../../../../src/contract/http/procurement';

/** Which declared route an act goes to. Names, not routes: what lies on the disk must outlive a release. */
export const ACT_ROUTES = {
  'acceptance.delivery': 'accept',
  'acceptance.order': 'order',
  'acceptance.supplier-paper': 'keepPaper',
  'acceptance.goods-paper': 'bringPaper',
  'stock.in': 'stockIn',
  'stock.out': 'stockOut',
  'stock.write-off': 'writeOff',
  'stock.return': 'returnGoods',
  'stock.transfer': 'transfer',
  'stock.send-back': 'sendBack',
  'stock.count': 'stocktake',
  'storage.reading': 'recordReading',
  'cooking.meal': 'planMeal',
  'cooking.batch': 'cook',
  'cooking.sample': 'keepSample',
  'cooking.sample-discard': 'discardSample',
  'distribution.hand-over': 'handOver',
  'distribution.dispatch': 'dispatch',
  'dining.headcount': 'headcount',
  'dining.leftovers': 'leftovers',
} as const satisfies Partial<Record<ActKind, string>>;
/** A plain kind names no route: its declaration says it, and kinds never change. */
export type RecordableKind = keyof typeof ACT_ROUTES | PlainKind;

/** A paper of one line of a delivery that a photo shows. */
export interface PaperOf {
  lotId: string;
  kind: CertificateKind;
}

export interface OutboxPhoto {
  /** Null for a photo that is on the server only: one of a record that is corrected. */
  content: Blob | null;
  /** Set once it is on the server; it is then not uploaded again. */
  attachmentId: string | null;
  /** Set when it shows a paper; missing or null for a photo of the act as a whole. */
  paper?: PaperOf | null;
}

export type OutboxState = 'waiting' | 'refused' | 'sent';

/** What is sent instead of a new act: a recorded act put right, with all that rests on it. */
export interface CorrectionOf {
  actId: string;
  reason: string;
  /** What rested on it when the person looked, by id: when that is another by then, nothing is done. */
  seen: string[];
}

/** One act on its way. It is here before it is sent, and what is sent for it never changes under the same `id`. */
export interface OutboxItem {
  /** The idempotency key. */
  id: string;
  actId: string;
  accountId: string;
  schoolId: string;
  kind: RecordableKind | 'supplier';
  body: Record<string, unknown>;
  photos: OutboxPhoto[];
  /** What the form held, to correct it with. */
  form: Record<string, unknown>;
  /** What of this phone must be on the server, and signed, first: acts and new suppliers. */
  needs: string[];
  summary: string;
  savedAt: number;
  state: OutboxState;
  attempts: number;
  /** `question`: the platform asks, and takes it once that is confirmed (missing: it does not). */
  problem: { code: string; title: string; field: string | null; question?: Question | null } | null;
  sentAt: number | null;
  /** Set when it corrects a recorded act. */
  corrects?: CorrectionOf;
  /** True once sent while a second person has not signed: what builds on it waits for that (missing: false). */
  isUnsigned?: boolean;
  /** True when a try got no answer: whether it arrived is asked before the next (missing: false). */
  isUnanswered?: boolean;
}
