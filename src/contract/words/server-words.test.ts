import { describe, expect, it } from '@jest/globals';
import { type ServerFacts, serverWords } from './server-words.js';

const now = new Date('2026-11-24T04:00:00.000Z');
const DAY_MS = 86_400_000;
const limits = {
  clockMinutes: 10,
  lowDiskGigabytes: 10,
  certificateDays: 14,
  backupHours: 36,
  replicaSeconds: 60,
  replicaStaleHours: 12,
};
const fine: ServerFacts = {
  ...{ now, browserOffsetMs: 800, boxOffsetsMs: [-20_000, 5_000, 0], latestEntryAt: new Date(now.getTime() - 1000) },
  ...{
    boxes: { known: 3, heard: 3 },
    certificateDaysLeft: 200,
    freeBytes: 80e9,
    backupAt: new Date(now.getTime() - DAY_MS),
    messages: { late: 0, givenUp: 0 },
  },
  told: { late: 0, givenUp: 0 },
  objects: null,
  pair: null,
};
const of = (more: Partial<ServerFacts>) => serverWords({ ...fine, ...more }, limits);
const clock = (more: Partial<ServerFacts>) => {
  const { level, zh } = of(more).find(({ check }) => check === 'clock') ?? { level: '', zh: '' };
  return [level, zh.slice(0, 14)];
};

describe('the server in words', () => {
  it('is fine when nothing is amiss', () => {
    expect(of({}).map(({ level }) => level)).toEqual(Array(9).fill('ok'));
  });

  it.each([
    [1, '服务器的钟慢了约 24 小时'],
    [-1, '服务器的钟快了约 24 小时'],
  ])('knows by most other clocks that the server is a day off (%i)', (direction, said) => {
    const day = direction * DAY_MS;
    expect(clock({ browserOffsetMs: day, boxOffsetsMs: [day - 9000, day, 0] })).toEqual(['fault', said]);
    expect(clock({ browserOffsetMs: day, boxOffsetsMs: [day] })).toEqual(['fault', said]);
  });

  it('does not take one clock, or clocks that contradict each other, for a proof', () => {
    expect(clock({ browserOffsetMs: DAY_MS })).toEqual(['watch', '这台电脑和服务器的钟相差 2']);
    expect(clock({ browserOffsetMs: DAY_MS, boxOffsetsMs: [] })[0]).toBe('watch');
    expect(clock({ browserOffsetMs: null, boxOffsetsMs: [DAY_MS, -DAY_MS] })[0]).toBe('watch');
    expect(clock({ boxOffsetsMs: [DAY_MS, 0, 0] })).toEqual(['watch', '1 台录像盒的钟和服务器相差']);
  });

  it('needs no witness when the books are ahead of the clock', () => {
    const latestEntryAt = new Date(now.getTime() + DAY_MS);
    expect(clock({ latestEntryAt, browserOffsetMs: null, boxOffsetsMs: [] })).toEqual([
      'fault',
      '服务器的钟往回走了至少 24',
    ]);
  });

  it('is unknown, never fine, where nothing can be known', () => {
    const blind = { browserOffsetMs: null, boxOffsetsMs: [], freeBytes: null, boxes: { known: 0, heard: 0 } };
    expect(of(blind).map(({ level }) => level)).toEqual([
      ...['unknown', 'ok', 'unknown', 'ok', 'ok', 'ok', 'unknown', 'ok', 'ok'],
    ]);
  });

  it('says whether a second server has the records, and never that it has where MariaDB does not', () => {
    const follows = {
      ...{ otherAnswers: true, twoWrite: false, clocksApartMs: 0, hasErrors: false },
      ...{ isOnBoth: true, behind: 0, behindSeconds: 0 },
    };
    const said = (pair: ServerFacts['pair']) => {
      const { level, zh } = of({ pair }).find(({ check }) => check === 'replica') ?? { level: '', zh: '' };
      return [level, zh.slice(0, 12)];
    };
    expect(said(follows)).toEqual(['ok', '第二台服务器跟得上,说“']);
    expect(said({ ...follows, isOnBoth: false })[0]).toBe('watch');
    expect(said({ ...follows, behind: 90, behindSeconds: 61 })).toEqual(['watch', '第二台服务器落后 1 分']);
    expect(said({ ...follows, behindSeconds: null })[0]).toBe('fault');
    expect(said({ ...follows, hasErrors: true })[0]).toBe('fault');
    expect(said({ ...follows, otherAnswers: false })[0]).toBe('fault');
    expect(said('unread')[0]).toBe('unknown');
    expect(said({ ...follows, twoWrite: true })).toEqual(['fault', '两台服务器都在写,记录分']);
    expect(said({ ...follows, clocksApartMs: DAY_MS })).toEqual(['fault', '两台服务器的钟相差 24']);
    expect(said({ ...follows, clocksApartMs: 600_000 })[0]).toBe('ok');
  });

  it('says that the store of photos is away, for how long, and that records go on', () => {
    const said = (objects: ServerFacts['objects']) => of({ objects }).find(({ check }) => check === 'objects');
    expect(said({ store: 's3.example/mingchu', away: null })?.level).toBe('ok');
    expect(said({ store: 's3.example/mingchu', away: { ms: 3_600_000, why: 'it answers 503 SlowDown' } })).toEqual({
      ...{ check: 'objects', level: 'fault' },
      zh: expect.stringContaining('已经 1 小时(it answers 503 SlowDown)'),
      en: expect.stringContaining('away for 1 h'),
    });
  });

  it('tells what is lost without encryption, and when a certificate ends', () => {
    const said = (certificateDaysLeft: number | null) => of({ certificateDaysLeft })[1];
    expect(said(null)).toMatchObject({ level: 'watch', zh: expect.stringContaining('明文') });
    expect([said(13)?.level, said(0)?.level, said(-1)?.level]).toEqual(['watch', 'watch', 'fault']);
  });

  it('says when there is no backup, and more loudly when the last one is old', () => {
    const said = (hours: number | null) =>
      of({ backupAt: hours === null ? null : new Date(now.getTime() - hours * 3_600_000) })[3];
    expect([said(null)?.level, said(36)?.level, said(37)?.level]).toEqual(['watch', 'ok', 'fault']);
  });

  it('says that messages wait, and more loudly that some are not tried any more', () => {
    const said = (messages: ServerFacts['messages']) => of({ messages }).find(({ check }) => check === 'messages');
    expect(said({ late: 3, givenUp: 0 })).toMatchObject({ level: 'watch', zh: expect.stringContaining('3 条') });
    expect(said({ late: 3, givenUp: 1 })).toMatchObject({ level: 'fault', zh: expect.stringContaining('停止重试') });
    expect(of({ told: { late: 2, givenUp: 0 } }).at(-1)).toMatchObject({ check: 'told', level: 'watch' });
    expect(of({ told: { late: 2, givenUp: 1 } }).at(-1)).toMatchObject({ level: 'fault' });
  });
});
