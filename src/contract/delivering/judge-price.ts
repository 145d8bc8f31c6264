/** What a price is held against; fen for the same unit of the same goods. */
export interface PriceMeasure {
  /** Null where no contract says one. */
  contractFen: number | null;
  /** Null where too few other schools of the county bought it lately. */
  medianFen: number | null;
}

export interface PriceLimits {
  /** Percent that a price may be off its contract, or off the median, before somebody is asked. */
  contractPercent: number;
  medianPercent: number;
}

/**
 * What a price is off by so much that somebody is asked why; null when nothing. A contract says what the price is, so it
 * goes before the median. Less is asked about, too: dear goods may have been exchanged for cheap ones (X04, X06).
 *
 * Neither says that a price is wrong.
 */
export function judgePrice(
  priceFen: number,
  { contractFen, medianFen }: PriceMeasure,
  { contractPercent, medianPercent }: PriceLimits,
): { against: 'contract' | 'median'; usualFen: number } | null {
  if (contractFen !== null) {
    return isOff(priceFen, contractFen, contractPercent) ? { against: 'contract', usualFen: contractFen } : null;
  }
  return medianFen !== null && isOff(priceFen, medianFen, medianPercent)
    ? { against: 'median', usualFen: medianFen }
    : null;
}

const isOff = (priceFen: number, usualFen: number, percent: number): boolean =>
  Math.abs(priceFen - usualFen) * 100 > usualFen * percent;
