import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { Ingredients } from '../../catalogue/index.js';
import { GOODS_PAPER } from '../../contract/acts/acceptance.goods-paper.js';
import type { ActLine, ActReceipt } from '../../contract/acts.js';
import { addDays, type BusinessDate, businessDateOf } from '../../contract/business-date.js';
import type { BodyOf, ResponseOf } from '../../contract/http/endpoint.js';
import { type CertificateKind, procurementEndpoints } from '../../contract/http/procurement.js';
import {
  type ActBook,
  ActBooks,
  ActRecorder,
  type ActRequest,
  type Effect,
  entryBy,
  groupBy,
  JournalReader,
  type OpenAct,
  type Particulars,
  type UnsealedAct,
  type Written,
} from '../../journal/index.js';
import { SchoolDirectory } from '../../organization/index.js';
import { Clock, DomainError, invariant, type Principal, UnitOfWork } from '../../platform/index.js';
import { AwaitedPaper, Delivery, DeliveryLine, GoodsPaper, type Supplier } from '../procurement.entities.js';
import { Suppliers } from '../suppliers/suppliers.js';

type Api = typeof procurementEndpoints;
type Body = BodyOf<Api['bringPaper']>;
type Awaited = ResponseOf<Api['awaitedPapers']>['items'][number];

/** Papers that were missing when goods were accepted: by when they are to follow, and that they did (S-12). */
@Injectable()
export class GoodsPapers implements ActBook {
  readonly kind = 'acceptance.goods-paper';
  readonly entry = entryBy(procurementEndpoints.bringPaper, {
    write: (open, body) => this.write(open, body),
    again: (particulars) => particulars,
  });

  constructor(
    books: ActBooks,
    private readonly recorder: ActRecorder,
    private readonly journal: JournalReader,
    private readonly ingredients: Ingredients,
    private readonly suppliers: Suppliers,
    private readonly directory: SchoolDirectory,
    private readonly clock: Clock,
    private readonly uow: UnitOfWork,
  ) {
    books.register(this);
  }

  /** @throws DomainError `procurement.paper-not-awaited`, `procurement.paper-not-shown` */
  bring(request: ActRequest & { body: Body }): Promise<ActReceipt> {
    return this.recorder.record(this.kind, request, (open) => this.write(open, request.body));
  }

  awaited(caller: Principal, schoolId: string): Promise<ResponseOf<Api['awaitedPapers']>> {
    return this.uow.read(async (tx) => {
      await this.directory.require(tx, caller, 'school.read', schoolId);
      return { items: await this.awaitedOf(tx, schoolId) };
    });
  }

  /** What has not followed yet of goods that stand, the earliest due first. */
  async awaitedOf(tx: EntityManager, schoolId: string): Promise<Awaited[]> {
    const today = businessDateOf(this.clock.now());
    const open = await this.openRows(tx, schoolId);
    const actId = In(open.map((row) => row.actId));
    const lines = await tx.findBy(DeliveryLine, { actId });
    const deliveries = await tx.findBy(Delivery, { actId });
    const acts = await this.journal.byIds(
      tx,
      deliveries.map((delivery) => delivery.actId),
    );
    const goods = await this.ingredients.namesOf(
      tx,
      lines.map(({ ingredientId }) => ingredientId),
    );
    const suppliers = await this.suppliers.byIds(
      tx,
      deliveries.map(({ supplierId }) => supplierId),
    );
    return open.flatMap(({ actId: deliveryActId, lineNo, paperKind, dueOn }) => {
      const line = lines.find((one) => one.actId === deliveryActId && one.lineNo === lineNo);
      const delivery = deliveries.find((one) => one.actId === deliveryActId);
      const received = acts.find(({ act }) => act.id === deliveryActId);
      if (!line?.lotId || !delivery || !received) return [];
      return {
        ...{ lotId: line.lotId, deliveryActId, paperKind, dueOn, isOverdue: dueOn < today },
        ingredientName: goods.get(line.ingredientId) ?? '',
        supplierName: suppliers.find(({ id }) => id === delivery.supplierId)?.name ?? '',
        receivedOn: businessDateOf(received.act.occurredAt),
      };
    });
  }

  /** Notes what is to follow of the lines of a delivery, each so many days after it as policy says. */
  async await(
    { tx, act, date, limit }: OpenAct,
    lines: readonly { lineNo: number; missingPapers: readonly { kind: CertificateKind }[] }[],
  ): Promise<void> {
    const rows: AwaitedPaper[] = [];
    for (const { lineNo, missingPapers } of lines) {
      for (const paperKind of new Set(missingPapers.map(({ kind }) => kind))) {
        const dueOn = addDays(date, await limit(`paper.due_days.${paperKind}`));
        rows.push({ ...{ actId: act.id, lineNo, paperKind, dueOn }, schoolId: act.schoolId, broughtByActId: null });
      }
    }
    if (rows.length > 0) await tx.insert(AwaitedPaper, rows);
  }

  /** What was missing of each line of these deliveries, whether or not it followed. */
  missingOf(tx: EntityManager, actIds: readonly string[]): Promise<AwaitedPaper[]> {
    const order = { actId: 'ASC', lineNo: 'ASC', paperKind: 'ASC' } as const;
    return tx.find(AwaitedPaper, { where: { actId: In([...actIds]) }, order });
  }

  /** Asks before goods are taken of somebody who owes papers of earlier ones. */
  async askAboutOverdue({ tx, act, date, ask, isNew }: OpenAct, supplier: Supplier): Promise<void> {
    if (!isNew) return;
    const overdue = (await this.openRows(tx, act.schoolId)).filter(({ dueOn }) => dueOn < date);
    if (overdue.length === 0) return;
    const actIds = overdue.map(({ actId }) => actId);
    const own = await tx.findBy(Delivery, { actId: In(actIds), supplierId: supplier.id });
    const owed = overdue.filter(({ actId }) => own.some((delivery) => delivery.actId === actId));
    const [first] = owed;
    if (first === undefined) return;
    const { actId, lineNo, paperKind, dueOn } = first;
    const line = await tx.findOneByOrFail(DeliveryLine, { actId, lineNo });
    const goods = (await this.ingredients.namesOf(tx, [line.ingredientId])).get(line.ingredientId) ?? '';
    const { zh: paper, en: paperEn } = GOODS_PAPER.options[paperKind];
    ask('paper-overdue', { supplier: supplier.name, goods, paper, paperEn, dueOn, count: owed.length }, 'supplierId');
  }

  private async write(open: OpenAct, { lotId, paperKind, paperNo, attachmentIds }: Body): Promise<Written<object>> {
    const { tx, act } = open;
    if (paperNo === null && attachmentIds.length === 0) {
      throw new DomainError('procurement.paper-not-shown', {}, { field: 'paperNo', rule: 'S-12' });
    }
    const line = await tx.findOneBy(DeliveryLine, { lotId });
    const notAwaited = new DomainError('procurement.paper-not-awaited', {}, { field: 'paperKind' });
    const [delivery] = line ? await open.restOn([line.actId], () => Promise.resolve(notAwaited)) : [];
    const awaited = await this.rowOf(tx, line, paperKind);
    const stands = delivery?.isUndone === false && delivery.schoolId === act.schoolId;
    if (!awaited || !stands || awaited.broughtByActId !== null) throw notAwaited;
    await tx.insert(GoodsPaper, { actId: act.id, lotId, paperKind, paperNo });
    return {
      links: [{ role: 'observed', thing: 'lot', thingId: lotId, quantity: null }],
      answer: () => ({}),
    };
  }

  async takeEffect(tx: EntityManager, act: UnsealedAct): Promise<Effect> {
    await this.settle(tx, act.id, act.id);
    return 'recorded';
  }

  async undo(tx: EntityManager, act: UnsealedAct): Promise<void> {
    await this.settle(tx, act.id, null);
  }

  async read(tx: EntityManager, actIds: readonly string[]): Promise<Map<string, Particulars>> {
    const rows = await tx.findBy(GoodsPaper, { actId: In([...actIds]) });
    return new Map(rows.map(({ actId, ...paper }) => [actId, paper]));
  }

  async inWords(tx: EntityManager, actIds: readonly string[]): Promise<Map<string, ActLine[]>> {
    const rows = await tx.findBy(GoodsPaper, { actId: In([...actIds]) });
    const lines = await tx.findBy(DeliveryLine, { lotId: In(rows.map(({ lotId }) => lotId)) });
    const names = await this.ingredients.namesOf(
      tx,
      lines.map(({ ingredientId }) => ingredientId),
    );
    const goodsOf = (lotId: string): string =>
      names.get(lines.find((line) => line.lotId === lotId)?.ingredientId ?? '') ?? '';
    return new Map(
      rows.map(({ actId, lotId, paperKind }) => [
        actId,
        [{ name: `${goodsOf(lotId)} ${GOODS_PAPER.options[paperKind].zh}`, quantity: null, count: null }],
      ]),
    );
  }

  private async settle(tx: EntityManager, actId: string, broughtByActId: string | null): Promise<void> {
    const paper = await tx.findOneBy(GoodsPaper, { actId });
    invariant(paper, 'the particulars were written');
    const line = await tx.findOneBy(DeliveryLine, { lotId: paper.lotId });
    invariant(line, 'a lot came with a line');
    const { lineNo } = line;
    await tx.update(AwaitedPaper, { actId: line.actId, lineNo, paperKind: paper.paperKind }, { broughtByActId });
  }

  private rowOf(
    tx: EntityManager,
    line: DeliveryLine | null,
    paperKind: CertificateKind,
  ): Promise<AwaitedPaper | null> {
    if (line === null) return Promise.resolve(null);
    return tx.findOneBy(AwaitedPaper, { actId: line.actId, lineNo: line.lineNo, paperKind });
  }

  /** Of deliveries that stand. */
  private async openRows(tx: EntityManager, schoolId: string): Promise<AwaitedPaper[]> {
    const rows = await tx.find(AwaitedPaper, {
      where: { schoolId, broughtByActId: IsNull() },
      order: { dueOn: 'ASC', actId: 'ASC', lineNo: 'ASC', paperKind: 'ASC' },
    });
    const standing = new Set(
      (await this.journal.standing(tx, [...groupBy(rows, ({ actId }) => actId).keys()])).map(({ id }) => id),
    );
    return rows.filter(({ actId }) => standing.has(actId));
  }
}

/** What is due on the canteen's list, in words. */
export const awaitedInWords = ({ ingredientName, paperKind, dueOn }: Awaited): string =>
  `${ingredientName} ${GOODS_PAPER.options[paperKind].zh} ${dueOn}`;

/** The day from which a paper is late. */
export const lateFrom = (dueOn: BusinessDate): BusinessDate => addDays(dueOn, 1);
