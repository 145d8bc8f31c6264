import type { PlainAct } from '../../../../../src/contract/declaring/declaration';
import { isAsked } from '../../../../../src/contract/declaring/missing';
import type { Values } from '../../../../../src/contract/declaring/values';

/** What the form of a plain kind holds: each field's value, typed words as they stand there. */
export type DeclaredDraft = Record<string, Values[string]>;

const isTyped = (type: string): boolean => type === 'words' || type === 'date';

export function emptyDraft(act: PlainAct): DeclaredDraft {
  return Object.fromEntries(Object.entries(act.fields).map(([name, { type }]) => [name, isTyped(type) ? '' : null]));
}

/** What the form would hold for a recorded act, from the body of its route. */
export function draftOfDeclared(act: PlainAct, body: Readonly<Record<string, unknown>>): DeclaredDraft {
  const empty = emptyDraft(act);
  return Object.fromEntries(
    Object.entries(empty).map(([name, nothing]) => [name, (body[name] ?? nothing) as Values[string]]),
  );
}

/** What is sent: words without the space around them, null where nothing stands or nobody asks. */
export function valuesOf(act: PlainAct, draft: DeclaredDraft): Values {
  return Object.fromEntries(
    Object.entries(act.fields).map(([name, field]) => [name, isAsked(field, draft) ? said(draft[name] ?? null) : null]),
  );
}

function said(value: Values[string]): Values[string] {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  return Array.isArray(value) && value.length === 0 ? null : value;
}

/** What must be answered and is not yet: so many points to look at, or the first other field. */
export function gapIn(
  act: PlainAct,
  values: Values,
): { type: 'points'; count: number } | { type: 'field'; field: string } | null {
  const open = Object.entries(act.fields).filter(
    ([name, field]) => !field.optional && values[name] === null && isAsked(field, values),
  );
  const field = open.find(([, { type }]) => type !== 'yes-no')?.[0];
  if (field !== undefined) return { type: 'field', field };
  return open.length > 0 ? { type: 'points', count: open.length } : null;
}
