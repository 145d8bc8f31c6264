import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Ingredients } from '../../catalogue/index.js';
import { type BusinessDate, businessDateOf } from '../../contract/business-date.js';
import type { QueryOf } from '../../contract/http/endpoint.js';
import type { MenuJudgement, MenuWeek, menuEndpoints, Requisition } from '../../contract/http/menu.js';
import { AGE_GROUPS, type AgeGroup } from '../../contract/nutrients.js';
import type { Measure } from '../../contract/quantity.js';
import { type School, SchoolDirectory } from '../../organization/index.js';
import { Clock, DomainError, type Principal, UnitOfWork } from '../../platform/index.js';
import { Policy } from '../../policy/index.js';
import { Compositions } from '../composition/compositions.js';
import { type Food, judgeKinds, judgeNutrients, type Plate, type Verdict } from './judge-week.js';
import { LastPrices } from './last-prices.js';
import { kindLimits, weekLimits } from './limits.js';
import { Menus, mondayOf } from './menus.js';
import { costOf, needOf } from './scale.js';

type Api = typeof menuEndpoints;

interface Larder {
  foods: Map<string, Food>;
  ediblePerMille: Map<string, number>;
  measures: Map<string, Measure>;
}

/** What follows from a menu: how it stands against the standard, what it costs a head, what has to be taken for it. */
@Injectable()
export class WeekJudge {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
    private readonly policy: Policy,
    private readonly ingredients: Ingredients,
    private readonly compositions: Compositions,
    private readonly prices: LastPrices,
    private readonly menus: Menus,
  ) {}

  /** @throws DomainError `organization.school-not-found`, `menu.nothing-planned` */
  judge(caller: Principal, schoolId: string, monday: BusinessDate): Promise<MenuJudgement> {
    return this.uow.read(async (tx) => {
      const school = await this.directory.require(tx, caller, 'school.read', schoolId);
      const week = await this.menus.require(tx, schoolId, monday);
      const ids = idsOf(week);
      const { foods, ...known } = await this.larder(tx, ids);
      const prices = await this.prices.of(tx, school, ids, businessDateOf(this.clock.now()));
      const at = { date: monday, areaCode: school.areaCode };
      const named = (some: readonly string[]) => some.map((id) => foods.get(id)?.name ?? '');
      const ages: MenuJudgement['ages'] = [];
      for (const age of AGE_GROUPS.filter((each) => (week.diners[each] ?? 0) > 0)) {
        const plates = platesOf(week, age);
        const eaten = plates.flatMap((plate) => plate.foods);
        const { knownFen, unpriced } = costOf(eaten, { ...known, prices });
        ages.push({
          ...{ age, ...judgeNutrients(plates, foods, await weekLimits(tx, this.policy, age, at)) },
          cost: {
            ...{ knownFen, unpriced: named(unpriced) },
            days: new Set(plates.map(({ date }) => date)).size,
          },
        });
      }
      return {
        ...{ versionNo: week.versionNo, ages },
        ...judgeKinds(onAnyPlate(week), foods, await kindLimits(tx, this.policy, at)),
        compositionUnknown: named(ids.filter((id) => foods.get(id)?.nutrients === null)),
      };
    });
  }

  /**
   * How the planned week of a school stands: `short` where some age group gets less of something than it should, `unknown`
   * where too little is known of the foods to say either; null where nothing is planned.
   */
  async standing(
    tx: EntityManager,
    school: Pick<School, 'id' | 'areaCode'>,
    monday: BusinessDate,
  ): Promise<'meets' | 'short' | 'unknown' | null> {
    const week = await this.menus.view(tx, school.id, monday);
    if (week.versionNo === 0) return null;
    const { foods } = await this.larder(tx, idsOf(week));
    const verdicts: (Verdict | null)[] = [];
    for (const age of AGE_GROUPS.filter((each) => (week.diners[each] ?? 0) > 0)) {
      const limits = await weekLimits(tx, this.policy, age, { date: monday, areaCode: school.areaCode });
      verdicts.push(...judgeNutrients(platesOf(week, age), foods, limits).nutrients.map(({ verdict }) => verdict));
    }
    if (verdicts.includes('below')) return 'short';
    return verdicts.includes('unknown') ? 'unknown' : 'meets';
  }

  /** @throws DomainError `organization.school-not-found`, `menu.nothing-planned` */
  requisition(
    caller: Principal,
    schoolId: string,
    date: BusinessDate,
    { mealKind, diners: total }: QueryOf<Api['requisition']>,
  ): Promise<Requisition> {
    return this.uow.read(async (tx) => {
      await this.directory.require(tx, caller, 'school.read', schoolId);
      const { meals, diners } = await this.menus.require(tx, schoolId, mondayOf(date));
      const meal = meals.find((each) => each.date === date && each.mealKind === mealKind);
      if (meal === undefined) throw new DomainError('menu.nothing-planned', {}, { field: 'mealKind' });
      const { foods, ...known } = await this.larder(
        tx,
        meal.dishes.flatMap(({ lines }) => lines.map(({ ingredientId }) => ingredientId)),
      );
      const lines = needOf(meal.dishes, diners, { ...known, total });
      return {
        ...{ date, mealKind, diners },
        lines: lines.map((line) => ({ ...line, name: foods.get(line.ingredientId)?.name ?? '' })),
      };
    });
  }

  /** What is known of ingredients: their names and nutrients, what of them is eaten, in what they are counted. */
  async larder(tx: EntityManager, ids: readonly string[]): Promise<Larder> {
    const described = await this.ingredients.describe(tx, ids);
    const compositions = await this.compositions.of(tx, ids);
    return {
      foods: new Map(
        [...described].map(([id, { name, category }]) => [
          id,
          { name, category, nutrients: compositions.get(id)?.nutrients ?? null },
        ]),
      ),
      ediblePerMille: new Map([...compositions].map(([id, { ediblePerMille }]) => [id, ediblePerMille])),
      measures: new Map([...described].map(([id, { measure }]) => [id, measure])),
    };
  }
}

const idsOf = ({ meals }: MenuWeek): string[] => [
  ...new Set(meals.flatMap(({ dishes }) => dishes.flatMap(({ lines }) => lines.map((line) => line.ingredientId)))),
];

function platesOf({ meals }: MenuWeek, age: AgeGroup): Plate[] {
  return meals.map(({ date, mealKind, dishes }) => ({
    ...{ date, mealKind },
    foods: dishes.flatMap(({ lines }) =>
      lines.map(({ ingredientId, gramsTenths }) => ({ ingredientId, gramsTenths: gramsTenths[age] ?? 0 })),
    ),
  }));
}

/** The plates with everything that any age group is given: kinds of food are the same for all who eat of one pot. */
function onAnyPlate({ meals, diners }: MenuWeek): Plate[] {
  const fed = AGE_GROUPS.filter((age) => (diners[age] ?? 0) > 0);
  return meals.map(({ date, mealKind, dishes }) => ({
    ...{ date, mealKind },
    foods: dishes.flatMap(({ lines }) =>
      lines.map(({ ingredientId, gramsTenths }) => ({
        ingredientId,
        gramsTenths: Math.max(...fed.map((age) => gramsTenths[age] ?? 0)),
      })),
    ),
  }));
}
