import { Injectable } from '@nestjs/common';
import { type EntityManager, In, MoreThan, MoreThanOrEqual } from 'typeorm';
import { Ingredients } from '../catalogue/index.js';
import type { ActLine } from '../contract/acts.js';
import { type BusinessDate, DAY_MS } from '../contract/business-date.js';
import type { Quantity, QuantityUnit } from '../contract/quantity.js';
import { isExpired, type LotOnShelf } from '../contract/storing/first-expired.js';
import { groupBy, type OpenAct, type UnsealedAct } from '../journal/index.js';
import { DomainError, insertRows, isDuplicateKey, listOf, readRows, readRowsAnd } from '../platform/index.js';
import { LOT_IS_STOPPED } from './stop-use.js';
import { Lot, StockBalance } from './warehouse.entities.js';

/** Further ahead of the platform's no phone's clock is believed (`time.future_tolerance_seconds`), so nothing is recorded long before it happened. */
const CLOCKS_APART_MS = DAY_MS;

/** A lot that an act names. */
export interface NamedLot extends Lot {
  /** An incident or a recall has stopped it. */
  isStopped: boolean;
}

/** Lots, and where they are. */
@Injectable()
export class Lots {
  constructor(private readonly ingredients: Ingredients) {}

  /**
   * Brings those of the lots into being that are not there yet.
   *
   * @throws DomainError `warehouse.lot-exists` when an id is another delivery's
   */
  async make(tx: EntityManager, lots: readonly Lot[]): Promise<void> {
    const there = await this.byIds(
      tx,
      lots.map(({ id }) => id),
    );
    const taken = new DomainError('warehouse.lot-exists', {}, { field: 'lotId' });
    if (there.some(({ id, deliveryActId }) => lots.find((lot) => lot.id === id)?.deliveryActId !== deliveryActId)) {
      throw taken;
    }
    const fresh = lots.filter(({ id }) => !there.some((lot) => lot.id === id));
    if (fresh.length === 0) return;
    await insertRows(tx, Lot, fresh).catch((error: unknown) => {
      throw isDuplicateKey(error) ? taken : error;
    });
  }

  /** The goods of each lot, by name. */
  async namesOf(tx: EntityManager, lotIds: readonly string[]): Promise<Map<string, string>> {
    const lots = await this.byIds(tx, [...new Set(lotIds)]);
    const names = await this.ingredients.namesOf(
      tx,
      lots.map(({ ingredientId }) => ingredientId),
    );
    return new Map(lots.map(({ id, ingredientId }) => [id, names.get(ingredientId) ?? '']));
  }

  /** As `namesOf`, in figures: a double is called what it is a double of. */
  async countedAs(tx: EntityManager, lotIds: readonly string[]): Promise<Map<string, string>> {
    const lots = await this.byIds(tx, [...new Set(lotIds)]);
    const doubles = await this.ingredients.doubles(tx);
    const rootOf = ({ ingredientId }: Lot): string => doubles.get(ingredientId) ?? ingredientId;
    const names = await this.ingredients.namesOf(tx, lots.map(rootOf));
    return new Map(lots.map((lot) => [lot.id, names.get(rootOf(lot)) ?? '']));
  }

  /** Lines of acts in words, by act id. */
  async inWords(
    tx: EntityManager,
    lines: readonly (Quantity & { actId: string; lotId: string })[],
  ): Promise<Map<string, ActLine[]>> {
    const names = await this.namesOf(
      tx,
      lines.map(({ lotId }) => lotId),
    );
    return new Map(
      [...groupBy(lines, ({ actId }) => actId)].map(([actId, own]) => [
        actId,
        own.map(({ lotId, amount, unit }) => ({
          name: names.get(lotId) ?? '',
          quantity: { amount, unit },
          count: null,
        })),
      ]),
    );
  }

  /** Those of the lots that lines of an act name which are the school's. */
  async named({ tx, act }: Pick<OpenAct, 'tx' | 'act'>, lines: readonly { lotId: string }[]): Promise<NamedLot[]> {
    const ids = lines.map(({ lotId }) => lotId);
    const where = `id IN ${listOf(ids)} AND school_id = ?`;
    const found = await readRowsAnd(tx, Lot, LOT_IS_STOPPED, where, [...ids, act.schoolId]);
    return found.map(({ row, holds }) => ({ ...row, isStopped: holds }));
  }

  /**
   * The lots that the lines of an act name, in the order of the lines. The deliveries they came with are held until the transaction ends: they are not undone meanwhile.
   *
   * @param field the body's name for the lines
   * @param named what `named` gave, where that was asked before
   * @throws DomainError `warehouse.lot-not-found` also for another school's lot; `warehouse.lot-taken-back` when its
   *   delivery was reversed or refused; `warehouse.lot-named-twice`; `warehouse.unit-differs` when a line is not in the
   *   unit of its lot; asks
   *   about what happened before the goods came (R-F12), or with `refuse` `warehouse.counted-before-receipt`
   */
  async require(
    { tx, act, restOn, ask }: OpenAct,
    lines: readonly { lotId: string; unit: QuantityUnit }[],
    field: string,
    named?: readonly NamedLot[],
    early: 'ask' | 'refuse' = 'ask',
  ): Promise<NamedLot[]> {
    const ids = lines.map(({ lotId }) => lotId);
    const there = named ?? (await this.named({ tx, act }, lines));
    const byId = new Map(there.map((lot) => [lot.id, lot]));
    const atLine = (index: number) => ({ field: `${field}.${index}.lotId` });
    const detailsOf = async (lotId: string) => ({ lotId, goods: (await this.namesOf(tx, [lotId])).get(lotId) ?? '' });
    const takenBack = async (index: number) =>
      new DomainError('warehouse.lot-taken-back', await detailsOf(ids[index] ?? ''), atLine(index));
    const deliveries = await restOn(
      there.map(({ deliveryActId }) => deliveryActId),
      (deliveryActId) => takenBack(ids.findIndex((id) => byId.get(id)?.deliveryActId === deliveryActId)),
    );
    const lots: NamedLot[] = [];
    for (const [index, id] of ids.entries()) {
      const lot = byId.get(id);
      if (!lot) throw new DomainError('warehouse.lot-not-found', { lotId: id }, atLine(index));
      if (ids.indexOf(id) !== index) {
        throw new DomainError('warehouse.lot-named-twice', await detailsOf(id), atLine(index));
      }
      const given = lines[index]?.unit;
      if (given !== lot.unit) {
        throw new DomainError(
          'warehouse.unit-differs',
          { ...(await detailsOf(id)), unit: lot.unit, given: given ?? '' },
          { field: `${field}.${index}.unit` },
        );
      }
      const delivery = deliveries.find((it) => it.id === lot.deliveryActId);
      if (delivery?.isUndone) throw await takenBack(index);
      const receivedAt = delivery?.occurredAt;
      if (receivedAt && act.occurredAt < receivedAt) {
        const times = { at: act.occurredAt.toISOString(), receivedAt: receivedAt.toISOString() };
        const details = { ...(await detailsOf(id)), ...times };
        if (early === 'refuse') throw new DomainError('warehouse.counted-before-receipt', details, atLine(index));
        ask('before-receipt', details, atLine(index).field);
      }
      lots.push(lot);
    }
    return lots;
  }

  /** @throws DomainError `warehouse.lot-expired` (S-13) for the first of `lots` that must not be used on that day */
  async refuseExpired({ tx, date, breaks }: OpenAct, lots: readonly Lot[], field: string): Promise<void> {
    const index = lots.findIndex(({ useBy }) => isExpired({ useBy }, date));
    const expired = lots[index];
    if (!expired) return;
    const { id, useBy } = expired;
    const details = { lotId: id, goods: (await this.namesOf(tx, [id])).get(id) ?? '', useBy };
    const at = { field: `${field}.${index}.lotId`, rule: 'S-13' };
    breaks('lot-expired', new DomainError('warehouse.lot-expired', details, at));
  }

  /** Refuses the first of `lots` that an incident or a recall has stopped. @throws DomainError `journal.stopped-use` */
  async refuseStopped({ tx, forbid }: OpenAct, lots: readonly NamedLot[], field: string): Promise<void> {
    const index = lots.findIndex(({ isStopped }) => isStopped);
    const lotId = lots[index]?.id;
    if (lotId === undefined) return;
    const goods = (await this.namesOf(tx, [lotId])).get(lotId) ?? '';
    forbid('stopped-use', { lotId, goods }, `${field}.${index}.lotId`);
  }

  /**
   * What lies at the act's place of the goods it takes and, with nothing left there, what was moved from it after it happened and
   * would have come before what it takes: received by that day, good on it, and to be used no later. However long the history,
   * that is what one shelf held then; lots without a use-by day, which come last, are looked at only where one of them is taken.
   */
  async shelvesSince(
    tx: EntityManager,
    { schoolId, placeId, occurredAt }: UnsealedAct,
    taken: readonly Lot[],
    date: BusinessDate,
  ): Promise<LotOnShelf[]> {
    const days = taken.flatMap(({ useBy }) => useBy ?? []).sort();
    const latest = days.length < taken.length ? null : (days.at(-1) ?? null);
    const ingredientIds = [...new Set(taken.map(({ ingredientId }) => ingredientId))];
    const those = `school_id = ? AND ingredient_id IN ${listOf(ingredientIds)} AND received_on <= ?`;
    const values = [schoolId, ...ingredientIds, date];
    const since = occurredAt.getTime();
    if (latest !== null) {
      const moved = 'SELECT 1 FROM stock_move m WHERE m.lot_id = lot.id AND m.from_location = ? AND m.occurred_at >= ?';
      const where = `${those} AND use_by BETWEEN ? AND ? AND EXISTS (${moved})`;
      const gone = { where, values: [...values, date, latest, placeId, since] };
      return this.shelves(tx, schoolId, placeId, ingredientIds, gone);
    }
    // Of lots that never expire there are as many as ever came: what left the shelf since is less
    const left: { lot_id: string }[] = await tx.query(
      'SELECT DISTINCT lot_id FROM stock_move WHERE from_location = ? AND recorded_at >= ? AND occurred_at >= ?',
      [placeId, since - CLOCKS_APART_MS, since],
    );
    if (left.length === 0) return this.shelves(tx, schoolId, placeId, ingredientIds);
    const ids = left.map((row) => row.lot_id);
    const where = `id IN ${listOf(ids)} AND ${those} AND (use_by IS NULL OR use_by >= ?)`;
    return this.shelves(tx, schoolId, placeId, ingredientIds, { where, values: [...ids, ...values, date] });
  }

  byIds(tx: EntityManager, ids: readonly string[]): Promise<Lot[]> {
    return readRows(tx, Lot, `id IN ${listOf(ids)} ORDER BY id`, ids);
  }

  /** What these suppliers brought on the local days, both included; `ingredientIds` null: whatever it was. Not yet signed for, or taken back since, is among it. */
  broughtBy(
    tx: EntityManager,
    supplierIds: readonly string[],
    { from, to, ingredientIds }: { from: BusinessDate; to: BusinessDate; ingredientIds: readonly string[] | null },
  ): Promise<Lot[]> {
    const goods = ingredientIds === null ? '' : ` AND ingredient_id IN ${listOf(ingredientIds)}`;
    return readRows(
      tx,
      Lot,
      `supplier_id IN ${listOf(supplierIds)} AND received_on >= ? AND received_on <= ?${goods} ORDER BY id`,
      [...supplierIds, from, to, ...(ingredientIds ?? [])],
    );
  }

  /** Lots made by these deliveries. */
  ofDeliveries(tx: EntityManager, deliveryActIds: readonly string[]): Promise<Lot[]> {
    return tx.find(Lot, { where: { deliveryActId: In([...deliveryActIds]) }, order: { id: 'ASC' } });
  }

  /** Lots of these ingredients that came since then, the latest first. */
  receivedSince(
    tx: EntityManager,
    schoolIds: readonly string[],
    ingredientIds: readonly string[],
    since: BusinessDate,
  ): Promise<Lot[]> {
    return tx.find(Lot, {
      where: {
        schoolId: In([...schoolIds]),
        ingredientId: In([...ingredientIds]),
        receivedOn: MoreThanOrEqual(since),
      },
      order: { receivedOn: 'DESC', id: 'DESC' },
    });
  }

  balancesOf(tx: EntityManager, lotIds: readonly string[]): Promise<StockBalance[]> {
    return tx.find(StockBalance, {
      where: { lotId: In([...lotIds]), amount: MoreThan(0) },
      order: { lotId: 'ASC', locationId: 'ASC' },
    });
  }

  /** What is at the locations, with its lots. */
  async onHand(
    tx: EntityManager,
    schoolId: string,
    locationIds: readonly string[],
  ): Promise<{ lot: Lot; locationId: string; amount: number }[]> {
    const balances = await tx.findBy(StockBalance, {
      schoolId,
      locationId: In([...locationIds]),
      amount: MoreThan(0),
    });
    const lots = new Map(
      (await this.byIds(tx, [...new Set(balances.map(({ lotId }) => lotId))])).map((lot) => [lot.id, lot]),
    );
    return balances.flatMap(({ lotId, locationId, amount }) => {
      const lot = lots.get(lotId);
      return lot ? [{ lot, locationId, amount }] : [];
    });
  }

  /** Lots at the locations that may be used until `through` at the longest, the earliest first; expired ones too (S-15). */
  async expiringBy(
    tx: EntityManager,
    schoolId: string,
    locationIds: readonly string[],
    through: BusinessDate,
  ): Promise<{ lot: Lot & { useBy: BusinessDate }; locationId: string; amount: number }[]> {
    const held = await this.onHand(tx, schoolId, locationIds);
    return held
      .flatMap(({ lot, ...where }) => {
        const { useBy } = lot;
        return useBy !== null && useBy <= through ? [{ lot: { ...lot, useBy }, ...where }] : [];
      })
      .sort((a, b) => (`${a.lot.useBy}${a.lot.id}` < `${b.lot.useBy}${b.lot.id}` ? -1 : 1));
  }

  /**
   * The lots of some ingredients at one place.
   *
   * @param gone further lots, of which nothing lies there unless they are among those
   */
  async shelves(
    tx: EntityManager,
    schoolId: string,
    placeId: string,
    ingredientIds: readonly string[],
    gone?: { where: string; values: readonly unknown[] },
  ): Promise<LotOnShelf[]> {
    const rows: {
      id: string;
      ingredient_id: string;
      use_by: string | null;
      received_on: string;
      grams: string | number;
      unit: QuantityUnit;
    }[] = await tx.query(
      `SELECT l.id, l.ingredient_id, l.use_by, l.received_on, b.grams, l.unit FROM stock_balance b JOIN lot l ON l.id = b.lot_id
       WHERE b.school_id = ? AND b.location_id = ? AND b.grams > 0 AND l.ingredient_id IN ${listOf(ingredientIds)}
       ${gone ? `UNION ALL SELECT id, ingredient_id, use_by, received_on, 0, unit FROM lot WHERE ${gone.where}` : ''}`,
      [schoolId, placeId, ...ingredientIds, ...(gone?.values ?? [])],
    );
    const found = rows.map(({ id, unit, ...row }) => ({
      ...{ lotId: id, ingredientId: row.ingredient_id, useBy: row.use_by, receivedOn: row.received_on },
      ...{ amount: Number(row.grams), unit },
    }));
    const there = new Set(found.flatMap(({ lotId, amount }) => (amount > 0 ? lotId : [])));
    return found.filter(({ lotId, amount }) => amount > 0 || !there.has(lotId));
  }
}
