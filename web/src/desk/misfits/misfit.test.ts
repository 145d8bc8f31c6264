import { describe, expect, it } from '@jest/globals';
import { isMisfit } from './misfit';

describe('what does not fit', () => {
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
