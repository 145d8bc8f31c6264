import type { BusinessDate } from '../contract/business-date.js';
import type { PupilStay } from './pupils.entities.js';

export interface FedDay {
  date: BusinessDate;
  /** Null where nobody counted. */
  present: number | null;
  claimed: number | null;
}
export type StayOf = Pick<PupilStay, 'kind' | 'eligible' | 'boarder' | 'from' | 'to'>;

export interface Comparison {
  enrolled: number | null;
  entitled: number | null;
  boarders: number | null;
  daysCounted: number;
  present: number;
  claimed: number;
  daysOver: { date: BusinessDate; claimed: number; entitled: number }[];
  daysCrowded: { date: BusinessDate; present: number; enrolled: number }[];
}

/**
 * Lists against counts against claims of one school's month (F-16). The programme's own list says who is entitled; without one, the
 * register does. Days before the first list say nothing.
 *
 * @param through the last day that is told of
 */
export function compareMonth(days: readonly FedDay[], stays: readonly StayOf[], through: BusinessDate): Comparison {
  const on = (kind: StayOf['kind'], date: BusinessDate): StayOf[] | null => {
    const own = stays.filter((stay) => stay.kind === kind);
    if (!own.some(({ from }) => from <= date)) return null;
    return own.filter(({ from, to }) => from <= date && (to === null || date <= to));
  };
  const enrolledOn = (date: BusinessDate) => on('enrolment', date) ?? on('real_name', date);
  const entitledOn = (date: BusinessDate) =>
    (on('real_name', date) ?? on('enrolment', date))?.filter(({ eligible }) => eligible !== 'no').length ?? null;
  const counted = days.filter(({ claimed }) => claimed !== null);
  const last = enrolledOn(through);
  return {
    enrolled: last?.length ?? null,
    entitled: entitledOn(through),
    boarders:
      last === null || last.every(({ boarder }) => boarder === null)
        ? null
        : last.filter(({ boarder }) => boarder === 'yes').length,
    daysCounted: counted.length,
    present: counted.reduce((sum, { present }) => sum + (present ?? 0), 0),
    claimed: counted.reduce((sum, { claimed }) => sum + (claimed ?? 0), 0),
    daysOver: counted.flatMap(({ date, claimed }) => {
      const entitled = entitledOn(date);
      return entitled === null || (claimed ?? 0) <= entitled ? [] : [{ date, claimed: claimed ?? 0, entitled }];
    }),
    daysCrowded: counted.flatMap(({ date, present }) => {
      const enrolled = enrolledOn(date)?.length ?? null;
      return enrolled === null || (present ?? 0) <= enrolled ? [] : [{ date, present: present ?? 0, enrolled }];
    }),
  };
}
