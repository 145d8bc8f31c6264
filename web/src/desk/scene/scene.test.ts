import { describe, expect, it } from '@jest/globals';
import type { DayAct, DayCamera, DayEvent, Lane } from '../evidence/lanes/lane-model';
import { neighbourMark, sceneOf } from './scene';

const DAY = Date.parse('2026-11-23T16:00:00.000Z');
const at = (minutes: number): string => new Date(DAY + minutes * 60_000).toISOString();
const camera = (id: string, placeId = `at-${id}`): DayCamera => ({ id, name: id, placeId, coverage: 1 });
const act = (id: string, minutes: number, placeId: string) => ({ id, placeId, occurredAt: at(minutes) }) as DayAct;
const event = (id: string, from: number, to: number | null, cameraId: string) =>
  ({ id, cameraId, startedAt: at(from), endedAt: to === null ? null : at(to) }) as DayEvent;
const lane = (stage: Lane['stage'], more: Partial<Lane>): Lane => ({
  ...{ stage, cameras: [], acts: [], events: [], flags: [], coverage: '', activity: [], reportedThroughMs: null },
  ...more,
});
const many = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'].map((id) => camera(id));
const LANES = [
  lane('acceptance', { cameras: [camera('gate')], acts: [act('a1', 372, 'at-gate'), act('a2', 380, 'at-store')] }),
  lane('storage', { cameras: [camera('store'), camera('gate')], events: [event('e1', 1360, 1364, 'store')] }),
  lane('cooking', { cameras: many, acts: [act('a3', 600, 'nowhere')] }),
];

describe('what is looked at together', () => {
  it('takes the camera that saw it and those of the places of its records, with all that happened around', () => {
    const refs = [{ what: 'act' as const, id: 'a1' }];
    const scene = sceneOf(LANES, 'acceptance', refs, DAY);
    expect(scene.concerned).toEqual(['gate']);
    expect(scene.cameras).toHaveLength(9);
    expect([scene.fromMs, scene.toMs]).toEqual([DAY + 367 * 60_000, DAY + 377 * 60_000]);
    expect(scene.startMs).toBe(Date.parse(at(372)) - 5_000);
    expect(scene.marks.map(({ item, isAsked }) => [item.id, isAsked])).toEqual([['a1', true]]);
    const both = sceneOf(LANES, 'acceptance', [...refs, { what: 'event', id: 'e1' }], DAY);
    expect(both.concerned).toEqual(['store', 'gate']);
    expect(both.toMs).toBe(DAY + 1366 * 60_000);
    expect(both.marks.map(({ item }) => item.id)).toEqual(['a1', 'a2', 'a3', 'e1']);
  });

  it('falls back on the cameras of its stage, and never shows more than six', () => {
    expect(sceneOf(LANES, 'cooking', [{ what: 'act', id: 'a3' }], DAY).concerned).toEqual(
      many.slice(0, 6).map(({ id }) => id),
    );
    const unknown = sceneOf(LANES, 'acceptance', [{ what: 'act', id: 'of another day' }], DAY);
    expect(unknown.concerned).toEqual(['gate']);
    expect(unknown.startMs).toBe(Date.parse(at(372)) - 5_000);
    expect(sceneOf([], 'dining', [], DAY)).toMatchObject({ concerned: [], fromMs: DAY + 355 * 60_000 });
  });

  it('goes from mark to mark and stops at the ends', () => {
    const { marks, startMs } = sceneOf(
      LANES,
      'acceptance',
      [
        { what: 'act', id: 'a1' },
        { what: 'act', id: 'a2' },
      ],
      DAY,
    );
    const next = neighbourMark(marks, startMs, 1);
    expect(next?.item.id).toBe('a2');
    expect(neighbourMark(marks, Date.parse(at(380)) - 5_000, 1)).toBeNull();
    expect(neighbourMark(marks, Date.parse(at(380)) - 5_000, -1)?.item.id).toBe('a1');
    expect(neighbourMark(marks, startMs, -1)).toBeNull();
  });
});
