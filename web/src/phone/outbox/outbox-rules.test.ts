import { describe, expect, it } from '@jest/globals';
import type { OutboxItem } from './outbox-item';
import { isForgettable, nextToSend, outcomeOf } from './outbox-rules';

const item = (id: string, change: Partial<OutboxItem> = {}): OutboxItem => ({
  id,
  actId: `act-${id}`,
  accountId: 'me',
  schoolId: 's',
  kind: 'stock.in',
  body: {},
  photos: [],
  form: {},
  needs: [],
  summary: '',
  savedAt: Number(id),
  state: 'waiting',
  attempts: 0,
  problem: null,
  sentAt: null,
  ...change,
});

describe('outcomeOf', () => {
  it.each([
    [0, 'retry'],
    [503, 'retry'],
    [429, 'retry'],
    [401, 'signed-out'],
    [400, 'refused'],
    [403, 'refused'],
    [409, 'refused'],
    [422, 'refused'],
  ] as const)('%i is %s', (status, outcome) => expect(outcomeOf(status)).toBe(outcome));
});

describe('nextToSend', () => {
  it('takes the oldest of this account that was not tried yet', () => {
    const items = [item('3'), item('1', { accountId: 'other' }), item('2')];
    expect(nextToSend(items, 'me', new Set())?.id).toBe('2');
    expect(nextToSend(items, 'me', new Set(['2']))?.id).toBe('3');
  });

  it('lets a dish wait for its meal, even when the meal was refused', () => {
    const meal = item('1', { state: 'refused' });
    const dish = item('2', { needs: ['act-1'] });
    expect(nextToSend([meal, dish], 'me', new Set())).toBeNull();
    expect(nextToSend([{ ...meal, state: 'sent' }, dish], 'me', new Set())?.id).toBe('2');
  });

  it('leaves refused and sent acts alone', () => {
    expect(nextToSend([item('1', { state: 'refused' }), item('2', { state: 'sent' })], 'me', new Set())).toBeNull();
  });
});

it('forgets only what was sent long ago', () => {
  expect(isForgettable(item('1', { state: 'sent', sentAt: 0 }), 3 * 86_400_000)).toBe(true);
  expect(isForgettable(item('1'), 9e12)).toBe(false);
});
