import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DAY_MS, startOfBusinessDate } from '../../src/contract/business-date.js';
import { chainHash, segmentLeafOf } from '../../src/contract/hashing.js';
import { emptyDay, FULL_SLOT, mergeIntoDay, SLOTS_PER_DAY, slotAt } from '../../src/contract/wire/camera-day.js';
import type { CameraConfig } from '../../src/contract/wire/mqtt/down.js';
import { AgentProcess, newFolder } from './support/agent-process.js';
import { configOf } from './support/cameras.js';
import { FakePlatform } from './support/fake-platform.js';
import { countFrames, fetchMedia, listFragments } from './support/media.js';

const DATE = '2026-11-20';
const DAY = startOfBusinessDate(DATE);
const at = (ms: number) => new Date(ms).toISOString();

/** Half a minute of a striped room, empty or with a block that walks. */
function film(file: string, walks: boolean): void {
  const room = 'color=c=gray:size=320x180:rate=5:duration=30,drawgrid=w=16:h=60:t=4:c=white';
  const graph = walks
    ? `${room}[a];color=c=black:size=30x80:rate=5[b];[a][b]overlay=x=mod(t*40\\,300):y=80:shortest=1`
    : room;
  const args = ['-v', 'error', '-y', '-filter_complex', graph, '-t', '30', '-c:v', 'libx264', '-preset', 'ultrafast'];
  execFileSync('ffmpeg', [...args, '-g', '10', '-bf', '0', '-pix_fmt', 'yuv420p', file]);
}

describe('importing a day', () => {
  let platform: FakePlatform;
  let agent: AgentProcess;
  let camera: CameraConfig;
  let manifest: object;

  beforeAll(async () => {
    platform = await FakePlatform.start();
    // No camera answers there: what is imported is all there is.
    camera = configOf('http://127.0.0.1:9/', { stages: ['cooking'] });
    platform.config = { revision: 1, cameras: [camera], timetable: [] };
    const folder = newFolder('agent-import');
    for (const [name, walks] of [
      ['empty', false],
      ['walk', true],
    ] as const)
      film(join(folder, `${name}.mp4`), walks);
    agent = new AgentProcess(folder, platform);
    await agent.start();
    await platform.next('health', (body) => body.cameras.length === 1, 10_000);
    const noon = DAY + DAY_MS / 2;
    manifest = {
      cameraId: camera.cameraId,
      items: [
        { file: 'empty.mp4', startAt: at(DAY), repeatUntil: at(noon) },
        { file: 'walk.mp4', startAt: at(noon), repeatUntil: at(noon + 300_000) },
        { file: 'empty.mp4', startAt: at(noon + 300_000), repeatUntil: at(DAY + DAY_MS - 3_600_000) },
      ],
      gapCause: 'camera_off',
    };
  });

  afterAll(async () => {
    await agent.kill('SIGKILL');
    await platform.stop();
  });

  const imported = () => platform.of('camera-day').filter((message) => message.body.date === DATE);

  it('takes a day in seconds and says how far it is', async () => {
    const lines = await agent.import(manifest);
    expect(lines.at(-1)?.['error']).toBeUndefined();
    expect(lines.at(-1)).toMatchObject({
      imported: true,
      cameras: 1,
      scenes: 2,
      segments: 23 * 120,
      skipped: 0,
      events: 1,
    });
    expect(lines.filter((line) => 'progress' in line).length).toBeGreaterThan(0);
  });

  it('reports the day as if it had been lived through', async () => {
    await platform.next('camera-day', (body) => body.date === DATE, 5_000);
    const day = emptyDay();
    for (const { body } of imported()) {
      mergeIntoDay(
        day,
        body.slots.map((run) => ({ fromSlot: run.fromSlot, data: Buffer.from(run.data, 'base64') })),
      );
    }
    const slots = Array.from({ length: SLOTS_PER_DAY }, (_, n) => slotAt(day, n));
    const full = slots.filter((slot) => slot.recordedMs === FULL_SLOT * 40);
    expect([full.length, imported().length]).toEqual([23 * 360, 1]);
    expect(slots.filter((slot) => slot.gapCause === 'camera_off')).toHaveLength(0);
    expect(slots.slice(4_320, 4_350).every((slot) => (slot.activity ?? 0) > 24)).toBe(true);
    expect(slots.slice(0, 4_320).every((slot) => slot.activity === 0)).toBe(true);
    expect(imported()[0]?.body).toMatchObject({ chain: { count: 23 * 120 } });
  });

  it('tells the movement with its stage and a picture', async () => {
    const [event] = platform.of('event').filter((message) => message.body.kind === 'motion');
    expect(event?.body).toMatchObject({ stage: 'cooking', stageReasons: ['place'] });
    expect(Date.parse(event?.body.startedAt as string)).toBeGreaterThanOrEqual(DAY + DAY_MS / 2 - 3_000);
    expect(Date.parse(event?.body.endedAt as string)).toBeLessThanOrEqual(DAY + DAY_MS / 2 + 310_000);
    await platform.next('thumbnail', (body) => body.eventId === event?.body.eventId, 5_000);
  });

  it('plays like any other footage', async () => {
    const fragments = await listFragments(platform, camera.cameraId, new Date(DAY + 60_000), new Date(DAY + 90_000));
    expect(fragments).toHaveLength(15);
    expect(countFrames(await fetchMedia(platform, fragments))).toBe(150);
  });

  it('says which links it holds, and that every byte is as it was recorded, beside the running agent', async () => {
    const requestId = crypto.randomUUID();
    const [from, to] = [at(DAY + 60_000), at(DAY + 119_000)];
    platform.send('chain', { requestId, cameraId: camera.cameraId, from, to });
    const answer = await platform.next('chain', (body) => body.requestId === requestId, 5_000);
    const { links } = answer;
    expect(links.map(({ count }) => count)).toEqual([3, 4]);
    const fragments = await listFragments(platform, camera.cameraId, new Date(DAY + 60_000), new Date(DAY + 90_000));
    const [link] = links;
    const leaf = segmentLeafOf({
      ...{ cameraId: camera.cameraId, segmentId: link?.segmentId ?? '', initId: link?.initId ?? '' },
      ...{ startMs: Date.parse(link?.startAt ?? ''), endMs: Date.parse(link?.endAt ?? '') },
      fragments: fragments.map(({ startAt, byteTo, sha256 }) => ({ startMs: Date.parse(startAt), byteTo, sha256 })),
    });
    expect(link).toMatchObject({ leaf, head: chainHash(link?.before ?? '', leaf), isThere: true });
    expect(links[1]?.before).toBe(link?.head);

    const said = (await agent.verify()).at(-1);
    expect(said).toMatchObject({ verify: 'ok', cameras: 1, segments: 23 * 120, gone: 0, bad: 0, first: null });
    const told = imported()[0]?.body.chain;
    expect(said?.['heads']).toEqual({ [camera.cameraId]: told });
  });

  it('changes nothing when it is done again', async () => {
    const before = platform.inbox.filter((message) => message.seq > 0 && message.kind !== 'health').length;
    const lines = await agent.import(manifest);
    expect(lines.at(-1)).toMatchObject({ imported: true, segments: 0, events: 0 });
    expect(imported()).toHaveLength(1);
    expect(platform.of('event').filter((message) => message.body.kind === 'motion')).toHaveLength(1);
    expect(platform.inbox.filter((message) => message.seq > 0 && message.kind === 'thumbnail')).toHaveLength(1);
    expect(platform.inbox.length).toBeGreaterThanOrEqual(before);
  });

  it.each([
    [
      'a camera of somebody else',
      { cameraId: crypto.randomUUID(), items: [{ file: 'walk.mp4', startAt: at(DAY) }] },
      'not one of this agent',
    ],
    [
      'a file that is no film',
      { cameraId: 'mine', items: [{ file: 'agent.json', startAt: at(DAY - DAY_MS) }] },
      'cannot be imported',
    ],
    ['a manifest that is none', { cameraId: 'mine', items: [] }, 'not understood'],
  ])('refuses %s', async (_, refused, why) => {
    const own = refused.cameraId === 'mine' ? { ...refused, cameraId: camera.cameraId } : refused;
    const lines = await agent.import(own);
    expect(lines.at(-1)).toMatchObject({ imported: false, error: expect.stringContaining(why) });
  });
});
