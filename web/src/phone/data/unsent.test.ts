import { describe, expect, it } from '@jest/globals';
import type { OutboxItem } from '../outbox/outbox-item';
import { withUnsentBatches, withUnsentMeals } from './unsent';

const item = (kind: OutboxItem['kind'], actId: string, body: Record<string, unknown>): OutboxItem => ({
  id: `key-${actId}`,
  actId,
  accountId: 'me',
  schoolId: 's',
  kind,
  body,
  photos: [],
  form: {},
  needs: [],
  summary: '',
  savedAt: 0,
  state: 'waiting',
  attempts: 0,
  problem: null,
  sentAt: null,
});

describe('a kitchen without signal', () => {
  it('plans a meal and cooks its dish before either is on the server', () => {
    const outbox = [
      item('cooking.meal', 'm', {
        date: '2026-11-23',
        mealKind: 'lunch',
        plannedDiners: 100,
        dishes: [{ name: '米饭' }, { name: '青菜' }],
      }),
      item('cooking.batch', 'b', { mealId: 'm', dishNo: 2, occurredAt: '2026-11-23T03:00:00.000Z' }),
    ];
    const [meal] = withUnsentBatches(withUnsentMeals([], outbox, 's', '2026-11-23'), outbox);
    expect(meal?.dishes[1]).toEqual({ dishNo: 2, name: '青菜' });
    expect(meal?.batches).toEqual([
      { id: 'b', dishNo: 2, dishName: '青菜', finishedAt: '2026-11-23T03:00:00.000Z', reversed: false },
    ]);
  });

  it('does not offer meals of other days or schools, nor refused ones', () => {
    const body = { date: '2026-11-22', mealKind: 'lunch', plannedDiners: null, dishes: [] };
    const refused: OutboxItem = { ...item('cooking.meal', 'x', { ...body, date: '2026-11-23' }), state: 'refused' };
    expect(withUnsentMeals([], [item('cooking.meal', 'm', body), refused], 's', '2026-11-23')).toEqual([]);
    expect(withUnsentMeals([], [item('cooking.meal', 'm', body)], 'other', '2026-11-22')).toEqual([]);
  });

  it('counts a sample kept here, and forgets what was taken back once the platform has answered since', () => {
    const meal = item('cooking.meal', 'm', {
      date: '2026-11-23',
      mealKind: 'lunch',
      plannedDiners: null,
      dishes: [{ name: '米饭' }],
    });
    const batch = item('cooking.batch', 'b', { mealId: 'm', dishNo: 1, occurredAt: '2026-11-23T03:00:00.000Z' });
    const sample = item('cooking.sample', 's', { batchId: 'b' });
    const outbox = [meal, batch, sample];
    expect(withUnsentBatches(withUnsentMeals([], outbox, 's', '2026-11-23'), outbox)[0]?.samples).toEqual([
      { batchId: 'b' },
    ]);
    const sent = { ...meal, state: 'sent' as const, sentAt: 50 };
    expect(withUnsentMeals([], [sent], 's', '2026-11-23', 40)).toHaveLength(1);
    expect(withUnsentMeals([], [sent], 's', '2026-11-23', 60)).toEqual([]);
  });
});
