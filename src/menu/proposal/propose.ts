import type { BusinessDate } from '../../contract/business-date.js';
import { FOOD_GROUPS, type Nutrient } from '../../contract/nutrients.js';
import type { FoodGroup } from '../week/judge-week.js';
import { amountOf, boundsOfWish, type Candidate, chosenIn, programOf, type Task, type Wish } from './model.js';

/** What came of a programme. */
export type Solved =
  | { status: 'optimal' | 'time_up'; amountIn: (name: string) => number }
  | { status: 'infeasible' | 'time_up_empty' };
/** Solves a programme in the format LP, or says that it could not within the time. */
export type Solve = (program: string, seconds: number) => Promise<Solved>;

/** Why a dish stands where it does. */
export type Why =
  | { what: 'near_expiry' | 'in_stock'; names: string[] }
  /** It alone brings food of the group that day. */
  | { what: 'group'; group: FoodGroup }
  /** So many kinds of food that day come from it alone. */
  | { what: 'kinds'; count: number }
  /** Of what the week holds of it, so many percent: the limit of this nutrient binds, or is missed. */
  | { what: 'nutrient'; nutrient: Nutrient; percent: number };

export interface WishOutcome {
  wish: Wish;
  value: number;
  /** `binds`: met, and there is nothing to spare; `unknown`: of some food it is not known, so that it may be met. */
  verdict: 'met' | 'binds' | 'missed' | 'unknown';
  /** How far outside the nearer bound; 0 where it is met. */
  missedBy: number;
}

/** A wish that is missed, and the others with which it cannot be met together; with none of them the dishes do not do. */
export interface Contradiction {
  wish: WishName;
  with: WishName[];
  /** False where time was up before all was tried: fewer of them may do. */
  isLeast: boolean;
}
/** Wishes of all days and age groups under one name. */
export type WishName = string;
export const nameOf = (wish: Wish): WishName => (wish.what === 'nutrient' ? wish.nutrient : wish.what);

export interface Proposal {
  /** `good`: time was up, there may be a better one; `none`: time was up before there was any. */
  status: 'best' | 'good' | 'none';
  meals: { date: BusinessDate; dishes: { dish: Candidate; why: Why[] }[] }[];
  outcomes: WishOutcome[];
  contradictions: Contradiction[];
}

/** Counts have no middle: they bind when they are just met. Amounts bind within this part of their bound. */
const JUST = 0.02;

/**
 * The week that misses its wishes least, and of those the one that uses what is there; each dish and each limit explained.
 * What contradicts is looked for in what is left of the time.
 *
 * @param now milliseconds of a clock that only goes on
 * @throws RangeError when there are fewer dishes than a week needs
 */
export async function propose(
  task: Task,
  solve: Solve,
  { seconds, now }: { seconds: number; now: () => number },
): Promise<Proposal> {
  if (
    task.dishes.length < task.dishesPerMeal ||
    task.dishes.length * task.mostTimes < task.dates.length * task.dishesPerMeal
  )
    throw new RangeError('fewer dishes than a week needs');
  const until = now() + seconds * 1_000;
  const solved = await solve(
    programOf(task, () => false),
    seconds,
  );
  // Every wish may be missed, so that something is always possible
  if (!('amountIn' in solved)) return { status: 'none', meals: [], outcomes: [], contradictions: [] };
  const days = chosenIn(task, solved.amountIn).map((dishes) => dishes.map((dish) => task.dishes[dish] as Candidate));
  const outcomes = task.wishes.map((wish) => outcomeOf(wish, days, task.dates));
  return {
    status: solved.status === 'optimal' ? 'best' : 'good',
    meals: days.map((dishes, day) => ({
      date: task.dates[day] as BusinessDate,
      dishes: dishes.map((dish) => ({ dish, why: whyOf(dish, dishes, days.flat(), outcomes) })),
    })),
    outcomes,
    contradictions: await contradictionsIn(task, outcomes, solve, () => (until - now()) / 1_000),
  };
}

function outcomeOf(wish: Wish, days: readonly Candidate[][], dates: readonly BusinessDate[]): WishOutcome {
  const value = comesTo(wish, days, dates);
  const off = boundsOfWish(wish).map(({ side, at }) => (side === 'least' ? at - value : value - at));
  const missedBy = Math.max(0, ...off);
  const spare = Math.min(...boundsOfWish(wish).map(({ at }, index) => -(off[index] ?? 0) / Math.max(at, 1)));
  const isCount = wish.what !== 'cost' && wish.what !== 'nutrient';
  // What is not known can only add to it
  const mayHoldMore = wish.what === 'nutrient' && days.flat().some(({ notKnown }) => notKnown.includes(wish.nutrient));
  const isBelow = 'least' in wish && value < wish.least;
  const missed = isBelow && mayHoldMore ? 'unknown' : 'missed';
  const verdict = missedBy > 0 ? missed : spare <= (isCount ? 0 : JUST) ? 'binds' : 'met';
  return { wish, value, verdict, missedBy };
}

function comesTo(wish: Wish, days: readonly Candidate[][], dates: readonly BusinessDate[]): number {
  const on = (date: BusinessDate): Candidate[] => days[dates.indexOf(date)] ?? [];
  switch (wish.what) {
    case 'cost':
    case 'nutrient':
      return Math.round(days.flat().reduce((sum, dish) => sum + amountOf(dish, wish), 0));
    case 'kinds_of_day':
      return kindsIn(on(wish.date)).size;
    case 'kinds_of_week':
      return kindsIn(days.flat()).size;
    case 'meal_groups':
      return new Set(on(wish.date).flatMap(({ groups }) => groups)).size;
  }
}
const kindsIn = (dishes: readonly Candidate[]): Set<string> => new Set(dishes.flatMap(({ kinds }) => kinds));

function whyOf(
  dish: Candidate,
  day: readonly Candidate[],
  week: readonly Candidate[],
  outcomes: readonly WishOutcome[],
): Why[] {
  const others = day.filter((other) => other !== dish);
  const alone = FOOD_GROUPS.filter(
    (group) => dish.groups.includes(group) && !others.some(({ groups }) => groups.includes(group)),
  );
  const elsewhere = kindsIn(others);
  const count = new Set(dish.kinds.filter((kind) => !elsewhere.has(kind))).size;
  const most = outcomes
    .flatMap(({ wish, verdict, value }) =>
      wish.what === 'nutrient' && (verdict === 'binds' || verdict === 'missed') && value > 0
        ? [{ nutrient: wish.nutrient, percent: Math.round((amountOf(dish, wish) * 100) / value) }]
        : [],
    )
    .sort((a, b) => b.percent - a.percent)[0];
  // A dish brings its part of everything; it is worth a word where that is more than its turn
  const isMuch = most !== undefined && most.percent * week.length > 100;
  return [
    ...(dish.nearExpiry.length > 0 ? [{ what: 'near_expiry' as const, names: [...dish.nearExpiry] }] : []),
    ...(dish.inStock.length > 0 ? [{ what: 'in_stock' as const, names: [...dish.inStock] }] : []),
    ...alone.map((group) => ({ what: 'group' as const, group })),
    ...(isMuch ? [{ what: 'nutrient' as const, ...most }] : []),
    ...(count > 0 ? [{ what: 'kinds' as const, count }] : []),
  ];
}

/**
 * For each wish that is missed a least set of others with which it cannot be met: one after the other is let go, and stays
 * away where the rest contradicts without it.
 */
async function contradictionsIn(
  task: Task,
  outcomes: readonly WishOutcome[],
  solve: Solve,
  secondsLeft: () => number,
): Promise<Contradiction[]> {
  const missed = [...new Set(outcomes.filter(({ verdict }) => verdict === 'missed').map(({ wish }) => nameOf(wish)))];
  const missing = new Set(outcomes.filter(({ verdict }) => verdict === 'unknown').map(({ wish }) => nameOf(wish)));
  const all = [...new Set(task.wishes.map(nameOf))].filter((name) => !missing.has(name) || missed.includes(name));
  const found: Contradiction[] = [];
  for (const name of missed) {
    let isLeast = true;
    const contradicts = async (names: readonly WishName[]): Promise<boolean | null> => {
      if (secondsLeft() <= 0) return null;
      const held = task.wishes.filter((wish) => names.includes(nameOf(wish)));
      const { status } = await solve(
        programOf({ ...task, wishes: held }, () => true),
        secondsLeft(),
      );
      return status === 'infeasible' ? true : status === 'time_up_empty' ? null : false;
    };
    let held = all.filter((other) => other === name || !missed.includes(other));
    // Whatever is missed too is what it was given up for, where the rest does not explain it
    if ((await contradicts(held)) === false) held = [...all];
    for (const other of held.filter((one) => one !== name)) {
      const rest = held.filter((one) => one !== other);
      const still = await contradicts(rest);
      if (still === null) isLeast = false;
      if (still === true) held = rest;
    }
    found.push({ wish: name, with: held.filter((one) => one !== name), isLeast });
  }
  return found;
}
