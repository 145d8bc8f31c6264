import { chanceOf } from '../random.mjs';

/** So many school days, the nights after them among them, make a week. */
const WEEK = 5;

/**
 * Whether something that is done on so many days in a hundred is done on this one. In every week of it as many days are
 * chosen as that makes, by chance which; what is left over of a day is left to chance. So one day of five is one in every
 * week, and never none in a month.
 *
 * @param {{seed: number, name: string, percent: number, day: number}} of `name`: what and where; `day`: from 0, its first one
 */
export function isChosen({ seed, name, percent, day }) {
  const chance = chanceOf(seed, `${name} week ${Math.floor(day / WEEK)}`);
  const lots = Array.from({ length: WEEK }, () => chance.between(0, 1_000_000));
  const wanted = (WEEK * percent) / 100;
  const count = Math.floor(wanted) + (chance.percent((wanted % 1) * 100) ? 1 : 0);
  const own = lots[day % WEEK];
  return lots.filter((lot, index) => lot < own || (lot === own && index < day % WEEK)).length < count;
}

/** Whether a scheme may be done on a day of the scenario: from its first to its last, the first of every so many. */
export const isActiveOn = (dayNo, { fromDay, toDay, everyDays }) =>
  dayNo >= fromDay && dayNo <= (toDay ?? dayNo) && (dayNo - fromDay) % everyDays === 0;

/** Whether it is done on a day on which it may be: on so many of those in a hundred, and not of all. */
export const isDoneOn = (dayNo, { kind, fromDay, everyDays }, { seed, school, percent }) =>
  isChosen({ seed, name: `${kind} ${school}`, percent, day: (dayNo - fromDay) / everyDays });
