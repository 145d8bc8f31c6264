import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { AgentDirectory, CameraBinding, covers } from '../../boxes/index.js';
import { businessDateOf, DAY_MS, localTime } from '../../contract/business-date.js';
import type { challengeEndpoints } from '../../contract/http/challenges.js';
import type { BodyOf, ResponseOf } from '../../contract/http/endpoint.js';
import { challengeText } from '../../contract/words/message-words.js';
import { VideoIndex } from '../../footage/index.js';
import { MessageQueue } from '../../messages/index.js';
import { type School, SchoolDirectory } from '../../organization/index.js';
import {
  AuditLog,
  Clock,
  DomainError,
  Idempotency,
  lockRows,
  newId,
  type Principal,
  takeTurn,
  UnitOfWork,
} from '../../platform/index.js';
import { ViewingRegister } from '../../playback/index.js';
import { Policy } from '../../policy/index.js';
import { VisitReader } from '../visits/visit-reader.js';
import { CameraChallenge, CameraChallengeAnswer } from './challenge.entities.js';
import { cameraThen, judgeChallenge, mustWait } from './judge-challenge.js';

type Api = typeof challengeEndpoints;
type View = ResponseOf<Api['open']>;

const MINUTE_MS = 60_000;
/** As many as a page shows: at one a week, a school year. */
const MOST_SHOWN = 50;
const CODE_DIGITS = 4;

/** A code that nobody knew before, held before a camera: whether its picture is of now and of that place (远程点验). */
@Injectable()
export class Challenges {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly policy: Policy,
    private readonly directory: SchoolDirectory,
    private readonly cameras: AgentDirectory,
    private readonly index: VideoIndex,
    private readonly viewings: ViewingRegister,
    private readonly visits: VisitReader,
    private readonly messages: MessageQueue,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Within a visit only by its officers while it is on site, so that a code betrays no visit (I-11).
   *
   * @throws DomainError `video.camera-not-found` also for one that looks at no place now, `inspection.challenge-too-soon`,
   *   `messages.school-told-enough`, and of a visit `inspection.not-found`, `.not-an-officer`, `.not-on-site`
   */
  open(caller: Principal, key: string, schoolId: string, body: BodyOf<Api['open']>): Promise<View> {
    const { cameraId, inspectionId } = body;
    const content = { route: 'challenges.open', schoolId, body };
    return this.idempotency.once({ accountId: caller.accountId, key, content }, async (tx) => {
      const school = await this.directory.require(tx, caller, 'finding.open', schoolId);
      if (inspectionId !== null) {
        const { visit } = await this.visits.lockOnSite(tx, caller, inspectionId);
        if (visit.schoolId !== schoolId) throw new DomainError('inspection.not-found', {}, { field: 'inspectionId' });
      }
      const now = this.clock.now();
      const date = businessDateOf(now);
      const at = { date, areaCode: school.areaCode };
      const camera = await this.cameras.requireCamera(tx, caller, 'footage.watch', cameraId);
      const binding = (await tx.findBy(CameraBinding, { cameraId })).find((one) => covers(one, now));
      const place = (await this.directory.placesOf(tx, schoolId, date)).find(({ id }) => id === binding?.placeId);
      if (camera.schoolId !== schoolId || camera.retiredAt !== null || place === undefined) {
        throw new DomainError('video.camera-not-found', {}, { field: 'cameraId' });
      }
      await takeTurn(tx, `challenge ${schoolId.slice(0, 28)}`);
      const nextAt = await this.nextAt(tx, school, now);
      if (nextAt !== null) throw new DomainError('inspection.challenge-too-soon', { nextAt: nextAt.toISOString() });
      const minutes = await this.policy.number(tx, 'challenge.code_minutes', at);
      const expiresAt = new Date(now.getTime() + minutes * MINUTE_MS);
      const challenge: CameraChallenge = {
        ...{ id: newId(), schoolId, cameraId, cameraName: camera.name, placeName: place.name, inspectionId },
        code: String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0'),
        ...{ accountId: caller.accountId, name: caller.displayName, unit: caller.unit },
        ...{ openedAt: now, expiresAt, shownAt: null },
      };
      const told = await this.messages.tellSchool(tx, {
        ...{ level: 1, kind: 'challenge', areaCode: school.areaCode, schoolId },
        ...{ text: challengeText(school.name, localTime(expiresAt)), mergeKey: `challenge ${challenge.id}` },
      });
      if (told === 'spent') throw new DomainError('messages.school-told-enough');
      await tx.insert(CameraChallenge, challenge);
      await this.note(tx, caller, 'inspection.challenge-opened', school, challenge, {});
      return viewOf(challenge, null);
    });
  }

  ofSchool(caller: Principal, schoolId: string): Promise<ResponseOf<Api['challenges']>> {
    return this.uow.read(async (tx) => {
      const school = await this.directory.require(tx, caller, 'finding.read', schoolId);
      const challenges = await tx.find(CameraChallenge, {
        where: { schoolId },
        order: { openedAt: 'DESC', id: 'DESC' },
        take: MOST_SHOWN,
      });
      const answers = await tx.findBy(CameraChallengeAnswer, { challengeId: In(challenges.map(({ id }) => id)) });
      return {
        items: challenges.map((one) => viewOf(one, answers.find(({ challengeId }) => challengeId === one.id) ?? null)),
        nextAt: (await this.nextAt(tx, school, this.clock.now()))?.toISOString() ?? null,
      };
    });
  }

  /** What the phones of the school show now: a code until its deadline, or until somebody has seen it. */
  current(caller: Principal, schoolId: string): Promise<ResponseOf<Api['current']>> {
    return this.uow.read(async (tx) => {
      await this.directory.require(tx, caller, 'act.record', schoolId);
      const last = await this.lastOf(tx, schoolId);
      const isOver =
        last === null ||
        last.expiresAt <= this.clock.now() ||
        (await tx.existsBy(CameraChallengeAnswer, { challengeId: last.id }));
      if (isOver) return { challenge: null };
      const { id, code, cameraName, placeName, unit: askedBy, expiresAt } = last;
      return { challenge: { id, code, cameraName, placeName, askedBy, expiresAt: expiresAt.toISOString() } };
    });
  }

  /** @throws DomainError `inspection.challenge-not-found`, `inspection.challenge-over` once its time has passed */
  showing(caller: Principal, schoolId: string, challengeId: string): Promise<ResponseOf<Api['showing']>> {
    return this.uow.write(async (tx) => {
      const school = await this.directory.require(tx, caller, 'act.record', schoolId);
      const challenge = await lockChallenge(tx, schoolId, challengeId);
      if (challenge.shownAt !== null) return { shownAt: challenge.shownAt.toISOString() };
      const now = this.clock.now();
      if (challenge.expiresAt <= now) throw new DomainError('inspection.challenge-over');
      await tx.update(CameraChallenge, { id: challengeId }, { shownAt: now });
      await this.note(tx, caller, 'inspection.challenge-shown', school, challenge, {});
      return { shownAt: now.toISOString() };
    });
  }

  /**
   * Once for each challenge. The line of the viewing register is looked up, not taken from the caller.
   *
   * @throws DomainError `inspection.challenge-not-found`, `inspection.challenge-answered`, `inspection.challenge-not-watched`,
   *   `inspection.challenge-still-open` for `not_matched` before the deadline, `inspection.challenge-unreported` until the box has
   *   told of that time
   */
  answer(
    caller: Principal,
    key: string,
    { schoolId, challengeId }: { schoolId: string; challengeId: string },
    body: BodyOf<Api['answer']>,
  ): Promise<View> {
    const content = { route: 'challenges.answer', schoolId, challengeId, body };
    return this.idempotency.once({ accountId: caller.accountId, key, content }, async (tx) => {
      const school = await this.directory.require(tx, caller, 'finding.open', schoolId);
      const challenge = await lockChallenge(tx, schoolId, challengeId);
      if (await tx.existsBy(CameraChallengeAnswer, { challengeId })) {
        throw new DomainError('inspection.challenge-answered');
      }
      const now = this.clock.now();
      const { cameraId, openedAt, expiresAt } = challenge;
      if (body.answer === 'not_matched' && now < expiresAt) {
        throw new DomainError('inspection.challenge-still-open', {}, { field: 'answer' });
      }
      const span = { from: openedAt, to: expiresAt };
      const viewing = await this.viewings.lastWatched(tx, caller.accountId, cameraId, span);
      if (viewing === null && body.answer !== 'cannot_tell') {
        throw new DomainError('inspection.challenge-not-watched', {}, { field: 'answer' });
      }
      const dates = [...new Set([businessDateOf(openedAt), businessDateOf(expiresAt)])];
      const days = await this.index.cameraDays(tx, [cameraId], dates);
      const camera = cameraThen(days, { from: challenge.shownAt ?? openedAt, to: now < expiresAt ? now : expiresAt });
      if (challenge.shownAt !== null && mustWait(body.answer, camera)) {
        throw new DomainError('inspection.challenge-unreported', {}, { field: 'answer' });
      }
      const answer: CameraChallengeAnswer = {
        ...{ challengeId, said: body.answer, note: body.note },
        ...judgeChallenge(body.answer, { wasShown: challenge.shownAt !== null, camera }),
        ...{ viewingId: viewing?.id ?? null, clockIsSure: camera.clockIsSure, clockOffsetMs: camera.clockOffsetMs },
        ...{ accountId: caller.accountId, name: caller.displayName, unit: caller.unit, at: now },
      };
      await tx.insert(CameraChallengeAnswer, answer);
      const { said, result, cause } = answer;
      await this.note(tx, caller, 'inspection.challenge-answered', school, challenge, { said, result, cause });
      return viewOf(challenge, answer);
    });
  }

  private lastOf(tx: EntityManager, schoolId: string): Promise<CameraChallenge | null> {
    return tx.findOne(CameraChallenge, { where: { schoolId }, order: { openedAt: 'DESC', id: 'DESC' } });
  }

  /** Whoever asked: what counts is how often the school had to run before a camera. */
  private async nextAt(tx: EntityManager, { id, areaCode }: School, now: Date): Promise<Date | null> {
    const last = await this.lastOf(tx, id);
    if (last === null) return null;
    const days = await this.policy.number(tx, 'challenge.rest_days', { date: businessDateOf(now), areaCode });
    const nextAt = new Date(last.openedAt.getTime() + days * DAY_MS);
    return nextAt > now ? nextAt : null;
  }

  private note(
    tx: EntityManager,
    by: Principal,
    action: string,
    school: School,
    { id, cameraName }: CameraChallenge,
    detail: Record<string, string | null>,
  ): Promise<void> {
    return this.audit.note(tx, {
      ...{ by, action, subject: { kind: 'camera-challenge', id } },
      ...{ schoolId: school.id, areaCode: school.areaCode, detail: { camera: cameraName, ...detail } },
    });
  }
}

async function lockChallenge(tx: EntityManager, schoolId: string, id: string): Promise<CameraChallenge> {
  const [challenge] = await lockRows(tx, CameraChallenge, { id, schoolId }, { id: 'ASC' });
  if (challenge === undefined) throw new DomainError('inspection.challenge-not-found', {}, { field: 'challengeId' });
  return challenge;
}

function viewOf(challenge: CameraChallenge, answer: CameraChallengeAnswer | null): View {
  const { id, schoolId, cameraId, cameraName, placeName, inspectionId, code, name, unit } = challenge;
  return {
    ...{ id, schoolId, cameraId, cameraName, placeName, inspectionId, code, by: { name, unit } },
    openedAt: challenge.openedAt.toISOString(),
    expiresAt: challenge.expiresAt.toISOString(),
    shownAt: challenge.shownAt?.toISOString() ?? null,
    answer: answer && {
      ...{ said: answer.said, result: answer.result, cause: answer.cause, viewingId: answer.viewingId },
      ...{ clockIsSure: answer.clockIsSure, clockOffsetMs: answer.clockOffsetMs, note: answer.note },
      ...{ by: { name: answer.name, unit: answer.unit }, at: answer.at.toISOString() },
    },
  };
}
