import { describe, expect, it } from '@jest/globals';
import { dateTime, instantOfTyped, lastTimeUpTo } from './time';

const at = (typed: string): string | null => {
  const instant = instantOfTyped('2026-11-28', typed);
  return instant === null ? null : dateTime(instant);
};

describe('a typed time of day', () => {
  it.each([
    ['07:05', '07:05:00'],
    ['7:05', '07:05:00'],
    ['\uFF17\uFF1A\uFF10\uFF15', '07:05:00'],
    ['\uFF10\uFF17\uFF10\uFF15', '07:05:00'],
    ['7\uFF1A05', '07:05:00'],
    ['0705', '07:05:00'],
    ['705', '07:05:00'],
    ['7.05', '07:05:00'],
    ['07。05', '07:05:00'],
    ['07 05', '07:05:00'],
    ['07-05', '07:05:00'],
    ['7点05', '07:05:00'],
    ['7点5分', '07:05:00'],
    ['7點05分', '07:05:00'],
    ['7时05分', '07:05:00'],
    ['7点', '07:00:00'],
    ['7点整', '07:00:00'],
    ['7点半', '07:30:00'],
    ['7点一刻', '07:15:00'],
    ['下午3:05', '15:05:00'],
    ['上午 9:30', '09:30:00'],
    ['中午12:10', '12:10:00'],
    ['晚上 8点', '20:00:00'],
    [' 0000 ', '00:00:00'],
    ['23:59', '23:59:00'],
    ['07:05:09', '07:05:09'],
    ['070509', '07:05:09'],
  ])('%p is read as %s', (typed, time) => expect(at(typed)).toBe(`2026-11-28 ${time}`));

  it.each([
    '',
    ' ',
    '7',
    '75',
    '7:5',
    '7.5',
    '24:00',
    '2400',
    '0760',
    '12345',
    '7点60',
    '上午25:00',
    '上午13:00',
    '晚上12点',
    '晚上0点',
    '下午0:30',
  ])('%p is read as nothing, never as another time', (typed) => expect(at(typed)).toBeNull());
  it.each(['abc', '七点', '7:05 8:05', '-7:05', '+705', '7:05pm?'])('%p is not guessed at', (typed) =>
    expect(at(typed)).toBeNull(),
  );
});

describe('the last such time up to an instant', () => {
  const end = Date.parse('2026-11-28T00:10:00+08:00');
  it('is yesterday’s where today’s has not come yet', () => {
    expect(dateTime(lastTimeUpTo('2340', end) ?? 0)).toBe('2026-11-27 23:40:00');
    expect(dateTime(lastTimeUpTo('0:10', end) ?? 0)).toBe('2026-11-28 00:10:00');
  });
  it('is none where nothing was read', () => expect(lastTimeUpTo('7', end)).toBeNull());
});
