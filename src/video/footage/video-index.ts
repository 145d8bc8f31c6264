import { Injectable } from '@nestjs/common';
import { Brackets, type EntityManager, In } from 'typeorm';
import { type BusinessDate, DAY_MS, startOfBusinessDate } from '../../contract/business-date.js';
import type { EVENT_KINDS } from '../../contract/mqtt.js';
import type { Stage } from '../../contract/stages.js';
import { Camera, CameraBinding } from '../fleet/fleet.entities.js';
import { covers } from '../fleet/place-binding.js';
import { CameraDay, VideoEvent } from './footage.entities.js';

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
    const bindings = await tx
      .createQueryBuilder(CameraBinding, 'binding')
      .where('binding.placeId IN (:...placeIds)', { placeIds: [...placeIds] })
      .andWhere('binding.fromAt < :to', { to: to.getTime() })
      .andWhere('(binding.toAt IS NULL OR binding.toAt > :from)', { from: from.getTime() })
      .getMany();
    const cameras = await tx.findBy(Camera, { id: In(bindings.map(({ cameraId }) => cameraId)) });
    const byId = new Map(cameras.map((camera) => [camera.id, camera]));
    return bindings
      .flatMap(({ cameraId, placeId, stages, fromAt, toAt }) => {
        const camera = byId.get(cameraId);
        if (!camera) return [];
        const { name, agentId } = camera;
        return [{ cameraId, name, placeId, stages, boundFrom: fromAt, boundTo: toAt, agentId }];
      })
      .sort((a, b) => a.name.localeCompare(b.name) || a.boundFrom.getTime() - b.boundFrom.getTime());
  }

  /** The places a camera looked at at some time in [`from`, `to`). */
  async placesOfCamera(tx: EntityManager, cameraId: string, { from, to }: { from: Date; to: Date }): Promise<string[]> {
    const bindings = await tx.findBy(CameraBinding, { cameraId });
    const placeIds = bindings
      .filter(({ fromAt, toAt }) => fromAt < to && (toAt === null || toAt > from))
      .map(({ placeId }) => placeId);
    return [...new Set(placeIds)];
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

  /** The days that are known; one of which nothing was reported is not among them. */
  async cameraDays(
    tx: EntityManager,
    cameraIds: readonly string[],
    dates: readonly BusinessDate[],
  ): Promise<KnownDay[]> {
    const days = await tx.findBy(CameraDay, { cameraId: In([...cameraIds]), date: In([...dates]) });
    return days.map(({ cameraId, date, slots, reportedThrough, clockOffsetMs }) => ({
      cameraId,
      date,
      slots: new Uint8Array(slots),
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
    return (await this.eventsByIds(tx, [eventId]))[0] ?? null;
  }

  /** In no order; unknown ids are left out. */
  async eventsByIds(tx: EntityManager, eventIds: readonly string[]): Promise<FootageEvent[]> {
    return (await tx.findBy(VideoEvent, { id: In([...eventIds]) })).map(footageEvent);
  }

  /** Where each event's camera looked when it began; an event of a camera that was bound nowhere is left out. */
  async placesOfEvents(tx: EntityManager, events: readonly FootageEvent[]): Promise<Map<string, string>> {
    const cameraId = In([...new Set(events.map((event) => event.cameraId))]);
    const bindings = await tx.findBy(CameraBinding, { cameraId });
    const places = new Map<string, string>();
    for (const event of events) {
      const bound = bindings.find((one) => one.cameraId === event.cameraId && covers(one, event.startedAt));
      if (bound) places.set(event.id, bound.placeId);
    }
    return places;
  }
}

function footageEvent({ id, cameraId, kind, startedAt, endedAt, peakActivity, stage }: VideoEvent): FootageEvent {
  return { id, cameraId, kind, startedAt, endedAt, peakActivity, stage };
}
