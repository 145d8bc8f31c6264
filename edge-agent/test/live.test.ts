import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Database from 'libsql';
import { businessDateOf } from '../../src/contract/business-date.js';
import { emptyDay, mergeIntoDay, SLOT_MS, type Slot, slotAt, slotIndex } from '../../src/contract/wire/camera-day.js';
import type { CameraConfig } from '../../src/contract/wire/mqtt/down.js';
import type { Fragment } from '../../src/contract/wire/mqtt/up.js';
import { onThisMachine } from '../../test/setup/patience.js';
import { AgentProcess, newFolder } from './support/agent-process.js';
import { configOf, type SimulatedCamera, startCamera } from './support/cameras.js';
import { FakePlatform } from './support/fake-platform.js';
import { countFrames, fetchMedia, listFragments } from './support/media.js';

/** A real agent, real ffmpeg, a simulated camera, a real broker: one long morning, in order. */
describe('an agent with one camera', () => {
  let camera: SimulatedCamera;
  let platform: FakePlatform;
  let agent: AgentProcess;
  let config: CameraConfig;
  /** What was listed of the first seconds. */
  let recorded: Fragment[];

  beforeAll(async () => {
    [camera, platform] = await Promise.all([startCamera(), FakePlatform.start()]);
    config = configOf(camera.onvifUrl);
    platform.config = { revision: 1, cameras: [config], timetable: [] };
    agent = new AgentProcess(newFolder('agent-live'), platform, { segmentSeconds: 5 });
    await agent.start();
  });

  afterAll(async () => {
    await agent.kill('SIGKILL');
    await camera.stop();
    await platform.stop();
  });

  /** What the platform would know of the time around `atMs`, every message merged. */
  const slotOf = (atMs: number): Slot => {
    const date = businessDateOf(atMs);
    const day = emptyDay();
    for (const { body } of platform.of('camera-day')) {
      if (body.date !== date) continue;
      mergeIntoDay(
        day,
        body.slots.map((run) => ({ fromSlot: run.fromSlot, data: Buffer.from(run.data, 'base64') })),
      );
    }
    return slotAt(day, slotIndex(date, atMs));
  };
  /** One instant of each slot from `fromMs` on that has begun by now. */
  const slotsSince = (fromMs: number, toMs = Date.now()): number[] =>
    Array.from({ length: Math.floor((toMs - fromMs) / SLOT_MS) + 1 }, (_, i) => fromMs + i * SLOT_MS);
  const reportedThrough = (atMs: number, withinMs: number) =>
    platform.next('camera-day', (body) => Date.parse(body.reportedThrough) >= atMs, withinMs);

  it('records and says so', async () => {
    const health = await platform.next('health', (body) => body.cameras[0]?.state === 'recording', 20_000);
    expect(health.cameras[0]).toMatchObject({ codec: 'avc1', width: 1280, height: 720, detail: null });
    expect(Math.abs(health.cameras[0]?.clockOffsetMs ?? 99_999)).toBeLessThan(onThisMachine(2_000));
  });

  it('lists what it has just recorded, and it plays', async () => {
    const from = new Date();
    await reportedThrough(from.getTime() + 8_000, 20_000);
    const fragments = await listFragments(platform, config.cameraId, from, new Date(from.getTime() + 7_000));
    recorded = fragments;
    expect(fragments.length).toBeGreaterThanOrEqual(6);
    for (const [i, fragment] of fragments.slice(1).entries()) {
      const before = fragments[i] as (typeof fragments)[number];
      const seam = Date.parse(fragment.startAt) - Date.parse(before.startAt) - before.durationMs;
      expect(Math.abs(seam)).toBeLessThanOrEqual(2);
    }
    const ofOne = fragments.filter((fragment) => fragment.segmentId === fragments[0]?.segmentId);
    const seconds = ofOne.reduce((sum, fragment) => sum + fragment.durationMs, 0) / 1000;
    expect(Math.abs(countFrames(await fetchMedia(platform, ofOne)) - seconds * 12)).toBeLessThanOrEqual(3);
    expect(slotOf(from.getTime() + 7_000).activity).toBe(0);
  });

  it('goes on with an upload that was cut', async () => {
    const ofOne = recorded.filter((fragment) => fragment.segmentId === recorded[0]?.segmentId);
    platform.cutUploads = 2;
    expect(countFrames(await fetchMedia(platform, ofOne, 20_000))).toBeGreaterThan(0);
  });

  it('goes on without a break when its name, stages and timetable become others, and tags by them from then on', async () => {
    const index = new Database(join(agent.dataDir, 'agent.db'), { readonly: true });
    const endOf = index.prepare('SELECT ended_ms AS endedMs FROM run WHERE run_id = ?');
    const underWay = index.prepare('SELECT run_id AS runId FROM run WHERE ended_ms IS NULL');
    const { runId } = await platform.until(() => underWay.get() as { runId: string } | undefined, 10_000, 'a run');
    const stages: CameraConfig['stages'] = ['storage', 'cooking'];
    const timetable = [{ stage: 'cooking' as const, fromMinute: 0, toMinute: 1440 }];
    platform.configure({ revision: 2, cameras: [{ ...config, name: 'Wok', stages }], timetable });
    await platform.until(
      () => agent.log.find(({ event, revision }) => event === 'config.applied' && revision === 2),
      10_000,
      'its timetable',
    );
    expect(endOf.get(runId)).toMatchObject({ endedMs: null });
    index.close();
  });

  it('tells movement within four seconds, with a picture', async () => {
    const from = platform.inbox.length;
    const at = Date.now();
    camera.setScene('person');
    const event = await platform.next('event', (body) => body.kind === 'motion', 4_000, from);
    expect(event).toMatchObject({ revision: 1, endedAt: null, stage: 'cooking', stageReasons: ['timetable', 'place'] });
    expect(Date.parse(event.startedAt)).toBeGreaterThan(at - 3_500);
    const picture = await platform.next('thumbnail', (body) => body.eventId === event.eventId, 15_000, from);
    expect(Buffer.from(picture.jpeg, 'base64').subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]));
  });

  it('tells a covered lens, and that the movement has ended', async () => {
    const from = platform.inbox.length;
    camera.setScene('covered');
    const covered = await platform.next('event', (body) => body.kind === 'covered', 15_000, from);
    await platform.next('event', (body) => body.kind === 'motion' && body.endedAt !== null, 1_000, from);
    const at = Date.parse(covered.startedAt) + 12_000;
    await reportedThrough(at, 30_000);
    expect(slotOf(at - 5_000).covered).toBe(true);
    camera.setScene('still');
    const over = await platform.next(
      'event',
      (body) => body.eventId === covered.eventId && body.endedAt !== null,
      10_000,
    );
    expect(over.revision).toBeGreaterThan(1);
  });

  it('gives the time without a picture its cause, and comes back', async () => {
    const from = platform.inbox.length;
    camera.setScene('off');
    const lost = await platform.next('event', (body) => body.kind === 'video_loss', 25_000, from);
    // A slot that began after the loss; a busy box takes its time to learn why.
    const inside = await platform.until(
      () => slotsSince(Date.parse(lost.startedAt) + 11_000).find((atMs) => slotOf(atMs).gapCause === 'camera_off'),
      40_000,
      'the cause of the gap',
    );
    expect(slotOf(inside)).toMatchObject({ recordedMs: 0, videoLoss: true });
    const since = platform.inbox.length;
    camera.setScene('still');
    await platform.next('event', (body) => body.eventId === lost.eventId && body.endedAt !== null, 20_000, from);
    const back = await platform.next('health', (body) => body.cameras[0]?.state === 'recording', 20_000, since);
    await reportedThrough(Date.parse(back.at) + 2_000, 15_000);
    expect(slotOf(Date.parse(back.at)).recordedMs).toBeGreaterThan(0);
  });

  it('goes on recording when its detector is killed, and looks again', async () => {
    await agent.killDetector();
    const at = Date.now();
    const since = (wanted: (slot: Slot) => boolean, what: string) =>
      platform.until(() => slotsSince(at + SLOT_MS).find((atMs) => wanted(slotOf(atMs))), 35_000, what);
    const whole = await since(({ recordedMs }) => recordedMs === SLOT_MS, 'a slot recorded whole');
    await since(({ activity }) => activity !== null, 'a slot looked at');
    // A machine that is too busy for the camera loses pictures of the camera; of the recorder it loses none.
    for (const atMs of slotsSince(at, whole)) expect(['none', 'camera_off']).toContain(slotOf(atMs).gapCause);
  });

  it('ignores nonsense from above', async () => {
    for (const payload of ['', '{', '[]', JSON.stringify({ v: 1 }), 'x'.repeat(200_000)]) {
      for (const kind of ['config', 'ack', 'media-list', 'media-upload', 'reboot']) platform.sendRaw(kind, payload);
    }
    const piece = {
      pieceId: 'ab'.repeat(32),
      segmentId: config.cameraId,
      part: 'fragments' as const,
      rendition: 'original' as const,
      byteFrom: 0,
      byteTo: 9,
    };
    platform.send('media-upload', { pieces: [piece] });
    await platform.next('camera-day', () => true, 10_000, platform.inbox.length);
    expect(platform.media.has(piece.pieceId)).toBe(false);
  });

  it('loses and doubles nothing when it is killed while nobody answers', async () => {
    platform.acknowledges = false;
    camera.setScene('person');
    const opened = await platform.next(
      'event',
      (body) => body.kind === 'motion' && body.endedAt === null,
      10_000,
      platform.inbox.length,
    );
    const killedAt = Date.now();
    const children = agent.ffmpegs().map(({ pid }) => pid);
    await agent.kill('SIGKILL');
    const known = platform.inbox.filter((message) => message.seq > 0).map((message) => message.seq);
    camera.setScene('still');
    platform.acknowledges = true;
    await agent.start();
    expect(
      agent
        .ffmpegs()
        .map(({ pid }) => pid)
        .filter((pid) => children.includes(pid)),
    ).toEqual([]);

    const closed = await platform.next(
      'event',
      (body) => body.eventId === opened.eventId && body.endedAt !== null,
      10_000,
    );
    expect(Date.parse(closed.endedAt as string)).toBeLessThanOrEqual(killedAt + onThisMachine(2_000));
    await reportedThrough(killedAt + 15_000, 30_000);
    // However soon it was there again: the slot in which it was killed, or the next where that one was over
    expect(slotsSince(killedAt, killedAt + SLOT_MS).map((atMs) => slotOf(atMs).gapCause)).toContain('agent_silent');

    const seqs = platform.inbox.filter((message) => message.seq > 0).map((message) => message.seq);
    expect(Math.max(...seqs)).toBeGreaterThan(Math.max(...known));
    expect([...seqs].sort((a, b) => a - b)).toEqual(Array.from({ length: Math.max(...seqs) }, (_, i) => i + 1));
    expect(platform.refused).toEqual([]);
  });

  it('finds everything it recorded before it was killed', async () => {
    const first = platform.of('camera-day')[0]?.body.reportedThrough as string;
    const fragments = await listFragments(platform, config.cameraId, new Date(first), new Date());
    const segments = groupBySegment(fragments);
    for (const own of segments.values())
      expect(countFrames(await fetchMedia(platform, own, 20_000))).toBeGreaterThan(0);
  });

  it('says of what it records by a wrong clock that it may be of another time', async () => {
    await agent.kill('SIGKILL');
    platform.aheadMs = 3_600_000;
    await agent.start();
    await platform.next('health', ({ notices = [] }) => notices.some(({ code }) => code === 'clock_wrong'), 30_000);
    const atMs = Date.now() + SLOT_MS;
    await reportedThrough(atMs + SLOT_MS, 60_000);
    expect(slotOf(atMs)).toMatchObject({ clockUncertain: true, recordedMs: expect.any(Number) });
    // what was there when the two last agreed on the time is not in doubt
    const firstMs = Date.parse(platform.of('camera-day')[0]?.body.reportedThrough as string);
    expect(slotOf(firstMs)).toMatchObject({ clockUncertain: false });
  });

  it('ends in order: what it has is committed and its segment closed', async () => {
    await agent.kill('SIGTERM');
    expect(agent.log.at(-1)).toMatchObject({ event: 'agent.stopped' });
    expect(JSON.stringify(agent.log)).not.toContain(encodeURIComponent(config.password));
    expect(JSON.stringify(agent.log)).not.toContain(config.password);
  });
});

function groupBySegment<T extends { segmentId: string }>(fragments: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const fragment of fragments)
    groups.set(fragment.segmentId, [...(groups.get(fragment.segmentId) ?? []), fragment]);
  return groups;
}
