import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { ActReceipt } from '../contract/acts.js';
import type { BodyOf } from '../contract/http/endpoint.js';
import { warehouseEndpoints } from '../contract/http/warehouse.js';
import {
  ActBooks,
  ActRecorder,
  type ActRequest,
  entryBy,
  type OpenAct,
  type Particulars,
  type Written,
} from '../journal/index.js';
import { SchoolDirectory } from '../organization/index.js';
import { DomainError } from '../platform/index.js';
import { Lots } from './lots.js';
import { PLAIN, StockActs } from './stock-acts.js';
import { SentBack } from './warehouse.entities.js';

type Api = typeof warehouseEndpoints;
type Request<Body extends ActRequest['body']> = ActRequest & { body: Body };

/** What is said of goods that somebody takes over. */
const HANDED_OVER = ['fromLocation', 'toLocation', 'receiverName', 'lines'];

/** Goods that go another way than in and out: back from the kitchen, back to the supplier, over to another store. */
@Injectable()
export class StockReturns {
  constructor(
    books: ActBooks,
    private readonly recorder: ActRecorder,
    private readonly directory: SchoolDirectory,
    private readonly lots: Lots,
    private readonly acts: StockActs,
  ) {
    books.register({
      ...acts.asBook('fromLocation', 'toLocation', 'mealId', 'lines'),
      kind: 'stock.return',
      entry: entryBy(warehouseEndpoints.returnGoods, {
        write: (open, body) => this.writeReturn(open, body),
        again: ({ mealId, lines }) => ({ mealId, lines }),
      }),
    });
    books.register({
      ...acts.asBook(...HANDED_OVER),
      kind: 'stock.transfer',
      entry: entryBy(warehouseEndpoints.transfer, {
        write: (open, body) => this.writeTransfer(open, body),
        again: ({ toLocation, receiverName, lines }) => ({ toPlaceId: toLocation, receiverName, lines }),
      }),
    });
    books.register({
      ...acts.asBook(...HANDED_OVER),
      read: (tx, actIds) => this.readSentBack(tx, actIds),
      kind: 'stock.send-back',
      entry: entryBy(warehouseEndpoints.sendBack, {
        write: (open, body) => this.writeSendBack(open, body),
        again: ({ returnReason, returnOutcome, receiverName, lines }) => ({
          ...{ returnReason, returnOutcome, receiverName, lines },
        }),
      }),
    });
  }

  /** @throws DomainError `journal.meal-not-found`, `warehouse.insufficient-stock`, and as `Lots.require` */
  returnGoods(request: Request<BodyOf<Api['returnGoods']>>): Promise<ActReceipt> {
    return this.recorder.record('stock.return', request, (open) => this.writeReturn(open, request.body));
  }

  /** @throws DomainError `warehouse.same-place`, `warehouse.insufficient-stock`, and as `Lots.require` */
  transfer(request: Request<BodyOf<Api['transfer']>>): Promise<ActReceipt> {
    return this.recorder.record('stock.transfer', request, (open) => this.writeTransfer(open, request.body));
  }

  /** @throws DomainError `warehouse.suppliers-differ`, `journal.stopped-use`, `warehouse.insufficient-stock`, and as `Lots.require` */
  sendBack(request: Request<BodyOf<Api['sendBack']>>): Promise<ActReceipt> {
    return this.recorder.record('stock.send-back', request, (open) => this.writeSendBack(open, request.body));
  }

  private async writeReturn(open: OpenAct, body: BodyOf<Api['returnGoods']>): Promise<Written<object>> {
    const { placeId, mealId, lines } = body;
    if (mealId !== null) await open.requireMade('meal', mealId, 'mealId');
    await this.lots.require(open, lines, 'lines');
    return this.acts.write(
      open,
      lines,
      { ...PLAIN, fromLocation: 'kitchen', toLocation: placeId, mealId },
      mealId === null ? [] : [{ role: 'observed', thing: 'meal', thingId: mealId, quantity: null }],
    );
  }

  private async writeTransfer(open: OpenAct, body: BodyOf<Api['transfer']>): Promise<Written<object>> {
    const { placeId, toPlaceId, receiverName, lines } = body;
    if (toPlaceId === placeId) throw new DomainError('warehouse.same-place', {}, { field: 'toPlaceId' });
    const { act, date, tx } = open;
    const to = await this.directory.requirePlaceOf(tx, act.schoolId, date, toPlaceId);
    // What another school's place holds is that school's to say
    if (to.schoolId !== act.schoolId) throw new DomainError('organization.place-not-found', {}, { field: 'toPlaceId' });
    await this.lots.require(open, lines, 'lines');
    return this.acts.write(open, lines, { ...PLAIN, fromLocation: placeId, toLocation: toPlaceId, receiverName });
  }

  private async writeSendBack(open: OpenAct, body: BodyOf<Api['sendBack']>): Promise<Written<object>> {
    const { placeId, returnReason, returnOutcome, receiverName, lines } = body;
    const lots = await this.lots.require(open, lines, 'lines');
    const [first, ...others] = lots;
    const other = others.findIndex(({ supplierId }) => supplierId !== first?.supplierId);
    if (!first || other >= 0) {
      throw new DomainError('warehouse.suppliers-differ', {}, { field: `lines.${other + 1}.lotId`, rule: 'L26' });
    }
    await this.lots.refuseStopped(open, lots, 'lines');
    const { supplierId } = first;
    await open.tx.insert(SentBack, { actId: open.act.id, supplierId, returnReason, returnOutcome });
    return this.acts.write(open, lines, {
      ...{ ...PLAIN, fromLocation: placeId, toLocation: 'supplier', receiverName },
    });
  }

  private async readSentBack(tx: EntityManager, actIds: readonly string[]): Promise<Map<string, Particulars>> {
    const moved = await this.acts.read(tx, actIds, HANDED_OVER);
    const rows = await tx.findBy(SentBack, { actId: In([...actIds]) });
    return new Map(rows.map(({ actId, ...why }) => [actId, { ...moved.get(actId), ...why }]));
  }
}
