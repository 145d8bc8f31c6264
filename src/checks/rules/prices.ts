import { addDays, type BusinessDate } from '../../contract/business-date.js';
import { costOf, type Goods } from '../dossier/facts-of-day.js';
import { check, FITS, lastOf, type PastDay, type PeerFacts } from './check.js';
import { grouped, once } from './once.js';
import { distance, median } from './robust.js';

export const nameOf = ({ ingredientId, unit }: Pick<Goods, 'ingredientId' | 'unit'>) => `${ingredientId} ${unit}`;

const namedPrices = once(({ prices }: PeerFacts) => prices.map((price) => [nameOf(price), price.medianFen] as const));

/** By name: how many of the schools bought it, and the median of what they paid. */
const pricesOf = once((peers: readonly PeerFacts[]) => {
  const all = grouped(peers.flatMap(namedPrices));
  return new Map([...all].map(([name, each]) => [name, { of: each.length, fen: median(each) }]));
});

/** What each ingredient costs at schools of the group: the median of their medians. */
export function usualPrices(peers: readonly PeerFacts[], least: number): Map<string, number> {
  return new Map([...pricesOf(peers)].flatMap(([name, { of, fen }]) => (of < least ? [] : [[name, fen]])));
}

interface Bought {
  actId: string;
  date: BusinessDate;
  fen: number;
  amount: number;
  unit: Goods['unit'];
}

/** What was bought on these days, by what it is, the latest last. What was given costs nothing, and says nothing of prices. */
const boughtOn = once((days: readonly PastDay[]): Map<string, Bought[]> => {
  const bought: [string, Bought][] = [];
  for (const { date, facts } of days) {
    for (const { actId, lines } of facts.deliveries) {
      for (const line of lines) {
        if (!line.unitPriceFen || line.acceptedAmount === 0) continue;
        const one = { actId, date, fen: line.unitPriceFen, amount: line.acceptedAmount, unit: line.unit };
        bought.push([nameOf(line), one]);
      }
    }
  }
  return grouped(bought);
});

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
