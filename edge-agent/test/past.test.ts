import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from '@jest/globals';
import { businessDateOf } from '../../src/contract/business-date.js';
import { emptyDay, mergeIntoDay, SLOT_MS, slotAt, slotIndex } from '../../src/contract/wire/camera-day.js';
import { driverOf } from '../src/cameras/drivers.js';
import { NetworkGuard } from '../src/config/network-guard.js';
import { fetchKept } from '../src/reader/index.js';
import { AgentProcess, newFolder } from './support/agent-process.js';
import { configOf, type SimulatedCamera, startCamera } from './support/cameras.js';
import { FakePlatform } from './support/fake-platform.js';
import { countFrames, fetchMedia, listFragments } from './support/media.js';

const HOUR_MS = 3_600_000;
const SKEW_MS = -5 * HOUR_MS;
const guard = new NetworkGuard(['127.0.0.0/8']);
const limits = { bytes: 50_000_000, mayGoOn: () => true };
const at = (ms: number) => new Date(ms).toISOString();

const stops: (() => unknown)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

const cameraWith = async (options: Parameters<typeof startCamera>[0]): Promise<SimulatedCamera> => {
  const camera = await startCamera(options);
  stops.push(() => camera.stop());
  return camera;
};
const keptBy = (onvifUrl: string, span: { fromMs: number; toMs: number }, channel: string | null = null) =>
  driverOf(configOf(onvifUrl, { channel }), guard).recordings?.(span);
const fileIn = (folder: string) => join(folder, 'film.mp4');

describe('footage that was kept elsewhere while the box was off', () => {
  it('fills the gap, by the times the camera states and the error of its clock, and says where it is from', async () => {
    const nowMs = Date.now();
    const beganMs = nowMs - 600_000;
    // By its own clock; a part of what is missing is missing there, too.
    const kept = [
      { fromMs: beganMs + 20_000 + SKEW_MS, toMs: beganMs + 180_000 + SKEW_MS },
      { fromMs: beganMs + 240_000 + SKEW_MS, toMs: beganMs + 300_000 + SKEW_MS },
    ];
    const [camera, platform] = await Promise.all([cameraWith({ clockSkewMs: SKEW_MS, kept }), FakePlatform.start()]);
    stops.push(() => platform.stop());
    const config = configOf(camera.onvifUrl);
    platform.config = { revision: 1, cameras: [config], timetable: [] };
    const agent = new AgentProcess(newFolder('agent-past'), platform, { past: { everySeconds: 1 } });
    stops.push(() => agent.kill('SIGKILL'));
    const film =
      '-v error -f lavfi -i testsrc=size=320x180:rate=5:duration=60 -c:v libx264 -g 10 -bf 0 -pix_fmt yuv420p';
    execFileSync('ffmpeg', [...film.split(' '), join(agent.dataDir, 'film.mp4')]);
    await agent.start();
    await platform.next('health', (body) => body.cameras.length === 1, 20_000);
    await agent.import({ cameraId: config.cameraId, items: [{ file: 'film.mp4', startAt: at(beganMs) }] });

    const said = (event: string) => agent.log.filter((line) => line['event'] === event);
    // What the card has: two parts with a hole between; what it has not: all behind them, which is told once.
    await platform.until(
      () => said('past.not-there').length >= 1 && said('past.brought-in').length >= 2,
      30_000,
      'what is missing to be asked for',
    );
    await platform.until(
      () => listed().filter(({ fromRecorder }) => fromRecorder).length >= 17 || undefined,
      20_000,
      'the days that are filled',
    );
    // of both days where midnight lies between
    function listed() {
      const days = new Map<string, ReturnType<typeof emptyDay>>();
      for (const { body } of platform.of('camera-day')) {
        const day = days.get(body.date) ?? emptyDay();
        days.set(body.date, day);
        mergeIntoDay(
          day,
          body.slots.map(({ fromSlot, data }) => ({ fromSlot, data: Buffer.from(data, 'base64') })),
        );
      }
      const first = Math.ceil(beganMs / SLOT_MS) * SLOT_MS;
      return Array.from({ length: 40 }, (_, n) => {
        const ms = first + n * SLOT_MS;
        const date = businessDateOf(ms);
        return slotAt(days.get(date) ?? emptyDay(), slotIndex(date, ms));
      });
    }
    const slots = listed();
    // Recorded here, brought in, missing everywhere, brought in, missing everywhere.
    const seen = (from: number, to: number) =>
      slots.slice(from, to).map((slot) => [slot.recordedMs > 9_000, slot.fromRecorder]);
    expect(new Set(seen(0, 5).map(String))).toEqual(new Set(['true,false']));
    expect(new Set(seen(7, 16).map(String))).toEqual(new Set(['true,true']));
    expect(new Set(seen(19, 23).map(String))).toEqual(new Set(['false,false']));
    expect(new Set(seen(25, 28).map(String))).toEqual(new Set(['true,true']));
    expect(new Set(seen(31, 38).map(String))).toEqual(new Set(['false,false']));
    expect(slots.slice(7, 16).some(({ activity }) => (activity ?? 0) > 24)).toBe(true);

    const [from, to] = [new Date(beganMs + 100_000), new Date(beganMs + 130_000)];
    const fragments = await listFragments(platform, config.cameraId, from, to);
    expect(Math.abs(Date.parse(fragments[0]?.startAt ?? '') - from.getTime())).toBeLessThanOrEqual(3_000);
    expect(countFrames(await fetchMedia(platform, fragments))).toBeGreaterThan(100);
    expect((await agent.verify()).at(-1)).toMatchObject({ verify: 'ok', bad: 0 });
  });

  it('is fetched from a recorder by the path of its maker, whatever it thinks the time is', async () => {
    const module = pathToFileURL(resolve('test/cameras/recorder.mjs')).href;
    type Kept = { host: string; keep(channel: number, span: object): void; stop(): Promise<void> };
    const { startRecorder } = (await import(module)) as { startRecorder(options: object): Promise<Kept> };
    const { username, password } = configOf('');
    const recorder = await startRecorder({ username, password, live: [3], clockSkewMs: SKEW_MS });
    stops.push(() => recorder.stop());
    const span = { fromMs: Date.UTC(2026, 10, 20, 2), toMs: Date.UTC(2026, 10, 20, 2, 1) };
    recorder.keep(3, { fromMs: span.fromMs - HOUR_MS, toMs: span.toMs + HOUR_MS });
    const [kept] = (await keptBy(`rtsp+hikvision://${recorder.host}`, span, '3')) ?? [];
    const folder = newFolder('past');
    const film = await fetchKept(kept?.url ?? '', span, fileIn(folder), limits);
    expect(Math.abs((film?.fromMs ?? 0) - span.fromMs)).toBeLessThanOrEqual(2_000);
    expect(Math.abs((film?.toMs ?? 0) - span.toMs)).toBeLessThanOrEqual(2_000);
    // How long the last picture is shown is not said.
    const shownMs = countFrames(readFileSync(fileIn(folder))) * 250;
    expect(shownMs - ((film?.toMs ?? 0) - (film?.fromMs ?? 0))).toBe(250);
    expect(await keptBy(`rtsp+tplink://${recorder.host}`, span)).toEqual([]);
  });

  it.each([
    ['carry no times', 'none', /carry no times/],
    ['are of 1970', '1970', /another time/],
  ] as const)('is not taken where its pictures %s', async (_, keptTimes, why) => {
    const span = { fromMs: Date.now() - 120_000, toMs: Date.now() - 60_000 };
    const camera = await cameraWith({ kept: [span], keptTimes });
    const [kept] = (await keptBy(camera.onvifUrl, span)) ?? [];
    await expect(fetchKept(kept?.url ?? '', span, fileIn(newFolder('past')), limits)).rejects.toThrow(why);
  });

  it('is refused where the list has no end, and never asked for at another host', async () => {
    const span = { fromMs: 0, toMs: Date.now() };
    const rewritten = (from: RegExp, to: string) => ({
      kept: [span],
      oddities: { rewrite: (_: string, xml: string) => xml.replace(from, to) },
    });
    const endless = await cameraWith(rewritten(/Completed/, 'Searching'));
    await expect(keptBy(endless.onvifUrl, span)).rejects.toThrow(/no end/);
    const several = await cameraWith(
      rewritten(/(<tt:RecordingInformation>.*)source(<.*<\/tt:RecordingInformation>)/, '$1other$2$1source$2'),
    );
    await expect(keptBy(several.onvifUrl, span)).rejects.toThrow(/told apart/);
    const foreign = await cameraWith(rewritten(/rtsp:\/\/[^/]*\/kept/, 'rtsp://169.254.169.254/kept'));
    const [kept] = (await keptBy(foreign.onvifUrl, span)) ?? [];
    expect(new URL(kept?.url ?? '').hostname).toBe('127.0.0.1');
    const file = await cameraWith(rewritten(/rtsp:[^<]*kept/, 'file:///etc/passwd'));
    await expect(keptBy(file.onvifUrl, span)).rejects.toThrow(/not one of RTSP/);
  });
});
