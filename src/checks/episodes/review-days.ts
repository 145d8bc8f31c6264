import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addDays, type BusinessDate } from '../../contract/business-date.js';
import type { checkEndpoints } from '../../contract/http/checks.js';
import type { QueryOf, ResponseOf } from '../../contract/http/endpoint.js';
import { STAGES, type Stage } from '../../contract/stages.js';
import { Misfits } from '../../evidence/index.js';
import { School, withinScope } from '../../organization/index.js';
import { areaPrefix, DomainError, type Principal, UnitOfWork } from '../../platform/index.js';
import { CheckedDay, EpisodeWordRow } from '../checks.entities.js';
import { DUE, ofSchools, standing } from './episode-desk.js';

type Api = typeof checkEndpoints;
type Day = ResponseOf<Api['reviewDay']>;
type Tally = Pick<ResponseOf<Api['reviewDays']>['items'][number], 'misfits' | 'cards'>;
interface Span {
  from: BusinessDate;
  to: BusinessDate;
  areaId: string | undefined;
}

const MOST_DAYS = 62;
/** Words of an office that stand on a card until somebody says another. */
const SETTLING = ['asked', 'dismissed', 'settled'];

/** Misfits and cards counted by day, and of one day by school and stage: where there is something left to do. Reads only. */
@Injectable()
export class ReviewDays {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly misfits: Misfits,
  ) {}

  /** @throws DomainError `checks.span-invalid` */
  days(caller: Principal, { from, to, areaId }: QueryOf<Api['reviewDays']>): Promise<ResponseOf<Api['reviewDays']>> {
    if (to < from || to >= addDays(from, MOST_DAYS)) {
      throw new DomainError('checks.span-invalid', { days: MOST_DAYS }, { field: 'to' });
    }
    return this.uow.read(async (tx) => {
      const days = new Map<BusinessDate, Tally>();
      for (const { date, total, open } of await this.misfits.tallyByDay(tx, caller, { from, to, areaId })) {
        tallyAt(days, date).misfits = { total, open };
      }
      const cards = await cardsOf(tx, caller, { from, to, areaId })
        .select('episode.businessDate', 'date')
        .addSelect('COUNT(*)', 'total')
        .addSelect(DUE_COUNT, 'due')
        .groupBy('episode.businessDate')
        .getRawMany<{ date: string; total: string; due: string }>();
      for (const { date, total, due } of cards) tallyAt(days, date).cards = { total: Number(total), due: Number(due) };
      const items = [...days].map(([date, tally]) => ({ date, ...tally }));
      return { items: items.sort((a, b) => (a.date < b.date ? -1 : 1)) };
    });
  }

  day(caller: Principal, date: BusinessDate, { areaId }: QueryOf<Api['reviewDay']>): Promise<Day> {
    return this.uow.read(async (tx) => {
      const span = { from: date, to: date, areaId };
      const cells = new Map<string, Map<Stage, Tally>>();
      const cell = (schoolId: string, stage: Stage): Tally => {
        const stages = cells.get(schoolId) ?? new Map<Stage, Tally>();
        cells.set(schoolId, stages);
        return tallyAt(stages, stage);
      };
      for (const { schoolId, stage, total, open } of await this.misfits.tallyByStage(tx, caller, span)) {
        cell(schoolId, stage).misfits = { total, open };
      }
      const cards = await cardsOf(tx, caller, span)
        .select('episode.schoolId', 'schoolId')
        .addSelect('episode.stage', 'stage')
        .addSelect('COUNT(*)', 'total')
        .addSelect(DUE_COUNT, 'due')
        .groupBy('episode.schoolId')
        .addGroupBy('episode.stage')
        .getRawMany<{ schoolId: string; stage: Stage; total: string; due: string }>();
      for (const { schoolId, stage, total, due } of cards) {
        cell(schoolId, stage).cards = { total: Number(total), due: Number(due) };
      }
      const schools = await schoolsOf(tx, caller, areaId)
        .leftJoin(CheckedDay, 'looked', 'looked.schoolId = school.id AND looked.businessDate = :date', { date })
        .select('school.id', 'schoolId')
        .addSelect('school.name', 'schoolName')
        .addSelect('school.areaCode', 'areaId')
        .addSelect('looked.id', 'dayId')
        .addSelect('looked.checkedAt', 'checkedAt')
        .orderBy('school.name')
        .addOrderBy('school.id')
        .getRawMany<Record<'schoolId' | 'schoolName' | 'areaId', string> & Record<'dayId' | 'checkedAt', unknown>>();
      const known = schools.filter(({ schoolId, dayId }) => dayId !== null || cells.has(schoolId));
      return {
        date,
        schools: known.map(({ schoolId, schoolName, areaId: areaCode, checkedAt }) => ({
          ...{ schoolId, schoolName, areaId: areaCode, isLookedAt: checkedAt !== null },
          stages: STAGES.flatMap((stage) => {
            const tally = cells.get(schoolId)?.get(stage);
            return tally ? [{ stage, ...tally }] : [];
          }),
        })),
        unknownSchools: schools.length - known.length,
        reviewers: await this.reviewers(tx, caller, span),
      };
    });
  }

  private async reviewers(tx: EntityManager, caller: Principal, span: Span): Promise<Day['reviewers']> {
    const people = new Map<string, Day['reviewers'][number]>();
    const person = ({ accountId, name, unit }: { accountId: string; name: string; unit: string }) => {
      const known = people.get(accountId) ?? { accountId, name, unit, misfits: 0, cards: 0 };
      people.set(accountId, known);
      return known;
    };
    for (const row of await this.misfits.reviewers(tx, caller, span)) person(row).misfits = row.count;
    const spoken = await cardsOf(tx, caller, span)
      .innerJoin(EpisodeWordRow, 'said', LATEST_WORD)
      .andWhere('said.word IN (:...settling)', { settling: SETTLING })
      .select('said.accountId', 'accountId')
      .addSelect('MAX(said.name)', 'name')
      .addSelect('MAX(said.unit)', 'unit')
      .addSelect('COUNT(*)', 'count')
      .groupBy('said.accountId')
      .getRawMany<Record<'accountId' | 'name' | 'unit' | 'count', string>>();
    for (const row of spoken) person(row).cards = Number(row.count);
    const all = [...people.values()];
    return all.sort((a, b) => b.misfits + b.cards - a.misfits - a.cards || (a.accountId < b.accountId ? -1 : 1));
  }
}

const DUE_COUNT = `SUM(CASE WHEN episode.state IN (${DUE.map((state) => `'${state}'`).join(', ')}) THEN 1 ELSE 0 END)`;
const LATEST_WORD =
  'said.episodeId = episode.id AND said.wordNo = (SELECT MAX(w.word_no) FROM episode_word w WHERE w.episode_id = episode.id)';

/** What cannot be judged asks the office for nothing: it is in no tally. */
function cardsOf(tx: EntityManager, caller: Principal, { from, to, areaId }: Span) {
  const query = standing(withinScope(ofSchools(tx), 'school', caller, 'misfit.read'))
    .andWhere('episode.businessDate >= :from AND episode.businessDate <= :to', { from, to })
    .andWhere("episode.kind = 'doubt'");
  return areaId === undefined
    ? query
    : query.andWhere('school.areaCode LIKE :area', { area: `${areaPrefix(areaId)}%` });
}

function schoolsOf(tx: EntityManager, caller: Principal, areaId: string | undefined) {
  const query = withinScope(tx.createQueryBuilder(School, 'school'), 'school', caller, 'misfit.read');
  return areaId === undefined
    ? query
    : query.andWhere('school.areaCode LIKE :area', { area: `${areaPrefix(areaId)}%` });
}

function tallyAt<Key>(tallies: Map<Key, Tally>, key: Key): Tally {
  const tally = tallies.get(key) ?? { misfits: { total: 0, open: 0 }, cards: { total: 0, due: 0 } };
  tallies.set(key, tally);
  return tally;
}
