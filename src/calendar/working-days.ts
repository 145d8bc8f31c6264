import { addDays, type BusinessDate, weekdayOf } from '../contract/business-date.js';
import type { SpecialDay } from '../contract/school-calendar.js';

/** A day until which something is done, counted in working days. */
export interface WorkingDeadline {
  dueOn: BusinessDate;
  /**
   * Holidays of every calendar year on the way are entered. Otherwise only weekends are left out, and the day may be earlier
   * than the law has it, never later.
   */
  holidaysKnown: boolean;
}

/**
 * The day that is `count` working days after `from`, which itself does not count. Offices work from Monday to Friday, but for
 * holidays, and on the make-up days (调休) that go with them.
 *
 * @param named the days that areas have named, narrowest area first: the first that names a day decides
 */
export function afterWorkingDays(
  from: BusinessDate,
  count: number,
  named: readonly (readonly SpecialDay[])[],
): WorkingDeadline {
  const kinds = new Map<BusinessDate, SpecialDay['kind']>();
  for (const { date, kind } of named.flat()) if (!kinds.has(date)) kinds.set(date, kind);
  let dueOn = from;
  for (let left = count; left > 0; ) {
    dueOn = addDays(dueOn, 1);
    const kind = kinds.get(dueOn) ?? ([0, 6].includes(weekdayOf(dueOn)) ? 'holiday' : 'school_day');
    if (kind === 'school_day') left -= 1;
  }
  const years = new Set([from.slice(0, 4), dueOn.slice(0, 4)]);
  const withHolidays = new Set([...kinds].flatMap(([date, kind]) => (kind === 'holiday' ? date.slice(0, 4) : [])));
  return { dueOn, holidaysKnown: [...years].every((year) => withHolidays.has(year)) };
}
