import type { BusinessDate } from '../business-date.js';
import type { Quantity } from '../quantity.js';

/** A lot with what is left of it at one place. */
export interface LotOnShelf extends Quantity {
  lotId: string;
  ingredientId: string;
  useBy: BusinessDate | null;
  receivedOn: BusinessDate;
}

/** A lot may be used on its use-by day and never after (S-13). Without a use-by day it does not expire by date. */
export function isExpired({ useBy }: Pick<LotOnShelf, 'useBy'>, on: BusinessDate): boolean {
  return useBy !== null && useBy < on;
}

/** Whether it was there on that day and might be used: what is told of yesterday takes nothing that came today. */
export function mayBeTaken(lot: Pick<LotOnShelf, 'useBy' | 'receivedOn'>, on: BusinessDate): boolean {
  return lot.receivedOn <= on && !isExpired(lot, on);
}

/**
 * First expired first out (S-15, O-08): the lots to take for `wanted`, in order of use-by day, those without one last,
 * among equals first received first. Passed over are expired lots, those that came after that day, and those that are counted in
 * another unit.
 *
 * Always holds: the lines' amounts plus `shortAmount` is what was wanted.
 */
export function allocateFefo(
  shelves: readonly LotOnShelf[],
  wanted: Quantity,
  on: BusinessDate,
): { lines: (Quantity & { lotId: string; useBy: BusinessDate | null })[]; shortAmount: number } {
  const { unit } = wanted;
  const lines: (Quantity & { lotId: string; useBy: BusinessDate | null })[] = [];
  let missing = wanted.amount;
  const usable = shelves
    .filter((shelf) => shelf.unit === unit && shelf.amount > 0 && mayBeTaken(shelf, on))
    .sort(firstExpiredFirst);
  for (const { lotId, useBy, amount: available } of usable) {
    if (missing === 0) break;
    const amount = Math.min(available, missing);
    lines.push({ lotId, amount, unit, useBy });
    missing -= amount;
  }
  return { lines, shortAmount: missing };
}

/**
 * A lot that `taken` leaves on the shelf although it comes before one that is taken, or null when the order is kept.
 * Lots with the same use-by day are equals, whichever came first; among lots without one the day of receipt decides.
 *
 * @param shelves all lots of the ingredients concerned at that place, as they are before `taken`
 */
export function leftBehind(
  shelves: readonly LotOnShelf[],
  taken: readonly { lotId: string; amount: number }[],
  on: BusinessDate,
): LotOnShelf | null {
  const amountTaken = new Map(taken.map(({ lotId, amount }) => [lotId, amount]));
  const isTaken = ({ lotId }: LotOnShelf) => amountTaken.has(lotId);
  const remains = (shelf: LotOnShelf) => shelf.amount > (amountTaken.get(shelf.lotId) ?? 0) && !isExpired(shelf, on);
  for (const shelf of shelves.filter(remains)) {
    const jumped = shelves.some(
      (other) => isTaken(other) && other.ingredientId === shelf.ingredientId && orderKey(shelf) < orderKey(other),
    );
    if (jumped) return shelf;
  }
  return null;
}

/** Sorts after every date. */
const NEVER = '9999-12-31';

const orderKey = ({ useBy, receivedOn }: LotOnShelf): string => (useBy === null ? `${NEVER} ${receivedOn}` : useBy);

type Ordered = Pick<LotOnShelf, 'lotId' | 'useBy' | 'receivedOn'>;

/** The order in which lots are used, for `sort`: a total one, so that everybody who has the same lots has it alike. */
export function firstExpiredFirst(a: Ordered, b: Ordered): number {
  return fullKey(a) < fullKey(b) ? -1 : 1;
}

const fullKey = ({ useBy, receivedOn, lotId }: Ordered): string => `${useBy ?? NEVER} ${receivedOn} ${lotId}`;
