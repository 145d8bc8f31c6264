import type { MonthSheet } from '../../contract/http/fund-month.js';
import type { ROUND_CHANGES } from '../../contract/http/funds.js';

/** One figure that a round says otherwise than the round before. */
export interface RoundChange {
  what: (typeof ROUND_CHANGES)[number];
  /** The day, the day and kind of the meal, the fund, who pays or `unsaid`, or the closed month; null for the whole. */
  of: string | null;
  /** Null where it was not known, or was not there. */
  before: number | null;
  after: number | null;
}
type Figure = Pick<RoundChange, 'what' | 'of'> & { value: number | null };

/** What `after` says otherwise than `before`, figure by figure, in the order of the sheet: sums first, then what they are of. */
export function changesOfRound(before: MonthSheet, after: MonthSheet): RoundChange[] {
  const [old, now] = [figuresOf(before), figuresOf(after)];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((key) => {
    const figure = now.get(key) ?? old.get(key);
    const [was, is] = [old.get(key)?.value ?? null, now.get(key)?.value ?? null];
    return figure === undefined || was === is ? [] : [{ what: figure.what, of: figure.of, before: was, after: is }];
  });
}

function figuresOf({ claim, cost, ledger, corrections }: MonthSheet): Map<string, Figure> {
  const figures: Figure[] = [
    { what: 'claim', of: null, value: claim.amountFen },
    { what: 'cost', of: null, value: cost.amountFen },
    ...cost.payers.map(({ payer, amountFen: value }): Figure => ({ what: 'payer_cost', of: payer ?? 'unsaid', value })),
    ...ledger.funds.flatMap(({ fund: of, openingFen, inFen, outFen, closingFen }): Figure[] => [
      { what: 'fund_opening', of, value: openingFen },
      { what: 'fund_in', of, value: inFen },
      { what: 'fund_out', of, value: outFen },
      { what: 'fund_closing', of, value: closingFen },
    ]),
    ...corrections.map(({ month: of, claimFen }): Figure => ({ what: 'correction', of, value: claimFen })),
    ...claim.days.flatMap(({ date: of, pupils, amountFen }): Figure[] => [
      { what: 'day_pupils', of, value: pupils },
      { what: 'day_claim', of, value: amountFen },
    ]),
    ...cost.meals.map(
      ({ date, mealKind, groups }): Figure => ({
        what: 'meal_cost',
        of: `${date} ${mealKind}`,
        value: groups.find(({ payer }) => payer === 'subsidy')?.shareFen ?? null,
      }),
    ),
  ];
  return new Map(figures.map((figure) => [`${figure.what} ${figure.of}`, figure]));
}
