/** When something was done, and when it was heard of: null where that is the same. */
interface Told {
  at: Date;
  toldAt: Date | null;
}

/**
 * What is believed of the time that a tablet without a line says: no earlier than the step it rests on, no later than
 * when it is heard.
 *
 * @param claimed ISO time of the tablet's clock; null where it is told as it is done
 */
export function claimedTime(claimed: string | null, { since, now }: { since: Date; now: Date }): Told {
  if (claimed === null) return { at: now, toldAt: null };
  const at = Math.max(since.getTime(), Math.min(new Date(claimed).getTime(), now.getTime()));
  return { at: new Date(at), toldAt: now };
}
