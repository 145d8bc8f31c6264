import { readlinkSync } from 'node:fs';
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { FolderStore } from './folder-store.js';

/** Linux says by itself which file a descriptor is. */
const pathOf = (handle: FileHandle) => readlinkSync(`/proc/self/fd/${handle.fd}`);

describe('what the object store has returned from', () => {
  let folder: string;
  const synced: string[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mingchu-store-'));
    const handle = await open(folder, 'r');
    const { sync, datasync } = Object.getPrototypeOf(handle) as FileHandle;
    await handle.close();
    synced.length = 0;
    for (const [name, real] of [
      ['sync', sync],
      ['datasync', datasync],
    ] as const) {
      jest.spyOn(Object.getPrototypeOf(handle) as FileHandle, name).mockImplementation(function (this: FileHandle) {
        synced.push(pathOf(this));
        return real.call(this);
      });
    }
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await rm(folder, { recursive: true });
  });

  const KEY = 'photos/0190a0b0-0000-7000-8000-0000000000ab';
  const PLACE = () => join(folder, 'objects/photos/ab');

  it('is on the disk after a power cut: the file, its name, and every folder made for it', async () => {
    const store = new FolderStore(join(folder, 'objects'));
    await store.put(KEY, Buffer.from('picture'));
    expect(synced).toEqual(expect.arrayContaining([folder, join(folder, 'objects'), dirname(PLACE()), PLACE()]));
    expect(synced.at(-1)).toBe(PLACE());
    expect(synced.some((path) => path.endsWith('.part'))).toBe(true);
    expect((await store.get(KEY))?.toString()).toBe('picture');
  });

  it('is so also for what is appended piece by piece, whose name is new with the first', async () => {
    const store = new FolderStore(join(folder, 'objects'));
    await store.append(KEY, 0, Buffer.from('one'));
    expect(synced.at(-1)).toBe(PLACE());
    synced.length = 0;
    await store.append(KEY, 3, Buffer.from('two'));
    expect(synced).toHaveLength(1);
    expect((await store.get(KEY))?.toString()).toBe('onetwo');
  });
});
