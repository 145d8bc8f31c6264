import { addDays, type BusinessDate } from '../../contract/business-date.js';
import { costOf, type DayFacts, type Goods } from '../dossier/facts-of-day.js';
import {
  check,
  type Facts,
  FITS,
  type Found,
  former,
  type Limits,
  lastOf,
  type Material,
  type PastDay,
  type PeerFacts,
  weightiest,
} from './check.js';
import { distance, median } from './robust.js';

const nameOf = ({ ingredientId, unit }: Pick<Goods, 'ingredientId' | 'unit'>) => `${ingredientId} ${unit}`;

/** What each ingredient costs at schools of the group: the median of their medians. */
function usualPrices(peers: readonly PeerFacts[], least: number): Map<string, number> {
  const all = new Map<string, number[]>();
  for (const { prices } of peers) {
    for (const price of prices) all.set(nameOf(price), [...(all.get(nameOf(price)) ?? []), price.medianFen]);
  }
  return new Map([...all].flatMap(([name, each]) => (each.length < least ? [] : [[name, median(each)]])));
}

/** A plate of one day: what it is worth at usual prices, and what more was paid for it, in hundredths of a fen a head. */
interface Plate {
  worth: number;
  over: number;
}

function platesOf({ meals }: DayFacts, usual: ReadonlyMap<string, number>): Plate[] {
  const eaten = meals.reduce((sum, { served }) => sum + (served ?? 0), 0);
  const issued = meals.flatMap((meal) => meal.issued);
  if (eaten === 0 || issued.length === 0 || meals.some(({ served }) => served === null)) return [];
  let [worth, over] = [0, 0];
  for (const goods of issued) {
    const price = usual.get(nameOf(goods));
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
  const on = new Map<BusinessDate, number[]>();
  for (const { date, worth } of peers.flat()) on.set(date, [...(on.get(date) ?? []), worth]);
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

interface Bought {
  actId: string;
  date: BusinessDate;
  fen: number;
  amount: number;
  unit: Goods['unit'];
}

/** What was bought on these days, by what it is, the latest last. What was given costs nothing, and says nothing of prices. */
function boughtOn(days: readonly PastDay[]): Map<string, Bought[]> {
  const bought = new Map<string, Bought[]>();
  for (const { date, facts } of days) {
    for (const { actId, lines } of facts.deliveries) {
      for (const line of lines) {
        if (!line.unitPriceFen || line.acceptedAmount === 0) continue;
        const one = { actId, date, fen: line.unitPriceFen, amount: line.acceptedAmount, unit: line.unit };
        bought.set(nameOf(line), [...(bought.get(nameOf(line)) ?? []), one]);
      }
    }
  }
  return bought;
}

/**
 * What a kilogram costs of late is about what it costs the schools around in the same days: prices rise and fall for all, and
 * what all paid weeks ago says nothing of today.
 */
export const priceHigh = check({
  id: 'price-high',
  version: 4,
  onAnyDay: true,
  limits: [
    ...(['price_percent', 'price_deliveries', 'price_latest', 'peer_schools', 'peer_spreads'] as const),
    ...(['look_back_days', 'even_percent', 'price_near_days'] as const),
  ],
  earlier: {
    1: { look_back_days: 10, even_percent: 2, price_latest: Number.POSITIVE_INFINITY, price_near_days: 0 },
    2: { price_latest: Number.POSITIVE_INFINITY, price_near_days: 0 },
    3: { price_near_days: 0 },
  },
  take: ({ today, before, peerDays, date }, { look_back_days, price_latest, price_near_days }) => {
    const bought = boughtOn([...lastOf(before, look_back_days - 1), { date, facts: today }]);
    const elsewhere = [...peerDays.values()].map(boughtOn);
    const usualSince = (name: string, since: BusinessDate) =>
      elsewhere.flatMap((theirs) => {
        const near = (theirs.get(name) ?? []).filter((one) => one.date >= since);
        return near.length === 0 ? [] : [Math.round(median(near.map(({ fen }) => fen)))];
      });
    const isNew = new Set(today.deliveries.map(({ actId }) => actId));
    return {
      goods: [...bought].flatMap(([name, all]) => {
        const own = all.slice(-price_latest);
        if (!own.some(({ actId }) => isNew.has(actId))) return [];
        const theirs = usualSince(name, addDays(own[0]?.date ?? date, -price_near_days));
        return [{ ingredientId: name.split(' ')[0] ?? '', own, theirs }];
      }),
    };
  },
  judge({ goods }, limits) {
    const dear = goods.flatMap(({ ingredientId, own, theirs }) => {
      if (own.length < limits.price_deliveries || theirs.length < limits.peer_schools) return [];
      const usual = median(theirs);
      const price = median(own.map(({ fen }) => fen));
      const percent = ((price - usual) * 100) / usual;
      const far = distance(price, theirs, usual * (limits.even_percent / 100));
      if (percent < limits.price_percent || far < limits.peer_spreads / 10) return [];
      const moneyFen = own.reduce((sum, one) => sum + costOf(one.amount, one.unit, one.fen - usual), 0);
      return [{ ingredientId, percent, price, usual, moneyFen, own }];
    });
    const [worst] = dear.sort((a, b) => b.percent - a.percent);
    if (!worst) return FITS;
    const { ingredientId, percent, price, usual, own } = worst;
    return {
      ...{ verdict: 'doubt', score: 30 + percent, moneyFen: dear.reduce((sum, one) => sum + one.moneyFen, 0) },
      facts: {
        ...{ ingredientId, percent: Math.round(percent) },
        ...{ priceFen: Math.round(price), usualFen: Math.round(usual), deliveries: own.length },
      },
      refs: own.map(({ actId: id }) => ({ what: 'act', id })),
    };
  },
});

/** A line of a delivery that was weighed, with its note. */
interface Weighed {
  actId: string;
  notedAmount: number;
  measuredAmount: number;
  unitPriceFen: number | null;
}

const isExact = ({ notedAmount, measuredAmount }: Weighed): boolean => notedAmount === measuredAmount;

const weighedIn = (deliveries: DayFacts['deliveries']): Weighed[] =>
  deliveries.flatMap(({ actId, lines }) =>
    lines.flatMap(({ unit, notedAmount, measuredAmount, unitPriceFen }) =>
      unit === 'g' && notedAmount !== null ? [{ actId, notedAmount, measuredAmount, unitPriceFen }] : [],
    ),
  );

/** As versions 1 to 3 judged: the latest lines only. */
function judgeLatest(
  { lines }: { lines: readonly Weighed[] },
  limits: Limits<'exact_lines' | 'exact_percent' | 'exact_short_percent'>,
): Found {
  const exact = lines.filter(isExact);
  if (lines.length < limits.exact_lines || exact.length * 100 < lines.length * limits.exact_percent) return FITS;
  return exactly(exact, lines.length, limits, {});
}

function exactly(exact: readonly Weighed[], of: number, limits: Limits<'exact_short_percent'>, facts: Facts): Found {
  const worth = exact.reduce((sum, one) => sum + costOf(one.notedAmount, 'g', one.unitPriceFen ?? 0), 0);
  return {
    ...{ verdict: 'doubt', score: 40 + exact.length },
    moneyFen: Math.round((worth * limits.exact_short_percent) / 100),
    facts: { exact: exact.length, lines: of, ...facts },
    refs: [...new Set(exact.map(({ actId }) => actId))].map((id) => ({ what: 'act', id })),
  };
}

const LATEST_EXACT = ['exact_lines', 'exact_percent', 'exact_short_percent'] as const;
const latestLines = former({ limits: [...LATEST_EXACT, 'look_back_days'], judge: judgeLatest });

/**
 * A scale never says what the note says, line after line. The latest are looked at: what was weighed before says nothing of
 * them. Who copies the note on some days only has between them far more such lines than like schools have; there round
 * weights do not count, which are those of sacks and of scales with coarse steps.
 */
export const weightsAlwaysExact = check({
  id: 'weights-always-exact',
  version: 4,
  limits: [
    ...([...LATEST_EXACT, 'exact_often_lines', 'exact_even_percent', 'look_back_days'] as const),
    ...(['same_weights_round_grams', 'peer_schools', 'peer_spreads'] as const),
  ],
  earlier: { 1: { exact_short_percent: 1, look_back_days: 10 } },
  formerly: {
    1: latestLines,
    2: latestLines,
    3: latestLines,
  },
  take: ({ today, before, peerDays, date }, { look_back_days, exact_lines, same_weights_round_grams }) => {
    if (today.deliveries.length === 0) return null;
    const days: PastDay[] = [...lastOf(before, look_back_days - 1), { date, facts: today }];
    const lines = weighedIn(days.flatMap(({ facts }) => facts.deliveries));
    const uneven = (of: readonly Weighed[]) =>
      of.filter(({ notedAmount }) => notedAmount % same_weights_round_grams !== 0);
    const since = days[0]?.date ?? date;
    const peers = [...peerDays.values()].map((theirs) =>
      uneven(weighedIn(theirs.filter((day) => day.date >= since).flatMap(({ facts }) => facts.deliveries))),
    );
    return {
      lines: latestExact(lines, exact_lines),
      often: {
        lines: uneven(lines),
        peers: peers.map((of) => ({ exact: of.filter(isExact).length, lines: of.length })),
      },
    };
  },
  judge: ({ lines, often }, limits) => weightiest([judgeLatest({ lines }, limits), judgeOften(often, limits)]),
});

/** So many lines to the gram as nobody else has, whichever they are. */
function judgeOften(
  { lines, peers }: { lines: readonly Weighed[]; peers: readonly { exact: number; lines: number }[] },
  limits: Limits<'exact_often_lines' | 'exact_even_percent' | 'exact_short_percent' | 'peer_schools' | 'peer_spreads'>,
): Found {
  const exact = lines.filter(isExact);
  const theirs = peers
    .filter((one) => one.lines >= limits.exact_often_lines)
    .map((one) => (one.exact * 100) / one.lines);
  if (exact.length < limits.exact_often_lines || theirs.length < limits.peer_schools) return FITS;
  const far = distance((exact.length * 100) / lines.length, theirs, limits.exact_even_percent);
  if (far < limits.peer_spreads / 10) return FITS;
  return exactly(exact, lines.length, limits, { usualPercent: Math.round(median(theirs)) });
}

/** The latest lines without a break that are to the gram what the note says, or else so many of the latest. */
function latestExact<Line extends { notedAmount: number; measuredAmount: number }>(
  lines: readonly Line[],
  least: number,
): readonly Line[] {
  const other = lines.findLastIndex(({ notedAmount, measuredAmount }) => notedAmount !== measuredAmount);
  return lines.slice(Math.min(other + 1, Math.max(0, lines.length - least)));
}

/** Stocked-out = cooked + given back: what was issued for a meal went into it. */
export const goodsChain = check({
  id: 'goods-chain',
  version: 1,
  limits: ['chain_percent', 'chain_grams'],
  take: ({ today }) => ({
    meals: today.meals
      .filter(
        ({ batches, issuedGrams }) => issuedGrams > 0 && batches.length > 0 && batches.every((it) => it.withInputs),
      )
      .map(({ mealId, issuedGrams, cookedGrams, returnedGrams, issued }) => ({
        ...{ mealId, issuedGrams, cookedGrams, returnedGrams },
        costFen: issued.reduce((sum, { costFen }) => sum + (costFen ?? 0), 0),
      })),
  }),
  judge({ meals }, limits) {
    const broken = meals.filter(({ issuedGrams, cookedGrams, returnedGrams }) => {
      const missing = issuedGrams - cookedGrams - returnedGrams;
      return missing > Math.max(limits.chain_grams, (issuedGrams * limits.chain_percent) / 100);
    });
    const [worst] = broken;
    if (!worst) return FITS;
    const { issuedGrams, cookedGrams, returnedGrams, costFen, mealId } = worst;
    const missing = issuedGrams - cookedGrams - returnedGrams;
    return {
      ...{ verdict: 'doubt', score: 30 + (100 * missing) / issuedGrams },
      moneyFen: Math.round((costFen * missing) / issuedGrams),
      facts: { issuedGrams, cookedGrams, returnedGrams },
      refs: [{ what: 'act', id: mealId }],
    };
  },
});
