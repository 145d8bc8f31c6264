import { describe, expect, it } from '@jest/globals';
import { bookNames, monthOf, openable } from './book-list';

describe('the list of books', () => {
  it('names each by its ledgers, in their order, those without one last', () => {
    const names = bookNames('zh', () => true).map(({ name }) => name);
    expect(names[0]).toBe('配送验收 · L01 进货查验记录');
    expect(names.indexOf('出库 · L03 出库单')).toBeLessThan(names.indexOf('报损 · L27 报损单'));
    expect(names.filter((name) => !name.includes('·'))).toEqual(names.slice(-6));
    expect(bookNames('en', () => true).some(({ kind }) => kind.startsWith('journal.'))).toBe(false);
  });

  it('offers a restricted book only to who may read it', () => {
    const offered = (mayRead: boolean) => bookNames('en', () => mayRead).map(({ kind }) => kind);
    expect(offered(true).filter((kind) => !offered(false).includes(kind))).toEqual(['cooking.morning-check']);
  });

  it.each([
    ['2026-11-29', 0, '2026-11-01', '2026-11-29'],
    ['2026-11-29', -1, '2026-10-01', '2026-10-31'],
    ['2026-01-05', -1, '2025-12-01', '2025-12-31'],
    ['2028-03-01', -1, '2028-02-01', '2028-02-29'],
  ])('knows the months around %s', (date, months, from, to) => expect(monthOf(date, months)).toEqual({ from, to }));

  it('takes from an address only what it can open', () => {
    expect(openable({ kind: 'stock.in', from: '2026-02-30', to: '2026-02-28' })).toEqual({
      ...{ kind: 'stock.in', to: '2026-02-28' },
    });
    expect(openable({ kind: 'journal.cosign' })).toEqual({});
  });
});
