import { sha256 } from '../../contract/hashing.js';
import type { MonthSheet } from '../../contract/http/fund-month.js';
import type { Payer } from '../../contract/payers.js';
import { DomainError } from '../../platform/index.js';
import { sumOfPayers } from '../cost/sum-of-payers.js';
import type { FundReturn } from '../funds.entities.js';

type Frozen = Pick<FundReturn, 'content' | 'sha256' | 'schemaVersion'>;

/**
 * The sheet as it was frozen, in the words of today.
 *
 * @throws DomainError `funds.return-altered` when the bytes are not those that were sealed
 */
export function readSheet({ content, sha256: hash, schemaVersion }: Frozen): MonthSheet {
  if (sha256(content) !== hash) throw new DomainError('funds.return-altered');
  return sheetOfToday(JSON.parse(content.toString('utf8')), schemaVersion);
}

/** Until schema 2 everybody who was counted at a meal of the subsidy ate on it, and no closed month was put right. */
function sheetOfToday(said: MonthSheet, schemaVersion: number): MonthSheet {
  if (schemaVersion > 1) return said;
  const meals = said.cost.meals.map((meal) => {
    const payer: Payer | null = meal.isSubsidised ? 'subsidy' : null;
    const groups = meal.pupils ? [{ payer, portions: meal.pupils, shareFen: meal.shareFen }] : [];
    return { ...meal, groups, uncounted: [] };
  });
  const payers = sumOfPayers(meals.flatMap(({ groups }) => groups));
  return { ...said, cost: { ...said.cost, meals, payers }, corrections: [] };
}
