import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { AgentDirectory, type Camera, CameraBinding, covers } from '../../boxes/index.js';
import type { BodyOf, ResponseOf } from '../../contract/http/endpoint.js';
import type { videoEndpoints } from '../../contract/http/video.js';
import type { Capability } from '../../contract/roles.js';
import { STAGES_OF_PLACE, type Stage } from '../../contract/stages.js';
import { Place, School } from '../../organization/index.js';
import { AuditLog, DomainError, type Principal, UnitOfWork } from '../../platform/index.js';
import { EventWriter } from './event.writer.js';
import { EventTag, EventThumbnail, VideoEvent } from './footage.entities.js';

type Api = typeof videoEndpoints;

interface SeenEvent {
  event: VideoEvent;
  camera: Camera;
}

/** Single events, as people look at them and correct them. */
@Injectable()
export class EventService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly directory: AgentDirectory,
    private readonly writer: EventWriter,
    private readonly audit: AuditLog,
  ) {}

  /**
   * The event, when the moment it began is footage that the caller reaches: of his own camera, or of a kitchen that
   * served his school that day. @throws DomainError `video.event-not-found`
   */
  requireSeen(tx: EntityManager, principal: Principal, capability: Capability, eventId: string): Promise<SeenEvent> {
    return this.find(tx, eventId, ({ cameraId, startedAt }) => {
      const moment = { from: startedAt, to: new Date(startedAt.getTime() + 1) };
      return this.directory.requireFootage(tx, principal, capability, cameraId, moment);
    });
  }

  private async find(
    tx: EntityManager,
    eventId: string,
    cameraOf: (event: VideoEvent) => Promise<Camera>,
  ): Promise<SeenEvent> {
    const event = await tx.findOneBy(VideoEvent, { id: eventId });
    if (event === null) throw new DomainError('video.event-not-found');
    const camera = await cameraOf(event).catch((error: unknown) => {
      throw error instanceof DomainError ? new DomainError('video.event-not-found') : error;
    });
    return { event, camera };
  }

  event(principal: Principal, eventId: string): Promise<ResponseOf<Api['event']>> {
    return this.uow.read(async (tx) => {
      const { event } = await this.requireSeen(tx, principal, 'school.read', eventId);
      const tags = await tx.find(EventTag, { where: { eventId }, order: { at: 'ASC', id: 'ASC' } });
      const { id, cameraId, kind, startedAt, endedAt, peakActivity, stage } = event;
      return {
        id,
        cameraId,
        kind,
        startedAt: startedAt.toISOString(),
        endedAt: endedAt?.toISOString() ?? null,
        peakActivity,
        stage,
        possibleStages: await this.possibleStages(tx, event),
        tags: tags.map((tag) => ({
          stage: tag.stage,
          by: tag.person,
          at: tag.at.toISOString(),
          reasons: tag.reasons,
          note: tag.note,
        })),
        hasThumbnail: await tx.existsBy(EventThumbnail, { eventId, cameraId }),
      };
    });
  }

  /** @throws DomainError `video.event-not-found`, `video.stage-not-of-place` */
  retag(
    principal: Principal,
    eventId: string,
    { stage, note }: BodyOf<Api['retag']>,
  ): Promise<ResponseOf<Api['retag']>> {
    return this.uow.write(async (tx) => {
      const { event, camera } = await this.find(tx, eventId, ({ cameraId }) =>
        this.directory.requireCamera(tx, principal, 'event.retag', cameraId),
      );
      const possible = await this.possibleStages(tx, event);
      if (!possible.includes(stage)) throw new DomainError('video.stage-not-of-place', { stage }, { field: 'stage' });
      const changed = await this.writer.retag(tx, principal, eventId, stage, note);
      const school = await tx.findOneBy(School, { id: camera.schoolId });
      await this.audit.note(tx, {
        by: principal,
        action: 'video.event-retagged',
        subject: { kind: 'event', id: eventId },
        schoolId: camera.schoolId,
        areaCode: school?.areaCode ?? null,
        detail: { before: event.stage, stage },
      });
      return { eventId, stage, machineStage: changed.machineStage };
    });
  }

  /** The kind of place decides, not the camera's setting: the setting may be what is being corrected. */
  private async possibleStages(tx: EntityManager, { cameraId, startedAt }: VideoEvent): Promise<Stage[]> {
    const bindings = await tx.findBy(CameraBinding, { cameraId });
    const binding = bindings.find((candidate) => covers(candidate, startedAt));
    const places = await tx.findBy(Place, { id: In(binding ? [binding.placeId] : []) });
    return places.flatMap(({ kind }) => STAGES_OF_PLACE[kind]);
  }
}
