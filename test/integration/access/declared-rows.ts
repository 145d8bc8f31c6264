import { PLAIN_ACTS } from '../../../src/contract/declaring/all.js';
import type { Field } from '../../../src/contract/declaring/declaration.js';
import { isAsked } from '../../../src/contract/declaring/missing.js';
import { routeOf } from '../../../src/contract/declaring/route.js';
import type { Values } from '../../../src/contract/declaring/values.js';
import { RECORD } from './roles.js';
import { act, DATE, type Row, type Things } from './row.js';

/** A plain kind needs no row by hand: whoever records anything may record it, and its fields say what is well formed. */
export function declaredRows(): Record<string, Row> {
  const rows = PLAIN_ACTS.map((declared): [string, Row] => [
    routeOf(declared).id,
    { roles: RECORD, body: (things) => ({ ...act(things), ...wellFormed(declared.fields, things) }) },
  ]);
  return Object.fromEntries(rows);
}

export const wellFormed = (fields: Readonly<Record<string, Field>>, { meal }: Pick<Things, 'meal'>) => {
  const all = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, exampleOf(field, meal)]));
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, isAsked(field, all) ? all[name] : null]),
  );
};

function exampleOf(field: Field, meal: string): Values[string] {
  switch (field.type) {
    case 'yes-no':
      return true;
    case 'choice':
      return Object.keys(field.options)[0] ?? '';
    case 'words':
      return 'W';
    case 'people':
      return ['W'];
    case 'date':
      return DATE;
    case 'number':
      return field.min;
    case 'meal':
      return meal;
  }
}
