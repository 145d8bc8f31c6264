import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { businessDateOf, DAY_MS, startOfBusinessDate } from '../../src/contract/business-date.js';
import { evidenceEndpoints } from '../../src/contract/http/evidence.js';
import { videoEndpoints } from '../../src/contract/http/video.js';
import { encodeSlot, SLOT_MS, type Slot } from '../../src/contract/wire/camera-day.js';
import type { DownBody } from '../../src/contract/wire/mqtt/down.js';
import { PEOPLE_MODEL, type PresenceReply, readerOf } from '../../src/contract/wire/mqtt/presence.js';
import { LOOKS_FOR_PEOPLE } from '../../src/contract/wire/wire.js';
import { PresenceAnswer, PresenceWindow } from '../../src/footage/presence/presence.entities.js';
import { PresenceWindows } from '../../src/footage/presence/presence-windows.js';
import { DueSpans, SteppedClock } from '../../src/platform/index.js';
import { Canteen } from './canteen.js';
import { DATABASE_UNDER_TEST, TestPlatform } from './harness.js';
import { statementsDuring } from './statements.js';
import { TestAgent, until } from './video-agent.js';

const AT = new Date('2026-11-23T02:52:00.000Z');
const DATE = businessDateOf(AT);
const MOVING = { recordedMs: SLOT_MS, activity: 120 };
/** Of a school-day that is judged again: from the mark to the last commit. Taking up the mark costs MariaDB one more. */
const MOST_STATEMENTS = DATABASE_UNDER_TEST === 'sqlite' ? 23 : 24;

describe(`two sign, and the box says how many were there, on ${DATABASE_UNDER_TEST}`, () => {
  const clock = new SteppedClock(AT);
  let platform: TestPlatform;
  let canteen: Canteen;
  let agent: TestAgent;

  beforeAll(async () => {
    platform = await TestPlatform.start(clock, { sessionMs: 2_000 * DAY_MS, sessionIdleMs: 2_000 * DAY_MS });
  });
  afterAll(() => platform.stop());
  /** A school of its own with one camera at the gate. */
  beforeEach(async () => {
    clock.set(AT);
    canteen = await Canteen.open(platform);
    agent = await TestAgent.enrol(platform, canteen.school);
    const body = { placeId: canteen.school.places.gate, from: '2026-02-01T00:00:00.000Z' };
    await platform.ok(videoEndpoints.bindCamera, { as: platform.admin, params: { cameraId: agent.cameraId }, body });
  });

  const hello = async (speaks: number) => {
    const before = agent.configs().length;
    await agent.pass('hello', { agentVersion: '9', bootId: randomUUID(), configRevision: 0, pending: 0, speaks });
    await until(() => agent.configs().length > before, 'the configuration');
  };
  const taken = async (seq: number) => {
    await agent.untilAcked(seq);
    await platform.settled();
  };
  /** What the camera says of the quarter of an hour around the delivery. */
  const film = async (slot: Partial<Slot>) => {
    const reportedThrough = new Date(AT.getTime() + 600_000);
    if (clock.now() < reportedThrough) clock.set(reportedThrough);
    const fromSlot = Math.floor((AT.getTime() - 450_000 - startOfBusinessDate(DATE)) / SLOT_MS);
    const data = Buffer.from(Array.from({ length: 90 }, () => encodeSlot(slot)).flat()).toString('base64');
    await taken(
      await agent.send('camera-day', {
        ...{ cameraId: agent.cameraId, date: DATE, slots: [{ fromSlot, data }], clockOffsetMs: 0, chain: null },
        reportedThrough: reportedThrough.toISOString(),
      }),
    );
  };
  /** A delivery that two people sign. */
  const deliver = async () => {
    const { actId } = await canteen.accept([canteen.line()]);
    expect((await canteen.cosign(actId)).status).toBe(201);
    await platform.settled();
    return actId;
  };
  const asked = (): DownBody<'presence'>['windows'] =>
    agent.received.flatMap((message) => (message.kind === 'presence' ? message.body.windows : []));
  const question = async () => {
    await until(() => asked().length > 0, 'the question');
    return asked()[0] as ReturnType<typeof asked>[number];
  };
  const answer = async (more: Partial<PresenceReply>) => {
    const { windowId, cameraId } = await question();
    const numbers = { framesWanted: 42, framesLooked: 42, framesDark: 0, framesWithPerson: 31, framesWithTwo: 0 };
    await taken(
      await agent.send('presence', {
        ...{ windowId, cameraId, state: 'done', ...numbers, mostAtOnce: 1, twiceInARow: 1, cpuMs: 9_000 },
        ...{ bestScorePercent: 60, secondScorePercent: null, ...PEOPLE_MODEL, ...more },
      }),
    );
  };
  const two = { framesLooked: 7, framesWithPerson: 6, framesWithTwo: 2, mostAtOnce: 2, twiceInARow: 2 };
  const safety = () => canteen.school.people.safety_section;
  const told = async (actId: string) => {
    await platform.settled();
    const { stages } = await platform.ok(evidenceEndpoints.day, {
      ...{ as: safety(), params: { schoolId: canteen.school.id, date: DATE } },
    });
    return stages.flatMap(({ acts }) => acts).find(({ id }) => id === actId);
  };
  const reproduced = async (subjectId: string, version?: number) =>
    platform.ok(evidenceEndpoints.reproduce, {
      ...{ as: safety(), params: { subjectId }, query: version === undefined ? {} : { version } },
    });
  const misfits = async () => {
    const query = { schoolId: canteen.school.id, from: DATE, to: DATE, kind: 'fewer' as const };
    return (await platform.ok(evidenceEndpoints.misfits, { as: safety(), query })).items;
  };

  it('finds the delivery that two signed while one was in the picture, as a question', async () => {
    await hello(LOOKS_FOR_PEOPLE);
    const actId = await deliver();
    expect(asked()).toEqual([]);
    await film(MOVING);
    expect(await question()).toMatchObject({
      ...{ cameraId: agent.cameraId, everySeconds: 10, people: 2 },
      from: new Date(AT.getTime() - 300_000).toISOString(),
      to: new Date(AT.getTime() + 120_000).toISOString(),
    });
    expect(await told(actId)).toMatchObject({ verdict: 'supported', reason: expect.stringMatching(/is awaited|等待/) });
    await answer({});
    expect(await told(actId)).toMatchObject({ verdict: 'partly', cause: 'few_people' });
    expect(await misfits()).toMatchObject([{ id: actId, kind: 'fewer', verdict: 'partly', review: null }]);
  });

  it('does not find the same delivery with two in the picture', async () => {
    await hello(LOOKS_FOR_PEOPLE);
    const actId = await deliver();
    await film(MOVING);
    await answer(two);
    expect(await told(actId)).toMatchObject({ verdict: 'supported', cause: null });
    expect(await misfits()).toEqual([]);
  });

  it('asks where a camera recorded and nobody knows whether anything moved, and lets people alone decide', async () => {
    const recorded = { recordedMs: SLOT_MS, activity: null };
    await hello(LOOKS_FOR_PEOPLE);
    const alone = await deliver();
    await film(recorded);
    await question();
    expect(await told(alone)).toMatchObject({ verdict: 'unwatched', cause: 'unknown' });
    await answer({});
    expect(await told(alone)).toMatchObject({ verdict: 'partly', cause: 'few_people' });
    expect(await misfits()).toMatchObject([{ id: alone, kind: 'fewer' }]);
    expect(await reproduced(alone)).toMatchObject({ ruleVersion: 4, again: { same: true }, today: { same: true } });
  });

  it('believes two who were seen where nobody knows whether anything moved', async () => {
    await hello(LOOKS_FOR_PEOPLE);
    const actId = await deliver();
    await film({ recordedMs: SLOT_MS, activity: null });
    await answer(two);
    expect(await told(actId)).toMatchObject({
      ...{ verdict: 'supported', cause: null, reason: expect.stringMatching(/not known|看不出/) },
    });
    expect(await misfits()).toEqual([]);
  });

  it('asks nobody where nothing was recorded', async () => {
    await hello(LOOKS_FOR_PEOPLE);
    const actId = await deliver();
    await film({ recordedMs: 0, activity: null, gapCause: 'camera_off' });
    expect(await told(actId)).toMatchObject({ verdict: 'unwatched', cause: 'camera_off' });
    expect(await platform.uow.read((tx) => tx.countBy(PresenceWindow, { agentId: agent.id }))).toBe(0);
  });

  it('holds nothing against a delivery while the box is unsure of its clock, and says that it is the clock', async () => {
    await hello(LOOKS_FOR_PEOPLE);
    const actId = await deliver();
    await film({ recordedMs: SLOT_MS, activity: 0, clockUncertain: true });
    expect(await told(actId)).toMatchObject({
      ...{ verdict: 'unwatched', cause: 'clock', reason: expect.stringMatching(/clock|时钟/) },
    });
    expect(await reproduced(actId)).toMatchObject({ ruleVersion: 5, again: { same: true }, today: { same: true } });
  });

  it('keeps what it said before, and both can be judged again', async () => {
    await hello(LOOKS_FOR_PEOPLE);
    const actId = await deliver();
    await film(MOVING);
    await answer({});
    const now = await reproduced(actId);
    expect(now).toMatchObject({ rule: 'record-in-footage', ruleVersion: 2, again: { verdict: 'partly', same: true } });
    expect(now.restsOn).toContainEqual({
      ...{ what: 'people', of: agent.cameraId },
      value: `done 31/42, 1, 1 (${readerOf(PEOPLE_MODEL)})`,
    });
    const before = await reproduced(actId, now.version - 1);
    expect(before).toMatchObject({ again: { verdict: 'supported', same: true }, today: { same: false } });
    expect(before.today?.differs.map(({ what }) => what)).toContain('people');
  });

  it('is judged again, with its whole day, by few statements once everything was asked', async () => {
    await hello(LOOKS_FOR_PEOPLE);
    await deliver();
    await canteen.cook(await canteen.meal());
    await film(MOVING);
    await answer(two);
    await platform.settled();
    const fromMs = startOfBusinessDate(DATE);
    const whole = { subject: canteen.school.id, date: DATE, fromMs, toMs: fromMs + DAY_MS };
    const statements = await statementsDuring(/./, async () => {
      await platform.uow.write((tx) => platform.app.get(DueSpans).mark(tx, 'footage', [whole]));
      await platform.settled();
    });
    expect(statements).toBeLessThanOrEqual(MOST_STATEMENTS);
    expect(statements).toBeGreaterThan(10);
  });

  it('asks nobody about an act that one person does', async () => {
    await hello(LOOKS_FOR_PEOPLE);
    const batch = await canteen.cook(await canteen.meal());
    await film(MOVING);
    await platform.settled();
    expect(await told(batch)).toMatchObject({ verdict: 'unwatched' });
    expect(await platform.uow.read((tx) => tx.countBy(PresenceWindow, { agentId: agent.id }))).toBe(0);
  });

  it('asks no older box, and says so', async () => {
    await hello(LOOKS_FOR_PEOPLE - 1);
    const actId = await deliver();
    await film(MOVING);
    expect(await told(actId)).toMatchObject({
      ...{ verdict: 'supported', cause: null, reason: expect.stringMatching(/older|较旧/) },
    });
    expect(asked()).toEqual([]);
  });

  it('asks again whoever comes back without an answer, and counts one answer once', async () => {
    await hello(LOOKS_FOR_PEOPLE);
    const actId = await deliver();
    await film(MOVING);
    const { windowId } = await question();
    await agent.disconnect();
    await agent.connect();
    await hello(LOOKS_FOR_PEOPLE);
    await until(() => asked().length > 1, 'the question once more');
    expect(new Set(asked().map((window) => window.windowId))).toEqual(new Set([windowId]));
    await answer({});
    await answer(two);
    expect(await told(actId)).toMatchObject({ verdict: 'partly' });
    const kept = await platform.uow.read((tx) => tx.findBy(PresenceAnswer, { windowId }));
    expect(kept.map(({ said }) => said.mostAtOnce)).toEqual([1]);
  });

  it('is told what kept the box from looking, asks on, and lets the later answer stand', async () => {
    await hello(LOOKS_FOR_PEOPLE);
    const actId = await deliver();
    await film(MOVING);
    const nothing = { framesLooked: 0, framesWithPerson: 0, mostAtOnce: 0, twiceInARow: 0, bestScorePercent: null };
    const { windowId } = await question();
    const kept = () => platform.uow.read((tx) => tx.findBy(PresenceAnswer, { windowId }));
    for (const [state, reason] of [
      ['busy', /no time|没有余力/],
      ['broken_off', /broke off|中断/],
      ['no_model', /no model|没有识别程序/],
    ] as const) {
      await answer({ ...nothing, state });
      expect(await told(actId)).toMatchObject({ verdict: 'supported', reason: expect.stringMatching(reason) });
      const before = asked().length;
      await platform.app.get(PresenceWindows).ask(agent.id);
      await until(() => asked().length > before, 'the question once more');
    }
    await answer({});
    expect(await told(actId)).toMatchObject({ verdict: 'partly' });
    // from the outbox of a box that was away
    await answer({ ...nothing, state: 'busy' });
    expect(await told(actId)).toMatchObject({ verdict: 'partly' });
    expect((await kept()).map(({ said }) => [said.state, said.framesLooked])).toEqual([['done', 42]]);
    expect(await platform.uow.read((tx) => tx.findBy(PresenceWindow, { id: windowId }))).toMatchObject([
      { state: 'answered' },
    ]);
  });

  it('lets the trouble stand when its patience is at an end, and what settles it count after that', async () => {
    await hello(LOOKS_FOR_PEOPLE);
    const actId = await deliver();
    await film(MOVING);
    const { windowId } = await question();
    await answer({ state: 'no_model', framesLooked: 0, framesWithPerson: 0, mostAtOnce: 0, twiceInARow: 0 });
    clock.advance(73 * 3_600_000);
    await platform.app.get(PresenceWindows).sweep();
    expect(await platform.uow.read((tx) => tx.findBy(PresenceWindow, { id: windowId }))).toMatchObject([
      { state: 'answered' },
    ]);
    expect(await told(actId)).toMatchObject({ reason: expect.stringMatching(/no model|没有识别程序/) });
    await answer({});
    expect(await told(actId)).toMatchObject({ verdict: 'partly' });
  });

  it('waits for so long, then judges without; an answer that comes later still counts', async () => {
    await hello(LOOKS_FOR_PEOPLE);
    const actId = await deliver();
    await film(MOVING);
    await question();
    const presence = platform.app.get(PresenceWindows);
    expect(await presence.sweep()).toMatchObject({ givenUp: 0 });
    clock.advance(73 * 3_600_000);
    expect((await presence.sweep()).givenUp).toBeGreaterThan(0);
    expect(await told(actId)).toMatchObject({
      verdict: 'supported',
      reason: expect.stringMatching(/did not answer|没有回答/),
    });
    await answer({});
    expect(await told(actId)).toMatchObject({ verdict: 'partly' });
  });

  it('keeps an answer of another model apart, and says so', async () => {
    await hello(LOOKS_FOR_PEOPLE);
    const actId = await deliver();
    await film(MOVING);
    await answer({ model: 'another', ...two });
    expect(await told(actId)).toMatchObject({
      ...{ verdict: 'supported', reason: expect.stringMatching(/another version|另一版本/) },
    });
    await answer({});
    expect(await told(actId)).toMatchObject({ verdict: 'partly' });
    const { windowId } = await question();
    expect(await platform.uow.read((tx) => tx.countBy(PresenceAnswer, { windowId }))).toBe(2);
  });

  it('believes nobody of a window that is not his', async () => {
    await hello(LOOKS_FOR_PEOPLE);
    const actId = await deliver();
    await film(MOVING);
    const { windowId } = await question();
    const other = await TestAgent.enrol(platform, canteen.school);
    const numbers = { framesWanted: 42, framesLooked: 42, framesDark: 0, framesWithPerson: 31, framesWithTwo: 0 };
    const seq = await other.send('presence', {
      ...{ windowId, cameraId: other.cameraId, state: 'done', ...numbers, mostAtOnce: 1, twiceInARow: 1, cpuMs: 1 },
      ...{ bestScorePercent: 60, secondScorePercent: null, ...PEOPLE_MODEL },
    });
    await other.untilAcked(seq);
    expect(await told(actId)).toMatchObject({ verdict: 'supported' });
    expect(await platform.uow.read((tx) => tx.countBy(PresenceAnswer, { windowId }))).toBe(0);
  });
});
