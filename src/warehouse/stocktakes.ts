import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { ActLine } from '../contract/acts.js';
import type { BodyOf, ResponseOf } from '../contract/http/endpoint.js';
import { warehouseEndpoints } from '../contract/http/warehouse.js';
import { gramsOf } from '../contract/quantity.js';
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
  type UnsealedAct,
  type Written,
} from '../journal/index.js';
import { DomainError } from '../platform/index.js';
import { isFarOff } from './judge-variance.js';
import type { Counted } from './ledger/settle-count.js';
import { StockLedger } from './ledger/stock-ledger.js';
import { amountThen } from './ledger/stock-times.js';
import { Lots } from './lots.js';
import { PendingMove, StockCountLine } from './warehouse.entities.js';

type Stocktake = (typeof warehouseEndpoints)['stocktake'];
type Body = BodyOf<Stocktake>;
type Outcome = Pick<ResponseOf<Stocktake>, 'lines' | 'settledActIds'>;

/** Counting a store (L04). The difference to the books is a move to or from `count_adjust`, for all to see. */
@Injectable()
export class Stocktakes implements ActBook {
  readonly kind = 'stock.count';
  readonly entry = entryBy(warehouseEndpoints.stocktake, {
    write: (open, body) => this.write(open, body),
    again: ({ blind, lines }) => ({ blind, lines }),
  });

  constructor(
    books: ActBooks,
    private readonly recorder: ActRecorder,
    private readonly lots: Lots,
    private readonly ledger: StockLedger,
  ) {
    books.register(this);
  }

  count(request: ActRequest & { body: Body }): Promise<ResponseOf<Stocktake>> {
    return this.recorder.record(this.kind, request, (open) => this.write(open, request.body));
  }

  private async write(open: OpenAct, { lines, blind }: Body): Promise<Written<Outcome>> {
    const { tx, act } = open;
    // Whatever the clock of a phone says: a level from before the goods came would leave all that came since on top of it
    await this.lots.require(open, lines, 'lines', undefined, open.isNew ? 'refuse' : 'ask');
    if (blind && open.isNew && !act.offline) await this.requireReasons(open, lines);
    await tx.insert(
      StockCountLine,
      lines.map((line, index) => ({ ...line, blind, actId: act.id, lineNo: index + 1 })),
    );
    return {
      links: lines.map(({ lotId }) => ({ role: 'observed', thing: 'lot', thingId: lotId, quantity: null }) as const),
      answer: () => this.outcome(tx, act, lines),
    };
  }

  /**
   * Names the goods and not the figure, so that nobody counts until it fits.
   *
   * @throws DomainError `warehouse.variance-unexplained`
   */
  private async requireReasons({ tx, act, limit }: OpenAct, lines: Body['lines']): Promise<void> {
    const tolerance = await limit('count.tolerance_percent');
    const lotIds = lines.map(({ lotId }) => lotId);
    const now = await this.lots.balancesOf(tx, lotIds);
    const here = lines.map(({ lotId }) => ({
      lotId,
      amount: now.find((it) => it.lotId === lotId && it.locationId === act.placeId)?.amount ?? 0,
    }));
    const then = amountThen(await this.ledger.movesSince(tx, lotIds, act), act.placeId, here, act);
    const index = lines.findIndex(
      ({ lotId, countedAmount, varianceReason }) =>
        varianceReason === null && isFarOff(countedAmount, then.get(lotId) ?? 0, tolerance),
    );
    const line = lines[index];
    if (!line) return;
    const goods = (await this.lots.namesOf(tx, [line.lotId])).get(line.lotId) ?? '';
    throw new DomainError(
      'warehouse.variance-unexplained',
      { lotId: line.lotId, goods },
      { field: `lines.${index}.varianceReason`, rule: 'L04' },
    );
  }

  async read(tx: EntityManager, actIds: readonly string[]): Promise<Map<string, Particulars>> {
    const rows = await tx.find(StockCountLine, { where: { actId: In([...actIds]) }, order: { lineNo: 'ASC' } });
    return new Map(
      [...groupBy(rows, ({ actId }) => actId)].map(([actId, lines]) => [
        actId,
        {
          blind: lines[0]?.blind ?? false,
          lines: lines.map(({ lotId, countedAmount, unit, varianceReason }) => ({
            ...{ lotId, countedAmount, unit, varianceReason },
          })),
        },
      ]),
    );
  }

  /** A count of goods that wait for a signature waits with them: it would count them a second time. */
  async takeEffect(tx: EntityManager, act: UnsealedAct, waits: boolean): Promise<Effect> {
    if (waits) return 'pending_shortage';
    const lines = await tx.find(StockCountLine, { where: { actId: act.id }, order: { lineNo: 'ASC' } });
    return this.ledger.postCount(tx, act, act.placeId, lines);
  }

  async inWords(tx: EntityManager, actIds: readonly string[]): Promise<Map<string, ActLine[]>> {
    const lines = await tx.find(StockCountLine, { where: { actId: In([...actIds]) }, order: { lineNo: 'ASC' } });
    return this.lots.inWords(
      tx,
      lines.map(({ actId, lotId, countedAmount, unit }) => ({ actId, lotId, amount: countedAmount, unit })),
    );
  }

  builtOn(tx: EntityManager, act: UnsealedAct): Promise<string[]> {
    return this.ledger.builtOn(tx, act);
  }

  undo(tx: EntityManager, act: UnsealedAct, reversal: UnsealedAct): Promise<void> {
    return this.ledger.undo(tx, act, reversal);
  }

  private async outcome(tx: EntityManager, act: UnsealedAct, lines: readonly Counted[]): Promise<Outcome> {
    const moves = await this.ledger.movesOf(tx, [act.id]);
    const settled = await tx.findBy(PendingMove, { settledByActId: act.id });
    return {
      lines: lines.map(({ lotId, countedAmount, unit }) => {
        const differenceAmount = moves
          .filter((move) => move.lotId === lotId)
          .reduce((sum, { toLocation, amount }) => sum + (toLocation === act.placeId ? amount : -amount), 0);
        const bookAmount = countedAmount - differenceAmount;
        const grams = (amount: number) => gramsOf({ amount, unit });
        return {
          ...{ lotId, unit, bookAmount, countedAmount, differenceAmount },
          bookGrams: grams(bookAmount),
          countedGrams: grams(countedAmount),
          differenceGrams: grams(differenceAmount),
        };
      }),
      settledActIds: [...new Set(settled.map(({ actId }) => actId))],
    };
  }
}
