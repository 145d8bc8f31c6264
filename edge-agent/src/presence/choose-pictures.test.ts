import { describe, expect, it } from '@jest/globals';
import type { Segment } from '../index/segment-store.js';
import { choosePictures, picturesWanted } from './choose-pictures.js';
import { Tally } from './tally.js';

const EVERY_MS = 10_000;
/** A file with a key picture every so many ms, each of 100 bytes. */
const segment = (file: string, startMs: number, count: number, apartMs: number): Segment => ({
  ...{ segmentId: file, cameraId: 'c', runId: 'r', initId: `init-${file}`, file, startMs },
  fragments: Array.from({ length: count }, (_, i) => ({
    ...{ startMs: startMs + i * apartMs, durationMs: apartMs, byteFrom: i * 100, byteTo: i * 100 + 100, sha256: '' },
  })),
});
const chosen = (segments: Segment[], fromMs: number, toMs: number) =>
  choosePictures(segments, { fromMs, toMs, everyMs: EVERY_MS }).map(({ file, byteFrom }) => `${file} ${byteFrom}`);

describe('the pictures of a window', () => {
  it('are one each ten seconds, over the border of two files', () => {
    const segments = [segment('a', 0, 15, 2_000), segment('b', 30_000, 15, 2_000)];
    expect(chosen(segments, 5_000, 47_000)).toEqual(['a 300', 'a 800', 'a 1300', 'b 300', 'b 800']);
    expect(picturesWanted(5_000, 47_000, EVERY_MS)).toBe(5);
  });

  it('are as many as there are, where nothing was recorded or key pictures are far apart', () => {
    expect(chosen([], 0, 60_000)).toEqual([]);
    expect(chosen([segment('a', 0, 1, 2_000), segment('b', 40_000, 5, 2_000)], 0, 60_000)).toEqual(['a 0', 'b 0']);
    expect(chosen([segment('a', 0, 3, 25_000)], 0, 60_000)).toEqual(['a 0', 'a 100', 'a 200']);
  });

  it('lie within it', () => {
    expect(chosen([segment('a', 0, 10, 10_000)], 20_000, 50_000)).toEqual(['a 200', 'a 300', 'a 400']);
  });
});

describe('counting', () => {
  const tally = (...pictures: (number[] | 'dark')[]) => {
    const counted = new Tally(2);
    for (const scores of pictures) scores === 'dark' ? counted.dark() : counted.picture(scores);
    return counted;
  };

  it('takes two people for two only when two pictures in a row show them', () => {
    expect(tally([0.5, 0.4], [0.5], [0.5, 0.3]).isDone).toBe(false);
    expect(tally([0.5, 0.4], 'dark', [0.5, 0.3]).isDone).toBe(false);
    expect(tally([0.5], [0.5, 0.4], [0.5, 0.3, 0.2]).isDone).toBe(true);
  });

  it('keeps numbers, dark pictures apart from those in which nobody is', () => {
    expect(tally([0.517], 'dark', [], [0.4, 0.215]).numbers).toEqual({
      ...{ framesLooked: 4, framesDark: 1, framesWithPerson: 2, framesWithTwo: 1, mostAtOnce: 2, twiceInARow: 0 },
      ...{ bestScorePercent: 52, secondScorePercent: 22 },
    });
    expect(tally('dark', 'dark', [0.5]).isTooDark).toBe(true);
    expect(tally('dark', [0.5]).isTooDark).toBe(false);
    expect(tally().numbers).toMatchObject({ framesLooked: 0, bestScorePercent: null });
  });
});
