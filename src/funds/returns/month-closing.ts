import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { BusinessDate } from '../../contract/business-date.js';
import { type BusinessMonth, monthOf } from '../../contract/business-month.js';
import { type ClosedMonth, ClosedMonths, type LateAct, type MonthCloser } from '../../journal/index.js';
import { Meals } from '../../kitchen/index.js';
import { School } from '../../organization/index.js';
import { FundReturn, FundReturnLock, MonthCorrection } from '../funds.entities.js';

/** A month is closed since the bureau locked its return. */
@Injectable()
export class MonthClosing implements MonthCloser {
  constructor(
    private readonly meals: Meals,
    months: ClosedMonths,
  ) {
    months.register(this);
  }

  async daysOfMeals(tx: EntityManager, mealIds: readonly string[]): Promise<BusinessDate[]> {
    return [...new Set((await this.meals.byIds(tx, mealIds)).map(({ date }) => date))];
  }

  async closed(tx: EntityManager, schoolIds: readonly string[], date: BusinessDate): Promise<ClosedMonth[]> {
    const month = monthOf(date);
    const rounds = await this.lockedRounds(tx, { schoolId: In([...schoolIds]), month });
    if (rounds.length === 0) return [];
    const schools = await tx.findBy(School, { id: In(rounds.map(({ schoolId }) => schoolId)) });
    const names = new Map(schools.map(({ id, name }) => [id, name]));
    return rounds.map(({ schoolId, unit }) => ({ schoolId, schoolName: names.get(schoolId) ?? '', month, unit }));
  }

  async corrected(tx: EntityManager, { actId, enteredOn, months }: LateAct): Promise<void> {
    await tx.insert(
      MonthCorrection,
      months.map(({ schoolId, month }) => ({ actId, schoolId, month, enteredOn })),
    );
  }

  async isClosed(tx: EntityManager, schoolId: string, month: BusinessMonth): Promise<boolean> {
    return (await this.lockedRounds(tx, { schoolId, month })).length > 0;
  }

  private async lockedRounds(
    tx: EntityManager,
    where: { schoolId: string | ReturnType<typeof In<string>>; month: BusinessMonth },
  ): Promise<{ schoolId: string; unit: string }[]> {
    // The content of a return is large, and nothing of it matters here
    const rounds = await tx.find(FundReturn, { where, select: { id: true, schoolId: true } });
    const schoolOf = new Map(rounds.map(({ id, schoolId }) => [id, schoolId]));
    const locks = await tx.find(FundReturnLock, {
      where: { returnId: In([...schoolOf.keys()]) },
      order: { returnId: 'ASC' },
    });
    return locks.map(({ returnId, unit }) => ({ schoolId: schoolOf.get(returnId) ?? '', unit }));
  }
}
