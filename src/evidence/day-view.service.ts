import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { addDays, type BusinessDate, DAY_MS, startOfBusinessDate } from '../contract/business-date.js';
import type { ResponseOf } from '../contract/http/endpoint.js';
import type { evidenceEndpoints } from '../contract/http/evidence.js';
import type { Language } from '../contract/language.js';
import { STAGES } from '../contract/stages.js';
import type { ActVerdict, EventVerdict } from '../contract/verdicts.js';
import { VideoIndex } from '../footage/index.js';
import { groupBy, JournalReader } from '../journal/index.js';
import { School, SchoolDirectory, withinScope } from '../organization/index.js';
import { Clock, covers, type Principal, scopeOf, UnitOfWork } from '../platform/index.js';
import { dayCoverage, minutesOfDay } from './day-coverage.js';
import { Verdict } from './evidence.entities.js';
import { isJudged } from './judging/act-judge.js';
import { reasonInWords } from './judging/reason.js';
import { misfitsWithin } from './misfits/misfit-query.js';
import { Reviews } from './reviews.js';

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
    private readonly reviews: Reviews,
  ) {}

  /** @throws DomainError `organization.school-not-found` */
  async day(
    caller: Principal,
    schoolId: string,
    date: BusinessDate,
    language: Language,
  ): Promise<ResponseOf<Api['day']>> {
    return this.uow.read(async (tx) => {
      const school = await this.directory.require(tx, caller, 'school.read', schoolId);
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
      const isReviewer = covers(scopeOf(caller, 'misfit.read'), school);
      const reviews = await this.reviews.standing(tx, isReviewer ? subjectIds : []);
      const judged = (id: string) => {
        const { verdict, cause, facts } = verdicts.get(id) ?? NOT_JUDGED_YET;
        const reason = reasonInWords(verdict, cause, facts, language);
        return { verdict, cause, reason, review: reviews.get(id) ?? null };
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
              ...judged(act.id),
              verdict: judged(act.id).verdict as ActVerdict,
            })),
          events: events
            .filter((event) => event.stage === stage)
            .map((event) => ({
              id: event.id,
              cameraId: event.cameraId,
              kind: event.kind,
              startedAt: event.startedAt.toISOString(),
              endedAt: event.endedAt?.toISOString() ?? null,
              ...judged(event.id),
              verdict: judged(event.id).verdict as EventVerdict,
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

  /** The state of one day, and of the `days` up to it, of every school in scope that has anything on them. */
  async states(caller: Principal, date: BusinessDate, days: number): Promise<ResponseOf<Api['days']>> {
    return this.uow.read(async (tx) => {
      const schools = await withinScope(
        tx.createQueryBuilder(School, 'school').select('school.id', 'id'),
        'school',
        caller,
        'school.read',
      ).getRawMany<{ id: string }>();
      const judged = await tx
        .createQueryBuilder(Verdict, 'v')
        .select(['v.schoolId AS schoolId', 'v.subject AS subject', 'v.verdict AS verdict', 'COUNT(*) AS n'])
        .where('v.businessDate = :date', { date })
        .groupBy('v.schoolId, v.subject, v.verdict')
        .getRawMany<{ schoolId: string; subject: string; verdict: string; n: string }>();
      const misfits = await misfitsWithin(tx, caller, 'school.read')
        .select(['v.schoolId AS schoolId', 'v.subject AS subject', 'v.businessDate AS date', 'COUNT(*) AS n'])
        .addSelect('SUM(CASE WHEN review.subjectId IS NULL THEN 1 ELSE 0 END)', 'open')
        .andWhere('v.businessDate > :before AND v.businessDate <= :date', { before: addDays(date, -days), date })
        .groupBy('v.schoolId, v.subject, v.businessDate')
        .getRawMany<{ schoolId: string; subject: string; date: string; n: string; open: string }>();
      const bySchool = groupBy(judged, ({ schoolId }) => schoolId);
      const misfitsBySchool = groupBy(misfits, ({ schoolId }) => schoolId);
      return {
        items: schools.flatMap(({ id: schoolId }) => {
          const rows = bySchool.get(schoolId) ?? [];
          const found = misfitsBySchool.get(schoolId) ?? [];
          if (rows.length === 0 && found.length === 0) return [];
          const ofDay = found.filter((row) => row.date === date);
          return {
            schoolId,
            acts: sum(rows.filter(({ subject }) => subject === 'act')),
            events: sum(rows.filter(({ subject }) => subject === 'event')),
            actsInDoubt: sum(ofDay.filter(({ subject }) => subject === 'act')),
            eventsUnexplained: sum(ofDay.filter(({ subject }) => subject === 'event')),
            pending: sum(rows.filter(({ verdict }) => verdict === 'pending')),
            open: sum(ofDay, 'open'),
            recent: { misfits: sum(found), open: sum(found, 'open') },
          };
        }),
      };
    });
  }
}

/** Counts come as text from MySQL. */
function sum<Column extends string = 'n'>(rows: readonly Record<Column, string>[], column: Column = 'n' as Column) {
  return rows.reduce((total, row) => total + Number(row[column]), 0);
}
