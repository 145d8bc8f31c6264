import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { JournalReader } from '../journal/index.js';
import { Batches, Meals } from '../kitchen/index.js';
import { ClassGroup } from '../organization/index.js';
import { Dispatches, HandOvers, Receipts } from '../serving/index.js';
import { Lots, StockActs, StockLedger } from '../warehouse/index.js';
import { inParts } from './in-parts.js';
import type { ReachFacts } from './reach.js';
import type { RecallThing } from './recalls.entities.js';

type Thing = Pick<RecallThing, 'thing' | 'thingId' | 'batchSaid'>;

/** Gathers what the rooms below know of everything that a recall found: each table with one statement, however many schools. */
@Injectable()
export class ReachReader {
  constructor(
    private readonly journal: JournalReader,
    private readonly lots: Lots,
    private readonly ledger: StockLedger,
    private readonly stock: StockActs,
    private readonly meals: Meals,
    private readonly batches: Batches,
    private readonly handOvers: HandOvers,
    private readonly dispatches: Dispatches,
    private readonly receipts: Receipts,
  ) {}

  async read(tx: EntityManager, things: readonly Thing[]): Promise<ReachFacts> {
    const idsOf = (thing: RecallThing['thing']) =>
      things.filter((one) => one.thing === thing).map((one) => one.thingId);
    const lotIds = idsOf('lot');
    const moves = await inParts(lotIds, (ids) => this.ledger.movesOfLots(tx, ids));
    const issues = await this.issuesOf(tx, moves);
    const batches = await this.batchesOf(tx, lotIds, idsOf('meal'));
    const mealIds = [...batches.map(({ mealId }) => mealId), ...issues.map(({ mealId }) => mealId)];
    return {
      lots: await this.lotsOf(tx, lotIds, things),
      moves: moves.map(({ lotId, actId, fromLocation, toLocation, amount }) => ({
        ...{ lotId, actId, fromLocation, toLocation, amount },
      })),
      balances: await inParts(lotIds, (ids) => this.lots.balancesOf(tx, ids)),
      issues,
      batches,
      meals: await this.mealsOf(tx, mealIds),
      ...(await this.served(tx, mealIds)),
    };
  }

  private async lotsOf(
    tx: EntityManager,
    lotIds: readonly string[],
    things: readonly Thing[],
  ): Promise<ReachFacts['lots']> {
    const lots = await inParts(lotIds, (ids) => this.lots.byIds(tx, ids));
    const standing = await this.standing(
      tx,
      lots.map(({ deliveryActId }) => deliveryActId),
    );
    const names = new Map(await inParts(lotIds, async (ids) => [...(await this.lots.namesOf(tx, ids))]));
    const said = new Map(things.map(({ thingId, batchSaid }) => [thingId, batchSaid]));
    return lots
      .filter(({ deliveryActId }) => standing.has(deliveryActId))
      .map(({ id: lotId, schoolId, supplierLot, receivedOn, useBy, unit, deliveryActId }) => ({
        ...{ lotId, schoolId, goods: names.get(lotId) ?? '', supplierLot, batchSaid: said.get(lotId) ?? false },
        ...{ receivedOn, useBy, unit, deliveryActId },
      }));
  }

  /** What went to the kitchen for a meal, less what came back of it: moves of a reversed issue cancel out by themselves. */
  private async issuesOf(
    tx: EntityManager,
    moves: readonly { lotId: string; actId: string; fromLocation: string; toLocation: string; amount: number }[],
  ): Promise<ReachFacts['issues'][number][]> {
    const kitchen = moves.filter(({ fromLocation, toLocation }) => [fromLocation, toLocation].includes('kitchen'));
    const acts = await inParts(
      kitchen.map(({ actId }) => actId),
      (ids) => this.stock.byIds(tx, ids),
    );
    const meals = new Map(acts.flatMap(({ actId, mealId }) => (mealId === null ? [] : [[actId, mealId] as const])));
    const reversals = await inParts(
      kitchen.filter(({ actId }) => !meals.has(actId)).map(({ actId }) => actId),
      async (ids) => [...(await this.journal.undoneBy(tx, ids))],
    );
    const undone = new Map(reversals.map(([id, { act }]) => [id, act.id]));
    const undoneActs = await inParts([...undone.values()], (ids) => this.stock.byIds(tx, ids));
    const undoneMeals = new Map(undoneActs.map(({ actId, mealId }) => [actId, mealId]));
    for (const [reversal, actId] of undone) {
      const mealId = undoneMeals.get(actId);
      if (mealId) meals.set(reversal, mealId);
    }
    const sums = new Map<string, ReachFacts['issues'][number]>();
    for (const { lotId, actId, toLocation, amount } of kitchen) {
      const mealId = meals.get(actId);
      if (mealId === undefined) continue;
      const key = `${mealId} ${lotId}`;
      const before = sums.get(key)?.amount ?? 0;
      sums.set(key, { lotId, mealId, amount: before + (toLocation === 'kitchen' ? amount : -amount) });
    }
    return [...sums.values()].filter(({ amount }) => amount > 0);
  }

  private async batchesOf(
    tx: EntityManager,
    lotIds: readonly string[],
    boughtIds: readonly string[],
  ): Promise<ReachFacts['batches']> {
    const inputs = await inParts(lotIds, (ids) => this.batches.inputsOfLots(tx, ids));
    const lotsOf = new Map<string, string[]>();
    for (const { actId, lotId } of inputs) lotsOf.set(actId, [...(lotsOf.get(actId) ?? []), lotId]);
    const cooked = await inParts([...lotsOf.keys(), ...boughtIds], (ids) => this.batches.byIds(tx, ids));
    const standing = await this.standing(
      tx,
      cooked.map(({ actId }) => actId),
    );
    const dishes = await inParts(
      cooked.map(({ mealId }) => mealId),
      (ids) => this.meals.dishesOf(tx, ids),
    );
    const nameOf = new Map(dishes.map(({ actId, dishNo, name }) => [`${actId} ${dishNo}`, name]));
    return cooked
      .filter(({ actId }) => standing.has(actId))
      .map(({ actId: batchId, mealId, dishNo }) => ({
        ...{ batchId, mealId, dish: nameOf.get(`${mealId} ${dishNo}`) ?? '', lotIds: lotsOf.get(batchId) ?? [] },
      }));
  }

  private async mealsOf(tx: EntityManager, mealIds: readonly string[]): Promise<ReachFacts['meals']> {
    const schools = new Map(
      (await inParts(mealIds, (ids) => this.journal.byIds(tx, ids))).map(({ act }) => [act.id, act.schoolId]),
    );
    const meals = await inParts(mealIds, (ids) => this.meals.byIds(tx, ids));
    return meals.map(({ actId: mealId, date, mealKind }) => ({
      ...{ mealId, schoolId: schools.get(mealId) ?? '', date, mealKind },
    }));
  }

  /** Hand-overs of these meals at every school that ate them, and what went out of the house. */
  private async served(
    tx: EntityManager,
    mealIds: readonly string[],
  ): Promise<Pick<ReachFacts, 'handOvers' | 'dispatches'>> {
    const handOvers = await inParts(mealIds, (ids) => this.handOvers.ofMeals(tx, ids));
    const sent = await inParts(mealIds, (ids) => this.dispatches.ofMeals(tx, ids));
    const ids = [...handOvers, ...sent].map(({ actId }) => actId);
    const acts = await this.standing(tx, ids);
    const lines = new Map<string, { batchId: string; portions: number }[]>();
    for (const { actId, batchId, portions } of await inParts(ids, (part) => this.handOvers.linesOf(tx, part))) {
      lines.set(actId, [...(lines.get(actId) ?? []), { batchId, portions }]);
    }
    const classes = await inParts(
      handOvers.map(({ classId }) => classId),
      (part) => tx.findBy(ClassGroup, { id: In(part) }),
    );
    const names = new Map(classes.map(({ id, name }) => [id, name]));
    const received = await this.receipts.ofDispatches(tx, sent);
    return {
      handOvers: handOvers.flatMap(({ actId, mealId, classId }) => {
        const schoolId = acts.get(actId);
        if (schoolId === undefined) return [];
        return [{ mealId, schoolId, classId, className: names.get(classId) ?? '', lines: lines.get(actId) ?? [] }];
      }),
      dispatches: sent.flatMap(({ actId, mealId, siteSchoolId }) => {
        const schoolId = acts.get(actId);
        if (schoolId === undefined) return [];
        const receivedPortions = received.get(actId)?.portions ?? null;
        return [{ mealId, schoolId, siteSchoolId, lines: lines.get(actId) ?? [], receivedPortions }];
      }),
    };
  }

  /** Of those acts that nobody has taken back, whose they are. Such as wait for a signature or for goods count: food may have gone out. */
  private async standing(tx: EntityManager, actIds: readonly string[]): Promise<Map<string, string>> {
    const acts = await inParts(actIds, (ids) => this.journal.byIds(tx, ids));
    return new Map(
      acts.flatMap(({ act, state }) =>
        state.reversedByActId === null && state.status !== 'refused' ? [[act.id, act.schoolId] as const] : [],
      ),
    );
  }
}
