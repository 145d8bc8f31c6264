import { describe, expect, it } from '@jest/globals';
import { type KeptBooks, stockDifferences } from './stock-differences.js';

const LOT = { id: 'rice', unit: 'g' as const };
const at = new Date(0);
const move = (actId: string, fromLocation: string, toLocation: string, amount: number, lineNo = 1) => ({
  ...{ actId, lineNo, lotId: 'rice', fromLocation, toLocation, amount, unit: 'g' as const },
  ...{ occurredAt: at, recordedAt: at },
});
const balance = (locationId: string, amount: number) => ({
  ...{ lotId: 'rice', locationId, schoolId: 's', amount, unit: 'g' as const, changedAt: at },
});
const act = (id: string, status = 'recorded', reversedByActId: string | null = null) =>
  [id, { act: { id }, state: { actId: id, status, reversedByActId } }] as const;
const line = (actId: string, amount: number) => ({ actId, lineNo: 1, lotId: 'rice', amount, unit: 'g' as const });

/** Five kilograms came, two went to the kitchen. */
const sound = (): KeptBooks => ({
  lots: [LOT],
  moves: [move('in', 'supplier', 'store', 5_000), move('out', 'store', 'kitchen', 2_000)],
  balances: [balance('store', 3_000), balance('kitchen', 2_000)],
  acts: new Map([act('in'), act('out')]) as unknown as KeptBooks['acts'],
  lines: new Map([['out', [line('out', 2_000)]]]),
  pending: new Set(),
});
const whats = (books: KeptBooks) => stockDifferences(books).map(({ what, of }) => `${what} ${of}`);
const acts = (...all: ReturnType<typeof act>[]) => new Map(all) as unknown as KeptBooks['acts'];

describe('books that are computed anew', () => {
  it('agree with themselves', () => {
    expect(stockDifferences(sound())).toEqual([]);
  });

  it('tell a balance that is not the sum of its moves, that is missing, or that nothing accounts for', () => {
    const { balances } = sound();
    expect(stockDifferences({ ...sound(), balances: [balance('store', 3_001), balances[1] as never] })).toEqual([
      { what: 'stock.balance', of: 'rice|store', stored: '3001', computed: '3000' },
    ]);
    expect(stockDifferences({ ...sound(), balances: [balance('store', 3_000)] })).toEqual([
      { what: 'stock.balance', of: 'rice|kitchen', stored: null, computed: '2000' },
    ]);
    expect(whats({ ...sound(), balances: [...balances, balance('cellar', 1)] })).toEqual(['stock.balance rice|cellar']);
  });

  it('tell a balance below zero, though the moves say so', () => {
    const moves = [move('out', 'store', 'kitchen', 2_000)];
    const balances = [balance('store', -2_000), balance('kitchen', 2_000)];
    expect(whats({ ...sound(), moves, balances })).toEqual(['stock.balance rice|store']);
  });

  it('tell a balance that says it was changed before its latest move; one that does not say when is passed over nowhere', () => {
    const changed = (changedAt: Date | null) => {
      const balances = sound().balances.map((one) => ({ ...one, changedAt }));
      return whats({ ...sound(), balances });
    };
    expect(changed(new Date(-1))).toEqual(['stock.balance-changed rice|store', 'stock.balance-changed rice|kitchen']);
    expect(changed(new Date(1))).toEqual([]);
    expect(changed(null)).toEqual([]);
  });

  it('tell moves of no act, of another unit, of nothing, and to where they came from', () => {
    const [first, second] = sound().moves as [KeptBooks['moves'][number], KeptBooks['moves'][number]];
    expect(whats({ ...sound(), acts: acts(act('out')) })).toEqual(['stock.move-without-act in line 1']);
    expect(whats({ ...sound(), moves: [{ ...first, unit: 'piece' }, second] })).toEqual(['stock.unit in line 1']);
    const odd = [move('in', 'store', 'store', 1, 2), move('in', 'supplier', 'store', 0, 3)];
    expect(whats({ ...sound(), moves: [first, second, ...odd] })).toEqual([
      'stock.move in line 2',
      'stock.move in line 3',
    ]);
  });

  it('tell an act that moved other than it says, or moved although it is awaited, waits for stock or was taken back', () => {
    const says = (amount: number) => ({ ...sound(), lines: new Map([['out', [line('out', amount)]]]) });
    expect(whats(says(2_500))).toEqual(['stock.act out|rice']);
    expect(whats({ ...sound(), acts: acts(act('in'), act('out', 'awaiting_second')) })).toEqual(['stock.act out|rice']);
    expect(whats({ ...sound(), pending: new Set(['out']) })).toEqual(['stock.act out|rice']);
    const undone = { ...sound(), acts: acts(act('in'), act('out', 'recorded', 'undo'), act('undo')) };
    expect(whats(undone)).toEqual(['stock.act out|rice']);
    const back = [...undone.moves, move('undo', 'kitchen', 'store', 2_000)];
    expect(whats({ ...undone, moves: back, balances: [balance('store', 5_000), balance('kitchen', 0)] })).toEqual([]);
  });
});
