import { PAYERS, type Payer } from '../../contract/payers.js';
import type { Portions } from './share-of-school.js';

export interface PayerSum {
  payer: Payer | null;
  portions: number;
  /** Of the meals whose cost is known. */
  amountFen: number;
  /** Meals that the group ate of and whose cost is not known. */
  mealsUnknown: number;
}

/** What each group ate, in the order of `PAYERS`, those of whom nobody has said last; none for a group that ate nothing. */
export function sumOfPayers(groups: readonly (Portions & { shareFen: number | null })[]): PayerSum[] {
  return [...PAYERS, null].flatMap((payer) => {
    const own = groups.filter((group) => group.payer === payer);
    if (own.length === 0) return [];
    return [
      {
        payer,
        portions: own.reduce((sum, { portions }) => sum + portions, 0),
        amountFen: own.reduce((sum, { shareFen }) => sum + (shareFen ?? 0), 0),
        mealsUnknown: own.filter(({ shareFen }) => shareFen === null).length,
      },
    ];
  });
}
