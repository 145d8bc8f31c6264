import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clockErrorOf, datingsFor, readClockReply, readZone } from './camera-clock.js';

const HOUR_MS = 3_600_000;
const BOX = Date.parse('2026-11-29T02:00:00.500Z');

const dateTime = (text: string) => {
  const [Year, Month, Day, Hour, Minute, Second] = text.split(/\D/).map((part) => String(Number(part)));
  return { Date: { Year, Month, Day }, Time: { Hour, Minute, Second } };
};
const reply = ({ utc, local, tz }: { utc?: string; local?: string; tz?: string }) => ({
  GetSystemDateAndTimeResponse: {
    SystemDateAndTime: {
      ...(tz === undefined ? {} : { TimeZone: { TZ: tz } }),
      ...(utc === undefined ? {} : { UTCDateTime: dateTime(utc) }),
      ...(local === undefined ? {} : { LocalDateTime: dateTime(local) }),
    },
  },
});
const offsetOf = (said: Parameters<typeof reply>[0]) => readClockReply(reply(said), BOX)?.offsetMs;

describe('a camera’s clock', () => {
  it('is read from UTC, and where that is missing or unset from local time and its zone', () => {
    expect(offsetOf({ utc: '2026-11-29T02:00:00' })).toBe(0);
    expect(offsetOf({ utc: '2026-11-29T04:00:00' })).toBe(2 * HOUR_MS);
    expect(offsetOf({ local: '2026-11-29T10:00:00', tz: 'CST-8' })).toBe(0);
    expect(offsetOf({ local: '2026-11-29T10:00:00', tz: 'CST-08:00' })).toBe(0);
    expect(offsetOf({ local: '2026-11-29T11:00:00', tz: 'JST-9' })).toBe(0);
    expect(offsetOf({ local: '2026-11-29T10:00:00' })).toBe(0); // no zone: the box's
    expect(offsetOf({ utc: '1970-01-01T00:00:07', local: '2026-11-29T10:00:00', tz: 'UTC+8' })).toBe(0);
  });

  it('is read on the first of February of a last of January, and not on a thirtieth', () => {
    expect(offsetOf({ utc: '2027-02-01T00:05:00' })).toBe(Date.parse('2027-02-01T00:05:00Z') + 500 - BOX);
    for (const utc of ['2027-02-30T00:00:00', '2027-02-01T24:00:00', '2027-00-01T00:00:00', '0000-01-01T00:00:00'])
      expect(offsetOf({ utc })).toBeUndefined();
    for (const nothing of [{}, null, undefined, 'soon', { GetSystemDateAndTimeResponse: 'soon' }])
      expect(readClockReply(nothing, BOX)).toBeNull();
  });

  it.each([
    ['CST-8', 8],
    ['CST-08:00', 8],
    ['CST-0800', 8],
    ['CST-8:00:00', 8],
    ['<+08>-8', 8],
    ['CST-8CDT,M4.1.0,M10.5.0', 8],
    ['GMT-08:00', 8],
    ['UTC+8', 8],
    ['GMT+08:00', 8],
    ['+08:00', 8],
    ['8', 8],
    ['Asia/Shanghai', 8],
    ['Etc/GMT-8', 8],
    ['JST-9', 9],
    ['IST-5:30', 5.5],
    ['PST8PDT', -8],
    ['EST+5', -5],
    ['GMT0', 0],
    ['UTC', 0],
    ['China Standard Time', null],
    ['CST-99', null],
    ['', null],
  ])('in the zone %s is %s hours ahead of UTC', (tz, hours) => {
    expect(readZone(tz)).toBe(hours === null ? null : hours * HOUR_MS);
  });

  it('is trusted in what its two times differ by more than in the zone it names', () => {
    const clock = readClockReply(
      reply({ utc: '2026-11-29T02:00:00', local: '2026-11-29T10:00:00', tz: 'PST8PDT' }),
      BOX,
    );
    expect(clock?.zoneMs).toBe(8 * HOUR_MS);
  });

  const kinds = (said: Parameters<typeof reply>[0]) =>
    datingsFor(readClockReply(reply(said), BOX)).map(({ kind, offsetMs }) => [kind, Math.round(offsetMs / HOUR_MS)]);

  it('dates sign-ins once where it is right, and in three ways at the most', () => {
    expect(datingsFor(null)).toEqual([{ kind: 'box', offsetMs: 0 }]);
    expect(kinds({ utc: '2026-11-29T02:00:03', tz: 'CST-8' })).toEqual([['shown', 0]]);
    expect(kinds({ utc: '2026-11-29T04:00:00', tz: 'CST-8' })).toEqual([
      ['shown', 2],
      ['box', 0],
      ['shown-as-local', -6],
    ]);
    // Local time that is called UTC: by its word first, then by what is likely.
    expect(kinds({ utc: '2026-11-29T10:00:00', tz: 'CST-8' })).toEqual([
      ['shown-as-local', 0],
      ['shown', 8],
    ]);
    expect(kinds({ utc: '2026-11-29T10:00:00', local: '2026-11-29T18:00:00', tz: 'CST-8' })).toEqual([
      ['shown', 8],
      ['shown-as-local', 0],
    ]);
    // Set to the beginning of time by a power cut.
    expect(kinds({ utc: '1970-01-01T00:03:00', local: '1970-01-01T08:03:00' })[0]?.[0]).toBe('shown');
  });

  it('is not called eight hours fast where the sign-in shows that it only says so', () => {
    const clock = readClockReply(reply({ utc: '2026-11-29T10:00:00', tz: 'CST-8' }), BOX);
    expect(clockErrorOf(clock, 'shown-as-local')).toBe(0);
    expect(clockErrorOf(clock, 'shown')).toBe(8 * HOUR_MS);
    expect(clockErrorOf(null, 'box')).toBeNull();
  });

  it('never throws, whatever a camera says', () => {
    fc.assert(
      fc.property(fc.object({ maxDepth: 5 }), fc.string(), (anything, TZ) => {
        readClockReply({ GetSystemDateAndTimeResponse: anything }, BOX);
        readClockReply({ GetSystemDateAndTimeResponse: { SystemDateAndTime: { TimeZone: { TZ } } } }, BOX);
        readZone(TZ);
      }),
    );
  });
});
