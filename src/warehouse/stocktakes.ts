import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { BodyOf, ResponseOf } from '../contract/http/endpoint.js';
import type { warehouseEndpoints } from '../contract/http/warehouse.js';
import {
  type ActBook,
  ActBooks,
  ActRecorder,
  type ActRequest,
  type Effect,
  groupBy,
  type Particulars,
  type UnsealedAct,
} from '../journal/index.js';
import { Lots } from './lots.js';
import { StockLedger } from './stock-ledger.js';
import { PendingMove, StockCountLine } from './warehouse.entities.js';

type Stocktake = (typeof warehouseEndpoints)['stocktake'];

/** Counting a store (L04). The difference to the books is a move to or from `count_adjust`, for all to see. */
@Injectable()
export class Stocktakes implements ActBook {
  readonly kind = 'stock.count';
  readonly schemaVersion = 1;

  constructor(
    books: ActBooks,
    private readonly recorder: ActRecorder,
    private readonly lots: Lots,
    private readonly ledger: StockLedger,
  ) {
    books.register(this);
  }

  count(request: ActRequest & { body: BodyOf<Stocktake> }): Promise<ResponseOf<Stocktake>> {
    const { body, schoolId } = request;
    return this.recorder.record(this.kind, request, async ({ tx, act }) => {
      await this.lots.require(tx, schoolId, body.lines, 'lines');
      await tx.insert(
        StockCountLine,
        body.lines.map((line, index) => ({ ...line, actId: act.id, lineNo: index + 1 })),
      );
      return {
        links: body.lines.map(
          ({ lotId }) => ({ role: 'observed', thing: 'lot', thingId: lotId, grams: null }) as const,
        ),
        answer: () => this.outcome(tx, act, body.lines),
      };
    });
  }

  async read(tx: EntityManager, actIds: readonly string[]): Promise<Map<string, Particulars>> {
    const rows = await tx.find(StockCountLine, { where: { actId: In([...actIds]) }, order: { lineNo: 'ASC' } });
    return new Map(
      [...groupBy(rows, ({ actId }) => actId)].map(([actId, lines]) => [
        actId,
        { lines: lines.map(({ lotId, countedGrams }) => ({ lotId, countedGrams })) },
      ]),
    );
  }

  async takeEffect(tx: EntityManager, act: UnsealedAct): Promise<Effect> {
    const lines = await tx.find(StockCountLine, { where: { actId: act.id }, order: { lineNo: 'ASC' } });
    await this.ledger.postCount(tx, act, act.placeId, lines);
    return 'recorded';
  }

  undo(tx: EntityManager, act: UnsealedAct, reversal: UnsealedAct): Promise<void> {
    return this.ledger.undo(tx, act, reversal);
  }

  private async outcome(
    tx: EntityManager,
    act: UnsealedAct,
    lines: readonly { lotId: string; countedGrams: number }[],
  ): Promise<Pick<ResponseOf<Stocktake>, 'lines' | 'settledActIds'>> {
    const moves = await this.ledger.movesOf(tx, [act.id]);
    const settled = await tx.findBy(PendingMove, { settledByActId: act.id });
    return {
      lines: lines.map(({ lotId, countedGrams }) => {
        const move = moves.find((candidate) => candidate.lotId === lotId);
        const differenceGrams = move ? (move.toLocation === act.placeId ? move.grams : -move.grams) : 0;
        return { lotId, countedGrams, differenceGrams, bookGrams: countedGrams - differenceGrams };
      }),
      settledActIds: [...new Set(settled.map(({ actId }) => actId))],
    };
  }
}
