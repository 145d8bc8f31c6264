import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { Agent, Camera, CameraBinding, CameraState, covers, FootageHolds } from '../../boxes/index.js';
import { businessDateOf, DAY_MS } from '../../contract/business-date.js';
import type { boxEndpoints } from '../../contract/http/boxes.js';
import type { ResponseOf } from '../../contract/http/endpoint.js';
import { type BoxLimits, boxWords, cameraWords, isSilent, offersSubStream } from '../../contract/words/box-words.js';
import { Place, SchoolDirectory } from '../../organization/index.js';
import { Clock, type Principal, UnitOfWork } from '../../platform/index.js';
import { Policy } from '../../policy/index.js';
import { HeldMessages } from '../ingest/held.js';
import { QuarantineCount } from '../ingest/ingest.entities.js';

/** How a school's boxes and cameras are, in words. Of a silent box's cameras nothing is said: its own line says why. */
@Injectable()
export class BoxStates {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly schools: SchoolDirectory,
    private readonly policy: Policy,
    private readonly held: HeldMessages,
    private readonly holds: FootageHolds,
  ) {}

  async of(principal: Principal, schoolId: string): Promise<ResponseOf<(typeof boxEndpoints)['state']>> {
    return this.uow.read(async (tx) => {
      const { areaCode } = await this.schools.require(tx, principal, 'structure.read', schoolId);
      const now = this.clock.now();
      const limits = await this.limits(tx, areaCode, now);
      const agents = await tx.find(Agent, { where: { schoolId, revokedAt: IsNull() }, order: { id: 'ASC' } });
      const order = { name: 'ASC', id: 'ASC' } as const;
      const cameras = await tx.find(Camera, { where: { schoolId, retiredAt: IsNull() }, order });
      const ids = In(cameras.map(({ id }) => id));
      const states = await tx.findBy(CameraState, { cameraId: ids });
      const bindings = (await tx.findBy(CameraBinding, { cameraId: ids })).filter((one) => covers(one, now));
      const refused = await this.refused(tx, agents, now);
      const held = await this.held.counts(
        tx,
        agents.map(({ id }) => id),
      );
      const holds = await this.holds.kept(tx, agents);
      const places = await tx.findBy(Place, { id: In(bindings.map(({ placeId }) => placeId)) });
      const factsOf = ({ id, name, maySetSubStream }: Camera) => {
        const placeId = bindings.find(({ cameraId }) => cameraId === id)?.placeId;
        const state = states.find(({ cameraId }) => cameraId === id);
        return {
          name,
          placeName: places.find((place) => place.id === placeId)?.name ?? null,
          state: state?.state ?? null,
          reasons: state?.reasons ?? [],
          codec: state?.codec ?? null,
          width: state?.width ?? null,
          height: state?.height ?? null,
          clockOffsetMs: state?.clockOffsetMs ?? null,
          sub: state?.sub ?? null,
          maySetSubStream,
        };
      };
      return {
        boxes: agents.map((agent) => ({
          id: agent.id,
          name: agent.name,
          lastSeenAt: agent.lastSeenAt?.toISOString() ?? null,
          words: boxWords(
            {
              ...agent,
              refused: refused.filter(({ agentId }) => agentId === agent.id),
              held: held.get(agent.id) ?? 0,
              holds: holds.get(agent.id),
            },
            limits,
            now,
          ),
          cameras: isSilent(agent, limits, now)
            ? []
            : cameras
                .filter(({ agentId }) => agentId === agent.id)
                .map((camera) => ({ camera, facts: factsOf(camera) }))
                .map(({ camera: { id, name }, facts }) => ({
                  ...{ id, name, words: cameraWords(facts, limits) },
                  offersSubStream: offersSubStream(facts),
                })),
        })),
      };
    });
  }

  private refused(tx: EntityManager, agents: readonly Agent[], now: Date): Promise<QuarantineCount[]> {
    const dates = [businessDateOf(now), businessDateOf(now.getTime() - DAY_MS)];
    return tx.findBy(QuarantineCount, { agentId: In(agents.map(({ id }) => id)), date: In(dates) });
  }

  private async limits(tx: EntityManager, areaCode: string, now: Date): Promise<BoxLimits> {
    const at = { date: businessDateOf(now), areaCode };
    const number = (key: string) => this.policy.number(tx, key, at);
    return {
      silentMinutes: await number('box.silent_minutes'),
      crowdedMessages: await number('box.crowded_messages'),
      lowDiskGigabytes: await number('box.low_disk_gigabytes'),
      clockWatchSeconds: await number('camera.clock_watch_seconds'),
      clockFaultSeconds: await number('camera.clock_fault_seconds'),
    };
  }
}
