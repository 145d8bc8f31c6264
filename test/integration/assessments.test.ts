import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { In } from 'typeorm';
import { businessDateOf, DAY_MS, startOfBusinessDate } from '../../src/contract/business-date.js';
import { canonicalJson } from '../../src/contract/hashing.js';
import { evidenceEndpoints } from '../../src/contract/http/evidence.js';
import { videoEndpoints } from '../../src/contract/http/video.js';
import { STAGES } from '../../src/contract/stages.js';
import { encodeSlot, SLOT_MS, SLOTS_PER_HOUR, type Slot } from '../../src/contract/wire/camera-day.js';
import { AssessmentBook } from '../../src/evidence/assessing/assessment-book.js';
import { readInputs } from '../../src/evidence/assessing/kept-inputs.js';
import { Assessment, AssessmentBasis, Verdict } from '../../src/evidence/evidence.entities.js';
import { JudgingService } from '../../src/evidence/judging.service.js';
import type { FootageInRecords } from '../../src/evidence/rules/footage-in-records.js';
import { LIMIT_KEYS, type LimitRows } from '../../src/evidence/rules/limits.js';
import { type RecordInFootage, recordInFootage } from '../../src/evidence/rules/record-in-footage.js';
import { Rules } from '../../src/evidence/rules/rules.js';
import { Act } from '../../src/journal/index.js';
import { School } from '../../src/organization/index.js';
import { newId, Pruning, SteppedClock } from '../../src/platform/index.js';
import { PolicyLimit } from '../../src/policy/policy.js';
import { Canteen } from './canteen.js';
import { DATABASE_UNDER_TEST, TestPlatform } from './harness.js';
import { TestAgent } from './video-agent.js';

const COOKED_AT = new Date('2026-11-23T02:52:00.000Z');
const DATE = businessDateOf(COOKED_AT);
const MOVING = { recordedMs: SLOT_MS, activity: 120 };
const STILL = { recordedMs: SLOT_MS, activity: 0 };

describe(`a verdict can be judged again on ${DATABASE_UNDER_TEST}`, () => {
  const clock = new SteppedClock(COOKED_AT);
  let platform: TestPlatform;
  let canteen: Canteen;
  let agent: TestAgent;

  beforeAll(async () => {
    platform = await TestPlatform.start(clock, { sessionMs: 2_000 * DAY_MS, sessionIdleMs: 2_000 * DAY_MS });
  });
  afterAll(() => platform.stop());
  beforeEach(async () => {
    clock.set(COOKED_AT);
    canteen = await Canteen.open(platform);
    agent = await TestAgent.enrol(platform, canteen.school);
  });
  const cook = async () => {
    const batch = await canteen.cook(await canteen.meal());
    await platform.settled();
    return batch;
  };
  const taken = async (seq: number) => {
    await agent.untilAcked(seq);
    await platform.settled();
  };
  /** What the camera says of the quarter of an hour around the cooking. */
  const film = async (slot: Partial<Slot>) => {
    const reportedThrough = new Date(COOKED_AT.getTime() + 600_000);
    if (clock.now() < reportedThrough) clock.set(reportedThrough);
    const fromSlot = Math.floor((COOKED_AT.getTime() - 450_000 - startOfBusinessDate(DATE)) / SLOT_MS);
    const data = Buffer.from(Array.from({ length: 90 }, () => encodeSlot(slot)).flat()).toString('base64');
    await taken(
      await agent.send('camera-day', {
        ...{ cameraId: agent.cameraId, date: DATE, slots: [{ fromSlot, data }], clockOffsetMs: 0, chain: null },
        reportedThrough: reportedThrough.toISOString(),
      }),
    );
  };
  const seen = async () => {
    const [eventId, at] = [randomUUID(), new Date(COOKED_AT.getTime() + 60_000).toISOString()];
    clock.set(new Date(at));
    await taken(
      await agent.send('event', {
        ...{ eventId, cameraId: agent.cameraId, revision: 1, kind: 'motion', startedAt: at, endedAt: at },
        ...{ peakActivity: 90, stage: 'cooking', stageReasons: ['place'] },
      }),
    );
    return eventId;
  };
  const safety = () => canteen.school.people.safety_section;
  const reproduce = (subjectId: string, version?: number, as = safety()) =>
    platform.call(evidenceEndpoints.reproduce, { as, params: { subjectId }, query: version ? { version } : {} });
  const reproduced = async (subjectId: string, version?: number) => (await reproduce(subjectId, version)).body;
  const sql = (statement: string, values: unknown[]) => platform.uow.write((tx) => tx.query(statement, values));

  it('says what it rested on, and comes out the same from what was kept and from what is known', async () => {
    const batch = await cook();
    await film(MOVING);
    const answer = await reproduced(batch);
    expect(answer).toMatchObject({
      ...{ subject: 'act', verdict: 'supported', rule: 'record-in-footage', ruleVersion: 1, changed: [] },
      again: { verdict: 'supported', same: true },
      today: { verdict: 'supported', same: true, differs: [] },
    });
    const { leafHash } = await platform.uow.read((tx) => tx.findOneByOrFail(Act, { id: batch }));
    const kinds = answer.restsOn.map(({ what }) => what);
    expect(answer.restsOn[0]).toEqual({ what: 'record', of: batch, value: leafHash });
    expect(kinds).toEqual(['record', 'footage', 'reported', 'hour', ...LIMIT_KEYS.map(() => 'limit')]);
    expect(answer.restsOn).toContainEqual({
      ...{ what: 'limit', of: 'evidence.active_level', value: '24 0-255 (CN, 2021-08-16)' },
    });
  });

  it('rests on what cameras usually show where two of one place disagree', async () => {
    const as = platform.admin;
    const body = { name: 'Fan', onvifUrl: 'http://192.168.1.65/onvif', username: 'viewer', password: 'camera-口令' };
    const { id: fan } = await platform.ok(videoEndpoints.createCamera, { as, params: { agentId: agent.id }, body });
    const there = { placeId: canteen.school.places.stove, from: '2026-01-01T00:00:00.000Z' };
    await platform.ok(videoEndpoints.bindCamera, { as, params: { cameraId: fan }, body: there });
    const batch = await cook();
    const reportedThrough = new Date(COOKED_AT.getTime() + 600_000);
    clock.set(reportedThrough);
    const yesterday = businessDateOf(COOKED_AT.getTime() - DAY_MS);
    for (const [cameraId, moves] of [
      [fan, () => true],
      [agent.cameraId, (atMs: number) => atMs < startOfBusinessDate(yesterday) + 12 * 3_600_000],
    ] as const) {
      for (const date of [yesterday, DATE]) {
        const fromMs = startOfBusinessDate(date);
        const count = Math.floor((Math.min(reportedThrough.getTime(), fromMs + DAY_MS) - fromMs) / SLOT_MS);
        const slots = Array.from({ length: count }, (_, i) => encodeSlot(moves(fromMs + i * SLOT_MS) ? MOVING : STILL));
        await taken(
          await agent.send('camera-day', {
            ...{ cameraId, date, clockOffsetMs: 0, chain: null, reportedThrough: reportedThrough.toISOString() },
            slots: [{ fromSlot: 0, data: Buffer.from(slots.flat()).toString('base64') }],
          }),
        );
      }
    }
    const answer = await reproduced(batch);
    expect(answer).toMatchObject({
      ...{ verdict: 'unseen', cause: 'none', rule: 'record-in-footage', ruleVersion: 3, changed: [] },
      again: { verdict: 'unseen', same: true },
      today: { verdict: 'unseen', same: true, differs: [] },
    });
    const habits = answer.restsOn.filter(({ what }) => what === 'habit').map(({ of, value }) => [of, value]);
    // Of a day before its window something moved in all of the one, and in the last hours of that morning in the other.
    expect(habits).toEqual([
      [fan, '8640/8640'],
      [agent.cameraId, expect.stringMatching(/^4\d\d\/8640$/)],
    ]);
  });

  it('keeps apart what each verdict on a thing rested on', async () => {
    const event = await seen();
    const batch = await cook();
    expect((await canteen.reverse(batch)).status).toBe(201);
    await platform.settled();
    const versions = [1, 2, 3].map((version) => reproduced(event, version));
    const all = await Promise.all(versions);
    expect(all.map(({ verdict, again }) => [verdict, again?.same])).toEqual([
      ['unexplained', true],
      ['explained', true],
      ['unexplained', true],
    ]);
    expect(all.map(({ today }) => today?.same)).toEqual([true, false, true]);
    expect(all[1]?.today?.differs).toContainEqual(expect.objectContaining({ what: 'record', of: batch, is: null }));
    expect((await reproduce(event, 4)).problem?.code).toBe('evidence.verdict-not-found');
  });

  it('is not changed by footage that came later, and says that it differs', async () => {
    const batch = await cook();
    await film(STILL);
    const hour = Buffer.from(Array.from({ length: SLOTS_PER_HOUR }, () => encodeSlot(MOVING)).flat());
    // as if the verdict had not been told: hours gain while what was kept stays
    await sql('UPDATE camera_hour SET slots = ? WHERE camera_id = ?', [hour, agent.cameraId]);
    const { again, today } = await reproduced(batch);
    expect(again).toMatchObject({ verdict: 'unseen', same: true });
    expect(today).toMatchObject({ verdict: 'supported', same: false });
    expect(today?.differs.map(({ what, of }) => [what, of])).toEqual([['footage', agent.cameraId]]);
  });

  it('is not changed by a policy row that came or was changed since, and says that it differs', async () => {
    // a county of its own: the row stays
    canteen = await Canteen.open(platform, DATE, '532322');
    agent = await TestAgent.enrol(platform, canteen.school);
    const batch = await cook();
    await film(MOVING);
    const { areaCode } = await platform.uow.read((tx) => tx.findOneByOrFail(School, { id: canteen.school.id }));
    const row = { key: 'evidence.active_level', place: areaCode, fromDate: DATE };
    await platform.uow.write((tx) =>
      tx.insert(PolicyLimit, { ...row, value: 255, unit: '0-255', source: 'test', confidence: 'D' }),
    );
    const { again, today } = await reproduced(batch);
    expect(again).toMatchObject({ verdict: 'supported', same: true });
    expect(today).toMatchObject({ verdict: 'unseen', same: false });
    expect(today?.differs).toEqual([
      {
        ...{ what: 'limit', of: 'evidence.active_level', was: '24 0-255 (CN, 2021-08-16)' },
        is: `255 0-255 (${areaCode}, ${DATE})`,
      },
    ]);
  });

  it('tells by digest what a hand has changed, and judges nothing by it', async () => {
    const batch = await cook();
    await film(MOVING);
    const kept = await platform.uow.read((tx) => tx.findOneByOrFail(Assessment, { subjectId: batch }));
    const forged = Buffer.from(kept.inputs.toString().replace(String(COOKED_AT.getTime()), String(Date.now())));
    await sql('UPDATE assessment SET inputs = ? WHERE subject_id = ?', [forged, batch]);
    expect(await reproduced(batch)).toMatchObject({ changed: ['inputs'], restsOn: [], again: null });
    await sql('UPDATE assessment SET inputs = ?, rule_version = 7 WHERE subject_id = ?', [kept.inputs, batch]);
    expect(await reproduced(batch)).toMatchObject({ changed: ['rule'], again: null });
    await sql('UPDATE assessment SET rule_version = 1 WHERE subject_id = ?', [batch]);
    const digest = JSON.parse(kept.inputs.toString()).limits.basis;
    const { content } = await platform.uow.read((tx) => tx.findOneByOrFail(AssessmentBasis, { digest }));
    const set = (bytes: Buffer) => sql('UPDATE assessment_basis SET content = ? WHERE digest = ?', [bytes, digest]);
    await set(Buffer.from(content.toString().replace('"value":24', '"value":25')));
    expect(await reproduced(batch)).toMatchObject({ changed: ['limits'], again: null });
    await set(content);
    expect(await reproduced(batch)).toMatchObject({ changed: [], again: { same: true } });
    await sql("UPDATE verdict SET verdict = 'unseen', cause = 'none' WHERE subject_id = ?", [batch]);
    expect(await reproduced(batch)).toMatchObject({ verdict: 'unseen', again: { verdict: 'supported', same: false } });
  });

  it('is judged again by the version of the rule that judged then', async () => {
    const batch = await cook();
    await film(MOVING);
    const rules = platform.app.get(Rules);
    const strict = { verdict: 'obstructed' as const, cause: 'covered' as const, facts: { cameraId: null } };
    rules.register({ ...recordInFootage, version: 0, judge: () => strict });
    const { inputs } = await platform.uow.read((tx) => tx.findOneByOrFail(Assessment, { subjectId: batch }));
    const { limits, ...own } = JSON.parse(inputs.toString());
    const rows = await platform.uow.read((tx) => tx.findOneByOrFail(AssessmentBasis, { digest: limits.basis }));
    const old = { ...own, limits: JSON.parse(rows.content.toString()), ruleVersion: 0 };
    const { version } = await reproduced(batch);
    await platform.uow.write(async (tx) => {
      await tx.delete(Assessment, { subjectId: batch });
      const assessed = { subjectId: batch, subject: 'act' as const, version, ...strict, inputs: old };
      await platform.app.get(AssessmentBook).keep(tx, [assessed], clock.now());
      await tx.update(Verdict, { subjectId: batch }, strict);
    });
    const answer = await reproduced(batch);
    expect(answer).toMatchObject({ ruleVersion: 0, again: { verdict: 'obstructed', same: true } });
    expect(answer.today).toMatchObject({ verdict: 'supported', same: false, differs: [] });
  });

  it('keeps nothing of what is pending, and shows nothing to those who do not reach it', async () => {
    const batch = await cook();
    expect((await reproduce(batch)).problem?.code).toBe('evidence.verdict-not-kept');
    await film(MOVING);
    expect((await reproduce(batch)).status).toBe(200);
    const elsewhere = await platform.newPerson('safety_section', '532323');
    expect((await reproduce(batch, undefined, elsewhere)).problem?.code).toBe('evidence.verdict-not-found');
    expect((await reproduce(newId())).problem?.code).toBe('evidence.verdict-not-found');
  });

  it('forgets after its time what stands no more, but for what was reviewed', async () => {
    const plain = await cook();
    const reviewed = await cook();
    await film(STILL);
    await platform.ok(evidenceEndpoints.review, {
      ...{ as: safety(), params: { subjectId: reviewed }, body: { outcome: 'reviewed', note: null } },
    });
    const first = (await reproduced(plain)).version;
    await film(MOVING);
    const held = async () => {
      const found = await platform.uow.read((tx) => tx.findBy(Assessment, { subjectId: In([plain, reviewed]) }));
      return [plain, reviewed].map((id) => found.filter(({ subjectId }) => subjectId === id).length);
    };
    const pruning = platform.app.get(Pruning);
    clock.advance(729 * DAY_MS);
    await pruning.prune();
    expect(await held()).toEqual([2, 2]);
    clock.advance(2 * DAY_MS);
    await pruning.prune();
    expect(await held()).toEqual([1, 2]);
    expect((await reproduce(plain, first)).problem?.code).toBe('evidence.verdict-not-kept');
    expect(await reproduced(reviewed, first)).toMatchObject({ verdict: 'unseen', again: { same: true } });
    expect(await reproduced(plain)).toMatchObject({ verdict: 'supported', again: { same: true } });
  });

  it('keeps what a box’s silence rested on', async () => {
    const batch = await cook();
    clock.advance(30 * 3_600_000);
    await platform.app.get(JudgingService).settle();
    const answer = await reproduced(batch);
    expect(answer).toMatchObject({ verdict: 'unwatched', again: { same: true }, today: { same: true } });
    expect(answer.restsOn).toContainEqual({ what: 'reported', of: agent.cameraId, value: 'never' });
  });

  it('comes out the same of any inputs once they were kept', async () => {
    const rules = platform.app.get(Rules);
    const some = fc.sample(anyInputs, 200).map((inputs) => {
      const outcome = rules.of(inputs)?.judge(inputs);
      if (!outcome) throw new Error(`no ${inputs.rule}`);
      return { subjectId: newId(), subject: 'act' as const, version: 1, ...outcome, inputs };
    });
    await platform.uow.write((tx) => platform.app.get(AssessmentBook).keep(tx, some, clock.now()));
    const [rows, bases] = await platform.uow.read(async (tx) => [
      await tx.findBy(Assessment, { subjectId: In(some.map(({ subjectId }) => subjectId)) }),
      await tx.find(AssessmentBasis),
    ]);
    const contents = new Map(bases.map(({ digest, content }) => [digest, content]));
    expect(rows).toHaveLength(some.length);
    for (const row of rows) {
      const { inputs } = readInputs(row, contents);
      expect(row.inputs.toString()).toBe(canonicalJson(JSON.parse(row.inputs.toString())));
      expect(inputs && rules.of(inputs)?.judge(inputs)).toEqual(row.outcome);
      const { verdict, cause, facts } = some.find(({ subjectId }) => subjectId === row.subjectId) as (typeof some)[0];
      expect(row.outcome).toEqual({ verdict, cause, facts });
    }
  });
});

const instants = fc.integer({ min: COOKED_AT.getTime() - DAY_MS, max: COOKED_AT.getTime() + DAY_MS });
const limitRows: fc.Arbitrary<LimitRows> = fc
  .tuple(...LIMIT_KEYS.map(() => fc.integer({ min: 1, max: 100 })))
  .map((values) => {
    const row = { from: '2021-08-16', place: 'CN', source: '来源', unit: '%' };
    return Object.fromEntries(LIMIT_KEYS.map((key, i) => [key, { ...row, value: values[i] }])) as unknown as LimitRows;
  });
const records = fc.record({ id: fc.uuid(), leaf: fc.constant('f'.repeat(64)), occurredAtMs: instants });
const anyRecord: fc.Arbitrary<RecordInFootage> = fc.record({
  rule: fc.constant('record-in-footage' as const),
  ruleVersion: fc.constant(1 as const),
  act: records,
  judgedAtMs: instants,
  limits: limitRows,
  cameras: fc.array(
    fc.record({
      cameraId: fc.uuid(),
      reportedThroughMs: fc.option(instants),
      slotsFromMs: instants,
      slots: fc
        .uint8Array({ minLength: 3, maxLength: 300 })
        .map((bytes) => Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 3))).toString('base64')),
      hours: fc.constant([]),
    }),
    { maxLength: 3 },
  ),
});
const anyEvent: fc.Arbitrary<FootageInRecords> = fc.record({
  rule: fc.constant('footage-in-records' as const),
  ruleVersion: fc.constant(1 as const),
  event: fc.record({
    id: fc.uuid(),
    revision: fc.nat(9),
    kind: fc.constantFrom('motion' as const, 'covered' as const, 'video_loss' as const),
    startedAtMs: instants,
    endedAtMs: fc.option(instants),
  }),
  place: fc.record({ id: fc.uuid(), stages: fc.subarray([...STAGES]) }),
  acts: fc.array(records, { maxLength: 2 }),
  workingHours: fc.option(
    fc.array(fc.record({ stage: fc.constantFrom(...STAGES), fromMinute: fc.nat(1_439), toMinute: fc.nat(1_440) }), {
      maxLength: 4,
    }),
  ),
  limits: limitRows,
});
const anyInputs = fc.oneof(anyRecord, anyEvent);
