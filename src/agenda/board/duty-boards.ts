import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SchoolCalendars } from '../../calendar/index.js';
import {
  addDays,
  type BusinessDate,
  businessDateOf,
  DAY_MS,
  startOfBusinessDate,
} from '../../contract/business-date.js';
import { BOARD_DUTIES, type BoardDuty, DUTY_SHAPES, daysOfSpan, startOfSpan } from '../../contract/duty-board.js';
import type { dutyBoardEndpoints } from '../../contract/http/duty-board.js';
import type { QueryOf, ResponseOf } from '../../contract/http/endpoint.js';
import type { Capability } from '../../contract/roles.js';
import { groupBy } from '../../journal/index.js';
import { MessageQueue } from '../../messages/index.js';
import { Area, School, SchoolDirectory, Structure, withinScope } from '../../organization/index.js';
import { areaPrefix, Clock, joined, type Principal, UnitOfWork } from '../../platform/index.js';
import { Policy } from '../../policy/index.js';
import { DUTIES, type FedBy, keyOf } from '../minimum-set.js';
import {
  type BoardLimits,
  figuresOf,
  type Judged,
  judgeBoard,
  type Mark,
  type SchoolOfBoard,
  sumOf,
} from './judge-board.js';

type Api = typeof dutyBoardEndpoints;
type SchoolRow = Pick<School, 'id' | 'name' | 'areaCode' | 'closedOn'>;
export interface BoardRow {
  school: SchoolRow;
  day: SchoolOfBoard;
  judged: Judged;
  /** How many requests of offices it was sent that day. */
  asked: number;
}
/** How much a county's schools owed, and how often nothing is on record of each duty. */
interface Owed {
  areaName: string;
  owed: number;
  late: Map<BoardDuty, number>;
}
const MINUTE_MS = 60_000;

/** By which limit each duty is due: a minute of the day, of the week from its Monday, or a day of the month. */
const DUE_BY: Readonly<Record<BoardDuty, string>> = {
  'morning-check': 'board.morning_check_by_minute',
  check: 'morning.check_by_minute',
  sample: 'morning.sample_by_minute',
  accompany: 'morning.accompany_by_minute',
  weekly: 'board.weekly_by_minute',
  notice: 'board.notice_by_minute',
  monthly: 'board.monthly_by_day',
};
/** Of which kinds a school day owes one only from so many pupils on (`duty.*`). */
const SIZED: readonly BoardDuty[] = ['morning-check', 'check', 'accompany'];
/** What is done in a kitchen counts for every school that it serves; these are of the school itself. */
const OF_SCHOOL: readonly BoardDuty[] = ['accompany', 'notice'];

/** How the duties of all schools of an office stand: as many statements for a prefecture as for one school. */
@Injectable()
export class DutyBoards {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
    private readonly structure: Structure,
    private readonly calendars: SchoolCalendars,
    private readonly policy: Policy,
    private readonly queue: MessageQueue,
  ) {}

  /** @param capability by which right of the caller schools are in it */
  board(
    caller: Principal,
    date: BusinessDate,
    capability: 'morning.read' | 'report.read' = 'morning.read',
  ): Promise<ResponseOf<Api['board']>> {
    return this.uow.read(async (tx) => {
      const { asOf, rows, names } = await this.rows(tx, await schoolsOf(tx, caller, capability), date);
      const areas = [...groupBy(rows, ({ school }) => school.areaCode)].map(([areaId, own]) => ({
        ...{ areaId, areaName: names.get(areaId) ?? '' },
        figures: sumOf(own.map(({ day, judged, asked }) => figuresOf(day, judged, asked))),
      }));
      const total = sumOf(areas.map(({ figures }) => figures));
      return { date, asOf: asOf.toISOString(), total, areas };
    });
  }

  /** A page in the order of counties and names; the key of a page is its last school. */
  schools(caller: Principal, date: BusinessDate, query: QueryOf<Api['schools']>): Promise<ResponseOf<Api['schools']>> {
    return this.uow.read(async (tx) => {
      const { rows, names } = await this.rows(tx, await schoolsOf(tx, caller), date);
      const fitting = rows.filter((row) => fits(row, query));
      const from = query.after === undefined ? 0 : fitting.findIndex(({ school }) => school.id === query.after) + 1;
      const items = fitting.slice(from, from + query.limit);
      return {
        items: items.map(({ school: { id, name, areaCode }, day, judged, asked }) => ({
          ...{ schoolId: id, name, areaId: areaCode, areaName: names.get(areaCode) ?? '' },
          ...{ isSchoolDay: day.isSchoolDay.day, isUnreported: judged.isUnreported, asked },
          duties: judged.duties.map(({ dueAt, ...duty }) => ({ ...duty, dueAt: dueAt.toISOString() })),
        })),
        next: from + items.length < fitting.length ? (items.at(-1)?.school.id ?? null) : null,
      };
    });
  }

  /** How the duties of all schools stand now. */
  async today(
    tx: EntityManager,
  ): Promise<{ date: BusinessDate; rows: BoardRow[]; names: ReadonlyMap<string, string> }> {
    const date = businessDateOf(this.clock.now());
    const { rows, names } = await this.rows(tx, await schoolsOf(tx, null), date);
    return { date, rows, names };
  }

  /** The counties with schools, in the order of their codes. */
  async counties(tx: EntityManager): Promise<string[]> {
    return [...new Set((await schoolsOf(tx, null)).map(({ areaCode }) => areaCode))];
  }

  /**
   * By county, what the seven days from `monday` on owed, as records say it now: duties of the day on each day, those of the
   * week once, those of the month not at all.
   */
  async week(tx: EntityManager, monday: BusinessDate): Promise<ReadonlyMap<string, Owed>> {
    const schools = await schoolsOf(tx, null);
    const sums = new Map<string, Owed>();
    const days = daysOfSpan('week', monday);
    for (const date of days) {
      const { rows, names } = await this.rows(tx, schools, date);
      for (const { school, judged } of rows) {
        const sum = sums.get(school.areaCode) ?? {
          areaName: names.get(school.areaCode) ?? '',
          owed: 0,
          late: new Map(),
        };
        sums.set(school.areaCode, sum);
        for (const { duty, state } of judged.duties) {
          const { span } = DUTY_SHAPES[duty];
          if (span === 'month' || (span === 'week' && date !== days.at(-1))) continue;
          sum.owed += 1;
          if (state === 'late') sum.late.set(duty, (sum.late.get(duty) ?? 0) + 1);
        }
      }
    }
    return sums;
  }

  /** How the duties of one school stand now. */
  async ofSchool(tx: EntityManager, school: SchoolRow): Promise<Judged['duties']> {
    const { rows } = await this.rows(tx, [school], businessDateOf(this.clock.now()));
    return rows[0]?.judged.duties ?? [];
  }

  /** How the duties of these schools stood on `date`, as records say it now: of the day, of its week and of its month. */
  async onDay(tx: EntityManager, schools: readonly SchoolRow[], date: BusinessDate): Promise<BoardRow[]> {
    return (await this.rows(tx, schools, date)).rows;
  }

  private async rows(
    tx: EntityManager,
    schools: readonly SchoolRow[],
    date: BusinessDate,
  ): Promise<{ asOf: Date; rows: BoardRow[]; names: ReadonlyMap<string, string> }> {
    const asOf = this.clock.now();
    const names = new Map((await tx.find(Area)).map(({ code, name }) => [code, name]));
    const spans = { week: daysOfSpan('week', date), month: daysOfSpan('month', date) };
    const all = [date, ...spans.week, ...spans.month];
    const days = await this.calendars.daysOfSchools(tx, schools, all);
    const kitchens = await this.directory.kitchensOfAll(tx, date);
    const supplied = await this.structure.suppliedOn(tx, date);
    const marks = await marksOf(tx, date);
    const start = startOfBusinessDate(date);
    const asked = await this.queue.requestsOf(tx, new Date(start), new Date(start + DAY_MS));
    const limits = new Map<string, BoardLimits>();
    const pupils = await this.pupils(tx, date, schools, limits);
    const rows = schools.map((school): BoardRow => {
      const { id, areaCode } = school;
      const [day = null, ...more] = days.get(id) ?? [];
      const served = kitchens.get(id) ?? [];
      const own: SchoolOfBoard = {
        isSchoolDay: {
          ...{ day, week: anyOf(more.slice(0, spans.week.length)), month: anyOf(more.slice(spans.week.length)) },
        },
        fed: supplied.has(id) ? 'supplied' : served.length > 0 ? 'own_kitchen' : null,
        pupils: pupils.get(id) ?? 0,
        marks: marks(id, served),
      };
      return {
        school,
        day: own,
        judged: judgeBoard(asOf, own, limits.get(areaCode) as BoardLimits),
        asked: asked.get(id) ?? 0,
      };
    });
    return { asOf, rows, names };
  }

  /** By school, where some county asks for a duty from so many pupils on; otherwise nobody needs to count. @param limits gains those of each county */
  private async pupils(
    tx: EntityManager,
    date: BusinessDate,
    schools: readonly SchoolRow[],
    limits: Map<string, BoardLimits>,
  ): Promise<ReadonlyMap<string, number>> {
    for (const { areaCode } of schools) {
      if (!limits.has(areaCode)) limits.set(areaCode, await this.limits(tx, date, areaCode));
    }
    const isAsked = [...limits.values()].some(({ owedFrom }) => [...owedFrom.values()].some((from) => from > 0));
    return isAsked ? this.structure.pupilsOfAll(tx, date) : new Map();
  }

  private async limits(tx: EntityManager, date: BusinessDate, areaCode: string): Promise<BoardLimits> {
    const limit = (key: string) => this.policy.number(tx, key, { date, areaCode });
    const dueAt = {} as Record<BoardDuty, Date>;
    for (const duty of BOARD_DUTIES) dueAt[duty] = dueOf(duty, date, await limit(DUE_BY[duty]));
    const owedFrom = new Map<`${BoardDuty} ${FedBy}`, number>();
    for (const duty of SIZED) {
      const sized = DUTIES.find(({ kind }) => DUTY_SHAPES[duty].kinds.includes(kind));
      for (const mode of sized?.modes ?? []) {
        if (sized) owedFrom.set(`${duty} ${mode}`, await limit(keyOf(sized, mode)));
      }
    }
    const unreported = await limit('board.unreported_by_minute');
    return { dueAt, owedFrom, unreportedAt: new Date(startOfBusinessDate(date) + unreported * MINUTE_MS) };
  }
}

/** Of days of which some are unknown: whether pupils come on any; null when none is known to have them and some are unknown. */
function anyOf(days: readonly (boolean | null)[]): boolean | null {
  if (days.includes(true)) return true;
  return days.includes(null) ? null : false;
}

function dueOf(duty: BoardDuty, date: BusinessDate, limit: number): Date {
  const { span } = DUTY_SHAPES[duty];
  const start = startOfSpan(span, date);
  if (span !== 'month') return new Date(startOfBusinessDate(start) + limit * MINUTE_MS);
  const last = Math.min(limit, daysOfSpan('month', date).length);
  return new Date(startOfBusinessDate(addDays(start, last)));
}

/** @param caller null: all there are */
async function schoolsOf(
  tx: EntityManager,
  caller: Principal | null,
  capability: Capability = 'morning.read',
): Promise<SchoolRow[]> {
  const query = tx.createQueryBuilder(School, 'school').where("school.state = 'enabled'");
  return (caller === null ? query : withinScope(query, 'school', caller, capability))
    .select('school.id', 'id')
    .addSelect('school.name', 'name')
    .addSelect('school.areaCode', 'areaCode')
    .addSelect('school.closedOn', 'closedOn')
    .orderBy('school.areaCode')
    .addOrderBy('school.name')
    .addOrderBy('school.id')
    .getRawMany<SchoolRow>();
}

function fits({ school, judged }: BoardRow, { areaId, duty, state, unreported }: QueryOf<Api['schools']>): boolean {
  if (areaId !== undefined && !school.areaCode.startsWith(areaPrefix(areaId))) return false;
  if (unreported !== undefined && !judged.isUnreported) return false;
  if (duty === undefined && state === undefined) return true;
  return judged.duties.some(
    (one) => (duty === undefined || one.duty === duty) && (state === undefined || one.state === state),
  );
}

/** The marks of the day, its week and its month, one row for each school and kitchen, given by the school and who cooks for it. */
async function marksOf(
  tx: EntityManager,
  date: BusinessDate,
): Promise<(schoolId: string, kitchenIds: readonly string[]) => Map<BoardDuty, Mark>> {
  // A text for each school and kitchen: a column for each duty costs the database five times as much
  const said = joined(tx, ['duty', "' '", 'is_signed', "' '", 'recorded_on']);
  const where = BOARD_DUTIES.map(() => '(starts_on = ? AND duty = ?)').join(' OR ');
  const rows: MarksOfKitchen[] = await tx.query(
    `SELECT school_id, kitchen_id, GROUP_CONCAT(${said}) AS said FROM duty_mark WHERE ${where} GROUP BY school_id, kitchen_id`,
    BOARD_DUTIES.flatMap((duty) => [startOfSpan(DUTY_SHAPES[duty].span, date), duty]),
  );
  const bySchool = groupBy(rows, (row) => row.school_id);
  const byKitchen = groupBy(rows, (row) => row.kitchen_id);
  return (schoolId, kitchenIds) => {
    const marks = new Map<BoardDuty, Mark>();
    for (const row of bySchool.get(schoolId) ?? []) take(marks, row, BOARD_DUTIES);
    for (const kitchenId of kitchenIds) {
      for (const row of byKitchen.get(kitchenId) ?? []) {
        if (row.school_id !== schoolId) take(marks, row, IN_KITCHENS);
      }
    }
    return marks;
  };
}

interface MarksOfKitchen {
  school_id: string;
  kitchen_id: string;
  /** `duty is_signed recorded_on`, by commas. */
  said: string;
}

/** Of marks of one duty the signed ones count more, then the later. */
function take(marks: Map<BoardDuty, Mark>, { said }: MarksOfKitchen, duties: readonly BoardDuty[]): void {
  for (const one of said.split(',')) {
    const [duty = '', isSigned, recordedOn = ''] = one.split(' ');
    const name = duties.find((known) => known === duty);
    if (name === undefined) continue;
    const signed = isSigned === '1';
    const before = marks.get(name);
    if (before?.signed && !signed) continue;
    if (before?.signed === signed && before.recordedOn >= recordedOn) continue;
    marks.set(name, { signed, recordedOn });
  }
}

const IN_KITCHENS = BOARD_DUTIES.filter((duty) => !OF_SCHOOL.includes(duty));
