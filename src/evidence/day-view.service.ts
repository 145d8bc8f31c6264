import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type BusinessDate, DAY_MS, startOfBusinessDate } from '../contract/business-date.js';
import type { ResponseOf } from '../contract/http/endpoint.js';
import type { evidenceEndpoints } from '../contract/http/evidence.js';
import { STAGES } from '../contract/stages.js';
import type { ActVerdict, EventVerdict } from '../contract/verdicts.js';
import { JournalReader } from '../journal/index.js';
import { School, SchoolDirectory, withinScope } from '../organization/index.js';
import { Clock, type Principal, UnitOfWork } from '../platform/index.js';
import { VideoIndex } from '../video/index.js';
import { dayCoverage, minutesOfDay } from './day-coverage.js';
import { Verdict } from './evidence.entities.js';
import { isJudged } from './judging.service.js';
import { type Language, reasonInWords } from './reason.js';

type Api = typeof evidenceEndpoints;
const NOT_JUDGED_YET = { verdict: 'pending' as const, cause: 'unknown' as const, facts: {} };

/** One school's day as the two sides tell it, next to each other. Reads only. */
@Injectable()
export class DayViewService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
    private readonly journal: JournalReader,
    private readonly video: VideoIndex,
  ) {}

  /** @throws DomainError `organization.school-not-found` */
  async day(
    caller: Principal,
    schoolId: string,
    date: BusinessDate,
    language: Language,
  ): Promise<ResponseOf<Api['day']>> {
    return this.uow.read(async (tx) => {
      await this.directory.require(tx, caller, 'school.read', schoolId);
      const now = this.clock.now();
      const start = startOfBusinessDate(date);
      const span = { from: new Date(start), to: new Date(start + DAY_MS) };
      const placeIds = (await this.directory.placesOf(tx, schoolId, date)).map(({ id }) => id);
      const bound = await this.video.camerasOfPlaces(tx, placeIds, span);
      const cameraIds = [...new Set(bound.map(({ cameraId }) => cameraId))];
      const days = new Map((await this.video.cameraDays(tx, cameraIds, [date])).map((day) => [day.cameraId, day]));
      const kitchens = await this.directory.kitchensServing(tx, schoolId, date);
      const scope = { schoolId, kitchenIds: kitchens.map(({ id }) => id) };
      const acts = (await this.journal.actsOfDay(tx, scope, date)).map(({ act }) => act).filter(isJudged);
      const events = await this.video.eventsOfDay(tx, cameraIds, date);
      const subjectIds = [...acts.map(({ id }) => id), ...events.map(({ id }) => id)];
      const verdicts = new Map(
        (await tx.findBy(Verdict, { subjectId: In(subjectIds) })).map((verdict) => [verdict.subjectId, verdict]),
      );
      const judged = (id: string) => {
        const { verdict, cause, facts } = verdicts.get(id) ?? NOT_JUDGED_YET;
        return { verdict, cause, reason: reasonInWords(verdict, cause, facts, language) };
      };
      return {
        schoolId,
        date,
        stages: STAGES.map((stage) => ({
          stage,
          cameras: cameraIds.flatMap((cameraId) => {
            const own = bound.filter((binding) => binding.cameraId === cameraId && binding.stages.includes(stage));
            const latest = own.at(-1);
            if (!latest) return [];
            const coverage = dayCoverage(
              date,
              days.get(cameraId)?.slots ?? null,
              own.map(({ boundFrom, boundTo }) => ({
                fromMs: boundFrom.getTime(),
                toMs: boundTo?.getTime() ?? Number.POSITIVE_INFINITY,
              })),
              now.getTime(),
            );
            return [{ id: cameraId, name: latest.name, placeId: latest.placeId, coverage }];
          }),
          acts: acts
            .filter((act) => act.stage === stage)
            .map((act) => ({
              id: act.id,
              kind: act.kind,
              placeId: act.placeId,
              occurredAt: act.occurredAt.toISOString(),
              capturedAt: act.capturedAt.toISOString(),
              recordedAt: act.recordedAt.toISOString(),
              late: act.late,
              ...(judged(act.id) as { verdict: ActVerdict; cause: null; reason: string }),
            })),
          events: events
            .filter((event) => event.stage === stage)
            .map((event) => ({
              id: event.id,
              cameraId: event.cameraId,
              kind: event.kind,
              startedAt: event.startedAt.toISOString(),
              endedAt: event.endedAt?.toISOString() ?? null,
              ...(judged(event.id) as { verdict: EventVerdict; cause: null; reason: string }),
            })),
        })),
        asOf: now.toISOString(),
      };
    });
  }

  /** @throws DomainError `organization.school-not-found` */
  async lanes(caller: Principal, schoolId: string, date: BusinessDate): Promise<ResponseOf<Api['lanes']>> {
    return this.uow.read(async (tx) => {
      await this.directory.require(tx, caller, 'school.read', schoolId);
      const start = startOfBusinessDate(date);
      const span = { from: new Date(start), to: new Date(start + DAY_MS) };
      const placeIds = (await this.directory.placesOf(tx, schoolId, date)).map(({ id }) => id);
      const bound = await this.video.camerasOfPlaces(tx, placeIds, span);
      const days = await this.video.cameraDays(tx, [...new Set(bound.map(({ cameraId }) => cameraId))], [date]);
      return {
        cameras: days.map(({ cameraId, slots, reportedThrough, clockOffsetMs }) => ({
          cameraId,
          reportedThrough: reportedThrough.toISOString(),
          clockOffsetMs,
          ...minutesOfDay(slots),
        })),
      };
    });
  }

  /** The day's state of every school in scope that has anything on that day. */
  async states(caller: Principal, date: BusinessDate): Promise<ResponseOf<Api['days']>> {
    return this.uow.read(async (tx) => {
      const schools = await withinScope(
        tx.createQueryBuilder(School, 'school').select('school.id', 'id'),
        'school',
        caller,
        'school.read',
      ).getRawMany<{ id: string }>();
      const counts = await tx
        .createQueryBuilder(Verdict, 'v')
        .select([
          'v.schoolId AS schoolId',
          'v.subject AS subject',
          'v.verdict AS verdict',
          'v.cause AS cause',
          'COUNT(*) AS n',
        ])
        .where('v.businessDate = :date', { date })
        .groupBy('v.schoolId, v.subject, v.verdict, v.cause')
        .getRawMany<{ schoolId: string; subject: string; verdict: string; cause: string | null; n: string }>();
      return {
        items: schools.flatMap(({ id: schoolId }) => {
          const rows = counts.filter((row) => row.schoolId === schoolId);
          if (rows.length === 0) return [];
          const sum = (wanted: (row: (typeof rows)[number]) => boolean) =>
            rows.filter(wanted).reduce((total, { n }) => total + Number(n), 0);
          return {
            schoolId,
            acts: sum(({ subject }) => subject === 'act'),
            events: sum(({ subject }) => subject === 'event'),
            actsInDoubt: sum(({ verdict }) => ['unseen', 'obstructed', 'unwatched'].includes(verdict)),
            eventsUnexplained: sum(({ verdict }) => verdict === 'unexplained'),
            pending: sum(({ verdict }) => verdict === 'pending'),
          };
        }),
      };
    });
  }
}
