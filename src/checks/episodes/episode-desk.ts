import { Injectable } from '@nestjs/common';
import { type EntityManager, In, LessThanOrEqual, type SelectQueryBuilder } from 'typeorm';
import { addDays, businessDateOf } from '../../contract/business-date.js';
import { CHECKS, type EpisodeState, type EpisodeWord } from '../../contract/checks.js';
import type { checkEndpoints } from '../../contract/http/checks.js';
import type { BodyOf, QueryOf, ResponseOf } from '../../contract/http/endpoint.js';
import type { Language } from '../../contract/language.js';
import type { Capability } from '../../contract/roles.js';
import { EventThumbnail } from '../../footage/index.js';
import { School, SchoolDirectory, withinScope } from '../../organization/index.js';
import {
  AuditLog,
  areaPrefix,
  Clock,
  DomainError,
  Idempotency,
  lockRows,
  type Principal,
  UnitOfWork,
} from '../../platform/index.js';
import { CheckedDay, Doubt, Episode, EpisodeWordRow } from '../checks.entities.js';
import { doubtInWords } from '../in-words.js';
import { EpisodeBook } from './episode-book.js';

type Api = typeof checkEndpoints;
type View = ResponseOf<Api['say']>;

const DESK_DAYS = 30;
const CLOSED = ['dismissed', 'settled'];
/** States in which the next word is the office's. */
export const DUE: readonly EpisodeState[] = ['open', 'answered'];
/** States in which the school knows of a card. */
const SHOWN_TO_SCHOOL = ['asked', 'answered'];

export interface PointedAt {
  schoolId: string;
  state: EpisodeState;
  actIds: string[];
  eventIds: string[];
}

/** Cards at the desk of an office, and at the school that is asked about them. */
@Injectable()
export class EpisodeDesk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
    private readonly book: EpisodeBook,
    private readonly idempotency: Idempotency,
    private readonly audit: AuditLog,
  ) {}

  /** One page by (newest day, school's name). Cards of which every doubt was withdrawn are left out until somebody spoke. */
  page(
    caller: Principal,
    { after, limit, show, ...filters }: QueryOf<Api['episodes']>,
    language: Language,
  ): Promise<ResponseOf<Api['episodes']>> {
    return this.uow.read(async (tx) => {
      const to = filters.to ?? businessDateOf(this.clock.now());
      const from = filters.from ?? addDays(to, 1 - DESK_DAYS);
      const filtered = () => {
        const query = standing(withinScope(ofSchools(tx), 'school', caller, 'misfit.read')).andWhere(
          'episode.businessDate >= :from AND episode.businessDate <= :to',
          { from, to },
        );
        const { areaId, schoolId, stage, kind } = filters;
        if (areaId !== undefined) query.andWhere('school.areaCode LIKE :area', { area: `${areaPrefix(areaId)}%` });
        if (schoolId !== undefined) query.andWhere('episode.schoolId = :schoolId', { schoolId });
        if (stage !== undefined) query.andWhere('episode.stage = :stage', { stage });
        if (kind !== undefined) query.andWhere('episode.kind = :kind', { kind });
        return query;
      };
      const shown = () => {
        const query = filtered();
        if (show === 'open') query.andWhere('episode.state NOT IN (:...closed)', { closed: CLOSED });
        if (show === 'due') query.andWhere('episode.state IN (:...due)', { due: DUE });
        return query;
      };
      const total = await shown().getCount();
      const due = await filtered().andWhere('episode.state IN (:...due)', { due: DUE }).getCount();
      const { items, next } = await this.pageOf(tx, shown(), { after, limit }, language);
      const waiting = await withinScope(
        tx
          .createQueryBuilder(CheckedDay, 'day')
          .innerJoin(School, 'school', 'school.id = day.schoolId')
          .where({ dueAt: LessThanOrEqual(this.clock.now()) }),
        'school',
        caller,
        'misfit.read',
      ).getCount();
      return { items, next, from, to, total, due, waiting };
    });
  }

  /** @throws DomainError `checks.episode-not-found` */
  one(caller: Principal, episodeId: string, language: Language): Promise<View> {
    return this.uow.read(async (tx) => {
      const episode = await tx.findOneBy(Episode, { id: episodeId });
      const isThere = episode && (await this.directory.reaches(tx, caller, 'misfit.read', episode.schoolId));
      const [view] = isThere ? await this.views(tx, [episodeId], language) : [];
      if (!view) throw new DomainError('checks.episode-not-found', {}, { field: 'episodeId' });
      return view;
    });
  }

  /** @throws DomainError `organization.school-not-found` */
  ofSchool(
    caller: Principal,
    schoolId: string,
    { after, limit }: QueryOf<Api['asked']>,
    language: Language,
  ): Promise<ResponseOf<Api['asked']>> {
    return this.uow.read(async (tx) => {
      await this.directory.require(tx, caller, 'finding.answer', schoolId);
      const query = ofSchools(tx)
        .andWhere('episode.schoolId = :schoolId', { schoolId })
        .andWhere('episode.state IN (:...shown)', { shown: SHOWN_TO_SCHOOL });
      return this.pageOf(tx, query, { after, limit }, language);
    });
  }

  /** The records and movements that a card’s doubts point at, and whose day it is of. Null for a card out of scope. */
  async pointsAt(tx: EntityManager, caller: Principal, episodeId: string): Promise<PointedAt | null> {
    const episode = await tx.findOneBy(Episode, { id: episodeId });
    if (!episode || !(await this.directory.reaches(tx, caller, 'misfit.read', episode.schoolId))) return null;
    const refs = (await tx.findBy(Doubt, { episodeId })).flatMap((doubt) => doubt.refs);
    const idsOf = (what: 'act' | 'event') => [...new Set(refs.flatMap((ref) => (ref.what === what ? [ref.id] : [])))];
    const { schoolId, state } = episode;
    return { schoolId, state, actIds: idsOf('act'), eventIds: idsOf('event') };
  }

  /** @throws DomainError `checks.episode-not-found` */
  say(caller: Principal, key: string, episodeId: string, body: BodyOf<Api['say']>, language: Language): Promise<View> {
    return this.speak(caller, key, 'misfit.review', episodeId, body.word, body.text, language);
  }

  /** @throws DomainError `checks.episode-not-found`, also for a card about which the school was not asked */
  answer(
    caller: Principal,
    key: string,
    episodeId: string,
    { text }: BodyOf<Api['answer']>,
    language: Language,
  ): Promise<View> {
    return this.speak(caller, key, 'finding.answer', episodeId, 'answered', text, language);
  }

  private speak(
    caller: Principal,
    key: string,
    capability: Capability,
    episodeId: string,
    word: EpisodeWord,
    text: string | null,
    language: Language,
  ): Promise<View> {
    const content = { route: `checks.${word}`, episodeId, text };
    return this.idempotency.once({ accountId: caller.accountId, key, content }, async (tx) => {
      const [episode] = await lockRows(tx, Episode, { id: episodeId }, { id: 'ASC' });
      const isThere = episode && (await this.directory.reaches(tx, caller, capability, episode.schoolId));
      const isAsked = episode && SHOWN_TO_SCHOOL.includes(episode.state);
      if (!isThere || (word === 'answered' && !isAsked)) {
        throw new DomainError('checks.episode-not-found', {}, { field: 'episodeId' });
      }
      await this.book.say(tx, episode, caller, word, text);
      const school = await tx.findOneByOrFail(School, { id: episode.schoolId });
      await this.audit.note(tx, {
        ...{ by: caller, action: `checks.episode-${word}`, subject: { kind: 'episode', id: episodeId } },
        ...{ schoolId: school.id, areaCode: school.areaCode, detail: { stage: episode.stage } },
      });
      const [view] = await this.views(tx, [episodeId], language);
      if (!view) throw new DomainError('checks.episode-not-found', {}, { field: 'episodeId' });
      return view;
    });
  }

  private async pageOf(
    tx: EntityManager,
    query: SelectQueryBuilder<Episode>,
    { after, limit }: { after?: string | undefined; limit: number },
    language: Language,
  ): Promise<{ items: View[]; next: string | null }> {
    const last = after === undefined ? null : await tx.findOneBy(Episode, { id: after });
    if (last) {
      const school = await tx.findOneBy(School, { id: last.schoolId });
      const sameName = '(episode.schoolId > :lastSchool OR (episode.schoolId = :lastSchool AND episode.id > :after))';
      const sameDay = `(school.name > :lastName OR (school.name = :lastName AND ${sameName}))`;
      query.andWhere(`(episode.businessDate < :lastDate OR (episode.businessDate = :lastDate AND ${sameDay}))`, {
        ...{ lastDate: last.businessDate, lastName: school?.name ?? '', lastSchool: last.schoolId, after },
      });
    }
    const ids = await query
      .select('episode.id', 'id')
      .orderBy('episode.businessDate', 'DESC')
      .addOrderBy('school.name')
      .addOrderBy('episode.schoolId')
      .addOrderBy('episode.id')
      .limit(limit + 1)
      .getRawMany<{ id: string }>();
    const shown = ids.slice(0, limit).map(({ id }) => id);
    return { items: await this.views(tx, shown, language), next: ids.length > limit ? (shown.at(-1) ?? null) : null };
  }

  private async views(tx: EntityManager, ids: readonly string[], language: Language): Promise<View[]> {
    const where = { episodeId: In([...ids]) };
    const episodes = new Map((await tx.findBy(Episode, { id: In([...ids]) })).map((row) => [row.id, row]));
    const doubts = (await tx.find(Doubt, { where, order: { businessDate: 'ASC', score: 'DESC' } })).filter(
      ({ withdrawnAt }) => withdrawnAt === null,
    );
    const said = await tx.find(EpisodeWordRow, { where, order: { wordNo: 'ASC' } });
    const seen = doubts.flatMap(({ refs }) => refs).flatMap((ref) => (ref.what === 'event' ? ref.id : []));
    const stills = new Set((await tx.findBy(EventThumbnail, { eventId: In(seen) })).map(({ eventId }) => eventId));
    const schoolIds = [...new Set([...episodes.values()].map(({ schoolId }) => schoolId))];
    const schools = new Map((await tx.findBy(School, { id: In(schoolIds) })).map((school) => [school.id, school]));
    return ids.flatMap((id): View[] => {
      const episode = episodes.get(id);
      const school = episode && schools.get(episode.schoolId);
      if (!school) return [];
      const own = doubts.filter(({ episodeId }) => episodeId === id);
      const money = own.flatMap(({ moneyFen }) => moneyFen ?? []);
      const stillOf = own.flatMap(({ refs }) => refs).find((ref) => ref.what === 'event' && stills.has(ref.id));
      return [
        {
          ...{ id, schoolId: school.id, schoolName: school.name, areaId: school.areaCode },
          ...{ date: episode.businessDate, stage: episode.stage, kind: episode.kind, state: episode.state },
          openedAt: episode.openedAt.toISOString(),
          score: Math.max(0, ...own.map(({ score }) => score)),
          moneyFen: money.length === 0 ? null : money.reduce((sum, fen) => sum + fen, 0),
          stillOf: stillOf?.id ?? null,
          doubts: own.map((row) => ({
            ...{ check: row.check, date: row.businessDate, verdict: row.verdict, cause: row.cause },
            ...doubtInWords(row.check, row, language),
            rules: [...CHECKS[row.check].rules],
            ...{ score: row.score, moneyFen: row.moneyFen, refs: row.refs, heldBack: row.heldBack },
          })),
          words: said
            .filter(({ episodeId }) => episodeId === id)
            .map(({ word, text, name, unit, at }) => ({ word, text, by: { name, unit }, at: at.toISOString() })),
        },
      ];
    });
  }
}

/** Episodes with their `school`. */
export function ofSchools(tx: EntityManager): SelectQueryBuilder<Episode> {
  return tx
    .createQueryBuilder(Episode, 'episode')
    .innerJoin(School, 'school', 'school.id = episode.schoolId')
    .where('1 = 1');
}

/** Something on the card still stands, or somebody has spoken about it. */
export function standing(query: SelectQueryBuilder<Episode>): SelectQueryBuilder<Episode> {
  return query.andWhere(
    "(episode.state <> 'open' OR EXISTS (SELECT 1 FROM doubt d WHERE d.episode_id = episode.id AND d.withdrawn_at IS NULL))",
  );
}
