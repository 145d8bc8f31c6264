import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DutyBoards } from '../../agenda/index.js';
import {
  addDays,
  type BusinessDate,
  businessDateOf,
  startOfBusinessDate,
  weekdayOf,
} from '../../contract/business-date.js';
import { type BusinessMonth, datesBetween, spanOfMonth } from '../../contract/business-month.js';
import { type BoardDuty, DUTY_SHAPES } from '../../contract/duty-board.js';
import { noFigures, type ReportFigures } from '../../contract/month-report.js';
import { Misfits } from '../../evidence/index.js';
import { MonthSheets } from '../../funds/index.js';
import { FindingReader } from '../../inspection/index.js';
import { WeekJudge } from '../../menu/index.js';
import { type School, SchoolDirectory, Structure } from '../../organization/index.js';
import { Clock } from '../../platform/index.js';

const MONDAY = 1;
const SUNDAY = 0;

export interface SchoolFigures {
  figures: ReportFigures;
  missed: Partial<Record<BoardDuty, BusinessDate[]>>;
}
/** What was read for all schools at once. */
export interface Common {
  days: ReadonlyMap<string, SchoolFigures>;
  findings: Awaited<ReturnType<FindingReader['tally']>>;
  kitchens: ReadonlyMap<string, readonly string[]>;
  supplied: ReadonlySet<string>;
  cooksFor: ReadonlyMap<string, number>;
  pupils: ReadonlyMap<string, number>;
  /** Up to this day the month has come. */
  through: BusinessDate;
}

/** What a month of a school comes to, as far as it is counted side by side with others. */
@Injectable()
export class MonthFigures {
  constructor(
    private readonly clock: Clock,
    private readonly boards: DutyBoards,
    private readonly misfits: Misfits,
    private readonly sheets: MonthSheets,
    private readonly findings: FindingReader,
    private readonly weeks: WeekJudge,
    private readonly directory: SchoolDirectory,
    private readonly structure: Structure,
  ) {}

  /** What is read at once for all of them, day by day. */
  async common(tx: EntityManager, schools: readonly School[], month: BusinessMonth): Promise<Common> {
    const { from, to } = spanOfMonth(month);
    const today = businessDateOf(this.clock.now());
    const through = to < today ? to : today;
    return {
      days: await this.duties(tx, schools, { from, through, to }),
      findings: await this.findings.tally(
        tx,
        new Date(startOfBusinessDate(from)),
        new Date(startOfBusinessDate(addDays(to, 1))),
      ),
      kitchens: await this.directory.kitchensOfAll(tx, through),
      supplied: await this.structure.suppliedOn(tx, through),
      cooksFor: await this.structure.cooksForOn(tx, through),
      pupils: await this.structure.pupilsOfAll(tx, through),
      through,
    };
  }

  /** @param withMoney whether whoever asked may read the money of this school */
  async of(
    tx: EntityManager,
    school: School,
    month: BusinessMonth,
    { days, findings, kitchens, supplied, cooksFor, pupils, through }: Common,
    withMoney: boolean,
  ): Promise<SchoolFigures> {
    const { from } = spanOfMonth(month);
    const { figures, missed } = days.get(school.id) ?? { figures: noFigures(), missed: {} };
    const { counts } = figures;
    counts.schools = 1;
    Object.assign(counts, await this.misfits.answers(tx, school.id, { from, to: through }));
    const { opened = 0, open = 0, overdue = 0 } = findings.get(school.id) ?? {};
    Object.assign(counts, { findingsOpened: opened, findingsOpen: open, findingsOverdue: overdue });
    const enrolled = pupils.get(school.id) ?? 0;
    const cooks = (kitchens.get(school.id) ?? []).length > 0;
    const fed = supplied.has(school.id) ? 'supplied' : cooks ? 'ownKitchen' : 'fedUnknown';
    counts[fed] = 1;
    if (fed !== 'fedUnknown') counts.pupilsFed = enrolled;
    if (fed === 'ownKitchen') counts.pupilsOwnKitchen = enrolled;
    const capacity = cooksFor.get(school.id);
    if (capacity !== undefined) {
      counts.pupilsOfKnownCapacity = enrolled;
      counts.pupilsInCapacity = Math.min(capacity, enrolled);
    }
    for (const monday of datesBetween(from, through).filter((date) => weekdayOf(date) === MONDAY)) {
      const standing = await this.weeks.standing(tx, school, monday);
      if (standing !== null) counts[WEEKS[standing]] += 1;
    }
    figures.money = withMoney ? await this.sheets.spent(tx, school, month) : null;
    return { figures, missed };
  }

  /**
   * What was owed and kept. A week counts in the month in which its Sunday lies, a month when its duty was due; what is not due
   * yet is not owed yet.
   */
  private async duties(
    tx: EntityManager,
    schools: readonly School[],
    { from, through, to }: Record<'from' | 'through' | 'to', BusinessDate>,
  ): Promise<Map<string, SchoolFigures>> {
    const all = new Map(schools.map(({ id }) => [id, { figures: noFigures(), missed: {} } as SchoolFigures]));
    for (const date of datesBetween(from, through)) {
      // The week of today is looked at as far as it has come, where it ends in this month
      const endsWeek = weekdayOf(date) === SUNDAY || (date === through && endOfWeek(date) <= to);
      for (const { school, day, judged } of await this.boards.onDay(tx, schools, date)) {
        const one = all.get(school.id);
        if (one === undefined) continue;
        if (day.isSchoolDay.day === null) one.figures.counts.unknownDays += 1;
        for (const { duty, state } of judged.duties) {
          const { span } = DUTY_SHAPES[duty];
          if (state === 'open' || (span === 'week' && !endsWeek) || (span === 'month' && date !== through)) continue;
          const counted = one.figures.duties[duty];
          counted.owed += 1;
          if (state === 'done') counted.kept += 1;
          else one.missed[duty] = [...(one.missed[duty] ?? []), date];
        }
      }
      await setImmediate();
    }
    return all;
  }
}

const WEEKS = { meets: 'weeksMeet', short: 'weeksShort', unknown: 'weeksUnknown' } as const;
const endOfWeek = (date: BusinessDate): BusinessDate => addDays(date, (7 - weekdayOf(date)) % 7);
