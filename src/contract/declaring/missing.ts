import { type Field, type Limits, type PlainAct, type RequiredWhen, reasonsOf, type Words } from './declaration.js';
import type { Values } from './values.js';

/** A field that must be filled because of what another one says; `code` is the refusal of the platform. */
export interface Missing {
  field: string;
  code: string;
  rule?: string;
  ask: Words;
}

/** Bounds of a number in its base units, both ends allowed; null where that side is open. */
export interface Bounds {
  min: number | null;
  max: number | null;
}

/** Whether the form has the field, by what the others say. */
export const isAsked = ({ askedWhen }: Field, values: Values): boolean =>
  askedWhen === undefined || askedWhen.is.includes(String(values[askedWhen.of]));

/** The first field that says something although nobody asked for it; null where there is none. */
export function firstUnasked(act: PlainAct, values: Values): string | null {
  const unasked = Object.entries(act.fields).find(
    ([name, field]) => (values[name] ?? null) !== null && !isAsked(field, values),
  );
  return unasked?.[0] ?? null;
}

/** Every key of policy that a field of the kind may go by. */
export function limitKeysOf(act: PlainAct): string[] {
  const sets = Object.values(act.fields).flatMap((field): Limits[] => {
    if (field.type !== 'number' || !field.limits) return [];
    return 'by' in field.limits ? Object.values(field.limits.of) : [field.limits];
  });
  return [...new Set(sets.flatMap(({ min, max, below }) => [min, max, below]).filter((key) => key !== undefined))];
}

/**
 * The bounds of a field by what the others say; undefined where it has none.
 *
 * @param limitOf the value under a key of policy; undefined where that is not known
 */
export function boundsOf(
  field: Field | undefined,
  values: Values,
  limitOf: (key: string) => number | undefined,
): Bounds | undefined {
  if (field?.type !== 'number' || !field.limits) return undefined;
  const { limits } = field;
  const held = 'by' in limits ? limits.of[String(values[limits.by])] : limits;
  if (held === undefined) return undefined;
  const limitUnder = (key: string | undefined): number | null => (key === undefined ? null : (limitOf(key) ?? null));
  const below = limitUnder(held.below);
  // Every value is a whole number
  return { min: limitUnder(held.min), max: limitUnder(held.max) ?? (below === null ? null : below - 1) };
}

/**
 * The first field that is empty and may not be, by what the others say. Phone and platform ask this one.
 *
 * @param bounds of the number fields that have limits; a phone that has not heard of them leaves those to the platform
 */
export function firstMissing(
  act: PlainAct,
  values: Values,
  bounds: (field: string) => Bounds | undefined,
): Missing | null {
  for (const [name, field] of Object.entries(act.fields)) {
    if ((values[name] ?? null) !== null || !isAsked(field, values)) continue;
    const { askedWhen, optional, label } = field;
    if (askedWhen && optional !== true) return { field: name, code: 'journal.field-required', ask: fillIn(label) };
    const why = reasonToFill(field, values, bounds);
    if (why === undefined) continue;
    const { ask, rule } = why;
    return { field: name, code: refusalOf(why), ask, ...(rule === undefined ? {} : { rule }) };
  }
  return null;
}

/** Why the field is to be filled, by what the others say; undefined where none of them asks for it. */
const reasonToFill = (
  field: Field,
  values: Values,
  bounds: (field: string) => Bounds | undefined,
): RequiredWhen | undefined =>
  reasonsOf(field).find((reason) => reason.of.some((other) => holds(values[other], reason, bounds(other))));

/** Whether the field may stay empty, by what the others say until now. Bounds as in `firstMissing`. */
export const mayStayEmpty = (field: Field, values: Values, bounds: (field: string) => Bounds | undefined): boolean =>
  field.optional === true && reasonToFill(field, values, bounds) === undefined;

/** The code by which the platform refuses what leaves the field empty. */
export const refusalOf = ({ code, is }: RequiredWhen): string =>
  code ?? (is === undefined ? 'journal.out-of-limits' : 'journal.field-required');

const fillIn = ({ zh, en }: Words): Words => ({ zh: `请填写“${zh}”`, en: `Fill in “${en}”` });

function holds(value: Values[string] | undefined, { is }: RequiredWhen, bounds: Bounds | undefined): boolean {
  if (is !== undefined) return value === is;
  return typeof value === 'number' && isOutside(value, bounds);
}

export const isOutside = (value: number, bounds: Bounds | undefined): boolean =>
  bounds !== undefined && ((bounds.min !== null && value < bounds.min) || (bounds.max !== null && value > bounds.max));
