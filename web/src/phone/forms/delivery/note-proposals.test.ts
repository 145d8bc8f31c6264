import { describe, expect, it } from '@jest/globals';
import { lineAsNoted, named, type ReadLine } from './note-proposals';

const goods = (...names: string[]) => names.map((name) => ({ id: name, name }));

describe('the goods that a printed name means', () => {
  it.each([
    ['胡萝卜', ['胡萝卜', '白萝卜'], '胡萝卜'],
    ['胡萝', ['胡萝卜', '白萝卜'], '胡萝卜'],
    ['西紅柿', ['西红柿', '土豆'], '西红柿'],
    ['土豆(一级)', ['土豆'], '土豆'],
    ['豆腐', ['豆腐', '豆腐干'], '豆腐'],
    // two are one sign away, and which is meant nobody can know
    ['青萝卜', ['红萝卜', '白萝卜'], null],
    // short names differ by one sign and are other goods
    ['牛肉', ['羊肉'], null],
    ['大白菜', ['小青菜'], null],
    ['鸡蛋', [], null],
  ])('%s among %j is %s', (printed, known, name) => {
    expect(named(printed, goods(...known))?.name ?? null).toBe(name);
  });
});

describe('a line as the note says it', () => {
  const place = { left: 0, top: 0, width: 1, height: 1 };
  const read: ReadLine = { name: '大米', amount: 25_000, unit: 'g', unitPriceFen: 520, agrees: true, place };
  const rice = { id: 'rice', name: '大米', category: 'staple' } as const;

  it('has the note’s amount and price, and nothing that somebody must see: weight, papers, day', () => {
    expect(lineAsNoted('lot', read, rice)).toMatchObject({
      ...{ lotId: 'lot', ingredientId: 'rice', notedAmount: 25_000, unitPriceFen: 520 },
      ...{ measuredAmount: null, certificates: [], missingPapers: [], useBy: '', goodsSource: null },
    });
  });

  it('leaves out figures of another unit than the goods are counted in', () => {
    const line = lineAsNoted('lot', { ...read, unit: 'piece', amount: 25 }, rice);
    expect([line.notedAmount, line.unitPriceFen]).toEqual([null, null]);
  });
});
