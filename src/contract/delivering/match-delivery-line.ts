/** The three counts of one line, in its unit; null where nobody said one. */
export interface CountedLine {
  orderedAmount: number | null;
  notedAmount: number | null;
  measuredAmount: number;
}

export interface Mismatch {
  /** What was ordered, or what the delivery note says. */
  against: 'ordered' | 'noted';
  /** What was measured less that: below zero where less came. */
  difference: number;
}

/**
 * Where order, delivery note and scale do not say the same of a line (X05). Nothing is tolerated and nothing is judged: the
 * second signer is shown the difference, however small. What nobody said does not differ.
 */
export function mismatchesOf({ orderedAmount, notedAmount, measuredAmount }: CountedLine): Mismatch[] {
  const counts = [
    { against: 'ordered', said: orderedAmount },
    { against: 'noted', said: notedAmount },
  ] as const;
  return counts.flatMap(({ against, said }) =>
    said === null || said === measuredAmount ? [] : [{ against, difference: measuredAmount - said }],
  );
}
