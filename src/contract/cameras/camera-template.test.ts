import { describe, expect, it } from '@jest/globals';
import { matchPoints, pointsFor, proposeBindings } from './camera-template.js';

describe('camera templates (domain-rules §5.2)', () => {
  it('has the minimum set for up to four cameras, and every point of a smaller template in a larger one', () => {
    for (const few of [1, 2, 3, 4])
      expect(pointsFor(few).map(({ code }) => code)).toEqual(['CP02', 'CP08', 'CP12', 'CP13']);
    expect(pointsFor(5)).toHaveLength(8);
    expect(pointsFor(8).slice(0, 4)).toEqual(pointsFor(4));
    expect(new Set(pointsFor(9).map(({ code }) => code)).size).toBe(16);
    expect(pointsFor(99)).toHaveLength(16);
  });

  it('takes places that are there, by name before by kind, each once', () => {
    const places = [
      { id: 'a', kind: 'serving' as const, name: '窗口' },
      { id: 'b', kind: 'stove' as const, name: '灶台' },
    ];
    const four = matchPoints(pointsFor(4), places);
    expect(four.map(({ point, place }) => [point.code, place?.id ?? null])).toEqual([
      ['CP02', null],
      ['CP08', 'b'],
      ['CP12', null],
      ['CP13', 'a'],
    ]);
    const named = { id: 'c', kind: 'serving' as const, name: '备餐间/专间' };
    const of = (code: string) =>
      matchPoints(pointsFor(16), [named, ...places]).find(({ point }) => point.code === code)?.place?.id;
    expect([of('CP10'), of('CP13')]).toEqual(['c', 'a']);
  });

  it('proposes the unwatched places in order to the cameras that look nowhere', () => {
    const cameras = [
      { id: '1', placeId: 'b' },
      { id: '2', placeId: null },
      { id: '3', placeId: null },
      { id: '4', placeId: null },
    ];
    expect(proposeBindings(cameras, ['a', 'b', 'c'])).toEqual([
      { cameraId: '2', placeId: 'a' },
      { cameraId: '3', placeId: 'c' },
      { cameraId: '4', placeId: null },
    ]);
  });
});
