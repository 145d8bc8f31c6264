import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { UpBody, UpKind, UpMessage } from '../../contract/mqtt.js';
import { Kitchen, Place } from '../../organization/index.js';
import { Clock, lockRows, ObjectStore, Outbox } from '../../platform/index.js';
import { Agent, Camera, CameraState } from '../fleet/fleet.entities.js';
import { CameraDayWriter } from '../footage/camera-day.writer.js';
import { EventWriter } from '../footage/event.writer.js';
import { EventThumbnail, VideoEvent } from '../footage/footage.entities.js';
import { FUTURE_MS } from './future.js';
import type { AgentWorld } from './judge.js';

/** What accepted messages do. All of it is safe to repeat and does not depend on the order of arrival. */
@Injectable()
export class Effects {
  constructor(
    private readonly cameraDays: CameraDayWriter,
    private readonly events: EventWriter,
    private readonly store: ObjectStore,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** What `messages` of this agent must be judged against. */
  async worldOf(tx: EntityManager, agent: Agent, messages: readonly UpMessage[]): Promise<AgentWorld> {
    const cameras = await tx.find(Camera, { where: { agentId: agent.id }, select: { id: true } });
    const eventIds = In([...bodies(messages, 'event'), ...bodies(messages, 'thumbnail')].map(({ eventId }) => eventId));
    const events = await tx.find(VideoEvent, { where: { id: eventIds }, select: { id: true, cameraId: true } });
    const stills = await tx.findBy(EventThumbnail, { eventId: eventIds });
    const named = bodies(messages, 'reading').map(({ placeId }) => placeId);
    const places = await tx.findBy(Place, { id: In(named) });
    const hosted = await tx.findBy(Kitchen, { hostSchoolId: agent.schoolId });
    const kitchenIds = new Set(hosted.map(({ id }) => id));
    const own = places.filter(
      ({ schoolId, kitchenId }) => schoolId === agent.schoolId || kitchenIds.has(kitchenId ?? ''),
    );
    return {
      cameraIds: new Set(cameras.map(({ id }) => id)),
      placeIds: new Set(own.map(({ id }) => id)),
      cameraOfEvent: new Map([
        ...stills.map(({ eventId, cameraId }) => [eventId, cameraId] as const),
        ...events.map(({ id, cameraId }) => [id, cameraId] as const),
      ]),
    };
  }

  async apply(tx: EntityManager, agent: Agent, messages: readonly UpMessage[]): Promise<void> {
    await this.cameraDays.merge(tx, bodies(messages, 'camera-day'));
    await this.events.apply(tx, bodies(messages, 'event'));
    for (const body of bodies(messages, 'thumbnail')) await this.keepThumbnail(tx, body);
    for (const body of bodies(messages, 'reading')) await this.tellReading(tx, agent, body);
    await this.keepHealth(tx, agent, bodies(messages, 'health'));
  }

  /** The file first: a row without it would promise a picture, a file without a row is only replaced by the next. */
  private async keepThumbnail(tx: EntityManager, { eventId, cameraId, at, jpeg }: UpBody<'thumbnail'>): Promise<void> {
    await this.store.put(`thumbs/${eventId}`, Buffer.from(jpeg, 'base64'));
    await tx.upsert(EventThumbnail, { eventId, cameraId, takenAt: new Date(at) }, ['eventId']);
  }

  private async tellReading(tx: EntityManager, { schoolId }: Agent, reading: UpBody<'reading'>): Promise<void> {
    await this.outbox.tell(tx, 'sensor.reading', { schoolId, ...reading });
  }

  /**
   * Of several reports the newest counts, and none that is older than what is known. One of a time that has not come yet
   * holds up none that follows, or a clock that ran ahead for a minute would silence its box until then (H1).
   */
  private async keepHealth(tx: EntityManager, agent: Agent, reports: readonly UpBody<'health'>[]): Promise<void> {
    const now = this.clock.now();
    const latest = new Date(now.getTime() + FUTURE_MS);
    const rankOf = ({ at }: UpBody<'health'>) => Math.min(Date.parse(at), latest.getTime());
    const newest = reports.reduce<UpBody<'health'> | undefined>(
      (best, next) => (best && best.at <= latest.toISOString() && rankOf(best) > rankOf(next) ? best : next),
      undefined,
    );
    if (!newest) return;
    const at = new Date(newest.at);
    const { agentVersion: version, outboxPending, disk, notices = null } = newest;
    const known = await lockRows(
      tx,
      CameraState,
      { cameraId: In(newest.cameras.map(({ cameraId }) => cameraId)) },
      { cameraId: 'ASC' },
    );
    const newerKnown = new Set(
      known.filter((state) => state.at > at && state.at <= latest).map(({ cameraId }) => cameraId),
    );
    const states = newest.cameras
      .filter(({ cameraId }) => !newerKnown.has(cameraId))
      .map((state) => ({ ...state, reasons: state.reasons ?? null, at }));
    const inOrder = states.sort((a, b) => (a.cameraId < b.cameraId ? -1 : 1));
    if (inOrder.length > 0) await tx.upsert(CameraState, inOrder, ['cameraId']);
    const report = { version, outboxPending, diskFreeBytes: disk.freeBytes, notices, lastSeenAt: now };
    if (newerKnown.size === 0) await tx.update(Agent, { id: agent.id }, report);
  }
}

function bodies<K extends UpKind>(messages: readonly UpMessage[], kind: K): UpBody<K>[] {
  return messages.flatMap((message) => (message.kind === kind ? [message.body as UpBody<K>] : []));
}
