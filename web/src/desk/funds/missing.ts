import type { MonthSheet } from '../../../../src/contract/http/fund-month';

export interface Missing {
  key:
    | 'missing.nothing'
    | 'missing.terms'
    | 'missing.uncounted'
    | 'missing.partly'
    | 'missing.undecided'
    | 'missing.counted-off'
    | 'missing.cost'
    | 'missing.others';
  values: { count: number; dates: string };
}

/** What a reader of the sheet must know is not in its figures; one sentence for each cause. */
export function missingOf({ term, claim, cost }: MonthSheet): Missing[] {
  const dates = (status: string, isMeant = (_: MonthSheet['claim']['days'][number]) => true) =>
    claim.days.filter((day) => day.status === status && isMeant(day)).map(({ date }) => date.slice(8));
  const one = (key: Missing['key'], days: readonly string[]): Missing[] =>
    days.length === 0 ? [] : [{ key, values: { count: days.length, dates: days.join(' ') } }];
  const missing = [
    ...(term === null ? [{ key: 'missing.terms', values: { count: 0, dates: '' } } as const] : []),
    ...one('missing.uncounted', dates('uncounted')),
    ...one('missing.partly', dates('partly_counted')),
    ...one('missing.undecided', dates('undecided')),
    ...one(
      'missing.counted-off',
      dates('no_school', ({ pupils }) => pupils !== null),
    ),
    ...one('missing.others', [
      ...new Set(cost.meals.filter(({ uncounted }) => uncounted.length > 0).map(({ date }) => date.slice(8))),
    ]),
    ...(cost.daysUnknown > 0 ? [{ key: 'missing.cost', values: { count: cost.daysUnknown, dates: '' } } as const] : []),
  ];
  return missing.length > 0 ? missing : [{ key: 'missing.nothing', values: { count: 0, dates: '' } }];
}
