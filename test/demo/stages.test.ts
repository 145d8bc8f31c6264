import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

const { earlierDemo } = (await import('./stages.mjs' as string)) as {
  earlierDemo(dataDir: string, note: (text: string) => void): Promise<{ stage?: string } | null>;
};

describe('a demo that finds a folder', () => {
  let folder: string;
  let said: string[];
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'mingchu-stages-')), 'data');
    said = [];
  });
  afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

  const look = () => earlierDemo(folder, (text) => said.push(text));
  /** A folder with a database, a key and somebody's own file. */
  const left = (demo: object | null) => {
    mkdirSync(join(folder, 'keys'), { recursive: true });
    for (const name of ['mingchu.sqlite', 'keys/platform.key', 'my-notes.txt']) writeFileSync(join(folder, name), name);
    if (demo !== null) writeFileSync(join(folder, 'demo.json'), JSON.stringify(demo));
  };
  const stageKept = () => JSON.parse(readFileSync(join(folder, 'demo.json'), 'utf8')).stage;

  it('makes one where there is none, and remembers that it has begun', async () => {
    expect(await look()).toBeNull();
    expect(stageKept()).toBe('begun');
    expect(said).toEqual([]);
  });

  it.each(['begun', 'posting'])(
    'begins anew where accounts and structure were being made, or records: %s',
    async (stage) => {
      left({ stage });
      expect(await look()).toBeNull();
      expect(readdirSync(folder).sort()).toEqual(['demo.json', 'my-notes.txt']);
      expect(stageKept()).toBe('begun');
      expect(said.join()).toMatch(/broken off half-way/);
    },
  );

  it.each([
    ['goes on with one whose footage was being imported', 'bound'],
    ['continues one that is whole', 'whole'],
    ['leaves it to the platform what one of an earlier release has', undefined],
  ])('%s', async (_, stage) => {
    const demo = { ...(stage ? { stage } : {}), yesterday: '2026-11-27', cameraIds: ['c'] };
    left(demo);
    expect(await look()).toEqual(demo);
    expect(existsSync(join(folder, 'mingchu.sqlite'))).toBe(true);
  });

  it('names the folder of a platform that is no demo, and leaves it alone', async () => {
    left(null);
    await expect(look()).rejects.toThrow(folder);
    expect(readdirSync(folder).sort()).toEqual(['keys', 'mingchu.sqlite', 'my-notes.txt']);
  });
});
