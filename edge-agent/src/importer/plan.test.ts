import { describe, expect, it } from '@jest/globals';
import { planPlacements } from './plan.js';
import type { Scene } from './scene-cache.js';

const scene: Scene = {
  sceneId: 's',
  initId: 'i',
  durationMs: 4_000,
  fragments: [0, 2_000].map((startMs, i) => ({
    startMs,
    durationMs: 2_000,
    byteFrom: i * 10,
    byteTo: i * 10 + 10,
    sha256: 'ab'.repeat(32),
  })),
  looks: [],
};
const spans = (items: Parameters<typeof planPlacements>[0], present: Parameters<typeof planPlacements>[1] = []) => {
  const { placements, skipped } = planPlacements(items, present);
  return { spans: placements.map((one) => [one.startMs, one.endMs]), skipped };
};

describe('where scenes are put down', () => {
  it('repeats a scene and cuts it at a fragment', () => {
    expect(spans([{ scene, startMs: 0, repeatUntilMs: 10_000 }])).toEqual({
      spans: [
        [0, 4_000],
        [4_000, 8_000],
        [8_000, 10_000],
      ],
      skipped: 0,
    });
  });

  it('never puts footage over footage', () => {
    const items = [
      { scene, startMs: 0, repeatUntilMs: 20_000 },
      { scene, startMs: 18_000, repeatUntilMs: null },
    ];
    expect(spans(items, [{ startMs: 5_000, endMs: 6_000 }])).toEqual({
      spans: [
        [0, 4_000],
        [8_000, 12_000],
        [12_000, 16_000],
        [16_000, 20_000],
      ],
      skipped: 2,
    });
  });

  it('finds nothing to do when all of it is there', () => {
    expect(spans([{ scene, startMs: 0, repeatUntilMs: 8_000 }], [{ startMs: 0, endMs: 8_000 }]).spans).toEqual([]);
  });
});
