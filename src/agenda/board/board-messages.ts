import { Injectable } from '@nestjs/common';
import { addDays, businessDateOf, localTime, startOfBusinessDate, weekdayOf } from '../../contract/business-date.js';
import { BOARD_DUTIES, type BoardDuty, DUTY_SHAPES, DUTY_WORDS } from '../../contract/duty-board.js';
import type { dutyBoardEndpoints } from '../../contract/http/duty-board.js';
import type { ResponseOf } from '../../contract/http/endpoint.js';
import { reminderText, requestText, unreportedText, weekText } from '../../contract/words/message-words.js';
import { groupBy } from '../../journal/index.js';
import { MessageQueue } from '../../messages/index.js';
import { SchoolDirectory } from '../../organization/index.js';
import { AuditLog, Clock, DomainError, Jobs, type Principal, UnitOfWork } from '../../platform/index.js';
import { Policy } from '../../policy/index.js';
import '../agenda.problems.js';
import { type BoardRow, DutyBoards } from './duty-boards.js';

/**
 * What follows from the board for people: offices hear once a day how many schools of a county have not reported, and each
 * Monday what the week before owed and nothing is on record of; schools are reminded before something of the day is late, of which nobody else is told; and an office asks a school.
 */
@Injectable()
export class BoardMessages {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly boards: DutyBoards,
    private readonly directory: SchoolDirectory,
    private readonly policy: Policy,
    private readonly audit: AuditLog,
    private readonly queue: MessageQueue,
    jobs: Jobs,
  ) {
    jobs.add('duty-board', '0 */5 * * * *', async () => ({
      counties: await this.tellUnreported(),
      weeks: await this.tellWeek(),
      schools: await this.remind(),
    }));
  }

  /** @returns of how many counties something was told */
  async tellUnreported(): Promise<number> {
    const { date, rows, names } = await this.uow.read((tx) => this.boards.today(tx));
    const silent = groupBy(
      rows.filter(({ judged }) => judged.isUnreported),
      ({ school }) => school.areaCode,
    );
    if (silent.size === 0) return 0;
    return this.uow.write(async (tx) => {
      let told = 0;
      for (const [areaCode, schools] of silent) {
        const mergeKey = `unreported ${areaCode} ${date}`;
        if (await this.queue.wasTold(tx, mergeKey, new Date(startOfBusinessDate(date)))) continue;
        const text = unreportedText(names.get(areaCode) ?? areaCode, localTime(this.clock.now()), schools.length);
        await this.queue.tellOffices(tx, { level: 2, kind: 'unreported', areaCode, schoolId: null, text, mergeKey });
        told += 1;
      }
      return told;
    });
  }

  /**
   * The week before in figures, with the first digest of Monday: told between the end of the night and that digest, so that what
   * phones brought in meanwhile is in it. Of a week that owed nothing nothing is told.
   *
   * @returns of how many counties something was told
   */
  async tellWeek(): Promise<number> {
    const now = this.clock.now();
    const date = businessDateOf(now);
    if (weekdayOf(date) !== MONDAY) return 0;
    const minute = (now.getTime() - startOfBusinessDate(date)) / MINUTE_MS;
    const monday = addDays(date, -7);
    const weeks = await this.uow.read(async (tx) => {
      const known = await this.queue.keysOf(tx, 'week', new Date(startOfBusinessDate(date)));
      const waiting: string[] = [];
      for (const areaCode of await this.boards.counties(tx)) {
        const limit = (key: string) => this.policy.number(tx, key, { date, areaCode });
        const isTime =
          minute >= (await limit('message.quiet_to_minute')) && minute < (await limit('message.first_digest_minute'));
        if (isTime && !known.has(weekKey(areaCode, monday))) waiting.push(areaCode);
      }
      if (waiting.length === 0) return [];
      const all = await this.boards.week(tx, monday);
      return waiting.flatMap((areaCode) => {
        const week = all.get(areaCode);
        return week === undefined || week.owed === 0 ? [] : [{ areaCode, ...week }];
      });
    });
    if (weeks.length === 0) return 0;
    await this.uow.write(async (tx) => {
      for (const { areaCode, areaName, owed, late } of weeks) {
        const missing = BOARD_DUTIES.flatMap((duty) => {
          const count = late.get(duty) ?? 0;
          return count === 0 ? [] : [[DUTY_WORDS[duty], count] as const];
        });
        const text = weekText(areaName, { from: monday, to: addDays(monday, 6), owed, missing });
        const mergeKey = weekKey(areaCode, monday);
        await this.queue.tellOffices(tx, { level: 3, kind: 'week', areaCode, schoolId: null, text, mergeKey });
      }
    });
    return weeks.length;
  }

  /** Reminds schools of what will be late within `board.remind_minutes`; each school of each time once. @returns how many */
  async remind(): Promise<number> {
    const now = this.clock.now().getTime();
    const due = await this.uow.read(async (tx) => {
      const { date, rows } = await this.boards.today(tx);
      const known = await this.queue.keysOf(tx, 'reminder', new Date(startOfBusinessDate(date)));
      const due: Due[] = [];
      for (const { school, judged } of rows) {
        const open = judged.duties.filter(({ duty, state }) => state === 'open' && DUTY_SHAPES[duty].span === 'day');
        if (open.length === 0) continue;
        const place = { date, areaCode: school.areaCode };
        const minutes = await this.policy.number(tx, 'board.remind_minutes', place);
        const reserve = await this.policy.number(tx, 'message.kept_for_offices', place);
        for (const [at, duties] of groupBy(open, ({ dueAt }) => dueAt.getTime())) {
          const mergeKey = `reminder ${school.id} ${date} ${localTime(at)}`;
          if (at - now > minutes * MINUTE_MS || known.has(mergeKey)) continue;
          due.push({ school, at, duties: duties.map(({ duty }) => duty), mergeKey, reserve });
        }
      }
      return due;
    });
    let reminded = 0;
    for (const { school, at, duties, mergeKey, reserve } of due) {
      const text = reminderText(school.name, wordsOf(duties), localTime(at));
      const about = { ...aboutOf(school, duties), text, mergeKey, kind: 'reminder' as const };
      const told = await this.uow.write((tx) => this.queue.tellSchool(tx, about, reserve));
      if (told === 'told') reminded += 1;
    }
    return reminded;
  }

  /**
   * Asks a school on behalf of an office for what is late today.
   *
   * @throws DomainError `organization.school-not-found`, `agenda.nothing-late`, `messages.school-told-enough`
   */
  ask(caller: Principal, schoolId: string, asked: readonly BoardDuty[]): Promise<ResponseOf<Api['ask']>> {
    return this.uow.write(async (tx) => {
      const school = await this.directory.require(tx, caller, 'morning.read', schoolId);
      const standing = await this.boards.ofSchool(tx, school);
      const isLate = (duty: BoardDuty) => standing.some((one) => one.duty === duty && one.state === 'late');
      const duties = BOARD_DUTIES.filter((duty) => asked.includes(duty) && isLate(duty));
      if (duties.length === 0) throw new DomainError('agenda.nothing-late', {}, { field: 'duties' });
      const now = this.clock.now();
      const date = businessDateOf(now);
      const mergeKey = `request ${schoolId} ${date} ${duties.join()}`;
      const text = requestText(school.name, wordsOf(duties));
      const told = await this.queue.tellSchool(tx, { ...aboutOf(school, duties), text, mergeKey, kind: 'request' });
      if (told === 'spent') throw new DomainError('messages.school-told-enough');
      await this.audit.note(tx, {
        ...{ by: caller, action: 'agenda.school-asked', subject: { kind: 'school', id: schoolId } },
        ...{ schoolId, areaCode: school.areaCode, detail: { duties: duties.join(' ') } },
      });
      const sent = await this.queue.toldSchool(tx, schoolId, new Date(startOfBusinessDate(date)));
      return { isNew: told === 'told', asked: sent.filter(({ kind }) => kind === 'request').length };
    });
  }
}

type Api = typeof dutyBoardEndpoints;

/** What a school is reminded of, and how many messages of its day that leaves to offices. */
interface Due {
  school: BoardRow['school'];
  at: number;
  duties: BoardDuty[];
  mergeKey: string;
  reserve: number;
}

const MINUTE_MS = 60_000;
const MONDAY = 1;

const weekKey = (areaCode: string, monday: string): string => `week ${areaCode} ${monday}`;

const wordsOf = (duties: readonly BoardDuty[]): string[] => duties.map((duty) => DUTY_WORDS[duty]);
const aboutOf = ({ id, areaCode }: { id: string; areaCode: string }, duties: readonly BoardDuty[]) => ({
  ...{ level: 2 as const, areaCode, schoolId: id, about: duties.join(' ') },
});
