import { type CalendarOfYear, spanOfSchoolYear } from '../contract/school-calendar.js';
import { DomainError } from '../platform/index.js';

/**
 * Checks that a calendar says one thing of each day, and only of days of its school year.
 *
 * @throws DomainError `calendar.day-outside-year`, `calendar.day-named-twice`, `calendar.terms-overlap`
 */
export function requireConsistent(schoolYear: number, { terms, days }: CalendarOfYear): void {
  const year = spanOfSchoolYear(schoolYear);
  const requireWithin = (date: string, field: string): void => {
    if (date < year.from || date > year.to) throw new DomainError('calendar.day-outside-year', { date }, { field });
  };
  terms.forEach((term, index) => {
    requireWithin(term.from, `terms.${index}.from`);
    requireWithin(term.to, `terms.${index}.to`);
    if (terms.slice(0, index).some((other) => other.from <= term.to && term.from <= other.to)) {
      throw new DomainError('calendar.terms-overlap', {}, { field: `terms.${index}.from` });
    }
  });
  days.forEach(({ date }, index) => {
    const field = `days.${index}.date`;
    requireWithin(date, field);
    if (days.findIndex((other) => other.date === date) !== index) {
      throw new DomainError('calendar.day-named-twice', { date }, { field });
    }
  });
}
