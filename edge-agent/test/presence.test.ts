import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { peopleModel } from '../../scripts/people-model.mjs';
import { startOfBusinessDate } from '../../src/contract/business-date.js';
import type { CameraConfig } from '../../src/contract/wire/mqtt/down.js';
import { PEOPLE_MODEL, type PresenceReply } from '../../src/contract/wire/mqtt/presence.js';
import { AgentProcess, newFolder } from './support/agent-process.js';
import { configOf } from './support/cameras.js';
import { FakePlatform } from './support/fake-platform.js';

const MEDIA = join(process.cwd(), 'test/media/one-by-one-person-detection.mp4');
const DAY = startOfBusinessDate('2026-11-20');
const at = (ms: number) => new Date(ms).toISOString();
const LOOK_MS = 60_000;

/** The middle of the room, where whoever is filmed stands at the table. */
const MIDDLE = 'crop=384:432:230:0';
const FILMS = {
  // one person, who stands still
  one: ['-ss', '97', '-t', '16', '-i', MEDIA],
  // two people of the same film, side by side
  two: [
    ...['-ss', '97', '-t', '16', '-i', MEDIA, '-ss', '26', '-t', '16', '-i', MEDIA],
    ...['-filter_complex', `[0:v]${MIDDLE}[a];[1:v]${MIDDLE}[b];[a][b]hstack`],
  ],
  empty: ['-t', '4', '-i', MEDIA],
  black: ['-f', 'lavfi', '-i', 'color=black:size=768x432:rate=10:duration=8'],
  // a stamp, in which people would be found where there are none
  small: ['-ss', '97', '-t', '8', '-i', MEDIA, '-vf', 'scale=160:90'],
} as const;
type Film = keyof typeof FILMS;
const LENGTH_MS: Record<Film, number> = { one: 16_000, two: 16_000, empty: 4_000, black: 8_000, small: 8_000 };
/** Each film an hour after the one before it. */
const startOf = (film: Film) => DAY + 3_600_000 * (1 + Object.keys(FILMS).indexOf(film));

describe('a box that is asked whether people were there', () => {
  let platform: FakePlatform;
  let agent: AgentProcess;
  let camera: CameraConfig;
  let modelFolder: string;
  const folder = newFolder('agent-presence');

  const start = async (presence: object) => {
    agent = new AgentProcess(folder, platform, { presence: { niceness: 0, ...presence } });
    await agent.start();
    await platform.next('health', (body) => body.cameras.length === 1, 10_000, platform.inbox.length);
  };
  const windowOf = (fromMs: number, toMs: number, people = 2) => ({
    ...{ windowId: randomUUID(), cameraId: camera.cameraId, from: at(fromMs), to: at(toMs), everySeconds: 2, people },
  });
  const ask = async (window: ReturnType<typeof windowOf>): Promise<PresenceReply> => {
    platform.send('presence', { windows: [window] });
    return platform.next('presence', (body) => body.windowId === window.windowId, LOOK_MS);
  };
  const lookAt = (film: Film) => ask(windowOf(startOf(film), startOf(film) + LENGTH_MS[film]));

  beforeAll(async () => {
    modelFolder = await peopleModel();
    platform = await FakePlatform.start();
    // No camera answers there: what is imported is all there is.
    camera = configOf('http://127.0.0.1:9/', { stages: ['acceptance'] });
    platform.config = { revision: 1, cameras: [camera], timetable: [] };
    for (const [name, source] of Object.entries(FILMS)) {
      const form = ['-an', '-c:v', 'libx264', '-preset', 'ultrafast', '-g', '20', '-bf', '0', '-pix_fmt', 'yuv420p'];
      execFileSync('ffmpeg', ['-v', 'error', '-y', ...source, ...form, join(folder, `${name}.mp4`)]);
    }
    await start({ modelFolder });
    const items = (Object.keys(FILMS) as Film[]).map((film) => ({ file: `${film}.mp4`, startAt: at(startOf(film)) }));
    const lines = await agent.import({ cameraId: camera.cameraId, items });
    expect(lines.at(-1)).toMatchObject({ imported: true, scenes: items.length });
  });
  afterAll(async () => {
    await agent.kill('SIGTERM');
    await platform.stop();
  });

  it('counts the one who is there, in every picture, and says how it looked', async () => {
    const seen = await lookAt('one');
    expect(seen).toMatchObject({
      ...{ cameraId: camera.cameraId, state: 'done', framesWanted: 8, framesLooked: 8, framesDark: 0 },
      ...{ framesWithPerson: 8, framesWithTwo: 0, mostAtOnce: 1, twiceInARow: 1, secondScorePercent: null },
      ...PEOPLE_MODEL,
    });
    expect(seen.bestScorePercent).toBeGreaterThan(40);
    expect(seen.cpuMs).toBeGreaterThan(100);
  });

  it('stops as soon as two pictures in a row show two people', async () => {
    expect(await lookAt('two')).toMatchObject({
      ...{ state: 'done', framesWanted: 8, framesLooked: 2, framesWithTwo: 2, mostAtOnce: 2, twiceInARow: 2 },
    });
  });

  it.each<[string, Film, object]>([
    [
      'nobody in an empty room',
      'empty',
      { state: 'done', framesLooked: 2, framesWithPerson: 0, bestScorePercent: null },
    ],
    ['nothing in the dark', 'black', { state: 'too_dark', framesLooked: 4, framesDark: 4, framesWithPerson: 0 }],
    ['nothing in a picture that is too small', 'small', { state: 'view_unfit', framesLooked: 0 }],
  ])('sees %s', async (_, film, said) => {
    expect(await lookAt(film)).toMatchObject(said);
  });

  it('says that there is no recording', async () => {
    const before = startOf('one') - 600_000;
    expect(await ask(windowOf(before, before + 20_000))).toMatchObject({
      ...{ state: 'no_recording', framesWanted: 10, framesLooked: 0, cpuMs: 0 },
    });
  });

  it('looks at a window once, however often it is asked, also after a new start', async () => {
    const window = windowOf(startOf('empty'), startOf('empty') + 4_000);
    await ask(window);
    const answers = () => platform.of('presence').filter(({ body }) => body.windowId === window.windowId).length;
    for (const isNew of [false, true]) {
      if (isNew) {
        await agent.kill('SIGTERM');
        await start({ modelFolder });
      }
      // what is asked behind it is answered: it was passed over
      const other = windowOf(DAY, DAY + 2_000);
      platform.send('presence', { windows: [window, other] });
      await platform.next('presence', (body) => body.windowId === other.windowId, LOOK_MS);
      expect(answers()).toBe(1);
    }
  });

  it('says that it had no time when the day’s allowance is used up', async () => {
    await agent.kill('SIGTERM');
    await start({ modelFolder, cpuMinutesADay: 0 });
    expect(await lookAt('one')).toMatchObject({ state: 'busy', framesLooked: 0, framesWanted: 8 });
  });

  it('says that it has no model, and goes on', async () => {
    await agent.kill('SIGTERM');
    await start({ modelFolder: folder });
    expect(await lookAt('one')).toMatchObject({ state: 'no_model', framesLooked: 0 });
    expect(await agent.status()).toMatchObject({ connected: true });
  });
});
