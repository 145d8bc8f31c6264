import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SchoolCalendars } from '../../calendar/index.js';
import type { BusinessDate } from '../../contract/business-date.js';
import { datesBetween } from '../../contract/business-month.js';
import { groupBy, JournalReader } from '../../journal/index.js';
import { Meal, Meals } from '../../kitchen/index.js';
import { type School, SchoolDirectory, servesOn } from '../../organization/index.js';
import { Policy } from '../../policy/index.js';
import { Headcounts, lastStanding } from '../../serving/index.js';
import type { MealCount } from '../claim/claim-of-days.js';
import { type MealCost, MealCosts } from '../cost/meal-costs.js';
import type { SchoolPortions } from '../cost/share-of-school.js';
import { ProgrammeTerms } from '../programme-terms.js';

/** A meal that was planned for the school, with what is known of it. */
export interface ServedMeal {
  meal: Meal;
  isSubsidised: boolean;
  /** Of this school, the count that stands for each class. */
  counts: MealCount[];
  /** The schools that its kitchen served that day, with how many ate; null where nobody counted. */
  schools: SchoolPortions[];
  cost: MealCost;
}

export interface SchoolDayFacts {
  date: BusinessDate;
  isSchoolDay: boolean | null;
  standardFen: number | null;
  /** Classes that were open. */
  classIds: string[];
  /** Pupils of those classes, as many as they have today. */
  enrolled: number;
  meals: ServedMeal[];
}

/** What the other rooms know of a school's days as far as money needs it: calendar, classes, meals, counts, costs. */
@Injectable()
export class SchoolDays {
  constructor(
    private readonly directory: SchoolDirectory,
    private readonly calendars: SchoolCalendars,
    private readonly policy: Policy,
    private readonly journal: JournalReader,
    private readonly meals: Meals,
    private readonly headcounts: Headcounts,
    private readonly costs: MealCosts,
    private readonly terms: ProgrammeTerms,
  ) {}

  /** Every day from `from` to `to`, both included. */
  async between(
    tx: EntityManager,
    school: School,
    { from, to }: { from: BusinessDate; to: BusinessDate },
  ): Promise<SchoolDayFacts[]> {
    const dates = datesBetween(from, to);
    const areSchoolDays = await this.calendars.areSchoolDays(tx, school.id, dates);
    const classes = await this.directory.classesOf(tx, school.id, from);
    const terms = await this.terms.ofSchool(tx, school.id);
    const meals = groupBy(await this.mealsServed(tx, school, from, to), ({ meal }) => meal.date);
    const days: SchoolDayFacts[] = [];
    for (const [index, date] of dates.entries()) {
      const open = classes.filter(({ closedOn }) => closedOn === null || closedOn > date);
      days.push({
        date,
        isSchoolDay: areSchoolDays[index] ?? null,
        standardFen: await this.terms.standardOn(tx, terms, { date, areaCode: school.areaCode }),
        classIds: open.map(({ id }) => id),
        enrolled: open.reduce((sum, { size }) => sum + size, 0),
        meals: meals.get(date) ?? [],
      });
    }
    return days;
  }

  private async mealsServed(tx: EntityManager, school: School, from: BusinessDate, to: BusinessDate) {
    const services = await this.directory.servicesAround(tx, school.id);
    const servedOn = (kitchenId: string, date: BusinessDate): string[] => [
      ...new Set(
        services.filter((one) => one.kitchenId === kitchenId && servesOn(one, date)).map(({ schoolId }) => schoolId),
      ),
    ];
    const planned = await this.meals.ofDays(tx, [...new Set(services.map((one) => one.kitchenId))], from, to);
    const standing = new Set(
      (
        await this.journal.standing(
          tx,
          planned.map(({ actId }) => actId),
        )
      ).map(({ id }) => id),
    );
    const meals = planned.filter(
      ({ actId, kitchenId, date }) => standing.has(actId) && servedOn(kitchenId, date).includes(school.id),
    );
    const mealIds = meals.map(({ actId }) => actId);
    const counts = await this.countsOf(tx, mealIds);
    const costs = await this.costs.ofMeals(tx, mealIds);
    const served: ServedMeal[] = [];
    for (const meal of meals) {
      const at = { date: meal.date, areaCode: school.areaCode };
      const own = counts.get(meal.actId) ?? new Map<string, MealCount[]>();
      served.push({
        meal,
        isSubsidised: (await this.policy.number(tx, `subsidy.meal.${meal.mealKind}`, at)) === 1,
        counts: own.get(school.id) ?? [],
        schools: servedOn(meal.kitchenId, meal.date).map((schoolId) => {
          const lines = own.get(schoolId);
          return { schoolId, pupils: lines?.reduce((sum, { served: ate }) => sum + ate, 0) ?? null };
        }),
        cost: costs.get(meal.actId) as MealCost,
      });
    }
    return served;
  }

  /** By meal and school: the count that stands for each class (R-F2). */
  private async countsOf(
    tx: EntityManager,
    mealIds: readonly string[],
  ): Promise<Map<string, Map<string, MealCount[]>>> {
    const headcounts = await this.headcounts.ofMeals(tx, mealIds);
    const acts = await this.journal.byIds(
      tx,
      headcounts.map(({ actId }) => actId),
    );
    const counted = acts
      .filter(({ state }) => state.reversedByActId === null && state.status === 'recorded')
      .map(({ act }) => act);
    const mealOf = new Map(headcounts.map(({ actId, mealId }) => [actId, mealId]));
    const schoolOf = new Map(counted.map(({ id, schoolId }) => [id, schoolId]));
    const lines = lastStanding(
      counted,
      await this.headcounts.linesOf(
        tx,
        counted.map(({ id }) => id),
      ),
      ({ actId, classId }) => `${mealOf.get(actId)} ${classId}`,
    );
    return new Map(
      [...groupBy(lines, ({ actId }) => mealOf.get(actId) ?? '')].map(([mealId, ofMeal]) => [
        mealId,
        groupBy(ofMeal, ({ actId }) => schoolOf.get(actId) ?? ''),
      ]),
    );
  }
}
