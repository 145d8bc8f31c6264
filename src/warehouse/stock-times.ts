import type { Move } from './apply-moves.js';

/** When something took effect in the store, as it is told: of two at the same time the one recorded later is later. */
export interface StoreTime {
  occurredAt: Date;
  recordedAt: Date;
}

/** A move with the time from which it holds; that of a reversal is the time of what it takes back. */
export interface TimedMove extends Move, StoreTime {}

/** A count that stands, of one lot at one place. */
export interface StandingCount extends StoreTime {
  actId: string;
  lotId: string;
  placeId: string;
}

export function isLater(a: StoreTime, b: StoreTime): boolean {
  const difference = a.occurredAt.getTime() - b.occurredAt.getTime();
  return difference > 0 || (difference === 0 && a.recordedAt > b.recordedAt);
}

/** What `moves` that are later than `at` have brought to the place, less what they have taken. */
export function gramsSince(
  moves: readonly TimedMove[],
  where: { lotId: string; locationId: string },
  at: StoreTime,
): number {
  let grams = 0;
  for (const move of moves) {
    if (move.lotId !== where.lotId || !isLater(move, at)) continue;
    if (move.toLocation === where.locationId) grams += move.grams;
    if (move.fromLocation === where.locationId) grams -= move.grams;
  }
  return grams;
}

/**
 * What the first count after `moves` must take back so that the books at its time stay what was counted (R-F1): a count
 * states what lay there, so an issue of before, entered or undone afterwards, changes nothing of what lies there since.
 *
 * @param at when the moves took effect
 * @param counts of the lots concerned, in any order
 * @returns moves to or from `count_adjust`, each under the count that absorbs it
 */
export function absorbedByCounts(
  moves: readonly Move[],
  at: StoreTime,
  counts: readonly StandingCount[],
): (Move & { countActId: string })[] {
  const absorbed: (Move & { countActId: string })[] = [];
  const ends = new Map<string, { lotId: string; locationId: string; grams: number }>();
  const add = (lotId: string, locationId: string, grams: number) => {
    const end = ends.get(`${lotId}|${locationId}`) ?? { lotId, locationId, grams: 0 };
    ends.set(`${lotId}|${locationId}`, { ...end, grams: end.grams + grams });
  };
  for (const { lotId, fromLocation, toLocation, grams } of moves) {
    add(lotId, fromLocation, -grams);
    add(lotId, toLocation, grams);
  }
  for (const { lotId, locationId, grams } of ends.values()) {
    const [first] = counts
      .filter((count) => count.lotId === lotId && count.placeId === locationId && isLater(count, at))
      .sort((a, b) => (isLater(a, b) ? 1 : -1));
    if (!first || grams === 0) continue;
    absorbed.push({
      countActId: first.actId,
      lotId,
      ...(grams > 0
        ? { fromLocation: locationId, toLocation: 'count_adjust' }
        : { fromLocation: 'count_adjust', toLocation: locationId }),
      grams: Math.abs(grams),
    });
  }
  return absorbed;
}
