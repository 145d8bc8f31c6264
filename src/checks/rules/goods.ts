import { costOf, type DayFacts, type Goods } from '../dossier/facts-of-day.js';
import { check, FITS, lastOf, type Material, type PastDay, type PeerFacts } from './check.js';
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
    over += goods.costFen === null ? 0 : goods.costFen - cost;
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

/** Stocked-out ≈ menu × diners: what a head is given, at usual prices, is about what it is elsewhere. */
export const plateValue = check({
  id: 'plate-value',
  version: 2,
  limits: [
    ...(['plate_percent', 'plate_days', 'peer_schools', 'peer_spreads'] as const),
    ...(['look_back_days', 'price_schools', 'even_percent'] as const),
  ],
  earlier: { 1: { look_back_days: 10, price_schools: 3, even_percent: 2 } },
  take: (material, limits) => platesOfAll(material, limits.look_back_days, limits.price_schools),
  judge({ today, own, peers, refs }, limits) {
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

/** A little too much paid for every meal, for years: small on a day, the same on all of them. */
export const skimPerMeal = check({
  id: 'skim-per-meal',
  version: 2,
  limits: [
    ...(['skim_fen', 'skim_days', 'peer_schools', 'peer_spreads'] as const),
    ...(['skim_look_back_days', 'look_back_days', 'price_schools', 'even_fen'] as const),
  ],
  earlier: { 1: { skim_look_back_days: 20, look_back_days: 10, price_schools: 3, even_fen: 2 } },
  take: (material, limits) => {
    const plates = platesOfAll(material, limits.skim_look_back_days, limits.price_schools);
    const eaten = material.today.meals.reduce((sum, { served }) => sum + (served ?? 0), 0);
    const deliveries = [
      ...lastOf(material.before, limits.look_back_days).map(({ facts }) => facts),
      material.today,
    ].flatMap((facts) => facts.deliveries.map(({ actId }) => actId));
    return { ...plates, refs: deliveries, eaten };
  },
  judge({ today, own, peers, refs, eaten }, limits) {
    const likely = peers.filter((plates) => plates.length >= limits.skim_days);
    if (today === 0 || own.length < limits.skim_days || likely.length < limits.peer_schools) return FITS;
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

const mean = (plates: readonly Plate[]): number => plates.reduce((sum, { over }) => sum + over, 0) / plates.length;

/** What a kilogram costs is about what it costs the schools around. */
export const priceHigh = check({
  id: 'price-high',
  version: 2,
  limits: ['price_percent', 'price_deliveries', 'peer_schools', 'peer_spreads', 'look_back_days', 'even_percent'],
  earlier: { 1: { look_back_days: 10, even_percent: 2 } },
  take: ({ today, before, peers }, { look_back_days }) => {
    const days = [...lastOf(before, look_back_days - 1).map(({ facts }) => facts), today];
    const bought = new Map<string, { actId: string; fen: number; amount: number; unit: Goods['unit'] }[]>();
    for (const { actId, lines } of days.flatMap(({ deliveries }) => deliveries)) {
      for (const line of lines) {
        if (line.unitPriceFen === null || line.acceptedAmount === 0) continue;
        const one = { actId, fen: line.unitPriceFen, amount: line.acceptedAmount, unit: line.unit };
        bought.set(nameOf(line), [...(bought.get(nameOf(line)) ?? []), one]);
      }
    }
    const isNew = new Set(today.deliveries.map(({ actId }) => actId));
    return {
      goods: [...bought].flatMap(([name, own]) =>
        own.some(({ actId }) => isNew.has(actId))
          ? [
              {
                ingredientId: name.split(' ')[0] ?? '',
                own,
                theirs: peers.flatMap(({ prices }) => prices.find((price) => nameOf(price) === name)?.medianFen ?? []),
              },
            ]
          : [],
      ),
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

/** A scale never says what the note says, line after line. */
export const weightsAlwaysExact = check({
  id: 'weights-always-exact',
  version: 2,
  limits: ['exact_lines', 'exact_percent', 'exact_short_percent', 'look_back_days'],
  earlier: { 1: { exact_short_percent: 1, look_back_days: 10 } },
  take: ({ today, before }, { look_back_days }) => {
    const days = [...lastOf(before, look_back_days - 1).map(({ facts }) => facts), today];
    const deliveries = days.flatMap((day) => day.deliveries);
    if (today.deliveries.length === 0) return null;
    return {
      lines: deliveries.flatMap(({ actId, lines }) =>
        lines.flatMap(({ unit, notedAmount, measuredAmount, unitPriceFen }) =>
          unit === 'g' && notedAmount !== null ? [{ actId, notedAmount, measuredAmount, unitPriceFen }] : [],
        ),
      ),
    };
  },
  judge({ lines }, limits) {
    const exact = lines.filter(({ notedAmount, measuredAmount }) => notedAmount === measuredAmount);
    if (lines.length < limits.exact_lines || exact.length * 100 < lines.length * limits.exact_percent) return FITS;
    const worth = exact.reduce((sum, one) => sum + costOf(one.notedAmount, 'g', one.unitPriceFen ?? 0), 0);
    return {
      ...{
        verdict: 'doubt',
        score: 40 + exact.length,
        moneyFen: Math.round((worth * limits.exact_short_percent) / 100),
      },
      facts: { exact: exact.length, lines: lines.length },
      refs: [...new Set(exact.map(({ actId }) => actId))].map((id) => ({ what: 'act', id })),
    };
  },
});

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
