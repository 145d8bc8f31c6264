/** Both ends included. */
export type Range = readonly [number, number];

/** The sequence numbers of `pending` (ascending) that lie in one of `ranges`; reversed ranges contain nothing. */
export function acknowledged(pending: readonly number[], ranges: readonly Range[]): number[] {
  const merged = [...ranges].filter(([from, to]) => from <= to).sort((a, b) => a[0] - b[0]);
  const out: number[] = [];
  let at = 0;
  let reach = Number.NEGATIVE_INFINITY;
  for (const seq of pending) {
    while (at < merged.length && (merged[at] as Range)[0] <= seq) {
      reach = Math.max(reach, (merged[at] as Range)[1]);
      at += 1;
    }
    if (seq <= reach) out.push(seq);
  }
  return out;
}
