/** All of China keeps one time without daylight saving, so the offset is a constant and not a zone lookup. */
export const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
export const DAY_MS = 86_400_000;

/** A local calendar day in Asia/Shanghai, `YYYY-MM-DD`. */
export type BusinessDate = string;

/** The local day that `at` falls on. */
export function businessDateOf(at: Date | number): BusinessDate {
  return new Date(Number(at) + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}

/** The local date and time of day of `at` as people write it, `MM-DD HH:mm`. */
export function localMinute(at: Date | number): string {
  return new Date(Number(at) + SHANGHAI_OFFSET_MS).toISOString().slice(5, 16).replace('T', ' ');
}

/** The local time of day of `at`, `HH:mm`. */
export const localTime = (at: Date | number): string => localMinute(at).slice(6);

/** The instant at which the local day begins, in ms since the epoch. The day is `[start, start + DAY_MS)`. */
export function startOfBusinessDate(date: BusinessDate): number {
  return Date.parse(`${date}T00:00:00.000Z`) - SHANGHAI_OFFSET_MS;
}

/** True for a real calendar day in the form `YYYY-MM-DD`; `2026-02-30` is not one. */
export function isBusinessDate(text: string): boolean {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00.000Z`) : Number.NaN;
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** `days` later, or earlier when negative. */
export function addDays(date: BusinessDate, days: number): BusinessDate {
  return businessDateOf(startOfBusinessDate(date) + days * DAY_MS);
}

/** The day of the week, 0 is Sunday. The local noon is asked, which is the same day in UTC. */
export function weekdayOf(date: BusinessDate): number {
  return new Date(startOfBusinessDate(date) + DAY_MS / 2).getUTCDay();
}
