import { describe, expect, it } from '@jest/globals';
import { encodeSlot, SLOT_MS } from '../../contract/wire/camera-day.js';
import type { HeldLimit, LimitRows } from '../rules/limits.js';
import { isClockUnsure, recordByUnsureClock } from '../rules/record-by-unsure-clock.js';
import { isUnlooked, recordUnlooked } from '../rules/record-unlooked.js';
import { type RecordWithPeople, recordWithPeople } from '../rules/record-with-people.js';
import { type CameraLook, judgePeople, type LookStanding } from './judge-people.js';
import { reasonInWords } from './reason.js';

const HALF = 0.5;
const look = (more: Partial<CameraLook> = {}): CameraLook => ({
  ...{ cameraId: 'scale', state: 'done', reader: 'model@20', isProven: true },
  ...{ framesWanted: 42, framesLooked: 42, framesDark: 0, framesWithPerson: 0, mostAtOnce: 0, twiceInARow: 0 },
  ...more,
});
const one = { framesWithPerson: 31, mostAtOnce: 1, twiceInARow: 1 };
const two = { framesLooked: 12, framesWithPerson: 9, mostAtOnce: 2, twiceInARow: 2 };

describe('two people at once', () => {
  it.each<[string, CameraLook[], string, string | null]>([
    ['both were seen, and the look ended early', [look(two)], 'enough', null],
    ['one is in the picture', [look(one)], 'fewer', null],
    ['nobody, by a camera that has shown people', [look()], 'nobody', null],
    ['nobody, by a camera that never showed anybody', [look({ isProven: false })], 'unknown', 'unproven'],
    ['two in one picture only', [look({ ...one, mostAtOnce: 2 })], 'unsure', null],
    ['somebody in one picture only', [look({ ...one, framesWithPerson: 1 })], 'unsure', null],
    ['one in each of two cameras', [look(one), look({ ...one, cameraId: 'gate' })], 'unsure', null],
    ['one by one camera, while the other has not answered', [look(one), look({ state: 'asked' })], 'unknown', 'asked'],
    [
      'one by one camera, while it is dark in the other',
      [look(one), look({ state: 'too_dark' })],
      'unknown',
      'too_dark',
    ],
    ['two by one camera, while the other is dark', [look(two), look({ state: 'too_dark' })], 'enough', null],
    ['half of the pictures are missing', [look({ ...one, framesLooked: 20 })], 'unknown', 'too_few_pictures'],
    ['half of the pictures are dark', [look({ ...one, framesDark: 22 })], 'unknown', 'too_few_pictures'],
    ['no camera recorded', [], 'unknown', 'no_recording'],
  ])('%s', (_, looks, people, why) => {
    expect(judgePeople(looks, 2, HALF)).toMatchObject({ people, why });
  });

  it.each<LookStanding>([
    ...(['asked', 'older_box', 'unanswered', 'other_model', 'no_recording', 'busy'] as const),
    ...(['too_dark', 'view_unfit', 'no_model', 'unknown'] as const),
  ])('cannot be told: %s', (state) => {
    const judged = judgePeople([look({ state, reader: null })], 2, HALF);
    expect(judged).toMatchObject({ people: 'unknown', why: state, mostAtOnce: 0 });
    for (const language of ['zh', 'en'] as const) {
      const facts = { coverageMille: 990, people: judged.people, peopleWhy: judged.why };
      expect(reasonInWords('supported', null, facts, language).split(/[。.] ?/)[1]).toMatch(/.{5}/);
    }
  });
});

const limit = (value: number): HeldLimit => ({ value, unit: 'x', place: 'CN', from: '2021-08-16', source: 'X' });
const LIMITS: LimitRows = {
  'evidence.active_level': limit(24),
  'evidence.after_minutes': limit(2),
  'evidence.before_minutes': limit(5),
  'evidence.covered_percent': limit(50),
  'evidence.min_coverage_percent': limit(50),
  'evidence.settle_hours': limit(24),
};
const AT = Date.parse('2026-11-23T02:52:00.000Z');
const record = (activity: number, looks: CameraLook[], recordedMs = SLOT_MS): RecordWithPeople => ({
  ...{ rule: 'record-in-footage', ruleVersion: 2, judgedAtMs: AT + 3_600_000, limits: LIMITS },
  act: { id: 'act', leaf: 'leaf', occurredAtMs: AT },
  cameras: [
    {
      ...{ cameraId: 'scale', reportedThroughMs: AT + 600_000, slotsFromMs: AT - 300_000, hours: [] },
      slots: Buffer.from(Array.from({ length: 42 }, () => encodeSlot({ recordedMs, activity })).flat()).toString(
        'base64',
      ),
    },
  ],
  people: { key: 'acceptance.min_inspectors', atLeast: limit(2), looks },
});

describe('a record that two people signed', () => {
  it.each<[string, RecordWithPeople, string, string | null]>([
    ['two were seen', record(120, [look(two)]), 'supported', null],
    ['one was seen', record(120, [look(one)]), 'partly', 'few_people'],
    ['something moved and nobody was recognised', record(120, [look()]), 'partly', 'few_people'],
    ['nothing moved, and two were seen', record(0, [look(two)]), 'supported', null],
    ['nothing moved, and one was seen', record(0, [look(one)]), 'partly', 'few_people'],
    ['nothing moved and nobody was recognised', record(0, [look()]), 'unseen', 'none'],
    ['nobody can tell', record(120, [look({ state: 'older_box' })]), 'supported', null],
    ['it is too close to tell', record(120, [look({ ...one, mostAtOnce: 2 })]), 'supported', null],
    ['nothing was recorded', record(0, [], 0), 'unwatched', 'unknown'],
  ])('where %s', (_, inputs, verdict, cause) => {
    expect(recordWithPeople.judge(inputs)).toMatchObject({ verdict, cause });
  });

  it('says in words how many pictures show how many people, and always that it may be wrong', () => {
    const sentence = (looks: CameraLook[], language: 'zh' | 'en') => {
      const { verdict, cause, facts } = recordWithPeople.judge(record(120, looks));
      return reasonInWords(verdict, cause, facts, language);
    };
    expect(sentence([look({ ...two, framesLooked: 42, framesWithPerson: 31 })], 'zh')).toBe(
      '记录时间前后录像覆盖 100%,画面中有活动。抽看 42 帧,其中 31 帧自动识别到人(最多同时 2 人)。只数人数,不识别身份,可能有误,以录像为准',
    );
    expect(sentence([look(one)], 'zh')).toMatch(/识别到的人数少于.*最多同时 1 人.*可能在画面外或被遮挡.*可能有误/);
    expect(sentence([look()], 'en')).toMatch(/Nobody was recognised.*may be wrong/);
    expect(sentence([look({ ...two, mostAtOnce: 6 })], 'zh')).toContain('最多同时 6 人或以上');
  });

  it('rests on what each camera’s box answered, and on how many are needed', () => {
    const grounds = recordWithPeople.groundsOf(record(120, [look(one)]));
    expect(grounds).toContainEqual({ what: 'people', of: 'scale', value: 'done 31/42, 1, 1 (model@20)' });
    expect(grounds.at(-1)).toMatchObject({ what: 'limit', of: 'acceptance.min_inspectors' });
  });
});

/** A camera that recorded all of the window, of which one slot in `every` was metered; none for 0. */
const metered = (every: number, activity: number, looks: CameraLook[]): RecordWithPeople => {
  const inputs = record(0, looks);
  const slots = Array.from({ length: 42 }, (_, i) =>
    encodeSlot({ recordedMs: SLOT_MS, activity: every > 0 && i % every === 0 ? activity : null }),
  );
  return {
    ...inputs,
    cameras: inputs.cameras.map((camera) => ({ ...camera, slots: Buffer.from(slots.flat()).toString('base64') })),
  };
};

describe('a record that two people signed, where nobody knows whether anything moved', () => {
  const asFirst = ({ people: _, ...one }: RecordWithPeople) => ({ ...one, ruleVersion: 1 as const });
  const judge = (one: RecordWithPeople) => recordUnlooked.judge({ ...one, ruleVersion: 4 });

  it.each<[string, CameraLook, string, string | null]>([
    ['two were seen', look(two), 'supported', null],
    ['one was seen', look(one), 'partly', 'few_people'],
    ['nobody was recognised by a camera that has shown people', look(), 'partly', 'few_people'],
    ['nobody was recognised by one that never has', look({ isProven: false }), 'unwatched', 'unknown'],
    ['it is too close to tell', look({ ...one, mostAtOnce: 2 }), 'unwatched', 'unknown'],
    ['the box has not answered', look({ state: 'asked' }), 'unwatched', 'unknown'],
  ])('and %s', (_, seen, verdict, cause) => {
    for (const every of [0, 6]) {
      const inputs = metered(every, 0, [seen]);
      expect(isUnlooked(asFirst(inputs))).toBe(true);
      expect(judge(inputs)).toMatchObject({ verdict, cause, facts: { coverageMille: 1_000 } });
    }
  });

  it('is none where the one slot that was metered shows movement, where all were, or where nothing was recorded', () => {
    expect(isUnlooked(asFirst(metered(6, 120, [])))).toBe(false);
    expect(isUnlooked(asFirst(record(0, [])))).toBe(false);
    expect(isUnlooked(asFirst(record(0, [], 0)))).toBe(false);
  });

  it('is no question where another camera of the place had no picture: they may have stood there', () => {
    const [scale] = metered(0, 0, []).cameras;
    const off = record(0, [], 0).cameras.map((camera) => ({ ...camera, cameraId: 'gate' }));
    const both = (seen: CameraLook) => ({ ...metered(0, 0, [seen]), cameras: [...off, ...(scale ? [scale] : [])] });
    expect(isUnlooked(asFirst(both(look(one))))).toBe(true);
    expect(judge(both(look(one)))).toMatchObject({ verdict: 'unwatched', cause: 'unknown' });
    expect(judge(both(look(two)))).toMatchObject({ verdict: 'supported', facts: { cameraId: 'scale' } });
  });

  it('says that there is footage, and claims no movement', () => {
    const sentence = (seen: CameraLook, language: 'zh' | 'en') => {
      const { verdict, cause, facts } = judge(metered(6, 0, [seen]));
      return reasonInWords(verdict, cause, facts, language);
    };
    expect(sentence(look(two), 'zh')).toMatch(/覆盖 100%,有无活动看不出,画面中识别到了人/);
    expect(sentence(look(two), 'en')).not.toContain('shows movement');
    expect(sentence(look({ state: 'asked' }), 'zh')).toMatch(/覆盖 100%,其中能看出有无活动的部分太少/);
    expect(sentence(look({ state: 'asked' }), 'en')).toContain('of too little of it is known');
  });
});

describe('a record around which a box was unsure of its clock', () => {
  const unsure = (activity: number | null, looks: CameraLook[], covered = false): RecordWithPeople => {
    const inputs = record(0, looks);
    const slot = encodeSlot({ recordedMs: SLOT_MS, activity, covered, clockUncertain: true });
    const slots = Buffer.from(Array.from({ length: 42 }, () => slot).flat()).toString('base64');
    return { ...inputs, cameras: inputs.cameras.map((camera) => ({ ...camera, slots })) };
  };
  const judge = ({ ruleVersion: judgedAs, ...inputs }: RecordWithPeople) =>
    recordByUnsureClock.judge({ ...inputs, ruleVersion: 5, judgedAs });

  it('has nothing held against it: the pictures may be of another time', () => {
    const clock = { verdict: 'unwatched', cause: 'clock' };
    expect(judge(unsure(0, [look()]))).toMatchObject(clock);
    expect(judge(unsure(120, [look(one)]))).toMatchObject(clock);
    expect(judge(unsure(0, [look()], true))).toMatchObject(clock);
    const { people: _, ...alone } = unsure(0, []);
    expect(recordByUnsureClock.judge({ ...alone, ruleVersion: 5, judgedAs: 1 })).toMatchObject(clock);
    const { verdict, cause, facts } = judge(unsure(0, [look()]));
    expect(reasonInWords(verdict, cause, facts, 'zh')).toContain('时钟不准');
  });

  it('is supported by movement all the same, and cannot be judged for the cause it had where there is one', () => {
    expect(judge(unsure(120, [look(two)]))).toMatchObject({ verdict: 'supported', cause: null });
    expect(judge(unsure(null, [look({ state: 'asked' })]))).toMatchObject({ verdict: 'unwatched', cause: 'unknown' });
  });

  it('is one with a recorded slot in its window that says so', () => {
    expect(isClockUnsure(unsure(0, []))).toBe(true);
    expect(isClockUnsure(record(0, []))).toBe(false);
  });
});
