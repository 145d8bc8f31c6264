/** The starts of a box that are remembered. */
export interface Boots {
  bootId: string | null;
  previousBootId: string | null;
}

/**
 * Takes note of a start. A box that was started again never comes back to an earlier start; two boxes with one identity
 * throw each other off the line and are heard in turns, so that the start before is heard once more (T-29).
 */
export function noteBoot(known: Boots, bootId: string): Boots & { isTwin: boolean } {
  const { previousBootId } = known;
  if (bootId === known.bootId) return { bootId, previousBootId, isTwin: false };
  return { bootId, previousBootId: known.bootId, isTwin: bootId === known.previousBootId };
}
