import { describe, expect, it } from '@jest/globals';
import type { NamedAct } from '../../../../src/contract/acts';
import type { OutboxItem } from '../outbox/outbox-item';
import { dayOfKind, stillDue } from './day-of-kind';
import type { Today } from './today';

const DATE = '2026-11-29';
const at = (time: string): string => new Date(`${DATE}T${time}:00+08:00`).toISOString();
const act = (actId: string, time: string, status: NamedAct['status'] = 'recorded') =>
  ({ actId, kind: 'storage.reading', occurredAt: at(time), status }) as NamedAct;
const day = (acts: NamedAct[], due: Today['due'] = []): Today => ({
  date: DATE,
  asOf: at('09:00'),
  stages: [{ stage: 'storage', acts }],
  waiting: [],
  told: [],
  due,
});
const item = (actId: string, time: string, change: Partial<OutboxItem> = {}) =>
  ({
    actId,
    schoolId: 's',
    kind: 'storage.reading',
    body: { occurredAt: at(time), placeId: 'p' },
    savedAt: 0,
    state: 'waiting',
    sentAt: null,
    ...change,
  }) as OutboxItem;
const of = (today: Today | undefined, outbox: OutboxItem[]) => dayOfKind('storage.reading', today, outbox, 's', DATE);

describe('how a kind of act stands today', () => {
  it('counts the records of all phones and says when the last was', () => {
    expect(of(day([act('a', '07:00'), act('b', '08:10'), act('c', '08:20', 'awaiting_second')]), [])).toEqual({
      done: 2,
      lastAt: at('08:10'),
      waiting: 1,
      unsent: 0,
      due: 0,
    });
  });

  it('adds what this phone has, and nothing twice', () => {
    const outbox = [
      item('a', '07:00', { state: 'sent', sentAt: Date.parse(at('07:01')) }),
      item('x', '09:05', { state: 'sent', sentAt: Date.parse(at('09:06')) }),
      item('y', '09:10'),
    ];
    expect(of(day([act('a', '07:00')]), outbox)).toMatchObject({ done: 2, lastAt: at('09:05'), unsent: 1 });
    expect(of(undefined, outbox)).toMatchObject({ done: 2, unsent: 1 });
  });

  it('counts what was sent and emptied, by when it was saved', () => {
    const sent = {
      state: 'sent' as const,
      sentAt: Date.parse(at('09:06')),
      savedAt: Date.parse(at('09:05')),
      body: {},
    };
    expect(of(day([]), [item('x', '09:05', sent)])).toMatchObject({ done: 1, lastAt: at('09:05') });
  });

  it('takes as settled what this phone recorded and has not sent', () => {
    const due: Today['due'] = [
      { kind: 'reading', aboutId: null, placeId: 'p', name: '冷藏间', since: null },
      { kind: 'reading', aboutId: null, placeId: 'q', name: '冷冻柜', since: null },
      { kind: 'sample', aboutId: 'b', placeId: null, name: '青椒肉丝', since: null },
    ];
    expect(stillDue(day([], due), [item('y', '09:10')]).map(({ name }) => name)).toEqual(['冷冻柜', '青椒肉丝']);
    expect(of(day([], due), []).due).toBe(2);
  });

  it('counts a duty with the kind that it names', () => {
    const due: Today['due'] = [
      { kind: 'duty', aboutId: null, placeId: null, name: 'storage.reading', since: null },
      { kind: 'duty', aboutId: null, placeId: null, name: 'cooking.daily-check', since: null },
    ];
    expect(of(day([], due), []).due).toBe(1);
    expect(stillDue(day([], due), [item('y', '09:10')]).map(({ name }) => name)).toEqual(['cooking.daily-check']);
  });
});
