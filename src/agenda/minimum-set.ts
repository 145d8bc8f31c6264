import type { ActKind } from '../contract/acts.js';
import { isSupplied, type SupplyMode } from '../contract/http/structure.js';

/** Who cooks for a school: a kitchen of its own, another school's that sends the food, or a company or household (F-10). */
export type FedBy = 'own_kitchen' | 'delivered' | 'supplied';

interface Duty {
  kind: ActKind;
  /** `duty.<name>.<mode>` is the key of policy: from how many pupils on it is owed. */
  name: string;
  modes: readonly FedBy[];
  /** Before it is due the kitchen has opened, or something was cooked. */
  after: 'opening' | 'cooking';
}

/**
 * Kinds of act that a school day may owe beside what follows from its meals (`due-today.ts`), in the order of the day.
 * Whether one is owed says policy, by how the school is fed and how many pupils it has.
 */
export const DUTIES: readonly Duty[] = [
  { kind: 'cooking.morning-check', name: 'morning_check', modes: ['own_kitchen'], after: 'opening' },
  { kind: 'storage.round', name: 'round', modes: ['own_kitchen'], after: 'opening' },
  { kind: 'cooking.daily-check', name: 'daily_check', modes: ['own_kitchen'], after: 'opening' },
  { kind: 'distribution.receipt', name: 'receipt', modes: ['delivered'], after: 'cooking' },
  { kind: 'acceptance.bought-meal', name: 'bought_meal', modes: ['supplied'], after: 'opening' },
  { kind: 'dining.accompany', name: 'accompany', modes: ['own_kitchen', 'delivered', 'supplied'], after: 'cooking' },
  { kind: 'cooking.disinfection', name: 'disinfection', modes: ['own_kitchen', 'delivered'], after: 'cooking' },
  { kind: 'cooking.cleaning', name: 'cleaning', modes: ['own_kitchen'], after: 'cooking' },
];

export const keyOf = ({ name }: Duty, mode: FedBy): string => `duty.${name}.${mode}`;

/**
 * How a school is fed on a day: as an office has said, where that is by a company or a household; else by the kitchens that
 * serve it, of which its own comes first; null where none does.
 */
export function fedBy(
  schoolId: string,
  kitchens: readonly { hostSchoolId: string }[],
  said: SupplyMode | null,
): FedBy | null {
  if (isSupplied(said)) return 'supplied';
  if (kitchens.length === 0) return null;
  return kitchens.some(({ hostSchoolId }) => hostSchoolId === schoolId) ? 'own_kitchen' : 'delivered';
}

/** What is owed and not on record, with the instant since when it is; nothing before that. */
export interface Owed {
  kind: ActKind;
  since: string;
}

/**
 * The duties of a school day that nothing is on record of, in the order of the day.
 *
 * @param owedFrom from how many pupils on each duty is owed, by its kind; a duty that is not there is not asked for
 * @param recorded the kinds of what was recorded today and stands
 * @param openedAt since when the kitchen is open, null before that; `cookedAt`: when the first dish was finished, null before
 */
export function owedToday(
  pupils: number,
  owedFrom: ReadonlyMap<ActKind, number>,
  recorded: ReadonlySet<string>,
  { openedAt, cookedAt }: { openedAt: string | null; cookedAt: string | null },
): Owed[] {
  return DUTIES.flatMap(({ kind, after }): Owed[] => {
    const from = owedFrom.get(kind);
    const since = after === 'opening' ? openedAt : cookedAt;
    if (from === undefined || pupils < from || since === null || recorded.has(kind)) return [];
    return [{ kind, since }];
  });
}
