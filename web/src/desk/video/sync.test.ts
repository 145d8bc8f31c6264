import { describe, expect, it } from '@jest/globals';
import { correct, mediaTimeOf, nextFootage, spanAround, spanIsSpent } from './sync';
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
    expect(nextFootage(pieces, 1_010_000)).toBe(1_060_000);
  });
});

describe('correct', () => {
  it('speeds up a little when behind and slows down when ahead', () => {
    expect(correct(0.05, 1)).toEqual({ seek: false, playbackRate: 1.05 });
    expect(correct(-0.3, 2)).toEqual({ seek: false, playbackRate: 1.8 });
  });
  it('jumps when it is far off', () => expect(correct(3, 1)).toEqual({ seek: true }));
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
});
