import { describe, expect, it } from '@jest/globals';
import { isSameLabel, labelKey, mayBeSameLabel } from './label.js';

describe('what people make of one label', () => {
  it.each(['b-7', 'Ｂ－７', ' B 7', '批号:B-7', '生产批号 B7', 'LOT: B-7', 'Batch No. b—7', 'B_7', 'B·7'])(
    'is one however it is typed: %s',
    (typed) => expect(isSameLabel('B-7', typed)).toBe(true),
  );

  it.each(['B-8', 'B-77', 'C7', 'LOTB7', '7'])('is not another: %s', (typed) => {
    expect(isSameLabel('B-7', typed)).toBe(false);
  });

  it.each([
    ['20261120-01', '2O26112O-O1'],
    ['20261120-01', '20261120'],
    ['SH20261120', '20261120'],
    ['L0I2', 'LO12'],
  ])('may be %s where %s was read', (one, other) => {
    expect([mayBeSameLabel(one, other), mayBeSameLabel(other, one)]).toEqual([true, true]);
  });

  it('is not taken for another because of a few signs that both have', () => {
    expect(mayBeSameLabel('20261120', '20261121')).toBe(false);
    expect(mayBeSameLabel('B-7', 'B-71')).toBe(false);
    expect(mayBeSameLabel('B-7', 'b7')).toBe(false);
  });

  it('keeps what has no letter or digit apart', () => {
    expect(labelKey('—')).toBe('—');
    expect(isSameLabel('—', '+')).toBe(false);
  });
});
