import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Agent } from '../../src/boxes/fleet/fleet.entities.js';
import { boxEndpoints } from '../../src/contract/http/boxes.js';
import { upTopic } from '../../src/contract/wire/mqtt/topics.js';
import { type UpBody, type UpKind } from '../../src/contract/wire/mqtt/up.js';
import { WIRE_VERSION } from '../../src/contract/wire/wire.js';
import { VideoIndex } from '../../src/footage/index.js';
import { Effects, type FleetMember } from '../../src/footage/ingest/effects.js';
import { HeldMessages } from '../../src/footage/ingest/held.js';
import { HeldReader } from '../../src/footage/ingest/held-reader.js';
import { HeldMessage, QuarantinedMessage } from '../../src/footage/ingest/ingest.entities.js';
import { PolicyLimit } from '../../src/policy/policy.js';
import { TestPlatform, type TestSchool } from './harness.js';
import { TestAgent, until } from './video-agent.js';

const DATE = '2026-11-23';

/** Of a box that is newer than the platform: what it says may not be lost, and may not hold up what is understood. */
describe('messages in words of a newer program', () => {
  let platform: TestPlatform;
  let school: TestSchool;
  let agent: TestAgent;

  beforeAll(async () => {
    platform = await TestPlatform.start();
    school = await platform.newSchool();
  });
  beforeEach(async () => {
    agent = await TestAgent.enrol(platform, school);
  });
  afterAll(async () => {
    await agent.disconnect();
    await platform.stop();
  });

  const event = (fields: object = {}): UpBody<'event'> => ({
    ...{ eventId: randomUUID(), cameraId: agent.cameraId, revision: 1, kind: 'motion' },
    ...{ startedAt: `${DATE}T01:00:00.000Z`, endedAt: null, peakActivity: 100 },
    ...{ stage: 'cooking', stageReasons: ['place'] },
    ...fields,
  });
  const held = () =>
    platform.uow.read((tx) => tx.find(HeldMessage, { where: { agentId: agent.id }, order: { id: 'ASC' } }));
  const quarantined = () => platform.uow.read((tx) => tx.findBy(QuarantinedMessage, { agentId: agent.id }));
  const seen = async () => {
    const events = await platform.uow.read((tx) =>
      platform.app.get(VideoIndex).eventsOfDay(tx, [agent.cameraId], DATE),
    );
    return events.map(({ id }) => id);
  };
  const words = async () => {
    const { boxes } = await platform.ok(boxEndpoints.state, { as: platform.admin, params: { schoolId: school.id } });
    return boxes.find(({ id }) => id === agent.id)?.words.map(({ zh }) => zh) ?? [];
  };
  const hello = async (speaks: number) => {
    const before = agent.configs().length;
    await agent.pass('hello', { agentVersion: '9', bootId: randomUUID(), configRevision: 0, pending: 0, speaks });
    await until(() => agent.configs().length > before, 'the configuration');
  };
  const limit = (value: number) =>
    platform.uow.write((tx) => tx.update(PolicyLimit, { key: 'box.held_messages' }, { value }));

  it('are kept whole, acknowledged and shown, and what is understood goes on', async () => {
    const good = event();
    const [kind, body] = [
      { ...event({ kind: 'person' }), confidence: 7 },
      { faces: 3, at: `${DATE}T01:00:00.000Z` },
    ];
    const seqs = [
      await agent.send('event', kind as UpBody<'event'>),
      await agent.send('crowd' as UpKind, body as never),
      await agent.send('event', good),
    ];
    await agent.untilAcked(...seqs);
    expect(await seen()).toEqual([good.eventId]);
    expect(await quarantined()).toEqual([]);
    const kept = await platform.app.get(HeldMessages).read(await held());
    expect(kept.map(({ payload }) => JSON.parse(payload.toString()).body)).toEqual([kind, body]);
    expect(await words()).toContainEqual(expect.stringContaining('有 2 条消息平台还看不懂'));
  });

  it('come to be known by what the box last said of itself, also without a start in between', async () => {
    const bootId = randomUUID();
    for (const speaks of [1, WIRE_VERSION]) {
      const before = agent.configs().length;
      await agent.pass('hello', { agentVersion: String(speaks), bootId, configRevision: 0, pending: speaks, speaks });
      await until(() => agent.configs().length > before, 'the configuration');
    }
    const known = await platform.uow.read((tx) => tx.findOneByOrFail(Agent, { id: agent.id }));
    expect(known).toMatchObject({ version: String(WIRE_VERSION), outboxPending: WIRE_VERSION, speaks: WIRE_VERSION });
  });

  it('are kept once, however often they come', async () => {
    const body = event({ stage: 'washing-up' });
    const seq = await agent.send('event', body);
    await agent.untilAcked(seq);
    agent.acked.clear();
    await agent.send('event', body, seq);
    await agent.untilAcked(seq);
    expect(await held()).toHaveLength(1);
  });

  it('do not excuse what is simply wrong', async () => {
    await agent.untilAcked(await agent.send('event', event({ kind: 'person', eventId: 'none' })));
    expect(await held()).toEqual([]);
    expect((await quarantined()).map(({ reason }) => reason)).toEqual(['body']);
  });

  it('take with them whatever a box that says it is newer sends, also what would else be wrong', async () => {
    await hello(WIRE_VERSION + 1);
    await agent.untilAcked(await agent.send('event', event({ endedAt: { atLeast: 3 } })));
    expect([(await held()).length, await quarantined()]).toEqual([1, []]);
  });

  it('stay in the box where there is no room left, and are not let go', async () => {
    await hello(WIRE_VERSION + 1);
    await limit(1);
    try {
      const first = await agent.send('event', event({ kind: 'person' }));
      await agent.untilAcked(first);
      const second = await agent.send('event', event({ kind: 'person' }));
      const good = await agent.send('event', event());
      await agent.untilAcked(good);
      expect([agent.acked.has(second), (await held()).length, await quarantined()]).toEqual([false, 1, []]);
      // a box of our own age has no newer words: there they are malformed, as ever
      await hello(WIRE_VERSION);
      await agent.untilAcked(await agent.send('event', event({ kind: 'person' })));
      expect([(await held()).length, (await quarantined()).length]).toEqual([1, 1]);
    } finally {
      await limit(20_000);
    }
  });

  it('have their effect at the start of a platform that understands them', async () => {
    // as an older platform would have kept them: two this one can read, one it cannot
    const [first, second] = [event(), event({ cameraId: randomUUID() })];
    const rows = [first, event({ kind: 'person' }), second].map((body, i) => ({
      ...{ topic: upTopic(agent.id, 'event'), reason: 'body', detail: 'a word of then' },
      payload: Buffer.from(
        JSON.stringify({ v: 1, agentId: agent.id, epoch: agent.epoch, seq: 900 + i, kind: 'event', body }),
      ),
    }));
    await platform.uow.write(async (tx) => {
      const fleet = await platform.app.get(Effects).fleetOf(tx, [agent.id]);
      return platform.app.get(HeldMessages).keep(tx, fleet.get(agent.id) as FleetMember, rows);
    });
    expect(await platform.app.get(HeldReader).readAll()).toBeGreaterThanOrEqual(2);
    expect(await seen()).toEqual([first.eventId]);
    expect((await quarantined()).map(({ reason }) => reason)).toEqual(['unknown-camera']);
    expect((await held()).length).toBe(1);
    expect(await platform.app.get(HeldReader).readAll()).toBe(0);
  });
});
