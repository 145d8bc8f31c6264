import { PUPIL_PAYERS, type PupilPayer } from '../../../../../src/contract/payers';

/** Who may pay for a pupil's meal. */
export type PupilFund = 'subsidy' | PupilPayer;

/**
 * How many of a class ate on other money than the subsidy, as a headcount says it.
 *
 * @param served all of the class who ate
 * @param payer who pays for those of whom nothing else is said; null where the school has only pupils on the subsidy
 * @param typed how many ate on another fund than `payer`; never more than ate in all, the platform refuses that
 */
export function paidOtherwise(
  served: number,
  payer: PupilFund | null,
  typed: Readonly<Partial<Record<PupilFund, number | null>>>,
): { payer: PupilPayer; served: number }[] {
  const others = Object.entries(typed).filter(([fund]) => fund !== payer);
  const rest = Math.max(0, served - others.reduce((sum, [, count]) => sum + (count ?? 0), 0));
  return PUPIL_PAYERS.flatMap((fund) => {
    const count = fund === payer ? rest : (typed[fund] ?? 0);
    return count > 0 ? [{ payer: fund, served: count }] : [];
  });
}
