import { describe, expect, it } from '@jest/globals';
import type { ChallengeAnswer } from '../../contract/http/challenges.js';
import { emptyDay, encodeSlot, SLOT_MS, type Slot, slotIndex } from '../../contract/wire/camera-day.js';
import { type CameraThen, cameraThen, judgeChallenge, mustWait } from './judge-challenge.js';

const SURE: CameraThen = { recorded: true, isWhole: true, clockIsSure: true, clockOffsetMs: 40, isTold: true };
const judged = (said: ChallengeAnswer, wasShown: boolean, camera: Partial<CameraThen> = {}) =>
  judgeChallenge(said, { wasShown, camera: { ...SURE, ...camera } });

describe('what an officer’s word of a challenge comes to', () => {
  it('is what he said of a code that was shown, filmed, by a clock that was sure', () => {
    for (const said of ['matched', 'not_matched'] as const)
      expect(judged(said, true)).toEqual({ result: said, cause: null });
    expect(judged('cannot_tell', true)).toEqual({ result: 'cannot_tell', cause: 'officer' });
  });

  it.each([
    ['not_shown', false, {}],
    ['unreported', true, { recorded: null, clockIsSure: null }],
    ['no_footage', true, { recorded: false }],
    ['clock', true, { clockIsSure: false }],
  ] as const)('is that it cannot be told where it is %s, never a suspicion', (cause, wasShown, camera) => {
    for (const said of ['matched', 'not_matched', 'cannot_tell'] as const)
      expect(judged(said, wasShown, camera)).toEqual({ result: 'cannot_tell', cause });
  });

  it('is no word against a school where a part of that time was not filmed', () => {
    expect(judged('not_matched', true, { isWhole: false })).toEqual({ result: 'cannot_tell', cause: 'no_footage' });
    expect(judged('matched', true, { isWhole: false })).toEqual({ result: 'matched', cause: null });
  });

  it('waits for the box: of a code that was not seen, for all of its time', () => {
    expect(mustWait('matched', { ...SURE, isTold: false })).toBe(false);
    expect(mustWait('not_matched', { ...SURE, isTold: false })).toBe(true);
    expect(mustWait('matched', { ...SURE, recorded: null, isTold: false })).toBe(true);
    expect(mustWait('cannot_tell', { ...SURE, recorded: null, isTold: false })).toBe(false);
  });
});

describe('how a camera was while a code was to be shown', () => {
  const date = '2026-11-30';
  const from = new Date('2026-11-30T04:00:00.000Z');
  const to = new Date(from.getTime() + 6 * SLOT_MS);
  const day = (through: number, slots: Partial<Slot>[]) => {
    const packed = emptyDay();
    packed.set(slots.flatMap(encodeSlot), slotIndex(date, from) * 3);
    const reportedThrough = new Date(from.getTime() + through * SLOT_MS);
    return { date, slots: packed, reportedThrough, clockOffsetMs: -70 };
  };
  const filmed = { recordedMs: SLOT_MS };

  it('is not known before its box has spoken of it', () => {
    const unknown = { recorded: null, isWhole: false, clockIsSure: null, clockOffsetMs: null, isTold: false };
    expect(cameraThen([], { from, to })).toEqual(unknown);
    expect(cameraThen([day(0, [])], { from, to })).toEqual(unknown);
  });

  it('is looked at to the second, wherever a slot begins', () => {
    const [early, late] = [new Date(from.getTime() + 7_000), new Date(from.getTime() + SLOT_MS + 4_000)];
    const span = { from: early, to: late };
    const half = { ...filmed, recordedMs: 4_000 };
    expect(cameraThen([day(1.4, [filmed, half])], span)).toMatchObject({ isTold: true, isWhole: true });
    expect(cameraThen([day(1.2, [filmed, half])], span)).toMatchObject({ isTold: false });
    // filmed in the second slot alone, in which the span ends
    expect(cameraThen([day(2, [{}, half])], span)).toMatchObject({ recorded: true, isWhole: false });
  });

  it('is as far as it was told, and unsure of the time when it was so for a moment', () => {
    const known = { recorded: true, clockIsSure: true, clockOffsetMs: -70 };
    const six = Array.from({ length: 6 }, () => filmed);
    expect(cameraThen([day(1, [filmed])], { from, to })).toEqual({ ...known, isWhole: false, isTold: false });
    expect(cameraThen([day(6, [filmed])], { from, to })).toEqual({ ...known, isWhole: false, isTold: true });
    expect(cameraThen([day(6, six)], { from, to })).toEqual({ ...known, isWhole: true, isTold: true });
    expect(cameraThen([day(6, [])], { from, to })).toMatchObject({ recorded: false });
    const unsure = [filmed, { ...filmed, clockUncertain: true }];
    expect(cameraThen([day(6, unsure)], { from, to })).toMatchObject({ recorded: true, clockIsSure: false });
  });
});
