import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull, Like } from 'typeorm';
import { AgentPresence, Camera, CameraBinding, CameraState } from '../../boxes/index.js';
import type { NOT_SHOWN } from '../../contract/words/northbound-words.js';
import { Place, School } from '../../organization/index.js';
import { areaPrefix, Clock, takeTurn, UnitOfWork } from '../../platform/index.js';
import { cameraId } from '../national-id.js';
import { UpperCamera, type UpperPlatform } from '../northbound.entities.js';
import { type Bound, type Span, shownWithin, whyNotShown } from './shown.js';

/** A camera of the area as it is now. */
export interface KnownCamera {
  camera: Camera;
  school: School;
  /** Where it looks; empty where it looks nowhere. */
  placeName: string;
  isOnline: boolean;
  notShown: (typeof NOT_SHOWN)[number] | null;
  /** Null until it was first shown. */
  nationalId: string | null;
}

/** Which cameras an upper platform is shown, under which ids, and which of what they saw. */
@Injectable()
export class UpperCameras {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly presence: AgentPresence,
  ) {}

  /** All cameras of the area that are in use, in the order of school and name. */
  async list(tx: EntityManager, upper: UpperPlatform): Promise<KnownCamera[]> {
    const schools = await tx.findBy(School, { areaCode: Like(`${areaPrefix(upper.areaCode)}%`) });
    const known = new Map(schools.map((school) => [school.id, school]));
    const cameras = (await tx.findBy(Camera, { retiredAt: IsNull() })).filter(({ schoolId }) => known.has(schoolId));
    const ids = In(cameras.map(({ id }) => id));
    const now = this.clock.now();
    const bound = new Map<string, CameraBinding>();
    for (const binding of await tx.findBy(CameraBinding, { cameraId: ids })) {
      const isNow = binding.fromAt <= now && (binding.toAt === null || binding.toAt > now);
      if (isNow) bound.set(binding.cameraId, binding);
    }
    const placeIds = In([...new Set([...bound.values()].map(({ placeId }) => placeId))]);
    const places = new Map((await tx.findBy(Place, { id: placeIds })).map(({ id, name }) => [id, name]));
    const states = await tx.findBy(CameraState, { cameraId: ids });
    const recording = new Set(states.filter(({ state }) => state === 'recording').map((one) => one.cameraId));
    const called = await tx.findBy(UpperCamera, { upperId: upper.id });
    const nationalIds = new Map(called.map((one) => [one.cameraId, one.nationalId]));
    return cameras
      .map((camera) => ({
        camera,
        school: known.get(camera.schoolId) as School,
        placeName: places.get(bound.get(camera.id)?.placeId ?? '') ?? '',
        isOnline: recording.has(camera.id) && !this.presence.isAway(camera.agentId),
        notShown: whyNotShown(bound.get(camera.id), upper.stages),
        nationalId: nationalIds.get(camera.id) ?? null,
      }))
      .sort((a, b) => compare(a.school.id, b.school.id) || a.camera.name.localeCompare(b.camera.name));
  }

  /** Those that are shown, each with an id; one that has none yet is given one, and keeps it. */
  async shown(upper: UpperPlatform): Promise<(KnownCamera & { nationalId: string })[]> {
    const isShown = ({ notShown }: KnownCamera) => notShown === null;
    const before = await this.uow.read((tx) => this.list(tx, upper));
    const isNamed = before.filter(isShown).every(({ nationalId }) => nationalId !== null);
    const all = isNamed ? before : await this.uow.write((tx) => this.nameAll(tx, upper));
    return all
      .filter(isShown)
      .flatMap((one) => (one.nationalId === null ? [] : [{ ...one, nationalId: one.nationalId }]));
  }

  /** The camera by the id it has with the upper platform, when it is shown now or once was; null otherwise. */
  async find(upper: UpperPlatform, nationalId: string): Promise<Camera | null> {
    return this.uow.read(async (tx) => {
      const called = await tx.findOneBy(UpperCamera, { upperId: upper.id, nationalId });
      const camera = called && (await tx.findOneBy(Camera, { id: called.cameraId, retiredAt: IsNull() }));
      const school = camera && (await tx.findOneBy(School, { id: camera.schoolId }));
      return camera && school?.areaCode.startsWith(areaPrefix(upper.areaCode)) ? camera : null;
    });
  }

  /** The parts of the span that may be shown. */
  async within(upper: UpperPlatform, camera: Camera, span: Span): Promise<Span[]> {
    const bindings = await this.uow.read((tx) => tx.findBy(CameraBinding, { cameraId: camera.id }));
    return shownWithin(span, bindings.map(asBound), upper.stages);
  }

  private async nameAll(tx: EntityManager, upper: UpperPlatform): Promise<KnownCamera[]> {
    await takeTurn(tx, 'upper-cameras');
    const all = await this.list(tx, upper);
    const taken = new Set((await tx.findBy(UpperCamera, { upperId: upper.id })).map(({ nationalId }) => nationalId));
    let serial = 0;
    for (const one of all) {
      if (one.notShown !== null || one.nationalId !== null) continue;
      do serial += 1;
      while (taken.has(cameraId(upper.ownNationalId, serial)));
      one.nationalId = cameraId(upper.ownNationalId, serial);
      await tx.insert(UpperCamera, { upperId: upper.id, cameraId: one.camera.id, nationalId: one.nationalId });
    }
    return all;
  }
}

const asBound = ({ stages, fromAt, toAt }: CameraBinding): Bound => ({
  stages,
  fromMs: fromAt.getTime(),
  toMs: toAt?.getTime() ?? null,
});
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
