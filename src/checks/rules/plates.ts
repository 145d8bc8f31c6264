import type { BusinessDate } from '../../contract/business-date.js';
import { costOf, type DayFacts } from '../dossier/facts-of-day.js';
import { check, FITS, former, lastOf, type Material, type PastDay, weightiest } from './check.js';
import { grouped, once } from './once.js';
import { nameOf, usualPrices } from './prices.js';
import { distance, median } from './robust.js';

/** A plate of one day: what it is worth at usual prices, and what more was paid for it, in hundredths of a fen a head. */
interface Plate {
  worth: number;
  over: number;
}

/** How many ate, and what was issued for them under its name; null where either is not known. */
const sharedOn = once(({ meals }: DayFacts) => {
  const eaten = meals.reduce((sum, { served }) => sum + (served ?? 0), 0);
  const issued = meals.flatMap((meal) => meal.issued.map((goods) => ({ ...goods, name: nameOf(goods) })));
  if (eaten === 0 || issued.length === 0 || meals.some(({ served }) => served === null)) return null;
  return { eaten, issued };
});

function platesOf(facts: DayFacts, usual: ReadonlyMap<string, number>): Plate[] {
  const shared = sharedOn(facts);
  if (shared === null) return [];
  const { eaten, issued } = shared;
  let [worth, over] = [0, 0];
  for (const goods of issued) {
    const price = usual.get(goods.name);
    if (price === undefined) continue;
    const cost = costOf(goods.amount, goods.unit, price);
    worth += cost;
    // what was given was not bought too cheaply
    over += goods.costFen ? goods.costFen - cost : 0;
  }
  return worth === 0 ? [] : [{ worth: Math.round((worth * 100) / eaten), over: Math.round((over * 100) / eaten) }];
}

/**
 * Plates of the school and of each of its peers over the same days, at the prices that are usual in the group: of goods that
 * `priceSchools` of it bought.
 */
function platesOfAll({ today, before, peers, peerDays, date }: Material, days: number, priceSchools: number) {
  const usual = usualPrices(peers, priceSchools);
  const own: PastDay[] = [...before, { date, facts: today }].slice(-days);
  const since = own[0]?.date ?? date;
  return {
    today: platesOf(today, usual).length,
    own: own.flatMap(({ facts }) => platesOf(facts, usual)),
    peers: peers
      .map(({ schoolId }) =>
        (peerDays.get(schoolId) ?? [])
          .filter((day) => day.date >= since)
          .flatMap(({ facts }) => platesOf(facts, usual)),
      )
      .filter((plates) => plates.length > 0),
    refs: own.slice(-3).flatMap(({ facts }) => facts.meals.flatMap(({ countActId }) => countActId ?? [])),
  };
}

type PlatesTaken = ReturnType<typeof platesOfAll>;

/** As versions 1 and 2 of the plate judged: over all days together. */
const platesTogether = former({
  limits: ['plate_percent', 'plate_days', 'peer_schools', 'peer_spreads', 'even_percent'],
  judge({ today, own, peers, refs }: PlatesTaken, limits) {
    const likely = peers.filter((plates) => plates.length >= limits.plate_days);
    if (today === 0 || own.length < limits.plate_days || likely.length < limits.peer_schools) return FITS;
    const worth = median(own.map((plate) => plate.worth));
    const theirs = likely.map((plates) => median(plates.map((plate) => plate.worth)));
    const usual = median(theirs);
    const percent = Math.round(((worth - usual) * 100) / usual);
    const far = distance(worth, theirs, usual * (limits.even_percent / 100));
    if (Math.abs(percent) < limits.plate_percent || Math.abs(far) < limits.peer_spreads / 10) return FITS;
    return {
      ...{ verdict: 'doubt', score: 30 + 2 * Math.abs(percent), moneyFen: null },
      facts: { percent, days: own.length, worthFen: Math.round(worth / 100), usualFen: Math.round(usual / 100) },
      refs: refs.map((id) => ({ what: 'act', id })),
    };
  },
});

/** As versions 1 and 2 judged what each meal cost too much: the mean of all days, ordinary or not. */
const meanOverDays = former({
  limits: ['skim_fen', 'skim_days', 'peer_schools', 'peer_spreads', 'even_fen'],
  judge({ today, own, peers, refs, eaten }: PlatesTaken & { eaten: number }, limits) {
    const likely = peers.filter((plates) => plates.length >= limits.skim_days);
    if (today === 0 || own.length < limits.skim_days || likely.length < limits.peer_schools) return FITS;
    const mean = (plates: readonly Plate[]) => plates.reduce((sum, { over }) => sum + over, 0) / plates.length;
    const over = mean(own);
    const theirs = likely.map(mean);
    const far = distance(over, theirs, limits.even_fen * 100);
    const more = (over - median(theirs)) / 100;
    if (more < limits.skim_fen || far < limits.peer_spreads / 10) return FITS;
    return {
      ...{ verdict: 'doubt', score: 30 + 2 * more, moneyFen: Math.round(more * eaten * own.length) },
      facts: { fen: Math.round(more), days: own.length },
      refs: refs.map((id) => ({ what: 'act', id })),
    };
  },
});

interface PlateOn extends Plate {
  date: BusinessDate;
}

/**
 * Plates of days on which no more than `awayPercent` of the pupils on the roll were away: on others few share what was
 * cooked for all, which says nothing of how much was cooked.
 */
function ordinaryPlates(days: readonly PastDay[], usual: ReadonlyMap<string, number>, awayPercent: number): PlateOn[] {
  return days.flatMap(({ date, facts }) => {
    const enrolled = facts.meals.reduce((sum, meal) => sum + meal.enrolled, 0);
    const eaten = facts.meals.reduce((sum, { served }) => sum + (served ?? 0), 0);
    if ((enrolled - eaten) * 100 > enrolled * awayPercent) return [];
    return platesOf(facts, usual).map((plate) => ({ date, ...plate }));
  });
}

/** Of each day, what a plate was usually worth at schools of the group, where at least so many say so. */
function usualPlates(peers: readonly (readonly PlateOn[])[], least: number): Map<BusinessDate, number> {
  const on = grouped(peers.flat().map(({ date, worth }) => [date, worth] as const));
  return new Map([...on].flatMap(([date, each]) => (each.length < least ? [] : [[date, Math.round(median(each))]])));
}

/**
 * Stocked-out ≈ menu × diners: what a head is given, at usual prices, is about what it is elsewhere on the same days, whatever
 * weather and menu they have. Days before this one are compared, because elsewhere this one may not be over.
 */
export const plateValue = check({
  id: 'plate-value',
  version: 3,
  limits: [
    ...(['plate_percent', 'plate_days', 'plate_latest_days', 'plate_away_percent'] as const),
    ...(['peer_schools', 'peer_spreads', 'price_schools', 'even_percent'] as const),
  ],
  earlier: { 1: { even_percent: 2 } },
  formerly: { 1: platesTogether, 2: platesTogether },
  take: ({ today, before, peers, peerDays }, limits) => {
    const usual = usualPrices(peers, limits.price_schools);
    const own = ordinaryPlates(before, usual, limits.plate_away_percent).slice(-limits.plate_latest_days);
    const since = own[0]?.date;
    if (since === undefined || platesOf(today, usual).length === 0) return null;
    const theirs = [...peerDays.values()].map((days) =>
      ordinaryPlates(
        days.filter(({ date }) => date >= since),
        usual,
        limits.plate_away_percent,
      ),
    );
    const usualOn = usualPlates(theirs, limits.peer_schools);
    const compared = (plates: readonly PlateOn[]) =>
      plates.flatMap(({ date, worth }) => {
        const usual = usualOn.get(date);
        return usual === undefined ? [] : [{ worth, usual }];
      });
    return {
      own: compared(own),
      // in thousandths of what is usual, of each school that says enough
      theirs: theirs
        .map(compared)
        .filter((plates) => plates.length >= limits.plate_days)
        .map((plates) => Math.round(1_000 * median(plates.map(({ worth, usual }) => worth / usual)))),
      refs: before.slice(-3).flatMap(({ facts }) => facts.meals.flatMap(({ countActId }) => countActId ?? [])),
    };
  },
  judge({ own, theirs, refs }, limits) {
    if (own.length < limits.plate_days || theirs.length < limits.peer_schools) return FITS;
    const mine = 1_000 * median(own.map(({ worth, usual }) => worth / usual));
    const usual = median(theirs);
    const percent = Math.round(((mine - usual) * 100) / usual);
    const far = distance(mine, theirs, usual * (limits.even_percent / 100));
    if (Math.abs(percent) < limits.plate_percent || Math.abs(far) < limits.peer_spreads / 10) return FITS;
    const usualWorth = median(own.map((plate) => plate.usual));
    return {
      ...{ verdict: 'doubt', score: 30 + 2 * Math.abs(percent), moneyFen: null },
      facts: {
        ...{ percent, days: own.length },
        ...{ worthFen: Math.round((usualWorth * (100 + percent)) / 10_000), usualFen: Math.round(usualWorth / 100) },
      },
      refs: refs.map((id) => ({ what: 'act', id })),
    };
  },
});

/**
 * A little too much paid for every meal, for years: small on a day, the same on all of them. Of the latest days and of more of
 * them: what began lately would be lost in many days before, and what is very little is seen in many only.
 */
export const skimPerMeal = check({
  id: 'skim-per-meal',
  version: 4,
  limits: [
    ...(['skim_fen', 'skim_days', 'skim_spreads', 'peer_schools'] as const),
    ...(['skim_look_back_days', 'look_back_days', 'price_schools', 'even_fen'] as const),
  ],
  earlier: { 1: { even_fen: 2 }, 3: {} },
  formerly: { 1: meanOverDays, 2: meanOverDays },
  take: (material, limits) => {
    const eaten = material.today.meals.reduce((sum, { served }) => sum + (served ?? 0), 0);
    const windows = [limits.look_back_days, limits.skim_look_back_days].flatMap((days) => {
      const { today, own, peers } = platesOfAll(material, days, limits.price_schools);
      const likely = peers.filter((plates) => plates.length >= limits.skim_days);
      const worths = [own, ...likely].flat().map((plate) => plate.worth);
      if (today === 0 || own.length < limits.skim_days) return [];
      return [
        { days: own.length, worth: Math.round(median(worths)), own: paidOver(own), theirs: likely.map(paidOver) },
      ];
    });
    const refs = [...lastOf(material.before, limits.look_back_days).map(({ facts }) => facts), material.today].flatMap(
      (facts) => facts.deliveries.map(({ actId }) => actId),
    );
    return { eaten, windows, refs };
  },
  judge({ windows, refs, eaten }, limits) {
    return weightiest(
      windows.map(({ days, worth, own, theirs }) => {
        if (theirs.length < limits.peer_schools) return FITS;
        const each = (paid: Plate) => (paid.over * worth) / paid.worth;
        const far = distance(each(own), theirs.map(each), limits.even_fen * 100);
        const more = (each(own) - median(theirs.map(each))) / 100;
        if (more < limits.skim_fen || far < limits.skim_spreads / 10) return FITS;
        return {
          ...{ verdict: 'doubt', score: 30 + 2 * more, moneyFen: Math.round(more * eaten * days) },
          facts: { fen: Math.round(more), days },
          refs: refs.map((id) => ({ what: 'act', id })),
        };
      }),
    );
  },
});

/** What the food of these days was worth, and what more was paid for it: however many shared it, one is so much of the other. */
const paidOver = (plates: readonly Plate[]): Plate => ({
  worth: plates.reduce((total, { worth }) => total + worth, 0),
  over: plates.reduce((total, { over }) => total + over, 0),
});
