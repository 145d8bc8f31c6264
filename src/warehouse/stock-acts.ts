import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { ActReceipt } from '../contract/acts.js';
import type { BodyOf } from '../contract/http/endpoint.js';
import type { VirtualLocation, WriteOffReason, warehouseEndpoints } from '../contract/http/warehouse.js';
import {
  ActBooks,
  ActRecorder,
  type ActRequest,
  type Effect,
  groupBy,
  type OpenAct,
  type Particulars,
  type SealedLink,
  type UnsealedAct,
  type Written,
} from '../journal/index.js';
import { SchoolDirectory } from '../organization/index.js';
import { DomainError, invariant } from '../platform/index.js';
import { leftBehind } from './allocate-fefo.js';
import { Lots } from './lots.js';
import { StockLedger } from './stock-ledger.js';
import { type Lot, StockAct, StockActLine } from './warehouse.entities.js';

type Api = typeof warehouseEndpoints;
type Request<Body extends ActRequest['body']> = ActRequest & { body: Body };
type Lines = readonly { lotId: string; grams: number }[];
type Header = Omit<StockAct, 'actId'>;

const PLAIN = { mealId: null, writeOffReason: null, deviationReason: null, receiverName: null };
const END_OF: Readonly<Record<WriteOffReason, VirtualLocation>> = {
  expired: 'waste',
  spoiled: 'waste',
  damaged: 'waste',
  missing: 'loss',
  tested: 'sample',
};

/** Acts that move named grams of named lots from one end to another: stock-in, stock-out, write-off. */
@Injectable()
export class StockActs {
  constructor(
    books: ActBooks,
    private readonly recorder: ActRecorder,
    private readonly directory: SchoolDirectory,
    private readonly lots: Lots,
    private readonly ledger: StockLedger,
  ) {
    for (const kind of ['stock.in', 'stock.out', 'stock.write-off'] as const) {
      books.register({
        kind,
        schemaVersion: 1,
        read: (tx, actIds) => this.read(tx, actIds),
        takeEffect: (tx, act) => this.takeEffect(tx, act),
        undo: (tx, act, reversal) => this.ledger.undo(tx, act, reversal),
      });
    }
  }

  /** @throws DomainError `warehouse.same-place`, `warehouse.insufficient-stock`, and as `Lots.require` */
  stockIn(request: Request<BodyOf<Api['stockIn']>>): Promise<ActReceipt> {
    const { body, schoolId } = request;
    return this.recorder.record('stock.in', request, async (open) => {
      if (body.fromPlaceId === body.placeId) {
        throw new DomainError('warehouse.same-place', {}, { field: 'fromPlaceId' });
      }
      await this.directory.requirePlaceOf(open.tx, schoolId, open.date, body.fromPlaceId);
      await this.lots.require(open.tx, schoolId, body.lines, 'lines');
      return this.write(open, body.lines, { ...PLAIN, fromLocation: body.fromPlaceId, toLocation: body.placeId });
    });
  }

  /**
   * @throws DomainError `warehouse.lot-expired` (S-13), `warehouse.out-of-order` (O-08) without a reason,
   *   `journal.meal-not-found`, `warehouse.insufficient-stock`
   */
  stockOut(request: Request<BodyOf<Api['stockOut']>>): Promise<ActReceipt> {
    const { body, schoolId } = request;
    return this.recorder.record('stock.out', request, async (open) => {
      await open.requireMade('meal', body.mealId, 'mealId');
      const lots = await this.lots.require(open.tx, schoolId, body.lines, 'lines');
      this.lots.refuseExpired(lots, open.date, 'lines');
      if (body.deviationReason === null) await this.refuseOutOfOrder(open, body.lines, lots);
      const { mealId, deviationReason, receiverName } = body;
      return this.write(
        open,
        body.lines,
        { ...PLAIN, fromLocation: body.placeId, toLocation: 'kitchen', mealId, deviationReason, receiverName },
        [{ role: 'observed', thing: 'meal', thingId: mealId, grams: null }],
      );
    });
  }

  /** @throws DomainError `warehouse.insufficient-stock`, and as `Lots.require` */
  writeOff(request: Request<BodyOf<Api['writeOff']>>): Promise<ActReceipt> {
    const { body, schoolId } = request;
    return this.recorder.record('stock.write-off', request, async (open) => {
      await this.lots.require(open.tx, schoolId, body.lines, 'lines');
      const toLocation = END_OF[body.reason];
      return this.write(open, body.lines, {
        ...PLAIN,
        fromLocation: body.placeId,
        toLocation,
        writeOffReason: body.reason,
      });
    });
  }

  /** From where to where, for which meal, with which reasons. */
  byIds(tx: EntityManager, actIds: readonly string[]): Promise<StockAct[]> {
    return tx.findBy(StockAct, { actId: In([...actIds]) });
  }

  /** Issues to these meals, reversed and pending ones included. */
  issuesFor(tx: EntityManager, mealIds: readonly string[]): Promise<StockAct[]> {
    return tx.find(StockAct, { where: { mealId: In([...mealIds]) }, order: { actId: 'ASC' } });
  }

  linesOf(tx: EntityManager, actIds: readonly string[]): Promise<StockActLine[]> {
    return tx.find(StockActLine, { where: { actId: In([...actIds]) }, order: { actId: 'ASC', lineNo: 'ASC' } });
  }

  private async refuseOutOfOrder({ tx, act, date }: OpenAct, lines: Lines, lots: readonly Lot[]): Promise<void> {
    const ingredientIds = [...new Set(lots.map(({ ingredientId }) => ingredientId))];
    const shelves = await this.lots.shelves(tx, act.schoolId, act.placeId, ingredientIds);
    const earlier = leftBehind(shelves, lines, date);
    if (earlier === null) return;
    const details = { lotId: earlier.lotId, useBy: earlier.useBy, grams: earlier.grams };
    throw new DomainError('warehouse.out-of-order', details, { field: 'deviationReason', rule: 'O-08' });
  }

  private async write(
    { tx, act }: OpenAct,
    lines: Lines,
    header: Header,
    links: readonly SealedLink[] = [],
  ): Promise<Written<object>> {
    await tx.insert(StockAct, { ...header, actId: act.id });
    await tx.insert(
      StockActLine,
      lines.map(({ lotId, grams }, index) => ({ actId: act.id, lineNo: index + 1, lotId, grams })),
    );
    const role = act.kind === 'stock.in' ? 'observed' : 'consumed';
    return {
      links: [...links, ...lines.map(({ lotId, grams }) => ({ role, thing: 'lot', thingId: lotId, grams }) as const)],
      answer: () => ({}),
    };
  }

  private async takeEffect(tx: EntityManager, act: UnsealedAct): Promise<Effect> {
    const header = await tx.findOneBy(StockAct, { actId: act.id });
    invariant(header, 'the particulars were written');
    const { fromLocation, toLocation } = header;
    const lines = await this.linesOf(tx, [act.id]);
    return this.ledger.postOrPend(
      tx,
      act,
      lines.map(({ lotId, grams }) => ({ lotId, grams, fromLocation, toLocation })),
    );
  }

  private async read(tx: EntityManager, actIds: readonly string[]): Promise<Map<string, Particulars>> {
    const lines = groupBy(await this.linesOf(tx, actIds), ({ actId }) => actId);
    const headers = await this.byIds(tx, actIds);
    return new Map(
      headers.map(({ actId, ...header }) => [
        actId,
        { ...header, lines: (lines.get(actId) ?? []).map(({ lotId, grams }) => ({ lotId, grams })) },
      ]),
    );
  }
}
