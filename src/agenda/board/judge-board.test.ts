import { describe, expect, it } from '@jest/globals';
import { BOARD_DUTIES, type BoardDuty, daysOfSpan, startOfSpan } from '../../contract/duty-board.js';
import { type BoardLimits, figuresOf, judgeBoard, type Mark, type SchoolOfBoard, sumOf } from './judge-board.js';

const at = (time: string) => new Date(`2026-11-20T${time}:00.000Z`);
const LIMITS: BoardLimits = {
  dueAt: Object.fromEntries(BOARD_DUTIES.map((duty) => [duty, at('04:00')])) as Record<BoardDuty, Date>,
  unreportedAt: at('05:30'),
  owedFrom: new Map([['morning-check own_kitchen', 60]]),
};
const SIGNED: Mark = { signed: true, recordedOn: '2026-11-20' };
const school = (more: Partial<SchoolOfBoard> = {}, marks: [BoardDuty, Mark][] = []): SchoolOfBoard => ({
  ...{ isSchoolDay: { day: true, week: true, month: true }, fed: 'own_kitchen', pupils: 60 },
  ...{ marks: new Map(marks), ...more },
});
const told = (now: string, one: SchoolOfBoard) =>
  judgeBoard(at(now), one, LIMITS).duties.map(({ duty, state }) => `${duty} ${state}`);

describe('the duties of a school on the board', () => {
  it('are open until they are due, then late; what is on record is done, or waits for its signature', () => {
    expect(new Set(told('03:59', school()).map((one) => one.split(' ')[1]))).toEqual(new Set(['open']));
    const marks: [BoardDuty, Mark][] = [
      ['check', SIGNED],
      ['weekly', { ...SIGNED, signed: false }],
    ];
    expect(told('04:00', school({}, marks))).toEqual([
      ...['morning-check late', 'check done', 'sample late', 'accompany late', 'weekly unsigned', 'notice late'],
      'monthly late',
    ]);
  });

  it('are owed only where pupils come, by who is fed like that and has so many pupils', () => {
    expect(told('06:00', school({ isSchoolDay: { day: false, week: true, month: true } }))).toEqual([
      ...['weekly late', 'notice late', 'monthly late'],
    ]);
    expect(told('06:00', school({ isSchoolDay: { day: null, week: null, month: null } }))).toEqual([]);
    expect(told('06:00', school({ fed: 'supplied' }))).toEqual(['accompany late', 'notice late']);
    expect(told('06:00', school({ pupils: 59 }))).not.toContain('morning-check late');
  });

  it('call a school unreported when nothing of the day is on record by that minute, whatever is of the week', () => {
    const weekly: [BoardDuty, Mark][] = [['weekly', SIGNED]];
    const isUnreported = (now: string, one: SchoolOfBoard) => judgeBoard(at(now), one, LIMITS).isUnreported;
    expect(isUnreported('05:29', school({}, weekly))).toBe(false);
    expect(isUnreported('05:30', school({}, weekly))).toBe(true);
    expect(isUnreported('05:30', school({}, [['check', { ...SIGNED, signed: false }]]))).toBe(false);
    expect(isUnreported('05:30', school({ isSchoolDay: { day: false, week: true, month: true } }))).toBe(false);
  });

  it('add up from school to county to prefecture', () => {
    const all = [
      school({}, [['check', SIGNED]]),
      school(),
      school({ fed: 'supplied' }),
      school({ isSchoolDay: { day: null, week: null, month: null } }),
    ].map((one) => figuresOf(one, judgeBoard(at('06:00'), one, LIMITS), 1));
    const total = sumOf([sumOf(all.slice(0, 2)), sumOf(all.slice(2))]);
    expect(total).toEqual(sumOf(all));
    expect(total.schools).toEqual({ schoolDay: 3, noSchool: 0, unknown: 1, unreported: 2 });
    expect(total.asked).toBe(4);
    expect(total.duties[1]).toEqual({ duty: 'check', owed: 2, done: 1, unsigned: 0, open: 0, late: 1 });
    for (const { owed, done, unsigned, open, late } of total.duties) expect(done + unsigned + open + late).toBe(owed);
  });

  it('know where a day, week and month begin and end', () => {
    expect(startOfSpan('week', '2026-11-29')).toBe('2026-11-23');
    expect(startOfSpan('week', '2026-11-23')).toBe('2026-11-23');
    expect(daysOfSpan('month', '2026-02-10')).toHaveLength(28);
    expect(daysOfSpan('week', '2027-01-01').at(-1)).toBe('2027-01-03');
    expect(daysOfSpan('day', '2026-11-29')).toEqual(['2026-11-29']);
  });
});
