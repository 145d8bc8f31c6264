import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { Recordings } from './recordings.js';

/** What a power cut would leave of names: those a folder had when it was last synced. */
describe('what is said to be on the disk', () => {
  const durable = new Set<string>();
  let recordings: Recordings;
  const sync = async (folder: string) => {
    for (const name of readdirSync(folder)) durable.add(join(folder, name));
  };
  const isDurable = (path: string): boolean =>
    path === recordings.root || (durable.has(path) && isDurable(dirname(path)));
  beforeEach(() => {
    durable.clear();
    recordings = new Recordings(mkdtempSync(join(tmpdir(), 'recordings-')), sync);
    mkdirSync(recordings.root);
  });

  it('is there with every folder it lies in, also the first of a camera', async () => {
    const cameraId = '5f0c1d52-7f1c-4df5-8a53-1f8e3a2c9b10';
    const atMs = Date.parse('2026-11-23T02:00:00.000Z');
    for (const startMs of [atMs, atMs + 60_000, atMs + 86_400_000]) {
      const file = recordings.fileOf(cameraId, uuidv7(), startMs, 'a'.repeat(64));
      await recordings.prepareFolder(file);
      expect(isDurable(dirname(recordings.pathOf(file)))).toBe(true);
      writeFileSync(recordings.pathOf(file), 'film');
      await recordings.syncFolderOf(file);
      expect(isDurable(recordings.pathOf(file))).toBe(true);
    }
  });

  it('is so of an initialisation part', async () => {
    await recordings.keepInit('b'.repeat(64), Buffer.from('init'));
    expect(isDurable(recordings.initPath('b'.repeat(64)))).toBe(true);
  });
});
