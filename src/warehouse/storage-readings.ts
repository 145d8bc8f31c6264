import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { ActLine } from '../contract/acts.js';
import { type BusinessDate, businessDateOf, DAY_MS, startOfBusinessDate } from '../contract/business-date.js';
import type { BodyOf, ResponseOf } from '../contract/http/endpoint.js';
import { warehouseEndpoints } from '../contract/http/warehouse.js';
import { judgeReading, type ReadingLimit, regimeOf, type StorageLimits } from '../contract/storing/judge-reading.js';
import {
  type ActBook,
  ActBooks,
  ActRecorder,
  type ActRequest,
  entryBy,
  JournalReader,
  type OpenAct,
  type Particulars,
  type Written,
} from '../journal/index.js';
import { Place, School } from '../organization/index.js';
import {
  Clock,
  insertAndRead,
  invariant,
  isDuplicateKey,
  listOf,
  Outbox,
  readRows,
  UnitOfWork,
} from '../platform/index.js';
import { Policy } from '../policy/index.js';
import { StorageReading } from './warehouse.entities.js';

type Api = typeof warehouseEndpoints;
type Body = BodyOf<Api['recordReading']>;

/** Told by `footage` when a recorder box hands on a sensor's reading. */
interface SensorReading {
  schoolId: string;
  placeId: string;
  sensor: string;
  quantity: 'temperature' | 'humidity';
  valueTenths: number;
  takenAt: string;
  readingId: string;
}

/** Temperature and humidity of the stores: by hand as an act, from sensors as plain rows. Judged when they come in. */
@Injectable()
export class StorageReadings implements ActBook {
  readonly kind = 'storage.reading';
  readonly entry = entryBy(warehouseEndpoints.recordReading, {
    write: (open, body) => this.write(open, body),
    again: ({ quantity, valueTenths, regime, correctiveAction }) => ({
      quantity,
      valueTenths,
      regime,
      correctiveAction,
    }),
  });

  constructor(
    books: ActBooks,
    outbox: Outbox,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly policy: Policy,
    private readonly recorder: ActRecorder,
    private readonly journal: JournalReader,
  ) {
    books.register(this);
    outbox.on<SensorReading>('sensor.reading', (reading) => this.fromSensor(reading), 'warehouse');
  }

  record(request: ActRequest & { body: Body }): Promise<ResponseOf<Api['recordReading']>> {
    return this.recorder.record(this.kind, request, (open) => this.write(open, request.body));
  }

  private async write(
    { tx, act, place: seen, limit }: OpenAct,
    body: Body,
  ): Promise<Written<ReturnType<typeof judgeReading>>> {
    const { quantity, valueTenths, correctiveAction } = body;
    const place = seen ?? (await placeOf(tx, act.placeId));
    // The place decides: what a form stands on by itself makes no exceedance (users 4)
    const regime = regimeOf(place) ?? body.regime;
    const judged = judgeReading({ quantity, valueTenths, regime }, place.kind, await storageLimits(limit));
    const row: StorageReading = {
      id: act.id,
      actId: act.id,
      schoolId: act.schoolId,
      placeId: act.placeId,
      sensor: null,
      takenAt: act.occurredAt,
      quantity,
      valueTenths,
      regime,
      correctiveAction,
      ...columnsOf(judged),
    };
    const [stored] = await insertAndRead(tx, StorageReading, [row]);
    invariant(stored, 'what was written is there');
    return { links: [], particulars: particularsOf(row), kept: particularsOf(stored), answer: () => judged };
  }

  async inWords(tx: EntityManager, actIds: readonly string[]): Promise<Map<string, ActLine[]>> {
    const rows = await tx.findBy(StorageReading, { actId: In([...actIds]) });
    return new Map(
      rows.map(({ id, quantity, valueTenths }) => [
        id,
        [{ name: `${valueTenths / 10} ${quantity === 'temperature' ? '℃' : '%'}`, quantity: null, count: null }],
      ]),
    );
  }

  async read(tx: EntityManager, actIds: readonly string[]): Promise<Map<string, Particulars>> {
    const rows = await readRows(tx, StorageReading, `act_id IN ${listOf(actIds)}`, actIds);
    return new Map(rows.map((row) => [row.id, particularsOf(row)]));
  }

  /** The places of which a reading stands for the local day, by hand or by a sensor. */
  async placesReadOn(tx: EntityManager, schoolId: string, date: BusinessDate): Promise<ReadonlySet<string>> {
    const from = startOfBusinessDate(date);
    const rows = await tx
      .createQueryBuilder(StorageReading, 'reading')
      .select('reading.placeId', 'placeId')
      .addSelect('reading.actId', 'actId')
      .where('reading.schoolId = :schoolId', { schoolId })
      .andWhere('reading.takenAt >= :from AND reading.takenAt < :to', { from, to: from + DAY_MS })
      .getRawMany<{ placeId: string; actId: string | null }>();
    const standing = await this.journal.standing(
      tx,
      rows.flatMap(({ actId }) => actId ?? []),
    );
    const stands = ({ actId }: { actId: string | null }) => actId === null || standing.some(({ id }) => id === actId);
    return new Set(rows.filter(stands).map(({ placeId }) => placeId));
  }

  /** Writes the reading once, however often it is told. */
  async fromSensor(told: SensorReading): Promise<void> {
    const { readingId: id, schoolId, placeId, sensor, quantity, valueTenths } = told;
    const takenAt = new Date(told.takenAt);
    await this.uow.write(async (tx) => {
      const place = await placeOf(tx, placeId);
      const regime = regimeOf(place);
      const limits = await this.limitsOf(tx, schoolId);
      const judged = columnsOf(judgeReading({ quantity, valueTenths, regime }, place.kind, limits));
      const where = { id, actId: null, schoolId, placeId, sensor, takenAt };
      const row: StorageReading = { ...where, quantity, valueTenths, regime, correctiveAction: null, ...judged };
      await tx.insert(StorageReading, row).catch((error: unknown) => {
        if (!isDuplicateKey(error)) throw error;
      });
    });
  }

  /** By today's rules: a sensor's clock may name any year. */
  async limitsOf(tx: EntityManager, schoolId: string): Promise<StorageLimits> {
    const school = await tx.findOneBy(School, { id: schoolId });
    invariant(school, 'a sensor belongs to a school');
    const at = { date: businessDateOf(this.clock.now()), areaCode: school.areaCode };
    return storageLimits((key) => this.policy.number(tx, key, at));
  }
}

function particularsOf(row: StorageReading): Particulars {
  const { quantity, valueTenths, regime, verdict, rule, minTenths, maxTenths, correctiveAction } = row;
  return { quantity, valueTenths, regime, verdict, rule, minTenths, maxTenths, correctiveAction };
}

async function placeOf(tx: EntityManager, id: string): Promise<Place> {
  const [place] = await readRows(tx, Place, 'id = ?', [id]);
  invariant(place, 'a reading is taken at a place');
  return place;
}

async function storageLimits(limit: (key: string) => Promise<number>): Promise<StorageLimits> {
  return {
    chill: {
      rule: 'O-03',
      minTenths: await limit('hold.chill_min_tenths_c'),
      maxTenths: await limit('hold.chill_max_tenths_c'),
    },
    freeze: { rule: 'O-04', minTenths: null, maxTenths: await limit('store.freeze_max_tenths_c') },
  };
}

function columnsOf({ verdict, limit }: { verdict: StorageReading['verdict']; limit: ReadingLimit | null }) {
  const { rule, minTenths, maxTenths } = limit ?? { rule: null, minTenths: null, maxTenths: null };
  return { verdict, rule, minTenths, maxTenths };
}
