import { Injectable } from '@nestjs/common';
import { type EntityManager, In, type SelectQueryBuilder } from 'typeorm';
import { addDays, type BusinessDate, businessDateOf } from '../../contract/business-date.js';
import type { QueryOf, ResponseOf } from '../../contract/http/endpoint.js';
import type { evidenceEndpoints } from '../../contract/http/evidence.js';
import type { Language } from '../../contract/language.js';
import { MISFIT_KINDS, type MisfitKind } from '../../contract/misfits.js';
import type { Stage } from '../../contract/stages.js';
import { EventThumbnail, VideoEvent, VideoIndex } from '../../footage/index.js';
import { Act, ActState, JournalReader } from '../../journal/index.js';
import { Place, School } from '../../organization/index.js';
import { areaPrefix, Clock, type Principal, UnitOfWork } from '../../platform/index.js';
import { Verdict } from '../evidence.entities.js';
import { reasonInWords } from '../judging/reason.js';
import { Reviews } from '../reviews.js';
import { misfitsWithin, VERDICT_OF_KIND } from './misfit-query.js';

type Api = typeof evidenceEndpoints;
type Misfit = ResponseOf<Api['misfits']>['items'][number];
type Filters = Omit<QueryOf<Api['misfits']>, 'after' | 'limit'>;

const QUEUE_DAYS = 7;
/** When it happened, in the columns of `misfitsWithin`. */
const AT = 'COALESCE(act.occurredAt, event.startedAt)';
const STAGE = 'COALESCE(act.stage, event.stage)';
const OPEN = 'SUM(CASE WHEN review.subjectId IS NULL THEN 1 ELSE 0 END)';

/** How many misfits there are of one school, day and stage, and how many nobody has reviewed. */
export interface MisfitTally {
  schoolId: string;
  stage: Stage;
  total: number;
  open: number;
}
/** On how many misfits the word of this person stands. */
export interface Reviewer {
  accountId: string;
  name: string;
  unit: string;
  count: number;
}
interface Span {
  from: BusinessDate;
  to: BusinessDate;
  areaId?: string | undefined;
}

/** What does not fit, over schools and days: the safety section's morning. Reads only. */
@Injectable()
export class Misfits {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly journal: JournalReader,
    private readonly video: VideoIndex,
    private readonly reviews: Reviews,
  ) {}

  /** One page by (newest day, school's name, time); the key of a page is the last one's act or event. */
  page(
    caller: Principal,
    { after, limit, ...filters }: QueryOf<Api['misfits']>,
    language: Language,
  ): Promise<ResponseOf<Api['misfits']>> {
    return this.uow.read(async (tx) => {
      const today = businessDateOf(this.clock.now());
      const to = filters.to ?? addDays(today, -1);
      const from = filters.from ?? addDays(to, 1 - QUEUE_DAYS);
      const filtered = () => narrowed(misfitsWithin(tx, caller, 'misfit.read'), { ...filters, from, to });
      const counts = await filtered()
        .select('COUNT(*)', 'total')
        .addSelect(OPEN, 'open')
        .getRawOne<{ total: string; open: string | null }>();
      const query = filtered();
      if (filters.show !== 'all') {
        const isDue = filters.show === 'due' ? ' OR v.businessDate = :to' : '';
        query.andWhere(`(review.subjectId IS NULL${isDue})`);
      }
      if (after !== undefined) await this.from(tx, query, after);
      const ids = await query
        .select('v.subjectId', 'subjectId')
        .orderBy('v.businessDate', 'DESC')
        .addOrderBy('school.name')
        .addOrderBy('v.schoolId')
        .addOrderBy(AT)
        .addOrderBy('v.subjectId')
        .limit(limit + 1)
        .getRawMany<{ subjectId: string }>();
      const shown = ids.slice(0, limit).map(({ subjectId }) => subjectId);
      return {
        items: await this.views(tx, shown, language),
        next: ids.length > limit ? (shown.at(-1) ?? null) : null,
        from,
        to,
        total: Number(counts?.total ?? 0),
        open: Number(counts?.open ?? 0),
      };
    });
  }

  /** Movement of a day that no record explains, at the schools where `caller` may use `report.read`: how much, and the latest of it. */
  async unrecordedOn(
    tx: EntityManager,
    caller: Principal,
    date: BusinessDate,
    most: number,
  ): Promise<{ count: number; latest: Misfit[] }> {
    const query = narrowed(misfitsWithin(tx, caller, 'report.read'), { from: date, to: date, kind: 'unrecorded' });
    const count = await query.getCount();
    const rows = await query
      .select('v.subjectId', 'subjectId')
      .orderBy(AT, 'DESC')
      .addOrderBy('v.subjectId')
      .limit(most)
      .getRawMany<{ subjectId: string }>();
    const ids = rows.map(({ subjectId }) => subjectId);
    return { count, latest: await this.views(tx, ids, 'zh') };
  }

  /** By day, those in the scope of `misfit.read` of `caller`. */
  async tallyByDay(
    tx: EntityManager,
    caller: Principal,
    span: Span,
  ): Promise<{ date: BusinessDate; total: number; open: number }[]> {
    const rows = await narrowed(misfitsWithin(tx, caller, 'misfit.read'), span)
      .select('v.businessDate', 'date')
      .addSelect('COUNT(*)', 'total')
      .addSelect(OPEN, 'open')
      .groupBy('v.businessDate')
      .getRawMany<{ date: string; total: string; open: string }>();
    return rows.map(({ date, total, open }) => ({ date, total: Number(total), open: Number(open) }));
  }

  /** Of one day by school and stage, those in the scope of `misfit.read` of `caller`. */
  async tallyByStage(tx: EntityManager, caller: Principal, span: Span): Promise<MisfitTally[]> {
    const rows = await narrowed(misfitsWithin(tx, caller, 'misfit.read'), span)
      .select('v.schoolId', 'schoolId')
      .addSelect(STAGE, 'stage')
      .addSelect('COUNT(*)', 'total')
      .addSelect(OPEN, 'open')
      .groupBy('v.schoolId')
      .addGroupBy(STAGE)
      .getRawMany<{ schoolId: string; stage: Stage; total: string; open: string }>();
    return rows.map(({ schoolId, stage, total, open }) => ({
      ...{ schoolId, stage, total: Number(total), open: Number(open) },
    }));
  }

  /**
   * What became of everything of a school that was judged in those days: records that were not taken back, by what the
   * footage says of them, and stretches of movement that no record explains.
   */
  async answers(
    tx: EntityManager,
    schoolId: string,
    { from, to }: Pick<Span, 'from' | 'to'>,
  ): Promise<Record<'fits' | 'doesNotFit' | 'cannotTell' | 'unrecorded', number>> {
    const rows = await tx
      .createQueryBuilder(Verdict, 'v')
      .leftJoin(ActState, 'state', "v.subject = 'act' AND state.actId = v.subjectId")
      .select('v.subject', 'subject')
      .addSelect('v.verdict', 'verdict')
      .addSelect('v.cause', 'cause')
      .addSelect('COUNT(*)', 'count')
      .where('v.schoolId = :schoolId AND v.businessDate >= :from AND v.businessDate <= :to', { schoolId, from, to })
      .andWhere('state.reversedByActId IS NULL')
      .groupBy('v.subject')
      .addGroupBy('v.verdict')
      .addGroupBy('v.cause')
      .getRawMany<Pick<Verdict, 'subject' | 'verdict' | 'cause'> & { count: string }>();
    const sums = { fits: 0, doesNotFit: 0, cannotTell: 0, unrecorded: 0 };
    for (const row of rows) {
      const kind = kindOf(row);
      const answer =
        row.subject === 'event'
          ? kind && 'unrecorded'
          : kind
            ? 'doesNotFit'
            : row.verdict === 'supported'
              ? 'fits'
              : 'cannotTell';
      if (answer) sums[answer] += Number(row.count);
    }
    return sums;
  }

  /** Whose words stand on the misfits of `span`. */
  async reviewers(tx: EntityManager, caller: Principal, span: Span): Promise<Reviewer[]> {
    const rows = await narrowed(misfitsWithin(tx, caller, 'misfit.read'), span)
      .select('review.accountId', 'accountId')
      .addSelect('MAX(review.name)', 'name')
      .addSelect('MAX(review.unit)', 'unit')
      .addSelect('COUNT(*)', 'count')
      .andWhere('review.subjectId IS NOT NULL')
      .groupBy('review.accountId')
      .getRawMany<{ accountId: string; name: string; unit: string; count: string }>();
    return rows.map((row) => ({ ...row, count: Number(row.count) }));
  }

  /** Only what comes after the item in the order of the list, whether it still is in it or not. */
  private async from(tx: EntityManager, query: SelectQueryBuilder<Verdict>, after: string): Promise<void> {
    const last = await tx.findOneBy(Verdict, { subjectId: after });
    if (last === null) return;
    const at =
      last.subject === 'act'
        ? (await tx.findOneBy(Act, { id: after }))?.occurredAt
        : (await tx.findOneBy(VideoEvent, { id: after }))?.startedAt;
    const school = await tx.findOneBy(School, { id: last.schoolId });
    const later = `(${AT} > :lastAt OR (${AT} = :lastAt AND v.subjectId > :after))`;
    const sameName = `(v.schoolId > :lastSchool OR (v.schoolId = :lastSchool AND ${later}))`;
    const sameDay = `(school.name > :lastName OR (school.name = :lastName AND ${sameName}))`;
    query.andWhere(`(v.businessDate < :lastDate OR (v.businessDate = :lastDate AND ${sameDay}))`, {
      lastDate: last.businessDate,
      lastName: school?.name ?? '',
      lastSchool: last.schoolId,
      lastAt: at?.getTime() ?? 0,
      after,
    });
  }

  private async views(tx: EntityManager, ids: readonly string[], language: Language): Promise<Misfit[]> {
    const verdicts = new Map((await tx.findBy(Verdict, { subjectId: In([...ids]) })).map((it) => [it.subjectId, it]));
    const acts = new Map((await this.journal.byIds(tx, ids)).map(({ act }) => [act.id, act]));
    const events = new Map((await tx.findBy(VideoEvent, { id: In([...ids]) })).map((event) => [event.id, event]));
    const scenes = await this.video.sceneOf(tx, [...events.values()]);
    const placeIds = [...acts.values(), ...scenes.values()].flatMap(({ placeId }) => placeId ?? []);
    const places = new Map((await tx.findBy(Place, { id: In(placeIds) })).map(({ id, name }) => [id, name]));
    const schoolIds = [...new Set([...verdicts.values()].map(({ schoolId }) => schoolId))];
    const schools = new Map((await tx.findBy(School, { id: In(schoolIds) })).map((school) => [school.id, school]));
    const reviews = await this.reviews.standing(tx, ids);
    const stills = new Map(
      (await tx.findBy(EventThumbnail, { eventId: In([...events.keys()]) })).map((it) => [it.eventId, it.cameraId]),
    );
    return ids.flatMap((id): Misfit[] => {
      const verdict = verdicts.get(id);
      const school = verdict && schools.get(verdict.schoolId);
      const kind = verdict && kindOf(verdict);
      if (!school || !kind) return [];
      const common = {
        id,
        kind,
        schoolId: school.id,
        schoolName: school.name,
        areaId: school.areaCode,
        date: verdict.businessDate,
        verdict: verdict.verdict,
        cause: verdict.cause,
        reason: reasonInWords(verdict.verdict, verdict.cause, verdict.facts, language),
        review: reviews.get(id) ?? null,
      };
      const act = acts.get(id);
      if (act) {
        return [
          {
            ...common,
            subject: 'act',
            stage: act.stage,
            at: act.occurredAt.toISOString(),
            until: null,
            placeName: places.get(act.placeId) ?? null,
            recorded: { kind: act.kind, by: act.actorName },
            seen: null,
          },
        ];
      }
      const event = events.get(id);
      const scene = scenes.get(id);
      if (!event || !scene) return [];
      return [
        {
          ...common,
          subject: 'event',
          stage: event.stage,
          at: event.startedAt.toISOString(),
          until: event.endedAt?.toISOString() ?? null,
          placeName: places.get(scene.placeId ?? '') ?? null,
          recorded: null,
          seen: {
            ...{ kind: event.kind, cameraId: event.cameraId, cameraName: scene.cameraName },
            hasStill: stills.get(id) === event.cameraId,
          },
        },
      ];
    });
  }
}

function narrowed(
  query: SelectQueryBuilder<Verdict>,
  { from, to, areaId, schoolId, stage, kind }: Span & Partial<Pick<Filters, 'schoolId' | 'stage' | 'kind'>>,
): SelectQueryBuilder<Verdict> {
  query.andWhere('v.businessDate >= :from AND v.businessDate <= :to', { from, to });
  if (areaId !== undefined) query.andWhere('school.areaCode LIKE :area', { area: `${areaPrefix(areaId)}%` });
  if (schoolId !== undefined) query.andWhere('v.schoolId = :schoolId', { schoolId });
  if (stage !== undefined) query.andWhere(`${STAGE} = :stage`, { stage });
  if (kind !== undefined) query.andWhere('v.verdict = :verdict AND v.cause = :cause', VERDICT_OF_KIND[kind]);
  return query;
}

function kindOf({ verdict, cause }: Pick<Verdict, 'verdict' | 'cause'>): MisfitKind | undefined {
  return MISFIT_KINDS.find(
    (kind) => VERDICT_OF_KIND[kind].verdict === verdict && VERDICT_OF_KIND[kind].cause === cause,
  );
}
