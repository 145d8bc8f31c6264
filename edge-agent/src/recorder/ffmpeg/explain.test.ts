import { describe, expect, it } from '@jest/globals';
import { BrokenMedia } from '../../../../src/contract/wire/media-boxes.js';
import { isTooBusy } from '../../box-load.js';
import { Backoff } from '../backoff.js';
import type { LiveEnd } from '../live-run.js';
import { suspectLock, waitAfter } from '../retry.js';
import {
  ClockStepped,
  excuseRestart,
  excuseWhenBusy,
  explainEnd,
  explainOwn,
  type Failure,
  Reordered,
} from './explain.js';

const end = (more: Partial<LiveEnd>): LiveEnd => ({
  ...{ code: 1, signal: null, complaints: '', because: 'ended', packets: 0 },
  ...more,
});
const usual = { answers: true, hasBegun: false, provesPassword: false, afterMs: 6_000 };
const of = (complaints: string, more: Partial<typeof usual> = {}, packets = 0) => {
  const { state, reason, cause } = explainEnd(end({ complaints, packets }), { ...usual, ...more });
  return [state, reason, cause];
};

/** What ffmpeg 5.1 says, word for word. */
const SAID: [what: string, complaints: string, reason: string, state?: string][] = [
  [
    'a stream that is not there',
    '[rtsp @ 0x1] method DESCRIBE failed: 404 Not Found | rtsp://127.0.0.1:1/x: Server returned 404 Not Found',
    'no_stream',
  ],
  [
    'a session that is not there',
    '[rtsp @ 0x1] method PLAY failed: 454 Session Not Found | x: Server returned 4XX Client Error, but not one of 40{0,1,3,4}',
    'no_stream',
  ],
  [
    'too many viewers',
    '[rtsp @ 0x1] method SETUP failed: 453 Not Enough Bandwidth | x: Server returned 4XX Client Error, but not one of 40{0,1,3,4}',
    'too_many_viewers',
  ],
  [
    'a camera without TCP',
    '[rtsp @ 0x1] method SETUP failed: 461 Unsupported Transport | x: Protocol not supported',
    'transport',
  ],
  [
    'a camera that calls it not acceptable',
    '[rtsp @ 0x1] method SETUP failed: 406 Not Acceptable | x: Server returned 4XX Client Error, but not one of 40{0,1,3,4}',
    'transport',
  ],
  [
    'a channel without a lens',
    '[rtsp @ 0x1] method DESCRIBE failed: 503 Service Unavailable | x: Server returned 5XX Server Error reply',
    'no_signal',
  ],
  [
    'another refusal',
    '[rtsp @ 0x1] method PLAY failed: 500 Internal | x: Server returned 5XX Server Error reply',
    'reply_strange',
  ],
  [
    'a track of data only',
    "Stream map '0:v:0' matches no streams. | To ignore this, add a trailing '?' to the map.",
    'only_metadata',
  ],
  [
    'a codec that cannot be kept',
    '[mp4 @ 0x1] Could not find tag for codec none in stream #0, codec not currently supported in container',
    'codec',
  ],
  [
    'silence from the start',
    '[mp4 @ 0x1] dimensions not set | Could not write header for output file #0 (incorrect codec parameters ?): Invalid argument',
    'stopped',
  ],
  [
    'a user without the right',
    '[rtsp @ 0x1] method DESCRIBE failed: 403 Forbidden | x: Server returned 403 Forbidden (access denied)',
    'not_permitted',
    'auth_failed',
  ],
  [
    'a wrong password',
    '[rtsp @ 0x1] method DESCRIBE failed: 401 Unauthorized | x: Server returned 401 Unauthorized (authorization failed)',
    'wrong_password',
    'auth_failed',
  ],
  ['a closed port', 'rtsp://10.0.0.1/x: Connection refused', 'stream_refused', 'unreachable'],
  ['a reboot', 'rtsp://10.0.0.1/x: Connection reset by peer', 'ended'],
  ['an end without a word', '', 'ended'],
];

describe('what the end of a stream means', () => {
  it.each(SAID)('%s', (_, complaints, reason, state = 'no_video') => {
    expect(of(complaints)).toEqual([state, reason, 'camera_off']);
  });

  it('tells a stream that can never be begun with from one that sends nothing', () => {
    const said = '[h264 @ 0x1] no frame! | [mp4 @ 0x1] dimensions not set | Could not write header for output file #0';
    expect(of(said, { afterMs: 131_000 })[1]).toBe('no_key_frames');
    expect(of(said, { afterMs: 6_000 })[1]).toBe('stopped');
  });

  it('tells a camera that is gone from one that is slow and one that has stopped', () => {
    const said = 'rtsp://10.0.0.1/x: Connection timed out';
    expect(of(said, { answers: false })).toEqual(['unreachable', 'unreachable', 'camera_off']);
    expect(of(said)).toEqual(['unreachable', 'too_slow', 'camera_off']);
    expect(of(said, { hasBegun: true }, 40)).toEqual(['no_video', 'stopped', 'camera_off']);
  });

  it('asks for another sign-in, not another password, where the camera has accepted the password', () => {
    const said = 'method DESCRIBE failed: 401 Unauthorized';
    expect(of(said, { provesPassword: true })[1]).toBe('rtsp_auth');
  });

  it.each([
    ['ENOENT', 'own_disk', 'disk'],
    ['EIO', 'own_disk', 'disk'],
    ['EROFS', 'own_disk', 'disk'],
    ['ENOSPC', 'own_disk', 'disk'],
    ['', 'own_fault', 'unknown'],
  ])('never takes its own %s for the fault of the camera', (code, reason, cause) => {
    const error = code === '' ? new Error('a mistake of ours') : Object.assign(new Error(code), { code, errno: -2 });
    expect(explainOwn(error)).toMatchObject({ state: 'no_video', reason, cause });
    const found = explainEnd(end({ because: 'consumer', error }), usual);
    expect(found).toMatchObject({ reason, cause });
  });

  it('knows what it has ended itself', () => {
    const by = (more: Partial<LiveEnd>) => explainEnd(end(more), usual).reason;
    expect(by({ error: new ClockStepped() })).toBe('clock_jump');
    expect(by({ error: new Reordered() })).toBeNull();
    expect(by({ error: new BrokenMedia('cut') })).toBe('broken_stream');
    expect(by({ because: 'stalled' })).toBe('stopped');
    expect(by({ signal: 'SIGKILL' })).toBe('own_fault');
  });
});

describe('a box that is too busy', () => {
  const found = (reason: Failure['reason'], detail = ''): Failure => ({
    ...{ state: 'unreachable', reason, detail, cause: 'camera_off' },
  });

  it.each(['too_slow', 'stopped', 'no_key_frames', 'unknown'] as const)('does not call a camera %s', (reason) => {
    expect(excuseWhenBusy(found(reason), true)).toMatchObject({ reason: 'box_busy', cause: 'unknown' });
    expect(excuseWhenBusy(found(reason), false)).toEqual(found(reason));
  });

  it('still says what has nothing to do with time', () => {
    for (const reason of ['no_stream', 'wrong_password', 'own_disk', null] as const)
      expect(excuseWhenBusy(found(reason), true)).toEqual(found(reason));
    expect(excuseWhenBusy(found('unreachable', 'EHOSTUNREACH'), true).reason).toBe('unreachable');
    expect(excuseWhenBusy(found('unreachable', 'the camera takes too long to answer'), true).reason).toBe('box_busy');
  });

  it('is one whose own timers come late, or where many programs wait for each core', () => {
    const still = Array.from({ length: 30 }, () => 2);
    expect(isTooBusy({ lateMs: still, perCore: 0.5 })).toBe(false);
    expect(isTooBusy({ lateMs: [], perCore: 2 })).toBe(false);
    expect(isTooBusy({ lateMs: still, perCore: 20 })).toBe(true);
    expect(isTooBusy({ lateMs: still.map(() => 250), perCore: 0.5 })).toBe(true);
    expect(isTooBusy({ lateMs: [...still, 4_000], perCore: 0.5 })).toBe(true);
  });

  it('waits for a camera that was there two minutes ago', () => {
    expect(excuseRestart(found('unreachable'), 119_000).reason).toBe('reboot');
    expect(excuseRestart(found('unreachable'), 121_000).reason).toBe('unreachable');
    expect(excuseRestart(found('unreachable'), null).reason).toBe('unreachable');
    expect(excuseRestart(found('no_stream'), 1_000).reason).toBe('no_stream');
  });
});

describe('how soon a camera is asked again', () => {
  const waits = (failures: Pick<Failure, 'state' | 'reason'>[]) => {
    const backoff = new Backoff(() => 1);
    let refusals = 0;
    return failures.map((found) => {
      if (found.state === 'auth_failed') refusals += 1;
      return waitAfter(found, refusals, backoff);
    });
  };
  const refused = { state: 'auth_failed', reason: 'wrong_password' } as const;
  const away = { state: 'unreachable', reason: 'unreachable' } as const;

  it('is seldom once the password was refused twice, lest the camera lock itself', () => {
    const tries = waits(Array.from({ length: 8 }, () => refused));
    expect(tries[0]).toBeLessThanOrEqual(2_000);
    expect(Math.min(...tries.slice(1))).toBe(600_000);
    // With five wrong ones in a quarter of an hour the strictest cameras lock themselves
    const within = [0];
    for (const wait of tries) within.push((within.at(-1) as number) + wait);
    expect(within.filter((ms) => ms < 900_000).length).toBeLessThanOrEqual(4);
  });

  it('is no sooner when the camera is away between two refusals', () => {
    expect(waits([refused, away, away, refused, away, refused]).map((ms) => ms >= 600_000)).toEqual([
      ...[false, false, false],
      ...[true, false, true],
    ]);
  });

  it('is soon where the network is the matter, and at once where the box has learned something', () => {
    expect(Math.max(...waits(Array.from({ length: 20 }, () => away)))).toBe(10_000);
    expect(waits([{ state: 'connecting', reason: null }])).toEqual([0]);
  });

  it('says after the second refusal that the camera may have locked itself', () => {
    const found: Failure = { ...refused, detail: '', cause: 'camera_off' };
    expect([1, 2, 9].map((count) => suspectLock(found, count).reason)).toEqual([
      ...['wrong_password', 'maybe_locked'],
      'maybe_locked',
    ]);
  });
});
