import { invariant } from '../../platform/index.js';

/**
 * Shares `totalFen` among those who ate, by portions and to the fen: everybody gets the whole fen of his share, and the
 * fen that are left go to the largest remainders, of equal ones to whoever is named first.
 *
 * The shares always add up to `totalFen`. Without a single portion there is nobody to bear it, and the answer is null.
 *
 * @param portions not negative; the shares come in the same order
 */
export function shareOut(totalFen: number, portions: readonly number[]): number[] | null {
  invariant(Number.isSafeInteger(totalFen) && totalFen >= 0, 'what is shared is a whole number of fen');
  const all = portions.reduce((sum, count) => sum + BigInt(count), 0n);
  if (all === 0n) return null;
  const exact = portions.map((count, index) => ({
    index,
    whole: Number((BigInt(totalFen) * BigInt(count)) / all),
    rest: (BigInt(totalFen) * BigInt(count)) % all,
  }));
  const left = totalFen - exact.reduce((sum, { whole }) => sum + whole, 0);
  const first = [...exact].sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest < b.rest ? 1 : -1));
  const lucky = new Set(first.slice(0, left).map(({ index }) => index));
  return exact.map(({ whole, index }) => whole + (lucky.has(index) ? 1 : 0));
}
