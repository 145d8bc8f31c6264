import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Server } from 'socket.io';
import { io } from 'socket.io-client';
import { DeclaredRoutes } from '../../src/app/declared-routes.js';
import { businessDateOf, DAY_MS } from '../../src/contract/business-date.js';
import { auditEndpoints } from '../../src/contract/http/audit.js';
import { authEndpoints } from '../../src/contract/http/auth.js';
import { findingEndpoints } from '../../src/contract/http/findings.js';
import { fundsEndpoints } from '../../src/contract/http/funds.js';
import { kitchenEndpoints } from '../../src/contract/http/kitchen.js';
import { organizationEndpoints } from '../../src/contract/http/organization.js';
import { peopleEndpoints } from '../../src/contract/http/people.js';
import { videoEndpoints } from '../../src/contract/http/video.js';
import { WARRANT_LEDGERS } from '../../src/contract/roles.js';
import { SteppedClock } from '../../src/platform/index.js';
import { LiveGateway } from '../../src/realtime/live.gateway.js';
import { onThisMachine } from '../setup/patience.js';
import { DATABASE_UNDER_TEST, type Session, TestPlatform, type TestSchool } from './harness.js';
import { Recording, TestAgent, until } from './video-agent.js';

const T0 = Date.parse('2026-11-23T03:00:00.000Z');
const NOW = new Date(T0 + 3_600_000);
const MINUTE_MS = 60_000;
const PAPER = { document: '楚审通〔2026〕12号', reason: '2026 年度专项审计' };
/** Whoever adds one says why it changes no record. */
const MAKES_PAPER = [
  'audit.verify',
  'funds.cancelAreaSheet',
  'funds.startAreaSheet',
  'printing.cancelBatch',
  'printing.startBatch',
  'reports.start',
];
const iso = (ms: number): string => new Date(ms).toISOString();

describe(`a warrant for audit on ${DATABASE_UNDER_TEST}`, () => {
  const clock = new SteppedClock(NOW);
  let platform: TestPlatform;
  let school: TestSchool;
  let agent: TestAgent;
  beforeAll(async () => {
    platform = await TestPlatform.start(clock);
    school = await platform.newSchool();
    agent = await TestAgent.enrol(platform, school);
    agent.recordings = [Recording.make(T0), Recording.make(T0 + 20_000)];
  });
  afterAll(async () => {
    await agent.disconnect();
    await platform.stop();
  });

  const inMinutes = (minutes: number): string => iso(clock.now().getTime() + minutes * MINUTE_MS);
  /** Somebody of an audit office without any role. */
  async function stranger(): Promise<Session> {
    const person = await platform.newPerson('health_cdc', school.id);
    const params = { accountId: person.accountId };
    const { grants } = await platform.ok(peopleEndpoints.account, { as: platform.admin, params });
    for (const { id: grantId } of grants) {
      await platform.ok(peopleEndpoints.removeGrant, { as: platform.admin, params: { ...params, grantId } });
    }
    return person;
  }
  async function issue(to: Session, change: object = {}): Promise<string> {
    const body = {
      role: 'auditor' as const,
      schoolId: school.id,
      until: inMinutes(30),
      ...PAPER,
      ledgers: ['records'],
    };
    const params = { accountId: to.accountId };
    return (
      await platform.ok(peopleEndpoints.addGrant, { as: platform.admin, params, body: { ...body, ...change } as never })
    ).id;
  }
  const withdraw = (from: Session, grantId: string) =>
    platform.ok(peopleEndpoints.removeGrant, { as: platform.admin, params: { accountId: from.accountId, grantId } });
  const samples = async (as: Session, schoolId = school.id) =>
    (await platform.call(kitchenEndpoints.samplesKept, { as, params: { schoolId } })).status;
  const watch = (as: Session, fromMs = T0, toMs = T0 + 30_000) =>
    platform.call(videoEndpoints.playback, {
      as,
      params: { cameraId: agent.cameraId },
      query: { from: iso(fromMs), to: iso(toMs) },
    });
  const usesOf = async (warrantId: string) =>
    (await platform.ok(peopleEndpoints.warrantUses, { as: platform.admin, params: { warrantId } })).items;
  const issued = async (id: string) => {
    const { items } = await platform.ok(peopleEndpoints.warrants, { as: platform.admin, query: { limit: 200 } });
    return items.find((one) => one.id === id);
  };

  it('opens nothing before it begins, and nothing after its end', async () => {
    const auditor = await stranger();
    const id = await issue(auditor, { from: inMinutes(10) });
    expect(await samples(auditor)).toBe(403);
    expect(await platform.ok(authEndpoints.me, { as: auditor })).toMatchObject({
      ...{ grants: [], warrantUntil: null, warrantFrom: inMinutes(10) },
    });
    expect(await issued(id)).toMatchObject({ state: 'ahead', uses: 0, lastUsedAt: null, document: PAPER.document });
    clock.advance(10 * MINUTE_MS - 1);
    expect(await samples(auditor)).toBe(403);
    clock.advance(1);
    expect(await samples(auditor)).toBe(200);
    expect(await issued(id)).toMatchObject({ state: 'in-force', uses: 1, lastUsedAt: iso(clock.now().getTime()) });
    clock.advance(20 * MINUTE_MS - 1);
    expect(await samples(auditor)).toBe(200);
    clock.advance(1);
    expect(await samples(auditor)).toBe(403);
    expect(await issued(id)).toMatchObject({ state: 'ended', uses: 2 });
  });

  it('opens the schools and the books it names, and no others', async () => {
    const other = await platform.newSchool();
    const auditor = await stranger();
    await issue(auditor, { ledgers: ['funds'] });
    const month = businessDateOf(clock.now().getTime()).slice(0, 7);
    const money = (schoolId: string) =>
      platform.call(fundsEndpoints.month, { as: auditor, params: { schoolId, month } as never });
    expect((await money(school.id)).status).toBe(200);
    expect((await money(other.id)).problem.code).toBe('organization.school-not-found');
    expect(await samples(auditor)).toBe(403);
    expect((await platform.call(auditEndpoints.entries, { as: auditor })).status).toBe(403);
    expect((await platform.call(findingEndpoints.findings, { as: auditor })).status).toBe(403);
    // names of schools and places are no book
    expect(
      (await platform.call(organizationEndpoints.school, { as: auditor, params: { schoolId: school.id } })).status,
    ).toBe(200);
    const { grants } = await platform.ok(authEndpoints.me, { as: auditor });
    expect(grants).toEqual([
      {
        ...{ role: 'auditor', areaCode: null, schoolId: school.id, document: PAPER.document },
        ...{ ledgers: ['funds'], namesFootage: false, footage: null },
      },
    ]);
  });

  it('has each use noted with its number before the answer, and shown to who issued it alone', async () => {
    const auditor = await stranger();
    const id = await issue(auditor, { ledgers: ['records', 'findings'] });
    const other = await platform.newSchool('532302');
    expect(await samples(auditor)).toBe(200);
    expect(await samples(auditor, other.id)).toBe(404);
    const uses = await usesOf(id);
    expect(uses.filter(({ route }) => route === 'kitchen.samplesKept')).toEqual([
      {
        at: iso(clock.now().getTime()),
        ...{ route: 'kitchen.samplesKept', access: 'school.read', schoolId: school.id },
        ...{ schoolName: expect.stringMatching(/^School /), asked: expect.stringContaining(other.id) },
      },
      expect.objectContaining({ schoolId: school.id, asked: `schoolId=${school.id}` }),
    ]);
    const prefecture = await platform.newPerson('audit_admin', '532300');
    const query = { limit: 100, subjectId: id };
    const noted = (await platform.ok(auditEndpoints.entries, { as: prefecture, query })).items;
    expect(noted.find(({ action }) => action === 'identity.warrant-used')).toMatchObject({
      ...{ accountId: auditor.accountId, detail: { document: PAPER.document, route: 'kitchen.samplesKept' } },
    });
    const security = await platform.newPerson('security_admin', '532301');
    const abroad = await platform.call(peopleEndpoints.warrantUses, { as: security, params: { warrantId: id } });
    expect(abroad.problem.code).toBe('identity.warrant-not-found');
    expect((await platform.ok(peopleEndpoints.warrants, { as: security })).items).toEqual([]);
  });

  it('writes nothing, whatever a route would take', async () => {
    const auditor = await stranger();
    const id = await issue(auditor, { ledgers: [...WARRANT_LEDGERS] });
    const params = { schoolId: school.id };
    const photo = await platform.call(findingEndpoints.uploadPhoto, { as: auditor, params });
    expect([photo.status, photo.problem.code]).toEqual([403, 'access.denied']);
    // it did not even come in: what comes in is noted
    expect((await usesOf(id)).map(({ route }) => route)).not.toContain('inspection.uploadPhoto');
    const routes = platform.app.get(DeclaredRoutes).all();
    expect(routes.flatMap((route) => (route.makesPaper ? [route.id] : [])).sort()).toEqual(MAKES_PAPER);
    expect((await platform.call(auditEndpoints.verify, { as: auditor })).status).toBe(200);
  });

  it('shows footage of the places and the span it names, and nothing beside', async () => {
    const auditor = await stranger();
    const blind = await issue(auditor);
    expect((await watch(auditor)).problem.code).toBe('access.denied');
    await withdraw(auditor, blind);
    const span = { from: iso(T0), to: iso(T0 + 60_000) };
    const there = await issue(auditor, { footage: { ...span, placeIds: [school.places.stove] } });
    const seen = await watch(auditor);
    expect(seen.status).toBe(200);
    for (const [from, to] of [
      [T0 - 1, T0 + 10_000],
      [T0 + 50_000, T0 + 60_001],
    ] as const) {
      expect((await watch(auditor, from, to)).problem.code).toBe('video.camera-not-found');
    }
    const lines = await platform.ok(videoEndpoints.viewings, {
      as: school.people.safety_section,
      params: { schoolId: school.id },
    });
    expect(lines.items.filter(({ person }) => person.startsWith('health_cdc')).map(({ reason }) => reason)).toEqual([
      'audit',
    ]);
    expect((await usesOf(there)).map(({ route, asked }) => [route, asked.includes(agent.cameraId)])).toContainEqual([
      ...['video.playback', true],
    ]);
    await withdraw(auditor, there);

    const elsewhere = Object.values(school.places).filter((placeId) => placeId !== school.places.stove);
    await issue(auditor, { footage: { ...span, placeIds: elsewhere } });
    expect((await watch(auditor)).problem.code).toBe('video.camera-not-found');
  });

  it('is withdrawn for pages, an open socket and a ticket within five seconds, and stays on paper', async () => {
    const auditor = await stranger();
    const id = await issue(auditor, {
      footage: { from: iso(T0), to: iso(T0 + 60_000), placeIds: [school.places.stove] },
    });
    const socket = io(platform.url, { auth: { token: auditor.token }, transports: ['websocket'], forceNew: true });
    await new Promise((resolve) => socket.once('connect', () => resolve(null)));
    try {
      expect(await socket.emitWithAck('watch', { schoolId: school.id })).toEqual({ ok: true });
      const { server } = platform.app.get(LiveGateway) as unknown as { server: Server };
      const isTold = () => server.sockets.adapter.rooms.get(school.id)?.has(socket.id ?? '') ?? false;
      expect(isTold()).toBe(true);
      const playlist = String((await watch(auditor)).body);
      const piece = `${platform.url}/api/cameras/${agent.cameraId}/${/media\/[^"\n]+/.exec(playlist)?.[0]}`;
      expect((await fetch(piece)).status).toBe(200);

      const since = performance.now();
      await withdraw(auditor, id);
      expect(await samples(auditor)).toBe(403);
      expect((await fetch(piece)).status).toBe(403);
      expect((await socket.emitWithAck('watch', { schoolId: school.id })).ok).toBe(false);
      await until(() => !isTold(), 'the socket to fall silent');
      expect(performance.now() - since).toBeLessThan(onThisMachine(5_000));
    } finally {
      socket.close();
    }
    expect(await issued(id)).toMatchObject({ state: 'withdrawn', withdrawnAt: iso(clock.now().getTime()) });
    expect((await usesOf(id)).length).toBeGreaterThan(0);
    // the same paper may be issued again
    expect(await issue(auditor)).not.toBe(id);
  });

  it('runs out for an open socket and a ticket as for pages', async () => {
    const auditor = await stranger();
    const footage = { from: iso(T0), to: iso(T0 + 60_000), placeIds: [school.places.stove] };
    await issue(auditor, { until: inMinutes(2), footage });
    const socket = io(platform.url, { auth: { token: auditor.token }, transports: ['websocket'], forceNew: true });
    await new Promise((resolve) => socket.once('connect', () => resolve(null)));
    try {
      expect(await socket.emitWithAck('watch', { schoolId: school.id })).toEqual({ ok: true });
      const playlist = String((await watch(auditor)).body);
      const piece = `${platform.url}/api/cameras/${agent.cameraId}/${/media\/[^"\n]+/.exec(playlist)?.[0]}`;
      expect((await fetch(piece)).status).toBe(200);
      clock.advance(2 * MINUTE_MS);
      expect(await samples(auditor)).toBe(403);
      expect((await fetch(piece)).status).toBe(403);
      expect((await socket.emitWithAck('watch', { schoolId: school.id })).ok).toBe(false);
      const { server } = platform.app.get(LiveGateway) as unknown as { server: Server };
      await until(
        () => !(server.sockets.adapter.rooms.get(school.id)?.has(socket.id ?? '') ?? false),
        'the socket to fall silent',
      );
    } finally {
      socket.close();
      clock.set(NOW);
    }
  });

  it('holds for an area, and for a grant from before warrants were kept on paper', async () => {
    const auditor = await stranger();
    const inArea = { schoolId: null, areaCode: '532301', until: iso(clock.now().getTime() + 20 * DAY_MS) };
    const id = await issue(auditor, inArea);
    expect(await samples(auditor)).toBe(200);
    await platform.uow.write((tx) => tx.query('DELETE FROM warrant WHERE id = ?', [id]));
    expect(await samples(auditor)).toBe(200);
    expect((await platform.call(auditEndpoints.entries, { as: auditor })).status).toBe(200);
  });
});
