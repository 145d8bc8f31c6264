import { describe, expect, it } from '@jest/globals';
import { SignIns } from './sign-ins.js';

const RECORDER = { onvifUrl: 'rtsp+hikvision://192.168.1.108', username: 'admin', password: 'of yesterday' };

describe('the sign-ins of a recorder whose channels have one password', () => {
  it('are two of eight channels where it is wrong, and then one every ten minutes', async () => {
    let nowMs = 0;
    const signIns = new SignIns(() => nowMs);
    let asked = 0;
    /** All channels at once, each of which would be refused. @returns how many were not let in */
    const all = async () => {
      const each = Array.from({ length: 8 }, async () => {
        const signIn = await signIns.enter(RECORDER);
        asked += 1;
        signIn.tell('refused');
        signIn.leave();
      });
      return (await Promise.allSettled(each)).filter(({ status }) => status === 'rejected').length;
    };
    expect([await all(), asked]).toEqual([7, 1]);
    nowMs += signIns.closedForMs(RECORDER);
    expect([await all(), asked]).toEqual([7, 2]);
    expect(signIns.closedForMs(RECORDER)).toBe(600_000);
    nowMs += 599_999;
    expect([await all(), asked]).toEqual([8, 2]);
    await expect(signIns.enter(RECORDER)).rejects.toMatchObject({ kind: 'auth_failed', reason: 'maybe_locked' });
    nowMs += 1;
    expect([await all(), asked]).toEqual([7, 3]);
    // Another password has nothing to do with it.
    const signIn = await signIns.enter({ ...RECORDER, password: 'of today' });
    signIn.tell('accepted');
    expect(signIns.closedForMs({ ...RECORDER, password: 'of today' })).toBe(0);
  });

  it('go on side by side once it has been accepted, and one after the other where nobody has found out', async () => {
    let nowMs = 0;
    const signIns = new SignIns(() => nowMs);
    const first = await signIns.enter(RECORDER);
    let isIn = false;
    const second = signIns.enter(RECORDER).then((signIn) => {
      isIn = true;
      return signIn;
    });
    await new Promise(setImmediate);
    expect(isIn).toBe(false);
    first.leave(); // it has not been reached
    const itsTurn = await second;
    const third = signIns.enter(RECORDER);
    itsTurn.tell('accepted');
    await third;
    await signIns.enter(RECORDER);
    nowMs += 60_000;
    const later = await signIns.enter(RECORDER);
    const stopping = new AbortController();
    const waiting = signIns.enter(RECORDER, stopping.signal);
    stopping.abort();
    await expect(waiting).rejects.toMatchObject({ kind: 'unreachable' });
    later.leave();
  });
});
