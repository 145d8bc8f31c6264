import type { BusinessDate } from '../contract/business-date.js';
import { BY_WEIGHT, type Measure } from '../contract/quantity.js';

/** A measure with the day from which it holds. */
export interface DatedMeasure extends Measure {
  from: BusinessDate;
}

/**
 * How goods are counted on a day: as was stated of them for then, the latest day first and of one day what was stated
 * last; else as goods of that name usually are; else by weight.
 *
 * @param stated of the ingredient, in the order in which it was stated
 */
export function measureOf(stated: readonly DatedMeasure[], usual: readonly DatedMeasure[], on: BusinessDate): Measure {
  const { unit, piece, packs } = latest(stated, on) ?? latest(usual, on) ?? BY_WEIGHT;
  return { unit, piece, packs };
}

function latest(measures: readonly DatedMeasure[], on: BusinessDate): DatedMeasure | null {
  return measures.reduce<DatedMeasure | null>(
    (best, each) => (each.from > on || (best !== null && each.from < best.from) ? best : each),
    null,
  );
}
