import { Injectable } from '@nestjs/common';
import { Brackets, type EntityManager } from 'typeorm';
import type { BusinessDate } from '../contract/business-date.js';
import type { disclosureEndpoints } from '../contract/http/disclosure.js';
import type { ResponseOf } from '../contract/http/endpoint.js';
import { groupBy } from '../journal/index.js';
import { Meals, sittingOf } from '../kitchen/index.js';
import { ClassGroup, School, withinScope } from '../organization/index.js';
import { type Principal, UnitOfWork } from '../platform/index.js';
import { Headcounts, lastStanding } from '../serving/index.js';

type Items = ResponseOf<(typeof disclosureEndpoints)['headcounts']>['items'];
type Counted = Items[number]['meals'][number];

/** How many ate, over many schools at once. */
@Injectable()
export class DayHeadcounts {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly headcounts: Headcounts,
    private readonly meals: Meals,
  ) {}

  ofDay(caller: Principal, date: BusinessDate): Promise<{ items: Items }> {
    return this.uow.read(async (tx) => {
      const query = tx.createQueryBuilder(School, 'school').where("school.state = 'enabled'");
      const schools = await withinScope(query, 'school', caller, 'headcount.read')
        .orderBy('school.name')
        .addOrderBy('school.id')
        .getMany();
      const sizes = await this.sizes(tx, date);
      const counted = await this.counted(tx, date);
      return {
        items: schools.map(({ id, name, areaCode }) => ({
          schoolId: id,
          name,
          areaId: areaCode,
          classes: sizes.get(id)?.classes ?? 0,
          pupils: sizes.get(id)?.pupils ?? 0,
          meals: counted.get(id) ?? [],
        })),
      };
    });
  }

  /** Classes that were open on the day, of every school. */
  private async sizes(
    tx: EntityManager,
    date: BusinessDate,
  ): Promise<Map<string, { classes: number; pupils: number }>> {
    const rows = await tx
      .createQueryBuilder(ClassGroup, 'class')
      .select('class.schoolId', 'schoolId')
      .addSelect('COUNT(*)', 'classes')
      .addSelect('SUM(class.size)', 'pupils')
      .where(
        new Brackets((open) => {
          open.where('class.closedOn IS NULL').orWhere('class.closedOn > :date', { date });
        }),
      )
      .groupBy('class.schoolId')
      .getRawMany<{ schoolId: string; classes: string | number; pupils: string | number }>();
    return new Map(
      rows.map(({ schoolId, classes, pupils }) => [schoolId, { classes: Number(classes), pupils: Number(pupils) }]),
    );
  }

  private async counted(tx: EntityManager, date: BusinessDate): Promise<Map<string, Counted[]>> {
    const { acts, mealOf } = await this.headcounts.standingOfDay(tx, date, this.meals);
    const sittings = new Map([...mealOf].map(([actId, meal]) => [actId, sittingOf(meal)]));
    const standing = lastStanding(
      acts,
      await this.headcounts.linesOf(
        tx,
        acts.map(({ id }) => id),
      ),
      ({ actId, classId }) => `${sittings.get(actId)} ${classId}`,
    );
    const lines = groupBy(standing, ({ actId }) => actId);
    const sums = new Map<string, Counted[]>();
    for (const act of acts) {
      const mealKind = mealOf.get(act.id)?.mealKind;
      if (mealKind === undefined) continue;
      const ofSchool = sums.get(act.schoolId) ?? [];
      sums.set(act.schoolId, ofSchool);
      const sum = ofSchool.find((one) => one.mealKind === mealKind) ?? { mealKind, present: 0, served: 0 };
      if (!ofSchool.includes(sum)) ofSchool.push(sum);
      for (const line of lines.get(act.id) ?? []) {
        sum.present += line.present;
        sum.served += line.served;
      }
    }
    return sums;
  }
}
