import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addDays, type BusinessDate, businessDateOf } from '../../contract/business-date.js';
import type { BodyOf } from '../../contract/http/endpoint.js';
import type { MenuProposal, menuProposalEndpoints } from '../../contract/http/menu-proposal.js';
import { AGE_GROUPS, type AgeGroup, NUTRIENTS, type Nutrient } from '../../contract/nutrients.js';
import { isExpired } from '../../contract/storing/first-expired.js';
import { type School, SchoolDirectory } from '../../organization/index.js';
import { Clock, DomainError, type Principal, UnitOfWork } from '../../platform/index.js';
import { Policy } from '../../policy/index.js';
import { Lots } from '../../warehouse/index.js';
import { Dishes, type DishView } from '../dishes.js';
import { boundsOf, GROUPS, NO_KIND } from '../week/judge-week.js';
import { LastPrices } from '../week/last-prices.js';
import { kindLimits, weekLimits } from '../week/limits.js';
import { mondayOf } from '../week/menus.js';
import { costOf, sumOf } from '../week/scale.js';
import { WeekJudge } from '../week/week-judge.js';
import type { Candidate, Task, Wish } from './model.js';
import { nameOf, type Proposal, propose } from './propose.js';
import { Solver } from './solver.js';

type Body = BodyOf<(typeof menuProposalEndpoints)['propose']>;
type LeftOut = MenuProposal['leftOut'][number];

/** Proposes the meals of a week within the money. Nothing is planned by it: a person takes it over, or not. */
@Injectable()
export class MenuProposals {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
    private readonly policy: Policy,
    private readonly dishes: Dishes,
    private readonly prices: LastPrices,
    private readonly judge: WeekJudge,
    private readonly lots: Lots,
    private readonly solver: Solver,
  ) {}

  /**
   * @param signal given up when the person does no longer wait
   * @throws DomainError `menu.day-outside-week`, `menu.no-diners`, `menu.too-few-dishes`, `menu.solver-busy`
   */
  async of(
    caller: Principal,
    schoolId: string,
    monday: BusinessDate,
    body: Body,
    signal: AbortSignal,
  ): Promise<MenuProposal> {
    for (const [index, date] of body.dates.entries()) {
      if (mondayOf(date) !== monday || body.dates.indexOf(date) !== index)
        throw new DomainError('menu.day-outside-week', {}, { field: `dates.${index}` });
    }
    if (sumOf(body.diners) === 0) throw new DomainError('menu.no-diners', {}, { field: 'diners' });
    const { task, leftOut, seconds } = await this.uow.read(async (tx) => {
      const school = await this.directory.require(tx, caller, 'act.record', schoolId);
      const at = { date: monday, areaCode: school.areaCode };
      const { candidates, leftOut } = await this.candidates(tx, school, body);
      const dates = [...body.dates].sort();
      return {
        task: { ...body, dates, dishes: candidates, wishes: await this.wishes(tx, at, { ...body, dates }) },
        leftOut,
        seconds: await this.policy.number(tx, 'menu.proposal_seconds', at),
      };
    });
    const { dishes, dishesPerMeal, mostTimes, dates } = task;
    const needed = Math.max(dishesPerMeal, Math.ceil((dates.length * dishesPerMeal) / mostTimes));
    if (dishes.length < needed) {
      const names = leftOut.map(({ name }) => name).join('、');
      throw new DomainError(
        'menu.too-few-dishes',
        { dishes: dishes.length, needed, names },
        { field: 'dishesPerMeal' },
      );
    }
    const proposal = await this.solver.use(signal, (solve) =>
      propose(task, solve, { seconds, now: () => performance.now() }),
    );
    return viewOf(proposal, task, body, leftOut);
  }

  /** Dishes of which all that is asked is known, and the others with the reason. */
  private async candidates(
    tx: EntityManager,
    school: School,
    { diners, without }: Body,
  ): Promise<{ candidates: Candidate[]; leftOut: LeftOut[] }> {
    const today = businessDateOf(this.clock.now());
    const views = [...(await this.dishes.views(tx, await this.dishes.latestOf(tx, school.id))).values()].sort((a, b) =>
      a.id < b.id ? -1 : 1,
    );
    const ids = [...new Set(views.flatMap(({ lines }) => lines.map(({ ingredientId }) => ingredientId)))];
    const { foods, ...known } = await this.judge.larder(tx, ids);
    const prices = await this.prices.of(tx, school, ids, today);
    const { inStock, nearExpiry } = await this.store(tx, school, today);
    const ages = AGE_GROUPS.filter((age) => (diners[age] ?? 0) > 0);
    const candidates: Candidate[] = [];
    const leftOut: LeftOut[] = [];
    for (const view of views) {
      const { id, name, lines } = view;
      const plate = (age: AgeGroup) =>
        lines.map(({ ingredientId, gramsTenths }) => ({ ingredientId, gramsTenths: gramsTenths[age] ?? 0 }));
      const eaten = lines.filter(({ gramsTenths }) => ages.some((age) => (gramsTenths[age] ?? 0) > 0));
      const costs = ages.map((age) => costOf(plate(age), { ...known, prices }));
      const why = whyNot(view, ages, without, {
        isPriced: costs.every(({ unpriced }) => unpriced.length === 0),
        isComposed: eaten.every(({ ingredientId }) => (foods.get(ingredientId)?.nutrients ?? null) !== null),
      });
      if (why !== null) {
        leftOut.push({ dishId: id, name, why });
        continue;
      }
      const named = (some: ReadonlySet<string>) =>
        eaten.flatMap(({ ingredientId, name: food }) => (some.has(ingredientId) ? [food] : []));
      const categories = eaten.map(({ ingredientId }) => foods.get(ingredientId)?.category ?? 'other');
      candidates.push({
        ...{ id, name, inStock: named(inStock), nearExpiry: named(nearExpiry) },
        notKnown: NUTRIENTS.filter((nutrient) =>
          eaten.some(({ ingredientId }) => (foods.get(ingredientId)?.nutrients?.[nutrient] ?? null) === null),
        ),
        kinds: eaten.flatMap(({ ingredientId }, index) =>
          NO_KIND.includes(categories[index] ?? 'other') ? [] : [ingredientId],
        ),
        groups: [...new Set(categories.flatMap((category) => GROUPS[category] ?? []))],
        costFen: Object.fromEntries(ages.map((age, index) => [age, costs[index]?.knownFen ?? 0])),
        holds: Object.fromEntries(
          ages.map((age) => [
            age,
            Object.fromEntries(
              NUTRIENTS.map((nutrient) => [
                nutrient,
                plate(age).reduce(
                  (sum, { ingredientId, gramsTenths }) =>
                    sum + ((foods.get(ingredientId)?.nutrients?.[nutrient] ?? 0) * gramsTenths) / TENTHS_IN_100_G,
                  0,
                ),
              ]),
            ) as Record<Nutrient, number>,
          ]),
        ),
      });
    }
    return { candidates, leftOut };
  }

  /** Ingredients that lie in the school's own stores, and those of which something should be used soon. */
  private async store(tx: EntityManager, school: School, today: BusinessDate) {
    const places = (await this.directory.placesOf(tx, school.id, today)).filter(
      ({ schoolId }) => schoolId === school.id,
    );
    const held = await this.lots.onHand(
      tx,
      school.id,
      places.map(({ id }) => id),
    );
    const soon = addDays(
      today,
      await this.policy.number(tx, 'stock.near_expiry_days', { date: today, areaCode: school.areaCode }),
    );
    const usable = held.filter(({ lot }) => !isExpired(lot, today)).map(({ lot }) => lot);
    const near = usable.filter(({ useBy }) => useBy !== null && useBy <= soon);
    const idsIn = (lots: typeof usable) => new Set(lots.map(({ ingredientId }) => ingredientId));
    return { inStock: idsIn(usable), nearExpiry: idsIn(near) };
  }

  private async wishes(
    tx: EntityManager,
    at: { date: BusinessDate; areaCode: string },
    { dates, diners, mealKind, perMealFen }: Body,
  ): Promise<Wish[]> {
    const kinds = await kindLimits(tx, this.policy, at);
    const wishes: Wish[] = [];
    for (const age of AGE_GROUPS.filter((each) => (diners[each] ?? 0) > 0)) {
      wishes.push({ what: 'cost', age, most: perMealFen * dates.length });
      const limits = await weekLimits(tx, this.policy, age, at);
      for (const nutrient of NUTRIENTS) {
        const { least, most } = boundsOf(
          nutrient,
          dates.map(() => ({ mealKind })),
          limits,
        );
        if (least !== null) wishes.push({ what: 'nutrient', age, nutrient, least, most });
      }
    }
    for (const date of dates) {
      wishes.push({ what: 'meal_groups', date, least: kinds.groups }, { what: 'kinds_of_day', date, least: kinds.day });
    }
    return [...wishes, { what: 'kinds_of_week', least: kinds.week }];
  }
}

const TENTHS_IN_100_G = 1_000;

function whyNot(
  { ages: portions, allergens, allergensUnknown }: DishView,
  ages: readonly AgeGroup[],
  without: Body['without'],
  { isPriced, isComposed }: { isPriced: boolean; isComposed: boolean },
): LeftOut['why'] | null {
  if (ages.some((age) => !portions.includes(age))) return 'no-portion';
  if (without.some((each) => allergens.includes(each))) return 'allergen';
  if (without.length > 0 && allergensUnknown.length > 0) return 'allergen-unknown';
  if (!isComposed) return 'no-composition';
  return isPriced ? null : 'no-price';
}

function viewOf(
  { status, meals, outcomes, contradictions }: Proposal,
  { dates }: Task,
  { diners, mealKind, perMealFen }: Body,
  leftOut: LeftOut[],
): MenuProposal {
  const ages = AGE_GROUPS.filter((age) => (diners[age] ?? 0) > 0);
  const limits = outcomes.map(({ wish, value, verdict, missedBy }) => ({
    name: nameOf(wish) as MenuProposal['limits'][number]['name'],
    age: 'age' in wish ? wish.age : null,
    date: 'date' in wish ? wish.date : null,
    least: 'least' in wish ? wish.least : null,
    most: 'most' in wish ? wish.most : null,
    ...{ value, verdict, missedBy },
  }));
  return {
    ...{ status, mealKind, perMealFen, leftOut, limits },
    days: dates.length,
    meals: meals.map(({ date, dishes }) => ({
      date,
      dishes: dishes.map(({ dish: { id, name, costFen }, why }) => ({
        ...{ dishId: id, name, why },
        costFen: Object.fromEntries(ages.map((age) => [age, costFen[age] ?? 0])),
      })),
    })),
    contradictions: contradictions as MenuProposal['contradictions'],
  };
}
