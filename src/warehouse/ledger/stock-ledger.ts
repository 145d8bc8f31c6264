import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull, MoreThanOrEqual, Not } from 'typeorm';
import {
  Act,
  ActStanding,
  type Effect,
  groupBy,
  JournalReader,
  type OpenAct,
  type UnsealedAct,
} from '../../journal/index.js';
import { Place } from '../../organization/index.js';
import { DomainError, forUpdate, insertRows, invariant, listOf, readRows, writeRows } from '../../platform/index.js';
import { Lots } from '../lots.js';
import { PendingMove, StockBalance, StockCountLine, StockMove } from '../warehouse.entities.js';
import { applyMoves, type Balance, type Move, OPEN_ENDS, touchedBalances } from './apply-moves.js';
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

type PostingAct = Pick<UnsealedAct, 'id' | 'schoolId' | 'placeId' | 'offline' | 'occurredAt' | 'recordedAt'>;

/** So much of a lot. */
type Counting = Pick<Move, 'lotId' | 'amount' | 'unit'>;

/** What a move says, but for its times. */
const MOVED = (m: string): string =>
  `${m}.lot_id AS lotId, ${m}.from_location AS fromLocation, ${m}.to_location AS toLocation, ${m}.grams AS amount, ${m}.unit`;

/** Of two who change one balance the one who was recorded first may come to it last. */
const LATER = 'CASE WHEN old.changed_at > new.changed_at THEN old.changed_at ELSE new.changed_at END';

interface Sql {
  sql: string;
  values: unknown[];
}

/** A line of a count; without a lot an act that waits. */
interface CountRow {
  actId: string;
  lotId: string | null;
}

/** Lines of counts of these lots of that time or later, whether or not they stand. */
const countsOf = (lotIds: readonly string[], at: StoreTime, exceptActId: string): Sql => ({
  sql: `SELECT line.act_id AS actId, line.lot_id AS lotId FROM stock_count_line line JOIN act ON act.id = line.act_id
     WHERE line.lot_id IN ${listOf(lotIds)} AND act.occurred_at >= ? AND act.id <> ?`,
  values: [...lotIds, at.occurredAt.getTime(), exceptActId],
});

const waitingIn = (schoolId: string): Sql => ({
  sql: "SELECT act_id AS actId, NULL AS lotId FROM act_state WHERE school_id = ? AND status = 'pending_shortage'",
  values: [schoolId],
});

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
   * @returns the acts of the school that wait for goods. It was asked while the balances were held: one that found too little a
   *   moment ago is among them, or will find what this act has posted
   * @throws DomainError `warehouse.insufficient-stock` when a balance would go below zero
   */
  async post(tx: EntityManager, act: PostingAct, moves: readonly Move[], at: StoreTime = act): Promise<string[]> {
    if (moves.length === 0) return [];
    const balances = await this.lockBalances(tx, act, touchedBalances(moves));
    const lotIds = [...new Set(moves.map(({ lotId }) => lotId))];
    // Both in one way to the database: others wait for the balances
    const [ofCounts, ofWaiting] = [countsOf(lotIds, at, act.id), waitingIn(act.schoolId)];
    const rows: CountRow[] = await tx.query(`${ofCounts.sql} UNION ALL ${ofWaiting.sql}`, [
      ...ofCounts.values,
      ...ofWaiting.values,
    ]);
    const counts = await this.standingCounts(
      tx,
      rows.filter(({ lotId }) => lotId !== null),
    );
    const absorbed = absorbedByCounts(moves, at, counts);
    const after = await this.applied(tx, balances, [...moves, ...absorbed]);
    await this.writeMoves(tx, act, moves);
    await this.writeAbsorbed(tx, act, absorbed);
    await this.writeBalances(tx, act, after);
    return rows.flatMap(({ actId, lotId }) => (lotId === null ? actId : []));
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
    const came = new Set(moves.map(({ lotId }) => lotId));
    let waiting = await this.post(tx, act, moves);
    while (waiting.length > 0) {
      let isAnySettled = false;
      for (const pending of await this.lockWaiting(tx, waiting, [...came])) {
        const lotIds = await this.settled(tx, pending, act);
        if (lotIds.length > 0) isAnySettled = true;
        for (const lotId of lotIds) came.add(lotId);
      }
      // What is settled brings goods in its turn
      waiting = isAnySettled ? await this.waiting(tx, act.schoolId) : [];
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
   *
   * @param since what `movesSince` the act has said of these lots and maybe others, where that is known
   */
  async askShortThen(
    { tx, act, ask }: OpenAct,
    placeId: string,
    lines: readonly Counting[],
    since?: readonly TimedMove[],
  ): Promise<void> {
    const lotIds = lines.map(({ lotId }) => lotId);
    const later = (since ?? (await this.movesSince(tx, lotIds, act))).filter(({ lotId }) => lotIds.includes(lotId));
    // Mostly it is the last that happened, and what is there now is what was there then
    if (later.length === 0) return;
    const taking = lines.map((line) => ({ ...line, fromLocation: placeId, toLocation: 'kitchen' }));
    const counts = await this.countsAfter(tx, taking, act, act.id);
    const came = await this.cameBefore(tx, lotIds, act);
    const balances = await readRows(tx, StockBalance, `lot_id IN ${listOf(lotIds)} AND location_id = ?`, [
      ...lotIds,
      placeId,
    ]);
    for (const [index, { lotId, amount, unit }] of lines.entries()) {
      const where = { lotId, locationId: placeId };
      const nowThere = balances.find((balance) => balance.lotId === lotId)?.amount ?? 0;
      if (!came.has(lotId) || nowThere < amount) continue;
      const [first] = counts
        .filter((count) => count.lotId === lotId && count.placeId === placeId && isLater(count, act))
        .sort((a, b) => (isLater(a, b) ? 1 : -1));
      const least = leastSince(later, where, act, first, nowThere - amountSince(later, where, act));
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
    const counts = counted.map(({ lotId, unit }) => ({
      lotId,
      fromLocation: locationId,
      toLocation: 'count_adjust',
      unit,
    }));
    // Held before it is asked what waits, as in `post`
    const held = await this.lockBalances(tx, act, touchedBalances(counts));
    const pendingActs = (await this.lockWaiting(tx, await this.waiting(tx, act.schoolId), lotIds)).filter(
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
    const balances =
      pending.length === 0
        ? held
        : await this.lockBalances(tx, act, touchedBalances([...counts, ...pending.flatMap(({ moves }) => moves)]));
    const moved = await this.movesSince(tx, lotIds, act);
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
    await this.writeBalances(tx, act, after);
    for (const settled of settledActs) {
      await tx.update(PendingMove, { actId: settled.id }, { settledByActId: act.id });
      await this.standing.settle(tx, settled);
    }
    for (const earlier of pendingActs.filter(({ id }) => !movesByAct.has(id))) await this.settled(tx, earlier, act);
    return 'recorded';
  }

  movesOf(tx: EntityManager, actIds: readonly string[]): Promise<StockMove[]> {
    return readRows(tx, StockMove, `act_id IN ${listOf(actIds)} ORDER BY act_id, line_no`, actIds);
  }

  /** Everything that ever happened to these lots, in the order of recording. */
  movesOfLots(tx: EntityManager, lotIds: readonly string[]): Promise<StockMove[]> {
    return readRows(tx, StockMove, `lot_id IN ${listOf(lotIds)} ORDER BY recorded_at, act_id, line_no`, lotIds);
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

  private async waiting(tx: EntityManager, schoolId: string): Promise<string[]> {
    const { sql, values } = waitingIn(schoolId);
    return ((await tx.query(sql, values)) as CountRow[]).map(({ actId }) => actId);
  }

  /** Those of the acts that wait for stock of these lots, held until `tx` ends, oldest first. */
  private async lockWaiting(tx: EntityManager, actIds: readonly string[], lotIds: readonly string[]): Promise<Act[]> {
    if (actIds.length === 0) return []; // as nearly always
    const of = { actId: In([...actIds]), lotId: In([...lotIds]) };
    const moves = await tx.findBy(PendingMove, { ...of, settledByActId: IsNull() });
    const counts = await tx.findBy(StockCountLine, of);
    return this.standing.lockPending(tx, [...new Set([...moves, ...counts].map((row) => row.actId))]);
  }

  /** Posts what `pending` waited with, if the books cover it now. Of which lots that was; none where it still waits. */
  private async settled(tx: EntityManager, pending: Act, by: PostingAct): Promise<string[]> {
    const moves = await tx.find(PendingMove, { where: { actId: pending.id }, order: { lineNo: 'ASC' } });
    let lots: readonly { lotId: string }[] = moves;
    try {
      if (moves.length > 0) await this.post(tx, { ...pending, recordedAt: by.recordedAt }, moves);
      else {
        const counted = await tx.find(StockCountLine, { where: { actId: pending.id }, order: { lineNo: 'ASC' } });
        lots = counted;
        await this.postCount(tx, { ...pending, offline: false }, pending.placeId, counted);
      }
    } catch (error) {
      if (error instanceof DomainError && error.code === 'warehouse.insufficient-stock') return [];
      throw error;
    }
    await tx.update(PendingMove, { actId: pending.id }, { settledByActId: by.id });
    await this.standing.settle(tx, pending);
    return lots.map(({ lotId }) => lotId);
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
    const { sql, values } = countsOf(lotIds, at, exceptActId);
    return this.standingCounts(tx, await tx.query(sql, values));
  }

  private async standingCounts(tx: EntityManager, rows: readonly CountRow[]): Promise<StandingCount[]> {
    if (rows.length === 0) return [];
    const standing = await this.journal.byIds(tx, [...new Set(rows.map(({ actId }) => actId))]);
    return standing.flatMap(({ act, state }) =>
      state.status === 'recorded' && state.reversedByActId === null
        ? rows
            .filter(({ actId }) => actId === act.id)
            .map(({ lotId }) => ({
              actId: act.id,
              lotId: String(lotId),
              placeId: act.placeId,
              occurredAt: act.occurredAt,
              recordedAt: act.recordedAt,
            }))
        : [],
    );
  }

  /**
   * The moves of the lots that are later than `at`; a reversal is of the time of what it takes back. However long the
   * history of a lot, that is what happened since.
   */
  async movesSince(tx: EntityManager, lotIds: readonly string[], at: StoreTime): Promise<TimedMove[]> {
    if (lotIds.length === 0) return [];
    const since = [...lotIds, at.occurredAt.getTime()];
    const those = `m.lot_id IN ${listOf(lotIds)} AND m.occurred_at >= ?`;
    type Row = Pick<StockMove, 'lotId' | 'fromLocation' | 'toLocation' | 'unit'> &
      Record<'amount' | 'occurredAt' | 'recordedAt', string | number>;
    const rows: Row[] = await tx.query(
      `SELECT m.act_id, m.line_no, ${MOVED('m')}, m.occurred_at AS occurredAt, m.recorded_at AS recordedAt FROM stock_move m
         LEFT JOIN act_reversal v ON v.act_id = m.act_id WHERE ${those} AND v.act_id IS NULL
       UNION SELECT r.act_id, r.line_no, ${MOVED('r')}, o.occurred_at, o.recorded_at FROM stock_move m
         JOIN act_reversal v ON v.reverses_act_id = m.act_id JOIN act o ON o.id = m.act_id
         JOIN stock_move r ON r.act_id = v.act_id AND r.lot_id = m.lot_id WHERE ${those}`,
      [...since, ...since],
    );
    const moves = rows.map(({ amount, occurredAt, recordedAt, lotId, fromLocation, toLocation, unit }) => ({
      ...{ lotId, fromLocation, toLocation, amount: Number(amount), unit },
      ...{ occurredAt: new Date(Number(occurredAt)), recordedAt: new Date(Number(recordedAt)) },
    }));
    return moves.filter((move) => isLater(move, at));
  }

  /** Those of the lots of which something had come before. */
  private async cameBefore(tx: EntityManager, lotIds: readonly string[], at: StoreTime): Promise<ReadonlySet<string>> {
    const [occurredAt, recordedAt] = [at.occurredAt.getTime(), at.recordedAt.getTime()];
    const rows: { lot_id: string }[] = await tx.query(
      `SELECT DISTINCT lot_id FROM stock_move WHERE lot_id IN ${listOf(lotIds)} AND from_location = 'supplier'
       AND (occurred_at < ? OR (occurred_at = ? AND recorded_at < ?))`,
      [...lotIds, occurredAt, occurredAt, recordedAt],
    );
    return new Set(rows.map((row) => row.lot_id));
  }

  /** The balances, locked in the order given, which must be that of `touchedBalances`; a missing row becomes zero. */
  private async lockBalances(
    tx: EntityManager,
    act: PostingAct,
    pairs: readonly Omit<Balance, 'amount'>[],
  ): Promise<StockBalance[]> {
    if (pairs.length === 0) return [];
    const those = pairs.map(() => '(lot_id = ? AND location_id = ?)').join(' OR ');
    const keys = pairs.flatMap(({ lotId, locationId }) => [lotId, locationId]);
    const lock = () => readRows(tx, StockBalance, `(${those}) ORDER BY lot_id, location_id${forUpdate(tx)}`, keys);
    const present = await lock();
    if (present.length === pairs.length) return present;
    const missing = pairs.filter(
      ({ lotId, locationId }) => !present.some((row) => row.lotId === lotId && row.locationId === locationId),
    );
    // An upsert that changes nothing waits for whoever is inserting the same row; INSERT IGNORE would take a shared
    // lock on it and then deadlock with its twin.
    await this.putBalances(
      tx,
      act,
      missing.map((pair) => ({ ...pair, amount: 0 })),
      'old.grams',
    );
    const all = await lock();
    invariant(all.length === pairs.length, 'every balance touched has a row');
    return all;
  }

  private async writeMoves(tx: EntityManager, act: PostingAct, moves: readonly Move[]): Promise<void> {
    if (moves.length === 0) return;
    const { id: actId, occurredAt, recordedAt } = act;
    await insertRows(
      tx,
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

  private writeBalances(tx: EntityManager, act: PostingAct, balances: readonly Balance[]): Promise<void> {
    return this.putBalances(tx, act, balances, 'new.grams');
  }

  private putBalances(
    tx: EntityManager,
    { schoolId, recordedAt }: PostingAct,
    balances: readonly Balance[],
    grams: 'old.grams' | 'new.grams',
  ): Promise<void> {
    return writeRows(
      tx,
      'stock_balance',
      balances.map(({ lotId, locationId, amount, unit }) => ({
        ...{ lot_id: lotId, location_id: locationId, school_id: schoolId, grams: amount, unit },
        changed_at: recordedAt.getTime(),
      })),
      {
        put: ['lot_id', 'location_id'],
        set: { school_id: 'old.school_id', unit: 'old.unit', grams, changed_at: LATER },
      },
    );
  }
}
