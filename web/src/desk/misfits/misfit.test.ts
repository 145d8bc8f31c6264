import { describe, expect, it } from '@jest/globals';
import { isMisfit, type Misfit, nextOpen } from './misfit';

const items = (...open: [string, boolean][]): Misfit[] =>
  open.map(([id, isOpen]) => ({ id, review: isOpen ? null : { outcome: 'fine' } }) as Misfit);

describe('the queue of what does not fit', () => {
  it('goes on to the next that nobody has reviewed, then to those before, and then is done', () => {
    const all = items(['a', true], ['b', true], ['c', false], ['d', true]);
    expect(nextOpen(all, 'b')).toBe('d');
    expect(nextOpen(all, 'd')).toBe('a');
    expect(nextOpen(items(['a', true], ['b', false]), 'a')).toBeNull();
  });

  it.each([
    ['unseen', 'none', true],
    ['obstructed', 'covered', true],
    ['partly', 'few_people', true],
    ['unexplained', 'none', true],
    ['unexplained', 'covered', true],
    ['unwatched', 'camera_off', false],
    ['unwatched', 'disk', false],
    ['pending', 'covered', false],
    ['supported', null, false],
  ] as const)('%s for cause %s asks for a review: %p', (verdict, cause, expected) => {
    expect(isMisfit({ verdict, cause })).toBe(expected);
  });
});
