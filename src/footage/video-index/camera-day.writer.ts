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
} from '../../contract/wire/camera-day.js';
import type { UpBody } from '../../contract/wire/mqtt/up.js';
import { groupBy } from '../../journal/index.js';
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

const ALL_HOURS = Array.from({ length: 24 }, (_, hour) => hour);

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
    const wanted = mergings.flatMap((merging) => merging.reports.flatMap(({ runs }) => runs.flatMap(byHour)));
    const hours = [...new Set(wanted.map(({ hour }) => hour))];
    const isNew = await readDays(tx, mergings, hours);
    if (isNew.length > 0) {
      // Whoever inserts a row first wins, and all then lock the same one.
      await writeRows(tx, 'camera_day', isNew.map(dayRow), 'add');
      await readDays(tx, isNew, hours);
    }
    const nowMs = this.clock.now().getTime();
    const ahead = mergings.filter(({ day }) => day.reportedThrough.getTime() > nowMs);
    if (ahead.length > 0) await readDays(tx, ahead, ALL_HOURS);
    return mergings;
  }
}

/** Reads and locks what is known of the days, with these of their hours. @returns the days of which nothing is known */
async function readDays(
  tx: EntityManager,
  mergings: readonly Merging[],
  hours: readonly number[],
): Promise<readonly Merging[]> {
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
    hour: number | null;
    slots: ArrayBuffer | Uint8Array | null;
  }[] = await tx.query(
    `SELECT d.camera_id, d.date, d.reported_through, d.clock_offset_ms, d.chain_count, d.chain_head, d.chain_conflict, h.hour, h.slots FROM camera_day d LEFT JOIN camera_hour h ON h.camera_id = d.camera_id AND h.date = d.date AND h.hour IN ${listOf(hours)} WHERE d.camera_id IN ${listOf(cameraIds)} AND d.date IN ${listOf(dates)} ORDER BY d.camera_id, d.date${forUpdate(tx)}`,
    [...hours, ...cameraIds, ...dates],
  );
  const known = groupBy(rows, (row) => `${row.camera_id} ${row.date}`);
  return mergings.filter(({ cameraId, date, day }) => {
    const own = known.get(`${cameraId} ${date}`) ?? [];
    const [row] = own;
    if (!row) return true;
    day.reportedThrough = new Date(Number(row.reported_through));
    day.clockOffsetMs = row.clock_offset_ms === null ? null : Number(row.clock_offset_ms);
    day.chainCount = row.chain_count === null ? null : Number(row.chain_count);
    day.chainHead = row.chain_head;
    day.chainConflict = Boolean(row.chain_conflict);
    for (const { hour, slots } of own) {
      if (hour !== null && slots !== null) day.hours.set(Number(hour), wholeHour(bytesOf(slots)));
    }
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
