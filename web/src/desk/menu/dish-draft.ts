import type { AgeGroup } from '../../../../src/contract/nutrients';

export interface DraftLine {
  ingredientId: string;
  name: string;
  /** As typed, by age group. */
  grams: Partial<Record<AgeGroup, string>>;
}

/** The lines of a recipe as they are sent: tenths of a gram, for the age groups that are ticked and no others. */
export function linesOf(
  lines: readonly DraftLine[],
  ages: readonly AgeGroup[],
): { ingredientId: string; gramsTenths: Partial<Record<AgeGroup, number>> }[] {
  return lines.map(({ ingredientId, grams }) => ({
    ingredientId,
    gramsTenths: Object.fromEntries(ages.map((age) => [age, Math.round(Number(grams[age] ?? '0') * 10)])),
  }));
}
