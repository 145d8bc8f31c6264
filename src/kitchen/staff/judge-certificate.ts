import type { BusinessDate } from '../../contract/business-date.js';
import { nameKey } from '../../contract/sound-text.js';

export interface Certificate {
  who: string;
  issuedOn: BusinessDate;
  /** Its last local day. */
  validUntil: BusinessDate;
}

/**
 * The certificate that counts for each person on a day, by how his name is spelt (`nameKey`): the one that is valid longest of
 * those that were issued by then. Of somebody who has none nothing is known.
 */
export function countingOn<C extends Certificate>(certificates: readonly C[], on: BusinessDate): Map<string, C> {
  const counting = new Map<string, C>();
  for (const certificate of certificates) {
    if (certificate.issuedOn > on) continue;
    const key = nameKey(certificate.who);
    const before = counting.get(key);
    if (before === undefined || before.validUntil <= certificate.validUntil) counting.set(key, certificate);
  }
  return counting;
}

/** The last day a certificate may name that is good for so many months; of a month without that day, any of its days. */
export function lastDayOf(issuedOn: BusinessDate, months: number): BusinessDate {
  const [year, month] = [Number(issuedOn.slice(0, 4)), Number(issuedOn.slice(5, 7))];
  const since = year * 12 + (month - 1) + months;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(since / 12)}-${two((since % 12) + 1)}${issuedOn.slice(7)}`;
}
