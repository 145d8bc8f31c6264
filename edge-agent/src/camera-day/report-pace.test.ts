import { expect, it } from '@jest/globals';
import { ReportPace } from './report-pace.js';

function paced(mostMs: number | null) {
  let nowMs = 1_000_000;
  const pace = new ReportPace(mostMs, () => nowMs);
  /** Seconds at which there is a beat within so many. */
  const beats = (seconds: number, leastMs = 0) => {
    const at: number[] = [];
    for (let second = 1; second <= seconds; second += 1) {
      const before = nowMs;
      nowMs += 1_000;
      pace.tick(leastMs);
      if (pace.isDue(before)) at.push(second);
    }
    return at;
  };
  pace.tick(0);
  return { pace, beats };
}

it('tells every five seconds as long as nobody has said how often', () => {
  expect(paced(null).beats(15)).toEqual([5, 10, 15]);
});

it('tells each minute, and oftener only for as long as the platform wants it', () => {
  const { pace, beats } = paced(null);
  pace.obey({ reportSeconds: 60, forSeconds: 0, calmSeconds: 60 });
  expect(beats(120)).toEqual([60, 120]);
  pace.obey({ reportSeconds: 5, forSeconds: 12, calmSeconds: 60 });
  expect(beats(70)).toEqual([5, 10, 70]);
  pace.forget();
  expect(beats(10)).toEqual([5, 10]);
});

it('is never slower than its file says, and slower than wanted where much waits', () => {
  const { pace, beats } = paced(2_000);
  pace.obey({ reportSeconds: 60, forSeconds: 0, calmSeconds: 60 });
  expect(beats(4)).toEqual([2, 4]);
  expect(beats(31, 30_000)).toEqual([30]);
});
