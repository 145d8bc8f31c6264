import type { Quantity } from '../../../../../src/contract/quantity';
import { quantityText } from '../../../shared/units';
import { type LotHere, needsOfLots, type Shelf, unitIn } from '../../data/unsent-lots';
import type { OutboxItem } from '../../outbox/outbox-item';
import type { Particulars } from '../use-act-form';

/** What a draft keeps of its lots: by lot, in its unit. */
export type LotAmounts = Record<string, number | null>;
export type LotLine = Quantity & { lotId: string };

/** The lots that were given an amount, as the contract wants them. */
export function chosenLines(amounts: LotAmounts, shelves: readonly Shelf[]): LotLine[] {
  return Object.entries(amounts).flatMap(([lotId, amount]) =>
    amount === null || amount <= 0 ? [] : [{ lotId, amount, unit: unitIn(shelves, lotId) }],
  );
}

/** On which acts of this phone an act of lots builds, besides on the `meal` it is for, and the line by which a list names it. */
export function particularsOfLots(
  lines: readonly LotLine[],
  lots: readonly LotHere[],
  outbox: readonly OutboxItem[],
  meal: { id: string } | null = null,
): Required<Pick<Particulars, 'needs' | 'summary'>> {
  return {
    needs: [
      ...(meal === null ? [] : [meal.id]),
      ...needsOfLots(
        lines.map(({ lotId }) => lotId),
        outbox,
      ),
    ],
    summary: lines
      .map((line) => `${lots.find(({ id }) => id === line.lotId)?.ingredientName ?? ''} ${quantityText(line)}`)
      .join('、'),
  };
}
