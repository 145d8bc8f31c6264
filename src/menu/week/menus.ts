import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addDays, type BusinessDate } from '../../contract/business-date.js';
import type { BodyOf, ResponseOf } from '../../contract/http/endpoint.js';
import type { MenuWeek, menuEndpoints } from '../../contract/http/menu.js';
import { AGE_GROUP_WORDS, AGE_GROUPS } from '../../contract/nutrients.js';
import { MEAL_KINDS } from '../../contract/words/meal-words.js';
import { SchoolDirectory } from '../../organization/index.js';
import {
  AuditLog,
  Clock,
  DomainError,
  Idempotency,
  invariant,
  isDuplicateKey,
  type Principal,
  UnitOfWork,
} from '../../platform/index.js';
import { Dishes, type DishView, keyOf } from '../dishes.js';
import { type MenuMeal, MenuVersion } from '../menu.entities.js';
import { changesOf } from './change-log.js';
import { type Diners, sumOf } from './scale.js';

type Api = typeof menuEndpoints;
type Body = BodyOf<Api['saveWeek']>;

const DAYS_OF_WEEK = 7;

/** The quantified menus of schools, week by week (带量食谱, S-05). Every change is a version with its reason (N-06). */
@Injectable()
export class Menus {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
    private readonly dishes: Dishes,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `organization.school-not-found` */
  week(caller: Principal, schoolId: string, monday: BusinessDate): Promise<MenuWeek> {
    return this.uow.read(async (tx) => {
      await this.directory.require(tx, caller, 'school.read', schoolId);
      return this.view(tx, schoolId, monday);
    });
  }

  /**
   * @throws DomainError `menu.day-outside-week`, `menu.meal-twice`, `menu.no-diners`, `menu.dish-not-found`,
   *   `menu.portion-missing`, `menu.reason-missing`, `menu.week-changed`
   */
  save(caller: Principal, key: string, schoolId: string, monday: BusinessDate, body: Body): Promise<MenuWeek> {
    refuseOddMeals(monday, body.meals);
    const diners = said(body.diners);
    if (sumOf(diners) === 0) throw new DomainError('menu.no-diners', {}, { field: 'diners' });
    const content = { route: 'menu.saveWeek', schoolId, monday, body };
    return this.idempotency.once({ accountId: caller.accountId, key, content }, async (tx) => {
      const { areaCode } = await this.directory.require(tx, caller, 'act.record', schoolId);
      const before = (await this.versionsOf(tx, schoolId, monday))[0] ?? null;
      const versionNo = before?.versionNo ?? 0;
      if (versionNo !== body.seenVersion) throw new DomainError('menu.week-changed', { versionNo });
      if (before !== null && body.reason === null)
        throw new DomainError('menu.reason-missing', {}, { field: 'reason', rule: 'N-06' });
      const meals = await this.fixed(tx, schoolId, body, diners);
      const { accountId, displayName: name } = caller;
      const row = { schoolId, monday, versionNo: versionNo + 1, diners, meals, reason: body.reason, accountId, name };
      await tx.insert(MenuVersion, { ...row, statedAt: this.clock.now() }).catch((error: unknown) => {
        throw isDuplicateKey(error) ? new DomainError('menu.week-changed', { versionNo: versionNo + 1 }) : error;
      });
      await this.audit.note(tx, {
        by: caller,
        action: before === null ? 'menu.week-planned' : 'menu.week-changed',
        subject: { kind: 'school', id: schoolId },
        ...{ schoolId, areaCode },
        detail: { monday, versionNo: versionNo + 1, reason: body.reason },
      });
      return this.view(tx, schoolId, monday);
    });
  }

  /** What the menu says for one day. @throws DomainError `organization.school-not-found` */
  day(caller: Principal, schoolId: string, date: BusinessDate): Promise<ResponseOf<Api['day']>> {
    return this.uow.read(async (tx) => {
      await this.directory.require(tx, caller, 'school.read', schoolId);
      const { meals, diners } = await this.view(tx, schoolId, mondayOf(date));
      return {
        meals: meals
          .filter((meal) => meal.date === date)
          .map(({ mealKind, dishes }) => ({
            ...{ mealKind, diners: sumOf(diners) },
            dishes: dishes.map(({ name }) => name),
          })),
      };
    });
  }

  /** The week as it stands; `versionNo` 0 while nothing is planned. */
  async view(tx: EntityManager, schoolId: string, monday: BusinessDate): Promise<MenuWeek> {
    const versions = await this.versionsOf(tx, schoolId, monday);
    const all = versions.flatMap(({ meals }) => meals.flatMap(({ dishes }) => dishes));
    const dishes = await this.dishes.views(tx, all);
    const dishOf = (at: { dishId: string; versionNo: number }): DishView => {
      const dish = dishes.get(keyOf(at));
      invariant(dish, 'a menu names versions that are kept');
      return dish;
    };
    const names = new Map([...dishes.values()].map(({ id, name }) => [id, name]));
    const named = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? '');
    return {
      monday,
      versionNo: versions[0]?.versionNo ?? 0,
      diners: versions[0]?.diners ?? {},
      meals: (versions[0]?.meals ?? []).map((meal) => ({ ...meal, dishes: meal.dishes.map(dishOf) })),
      versions: versions.map(({ versionNo, reason, name, statedAt, meals, diners }, at) => {
        const before = versions[at + 1];
        return {
          ...{ versionNo, reason, statedBy: name, statedAt: statedAt.toISOString() },
          dinersChanged: before !== undefined && AGE_GROUPS.some((age) => before.diners[age] !== diners[age]),
          changes:
            before === undefined
              ? []
              : changesOf(before.meals, meals).map(({ date, mealKind, added, removed, altered }) => ({
                  ...{ date, mealKind, added: named(added), removed: named(removed), altered: named(altered) },
                })),
        };
      }),
    };
  }

  /** @throws DomainError `menu.nothing-planned` */
  async require(tx: EntityManager, schoolId: string, monday: BusinessDate): Promise<MenuWeek> {
    const week = await this.view(tx, schoolId, monday);
    if (week.versionNo === 0) throw new DomainError('menu.nothing-planned');
    return week;
  }

  /** The latest first. */
  private versionsOf(tx: EntityManager, schoolId: string, monday: BusinessDate): Promise<MenuVersion[]> {
    return tx.find(MenuVersion, { where: { schoolId, monday }, order: { versionNo: 'DESC' } });
  }

  /** The meals with the recipes that stand now, each of which has portions for all who eat. */
  private async fixed(tx: EntityManager, schoolId: string, { meals }: Body, diners: Diners): Promise<MenuMeal[]> {
    const latest = await this.dishes.latestOf(tx, schoolId);
    const views = await this.dishes.views(tx, latest);
    const known = new Map([...views.values()].map((dish) => [dish.id, dish]));
    const fixed = meals.map(({ date, mealKind, dishIds }, index) => ({
      ...{ date, mealKind },
      dishes: [...new Set(dishIds)].map((dishId) => {
        const at = { field: `meals.${index}.dishIds` };
        const dish = known.get(dishId);
        if (dish === undefined) throw new DomainError('menu.dish-not-found', {}, at);
        const without = AGE_GROUPS.find((age) => (diners[age] ?? 0) > 0 && !dish.ages.includes(age));
        if (without !== undefined)
          throw new DomainError('menu.portion-missing', { name: dish.name, age: AGE_GROUP_WORDS[without].zh }, at);
        return { dishId, versionNo: dish.versionNo };
      }),
    }));
    const rank = ({ date, mealKind }: MenuMeal) => `${date} ${MEAL_KINDS.indexOf(mealKind)}`;
    return fixed.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  }
}

/** The Monday of the week that the day lies in. */
export function mondayOf(date: BusinessDate): BusinessDate {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return addDays(date, -((day + 6) % DAYS_OF_WEEK));
}

function refuseOddMeals(monday: BusinessDate, meals: Body['meals']): void {
  for (const [index, { date, mealKind }] of meals.entries()) {
    if (mondayOf(date) !== monday) throw new DomainError('menu.day-outside-week', {}, { field: `meals.${index}.date` });
    if (meals.slice(0, index).some((meal) => meal.date === date && meal.mealKind === mealKind))
      throw new DomainError('menu.meal-twice', {}, { field: `meals.${index}.mealKind` });
  }
}

const said = (diners: Body['diners']): Diners =>
  Object.fromEntries(Object.entries(diners).filter(([, value]) => value !== undefined));
