import { beforeEach, describe, expect, it } from '@jest/globals';
import { EventMachine, type EventState } from './event-machine.js';

const START = Date.parse('2026-11-23T02:00:00.000Z');
const s = (seconds: number) => START + seconds * 1000;

describe('the event machine', () => {
  let ids: number;
  let machine: EventMachine;
  const look = (second: number, activity: number | null, covered = false) =>
    machine.sample({ atMs: s(second), activity, covered, coveredSinceMs: covered ? s(second) - 5_000 : null });
  const looks = (from: number, activities: (number | null)[]): EventState[] =>
    activities.flatMap((activity, i) => look(from + i * 2, activity));

  beforeEach(() => {
    ids = 0;
    machine = new EventMachine({
      cameraId: 'camera',
      stages: ['stock', 'storage'],
      timetable: [{ stage: 'storage', fromMinute: 590, toMinute: 660 }],
      newId: (kind) => `${kind}-${++ids}`,
    });
  });

  it('opens on the second of three samples that moves, beginning a little before the first', () => {
    expect(looks(0, [0, 90])).toEqual([]);
    expect(look(4, 120)).toMatchObject([
      { eventId: 'motion-1', kind: 'motion', startedMs: s(2) - 2_000, endedMs: null, peak: 120, revision: 1 },
    ]);
  });

  it('takes the stage from the timetable', () => {
    expect(looks(0, [90, 90])).toMatchObject([{ stage: 'storage', reasons: ['timetable', 'place'] }]);
  });

  it('takes it from another timetable as soon as it is told one, and leaves what lasts as it began', () => {
    expect(looks(0, [90, 90])).toMatchObject([{ eventId: 'motion-1', stage: 'storage' }]);
    machine.follow({ stages: ['stock', 'storage'], timetable: [] });
    expect(machine.lasting()).toMatchObject([
      { eventId: 'motion-1', stage: 'storage', reasons: ['timetable', 'place'] },
    ]);
    expect(machine.finish()).toMatchObject([{ eventId: 'motion-1', stage: 'storage' }]);
    expect(looks(60, [90, 90])).toMatchObject([{ eventId: 'motion-2', stage: 'stock', reasons: ['place'] }]);
  });

  it('bridges one quiet sample, but a single flash is nothing', () => {
    expect(looks(0, [90, 0, 90])).toHaveLength(1);
    machine = new EventMachine({ cameraId: 'c', stages: ['dining'], timetable: [], newId: () => 'x' });
    expect(looks(0, [0, 255, 0, 0, 0])).toEqual([]);
  });

  it('closes after twenty quiet seconds, two seconds after the last movement', () => {
    looks(0, [90, 90]);
    const told = looks(
      4,
      Array.from({ length: 12 }, () => 0),
    );
    expect(told).toMatchObject([{ eventId: 'motion-1', endedMs: s(2) + 2_000, revision: 2 }]);
  });

  it('closes by the clock alone when no samples come any more', () => {
    looks(0, [90, 90]);
    expect(machine.tick(s(21))).toEqual([]);
    expect(machine.tick(s(22))).toMatchObject([{ endedMs: s(4) }]);
  });

  it('is cut at ten minutes and goes on as another event', () => {
    const told = looks(
      0,
      Array.from({ length: 320 }, () => 90),
    );
    expect(told.map((event) => [event.eventId, event.endedMs === null])).toEqual([
      ['motion-1', true],
      ['motion-1', false],
      ['motion-2', true],
    ]);
    expect((told[1] as EventState).endedMs).toBe((told[1] as EventState).startedMs + 600_000);
  });

  it('tells a notable rise, not every sample', () => {
    const told = looks(0, [40, 40, 45, 50, 60, 200, 220, 230]);
    expect(told.map((event) => [event.revision, event.peak])).toEqual([
      [1, 40],
      [2, 200],
    ]);
  });

  it('ends motion when the lens is covered, and the cover when it is taken away', () => {
    looks(0, [90, 90]);
    expect(look(10, 0, true)).toMatchObject([
      { kind: 'motion', endedMs: s(5) },
      { kind: 'covered', startedMs: s(5), endedMs: null },
    ]);
    expect(look(700, 0, true)).toEqual([]);
    expect(look(702, 0)).toMatchObject([{ kind: 'covered', endedMs: s(702), revision: 2 }]);
  });

  it('tells a lost picture once, for as long as it lasts', () => {
    expect(machine.videoLost(s(0), s(8))).toMatchObject([{ kind: 'video_loss', startedMs: s(0), endedMs: null }]);
    expect(machine.videoLost(s(0), s(5_000))).toEqual([]);
    expect(machine.lasting()).toMatchObject([{ lastMs: s(5_000) }]);
    expect(machine.videoBack(s(5_010))).toMatchObject([{ endedMs: s(5_010), revision: 2 }]);
  });

  it('does not take a frame nobody could judge for a quiet one', () => {
    looks(0, [90, null]);
    expect(look(4, 90)).toHaveLength(1);
  });
});
