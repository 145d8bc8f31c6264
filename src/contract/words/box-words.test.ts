import { describe, expect, it } from '@jest/globals';
import { BOX_FINDINGS } from '../alarms.js';
import { BOX_NOTICES, CAMERA_REASONS, type CameraReason, healthBody } from '../wire/mqtt/up.js';
import {
  type BoxFacts,
  boxWords,
  type CameraFacts,
  cameraWords,
  codecName,
  isSilent,
  offersSubStream,
} from './box-words.js';
import { reasonWords } from './reason-words.js';

const now = new Date('2026-11-02T04:00:00.000Z');
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const limits = {
  silentMinutes: 3,
  crowdedMessages: 300,
  lowDiskGigabytes: 10,
  clockWatchSeconds: 5,
  clockFaultSeconds: 60,
};
const box = (more: Partial<BoxFacts>): BoxFacts => ({
  name: '录像盒',
  lastSeenAt: ago(0),
  outboxPending: 0,
  diskFreeBytes: 500e9,
  ...more,
});
const camera = (more: Partial<CameraFacts>): CameraFacts => ({
  name: '1 号摄像头',
  placeName: '灶台',
  state: 'recording',
  reasons: [],
  codec: 'H264',
  width: 1920,
  height: 1080,
  clockOffsetMs: 200,
  sub: { isMain: false, codec: 'H264', width: 640, height: 360, setting: null },
  maySetSubStream: false,
  ...more,
});
const saysOfBox = (more: Partial<BoxFacts>) => boxWords(box(more), limits, now).map(({ level, zh }) => [level, zh]);
const saysOf = (more: Partial<CameraFacts>) => cameraWords(camera(more), limits).map(({ level, zh }) => [level, zh]);

describe('a box in words', () => {
  it('is fine only when it has spoken just now and nothing is amiss', () => {
    expect(saysOfBox({})).toEqual([['ok', '录像盒正常']]);
    expect(saysOfBox({ outboxPending: null, diskFreeBytes: null })).toEqual([['ok', '录像盒正常']]);
  });

  it('is unknown, never fine, once it is silent', () => {
    expect(saysOfBox({ lastSeenAt: null })[0]?.[0]).toBe('unknown');
    expect(saysOfBox({ lastSeenAt: ago(120) })).toEqual([
      ['unknown', '录像盒断网 2 小时。有电的话录像仍在盒子里:请检查盒子的电源和网线'],
    ]);
    expect(isSilent(box({ lastSeenAt: ago(2.99) }), limits, now)).toBe(false);
    expect(isSilent(box({ lastSeenAt: ago(3) }), limits, now)).toBe(true);
    expect(saysOfBox({ lastSeenAt: ago(60 * 24 * 3) })[0]?.[1]).toContain('3 天');
  });

  it('says what is running out', () => {
    expect(saysOfBox({ diskFreeBytes: 9.9e9, outboxPending: 300 }).map(([level]) => level)).toEqual(['watch', 'watch']);
    expect(saysOfBox({ diskFreeBytes: 10e9, outboxPending: 299 })).toEqual([['ok', '录像盒正常']]);
  });
});

describe('footage that cases rest on', () => {
  it.each([
    ['all' as const, [['ok', '录像盒正常']]],
    ['wider' as const, [['watch', expect.stringMatching(/301 段.*连同中间/)]]],
    ['none' as const, [['fault', expect.stringMatching(/太旧.*301 段/)]]],
  ])('says when a box keeps it otherwise than asked: %s', (how, said) => {
    expect(saysOfBox({ holds: { stretches: 301, how } })).toEqual(said);
  });

  it('says of a silent box, too, that it keeps none of it', () => {
    expect(saysOfBox({ lastSeenAt: ago(120), holds: { stretches: 2, how: 'none' } })[1]?.[0]).toBe('fault');
  });
});

describe('what a box says of itself', () => {
  const at = now.toISOString();
  it.each(BOX_NOTICES)('has words for %s in both languages', (code) => {
    for (const count of [null, 0, 7, -90, 2_678_400]) {
      const [said] = boxWords(box({ notices: [{ code, at, count }] }), limits, now);
      expect([said?.zh, said?.en].every((text) => text?.includes('录像盒') && !/null|undefined|NaN/.test(text))).toBe(
        true,
      );
      expect(['watch', 'fault']).toContain(said?.level);
    }
  });

  it('says the worst first, and how a clock was set', () => {
    const notices = [
      { code: 'clock_stepped', at, count: -2_678_400 },
      { code: 'disk_full', at, count: null },
    ] as const;
    expect(saysOfBox({ notices })).toEqual([
      ['fault', expect.stringContaining('现在没有在录')],
      ['watch', expect.stringContaining('拨回了 31 天')],
    ]);
  });

  it('says what was not taken, of a box that is silent as well, and of one that was never heard', () => {
    const refused = [
      { reason: 'body', count: 3 },
      { reason: 'kind', count: 2 },
      { reason: 'future', count: 4 },
      { reason: 'seq-reused', count: 1 },
    ];
    for (const lastSeenAt of [ago(0), ago(120), null]) {
      const said = saysOfBox({ refused, lastSeenAt })
        .map(([, zh]) => zh)
        .join();
      for (const words of ['有 5 条消息平台看不懂', '有 4 条消息的时间在将来', '有 1 条消息用了用过的编号'])
        expect(said).toContain(words);
    }
  });

  it('leads to a page of the runbook about all that it says', () => {
    const found = [
      { twinSeenAt: ago(60) },
      { refused: [{ reason: 'body', count: 1 }] },
      { held: 2 },
      { diskFreeBytes: 5e9 },
      { outboxPending: 5_000 },
      { holds: { stretches: 4, how: 'wider' as const } },
    ].map((facts) => boxWords(box(facts), limits, now).map(({ alarm }) => alarm));
    expect(found.flat()).toEqual(BOX_FINDINGS.map((code) => `box.${code}`));
  });

  it('says for a day that two boxes have one identity', () => {
    expect(saysOfBox({ twinSeenAt: ago(60) })).toEqual([['fault', expect.stringContaining('两台盒子')]]);
    expect(saysOfBox({ twinSeenAt: ago(60 * 25) })).toEqual([['ok', '录像盒正常']]);
  });
});

describe('a camera in words', () => {
  it('says what to do', () => {
    expect(saysOf({})).toEqual([['ok', '1 号摄像头(灶台)正在录像']]);
    expect(saysOf({ state: 'unreachable' })).toEqual([['fault', '1 号摄像头(灶台)无画面:请检查插头和网线']]);
    expect(saysOf({ state: null })[0]?.[0]).toBe('unknown');
    expect(saysOf({ placeName: null })).toEqual([['watch', '1 号摄像头还没有认地点,没有在录']]);
  });

  const since = '2026-11-01T22:12:00.000Z';
  const because = (...reasons: CameraReason[]) => reasons.map((reason) => ({ reason, since }));

  it('tells the reason and not the state, and what the matter is besides', () => {
    const said = (more: Partial<CameraFacts>) => saysOf(more).map(([, zh]) => zh);
    expect(said({ state: 'no_video', reasons: because('too_many_viewers') })[0]).toContain('关掉别处的预览');
    expect(said({ state: 'unreachable', reasons: because('box_busy') })[0]).toContain('不是摄像头的毛病');
    expect(said({ state: 'connecting', reasons: because('clock_jump') })[0]).toContain('盒子的钟');
    expect(saysOf({ reasons: because('not_looked_at') })).toEqual([
      ['fault', '1 号摄像头(灶台)在录像,但从 11-02 06:12 起盒子没有看到画面里的动静:请联系装机人员,检查子码流和连接数'],
    ]);
    expect(said({ reasons: because('long_key_frames'), height: 576 })).toHaveLength(2);
  });

  it.each([
    ['no_video', '原因还不清楚'],
    ['unreachable', '插头和网线'],
    ['auth_failed', '密码不对'],
    ['refused', '看不懂'],
  ] as const)('says of an older box whose camera is %s no more than that', (state, says) => {
    expect(saysOf({ state })[0]?.[1]).toContain(says);
    expect(saysOf({ state })[0]?.[1]).not.toContain('H.264');
  });

  it('has words and a next step for every reason, and asks only for what cures', () => {
    const all = CAMERA_REASONS.map((reason) => ({ reason, ...reasonWords('灶台', reason, new Date(since)) }));
    expect(new Set(all.map(({ zh }) => zh)).size).toBe(CAMERA_REASONS.length);
    const saying = (pattern: RegExp) =>
      all.filter(({ zh, en }) => pattern.test(zh) || pattern.test(en)).map(({ reason }) => reason);
    expect(saying(/灶台/)).toEqual(CAMERA_REASONS);
    expect(saying(/请/)).toEqual(CAMERA_REASONS);
    expect(saying(/插头|网线|plug|cable/)).toEqual(['unreachable']);
    expect(saying(/改成 H\.264|set .*to H\.264|set H\.264/)).toEqual(['codec', 'profile_hidden']);
    expect(saying(/智能编码.*2–4 秒/)).toEqual(['no_key_frames', 'long_key_frames']);
    expect(saying(/不是摄像头的毛病/)).toEqual(['own_disk', 'own_fault', 'box_busy']);
  });

  it('reads a health report of a newer and of an older box', () => {
    const report = (reasons: object) => ({
      ...{ cameraId: '0190b6a0-0000-7000-8000-000000000001', state: 'no_video', detail: null, codec: null },
      ...{ width: null, height: null, clockOffsetMs: null, sub: null, restarts: 0, ...reasons },
    });
    const read = (reasons: object) =>
      healthBody.parse({
        ...{ at: since, agentVersion: '1', startedAt: since, outboxPending: 0 },
        ...{ disk: { freeBytes: 1, totalBytes: 2 }, cameras: [report(reasons)] },
      }).cameras[0]?.reasons;
    expect(read({})).toBeUndefined();
    expect(read({ reasons: [{ reason: 'invented later', since, more: 1 }] })).toEqual(because('unknown'));
    expect(read({ reasons: because('no_stream', 'sub_dead') })).toEqual(because('no_stream', 'sub_dead'));
  });

  it.each([
    [5_400, 'ok'],
    [-6_000, 'watch'],
    [60_000, 'watch'],
    [61_000, 'fault'],
    [null, 'ok'],
  ])('grades a clock off by %s ms as %s', (clockOffsetMs, level) => {
    expect(saysOf({ clockOffsetMs })[0]?.[0]).toBe(level);
  });

  it('says which way the clock is wrong', () => {
    expect(saysOf({ clockOffsetMs: -9_000 })[0]?.[1]).toContain('慢了 9 秒');
    expect(saysOf({ clockOffsetMs: 9_000 })[0]?.[1]).toContain('快了 9 秒');
  });

  it('says what the second stream costs and who can help', () => {
    const sub = { isMain: false, codec: 'H265', width: 640, height: 360, setting: null };
    const said = (more: Partial<CameraFacts>) => saysOf(more)[0]?.[1];
    expect(said({ sub })).toContain('点“允许改子码流”');
    expect(said({ sub, maySetSubStream: true })).toContain('正在把它改成 H.264');
    expect(said({ sub: { ...sub, setting: 'refused' }, maySetSubStream: true })).toContain('装机人员');
    expect(said({ sub: { ...sub, isMain: true, codec: 'H264' } })).toContain('打开子码流');
    expect(saysOf({ sub: null })).toEqual([['ok', '1 号摄像头(灶台)正在录像']]);
    expect([offersSubStream({ sub, maySetSubStream: false }), offersSubStream({ sub, maySetSubStream: true })]).toEqual(
      [true, false],
    );
  });

  it('grades codec and size without refusing them', () => {
    for (const codec of ['hev1', 'hvc1', 'H265']) expect(saysOf({ codec })[0]?.[1]).toContain('回放时由盒子转成小画面');
    expect(saysOf({ codec: 'avc1' })[0]?.[1]).not.toContain('小画面');
    expect(saysOf({ height: 576 })[0]?.[0]).toBe('watch');
    expect(saysOf({ height: 720, codec: null })).toEqual([['ok', '1 号摄像头(灶台)正在录像']]);
  });
});

describe('codecName', () => {
  it.each([
    ['avc1', 'H.264'],
    ['h264', 'H.264'],
    ['hvc1', 'H.265'],
    ['HEVC', 'H.265'],
    ['mjpeg', 'mjpeg'],
  ])('calls %s as people do: %s', (code, name) => expect(codecName(code)).toBe(name));
});
