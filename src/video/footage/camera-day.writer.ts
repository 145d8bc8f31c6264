import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { startOfBusinessDate } from '../../contract/business-date.js';
import { SLOT_MS, SLOTS_PER_DAY } from '../../contract/camera-day.js';
import type { UpBody } from '../../contract/mqtt.js';
import { Clock, isDuplicateKey, lockRows, Outbox } from '../../platform/index.js';
import { CameraBinding } from '../fleet/fleet.entities.js';
import { covers } from '../fleet/place-binding.js';
import { CameraDay } from './footage.entities.js';
import {
  type DayChange,
  type DayState,
  forgetFuture,
  mergeReport,
  slotRuns,
  unknownDay,
  widen,
} from './merge-camera-day.js';

/** The only writer of `camera_day`. */
@Injectable()
export class CameraDayWriter {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Merges reports, whatever their order, each day locked and written once. Days that became more known are told
   * as `camera-day.changed` {cameraId, placeId, date, fromSlot, toSlot, reportedThrough}.
   */
  async merge(tx: EntityManager, reports: readonly UpBody<'camera-day'>[]): Promise<void> {
    const byDay = new Map<string, UpBody<'camera-day'>[]>();
    for (const report of reports) {
      const key = `${report.cameraId} ${report.date}`;
      byDay.set(key, [...(byDay.get(key) ?? []), report]);
    }
    for (const key of [...byDay.keys()].sort()) await this.mergeDay(tx, byDay.get(key) ?? []);
  }

  private async mergeDay(tx: EntityManager, reports: readonly UpBody<'camera-day'>[]): Promise<void> {
    const { cameraId, date } = reports[0] as UpBody<'camera-day'>;
    const day = await this.lockedDay(tx, cameraId, date);
    const healed = forgetFuture(day, date, this.clock.now().getTime());
    let change: DayChange | null = healed ? { fromSlot: 0, toSlot: SLOTS_PER_DAY } : null;
    for (const report of reports) {
      const one = mergeReport(day, report, slotRuns(report) ?? []);
      if (one) change = widen(change, one);
    }
    if (change === null) return;
    await tx.update(CameraDay, { cameraId, date }, { ...day, slots: Buffer.from(day.slots) });
    const placeId = await placeAt(tx, cameraId, new Date(startOfBusinessDate(date) + change.fromSlot * SLOT_MS));
    const reportedThrough = day.reportedThrough.toISOString();
    await this.outbox.tell(tx, 'camera-day.changed', { cameraId, placeId, date, ...change, reportedThrough });
  }

  /** The row, made first when there is none: whoever inserts it first wins, and both then lock the same one. */
  private async lockedDay(tx: EntityManager, cameraId: string, date: string): Promise<DayState> {
    const lock = () => lockRows(tx, CameraDay, { cameraId, date }, { cameraId: 'ASC' });
    let [row] = await lock();
    if (!row) {
      const fresh = unknownDay();
      await tx
        .insert(CameraDay, { cameraId, date, ...fresh, slots: Buffer.from(fresh.slots) })
        .catch((error: unknown) => {
          if (!isDuplicateKey(error)) throw error;
        });
      [row] = await lock();
    }
    const { slots, reportedThrough, clockOffsetMs, chainCount, chainHead, chainConflict } = row as CameraDay;
    return { slots: new Uint8Array(slots), reportedThrough, clockOffsetMs, chainCount, chainHead, chainConflict };
  }
}

async function placeAt(tx: EntityManager, cameraId: string, at: Date): Promise<string | null> {
  const bindings = await tx.findBy(CameraBinding, { cameraId });
  return bindings.find((binding) => covers(binding, at))?.placeId ?? null;
}
