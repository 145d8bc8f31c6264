import { BOARD_DUTIES, type BoardDuty, DUTY_SHAPES, type DutySpan, type DutyState } from '../../contract/duty-board.js';
import type { dutyBoardEndpoints } from '../../contract/http/duty-board.js';
import type { ResponseOf } from '../../contract/http/endpoint.js';
import type { FedBy } from '../minimum-set.js';

export type Figures = ResponseOf<(typeof dutyBoardEndpoints)['board']>['total'];

/** What is on record of a duty: whether all who must have signed, and the day of the latest record. */
export interface Mark {
  signed: boolean;
  recordedOn: string;
}

/** One school on one day, as much as its duties rest on. */
export interface SchoolOfBoard {
  /** Whether pupils come that day, on any day of that week, of that month; null when nobody has said. */
  isSchoolDay: Readonly<Record<DutySpan, boolean | null>>;
  fed: FedBy | null;
  pupils: number;
  marks: ReadonlyMap<BoardDuty, Mark>;
}

/** What holds in the school’s county on that day. */
export interface BoardLimits {
  dueAt: Readonly<Record<BoardDuty, Date>>;
  /** When a school of which nothing of the day is on record has not reported. */
  unreportedAt: Date;
  /** From how many pupils on a duty is owed, by how the school is fed; a pair that is not there: from none on. */
  owedFrom: ReadonlyMap<`${BoardDuty} ${FedBy}`, number>;
}

export interface Judged {
  /** Those that are owed, in the order of `BOARD_DUTIES`. */
  duties: { duty: BoardDuty; state: DutyState; dueAt: Date; recordedOn: string | null }[];
  isUnreported: boolean;
}

/** Where no kitchen of a school cooks, nobody can record there what is done in a kitchen. */
const OUTSIDE_KITCHENS: readonly BoardDuty[] = ['accompany', 'notice'];

/**
 * How the duties of a school stand at `now`. Owed is what a school day, a week or a month with one asks of a school that is fed
 * like this one; of a day of which nobody has said that pupils come nothing is. Before it is due nothing is late.
 */
export function judgeBoard(now: Date, school: SchoolOfBoard, limits: BoardLimits): Judged {
  const duties = BOARD_DUTIES.filter((duty) => isOwed(duty, school, limits)).map((duty) => {
    const mark = school.marks.get(duty);
    const dueAt = limits.dueAt[duty];
    const state: DutyState = mark === undefined ? (now < dueAt ? 'open' : 'late') : mark.signed ? 'done' : 'unsigned';
    return { duty, state, dueAt, recordedOn: mark?.recordedOn ?? null };
  });
  const ofDay = duties.filter(({ duty }) => DUTY_SHAPES[duty].span === 'day');
  const isUnreported =
    now >= limits.unreportedAt && ofDay.length > 0 && ofDay.every(({ recordedOn }) => recordedOn === null);
  return { duties, isUnreported };
}

function isOwed(duty: BoardDuty, { isSchoolDay, fed, pupils }: SchoolOfBoard, { owedFrom }: BoardLimits): boolean {
  if (isSchoolDay[DUTY_SHAPES[duty].span] !== true) return false;
  const cooks = fed === 'own_kitchen' || fed === 'delivered';
  if (!cooks && !OUTSIDE_KITCHENS.includes(duty)) return false;
  return fed === null || pupils >= (owedFrom.get(`${duty} ${fed}`) ?? 0);
}

/** The figures of nothing. */
const noFigures = (): Figures => ({
  schools: { schoolDay: 0, noSchool: 0, unknown: 0, unreported: 0 },
  asked: 0,
  duties: BOARD_DUTIES.map((duty) => ({ duty, owed: 0, done: 0, unsigned: 0, open: 0, late: 0 })),
});

/** The figures of one school. @param asked how many requests it was sent that day */
export function figuresOf({ isSchoolDay }: SchoolOfBoard, { duties, isUnreported }: Judged, asked: number): Figures {
  const figures = noFigures();
  figures.schools[isSchoolDay.day === null ? 'unknown' : isSchoolDay.day ? 'schoolDay' : 'noSchool'] = 1;
  figures.schools.unreported = isUnreported ? 1 : 0;
  figures.asked = asked;
  for (const { duty, state } of duties) {
    const own = figures.duties.find((one) => one.duty === duty);
    if (!own) continue;
    own.owed = 1;
    own[state] = 1;
  }
  return figures;
}

/** Their sum: of schools a county, of counties the prefecture. */
export function sumOf(all: Iterable<Figures>): Figures {
  const sum = noFigures();
  for (const { schools, asked, duties } of all) {
    sum.asked += asked;
    for (const key of ['schoolDay', 'noSchool', 'unknown', 'unreported'] as const) sum.schools[key] += schools[key];
    for (const [index, own] of sum.duties.entries()) {
      const one = duties[index];
      if (!one) continue;
      for (const key of ['owed', 'done', 'unsigned', 'open', 'late'] as const) own[key] += one[key];
    }
  }
  return sum;
}
