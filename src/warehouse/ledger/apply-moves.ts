import type { Quantity } from '../../contract/quantity.js';
import { DomainError, invariant } from '../../platform/index.js';

/** So much of one lot from one end to another; an end is a place's id or a virtual location. */
export interface Move extends Quantity {
  lotId: string;
  fromLocation: string;
  toLocation: string;
}

export interface Balance extends Quantity {
  lotId: string;
  locationId: string;
}

/** Where stock comes from and counts go to. They stand for the world outside, so they have no balance. */
export const OPEN_ENDS: readonly string[] = ['supplier', 'count_adjust'];

export const balanceKey = ({ lotId, locationId }: Pick<Balance, 'lotId' | 'locationId'>): string =>
  `${lotId}|${locationId}`;

/** The (lot, location) pairs whose balance `moves` change, each once, in the order in which everybody locks them. */
export function touchedBalances(moves: readonly Omit<Move, 'amount'>[]): Omit<Balance, 'amount'>[] {
  const pairs = moves.flatMap(({ lotId, fromLocation, toLocation, unit }) => [
    { lotId, locationId: fromLocation, unit },
    { lotId, locationId: toLocation, unit },
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
  const add = (lotId: string, locationId: string, by: Quantity) => {
    if (OPEN_ENDS.includes(locationId)) return;
    const balance = after.get(balanceKey({ lotId, locationId }));
    invariant(balance, `a balance was loaded for lot ${lotId} at ${locationId}`);
    invariant(balance.unit === by.unit, `lot ${lotId} is counted in ${balance.unit} alone`);
    balance.amount += by.amount;
  };
  for (const { lotId, fromLocation, toLocation, amount, unit } of moves) {
    invariant(Number.isSafeInteger(amount) && amount > 0, 'a move is a positive whole number of its unit');
    invariant(fromLocation !== toLocation, 'a move has two different ends');
    add(lotId, fromLocation, { amount: -amount, unit });
    add(lotId, toLocation, { amount, unit });
  }
  const result = [...after.values()];
  const short = result.find(({ amount }) => amount < 0);
  if (!short) return result;
  const { lotId, locationId, unit } = short;
  const there = balances.find((balance) => balanceKey(balance) === balanceKey(short))?.amount ?? 0;
  throw new DomainError('warehouse.insufficient-stock', {
    lotId,
    locationId,
    availableAmount: there,
    shortAmount: -short.amount,
    unit,
  });
}
