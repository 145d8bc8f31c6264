import { type BusinessDate, weekdayOf } from './business-date.js';

/** A term with its first and last day, both included. */
export interface SchoolTerm {
  name: string;
  from: BusinessDate;
  to: BusinessDate;
}

/** A day that is not what its weekday says: a holiday, or a make-up day (调休) on which pupils come. */
export interface SpecialDay {
  date: BusinessDate;
  kind: 'holiday' | 'school_day';
  note: string;
}

export interface CalendarOfYear {
  terms: readonly SchoolTerm[];
  days: readonly SpecialDay[];
}

export type DayReason = 'special' | 'term' | 'weekend' | 'outside_term' | 'unknown';

/** Whether pupils come; `null` when nobody has said what kind of day it is. */
export interface SchoolDay {
  isSchoolDay: boolean | null;
  reason: DayReason;
  note: string;
}

/** The year in which the school year of `date` begins: September to August. */
export function schoolYearOf(date: BusinessDate): number {
  const year = Number(date.slice(0, 4));
  return date.slice(5) >= '09-01' ? year : year - 1;
}

/** The first and last day of a school year. */
export function spanOfSchoolYear(schoolYear: number): { from: BusinessDate; to: BusinessDate } {
  return { from: `${schoolYear}-09-01`, to: `${schoolYear + 1}-08-31` };
}

/**
 * What kind of day `date` is for a school.
 *
 * @param calendars of the school year of `date`, narrowest first: the school's own, its county's, the prefecture's. The
 *   first that names the day decides; otherwise the terms of the first that has terms, Monday to Friday.
 */
export function schoolDay(calendars: readonly CalendarOfYear[], date: BusinessDate): SchoolDay {
  const special = calendars.flatMap(({ days }) => days.filter((day) => day.date === date))[0];
  if (special) return { isSchoolDay: special.kind === 'school_day', reason: 'special', note: special.note };
  const terms = calendars.find((calendar) => calendar.terms.length > 0)?.terms;
  if (!terms) return { isSchoolDay: null, reason: 'unknown', note: '' };
  const term = terms.find(({ from, to }) => from <= date && date <= to);
  if (!term) return { isSchoolDay: false, reason: 'outside_term', note: '' };
  const isWeekend = [0, 6].includes(weekdayOf(date));
  return { isSchoolDay: !isWeekend, reason: isWeekend ? 'weekend' : 'term', note: term.name };
}
