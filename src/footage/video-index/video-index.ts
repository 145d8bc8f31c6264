import { Injectable } from '@nestjs/common';
import { Between, type EntityManager, In } from 'typeorm';
import { Camera, CameraBinding, covers } from '../../boxes/index.js';
import { type BusinessDate, DAY_MS, startOfBusinessDate } from '../../contract/business-date.js';
import type { Stage } from '../../contract/stages.js';
import { BYTES_PER_SLOT, emptyDay, SLOTS_PER_HOUR } from '../../contract/wire/camera-day.js';
import type { EVENT_KINDS } from '../../contract/wire/mqtt/up.js';
import { bytesOf, listOf } from '../../platform/index.js';
import { CameraDay, VideoEvent } from './footage.entities.js';
import { overlapping } from './overlapping.js';

/** A camera while it looks at one place: a camera that was moved appears once for each place. */
export interface BoundCamera {
  cameraId: string;
  name: string;
  placeId: string;
  stages: readonly Stage[];
  boundFrom: Date;
  boundTo: Date | null;
  agentId: string;
}

export interface KnownDay {
  cameraId: string;
  date: BusinessDate;
  slots: Uint8Array;
  reportedThrough: Date;
  clockOffsetMs: number | null;
}

/** Where a school's cameras look. */
export interface WatchedSchool {
  /** Where the school lies today. */
  areaCode: string;
  placeIds: ReadonlySet<string>;
}

export interface FootageEvent {
  id: string;
  cameraId: string;
  kind: (typeof EVENT_KINDS)[number];
  startedAt: Date;
  endedAt: Date | null;
  peakActivity: number | null;
  stage: Stage;
}

/** What the cameras saw, for those who compare it with the records. Scope is the caller's to check. */
@Injectable()
export class VideoIndex {
  /** Cameras that looked at one of the places at some time in [`from`, `to`), in the order of name and begin. */
  async camerasOfPlaces(
    tx: EntityManager,
    placeIds: readonly string[],
    { from, to }: { from: Date; to: Date },
  ): Promise<BoundCamera[]> {
    if (placeIds.length === 0) return [];
    const rows: {
      camera_id: string;
      name: string;
      place_id: string;
      stages: string;
      from_at: string | number;
      to_at: string | number | null;
      agent_id: string;
    }[] = await tx.query(
      `SELECT b.camera_id, c.name, b.place_id, b.stages, b.from_at, b.to_at, c.agent_id FROM camera_binding b JOIN camera c ON c.id = b.camera_id WHERE b.place_id IN ${listOf(placeIds)} AND b.from_at < ? AND (b.to_at IS NULL OR b.to_at > ?)`,
      [...placeIds, to.getTime(), from.getTime()],
    );
    return rows
      .map((row) => ({
        ...{ cameraId: row.camera_id, name: row.name, placeId: row.place_id, agentId: row.agent_id },
        stages: JSON.parse(row.stages) as Stage[],
        boundFrom: new Date(Number(row.from_at)),
        boundTo: row.to_at === null ? null : new Date(Number(row.to_at)),
      }))
      .sort((a, b) => a.name.localeCompare(b.name) || a.boundFrom.getTime() - b.boundFrom.getTime());
  }

  /** By school: the places that cameras of its boxes look at, or once did. A school without any is left out. */
  async placesOfSchools(tx: EntityManager, schoolIds: readonly string[]): Promise<Map<string, WatchedSchool>> {
    const rows: { school_id: string; area_code: string; place_id: string }[] = await tx.query(
      `SELECT DISTINCT c.school_id, s.area_code, b.place_id FROM camera c JOIN school s ON s.id = c.school_id JOIN camera_binding b ON b.camera_id = c.id WHERE c.school_id IN ${listOf(schoolIds)}`,
      [...schoolIds],
    );
    const schools = new Map<string, { areaCode: string; placeIds: Set<string> }>();
    for (const { school_id, area_code, place_id } of rows) {
      const school = schools.get(school_id) ?? { areaCode: area_code, placeIds: new Set<string>() };
      school.placeIds.add(place_id);
      schools.set(school_id, school);
    }
    return schools;
  }

  /** By event id: the camera's name, and the place it looked at when the event began; null where it was bound nowhere. */
  async sceneOf(
    tx: EntityManager,
    events: readonly { id: string; cameraId: string; startedAt: Date }[],
  ): Promise<Map<string, { cameraName: string; placeId: string | null }>> {
    const cameraIds = [...new Set(events.map(({ cameraId }) => cameraId))];
    const cameras = new Map((await tx.findBy(Camera, { id: In(cameraIds) })).map((camera) => [camera.id, camera]));
    const bindings = await tx.findBy(CameraBinding, { cameraId: In(cameraIds) });
    return new Map(
      events.map(({ id, cameraId, startedAt }) => {
        const there = bindings.find((binding) => binding.cameraId === cameraId && covers(binding, startedAt));
        return [id, { cameraName: cameras.get(cameraId)?.name ?? '', placeId: there?.placeId ?? null }];
      }),
    );
  }

  /**
   * The days that are known; one of which nothing was reported is not among them.
   *
   * @param hours of each day that are wanted (0–23); without it all of them. The slots of others are left empty.
   */
  async cameraDays(
    tx: EntityManager,
    cameraIds: readonly string[],
    dates: readonly BusinessDate[],
    hours?: readonly number[],
  ): Promise<KnownDay[]> {
    if (cameraIds.length === 0 || dates.length === 0) return [];
    const wanted = hours ? ` AND h.hour IN ${listOf(hours)}` : '';
    const rows: {
      camera_id: string;
      date: string;
      reported_through: string | number;
      clock_offset_ms: string | number | null;
      hour: number | null;
      slots: ArrayBuffer | null;
    }[] = await tx.query(
      `SELECT d.camera_id, d.date, d.reported_through, d.clock_offset_ms, h.hour, h.slots FROM camera_day d LEFT JOIN camera_hour h ON h.camera_id = d.camera_id AND h.date = d.date${wanted} WHERE d.camera_id IN ${listOf(cameraIds)} AND d.date IN ${listOf(dates)}`,
      [...(hours ?? []), ...cameraIds, ...dates],
    );
    const days = new Map<string, KnownDay>();
    for (const row of rows) {
      const key = `${row.camera_id} ${row.date}`;
      const day = days.get(key) ?? {
        ...{ cameraId: row.camera_id, date: row.date, slots: emptyDay() },
        reportedThrough: new Date(Number(row.reported_through)),
        clockOffsetMs: row.clock_offset_ms === null ? null : Number(row.clock_offset_ms),
      };
      days.set(key, day);
      if (row.slots !== null) day.slots.set(bytesOf(row.slots), Number(row.hour) * SLOTS_PER_HOUR * BYTES_PER_SLOT);
    }
    return [...days.values()];
  }

  /** Events that share time with the local day. */
  eventsOfDay(tx: EntityManager, cameraIds: readonly string[], date: BusinessDate): Promise<FootageEvent[]> {
    const start = startOfBusinessDate(date);
    return this.eventsOverlapping(tx, cameraIds, new Date(start), new Date(start + DAY_MS));
  }

  /** Events that share time with [`from`, `to`), by their begin. One that lasts has no end and so shares all that follows. */
  async eventsOverlapping(
    tx: EntityManager,
    cameraIds: readonly string[],
    from: Date,
    to: Date,
  ): Promise<FootageEvent[]> {
    if (cameraIds.length === 0) return [];
    const found = overlapping(cameraIds, from.getTime(), to.getTime());
    const rows: {
      id: string;
      camera_id: string;
      kind: FootageEvent['kind'];
      started_at: string | number;
      ended_at: string | number | null;
      peak_activity: string | number | null;
      stage: Stage;
    }[] = await tx.query(
      `SELECT e.id, e.camera_id, e.kind, e.started_at, e.ended_at, e.peak_activity, e.stage FROM ${found.sql} found JOIN video_event e ON e.id = found.id ORDER BY e.started_at, e.id`,
      found.values,
    );
    return rows.map((row) => ({
      ...{ id: row.id, cameraId: row.camera_id, kind: row.kind, stage: row.stage },
      startedAt: new Date(Number(row.started_at)),
      endedAt: row.ended_at === null ? null : new Date(Number(row.ended_at)),
      peakActivity: row.peak_activity === null ? null : Number(row.peak_activity),
    }));
  }

  /**
   * The last head of the camera's hash chain that its box had told on each of these days, in their order. `conflict`: two chains of
   * one length were told, so that somebody's footage was changed.
   */
  async chainHeads(
    tx: EntityManager,
    cameraId: string,
    from: BusinessDate,
    to: BusinessDate,
  ): Promise<{ date: BusinessDate; count: number; head: string; conflict: boolean }[]> {
    const days = await tx.find(CameraDay, { where: { cameraId, date: Between(from, to) }, order: { date: 'ASC' } });
    return days.flatMap(({ date, chainCount, chainHead, chainConflict }) =>
      chainCount === null || chainHead === null
        ? []
        : [{ date, count: chainCount, head: chainHead, conflict: chainConflict }],
    );
  }

  async eventById(tx: EntityManager, eventId: string): Promise<FootageEvent | null> {
    const event = await tx.findOneBy(VideoEvent, { id: eventId });
    return event && footageEvent(event);
  }
}

function footageEvent({ id, cameraId, kind, startedAt, endedAt, peakActivity, stage }: VideoEvent): FootageEvent {
  return { id, cameraId, kind, startedAt, endedAt, peakActivity, stage };
}
