import { addDays, type BusinessDate } from './business-date.js';

/** A calendar month in Asia/Shanghai, `YYYY-MM`. */
export type BusinessMonth = string;

/** True for a real month in the form `YYYY-MM`. */
export const isBusinessMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

/** The month that the day lies in. */
export const monthOf = (date: BusinessDate): BusinessMonth => date.slice(0, 7);

/** The first and the last day of the month, both included. */
export function spanOfMonth(month: BusinessMonth): { from: BusinessDate; to: BusinessDate } {
  const from = `${month}-01`;
  return { from, to: addDays(`${monthOf(addDays(from, 31))}-01`, -1) };
}

/** Every day from `from` to `to`, both included; none when `to` is earlier. */
export function datesBetween(from: BusinessDate, to: BusinessDate): BusinessDate[] {
  const dates: BusinessDate[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) dates.push(date);
  return dates;
}
