import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { businessDateOf, DAY_MS } from '../../../src/contract/business-date.js';
import { authEndpoints } from '../../../src/contract/http/auth.js';
import { disclosureEndpoints } from '../../../src/contract/http/disclosure.js';
import { kitchenEndpoints } from '../../../src/contract/http/kitchen.js';
import { organizationEndpoints } from '../../../src/contract/http/organization.js';
import { peopleEndpoints } from '../../../src/contract/http/people.js';
import { servingEndpoints } from '../../../src/contract/http/serving.js';
import { videoEndpoints } from '../../../src/contract/http/video.js';
import { People, SessionDirectory } from '../../../src/identity/index.js';
import { AUTHENTICATOR, type Authenticator, SteppedClock } from '../../../src/platform/index.js';
import { Canteen } from '../canteen.js';
import { type Session, TestPlatform, type TestSchool } from '../harness.js';

describe('a warrant', () => {
  const clock = new SteppedClock(new Date('2026-11-20T01:00:00.000Z'));
  let platform: TestPlatform;
  let school: TestSchool;
  let other: TestSchool;
  beforeAll(async () => {
    platform = await TestPlatform.start(clock);
    school = await platform.newSchool();
    other = await platform.newSchool();
  });
  afterAll(() => platform.stop());
  const inDays = (days: number) => new Date(clock.now().getTime() + days * DAY_MS).toISOString();
  const open = async (accountId: string, body: object) => {
    const as = await again(platform.admin.accountId);
    return platform.call(peopleEndpoints.addGrant, { as, params: { accountId }, body });
  };
  const kept = (as: Session, schoolId: string) =>
    platform.call(kitchenEndpoints.samplesKept, { as, params: { schoolId } });

  it('lets the health office read one school while it lasts, watch nothing, and ends by itself', async () => {
    const doctor = await platform.newPerson('health_cdc', school.id);
    expect((await kept(doctor, school.id)).status).toBe(200);
    expect((await kept(doctor, other.id)).problem.code).toBe('organization.school-not-found');
    const footage = { as: doctor, params: { eventId: randomUUID() } };
    expect((await platform.call(videoEndpoints.thumbnail, footage)).problem.code).toBe('access.denied');

    const until = inDays(2);
    const grant = { role: 'health_cdc', schoolId: other.id, until, reason: '11 月 20 日腹泻事件调查' };
    expect((await open(doctor.accountId, grant)).status).toBe(201);
    expect((await open(doctor.accountId, grant)).problem.code).toBe('identity.grant-already');
    expect((await kept(doctor, other.id)).status).toBe(200);
    clock.advance(2 * DAY_MS - 1);
    expect((await kept(await again(doctor.accountId), other.id)).status).toBe(200);
    clock.advance(1);
    const later = await again(doctor.accountId);
    expect((await kept(later, other.id)).problem.code).toBe('organization.school-not-found');
    expect((await kept(later, school.id)).status).toBe(200);

    clock.advance(80 * DAY_MS);
    const ended = await again(doctor.accountId);
    expect((await kept(ended, school.id)).problem.code).toBe('access.denied');
    expect((await platform.call(authEndpoints.me, { as: ended })).body).toMatchObject({
      grants: [],
      warrantUntil: null,
    });
    // the next incident is the next warrant, for the same place too
    expect((await open(doctor.accountId, { ...grant, until: inDays(1) })).status).toBe(201);
    const noted = (await platform.uow.read((tx) =>
      tx.query("SELECT detail FROM audit_entry WHERE action = 'identity.grant-added' ORDER BY seq"),
    )) as { detail: string }[];
    expect(noted[0]?.detail).toContain('11 月 20 日腹泻事件调查');
    expect(noted[0]?.detail).toContain(until);
  });

  it('says why and until when, within the limit; nothing else ends by itself', async () => {
    platform.admin.token = (await again(platform.admin.accountId)).token;
    const { accountId } = await platform.newPerson('auditor', '532301');
    const paper = { document: '楚审通〔2026〕3号', ledgers: ['funds'] };
    const grant = { role: 'auditor', schoolId: school.id, until: inDays(1), reason: '专项', ...paper };
    const refused = async (change: object) => (await open(accountId, { ...grant, ...change })).problem;
    expect(await refused({ reason: null })).toMatchObject({ code: 'identity.warrant-needed', field: 'until' });
    expect(await refused({ until: null })).toMatchObject({ code: 'identity.warrant-needed' });
    expect(await refused({ until: inDays(0) })).toMatchObject({ code: 'identity.warrant-length' });
    expect(await refused({ until: inDays(91) })).toMatchObject({ code: 'identity.warrant-length' });
    expect(await refused({ from: inDays(91), until: inDays(92) })).toMatchObject({
      ...{ code: 'identity.warrant-beginning', field: 'from' },
    });
    expect(await refused({ from: inDays(2) })).toMatchObject({ code: 'identity.warrant-length', field: 'until' });
    expect(await refused({ document: null })).toMatchObject({ code: 'identity.warrant-document', field: 'document' });
    expect(await refused({ ledgers: null })).toMatchObject({ code: 'identity.warrant-ledgers', field: 'ledgers' });
    const doctor = { role: 'health_cdc' as const, document: null };
    expect(await refused(doctor)).toMatchObject({ code: 'identity.warrant-ledgers', field: 'ledgers' });
    const footage = { placeIds: [other.places.gate], from: inDays(-1), to: inDays(0) };
    const noPlace = await refused({ footage });
    expect(noPlace).toMatchObject({ code: 'identity.warrant-footage', field: 'footage' });
    const backwards = { placeIds: [school.places.gate], from: inDays(0), to: inDays(-1) };
    expect(await refused({ footage: backwards })).toMatchObject({ code: 'identity.warrant-footage' });
    expect((await open(accountId, { ...grant, role: 'finance_section' })).status).toBe(400);
    const body = { username: `n${randomUUID().slice(0, 8)}`, displayName: 'N', unit: 'U' };
    const made = await platform.call(peopleEndpoints.createAccount, {
      as: platform.admin,
      body: { ...body, grants: [{ role: 'health_cdc', areaCode: '532301' }] },
    });
    expect(made.problem).toMatchObject({ code: 'identity.warrant-needed', field: 'grants.0.until' });

    const by = await platform.app
      .get<Authenticator>(AUTHENTICATOR)
      .principalOf((await again(platform.admin.accountId)).token);
    const row = { name: '疾', staffNumber: null, phone: null, unit: 'U', schoolId: null, areaCode: '532301' };
    const [outcome] = await platform.uow.write((tx) =>
      platform.app.get(People).enter(tx, by as never, [{ ...row, role: 'health_cdc' }]),
    );
    expect(outcome).toEqual({ outcome: 'refused', code: 'identity.warrant-needed', field: 'role' });
  });

  /** A new session of the same person: the clock has gone past the end of the first. */
  async function again(accountId: string) {
    const { token } = await platform.uow.write((tx) =>
      platform.app.get(SessionDirectory).open(tx, accountId, { device: 'test', passwordExpired: false }),
    );
    return { accountId, username: '', password: '', token };
  }
});

describe('those who see what is published', () => {
  let platform: TestPlatform;
  let canteen: Canteen;
  const date = businessDateOf(Date.now());
  beforeAll(async () => {
    platform = await TestPlatform.start();
    canteen = await Canteen.open(platform, date);
  });
  afterAll(() => platform.stop());

  it('are parents, who see the day of their school without names or pictures', async () => {
    const { school } = canteen;
    const parent = await platform.newPerson('parent_committee', school.id);
    const other = await platform.newSchool();
    const mealId = await canteen.meal();
    const params = { schoolId: school.id };
    const act = { placeId: school.places.dining_hall, occurredAt: new Date(Date.now() - 2_000).toISOString() };
    const envelope = { ...act, capturedAt: act.occurredAt, mealId, offline: true };
    await platform.ok(servingEndpoints.headcount, {
      as: canteen.manager,
      params,
      body: { ...envelope, lines: [{ classId: school.classIds[0], present: 39, served: 38 }] },
    });
    await platform.ok(servingEndpoints.accompany, {
      as: canteen.manager,
      params,
      body: {
        ...envelope,
        dinerName: '赵家长',
        dinerRole: 'parent',
        food: 'good',
        hygiene: 'excellent',
        order: 'fair',
      },
    });
    const seen = await platform.ok(disclosureEndpoints.day, { as: parent, params: { ...params, date } });
    expect(seen.meals).toMatchObject([
      { mealId, served: 38, diners: [{ dinerRole: 'parent', food: 'good', hygiene: 'excellent', order: 'fair' }] },
    ]);
    expect(seen.meals[0]?.dishes.length).toBeGreaterThan(0);
    expect(JSON.stringify(seen)).not.toContain('赵家长');
    const abroad = await platform.call(disclosureEndpoints.day, { as: parent, params: { schoolId: other.id, date } });
    expect(abroad.problem.code).toBe('organization.school-not-found');
    const ledger = await platform.call(kitchenEndpoints.meals, { as: parent, params, query: { date } });
    expect(ledger.problem.code).toBe('access.denied');
  });

  it('are the basic education section, which sees how many ate and no ledger', async () => {
    const { school } = canteen;
    const clerk = await platform.newPerson('basic_education_section', '532301');
    const abroad = await platform.newSchool('532302');
    const { items } = await platform.ok(disclosureEndpoints.headcounts, { as: clerk, params: { date } });
    expect(items.find(({ schoolId }) => schoolId === school.id)).toMatchObject({
      classes: 2,
      pupils: 80,
      meals: [{ present: 39, served: 38 }],
    });
    expect(items.map(({ schoolId }) => schoolId)).not.toContain(abroad.id);
    const uncounted = items.find(({ schoolId }) => schoolId !== school.id);
    expect(uncounted?.meals).toEqual([]);
    const params = { schoolId: school.id };
    expect((await platform.call(servingEndpoints.servings, { as: clerk, params, query: { date } })).status).toBe(403);
    expect((await platform.call(organizationEndpoints.school, { as: clerk, params })).status).toBe(200);
  });
});
