import type { checkEndpoints } from '../../contract/http/checks.js';
import type { ResponseOf } from '../../contract/http/endpoint.js';
import type { DayFacts } from './facts-of-day.js';

export type Link = ResponseOf<(typeof checkEndpoints)['dossier']>['chain'][number];

interface Tolerances {
  weighingPercent: number;
  chainPercent: number;
  countPercent: number;
  costPercent: number;
  /** What the programme pays for a pupil and day. */
  standardFen: number;
}

/**
 * Ordered = on the note = weighed = accepted; issued = cooked + given back; portions = served, served within present; what the
 * food cost is about what is claimed for it. Over the days together: what one day has too much and another too little evens out.
 * Of each link only days count on which both ends are known.
 */
export function chainOf(days: readonly DayFacts[], tolerance: Tolerances): Link[] {
  const lines = days.flatMap(({ deliveries }) => deliveries).flatMap((delivery) => delivery.lines);
  const weighed = lines.filter(({ unit }) => unit === 'g');
  const meals = days.flatMap((day) => day.meals);
  const named = meals.filter(({ batches }) => batches.length > 0 && batches.every(({ withInputs }) => withInputs));
  const costs = meals.flatMap(({ issued, served }) =>
    served === null || issued.length === 0 || issued.some(({ costFen }) => costFen === null)
      ? []
      : [{ cost: issued.reduce((sum, { costFen }) => sum + (costFen ?? 0), 0), claim: served * tolerance.standardFen }],
  );
  const { weighingPercent, chainPercent, countPercent, costPercent } = tolerance;
  const pairs = <One>(all: readonly One[], before: (one: One) => number | null, after: (one: One) => number | null) =>
    all.map((one) => [before(one), after(one)] as const);
  return [
    link(
      'ordered-noted',
      'g',
      weighingPercent,
      pairs(
        weighed,
        (it) => it.orderedAmount,
        (it) => it.notedAmount,
      ),
    ),
    link(
      'noted-measured',
      'g',
      weighingPercent,
      pairs(
        weighed,
        (it) => it.notedAmount,
        (it) => it.measuredAmount,
      ),
    ),
    link(
      'measured-accepted',
      'g',
      weighingPercent,
      pairs(
        weighed,
        (it) => it.measuredAmount,
        (it) => it.acceptedAmount,
      ),
    ),
    link(
      ...(['issued-cooked', 'g', chainPercent] as const),
      pairs(
        named,
        (it) => it.issuedGrams,
        (it) => it.cookedGrams + it.returnedGrams,
      ),
    ),
    link(
      'portions-served',
      'pupil',
      countPercent,
      pairs(
        meals,
        (it) => it.portions,
        (it) => it.served,
      ),
    ),
    link(
      'present-served',
      'pupil',
      costPercent,
      pairs(
        meals,
        (it) => it.present,
        (it) => it.served,
      ),
    ),
    link(
      'cost-claimed',
      'fen',
      costPercent,
      pairs(
        costs,
        (it) => it.claim,
        (it) => it.cost,
      ),
    ),
  ];
}

function link(
  name: Link['link'],
  unit: Link['unit'],
  tolerancePercent: number,
  pairs: readonly (readonly [before: number | null, after: number | null])[],
): Link {
  const known = pairs.filter(([one, other]) => one !== null && other !== null);
  const sum = (end: 0 | 1) => (known.length === 0 ? null : known.reduce((total, pair) => total + (pair[end] ?? 0), 0));
  const [before, after] = [sum(0), sum(1)];
  const isBroken =
    before === null || after === null ? null : Math.abs(after - before) * 100 > Math.abs(before) * tolerancePercent;
  return { link: name, unit, before, after, tolerancePercent, isBroken };
}
