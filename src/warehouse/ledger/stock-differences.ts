import type { StandingAct } from '../../journal/index.js';
import type { Difference } from '../../platform/index.js';
import type { Lot, StockActLine, StockBalance, StockMove } from '../warehouse.entities.js';
import { type Balance, balanceKey, touchedBalances } from './apply-moves.js';

/** All that is kept of some lots. */
export interface KeptBooks {
  lots: readonly Pick<Lot, 'id' | 'unit'>[];
  moves: readonly StockMove[];
  balances: readonly StockBalance[];
  /** The acts of all moves and lines, by id. */
  acts: ReadonlyMap<string, Pick<StandingAct, 'act' | 'state'>>;
  /** What stock acts say they moved, by act. */
  lines: ReadonlyMap<string, readonly StockActLine[]>;
  /** Acts that still wait for stock. */
  pending: ReadonlySet<string>;
}

/**
 * Where the books of these lots disagree with themselves (invariants of a two-sided ledger): a balance is the sum of its
 * moves and never negative, and was changed no earlier than the latest of them; a move is a positive amount in the unit of
 * its lot, of an act that is in the journal; a stock act that stands has moved what it says; one that is awaited, pending or
 * refused has moved nothing; one that was taken back has left nothing.
 */
export function stockDifferences(books: KeptBooks): Difference[] {
  return [...balancesOff(books), ...changesOff(books), ...movesOff(books), ...actsOff(books)];
}

function balancesOff({ moves, balances }: KeptBooks): Difference[] {
  const computed = new Map(touchedBalances(moves).map((pair) => [balanceKey(pair), 0]));
  for (const { lotId, fromLocation, toLocation, amount } of moves) {
    for (const [locationId, by] of [[fromLocation, -amount] as const, [toLocation, amount] as const]) {
      const key = balanceKey({ lotId, locationId });
      const before = computed.get(key);
      if (before !== undefined) computed.set(key, before + by);
    }
  }
  const stored = new Map(balances.map((balance: Balance) => [balanceKey(balance), balance.amount]));
  const found: Difference[] = [];
  for (const key of new Set([...computed.keys(), ...stored.keys()])) {
    const [kept, sum] = [stored.get(key) ?? null, computed.get(key) ?? 0];
    if ((kept ?? 0) === sum && sum >= 0) continue;
    found.push({ what: 'stock.balance', of: key, stored: kept === null ? null : String(kept), computed: String(sum) });
  }
  return found;
}

/** A balance that says it was changed before its latest move would be passed over where it is asked what lay there then. */
function changesOff({ moves, balances }: KeptBooks): Difference[] {
  return balances.flatMap((balance) => {
    const { lotId, locationId, changedAt } = balance;
    const own = moves.filter(
      (move) => move.lotId === lotId && [move.fromLocation, move.toLocation].includes(locationId),
    );
    const latest = Math.max(...own.map(({ recordedAt }) => recordedAt.getTime()));
    if (changedAt === null || own.length === 0 || changedAt.getTime() >= latest) return [];
    const [stored, computed] = [changedAt.toISOString(), new Date(latest).toISOString()];
    return [{ what: 'stock.balance-changed', of: balanceKey(balance), stored, computed }];
  });
}

function movesOff({ lots, moves, acts }: KeptBooks): Difference[] {
  const unitOf = new Map(lots.map(({ id, unit }) => [id, unit]));
  return moves.flatMap(({ actId, lineNo, lotId, amount, unit, fromLocation, toLocation }) => {
    const of = `${actId} line ${lineNo}`;
    const off = (what: string, stored: string, computed: string | null) => [{ what, of, stored, computed }];
    if (!acts.has(actId)) return off('stock.move-without-act', lotId, null);
    const lotUnit = unitOf.get(lotId) ?? null;
    if (unit !== lotUnit) return off('stock.unit', unit, lotUnit);
    const isMove = Number.isSafeInteger(amount) && amount > 0 && fromLocation !== toLocation;
    return isMove ? [] : off('stock.move', `${amount} from ${fromLocation} to ${toLocation}`, null);
  });
}

function actsOff({ moves, acts, lines, pending }: KeptBooks): Difference[] {
  return [...acts].flatMap(([id, { state }]) => {
    const moved = moves.filter(({ actId }) => actId === id);
    const undoing = moves.filter(({ actId }) => actId === state.reversedByActId);
    const net = sums([...moved, ...undoing.map(({ lotId, amount }) => ({ lotId, amount: -amount }))]);
    const stands = state.reversedByActId === null && state.status === 'recorded' && !pending.has(id);
    const said = lines.get(id);
    const wanted = stands ? (said === undefined ? null : sums(said)) : new Map<string, number>();
    return wanted === null ? [] : sumsOff(id, net, wanted);
  });
}

/** Amounts by lot. */
function sums(of: readonly { lotId: string; amount: number }[]): Map<string, number> {
  const sum = new Map<string, number>();
  for (const { lotId, amount } of of) sum.set(lotId, (sum.get(lotId) ?? 0) + amount);
  return sum;
}

function sumsOff(actId: string, net: ReadonlyMap<string, number>, wanted: ReadonlyMap<string, number>): Difference[] {
  return [...new Set([...net.keys(), ...wanted.keys()])].flatMap((lotId) => {
    const [moved, said] = [net.get(lotId) ?? 0, wanted.get(lotId) ?? 0];
    if (moved === said) return [];
    return [{ what: 'stock.act', of: `${actId}|${lotId}`, stored: String(moved), computed: String(said) }];
  });
}
