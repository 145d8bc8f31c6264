import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type BusinessDate, startOfBusinessDate } from '../../contract/business-date.js';
import {
  byHour,
  emptyHour,
  SLOT_MS,
  SLOTS_PER_DAY,
  type SlotRun,
  trimHour,
  wholeHour,
} from '../../contract/camera-day.js';
import type { UpBody } from '../../contract/mqtt.js';
import { bytesOf, Clock, DueSpans, forUpdate, listOf, writeRows } from '../../platform/index.js';
import {
  type DayChange,
  type DayState,
  forgetFuture,
  mergeReport,
  slotRuns,
  unknownDay,
  widen,
} from './merge-camera-day.js';

type Report = UpBody<'camera-day'>;

/** Reports of one camera and day, with what is known of it. */
interface Merging {
  cameraId: string;
  date: BusinessDate;
  reports: { body: Report; runs: SlotRun[] }[];
  day: DayState;
}

/** The only writer of `camera_day` and `camera_hour`. */
@Injectable()
export class CameraDayWriter {
  constructor(
    private readonly due: DueSpans,
    private readonly clock: Clock,
  ) {}

  /**
   * Merges reports of any cameras, whatever their order: each day is locked once, only the hours that they speak of are
   * read and written, all days with one statement each. What became more known is due as `footage` of its school-day.
   *
   * @param schoolOf the school of every camera that is reported on
   */
  async merge(tx: EntityManager, reports: readonly Report[], schoolOf: ReadonlyMap<string, string>): Promise<void> {
    if (reports.length === 0) return;
    const mergings = await this.read(tx, reports);
    const nowMs = this.clock.now().getTime();
    const changed = mergings.flatMap((merging) => {
      const before = merging.day.reportedThrough.getTime();
      const change = mergeAll(merging, nowMs);
      return change === null ? [] : [{ ...merging, before, change }];
    });
    await writeDays(tx, changed);
    const spans = changed.flatMap(({ cameraId, date, before, day, change }) => {
      const subject = schoolOf.get(cameraId);
      const span = spanOf(date, before, day.reportedThrough.getTime(), change);
      return subject && span ? [{ subject, date, ...span }] : [];
    });
    await this.due.mark(tx, 'footage', spans);
  }

  private async read(tx: EntityManager, reports: readonly Report[]): Promise<Merging[]> {
    const byKey = new Map<string, Merging>();
    for (const body of reports) {
      const { cameraId, date } = body;
      const key = `${cameraId} ${date}`;
      const merging = byKey.get(key) ?? { cameraId, date, reports: [], day: unknownDay() };
      merging.reports.push({ body, runs: slotRuns(body) });
      byKey.set(key, merging);
    }
    const mergings = [...byKey.keys()].sort().flatMap((key) => byKey.get(key) ?? []);
    const isNew = await readDays(tx, mergings);
    if (isNew.length > 0) {
      // Whoever inserts a row first wins, and all then lock the same one.
      await writeRows(tx, 'camera_day', isNew.map(dayRow), 'add');
      await readDays(tx, isNew);
    }
    await this.readHours(tx, mergings);
    return mergings;
  }

  private async readHours(tx: EntityManager, mergings: readonly Merging[]): Promise<void> {
    const nowMs = this.clock.now().getTime();
    const isAhead = mergings.some(({ day }) => day.reportedThrough.getTime() > nowMs);
    const wanted = mergings.flatMap(({ reports }) => reports.flatMap(({ runs }) => runs.flatMap(byHour)));
    const hours = isAhead
      ? Array.from({ length: 24 }, (_, hour) => hour)
      : [...new Set(wanted.map(({ hour }) => hour))];
    if (hours.length === 0) return;
    const cameraIds = [...new Set(mergings.map(({ cameraId }) => cameraId))];
    const dates = [...new Set(mergings.map(({ date }) => date))];
    const rows: { camera_id: string; date: string; hour: number; slots: ArrayBuffer }[] = await tx.query(
      `SELECT camera_id, date, hour, slots FROM camera_hour WHERE camera_id IN ${listOf(cameraIds)} AND date IN ${listOf(dates)} AND hour IN ${listOf(hours)}`,
      [...cameraIds, ...dates, ...hours],
    );
    const byKey = new Map(mergings.map((merging) => [`${merging.cameraId} ${merging.date}`, merging]));
    for (const { camera_id, date, hour, slots } of rows) {
      byKey.get(`${camera_id} ${date}`)?.day.hours.set(Number(hour), wholeHour(bytesOf(slots)));
    }
  }
}

/** Reads and locks what is known of the days. @returns those of which nothing is */
async function readDays(tx: EntityManager, mergings: readonly Merging[]): Promise<Merging[]> {
  const cameraIds = [...new Set(mergings.map(({ cameraId }) => cameraId))];
  const dates = [...new Set(mergings.map(({ date }) => date))];
  const rows: {
    camera_id: string;
    date: string;
    reported_through: string | number;
    clock_offset_ms: string | number | null;
    chain_count: string | number | null;
    chain_head: string | null;
    chain_conflict: number;
  }[] = await tx.query(
    `SELECT camera_id, date, reported_through, clock_offset_ms, chain_count, chain_head, chain_conflict FROM camera_day WHERE camera_id IN ${listOf(cameraIds)} AND date IN ${listOf(dates)} ORDER BY camera_id, date${forUpdate(tx)}`,
    [...cameraIds, ...dates],
  );
  const known = new Map(rows.map((row) => [`${row.camera_id} ${row.date}`, row]));
  return mergings.filter(({ cameraId, date, day }) => {
    const row = known.get(`${cameraId} ${date}`);
    if (!row) return true;
    day.reportedThrough = new Date(Number(row.reported_through));
    day.clockOffsetMs = row.clock_offset_ms === null ? null : Number(row.clock_offset_ms);
    day.chainCount = row.chain_count === null ? null : Number(row.chain_count);
    day.chainHead = row.chain_head;
    day.chainConflict = Boolean(row.chain_conflict);
    return false;
  });
}

function mergeAll({ date, reports, day }: Merging, nowMs: number): DayChange | null {
  let change: DayChange | null = forgetFuture(day, date, nowMs) ? { fromSlot: 0, toSlot: SLOTS_PER_DAY } : null;
  for (const { body, runs } of reports) {
    const one = mergeReport(day, body, runs);
    if (one) change = widen(change, one);
  }
  return change;
}

async function writeDays(tx: EntityManager, changed: readonly Merging[]): Promise<void> {
  await writeRows(tx, 'camera_day', changed.map(dayRow), { put: ['camera_id', 'date'] });
  const hours = changed.flatMap(({ cameraId, date, day }) =>
    [...day.touched].map((hour) => ({
      camera_id: cameraId,
      date,
      hour,
      slots: Buffer.from(trimHour(day.hours.get(hour) ?? emptyHour())),
    })),
  );
  await writeRows(tx, 'camera_hour', hours, { put: ['camera_id', 'date', 'hour'] });
}

const dayRow = ({ cameraId, date, day }: Merging) => ({
  camera_id: cameraId,
  date,
  reported_through: day.reportedThrough,
  clock_offset_ms: day.clockOffsetMs,
  chain_count: day.chainCount,
  chain_head: day.chainHead,
  chain_conflict: day.chainConflict,
});

/**
 * The time about which a judgement may now be another: slots that changed, and the time that was promised since. Null
 * when only clock or chain moved, on which no judgement rests.
 */
function spanOf(
  date: BusinessDate,
  beforeMs: number,
  afterMs: number,
  { fromSlot, toSlot }: DayChange,
): { fromMs: number; toMs: number } | null {
  const start = startOfBusinessDate(date);
  const parts: [number, number][] = [];
  if (fromSlot < toSlot) parts.push([start + fromSlot * SLOT_MS, start + toSlot * SLOT_MS]);
  if (beforeMs !== afterMs) parts.push([Math.max(start, Math.min(beforeMs, afterMs)), Math.max(beforeMs, afterMs)]);
  if (parts.length === 0) return null;
  return { fromMs: Math.min(...parts.map(([from]) => from)), toMs: Math.max(...parts.map(([, to]) => to)) };
}
