import { createHash } from 'node:crypto';
import type { DrawGroup } from '../../contract/http/draws.js';

/** What is drawn from. Schools and inspectors are called by their place in their list, beginning with 1. */
export interface DrawFrom {
  /** How many schools are drawn, and how many of them purely at random. */
  schoolCount: number;
  randomCount: number;
  /** Whole weights of 1 or more. */
  schools: readonly { weight: number }[];
  inspectors: readonly unknown[];
  /** Who does not go to which school. */
  excluded: readonly { school: number; inspector: number }[];
  /** Who do not go together. */
  apart: readonly { one: number; other: number }[];
}

/** One school as it was drawn, with the two who go there. */
export interface DrawnSchool {
  school: number;
  group: DrawGroup;
  inspectors: [number, number];
}

type Pair = readonly [number, number];

/** Numbers come from the first six bytes of a hash: small enough to be exact in every language. */
const NUMBER_BYTES = 6;
const SPAN = 2 ** (8 * NUMBER_BYTES);

/** SHA-256(nonce ‖ number), the number in UTF-8 as it was stated. */
export function seedOf(nonce: Uint8Array, publicNumber: string): Buffer {
  return createHash('sha256').update(nonce).update(publicNumber, 'utf8').digest();
}

/**
 * Draws schools and the two inspectors of each (I-01, I-05): the same seed and lists draw the same on every machine.
 *
 * 1. The control group: `randomCount` schools one after the other, each that is left with the same chance.
 * 2. The risk-led group, from the schools that are left then: one after the other, each with a chance by its weight.
 * 3. In the order of drawing each school gets two inspectors: of the pairs that may go there the one that has the fewest
 *    schools so far, taken together; among equals the one whose busier half has fewer; among equals one is drawn.
 *
 * @returns them in the order of drawing
 * @throws RangeError where a drawn school has no pair (`schoolsWithoutPair`), or there are fewer schools than are to be drawn
 */
export function drawSchools(seed: Uint8Array, from: DrawFrom): DrawnSchool[] {
  if (from.schoolCount > from.schools.length) throw new RangeError('there are not so many schools');
  const below = numbersFrom(seed);
  const left = from.schools.map(({ weight }, index) => ({ school: index + 1, weight }));
  const drawn: { school: number; group: DrawGroup }[] = [];
  while (drawn.length < from.schoolCount) {
    const isRandom = drawn.length < from.randomCount;
    const at = isRandom ? below(left.length) : atWeight(left, below);
    const { school } = left.splice(at, 1)[0] as (typeof left)[number];
    drawn.push({ school, group: isRandom ? 'random' : 'risk' });
  }
  const load = from.inspectors.map(() => 0);
  const loadOf = (inspector: number): number => load[inspector - 1] as number;
  const { pairs, barredFrom } = pairsOf(from);
  return drawn.map(({ school, group }) => {
    const fewest = leastLoaded(pairs, barredFrom(school), loadOf);
    if (fewest.length === 0) throw new RangeError(`school ${school} has no pair of inspectors`);
    const [one, other] = fewest[below(fewest.length)] as Pair;
    for (const inspector of [one, other]) load[inspector - 1] = loadOf(inspector) + 1;
    return { school, group, inspectors: [one, other] };
  });
}

/** The schools to which no two inspectors may go together, so that the lists cannot be published: by why it is so. */
export function schoolsWithoutPair(from: DrawFrom): { school: number; why: 'too-few-inspectors' | 'only-apart' }[] {
  const { pairs, barredFrom } = pairsOf(from);
  return from.schools.flatMap((_, index) => {
    const barred = barredFrom(index + 1);
    if (pairs.some(([one, other]) => !barred.has(one) && !barred.has(other))) return [];
    const why = from.inspectors.length - barred.size < 2 ? 'too-few-inspectors' : 'only-apart';
    return [{ school: index + 1, why } as const];
  });
}

/**
 * Numbers from 0 up to and without `end`, each as likely: SHA-256(seed ‖ counter as 8 bytes, the highest first) is asked for the
 * next one, and a number in the uneven rest at the upper end is thrown away.
 */
function numbersFrom(seed: Uint8Array): (end: number) => number {
  let counter = 0n;
  return (end) => {
    for (;;) {
      const count = Buffer.alloc(8);
      count.writeBigUInt64BE(counter);
      counter += 1n;
      const number = createHash('sha256').update(seed).update(count).digest().readUIntBE(0, NUMBER_BYTES);
      if (number < SPAN - (SPAN % end)) return number % end;
    }
  };
}

function atWeight(left: readonly { weight: number }[], below: (end: number) => number): number {
  let rest = below(left.reduce((sum, { weight }) => sum + weight, 0));
  return left.findIndex(({ weight }) => {
    rest -= weight;
    return rest < 0;
  });
}

/** The pairs that go together, in the order of the list, and who does not go to a school. */
function pairsOf({ inspectors, excluded, apart }: DrawFrom): {
  pairs: readonly Pair[];
  barredFrom: (school: number) => ReadonlySet<number>;
} {
  const isApart = new Set(apart.flatMap(({ one, other }) => [`${one} ${other}`, `${other} ${one}`]));
  const pairs = inspectors.flatMap((_, first) =>
    inspectors.slice(first + 1).flatMap((__, later): Pair[] => {
      const pair: Pair = [first + 1, first + later + 2];
      return isApart.has(pair.join(' ')) ? [] : [pair];
    }),
  );
  const barred = new Map<number, Set<number>>();
  for (const { school, inspector } of excluded) {
    barred.set(school, (barred.get(school) ?? new Set<number>()).add(inspector));
  }
  const nobody = new Set<number>();
  return { pairs, barredFrom: (school) => barred.get(school) ?? nobody };
}

function leastLoaded(
  pairs: readonly Pair[],
  barred: ReadonlySet<number>,
  loadOf: (inspector: number) => number,
): Pair[] {
  let best: Pair[] = [];
  let [together, busier] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const pair of pairs) {
    const [one, other] = pair;
    if (barred.has(one) || barred.has(other)) continue;
    const sum = loadOf(one) + loadOf(other);
    const most = Math.max(loadOf(one), loadOf(other));
    if (sum > together || (sum === together && most > busier)) continue;
    if (sum < together || most < busier) best = [];
    together = sum;
    busier = most;
    best.push(pair);
  }
  return best;
}
