import type { BusinessDate } from '../../contract/business-date.js';
import { FUNDS, type Fund } from '../../contract/http/fund-month.js';

/** What an entry does to the balance of its fund. */
export interface LedgerLine {
  fund: Fund;
  direction: 'in' | 'out';
  /** Below nought for an entry that takes another one back. */
  amountFen: number;
  date: BusinessDate;
  /** False while it waits for a signature: then it is in no balance. */
  isSigned: boolean;
}

export interface FundMonth {
  fund: Fund;
  openingFen: number;
  inFen: number;
  outFen: number;
  closingFen: number;
  /** Entries of the month that wait for a signature. */
  awaiting: number;
}

/**
 * Each fund from `from` to `to`: opening + in − out = closing (F-05, F-07). Nothing is reset at the end of a year: what is
 * left stays in the fund. The subsidy is always among them, others when they have an entry.
 *
 * @param lines of one school up to `to`
 */
export function closeMonth(
  lines: readonly LedgerLine[],
  { from, to }: { from: BusinessDate; to: BusinessDate },
): FundMonth[] {
  return FUNDS.flatMap((fund) => {
    const own = lines.filter((line) => line.fund === fund && line.date <= to);
    if (own.length === 0 && fund !== 'subsidy') return [];
    const signed = own.filter(({ isSigned }) => isSigned);
    const sum = (direction: 'in' | 'out', isMeant: (date: BusinessDate) => boolean) =>
      signed
        .filter((line) => line.direction === direction && isMeant(line.date))
        .reduce((total, { amountFen }) => total + amountFen, 0);
    const isBefore = (date: BusinessDate) => date < from;
    const isWithin = (date: BusinessDate) => date >= from;
    const openingFen = sum('in', isBefore) - sum('out', isBefore);
    const [inFen, outFen] = [sum('in', isWithin), sum('out', isWithin)];
    return [
      {
        ...{ fund, openingFen, inFen, outFen },
        closingFen: openingFen + inFen - outFen,
        awaiting: own.filter(({ isSigned, date }) => !isSigned && isWithin(date)).length,
      },
    ];
  });
}
