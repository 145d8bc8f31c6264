/**
 * `count` of the candidates, each with the same chance; all where there are no more.
 *
 * @param pick a whole number from 0 to below the one given, each with the same chance
 */
export function drawLots<Candidate>(
  candidates: readonly Candidate[],
  count: number,
  pick: (below: number) => number,
): Candidate[] {
  const left = [...candidates];
  const drawn: Candidate[] = [];
  while (drawn.length < count && left.length > 0) drawn.push(...left.splice(pick(left.length), 1));
  return drawn;
}
