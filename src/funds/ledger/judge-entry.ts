import { type EntryPurpose, type Fund, PURPOSES_IN } from '../../contract/http/fund-month.js';
import { yuan } from '../../contract/words/funds-words.js';
import { DomainError } from '../../platform/index.js';

/** Money that may be spent on food only: the subsidy (F-04), and what parents or the county add to it (F-24). */
const FOOD_ONLY: readonly Fund[] = ['subsidy', 'local_topup'];

/** Whether money of that purpose comes in or goes out. */
export const directionOf = (purpose: EntryPurpose): 'in' | 'out' =>
  (PURPOSES_IN as readonly string[]).includes(purpose) ? 'in' : 'out';

/** @throws DomainError `funds.not-food` for anything but food out of money that is for food (F-04) */
export function refuseNonFood({ fund, purpose }: { fund: Fund; purpose: EntryPurpose }): void {
  if (directionOf(purpose) === 'in' || purpose === 'food' || !FOOD_ONLY.includes(fund)) return;
  throw new DomainError('funds.not-food', {}, { field: 'purpose', rule: 'F-04' });
}

/** What is known of a delivery when it is paid. */
export interface Payable {
  /** What was accepted at its prices; null when a price is missing. */
  totalFen: number | null;
  /** Whether all of it was given or grown here: nothing was paid for it. */
  isGift: boolean;
  /** Entered so far, entries that wait for a signature included. */
  paidFen: number;
}

/**
 * Holds a payment against the delivery it is for (three-way match): in all no more is paid than was accepted at its prices.
 * No words change that: where the delivery is wrong, or has no price, it is put right first, and that is on record with who did it.
 *
 * What was given or grown here is paid from no fund (F-04).
 *
 * @throws DomainError `funds.gift-not-paid`, `funds.price-unknown`, `funds.more-than-delivered`
 */
export function requireMatch({ totalFen, paidFen, isGift }: Payable, amountFen: number): void {
  if (isGift) throw new DomainError('funds.gift-not-paid', {}, { field: 'deliveryActId', rule: 'F-04' });
  if (totalFen === null) throw new DomainError('funds.price-unknown', {}, { field: 'deliveryActId', rule: 'X03' });
  if (paidFen + amountFen <= totalFen) return;
  const details = { total: yuan(totalFen), paid: yuan(paidFen), over: yuan(paidFen + amountFen - totalFen) };
  throw new DomainError('funds.more-than-delivered', details, { field: 'amountFen', rule: 'X03' });
}
