import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Ingredient } from '../catalogue/index.js';
import type { Language } from '../contract/language.js';
import { JournalReader } from '../journal/index.js';
import { Batches, Meals, Samples } from '../kitchen/index.js';
import { ClassGroup, Place, School } from '../organization/index.js';
import { DomainError, type Principal } from '../platform/index.js';
import { Deliveries, Suppliers } from '../procurement/index.js';
import { Lots } from '../warehouse/index.js';
import { mealInWords } from './in-words.js';
import { ActTracer } from './traced-acts.js';

interface Named {
  id: string;
  name: string;
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** A record names things by id, so that it can be hashed; people want to read what was meant. */
@Injectable()
export class ActNames {
  constructor(
    private readonly journal: JournalReader,
    private readonly tracer: ActTracer,
    private readonly lots: Lots,
    private readonly deliveries: Deliveries,
    private readonly suppliers: Suppliers,
    private readonly meals: Meals,
    private readonly batches: Batches,
    private readonly samples: Samples,
  ) {}

  /** Names of everything the act's particulars and links point at. @throws DomainError `journal.act-not-found` */
  async of(tx: EntityManager, caller: Principal, actId: string, language: Language): Promise<Named[]> {
    const [found] = await this.journal.byIds(tx, [actId]);
    if (!found || !(await this.tracer.mayRead(tx, caller, actId))) {
      throw new DomainError('journal.act-not-found', {}, { field: 'actId' });
    }
    const particulars = (await this.journal.particularsOf(tx, [found.act])).get(actId) ?? {};
    const links = await this.journal.linksOf(tx, [actId]);
    const ids = [...new Set([...(JSON.stringify(particulars).match(UUID) ?? []), ...links.map((it) => it.thingId)])];
    return [
      ...(await this.foods(tx, ids)),
      ...(await this.dishes(tx, ids)),
      ...(await this.meals.byIds(tx, ids)).map((meal) => ({ id: meal.actId, name: mealInWords(meal, language) })),
      ...(await this.suppliers.byIds(tx, ids)),
      ...(await tx.findBy(Ingredient, { id: In(ids) })),
      ...(await tx.findBy(Place, { id: In(ids) })),
      ...(await tx.findBy(ClassGroup, { id: In(ids) })),
      ...(await tx.findBy(School, { id: In(ids) })),
    ].map(({ id, name }) => ({ id, name }));
  }

  /** A lot is its food and who brought it. */
  private async foods(tx: EntityManager, ids: readonly string[]): Promise<Named[]> {
    const lots = await this.lots.byIds(tx, ids);
    const foods = await tx.findBy(Ingredient, { id: In(lots.map(({ ingredientId }) => ingredientId)) });
    const deliveries = await this.deliveries.byIds(
      tx,
      lots.map(({ deliveryActId }) => deliveryActId),
    );
    const suppliers = await this.suppliers.byIds(
      tx,
      deliveries.map(({ supplierId }) => supplierId),
    );
    return lots.map(({ id, ingredientId, deliveryActId }) => {
      const food = foods.find((it) => it.id === ingredientId)?.name ?? '';
      const supplierId = deliveries.find(({ actId }) => actId === deliveryActId)?.supplierId;
      const supplier = suppliers.find((it) => it.id === supplierId)?.name;
      return { id, name: supplier === undefined ? food : `${food}(${supplier})` };
    });
  }

  /** A batch or a sample is the dish it was made of. */
  private async dishes(tx: EntityManager, ids: readonly string[]): Promise<Named[]> {
    const samples = await this.samples.byIds(tx, ids);
    const batches = await this.batches.byIds(tx, [...ids, ...samples.map(({ batchId }) => batchId)]);
    const dishes = await this.meals.dishesOf(
      tx,
      batches.map(({ mealId }) => mealId),
    );
    const nameOf = (batchId: string): string => {
      const batch = batches.find(({ actId }) => actId === batchId);
      return dishes.find((it) => it.actId === batch?.mealId && it.dishNo === batch.dishNo)?.name ?? '';
    };
    return [
      ...batches.map(({ actId }) => ({ id: actId, name: nameOf(actId) })),
      ...samples.map(({ actId, batchId }) => ({ id: actId, name: nameOf(batchId) })),
    ];
  }
}
