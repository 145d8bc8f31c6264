import { Injectable } from '@nestjs/common';
import { type EntityManager, Not } from 'typeorm';
import { AgentDirectory } from '../boxes/index.js';
import type { BodyOf, ResponseOf } from '../contract/http/endpoint.js';
import type { northboundEndpoints } from '../contract/http/northbound.js';
import { SchoolDirectory } from '../organization/index.js';
import {
  AuditLog,
  Clock,
  DomainError,
  Idempotency,
  isDuplicateKey,
  newId,
  type Principal,
  Secrets,
  UnitOfWork,
} from '../platform/index.js';
import { isIdOf } from './national-id.js';
import { UpperCamera, UpperPlatform } from './northbound.entities.js';
import { UpperCameras } from './uppers/upper-cameras.js';
import { passwordSeal, Uppers } from './uppers/uppers.js';

type Api = typeof northboundEndpoints;
type UpperList = ResponseOf<Api['uppers']>;
type Cameras = ResponseOf<Api['upperCameras']>;
const MAY = 'box.manage';

/** Which upper platforms are shown cameras of an area: said by its administrators, on a page. */
@Injectable()
export class UpperDesk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
    private readonly boxes: AgentDirectory,
    private readonly secrets: Secrets,
    private readonly audit: AuditLog,
    private readonly cameras: UpperCameras,
    private readonly uppers: Uppers,
  ) {}

  /** @throws DomainError `organization.area-not-found` */
  list(caller: Principal, areaId: string): Promise<UpperList> {
    return this.uow.read(async (tx) => {
      await this.directory.requireArea(tx, caller, MAY, areaId);
      return this.read(tx, areaId);
    });
  }

  /** @throws DomainError `organization.area-not-found`, `northbound.not-a-platform`, `northbound.port-in-use` */
  async add(caller: Principal, key: string, areaId: string, body: BodyOf<Api['addUpper']>): Promise<UpperList> {
    const content = { route: 'northbound.addUpper', areaId, body };
    const answer = await this.idempotency.once({ accountId: caller.accountId, key, content }, async (tx) => {
      await this.directory.requireArea(tx, caller, MAY, areaId);
      const { upperPassword, ...said } = body;
      const id = newId();
      await this.requireSound(tx, id, said);
      await tx.insert(UpperPlatform, {
        ...{ ...said, stages: unique(said.stages), id, areaCode: areaId, isOn: true, revision: 1 },
        ...{ state: 'trying', stateAt: this.clock.now(), cause: null, said: null },
        sealedPassword: this.secrets.seal(upperPassword, passwordSeal(id)),
      });
      await this.note(tx, caller, areaId, 'northbound.upper-added', id, noted(said));
      return this.read(tx, areaId);
    });
    this.uppers.changed();
    return answer;
  }

  /**
   * A password of null stays as it is.
   *
   * @throws DomainError `organization.area-not-found`, `northbound.upper-not-found`, `northbound.not-a-platform`, `northbound.port-in-use`
   */
  async change(
    caller: Principal,
    areaId: string,
    upperId: string,
    body: BodyOf<Api['changeUpper']>,
  ): Promise<UpperList> {
    const answer = await this.uow.write(async (tx) => {
      const { revision } = await this.require(tx, caller, areaId, upperId);
      const { upperPassword, isOn, ...said } = body;
      await this.requireSound(tx, upperId, said);
      await tx.update(
        UpperPlatform,
        { id: upperId },
        {
          ...{ ...said, stages: unique(said.stages), isOn, revision: revision + 1 },
          ...{ state: isOn ? 'trying' : 'off', stateAt: this.clock.now(), cause: null, said: null },
          ...(upperPassword === null
            ? {}
            : { sealedPassword: this.secrets.seal(upperPassword, passwordSeal(upperId)) }),
        },
      );
      const detail = { ...noted(said), isOn, password: upperPassword === null ? 'same' : 'new' };
      await this.note(tx, caller, areaId, 'northbound.upper-changed', upperId, detail);
      return this.read(tx, areaId);
    });
    this.uppers.changed();
    return answer;
  }

  /** @throws DomainError `organization.area-not-found`, `northbound.upper-not-found` */
  async remove(caller: Principal, areaId: string, upperId: string): Promise<UpperList> {
    const answer = await this.uow.write(async (tx) => {
      const upper = await this.require(tx, caller, areaId, upperId);
      await tx.delete(UpperCamera, { upperId });
      await tx.delete(UpperPlatform, { id: upperId });
      await this.note(tx, caller, areaId, 'northbound.upper-removed', upperId, noted(upper));
      return this.read(tx, areaId);
    });
    this.uppers.changed();
    return answer;
  }

  /** @throws DomainError `organization.area-not-found`, `northbound.upper-not-found`, `northbound.upper-off` */
  async try(caller: Principal, areaId: string, upperId: string): Promise<UpperList> {
    const answer = await this.uow.write(async (tx) => {
      const { isOn, revision } = await this.require(tx, caller, areaId, upperId);
      if (!isOn) throw new DomainError('northbound.upper-off', {}, { field: 'upperId' });
      const stands = { state: 'trying' as const, stateAt: this.clock.now(), cause: null, said: null };
      await tx.update(UpperPlatform, { id: upperId }, { ...stands, revision: revision + 1 });
      await this.note(tx, caller, areaId, 'northbound.upper-tried', upperId, {});
      return this.read(tx, areaId);
    });
    this.uppers.changed();
    return answer;
  }

  /** @throws DomainError `organization.area-not-found`, `northbound.upper-not-found` */
  camerasOf(caller: Principal, areaId: string, upperId: string): Promise<Cameras> {
    return this.uow.read(async (tx) => this.readCameras(tx, await this.require(tx, caller, areaId, upperId)));
  }

  /**
   * @throws DomainError `organization.area-not-found`, `northbound.upper-not-found`, `video.camera-not-found`, `northbound.not-a-camera`,
   *   `northbound.id-taken`
   */
  nameCamera(
    caller: Principal,
    { areaId, upperId, cameraId }: { areaId: string; upperId: string; cameraId: string },
    nationalId: string,
  ): Promise<Cameras> {
    return this.uow.write(async (tx) => {
      const upper = await this.require(tx, caller, areaId, upperId);
      const { schoolId } = await this.boxes.requireCamera(tx, caller, MAY, cameraId);
      const field = 'nationalId';
      if (!isIdOf('camera', nationalId)) throw new DomainError('northbound.not-a-camera', {}, { field });
      await tx.delete(UpperCamera, { upperId, cameraId });
      await tx.insert(UpperCamera, { upperId, cameraId, nationalId }).catch((error: unknown) => {
        throw isDuplicateKey(error) ? new DomainError('northbound.id-taken', {}, { field }) : error;
      });
      const subject = { kind: 'camera', id: cameraId };
      const action = 'northbound.camera-named';
      await this.audit.note(tx, { by: caller, action, subject, schoolId, areaCode: areaId, detail: { nationalId } });
      return this.readCameras(tx, upper);
    });
  }

  private async require(tx: EntityManager, caller: Principal, areaId: string, upperId: string): Promise<UpperPlatform> {
    await this.directory.requireArea(tx, caller, MAY, areaId);
    const upper = await tx.findOneBy(UpperPlatform, { id: upperId, areaCode: areaId });
    if (upper === null) throw new DomainError('northbound.upper-not-found', {}, { field: 'upperId' });
    return upper;
  }

  private async requireSound(
    tx: EntityManager,
    id: string,
    { nationalId, ownNationalId, localPort }: Pick<UpperPlatform, 'nationalId' | 'ownNationalId' | 'localPort'>,
  ): Promise<void> {
    for (const [field, said] of Object.entries({ nationalId, ownNationalId })) {
      if (!isIdOf('platform', said)) throw new DomainError('northbound.not-a-platform', {}, { field });
    }
    if (localPort !== 0 && (await tx.existsBy(UpperPlatform, { localPort, id: Not(id) }))) {
      throw new DomainError('northbound.port-in-use', {}, { field: 'localPort' });
    }
  }

  private async read(tx: EntityManager, areaCode: string): Promise<UpperList> {
    const items: UpperList['items'] = [];
    for (const upper of await tx.find(UpperPlatform, { where: { areaCode }, order: { id: 'ASC' } })) {
      const cameras = await this.cameras.list(tx, upper);
      const { id, name, nationalId, domain, host, port, transport, ownNationalId, localPort, reason } = upper;
      items.push({
        ...{ id, areaId: areaCode, name, nationalId, domain, host, port, transport, ownNationalId, localPort, reason },
        ...{ stages: upper.stages, isOn: upper.isOn, state: upper.state, stateAt: upper.stateAt.toISOString() },
        ...{ cause: upper.cause, said: upper.said, heardAt: upper.heardAt?.toISOString() ?? null },
        shownCameras: cameras.filter(({ notShown }) => notShown === null).length,
      });
    }
    return { items };
  }

  private async readCameras(tx: EntityManager, upper: UpperPlatform): Promise<Cameras> {
    const known = await this.cameras.list(tx, upper);
    return {
      items: known.map(({ camera, school, nationalId, notShown }) => ({
        ...{ cameraId: camera.id, name: camera.name, schoolName: school.name, nationalId, notShown },
      })),
    };
  }

  private note(
    tx: EntityManager,
    by: Principal,
    areaCode: string,
    action: string,
    id: string,
    detail: Record<string, string | number | boolean>,
  ): Promise<void> {
    return this.audit.note(tx, { by, action, subject: { kind: 'upper', id }, schoolId: null, areaCode, detail });
  }
}

const unique = <T>(all: readonly T[]): T[] => [...new Set(all)];
const noted = ({
  name,
  nationalId,
  host,
  port,
  reason,
  stages,
}: Pick<UpperPlatform, 'name' | 'nationalId' | 'host' | 'port' | 'reason' | 'stages'>) => ({
  ...{ name, nationalId, host: `${host}:${port}`, reason, stages: stages.join(' ') },
});
