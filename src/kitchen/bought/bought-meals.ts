import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { act as bought } from '../../contract/acts/acceptance.bought-meal.js';
import { act as unfit } from '../../contract/acts/storage.unfit-goods.js';
import { businessDateOf } from '../../contract/business-date.js';
import type { ValuesOf } from '../../contract/declaring/values.js';
import { labelKey } from '../../contract/storing/label.js';
import {
  askTwice,
  DeclaredActs,
  type DeclaredEffect,
  JournalReader,
  type OpenAct,
  type SealedLink,
  type UnsealedAct,
} from '../../journal/index.js';
import { School } from '../../organization/index.js';
import { areaPrefix, invariant } from '../../platform/index.js';
import { Policy } from '../../policy/index.js';
import { BoughtMeal, CookingBatch, Meal, MealDish, MealRecall, RetainedSample } from '../kitchen.entities.js';

type Said = ValuesOf<(typeof bought)['fields']>;
type Unfit = ValuesOf<(typeof unfit)['fields']>;
/** A batch of ready meals, as its label says. */
export interface MealBatch {
  supplierName: string;
  mealBatch: string;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/**
 * Ready meals that are bought in (S-22, R-13): one act is the meal at which classes are counted, the batch that is handed out,
 * and the sample that is kept. A recall that any school records (`storage.unfit-goods`) reaches all that took in of the batch.
 */
@Injectable()
export class BoughtMeals implements DeclaredEffect {
  constructor(
    private readonly declared: DeclaredActs,
    private readonly journal: JournalReader,
    private readonly policy: Policy,
  ) {
    declared.followedBy('acceptance.bought-meal', this);
    declared.followedBy('storage.unfit-goods', {
      links: ({ tx, act }, said) => this.linksOfRecall(tx, act.schoolId, said as Unfit),
      takeEffect: (tx, act) => this.recall(tx, act),
      undo: async (tx, act) => {
        await tx.delete(MealRecall, { actId: act.id });
      },
    });
  }

  /** Asks about a meal of the day that is there already (R-F2), and about a batch that is recalled. */
  async links(open: OpenAct, values: object): Promise<SealedLink[]> {
    const { tx, act, date, ask, isNew } = open;
    const { mealKind, supplierName, mealBatch, sampleGrams } = values as Said;
    const earlier = await tx.findBy(Meal, { kitchenId: act.schoolId, date, mealKind: mealKind as Meal['mealKind'] });
    await askTwice(open, this.journal, {
      earlier: earlier.map(({ actId }) => actId),
      what: async (actId) => (await tx.findBy(MealDish, { actId })).map(({ name }) => name).join('、'),
      field: 'mealKind',
    });
    if (isNew && (await tx.find(MealRecall)).some((row) => keyOf(row) === keyOf({ supplierName, mealBatch }))) {
      ask('meals-recalled', { supplier: supplierName, batch: mealBatch }, 'mealBatch');
    }
    const made = (thing: SealedLink['thing']): SealedLink => ({
      ...{ role: 'produced', thing, thingId: act.id, quantity: null },
    });
    return [made('meal'), made('batch'), ...(sampleGrams > 0 ? [made('sample')] : [])];
  }

  async takeEffect(tx: EntityManager, act: UnsealedAct): Promise<void> {
    const { id: actId, schoolId, occurredAt } = act;
    const said = (await this.declared.valuesOf(tx, bought, [actId])).get(actId);
    invariant(said, 'the bytes of an act are written before it takes effect');
    const { mealKind, setMeal, supplierName, mealBatch, portions, portionFen, cookedMinutesAgo, sampleGrams } = said;
    const date = businessDateOf(occurredAt);
    const meal = { mealKind: mealKind as Meal['mealKind'], plannedDiners: portions };
    await tx.insert(Meal, { actId, kitchenId: schoolId, date, ...meal });
    await tx.insert(MealDish, { actId, dishNo: 1, name: setMeal, confirmation: null });
    await tx.insert(CookingBatch, {
      ...{ actId, mealId: actId, dishNo: 1, startedAt: new Date(occurredAt.getTime() - cookedMinutesAgo * MINUTE_MS) },
      ...{ coreTenthsC: null, reheatedToTenthsC: null, correctiveAction: null },
    });
    if (sampleGrams > 0) {
      const { areaCode } = await tx.findOneByOrFail(School, { id: schoolId });
      const hours = await this.policy.number(tx, 'supply.sample.min_hours', { date, areaCode });
      await tx.insert(RetainedSample, {
        ...{ actId, schoolId, batchId: actId, gramsTenths: sampleGrams * 10, containerCode: null },
        keepUntil: new Date(occurredAt.getTime() + hours * HOUR_MS),
      });
    }
    await tx.insert(BoughtMeal, { actId, schoolId, supplierName, mealBatch, portions, portionFen });
  }

  /** Meal and dish stay: what was recorded of them keeps its name. */
  async undo(tx: EntityManager, act: UnsealedAct): Promise<void> {
    await tx.delete(BoughtMeal, { actId: act.id });
  }

  /** What these meals cost, in fen, by meal; null where nobody said. Meals that a kitchen cooked are not in it. */
  async costOf(tx: EntityManager, mealIds: readonly string[]): Promise<Map<string, number | null>> {
    const rows = await tx.findBy(BoughtMeal, { actId: In([...mealIds]) });
    return new Map(
      rows.map(({ actId, portions, portionFen }) => [actId, portionFen === null ? null : portions * portionFen]),
    );
  }

  /** Which schools of the area took in meals of the batch; by the act of each. It checks nobody's rights. */
  async ofBatch(tx: EntityManager, batch: MealBatch, areaCode: string): Promise<BoughtMeal[]> {
    const ofArea = () =>
      tx
        .createQueryBuilder(BoughtMeal, 'meal')
        .innerJoin(School, 'school', 'school.id = meal.schoolId')
        .where('school.areaCode LIKE :area', { area: `${areaPrefix(areaCode)}%` });
    const labels: MealBatch[] = await ofArea()
      .select('meal.supplierName', 'supplierName')
      .addSelect('meal.mealBatch', 'mealBatch')
      .distinct(true)
      .getRawMany();
    const meals: BoughtMeal[] = [];
    for (const { supplierName, mealBatch } of labels.filter((label) => keyOf(label) === keyOf(batch))) {
      const said = 'meal.supplierName = :supplierName AND meal.mealBatch = :mealBatch';
      meals.push(...(await ofArea().andWhere(said, { supplierName, mealBatch }).getMany()));
    }
    return meals.sort((a, b) => (a.actId < b.actId ? -1 : 1));
  }

  /** Batches that a school took in, that another one recorded as recalled, and of which it has said nothing yet. */
  async recalledAt(tx: EntityManager, schoolId: string): Promise<(MealBatch & { actId: string })[]> {
    const recalls = await tx.find(MealRecall);
    const keys = (all: readonly MealRecall[]): Set<string> => new Set(all.map(keyOf));
    const others = keys(recalls.filter((recall) => recall.schoolId !== schoolId));
    if (others.size === 0) return [];
    const own = keys(recalls.filter((recall) => recall.schoolId === schoolId));
    const rows = await tx.find(BoughtMeal, { where: { schoolId }, order: { actId: 'ASC' } });
    return rows
      .filter((row) => others.has(keyOf(row)) && !own.has(keyOf(row)))
      .map(({ actId, supplierName, mealBatch }) => ({ actId, supplierName, mealBatch }));
  }

  private async linksOfRecall(tx: EntityManager, schoolId: string, said: Unfit): Promise<SealedLink[]> {
    const batch = batchOf(said);
    if (batch === null) return [];
    const all = await tx.find(BoughtMeal, { where: { schoolId }, order: { actId: 'ASC' } });
    const meals = all.filter((meal) => keyOf(meal) === keyOf(batch));
    return meals.map(({ actId }) => ({ role: 'observed', thing: 'meal', thingId: actId, quantity: null }));
  }

  private async recall(tx: EntityManager, act: UnsealedAct): Promise<void> {
    const said = (await this.declared.valuesOf(tx, unfit, [act.id])).get(act.id);
    invariant(said, 'the bytes of an act are written before it takes effect');
    const batch = batchOf(said);
    if (batch !== null) await tx.insert(MealRecall, { actId: act.id, schoolId: act.schoolId, ...batch });
  }
}

/** Each school types from the label in its own way. */
const keyOf = ({ supplierName, mealBatch }: MealBatch): string => `${labelKey(supplierName)}\n${labelKey(mealBatch)}`;

/** Of which batch a school says that it is recalled; null where it says something else. */
export function batchOf({ unfitFor, unfitLot, supplierName }: Unfit): MealBatch | null {
  return unfitFor === 'recalled' && unfitLot !== null ? { supplierName, mealBatch: unfitLot } : null;
}
