import { check, FITS, lastOf, type PastDay } from './check.js';

/** A photo is of one moment: its very bytes for a second record, or on a later day, are of another one. */
export const photoAgain = check({
  id: 'photo-again',
  version: 1,
  onAnyDay: true,
  limits: ['photo_days', 'photo_records'],
  take: ({ today, before }, { photo_days }) => {
    const earlier = lastOf(before, photo_days - 1).flatMap(({ facts }) => facts.photos);
    const hashes = [...new Set(today.photos.map(({ sha256 }) => sha256))];
    return {
      photos: hashes.map((sha256) => ({
        sha256,
        stage: today.photos.find((photo) => photo.sha256 === sha256)?.stage ?? 'acceptance',
        today: actsWith(today.photos, sha256),
        earlier: actsWith(earlier, sha256),
      })),
    };
  },
  judge({ photos }, limits) {
    const again = photos.filter((photo) => photo.today.length + photo.earlier.length >= limits.photo_records);
    const [first] = again;
    if (!first) return FITS;
    const actIds = [...new Set(again.flatMap((photo) => [...photo.today, ...photo.earlier]))];
    return {
      ...{ verdict: 'doubt', score: 40 + 5 * actIds.length, moneyFen: null },
      facts: { photos: again.length, records: actIds.length, earlier: again.flatMap((photo) => photo.earlier).length },
      refs: actIds.map((id) => ({ what: 'act', id })),
      stage: first.stage,
    };
  },
});

function actsWith(photos: readonly { sha256: string; actId: string }[], sha256: string): string[] {
  return [...new Set(photos.flatMap((photo) => (photo.sha256 === sha256 ? [photo.actId] : [])))];
}

/** What one supplier brought to one school: what was weighed, to the gram, but for round weights, which say nothing. */
function weighed({ facts }: PastDay, roundGrams: number): Map<string, Map<string, string>> {
  const bySupplier = new Map<string, Map<string, string>>();
  for (const { actId, supplierLicence, lines } of facts.deliveries) {
    if (supplierLicence === null) continue;
    const known = bySupplier.get(supplierLicence) ?? new Map<string, string>();
    for (const { ingredientId, unit, measuredAmount } of lines) {
      if (unit === 'g' && measuredAmount % roundGrams !== 0) known.set(`${ingredientId} ${measuredAmount}`, actId);
    }
    bySupplier.set(supplierLicence, known);
  }
  return bySupplier;
}

/**
 * Two scales never say the same to the gram of a whole delivery: who writes one note for two schools does. Days before this
 * one are compared, because elsewhere this one may not be over.
 */
export const sameWeightsElsewhere = check({
  id: 'same-weights-elsewhere',
  version: 1,
  limits: ['same_weights_lines', 'same_weights_percent', 'same_weights_round_grams', 'look_back_days'],
  take: ({ before, peerDays }, limits) => {
    const own = lastOf(before, limits.look_back_days).map((day) => ({
      date: day.date,
      weights: weighed(day, limits.same_weights_round_grams),
    }));
    if (own.every(({ weights }) => weights.size === 0)) return null;
    return {
      schools: [...peerDays].flatMap(([schoolId, theirs]) => {
        const days = own.flatMap(({ date, weights }) => {
          const there = theirs.find((day) => day.date === date);
          return there ? [together(weights, weighed(there, limits.same_weights_round_grams))] : [];
        });
        return days.some(({ same }) => same > 0) ? [{ schoolId, days }] : [];
      }),
    };
  },
  judge({ schools }, limits) {
    const alike = schools
      .map(({ days }) => {
        const copied = days.filter(({ same, all }) => same > 0 && same * 100 >= all * limits.same_weights_percent);
        return {
          days: copied.length,
          ...{ same: sumOf(copied, 'same'), all: sumOf(copied, 'all') },
          actIds: [...new Set(copied.flatMap(({ actIds }) => actIds))],
        };
      })
      .filter(({ same }) => same >= limits.same_weights_lines)
      .sort((a, b) => b.same - a.same);
    const [worst] = alike;
    if (!worst) return FITS;
    return {
      ...{ verdict: 'doubt', score: 40 + 3 * worst.same, moneyFen: null },
      facts: { same: worst.same, lines: worst.all, days: worst.days, schools: alike.length },
      refs: worst.actIds.map((id) => ({ what: 'act', id })),
    };
  },
});

interface Together {
  same: number;
  all: number;
  actIds: string[];
}

const sumOf = (days: readonly Together[], of: 'same' | 'all'): number => days.reduce((sum, day) => sum + day[of], 0);

/** Of suppliers that brought to both: lines with the same weight, lines in all (those of both once), and the own records. */
function together(
  own: ReadonlyMap<string, ReadonlyMap<string, string>>,
  theirs: ReadonlyMap<string, ReadonlyMap<string, string>>,
): Together {
  let [same, all] = [0, 0];
  const actIds: string[] = [];
  for (const [licence, here] of own) {
    const there = theirs.get(licence);
    if (!there) continue;
    const shared = [...here].filter(([weight]) => there.has(weight));
    same += shared.length;
    all += here.size + there.size - shared.length;
    actIds.push(...shared.map(([, actId]) => actId));
  }
  return { same, all, actIds };
}
