import type { Body } from './act-books.js';

/** What a correction has replaced so far. */
export interface Replaced {
  /** New id by old: of acts (meals, batches, samples) and lots. */
  ids: ReadonlyMap<string, string>;
  /** Lots whose line is not in the corrected act any more. */
  dropped: ReadonlySet<string>;
  /** By old lot: grams the act had and has now. */
  grams: ReadonlyMap<string, { from: number; to: number }>;
}

/** The body with the ids of today in the place of those that were replaced, wherever they stand. */
export function withIds(body: Body, ids: ReadonlyMap<string, string>): Body {
  return walk(body, (value) => (typeof value === 'string' ? (ids.get(value) ?? value) : value)) as Body;
}

/**
 * The body of an act that rests on a corrected one. A line that took all of a lot takes all that there is of it now: the
 * whole sack is put away, whatever it weighs.
 */
export function rebaseBody(body: Body, { ids, grams }: Replaced): Body {
  const weighed = walk(body, (value) => {
    if (!isLine(value)) return value;
    const change = grams.get(value.lotId);
    return change && change.from === value.grams ? { ...value, grams: change.to } : value;
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

const isLine = (value: unknown): value is { lotId: string; grams: number } =>
  typeof value === 'object' && value !== null && 'lotId' in value && 'grams' in value;

function walk(value: unknown, change: (value: unknown) => unknown): unknown {
  const changed = change(value);
  if (Array.isArray(changed)) return changed.map((item) => walk(item, change));
  if (typeof changed !== 'object' || changed === null) return changed;
  return Object.fromEntries(Object.entries(changed).map(([key, item]) => [key, walk(item, change)]));
}
