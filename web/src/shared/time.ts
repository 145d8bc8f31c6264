import { addDays, businessDateOf, DAY_MS, startOfBusinessDate } from '../../../src/contract/business-date';

export { addDays, businessDateOf, DAY_MS, startOfBusinessDate };

const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
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

/** The instant of a typed `H:MM` or `HH:MM:SS` on a local day; null when it is not a time of day. */
export function instantOfTyped(date: string, typed: string): number | null {
  const match = /^\s*(\d{1,2})[::](\d{2})(?:[::](\d{2}))?\s*$/.exec(typed);
  if (match === null) return null;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  return startOfBusinessDate(date) + ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

/** 0 = Sunday … 6 = Saturday of a local day. */
export function weekday(date: string): number {
  return new Date(`${date}T00:00:00.000Z`).getUTCDay();
}
