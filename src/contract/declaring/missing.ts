import type { PlainAct, RequiredWhen } from './declaration.js';
import type { Values } from './values.js';

/** A field that must be filled because of what another one says. */
export interface Missing {
  field: string;
  why: RequiredWhen;
}

/** Bounds of a number in its base units, both ends allowed; null where that side is open. */
export interface Bounds {
  min: number | null;
  max: number | null;
}

/**
 * The first field that is empty and may not be, by what the others say. Phone and platform ask this one.
 *
 * @param boundsOf of the number fields that have limits; the phone knows none and leaves those to the platform
 */
export function firstMissing(
  act: PlainAct,
  values: Values,
  boundsOf: (field: string) => Bounds | undefined,
): Missing | null {
  for (const [field, { requiredWhen: why }] of Object.entries(act.fields)) {
    if (!why || (values[field] ?? null) !== null) continue;
    if (why.of.some((other) => holds(values[other], why, boundsOf(other)))) return { field, why };
  }
  return null;
}

function holds(value: Values[string] | undefined, { is }: RequiredWhen, bounds: Bounds | undefined): boolean {
  if (is !== undefined) return value === is;
  if (typeof value !== 'number' || !bounds) return false;
  return (bounds.min !== null && value < bounds.min) || (bounds.max !== null && value > bounds.max);
}
