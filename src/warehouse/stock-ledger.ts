import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull, MoreThan, MoreThanOrEqual, Not } from 'typeorm';
import {
  Act,
  ActStanding,
  type Effect,
  groupBy,
  JournalReader,
  type OpenAct,
  type UnsealedAct,
} from '../journal/index.js';
import { Place } from '../organization/index.js';
import { DomainError, invariant, lockRows } from '../platform/index.js';
import { applyMoves, type Balance, type Move, OPEN_ENDS, touchedBalances } from './apply-moves.js';
import { Lots } from './lots.js';
import { type Counted, settleCount } from './settle-count.js';
import {
  absorbedByCounts,
  amountSince,
  isLater,
  leastSince,
  type StandingCount,
  type StoreTime,
  type TimedMove,
} from './stock-times.js';
import { PendingMove, StockBalance, StockCountLine, StockMove } from './warehouse.entities.js';

type PostingAct = Pick<UnsealedAct, 'id' | 'schoolId' | 'placeId' | 'offline' | 'occurredAt' | 'recordedAt'>;

/** So much of a lot. */
type Counting = Pick<Move, 'lotId' | 'amount' | 'unit'>;

/** Before every move. */
const LONG_AGO: StoreTime = { occurredAt: new Date(0), recordedAt: new Date(0) };

/** The only writer of stock. Moves and balances change together or not at all, inside the caller's transaction. */
@Injectable()
export class StockLedger {
  constructor(
    private readonly standing: ActStanding,
    private readonly journal: JournalReader,
    private readonly lots: Lots,
  ) {}

  /**
   * @param at when it holds from, where that is not the act's own time
   * @throws DomainError `warehouse.insufficient-stock` when a balance would go below zero
   */
  async post(tx: EntityManager, act: PostingAct, moves: readonly Move[], at: StoreTime = act): Promise<void> {
    const balances = await this.lockBalances(tx, act.schoolId, touchedBalances(moves));
    const absorbed = absorbedByCounts(moves, at, await this.countsAfter(tx, moves, at, act.id));
    const after = await this.applied(tx, balances, [...moves, ...absorbed]);
    await this.writeMoves(tx, act, moves);
    await this.writeAbsorbed(tx, act, absorbed);
    await this.writeBalances(tx, after);
  }

  /**
   * Posts, or keeps the moves as pending when stock is short, for an act captured offline or one that waits with others:
   * it states a past fact, which the books cannot undo by refusing it (DESIGN §3).
   *
   * @throws DomainError `warehouse.insufficient-stock` for an act captured online
   */
  async postOrPend(tx: EntityManager, act: PostingAct, moves: readonly Move[], waits: boolean): Promise<Effect> {
    try {
      await this.arrive(tx, act, moves);
      return 'recorded';
    } catch (error) {
      const short = error instanceof DomainError && error.code === 'warehouse.insufficient-stock';
      if (!short || !(act.offline || waits)) throw error;
      await tx.insert(
        PendingMove,
        moves.map((move, index) => ({ ...move, actId: act.id, lineNo: index + 1, settledByActId: null })),
      );
      return 'pending_shortage';
    }
  }

  /** Posts goods that come, and then, oldest first, whatever waited for them and is covered now. */
  async arrive(tx: EntityManager, act: PostingAct, moves: readonly Move[]): Promise<void> {
    const lotIds = moves.map(({ lotId }) => lotId);
    let waiting = await this.lockWaiting(tx, lotIds);
    await this.post(tx, act, moves);
    for (let before = -1; before !== waiting.length; ) {
      before = waiting.length;
      const left: Act[] = [];
      for (const pending of waiting) if (!(await this.settled(tx, pending, act))) left.push(pending);
      waiting = left;
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
      posted.map(({ lotId, fromLocation, toLocation, amount, unit }) => ({
        lotId,
        fromLocation: toLocation,
        toLocation: fromLocation,
        amount,
        unit,
      })),
      act,
    );
  }

  /**
   * Asks where the place has enough of a lot now and had not when it happened, or would not have had at some time since
   * (I4). What happened before the lot came at all is asked about by `Lots.require`; what the place has not is refused.
   */
  async askShortThen({ tx, act, ask }: OpenAct, placeId: string, lines: readonly Counting[]): Promise<void> {
    const lotIds = lines.map(({ lotId }) => lotId);
    const later = { lotId: In(lotIds), occurredAt: MoreThan(act.occurredAt) };
    // Mostly it is the last that happened, and what is there now is what was there then
    if (!(await tx.existsBy(StockMove, later))) return;
    const moved = await this.timedMoves(tx, lotIds);
    const taking = lines.map((line) => ({ ...line, fromLocation: placeId, toLocation: 'kitchen' }));
    const counts = await this.countsAfter(tx, taking, act, act.id);
    for (const [index, { lotId, amount, unit }] of lines.entries()) {
      const where = { lotId, locationId: placeId };
      const came = moved.some((move) => move.lotId === lotId && move.fromLocation === 'supplier' && isLater(act, move));
      const nowThere = amountSince(moved, where, LONG_AGO);
      if (!came || nowThere < amount) continue;
      const [first] = counts
        .filter((count) => count.lotId === lotId && count.placeId === placeId && isLater(count, act))
        .sort((a, b) => (isLater(a, b) ? 1 : -1));
      const least = leastSince(moved, where, act, first);
      if (least.amount >= amount) continue;
      const goods = (await this.lots.namesOf(tx, [lotId])).get(lotId) ?? '';
      const place = (await tx.findOneBy(Place, { id: placeId }))?.name ?? placeId;
      const at = least.since.occurredAt.toISOString();
      const there = { availableAmount: Math.max(0, least.amount), unit };
      ask('short-then', { lotId, goods, place, at, ...there }, `lines.${index}.amount`);
    }
  }

  /** Acts that took goods from where `act` had put them, or wait to, and pending ones that it settled. */
  async builtOn(tx: EntityManager, { id, recordedAt }: UnsealedAct): Promise<string[]> {
    const brought = await this.movesOf(tx, [id]);
    const expected = await tx.findBy(PendingMove, { actId: id, settledByActId: IsNull() });
    // Nothing lies in the world outside: what a count takes from there does not rest on what another gave to it
    const ends = [...brought, ...expected]
      .filter(({ toLocation }) => !OPEN_ENDS.includes(toLocation))
      .map(({ lotId, toLocation }) => ({ lotId, fromLocation: toLocation }));
    const settled = await tx.findBy(PendingMove, { settledByActId: id });
    const since = { toLocation: Not('count_adjust'), recordedAt: MoreThanOrEqual(recordedAt) };
    // Without an end the question would be for every move there is
    const taken =
      ends.length > 0
        ? await tx.findBy(
            StockMove,
            ends.map((end) => ({ ...end, ...since })),
          )
        : [];
    const open = { settledByActId: IsNull() };
    const waiting =
      ends.length > 0
        ? await tx.findBy(
            PendingMove,
            ends.map((end) => ({ ...end, ...open })),
          )
        : [];
    return [...new Set([...taken, ...waiting, ...settled].map(({ actId }) => actId))].filter((other) => other !== id);
  }

  /**
   * Makes the books at `locationId` what was counted then: what happened since stays on top (R-F1). Settles the pending
   * acts this covers (`settleCount`). Where more has been taken since than was counted, it waits like any other act.
   *
   * @throws DomainError `warehouse.insufficient-stock` for a count captured online
   */
  async postCount(
    tx: EntityManager,
    act: PostingAct,
    locationId: string,
    counted: readonly Counted[],
  ): Promise<Effect> {
    const lotIds = counted.map(({ lotId }) => lotId);
    const pendingActs = (await this.lockWaiting(tx, lotIds)).filter(
      ({ id, occurredAt }) => id !== act.id && occurredAt <= act.occurredAt,
    );
    const movesByAct = groupBy(
      await tx.findBy(PendingMove, { actId: In(pendingActs.map(({ id }) => id)) }),
      ({ actId }) => actId,
    );
    const pending = pendingActs.flatMap(({ id }) => {
      const moves = movesByAct.get(id);
      return moves ? [{ actId: id, moves }] : [];
    });
    const counts = counted.map(({ lotId, unit }) => ({
      lotId,
      fromLocation: locationId,
      toLocation: 'count_adjust',
      unit,
    }));
    const touched = touchedBalances([...counts, ...pending.flatMap(({ moves }) => moves)]);
    const balances = await this.lockBalances(tx, act.schoolId, touched);
    const moved = await this.timedMoves(tx, lotIds);
    const since = new Map(lotIds.map((lotId) => [lotId, amountSince(moved, { lotId, locationId }, act)]));
    const { settledActIds, adjustments } = settleCount(locationId, counted, balances, pending, since);
    const absorbed = absorbedByCounts(adjustments, act, await this.countsAfter(tx, adjustments, act, act.id));

    const settledActs = pendingActs.filter(({ id }) => settledActIds.includes(id));
    const settledMoves = settledActs.flatMap(({ id }) => movesByAct.get(id) ?? []);
    let after: Balance[];
    try {
      after = await this.applied(tx, balances, [...settledMoves, ...adjustments, ...absorbed]);
    } catch (error) {
      if (error instanceof DomainError && act.offline) return 'pending_shortage';
      throw error;
    }
    for (const { id, occurredAt } of settledActs) {
      await this.writeMoves(tx, { ...act, id, occurredAt }, movesByAct.get(id) ?? []);
    }
    await this.writeMoves(tx, act, adjustments);
    await this.writeAbsorbed(tx, act, absorbed);
    await this.writeBalances(tx, after);
    for (const settled of settledActs) {
      await tx.update(PendingMove, { actId: settled.id }, { settledByActId: act.id });
      await this.standing.settle(tx, settled);
    }
    for (const earlier of pendingActs.filter(({ id }) => !movesByAct.has(id))) await this.settled(tx, earlier, act);
    return 'recorded';
  }

  /** What lay at the place then of each lot that lies there now or was moved there since. */
  async amountThen(
    tx: EntityManager,
    placeId: string,
    lots: readonly { lotId: string; amount: number }[],
    at: StoreTime,
  ): Promise<Map<string, number>> {
    const moved = await this.timedMoves(
      tx,
      lots.map(({ lotId }) => lotId),
    );
    return new Map(
      lots.map(({ lotId, amount }) => [lotId, amount - amountSince(moved, { lotId, locationId: placeId }, at)]),
    );
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

  /** As `applyMoves`; a refusal says of which goods, where, and what may have been forgotten (R-M13). */
  private async applied(tx: EntityManager, balances: readonly Balance[], moves: readonly Move[]): Promise<Balance[]> {
    try {
      return applyMoves(balances, moves);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const { lotId, locationId } = error.details as { lotId: string; locationId: string };
      const place = await tx.findOneBy(Place, { id: locationId });
      const goods = (await this.lots.namesOf(tx, [lotId])).get(lotId) ?? '';
      const taking = moves.find((move) => move.lotId === lotId && move.fromLocation === locationId);
      const hint = await this.hintFor(tx, lotId, locationId, taking?.toLocation);
      throw new DomainError(
        error.code,
        { ...error.details, goods, place: place?.name ?? locationId, ...hint },
        error.at,
      );
    }
  }

  private async hintFor(
    tx: EntityManager,
    lotId: string,
    locationId: string,
    toLocation: string | undefined,
  ): Promise<{ hint: string; otherPlace?: string }> {
    const [lot] = await this.lots.byIds(tx, [lotId]);
    const [delivery] = lot ? await this.journal.byIds(tx, [lot.deliveryActId]) : [];
    if (delivery?.state.status === 'awaiting_second') return { hint: 'warehouse.hint-awaits-signature' };
    if (locationId === 'kitchen') {
      return { hint: toLocation === 'served' ? 'warehouse.hint-issue-first' : 'warehouse.hint-not-issued' };
    }
    const elsewhere = await this.lots.balancesOf(tx, [lotId]);
    const [other] = await tx.findBy(Place, { id: In(elsewhere.map((balance) => balance.locationId)) });
    return other ? { hint: 'warehouse.hint-stock-in-first', otherPlace: other.name } : { hint: 'warehouse.hint-count' };
  }

  /** Acts that wait for stock of these lots, held until `tx` ends, oldest first. */
  private async lockWaiting(tx: EntityManager, lotIds: readonly string[]): Promise<Act[]> {
    const moves = await tx.findBy(PendingMove, { lotId: In([...lotIds]), settledByActId: IsNull() });
    const counts = await tx.findBy(StockCountLine, { lotId: In([...lotIds]) });
    return this.standing.lockPending(tx, [...new Set([...moves, ...counts].map(({ actId }) => actId))]);
  }

  /** Posts what `pending` waited with, if the books cover it now. */
  private async settled(tx: EntityManager, pending: Act, by: PostingAct): Promise<boolean> {
    const moves = await tx.find(PendingMove, { where: { actId: pending.id }, order: { lineNo: 'ASC' } });
    try {
      if (moves.length > 0) await this.post(tx, { ...pending, recordedAt: by.recordedAt }, moves);
      else {
        const counted = await tx.find(StockCountLine, { where: { actId: pending.id }, order: { lineNo: 'ASC' } });
        await this.postCount(tx, { ...pending, offline: false }, pending.placeId, counted);
      }
    } catch (error) {
      if (error instanceof DomainError && error.code === 'warehouse.insufficient-stock') return false;
      throw error;
    }
    await tx.update(PendingMove, { actId: pending.id }, { settledByActId: by.id });
    await this.standing.settle(tx, pending);
    return true;
  }

  /** Standing counts, later than `at`, of the lots and places that the moves touch. */
  private async countsAfter(
    tx: EntityManager,
    moves: readonly Move[],
    at: StoreTime,
    exceptActId: string,
  ): Promise<StandingCount[]> {
    const lotIds = [...new Set(moves.map(({ lotId }) => lotId))];
    if (lotIds.length === 0) return [];
    const rows = await tx
      .createQueryBuilder(StockCountLine, 'line')
      .innerJoin(Act, 'act', 'act.id = line.actId')
      .select(['line.actId AS actId', 'line.lotId AS lotId'])
      .where('line.lotId IN (:...lotIds)', { lotIds })
      .andWhere('act.occurredAt >= :at AND act.id <> :except', { at: at.occurredAt.getTime(), except: exceptActId })
      .getRawMany<{ actId: string; lotId: string }>();
    const standing = await this.journal.byIds(tx, [...new Set(rows.map(({ actId }) => actId))]);
    return standing.flatMap(({ act, state }) =>
      state.status === 'recorded' && state.reversedByActId === null
        ? rows
            .filter(({ actId }) => actId === act.id)
            .map(({ lotId }) => ({
              actId: act.id,
              lotId,
              placeId: act.placeId,
              occurredAt: act.occurredAt,
              recordedAt: act.recordedAt,
            }))
        : [],
    );
  }

  /** Every move of the lots, a reversal's with the time of what it takes back. */
  private async timedMoves(tx: EntityManager, lotIds: readonly string[]): Promise<TimedMove[]> {
    const moves = await tx.findBy(StockMove, { lotId: In([...lotIds]) });
    const acts = new Map(
      (await tx.findBy(Act, { id: In([...new Set(moves.map(({ actId }) => actId))]) })).map((act) => [act.id, act]),
    );
    const undone = [...acts.values()].flatMap(({ reversesActId }) => reversesActId ?? []);
    for (const act of await tx.findBy(Act, { id: In(undone) })) acts.set(act.id, act);
    return moves.map((move) => {
      const reversesActId = acts.get(move.actId)?.reversesActId ?? null;
      const { occurredAt, recordedAt } = (reversesActId === null ? undefined : acts.get(reversesActId)) ?? move;
      return { ...move, occurredAt, recordedAt };
    });
  }

  /** The balances, locked in the order given, which must be that of `touchedBalances`; a missing row becomes zero. */
  private async lockBalances(
    tx: EntityManager,
    schoolId: string,
    pairs: readonly Omit<Balance, 'amount'>[],
  ): Promise<StockBalance[]> {
    if (pairs.length === 0) return [];
    const keys = pairs.map(({ lotId, locationId }) => ({ lotId, locationId }));
    const lock = () => lockRows(tx, StockBalance, keys, { lotId: 'ASC', locationId: 'ASC' });
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
      .values(missing.map((pair) => ({ ...pair, schoolId, amount: 0 })))
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
      moves.map(({ lotId, fromLocation, toLocation, amount, unit }, index) => ({
        actId,
        lineNo: index + 1,
        lotId,
        fromLocation,
        toLocation,
        amount,
        unit,
        occurredAt,
        recordedAt,
      })),
    );
  }

  /** Under the counts that absorb them, so that whoever undoes a count undoes these with it. */
  private async writeAbsorbed(
    tx: EntityManager,
    { recordedAt }: PostingAct,
    absorbed: readonly (Move & { countActId: string })[],
  ): Promise<void> {
    for (const [actId, moves] of groupBy(absorbed, ({ countActId }) => countActId)) {
      const { occurredAt } = await tx.findOneByOrFail(Act, { id: actId });
      const lines = await tx.countBy(StockMove, { actId });
      await tx.insert(
        StockMove,
        moves.map(({ lotId, fromLocation, toLocation, amount, unit }, index) => ({
          actId,
          lineNo: lines + index + 1,
          ...{ lotId, fromLocation, toLocation, amount, unit, occurredAt, recordedAt },
        })),
      );
    }
  }

  private async writeBalances(tx: EntityManager, balances: readonly Balance[]): Promise<void> {
    for (const { lotId, locationId, amount } of balances)
      await tx.update(StockBalance, { lotId, locationId }, { amount });
  }
}
