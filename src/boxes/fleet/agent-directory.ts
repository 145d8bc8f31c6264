import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { businessDateOf } from '../../contract/business-date.js';
import { sha256 } from '../../contract/hashing.js';
import type { Capability } from '../../contract/roles.js';
import { School, SchoolDirectory } from '../../organization/index.js';
import {
  type AgentAuthenticator,
  DomainError,
  type Principal,
  UnitOfWork,
  watchedUnder,
} from '../../platform/index.js';
import type { AgentRoll } from '../../platform/mqtt/agent-roll.js';
import { Agent, Camera, CameraBinding } from './fleet.entities.js';
import { daysWithin, isFilled, type Stretch } from './stretches.js';

/** Which boxes there are, who may reach them and their cameras. Out of scope is not found. */
@Injectable()
export class AgentDirectory implements AgentAuthenticator, AgentRoll {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly schools: SchoolDirectory,
  ) {}

  async agentOf(token: string): Promise<string | null> {
    const where = { tokenHash: sha256(token), revokedAt: IsNull() };
    const agent = await this.uow.read((tx) => tx.findOne(Agent, { where, select: { id: true } }));
    return agent?.id ?? null;
  }

  async admitted(agentIds: readonly string[]): Promise<ReadonlySet<string>> {
    const found = await this.uow.read((tx) =>
      tx.find(Agent, { where: { id: In([...agentIds]), revokedAt: IsNull() }, select: { id: true } }),
    );
    return new Set(found.map(({ id }) => id));
  }

  /** Where the school lies today, for the audit log: its county reads what is done to its boxes. */
  async areaOf(tx: EntityManager, schoolId: string): Promise<string | null> {
    return (await tx.findOneBy(School, { id: schoolId }))?.areaCode ?? null;
  }

  /** @throws DomainError `video.agent-not-found` */
  async requireAgent(tx: EntityManager, principal: Principal, capability: Capability, agentId: string): Promise<Agent> {
    const agent = await tx.findOneBy(Agent, { id: agentId, revokedAt: IsNull() });
    return this.inScope(tx, principal, capability, agent, 'video.agent-not-found');
  }

  /** @throws DomainError `video.camera-not-found` */
  async requireCamera(
    tx: EntityManager,
    principal: Principal,
    capability: Capability,
    cameraId: string,
  ): Promise<Camera> {
    const camera = await tx.findOneBy(Camera, { id: cameraId });
    return this.inScope(tx, principal, capability, camera, 'video.camera-not-found');
  }

  /**
   * The camera, when its own school is in scope, or when throughout [`from`, `to`) it looked at places of kitchens that
   * on those days served a school in scope. What it saw elsewhere or on other days stays its school's.
   *
   * @param to at most a few days after `from`: each day is asked for
   * @throws DomainError `video.camera-not-found`
   */
  async requireFootage(
    tx: EntityManager,
    principal: Principal,
    capability: Capability,
    cameraId: string,
    { from, to }: { from: Date; to: Date },
  ): Promise<Camera> {
    const camera = await tx.findOneBy(Camera, { id: cameraId });
    if (camera === null) throw new DomainError('video.camera-not-found');
    if (await this.schools.reaches(tx, principal, capability, camera.schoolId)) return camera;
    const bindings = await tx.findBy(CameraBinding, { cameraId });
    if (capability === 'footage.watch' && isWarranted(principal, camera, bindings, { from, to })) return camera;
    const shared: Stretch[] = [];
    for (const stretch of daysWithin(from.getTime(), to.getTime())) {
      for (const { placeId, fromAt, toAt } of bindings) {
        const fromMs = Math.max(stretch.fromMs, fromAt.getTime());
        const toMs = Math.min(stretch.toMs, toAt?.getTime() ?? Number.POSITIVE_INFINITY);
        const date = businessDateOf(stretch.fromMs);
        if (fromMs < toMs && (await this.schools.reachesByService(tx, principal, capability, placeId, date))) {
          shared.push({ fromMs, toMs });
        }
      }
    }
    if (!isFilled({ fromMs: from.getTime(), toMs: to.getTime() }, shared)) {
      throw new DomainError('video.camera-not-found');
    }
    return camera;
  }

  private async inScope<T extends { schoolId: string }>(
    tx: EntityManager,
    principal: Principal,
    capability: Capability,
    thing: T | null,
    code: string,
  ): Promise<T> {
    if (thing === null) throw new DomainError(code);
    await this.schools.require(tx, principal, capability, thing.schoolId).catch((error: unknown) => {
      throw error instanceof DomainError ? new DomainError(code) : error;
    });
    return thing;
  }
}

function isWarranted(
  principal: Principal,
  { schoolId }: Camera,
  bindings: readonly CameraBinding[],
  { from, to }: { from: Date; to: Date },
): boolean {
  const whole = { fromMs: from.getTime(), toMs: to.getTime() };
  return watchedUnder(principal, schoolId).some((named) => {
    if (whole.fromMs < Date.parse(named.from) || whole.toMs > Date.parse(named.to)) return false;
    const there = bindings.filter(({ placeId }) => named.placeIds.includes(placeId));
    const stretches = there.map(({ fromAt, toAt }) => ({
      fromMs: fromAt.getTime(),
      toMs: toAt?.getTime() ?? Number.POSITIVE_INFINITY,
    }));
    return isFilled(whole, stretches);
  });
}
