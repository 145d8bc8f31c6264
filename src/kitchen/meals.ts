import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { FoodScreening } from '../catalogue/index.js';
import type { ActLine } from '../contract/acts.js';
import { addDays, type BusinessDate, businessDateOf } from '../contract/business-date.js';
import type { BodyOf, ResponseOf } from '../contract/http/endpoint.js';
import { kitchenEndpoints } from '../contract/http/kitchen.js';
import { nameKey } from '../contract/sound-text.js';
import {
  type ActBook,
  ActBooks,
  ActRecorder,
  type ActRequest,
  askTwice,
  entryBy,
  groupBy,
  JournalReader,
  type OpenAct,
  type Particulars,
  ThingNames,
  type Written,
} from '../journal/index.js';
import { DomainError, listOf, readRows } from '../platform/index.js';
import { followDish } from './follow-dish.js';
import { Meal, MealDish } from './kitchen.entities.js';
import { mealInWords } from './meal-words.js';

type PlanMeal = (typeof kitchenEndpoints)['planMeal'];
type Body = BodyOf<PlanMeal>;

/** Meals as they are planned (L05): what is to be cooked, and so what is to be sampled (S-18). */
@Injectable()
export class Meals implements ActBook {
  readonly kind = 'cooking.meal';
  readonly entry = entryBy(kitchenEndpoints.planMeal, {
    write: (open, body) => this.write(open, body),
    again: ({ kitchenId: _, dishes, ...meal }) => ({
      ...meal,
      dishes: (dishes as unknown as MealDish[]).map(dishAgain),
    }),
    follow: followDish,
  });

  constructor(
    books: ActBooks,
    private readonly recorder: ActRecorder,
    private readonly screening: FoodScreening,
    private readonly journal: JournalReader,
    names: ThingNames,
  ) {
    books.register(this);
    names.register(
      async (tx, ids, language) =>
        new Map((await this.byIds(tx, ids)).map((meal) => [meal.actId, mealInWords(meal, language)])),
    );
  }

  /** @throws DomainError `catalogue.forbidden-food`, `catalogue.doubtful-food` (S-14), `kitchen.no-kitchen`, `kitchen.meal-far-off` */
  plan(request: ActRequest & { body: Body }): Promise<ResponseOf<PlanMeal>> {
    return this.recorder.record(this.kind, request, (open) => this.write(open, request.body));
  }

  private async write(open: OpenAct, body: Body): Promise<Written<Pick<ResponseOf<PlanMeal>, 'mealId' | 'dishes'>>> {
    const { tx, act } = open;
    const { date, mealKind, plannedDiners, dishes } = body;
    dishes.forEach(({ name, confirmation }, index) => {
      this.screening.refuseForbidden(name, confirmation, `dishes.${index}.name`);
      // cooked, sampled and handed over by its name: two of one name nobody could tell apart
      if (dishes.findIndex((other) => nameKey(other.name) === nameKey(name)) !== index)
        throw new DomainError('kitchen.dish-named-twice', { name }, { field: `dishes.${index}.name` });
    });
    if (act.kitchenId === null) throw new DomainError('kitchen.no-kitchen', {}, { field: 'placeId' });
    await requireNear(open, date);
    await this.askTwice(open, act.kitchenId, body);
    await tx.insert(Meal, { actId: act.id, kitchenId: act.kitchenId, date, mealKind, plannedDiners });
    const rows = dishes.map((dish, index) => ({ ...dish, actId: act.id, dishNo: index + 1 }));
    await tx.insert(MealDish, rows);
    return {
      links: [{ role: 'produced', thing: 'meal', thingId: act.id, quantity: null }],
      answer: () => ({ mealId: act.id, dishes: rows.map(({ dishNo, name }) => ({ dishNo, name })) }),
    };
  }

  /** A kitchen cooks one lunch a day for most: a second plan is asked about (R-F2). Both stand when it is confirmed. */
  private async askTwice(open: OpenAct, kitchenId: string, { date, mealKind }: Body): Promise<void> {
    const planned = (await this.ofDay(open.tx, [kitchenId], date)).filter((meal) => meal.mealKind === mealKind);
    await askTwice(open, this.journal, {
      earlier: planned.map(({ actId }) => actId),
      what: async (actId) => (await this.dishesOf(open.tx, [actId])).map(({ name }) => name).join('、'),
      field: 'mealKind',
    });
  }

  async read(tx: EntityManager, actIds: readonly string[]): Promise<Map<string, Particulars>> {
    const dishes = groupBy(await this.dishesOf(tx, actIds), ({ actId }) => actId);
    return new Map(
      (await this.byIds(tx, actIds)).map(({ actId, ...meal }) => [
        actId,
        {
          ...meal,
          dishes: (dishes.get(actId) ?? []).map(({ dishNo, name, confirmation }) => ({ dishNo, name, confirmation })),
        },
      ]),
    );
  }

  async inWords(tx: EntityManager, actIds: readonly string[]): Promise<Map<string, ActLine[]>> {
    const dishes = await this.dishesOf(tx, actIds);
    return new Map(
      [...groupBy(dishes, ({ actId }) => actId)].map(([actId, own]) => [
        actId,
        own.map(({ name }) => ({ name, quantity: null, count: null })),
      ]),
    );
  }

  byIds(tx: EntityManager, mealIds: readonly string[]): Promise<Meal[]> {
    return tx.findBy(Meal, { actId: In([...mealIds]) });
  }

  dishesOf(tx: EntityManager, mealIds: readonly string[]): Promise<MealDish[]> {
    return tx.find(MealDish, { where: { actId: In([...mealIds]) }, order: { actId: 'ASC', dishNo: 'ASC' } });
  }

  /** Meals that these kitchens planned for the day, and schools among them bought, reversed ones included. */
  ofDay(tx: EntityManager, kitchenIds: readonly string[], date: string): Promise<Meal[]> {
    return tx.findBy(Meal, { kitchenId: In([...kitchenIds]), date });
  }

  /** As `ofDay`, of every kitchen. */
  onDay(tx: EntityManager, date: BusinessDate): Promise<Meal[]> {
    return readRows(tx, Meal, 'date = ? ORDER BY act_id', [date]);
  }

  /** As `ofDay`, of the days from `from` to `to`, both included, in their order. */
  ofDays(tx: EntityManager, kitchenIds: readonly string[], from: string, to: string): Promise<Meal[]> {
    const where = `kitchen_id IN ${listOf(kitchenIds)} AND date BETWEEN ? AND ? ORDER BY date, act_id`;
    return readRows(tx, Meal, where, [...kitchenIds, from, to]);
  }

  /** @throws DomainError `kitchen.dish-not-found` */
  async requireDish(tx: EntityManager, mealId: string, dishNo: number): Promise<MealDish> {
    const dish = await tx.findOneBy(MealDish, { actId: mealId, dishNo });
    if (!dish) throw new DomainError('kitchen.dish-not-found', {}, { field: 'dishNo' });
    return dish;
  }
}

/** A meal of another year was mistyped: nobody plans so far ahead, and what is so long ago is not recorded any more (X07). */
async function requireNear({ act, limit, isNew }: OpenAct, date: BusinessDate): Promise<void> {
  if (!isNew) return;
  const today = businessDateOf(act.recordedAt);
  const [first, last] = [
    addDays(today, -(await limit('time.oldest_days'))),
    addDays(today, await limit('meal.ahead_days')),
  ];
  if (date < first || date > last)
    throw new DomainError('kitchen.meal-far-off', { date, first, last }, { field: 'date' });
}

const dishAgain = ({ name, confirmation }: MealDish) => ({ name, confirmation });
