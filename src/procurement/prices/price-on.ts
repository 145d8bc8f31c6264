import type { BusinessDate } from '../../contract/business-date.js';

/** A price as it was stated once, for a place and a stretch of days, both ends included. */
export interface StatedPrice {
  /** Null where it is of an area. */
  schoolId: string | null;
  /** Null where it is of one school. */
  areaCode: string | null;
  /** Null ends what was stated before. */
  priceFen: number | null;
  from: BusinessDate;
  /** Null where it has no end. */
  to: BusinessDate | null;
  statedAt: Date;
}

/**
 * Which of the prices of one supplier, ingredient and unit holds on a day: the school's own before its area's, the smaller
 * area before the larger, then the later beginning, then what was stated last. Null where none holds, or the one that does
 * says that there is none any more.
 */
export function priceOn<P extends StatedPrice>(
  stated: readonly P[],
  on: BusinessDate,
): (P & { priceFen: number }) | null {
  const [best] = stated
    .filter(({ from, to }) => from <= on && (to === null || on <= to))
    .sort(
      (a, b) =>
        narrowness(b) - narrowness(a) || b.from.localeCompare(a.from) || b.statedAt.getTime() - a.statedAt.getTime(),
    );
  return best === undefined || best.priceFen === null ? null : { ...best, priceFen: best.priceFen };
}

/** Digits of the area; a school is narrower than any. */
const narrowness = ({ areaCode }: StatedPrice): number => areaCode?.length ?? OF_SCHOOL;
const OF_SCHOOL = 9;
