import { describe, expect, it } from '@jest/globals';
import { noticeOf } from './sum-notice.js';

const figures = (n: number) => ({ pupilDays: n, openingFen: n, inFen: 10 * n, outFen: 4 * n, closingFen: 7 * n });

describe('what an area publishes of its money (F-20)', () => {
  it('is the sum of what is closed below it, and names what is not', () => {
    const below = [
      { name: '甲小学', figures: { ...figures(1), isLocked: true } },
      { name: '乙小学', figures: null },
      { name: '丙小学', figures: figures(2) },
    ];
    expect(noticeOf(below)).toEqual({
      rows: [
        { name: '甲小学', ...figures(1) },
        { name: '丙小学', ...figures(2) },
      ],
      total: figures(3),
      missing: ['乙小学'],
    });
    expect(noticeOf([]).total).toEqual(figures(0));
  });
});
