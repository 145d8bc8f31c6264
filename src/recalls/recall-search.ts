import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { Ingredients } from '../catalogue/index.js';
import { MAX_RECALL_THINGS } from '../contract/http/recalls.js';
import { JournalReader } from '../journal/index.js';
import { BoughtMeals, SampleDiscards, Samples } from '../kitchen/index.js';
import { School } from '../organization/index.js';
import {
  areaPrefix,
  Clock,
  DomainError,
  insertRows,
  invariant,
  Jobs,
  lockRows,
  UnitOfWork,
} from '../platform/index.js';
import { Suppliers } from '../procurement/index.js';
import { type Lot, Lots, type Stoppable, StopUse } from '../warehouse/index.js';
import { inParts } from './in-parts.js';
import { type ReachFacts, reachOf } from './reach.js';
import { ReachReader } from './reach-facts.js';
import { Recall, RecallSchool, RecallThing } from './recalls.entities.js';

type Found = Pick<RecallThing, 'thing' | 'thingId' | 'schoolId' | 'batchSaid'>;

/** Looks for what a recall is about, once when it begins and again while it is open: goods may come later, or be cooked meanwhile. */
@Injectable()
export class RecallSearch {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly journal: JournalReader,
    private readonly ingredients: Ingredients,
    private readonly suppliers: Suppliers,
    private readonly lots: Lots,
    private readonly bought: BoughtMeals,
    private readonly samples: Samples,
    private readonly discards: SampleDiscards,
    private readonly stops: StopUse,
    private readonly reader: ReachReader,
    jobs: Jobs,
  ) {
    jobs.add('recalls', '*/5 * * * *', async () => ({ searched: await this.searchAll() }));
  }

  /** Looks again for all that are open. @returns how many */
  async searchAll(): Promise<number> {
    const open = await this.uow.read((tx) => tx.findBy(Recall, { endedAt: IsNull() }));
    for (const { id } of open) {
      await this.uow.write(async (tx) => {
        const [recall] = await lockRows(tx, Recall, { id }, { id: 'ASC' });
        if (recall?.endedAt === null) await this.search(tx, recall);
      });
    }
    return open.length;
  }

  /**
   * Keeps what is new, stops it unless this is a drill, and tells the schools that it reaches.
   *
   * @throws DomainError `recalls.too-much`
   */
  async search(tx: EntityManager, recall: Recall): Promise<void> {
    const { id: recallId } = recall;
    const foundAt = this.clock.now();
    const known = await tx.findBy(RecallThing, { recallId });
    const isKnown = new Set(known.map(({ thing, thingId }) => `${thing} ${thingId}`));
    const fresh = (await this.found(tx, recall))
      .filter(({ thing, thingId }) => !isKnown.has(`${thing} ${thingId}`))
      .map((one): RecallThing => ({ ...one, recallId, foundAt }));
    if (known.length + fresh.length > MAX_RECALL_THINGS) {
      const details = { found: known.length + fresh.length, most: MAX_RECALL_THINGS };
      throw new DomainError('recalls.too-much', details, { field: 'what' });
    }
    await insertRows(tx, RecallThing, fresh);
    const facts = await this.reader.read(tx, [...known, ...fresh]);
    if (!recall.isDrill) await this.stop(tx, recall, fresh, facts);
    await this.tell(tx, recall, facts);
  }

  private async found(tx: EntityManager, recall: Recall): Promise<Found[]> {
    const { areaCode, batch } = recall;
    if (recall.of === 'meals') {
      invariant(recall.supplierName !== null && batch !== null, 'a recall of meals names supplier and batch');
      const rows = await this.bought.ofBatch(tx, { supplierName: recall.supplierName, mealBatch: batch }, areaCode);
      return rows.map(({ actId: thingId, schoolId }) => ({ thing: 'meal', thingId, schoolId, batchSaid: true }));
    }
    invariant(recall.licenceNo !== null && recall.from !== null && recall.to !== null, 'a recall of goods names days');
    const suppliers = await this.suppliers.ofLicence(tx, recall.licenceNo, areaCode);
    if (suppliers.length === 0) return [];
    const wanted = { from: recall.from, to: recall.to, ingredientIds: await this.goods(tx, recall.ingredientId) };
    const all = await inParts(
      suppliers.map(({ id }) => id),
      (ids) => this.lots.broughtBy(tx, ids, wanted),
    );
    const lots = all.filter(({ supplierLot }) => batch === null || supplierLot === null || supplierLot === batch);
    const standing = await this.standing(tx, lots);
    return standing.map(({ id: thingId, schoolId, supplierLot }) => ({
      ...{ thing: 'lot', thingId, schoolId },
      batchSaid: batch === null || supplierLot !== null,
    }));
  }

  /** The ingredient with its doubles, whichever of them was named; null: whatever it was. */
  private async goods(tx: EntityManager, ingredientId: string | null): Promise<string[] | null> {
    if (ingredientId === null) return null;
    const doubles = await this.ingredients.doubles(tx);
    const root = doubles.get(ingredientId) ?? ingredientId;
    return [root, ...[...doubles].flatMap(([id, into]) => (into === root ? [id] : []))];
  }

  private async standing(tx: EntityManager, lots: readonly Lot[]): Promise<Lot[]> {
    const acts = await inParts(
      lots.map(({ deliveryActId }) => deliveryActId),
      (ids) => this.journal.byIds(tx, ids),
    );
    const standing = new Set(
      acts.flatMap(({ act, state }) => (state.reversedByActId === null && state.status !== 'refused' ? [act.id] : [])),
    );
    return lots.filter(({ deliveryActId }) => standing.has(deliveryActId));
  }

  /** Lots that are new, and every sample of what was cooked of any of them, also of what was cooked since. */
  private async stop(
    tx: EntityManager,
    recall: Recall,
    fresh: readonly RecallThing[],
    { batches }: ReachFacts,
  ): Promise<void> {
    const stopped = new Set((await this.stops.ofActs(tx, [recall.id])).map(({ thingId }) => thingId));
    const samples = await inParts(
      batches.map(({ batchId }) => batchId),
      (ids) => this.samples.ofBatches(tx, ids),
    );
    const gone = await this.discards.discardedAt(
      tx,
      samples.map(({ actId }) => actId),
    );
    const things: Stoppable[] = [
      ...fresh.flatMap(({ thing, thingId }) => (thing === 'lot' ? [{ thing, thingId }] : [])),
      ...samples
        .filter(({ actId }) => !gone.has(actId) && !stopped.has(actId))
        .map(({ actId }) => ({ thing: 'sample' as const, thingId: actId })),
    ];
    await this.stops.stop(tx, recall.id, things, this.clock.now());
  }

  /** A row for each school of the area that got goods, cooked, handed out or was sent food of it; what it has said stays. */
  private async tell(tx: EntityManager, { id: recallId, areaCode }: Recall, facts: ReachFacts): Promise<void> {
    const reach = reachOf(facts);
    const ids = [
      ...[...reach.lots, ...reach.meals, ...reach.classes].map(({ schoolId }) => schoolId),
      ...reach.sent.map(({ siteSchoolId }) => siteSchoolId),
    ];
    const schools = await inParts(ids, (part) => tx.findBy(School, { id: In(part) }));
    const reached = schools.filter((school) => school.areaCode.startsWith(areaPrefix(areaCode)));
    const known = new Map((await tx.findBy(RecallSchool, { recallId })).map((row) => [row.schoolId, row]));
    const fresh: RecallSchool[] = [];
    for (const { id: schoolId } of reached.sort((a, b) => (a.id < b.id ? -1 : 1))) {
      const figures = figuresOf(reach, schoolId);
      const row = known.get(schoolId);
      if (row === undefined) {
        const unsaid = { acknowledgedAt: null, acknowledgerName: null, setAside: null, remark: null };
        fresh.push({ recallId, schoolId, toldAt: this.clock.now(), ...unsaid, ...figures });
      } else if (row.meals !== figures.meals || row.portions !== figures.portions) {
        await tx.update(RecallSchool, { recallId, schoolId }, figures);
      }
    }
    await insertRows(tx, RecallSchool, fresh);
  }
}

/** Meals of a school: those it handed out, and those sent to it of which it has handed out nothing by the book. */
export function figuresOf(
  { classes, sent }: Pick<ReturnType<typeof reachOf>, 'classes' | 'sent'>,
  schoolId: string,
): { meals: number; portions: number } {
  const eaten = classes.filter((one) => one.schoolId === schoolId);
  const handed = new Set(eaten.map(({ mealId }) => mealId));
  const unopened = sent.filter((one) => one.siteSchoolId === schoolId && !handed.has(one.mealId));
  return {
    meals: new Set([...handed, ...unopened.map(({ mealId }) => mealId)]).size,
    portions: [...eaten, ...unopened].reduce((sum, { portions }) => sum + portions, 0),
  };
}
