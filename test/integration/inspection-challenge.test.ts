import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { businessDateOf, DAY_MS } from '../../src/contract/business-date.js';
import { challengeEndpoints as challenges } from '../../src/contract/http/challenges.js';
import { inspectionEndpoints as api } from '../../src/contract/http/inspection.js';
import { videoEndpoints } from '../../src/contract/http/video.js';
import { encodeSlot, SLOT_MS, type Slot, slotIndex } from '../../src/contract/wire/camera-day.js';
import { MessageQueue } from '../../src/messages/index.js';
import { SteppedClock } from '../../src/platform/index.js';
import { Canteen } from './canteen.js';
import { type Session, TestPlatform } from './harness.js';
import { TestAgent } from './video-agent.js';
import { Visits } from './visits.js';

let platform: TestPlatform;
let clock: SteppedClock;
let inspector: Session;
let second: Session;
let visits: Visits;

beforeAll(async () => {
  clock = new SteppedClock(new Date());
  platform = await TestPlatform.start(clock, { sessionMs: 90 * DAY_MS });
  visits = await Visits.of(platform, await Canteen.open(platform));
  ({ inspector, second } = visits);
});
afterAll(() => platform.stop());

describe('a code before a camera (远程点验)', () => {
  let there: Canteen;
  let agent: TestAgent;
  let officer: Session;
  let params: { schoolId: string };

  beforeAll(async () => {
    there = await Canteen.open(platform);
    agent = await TestAgent.enrol(platform, there.school);
    officer = there.school.people.market_inspector;
    params = { schoolId: there.school.id };
  });
  afterAll(() => agent.disconnect());

  const ask = (as = officer, body: object = {}) =>
    platform.call(challenges.open, { as, params, body: { cameraId: agent.cameraId, ...body } });
  const onPhone = async (as = there.school.people.canteen_worker) =>
    (await platform.ok(challenges.current, { as, params })).challenge;
  const show = (challengeId: string) =>
    platform.call(challenges.showing, {
      as: there.school.people.canteen_worker,
      params: { ...params, challengeId },
    });
  const say = (challengeId: string, said: string, as = officer) =>
    platform.call(challenges.answer, { as, params: { ...params, challengeId }, body: { answer: said } });
  const watch = async (from: string, to: string) => {
    const asked = new URLSearchParams({ from, to });
    await fetch(`${platform.url}/api/cameras/${agent.cameraId}/playback.m3u8?${asked}`, {
      headers: { authorization: `Bearer ${officer.token}` },
    });
  };
  /** The box tells that it recorded from `openedAt` until now. */
  const told = async (openedAt: string, slot: Partial<Slot> = {}) => {
    const [from, now] = [new Date(openedAt), clock.now()];
    const runs = new Map<string, number[]>();
    for (let at = from.getTime(); at < now.getTime(); at += SLOT_MS) {
      const date = businessDateOf(at);
      runs.set(date, [...(runs.get(date) ?? []), ...encodeSlot({ recordedMs: SLOT_MS, ...slot })]);
    }
    for (const [date, bytes] of runs) {
      const fromSlot = Math.max(0, slotIndex(date, from));
      const data = Buffer.from(bytes).toString('base64');
      const day = { cameraId: agent.cameraId, date, slots: [{ fromSlot, data }], reportedThrough: now.toISOString() };
      await agent.untilAcked(await agent.send('camera-day', { ...day, clockOffsetMs: -120, chain: null }));
    }
  };
  const week = () => clock.advance(7 * DAY_MS);

  it('is shown on the canteen’s phone, looked for in the footage of that time, and kept with what it rests on', async () => {
    const asked = (await ask()).body;
    expect(asked).toMatchObject({ code: expect.stringMatching(/^\d{4}$/), shownAt: null, answer: null });
    const shown = await onPhone();
    expect(shown).toMatchObject({ id: asked.id, code: asked.code, cameraName: 'Stove' });
    clock.advance(30_000);
    const [first, again] = [await show(asked.id), await show(asked.id)];
    expect([first.status, again.body]).toEqual([201, first.body]);
    clock.advance(60_000);
    expect((await say(asked.id, 'not_matched')).problem.code).toBe('inspection.challenge-still-open');
    expect((await say(asked.id, 'matched')).problem.code).toBe('inspection.challenge-not-watched');
    await watch(asked.openedAt, clock.now().toISOString());
    expect((await say(asked.id, 'matched')).problem.code).toBe('inspection.challenge-unreported');
    await told(asked.openedAt);
    const colleague = await platform.newPerson('market_inspector', '532301');
    expect((await say(asked.id, 'matched', colleague)).problem.code).toBe('inspection.challenge-not-watched');
    const answered = await say(asked.id, 'matched');
    expect(answered.body).toMatchObject({
      shownAt: first.body.shownAt,
      answer: { said: 'matched', result: 'matched', cause: null, clockIsSure: true, clockOffsetMs: -120 },
    });
    const register = await platform.ok(videoEndpoints.viewings, { as: there.school.people.safety_section, params });
    expect(register.items.map(({ id }) => id)).toContain(answered.body.answer?.viewingId);
    expect(await onPhone()).toBeNull();
    expect((await say(asked.id, 'cannot_tell')).problem.code).toBe('inspection.challenge-answered');
    const seen = await platform.ok(challenges.challenges, { as: there.school.people.principal, params });
    expect(seen.items[0]).toEqual(answered.body);
  });

  it('is not asked of a school again within the week, whoever asks and however many at once', async () => {
    expect((await ask()).problem.code).toBe('inspection.challenge-too-soon');
    week();
    const other = there.school.people.safety_section;
    const codes = (await Promise.all([ask(), ask(other), ask(other)])).map(({ status }) => status);
    expect(codes.sort()).toEqual([201, 409, 409]);
  });

  it('speaks never against a school whose phone, camera or clock left it open', async () => {
    const outcomes: unknown[] = [];
    for (const [isShown, slot] of [
      [false, {}],
      [true, { recordedMs: 0, gapCause: 'camera_off' }],
      [true, { clockUncertain: true }],
      [true, {}],
    ] as const) {
      week();
      const { id, openedAt } = (await ask()).body;
      if (isShown) await show(id);
      clock.advance(11 * 60_000);
      expect(await onPhone()).toBeNull();
      expect((await show(id)).status).toBe(isShown ? 201 : 409);
      await told(openedAt, slot);
      await watch(openedAt, clock.now().toISOString());
      const { answer: kept } = (await say(id, 'not_matched')).body;
      outcomes.push([kept?.said, kept?.result, kept?.cause]);
    }
    expect(outcomes).toEqual([
      ['not_matched', 'cannot_tell', 'not_shown'],
      ['not_matched', 'cannot_tell', 'no_footage'],
      ['not_matched', 'cannot_tell', 'clock'],
      ['not_matched', 'not_matched', null],
    ]);
  });

  it('belongs to a visit only while its officers are on site, and counts with what offices ask of a school', async () => {
    week();
    const planned = await platform.call(api.plan, {
      ...{ as: officer, params },
      body: { kind: 'flight', plannedFor: there.today },
    });
    const inspectionId = planned.body.id;
    expect((await ask(officer, { inspectionId })).problem.code).toBe('inspection.not-on-site');
    expect(await onPhone()).toBeNull();
    await visits.join(inspectionId, second);
    await visits.checkIn(inspectionId, officer);
    const elsewhere = await visits.onSite();
    expect((await ask(inspector, { inspectionId: elsewhere })).problem.code).toBe('inspection.not-found');
    expect((await ask(officer, { cameraId: randomUUID() })).problem.code).toBe('video.camera-not-found');
    await platform.uow.write(async (tx) => {
      const queue = platform.app.get(MessageQueue);
      for (const n of [1, 2, 3])
        await queue.tellSchool(tx, {
          ...{ level: 2, kind: 'request', areaCode: '532301', schoolId: there.school.id },
          ...{ text: 't', mergeKey: `n ${n}` },
        });
    });
    expect((await ask(officer, { inspectionId })).problem.code).toBe('messages.school-told-enough');
    clock.advance(DAY_MS);
    expect((await ask(officer, { inspectionId })).body).toMatchObject({ inspectionId, answer: null });
  });
});
