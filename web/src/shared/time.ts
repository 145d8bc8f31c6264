import {
  addDays,
  businessDateOf,
  DAY_MS,
  SHANGHAI_OFFSET_MS,
  startOfBusinessDate,
} from '../../../src/contract/business-date';

export { addDays, businessDateOf, DAY_MS, startOfBusinessDate };

const shanghai = (at: number | string | Date): string =>
  new Date((typeof at === 'string' ? Date.parse(at) : Number(at)) + SHANGHAI_OFFSET_MS).toISOString();

/** Today in Asia/Shanghai, whatever the zone of the device. */
export function today(now: number = Date.now()): string {
  return businessDateOf(now);
}

/** `07:05` in Asia/Shanghai. */
export function clockTime(at: number | string | Date): string {
  return shanghai(at).slice(11, 16);
}

/** `07:05:09` in Asia/Shanghai. */
export function clockTimeWithSeconds(at: number | string | Date): string {
  return shanghai(at).slice(11, 19);
}

/** `2026-11-23 07:05:09` in Asia/Shanghai. */
export function dateTime(at: number | string | Date): string {
  return shanghai(at).slice(0, 19).replace('T', ' ');
}

/** The hour of the day for an hour as people say it with its half of the day; null where it does not go together. */
const HALF_DAYS: Record<string, (hours: number) => number | null> = {
  早上: (hours) => (hours <= 11 ? hours : null),
  上午: (hours) => (hours <= 12 ? hours : null),
  中午: (hours) => (hours >= 1 && hours <= 2 ? hours + 12 : hours >= 11 && hours <= 14 ? hours : null),
  下午: (hours) => (hours >= 1 && hours <= 11 ? hours + 12 : hours >= 12 ? hours : null),
  晚上: (hours) => (hours >= 5 && hours <= 11 ? hours + 12 : hours >= 17 ? hours : null),
};
const SPOKEN_MINUTES: Record<string, number> = { '': 0, 整: 0, 半: 30, 一刻: 15, 三刻: 45 };
const WITH_SIGNS = /^(\d{1,2})[:.。,\-\s](\d{2})(?:[:.](\d{2}))?$/;
const DIGITS_ONLY = /^(\d{1,2}?)(\d{2})$|^(\d{2})(\d{2})(\d{2})$/;
const IN_WORDS = /^(\d{1,2})[点點时時](?:(\d{2})分?|(\d)分|(整|半|一刻|三刻|))$/;

/**
 * The instant of a typed time on a local day, as people type it: `07:05`, `0705` (most number keyboards have no colon),
 * `7.05`, `7点05`, `7点半`, `下午3:05`, in full-width digits, with seconds or without. Null for what is not one time of
 * day for sure, such as `7` or `7:5`: whoever calls says so, and takes no other time instead (R-F3).
 */
export function instantOfTyped(date: string, typed: string): number | null {
  const text = typed.normalize('NFKC').trim();
  const half = HALF_DAYS[text.slice(0, 2)];
  const read = clockOf(half === undefined ? text : text.slice(2).trim());
  if (read === null) return null;
  const hours = half === undefined ? read.hours : half(read.hours);
  if (hours === null || hours > 23 || read.minutes > 59 || read.seconds > 59) return null;
  return startOfBusinessDate(date) + ((hours * 60 + read.minutes) * 60 + read.seconds) * 1000;
}

function clockOf(text: string): { hours: number; minutes: number; seconds: number } | null {
  const spoken = IN_WORDS.exec(text);
  if (spoken !== null) {
    const minutes = spoken[2] ?? spoken[3] ?? SPOKEN_MINUTES[spoken[4] ?? ''];
    return { hours: Number(spoken[1]), minutes: Number(minutes), seconds: 0 };
  }
  const [, ...parts] = WITH_SIGNS.exec(text) ?? DIGITS_ONLY.exec(text) ?? [];
  const [hours, minutes, seconds = 0] = parts.filter((part) => part !== undefined).map(Number);
  return hours === undefined || minutes === undefined ? null : { hours, minutes, seconds };
}

/** The last time of day `typed` that is not after `end`: today's, or yesterday's where today's has not come yet. */
export function lastTimeUpTo(typed: string, end: number): number | null {
  const at = instantOfTyped(businessDateOf(end), typed);
  return at !== null && at > end ? at - DAY_MS : at;
}

/** 0 = Sunday … 6 = Saturday of a local day. */
export function weekday(date: string): number {
  return new Date(`${date}T00:00:00.000Z`).getUTCDay();
}
