import { SHANGHAI_OFFSET_MS } from '../../../../src/contract/business-date.js';
import { at, textAt } from './replies.js';

/** What a camera says of its clock. */
export interface ClockReading {
  /** Its time minus the box's. */
  offsetMs: number;
  /** Local time minus UTC where it believes to be. */
  zoneMs: number;
  /** Its "UTC" is, as far as can be told, the right time of its zone. */
  isLocalInUtc: boolean;
}

/**
 * How a sign-in may be dated: by the clock the camera shows, by the box's, or by the shown clock as though it were
 * local time. Some firmware checks by another clock than the one it tells.
 */
export type DatingKind = 'shown' | 'box' | 'shown-as-local';
export interface Dating {
  kind: DatingKind;
  offsetMs: number;
}

/** Datings that differ less are one to any camera. */
const SAME_MS = 60_000;
/** Off by less than this, the clock cannot be what a sign-in failed by. */
const NEGLIGIBLE_MS = 5_000;
const NEARLY_MS = 300_000;
const QUARTER_MS = 900_000;
const WIDEST_ZONE_MS = 14 * 3_600_000;

/** @param boxMs the box's time when the reply was on its way */
export function readClockReply(data: unknown, boxMs: number): ClockReading | null {
  const path = ['GetSystemDateAndTimeResponse', 'SystemDateAndTime'];
  const utc = readDateTime(at(data, ...path, 'UTCDateTime'));
  const local = readDateTime(at(data, ...path, 'LocalDateTime'));
  const zoneMs = zoneOf(textAt(data, ...path, 'TimeZone', 'TZ'), utc, local);
  const isUnset = utc === null || (utc < UNSET_BEFORE && local !== null && local >= UNSET_BEFORE);
  const time = isUnset ? (local === null ? null : local - zoneMs) : utc;
  if (time === null) return null;
  // The camera tells whole seconds, on the average half a second late.
  const offsetMs = Math.round(time + 500 - boxMs);
  const mayBeLocal = !isUnset && zoneMs !== 0 && (local === null || Math.abs(local - time) < SAME_MS);
  return { offsetMs, zoneMs, isLocalInUtc: mayBeLocal && Math.abs(offsetMs - zoneMs) <= NEARLY_MS };
}

/** What is known of a clock that is only told after a sign-in: the time in the head of the refusal. */
export function clockOfHead(saysItIsMs: number | null, boxMs: number): ClockReading | null {
  return saysItIsMs === null
    ? null
    : { offsetMs: saysItIsMs + 500 - boxMs, zoneMs: SHANGHAI_OFFSET_MS, isLocalInUtc: false };
}

const UNSET_BEFORE = Date.UTC(2001, 0, 1);

/** A date and time as ONVIF writes it, in ms since the epoch; null when it cannot be one. */
export function readDateTime(dateTime: unknown): number | null {
  const number = (...path: string[]) => {
    const text = textAt(dateTime, ...path);
    return text !== null && /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  };
  const parts = [
    number('Date', 'Year'),
    number('Date', 'Month'),
    number('Date', 'Day'),
    number('Time', 'Hour'),
    number('Time', 'Minute'),
    number('Time', 'Second'),
  ] as const;
  if (parts.some(Number.isNaN)) return null;
  const [year, month, day, hour, minute, second] = parts;
  const ms = Date.UTC(year, month - 1, day, hour, minute, second);
  const back = new Date(ms);
  const isReal =
    back.getUTCMonth() === month - 1 && back.getUTCDate() === day && hour < 24 && minute < 60 && second < 61;
  return isReal && year >= 1970 ? ms : null;
}

/** The zone the camera is in: what its two clocks differ by, else what it names, else the box's, which is China's. */
function zoneOf(tz: string | null, utc: number | null, local: number | null): number {
  const apart = utc === null || local === null ? 0 : Math.round((local - utc) / QUARTER_MS) * QUARTER_MS;
  if (apart !== 0 && Math.abs(apart) <= WIDEST_ZONE_MS) return apart;
  return (tz === null ? null : readZone(tz)) ?? SHANGHAI_OFFSET_MS;
}

/**
 * Local time minus UTC of a zone as cameras write it. POSIX counts westwards (`CST-8` is China). With a `+`, or
 * without a name, nobody knows whether that was heeded (`UTC+8`, `GMT+08:00`): then the zone of the box is meant if
 * the number fits. Null for what is not understood.
 */
export function readZone(tz: string): number | null {
  const match = /^(<[^>]*>|[a-z]*)\s*([+-]?)(\d{1,2})(?::?(\d{2}))?(?::\d{2})?(?![\d:])/i.exec(tz.trim());
  if (match !== null) {
    const [, name = '', sign = '', hours = '', minutes = '0'] = match;
    const size = Number(hours) * 3_600_000 + Number(minutes) * 60_000;
    if (size > WIDEST_ZONE_MS) return null;
    const isDoubtful = sign === '+' || name === '';
    if (isDoubtful && size === SHANGHAI_OFFSET_MS) return SHANGHAI_OFFSET_MS;
    return sign === '-' ? (name === '' ? -size : size) : name === '' ? size : -size || 0;
  }
  if (/^(UTC|GMT|Z)$/i.test(tz.trim())) return 0;
  try {
    const parts = new Intl.DateTimeFormat('en', { timeZone: tz.trim(), timeZoneName: 'longOffset' }).formatToParts();
    const text = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d\d):(\d\d)/.exec(text) ?? [];
    return Number(`${sign}1`) * (Number(hours) * 3_600_000 + Number(minutes) * 60_000);
  } catch {
    return null;
  }
}

/** How sign-ins may be dated, the likeliest first: one where the clock cannot be the matter, three at the most. */
export function datingsFor(clock: ClockReading | null): Dating[] {
  if (clock === null) return [{ kind: 'box', offsetMs: 0 }];
  const shown: Dating = { kind: 'shown', offsetMs: clock.offsetMs };
  if (Math.abs(clock.offsetMs) <= NEGLIGIBLE_MS) return [shown];
  const asLocal: Dating = { kind: 'shown-as-local', offsetMs: clock.offsetMs - clock.zoneMs };
  const box: Dating = { kind: 'box', offsetMs: 0 };
  const inOrder = clock.isLocalInUtc ? [asLocal, shown, box] : [shown, isNearly(asLocal, box) ? asLocal : box, asLocal];
  return inOrder.filter((one, i) => !inOrder.slice(0, i).some((other) => isNearly(one, other, SAME_MS)));
}

/** How wrong the camera's clock is, when sign-ins dated this way are taken. */
export function clockErrorOf(clock: ClockReading | null, kind: DatingKind): number | null {
  if (clock === null) return null;
  return kind === 'shown-as-local' ? clock.offsetMs - clock.zoneMs : clock.offsetMs;
}

function isNearly(a: Dating, b: Dating, withinMs = NEARLY_MS): boolean {
  return Math.abs(a.offsetMs - b.offsetMs) <= withinMs;
}
