/** Statistics that a few odd values do not move. */

/** @throws Error for no values at all */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  if (low === undefined || high === undefined) throw new Error('no median of nothing');
  return (low + high) / 2;
}

/** The smallest value that at least so many in a hundred of all do not exceed. @throws Error for no values at all */
export function percentile(values: readonly number[], hundredths: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil((sorted.length * hundredths) / 100) - 1)];
  if (value === undefined) throw new Error('no percentile of nothing');
  return value;
}

/** Median distance from the median, scaled to a standard deviation of bell-shaped values. */
export function spread(values: readonly number[]): number {
  const centre = median(values);
  return 1.4826 * median(values.map((value) => Math.abs(value - centre)));
}

/** How many spreads `value` lies from the median of `others`, which count for spread out by `floor` at least. */
export function distance(value: number, others: readonly number[], floor: number): number {
  return (value - median(others)) / Math.max(spread(others), floor);
}
