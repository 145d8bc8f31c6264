import { businessDateOf } from '../../../../src/contract/business-date';
import type { DUE_KINDS } from '../../../../src/contract/http/agenda';
import type { OutboxItem, RecordableKind } from '../outbox/outbox-item';
import type { Today } from './today';

export type DueKind = (typeof DUE_KINDS)[number];

/** The form that settles what is due; a refused record is corrected instead, and a duty names its kind itself. */
const KIND_OF_DUE: Record<Exclude<DueKind, 'entered-again' | 'duty'>, RecordableKind> = {
  meal: 'cooking.meal',
  sample: 'cooking.sample',
  headcount: 'dining.headcount',
  leftovers: 'dining.leftovers',
  'sample-discard': 'cooking.sample-discard',
  reading: 'storage.reading',
  'expired-lot': 'stock.write-off',
  'near-expiry': 'stock.out',
  'supplier-paper': 'acceptance.supplier-paper',
  'goods-paper': 'acceptance.goods-paper',
  'health-certificate': 'cooking.health-certificate',
  'recalled-meal': 'storage.unfit-goods',
};

/** The kind of act that settles what is due; undefined where a record is corrected, or a platform of tomorrow names what this phone does not know. */
export function kindOfDue({ kind, name }: Pick<Today['due'][number], 'kind' | 'name'>): RecordableKind | undefined {
  if (kind === 'duty') return (name as RecordableKind | null) ?? undefined;
  return kind === 'entered-again' ? undefined : KIND_OF_DUE[kind];
}

/** How one kind of act stands today. */
export interface KindToday {
  /** Recorded over all phones, what waits for a signature or goods left out. */
  done: number;
  /** When the last of them happened. */
  lastAt: string | null;
  /** Waiting for a second signature, or for goods. */
  waiting: number;
  /** Still on this phone. */
  unsent: number;
  due: number;
}

/** What was recorded of a kind today, by the platform's list and by this phone, without counting anything twice. */
export function dayOfKind(
  kind: RecordableKind,
  day: Today | undefined,
  outbox: readonly OutboxItem[],
  schoolId: string,
  date: string,
): KindToday {
  const acts = (day?.stages ?? []).flatMap((stage) => stage.acts).filter((act) => act.kind === kind);
  const listed = new Set(acts.map(({ actId }) => actId));
  // Sent after the platform was asked: recorded, and not in its list yet
  const here = outbox.filter(
    (item) =>
      item.kind === kind &&
      item.schoolId === schoolId &&
      item.corrects === undefined &&
      !listed.has(item.actId) &&
      businessDateOf(Date.parse(occurredAtOf(item))) === date,
  );
  const justSent = here.filter(
    ({ state, sentAt }) => state === 'sent' && (sentAt ?? 0) > Date.parse(day?.asOf ?? '1970'),
  );
  const recorded = [
    ...acts.filter(({ status }) => status === 'recorded').map(({ occurredAt }) => occurredAt),
    ...justSent.filter(({ isUnsigned }) => !isUnsigned).map(occurredAtOf),
  ].sort();
  return {
    done: recorded.length,
    lastAt: recorded[recorded.length - 1] ?? null,
    waiting:
      acts.filter(({ status }) => status === 'awaiting_second' || status === 'pending_shortage').length +
      justSent.filter(({ isUnsigned }) => isUnsigned).length,
    unsent: here.filter(({ state }) => state !== 'sent').length,
    due: stillDue(day, outbox).filter((due) => kindOfDue(due) === kind).length,
  };
}

/** Of a record whose content stays on no phone it is known only when it was saved. */
const occurredAtOf = ({ body, savedAt }: OutboxItem): string =>
  typeof body.occurredAt === 'string' ? body.occurredAt : new Date(savedAt).toISOString();

/** What the platform says is due, without what this phone has recorded since and not sent. */
export function stillDue(day: Today | undefined, outbox: readonly OutboxItem[]): Today['due'] {
  const unsent = outbox.filter(({ state }) => state === 'waiting');
  const isSettled = ({ kind, aboutId, placeId, name }: Today['due'][number]): boolean =>
    unsent.some((item) => {
      if (kind === 'entered-again') return item.corrects?.actId === aboutId;
      // An expired lot is written off or goes back to who brought it
      if (kind === 'expired-lot' && item.kind === 'stock.send-back') return hasLot(item, aboutId);
      if (item.kind !== kindOfDue({ kind, name })) return false;
      if (kind === 'expired-lot' || kind === 'near-expiry') return hasLot(item, aboutId);
      const about =
        item.body.batchId ?? item.body.sampleId ?? item.body.mealId ?? item.body.supplierId ?? item.body.lotId;
      return kind === 'reading' ? item.body.placeId === placeId : aboutId === null || about === aboutId;
    });
  return (day?.due ?? []).filter((due) => !isSettled(due));
}

const hasLot = ({ body }: OutboxItem, lotId: string | null): boolean =>
  ((body.lines ?? []) as { lotId?: string }[]).some((line) => line.lotId === lotId);
