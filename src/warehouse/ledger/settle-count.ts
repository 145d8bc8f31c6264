import type { QuantityUnit } from '../../contract/quantity.js';
import { type Balance, balanceKey, type Move } from './apply-moves.js';

export interface PendingAct {
  actId: string;
  moves: readonly Move[];
}

/** A lot as it was counted. */
export interface Counted {
  lotId: string;
  countedAmount: number;
  unit: QuantityUnit;
}

export interface CountSettlement {
  /** Pending acts that the count covers, in the order given. */
  settledActIds: string[];
  /** What brings the books to the count, once the settled acts are posted. */
  adjustments: Move[];
}

/**
 * What a count at `locationId` means for the books. The count states what is there after everything that happened
 * before it, so acts still waiting for stock are posted first and the difference is taken after them: 2 kg on the
 * books, 3 kg issued offline, 0.5 kg counted, then 1.5 kg had been there unbooked.
 *
 * An act that also lacks stock somewhere that was not counted goes on waiting.
 *
 * @param balances every (lot, location) that the counted lots or `pending` touch, as they are now
 * @param pending oldest first
 * @param since what has come to the place (less what has gone) of each counted lot after it was counted: that stays on
 *   top of the count
 */
export function settleCount(
  locationId: string,
  counted: readonly Counted[],
  balances: readonly Balance[],
  pending: readonly PendingAct[],
  since: ReadonlyMap<string, number> = new Map(),
): CountSettlement {
  let book = new Map(balances.map((balance) => [balanceKey(balance), balance.amount]));
  const isCounted = new Set(counted.map(({ lotId }) => balanceKey({ lotId, locationId })));
  const settledActIds: string[] = [];
  for (const { actId, moves } of pending) {
    const after = withMoves(book, moves);
    if ([...after].some(([key, amount]) => amount < 0 && !isCounted.has(key))) continue;
    book = after;
    settledActIds.push(actId);
  }
  const adjustments = counted.flatMap(({ lotId, countedAmount, unit }): Move[] => {
    const bookThen = (book.get(balanceKey({ lotId, locationId })) ?? 0) - (since.get(lotId) ?? 0);
    const difference = countedAmount - bookThen;
    if (difference === 0) return [];
    return difference > 0
      ? [{ lotId, fromLocation: 'count_adjust', toLocation: locationId, amount: difference, unit }]
      : [{ lotId, fromLocation: locationId, toLocation: 'count_adjust', amount: -difference, unit }];
  });
  return { settledActIds, adjustments };
}

function withMoves(book: ReadonlyMap<string, number>, moves: readonly Move[]): Map<string, number> {
  const after = new Map(book);
  const add = (lotId: string, locationId: string, amount: number) => {
    const key = balanceKey({ lotId, locationId });
    after.set(key, (after.get(key) ?? 0) + amount);
  };
  for (const { lotId, fromLocation, toLocation, amount } of moves) {
    add(lotId, fromLocation, -amount);
    add(lotId, toLocation, amount);
  }
  return after;
}
