import { describe, expect, it } from '@jest/globals';
import { type ReachFacts, reachOf } from './reach.js';

const LOT = {
  ...{ lotId: 'lot', schoolId: 'central', goods: '白菜', supplierLot: 'B-7', batchSaid: true },
  ...{ receivedOn: '2026-11-20', useBy: null, unit: 'g' as const, deliveryActId: 'delivery' },
};
const MEAL = { mealId: 'meal', schoolId: 'central', date: '2026-11-21', mealKind: 'lunch' as const };
const move = (actId: string, fromLocation: string, toLocation: string, amount: number) => ({
  ...{ lotId: 'lot', actId, fromLocation, toLocation, amount },
});
/** Ten kilograms: six cooked, one thrown away, one sent back, one in the store, and a count that found one missing. */
const FACTS: ReachFacts = {
  lots: [LOT],
  moves: [
    ...[move('delivery', 'supplier', 'gate', 10_000), move('in', 'gate', 'store', 10_000)],
    ...[move('out', 'store', 'kitchen', 6_000), move('cook', 'kitchen', 'served', 6_000)],
    ...[move('bad', 'store', 'waste', 1_000), move('back', 'store', 'supplier', 1_000)],
    move('count', 'store', 'count_adjust', 1_000),
  ],
  balances: [
    { lotId: 'lot', locationId: 'store', amount: 1_000 },
    { lotId: 'lot', locationId: 'served', amount: 6_000 },
    { lotId: 'lot', locationId: 'waste', amount: 1_000 },
  ],
  issues: [{ lotId: 'lot', mealId: 'meal', amount: 6_000 }],
  batches: [{ batchId: 'batch', mealId: 'meal', dish: '炒白菜', lotIds: ['lot'] }],
  meals: [MEAL],
  handOvers: [
    {
      ...{ mealId: 'meal', schoolId: 'central', classId: 'one', className: '一班' },
      lines: [
        { batchId: 'batch', portions: 38 },
        { batchId: 'rice', portions: 40 },
      ],
    },
    {
      ...{ mealId: 'meal', schoolId: 'central', classId: 'two', className: '二班' },
      lines: [{ batchId: 'rice', portions: 35 }],
    },
  ],
  dispatches: [
    {
      ...{ mealId: 'meal', schoolId: 'central', siteSchoolId: 'point', receivedPortions: 19 },
      lines: [{ batchId: 'batch', portions: 20 }],
    },
  ],
};

describe('how far recalled goods went', () => {
  it('accounts for all that came, and names what nobody can account for', () => {
    const { lots, totals } = reachOf(FACTS);
    expect(lots).toEqual([
      {
        ...{ lotId: 'lot', schoolId: 'central', goods: '白菜', supplierLot: 'B-7', batchSaid: true, unit: 'g' },
        ...{ receivedOn: '2026-11-20', useBy: null, received: 10_000, inStores: 1_000, inKitchen: 0, used: 6_000 },
        ...{ lost: 1_000, sentBack: 1_000, unknown: 1_000, missingAtCounts: 1_000 },
      },
    ]);
    expect(totals).toMatchObject([{ received: 10_000, unknown: 1_000, accountedPercent: 90 }]);
  });

  it('says what balances and moves do not agree on, even where no count found it', () => {
    const { lots } = reachOf({ ...FACTS, balances: FACTS.balances.slice(1) });
    expect(lots[0]).toMatchObject({ inStores: 0, unknown: 2_000, missingAtCounts: 1_000 });
  });

  it('does not make good what one lot lacks by what another has too much', () => {
    const other = { ...LOT, lotId: 'other', deliveryActId: 'other-delivery' };
    const moves = [...FACTS.moves, { ...move('other-delivery', 'supplier', 'gate', 5_000), lotId: 'other' }];
    const balances = [...FACTS.balances, { lotId: 'other', locationId: 'gate', amount: 6_000 }];
    const { totals } = reachOf({ ...FACTS, lots: [LOT, other], moves, balances });
    expect(totals).toMatchObject([{ received: 15_000, unknown: 0, accountedPercent: 86 }]);
  });

  it('takes back what was sent back by mistake, and says nothing of what has not come', () => {
    const { lots } = reachOf({ ...FACTS, moves: [...FACTS.moves, move('undone', 'supplier', 'store', 1_000)] });
    expect(lots[0]).toMatchObject({ received: 10_000, sentBack: 0, unknown: 2_000 });
    const waiting = reachOf({ ...FACTS, moves: [], balances: [] });
    expect(waiting.totals).toMatchObject([{ received: 0, accountedPercent: null }]);
  });

  it('reaches the classes that were handed the dish, and the school it was sent to', () => {
    const { meals, classes, sent } = reachOf(FACTS);
    expect(meals).toEqual([{ ...MEAL, dishes: ['炒白菜'], by: 'dish' }]);
    expect(classes).toEqual([{ mealId: 'meal', schoolId: 'central', classId: 'one', className: '一班', portions: 38 }]);
    expect(sent).toMatchObject([{ siteSchoolId: 'point', portions: 20, receivedPortions: 19 }]);
  });

  it('reaches everybody at a meal for which it was issued while no dish says where it is', () => {
    const { meals, classes } = reachOf({ ...FACTS, batches: [] });
    expect(meals).toEqual([{ ...MEAL, dishes: [], by: 'issue' }]);
    expect(classes.map(({ className, portions }) => [className, portions])).toEqual([
      ['一班', 40],
      ['二班', 35],
    ]);
  });

  it('follows meals that were bought ready', () => {
    const bought = { batchId: 'meal', mealId: 'meal', dish: '套餐', lotIds: [] };
    const handed = { ...FACTS.handOvers[0], lines: [{ batchId: 'meal', portions: 30 }] };
    const { meals, classes, totals } = reachOf({
      ...{ lots: [], moves: [], balances: [], issues: [], batches: [bought], meals: [MEAL], dispatches: [] },
      handOvers: [handed as ReachFacts['handOvers'][number]],
    });
    expect(meals).toMatchObject([{ by: 'bought', dishes: ['套餐'] }]);
    expect(classes).toMatchObject([{ portions: 30 }]);
    expect(totals).toEqual([]);
  });
});
