import { addDays, weekday } from '../../shared/time';

/** The Monday of the week that the day lies in. */
export const mondayOf = (date: string): string => addDays(date, -((weekday(date) + 6) % 7));
