import { Injectable } from '@nestjs/common';
import { Between, type EntityManager } from 'typeorm';
import { Ingredients } from '../catalogue/index.js';
import { addDays, businessDateOf, DAY_MS, startOfBusinessDate } from '../contract/business-date.js';
import type { QueryOf, ResponseOf } from '../contract/http/endpoint.js';
import type { warehouseEndpoints } from '../contract/http/warehouse.js';
import { gramsOf } from '../contract/quantity.js';
import { allocateFefo, firstExpiredFirst, isExpired } from '../contract/storing/first-expired.js';
import { ActReach, groupBy, JournalReader } from '../journal/index.js';
import { School, SchoolDirectory } from '../organization/index.js';
import { Clock, DomainError, type Principal, UnitOfWork } from '../platform/index.js';
import { Policy } from '../policy/index.js';
import { StockHistory } from './ledger/stock-history.js';
import { Lots } from './lots.js';
import { StorageReadings } from './storage-readings.js';
import { type Lot, StorageReading } from './warehouse.entities.js';

type Api = typeof warehouseEndpoints;

/** What the pages read of the stores. */
@Injectable()
export class WarehouseService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
    private readonly ingredients: Ingredients,
    private readonly journal: JournalReader,
    private readonly reach: ActReach,
    private readonly lots: Lots,
    private readonly storageReadings: StorageReadings,
    private readonly history: StockHistory,
    private readonly policy: Policy,
  ) {}

  stock(caller: Principal, schoolId: string, query: QueryOf<Api['stock']>): Promise<ResponseOf<Api['stock']>> {
    return this.uow.read(async (tx) => {
      const now = this.clock.now();
      const today = businessDateOf(now);
      const placeIds = await this.placesIn(tx, caller, schoolId, query.placeId);
      const locations = query.placeId === undefined ? [...placeIds, 'kitchen'] : placeIds;
      const onHand = (await this.lots.onHand(tx, schoolId, locations)).filter(
        ({ lot }) => query.ingredientId === undefined || lot.ingredientId === query.ingredientId,
      );
      const names = await this.ingredients.namesOf(
        tx,
        onHand.map(({ lot }) => lot.ingredientId),
      );
      const byLocation = groupBy(onHand, ({ locationId }) => locationId);
      return {
        items: locations.flatMap((locationId) => {
          const here = byLocation.get(locationId) ?? [];
          const inOrder = here.sort((a, b) => firstExpiredFirst(keyOf(a.lot), keyOf(b.lot)));
          const lots = inOrder.map(({ lot, amount }) => ({
            ...lotView(lot, names),
            amount,
            grams: gramsOf({ amount, unit: lot.unit }),
            expired: isExpired(lot, today),
          }));
          return lots.length === 0 ? [] : [{ locationId, lots }];
        }),
        asOf: now.toISOString(),
      };
    });
  }

  /** What lay where at a time, as it was known at a time; `expired` is that of the day asked for. */
  stockAsOf(
    caller: Principal,
    schoolId: string,
    query: QueryOf<Api['stockAsOf']>,
  ): Promise<ResponseOf<Api['stockAsOf']>> {
    return this.uow.read(async (tx) => {
      const now = this.clock.now();
      const at = new Date(query.at);
      const asked = query.knownAt === undefined ? now : new Date(query.knownAt);
      const knownAt = asked < now ? asked : now;
      const placeIds = await this.placesIn(tx, caller, schoolId, query.placeId, businessDateOf(at));
      const locations = query.placeId === undefined ? [...placeIds, 'kitchen'] : placeIds;
      const held = await this.history.heldAt(tx, schoolId, locations, { at, knownAt });
      const names = await this.ingredients.namesOf(
        tx,
        held.map(({ lot }) => lot.ingredientId),
      );
      const byLocation = groupBy(held, ({ locationId }) => locationId);
      return {
        items: locations.flatMap((locationId) => {
          const here = byLocation.get(locationId) ?? [];
          const inOrder = here.sort((a, b) => firstExpiredFirst(keyOf(a.lot), keyOf(b.lot)));
          const lots = inOrder.map(({ lot, amount }) => ({
            ...lotView(lot, names),
            amount,
            expired: isExpired(lot, businessDateOf(at)),
          }));
          return lots.length === 0 ? [] : [{ locationId, lots }];
        }),
        at: at.toISOString(),
        knownAt: knownAt.toISOString(),
      };
    });
  }

  /** What has expired or soon will, at the school's places and in the kitchen's hands. */
  expiring(caller: Principal, schoolId: string): Promise<ResponseOf<Api['expiring']>> {
    return this.uow.read(async (tx) => {
      const locations = [...(await this.placesIn(tx, caller, schoolId)), 'kitchen'];
      return this.expiringAt(tx, schoolId, locations);
    });
  }

  /** As `expiring`, of some locations. */
  async expiringAt(
    tx: EntityManager,
    schoolId: string,
    locationIds: readonly string[],
  ): Promise<ResponseOf<Api['expiring']>> {
    const now = this.clock.now();
    const today = businessDateOf(now);
    const { areaCode } = await tx.findOneByOrFail(School, { id: schoolId });
    const daysAhead = await this.policy.number(tx, 'stock.near_expiry_days', { date: today, areaCode });
    const found = await this.lots.expiringBy(tx, schoolId, locationIds, addDays(today, daysAhead));
    const names = await this.ingredients.namesOf(
      tx,
      found.map(({ lot }) => lot.ingredientId),
    );
    return {
      items: found.map(({ lot, locationId, amount }) => ({
        ...lotView(lot, names),
        ...{ useBy: lot.useBy, locationId, amount },
        expired: isExpired(lot, today),
        daysLeft: (startOfBusinessDate(lot.useBy) - startOfBusinessDate(today)) / DAY_MS,
      })),
      daysAhead,
      asOf: now.toISOString(),
    };
  }

  /** What readings are judged by today, for phones that say it on the spot. */
  storageLimits(caller: Principal, schoolId: string): Promise<ResponseOf<Api['storageLimits']>> {
    return this.uow.read(async (tx) => {
      await this.directory.require(tx, caller, 'school.read', schoolId);
      return this.storageReadings.limitsOf(tx, schoolId);
    });
  }

  proposal(
    caller: Principal,
    schoolId: string,
    { placeId, ingredientId, grams, amount = grams ?? 0, unit }: QueryOf<Api['proposal']>,
  ): Promise<ResponseOf<Api['proposal']>> {
    return this.uow.read(async (tx) => {
      await this.placesIn(tx, caller, schoolId, placeId);
      const shelves = await this.lots.shelves(tx, schoolId, placeId, [ingredientId]);
      const wanted = { amount, unit: grams === undefined ? unit : ('g' as const) };
      const { lines, shortAmount } = allocateFefo(shelves, wanted, businessDateOf(this.clock.now()));
      return {
        lines: lines.map((line) => ({ ...line, grams: gramsOf(line) })),
        shortAmount,
        shortGrams: gramsOf({ amount: shortAmount, unit: wanted.unit }),
      };
    });
  }

  /** @throws DomainError `warehouse.lot-unknown` also when the caller may not read the delivery it came with */
  lot(caller: Principal, lotId: string): Promise<ResponseOf<Api['lot']>> {
    return this.uow.read(async (tx) => {
      const [lot] = await this.lots.byIds(tx, [lotId]);
      const [delivery] = lot ? await this.journal.byIds(tx, [lot.deliveryActId]) : [];
      if (!lot || !delivery || !(await this.reach.mayRead(tx, caller, delivery.act))) {
        throw new DomainError('warehouse.lot-unknown', {}, { field: 'lotId' });
      }
      const balances = await this.lots.balancesOf(tx, [lotId]);
      const names = await this.ingredients.namesOf(tx, [lot.ingredientId]);
      return {
        ...lotView(lot, names),
        balances: balances.map(({ locationId, amount, unit }) => ({
          locationId,
          amount,
          grams: gramsOf({ amount, unit }),
        })),
      };
    });
  }

  /** One page of a day's readings; the key of a page is the last reading's id. */
  readings(caller: Principal, schoolId: string, query: QueryOf<Api['readings']>): Promise<ResponseOf<Api['readings']>> {
    return this.uow.read(async (tx) => {
      await this.directory.require(tx, caller, 'school.read', schoolId);
      const from = startOfBusinessDate(query.date);
      const all = await tx.find(StorageReading, {
        where: { schoolId, takenAt: Between(new Date(from), new Date(from + DAY_MS - 1)) },
        order: { takenAt: 'ASC', id: 'ASC' },
      });
      const start = query.after === undefined ? 0 : all.findIndex(({ id }) => id === query.after) + 1;
      const items = all.slice(start, start + query.limit).map(readingView);
      return { items, next: start + query.limit < all.length ? (items.at(-1)?.id ?? null) : null };
    });
  }

  /** The school's places on that day, or only the one asked for. */
  private async placesIn(
    tx: EntityManager,
    caller: Principal,
    schoolId: string,
    placeId?: string,
    date = businessDateOf(this.clock.now()),
  ): Promise<string[]> {
    await this.directory.require(tx, caller, 'school.read', schoolId);
    if (placeId !== undefined) return [(await this.directory.requirePlaceOf(tx, schoolId, date, placeId)).id];
    return (await this.directory.placesOf(tx, schoolId, date)).map(({ id }) => id);
  }
}

function lotView(lot: Lot, names: ReadonlyMap<string, string>) {
  const { id, ingredientId, supplierId, supplierLot, madeOn, useBy, receivedOn, deliveryActId, unit } = lot;
  const ingredientName = names.get(ingredientId) ?? '';
  return { id, ingredientId, ingredientName, supplierId, supplierLot, madeOn, useBy, receivedOn, deliveryActId, unit };
}

function readingView(reading: StorageReading): ResponseOf<Api['readings']>['items'][number] {
  const { id, placeId, sensor, quantity, valueTenths, regime, takenAt, verdict, rule, minTenths, maxTenths } = reading;
  const limit = rule === null ? null : { rule, minTenths, maxTenths };
  return { id, placeId, sensor, quantity, valueTenths, regime, takenAt: takenAt.toISOString(), verdict, limit };
}

const keyOf = ({ id, useBy, receivedOn }: Lot) => ({ lotId: id, useBy, receivedOn });
