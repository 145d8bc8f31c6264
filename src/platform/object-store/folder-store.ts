import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { type FileHandle, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ObjectStore, placeOf } from './object-store.js';

/** In one folder of this machine. What `put` has returned from is on the disk. */
export class FolderStore extends ObjectStore {
  constructor(private readonly folder: string) {
    super();
  }

  async put(key: string, content: Uint8Array | Readable): Promise<void> {
    const path = this.pathOf(key);
    const temporary = `${path}.${randomUUID()}.part`;
    await makeFolder(dirname(path));
    try {
      if (content instanceof Uint8Array) await pipeline([content], createWriteStream(temporary));
      else await pipeline(content, createWriteStream(temporary));
      const file = await open(temporary, 'r');
      await file.sync().finally(() => file.close());
      await rename(temporary, path);
      await syncFolder(dirname(path));
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }

  async get(key: string): Promise<Buffer | null> {
    return readFile(this.pathOf(key)).catch(nullWhenMissing);
  }

  async size(key: string): Promise<number | null> {
    const found = await stat(this.pathOf(key)).catch(nullWhenMissing);
    return found?.size ?? null;
  }

  stream(key: string): Readable {
    return createReadStream(this.pathOf(key));
  }

  async delete(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  async append(key: string, offset: number, chunk: Uint8Array): Promise<number> {
    const path = this.pathOf(key);
    await makeFolder(dirname(path));
    const file = await open(path, offset === 0 ? 'w' : 'r+');
    try {
      await writeAll(file, chunk, offset);
      await file.truncate(offset + chunk.length);
      await file.datasync();
      if (offset === 0) await syncFolder(dirname(path));
      return offset + chunk.length;
    } catch (error) {
      await file.truncate(offset).catch(() => undefined);
      throw error;
    } finally {
      await file.close();
    }
  }

  /** A folder is there, or what is asked of it says why not. */
  ready(): Promise<void> {
    return Promise.resolve();
  }

  state(): null {
    return null;
  }

  private pathOf(key: string): string {
    return join(this.folder, placeOf(key));
  }
}

/** Makes the folder and those above it, each of them entered on the disk in the one that holds it. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made));
}

/** A name is on the disk only once the folder is: after a power cut a file that was synced may be gone all the same. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

function nullWhenMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

/** A disk that is nearly full takes a part of what it is given and says so; only the next byte is refused. */
async function writeAll(file: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    done += (await file.write(bytes, done, bytes.length - done, at + done)).bytesWritten;
  }
}
