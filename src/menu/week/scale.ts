import { AGE_GROUPS, type AgeGroup } from '../../contract/nutrients.js';
import type { Measure, Quantity, QuantityUnit } from '../../contract/quantity.js';
import type { DishLine } from '../menu.entities.js';

export type Diners = Partial<Record<AgeGroup, number>>;

/** What is bought for what is eaten: exact, so that a sum is rounded once. */
const grossGrams = (edibleTenths: number, ediblePerMille: number): number => (edibleTenths * 100) / ediblePerMille;

export interface Need {
  ingredientId: string;
  ediblePortionGrams: number;
  /** Null while its edible portion is not known. */
  grossGrams: number | null;
  toTake: Quantity | null;
}

/**
 * What dishes need for so many diners, each ingredient once, in the order of the dishes. Grams are rounded up, and so are
 * pieces: what is taken is enough.
 *
 * @param total when more or fewer eat than planned: all age groups in the same proportion
 */
export function needOf(
  dishes: readonly { lines: readonly DishLine[] }[],
  diners: Diners,
  known: {
    ediblePerMille: ReadonlyMap<string, number>;
    measures: ReadonlyMap<string, Measure>;
    total?: number | undefined;
  },
): Need[] {
  const planned = sumOf(diners);
  const tenths = new Map<string, number>();
  for (const { ingredientId, gramsTenths } of dishes.flatMap(({ lines }) => lines)) {
    const own = AGE_GROUPS.reduce((sum, age) => sum + (gramsTenths[age] ?? 0) * (diners[age] ?? 0), 0);
    tenths.set(ingredientId, (tenths.get(ingredientId) ?? 0) + own);
  }
  return [...tenths]
    .filter(([, amount]) => amount > 0)
    .map(([ingredientId, amount]) => {
      const scaled = known.total === undefined ? amount : (amount * known.total) / planned;
      const edible = known.ediblePerMille.get(ingredientId);
      const gross = edible === undefined ? null : Math.ceil(grossGrams(scaled, edible));
      return {
        ingredientId,
        ediblePortionGrams: Math.ceil(scaled / 10),
        grossGrams: gross,
        toTake: gross === null ? null : inStockUnit(gross, known.measures.get(ingredientId)),
      };
    });
}

export const sumOf = (diners: Diners): number => AGE_GROUPS.reduce((sum, age) => sum + (diners[age] ?? 0), 0);

/** Pieces are taken whole. Nothing leads from grams to millilitres, or to pieces of which nobody said what one is. */
function inStockUnit(grams: number, measure: Measure | undefined): Quantity | null {
  if (measure === undefined || measure.unit === 'g') return { amount: grams, unit: 'g' };
  const { unit, piece } = measure;
  if (unit !== 'piece' || piece?.unit !== 'g') return null;
  return { amount: Math.ceil(grams / piece.amount), unit: 'piece' };
}

/** A price as a delivery says it: fen for a kilogram, a litre or a piece. */
export interface Price {
  fen: number;
  unit: QuantityUnit;
}

/**
 * What foods on a plate cost by the last prices, in fen, rounded once; those whose price or edible portion is not known,
 * or whose price is for something that grams do not lead to, are named instead of counted. Null where none is counted.
 */
export function costOf(
  foods: readonly { ingredientId: string; gramsTenths: number }[],
  known: {
    ediblePerMille: ReadonlyMap<string, number>;
    measures: ReadonlyMap<string, Measure>;
    prices: ReadonlyMap<string, Price>;
  },
): { knownFen: number | null; unpriced: string[] } {
  let fen = 0;
  let isKnown = false;
  const unpriced = new Set<string>();
  for (const { ingredientId, gramsTenths } of foods) {
    if (gramsTenths === 0) continue;
    const cost = costOfFood(ingredientId, gramsTenths, known);
    if (cost === null) unpriced.add(ingredientId);
    else {
      fen += cost;
      isKnown = true;
    }
  }
  return { knownFen: isKnown ? Math.round(fen) : null, unpriced: [...unpriced] };
}

function costOfFood(
  ingredientId: string,
  gramsTenths: number,
  { ediblePerMille, measures, prices }: Parameters<typeof costOf>[1],
): number | null {
  const edible = ediblePerMille.get(ingredientId);
  const price = prices.get(ingredientId);
  if (edible === undefined || price === undefined) return null;
  const grams = grossGrams(gramsTenths, edible);
  if (price.unit === 'g') return (grams * price.fen) / 1_000;
  const piece = measures.get(ingredientId)?.piece ?? null;
  return price.unit === 'piece' && piece?.unit === 'g' ? (grams / piece.amount) * price.fen : null;
}
