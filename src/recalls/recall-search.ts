import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { Ingredients } from '../catalogue/index.js';
import { MAX_RECALL_THINGS } from '../contract/http/recalls.js';
import { isSameLabel, mayBeSameLabel } from '../contract/storing/label.js';
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

/** What a recall is about, without what became of it. */
type About = Omit<Recall, 'id'>;
export type Found = Pick<RecallThing, 'thing' | 'thingId' | 'schoolId' | 'batchSaid'>;

/** What was found at one look. */
interface Looked {
  found: Found[];
  /** Kept samples of what was cooked of it. */
  sampleIds: string[];
  schools: { schoolId: string; meals: number; portions: number }[];
}

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
    for (const { id, ...about } of open) {
      const looked = await this.uow.read((tx) => this.look(tx, about));
      await this.uow.write(async (tx) => {
        const [recall] = await lockRows(tx, Recall, { id }, { id: 'ASC' });
        if (recall?.endedAt === null) await this.keep(tx, recall, looked);
      });
    }
    return open.length;
  }

  /** What is meant, and how far it went. Reads only: it takes its time where it reaches many schools, and nobody who writes waits for it. */
  async look(tx: EntityManager, recall: About): Promise<Looked> {
    const found = await this.found(tx, recall);
    if (found.length > MAX_RECALL_THINGS) {
      throw new DomainError('recalls.too-much', { found: found.length, most: MAX_RECALL_THINGS }, { field: 'what' });
    }
    const facts = await this.reader.read(tx, found);
    const samples = await inParts(
      facts.batches.map(({ batchId }) => batchId),
      (ids) => this.samples.ofBatches(tx, ids),
    );
    const sampleIds = samples.map(({ actId }) => actId);
    const gone = await this.discards.discardedAt(tx, sampleIds);
    return {
      found,
      sampleIds: sampleIds.filter((id) => !gone.has(id)),
      schools: await this.reached(tx, recall, facts),
    };
  }

  /** Keeps what is new of it, stops that unless this is a drill, and tells the schools that it reaches. The recall is locked. */
  async keep(tx: EntityManager, { id: recallId, isDrill }: Recall, looked: Looked): Promise<void> {
    const now = this.clock.now();
    const known = await tx.findBy(RecallThing, { recallId });
    const isKnown = new Set(known.map(({ thing, thingId }) => `${thing} ${thingId}`));
    const fresh = looked.found
      .filter(({ thing, thingId }) => !isKnown.has(`${thing} ${thingId}`))
      .map((one): RecallThing => ({ ...one, recallId, foundAt: now }));
    await insertRows(tx, RecallThing, fresh);
    if (!isDrill) {
      const stopped = new Set((await this.stops.ofActs(tx, [recallId])).map(({ thingId }) => thingId));
      const samples = looked.sampleIds.filter((id) => !stopped.has(id));
      const things: Stoppable[] = [
        ...fresh.flatMap(({ thing, thingId }) => (thing === 'lot' ? [{ thing, thingId }] : [])),
        ...samples.map((thingId) => ({ thing: 'sample' as const, thingId })),
      ];
      await this.stops.stop(tx, recallId, things, now);
    }
    await this.tell(tx, recallId, looked.schools);
  }

  /** What it means, as the books stand now. */
  async found(tx: EntityManager, recall: About): Promise<Found[]> {
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
    const isOf = ({ supplierLot }: Lot): boolean =>
      batch === null || (supplierLot !== null && isSameLabel(supplierLot, batch));
    const mayBeOf = ({ supplierLot }: Lot): boolean => supplierLot === null || mayBeSameLabel(supplierLot, batch ?? '');
    const lots = all.filter((lot) => isOf(lot) || mayBeOf(lot));
    const standing = await this.standing(tx, lots);
    return standing.map((lot) => ({
      ...{ thing: 'lot', thingId: lot.id, schoolId: lot.schoolId },
      batchSaid: isOf(lot),
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

  /** Each school of the area that got goods, cooked, handed out or was sent food of it. */
  private async reached(tx: EntityManager, { areaCode }: About, facts: ReachFacts): Promise<Looked['schools']> {
    const reach = reachOf(facts);
    const ids = [
      ...[...reach.lots, ...reach.meals, ...reach.classes].map(({ schoolId }) => schoolId),
      ...reach.sent.map(({ siteSchoolId }) => siteSchoolId),
    ];
    const schools = await inParts(ids, (part) => tx.findBy(School, { id: In(part) }));
    const figuresOf = figuresBySchool(reach);
    return schools
      .filter((school) => school.areaCode.startsWith(areaPrefix(areaCode)))
      .map(({ id: schoolId }) => ({ schoolId, ...figuresOf(schoolId) }))
      .sort((a, b) => (a.schoolId < b.schoolId ? -1 : 1));
  }

  /** What a school has said stays. */
  private async tell(tx: EntityManager, recallId: string, schools: Looked['schools']): Promise<void> {
    const known = new Map((await tx.findBy(RecallSchool, { recallId })).map((row) => [row.schoolId, row]));
    const fresh: RecallSchool[] = [];
    for (const { schoolId, ...figures } of schools) {
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

/** By school its meals: those it handed out, and those sent to it of which it has handed out nothing by the book. */
export function figuresBySchool({ classes, sent }: Pick<ReturnType<typeof reachOf>, 'classes' | 'sent'>): Figures {
  const mealsOf = new Map<string, Set<string>>();
  const portionsOf = new Map<string, number>();
  const add = (schoolId: string, mealId: string, portions: number): void => {
    mealsOf.set(schoolId, (mealsOf.get(schoolId) ?? new Set()).add(mealId));
    portionsOf.set(schoolId, (portionsOf.get(schoolId) ?? 0) + portions);
  };
  for (const { schoolId, mealId, portions } of classes) add(schoolId, mealId, portions);
  const handed = new Map([...mealsOf].map(([schoolId, meals]) => [schoolId, new Set(meals)]));
  for (const { siteSchoolId, mealId, portions } of sent) {
    if (!handed.get(siteSchoolId)?.has(mealId)) add(siteSchoolId, mealId, portions);
  }
  return (schoolId) => ({ meals: mealsOf.get(schoolId)?.size ?? 0, portions: portionsOf.get(schoolId) ?? 0 });
}

type Figures = (schoolId: string) => { meals: number; portions: number };
