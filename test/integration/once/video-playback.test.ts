import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { authEndpoints } from '../../../src/contract/http/auth.js';
import { peopleEndpoints } from '../../../src/contract/http/people.js';
import { videoEndpoints } from '../../../src/contract/http/video.js';
import { EventThumbnail } from '../../../src/footage/video-index/footage.entities.js';
import { ObjectStore, SteppedClock } from '../../../src/platform/index.js';
import { PictureSweep } from '../../../src/playback/picture-sweep.js';
import { MediaPiece } from '../../../src/playback/playback.entities.js';
import { onThisMachine } from '../../setup/patience.js';
import { type Session, TestPlatform, type TestSchool } from '../harness.js';
import { JPEG } from '../things.js';
import { Recording, TestAgent, until } from '../video-agent.js';

const run = promisify(execFile);
const T0 = Date.parse('2026-11-23T03:00:00.000Z');
const NOW = new Date(T0 + 3_600_000);
const iso = (ms: number): string => new Date(ms).toISOString();

describe('playback', () => {
  const clock = new SteppedClock(NOW);
  let platform: TestPlatform;
  let school: TestSchool;
  let agent: TestAgent;
  let viewer: Session;

  beforeAll(async () => {
    platform = await TestPlatform.start(clock);
    school = await platform.newSchool();
  });
  beforeEach(async () => {
    clock.set(NOW);
    agent = await TestAgent.enrol(platform, school);
    viewer = school.people.safety_section;
    agent.recordings = [Recording.make(T0), Recording.make(T0 + 20_000)];
  });
  afterAll(async () => {
    await agent.disconnect();
    await platform.stop();
  });

  const open = (fromMs = T0, toMs = T0 + 30_000, as = viewer, query: object = {}) =>
    platform.call(videoEndpoints.playback, {
      as,
      params: { cameraId: agent.cameraId },
      query: { from: iso(fromMs), to: iso(toMs), ...query },
    });
  const names = (playlist: unknown): string[] =>
    String(playlist)
      .split('\n')
      .flatMap((line) => /(media\/[^"]+)/.exec(line)?.[1] ?? []);
  const get = (name: string, cameraId = agent.cameraId) => fetch(`${platform.url}/api/cameras/${cameraId}/${name}`);
  const code = async (response: Response) => ((await response.json()) as { code: string }).code;
  const viewings = async () =>
    (await platform.ok(videoEndpoints.viewings, { as: school.people.auditor, params: { schoolId: school.id } })).items;

  it('plays every frame that was recorded, on one timeline, for an independent player', async () => {
    const startedAt = Date.now();
    const { status, body, headers } = await open();
    expect([status, headers.get('content-type')]).toEqual([200, 'application/vnd.apple.mpegurl']);
    const playlist = String(body);
    expect(playlist).toContain(`#EXT-X-PROGRAM-DATE-TIME:${iso(T0)}`);
    expect(playlist).toContain(`DURATION=10.000,X-CAUSE=`);
    expect(playlist.match(/#EXT-X-DISCONTINUITY/g)).toHaveLength(1);
    expect(playlist.match(/#EXTINF:2.000/g)).toHaveLength(10);
    const [init, first] = names(body);
    expect((await get(String(init))).status).toBe(200);
    expect((await get(String(first))).headers.get('content-type')).toBe('video/mp4');
    expect(Date.now() - startedAt).toBeLessThan(onThisMachine(3_000)); // measured: 0.2–0.3 s

    // through a proxy-free real player: ffprobe reads the playlist with a bearer header
    const url = `${platform.url}/api/cameras/${agent.cameraId}/playback.m3u8?from=${iso(T0)}&to=${iso(T0 + 30_000)}`;
    const { stdout } = await run('ffprobe', [
      ...['-v', 'error', '-headers', `Authorization: Bearer ${viewer.token}\r\n`],
      ...['-show_entries', 'packet=pts_time,dts_time', '-of', 'json', url],
    ]);
    const { packets } = JSON.parse(stdout) as { packets: { pts_time: string; dts_time: string }[] };
    expect(packets).toHaveLength(200);
    const dts = packets.map((packet) => Number(packet.dts_time));
    for (let i = 1; i < dts.length; i += 1)
      expect((dts[i] ?? 0) - (dts[i - 1] ?? 0)).toBeCloseTo(i === 100 ? 10.1 : 0.1, 2);
  });

  it('uploads each piece once, however many ask at once, and looks two ahead', async () => {
    const all = names((await open()).body);
    const piece = String(all[1]);
    const answers = await Promise.all(Array.from({ length: 5 }, () => get(piece)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    await until(() => agent.ordered.length >= 4, 'the orders ahead');
    const ids = agent.ordered.map(({ pieceId }) => pieceId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => piece.includes(id))).toHaveLength(1);
  });

  it('registers who watches before anything is shown, once for a viewing that is renewed', async () => {
    const before = (await viewings()).length;
    const opened = await open(T0, T0 + 30_000, viewer, { reason: '家长投诉核查' });
    const viewing = String(opened.headers.get('viewing-id'));
    const renewed = await open(T0, T0 + 30_000, viewer, { viewing });
    expect(renewed.headers.get('viewing-id')).toBe(viewing);
    const rows = await viewings();
    expect(rows.length).toBe(before + 1);
    expect(rows[0]).toMatchObject({
      id: viewing,
      unit: 'Unit',
      reason: '家长投诉核查',
      from: iso(T0),
      content: 'playback',
    });

    const otherSpan = await open(T0, T0 + 20_000, viewer, { viewing });
    const longerSpan = await open(T0 - 3_600_000, T0 + 30_000, viewer, { viewing });
    const otherPerson = await open(T0, T0 + 30_000, school.people.principal, { viewing });
    const answers = [otherSpan, longerSpan, otherPerson];
    expect(answers.map(({ headers }) => headers.get('viewing-id') === viewing)).toEqual([false, false, false]);
    expect(
      (await viewings())
        .slice(0, 3)
        .map(({ reason }) => reason)
        .sort(),
    ).toEqual(['daily-review', 'daily-review', 'own-school-review']);
  });

  it('pages the register newest first', async () => {
    await open();
    const as = school.people.auditor;
    const params = { schoolId: school.id };
    const all = (await viewings()).map(({ id }) => id);
    const paged: string[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const page = await platform.ok(videoEndpoints.viewings, {
        as,
        params,
        query: { limit: 2, ...(after ? { after } : {}) },
      });
      paged.push(...page.items.map(({ id }) => id));
      after = page.next;
    }
    expect(paged).toEqual(all);
  });

  it('refuses a ticket of another camera, changed, or run out', async () => {
    const piece = String(names((await open()).body)[1]);
    const other = await TestAgent.enrol(platform, school);
    expect(await code(await get(piece, other.cameraId))).toBe('video.ticket-refused');
    const [path, ticket = ''] = piece.split('ticket=');
    const changed = ticket.startsWith('A') ? `B${ticket.slice(1)}` : `A${ticket.slice(1)}`;
    for (const bad of [changed, '', 'constructor', 'A'.repeat(51)]) {
      expect((await get(`${path}ticket=${bad}`)).status).toBe(403);
    }
    expect((await get(String(path).replace('?', ''))).status).toBe(400);
    clock.advance(10 * 60_000 + 1);
    expect(await code(await get(piece))).toBe('video.ticket-refused');
    await other.disconnect();
  });

  it('opens with a ticket the pieces of its own span only: what else is watched needs a line of its own', async () => {
    const pieces = (body: unknown) => names(body).filter((name) => /\.m4s/.test(name));
    const all = pieces((await open()).body);
    const last = String(all.at(-1)).split('?')[0];
    const short = pieces((await open(T0, T0 + 3_000)).body);
    const ticket = String(short[0]).split('?')[1];
    expect(short.map((name) => name.split('?')[0])).not.toContain(last);
    expect((await get(String(short[0]))).status).toBe(200);
    const before = (await viewings()).length;
    const refused = await get(`${last}?${ticket}`);
    expect([refused.status, await code(refused)]).toEqual([403, 'video.ticket-refused']);
    expect((await viewings()).length).toBe(before);
  });

  it('refuses the next piece when the session has ended or the account was disabled', async () => {
    for (const end of [
      (as: Session) => platform.ok(authEndpoints.logout, { as }),
      (as: Session) =>
        platform.ok(peopleEndpoints.disableAccount, { as: platform.admin, params: { accountId: as.accountId } }),
    ]) {
      const person = await platform.newPerson('principal', school.id);
      const piece = String(names((await open(T0, T0 + 30_000, person)).body)[1]);
      expect((await get(piece)).status).toBe(200);
      await end(person);
      expect(await code(await get(piece))).toBe('video.ticket-refused');
    }
  });

  it('shows nothing to those out of scope, without sign-in, or without the right', async () => {
    const stranger = await platform.newSchool('532302');
    for (const as of [stranger.people.principal, stranger.people.safety_section]) {
      expect((await open(T0, T0 + 30_000, as)).problem.code).toBe('video.camera-not-found');
    }
    expect((await open(T0, T0 + 30_000, school.people.canteen_worker)).status).toBe(403);
    expect((await open(T0, T0 + 30_000, platform.admin)).status).toBe(403);
    const anonymous = await get(`playback.m3u8?from=${iso(T0)}&to=${iso(T0 + 1000)}`);
    expect(anonymous.status).toBe(401);
  });

  it.each([
    ['backwards', T0 + 1, T0],
    ['empty', T0, T0],
    ['longer than a day', T0, T0 + 86_400_001],
  ])('refuses a span that is %s', async (_, fromMs, toMs) => {
    expect((await open(fromMs, toMs)).problem.code).toBe('video.span-invalid');
  });

  it('plays what is cached while the box is away, and says so for the rest', async () => {
    const all = names((await open()).body);
    for (const name of all.slice(0, 4)) expect((await get(name)).status).toBe(200);
    await until(async () => agent.ordered.length >= 6, 'the orders ahead');
    await new Promise((resume) => setTimeout(resume, 300));
    await agent.disconnect();

    const startedAt = Date.now();
    const away = await open();
    expect(away.status).toBe(200);
    expect(String(away.body)).toContain('X-CAUSE="agent_silent"');
    const cached = names(away.body);
    expect(cached.length).toBeGreaterThanOrEqual(4);
    for (const name of cached) expect((await get(name)).status).toBe(200);
    const uncached = String(all.at(-1));
    expect(await code(await get(uncached))).toBe('video.agent-away');
    expect((await open(T0 + 20_000, T0 + 30_000)).problem.code).toBe('video.agent-away');
    expect(Date.now() - startedAt).toBeLessThan(onThisMachine(3_000));
  });

  it('tells footage that does not exist from a box that does not answer', async () => {
    expect((await open(T0 + 600_000, T0 + 700_000)).problem.code).toBe('video.no-footage');
    agent.recordings = [];
    expect((await open()).problem.code).toBe('video.no-footage');
  });

  it('follows a recording in progress', async () => {
    clock.set(new Date(T0 + 31_000));
    const open1 = String((await open(T0, T0 + 600_000)).body);
    expect(open1).toContain('#EXT-X-PLAYLIST-TYPE:EVENT');
    expect(open1).not.toContain('#EXT-X-ENDLIST');
    agent.recordings.push(Recording.make(T0 + 30_000));
    const open2 = String((await open(T0, T0 + 600_000)).body);
    const strip = (text: string) => names(text).map((name) => name.split('?')[0]);
    expect(strip(open2).slice(0, strip(open1).length)).toEqual(strip(open1));
    expect(strip(open2).length).toBe(strip(open1).length + 5);
  });

  it('resumes an upload, insists on the offset, and takes nothing it did not order', async () => {
    agent.deliver = null;
    await open();
    await until(() => agent.ordered.length >= 2, 'the order');
    const order = agent.ordered.find(({ part }) => part === 'fragments');
    if (!order) throw new Error('no order');
    const bytes = agent.bytesOf(order);
    const { pieceId } = order;
    const half = Math.floor(bytes.length / 2);

    expect((await agent.patch(pieceId, bytes.subarray(0, half), 0, bytes.length)).status).toBe(204);
    expect((await agent.head(pieceId)).headers.get('upload-offset')).toBe(String(half));
    const wrong = await agent.patch(pieceId, bytes.subarray(0, half), 0, bytes.length);
    expect([wrong.status, await code(wrong)]).toEqual([409, 'video.upload-offset']);
    expect((await agent.patch(pieceId, bytes.subarray(half), half, bytes.length + 5)).status).toBe(422);
    expect((await agent.patch(pieceId, bytes.subarray(half), half, bytes.length)).status).toBe(204);
    expect((await agent.head(pieceId)).status).toBe(404); // it is here: no longer wanted

    const other = await TestAgent.enrol(platform, school);
    const init = agent.ordered.find(({ part }) => part === 'init');
    expect((await agent.patch(String(init?.pieceId), Buffer.from('x'), 0, 1, other.token)).status).toBe(404);
    expect((await agent.patch('f'.repeat(64), Buffer.from('x'), 0, 1)).status).toBe(404);
    expect((await agent.patch(String(init?.pieceId), Buffer.alloc(1_100_000), 0, 2_000_000)).status).toBe(413);
    await other.disconnect();
  });

  it('shows small pictures of footage that browsers cannot play, and says so', async () => {
    agent.codec = 'hev1';
    const { body, headers } = await open(T0, T0 + 8_000);
    expect(headers.get('footage-rendition')).toBe('small');
    const [init, first] = names(body);
    expect([(await get(String(init))).status, (await get(String(first))).status]).toEqual([200, 200]);
    expect(new Set(agent.ordered.map(({ rendition }) => rendition))).toEqual(new Set(['small']));

    const before = agent.ordered.length;
    await agent.disconnect();
    await until(
      async () => (await open(T0, T0 + 2_000)).headers.get('footage-rendition') === 'small',
      'the cached piece',
    );
    expect(agent.ordered.length).toBe(before);
    agent.codec = 'avc1';
    await agent.connect();
    await until(async () => (await open()).headers.get('footage-rendition') === 'original', 'the box to be back');
  });

  it('takes nothing for a small picture that is not one', async () => {
    const large = Buffer.from(agent.recordings[0]?.init as Buffer);
    large.writeUInt16BE(1280, large.indexOf('avc1') + 28);
    const noise = Buffer.from('not a picture at all');
    agent.codec = 'hev1';
    const refusals: string[] = [];
    agent.deliver = async ({ pieceId, part }) => {
      const bytes = part === 'init' ? large : noise;
      refusals.push(await code(await agent.patch(pieceId, bytes, 0, bytes.length)));
    };
    await open();
    await until(() => refusals.length === 2, 'what was ordered ahead');
    expect(refusals).toEqual(['video.upload-corrupt', 'video.upload-corrupt']);
  });

  it('discards bytes that are not the footage that was listed', async () => {
    agent.deliver = null;
    const piece = String(names((await open()).body)[1]);
    await until(() => agent.ordered.length >= 2, 'the order');
    const order = agent.ordered.find(({ pieceId }) => piece.includes(pieceId));
    if (!order) throw new Error('no order');
    const bytes = Buffer.from(agent.bytesOf(order));
    const flipped = Buffer.from(bytes);
    flipped[bytes.length - 1] = (flipped[bytes.length - 1] ?? 0) ^ 1;
    const refused = await agent.patch(order.pieceId, flipped, 0, bytes.length);
    expect([refused.status, await code(refused)]).toEqual([422, 'video.upload-corrupt']);
    expect((await agent.head(order.pieceId)).headers.get('upload-offset')).toBe('0');
    agent.deliver = (one, content) => agent.upload(one.pieceId, content);
    await agent.upload(order.pieceId, bytes);
    for (const late of agent.ordered.filter(({ part }) => part === 'init'))
      await agent.upload(late.pieceId, agent.bytesOf(late));
    expect((await get(piece)).status).toBe(200);
  });

  it('finds a piece again that no playlist of this process has named', async () => {
    const piece = String(names((await open()).body)[1]);
    const { FootageSource } = await import('../../../src/playback/footage-source.js');
    const { PieceCatalogue } = await import('../../../src/playback/playlist/piece-catalogue.js');
    Object.assign(platform.app.get(FootageSource), { catalogue: new PieceCatalogue() });
    expect((await get(piece)).status).toBe(200);
    const unknown = piece.replace(/media\/[0-9a-f]{64}/, `media/${'a'.repeat(64)}`);
    expect(await code(await get(unknown))).toBe('video.piece-not-found');
  });

  it('writes a file that a browser can play from the pieces alone', async () => {
    const all = names((await open(T0, T0 + 10_000)).body);
    const parts = await Promise.all(all.map(async (name) => Buffer.from(await (await get(name)).arrayBuffer())));
    const folder = mkdtempSync(join(tmpdir(), 'mingchu-play-'));
    const file = join(folder, 'joined.mp4');
    writeFileSync(file, Buffer.concat(parts));
    const { stderr } = await run('ffmpeg', ['-v', 'error', '-i', file, '-f', 'null', '-']);
    rmSync(folder, { recursive: true });
    expect(stderr).toBe('');
  });

  it('keeps of what was watched and of stills nothing longer than the school keeps its footage', async () => {
    const eventId = randomUUID();
    const store = platform.app.get(ObjectStore);
    const at = iso(T0 + 5_000);
    await agent.untilAcked(
      await agent.send('thumbnail', {
        eventId,
        cameraId: agent.cameraId,
        at,
        jpeg: JPEG.toString('base64'),
      }),
    );
    await until(async () => (await store.size(`thumbs/${eventId}`)) !== null, 'the still');
    const kept = await platform.uow.read((tx) => tx.find(MediaPiece));
    expect(kept.map(({ part }) => part)).toEqual(expect.arrayContaining(['init', 'fragments']));
    const sweep = platform.app.get(PictureSweep);
    clock.advance(29 * 86_400_000);
    expect(await sweep.sweep()).toBe(0);
    clock.advance(2 * 86_400_000);
    expect(await sweep.sweep()).toBeGreaterThan(kept.length);
    expect(await platform.uow.read((tx) => tx.count(MediaPiece))).toBe(0);
    for (const { id } of kept) expect(await store.size(`media/${id}`)).toBeNull();
    expect(await store.size(`thumbs/${eventId}`)).toBeNull();
    expect(await platform.uow.read((tx) => tx.countBy(EventThumbnail, { eventId }))).toBe(0);
  });
});
