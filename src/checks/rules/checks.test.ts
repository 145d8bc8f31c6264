import { describe, expect, it } from '@jest/globals';
import type { CheckId } from '../../contract/checks.js';
import type { DayFacts, DeliveryFacts, MealFacts } from '../dossier/facts-of-day.js';
import { factsOfDay, readFacts } from '../dossier/facts-of-day.js';
import { underRoots } from '../dossier/under-roots.js';
import { doubtInWords } from '../in-words.js';
import { ALL_CHECKS } from './all.js';
import {
  asRules,
  type Check,
  type CheckInputs,
  type Facts,
  type Found,
  judged,
  type Material,
  type PastDay,
  type PeerFacts,
  valuesOf,
} from './check.js';

const LIMITS: Readonly<Record<string, number>> = {
  ...{ count_percent: 3, count_pupils: 3, standard_fen: 500, absence_percent: 35, absence_expected: 15 },
  ...{ peer_schools: 4, peer_spreads: 35, same_count_days: 7, same_count_pupils: 30, plate_percent: 9, plate_days: 5 },
  ...{ skim_fen: 6, skim_days: 6, price_percent: 10, price_deliveries: 2, exact_lines: 12, exact_percent: 95 },
  ...{ chain_percent: 8, chain_grams: 1_000, night_from_minute: 1_260, night_to_minute: 300, night_seconds: 120 },
  ...{
    unseen_records: 3,
    unjudged_days: 5,
    unjudged_of_days: 10,
    unwatched_percent: 50,
    unwatched_records: 3,
    copied_figures: 10,
  },
  ...{ burst_minutes: 10, burst_records: 8, burst_hours: 3, sample_minutes: 5 },
  ...{ look_back_days: 10, skim_look_back_days: 20, same_count_of_days: 8, price_schools: 3 },
  ...{ photo_days: 30, photo_records: 2, one_phone_days: 5, one_phone_signatures: 3, one_phone_seconds: 60 },
  ...{ same_weights_lines: 4, same_weights_percent: 80, same_weights_round_grams: 500 },
  ...{
    loss_percent: 3,
    loss_even_percent: 1,
    loss_grams: 3_000,
    loss_days: 20,
    staff_days: 5,
    staff_peer_percent: 60,
    staff_even_percent: 10,
  },
  ...{
    even_percent: 2,
    even_fen: 2,
    exact_short_percent: 1,
    price_latest: 5,
    price_near_days: 3,
    exact_often_lines: 8,
    exact_even_percent: 10,
    skim_spreads: 30,
  },
  ...{
    absence_days: 4,
    absence_full_days: 4,
    absence_full_nats: 12,
    quiet_percentile: 25,
    plate_latest_days: 7,
    plate_away_percent: 20,
  },
};
const EMPTY = factsOfDay({
  ...{ schoolId: 's', date: '2026-03-02', areaCode: '532301', isSchoolDay: true },
  ...{ classes: [], acts: [], events: [], cameras: [], lots: new Map() },
  ...{ photos: [], signatures: [], losses: [], licences: new Map() },
});
const MEAL: MealFacts = {
  ...{ mealId: 'm', enrolled: 100, present: 95, served: 95, countActId: 'count', portions: 95, issued: [] },
  ...{ issuedGrams: 0, cookedGrams: 0, returnedGrams: 0, batches: [] },
};
const DELIVERY: DeliveryFacts = {
  actId: 'd',
  atMs: Date.parse('2026-03-02T22:12:00Z'),
  supplierLicence: null,
  verdict: 'supported',
  cause: null,
  lines: [],
};
const RICE = { ingredientId: 'rice', unit: 'g' as const };

const dayOf = (number: number): string => `2026-03-${String(number).padStart(2, '0')}`;
const day = (parts: Partial<DayFacts> = {}): DayFacts => ({ ...EMPTY, ...parts });
const eaten = (served: number, more: Partial<MealFacts> = {}, others: Partial<DayFacts> = {}) =>
  day({ meals: [{ ...MEAL, served, ...more }], ...others });
/** A day on which 100 g of rice a head were issued, bought at `fen` a kilogram. */
const plate = (fen: number, gramsEach = 100) =>
  eaten(95, { issued: [{ ...RICE, amount: gramsEach * 95, costFen: Math.round((gramsEach * 95 * fen) / 1_000) }] });
const before = (days: readonly DayFacts[]): PastDay[] => days.map((facts, i) => ({ date: dayOf(i + 1), facts }));
const times = (count: number, make: (i: number) => DayFacts) => Array.from({ length: count }, (_, i) => make(i));

/** Five like schools with 5 of 100 absent, where rice costs 600 fen and 100 g a head are issued. */
function likeSchools(days = 10): Pick<Material, 'peers' | 'peerDays'> {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const peers: PeerFacts[] = ids.map((schoolId, i) => ({
    ...{ schoolId, countedDays: days, enrolled: 100 * days, absent: 5 * days },
    prices: [{ ...RICE, medianFen: 598 + i, count: days }],
  }));
  return { peers, peerDays: new Map(ids.map((id, i) => [id, before(times(days, () => plate(598 + i)))])) };
}

/** Like schools of which each did `theirs`, on every day or by day. */
const allAlike = (theirs: DayFacts | ((i: number) => DayFacts), days = 10): Pick<Material, 'peers' | 'peerDays'> => ({
  peers: likeSchools(days).peers,
  peerDays: new Map(
    ['a', 'b', 'c', 'd', 'e'].map((id) => [
      id,
      before(times(days, typeof theirs === 'function' ? theirs : () => theirs)),
    ]),
  ),
});

function ask(
  id: CheckId,
  today: DayFacts,
  past: readonly DayFacts[] = [],
  like: Pick<Material, 'peers' | 'peerDays'> = likeSchools(),
): Found {
  const one = ALL_CHECKS.find((check) => check.id === id) as Check;
  const material: Material = {
    schoolId: 's',
    date: dayOf(past.length + 1),
    today,
    before: before(past),
    ...like,
  };
  const limits = Object.fromEntries(one.limits.map((key) => [key, held(LIMITS[key] as number)]));
  const taken = one.take(material, valuesOf(one, limits));
  if (taken === null) return { verdict: 'fits' };
  return judged(one, {
    rule: id,
    ruleVersion: one.version,
    schoolId: 's',
    date: material.date,
    taken,
    limits,
  } as CheckInputs);
}
const held = (value: number) => ({ value, unit: '', place: 'CN', from: '2021-08-16', source: 'X' });
const verdict = (...args: Parameters<typeof ask>) => ask(...args).verdict;

describe('checks', () => {
  it.each(ALL_CHECKS.map(({ id }) => id))('%s says nothing of an empty day', (id) => {
    expect(verdict(id, EMPTY)).toBe('fits');
  });

  it('judges again what version 1 kept, by what it took for granted and not by what the policy says today', () => {
    const rules = new Map(ALL_CHECKS.flatMap(asRules).map((rule) => [`${rule.rule} ${rule.version}`, rule]));
    const lines = times(12, () => EMPTY).map(() => ({
      ...{ actId: 'd', notedAmount: 10_000, measuredAmount: 10_000, unitPriceFen: 600 },
    }));
    const kept = {
      ...{ rule: 'weights-always-exact', schoolId: 's', date: dayOf(1), taken: { lines } },
      limits: { exact_lines: held(12), exact_percent: held(95) },
    };
    const judge = (ruleVersion: number, more: object = {}) =>
      rules.get(`${kept.rule} ${ruleVersion}`)?.judge({
        ...{ ...kept, ruleVersion, limits: { ...kept.limits, ...more } },
      } as CheckInputs);
    expect(judge(1)).toEqual({
      ...{ verdict: 'doubt', cause: null },
      facts: { exact: 12, lines: 12, score: 52, moneyFen: 720 },
    });
    expect(judge(2, { exact_short_percent: held(2), look_back_days: held(5) })).toMatchObject({
      facts: { moneyFen: 1_440 },
    });
    expect(() => judge(2)).toThrow('exact_short_percent');
  });

  it('judges again as an earlier version judged, which looked at other things', () => {
    const rules = new Map(ALL_CHECKS.flatMap(asRules).map((rule) => [`${rule.rule} ${rule.version}`, rule]));
    const judge = (rule: CheckId, taken: object, limits: object) =>
      rules
        .get(`${rule} 2`)
        ?.judge({ rule, ruleVersion: 2, schoolId: 's', date: dayOf(1), taken, limits } as CheckInputs);
    const plates = (worth: number, over: number) => times(6, () => EMPTY).map(() => ({ worth, over }));
    const peers = times(4, () => EMPTY).map(() => plates(6_000, 0));
    const peerLimits = { peer_schools: held(4), peer_spreads: held(35) };
    const kept = { today: 1, own: plates(4_800, 1_000), peers, refs: [] };
    expect(
      judge('plate-value', kept, { ...peerLimits, plate_percent: held(9), plate_days: held(5), even_percent: held(2) }),
    ).toMatchObject({ facts: { percent: -20, days: 6, worthFen: 48, usualFen: 60 } });
    expect(
      judge(
        'skim-per-meal',
        { ...kept, eaten: 95 },
        { ...peerLimits, skim_fen: held(6), skim_days: held(6), even_fen: held(2) },
      ),
    ).toMatchObject({ facts: { fen: 10, days: 6 } });
    const counts = {
      days: times(4, () => EMPTY).map(() => ({ enrolled: 100, served: 100, actId: 'c' })),
      ...{ today: 1, peers: times(4, () => EMPTY).map(() => ({ enrolled: 1_000, absent: 50 })) },
    };
    expect(
      judge('absence-missing', counts, {
        ...{ ...peerLimits, absence_percent: held(35), absence_expected: held(15), standard_fen: held(500) },
      }),
    ).toMatchObject({ facts: { days: 4, absent: 0, expected: 20 } });
  });

  it('count-over-portions: more fed than were handed out, beyond the tolerance', () => {
    expect(verdict('count-over-portions', eaten(98, { portions: 95 }))).toBe('fits');
    expect(ask('count-over-portions', eaten(105, { portions: 95 }))).toMatchObject({
      verdict: 'doubt',
      moneyFen: 5_000,
    });
  });

  it('absence-missing: nobody is ever away, where elsewhere five of a hundred are', () => {
    const asked = (days: DayFacts[], like?: Parameters<typeof ask>[3]) =>
      ask('absence-missing', days.at(-1) as DayFacts, days.slice(0, -1), like);
    const nobody = times(4, () => eaten(100));
    expect(asked(nobody)).toMatchObject({
      verdict: 'doubt',
      facts: { days: 4, absent: 0, expected: 20 },
      moneyFen: 10_000,
    });
    expect(asked(nobody.slice(1)).verdict).toBe('fits');
    expect(asked(times(5, () => eaten(97))).verdict).toBe('fits');
    // on one day an illness was counted as it was, and honest days lie before
    expect(asked([...times(6, () => eaten(95)), ...nobody, eaten(60)]).verdict).toBe('doubt');
    // elsewhere half of all days are of an illness, here none was
    const ill = allAlike((i) => eaten(i % 2 ? 95 : 50));
    expect(
      asked(
        times(6, () => eaten(95)),
        ill,
      ).verdict,
    ).toBe('fits');
  });

  it('absence-missing: days on which all came, again and again between others', () => {
    const asked = (served: (i: number) => number) =>
      ask(
        'absence-missing',
        eaten(served(9)),
        times(9, (i) => eaten(served(i))),
      );
    expect(asked((i) => (i % 2 ? 100 : 95))).toMatchObject({
      verdict: 'doubt',
      facts: { full: 5, days: 10, expected: 25 },
      moneyFen: 12_500,
    });
    // one full day of five is luck
    expect(asked((i) => (i % 5 ? 95 : 100)).verdict).toBe('fits');
    // where one or two are away on other days, all come on some
    expect(asked((i) => (i % 5 < 2 ? 100 : 94)).verdict).toBe('doubt');
    expect(asked((i) => (i % 5 < 2 ? 100 : 98)).verdict).toBe('fits');
  });

  it('absence-missing: where like schools are too few, against the school’s own quiet days before', () => {
    const alone = { peers: [], peerDays: new Map() };
    const asked = (honest: number) =>
      ask('absence-missing', eaten(100), [...times(honest, () => eaten(95)), ...times(9, () => eaten(100))], alone);
    expect(asked(6)).toMatchObject({ verdict: 'doubt', facts: { before: 6 } });
    expect(asked(3).verdict).toBe('fits');
  });

  it('count-never-moves: seven of eight days the same', () => {
    expect(
      verdict(
        'count-never-moves',
        eaten(95),
        times(6, () => eaten(95)),
      ),
    ).toBe('doubt');
    expect(
      verdict(
        'count-never-moves',
        eaten(95),
        times(7, (i) => eaten(95 - (i % 2))),
      ),
    ).toBe('fits');
  });

  it('plate-value: a head is given much less, or much more, than elsewhere', () => {
    expect(
      verdict(
        'plate-value',
        plate(600, 80),
        times(5, () => plate(600, 80)),
      ),
    ).toBe('doubt');
    expect(
      verdict(
        'plate-value',
        plate(600, 120),
        times(5, () => plate(600, 120)),
      ),
    ).toBe('doubt');
    expect(
      verdict(
        'plate-value',
        plate(600, 95),
        times(5, () => plate(600, 95)),
      ),
    ).toBe('fits');
  });

  it('plate-value: day by day, but for days on which few share what was cooked for all', () => {
    const ill = (gramsEach: number) =>
      eaten(50, { issued: [{ ...RICE, amount: gramsEach * 95, costFen: gramsEach * 57 }] });
    const asked = (past: DayFacts[], like?: Parameters<typeof ask>[3]) => ask('plate-value', plate(600), past, like);
    expect(asked(times(8, (i) => (i % 2 ? ill(100) : plate(600)))).verdict).toBe('fits');
    expect(asked([...times(5, () => plate(600, 80)), ...times(2, () => ill(80))]).verdict).toBe('doubt');
    // a week of little, everywhere
    expect(
      asked(
        times(7, () => plate(600, 70)),
        allAlike(plate(600, 70)),
      ).verdict,
    ).toBe('fits');
    // honest days before do not hide what began lately
    expect(asked([...times(6, () => plate(600)), ...times(4, () => plate(600, 80))]).verdict).toBe('doubt');
  });

  it('skim-per-meal: ten fen a meal on every day, and not five', () => {
    expect(
      ask(
        'skim-per-meal',
        plate(700),
        times(6, () => plate(700)),
      ),
    ).toMatchObject({ verdict: 'doubt', facts: { fen: 10 } });
    expect(
      verdict(
        'skim-per-meal',
        plate(650),
        times(6, () => plate(650)),
      ),
    ).toBe('fits');
    // what began lately, with honest days before
    const lately = [...times(9, () => plate(600)), ...times(8, () => plate(700))];
    expect(ask('skim-per-meal', plate(700), lately, likeSchools(20))).toMatchObject({ facts: { fen: 9, days: 10 } });
  });

  const bought = (unitPriceFen: number, ingredientId = 'rice') =>
    day({
      deliveries: [
        {
          ...DELIVERY,
          lines: [
            {
              ...{ ...RICE, ingredientId, orderedAmount: null, notedAmount: 10_000, measuredAmount: 9_950 },
              ...{ acceptedAmount: 9_950, unitPriceFen },
            },
          ],
        },
      ],
    });

  it('price-high: an eighth dearer than elsewhere, twice', () => {
    const asked = (now: DayFacts, past: DayFacts[] = []) =>
      ask(
        'price-high',
        now,
        past,
        allAlike(() => bought(600)),
      );
    expect(asked(bought(680), [bought(680)]).verdict).toBe('doubt');
    expect(asked(bought(680)).verdict).toBe('fits');
    expect(asked(bought(640), [bought(640)]).verdict).toBe('fits');
    // the latest five, whatever was paid before
    const risen = [...times(7, () => bought(600)), ...times(2, () => bought(680))];
    expect(asked(bought(680), risen)).toMatchObject({ facts: { deliveries: 5, priceFen: 680 } });
  });

  it('price-high: what costs more for all in these days is dear for nobody, and what was given has no price', () => {
    const season = (i: number) => bought(600 + 12 * i);
    const like = allAlike(season, 20);
    const asked = (...latest: DayFacts[]) => ask('price-high', latest[0] as DayFacts, times(19, season), like);
    expect(asked(season(20)).verdict).toBe('fits');
    const dearer = times(19, (i) => bought(Math.round((600 + 12 * i) * 1.15)));
    expect(ask('price-high', bought(967), dearer, like)).toMatchObject({ verdict: 'doubt' });
    // two gifts between make it no cheaper
    const given = [...times(4, () => bought(680)), bought(0), bought(680), bought(0)];
    expect(
      ask(
        'price-high',
        bought(680),
        given,
        allAlike(() => bought(600)),
      ),
    ).toMatchObject({ facts: { priceFen: 680, usualFen: 600, deliveries: 5 } });
  });

  it('skim-per-meal: rice that was given does not make the rest cheaper', () => {
    const two = (riceFen: number) =>
      eaten(95, {
        issued: [
          { ...RICE, amount: 9_500, costFen: (9_500 * riceFen) / 1_000 },
          { ...RICE, ingredientId: 'oil', amount: 9_500, costFen: 6_650 },
        ],
      });
    const { peerDays, peers } = allAlike(() =>
      eaten(95, {
        issued: [
          { ...RICE, amount: 9_500, costFen: 5_700 },
          { ...RICE, ingredientId: 'oil', amount: 9_500, costFen: 5_700 },
        ],
      }),
    );
    const both = peers.map((peer) => ({
      ...peer,
      prices: ['rice', 'oil'].map((ingredientId) => ({ ...RICE, ingredientId, medianFen: 600, count: 10 })),
    }));
    const like = { peerDays, peers: both };
    const asked = (riceFen: number) =>
      ask(
        'skim-per-meal',
        two(600),
        times(9, (i) => two(i % 3 ? 600 : riceFen)),
        like,
      );
    expect(asked(600)).toMatchObject({ verdict: 'doubt', facts: { fen: 10 } });
    expect(asked(0)).toMatchObject({ verdict: 'doubt', facts: { fen: 10 } });
  });

  const weighed = (off: number, notedAmount = 10_000) =>
    day({
      deliveries: [
        {
          ...DELIVERY,
          lines: times(3, () => EMPTY).map(() => ({
            ...{ ...RICE, orderedAmount: null, notedAmount, measuredAmount: notedAmount - off },
            ...{ acceptedAmount: notedAmount - off, unitPriceFen: 600 },
          })),
        },
      ],
    });

  it('weights-always-exact: twelve lines, all to the gram', () => {
    expect(
      verdict(
        'weights-always-exact',
        weighed(0),
        times(3, () => weighed(0)),
      ),
    ).toBe('doubt');
    expect(
      verdict(
        'weights-always-exact',
        weighed(0),
        times(3, () => weighed(40)),
      ),
    ).toBe('fits');
    // the latest without a break, whatever was weighed before
    const lately = [...times(6, () => weighed(40)), ...times(3, () => weighed(0))];
    expect(ask('weights-always-exact', weighed(0), lately)).toMatchObject({ facts: { exact: 12, lines: 12 } });
    expect(
      verdict(
        'weights-always-exact',
        weighed(40),
        times(9, () => weighed(0)),
      ),
    ).toBe('fits');
  });

  it('weights-always-exact: on every other day only, where like schools hardly ever have such a line', () => {
    const everyOther = (noted: number) => times(9, (i) => weighed(i % 2 ? 40 : 0, noted));
    const asked = (noted: number, like: Parameters<typeof ask>[3]) =>
      ask('weights-always-exact', weighed(40, noted), everyOther(noted), like);
    const careful = allAlike(() => weighed(40, 9_871));
    expect(asked(9_871, careful)).toMatchObject({
      verdict: 'doubt',
      facts: { exact: 15, lines: 30, usualPercent: 0 },
    });
    // sacks weigh what the note says
    expect(asked(10_000, careful).verdict).toBe('fits');
    expect(
      asked(
        9_871,
        allAlike((i) => weighed(i % 3 ? 40 : 0, 9_871)),
      ).verdict,
    ).toBe('fits');
    expect(asked(9_871, { peers: [], peerDays: new Map() }).verdict).toBe('fits');
  });

  it('goods-chain: issued, and neither cooked nor given back', () => {
    const batches = [{ actId: 'b', atMs: 0, withInputs: true, sampledAtMs: 1, sampleActId: 's' }];
    const meal = (cookedGrams: number) => eaten(95, { batches, issuedGrams: 20_000, cookedGrams, returnedGrams: 500 });
    expect(verdict('goods-chain', meal(16_000))).toBe('doubt');
    expect(verdict('goods-chain', meal(18_500))).toBe('fits');
  });

  it('delivery-unseen and delivery-covered: only what a camera showed, or could not for a cloth, counts', () => {
    const signed = (parts: Partial<DeliveryFacts>) => day({ deliveries: [{ ...DELIVERY, ...parts }] });
    expect(verdict('delivery-unseen', signed({ verdict: 'unseen', cause: 'none' }))).toBe('doubt');
    expect(verdict('delivery-unseen', signed({ verdict: 'unwatched', cause: 'camera_off' }))).toBe('fits');
    expect(verdict('delivery-covered', signed({ verdict: 'obstructed', cause: 'covered' }))).toBe('doubt');
    expect(verdict('delivery-covered', signed({ verdict: 'pending', cause: 'unknown' }))).toBe('fits');
    expect(verdict('delivery-few-people', signed({ verdict: 'partly', cause: 'few_people' }))).toBe('doubt');
    expect(verdict('delivery-few-people', signed({ verdict: 'partly', cause: 'camera_off' }))).toBe('fits');
  });

  it('night-movement: two minutes at night, not by day and not for a cat', () => {
    const moved = (from: string, seconds: number) => {
      const startedAtMs = Date.parse(from);
      const seen = {
        eventId: 'e',
        placeKind: 'dry_store' as const,
        verdict: 'unexplained' as const,
        cause: 'none' as const,
      };
      return day({ movements: [{ ...seen, startedAtMs, endedAtMs: startedAtMs + seconds * 1_000 }] });
    };
    expect(verdict('night-movement', moved('2026-03-02T14:40:00Z', 120))).toBe('doubt');
    expect(verdict('night-movement', moved('2026-03-02T14:40:00Z', 119))).toBe('fits');
    expect(verdict('night-movement', moved('2026-03-02T02:40:00Z', 600))).toBe('fits');
  });

  it('records-unseen and watching: dead cameras make nobody suspect', () => {
    const records = (how: Pick<DayFacts['watched'][number], 'verdict' | 'cause'>) =>
      day({
        watched: ['1', '2', '3'].map((actId) => ({ actId, stage: 'cooking' as const, placeId: 'p', ...how })),
        supported: 2,
      });
    expect(verdict('records-unseen', records({ verdict: 'unseen', cause: 'none' }))).toBe('doubt');
    const off = records({ verdict: 'unwatched', cause: 'camera_off' });
    expect(verdict('records-unseen', off)).toBe('fits');
    expect(ask('watching', off)).toMatchObject({ verdict: 'cannot_judge', cause: 'camera_off' });
  });

  it('place-unjudged: a place that nobody can compare for five days with records is said, and accuses nobody', () => {
    type Watched = Pick<DayFacts['watched'][number], 'verdict' | 'cause'>;
    const at = (placeId: string | null, how: Watched, more: Partial<DayFacts> = {}) =>
      day({ watched: [{ actId: `${placeId}`, stage: 'acceptance', placeId, ...how }], ...more });
    const unlooked: Watched = { verdict: 'unwatched', cause: 'unknown' };
    const past = (how: Watched, more: Partial<DayFacts> = {}) => times(4, () => at('scale', how, more));
    expect(ask('place-unjudged', at('scale', unlooked), past(unlooked))).toMatchObject({
      ...{ verdict: 'cannot_judge', cause: 'unknown', facts: { places: 1, days: 5, of: 5, records: 5 } },
    });
    // Where nothing was recorded at all, that is the cause.
    const off: Watched = { verdict: 'unwatched', cause: 'camera_off' };
    expect(ask('place-unjudged', at('scale', unlooked), past(off))).toMatchObject({ cause: 'camera_off' });
    const fits = (today: DayFacts, before: DayFacts[]) => expect(verdict('place-unjudged', today, before)).toBe('fits');
    fits(at('scale', unlooked), past(unlooked).slice(1));
    // One slot that is known speaks for its day, whether for the record or against it.
    fits(at('scale', unlooked, { supportedPlaces: ['scale'] }), past(unlooked));
    fits(at('scale', unlooked), [...past(unlooked).slice(1), at('scale', unlooked, { supportedPlaces: ['scale'] })]);
    fits(at('scale', unlooked), [...past(unlooked).slice(1), at('scale', { verdict: 'unseen', cause: 'none' })]);
    // Who lets only some days go unseen has them counted, too, but not those of long ago.
    const seen = at('scale', unlooked, { supportedPlaces: ['scale'] });
    const mixed = [...past(unlooked), ...times(5, () => seen)];
    expect(ask('place-unjudged', at('scale', unlooked), mixed)).toMatchObject({
      facts: { days: 5, of: 10, records: 5 },
    });
    fits(at('scale', unlooked), [...mixed, seen]);
    fits(seen, [...past(unlooked), at('scale', unlooked)]);
    // What is not in yet says nothing; what never had a camera needs none mended; another place is another.
    fits(at('scale', { verdict: 'pending', cause: 'unknown' }), past(unlooked));
    fits(at('scale', { verdict: 'unwatched', cause: 'no_camera' }), past({ verdict: 'unwatched', cause: 'no_camera' }));
    fits(at('stove', unlooked), past(unlooked));
    // Days without records there lie between, and those that were kept before places were asked for say nothing.
    expect(verdict('place-unjudged', at('scale', unlooked), [...past(unlooked), day(), at('stove', off)])).toBe(
      'cannot_judge',
    );
    fits(
      at(null, unlooked),
      times(4, () => at(null, unlooked)),
    );
  });

  it('copied-values: three figures the same on four earlier days', () => {
    const form = (values: number[]) => day({ forms: [{ form: 'sample', stage: 'cooking', values, actIds: ['a'] }] });
    expect(
      verdict(
        'copied-values',
        form([125, 130, 140]),
        times(4, () => form([125, 130, 140])),
      ),
    ).toBe('doubt');
    expect(
      verdict(
        'copied-values',
        form([125, 130, 140]),
        times(3, () => form([125, 130, 140])),
      ),
    ).toBe('fits');
  });

  it('written-in-one-go: by when it was typed, never by when it came', () => {
    const typed = (apartMs: number) =>
      day({
        typed: Array.from({ length: 10 }, (_, i) => ({
          ...{ actId: `${i}`, stage: 'cooking' as const, occurredAtMs: i * 3_600_000, capturedAtMs: i * apartMs },
        })),
      });
    expect(verdict('written-in-one-go', typed(20_000))).toBe('doubt');
    expect(verdict('written-in-one-go', typed(3_600_000))).toBe('fits');
  });

  it('photo-again: the same bytes for another record, today or on an earlier day', () => {
    const taken = (...photos: [string, string][]) =>
      day({ photos: photos.map(([actId, sha256]) => ({ actId, sha256, stage: 'cooking' as const })) });
    expect(ask('photo-again', taken(['b', 'x'], ['c', 'y']), [taken(['a', 'x']), day()])).toMatchObject({
      ...{ verdict: 'doubt', stage: 'cooking', facts: { photos: 1, records: 2, earlier: 1 } },
      refs: [{ id: 'b' }, { id: 'a' }],
    });
    expect(verdict('photo-again', taken(['b', 'x'], ['c', 'x']))).toBe('doubt');
    expect(verdict('photo-again', taken(['b', 'x'], ['b', 'x']), [taken(['a', 'z'])])).toBe('fits');
    const long = times(30, (i) => (i === 0 ? taken(['a', 'x']) : day()));
    expect(verdict('photo-again', taken(['b', 'x']), long)).toBe('fits');
  });

  it('signed-on-one-phone: all second signatures by PIN on one phone at once, on five days, where there were two phones', () => {
    const signed = (...how: Partial<DayFacts['secondSignatures'][number]>[]) =>
      day({
        secondSignatures: [0, 1, 2].map((i) => ({
          ...{ actId: `${i}`, sessionAccountId: 'm', isOwn: false, isByPin: true, afterSeconds: 20 },
          ...how[i],
        })),
      });
    const own = signed({ sessionAccountId: 'w', isOwn: true, isByPin: false });
    const past = [own, ...times(4, () => signed())];
    expect(ask('signed-on-one-phone', signed(), past)).toMatchObject({
      ...{ verdict: 'doubt', facts: { signatures: 15, days: 5 } },
    });
    expect(verdict('signed-on-one-phone', signed(), past.slice(0, -1))).toBe('fits');
    // a kitchen that never had but one phone
    expect(
      verdict(
        'signed-on-one-phone',
        signed(),
        times(9, () => signed()),
      ),
    ).toBe('fits');
    for (const other of [
      { sessionAccountId: 'w', isOwn: true, isByPin: false },
      { sessionAccountId: 'n' },
      { afterSeconds: 61 },
      { afterSeconds: null },
    ])
      expect(verdict('signed-on-one-phone', signed(other), past)).toBe('fits');
  });

  it('same-weights-elsewhere: one supplier’s lines to the gram at two schools, and not round ones', () => {
    const brought = (weights: number[], supplierLicence: string | null = 'L') =>
      day({
        deliveries: [
          {
            ...{ ...DELIVERY, supplierLicence },
            lines: weights.map((measuredAmount, i) => ({
              ...{ ingredientId: `g${i}`, unit: 'g' as const, orderedAmount: null, notedAmount: null },
              ...{ measuredAmount, acceptedAmount: measuredAmount, unitPriceFen: null },
            })),
          },
        ],
      });
    const WEIGHTS = [10_013, 20_307, 5_121];
    const elsewhere = (...weights: number[][]) => ({
      ...likeSchools(),
      peerDays: new Map([['a', before(weights.map((one) => brought(one)))]]),
    });
    const own = (weights: number[], licence?: string | null) =>
      ask(
        'same-weights-elsewhere',
        day(),
        [brought(weights, licence), brought(weights, licence)],
        elsewhere(WEIGHTS, WEIGHTS),
      );
    expect(own(WEIGHTS)).toMatchObject({ verdict: 'doubt', facts: { same: 6, lines: 6, schools: 1 } });
    // days on which each school weighed for itself do not hide the others
    const alone = times(5, () => brought([10_113, 20_407, 5_221]));
    const mostly = elsewhere(WEIGHTS, WEIGHTS, ...alone.map(() => [9_001, 8_002]));
    expect(verdict('same-weights-elsewhere', day(), [brought(WEIGHTS), brought(WEIGHTS), ...alone], mostly)).toBe(
      'doubt',
    );
    expect(own([10_013, 20_308, 5_121]).verdict).toBe('fits');
    // One name at one school and its double at the other are one thing
    const doubled = underRoots(brought(WEIGHTS), new Map([['g0', 'double']]));
    const said = (roots: Map<string, string>) =>
      ask(
        'same-weights-elsewhere',
        day(),
        times(2, () => underRoots(doubled, roots)),
        elsewhere(WEIGHTS, WEIGHTS),
      );
    expect(said(new Map([['double', 'g0']]))).toMatchObject({ facts: { same: 6, lines: 6 } });
    expect(said(new Map()).verdict).toBe('fits');
    expect(own(WEIGHTS, 'another').verdict).toBe('fits');
    expect(own(WEIGHTS, null).verdict).toBe('fits');
    const ROUND = [10_000, 20_500, 5_000];
    const round = times(2, () => brought(ROUND));
    expect(verdict('same-weights-elsewhere', day(), round, elsewhere(ROUND, ROUND))).toBe('fits');
  });

  it('store-loss: what is written off and missing, against like schools', () => {
    const stored = (grams: number) =>
      day({
        deliveries: [
          {
            ...DELIVERY,
            lines: [
              {
                ...{ ...RICE, orderedAmount: null, notedAmount: null, measuredAmount: 50_000 },
                ...{ acceptedAmount: 50_000, unitPriceFen: 600 },
              },
            ],
          },
        ],
        losses: grams === 0 ? [] : [{ actId: 'w', grams, costFen: Math.round(grams * 0.6) }],
      });
    const lost = (grams: number, theirs = 500) =>
      ask(
        'store-loss',
        stored(grams),
        times(4, () => stored(grams)),
        allAlike(stored(theirs), 4),
      );
    expect(lost(5_000)).toMatchObject({
      ...{ verdict: 'doubt', facts: { lostGrams: 25_000, percentTenths: 100, usualTenths: 10 }, moneyFen: 13_500 },
    });
    expect(lost(1_500).verdict).toBe('fits');
    expect(lost(5_000, 5_000).verdict).toBe('fits');
    expect(lost(0).verdict).toBe('fits');
    const lately = [...times(10, () => stored(100)), ...times(9, () => stored(2_400))];
    expect(ask('store-loss', stored(2_400), lately, allAlike(stored(500), 20))).toMatchObject({
      facts: { lostGrams: 24_000, percentTenths: 48 },
    });
    const found = day({ losses: [{ actId: 'c', grams: -25_000, costFen: null }] });
    expect(
      ask('store-loss', stored(5_000), [...times(3, () => stored(5_000)), found], allAlike(stored(500), 4)),
    ).toEqual({
      verdict: 'fits',
    });
  });

  it('staff-not-counted: leaders ate along, like schools count staff, and here nobody is', () => {
    const dined = (staff: number, accompanied = 1) => day({ others: { staff, accompanied } });
    const asked = (today: DayFacts, days: number, theirs = dined(6)) =>
      ask(
        'staff-not-counted',
        today,
        times(days, () => today),
        allAlike(theirs, 5),
      );
    expect(asked(dined(0), 4)).toMatchObject({
      verdict: 'doubt',
      facts: { days: 5, accompanied: 5, schools: 5, of: 5 },
    });
    expect(asked(dined(0), 3).verdict).toBe('fits');
    // counted once, and then no longer
    const stopped = (days: number) => [...times(4, () => dined(5)), ...times(days, () => dined(0))];
    expect(ask('staff-not-counted', dined(0), stopped(4), allAlike(dined(6), 10))).toMatchObject({
      facts: { days: 5 },
    });
    expect(verdict('staff-not-counted', dined(0), stopped(3), allAlike(dined(6), 10))).toBe('fits');
    expect(asked(dined(2), 4).verdict).toBe('fits');
    expect(asked(dined(0, 0), 4).verdict).toBe('fits');
    expect(asked(dined(0), 4, dined(0)).verdict).toBe('fits');
  });

  it('staff-not-counted: on half of the days, where like schools leave theirs out on hardly any', () => {
    const counted = (staff: number) => eaten(95, {}, { others: { staff, accompanied: 1 } });
    const asked = (staff: (i: number) => number, like: (i: number) => number) =>
      ask(
        'staff-not-counted',
        counted(staff(9)),
        times(9, (i) => counted(staff(i))),
        allAlike((i) => counted(like(i))),
      );
    const everyOther = (i: number) => (i % 2 ? 6 : 0);
    expect(asked(everyOther, () => 6)).toMatchObject({
      verdict: 'doubt',
      facts: { days: 5, counted: 10, usualPercent: 0 },
    });
    expect(
      asked(
        (i) => (i % 4 ? 6 : 0),
        () => 6,
      ).verdict,
    ).toBe('fits');
    expect(asked(everyOther, (i) => (i % 3 ? 6 : 0)).verdict).toBe('fits');
  });

  it('says in words what was counted, of days that were all alike and of days between others', () => {
    const text = (id: CheckId, facts: Facts) =>
      (['zh', 'en'] as const).map((language) => doubtInWords(id, { facts, cause: null }, language).text).join(' ');
    expect(text('absence-missing', { days: 4, absent: 0, expected: 20 })).toContain('近 4 天只有 0 人次缺席');
    expect(text('absence-missing', { full: 5, days: 10, expected: 25 })).toContain('近 10 天中有 5 天一个缺席也没有');
    expect(text('weights-always-exact', { exact: 12, lines: 12 })).toContain('Of 12 weighed lines 12 are to the gram');
    expect(text('weights-always-exact', { exact: 15, lines: 30, usualPercent: 0 })).toContain('同类学校约 0%');
    expect(text('staff-not-counted', { days: 5, counted: 10, usualPercent: 0 })).toContain('On 5 of 10 days no staff');
    const never = text('staff-not-counted', { days: 6, accompanied: 6, schools: 5, of: 5 });
    expect(never).toContain('近 6 天有 6 次校领导、教师陪餐记录');
    expect(never).not.toContain('undefined');
  });

  it('reads facts that were kept before photos, signatures, losses and staff were asked for', () => {
    const { photos: _p, secondSignatures: _s, losses: _l, others: _o, ...old } = EMPTY;
    const { supplierLicence: _, ...delivery } = DELIVERY;
    const kept = Buffer.from(JSON.stringify({ ...old, deliveries: [delivery] }));
    expect(readFacts(kept)).toEqual({ ...EMPTY, deliveries: [DELIVERY] });
  });

  it('samples-out-of-order: before the dish was done, or none', () => {
    const sampled = (sampledAtMs: number | null) =>
      eaten(95, { batches: [{ actId: 'b', atMs: 3_600_000, withInputs: false, sampledAtMs, sampleActId: null }] });
    expect(verdict('samples-out-of-order', sampled(3_300_000))).toBe('doubt');
    expect(verdict('samples-out-of-order', sampled(null))).toBe('doubt');
    expect(verdict('samples-out-of-order', sampled(3_700_000))).toBe('fits');
  });
});
