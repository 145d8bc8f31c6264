import { describe, expect, it } from '@jest/globals';
import type { OutboxItem } from '../outbox/outbox-item';
import { KITCHEN, lotOfToday, needsOfLots, type Shelf, unitIn, withUnsentLots } from './unsent-lots';

const TODAY = '2026-11-29';
const item = (
  kind: OutboxItem['kind'],
  savedAt: number,
  body: Record<string, unknown>,
  change: Partial<OutboxItem> = {},
): OutboxItem => ({
  id: `key-${savedAt}`,
  actId: `act-${savedAt}`,
  accountId: 'me',
  schoolId: 's',
  kind,
  body: { occurredAt: '2026-11-29T00:00:00.000Z', ...body },
  photos: [],
  form: { draft: { lines: [{ lotId: 'pepper', ingredientName: '青椒' }] } },
  needs: [],
  summary: '',
  savedAt,
  state: 'waiting',
  attempts: 0,
  problem: null,
  sentAt: null,
  ...change,
});
const line = { lotId: 'pepper', ingredientId: 'i', weighedGrams: 8_500, useBy: null, decision: 'accept' };
const delivery = item('acceptance.delivery', 1, { placeId: 'gate', supplierId: 'who', lines: [line] });
const stockIn = item('stock.in', 2, {
  placeId: 'store',
  fromPlaceId: 'gate',
  lines: [{ lotId: 'pepper', grams: 8_000 }],
});
const issue = item('stock.out', 3, { placeId: 'store', lines: [{ lotId: 'pepper', grams: 3_000 }] });
const cook = item('cooking.batch', 4, { placeId: 'stove', inputs: [{ lotId: 'pepper', grams: 1_000 }] });

const amountsOf = (shelves: readonly Shelf[]): Record<string, number> =>
  Object.fromEntries(
    shelves.flatMap(({ locationId, lots }) => lots.map((lot) => [`${locationId} ${lot.id}`, lot.amount])),
  );

describe('the chain where the network breaks', () => {
  it('holds: goods just accepted are stocked in, issued and cooked before anything is sent', () => {
    const shelves = withUnsentLots([], [cook, issue, stockIn, delivery], 's', 0, TODAY);
    expect(amountsOf(shelves)).toEqual({ 'gate pepper': 500, 'store pepper': 5_000, [`${KITCHEN} pepper`]: 2_000 });
    expect(shelves[0]?.lots[0]).toMatchObject({ ingredientName: '青椒', receivedOn: TODAY, notYet: 'unsent' });
  });

  it('goes on with goods whose delivery is sent and waits for its signature', () => {
    const sent = { ...delivery, state: 'sent' as const, sentAt: 10, isUnsigned: true };
    const [gate] = withUnsentLots([], [sent], 's', 99, TODAY);
    expect(gate).toMatchObject({
      locationId: 'gate',
      lots: [{ id: 'pepper', amount: 8_500, unit: 'g', notYet: 'unsigned' }],
    });
  });

  it('counts nothing twice once the platform knows it', () => {
    const sent = { ...issue, state: 'sent' as const, sentAt: 50 };
    const lot = {
      ...withUnsentLots([], [delivery], 's', 0, TODAY)[0]?.lots[0],
      amount: 5_000,
    } as Shelf['lots'][number];
    const books = [{ locationId: 'store', lots: [lot] }];
    expect(amountsOf(withUnsentLots(books, [sent], 's', 99, TODAY))).toEqual({ 'store pepper': 5_000 });
    // Sent, and the platform's answer is older
    expect(amountsOf(withUnsentLots(books, [sent], 's', 40, TODAY))).toEqual({
      'store pepper': 2_000,
      [`${KITCHEN} pepper`]: 3_000,
    });
  });

  it('takes a count for what lay there at its time, in whatever order it was told (R-F1)', () => {
    const at = (time: string) => ({ occurredAt: `2026-11-29T${time}:00.000Z` });
    const lines = [{ lotId: 'pepper', countedGrams: 7_000 }];
    const late = item('stock.count', 5, { placeId: 'store', lines, ...at('00:30') });
    const after = { ...issue, body: { ...issue.body, ...at('00:40') } };
    const before = item('stock.out', 6, { ...issue.body, ...at('00:20') });
    const inStore = (...outbox: OutboxItem[]) =>
      amountsOf(withUnsentLots([], [delivery, stockIn, ...outbox], 's', 0, TODAY))['store pepper'];
    expect(inStore(after, late)).toBe(4_000);
    expect(inStore(late, before)).toBe(7_000);
    expect(inStore(after, late, before)).toBe(4_000);
    const earlier = item('stock.count', 7, {
      placeId: 'store',
      lines: [{ lotId: 'pepper', countedGrams: 7_900 }],
      ...at('00:10'),
    });
    expect(inStore(after, late, earlier)).toBe(4_000);
  });

  it('counts what is counted in pieces, beside what a page of before left here in grams', () => {
    const eggs = {
      lotId: 'egg',
      ingredientId: 'e',
      measuredAmount: 360,
      unit: 'piece',
      useBy: null,
      decision: 'accept',
    };
    const both = item('acceptance.delivery', 1, { v: 2, placeId: 'gate', lines: [eggs] });
    const issued = item('stock.out', 3, {
      v: 2,
      placeId: 'gate',
      lines: [{ lotId: 'egg', amount: 60, unit: 'piece' }],
    });
    const shelves = withUnsentLots([], [both, issued, { ...delivery, actId: 'other' }], 's', 0, TODAY);
    expect(amountsOf(shelves)).toEqual({ 'gate egg': 300, 'gate pepper': 8_500, [`${KITCHEN} egg`]: 60 });
    expect(shelves.flatMap(({ lots }) => lots.map(({ id, unit }) => `${id} ${unit}`)).sort()).toEqual([
      'egg piece',
      'egg piece',
      'pepper g',
    ]);
    expect(unitIn(shelves, 'egg')).toBe('piece');
  });

  it('reads books that a release before kept', () => {
    const {
      amount: _,
      unit: __,
      ...old
    } = { ...withUnsentLots([], [delivery], 's', 0, TODAY)[0]?.lots[0], grams: 700 };
    expect(lotOfToday(old as never)).toMatchObject({ amount: 700, unit: 'g' });
  });

  it('calls goods expired from the day after their last one, also when the platform said so before', () => {
    const lastDay = { ...withUnsentLots([], [delivery], 's', 0, TODAY)[0]?.lots[0], useBy: TODAY, expired: false };
    const books = [{ locationId: 'store', lots: [lastDay as Shelf['lots'][number]] }];
    const isExpired = (today: string) => withUnsentLots(books, [], 's', 99, today)[0]?.lots[0]?.expired;
    expect([isExpired(TODAY), isExpired('2026-11-30')]).toEqual([false, true]);
  });

  it('takes a part, nothing of what was turned away, nothing of another school, nothing refused', () => {
    const part = { ...line, decision: 'part', acceptedGrams: 6_000 };
    const refused = { ...line, lotId: 'meat', decision: 'refuse' };
    const mixed = item('acceptance.delivery', 1, { placeId: 'gate', lines: [part, refused] });
    expect(amountsOf(withUnsentLots([], [mixed], 's', 0, TODAY))).toEqual({ 'gate pepper': 6_000 });
    expect(withUnsentLots([], [mixed], 'other', 0, TODAY)).toEqual([]);
    expect(withUnsentLots([], [{ ...mixed, state: 'refused' }], 's', 0, TODAY)).toEqual([]);
  });

  it('makes each record wait for those of this phone that it builds on', () => {
    expect(needsOfLots(['pepper'], [delivery, stockIn])).toEqual(['act-1', 'act-2']);
    expect(needsOfLots(['pepper'], [{ ...delivery, state: 'sent' }])).toEqual([]);
    expect(needsOfLots(['pepper'], [{ ...delivery, state: 'sent', isUnsigned: true }])).toEqual(['act-1']);
    expect(needsOfLots(['rice'], [delivery])).toEqual([]);
  });
});
