/** What one school paid, in fen for the unit of the goods. */
export interface PaidPrice {
  schoolId: string;
  priceFen: number;
}

/**
 * The median over schools of the median that each paid, so that a school that buys often counts once; rounded to the fen.
 *
 * @param leastSchools with fewer there is no answer: it would tell one school's price to another
 */
export function countyMedian(
  paid: readonly PaidPrice[],
  leastSchools: number,
): { medianFen: number; schools: number } | null {
  const bySchool = new Map<string, number[]>();
  for (const { schoolId, priceFen } of paid) bySchool.set(schoolId, [...(bySchool.get(schoolId) ?? []), priceFen]);
  if (bySchool.size < Math.max(leastSchools, 1)) return null;
  return { medianFen: Math.round(median([...bySchool.values()].map(median))), schools: bySchool.size };
}

function median(values: readonly number[]): number {
  const inOrder = [...values].sort((a, b) => a - b);
  const upper = inOrder[Math.floor(inOrder.length / 2)] ?? 0;
  const lower = inOrder[Math.ceil(inOrder.length / 2) - 1] ?? 0;
  return (lower + upper) / 2;
}
