import type { PlainAct } from '../../../../src/contract/declaring/declaration';
import type { Values } from '../../../../src/contract/declaring/values';

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

/** What is sent: words without the space around them, null where nothing stands. */
export function valuesOf(act: PlainAct, draft: DeclaredDraft): Values {
  return Object.fromEntries(
    Object.keys(act.fields).map((name) => {
      const value = draft[name] ?? null;
      if (typeof value !== 'string') return [name, value];
      return [name, value.trim() === '' ? null : value.trim()];
    }),
  );
}

/** What must be answered and is not yet: so many points to look at, or the first other field. */
export function gapIn(
  act: PlainAct,
  values: Values,
): { type: 'points'; count: number } | { type: 'field'; field: string } | null {
  const open = Object.entries(act.fields).filter(([name, field]) => !field.optional && values[name] === null);
  const field = open.find(([, { type }]) => type !== 'yes-no')?.[0];
  if (field !== undefined) return { type: 'field', field };
  return open.length > 0 ? { type: 'points', count: open.length } : null;
}
