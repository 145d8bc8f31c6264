import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { businessDateOf, DAY_MS, startOfBusinessDate } from '../../contract/business-date.js';
import { type AgentConfig, MOST_HOLDS } from '../../contract/wire/mqtt/down.js';
import { commonVersion, loweredConfig } from '../../contract/wire/wire.js';
import { Place, SchoolDirectory } from '../../organization/index.js';
import { Clock, Outbox, registerSealedColumn, UnitOfWork } from '../../platform/index.js';
import { MqttLink } from '../../platform/mqtt/mqtt-link.js';
import { Secrets } from '../../platform/secrets/secrets.js';
import { Agent, Camera, CameraBinding, FootageHold } from './fleet.entities.js';
import { covers } from './place-binding.js';
import { type CameraStretch, coveringStretches } from './stretches.js';

/** How often bindings are looked at that begin or end by themselves. */
const BOUNDARY_CHECK_MS = 10_000;

/** Where the seal of a camera's password is bound to. */
export const passwordSeal = (cameraId: string): string => `camera|${cameraId}|password`;
registerSealedColumn({ entity: Camera, property: 'sealedPassword', whereOf: passwordSeal });

/**
 * Tells each box what to record: on its hello, when its cameras or its school's hours change, when a binding begins
 * or ends, and once a day, since hours may be set for a day to come.
 */
@Injectable()
export class AgentConfigs implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('AgentConfigs');
  private timer: NodeJS.Timeout | null = null;
  private checkedAt: Date | null = null;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly link: MqttLink,
    private readonly secrets: Secrets,
    private readonly schools: SchoolDirectory,
    outbox: Outbox,
  ) {
    outbox.on<{ schoolId: string }>('timetable.changed', ({ schoolId }) => this.bumpSchool(schoolId), 'video');
  }

  onApplicationBootstrap(): void {
    this.checkedAt = this.clock.now();
    this.timer = setInterval(() => void this.pushPassedBoundaries(), BOUNDARY_CHECK_MS);
  }

  onModuleDestroy(): void {
    if (this.timer) clearInterval(this.timer);
  }

  /** Sends what holds now. Safe to repeat: the same state has the same revision. */
  async push(agentId: string): Promise<void> {
    try {
      const config = await this.uow.read((tx) => this.configOf(tx, agentId));
      if (config) await this.link.publishDown(agentId, 'config', config);
    } catch (error) {
      this.logger.error({ agentId, error: String(error) }); // it asks again with its next hello
    }
  }

  /** To be called in the transaction that changes the agent's cameras; `push` after it. */
  async bump(tx: EntityManager, agentId: string): Promise<void> {
    await tx.increment(Agent, { id: agentId }, 'configCounter', 1);
  }

  private async bumpSchool(schoolId: string): Promise<void> {
    const agents = await this.uow.write(async (tx) => {
      const found = await tx.find(Agent, { where: { schoolId, revokedAt: IsNull() }, order: { id: 'ASC' } });
      for (const { id } of found) await this.bump(tx, id);
      return found;
    });
    for (const { id } of agents) await this.push(id);
  }

  /**
   * The agent's whole task in the form it reads, or null for a stranger. The revision counts changes made by people, binding ends that
   * have passed and days: all three only grow, so a later configuration never has a lower revision.
   */
  private async configOf(tx: EntityManager, agentId: string): Promise<AgentConfig | null> {
    const agent = await tx.findOneBy(Agent, { id: agentId });
    if (agent === null || agent.revokedAt !== null) return null;
    const now = this.clock.now();
    const cameras = await tx.find(Camera, { where: { agentId }, order: { id: 'ASC' } });
    const bindings = await tx.findBy(CameraBinding, { cameraId: In(cameras.map(({ id }) => id)) });
    const places = await tx.findBy(Place, { id: In(bindings.map(({ placeId }) => placeId)) });
    const passed = bindings
      .flatMap(({ fromAt, toAt }) => [fromAt, toAt])
      .filter((at) => at !== null && at <= now).length;
    const days = Math.round(
      (startOfBusinessDate(businessDateOf(now)) - startOfBusinessDate(businessDateOf(agent.createdAt))) / DAY_MS,
    );
    const timetable = await this.schools.timetableOf(tx, agent.schoolId, businessDateOf(now));
    const held = await tx.findBy(FootageHold, { agentId, releasedAt: IsNull() });
    const config: AgentConfig = {
      holds: toldHolds(held).map(({ cameraId, fromMs, toMs }) => ({
        cameraId,
        from: new Date(fromMs).toISOString(),
        to: new Date(toMs).toISOString(),
      })),
      revision: agent.configCounter + passed + Math.max(0, days),
      cameras: cameras.flatMap((camera) => {
        const binding = bindings.find((candidate) => candidate.cameraId === camera.id && covers(candidate, now));
        const place = places.find(({ id }) => id === binding?.placeId);
        if (!binding || !place) return [];
        return {
          cameraId: camera.id,
          name: camera.name,
          onvifUrl: camera.onvifUrl,
          channel: camera.channel,
          username: camera.username,
          password: this.secrets.unseal(camera.sealedPassword, passwordSeal(camera.id)),
          maySetSubStream: camera.maySetSubStream,
          placeId: place.id,
          placeKind: place.kind,
          stages: binding.stages,
        };
      }),
      timetable: [...timetable],
    };
    return loweredConfig(config, commonVersion(agent.speaks));
  }

  private async pushPassedBoundaries(): Promise<void> {
    const now = this.clock.now();
    const before = this.checkedAt ?? now;
    try {
      const newDay = businessDateOf(before) !== businessDateOf(now);
      const agentIds = await this.uow.read((tx) => (newDay ? allAgents(tx) : agentsWithBoundary(tx, before, now)));
      this.checkedAt = now;
      for (const agentId of agentIds) await this.push(agentId);
    } catch (error) {
      this.logger.error({ error: String(error) });
    }
  }
}

/** All that is held, in so many stretches as a box reads. */
export function toldHolds(held: readonly FootageHold[], most = MOST_HOLDS): CameraStretch[] {
  const stretches = held.map(({ cameraId, fromAt, toAt }) => ({
    ...{ cameraId, fromMs: fromAt.getTime(), toMs: toAt.getTime() },
  }));
  return coveringStretches(stretches, most);
}

async function allAgents(tx: EntityManager): Promise<string[]> {
  const agents = await tx.find(Agent, { where: { revokedAt: IsNull() }, select: { id: true } });
  return agents.map(({ id }) => id);
}

/** Agents of which a camera's binding begins or ends in (`after`, `until`]. */
async function agentsWithBoundary(tx: EntityManager, after: Date, until: Date): Promise<string[]> {
  const rows = await tx
    .createQueryBuilder(CameraBinding, 'binding')
    .innerJoin(Camera, 'camera', 'camera.id = binding.cameraId')
    .where(
      '(binding.fromAt > :after AND binding.fromAt <= :until) OR (binding.toAt > :after AND binding.toAt <= :until)',
      {
        after: after.getTime(),
        until: until.getTime(),
      },
    )
    .select('camera.agentId', 'agentId')
    .distinct(true)
    .getRawMany<{ agentId: string }>();
  return rows.map(({ agentId }) => agentId);
}
