import { expect, it } from '@jest/globals';
import { StreamCounts } from './stream-counts.js';

it('is written on one side and read on the other, and counts from nought in a place that is taken again', () => {
  const agent = new StreamCounts();
  const reader = new StreamCounts(agent.memory);
  const [first, second] = [agent.place(new Set()), agent.place(new Set([0]))];
  reader.tell(first, 25, 0);
  reader.tell(second, 10, 3);
  reader.beat();
  expect([agent.of(first), agent.of(second), agent.beats]).toEqual([
    { pictures: 25, lost: 0 },
    { pictures: 10, lost: 3 },
    1,
  ]);
  expect(agent.place(new Set([second]))).toBe(first);
  expect([agent.of(first), agent.of(second)]).toEqual([
    { pictures: 0, lost: 0 },
    { pictures: 10, lost: 3 },
  ]);
});
