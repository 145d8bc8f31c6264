import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { Agent, Camera, CameraState } from './fleet.entities.js';

/** With more waiting, what a box tells now it may have written down long ago. */
const FRESH_MESSAGES = 5;

/** All boxes at once, as far as the platform as a whole is concerned. */
@Injectable()
export class FleetHealth {
  /** @param silentMs a box counts as heard of when it has spoken within this time before `now` */
  async of(
    tx: EntityManager,
    now: Date,
    silentMs: number,
  ): Promise<{ known: number; heard: number; clockOffsetsMs: number[] }> {
    const agents = await tx.findBy(Agent, { revokedAt: IsNull() });
    const heard = agents.filter(({ lastSeenAt }) => lastSeenAt && now.getTime() - lastSeenAt.getTime() < silentMs);
    const fresh = heard.filter(({ outboxPending }) => outboxPending !== null && outboxPending <= FRESH_MESSAGES);
    const cameras = await tx.findBy(Camera, { agentId: In(fresh.map(({ id }) => id)), retiredAt: IsNull() });
    const states = await tx.findBy(CameraState, { cameraId: In(cameras.map(({ id }) => id)) });
    const clockOffsetsMs = fresh.flatMap(({ id, lastSeenAt }) => {
      const own = new Set(cameras.filter(({ agentId }) => agentId === id).map((camera) => camera.id));
      const told = states.filter(({ cameraId }) => own.has(cameraId)).map(({ at }) => at.getTime());
      return told.length === 0 || lastSeenAt === null ? [] : [Math.max(...told) - lastSeenAt.getTime()];
    });
    return { known: agents.length, heard: heard.length, clockOffsetsMs };
  }

  /** Each box with the school it stands at. @param silentMs as of `of` */
  async heardBySchool(
    tx: EntityManager,
    now: Date,
    silentMs: number,
  ): Promise<{ schoolId: string; isHeard: boolean }[]> {
    const agents = await tx.findBy(Agent, { revokedAt: IsNull() });
    return agents.map(({ schoolId, lastSeenAt }) => ({
      schoolId,
      isHeard: lastSeenAt !== null && now.getTime() - lastSeenAt.getTime() < silentMs,
    }));
  }
}
