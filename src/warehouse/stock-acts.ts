import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActKind, ActReceipt } from '../contract/acts.js';
import type { BodyOf } from '../contract/http/endpoint.js';
import { type VirtualLocation, type WriteOffReason, warehouseEndpoints } from '../contract/http/warehouse.js';
import type { Quantity, QuantityUnit } from '../contract/quantity.js';
import { leftBehind } from '../contract/storing/first-expired.js';
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
  type SealedLink,
  type UnsealedAct,
  type Written,
} from '../journal/index.js';
import { SchoolDirectory } from '../organization/index.js';
import { DomainError, insertAndRead, invariant, listOf, readRows } from '../platform/index.js';
import type { Move } from './ledger/apply-moves.js';
import { StockLedger } from './ledger/stock-ledger.js';
import { amountThen, type TimedMove } from './ledger/stock-times.js';
import { Lots } from './lots.js';
import { type Lot, StockAct, StockActLine } from './warehouse.entities.js';

type Api = typeof warehouseEndpoints;
type Request<Body extends ActRequest['body']> = ActRequest & { body: Body };
type Lines = readonly (Quantity & { lotId: string })[];
type Header = Omit<StockAct, 'actId'>;

/** What only some of the kinds say. */
export const PLAIN = { mealId: null, writeOffReason: null, deviationReason: null, receiverName: null };
/** What is moved by these is still the school's, where it can be used. */
const STAYS: readonly ActKind[] = ['stock.in', 'stock.return', 'stock.transfer'];
const END_OF: Readonly<Record<WriteOffReason, VirtualLocation>> = {
  expired: 'waste',
  spoiled: 'waste',
  damaged: 'waste',
  missing: 'loss',
  tested: 'sample',
};

function movesOf({ fromLocation, toLocation }: Header, lines: Lines): Move[] {
  return lines.map(({ lotId, amount, unit }) => ({ lotId, amount, unit, fromLocation, toLocation }));
}

/** Acts that move named amounts of named lots from one end to another: stock-in, stock-out, write-off. */
@Injectable()
export class StockActs {
  constructor(
    books: ActBooks,
    private readonly recorder: ActRecorder,
    private readonly directory: SchoolDirectory,
    private readonly lots: Lots,
    private readonly ledger: StockLedger,
  ) {
    const kept = this.asBook();
    books.register({
      ...kept,
      kind: 'stock.in',
      otherDuties: (tx, act) => this.deliveriesOf(tx, act.id),
      entry: entryBy(warehouseEndpoints.stockIn, {
        write: (open, body) => this.writeIn(open, body),
        again: ({ fromLocation, lines }) => ({ fromPlaceId: fromLocation, lines }),
      }),
    });
    books.register({
      ...kept,
      kind: 'stock.out',
      entry: entryBy(warehouseEndpoints.stockOut, {
        write: (open, body) => this.writeOut(open, body),
        again: ({ mealId, lines, deviationReason, receiverName }) => ({ mealId, lines, deviationReason, receiverName }),
      }),
    });
    books.register({
      ...kept,
      kind: 'stock.write-off',
      entry: entryBy(warehouseEndpoints.writeOff, {
        write: (open, body) => this.writeWriteOff(open, body),
        again: ({ writeOffReason, lines }) => ({ reason: writeOffReason, lines }),
      }),
    });
  }

  /**
   * What every book of moved lines does: posts them when the act takes effect, mirrors them when it is undone.
   *
   * @param said which of the particulars the kind says; all of them when none is named
   */
  asBook(...said: readonly string[]): Omit<ActBook, 'kind'> {
    const { lots, ledger } = this;
    return {
      read: (tx, actIds) => this.read(tx, actIds, said),
      inWords: async (tx, actIds) => lots.inWords(tx, await this.linesOf(tx, actIds)),
      builtOn: (tx, act) => ledger.builtOn(tx, act),
      takeEffect: (tx, act, waits) => this.takeEffect(tx, act, waits),
      undo: (tx, act, reversal) => ledger.undo(tx, act, reversal),
    };
  }

  /** @throws DomainError `warehouse.same-place`, `warehouse.insufficient-stock`, and as `Lots.require` */
  stockIn(request: Request<BodyOf<Api['stockIn']>>): Promise<ActReceipt> {
    return this.recorder.record('stock.in', request, (open) => this.writeIn(open, request.body));
  }

  /**
   * @throws DomainError `warehouse.lot-expired` (S-13), `warehouse.out-of-order` (O-08) without a reason,
   *   `journal.meal-not-found`, `journal.stopped-use`, `warehouse.insufficient-stock`
   */
  stockOut(request: Request<BodyOf<Api['stockOut']>>): Promise<ActReceipt> {
    return this.recorder.record('stock.out', request, (open) => this.writeOut(open, request.body));
  }

  /** @throws DomainError `journal.stopped-use`, `warehouse.insufficient-stock`, and as `Lots.require` */
  writeOff(request: Request<BodyOf<Api['writeOff']>>): Promise<ActReceipt> {
    return this.recorder.record('stock.write-off', request, (open) => this.writeWriteOff(open, request.body));
  }

  private async writeIn(open: OpenAct, body: BodyOf<Api['stockIn']>): Promise<Written<object>> {
    if (body.fromPlaceId === body.placeId) {
      throw new DomainError('warehouse.same-place', {}, { field: 'fromPlaceId' });
    }
    await this.directory.requirePlaceOf(open.tx, open.act.schoolId, open.date, body.fromPlaceId);
    await this.lots.require(open, body.lines, 'lines');
    return this.writeAll(open, body.lines, { ...PLAIN, fromLocation: body.fromPlaceId, toLocation: body.placeId });
  }

  private async writeOut(open: OpenAct, body: BodyOf<Api['stockOut']>): Promise<Written<object>> {
    const named = await this.lots.named(open, body.lines);
    await open.foresee([body.mealId, ...named.map(({ deliveryActId }) => deliveryActId)]);
    await open.requireThere('meal', body.mealId, 'mealId');
    const lots = await this.lots.require(open, body.lines, 'lines', named);
    await this.lots.refuseExpired(open, lots, 'lines');
    await this.lots.refuseStopped(open, lots, 'lines');
    const since =
      body.deviationReason === null && open.isNew ? await this.refuseOutOfOrder(open, body.lines, lots) : undefined;
    const { mealId, deviationReason, receiverName } = body;
    return this.writeAll(
      open,
      body.lines,
      { ...PLAIN, fromLocation: body.placeId, toLocation: 'kitchen', mealId, deviationReason, receiverName },
      [{ role: 'observed', thing: 'meal', thingId: mealId, quantity: null }],
      since,
    );
  }

  private async writeWriteOff(open: OpenAct, body: BodyOf<Api['writeOff']>): Promise<Written<object>> {
    await this.lots.refuseStopped(open, await this.lots.require(open, body.lines, 'lines'), 'lines');
    return this.writeAll(open, body.lines, {
      ...PLAIN,
      fromLocation: body.placeId,
      toLocation: END_OF[body.reason],
      writeOffReason: body.reason,
    });
  }

  /** With which the goods came that an act moves. */
  private async deliveriesOf(tx: EntityManager, actId: string): Promise<string[]> {
    const lines = await this.linesOf(tx, [actId]);
    const lots = await this.lots.byIds(
      tx,
      lines.map(({ lotId }) => lotId),
    );
    return [...new Set(lots.map(({ deliveryActId }) => deliveryActId))];
  }

  /** From where to where, for which meal, with which reasons. */
  byIds(tx: EntityManager, actIds: readonly string[]): Promise<StockAct[]> {
    return readRows(tx, StockAct, `act_id IN ${listOf(actIds)}`, actIds);
  }

  /** Issues to these meals, reversed and pending ones included. */
  issuesFor(tx: EntityManager, mealIds: readonly string[]): Promise<StockAct[]> {
    return readRows(tx, StockAct, `meal_id IN ${listOf(mealIds)} ORDER BY act_id`, mealIds);
  }

  linesOf(tx: EntityManager, actIds: readonly string[]): Promise<StockActLine[]> {
    return readRows(tx, StockActLine, `act_id IN ${listOf(actIds)} ORDER BY act_id, line_no`, actIds);
  }

  /**
   * From what lies on the shelves now, and what has left them since it happened, follows what lay there then. What came or was
   * opened since is not left behind by it (R-D11).
   *
   * @returns what has moved since it happened, of the lots that are taken and of those they were held against
   */
  private async refuseOutOfOrder(
    { tx, act, date, breaks }: OpenAct,
    lines: Lines,
    lots: readonly Lot[],
  ): Promise<readonly TimedMove[]> {
    const all = await this.lots.shelvesSince(tx, act, lots, date);
    const ids = [...all.map(({ lotId }) => lotId), ...lots.map(({ id }) => id)];
    const since = await this.ledger.movesSince(tx, [...new Set(ids)], act);
    const then = amountThen(since, act.placeId, all, act);
    const shelves = all.map((shelf) => ({ ...shelf, amount: then.get(shelf.lotId) ?? 0 }));
    const earlier = leftBehind(
      shelves.filter(({ amount }) => amount > 0),
      lines,
      date,
    );
    if (earlier === null) return since;
    const { lotId, useBy, amount, unit } = earlier;
    const goods = (await this.lots.namesOf(tx, [lotId])).get(lotId) ?? '';
    const details = { lotId, goods, useBy, amount, unit };
    const at = { field: 'deviationReason', rule: 'O-08' };
    breaks('out-of-order', new DomainError('warehouse.out-of-order', details, at));
    return since;
  }

  /** As `write`, of a kind whose book says all of `stock_act` and nothing more. */
  private async writeAll(
    open: OpenAct,
    lines: Lines,
    header: Header,
    links: readonly SealedLink[] = [],
    since?: readonly TimedMove[],
  ): Promise<Written<object>> {
    const { written, kept } = await this.writeAndRead(open, lines, header, links, since);
    return { ...written, particulars: particularsOf(header, lines), kept };
  }

  /** Writes the lines of an open act and where they go; they are posted when it takes effect. */
  async write(
    open: OpenAct,
    lines: Lines,
    header: Header,
    links: readonly SealedLink[] = [],
  ): Promise<Written<object>> {
    return (await this.writeAndRead(open, lines, header, links)).written;
  }

  /**
   * As `write`, with what the rows say then.
   *
   * @param since as `StockLedger.askShortThen` takes it
   */
  private async writeAndRead(
    open: OpenAct,
    lines: Lines,
    header: Header,
    links: readonly SealedLink[],
    since?: readonly TimedMove[],
  ): Promise<{ written: Written<object>; kept: Particulars }> {
    const { tx, act } = open;
    await this.ledger.askShortThen(open, header.fromLocation, lines, since);
    const [stored] = await insertAndRead(tx, StockAct, [{ ...header, actId: act.id }]);
    invariant(stored, 'what was written is there');
    const storedLines = await insertAndRead(
      tx,
      StockActLine,
      lines.map(({ lotId, amount, unit }, index) => ({ actId: act.id, lineNo: index + 1, lotId, amount, unit })),
    );
    const { actId: _, ...storedHeader } = stored;
    const role = STAYS.includes(act.kind) ? 'observed' : 'consumed';
    const written: Written<object> = {
      links: [
        ...links,
        ...lines.map(
          ({ lotId, amount, unit }) => ({ role, thing: 'lot', thingId: lotId, quantity: { amount, unit } }) as const,
        ),
      ],
      takeEffect: (waits) => this.ledger.postOrPend(tx, act, movesOf(header, lines), waits),
      answer: () => ({}),
    };
    return {
      written,
      kept: particularsOf(
        storedHeader,
        storedLines.toSorted((a, b) => a.lineNo - b.lineNo),
      ),
    };
  }

  private async takeEffect(tx: EntityManager, act: UnsealedAct, waits: boolean): Promise<Effect> {
    const header = await tx.findOneBy(StockAct, { actId: act.id });
    invariant(header, 'the particulars were written');
    return this.ledger.postOrPend(tx, act, movesOf(header, await this.linesOf(tx, [act.id])), waits);
  }

  /** The header and lines of each act, or what is named of them. */
  async read(
    tx: EntityManager,
    actIds: readonly string[],
    said: readonly string[] = [],
  ): Promise<Map<string, Particulars>> {
    if (actIds.length === 0) return new Map();
    const rows: (HeaderRow & { lot_id: string | null; grams: string | number; unit: QuantityUnit })[] = await tx.query(
      `SELECT a.act_id, a.from_location, a.to_location, a.meal_id, a.write_off_reason, a.deviation_reason, a.receiver_name, l.lot_id, l.grams, l.unit FROM stock_act a LEFT JOIN stock_act_line l ON l.act_id = a.act_id WHERE a.act_id IN ${listOf(actIds)} ORDER BY a.act_id, l.line_no`,
      [...actIds],
    );
    return new Map(
      [...groupBy(rows, (row) => row.act_id)].map(([actId, own]) => {
        const lines = own.flatMap(({ lot_id: lotId, grams, unit }) =>
          lotId === null ? [] : [{ lotId, amount: Number(grams), unit }],
        );
        const all = Object.entries({ ...headerOf(own[0] as HeaderRow), lines });
        return [actId, Object.fromEntries(all.filter(([name]) => said.length === 0 || said.includes(name)))];
      }),
    );
  }
}

const particularsOf = (header: Header, lines: Lines): Particulars => ({
  ...header,
  lines: lines.map(({ lotId, amount, unit }) => ({ lotId, amount, unit })),
});

interface HeaderRow {
  act_id: string;
  from_location: string;
  to_location: string;
  meal_id: string | null;
  write_off_reason: WriteOffReason | null;
  deviation_reason: string | null;
  receiver_name: string | null;
}

const headerOf = (row: HeaderRow): Header => ({
  ...{ fromLocation: row.from_location, toLocation: row.to_location, mealId: row.meal_id },
  ...{ writeOffReason: row.write_off_reason, deviationReason: row.deviation_reason, receiverName: row.receiver_name },
});
