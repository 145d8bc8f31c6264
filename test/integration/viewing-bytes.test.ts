import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeclaredRoutes } from '../../src/app/declared-routes.js';
import { auditEndpoints } from '../../src/contract/http/audit.js';
import { videoEndpoints } from '../../src/contract/http/video.js';
import { Secrets } from '../../src/platform/index.js';
import { Viewing } from '../../src/playback/playback.entities.js';
import { issueTicket } from '../../src/playback/tickets.js';
import { DATABASE_UNDER_TEST, TestPlatform, type TestSchool } from './harness.js';
import { Recording, TestAgent } from './video-agent.js';

const T0 = Date.now() - 3_600_000;
const iso = (ms: number): string => new Date(ms).toISOString();

/** Routes that answer with bytes, and whether those are footage. Nobody may add one without saying which it is. */
/** `cases.exportFile` is footage; that each copy of it has its lines is held in `cases.test.ts`. */
const FOOTAGE = ['video.playback', 'video.piece', 'video.thumbnail', 'boxes.snapshot', 'cases.exportFile'];
const OTHER_BYTES = [
  'audit.export',
  'journal.bookTable',
  'roster.template',
  'roster.faultsFile',
  'video.exportViewings',
  'exports.file',
  'pupils.answer',
  'funds.monthTable',
  'funds.areaSheetTable',
  'menu.weekTable',
  'filing.form',
  'printing.sheet',
  'printing.visit',
  'printing.table',
  'printing.blank',
  'printing.batchFile',
  'recalls.sheet',
  'reports.table',
  'reports.sheet',
  'trace.epcis',
  /** Hashes, signatures of them, and what was sealed of records. */
  'transparency.checkpoint',
  'transparency.witnessed',
  'transparency.waiting',
  'transparency.tile',
  'transparency.proof',
  'transparency.sealedActs',
  /** Pages without scripts: what the notice shows is words and figures. */
  'disclosure.notice',
  'draws.page',
  'disclosure.fundsNotice',
  'disclosure.sendFeedback',
  'disclosure.followFeedback',
  /** Photos that people took for a record or a finding: part of the ledgers, in the access matrix. */
  'journal.attachmentContent',
  'inspection.photoContent',
  /** A sign on a wall, taken with a phone (P-03). */
  'filing.sign',
];

describe(`no byte of footage without a line in the register, on ${DATABASE_UNDER_TEST}`, () => {
  let platform: TestPlatform;
  let school: TestSchool;
  let agent: TestAgent;
  let eventId: string;

  beforeAll(async () => {
    platform = await TestPlatform.start();
    school = await platform.newSchool();
    agent = await TestAgent.enrol(platform, school);
    agent.recordings = [Recording.make(T0)];
    eventId = crypto.randomUUID();
    const common = { eventId, cameraId: agent.cameraId };
    const event = { ...common, revision: 1, kind: 'motion' as const, peakActivity: 90, stage: 'cooking' as const };
    await agent.untilAcked(
      await agent.send('event', { ...event, startedAt: iso(T0), endedAt: iso(T0 + 5_000), stageReasons: ['place'] }),
      await agent.send('thumbnail', { ...common, at: iso(T0), jpeg: STILL.toString('base64') }),
    );
  });
  afterAll(async () => {
    await agent.disconnect();
    await platform.stop();
  });

  const rows = () => platform.uow.read((tx) => tx.countBy(Viewing, { schoolId: school.id }));
  const as = () => ({ authorization: `Bearer ${school.people.safety_section.token}` });
  const url = (path: string) => `${platform.url}/api${path}`;
  const playlistPath = () => `/cameras/${agent.cameraId}/playback.m3u8?from=${iso(T0)}&to=${iso(T0 + 4_000)}`;
  const stillPath = () => `/events/${eventId}/thumbnail.jpg`;
  const pieces = (playlist: string) =>
    [...playlist.matchAll(/media\/[^"\n]+/g)].map(([name]) => `/cameras/${agent.cameraId}/${name}`);

  it('knows every route that answers with bytes', () => {
    const served = platform.app
      .get(DeclaredRoutes)
      .all()
      .filter(
        ({ produces, response, status }) => produces !== undefined || (response === undefined && status === undefined),
      );
    expect(
      served
        .map(({ id }) => id)
        .filter((id) => !/^video\.upload/.test(id))
        .sort(),
    ).toEqual([...FOOTAGE, ...OTHER_BYTES].sort());
  });

  it.each([
    ['playlist', 'GET', playlistPath],
    ['playlist', 'HEAD', playlistPath],
    ['still', 'GET', stillPath],
    ['still', 'HEAD', stillPath],
  ])('writes a line for a %s by %s before it answers', async (_, method, path) => {
    const before = await rows();
    const response = await fetch(url(path()), { method, headers: as() });
    expect(response.status).toBe(200);
    // the headers are here; whatever follows comes after the line
    expect(await rows()).toBe(before + 1);
    await response.arrayBuffer();
  });

  it('cannot be led around it by ranges, conditions or a cached copy', async () => {
    const tries: Record<string, string>[] = [
      { range: 'bytes=0-10' },
      { 'if-none-match': '*' },
      { 'if-modified-since': new Date().toUTCString() },
    ];
    for (const headers of tries) {
      const before = await rows();
      const response = await fetch(url(stillPath()), { headers: { ...as(), ...headers } });
      const bytes = await response.arrayBuffer();
      if (bytes.byteLength > 0) expect(await rows()).toBe(before + 1);
      expect(response.headers.get('cache-control')).toBe('no-store');
    }
  });

  it('gives pieces only to a viewing that is in the register', async () => {
    const playlist = await (await fetch(url(playlistPath()), { headers: as() })).text();
    const [path = ''] = pieces(playlist);
    expect((await fetch(url(path))).status).toBe(200);
    expect((await fetch(url(path.replace(/\?.*/, '')), { headers: as() })).status).toBe(400);
    // even one that we signed ourselves
    const session = await platform.uow.read((tx) => tx.findOneByOrFail(Viewing, { schoolId: school.id }));
    const binding = { viewingId: crypto.randomUUID(), sessionId: session.sessionId, cameraId: agent.cameraId };
    const ticket = issueTicket(platform.app.get(Secrets), binding, Date.now() + 60_000);
    expect((await fetch(url(path.replace(/ticket=[^&]+/, `ticket=${ticket}`)))).status).toBe(403);
  });

  it('shows nothing at all when the register cannot be written', async () => {
    const playlist = await (await fetch(url(playlistPath()), { headers: as() })).text();
    const isSqlite = DATABASE_UNDER_TEST === 'sqlite';
    await platform.uow.write((tx) =>
      tx.query(
        isSqlite
          ? `CREATE TRIGGER viewing_closed BEFORE INSERT ON viewing BEGIN SELECT RAISE(ABORT, 'closed'); END`
          : `CREATE TRIGGER viewing_closed BEFORE INSERT ON viewing FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'closed'`,
      ),
    );
    try {
      for (const path of [playlistPath(), stillPath()]) {
        const response = await fetch(url(path), { headers: as() });
        const text = await response.text();
        expect(response.status).toBe(500);
        expect(text).not.toMatch(/EXTM3U|JFIF/);
      }
      // what was registered before goes on playing
      expect((await fetch(url(pieces(playlist)[0] ?? ''))).status).toBe(200);
    } finally {
      await platform.uow.write((tx) => tx.query('DROP TRIGGER viewing_closed'));
    }
  });

  it('finds viewings by person, camera and day, and notes who takes a copy', async () => {
    const { auditor } = school.people;
    const params = { schoolId: school.id };
    const find = async (query: object) =>
      (await platform.ok(videoEndpoints.viewings, { as: auditor, params, query })).items.length;
    const all = await find({ limit: 200 });
    expect(all).toBe(await rows());
    expect(await find({ person: 'safety', limit: 200 })).toBe(all);
    expect(await find({ person: '%' })).toBe(0);
    expect(await find({ cameraId: agent.cameraId, limit: 200 })).toBe(all);
    expect(await find({ cameraId: crypto.randomUUID() })).toBe(0);
    expect(await find({ date: '2020-01-01' })).toBe(0);
    expect(await find({ date: '2020-01-01', until: '2099-01-01', limit: 200 })).toBe(all);
    const { body } = await platform.call(videoEndpoints.exportViewings, { as: auditor, params });
    expect(String(body).trim().split('\r\n')).toHaveLength(all + 1);
    const noted = await platform.ok(auditEndpoints.entries, {
      as: auditor,
      query: { action: 'video.viewings-exported', limit: 5 },
    });
    expect(noted.items).toMatchObject([{ accountId: auditor.accountId, schoolId: school.id, detail: { rows: all } }]);
  });
});

/** A whole small JPEG. */
const STILL = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==',
  'base64',
);
