import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { ActLine } from '../contract/acts.js';
import type { BodyOf, ResponseOf } from '../contract/http/endpoint.js';
import { kitchenEndpoints } from '../contract/http/kitchen.js';
import {
  type ActBook,
  ActBooks,
  ActRecorder,
  type ActRequest,
  type Effect,
  entryBy,
  groupBy,
  type OpenAct,
  type Particulars,
  ThingNames,
  type UnsealedAct,
  type Written,
} from '../journal/index.js';
import { DomainError } from '../platform/index.js';
import { Lots, StockLedger } from '../warehouse/index.js';
import { whyNotCookedThrough } from './judge-cooking.js';
import { BatchInput, CookingBatch } from './kitchen.entities.js';
import { Meals } from './meals.js';

const HOUR_MS = 3_600_000;

type Cook = (typeof kitchenEndpoints)['cook'];

/** A dish that cooks for longer than any was begun on another day, more likely (X07). */
async function askAboutLength({ act: { occurredAt }, limit, ask, isNew }: OpenAct, startedAt: Date): Promise<void> {
  const hours = await limit('cook.longest_hours');
  if (!isNew || occurredAt.getTime() - startedAt.getTime() <= hours * HOUR_MS) return;
  const times = { startedAt: startedAt.toISOString(), finishedAt: occurredAt.toISOString() };
  ask('long-cooking', { ...times, hours }, 'startedAt');
}

/** Cooking batches: one cooking of one dish, out of lots that were issued to the kitchen. */
@Injectable()
export class Batches implements ActBook {
  readonly kind = 'cooking.batch';
  readonly entry = entryBy(kitchenEndpoints.cook, {
    write: (open, body) => this.write(open, body),
    again: (particulars) => particulars,
  });

  constructor(
    books: ActBooks,
    private readonly recorder: ActRecorder,
    private readonly meals: Meals,
    private readonly lots: Lots,
    private readonly ledger: StockLedger,
    names: ThingNames,
  ) {
    books.register(this);
    names.register((tx, ids) => this.dishNames(tx, ids));
  }

  /**
   * @throws DomainError `kitchen.finished-before-started`, as `whyNotCookedThrough` (O-01), `warehouse.lot-expired`
   *   (S-13), `journal.stopped-use`, `warehouse.insufficient-stock` when more goes in than was issued
   */
  cook(request: ActRequest & { body: BodyOf<Cook> }): Promise<ResponseOf<Cook>> {
    return this.recorder.record(this.kind, request, (open) => this.write(open, request.body));
  }

  private async write(open: OpenAct, body: BodyOf<Cook>): Promise<Written<Pick<ResponseOf<Cook>, 'batchId'>>> {
    const { tx, act, limit, requireMade, breaks } = open;
    const { mealId, dishNo, inputs, coreTenthsC, reheatedToTenthsC, correctiveAction } = body;
    const startedAt = new Date(body.startedAt);
    await requireMade('meal', mealId, 'mealId');
    await this.meals.requireDish(tx, mealId, dishNo);
    if (startedAt > act.occurredAt) {
      throw new DomainError('kitchen.finished-before-started', {}, { field: 'startedAt' });
    }
    await askAboutLength(open, startedAt);
    const readings = { coreTenthsC, reheatedToTenthsC, correctiveAction };
    breaks('core-too-low', whyNotCookedThrough(readings, await limit('cook.core_tenths_c')));
    const taken = await this.lots.require(open, inputs, 'inputs');
    await this.lots.refuseExpired(open, taken, 'inputs');
    await this.lots.refuseStopped(open, taken, 'inputs');
    const row = { actId: act.id, mealId, dishNo, startedAt, coreTenthsC, reheatedToTenthsC, correctiveAction };
    await tx.insert(CookingBatch, row);
    const lines = inputs.map((input, index) => ({ ...input, actId: act.id, lineNo: index + 1 }));
    if (lines.length > 0) await tx.insert(BatchInput, lines);
    return {
      links: [
        { role: 'produced', thing: 'batch', thingId: act.id, quantity: null },
        { role: 'observed', thing: 'meal', thingId: mealId, quantity: null },
        ...lines.map(
          ({ lotId, amount, unit }) =>
            ({ role: 'consumed', thing: 'lot', thingId: lotId, quantity: { amount, unit } }) as const,
        ),
      ],
      answer: () => ({ batchId: act.id }),
    };
  }

  async read(tx: EntityManager, actIds: readonly string[]): Promise<Map<string, Particulars>> {
    const inputs = groupBy(await this.inputsOf(tx, actIds), ({ actId }) => actId);
    return new Map(
      (await this.byIds(tx, actIds)).map(({ actId, startedAt, ...batch }) => [
        actId,
        {
          ...batch,
          startedAt: startedAt.toISOString(),
          inputs: (inputs.get(actId) ?? []).map(({ lotId, amount, unit }) => ({ lotId, amount, unit })),
        },
      ]),
    );
  }

  async takeEffect(tx: EntityManager, act: UnsealedAct, waits: boolean): Promise<Effect> {
    const inputs = await this.inputsOf(tx, [act.id]);
    const moves = inputs.map(({ lotId, amount, unit }) => ({
      ...{ lotId, amount, unit },
      fromLocation: 'kitchen',
      toLocation: 'served',
    }));
    return this.ledger.postOrPend(tx, act, moves, waits);
  }

  /** The dish, then what went in. */
  async inWords(tx: EntityManager, actIds: readonly string[]): Promise<Map<string, ActLine[]>> {
    const dishes = await this.dishNames(tx, actIds);
    const inputs = await this.lots.inWords(tx, await this.inputsOf(tx, actIds));
    return new Map(
      [...dishes].map(([id, name]) => [id, [{ name, quantity: null, count: null }, ...(inputs.get(id) ?? [])]]),
    );
  }

  /** The dish that was cooked, by batch. */
  async dishNames(tx: EntityManager, batchIds: readonly string[]): Promise<Map<string, string>> {
    const batches = await this.byIds(tx, batchIds);
    const dishes = await this.meals.dishesOf(
      tx,
      batches.map(({ mealId }) => mealId),
    );
    const nameOf = (batch: CookingBatch) =>
      dishes.find(({ actId, dishNo }) => actId === batch.mealId && dishNo === batch.dishNo)?.name ?? '';
    return new Map(batches.map((batch) => [batch.actId, nameOf(batch)]));
  }

  builtOn(tx: EntityManager, act: UnsealedAct): Promise<string[]> {
    return this.ledger.builtOn(tx, act);
  }

  undo(tx: EntityManager, act: UnsealedAct, reversal: UnsealedAct): Promise<void> {
    return this.ledger.undo(tx, act, reversal);
  }

  byIds(tx: EntityManager, batchIds: readonly string[]): Promise<CookingBatch[]> {
    return tx.find(CookingBatch, { where: { actId: In([...batchIds]) }, order: { startedAt: 'ASC', actId: 'ASC' } });
  }

  /** Batches cooked for these meals, in the order they were begun, reversed ones included. */
  ofMeals(tx: EntityManager, mealIds: readonly string[]): Promise<CookingBatch[]> {
    return tx.find(CookingBatch, { where: { mealId: In([...mealIds]) }, order: { startedAt: 'ASC', actId: 'ASC' } });
  }

  inputsOf(tx: EntityManager, batchIds: readonly string[]): Promise<BatchInput[]> {
    return tx.find(BatchInput, { where: { actId: In([...batchIds]) }, order: { actId: 'ASC', lineNo: 'ASC' } });
  }

  /** Where lots went: the batches that took of them. */
  inputsOfLots(tx: EntityManager, lotIds: readonly string[]): Promise<BatchInput[]> {
    return tx.find(BatchInput, { where: { lotId: In([...lotIds]) }, order: { actId: 'ASC', lineNo: 'ASC' } });
  }
}
