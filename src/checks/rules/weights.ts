import { costOf, type DayFacts } from '../dossier/facts-of-day.js';
import { check, type Facts, FITS, type Found, former, type Limits, lastOf, type PastDay, weightiest } from './check.js';
import { once } from './once.js';
import { distance, median } from './robust.js';

/** A line of a delivery that was weighed, with its note. */
interface Weighed {
  actId: string;
  notedAmount: number;
  measuredAmount: number;
  unitPriceFen: number | null;
}

const isExact = ({ notedAmount, measuredAmount }: Weighed): boolean => notedAmount === measuredAmount;

const weighedOn = once(({ deliveries }: DayFacts): Weighed[] =>
  deliveries.flatMap(({ actId, lines }) =>
    lines.flatMap(({ unit, notedAmount, measuredAmount, unitPriceFen }) =>
      unit === 'g' && notedAmount !== null ? [{ actId, notedAmount, measuredAmount, unitPriceFen }] : [],
    ),
  ),
);
const weighedIn = (days: readonly PastDay[]): Weighed[] => days.flatMap(({ facts }) => weighedOn(facts));

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
    const lines = weighedIn(days);
    const uneven = (of: readonly Weighed[]) =>
      of.filter(({ notedAmount }) => notedAmount % same_weights_round_grams !== 0);
    const since = days[0]?.date ?? date;
    const peers = [...peerDays.values()].map((theirs) => uneven(weighedIn(theirs.filter((day) => day.date >= since))));
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
