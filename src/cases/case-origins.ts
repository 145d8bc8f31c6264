import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { EpisodeDesk } from '../checks/index.js';
import { businessDateOf } from '../contract/business-date.js';
import type { CaseOrigin } from '../contract/http/cases.js';
import { VideoIndex } from '../footage/index.js';
import { FindingReader } from '../inspection/index.js';
import { SchoolDirectory } from '../organization/index.js';
import { DomainError, type Principal } from '../platform/index.js';

/** What goes into a case from its beginning. */
interface Pointed {
  actIds: string[];
  spans: { cameraId: string; from: string; to: string }[];
}

const NOTHING: Pointed = { actIds: [], spans: [] };
/** What stands around a movement is looked at with it. */
const AROUND_MS = 60_000;
/** A movement that lasts longer is put in by hand, in stretches somebody has chosen. */
const LONGEST_MS = 3_600_000;

/** From where cases are opened, and what that points at. */
@Injectable()
export class CaseOrigins {
  constructor(
    private readonly findings: FindingReader,
    private readonly episodes: EpisodeDesk,
    private readonly video: VideoIndex,
    private readonly schools: SchoolDirectory,
  ) {}

  /** @throws DomainError `cases.origin-not-found` also for what is out of scope, or another school's */
  async pointsAt(
    tx: EntityManager,
    caller: Principal,
    schoolId: string,
    { origin, originId }: { origin: CaseOrigin; originId: string | null },
  ): Promise<Pointed> {
    if (origin === 'hand' && originId === null) return NOTHING;
    const found = originId === null || origin === 'hand' ? null : await this.look(tx, caller, origin, originId);
    if (found?.schoolId !== schoolId) throw new DomainError('cases.origin-not-found', {}, { field: 'originId' });
    return found;
  }

  /** Whether the camera looked at a place of a kitchen that served the school at that time. */
  async isSeenBy(
    tx: EntityManager,
    schoolId: string,
    cameraId: string,
    { fromAt, toAt }: { fromAt: Date; toAt: Date },
  ): Promise<boolean> {
    const places = await this.schools.placesOf(tx, schoolId, businessDateOf(fromAt));
    const ids = places.map(({ id }) => id);
    const bound = await this.video.camerasOfPlaces(tx, ids, { from: fromAt, to: toAt });
    return bound.some((camera) => camera.cameraId === cameraId);
  }

  private async look(
    tx: EntityManager,
    caller: Principal,
    origin: Exclude<CaseOrigin, 'hand'>,
    originId: string,
  ): Promise<(Pointed & { schoolId: string }) | null> {
    if (origin === 'finding') {
      const found = await this.findings.detail(tx, caller, originId).catch(nullWhenUnknown);
      if (found === null) return null;
      const { subject, schoolId } = found;
      if (subject.type === 'act') return { schoolId, actIds: [subject.actId], spans: [] };
      const { cameraId, from, to } = subject.type === 'footage' ? subject : { cameraId: '', from: '', to: '' };
      return { schoolId, actIds: [], spans: subject.type === 'footage' ? [{ cameraId, from, to }] : [] };
    }
    const card = await this.episodes.pointsAt(tx, caller, originId);
    if (card === null) return null;
    const spans: Pointed['spans'] = [];
    for (const eventId of card.eventIds) {
      const event = await this.video.eventById(tx, eventId);
      if (event?.endedAt == null || event.endedAt.getTime() - event.startedAt.getTime() > LONGEST_MS) continue;
      const [from, to] = [event.startedAt.getTime() - AROUND_MS, event.endedAt.getTime() + AROUND_MS];
      spans.push({ cameraId: event.cameraId, from: new Date(from).toISOString(), to: new Date(to).toISOString() });
    }
    return { schoolId: card.schoolId, actIds: card.actIds, spans };
  }
}

function nullWhenUnknown(error: unknown): null {
  if (error instanceof DomainError) return null;
  throw error;
}
