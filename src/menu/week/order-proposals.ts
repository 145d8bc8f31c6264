import { Injectable } from '@nestjs/common';
import {
  addDays,
  type BusinessDate,
  businessDateOf,
  DAY_MS,
  startOfBusinessDate,
} from '../../contract/business-date.js';
import type { QueryOf, ResponseOf } from '../../contract/http/endpoint.js';
import type { menuEndpoints } from '../../contract/http/menu.js';
import { isExpired } from '../../contract/storing/first-expired.js';
import { SchoolDirectory } from '../../organization/index.js';
import { Clock, DomainError, type Principal, UnitOfWork } from '../../platform/index.js';
import { Orders } from '../../procurement/index.js';
import { Lots } from '../../warehouse/index.js';
import { Menus, mondayOf } from './menus.js';
import { type Goods, proposeOrder } from './propose-order.js';
import { needOf } from './scale.js';
import { WeekJudge } from './week-judge.js';

type Api = typeof menuEndpoints;

/** What a menu would have ordered. Nothing is ordered by it: a person confirms each line. */
@Injectable()
export class OrderProposals {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
    private readonly menus: Menus,
    private readonly judge: WeekJudge,
    private readonly lots: Lots,
    private readonly orders: Orders,
  ) {}

  /** @throws DomainError `organization.school-not-found`, `menu.nothing-planned` */
  async proposal(
    caller: Principal,
    schoolId: string,
    from: BusinessDate,
    { days }: QueryOf<Api['orderProposal']>,
  ): Promise<ResponseOf<Api['orderProposal']>> {
    const to = addDays(from, days - 1);
    const today = businessDateOf(this.clock.now());
    // What was wanted for today has come, or will not be reckoned on
    const coming = addDays(today, 1);
    const daysAhead = (startOfBusinessDate(to) - startOfBusinessDate(coming)) / DAY_MS + 1;
    const ordered =
      daysAhead < 1 ? [] : (await this.orders.wanted(caller, schoolId, { from: coming, days: daysAhead })).items;
    return this.uow.read(async (tx) => {
      await this.directory.require(tx, caller, 'school.read', schoolId);
      const needs = [];
      const names = new Map<string, string>();
      const mondays = new Set(Array.from({ length: days }, (_, day) => mondayOf(addDays(from, day))));
      for (const monday of mondays) {
        const { meals, diners } = await this.menus.view(tx, schoolId, monday);
        const dishes = meals.filter(({ date }) => from <= date && date <= to).flatMap((meal) => meal.dishes);
        const ids = dishes.flatMap(({ lines }) => lines.map(({ ingredientId }) => ingredientId));
        const { foods, ...known } = await this.judge.larder(tx, ids);
        for (const [id, { name }] of foods) names.set(id, name);
        needs.push(...needOf(dishes, diners, known));
      }
      if (needs.length === 0) throw new DomainError('menu.nothing-planned', {}, { field: 'date' });
      const own = (await this.directory.placesOf(tx, schoolId, today)).filter((place) => place.schoolId === schoolId);
      const onHand = await this.lots.onHand(
        tx,
        schoolId,
        own.map(({ id }) => id),
      );
      // What will have expired by then feeds nobody (S-13)
      const stock = onHand
        .filter(({ lot }) => !isExpired(lot, from))
        .map(({ lot: { ingredientId, unit }, amount }): Goods => ({ ingredientId, unit, amount }));
      const onOrder = ordered
        .flatMap(({ lines }) => lines)
        .map(({ ingredientId, unit, orderedAmount: amount }): Goods => ({ ingredientId, unit, amount }));
      const lines = proposeOrder(needs, stock, onOrder);
      return { from, to, lines: lines.map((line) => ({ ...line, name: names.get(line.ingredientId) ?? '' })) };
    });
  }
}
