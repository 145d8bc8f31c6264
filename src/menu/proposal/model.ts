import type { BusinessDate } from '../../contract/business-date.js';
import { type AgeGroup, FOOD_GROUPS, type Nutrient } from '../../contract/nutrients.js';
import type { FoodGroup } from '../week/judge-week.js';

/** A dish that may be proposed: all that is asked of it is known. */
export interface Candidate {
  id: string;
  name: string;
  /** Ingredients that count as kinds of food (N-04). */
  kinds: readonly string[];
  groups: readonly FoodGroup[];
  /** By age group: fen a head, and what a portion holds as far as it is known; calories or micrograms. */
  costFen: Readonly<Partial<Record<AgeGroup, number>>>;
  holds: Readonly<Partial<Record<AgeGroup, Readonly<Partial<Record<Nutrient, number>>>>>>;
  /** Nutrients that nobody measured of some food of it: it holds at least what `holds` says. */
  notKnown: readonly Nutrient[];
  /** Names of what lies in the stores, and of what there should be used soon. */
  inStock: readonly string[];
  nearExpiry: readonly string[];
}

/** What is wanted of a week. Each is met or missed by so much; none is given up silently. */
export type Wish =
  | { what: 'cost'; age: AgeGroup; most: number }
  | { what: 'nutrient'; age: AgeGroup; nutrient: Nutrient; least: number; most: number | null }
  | { what: 'kinds_of_day'; date: BusinessDate; least: number }
  | { what: 'kinds_of_week'; least: number }
  | { what: 'meal_groups'; date: BusinessDate; least: number };

export interface Task {
  dates: readonly BusinessDate[];
  dishes: readonly Candidate[];
  dishesPerMeal: number;
  /** How often a dish is on the menu at most. */
  mostTimes: number;
  wishes: readonly Wish[];
}

export interface Bound {
  side: 'least' | 'most';
  at: number;
}
/** The sides of a wish that have a bound. */
export const boundsOfWish = (wish: Wish): Bound[] => [
  ...('least' in wish ? [{ side: 'least' as const, at: wish.least }] : []),
  ...('most' in wish && wish.most !== null ? [{ side: 'most' as const, at: wish.most }] : []),
];

type Terms = Map<string, number>;
/** A percent of a wish that is missed outweighs whatever is only preferred. */
const MISSED_PERCENT = 10_000;
const NEAR_EXPIRY = 30;
const IN_STOCK = 5;
/** Among weeks that are alike the cheaper one. */
const FEN = 0.01;

const dishOn = (day: number, dish: number) => `x_${day}_${dish}`;

/**
 * The week as an integer programme in the format LP: a 0-1 variable for each dish on each day.
 *
 * @param firm which wishes may not be missed at all; the others may, at a price by percent of their bound
 */
export function programOf(task: Task, firm: (wish: Wish) => boolean): string {
  const { dates, dishes, dishesPerMeal, mostTimes, wishes } = task;
  const objective: Terms = new Map();
  const rows: string[] = [];
  const shares = new Set<string>();
  const x = dates.flatMap((_, day) => dishes.map((__, dish) => dishOn(day, dish)));

  for (const [day] of dates.entries()) {
    rows.push(`${textOf(new Map(dishes.map((_, dish) => [dishOn(day, dish), 1])))} = ${dishesPerMeal}`);
  }
  for (const [dish, { costFen, inStock, nearExpiry }] of dishes.entries()) {
    rows.push(`${textOf(new Map(dates.map((_, day) => [dishOn(day, dish), 1])))} <= ${mostTimes}`);
    const liked = (nearExpiry.length > 0 ? NEAR_EXPIRY : 0) + (inStock.length > 0 ? IN_STOCK : 0);
    const fen = Object.values(costFen).reduce((sum, cost) => sum + cost, 0);
    for (const [day] of dates.entries()) objective.set(dishOn(day, dish), fen * FEN - liked);
  }
  /** A share that is 1 at most, and no more than all of `of` together. */
  const shareOf = (name: string, of: readonly string[]): string => {
    if (!shares.has(name)) {
      shares.add(name);
      rows.push(`${textOf(new Map([[name, 1], ...of.map((one): [string, number] => [one, -1])]))} <= 0`);
    }
    return name;
  };
  const kinds = [...new Set(dishes.flatMap((dish) => dish.kinds))].sort();
  const withKind = kinds.map((kind) => dishes.flatMap((dish, index) => (dish.kinds.includes(kind) ? [index] : [])));
  const kindOn = (day: number, kind: number): string =>
    shareOf(
      `y_${day}_${kind}`,
      (withKind[kind] ?? []).map((dish) => dishOn(day, dish)),
    );

  const termsOf = (wish: Wish): Terms => {
    switch (wish.what) {
      case 'cost':
      case 'nutrient':
        return new Map(
          dates.flatMap((_, day) =>
            dishes.map((dish, index): [string, number] => [dishOn(day, index), amountOf(dish, wish)]),
          ),
        );
      case 'kinds_of_day': {
        const day = dates.indexOf(wish.date);
        return new Map(kinds.map((_, kind) => [kindOn(day, kind), 1]));
      }
      case 'kinds_of_week':
        return new Map(
          kinds.map((_, kind) => [
            shareOf(
              `z_${kind}`,
              (withKind[kind] ?? []).flatMap((dish) => dates.map((__, day) => dishOn(day, dish))),
            ),
            1,
          ]),
        );
      case 'meal_groups': {
        const day = dates.indexOf(wish.date);
        return new Map(
          FOOD_GROUPS.map((group, at) => [
            shareOf(
              `g_${day}_${at}`,
              dishes.flatMap((dish, index) => (dish.groups.includes(group) ? [dishOn(day, index)] : [])),
            ),
            1,
          ]),
        );
      }
    }
  };
  for (const [at, wish] of wishes.entries()) {
    const terms = termsOf(wish);
    for (const { side, at: bound } of boundsOfWish(wish)) {
      // In percent of the bound: rows of micrograms and rows of kinds weigh alike
      const scaled: Terms = new Map([...terms].map(([name, one]) => [name, (one * 100) / Math.max(bound, 1)]));
      const right = (bound * 100) / Math.max(bound, 1);
      if (!firm(wish)) {
        const missed = `${side === 'least' ? 's' : 't'}_${at}`;
        scaled.set(missed, side === 'least' ? 1 : -1);
        objective.set(missed, MISSED_PERCENT);
      }
      rows.push(`${textOf(scaled)} ${side === 'least' ? '>=' : '<='} ${right}`);
    }
  }
  return [
    'Minimize',
    ` obj: ${textOf(objective)}`,
    'Subject To',
    ...rows.map((row, index) => ` r${index}: ${row}`),
    'Bounds',
    ...[...shares].map((name) => ` 0 <= ${name} <= 1`),
    'Binary',
    ...x.map((name) => ` ${name}`),
    'End',
  ].join('\n');
}

/** What a portion of the dish adds to the wish. */
export function amountOf(dish: Candidate, wish: Extract<Wish, { age: AgeGroup }>): number {
  return (wish.what === 'cost' ? dish.costFen[wish.age] : dish.holds[wish.age]?.[wish.nutrient]) ?? 0;
}

/** Lines are kept short: a reader of this format may take no more than 560 characters of one. */
function textOf(terms: Terms): string {
  const parts = [...terms]
    .filter(([, one]) => one !== 0)
    .map(([name, one]) => `${one < 0 ? '-' : '+'} ${numberIn(Math.abs(one))} ${name}`);
  if (parts.length === 0) return `0 ${[...terms.keys()][0] ?? dishOn(0, 0)}`;
  return parts.map((part, index) => (index > 0 && index % TERMS_A_LINE === 0 ? `\n  ${part}` : part)).join(' ');
}
const TERMS_A_LINE = 12;
const numberIn = (value: number): string => Number(value.toPrecision(10)).toString();

/** The dishes of each day in a solution: their places in `dishes`. */
export function chosenIn({ dates, dishes }: Task, amountIn: (name: string) => number): number[][] {
  return dates.map((_, day) => dishes.flatMap((__, dish) => (amountIn(dishOn(day, dish)) > 0.5 ? [dish] : [])));
}
