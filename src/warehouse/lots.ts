import { Injectable } from '@nestjs/common';
import { type EntityManager, In, MoreThan, MoreThanOrEqual } from 'typeorm';
import { Ingredients } from '../catalogue/index.js';
import type { ActLine } from '../contract/acts.js';
import type { BusinessDate } from '../contract/business-date.js';
import { isExpired, type LotOnShelf } from '../contract/first-expired.js';
import type { Quantity, QuantityUnit } from '../contract/quantity.js';
import { Act, groupBy, type OpenAct, type UnsealedAct } from '../journal/index.js';
import { DomainError, isDuplicateKey } from '../platform/index.js';
import { Lot, StockBalance, StockMove } from './warehouse.entities.js';

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
    await tx.insert(Lot, fresh).catch((error: unknown) => {
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

  /**
   * The lots that the lines of an act name, in the order of the lines. The deliveries they came with are held until the transaction ends: they are not undone meanwhile.
   *
   * @param field the body's name for the lines
   * @throws DomainError `warehouse.lot-not-found` also for another school's lot; `warehouse.lot-taken-back` when its
   *   delivery was reversed or refused; `warehouse.lot-named-twice`; `warehouse.unit-differs` when a line is not in the
   *   unit of its lot; asks
   *   about what happened before the goods came (R-F12)
   */
  async require(
    { tx, act, holdMakers, ask }: OpenAct,
    lines: readonly { lotId: string; unit: QuantityUnit }[],
    field: string,
  ): Promise<Lot[]> {
    const ids = lines.map(({ lotId }) => lotId);
    const lots = await tx.findBy(Lot, { id: In(ids), schoolId: act.schoolId });
    const found = new Map(lots.map((lot) => [lot.id, lot]));
    const deliveryIds = lots.map(({ deliveryActId }) => deliveryActId);
    const deliveries = await holdMakers(deliveryIds);
    const received = new Map((await tx.findBy(Act, { id: In(deliveryIds) })).map((it) => [it.id, it.occurredAt]));
    const names = await this.namesOf(tx, ids);
    return ids.map((id, index) => {
      const at = { field: `${field}.${index}.lotId` };
      const lot = found.get(id);
      if (!lot) throw new DomainError('warehouse.lot-not-found', { lotId: id }, at);
      const details = { lotId: id, goods: names.get(id) ?? '' };
      if (ids.indexOf(id) !== index) throw new DomainError('warehouse.lot-named-twice', details, at);
      const given = lines[index]?.unit;
      if (given !== lot.unit) {
        throw new DomainError(
          'warehouse.unit-differs',
          { ...details, unit: lot.unit, given: given ?? '' },
          { field: `${field}.${index}.unit` },
        );
      }
      const delivery = deliveries.find(({ actId }) => actId === lot.deliveryActId);
      if (delivery && delivery.reversedByActId !== null) throw new DomainError('warehouse.lot-taken-back', details, at);
      const receivedAt = received.get(lot.deliveryActId);
      if (receivedAt && act.occurredAt < receivedAt) {
        ask(
          'before-receipt',
          { ...details, at: act.occurredAt.toISOString(), receivedAt: receivedAt.toISOString() },
          at.field,
        );
      }
      return lot;
    });
  }

  /** @throws DomainError `warehouse.lot-expired` (S-13) for the first of `lots` that must not be used on that day */
  async refuseExpired({ tx, date }: OpenAct, lots: readonly Lot[], field: string): Promise<void> {
    const index = lots.findIndex(({ useBy }) => isExpired({ useBy }, date));
    const expired = lots[index];
    if (!expired) return;
    const { id, useBy } = expired;
    const details = { lotId: id, goods: (await this.namesOf(tx, [id])).get(id) ?? '', useBy };
    throw new DomainError('warehouse.lot-expired', details, { field: `${field}.${index}.lotId`, rule: 'S-13' });
  }

  /**
   * Lots that were moved from the act's place after it happened and would have come before those it takes: of these
   * ingredients, received by that day, good on it, and to be used no later. However long the history, that is what one
   * shelf held then; lots without a use-by day, which come last, are looked at only where one of them is taken.
   */
  async movedSince(
    tx: EntityManager,
    { schoolId, placeId, occurredAt }: UnsealedAct,
    taken: readonly Lot[],
    date: BusinessDate,
  ): Promise<Lot[]> {
    const days = taken.flatMap(({ useBy }) => useBy ?? []);
    const latest = days.length < taken.length ? null : (days.sort().at(-1) ?? null);
    const ingredientIds = [...new Set(taken.map(({ ingredientId }) => ingredientId))];
    const inTime =
      latest === null ? '(lot.useBy IS NULL OR lot.useBy >= :date)' : 'lot.useBy BETWEEN :date AND :latest';
    return tx
      .createQueryBuilder(Lot, 'lot')
      .where('lot.schoolId = :schoolId AND lot.ingredientId IN (:...ingredientIds)', { schoolId, ingredientIds })
      .andWhere(`lot.receivedOn <= :date AND ${inTime}`, { date, latest })
      .andWhere((query) => {
        const moved = query
          .subQuery()
          .select('1')
          .from(StockMove, 'move')
          .where('move.lotId = lot.id AND move.fromLocation = :placeId AND move.occurredAt >= :since');
        return `EXISTS ${moved.getQuery()}`;
      })
      .setParameters({ placeId, since: occurredAt.getTime() })
      .orderBy('lot.id')
      .getMany();
  }

  byIds(tx: EntityManager, ids: readonly string[]): Promise<Lot[]> {
    return tx.find(Lot, { where: { id: In([...ids]) }, order: { id: 'ASC' } });
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

  /** The lots of some ingredients at one place. */
  async shelves(
    tx: EntityManager,
    schoolId: string,
    placeId: string,
    ingredientIds: readonly string[],
  ): Promise<LotOnShelf[]> {
    const all = await this.onHand(tx, schoolId, [placeId]);
    return all
      .filter(({ lot }) => ingredientIds.includes(lot.ingredientId))
      .map(({ lot: { id, ingredientId, useBy, receivedOn, unit }, amount }) => ({
        lotId: id,
        ingredientId,
        useBy,
        receivedOn,
        amount,
        unit,
      }));
  }
}
