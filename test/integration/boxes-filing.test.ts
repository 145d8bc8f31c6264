import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import readXlsxFile from 'read-excel-file/node';
import { Camera } from '../../src/boxes/fleet/fleet.entities.js';
import { filingEndpoints } from '../../src/contract/http/filing.js';
import { imageTypeOf } from '../../src/platform/http/photo-upload.js';
import { AuditEntry, SteppedClock } from '../../src/platform/index.js';
import { TestPlatform, type TestSchool } from './harness.js';
import { JPEG } from './things.js';
import { TestAgent } from './video-agent.js';

describe('cameras are filed with the police', () => {
  let platform: TestPlatform;
  let school: TestSchool;
  let agent: TestAgent;

  beforeAll(async () => {
    platform = await TestPlatform.start(new SteppedClock(new Date('2026-01-20T02:00:00.000Z')));
    school = await platform.newSchool();
    agent = await TestAgent.enrol(platform, school); // bound since 2026-01-01
  });
  afterAll(async () => {
    await agent.disconnect();
    await platform.stop();
  });

  const params = () => ({ schoolId: school.id });
  const filing = async () =>
    (await platform.ok(filingEndpoints.filings, { as: school.people.principal, params: params() })).items[0];
  const set = async (filedOn: string | null, retentionDays: number | null, seen?: object) => {
    const { filedOn: wasFiledOn = null, retentionDays: was = 30 } = (await filing()) ?? {};
    return platform.call(filingEndpoints.setFiling, {
      as: school.people.principal,
      params: { cameraId: agent.cameraId },
      body: { filedOn, retentionDays, seen: seen ?? { filedOn: wasFiledOn, retentionDays: was } },
    });
  };

  it('counts down from the first use, until somebody says when it was filed', async () => {
    expect(await filing()).toMatchObject({
      inUseSince: '2026-01-01',
      filedOn: null,
      retentionDays: 30,
      level: 'watch',
    });
    expect((await filing())?.zh).toContain('还剩 11 天');
    expect((await set('2026-01-19', 90)).status).toBe(204);
    expect(await filing()).toMatchObject({ filedOn: '2026-01-19', retentionDays: 90, level: 'ok' });
    const stale = await set('2026-01-18', 60, { filedOn: null, retentionDays: 30 });
    expect(stale.problem).toMatchObject({ code: 'video.filing-changed' });
    const notes = await platform.uow.read((tx) => tx.findBy(AuditEntry, { action: 'video.camera-filed' }));
    expect(notes.map(({ detail }) => detail)).toEqual([{ filedOn: '2026-01-19', retentionDays: 90 }]);
  });

  it('takes neither a day to come nor a retention below the law, and changes nothing then', async () => {
    expect((await set('2026-01-21', 90)).problem).toMatchObject({ code: 'video.filed-in-future', field: 'filedOn' });
    const short = await set('2026-01-20', 29);
    expect(short.problem).toMatchObject({ code: 'video.retention-too-short', field: 'retentionDays', rule: 'P-07' });
    expect(await filing()).toMatchObject({ filedOn: '2026-01-19', retentionDays: 90 });
  });

  it('keeps a photo of the sign at the camera, beside what was filed', async () => {
    const url = `${platform.url}/api/cameras/${agent.cameraId}/sign-photo`;
    const authorization = `Bearer ${school.people.principal.token}`;
    const put = (body: Uint8Array) =>
      fetch(url, { method: 'PUT', body, headers: { authorization, 'content-type': 'image/jpeg' } });
    expect((await fetch(url, { headers: { authorization } })).status).toBe(404);
    expect((await put(Buffer.from('<svg onload=alert(1)>'))).status).toBe(415);
    const photo = JPEG;
    expect((await put(photo)).status).toBe(204);
    const kept = await fetch(url, { headers: { authorization } });
    expect([kept.status, kept.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    expect(imageTypeOf(Buffer.from(await kept.arrayBuffer()))).toBe('image/jpeg');
    expect(await filing()).toMatchObject({ hasSign: true, filedOn: '2026-01-19', retentionDays: 90 });
    expect((await set('2026-01-19', 90)).status).toBe(204);
    expect(await filing()).toMatchObject({ hasSign: true });
  });

  it('fills the form, in which a name that looks like a formula is a name', async () => {
    await platform.uow.write((tx) => tx.update(Camera, { id: agent.cameraId }, { name: '=HYPERLINK("http://x")' }));
    const response = await fetch(`${platform.url}/api/schools/${school.id}/camera-filing.xlsx`, {
      headers: { authorization: `Bearer ${school.people.canteen_manager.token}` },
    });
    expect(response.headers.get('content-disposition')).toContain('camera-filing.xlsx');
    const [sheet] = await readXlsxFile(Buffer.from(await response.arrayBuffer()));
    const rows = sheet?.data ?? [];
    expect(rows[1]?.slice(0, 2)).toEqual(['单位名称', expect.stringContaining('School')]);
    expect(rows.at(-1)).toEqual([
      ...['1', '=HYPERLINK("http://x")', 'stove', '网络摄像机', '2026-01-01', '90', '2026-01-19', '有'],
    ]);
  });
});
