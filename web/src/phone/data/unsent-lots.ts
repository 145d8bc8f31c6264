import { DECLARED } from '../../../../src/contract/acts/declared';
import { businessDateOf } from '../../../../src/contract/business-date';
import { upcast } from '../../../../src/contract/declaring/declaration';
import { acceptedAmountOf, type StatedLine } from '../../../../src/contract/delivering/judge-delivery-line';
import type { Quantity, QuantityUnit } from '../../../../src/contract/quantity';
import { isExpired } from '../../../../src/contract/storing/first-expired';
import type { OutboxItem } from '../outbox/outbox-item';
import type { LotOnHand } from './books';
import { isUnknownTo } from './unsent';

/** A lot as forms offer it; `notYet` says why the platform does not have it like this. */
export type LotHere = LotOnHand & {
  /** `unsigned`: its delivery waits for the second person; `unsent`: something about it is still on this phone. */
  notYet?: 'unsigned' | 'unsent';
};
export interface Shelf {
  locationId: string;
  lots: LotHere[];
}

/** What is in the kitchen's hands, not in a store. */
export const KITCHEN = 'kitchen';

interface LotLine extends Quantity {
  lotId: string;
}
interface DeliveryLine {
  lotId: string;
  ingredientId: string;
  unit: QuantityUnit;
  measuredAmount: number;
  acceptedAmount?: number;
  madeOn?: string | null;
  useBy: string | null;
  decision: StatedLine['decision'];
}

/**
 * The books of the platform with what this phone recorded since: goods just accepted can be stocked in, issued and
 * cooked before any of it is sent or signed (U7).
 *
 * @param asOf when the platform said so; what was sent later is not in it yet
 * @param today what has expired since the platform said so is expired here, too
 */
export function withUnsentLots(
  shelves: readonly Shelf[],
  outbox: readonly OutboxItem[],
  schoolId: string,
  asOf: number,
  today: string,
): Shelf[] {
  const lots = new Map<string, LotHere>();
  const held = new Map<string, number>();
  const keyOf = (locationId: string, lotId: string): string => `${locationId} ${lotId}`;
  for (const { locationId, lots: onHand } of shelves) {
    for (const lot of onHand) {
      lots.set(lot.id, { ...lot, expired: isExpired(lot, today) });
      held.set(keyOf(locationId, lot.id), lot.amount);
    }
  }
  const known = new Set(lots.keys());
  // A count says what lay there at its time: what is told after it of before changes nothing, what happened since stays (R-F1)
  const moved = new Map<string, { at: number; by: number }[]>();
  const countedAt = new Map<string, number>();
  const change = (key: string, at: number, by: number): void => {
    if (at < (countedAt.get(key) ?? Number.NEGATIVE_INFINITY)) return;
    held.set(key, Math.max(0, (held.get(key) ?? 0) + by));
    moved.set(key, [...(moved.get(key) ?? []), { at, by }]);
  };
  const note = (lotId: string): boolean => {
    const lot = lots.get(lotId);
    if (lot !== undefined && known.has(lotId)) lots.set(lotId, { ...lot, notYet: 'unsent' });
    return lot !== undefined;
  };
  for (const item of unknownTo(outbox, schoolId, asOf)) {
    const body = bodyOfToday(item);
    const placeId = String(body.placeId);
    const at = Date.parse(String(body.occurredAt));
    const move = (lotId: string, from: string | null, to: string | null, amount: number): void => {
      if (!note(lotId)) return;
      if (from !== null) change(keyOf(from, lotId), at, -amount);
      if (to !== null) change(keyOf(to, lotId), at, amount);
    };
    const count = (lotId: string, amount: number): void => {
      const key = keyOf(placeId, lotId);
      if (!note(lotId) || at < (countedAt.get(key) ?? Number.NEGATIVE_INFINITY)) return;
      const since = (moved.get(key) ?? []).filter((move) => move.at > at);
      countedAt.set(key, at);
      held.set(key, Math.max(0, amount + since.reduce((sum, { by }) => sum + by, 0)));
    };
    const lines = (body.lines ?? body.inputs ?? []) as (LotLine & { countedAmount: number })[];
    if (item.kind === 'acceptance.delivery') {
      for (const line of body.lines as DeliveryLine[]) {
        if (line.decision === 'refuse' || known.has(line.lotId)) continue;
        lots.set(line.lotId, lotOf(line, item, today));
        move(line.lotId, null, placeId, acceptedAmountOf(line));
      }
    }
    for (const { lotId, amount, countedAmount } of lines) {
      if (item.kind === 'stock.in') move(lotId, String(body.fromPlaceId), placeId, amount);
      if (item.kind === 'stock.out') move(lotId, placeId, KITCHEN, amount);
      if (item.kind === 'stock.write-off') move(lotId, placeId, null, amount);
      if (item.kind === 'stock.return') move(lotId, KITCHEN, placeId, amount);
      if (item.kind === 'stock.transfer') move(lotId, placeId, String(body.toPlaceId), amount);
      if (item.kind === 'stock.send-back') move(lotId, placeId, null, amount);
      if (item.kind === 'cooking.batch') move(lotId, KITCHEN, null, amount);
      if (item.kind === 'stock.count') count(lotId, countedAmount);
    }
  }
  const byPlace = new Map<string, LotHere[]>();
  for (const [key, amount] of held) {
    const [locationId = '', lotId = ''] = key.split(' ');
    const lot = lots.get(lotId);
    if (amount > 0 && lot !== undefined)
      byPlace.set(locationId, [...(byPlace.get(locationId) ?? []), { ...lot, amount }]);
  }
  return [...byPlace].map(([locationId, onHand]) => ({ locationId, lots: onHand }));
}

/** What the platform's answer of `asOf` cannot know, in the order it was recorded. Corrections change more than they say. */
function unknownTo(outbox: readonly OutboxItem[], schoolId: string, asOf: number): OutboxItem[] {
  return outbox
    .filter((item) => item.schoolId === schoolId && item.corrects === undefined)
    .filter((item) => isUnknownTo(asOf, item) || item.isUnsigned === true)
    .sort((a, b) => a.savedAt - b.savedAt);
}

function lotOf(line: DeliveryLine, item: OutboxItem, today: string): LotHere {
  const { lines = [] } = item.form.draft as { lines?: { lotId: string; ingredientName: string }[] };
  return {
    id: line.lotId,
    ingredientId: line.ingredientId,
    ingredientName: lines.find(({ lotId }) => lotId === line.lotId)?.ingredientName ?? '',
    supplierId: String(item.body.supplierId),
    supplierLot: null,
    madeOn: line.madeOn ?? null,
    useBy: line.useBy,
    receivedOn: businessDateOf(Date.parse(String(item.body.occurredAt))),
    deliveryActId: item.actId,
    amount: 0,
    unit: line.unit,
    grams: null,
    expired: isExpired(line, today),
    notYet: item.isUnsigned ? 'unsigned' : 'unsent',
  };
}

/** What a record of this phone says, in the words of today: it may wait since a release before. */
function bodyOfToday({ kind, body }: OutboxItem): OutboxItem['body'] {
  return kind === 'supplier' ? body : upcast(DECLARED[kind], Number(body.v ?? 1), body);
}

/** The books as a release before kept them on this phone: everything in grams. */
export function lotOfToday(lot: LotOnHand): LotOnHand {
  const { amount = lot.grams ?? 0, unit = 'g' } = lot as Partial<LotOnHand>;
  return { ...lot, amount, unit };
}

/** What a lot is counted in; grams where this phone no longer has it. */
export const unitIn = (shelves: readonly Shelf[], lotId: string): QuantityUnit =>
  shelves.flatMap(({ lots }) => lots).find(({ id }) => id === lotId)?.unit ?? 'g';

/** The records of this phone that a record about these lots must wait for: those that are not sent, or not signed. */
export function needsOfLots(lotIds: readonly string[], outbox: readonly OutboxItem[]): string[] {
  const names = ({ body }: OutboxItem): boolean =>
    ((body.lines ?? body.inputs ?? []) as { lotId?: string }[]).some(({ lotId = '' }) => lotIds.includes(lotId));
  return outbox.filter((item) => (item.state !== 'sent' || item.isUnsigned) && names(item)).map(({ actId }) => actId);
}

/** Shelves with what the record that is put right had taken from one of them. */
export function withOwnLots(shelves: readonly Shelf[], own: Shelf | null): Shelf[] {
  if (own === null) return [...shelves];
  const there = shelves.find(({ locationId }) => locationId === own.locationId)?.lots ?? [];
  const lots = [
    ...there.map((lot) => ({ ...lot, amount: lot.amount + (own.lots.find(({ id }) => id === lot.id)?.amount ?? 0) })),
    ...own.lots.filter(({ id }) => !there.some((lot) => lot.id === id)),
  ];
  return [...shelves.filter(({ locationId }) => locationId !== own.locationId), { ...own, lots }];
}
