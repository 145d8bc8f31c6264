import type { BusinessDate } from '../../contract/business-date.js';
import { check, FITS, type Found, former, type Limits, lastOf, type PastDay, type Ref, weightiest } from './check.js';
import { once } from './once.js';
import { distance, median, percentile } from './robust.js';

/** Of one day: pupils on the roll of the counted classes, and how many ate. */
interface Counted {
  enrolled: number;
  served: number;
  actId: string;
}

const countedOn = ({ facts }: Pick<PastDay, 'facts'>): Counted[] => countedIn(facts);
const countedIn = once(({ meals }: PastDay['facts']): Counted[] =>
  meals.flatMap(({ enrolled, served, countActId: actId }) =>
    served !== null && actId !== null && enrolled > 0 ? [{ enrolled, served, actId }] : [],
  ),
);

const refsOf = (days: readonly Counted[]): Ref[] => days.map(({ actId: id }) => ({ what: 'act', id }));

/** Diners ≈ portions: nobody eats what was not handed out. */
export const countOverPortions = check({
  id: 'count-over-portions',
  version: 1,
  limits: ['count_percent', 'count_pupils', 'standard_fen'],
  take: ({ today }) => ({
    meals: today.meals.flatMap(({ served, portions, countActId }) =>
      served !== null && portions !== null && countActId !== null ? [{ served, portions, countActId }] : [],
    ),
  }),
  judge({ meals }, limits) {
    const over = meals.filter(
      ({ served, portions }) =>
        served - portions > Math.max(limits.count_pupils, (portions * limits.count_percent) / 100),
    );
    const [worst] = over;
    if (!worst) return FITS;
    const { served, portions } = worst;
    const more = over.reduce((sum, one) => sum + one.served - one.portions, 0);
    return {
      ...{ verdict: 'doubt', score: 40 + (100 * more) / served, moneyFen: more * limits.standard_fen },
      facts: { served, portions },
      refs: over.map(({ countActId: id }) => ({ what: 'act', id })),
    };
  },
});

/** As versions 1 and 2 judged absence: all absent of the days together, against all absent of like schools. */
const absentTogether = former({
  limits: ['absence_percent', 'absence_expected', 'peer_schools', 'standard_fen'],
  judge(
    { days, today, peers }: { days: Counted[]; today: number; peers: { enrolled: number; absent: number }[] },
    limits,
  ) {
    if (today === 0 || peers.length < limits.peer_schools) return FITS;
    const usual = median(peers.map(({ absent, enrolled }) => absent / enrolled));
    const enrolled = days.reduce((sum, day) => sum + day.enrolled, 0);
    const absent = days.reduce((sum, day) => sum + absentOn(day), 0);
    const expected = enrolled * usual;
    if (expected < limits.absence_expected || absent > (expected * limits.absence_percent) / 100) return FITS;
    return {
      ...{ verdict: 'doubt', score: 40 + (60 * (expected - absent)) / expected },
      moneyFen: Math.round(expected - absent) * limits.standard_fen,
      facts: { days: days.length, absent, expected: Math.round(expected) },
      refs: refsOf(days),
    };
  },
});

const absentOn = ({ enrolled, served }: Pick<Counted, 'enrolled' | 'served'>): number => Math.max(0, enrolled - served);
const absentShare = (day: Pick<Counted, 'enrolled' | 'served'>): number => absentOn(day) / day.enrolled;

interface AbsenceTaken {
  days: Counted[];
  /** How many counts are of today. */
  today: number;
  /** Absent on a quiet day, in hundredths of a percent of the roll. */
  before: { days: number; quiet: number[] };
  peers: number[];
}
const ABSENCE = [
  ...(['absence_percent', 'absence_expected', 'absence_days', 'peer_schools'] as const),
  ...(['standard_fen', 'look_back_days', 'quiet_percentile'] as const),
] as const;
type AbsenceLimit = (typeof ABSENCE)[number];

/** As version 3 judged: the latest days, by the middle one of them. */
function judgeMiddle({ days, today, before, peers }: AbsenceTaken, limits: Limits<AbsenceLimit>): Found {
  const isByPeers = peers.length >= limits.peer_schools;
  if (today === 0 || (!isByPeers && before.days < limits.absence_days)) return FITS;
  const usual = median(isByPeers ? peers : before.quiet) / 10_000;
  const latest: Counted[] = [];
  let expected = 0;
  for (const day of [...days].reverse()) {
    if (latest.length >= limits.absence_days && expected >= limits.absence_expected) break;
    latest.unshift(day);
    expected += day.enrolled * usual;
  }
  if (latest.length < limits.absence_days || expected < limits.absence_expected) return FITS;
  if (median(latest.map(absentShare)) * 100 > usual * limits.absence_percent) return FITS;
  const absent = latest.reduce((sum, day) => sum + absentOn(day), 0);
  const missing = Math.max(0, expected - absent);
  return {
    ...{ verdict: 'doubt', score: 40 + (60 * missing) / expected },
    moneyFen: Math.round(missing) * limits.standard_fen,
    facts: {
      ...{ days: latest.length, absent, expected: Math.round(expected) },
      ...(isByPeers ? {} : { before: before.days }),
    },
    refs: refsOf(latest),
  };
}

/**
 * Days on which all came, again and again between others on which some did not. Where so many are away as on a quiet day
 * elsewhere, and as on the school's own other days, that none is has a chance of e to the minus that number: what is too
 * perfect is the sum of these exponents (F2). The smaller of both is taken, so that a school where few are ever away is let be.
 */
function judgeFull(
  { days, today, peers }: AbsenceTaken,
  limits: Limits<AbsenceLimit | 'absence_full_days' | 'absence_full_nats'>,
): Found {
  const full = days.filter((day) => absentOn(day) === 0);
  const others = days.filter((day) => absentOn(day) > 0);
  if (today === 0 || peers.length < limits.peer_schools) return FITS;
  if (full.length < limits.absence_full_days || others.length === 0) return FITS;
  const usual = Math.min(median(peers) / 10_000, median(others.map(absentShare)));
  const expected = full.reduce((sum, day) => sum + day.enrolled * usual, 0);
  if (expected <= limits.absence_full_nats) return FITS;
  return {
    ...{ verdict: 'doubt', score: 40 + 2 * expected, moneyFen: Math.round(expected) * limits.standard_fen },
    facts: { full: full.length, days: days.length, expected: Math.round(expected) },
    refs: refsOf(full),
  };
}

/**
 * Some pupils are away on every day, however quiet, and many on some days; where hardly anybody ever is, the count may be the
 * roll. The latest days on which enough would be away are held, by the middle one of them, against quiet days of like
 * schools, so that an illness here or there makes no difference; where like schools are too few, against quiet days of the
 * school itself before. Who copies the roll on some days only has days between others on which nobody at all was away.
 */
export const absenceMissing = check({
  id: 'absence-missing',
  version: 4,
  limits: [...ABSENCE, 'absence_full_days', 'absence_full_nats'],
  formerly: { 1: absentTogether, 2: absentTogether, 3: former({ limits: ABSENCE, judge: judgeMiddle }) },
  take: ({ today, before, peerDays }, { look_back_days, quiet_percentile }): AbsenceTaken => {
    const quiet = (days: readonly Counted[]): number[] =>
      days.length === 0 ? [] : [Math.round(10_000 * percentile(days.map(absentShare), quiet_percentile))];
    const earlier = before.slice(0, Math.max(0, before.length + 1 - look_back_days)).flatMap(countedOn);
    return {
      days: [...before, { facts: today }].slice(-look_back_days).flatMap(countedOn),
      today: countedOn({ facts: today }).length,
      before: { days: earlier.length, quiet: quiet(earlier) },
      peers: [...peerDays.values()].flatMap((days) => quiet(days.flatMap(countedOn))),
    };
  },
  judge: (taken, limits) => weightiest([judgeMiddle(taken, limits), judgeFull(taken, limits)]),
});

/** No two days are alike where people are counted. */
export const countNeverMoves = check({
  id: 'count-never-moves',
  version: 2,
  limits: ['same_count_days', 'same_count_of_days', 'same_count_pupils'],
  earlier: { 1: { same_count_of_days: 8 } },
  take: ({ today, before }, { same_count_of_days }) => {
    const now = countedOn({ facts: today });
    return now.length === 0 ? null : { days: [...lastOf(before, same_count_of_days - 1).flatMap(countedOn), ...now] };
  },
  judge({ days }, limits) {
    const last = days.at(-1);
    if (!last || last.enrolled < limits.same_count_pupils || last.served === last.enrolled) return FITS;
    const same = days.filter(({ served }) => served === last.served);
    if (same.length < limits.same_count_days) return FITS;
    return {
      ...{ verdict: 'doubt', score: 40 + 5 * same.length, moneyFen: null },
      facts: { days: same.length, of: days.length, served: last.served },
      refs: refsOf(same),
    };
  },
});

/** Days on which somebody was counted, on how many of them staff was, and on how many it was not though somebody ate along. */
interface StaffCounted {
  counted: number;
  withStaff: number;
  accompanied: number;
}

function staffIn(days: readonly Pick<PastDay, 'facts'>[]): StaffCounted {
  const counted = days.flatMap(({ facts }) => facts.others ?? []);
  return {
    counted: counted.length,
    withStaff: counted.filter(({ staff }) => staff > 0).length,
    accompanied: counted.reduce((sum, one) => sum + one.accompanied, 0),
  };
}

interface StaffTaken {
  own: StaffCounted;
  peers: readonly StaffCounted[];
  actIds: string[];
}
const STAFF = ['staff_days', 'staff_peer_percent', 'peer_schools', 'look_back_days'] as const;

/** As versions 1 and 2 judged: the latest days on which staff was counted on none. */
function judgeNever({ own, peers, actIds }: StaffTaken, limits: Limits<(typeof STAFF)[number]>): Found {
  if (own.withStaff > 0 || own.accompanied === 0 || own.counted < limits.staff_days) return FITS;
  const likely = peers.filter(({ counted }) => counted > 0);
  const counting = likely.filter((peer) => peer.withStaff * 100 >= peer.counted * limits.staff_peer_percent);
  if (likely.length < limits.peer_schools || counting.length * 100 < likely.length * limits.staff_peer_percent) {
    return FITS;
  }
  return {
    ...{ verdict: 'doubt', score: 40 + 2 * own.counted, moneyFen: null },
    facts: { days: own.counted, accompanied: own.accompanied, schools: counting.length, of: likely.length },
    refs: actIds.map((id) => ({ what: 'act', id })),
  };
}
const neverCounted = former({ limits: STAFF, judge: judgeNever });

/** Staff is left out on far more days than like schools leave theirs out. */
function judgeOftenLeftOut(
  { counted, withStaff, accompanied, actIds }: StaffCounted & { actIds: readonly string[] },
  peers: readonly StaffCounted[],
  limits: Limits<'staff_days' | 'staff_even_percent' | 'peer_schools' | 'peer_spreads'>,
): Found {
  const leftOut = (one: StaffCounted) => ((one.counted - one.withStaff) * 100) / one.counted;
  const theirs = peers.filter((one) => one.counted >= limits.staff_days).map(leftOut);
  const days = counted - withStaff;
  if (withStaff === 0 || days < limits.staff_days || accompanied === 0 || theirs.length < limits.peer_schools) {
    return FITS;
  }
  const own = leftOut({ counted, withStaff, accompanied });
  if (distance(own, theirs, limits.staff_even_percent) < limits.peer_spreads / 10) return FITS;
  return {
    ...{ verdict: 'doubt', score: 40 + 2 * days, moneyFen: null },
    facts: { days, counted, usualPercent: Math.round(median(theirs)) },
    refs: actIds.map((id) => ({ what: 'act', id })),
  };
}

/**
 * Staff eats of the same pot, and pays for it. Where leaders and teachers are said to have eaten along and staff is never
 * counted, or on far fewer days than at like schools, pupils' money may have paid.
 */
export const staffNotCounted = check({
  id: 'staff-not-counted',
  version: 3,
  limits: [...STAFF, 'staff_even_percent', 'peer_spreads'],
  formerly: { 1: neverCounted, 2: neverCounted },
  take: ({ today, before, peerDays, date }, { look_back_days }) => {
    if (today.others === null) return null;
    const days: PastDay[] = [...lastOf(before, look_back_days - 1), { date, facts: today }];
    const own = days.slice(1 + days.findLastIndex(({ facts }) => (facts.others?.staff ?? 0) > 0));
    const since = own[0]?.date ?? date;
    const peersSince = (from: BusinessDate) =>
      [...peerDays.values()].map((theirs) => staffIn(theirs.filter((day) => day.date >= from)));
    const countsOf = (of: readonly PastDay[]) =>
      of.flatMap(({ facts }) => facts.meals.flatMap(({ countActId }) => countActId ?? []));
    const without = days.filter(({ facts }) => facts.others?.staff === 0);
    return {
      own: staffIn(own),
      peers: peersSince(since),
      actIds: countsOf(own),
      all: { ...staffIn(days), accompanied: staffIn(without).accompanied, actIds: countsOf(without) },
      allPeers: peersSince(days[0]?.date ?? date),
    };
  },
  judge: ({ all, allPeers, ...taken }, limits) =>
    weightiest([judgeNever(taken, limits), judgeOftenLeftOut(all, allPeers, limits)]),
});
