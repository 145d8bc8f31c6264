import { Injectable } from '@nestjs/common';
import { Brackets, type EntityManager, In } from 'typeorm';
import { type BusinessDate, DAY_MS, startOfBusinessDate } from '../../contract/business-date.js';
import { BYTES_PER_SLOT, emptyDay, SLOTS_PER_HOUR } from '../../contract/camera-day.js';
import type { EVENT_KINDS } from '../../contract/mqtt.js';
import type { Stage } from '../../contract/stages.js';
import { listOf } from '../../platform/index.js';
import { Camera, CameraBinding } from '../fleet/fleet.entities.js';
import { covers } from '../fleet/place-binding.js';
import { CameraDay, CameraHour, VideoEvent } from './footage.entities.js';

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

/** An event as far as its time goes. */
export interface SeenStretch {
  id: string;
  cameraId: string;
  kind: (typeof EVENT_KINDS)[number];
  startedAt: Date;
  endedAt: Date | null;
}

export interface FootageEvent extends SeenStretch {
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

  /** By school: the places that cameras of its boxes look at, or once did. */
  async placesOfSchools(tx: EntityManager, schoolIds: readonly string[]): Promise<Map<string, Set<string>>> {
    const rows: { school_id: string; place_id: string }[] = await tx.query(
      `SELECT DISTINCT c.school_id, b.place_id FROM camera c JOIN camera_binding b ON b.camera_id = c.id WHERE c.school_id IN ${listOf(schoolIds)}`,
      [...schoolIds],
    );
    const places = new Map<string, Set<string>>();
    for (const { school_id, place_id } of rows) {
      places.set(school_id, (places.get(school_id) ?? new Set<string>()).add(place_id));
    }
    return places;
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
    const key = { cameraId: In([...cameraIds]), date: In([...dates]) };
    const days = await tx.findBy(CameraDay, key);
    const known = await tx.findBy(CameraHour, { ...key, ...(hours ? { hour: In([...hours]) } : {}) });
    const slotsOf = new Map(days.map(({ cameraId, date }) => [`${cameraId} ${date}`, emptyDay()]));
    for (const { cameraId, date, hour, slots } of known) {
      slotsOf.get(`${cameraId} ${date}`)?.set(slots, hour * SLOTS_PER_HOUR * BYTES_PER_SLOT);
    }
    return days.map(({ cameraId, date, reportedThrough, clockOffsetMs }) => ({
      cameraId,
      date,
      slots: slotsOf.get(`${cameraId} ${date}`) ?? emptyDay(),
      reportedThrough,
      clockOffsetMs,
    }));
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
    const events = await tx
      .createQueryBuilder(VideoEvent, 'event')
      .where('event.cameraId IN (:...cameraIds)', { cameraIds: [...cameraIds] })
      .andWhere('event.startedAt < :to', { to: to.getTime() })
      .andWhere(
        new Brackets((where) => {
          // an event without length counts at its instant
          where
            .where('event.endedAt IS NULL')
            .orWhere('event.endedAt > :from', { from: from.getTime() })
            .orWhere('event.startedAt >= :from', { from: from.getTime() });
        }),
      )
      .orderBy('event.startedAt')
      .addOrderBy('event.id')
      .getMany();
    return events.map(footageEvent);
  }

  async eventById(tx: EntityManager, eventId: string): Promise<FootageEvent | null> {
    const event = await tx.findOneBy(VideoEvent, { id: eventId });
    return event && footageEvent(event);
  }

  /** Ids of those that `eventsOverlapping` gives, for where there are many. */
  async idsOverlapping(tx: EntityManager, cameraIds: readonly string[], from: Date, to: Date): Promise<string[]> {
    if (cameraIds.length === 0) return [];
    const rows: { id: string }[] = await tx.query(
      `SELECT id FROM video_event WHERE camera_id IN ${listOf(cameraIds)} AND started_at < ? AND (ended_at IS NULL OR ended_at > ? OR started_at >= ?)`,
      [...cameraIds, to.getTime(), from.getTime(), from.getTime()],
    );
    return rows.map(({ id }) => id);
  }

  /** When and what the events are, and no more; unknown ids are left out. */
  async stretches(tx: EntityManager, eventIds: readonly string[]): Promise<SeenStretch[]> {
    const rows: {
      id: string;
      camera_id: string;
      kind: FootageEvent['kind'];
      started_at: string | number;
      ended_at: string | number | null;
    }[] = await tx.query(
      `SELECT id, camera_id, kind, started_at, ended_at FROM video_event WHERE id IN ${listOf(eventIds)}`,
      [...eventIds],
    );
    return rows.map((row) => ({
      ...{ id: row.id, cameraId: row.camera_id, kind: row.kind },
      startedAt: new Date(Number(row.started_at)),
      endedAt: row.ended_at === null ? null : new Date(Number(row.ended_at)),
    }));
  }

  /** Where each event's camera looked when it began; an event of a camera that was bound nowhere is left out. */
  async placesOfEvents(tx: EntityManager, events: readonly SeenStretch[]): Promise<Map<string, string>> {
    const cameraId = In([...new Set(events.map((event) => event.cameraId))]);
    const bindings = await tx.findBy(CameraBinding, { cameraId });
    const byCamera = new Map<string, CameraBinding[]>();
    for (const one of bindings) byCamera.set(one.cameraId, [...(byCamera.get(one.cameraId) ?? []), one]);
    const places = new Map<string, string>();
    for (const event of events) {
      const bound = byCamera.get(event.cameraId)?.find((one) => covers(one, event.startedAt));
      if (bound) places.set(event.id, bound.placeId);
    }
    return places;
  }
}

function footageEvent({ id, cameraId, kind, startedAt, endedAt, peakActivity, stage }: VideoEvent): FootageEvent {
  return { id, cameraId, kind, startedAt, endedAt, peakActivity, stage };
}
