import { describe, expect, it } from '@jest/globals';
import { gapsWithin, pieceOf } from './gaps.js';

const span = (fromMs: number, toMs: number) => ({ fromMs: fromMs * 1000, toMs: toMs * 1000 });

describe('what is missing of the past', () => {
  it('is told with the latest first, without what there is, what was asked for, and what is short', () => {
    const covered = [span(300, 400), span(100, 200), span(150, 220), span(410, 500), span(560, 900)];
    expect(gapsWithin(span(0, 1_000), covered)).toEqual([
      span(900, 1_000),
      span(500, 560),
      span(220, 300),
      span(0, 100),
    ]);
    expect(gapsWithin(span(0, 100), [span(50, 2_000)])).toEqual([span(0, 50)]);
    expect(gapsWithin(span(0, 100), [span(200, 300)])).toEqual([span(0, 100)]);
    expect(gapsWithin(span(0, 20), [])).toEqual([]);
  });

  it('is asked for from its end, as far as the device has it', () => {
    expect(pieceOf(span(0, 1_000), span(100, 5_000), 600_000)).toEqual(span(400, 1_000));
    expect(pieceOf(span(0, 1_000), span(100, 500), 600_000)).toEqual(span(100, 500));
    expect(pieceOf(span(0, 1_000), span(1_000, 2_000), 600_000)).toBeNull();
    expect(pieceOf(span(0, 1_000), undefined, 600_000)).toBeNull();
  });
});
