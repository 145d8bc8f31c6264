import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { UpMessage } from '../../contract/wire/mqtt/messages.js';
import type { UpBody, UpKind } from '../../contract/wire/mqtt/up.js';
import { Kitchen, Place } from '../../organization/index.js';
import {
  Clock,
  changeRows,
  forUpdate,
  listFrom,
  listInto,
  listOf,
  ObjectStore,
  Outbox,
  UnitOfWork,
  writeRows,
} from '../../platform/index.js';
import { PresenceWindows } from '../presence/presence-windows.js';
import { CameraDayWriter } from '../video-index/camera-day.writer.js';
import { EventWriter } from '../video-index/event.writer.js';
import { EventThumbnail, VideoEvent } from '../video-index/footage.entities.js';
import { FUTURE_MS } from './future.js';
import type { AgentWorld } from './judge.js';

/** A box that may speak, with its cameras. */
export interface FleetMember {
  agentId: string;
  schoolId: string;
  cameraIds: ReadonlySet<string>;
  /** The newest wire version it speaks; 1 for one of before versions were named. */
  speaks: number;
}

/** What one agent has said and what is taken of it. */
export interface AgentMessages {
  agent: FleetMember;
  messages: readonly UpMessage[];
}

type Health = UpBody<'health'>;
type CameraHealth = Health['cameras'][number];

interface WrittenState {
  atMs: number;
  text: string;
}

/** What accepted messages do. All of it is safe to repeat and does not depend on the order of arrival. */
@Injectable()
export class Effects {
  /** What this process has written last of how each camera is. */
  private readonly written = new Map<string, WrittenState>();

  constructor(
    private readonly uow: UnitOfWork,
    private readonly cameraDays: CameraDayWriter,
    private readonly events: EventWriter,
    private readonly presence: PresenceWindows,
    private readonly store: ObjectStore,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Those of the agents that may speak; strangers and revoked ones are not among them. */
  async fleetOf(tx: EntityManager, agentIds: readonly string[]): Promise<ReadonlyMap<string, FleetMember>> {
    const rows: { id: string; school_id: string; speaks: number | null; camera_ids: unknown }[] = await tx.query(
      `SELECT agent.id, agent.school_id, agent.speaks, ${listInto(tx, 'camera.id')} AS camera_ids FROM agent LEFT JOIN camera ON camera.agent_id = agent.id WHERE agent.id IN ${listOf(agentIds)} AND agent.revoked_at IS NULL GROUP BY agent.id, agent.school_id, agent.speaks`,
      [...agentIds],
    );
    return new Map(
      rows.map(({ id, school_id, speaks, camera_ids }) => {
        const cameraIds = new Set(listFrom<string | null>(camera_ids).filter((one) => one !== null));
        return [id, { agentId: id, schoolId: school_id, speaks: Number(speaks ?? 1), cameraIds }];
      }),
    );
  }

  /** What `messages`, of any agents of the fleet, must be judged against. */
  async worldOf(
    tx: EntityManager,
    fleet: ReadonlyMap<string, FleetMember>,
    messages: readonly UpMessage[],
  ): Promise<(agent: FleetMember) => AgentWorld> {
    const cameraOfEvent = await camerasOfEvents(tx, messages);
    const placeIds = await placesOfBoxes(tx, fleet, messages);
    return ({ agentId, cameraIds }) => ({
      ...{ cameraIds, cameraOfEvent },
      placeIds: placeIds.get(agentId) ?? new Set<string>(),
    });
  }

  async apply(tx: EntityManager, all: readonly AgentMessages[]): Promise<void> {
    const messages = all.flatMap((one) => one.messages);
    const schoolOf = new Map(
      all.flatMap(({ agent }) => [...agent.cameraIds].map((cameraId) => [cameraId, agent.schoolId] as const)),
    );
    const days = bodies(messages, 'report').flatMap(({ cameraDays }) => cameraDays);
    await this.cameraDays.merge(tx, [...bodies(messages, 'camera-day'), ...days], schoolOf);
    await this.events.apply(tx, bodies(messages, 'event'));
    for (const body of bodies(messages, 'thumbnail')) await this.keepThumbnail(tx, body);
    for (const { agent, messages: own } of all) {
      const readings = bodies(own, 'reading').map((reading) => ({ schoolId: agent.schoolId, ...reading }));
      await this.outbox.tell(tx, 'sensor.reading', ...readings);
      await this.presence.answered(tx, agent.agentId, bodies(own, 'presence'));
    }
    await this.keepHealth(tx, all);
  }

  /** The file first: a row without it would promise a picture, a file without a row is only replaced by the next. */
  private async keepThumbnail(tx: EntityManager, { eventId, cameraId, at, jpeg }: UpBody<'thumbnail'>): Promise<void> {
    await this.store.put(`thumbs/${eventId}`, Buffer.from(jpeg, 'base64'));
    await tx.upsert(EventThumbnail, { eventId, cameraId, takenAt: new Date(at) }, ['eventId']);
  }

  /**
   * Of several reports of a box the newest counts, and none that is older than what is known. One of a time that has not
   * come yet holds up none that follows, or a clock that ran ahead for a minute would silence its box until then (H1).
   */
  private async keepHealth(tx: EntityManager, all: readonly AgentMessages[]): Promise<void> {
    const now = this.clock.now();
    const latest = new Date(now.getTime() + FUTURE_MS);
    const newest = all.flatMap(({ agent, messages }) => {
      const report = newestOf(healthIn(messages), latest);
      return report ? [{ agent, report, at: new Date(report.at) }] : [];
    });
    if (newest.length === 0) return;
    const cameraIds = newest.flatMap(({ report }) => report.cameras.map(({ cameraId }) => cameraId)).sort();
    const known: { camera_id: string; at: string | number }[] =
      cameraIds.length === 0
        ? []
        : await tx.query(
            `SELECT camera_id, at FROM camera_state WHERE camera_id IN ${listOf(cameraIds)} ORDER BY camera_id${forUpdate(tx)}`,
            cameraIds,
          );
    const knownAt = new Map(known.map(({ camera_id, at }) => [camera_id, Number(at)]));
    const isNewerKnown = (cameraId: string, at: Date) => {
      const before = knownAt.get(cameraId) ?? Number.NEGATIVE_INFINITY;
      return before > at.getTime() && before <= latest.getTime();
    };
    const states = newest.flatMap(({ report, at }) =>
      report.cameras.filter(({ cameraId }) => !isNewerKnown(cameraId, at)).map((state) => ({ state, at })),
    );
    await this.writeStates(tx, states, knownAt);
    const boxes = newest
      .filter(({ report, at }) => !report.cameras.some(({ cameraId }) => isNewerKnown(cameraId, at)))
      .map(({ agent, report }) => ({
        id: agent.agentId,
        version: report.agentVersion,
        outbox_pending: report.outboxPending,
        disk_free_bytes: report.disk.freeBytes,
        notices: report.notices ? JSON.stringify(report.notices) : null,
        last_seen_at: now,
      }));
    boxes.sort((a, b) => (a.id < b.id ? -1 : 1));
    await changeRows(tx, 'agent', 'id', boxes);
  }

  /**
   * Of a camera that is as it was only the time is written, as of most in most minutes: a row of eleven values takes thrice
   * as long. It is as it was when the row is the one that this process wrote, and nothing else has been said since.
   */
  private async writeStates(
    tx: EntityManager,
    states: readonly { state: CameraHealth; at: Date }[],
    knownAt: ReadonlyMap<string, number>,
  ): Promise<void> {
    const rows = states
      .map(({ state, at }) => ({ row: stateRow(state, at), text: JSON.stringify({ ...state, cameraId: null }) }))
      .sort((a, b) => (a.row.camera_id < b.row.camera_id ? -1 : 1));
    const isAsItWas = ({ row, text }: (typeof rows)[number]) => {
      const last = this.written.get(row.camera_id);
      return last !== undefined && last.atMs === knownAt.get(row.camera_id) && last.text === text;
    };
    const put = { put: ['camera_id'] };
    await writeRows(
      tx,
      'camera_state',
      rows.filter((one) => !isAsItWas(one)).map(({ row }) => row),
      put,
    );
    const times = rows
      .filter(isAsItWas)
      // What a row must have although it is there already.
      .map(({ row: { camera_id, at, state, restarts } }) => ({ camera_id, at, state, restarts }));
    await writeRows(tx, 'camera_state', times, put);
    this.uow.afterCommit(tx, () => {
      for (const { row, text } of rows) this.written.set(row.camera_id, { atMs: row.at.getTime(), text });
    });
  }
}

function healthIn(messages: readonly UpMessage[]): Health[] {
  return [...bodies(messages, 'health'), ...bodies(messages, 'report').flatMap(({ health }) => health ?? [])];
}

function newestOf(reports: readonly Health[], latest: Date): Health | undefined {
  const rankOf = ({ at }: Health) => Math.min(Date.parse(at), latest.getTime());
  return reports.reduce<Health | undefined>(
    (best, next) => (best && best.at <= latest.toISOString() && rankOf(best) > rankOf(next) ? best : next),
    undefined,
  );
}

function stateRow(state: CameraHealth, at: Date) {
  const { cameraId, detail, codec, width, height, clockOffsetMs, restarts } = state;
  return {
    ...{ camera_id: cameraId, at, state: state.state, detail, codec, width, height, restarts },
    clock_offset_ms: clockOffsetMs,
    reasons: state.reasons ? JSON.stringify(state.reasons) : null,
    sub: state.sub ? JSON.stringify(state.sub) : null,
  };
}

/** Of the events and stills that are spoken of, as far as they are known, whose camera's they are. */
async function camerasOfEvents(tx: EntityManager, messages: readonly UpMessage[]): Promise<Map<string, string>> {
  const spokenOf = [...bodies(messages, 'event'), ...bodies(messages, 'thumbnail')];
  if (spokenOf.length === 0) return new Map();
  const eventIds = In([...new Set(spokenOf.map(({ eventId }) => eventId))]);
  const events = await tx.find(VideoEvent, { where: { id: eventIds }, select: { id: true, cameraId: true } });
  const stills = await tx.findBy(EventThumbnail, { eventId: eventIds });
  return new Map([
    ...stills.map(({ eventId, cameraId }) => [eventId, cameraId] as const),
    ...events.map(({ id, cameraId }) => [id, cameraId] as const),
  ]);
}

/** The places that each box may speak of, among those that are spoken of: its school's own and those of its kitchens. */
async function placesOfBoxes(
  tx: EntityManager,
  fleet: ReadonlyMap<string, FleetMember>,
  messages: readonly UpMessage[],
): Promise<Map<string, Set<string>>> {
  const named = bodies(messages, 'reading').map(({ placeId }) => placeId);
  if (named.length === 0) return new Map();
  const places = await tx.findBy(Place, { id: In([...new Set(named)]) });
  const hosted = await tx.findBy(Kitchen, { id: In(places.flatMap(({ kitchenId }) => kitchenId ?? [])) });
  const hostOf = new Map(hosted.map(({ id, hostSchoolId }) => [id, hostSchoolId]));
  return new Map(
    [...fleet.values()].map(({ agentId, schoolId }) => {
      const own = places.filter(
        (place) => place.schoolId === schoolId || hostOf.get(place.kitchenId ?? '') === schoolId,
      );
      return [agentId, new Set(own.map(({ id }) => id))];
    }),
  );
}

function bodies<K extends UpKind>(messages: readonly UpMessage[], kind: K): UpBody<K>[] {
  return messages.flatMap((message) => (message.kind === kind ? [message.body as UpBody<K>] : []));
}
