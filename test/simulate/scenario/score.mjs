import { overlap, SCHEME_KINDS } from './format.mjs';

/** A scheme counts as found within so many school days. */
export const WITHIN_DAYS = 10;
/** School days of a month. */
const DAYS_OF_MONTH = 21;
/** Of a bell curve 95 in a hundred lie within so many deviations. */
const Z = 1.96;

/**
 * What checks made of a scenario. A scheme is found when a doubt of a check that answers for it stands on a card about its
 * school, on a day on which it was done or later; days are counted from its first one, which is 1. A card at a school that
 * does nothing, or before its scheme began, is false. What cannot be judged is no suspicion.
 */
export function scoreOf({ scenario, played }) {
  const { dates, schools, episodes } = played;
  const cards = episodes.filter(({ kind }) => kind === 'doubt');
  const dayOf = (date) => dates.findIndex((one) => one >= date) + 1 || dates.length;
  const schemes = scenario.schemes.map((scheme) => {
    const { kind, school } = scheme;
    const fromDay = firstDayOf(scheme, scenario.schemes);
    const own = cards.filter(({ schoolId }) => schoolId === schools[school - 1].id);
    const days = own
      .flatMap(({ doubts }) => doubts)
      .filter(({ check }) => SCHEME_KINDS[kind].found.includes(check))
      .map(({ date }) => dayOf(date) - fromDay + 1)
      .filter((day) => day >= 1);
    return { kind, days: days.length === 0 ? null : Math.min(...days) };
  });
  const begins = schools.map((_, index) =>
    Math.min(
      dates.length + 1,
      ...scenario.schemes.filter(({ school }) => school === index + 1).map((one) => one.fromDay),
    ),
  );
  const isFalse = ({ schoolId, date }) => dayOf(date) < begins[schools.findIndex(({ id }) => id === schoolId)];
  const honestDays = begins.reduce((sum, begin) => sum + begin - 1, 0);
  const falseCards = cards.filter(isFalse);
  return {
    schemes,
    falseCards,
    honestDays,
    falseDays: new Set(falseCards.map(({ schoolId, date }) => `${schoolId} ${date}`)).size,
    cannotJudge: episodes.length - cards.length,
  };
}

/** What one school cannot do alone begins once another does it, too. */
function firstDayOf(scheme, schemes) {
  if (scheme.kind !== 'same_weights') return scheme.fromDay;
  const others = schemes.filter(
    ({ kind, school, ...days }) => kind === scheme.kind && school !== scheme.school && overlap(scheme, days),
  );
  return Math.max(scheme.fromDay, Math.min(...others.map(({ fromDay }) => fromDay)));
}

/** Scores of several scenarios together, as the last line of an evaluation says it. */
export function sumUp(scores) {
  const all = scores.flatMap(({ schemes }) => schemes);
  const isFound = ({ days }) => days !== null && days <= WITHIN_DAYS;
  const found = all.filter(isFound).length;
  const falseCards = scores.reduce((sum, one) => sum + one.falseCards.length, 0);
  const falseDays = scores.reduce((sum, one) => sum + one.falseDays, 0);
  const days = scores.reduce((sum, one) => sum + one.honestDays, 0);
  const months = days / DAYS_OF_MONTH;
  const kinds = [...new Set(all.map(({ kind }) => kind))].sort();
  return {
    schemes: Object.fromEntries(
      kinds.map((kind) => {
        const own = all.filter((one) => one.kind === kind);
        const days = own.filter(isFound).map((one) => one.days);
        return [kind, { planted: own.length, found: days.length, medianDays: median(days) }];
      }),
    ),
    detection: all.length === 0 ? null : round(found / all.length),
    detectionInterval: all.length === 0 ? null : wilson(found, all.length),
    falsePerSchoolMonth: months === 0 ? null : round(falseCards / months),
    falseInterval: months === 0 ? null : poisson(falseCards).map((count) => round(count / months)),
    falseDaysShare: days === 0 ? null : round(falseDays / days),
    honestSchoolMonths: round(months),
    cannotJudge: scores.reduce((sum, one) => sum + one.cannotJudge, 0),
  };
}

const round = (value) => Math.round(value * 1_000) / 1_000;

function median(values) {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.floor(sorted.length / 2)]) / 2;
}

/** Between which shares the true one lies, 95 times of a hundred (Wilson). */
export function wilson(hits, all) {
  const share = hits / all;
  const middle = (share + Z ** 2 / (2 * all)) / (1 + Z ** 2 / all);
  const half = (Z * Math.sqrt((share * (1 - share)) / all + Z ** 2 / (4 * all ** 2))) / (1 + Z ** 2 / all);
  return [round(Math.max(0, middle - half)), round(Math.min(1, middle + half))];
}

/** Between which counts the expected one lies, 95 times of a hundred (Byar). */
export function poisson(count) {
  const bound = (n, z) => n * (1 - 1 / (9 * n) + z / (3 * Math.sqrt(n))) ** 3;
  return [count === 0 ? 0 : bound(count, -Z), bound(count + 1, Z)];
}
