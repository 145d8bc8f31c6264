import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ffmpeg } from '../recorder/ffmpeg/ffmpeg.js';
import { Recordings } from '../recorder/recordings.js';
import { SceneCache } from './scene-cache.js';

describe('a film that is imported', () => {
  let folder: string;
  let scenes: SceneCache;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'scenes-'));
    scenes = new SceneCache(join(folder, 'scenes'), await Ffmpeg.detect(), new Recordings(folder));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const film = (name: string, codec: string) => {
    const path = join(folder, name);
    const source = '-v error -y -f lavfi -i testsrc=size=320x180:rate=10:duration=6';
    const coded = `-c:v ${codec} -preset ultrafast -g 20 -keyint_min 20 -pix_fmt yuv420p -f mpegts`;
    execFileSync('ffmpeg', [...`${source} ${coded}`.split(' '), path], { stdio: 'ignore' });
    return path;
  };

  it('is footage only as far as its pictures can be decoded: one that changes its codec on the way is refused', async () => {
    const [older, newer] = [film('older.ts', 'libx264'), film('newer.ts', 'libx265')];
    for (const [first, second] of [
      [older, newer],
      [newer, older],
    ] as const) {
      expect((await scenes.get(first)).fragments.length).toBe(3);
      const changed = join(folder, 'changed.ts');
      writeFileSync(changed, Buffer.concat([readFileSync(first), readFileSync(second)]));
      await expect(scenes.get(changed)).rejects.toThrow(/段能解出画面.*MP4/);
    }
  });

  it.each(['ts', 'mkv', 'mp4'])('has a hole where half a minute is missing in it: .%s', async (extension) => {
    const path = join(folder, `hole.${extension}`);
    const hole = "setpts='if(gte(N,20),PTS+30/TB,PTS)'";
    const coded = '-vsync passthrough -c:v libx264 -preset ultrafast -g 20 -sc_threshold 0 -pix_fmt yuv420p';
    const source = '-v error -y -f lavfi -i testsrc=size=320x180:rate=10:duration=6';
    execFileSync('ffmpeg', [...source.split(' '), '-vf', hole, ...coded.split(' '), path], { stdio: 'ignore' });
    const { fragments, durationMs } = await scenes.get(path);
    expect(durationMs).toBe(36_000);
    // The picture at 1.9 s is the last one before the hole.
    expect(fragments.map((fragment) => [fragment.startMs, fragment.durationMs])).toEqual([
      [0, 1_900],
      [32_000, 2_000],
      [34_000, 2_000],
    ]);
  });
});
