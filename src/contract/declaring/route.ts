import type { PlainAct } from './declaration.js';

/** Where acts of a plain kind are sent, and how the route is called. */
export function routeOf({ kind, route }: PlainAct): { id: string; path: string } {
  const id = route?.id ?? `journal.${kind.replace(/[.-](\w)/g, (_, letter: string) => letter.toUpperCase())}`;
  return { id, path: `/schools/:schoolId/${route?.path ?? `acts/${kind}`}` };
}
