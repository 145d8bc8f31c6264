import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { BusinessDate } from '../contract/business-date.js';
import type { BusinessMonth } from '../contract/business-month.js';
import { invariant } from '../platform/index.js';

/** A month of a school that takes nothing any more but corrections. */
export interface ClosedMonth {
  schoolId: string;
  schoolName: string;
  month: BusinessMonth;
  /** Who closed it. */
  unit: string;
}

/** An act that is entered about a closed month. */
export interface LateAct {
  actId: string;
  /** The local day on which it is entered. */
  enteredOn: BusinessDate;
  months: readonly ClosedMonth[];
}

/** Whoever closes months; the journal asks, and tells what came all the same. Both inside the transaction of the act. */
export interface MonthCloser {
  /** On which local days these meals are eaten, each once; to those days their counts and costs belong. */
  daysOfMeals(tx: EntityManager, mealIds: readonly string[]): Promise<BusinessDate[]>;
  /** Of these schools, those for which the month of `date` is closed. */
  closed(tx: EntityManager, schoolIds: readonly string[], date: BusinessDate): Promise<ClosedMonth[]>;
  /** Keeps the act as a correction of these months. */
  corrected(tx: EntityManager, late: LateAct): Promise<void>;
}

/** The room that closes months, registered while it is constructed; until then no month is closed. */
@Injectable()
export class ClosedMonths {
  private closer: MonthCloser | null = null;

  register(closer: MonthCloser): void {
    invariant(this.closer === null, 'months are closed by one room');
    this.closer = closer;
  }

  async daysOfMeals(tx: EntityManager, mealIds: readonly string[]): Promise<BusinessDate[]> {
    return (await this.closer?.daysOfMeals(tx, mealIds)) ?? [];
  }

  async closed(tx: EntityManager, schoolIds: readonly string[], date: BusinessDate): Promise<ClosedMonth[]> {
    return (await this.closer?.closed(tx, schoolIds, date)) ?? [];
  }

  async corrected(tx: EntityManager, late: LateAct): Promise<void> {
    await this.closer?.corrected(tx, late);
  }
}
