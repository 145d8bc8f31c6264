import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { ActStanding, type Effect, groupBy, type UnsealedAct } from '../journal/index.js';
import { DomainError, invariant, lockRows } from '../platform/index.js';
import { applyMoves, type Balance, type Move, touchedBalances } from './apply-moves.js';
import { settleCount } from './settle-count.js';
import { PendingMove, StockBalance, StockMove } from './warehouse.entities.js';

type PostingAct = Pick<UnsealedAct, 'id' | 'schoolId' | 'offline' | 'occurredAt' | 'recordedAt'>;

/** The only writer of stock. Moves and balances change together or not at all, inside the caller's transaction. */
@Injectable()
export class StockLedger {
  constructor(private readonly standing: ActStanding) {}

  /** @throws DomainError `warehouse.insufficient-stock` when a balance would go below zero */
  async post(tx: EntityManager, act: PostingAct, moves: readonly Move[]): Promise<void> {
    const balances = await this.lockBalances(tx, act.schoolId, touchedBalances(moves));
    const after = applyMoves(balances, moves);
    await this.writeMoves(tx, act, moves);
    await this.writeBalances(tx, after);
  }

  /**
   * Posts, or for an act captured offline keeps the moves as pending when stock is short: it states a past fact, which
   * the books cannot undo by refusing it (DESIGN §3).
   *
   * @throws DomainError `warehouse.insufficient-stock` for an act captured online
   */
  async postOrPend(tx: EntityManager, act: PostingAct, moves: readonly Move[]): Promise<Effect> {
    try {
      await this.post(tx, act, moves);
      return 'recorded';
    } catch (error) {
      const short = error instanceof DomainError && error.code === 'warehouse.insufficient-stock';
      if (!short || !act.offline) throw error;
      await tx.insert(
        PendingMove,
        moves.map((move, index) => ({ ...move, actId: act.id, lineNo: index + 1, settledByActId: null })),
      );
      return 'pending_shortage';
    }
  }

  /**
   * Mirrors the moves of `act` under `reversal`; what is still pending is dropped.
   *
   * @throws DomainError `warehouse.insufficient-stock` when what the act brought has gone on meanwhile
   */
  async undo(tx: EntityManager, act: PostingAct, reversal: PostingAct): Promise<void> {
    await tx.update(PendingMove, { actId: act.id, settledByActId: IsNull() }, { settledByActId: reversal.id });
    const posted = await this.movesOf(tx, [act.id]);
    if (posted.length === 0) return;
    await this.post(
      tx,
      reversal,
      posted.map(({ lotId, fromLocation, toLocation, grams }) => ({
        lotId,
        fromLocation: toLocation,
        toLocation: fromLocation,
        grams,
      })),
    );
  }

  /** Makes the books at `locationId` what was counted, and settles the pending acts this covers (`settleCount`). */
  async postCount(
    tx: EntityManager,
    act: PostingAct,
    locationId: string,
    counted: readonly { lotId: string; countedGrams: number }[],
  ): Promise<void> {
    const earlier = await tx.findBy(PendingMove, {
      lotId: In(counted.map(({ lotId }) => lotId)),
      settledByActId: IsNull(),
    });
    const pendingActs = (await this.standing.lockPending(tx, [...new Set(earlier.map(({ actId }) => actId))])).filter(
      ({ occurredAt }) => occurredAt <= act.occurredAt,
    );
    const movesByAct = groupBy(
      await tx.findBy(PendingMove, { actId: In(pendingActs.map(({ id }) => id)) }),
      ({ actId }) => actId,
    );
    const pending = pendingActs.map(({ id }) => ({ actId: id, moves: movesByAct.get(id) ?? [] }));
    const counts = counted.map(({ lotId }) => ({
      lotId,
      fromLocation: locationId,
      toLocation: 'count_adjust',
      grams: 1,
    }));
    const touched = touchedBalances([...counts, ...pending.flatMap(({ moves }) => moves)]);
    const balances = await this.lockBalances(tx, act.schoolId, touched);
    const { settledActIds, adjustments } = settleCount(locationId, counted, balances, pending);

    const settledActs = pendingActs.filter(({ id }) => settledActIds.includes(id));
    const settledMoves = settledActs.flatMap(({ id }) => movesByAct.get(id) ?? []);
    const after = applyMoves(balances, [...settledMoves, ...adjustments]);
    for (const { id, occurredAt } of settledActs) {
      await this.writeMoves(tx, { ...act, id, occurredAt }, movesByAct.get(id) ?? []);
    }
    await this.writeMoves(tx, act, adjustments);
    await this.writeBalances(tx, after);
    for (const settled of settledActs) {
      await tx.update(PendingMove, { actId: settled.id }, { settledByActId: act.id });
      await this.standing.settle(tx, settled);
    }
  }

  movesOf(tx: EntityManager, actIds: readonly string[]): Promise<StockMove[]> {
    return tx.find(StockMove, { where: { actId: In([...actIds]) }, order: { actId: 'ASC', lineNo: 'ASC' } });
  }

  /** Everything that ever happened to these lots, in the order of recording. */
  movesOfLots(tx: EntityManager, lotIds: readonly string[]): Promise<StockMove[]> {
    return tx.find(StockMove, {
      where: { lotId: In([...lotIds]) },
      order: { recordedAt: 'ASC', actId: 'ASC', lineNo: 'ASC' },
    });
  }

  /** The balances, locked in the order given, which must be that of `touchedBalances`; a missing row becomes zero. */
  private async lockBalances(
    tx: EntityManager,
    schoolId: string,
    pairs: readonly Pick<Balance, 'lotId' | 'locationId'>[],
  ): Promise<StockBalance[]> {
    if (pairs.length === 0) return [];
    const lock = () => lockRows(tx, StockBalance, [...pairs], { lotId: 'ASC', locationId: 'ASC' });
    const present = await lock();
    if (present.length === pairs.length) return present;
    const missing = pairs.filter(
      ({ lotId, locationId }) => !present.some((row) => row.lotId === lotId && row.locationId === locationId),
    );
    // An upsert that changes nothing waits for whoever is inserting the same row; INSERT IGNORE would take a shared
    // lock on it and then deadlock with its twin.
    await tx
      .createQueryBuilder()
      .insert()
      .into(StockBalance)
      .values(missing.map((pair) => ({ ...pair, schoolId, grams: 0 })))
      .orUpdate(['lot_id'], ['lot_id', 'location_id'])
      .updateEntity(false)
      .execute();
    const all = await lock();
    invariant(all.length === pairs.length, 'every balance touched has a row');
    return all;
  }

  private async writeMoves(tx: EntityManager, act: PostingAct, moves: readonly Move[]): Promise<void> {
    if (moves.length === 0) return;
    const { id: actId, occurredAt, recordedAt } = act;
    await tx.insert(
      StockMove,
      moves.map(({ lotId, fromLocation, toLocation, grams }, index) => ({
        actId,
        lineNo: index + 1,
        lotId,
        fromLocation,
        toLocation,
        grams,
        occurredAt,
        recordedAt,
      })),
    );
  }

  private async writeBalances(tx: EntityManager, balances: readonly Balance[]): Promise<void> {
    for (const { lotId, locationId, grams } of balances)
      await tx.update(StockBalance, { lotId, locationId }, { grams });
  }
}
