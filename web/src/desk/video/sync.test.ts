import { describe, expect, it } from '@jest/globals';
import { decide, mediaTimeOf, type PlayerNow, spanAround, spanIsSpent } from './sync';
import { WallClock } from './wall-clock';

const pieces = [
  { start: 0, duration: 4, programDateTime: 1_000_000 },
  { start: 4, duration: 4, programDateTime: 1_004_000 },
  { start: 8, duration: 4, programDateTime: 1_060_000 },
];

describe('mediaTimeOf', () => {
  it('finds an instant within a piece', () => expect(mediaTimeOf(pieces, 1_005_500)).toBe(5.5));
  it('knows the end of a piece belongs to the next', () => expect(mediaTimeOf(pieces, 1_004_000)).toBe(4));
  it('has nothing for a gap', () => {
    expect(mediaTimeOf(pieces, 1_010_000)).toBeNull();
  });
});

describe('what a player does', () => {
  const player = (atS: number, more: Partial<PlayerNow> = {}): PlayerNow => ({
    ...{ atS, isSeeking: false, isReady: true, soughtS: null },
    ...more,
  });
  const runs = { running: true, rate: 1 };
  const stands = { running: false, rate: 1 };

  it('shows nothing where nothing is, and keeps nobody waiting', () => {
    expect(decide(null, player(5, { isSeeking: true }), runs)).toEqual({ does: 'gap' });
  });
  it('plays at the rate of the clock while in step', () => {
    expect(decide(10, player(9.99), runs)).toEqual({ does: 'play', rate: 1 });
    expect(decide(10, player(9.99), { running: true, rate: 0.5 })).toEqual({ does: 'play', rate: 0.5 });
  });
  it('hurries a little when behind and dawdles when ahead, never by more than a quarter', () => {
    expect(decide(10.1, player(10), runs)).toEqual({ does: 'play', rate: expect.closeTo(1.15) });
    expect(decide(9.9, player(10), { running: true, rate: 2 })).toEqual({ does: 'play', rate: expect.closeTo(1.7) });
    expect(decide(10.39, player(10), runs)).toEqual({ does: 'play', rate: 1.25 });
  });
  it('jumps when it is far off, further off at speed', () => {
    expect(decide(10.5, player(10), runs)).toEqual({ does: 'seek', toS: 10.5 });
    expect(decide(10.5, player(10), { running: true, rate: 4 })).toMatchObject({ does: 'play' });
    expect(decide(3, player(10), { running: true, rate: 4 })).toEqual({ does: 'seek', toS: 3 });
  });
  it('waits while it is on its way, and until it can go on', () => {
    expect(decide(3, player(10, { isSeeking: true }), runs)).toEqual({ does: 'wait' });
    expect(decide(10, player(10, { isReady: false }), runs)).toEqual({ does: 'wait' });
  });
  it('stands to a frame where the clock stands, and does not ask a decoder twice for what it cannot do', () => {
    expect(decide(10.1, player(10), stands)).toEqual({ does: 'seek', toS: 10.1 });
    expect(decide(10.1, player(10, { soughtS: 10.1 }), stands)).toEqual({ does: 'still' });
    expect(decide(10, player(10.04), stands)).toEqual({ does: 'still' });
  });
  it('is in step within two seconds from as far off as is not sought', () => {
    let [wall, at] = [10.39, 10];
    for (let ms = 0; ms < 2_000; ms += 250) {
      const step = decide(wall, player(at), runs);
      if (step.does !== 'play') throw new Error(step.does);
      wall += 0.25;
      at += 0.25 * step.rate;
    }
    expect(Math.abs(wall - at)).toBeLessThan(0.05);
  });
});

describe('spanAround', () => {
  it('asks for five minutes, one of them before the instant', () => {
    expect(spanAround(50.5 * 60_000)).toEqual({ fromMs: 49 * 60_000, toMs: 54 * 60_000 });
  });
  it('is spent near its end and before its start', () => {
    const span = spanAround(50 * 60_000);
    expect(spanIsSpent(span, 52 * 60_000)).toBe(false);
    expect(spanIsSpent(span, span.toMs - 1)).toBe(true);
    expect(spanIsSpent(span, span.fromMs - 1)).toBe(true);
    expect(spanIsSpent(spanAround(span.toMs), span.toMs)).toBe(false);
  });
});

describe('WallClock', () => {
  it('runs at its rate, stands while held, and goes on from there', () => {
    let tick = 0;
    const clock = new WallClock(1_000, () => tick);
    clock.play();
    tick = 100;
    expect(clock.now()).toBe(1_100);
    clock.setRate(4);
    tick = 200;
    expect(clock.now()).toBe(1_500);
    clock.hold('camera', true);
    tick = 900;
    expect(clock.now()).toBe(1_500);
    expect(clock.playing).toBe(true);
    clock.hold('camera', false);
    tick = 1_000;
    expect(clock.now()).toBe(1_900);
    clock.seek(50);
    expect(clock.now()).toBe(50);
  });

  it('goes round between two instants, and on from where it is when that ends', () => {
    let tick = 0;
    const clock = new WallClock(1_000, () => tick);
    clock.setLoop({ fromMs: 900, toMs: 1_200 });
    clock.play();
    tick = 150;
    expect(clock.now()).toBe(1_150);
    tick = 250;
    expect(clock.now()).toBe(950);
    tick = 850; // twice round
    expect(clock.now()).toBe(950);
    clock.setLoop(null);
    tick = 1_850;
    expect(clock.now()).toBe(1_950);
    clock.setLoop({ fromMs: 3_000, toMs: 3_500 });
    expect(clock.now()).toBe(3_000);
  });
});
