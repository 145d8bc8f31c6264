import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { sha256 } from '../../contract/hashing.js';
import type { BodyOf, ResponseOf } from '../../contract/http/endpoint.js';
import type { videoEndpoints } from '../../contract/http/video.js';
import type { Capability } from '../../contract/roles.js';
import type { Stage } from '../../contract/stages.js';
import { reasonWords } from '../../contract/words/reason-words.js';
import { Kitchen, Place, SchoolDirectory } from '../../organization/index.js';
import {
  AuditLog,
  Clock,
  DomainError,
  lockRows,
  newId,
  newSecret,
  type Principal,
  SETTINGS,
  type Settings,
  UnitOfWork,
} from '../../platform/index.js';
import { MqttEndpoint } from '../../platform/mqtt/mqtt-endpoint.js';
import { Secrets } from '../../platform/secrets/secrets.js';
import { AgentConfigs, passwordSeal } from './agent-config.js';
import { AgentDirectory } from './agent-directory.js';
import { whyAddressRefused } from './camera-address.js';
import { Agent, Camera, CameraBinding, CameraState } from './fleet.entities.js';
import { covers, fitBinding, refuseForbiddenPlace, type Span, stagesAt } from './place-binding.js';
import { Questions } from './questions.js';

type Api = typeof videoEndpoints;
type CameraView = ResponseOf<Api['createCamera']>;

/** Discovery takes its 3 s, one camera up to 12 s (feasibility §1). */
const PROBE_TIMEOUT_MS = 15_000;

/** Boxes, cameras and what they look at. */
@Injectable()
export class FleetService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly schools: SchoolDirectory,
    private readonly directory: AgentDirectory,
    private readonly configs: AgentConfigs,
    private readonly questions: Questions,
    private readonly endpoint: MqttEndpoint,
    private readonly secrets: Secrets,
    private readonly audit: AuditLog,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async createAgent(
    principal: Principal,
    schoolId: string,
    { name }: BodyOf<Api['createAgent']>,
    calledAt: string,
  ): Promise<ResponseOf<Api['createAgent']>> {
    const agentId = newId();
    const token = newSecret();
    await this.uow.write(async (tx) => {
      const { areaCode } = await this.schools.require(tx, principal, 'box.manage', schoolId);
      const agent = { id: agentId, schoolId, name, tokenHash: sha256(token), createdAt: this.clock.now() };
      await tx.insert(Agent, { ...agent, configCounter: 1 });
      const subject = { kind: 'agent', id: agentId };
      await this.audit.note(tx, {
        by: principal,
        action: 'video.box-enrolled',
        subject,
        schoolId,
        areaCode,
        detail: { name },
      });
    });
    const platformUrl = this.settings.publicUrl ?? calledAt;
    return { agentId, token, mqttUrl: this.endpoint.urlForAgents(), platformUrl, ca: this.endpoint.caForAgents() };
  }

  /** From now on its token opens nothing, and its line is cut within seconds. Its footage and cameras stay known. */
  async revokeAgent(principal: Principal, agentId: string): Promise<void> {
    await this.uow.write(async (tx) => {
      const { schoolId, name } = await this.directory.requireAgent(tx, principal, 'box.manage', agentId);
      const areaCode = await this.directory.areaOf(tx, schoolId);
      await tx.update(Agent, { id: agentId }, { revokedAt: this.clock.now() });
      const subject = { kind: 'agent', id: agentId };
      await this.audit.note(tx, {
        by: principal,
        action: 'video.box-revoked',
        subject,
        schoolId,
        areaCode,
        detail: { name },
      });
    });
  }

  async agents(principal: Principal, schoolId: string): Promise<ResponseOf<Api['agents']>> {
    return this.uow.read(async (tx) => {
      await this.schools.require(tx, principal, 'structure.read', schoolId);
      const agents = await tx.find(Agent, { where: { schoolId, revokedAt: IsNull() }, order: { id: 'ASC' } });
      return {
        items: agents.map(({ id, name, lastSeenAt, version, outboxPending, diskFreeBytes }) => ({
          id,
          schoolId,
          name,
          lastSeenAt: lastSeenAt?.toISOString() ?? null,
          version,
          outboxPending,
          diskFreeBytes,
        })),
      };
    });
  }

  /** @throws DomainError `video.agent-away` when the box does not answer in time */
  async probe(principal: Principal, agentId: string, body: BodyOf<Api['probe']>): Promise<ResponseOf<Api['probe']>> {
    await this.uow.read((tx) => this.directory.requireAgent(tx, principal, 'box.install', agentId));
    if (body.address !== null) refuseAddress(body.address, 'address');
    const pages = await this.questions.ask(agentId, 'probe', (requestId) => ({ requestId, ...body }), {
      timeoutMs: PROBE_TIMEOUT_MS,
      isComplete: () => true,
    });
    const { error = null, cameras = [] } = pages[0] ?? {};
    const found = cameras.map(({ isEmpty = null, clockOffsetMs = null, ...camera }) => ({
      ...camera,
      isEmpty,
      clockOffsetMs,
    }));
    return { error, cameras: found };
  }

  async createCamera(principal: Principal, agentId: string, body: BodyOf<Api['createCamera']>): Promise<CameraView> {
    refuseAddress(body.onvifUrl, 'onvifUrl');
    const id = newId();
    const view = await this.uow.write(async (tx) => {
      const { schoolId } = await this.directory.requireAgent(tx, principal, 'box.install', agentId);
      const { name, onvifUrl, channel, username, maySetSubStream } = body;
      const sealedPassword = this.secrets.seal(body.password, passwordSeal(id));
      const createdAt = this.clock.now();
      const address = { onvifUrl, channel, username, sealedPassword };
      const camera = { id, agentId, schoolId, name, ...address, maySetSubStream, createdAt };
      await tx.insert(Camera, camera);
      await this.configs.bump(tx, agentId);
      const detail = { name, onvifUrl, channel, box: agentId, maySetSubStream };
      const subject = { kind: 'camera', id };
      const areaCode = await this.directory.areaOf(tx, schoolId);
      await this.audit.note(tx, { by: principal, action: 'video.camera-added', subject, schoolId, areaCode, detail });
      return cameraView(camera, undefined, undefined);
    });
    await this.configs.push(agentId);
    return view;
  }

  /** The camera answers elsewhere from now on; what it is bound to and what it has recorded stays. */
  async moveCamera(principal: Principal, cameraId: string, body: BodyOf<Api['moveCamera']>): Promise<void> {
    refuseAddress(body.onvifUrl, 'onvifUrl');
    const agentId = await this.uow.write(async (tx) => {
      const camera = await this.directory.requireCamera(tx, principal, 'box.manage', cameraId);
      const { onvifUrl, username, password } = body;
      const sealedPassword = this.secrets.seal(password, passwordSeal(cameraId));
      await tx.update(Camera, { id: cameraId }, { onvifUrl, username, sealedPassword });
      await this.configs.bump(tx, camera.agentId);
      const { schoolId } = camera;
      const subject = { kind: 'camera', id: cameraId };
      await this.audit.note(tx, {
        by: principal,
        action: 'video.camera-moved',
        subject,
        schoolId,
        areaCode: await this.directory.areaOf(tx, schoolId),
        detail: { onvifUrl },
      });
      return camera.agentId;
    });
    await this.configs.push(agentId);
  }

  async setSubStream(principal: Principal, cameraId: string, allowed: boolean): Promise<void> {
    const agentId = await this.uow.write(async (tx) => {
      const { agentId, schoolId } = await this.directory.requireCamera(tx, principal, 'box.install', cameraId);
      await tx.update(Camera, { id: cameraId }, { maySetSubStream: allowed });
      await this.configs.bump(tx, agentId);
      const action = allowed ? 'video.sub-stream-allowed' : 'video.sub-stream-kept';
      const areaCode = await this.directory.areaOf(tx, schoolId);
      const subject = { kind: 'camera', id: cameraId };
      await this.audit.note(tx, { by: principal, action, subject, schoolId, areaCode });
      return agentId;
    });
    await this.configs.push(agentId);
  }

  async cameras(principal: Principal, schoolId: string): Promise<ResponseOf<Api['cameras']>> {
    return this.uow.read(async (tx) => {
      await this.schools.require(tx, principal, 'structure.read', schoolId);
      const cameras = await tx.find(Camera, {
        where: { schoolId, retiredAt: IsNull() },
        order: { name: 'ASC', id: 'ASC' },
      });
      const ids = In(cameras.map(({ id }) => id));
      const bindings = await tx.findBy(CameraBinding, { cameraId: ids });
      const states = await tx.findBy(CameraState, { cameraId: ids });
      const now = this.clock.now();
      return {
        items: cameras.map((camera) =>
          cameraView(
            camera,
            bindings.find((binding) => binding.cameraId === camera.id && covers(binding, now)),
            states.find(({ cameraId }) => cameraId === camera.id),
          ),
        ),
      };
    });
  }

  async bindCamera(
    principal: Principal,
    cameraId: string,
    body: BodyOf<Api['bindCamera']>,
  ): Promise<ResponseOf<Api['bindCamera']>> {
    const span = { fromAt: new Date(body.from), toAt: body.to === null ? null : new Date(body.to) };
    return this.bind(principal, 'box.manage', cameraId, { ...body, ...span });
  }

  /** From now on the camera looks at this place: what it has shown so far stays where it was. */
  async placeCamera(principal: Principal, cameraId: string, placeId: string): Promise<ResponseOf<Api['bindCamera']>> {
    const span = { fromAt: this.clock.now(), toAt: null };
    return this.bind(principal, 'box.install', cameraId, { placeId, stages: null, ...span });
  }

  private async bind(
    principal: Principal,
    capability: 'box.manage' | 'box.install',
    cameraId: string,
    wanted: Span & { placeId: string; stages: readonly Stage[] | null },
  ): Promise<ResponseOf<Api['bindCamera']>> {
    const { fromAt, toAt } = wanted;
    const id = newId();
    const agentId = await this.uow.write(async (tx) => {
      const camera = await this.directory.requireCamera(tx, principal, capability, cameraId);
      const place = await this.requirePlaceAt(tx, principal, capability, camera.schoolId, wanted.placeId);
      refuseForbiddenPlace(place);
      const stages = stagesAt(place.kind, wanted.stages);
      const [locked] = await lockRows(tx, Camera, { id: cameraId }, { id: 'ASC' }); // two people at once take turns here
      if (!locked || locked.retiredAt !== null) throw new DomainError('video.camera-not-found');
      const ended = fitBinding(await tx.findBy(CameraBinding, { cameraId }), { fromAt, toAt });
      if (ended) await tx.update(CameraBinding, { id: ended.id }, { toAt: fromAt });
      await tx.insert(CameraBinding, { id, cameraId, placeId: place.id, stages, fromAt, toAt });
      await this.configs.bump(tx, camera.agentId);
      await this.audit.note(tx, {
        by: principal,
        action: 'video.camera-bound',
        subject: { kind: 'camera', id: cameraId },
        schoolId: camera.schoolId,
        areaCode: await this.directory.areaOf(tx, camera.schoolId),
        detail: { placeId: place.id, from: fromAt.toISOString(), to: toAt?.toISOString() ?? null },
      });
      return camera.agentId;
    });
    await this.configs.push(agentId);
    return { bindingId: id };
  }

  /** A place on the ground of the camera's school: its own, or of a kitchen it hosts. */
  private async requirePlaceAt(
    tx: EntityManager,
    principal: Principal,
    capability: Capability,
    schoolId: string,
    placeId: string,
  ): Promise<Place> {
    const place = await this.schools.requirePlace(tx, principal, capability, placeId);
    if (place.schoolId === schoolId) return place;
    const kitchen = place.kitchenId && (await tx.findOneBy(Kitchen, { id: place.kitchenId, hostSchoolId: schoolId }));
    if (!kitchen) throw new DomainError('organization.place-not-found', {}, { field: 'placeId' });
    return place;
  }
}

function refuseAddress(address: string, field: string): void {
  const why = whyAddressRefused(address);
  if (why !== null) throw new DomainError('video.camera-address-refused', { why }, { field });
}

function cameraView(
  { id, agentId, schoolId, name }: Pick<Camera, 'id' | 'agentId' | 'schoolId' | 'name'>,
  binding: CameraBinding | undefined,
  state: CameraState | undefined,
): CameraView {
  return {
    id,
    agentId,
    name,
    schoolId,
    placeId: binding?.placeId ?? null,
    stages: binding?.stages ?? [],
    state: state?.state ?? null,
    stateDetail: state?.detail ?? null,
    stateWords: (state?.reasons ?? []).map(({ reason, since }) => reasonWords(name, reason, new Date(since))),
    codec: state?.codec ?? null,
    clockOffsetMs: state?.clockOffsetMs ?? null,
  };
}
