import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { businessDateOf } from '../../contract/business-date.js';
import { matchPoints, pointsFor, proposeBindings } from '../../contract/cameras/camera-template.js';
import type { boxEndpoints } from '../../contract/http/boxes.js';
import type { BodyOf, ResponseOf } from '../../contract/http/endpoint.js';
import { Kitchen, Place, School, SchoolDirectory } from '../../organization/index.js';
import { AuditLog, Clock, lockRows, newId, type Principal, UnitOfWork } from '../../platform/index.js';
import { AgentDirectory } from '../fleet/agent-directory.js';
import { Camera, CameraBinding } from '../fleet/fleet.entities.js';
import { covers } from '../fleet/place-binding.js';

type Api = typeof boxEndpoints;

/** Places for a box's cameras from a template (domain-rules §5.2), and who could look at which. */
@Injectable()
export class CameraPlan {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly schools: SchoolDirectory,
    private readonly directory: AgentDirectory,
    private readonly audit: AuditLog,
  ) {}

  /** The dining hall is the school's own; everything else belongs to the kitchen on its ground, when there is one. */
  async make(principal: Principal, agentId: string, { size }: BodyOf<Api['plan']>): Promise<ResponseOf<Api['plan']>> {
    return this.uow.write(async (tx) => {
      const { schoolId } = await this.directory.requireAgent(tx, principal, 'box.install', agentId);
      // Two people who plan at once take turns here, and the second finds what the first has made
      await lockRows(tx, School, { id: schoolId }, { id: 'ASC' });
      const now = this.clock.now();
      const order = { createdAt: 'ASC', id: 'ASC' } as const;
      const cameras = await tx.find(Camera, { where: { agentId, retiredAt: IsNull() }, order });
      const points = pointsFor(size ?? cameras.length);
      const there = await this.schools.placesOf(tx, schoolId, businessDateOf(now));
      const [kitchen] = await tx.find(Kitchen, { where: { hostSchoolId: schoolId }, order: { id: 'ASC' }, take: 1 });
      const places: (Place & { point: string })[] = [];
      for (const { point, place } of matchPoints(points, there)) {
        const { kind, zh: name, code } = point;
        const kitchenId = kind === 'dining_hall' ? null : (kitchen?.id ?? null);
        const fresh = { id: newId(), schoolId, kitchenId, kind, name, regime: null };
        if (place === null) await tx.insert(Place, fresh);
        places.push({ ...(place ?? fresh), point: code });
      }
      const cabinet = await this.sampleCabinet(tx, schoolId, kitchen?.id ?? null, [...there, ...places]);
      const made = [...places, ...cabinet].filter(({ id }) => !there.some((place) => place.id === id));
      if (made.length > 0) {
        const detail = { box: agentId, places: made.map(({ name }) => name).join('、') };
        const subject = { kind: 'school', id: schoolId };
        const areaCode = await this.directory.areaOf(tx, schoolId);
        await this.audit.note(tx, { by: principal, action: 'video.places-made', subject, schoolId, areaCode, detail });
      }
      const bindings = await tx.findBy(CameraBinding, { cameraId: In(cameras.map(({ id }) => id)) });
      const looking = cameras.map(({ id }) => ({
        id,
        placeId: bindings.find((one) => one.cameraId === id && covers(one, now))?.placeId ?? null,
      }));
      return {
        places: places.map(({ id, kind, name, point }) => ({ id, kind, name, point })),
        proposals: proposeBindings(
          looking,
          places.map(({ id }) => id),
        ),
      };
    });
  }

  /** Samples are retained in a cabinet, whether a camera looks at it or not: the smallest template makes one, too. */
  private async sampleCabinet(
    tx: EntityManager,
    schoolId: string,
    kitchenId: string | null,
    places: readonly Place[],
  ): Promise<Place[]> {
    if (places.some(({ kind }) => kind === 'sample_cabinet')) return [];
    const cabinet: Place = { id: newId(), schoolId, kitchenId, kind: 'sample_cabinet', name: '留样柜', regime: null };
    await tx.insert(Place, cabinet);
    return [cabinet];
  }
}
