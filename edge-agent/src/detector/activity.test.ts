import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { BYTES_PER_SLOT, slotAt } from '../../../src/contract/wire/camera-day.js';
import { DayLedger } from '../camera-day/day-ledger.js';
import { EventMachine, MOVEMENT } from '../events/event-machine.js';
import { ActivityMeter, type Look } from './activity.js';
import { FRAME_BYTES, FRAME_HEIGHT, FRAME_WIDTH } from './frame-size.js';
import { GREY_OUTPUT, KEYFRAME_INPUT } from './frames.js';

/** Numbers that look random and are the same every time. */
function noiseFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32 - 0.5;
  };
}
const noise = noiseFrom(20261123);

interface Room {
  noise?: number;
  brightness?: number;
  /** Somebody of 10 × 30 pixels with his left edge here. */
  personAt?: number;
  plain?: boolean;
  /** How bright a plain picture is. */
  level?: number;
  /** So much of the room's light is left: a dark room is still that room. */
  light?: number;
}

/** A room with a floor, a table and a striped wall. */
function frame({
  noise: strength = 0,
  brightness = 0,
  personAt,
  plain = false,
  level = 20,
  light = 1,
}: Room = {}): Uint8Array {
  const out = new Uint8Array(FRAME_BYTES);
  for (let y = 0; y < FRAME_HEIGHT; y++) {
    for (let x = 0; x < FRAME_WIDTH; x++) {
      const wall = 140 + (Math.floor(x / 8) % 2) * 25;
      const table = x > 90 && x < 130 && y > 55 && y < 70;
      let value = plain ? level : table ? 210 : y > 60 ? 90 : wall;
      if (personAt !== undefined && x >= personAt && x < personAt + 10 && y >= 40 && y < 70) value = 30;
      out[y * FRAME_WIDTH + x] = Math.min(255, Math.max(0, value * light + brightness + noise() * strength));
    }
  }
  return out;
}

function watch(rooms: Room[]): Look[] {
  const meter = new ActivityMeter();
  return rooms.map((room, i) => meter.look(frame(room), i * 2_000));
}

const times = (count: number, room: Room = {}) => Array.from({ length: count }, () => room);

describe('the activity meter', () => {
  it('does not know what the first frame means', () => {
    expect(watch([{}])).toEqual([{ activity: null, covered: false, coveredSinceMs: null, frozenSinceMs: null }]);
  });

  it.each([0, 10, 30])('sees nothing in an empty room with noise of strength %d', (strength) => {
    const looks = watch(times(30, { noise: strength })).slice(1);
    expect(Math.max(...looks.map((look) => look.activity as number))).toBeLessThan(MOVEMENT);
  });

  it('sees somebody walk through, and the empty room afterwards', () => {
    const walk = [10, 25, 40, 55, 70].map((personAt) => ({ personAt, noise: 10 }));
    const looks = watch([...times(10, { noise: 10 }), ...walk, ...times(3, { noise: 10 })]);
    for (const look of looks.slice(10, 15)) expect(look.activity).toBeGreaterThan(MOVEMENT);
    expect(looks.at(-1)?.activity).toBeLessThan(MOVEMENT);
  });

  it('knows the floor again where somebody stood for long', () => {
    const looks = watch([...times(5), ...times(20, { personAt: 60 }), ...times(2)]);
    expect(looks.at(-3)?.activity).toBe(0);
    expect(looks.at(-1)?.activity).toBe(0);
  });

  it('takes a lamp for a lamp', () => {
    const looks = watch([
      ...times(10, { noise: 6 }),
      ...times(10, { noise: 6, brightness: 60 }),
      ...times(10, { noise: 6 }),
    ]);
    expect(Math.max(...looks.slice(1).map((look) => look.activity as number))).toBeLessThan(MOVEMENT);
  });

  /** What a day and its events become of looks every two seconds. */
  const kept = (looks: readonly Look[]) => {
    const ledger = new DayLedger(0);
    const machine = new EventMachine({ cameraId: 'c', stages: [], timetable: [], newId: (kind) => kind });
    const events = looks.flatMap((look, i) => {
      ledger.addSample(i * 2_000, look.activity, look.covered);
      return machine.sample({ ...look, atMs: i * 2_000 });
    });
    const days = ledger.changes(0, looks.length * 2_000);
    const bytes = days.flatMap(({ runs }) => runs.flatMap(({ data }) => [...data]));
    const slots = Array.from({ length: bytes.length / BYTES_PER_SLOT }, (_, n) => slotAt(Uint8Array.from(bytes), n));
    return { events, activity: slots.map(({ activity }) => activity) };
  };
  const flicker = (room: (i: number) => Room) =>
    Array.from({ length: 30 }, (_, i) => ({ noise: 6, brightness: (i % 2) * 40, ...room(i) }));

  it('does not take a room whose light changes with every look for a quiet one, whoever walks in it', () => {
    const looks = watch(flicker((i) => ({ personAt: 5 + i * 4 })));
    expect(looks.map(({ activity }) => activity)).toEqual(looks.map(() => null));
    const { events, activity } = kept(looks);
    expect(activity).toEqual(Array.from({ length: 6 }, () => null));
    expect(events).toEqual([]);
  });

  it('makes no event of light that goes on and off, and knows the room between', () => {
    const rooms = Array.from({ length: 30 }, (_, i) => ({ noise: 6, brightness: (Math.floor(i / 5) % 2) * 40 }));
    const looks = watch(rooms);
    expect(looks.flatMap(({ activity }, i) => (activity === null ? [i] : []))).toEqual([0, 5, 10, 15, 20, 25]);
    const { events, activity } = kept(looks);
    expect(activity).toEqual(Array.from({ length: 6 }, () => 0));
    expect(events).toEqual([]);
  });

  it('says covered after five seconds of a plain picture, and since when', () => {
    const looks = watch([...times(5, { noise: 6 }), ...times(5, { plain: true, noise: 6 }), ...times(2, { noise: 6 })]);
    expect(looks.map((look) => look.covered)).toEqual([
      ...Array.from({ length: 8 }, () => false),
      true,
      true,
      false,
      false,
    ]);
    expect(looks[8]).toMatchObject({ coveredSinceMs: 10_000 });
    expect(Math.max(...looks.slice(1).map((look) => look.activity as number))).toBeLessThan(MOVEMENT);
  });

  const lit = times(5, { noise: 6 });
  const dark = (room: Room) => times(6, { plain: true, level: 4, ...room });
  it.each([
    ['whose light goes out, with the noise of a sensor without light', [...lit, ...dark({ noise: 12, brightness: 4 })]],
    ['whose light goes out, with a trace of it left', [...lit, ...times(6, { light: 0.06 })]],
    ['that gets dark slowly', [...lit, ...times(4, { light: 0.4 }), ...times(4, { light: 0.2 }), ...dark({})]],
    ['that has been dark ever since', dark({})],
  ])('knows nothing of a room %s, and suspects nobody', (_, rooms) => {
    const looks = watch(rooms);
    expect(looks.filter((look) => look.covered)).toEqual([]);
    expect(looks.slice(-5).map((look) => look.activity)).toEqual(Array.from({ length: 5 }, () => null));
  });

  it('says covered when a lit room is black at a stroke, and when light falls on what covers the lens', () => {
    expect(watch([...lit, ...dark({})]).at(-1)).toMatchObject({ covered: true, coveredSinceMs: 10_000, activity: 0 });
    const looks = watch([...dark({}), ...times(6, { plain: true, level: 60 })]);
    expect(looks.at(-1)).toMatchObject({ covered: true, activity: 0 });
  });

  it('sees again when the light is back', () => {
    const looks = watch([...lit, ...dark({ noise: 12, brightness: 4 }), ...lit, { noise: 6, personAt: 40 }]);
    expect(looks.at(-2)).toEqual({ activity: 0, covered: false, coveredSinceMs: null, frozenSinceMs: null });
    expect(looks.at(-1)?.activity).toBeGreaterThan(MOVEMENT);
  });
});

describe('a picture that stands still', () => {
  const MINUTE = 60_000;
  /** Two minutes of a living room, then what `pictures` makes of each further look, every two seconds. */
  const picturesOf = (looks: number, picture: (i: number) => Uint8Array): Look[] => {
    const meter = new ActivityMeter();
    for (let i = 0; i < 60; i++) meter.look(frame({ noise: 6 }), i * 2_000);
    return Array.from({ length: looks }, (_, i) => meter.look(picture(i), 2 * MINUTE + i * 2_000));
  };
  const hung = frame({ noise: 6 });

  it('is no evidence of an empty room', () => {
    const looks = picturesOf(60 * 30, () => hung);
    expect(looks.slice(0, 100).every(({ frozenSinceMs }) => frozenSinceMs === null)).toBe(true);
    for (const look of looks.slice(160)) expect(look).toMatchObject({ activity: null, covered: false });
    expect(looks.at(-1)?.frozenSinceMs).toBeGreaterThanOrEqual(2 * MINUTE);
    expect(looks.at(-1)?.frozenSinceMs).toBeLessThanOrEqual(3 * MINUTE);
  });

  it('is seen through the clock that the camera goes on writing into it', () => {
    const withClock = (i: number) => {
      const picture = Uint8Array.from(hung);
      for (let x = 4; x < 60; x++) for (let y = 4; y < 9; y++) picture[y * FRAME_WIDTH + x] = ((x * (i + 3)) % 7) * 30;
      return picture;
    };
    expect(picturesOf(400, withClock).at(-1)).toMatchObject({ activity: null });
  });

  it('lives again with the first picture that differs', () => {
    const looks = picturesOf(400, (i) => (i < 300 ? hung : frame({ noise: 6 })));
    expect(looks[299]?.frozenSinceMs).not.toBeNull();
    expect(looks.slice(302).every(({ activity, frozenSinceMs }) => activity === 0 && frozenSinceMs === null)).toBe(
      true,
    );
  });

  it('is not the quiet night of a camera that takes its noise away', () => {
    // In each picture one pixel of a hundred is off by one
    let seed = 1;
    const quiet = () => {
      const picture = Uint8Array.from(hung);
      for (let i = 0; i < picture.length; i++) {
        seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
        if (seed % 100 === 0) picture[i] = (picture[i] as number) + 1;
      }
      return picture;
    };
    const looks = picturesOf(20 * 30, quiet);
    expect(looks.every(({ activity, frozenSinceMs }) => activity === 0 && frozenSinceMs === null)).toBe(true);
  });

  it('stays a covered lens where that is what it shows', () => {
    const plain = frame({ plain: true, level: 60 });
    expect(picturesOf(400, () => plain).at(-1)).toMatchObject({ covered: true, activity: 0, frozenSinceMs: null });
  });
});

describe('on a real film of people entering one by one', () => {
  it('sees every one of them and the empty room before, between and after them', () => {
    const film = 'test/media/one-by-one-person-detection.mp4';
    const args = ['-v', 'error', ...KEYFRAME_INPUT, '-i', film, ...GREY_OUTPUT, 'pipe:1'];
    const grey = execFileSync('ffmpeg', args, { maxBuffer: 1e8 });
    const meter = new ActivityMeter();
    const activity = Array.from({ length: grey.length / FRAME_BYTES }, (_, second) =>
      meter.look(grey.subarray(second * FRAME_BYTES, (second + 1) * FRAME_BYTES), second * 1_000),
    ).map((look) => look.activity ?? 0);

    // By eye: when somebody is on his way in or out, and when the room is empty and the camera's iris at rest.
    const moving = [
      [6, 9],
      [18, 19],
      [24, 26],
      [43, 45],
      [51, 53],
      [68, 69],
      [75, 77],
      [86, 87],
      [94, 95],
      [118, 119],
      [124, 127],
      [134, 135],
    ];
    const empty = [
      [1, 4],
      [21, 22],
      [48, 50],
      [71, 74],
      [88, 92],
    ];
    const within = ([from, to]: number[]) => activity.slice(from, (to as number) + 1);
    for (const stretch of moving) expect([stretch, Math.max(...within(stretch)) >= MOVEMENT]).toEqual([stretch, true]);
    for (const stretch of empty) expect([stretch, Math.max(...within(stretch)) < MOVEMENT]).toEqual([stretch, true]);
  });
});
