import { add, type Quantity } from '../../contract/quantity.js';
import { type Balance, balanceKey, type Move } from './apply-moves.js';

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
export function amountSince(
  moves: readonly TimedMove[],
  where: { lotId: string; locationId: string },
  at: StoreTime,
): number {
  let amount = 0;
  for (const move of moves) {
    if (move.lotId !== where.lotId || !isLater(move, at)) continue;
    if (move.toLocation === where.locationId) amount += move.amount;
    if (move.fromLocation === where.locationId) amount -= move.amount;
  }
  return amount;
}

/** What lay at the place at that time of each lot, by what lies there now and what `moves` that are later have changed. */
export function amountThen(
  moves: readonly TimedMove[],
  placeId: string,
  now: readonly { lotId: string; amount: number }[],
  at: StoreTime,
): Map<string, number> {
  return new Map(
    now.map(({ lotId, amount }) => [lotId, amount - amountSince(moves, { lotId, locationId: placeId }, at)]),
  );
}

/**
 * The least that lay at the place from `at` on, by what is known of it now, and since when it did (I4): what is taken then
 * must leave every later moment at zero or more.
 *
 * @param moves of any lots, in any order
 * @param until the first count after `at`, where there is one: what is told now changes nothing from there on (R-F1)
 * @param before what lay there before the first of `moves`
 */
export function leastSince(
  moves: readonly TimedMove[],
  where: { lotId: string; locationId: string },
  at: StoreTime,
  until?: StoreTime,
  before = 0,
): { amount: number; since: StoreTime } {
  const counts = (move: TimedMove): boolean =>
    move.lotId === where.lotId && (until === undefined || isLater(until, move));
  const own = moves.filter(counts).sort((a, b) => (isLater(a, b) ? 1 : -1));
  const change = ({ toLocation, fromLocation, amount }: TimedMove): number =>
    (toLocation === where.locationId ? amount : 0) - (fromLocation === where.locationId ? amount : 0);
  const earlier = own.filter((move) => !isLater(move, at));
  let amount = earlier.reduce((sum, move) => sum + change(move), before);
  let least = { amount, since: at };
  const later = own.filter((move) => isLater(move, at));
  for (const [index, move] of later.entries()) {
    amount += change(move);
    // What moved in one moment moved together: an act and its reversal are of one time
    const next = later[index + 1];
    if (next && next.occurredAt.getTime() === move.occurredAt.getTime()) continue;
    if (amount < least.amount) least = { amount, since: move };
  }
  return least;
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
  const ends = new Map<string, Balance>();
  const change = (lotId: string, locationId: string, by: Quantity) => {
    const end = ends.get(balanceKey({ lotId, locationId })) ?? { lotId, locationId, amount: 0, unit: by.unit };
    ends.set(balanceKey(end), { ...end, ...add(end, by) });
  };
  for (const { lotId, fromLocation, toLocation, amount, unit } of moves) {
    change(lotId, fromLocation, { amount: -amount, unit });
    change(lotId, toLocation, { amount, unit });
  }
  for (const { lotId, locationId, amount, unit } of ends.values()) {
    const [first] = counts
      .filter((count) => count.lotId === lotId && count.placeId === locationId && isLater(count, at))
      .sort((a, b) => (isLater(a, b) ? 1 : -1));
    if (!first || amount === 0) continue;
    absorbed.push({
      countActId: first.actId,
      lotId,
      ...(amount > 0
        ? { fromLocation: locationId, toLocation: 'count_adjust' }
        : { fromLocation: 'count_adjust', toLocation: locationId }),
      amount: Math.abs(amount),
      unit,
    });
  }
  return absorbed;
}
