import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, MoreThanOrEqual } from 'typeorm';
import { addDays, type BusinessDate } from '../../contract/business-date.js';
import type { BodyOf, ResponseOf } from '../../contract/http/endpoint.js';
import type { dietEndpoints } from '../../contract/http/special-diets.js';
import { SchoolDirectory } from '../../organization/index.js';
import { AuditLog, Clock, DomainError, Idempotency, newId, type Principal, UnitOfWork } from '../../platform/index.js';
import { Policy } from '../../policy/index.js';
import { Menus, mondayOf } from '../week/menus.js';
import { mealsToMind, type Planned } from './meals-to-mind.js';
import { SpecialDiet } from './special-diet.entity.js';

type Api = typeof dietEndpoints;
type View = ResponseOf<Api['stateDiet']>;

/** So many days of the menu are looked at, the day itself among them. */
const DAYS_AHEAD = 7;

/** Portions that are made without something, class by class, each with an end. No names, and nothing of anybody's health. */
@Injectable()
export class SpecialDiets {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
    private readonly policy: Policy,
    private readonly menus: Menus,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Those that hold on the day or will, by class, each with the planned meals of the seven days from `date` on at which it must be
   * minded.
   *
   * @throws DomainError `organization.school-not-found`
   */
  list(caller: Principal, schoolId: string, date: BusinessDate): Promise<ResponseOf<Api['diets']>> {
    return this.uow.read(async (tx) => {
      await this.directory.require(tx, caller, 'act.record', schoolId);
      const diets = await tx.findBy(SpecialDiet, { schoolId, untilDate: MoreThanOrEqual(date), endedAt: IsNull() });
      return { items: await this.views(tx, schoolId, date, diets) };
    });
  }

  /**
   * @throws DomainError `organization.class-not-found`, `menu.diet-of-nothing`, `menu.diet-ends-before`,
   *   `menu.diet-too-long` (`menu.diet_longest_days`)
   */
  state(caller: Principal, key: string, schoolId: string, body: BodyOf<Api['stateDiet']>): Promise<View> {
    const { classId, without, foodName, fromDate, untilDate } = body;
    if (without.length === 0 && foodName === null)
      throw new DomainError('menu.diet-of-nothing', {}, { field: 'without' });
    if (untilDate < fromDate) throw new DomainError('menu.diet-ends-before', {}, { field: 'untilDate' });
    const content = { route: 'menu.stateDiet', schoolId, body };
    return this.idempotency.once({ accountId: caller.accountId, key, content }, async (tx) => {
      const { areaCode } = await this.directory.require(tx, caller, 'act.record', schoolId);
      const days = await this.policy.number(tx, 'menu.diet_longest_days', { date: fromDate, areaCode });
      if (untilDate >= addDays(fromDate, days)) {
        throw new DomainError('menu.diet-too-long', { days }, { field: 'untilDate' });
      }
      const classes = await this.directory.classesOf(tx, schoolId, fromDate);
      if (!classes.some(({ id }) => id === classId)) {
        throw new DomainError('organization.class-not-found', {}, { field: 'classId' });
      }
      const stated = { statedBy: caller.displayName, statedAt: this.clock.now(), endedAt: null };
      const diet: SpecialDiet = { id: newId(), schoolId, ...body, without: [...new Set(without)], ...stated };
      await tx.insert(SpecialDiet, diet);
      await this.note(tx, caller, 'menu.diet-stated', diet);
      const [view] = await this.views(tx, schoolId, fromDate, [diet]);
      return view as View;
    });
  }

  /** Ends it at once; what was planned stays. May be repeated. @throws DomainError `menu.diet-not-found` */
  async end(caller: Principal, schoolId: string, dietId: string): Promise<void> {
    await this.uow.write(async (tx) => {
      await this.directory.require(tx, caller, 'act.record', schoolId);
      const diet = await tx.findOneBy(SpecialDiet, { id: dietId, schoolId });
      if (diet === null) throw new DomainError('menu.diet-not-found', {}, { field: 'dietId' });
      if (diet.endedAt !== null) return;
      await tx.update(SpecialDiet, { id: dietId }, { endedAt: this.clock.now() });
      await this.note(tx, caller, 'menu.diet-ended', diet);
    });
  }

  private async views(
    tx: EntityManager,
    schoolId: string,
    date: BusinessDate,
    diets: readonly SpecialDiet[],
  ): Promise<View[]> {
    if (diets.length === 0) return [];
    const meals = await this.planned(tx, schoolId, date);
    const classes = await this.directory.classesOf(tx, schoolId, date);
    const nameOf = (classId: string) => classes.find(({ id }) => id === classId)?.name ?? '';
    return diets
      .map((diet) => {
        const { id, classId, portions, without, foodName, basis, fromDate, untilDate, statedBy, statedAt } = diet;
        return {
          ...{
            id,
            classId,
            className: nameOf(classId),
            portions,
            without,
            foodName,
            basis,
            fromDate,
            untilDate,
            statedBy,
          },
          ...{ statedAt: statedAt.toISOString(), meals: mealsToMind(diet, meals) },
        };
      })
      .sort((a, b) => a.className.localeCompare(b.className, 'zh') || (a.id < b.id ? -1 : 1));
  }

  private async planned(tx: EntityManager, schoolId: string, date: BusinessDate): Promise<Planned[]> {
    const last = addDays(date, DAYS_AHEAD - 1);
    const mondays = [...new Set([mondayOf(date), mondayOf(last)])];
    const meals: Planned[] = [];
    for (const monday of mondays) meals.push(...(await this.menus.view(tx, schoolId, monday)).meals);
    return meals.filter((meal) => date <= meal.date && meal.date <= last);
  }

  private note(tx: EntityManager, by: Principal, action: string, diet: SpecialDiet): Promise<void> {
    const { id, schoolId, portions, without, foodName, fromDate, untilDate } = diet;
    const subject = { kind: 'special-diet', id };
    return this.audit.note(tx, {
      by,
      action,
      subject,
      schoolId,
      detail: { portions, without: without.join(' '), foodName, fromDate, untilDate },
    });
  }
}
