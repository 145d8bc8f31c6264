import { describe, expect, it } from '@jest/globals';
import { startOfBusinessDate } from '../../contract/business-date.js';
import {
  BYTES_PER_SLOT,
  emptyDay,
  encodeSlot,
  SLOT_MS,
  SLOTS_PER_DAY,
  type Slot,
} from '../../contract/wire/camera-day.js';
import { type EvidenceLimits, judgeAct, type WatchingCamera } from './judge-act.js';
import { slotsWithin } from './slots-within.js';

const DATE = '2026-11-23';
const DAY = startOfBusinessDate(DATE);
const LIMITS: EvidenceLimits = {
  beforeMs: 0,
  afterMs: 0,
  settleMs: 3_600_000,
  minCoverage: 0.5,
  activeLevel: 24,
  coveredShare: 0.5,
};
/** Ten slots, so that a half is five of them. */
const SLOTS = 10;
const WINDOW = { fromMs: DAY + 100 * SLOT_MS, toMs: DAY + (100 + SLOTS) * SLOT_MS };

/** A camera that reports `paint(0…9)` of the window's slots and is past them. */
function camera(paint: (slot: number) => Partial<Slot>, reportedThroughMs = WINDOW.toMs): WatchingCamera {
  const day = emptyDay();
  for (let i = 0; i < SLOTS_PER_DAY; i += 1) {
    const inside = i >= 100 && i < 100 + SLOTS;
    day.set(encodeSlot(inside ? paint(i - 100) : {}), i * BYTES_PER_SLOT);
  }
  return { cameraId: 'camera', ...slotsWithin(WINDOW, new Map([[DATE, day]])), reportedThroughMs };
}
const quiet = { recordedMs: SLOT_MS, activity: 0 };
const judged = (paint: (slot: number) => Partial<Slot>, nowMs = WINDOW.toMs) =>
  judgeAct(WINDOW, [camera(paint)], nowMs, LIMITS);

describe('a verdict exactly on the line', () => {
  it.each([
    [23, 'unseen'],
    [24, 'supported'],
    [25, 'supported'],
  ])('activity of %i where 24 is the level: %s', (activity, verdict) => {
    expect(judged((slot) => (slot === 3 ? { ...quiet, activity } : quiet))).toMatchObject({ verdict });
  });

  it.each([
    [4, 'unwatched'],
    [5, 'unseen'],
    [6, 'unseen'],
  ])('%i of 10 slots recorded where half is wanted: %s', (recorded, verdict) => {
    expect(judged((slot) => (slot < recorded ? quiet : {}))).toMatchObject({ verdict });
  });

  it.each([
    [4, 'unseen'],
    [5, 'obstructed'],
    [6, 'obstructed'],
  ])('%i of 10 slots covered where half decides: %s', (covered, verdict) => {
    expect(judged((slot) => ({ ...quiet, covered: slot < covered }))).toMatchObject({ verdict });
  });

  it.each([
    [4, 'unwatched'],
    [5, 'unseen'],
    [6, 'unseen'],
  ])('%i of 10 recorded slots looked at where half is wanted: %s', (looked, verdict) => {
    expect(judged((slot) => ({ ...quiet, activity: slot < looked ? 0 : null }))).toMatchObject({ verdict });
  });

  it.each([
    [-1, 'pending'],
    [0, 'unwatched'],
    [1, 'unwatched'],
  ])('%i ms after a silent box’s day has settled: %s', (ms, verdict) => {
    const silent = camera(() => ({}), WINDOW.fromMs);
    expect(judgeAct(WINDOW, [silent], WINDOW.toMs + LIMITS.settleMs + ms, LIMITS)).toMatchObject({ verdict });
  });

  it.each([
    [-1, 'pending'],
    [0, 'unseen'],
    [1, 'unseen'],
  ])('a box that has reported up to %i ms after the window’s end: %s', (ms, verdict) => {
    expect(judgeAct(WINDOW, [camera(() => quiet, WINDOW.toMs + ms)], WINDOW.toMs, LIMITS)).toMatchObject({ verdict });
  });
});
