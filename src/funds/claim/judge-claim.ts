import { invariant } from '../../platform/index.js';

/** What a claim would need to be true. */
export interface ClaimCheck {
  /** Feeding days it amounts to with every pupil fed, in hundredths, rounded down. */
  feedingDaysHundredths: number;
  /** The most that so many pupils can come to on so many school days. */
  mostFen: number;
  /** `question`: more than that, so that somebody should say why (X01). Never an accusation. */
  verdict: 'plausible' | 'question';
}

/**
 * Holds a claim against what can be: every pupil fed on every school day (F-06, X01).
 *
 * @param pupils enrolled, all of them; positive
 * @param standardFen for a pupil and day; positive
 * @param schoolDays of the span the claim is for
 */
export function judgeClaim(
  claimFen: number,
  { pupils, standardFen, schoolDays }: { pupils: number; standardFen: number; schoolDays: number },
): ClaimCheck {
  const dayFen = pupils * standardFen;
  invariant(dayFen > 0, 'a claim is held against pupils and a standard');
  const mostFen = dayFen * schoolDays;
  return {
    feedingDaysHundredths: Math.floor((claimFen * 100) / dayFen),
    mostFen,
    verdict: claimFen > mostFen ? 'question' : 'plausible',
  };
}
