import { check, FITS, type Found, former, type Limits, lastOf, type PastDay, weightiest } from './check.js';
import { distance, median } from './robust.js';

/** What went out of the books without being eaten, and what came into them, in grams over some days. */
interface Lost {
  lostGrams: number;
  receivedGrams: number;
}

function lostIn(days: readonly Pick<PastDay, 'facts'>[]): Lost {
  const losses = days.flatMap(({ facts }) => facts.losses);
  const lines = days.flatMap(({ facts }) => facts.deliveries.flatMap((delivery) => delivery.lines));
  return {
    // what a count finds more than the books say is taken off: it was no loss
    lostGrams: Math.max(
      0,
      losses.reduce((sum, { grams }) => sum + grams, 0),
    ),
    receivedGrams: lines.reduce((sum, { unit, acceptedAmount }) => sum + (unit === 'g' ? acceptedAmount : 0), 0),
  };
}

const percentOf = ({ lostGrams, receivedGrams }: Lost): number => (lostGrams * 100) / receivedGrams;

type LossLimit = 'loss_percent' | 'loss_grams' | 'loss_even_percent' | 'peer_schools' | 'peer_spreads';

/** What was lost over some days, there and elsewhere. */
interface LostWindow {
  own: Lost;
  costFen: number | null;
  actIds: string[];
  peers: Lost[];
}

function judgeWindow({ own, costFen, actIds, peers }: LostWindow, limits: Limits<LossLimit>): Found {
  const likely = peers.filter(({ receivedGrams }) => receivedGrams > 0);
  if (own.receivedGrams === 0 || own.lostGrams < limits.loss_grams || likely.length < limits.peer_schools) return FITS;
  const theirs = likely.map(percentOf);
  const percent = percentOf(own);
  const usual = median(theirs);
  const far = distance(percent, theirs, limits.loss_even_percent);
  if (percent - usual < limits.loss_percent || far < limits.peer_spreads / 10) return FITS;
  return {
    ...{ verdict: 'doubt', score: 30 + 3 * (percent - usual) },
    moneyFen: costFen === null ? null : Math.round((costFen * (percent - usual)) / percent),
    facts: { lostGrams: own.lostGrams, percentTenths: Math.round(percent * 10), usualTenths: Math.round(usual * 10) },
    refs: actIds.map((id) => ({ what: 'act', id })),
  };
}

const JUDGED_BY = ['loss_percent', 'loss_grams', 'loss_even_percent', 'peer_schools', 'peer_spreads'] as const;

/**
 * Goods spoil and counts differ everywhere a little: what is written off and missing is about what it is elsewhere, over the
 * latest days and over more of them.
 */
export const storeLoss = check({
  id: 'store-loss',
  version: 2,
  limits: [...JUDGED_BY, 'loss_days', 'look_back_days'],
  formerly: { 1: former({ limits: JUDGED_BY, judge: judgeWindow }) },
  take: ({ today, before, peerDays, date }, { loss_days, look_back_days }) => {
    if (today.losses.length === 0) return null;
    const windows = [look_back_days, loss_days].map((days): LostWindow => {
      const own: PastDay[] = [...lastOf(before, days - 1), { date, facts: today }];
      const since = own[0]?.date ?? date;
      const losses = own.flatMap(({ facts }) => facts.losses);
      return {
        own: lostIn(own),
        costFen: losses.some(({ costFen }) => costFen === null)
          ? null
          : losses.reduce((sum, { costFen }) => sum + (costFen ?? 0), 0),
        actIds: [...new Set(losses.map(({ actId }) => actId))],
        peers: [...peerDays.values()].map((theirs) => lostIn(theirs.filter((day) => day.date >= since))),
      };
    });
    return { windows };
  },
  judge: ({ windows }, limits) => weightiest(windows.map((window) => judgeWindow(window, limits))),
});
