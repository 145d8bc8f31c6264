import { type BusinessDate, DAY_MS, startOfBusinessDate } from '../../contract/business-date.js';
import type { PAPER_STATES, SupplierPaperKind } from '../../contract/http/suppliers.js';

export interface KeptPaper {
  paperKind: SupplierPaperKind;
  /** Last local day on which it is valid; null where it has no end. */
  validUntil: BusinessDate | null;
}

export type JudgedPaper<P extends KeptPaper> = P & {
  state: (typeof PAPER_STATES)[number];
  /** To its last day: 0 on it, below 0 after it; null where it has no end. */
  daysLeft: number | null;
};

/**
 * How the papers of one supplier stand on a day, in the order given. Of each kind the one that is valid longest counts,
 * of several the last; the others are `replaced`. Contracts and test reports are of different goods: none replaces another.
 *
 * @param daysAhead a paper that counts and ends within so many days is `ending`
 */
export function judgePapers<P extends KeptPaper>(
  papers: readonly P[],
  on: BusinessDate,
  daysAhead: number,
): JudgedPaper<P>[] {
  const counting = new Map<SupplierPaperKind, P>();
  for (const paper of papers) {
    const before = counting.get(paper.paperKind);
    if (before === undefined || lastsAsLong(paper, before)) counting.set(paper.paperKind, paper);
  }
  return papers.map((paper) => {
    const { paperKind, validUntil } = paper;
    const daysLeft = validUntil === null ? null : (startOfBusinessDate(validUntil) - startOfBusinessDate(on)) / DAY_MS;
    const counts = SIDE_BY_SIDE.includes(paperKind) || counting.get(paperKind) === paper;
    return { ...paper, daysLeft, state: counts ? stateOf(daysLeft, daysAhead) : 'replaced' };
  });
}

const SIDE_BY_SIDE: readonly SupplierPaperKind[] = ['contract', 'test_report', 'other_paper'];

/** No end is later than any day. */
const lastsAsLong = (paper: KeptPaper, than: KeptPaper): boolean =>
  paper.validUntil === null || (than.validUntil !== null && paper.validUntil >= than.validUntil);

function stateOf(daysLeft: number | null, daysAhead: number): 'valid' | 'ending' | 'ended' {
  if (daysLeft === null || daysLeft > daysAhead) return 'valid';
  return daysLeft < 0 ? 'ended' : 'ending';
}
