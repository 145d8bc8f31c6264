import { DomainError, invariant } from '../platform/index.js';

/** Grams of one lot from one end to another; an end is a place's id or a virtual location. */
export interface Move {
  lotId: string;
  fromLocation: string;
  toLocation: string;
  grams: number;
}

export interface Balance {
  lotId: string;
  locationId: string;
  grams: number;
}

/** Where stock comes from and counts go to. They stand for the world outside, so they have no balance. */
const OPEN_ENDS: readonly string[] = ['supplier', 'count_adjust'];

export const balanceKey = ({ lotId, locationId }: Pick<Balance, 'lotId' | 'locationId'>): string =>
  `${lotId}|${locationId}`;

/** The (lot, location) pairs whose balance `moves` change, each once, in the order in which everybody locks them. */
export function touchedBalances(moves: readonly Move[]): Pick<Balance, 'lotId' | 'locationId'>[] {
  const pairs = moves.flatMap(({ lotId, fromLocation, toLocation }) => [
    { lotId, locationId: fromLocation },
    { lotId, locationId: toLocation },
  ]);
  const kept = pairs.filter(({ locationId }) => !OPEN_ENDS.includes(locationId));
  const byKey = new Map(kept.map((pair) => [balanceKey(pair), pair]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
}

/**
 * The balances after all of `moves`, as new objects in the order given.
 *
 * All or nothing. What matters is the state after the last move, so one posting may bring stock to a place and take it
 * away again.
 *
 * @param balances one entry for every pair of `touchedBalances(moves)`; others are left alone
 * @throws DomainError `warehouse.insufficient-stock` with lot, location, what is there and what is missing
 */
export function applyMoves(balances: readonly Balance[], moves: readonly Move[]): Balance[] {
  const after = new Map(balances.map((balance) => [balanceKey(balance), { ...balance }]));
  const add = (lotId: string, locationId: string, grams: number) => {
    if (OPEN_ENDS.includes(locationId)) return;
    const balance = after.get(balanceKey({ lotId, locationId }));
    invariant(balance, `a balance was loaded for lot ${lotId} at ${locationId}`);
    balance.grams += grams;
  };
  for (const { lotId, fromLocation, toLocation, grams } of moves) {
    invariant(Number.isSafeInteger(grams) && grams > 0, 'a move is a positive whole number of grams');
    invariant(fromLocation !== toLocation, 'a move has two different ends');
    add(lotId, fromLocation, -grams);
    add(lotId, toLocation, grams);
  }
  const result = [...after.values()];
  const short = result.find(({ grams }) => grams < 0);
  if (!short) return result;
  const { lotId, locationId } = short;
  const there = balances.find((balance) => balanceKey(balance) === balanceKey(short))?.grams ?? 0;
  throw new DomainError('warehouse.insufficient-stock', {
    lotId,
    locationId,
    availableGrams: there,
    shortGrams: -short.grams,
  });
}
