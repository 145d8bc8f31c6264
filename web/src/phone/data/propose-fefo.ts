import type { Quantity } from '../../../../src/contract/quantity';

interface Shelf extends Quantity {
  id: string;
  useBy: string | null;
  receivedOn: string;
  expired: boolean;
}

const NEVER = '9999-12-31';
const orderOf = (lot: Shelf): string => `${lot.useBy ?? NEVER} ${lot.receivedOn} ${lot.id}`;

/**
 * Which lots to take for `wanted`, first expired first, as the server would propose it (O-08): so that the proposal is
 * there without a network too. A test holds the two together.
 */
export function proposeFefo(
  lots: readonly Shelf[],
  { amount: wanted, unit }: Quantity,
): { lines: (Quantity & { lotId: string })[]; shortAmount: number } {
  const lines: (Quantity & { lotId: string })[] = [];
  let missing = wanted;
  const usable = lots
    .filter((lot) => lot.unit === unit && !lot.expired && lot.amount > 0)
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  for (const lot of usable) {
    if (missing === 0) break;
    const amount = Math.min(lot.amount, missing);
    lines.push({ lotId: lot.id, amount, unit });
    missing -= amount;
  }
  return { lines, shortAmount: missing };
}
