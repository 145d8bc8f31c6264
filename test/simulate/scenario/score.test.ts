import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

interface Read {
  success: boolean;
  error?: { issues: { path: (string | number)[] }[] };
}
const { scenario, scenarioSchema } = (await import('./format.mjs' as string)) as {
  scenario: { parse: (said: object) => object; safeParse: (said: object) => Read };
  scenarioSchema: () => object;
};
interface Turn {
  kind: string;
  fromDay: number;
  everyDays: number;
}
const { isActiveOn, isChosen, isDoneOn } = (await import('./chosen-days.mjs' as string)) as {
  isActiveOn: (dayNo: number, scheme: Turn) => boolean;
  isDoneOn: (dayNo: number, scheme: Turn, of: { seed: number; school: number; percent: number }) => boolean;
  isChosen: (of: { seed: number; name: string; percent: number; day: number }) => boolean;
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

  it('contradicts itself nowhere, or is refused by the field', () => {
    const refused = (...schemes: object[]) => {
      const read = scenario.safeParse({ name: 'n', schools: 3, days: 9, schemes });
      return read.error?.issues.map(({ path }) => path.join('.')) ?? [];
    };
    const typed = { kind: 'typed_weights', school: 1, fromDay: 3 };
    expect(refused({ ...typed, toDay: 2 })).toEqual(['schemes.0.toDay']);
    expect(refused({ ...typed, toDay: 5 }, { ...typed, fromDay: 6 })).toEqual([]);
    expect(refused(typed, { ...typed, fromDay: 6 })).toEqual(['schemes.0.kind', 'schemes.1.kind']);
    const note = { kind: 'same_weights', school: 1, fromDay: 3 };
    expect(refused(note)).toEqual(['schemes.0.kind']);
    expect(refused({ ...note, toDay: 4 }, { ...note, school: 2, fromDay: 5 })).toHaveLength(2);
    expect(refused(note, { ...note, school: 2, fromDay: 7 })).toEqual([]);
  });

  it('says of cameras and of power only what there is', () => {
    const reads = (more: object) => scenario.safeParse({ name: 'n', schools: 3, days: 9, ...more }).success;
    const still = { school: 3, are: 'second_is_still' };
    expect(reads({ cameras: [still] })).toBe(true);
    expect(reads({ cameras: [still, { ...still, are: 'none' }] })).toBe(false);
    expect(reads({ cameras: [{ ...still, school: 4 }] })).toBe(false);
    expect(reads({ cameras: [{ school: 1, are: 'place_renamed', fromDay: 10 }] })).toBe(false);
    const cut = (fromDay: number, toDay: number) => reads({ noise: { powerCut: { fromDay, toDay } } });
    expect([cut(4, 5), cut(5, 4), cut(8, 9)]).toEqual([true, false, false]);
  });

  it('counts the days of one note for two schools from the second school on', () => {
    const note = { kind: 'same_weights', fromDay: 1 };
    const cards = [card('one', '2026-03-04', 'same-weights-elsewhere')];
    const { schemes } = scored(cards, [
      { ...note, school: 1 },
      { ...note, school: 2, fromDay: 3 },
    ]);
    expect(schemes).toEqual([
      { kind: 'same_weights', days: 1 },
      { kind: 'same_weights', days: null },
    ]);
  });

  it('does what is done on so many days in a hundred on as many of every week', () => {
    for (const [percent, counts] of [
      [20, [1]],
      [100, [5]],
      [50, [2, 3]],
    ] as const) {
      const weeks = Array.from({ length: 40 }, (_, week) =>
        [0, 1, 2, 3, 4].filter((day) => isChosen({ seed: 7, name: 'n', percent, day: 5 * week + day })),
      );
      expect([...new Set(weeks.map(({ length }) => length))].sort()).toEqual(counts);
      if (percent === 20) expect(new Set(weeks.flat()).size).toBe(5);
    }
  });

  it('does what pauses on as many of the days on which it does not', () => {
    for (const everyDays of [1, 2, 3, 5]) {
      const scheme = { kind: 'reused_photo', fromDay: 4, everyDays };
      const days = Array.from({ length: 20 * everyDays }, (_, i) => 4 + i).filter((day) => isActiveOn(day, scheme));
      for (const school of [1, 2, 3]) {
        const done = days.filter((day) => isDoneOn(day, scheme, { seed: 7, school, percent: 20 }));
        expect([days.length, done.length]).toEqual([20, 4]);
      }
    }
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
    expect(score).toMatchObject({ cannotJudge: 1, honestDays: 9, falseDays: 2 });
    expect(score.falseCards).toEqual([episodes[0], episodes[2]]);
    expect(sumUp([score])).toMatchObject({
      ...{ detection: 1, falsePerSchoolMonth: 4.667 },
      ...{ falseDaysShare: 0.222, honestSchoolMonths: 0.429 },
      schemes: { high_prices: { planted: 1, found: 1, medianDays: 1 } },
    });
    // two cards of one day are one day
    const twice = scored([...episodes, card('two', '2026-03-05', 'price-high')], []);
    expect(sumUp([twice])).toMatchObject({ falsePerSchoolMonth: 7, falseDaysShare: 0.25 });
    expect(sumUp([])).toMatchObject({ falseDaysShare: null });
  });

  it('says between what the true figures lie', () => {
    expect(wilson(9, 10)).toEqual([0.596, 0.982]);
    expect(poisson(0)[0]).toBe(0);
    expect(poisson(10).map((one: number) => Math.round(one * 100) / 100)).toEqual([4.79, 18.39]);
  });
});
