import { describe, expect, it } from '@jest/globals';
import { DecodeTimes, reorderDepth, Timeline } from './timeline.js';

const CLOCK = 90_000;
const STEP = 7_500;

describe('the times of pictures', () => {
  /** Pictures twelve times a second, whose stamp and delay are as told. */
  const ticksOf = (count: number, stamp: (i: number) => number, delayMs: (i: number) => number = () => 0): number[] => {
    const timeline = new Timeline(CLOCK);
    return Array.from({ length: count }, (_, i) =>
      timeline.ticksOf(stamp(i) >>> 0, 1_000_000 + (i * 1000) / 12 + delayMs(i)),
    );
  };
  const even = (count: number) => Array.from({ length: count }, (_, i) => i * STEP);

  it('are the camera’s own, also where they wrap around', () => {
    expect(ticksOf(50, (i) => 0xffffffff - 20 * STEP + i * STEP)).toEqual(even(50));
  });

  it('go on where the stamps jump, by when the pictures came', () => {
    const jumped = ticksOf(60, (i) => (i < 30 ? i : i + 1_000_000) * STEP);
    expect(jumped).toEqual(even(60));
    const stood = ticksOf(
      60,
      (i) => (i < 30 ? i : i + 240) * STEP,
      (i) => (i < 30 ? 0 : 20_000),
    );
    expect(stood[30]).toBe(270 * STEP);
  });

  it('are no matter of jams on the way, nor of a quartz that runs a little fast', () => {
    expect(
      ticksOf(
        2_000,
        (i) => i * STEP,
        (i) => (i % 500 < 100 ? 8_000 - 80 * (i % 500) : 0),
      ),
    ).toEqual(even(2_000));
    expect(() => ticksOf(20_000, (i) => i * STEP * 1.0005)).not.toThrow();
  });

  it.each<[string, (i: number) => number]>([
    ['stand still', () => 5],
    ['jump about', (i) => i * 0x1234567],
    ['say 25 pictures a second where 21 come', (i) => (i * STEP * 25) / 21],
    ['run at half the rate', (i) => (i * STEP) / 2],
  ])('are refused where the stamps %s', (_, stamp) => {
    expect(() => ticksOf(2_000, stamp)).toThrow(expect.objectContaining({ unfit: 'stamps' }));
  });
});

describe('when pictures are decoded', () => {
  const shown = [0, 4, 2, 1, 3, 8, 6, 5, 7].map((place) => place * STEP);

  it('is in the order sent, and never after they are shown', () => {
    expect(reorderDepth(shown)).toBe(2);
    const times = new DecodeTimes(2).of(shown, 9 * STEP, STEP);
    expect(times).toEqual([-2, -1, 0, 1, 2, 3, 4, 5, 6, 7].map((place) => place * STEP));
    for (const [i, at] of shown.entries()) expect(times[i]).toBeLessThanOrEqual(at);
  });

  it('is the same whether fragments are cut or not', () => {
    const whole = new DecodeTimes(2).of(shown, null, STEP);
    const cut = new DecodeTimes(2);
    const first = cut.of(shown.slice(0, 5), shown[5] as number, STEP);
    const second = cut.of(shown.slice(5), null, STEP);
    expect([...first.slice(0, -1), ...second]).toEqual(whole);
    expect(first.at(-1)).toBe(second[0]);
    const single = new DecodeTimes(2);
    const each = shown.map((ticks, i) => single.of([ticks], shown[i + 1] ?? null, STEP));
    expect(each.flatMap((times) => times.slice(0, 1))).toEqual(whole.slice(0, -1));
  });

  it('begins anew behind a gap', () => {
    const times = new DecodeTimes(2);
    times.of(shown, null, STEP);
    times.interrupt();
    const later = shown.map((ticks) => ticks + 100 * STEP);
    expect(times.of(later, null, STEP)[0]).toBe(98 * STEP);
  });
});
