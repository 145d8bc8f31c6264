import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SchoolCalendars } from '../../calendar/index.js';
import type { BusinessDate } from '../../contract/business-date.js';
import { datesBetween } from '../../contract/business-month.js';
import { type Payer, SITTING_PAYERS, type SittingPayer } from '../../contract/payers.js';
import { groupBy, JournalReader } from '../../journal/index.js';
import { Meal, Meals } from '../../kitchen/index.js';
import { type School, SchoolDirectory, servesOn } from '../../organization/index.js';
import { Policy } from '../../policy/index.js';
import { type ClassLine, Headcounts, lastStanding } from '../../serving/index.js';
import type { MealCount } from '../claim/claim-of-days.js';
import { type MealCost, MealCosts } from '../cost/meal-costs.js';
import type { Portions, SchoolPortions } from '../cost/share-of-school.js';
import { ProgrammeTerms } from '../programme-terms.js';

/** A meal that was planned for the school, with what is known of it. */
export interface ServedMeal {
  meal: Meal;
  isSubsidised: boolean;
  /** Of this school, the count that stands for each class. */
  counts: MealCount[];
  /** The schools that its kitchen served that day, with who ate there. */
  schools: SchoolPortions[];
  /** Groups that eat at this school and that nobody counted at this meal. */
  uncounted: SittingPayer[];
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
      ...new Set([
        // What a school buys ready is eaten there
        ...(kitchenId === school.id ? [school.id] : []),
        ...services.filter((one) => one.kitchenId === kitchenId && servesOn(one, date)).map(({ schoolId }) => schoolId),
      ]),
    ];
    const makers = [...new Set(services.map((one) => one.kitchenId)), school.id];
    const planned = await this.meals.ofDays(tx, makers, from, to);
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
    const expected = SITTING_PAYERS.filter((payer) => school.otherPayers?.includes(payer));
    const served: ServedMeal[] = [];
    for (const meal of meals) {
      const at = { date: meal.date, areaCode: school.areaCode };
      const isSubsidised = (await this.policy.number(tx, `subsidy.meal.${meal.mealKind}`, at)) === 1;
      const counted = counts.get(meal.actId) ?? new Map<string, Counted>();
      const own = counted.get(school.id);
      const said = new Set(own?.others.map(({ payer }) => payer));
      served.push({
        ...{ meal, isSubsidised },
        counts: own?.classes.map(mealCount) ?? [],
        schools: servedOn(meal.kitchenId, meal.date).map((schoolId) => ({
          schoolId,
          groups: portionsOf(counted.get(schoolId), isSubsidised),
        })),
        uncounted: own === undefined || own.classes.length === 0 ? [] : expected.filter((payer) => !said.has(payer)),
        cost: costs.get(meal.actId) as MealCost,
      });
    }
    return served;
  }

  /** By meal and school: the count that stands for each class and for each group of the sitting (R-F2). */
  private async countsOf(tx: EntityManager, mealIds: readonly string[]): Promise<Map<string, Map<string, Counted>>> {
    const headcounts = await this.headcounts.ofMeals(tx, mealIds);
    const acts = await this.journal.byIds(
      tx,
      headcounts.map(({ actId }) => actId),
    );
    const counted = acts
      .filter(({ state }) => state.reversedByActId === null && state.status === 'recorded')
      .map(({ act }) => act);
    const ids = counted.map(({ id }) => id);
    const mealOf = new Map(headcounts.map(({ actId, mealId }) => [actId, mealId]));
    const schoolOf = new Map(counted.map(({ id, schoolId }) => [id, schoolId]));
    const classes = lastStanding(
      counted,
      await this.headcounts.linesOf(tx, ids),
      ({ actId, classId }) => `${mealOf.get(actId)} ${classId}`,
    );
    const others = lastStanding(
      counted,
      await this.headcounts.othersOf(tx, ids),
      ({ actId, payer }) => `${mealOf.get(actId)} ${schoolOf.get(actId)} ${payer}`,
    );
    const all = new Map<string, Map<string, Counted>>();
    const at = (actId: string): Counted => {
      const [mealId, schoolId] = [mealOf.get(actId) ?? '', schoolOf.get(actId) ?? ''];
      const ofMeal = all.get(mealId) ?? new Map<string, Counted>();
      const own = ofMeal.get(schoolId) ?? { classes: [], others: [] };
      all.set(mealId, ofMeal.set(schoolId, own));
      return own;
    };
    for (const line of classes) at(line.actId).classes.push(line);
    for (const group of others) at(group.actId).others.push(group);
    return all;
  }
}

/** What was counted of one meal at one school. */
interface Counted {
  classes: ClassLine[];
  others: { payer: SittingPayer; served: number }[];
}

const mealCount = ({ classId, present, served, payers }: ClassLine): MealCount => ({
  ...{ classId, present, served },
  paid: payers.reduce((sum, group) => sum + group.served, 0),
});

/**
 * Portions by who pays. Pupils of whom nothing is said eat on the subsidy where it pays for the meal; elsewhere nobody
 * has said on whose money they ate.
 */
function portionsOf(counted: Counted | undefined, isSubsidised: boolean): Portions[] | null {
  if (counted === undefined || counted.classes.length === 0) return null;
  const portions = new Map<Payer | null, number>();
  const add = (payer: Payer | null, count: number) => portions.set(payer, (portions.get(payer) ?? 0) + count);
  for (const { served, payers } of counted.classes) {
    for (const group of payers) add(group.payer, group.served);
    add(isSubsidised ? 'subsidy' : null, served - payers.reduce((sum, group) => sum + group.served, 0));
  }
  for (const group of counted.others) add(group.payer, group.served);
  return [...portions].map(([payer, count]) => ({ payer, portions: count }));
}
