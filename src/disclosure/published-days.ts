import { Injectable } from '@nestjs/common';
import type { disclosureEndpoints } from '../contract/http/disclosure.js';
import type { ResponseOf } from '../contract/http/endpoint.js';
import { KitchenService } from '../kitchen/index.js';
import { SchoolDirectory } from '../organization/index.js';
import { type Principal, UnitOfWork } from '../platform/index.js';
import { lastStanding, ServingService } from '../serving/index.js';

type Day = ResponseOf<(typeof disclosureEndpoints)['day']>;

/** A school's day as its parents see it. */
@Injectable()
export class PublishedDays {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly directory: SchoolDirectory,
    private readonly kitchen: KitchenService,
    private readonly serving: ServingService,
  ) {}

  /** What was undone or still waits for a signature is not shown. @throws DomainError `organization.school-not-found` */
  async day(caller: Principal, schoolId: string, date: string): Promise<Day> {
    const may = 'published.read';
    const school = await this.uow.read((tx) => this.directory.require(tx, caller, may, schoolId));
    const { items } = await this.kitchen.mealsOf(caller, schoolId, date, may);
    const ids = items.map(({ id }) => id);
    const servings = await this.serving.servingsOfMeals(caller, schoolId, ids, may);
    return {
      schoolId,
      schoolName: school.name,
      date,
      meals: items.filter(isDone).map((meal) => {
        const of = <T extends { mealId: string; reversedByActId: string | null; status: string }>(acts: readonly T[]) =>
          acts.filter((act) => act.mealId === meal.id && isDone(act));
        const counted = of(servings.headcounts);
        const said = counted.flatMap(({ id, lines }) => lines.map((line) => ({ ...line, actId: id })));
        const counts = lastStanding(counted, said, ({ classId }) => classId);
        return {
          mealId: meal.id,
          mealKind: meal.mealKind,
          plannedDiners: meal.plannedDiners,
          served: counts.length === 0 ? null : counts.reduce((sum, { served }) => sum + served, 0),
          dishes: meal.dishes.map(({ dishNo, name }) => {
            const batches = meal.batches.filter((batch) => batch.dishNo === dishNo && !batch.reversed);
            const ids = batches.map(({ id }) => id);
            return {
              name,
              coreTenthsC: batches.map(({ coreTenthsC, reheatedToTenthsC }) => reheatedToTenthsC ?? coreTenthsC),
              samplesKept: meal.samples.filter(({ batchId }) => ids.includes(batchId)).length,
            };
          }),
          handedOut: [...of(servings.handOvers), ...of(servings.dispatches)]
            .sort((a, b) => a.occurredAt.localeCompare(b.occurredAt))
            .flatMap(({ occurredAt, lines }) =>
              lines.map(({ portions, holdingTenthsC, verdict }) => ({
                at: occurredAt,
                portions,
                holdingTenthsC,
                verdict,
              })),
            ),
          diners: of(servings.accompanyDinings).map(({ dinerRole, food, hygiene, order }) => ({
            dinerRole,
            food,
            hygiene,
            order,
          })),
        };
      }),
    };
  }
}

const isDone = ({ reversedByActId, status }: { reversedByActId: string | null; status: string }): boolean =>
  reversedByActId === null && status === 'recorded';
