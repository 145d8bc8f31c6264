import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Ingredients } from '../catalogue/index.js';
import type { Language } from '../contract/language.js';
import { groupBy, JournalReader, type StandingAct } from '../journal/index.js';
import { Batches, Meals, mealInWords, SampleDiscards, Samples } from '../kitchen/index.js';
import { ClassGroup, Place, School } from '../organization/index.js';
import { DomainError, type Principal } from '../platform/index.js';
import { Deliveries, SupplierPapers, Suppliers } from '../procurement/index.js';
import { Dispatches, HandOvers, Receipts } from '../serving/index.js';
import { type Lot, Lots, StockLedger } from '../warehouse/index.js';
import { kindInWords, kitchenInWords } from './in-words.js';
import { readStockParticulars } from './stock-particulars.js';
import type { BackwardFacts } from './trace-backward.js';
import type { ForwardFacts, TracedAct } from './trace-forward.js';
import { ActTracer } from './traced-acts.js';

const MOVE_TYPES = {
  'stock.in': 'stock_in',
  'stock.transfer': 'stock_in',
  'stock.out': 'issue',
  'stock.return': 'return',
  'stock.write-off': 'write_off',
  'stock.send-back': 'send_back',
} as const;

/** What was found, and what of it could not be shown. */
export interface Found<Facts> {
  facts: Facts;
  reversedActs: number;
  outsideScope: number;
}

/** Gathers what the modules below know of one lot. */
@Injectable()
export class LotFacts {
  constructor(
    private readonly journal: JournalReader,
    private readonly tracer: ActTracer,
    private readonly ingredients: Ingredients,
    private readonly lots: Lots,
    private readonly ledger: StockLedger,
    private readonly deliveries: Deliveries,
    private readonly suppliers: Suppliers,
    private readonly papers: SupplierPapers,
    private readonly meals: Meals,
    private readonly batches: Batches,
    private readonly samples: Samples,
    private readonly discards: SampleDiscards,
    private readonly handOvers: HandOvers,
    private readonly dispatches: Dispatches,
    private readonly receipts: Receipts,
  ) {}

  /** @throws DomainError `trace.lot-not-found` also when the caller may not read the delivery it came with */
  async require(tx: EntityManager, caller: Principal, lotId: string): Promise<Lot> {
    const [lot] = await this.lots.byIds(tx, [lotId]);
    if (lot && (await this.tracer.mayRead(tx, caller, lot.deliveryActId))) return lot;
    throw new DomainError('trace.lot-not-found', {}, { field: 'lotId' });
  }

  async backward(tx: EntityManager, caller: Principal, lot: Lot, language: Language): Promise<Found<BackwardFacts>> {
    const { acts, reversed, outsideScope } = await this.tracer.read(tx, caller, [lot.deliveryActId]);
    const [delivered] = acts;
    const [line] = await this.deliveries.linesOfLots(tx, [lot.id]);
    const [note] = await this.deliveries.byIds(tx, [lot.deliveryActId]);
    const [supplier] = await this.papers.licensed(tx, await this.suppliers.byIds(tx, [lot.supplierId]));
    const standing = delivered && (await this.tracer.standings(tx, [delivered])).get(delivered.act.id);
    const { id, supplierLot, madeOn, useBy, receivedOn } = lot;
    return {
      facts: {
        lot: { id, name: await this.nameOf(tx, lot), supplierLot, madeOn, useBy, receivedOn },
        delivery:
          delivered && standing && line && note
            ? {
                act: traced(delivered, language),
                deliveryNoteNo: note.deliveryNoteNo,
                vehiclePlate: note.vehiclePlate,
                delivererName: note.delivererName,
                orderedAmount: line.orderedAmount,
                notedAmount: line.notedAmount,
                measuredAmount: line.measuredAmount,
                acceptedAmount: line.acceptedAmount,
                unit: line.unit,
                unitPriceFen: line.unitPriceFen,
                arrivalTenthsC: line.arrivalTenthsC,
                certificates: line.certificates,
                signatures: standing.signatures,
              }
            : null,
        supplier: supplier ?? null,
      },
      reversedActs: reversed,
      outsideScope,
    };
  }

  async forward(tx: EntityManager, caller: Principal, lot: Lot, language: Language): Promise<Found<ForwardFacts>> {
    const links = await this.journal.linksTo(tx, 'lot', [lot.id]);
    const onLot = await this.tracer.read(
      tx,
      caller,
      links.map(({ actId }) => actId),
    );
    const inputs = await this.batches.inputsOfLots(tx, [lot.id]);
    const cooked = (
      await this.batches.byIds(
        tx,
        inputs.map(({ actId }) => actId),
      )
    ).filter(({ actId }) => onLot.acts.some(({ act }) => act.id === actId));
    const batchIds = cooked.map(({ actId }) => actId);
    const mealIds = [...new Set(cooked.map(({ mealId }) => mealId))];
    // Of all batches of these meals, because a dish is sampled once however often it was cooked.
    const siblings = await this.batches.ofMeals(tx, mealIds);
    const taken = await this.samples.ofBatches(
      tx,
      siblings.map(({ actId }) => actId),
    );
    const handedOver = await this.handOvers.linesOfBatches(tx, batchIds);
    const own = taken.filter(({ batchId }) => batchIds.includes(batchId));
    const later = await this.tracer.read(
      tx,
      caller,
      [...own, ...handedOver].map(({ actId }) => actId),
    );
    const samples = await this.tracer.read(
      tx,
      caller,
      taken.map(({ actId }) => actId),
    );
    const act = new Map([...onLot.acts, ...later.acts].map((it) => [it.act.id, traced(it, language)]));

    const dishes = await this.meals.dishesOf(tx, mealIds);
    const kept = new Set(samples.acts.map((it) => it.act.id));
    const sampledBatches = taken.filter(({ actId }) => kept.has(actId)).map(({ batchId }) => batchId);
    const isSampled = (mealId: string, dishNo: number) =>
      siblings.some((it) => it.mealId === mealId && it.dishNo === dishNo && sampledBatches.includes(it.actId));
    const discardedAt = await this.discards.discardedAt(
      tx,
      own.map(({ actId }) => actId),
    );
    const { id, useBy, receivedOn, unit } = lot;
    return {
      facts: {
        lot: { id, name: await this.nameOf(tx, lot), receivedOn, useBy, unit },
        ...(await this.movesOf(tx, lot, onLot.acts, language)),
        batches: inTime(cooked, act, (batch, traced) => ({
          act: traced,
          mealId: batch.mealId,
          dishName: dishes.find((it) => it.actId === batch.mealId && it.dishNo === batch.dishNo)?.name ?? '',
          amount: inputs.find(({ actId }) => actId === batch.actId)?.amount ?? 0,
          sampled: isSampled(batch.mealId, batch.dishNo),
        })),
        samples: inTime(own, act, ({ actId, batchId, gramsTenths, keepUntil }, traced) => ({
          act: traced,
          batchId,
          gramsTenths,
          keepUntil: keepUntil.toISOString(),
          discardedAt: discardedAt.get(actId)?.toISOString() ?? null,
        })),
        meals: await this.mealsOf(tx, mealIds, language),
        handOvers: await this.handOversOf(tx, later.acts, handedOver, language),
        dispatches: await this.dispatchesOf(tx, later.acts, handedOver, language),
        stock: await this.stockOf(tx, lot, language),
      },
      reversedActs: onLot.reversed + later.reversed,
      outsideScope: onLot.outsideScope + later.outsideScope,
    };
  }

  private async movesOf(
    tx: EntityManager,
    lot: Lot,
    acts: readonly StandingAct[],
    language: Language,
  ): Promise<Pick<ForwardFacts, 'moves' | 'counts'>> {
    const particulars = await this.journal.particularsOf(
      tx,
      acts.map(({ act }) => act),
    );
    const counted = acts.filter(({ act }) => act.kind === 'stock.count');
    const counts = await this.ledger.movesOf(
      tx,
      counted.map(({ act }) => act.id),
    );
    return {
      moves: acts.flatMap((standing) => {
        const { kind, id } = standing.act;
        if (!(kind in MOVE_TYPES)) return [];
        const { fromLocation, toLocation, mealId, lines, ...why } = readStockParticulars(particulars.get(id));
        const amount = lines.find(({ lotId }) => lotId === lot.id)?.amount ?? 0;
        const reason = why.writeOffReason ?? why.returnReason ?? why.deviationReason;
        const type = MOVE_TYPES[kind as keyof typeof MOVE_TYPES];
        return [{ act: traced(standing, language), type, fromLocation, toLocation, amount, mealId, reason }];
      }),
      // A count also posts what it settles, under the settled acts; only its own difference is its doing.
      counts: counted.flatMap((standing) => {
        const own = counts.filter(({ actId, lotId }) => actId === standing.act.id && lotId === lot.id);
        const differenceAmount = own.reduce(
          (sum, { fromLocation, amount }) => sum + (fromLocation === 'count_adjust' ? amount : -amount),
          0,
        );
        return differenceAmount === 0 ? [] : [{ act: traced(standing, language), differenceAmount }];
      }),
    };
  }

  private async mealsOf(
    tx: EntityManager,
    mealIds: readonly string[],
    language: Language,
  ): Promise<ForwardFacts['meals']> {
    const meals = new Map((await this.meals.byIds(tx, mealIds)).map((meal) => [meal.actId, meal]));
    return (await this.journal.byIds(tx, mealIds)).flatMap(({ act: { id, occurredAt, placeId } }) => {
      const meal = meals.get(id);
      return meal ? [{ id, label: mealInWords(meal, language), at: occurredAt.toISOString(), placeId }] : [];
    });
  }

  private async handOversOf(
    tx: EntityManager,
    acts: readonly StandingAct[],
    lines: readonly { actId: string; batchId: string; portions: number }[],
    language: Language,
  ): Promise<ForwardFacts['handOvers']> {
    const linesOf = groupBy(lines, ({ actId }) => actId);
    const rows = new Map((await this.handOvers.byIds(tx, [...linesOf.keys()])).map((it) => [it.actId, it]));
    const classes = await tx.findBy(ClassGroup, { id: In([...rows.values()].map(({ classId }) => classId)) });
    return acts.flatMap((standing) => {
      const { id, schoolId } = standing.act;
      const row = rows.get(id);
      if (!row) return [];
      const { mealId, classId } = row;
      const className = classes.find((it) => it.id === classId)?.name ?? '';
      const own = (linesOf.get(id) ?? []).map(({ batchId, portions }) => ({ batchId, portions }));
      return [{ act: traced(standing, language), schoolId, mealId, classId, className, lines: own }];
    });
  }

  /** Lines of dispatches and of hand-overs lie in one table: what went out of the house is in none of the hand-overs. */
  private async dispatchesOf(
    tx: EntityManager,
    acts: readonly StandingAct[],
    lines: readonly { actId: string; batchId: string; portions: number }[],
    language: Language,
  ): Promise<ForwardFacts['dispatches']> {
    const linesOf = groupBy(lines, ({ actId }) => actId);
    const rows = await this.dispatches.byIds(tx, [...linesOf.keys()]);
    const sites = await tx.findBy(School, { id: In(rows.map(({ siteSchoolId }) => siteSchoolId)) });
    const received = await this.receipts.ofDispatches(tx, rows);
    return acts.flatMap((standing) => {
      const row = rows.find(({ actId }) => actId === standing.act.id);
      if (!row) return [];
      const { mealId, siteSchoolId } = row;
      const siteName = sites.find(({ id }) => id === siteSchoolId)?.name ?? '';
      const own = (linesOf.get(row.actId) ?? []).map(({ batchId, portions }) => ({ batchId, portions }));
      const receivedPortions = received.get(row.actId)?.portions ?? null;
      return [{ act: traced(standing, language), mealId, siteSchoolId, siteName, lines: own, receivedPortions }];
    });
  }

  /** What is still somewhere: what was eaten, sampled or thrown away is in the acts that did it. */
  private async stockOf(tx: EntityManager, lot: Lot, language: Language): Promise<ForwardFacts['stock']> {
    const balances = await this.lots.balancesOf(tx, [lot.id]);
    const places = await tx.findBy(Place, { id: In(balances.map(({ locationId }) => locationId)) });
    return balances.flatMap(({ locationId, amount }): ForwardFacts['stock'] => {
      const place = places.find(({ id }) => id === locationId);
      if (place) return [{ locationId, label: place.name, placeId: place.id, amount }];
      return locationId === 'kitchen' ? [{ locationId, label: kitchenInWords(language), placeId: null, amount }] : [];
    });
  }

  private async nameOf(tx: EntityManager, { ingredientId }: Lot): Promise<string> {
    return (await this.ingredients.namesOf(tx, [ingredientId])).get(ingredientId) ?? '';
  }
}

function traced({ act, state }: StandingAct, language: Language): TracedAct {
  const { id, kind, placeId, actorName: person } = act;
  const { status, signaturesMissing } = state;
  const at = act.occurredAt.toISOString();
  return { id, kind, label: kindInWords(kind, language), at, placeId, person, status, signaturesMissing };
}

/** Rows whose act may be shown, each with it, in the order of time. */
function inTime<Row extends { actId: string }, View extends { act: TracedAct }>(
  rows: readonly Row[],
  acts: ReadonlyMap<string, TracedAct>,
  view: (row: Row, act: TracedAct) => View,
): View[] {
  const views = rows.flatMap((row) => {
    const act = acts.get(row.actId);
    return act ? [view(row, act)] : [];
  });
  return views.sort((a, b) => (`${a.act.at}${a.act.id}` < `${b.act.at}${b.act.id}` ? -1 : 1));
}
