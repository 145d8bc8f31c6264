import type { Quantity } from '../../contract/quantity.js';
import type { Body } from '../act-books.js';

/** What a correction has replaced so far. */
export interface Replaced {
  /** New id by old: of acts (meals, batches, samples) and lots. */
  ids: ReadonlyMap<string, string>;
  /** Lots whose line is not in the corrected act any more. */
  dropped: ReadonlySet<string>;
  /** By old lot: how much the act had of it and has now. */
  amounts: ReadonlyMap<string, AmountChange>;
}

export interface AmountChange {
  from: Quantity;
  to: Quantity;
  /** The meal that it was for, where it was for one: what is for another took as much by chance. */
  mealId: string | null;
}

/** The body with the ids of today in the place of those that were replaced, wherever they stand. */
export function withIds(body: Body, ids: ReadonlyMap<string, string>): Body {
  return walk(body, (value) => (typeof value === 'string' ? (ids.get(value) ?? value) : value)) as Body;
}

/**
 * The body of an act that rests on a corrected one. A line that took all of a lot takes all that there is of it now: the
 * whole sack is put away, whatever it weighs.
 */
export function rebaseBody(body: Body, { ids, amounts }: Replaced): Body {
  const mealId = mealOf(body);
  const isOfOther = (change: AmountChange): boolean =>
    mealId !== null && change.mealId !== null && change.mealId !== mealId;
  const weighed = walk(body, (value) => {
    if (!isLine(value)) return value;
    const change = amounts.get(value.lotId);
    return change && isSame(change.from, value) && !isOfOther(change) ? { ...value, ...change.to } : value;
  });
  return withIds(weighed as Body, ids);
}

/** Whether the body names one of the ids. */
export function names(body: Body, ids: ReadonlySet<string>): boolean {
  let found = false;
  walk(body, (value) => {
    if (typeof value === 'string' && ids.has(value)) found = true;
    return value;
  });
  return found;
}

/** The meal that an act says it is for. */
export const mealOf = ({ mealId }: Body): string | null => (typeof mealId === 'string' ? mealId : null);

const isLine = (value: unknown): value is Quantity & { lotId: string } =>
  typeof value === 'object' && value !== null && 'lotId' in value && 'amount' in value && 'unit' in value;

const isSame = (a: Quantity, b: Quantity): boolean => a.amount === b.amount && a.unit === b.unit;

function walk(value: unknown, change: (value: unknown) => unknown): unknown {
  const changed = change(value);
  if (Array.isArray(changed)) return changed.map((item) => walk(item, change));
  if (typeof changed !== 'object' || changed === null) return changed;
  return Object.fromEntries(Object.entries(changed).map(([key, item]) => [key, walk(item, change)]));
}
