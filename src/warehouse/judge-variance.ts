/**
 * Whether a count is so far from the books that it needs a reason (L04). A difference of exactly the tolerance needs none;
 * anything where the books had nothing does.
 *
 * @param bookAmount what the books say lay there when it was counted, in the unit of the count
 * @param tolerancePercent of `bookAmount`, 0 or more
 */
export const isFarOff = (countedAmount: number, bookAmount: number, tolerancePercent: number): boolean =>
  Math.abs(countedAmount - bookAmount) * 100 > Math.abs(bookAmount) * tolerancePercent;
