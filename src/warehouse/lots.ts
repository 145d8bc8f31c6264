import { Injectable } from '@nestjs/common';
import { type EntityManager, In, MoreThan } from 'typeorm';
import type { BusinessDate } from '../contract/business-date.js';
import { DomainError, isDuplicateKey } from '../platform/index.js';
import { isExpired, type Shelf } from './allocate-fefo.js';
import { Lot, StockBalance } from './warehouse.entities.js';

/** Lots, and where they are. */
@Injectable()
export class Lots {
  /** Brings lots into being; called when their delivery takes effect. @throws DomainError `warehouse.lot-exists` */
  async create(tx: EntityManager, lots: readonly Lot[]): Promise<void> {
    await tx.insert(Lot, [...lots]).catch((error: unknown) => {
      throw isDuplicateKey(error) ? new DomainError('warehouse.lot-exists', {}, { field: 'lotId' }) : error;
    });
  }

  /**
   * The lots that the lines of an act name, in the order of the lines.
   *
   * @param field the body's name for the lines
   * @throws DomainError `warehouse.lot-not-found` also for another school's lot; `warehouse.lot-named-twice`
   */
  async require(
    tx: EntityManager,
    schoolId: string,
    lines: readonly { lotId: string }[],
    field: string,
  ): Promise<Lot[]> {
    const ids = lines.map(({ lotId }) => lotId);
    const found = new Map((await tx.findBy(Lot, { id: In(ids), schoolId })).map((lot) => [lot.id, lot]));
    return ids.map((id, index) => {
      const at = { field: `${field}.${index}.lotId` };
      const lot = found.get(id);
      if (!lot) throw new DomainError('warehouse.lot-not-found', { lotId: id }, at);
      if (ids.indexOf(id) !== index) throw new DomainError('warehouse.lot-named-twice', { lotId: id }, at);
      return lot;
    });
  }

  /** @throws DomainError `warehouse.lot-expired` (S-13) for the first of `lots` that must not be used on `date` */
  refuseExpired(lots: readonly Lot[], date: BusinessDate, field: string): void {
    lots.forEach(({ id, useBy }, index) => {
      if (!isExpired({ useBy }, date)) return;
      const at = { field: `${field}.${index}.lotId`, rule: 'S-13' };
      throw new DomainError('warehouse.lot-expired', { lotId: id, useBy }, at);
    });
  }

  byIds(tx: EntityManager, ids: readonly string[]): Promise<Lot[]> {
    return tx.find(Lot, { where: { id: In([...ids]) }, order: { id: 'ASC' } });
  }

  /** Lots made by these deliveries. */
  ofDeliveries(tx: EntityManager, deliveryActIds: readonly string[]): Promise<Lot[]> {
    return tx.find(Lot, { where: { deliveryActId: In([...deliveryActIds]) }, order: { id: 'ASC' } });
  }

  balancesOf(tx: EntityManager, lotIds: readonly string[]): Promise<StockBalance[]> {
    return tx.find(StockBalance, {
      where: { lotId: In([...lotIds]), grams: MoreThan(0) },
      order: { lotId: 'ASC', locationId: 'ASC' },
    });
  }

  /** What is at the locations, with its lots. */
  async onHand(
    tx: EntityManager,
    schoolId: string,
    locationIds: readonly string[],
  ): Promise<{ lot: Lot; locationId: string; grams: number }[]> {
    const balances = await tx.findBy(StockBalance, {
      schoolId,
      locationId: In([...locationIds]),
      grams: MoreThan(0),
    });
    const lots = new Map(
      (await this.byIds(tx, [...new Set(balances.map(({ lotId }) => lotId))])).map((lot) => [lot.id, lot]),
    );
    return balances.flatMap(({ lotId, locationId, grams }) => {
      const lot = lots.get(lotId);
      return lot ? [{ lot, locationId, grams }] : [];
    });
  }

  /** The lots of some ingredients at one place. */
  async shelves(
    tx: EntityManager,
    schoolId: string,
    placeId: string,
    ingredientIds: readonly string[],
  ): Promise<Shelf[]> {
    const all = await this.onHand(tx, schoolId, [placeId]);
    return all
      .filter(({ lot }) => ingredientIds.includes(lot.ingredientId))
      .map(({ lot: { id, ingredientId, useBy, receivedOn }, grams }) => ({
        lotId: id,
        ingredientId,
        useBy,
        receivedOn,
        grams,
      }));
  }
}
