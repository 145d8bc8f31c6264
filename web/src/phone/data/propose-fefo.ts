interface Shelf {
  id: string;
  useBy: string | null;
  receivedOn: string;
  grams: number;
  expired: boolean;
}

const NEVER = '9999-12-31';
const orderOf = (lot: Shelf): string => `${lot.useBy ?? NEVER} ${lot.receivedOn} ${lot.id}`;

/**
 * Which lots to take for `grams`, first expired first, as the server would propose it (O-08): so that the proposal is
 * there without a network too. A test holds the two together.
 */
export function proposeFefo(
  lots: readonly Shelf[],
  grams: number,
): { lines: { lotId: string; grams: number }[]; shortGrams: number } {
  const lines: { lotId: string; grams: number }[] = [];
  let missing = grams;
  const usable = lots.filter((lot) => !lot.expired && lot.grams > 0).sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  for (const lot of usable) {
    if (missing === 0) break;
    const taken = Math.min(lot.grams, missing);
    lines.push({ lotId: lot.id, grams: taken });
    missing -= taken;
  }
  return { lines, shortGrams: missing };
}
