import type { ActKind } from './acts.js';
import { addDays, type BusinessDate, weekdayOf } from './business-date.js';

/**
 * What a school owes and an office sees on its board, in the order of the day: the morning check of staff (O-09), the daily
 * check, a retained sample (S-18), somebody who dined along (S-02); each week the weekly check and something
 * posted for parents (S-04); each month the monthly dispatch.
 */
export const BOARD_DUTIES = ['morning-check', 'check', 'sample', 'accompany', 'weekly', 'notice', 'monthly'] as const;
export type BoardDuty = (typeof BOARD_DUTIES)[number];

/** `unsigned`: it is recorded and waits for its second signature; `open`: nothing is on record, and it is not due yet. */
export const DUTY_STATES = ['done', 'unsigned', 'open', 'late'] as const;
export type DutyState = (typeof DUTY_STATES)[number];

/** How each duty is called in a message. */
export const DUTY_WORDS: Readonly<Record<BoardDuty, string>> = {
  'morning-check': '晨检',
  check: '日管控',
  sample: '留样',
  accompany: '陪餐',
  weekly: '周排查',
  notice: '本周公示',
  monthly: '月调度',
};

export type DutySpan = 'day' | 'week' | 'month';

/** Over what time a duty is owed once, and by which kinds of act it is done. */
export const DUTY_SHAPES: Readonly<Record<BoardDuty, { span: DutySpan; kinds: readonly ActKind[] }>> = {
  'morning-check': { span: 'day', kinds: ['cooking.morning-check'] },
  check: { span: 'day', kinds: ['cooking.daily-check'] },
  sample: { span: 'day', kinds: ['cooking.sample'] },
  accompany: { span: 'day', kinds: ['dining.accompany'] },
  weekly: { span: 'week', kinds: ['cooking.weekly-check'] },
  notice: { span: 'week', kinds: ['dining.notice'] },
  monthly: { span: 'month', kinds: ['cooking.monthly-dispatch'] },
};

/** The first day of the day, week (Monday) or month in which `date` lies. */
export function startOfSpan(span: DutySpan, date: BusinessDate): BusinessDate {
  if (span === 'month') return `${date.slice(0, 7)}-01`;
  return span === 'week' ? addDays(date, -((weekdayOf(date) + 6) % 7)) : date;
}

/** All days of the day, week or month in which `date` lies, in order. */
export function daysOfSpan(span: DutySpan, date: BusinessDate): BusinessDate[] {
  const days: BusinessDate[] = [];
  const start = startOfSpan(span, date);
  for (let day = start; startOfSpan(span, day) === start; day = addDays(day, 1)) days.push(day);
  return days;
}
