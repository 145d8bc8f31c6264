import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

interface Read {
  success: boolean;
}
const { scenario, scenarioSchema } = (await import('./format.mjs' as string)) as {
  scenario: { parse: (said: object) => object; safeParse: (said: object) => Read };
  scenarioSchema: () => object;
};
const { poisson, scoreOf, sumUp, wilson } = (await import('./score.mjs' as string)) as {
  poisson: (count: number) => number[];
  scoreOf: (one: object) => { schemes: object[]; falseCards: object[] };
  sumUp: (scores: object[]) => object;
  wilson: (hits: number, all: number) => number[];
};

const DATES = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'];
const SCHOOLS = [{ id: 'one' }, { id: 'two' }, { id: 'three' }];

function scored(episodes: object[], schemes: object[]) {
  const read = scenario.parse({ name: 'n', schools: 3, days: 4, schemes });
  return scoreOf({ scenario: read, played: { dates: DATES, schools: SCHOOLS, episodes } });
}
const card = (schoolId: string, date: string, check: string, kind = 'doubt') => ({
  ...{ schoolId, date, kind },
  doubts: [{ check, date }],
});

describe('a scenario', () => {
  it('is what its published schema says', () => {
    const written = JSON.parse(readFileSync('docs/scenario.schema.json', 'utf8'));
    expect(written).toEqual(JSON.parse(JSON.stringify(scenarioSchema())));
  });

  it('names only schools and days that there are', () => {
    const scheme = { kind: 'typed_weights', school: 4, fromDay: 1 };
    expect(scenario.safeParse({ name: 'n', schools: 3, schemes: [scheme] }).success).toBe(false);
    expect(scenario.safeParse({ name: 'n', days: 4, schemes: [{ ...scheme, school: 1, fromDay: 5 }] }).success).toBe(
      false,
    );
  });

  it('is found by a check that answers for the scheme, from its first day on', () => {
    const schemes = [{ kind: 'night_movement', school: 1, fromDay: 2 }];
    const days = (...episodes: object[]) => scored(episodes, schemes).schemes;
    expect(days(card('one', '2026-03-04', 'night-movement'))).toEqual([{ kind: 'night_movement', days: 2 }]);
    expect(days(card('one', '2026-03-04', 'price-high'))).toEqual([{ kind: 'night_movement', days: null }]);
    expect(days(card('two', '2026-03-04', 'night-movement'))).toEqual([{ kind: 'night_movement', days: null }]);
  });

  it('counts as false what honest schools are asked, and what is asked before a scheme begins', () => {
    const episodes = [
      card('one', '2026-03-02', 'price-high'),
      card('one', '2026-03-03', 'price-high'),
      card('two', '2026-03-05', 'plate-value'),
      card('three', '2026-03-05', 'watching', 'cannot_judge'),
    ];
    const score = scored(episodes, [{ kind: 'high_prices', school: 1, fromDay: 2 }]);
    expect(score).toMatchObject({ cannotJudge: 1, honestMonths: 9 / 21 });
    expect(score.falseCards).toEqual([episodes[0], episodes[2]]);
    expect(sumUp([score])).toMatchObject({
      ...{ detection: 1, falsePerSchoolMonth: 4.667 },
      schemes: { high_prices: { planted: 1, found: 1, medianDays: 1 } },
    });
  });

  it('says between what the true figures lie', () => {
    expect(wilson(9, 10)).toEqual([0.596, 0.982]);
    expect(poisson(0)[0]).toBe(0);
    expect(poisson(10).map((one: number) => Math.round(one * 100) / 100)).toEqual([4.79, 18.39]);
  });
});
