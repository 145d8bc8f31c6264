import { describe, expect, it } from '@jest/globals';
import type { OutboxItem } from './outbox-item';
import { bodyToSend, heldBy, isForgettable, nextToSend, outcomeOf, signaturesWaitedFor } from './outbox-rules';

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

describe('a record that builds on an unsigned one', () => {
  const delivery = item('1', { state: 'sent', isUnsigned: true });
  const stockIn = item('2', { needs: ['act-1'] });

  it('waits for the second signature and says so', () => {
    expect(nextToSend([delivery, stockIn], 'me', new Set())).toBeNull();
    expect(heldBy(stockIn, [delivery, stockIn])).toEqual({ why: 'signature', item: delivery });
    expect(signaturesWaitedFor([delivery, stockIn], 'me')).toEqual([delivery]);
    expect(heldBy(stockIn, [item('1'), stockIn])?.why).toBe('ground');
  });

  it('goes once it is signed, and nobody asks any more', () => {
    const signed = { ...delivery, isUnsigned: false };
    expect(nextToSend([signed, stockIn], 'me', new Set())?.id).toBe('2');
    expect(signaturesWaitedFor([signed, stockIn], 'me')).toEqual([]);
  });

  it('keeps what it builds on in sight for as long as it waits', () => {
    const old = { ...delivery, sentAt: 0 };
    expect(isForgettable(old, 9e12, [old, stockIn])).toBe(false);
    expect(isForgettable(old, 9e12, [old])).toBe(true);
  });
});

describe('what is sent', () => {
  it('says that it was captured without connection once a first try found no platform', () => {
    const issue = item('1', { body: { offline: false, lines: [{ lotId: 'l', grams: 5 }] } });
    expect(bodyToSend(issue)).toMatchObject({ offline: false, lines: [{ lotId: 'l', grams: 5 }] });
    expect(bodyToSend({ ...issue, isUnanswered: true })).toMatchObject({ offline: true });
  });

  it('has the photo of a paper at its paper, and the others with the act', () => {
    const lines = [{ lotId: 'l', certificates: [{ kind: 'receipt' }, { kind: 'inspection' }] }, { lotId: 'm' }];
    const photo = (attachmentId: string, paper: { lotId: string; kind: 'receipt' } | null) => ({
      content: null,
      attachmentId,
      paper,
    });
    const photos = [
      photo('a', { lotId: 'l', kind: 'receipt' }),
      photo('b', null),
      photo('c', { lotId: 'm', kind: 'receipt' }),
    ];
    expect(bodyToSend(item('1', { body: { lines }, photos }))).toEqual({
      lines: [
        { lotId: 'l', certificates: [{ kind: 'receipt', attachmentId: 'a' }, { kind: 'inspection' }] },
        { lotId: 'm' },
      ],
      attachmentIds: ['b'],
    });
  });
});

it('forgets only what was sent long ago', () => {
  expect(isForgettable(item('1', { state: 'sent', sentAt: 0 }), 3 * 86_400_000)).toBe(true);
  expect(isForgettable(item('1'), 9e12)).toBe(false);
});
