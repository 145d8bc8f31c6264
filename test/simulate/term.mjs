/** The first school day of every term that is played. */
const BEGINS = '2026-03-02';
/** As the calendar of the term says; nothing hangs on its being that of a real year. */
const HOLIDAYS = ['2026-04-06', '2026-05-01', '2026-05-04', '2026-05-05', '2026-06-19'];
/** All of it lies in one school year. */
export const MOST_DAYS = 110;
const DAY_MS = 86_400_000;

/** @param {string} date @param {number} days may be below nought */
export const dayAfter = (date, days) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
const weekdayOf = (date) => ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;

/** So many school days. @returns {{days: string[], holidays: string[]}} */
export function termOf(count) {
  const days = [];
  for (let date = BEGINS; days.length < count; date = dayAfter(date, 1)) {
    if (weekdayOf(date) <= 5 && !HOLIDAYS.includes(date)) days.push(date);
  }
  return { days, holidays: HOLIDAYS.filter((date) => date < days.at(-1)) };
}

/** What a day is within its week and month. */
export function dayOf({ days }, index) {
  const date = days[index];
  const previous = days[index - 1] ?? null;
  const next = days[index + 1];
  const month = date.slice(0, 7);
  return {
    ...{ date, weekday: weekdayOf(date), previous, isFirst: previous === null, nextDays: days.length },
    isLastOfWeek: next === undefined || weekdayOf(next) <= weekdayOf(date),
    isLastOfMonth: next === undefined || next.slice(0, 7) !== month,
    endsMonth: previous !== null && previous.slice(0, 7) !== month ? previous.slice(0, 7) : null,
  };
}
