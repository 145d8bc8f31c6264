import { mkdir, open, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { businessDateOf } from '../../../src/contract/business-date.js';
import { replaceFile } from '../replace-file.js';

/**
 * The folder the footage lies in:
 *
 *     recordings/{cameraId}/{local day}/{segmentId}.m4s   fragments only, growing or closed
 *     recordings/init/{initId}.mp4                        initialisation parts, one for each content
 *
 * Everything it makes is durable by name (the folder is synced) before the call returns.
 */
export class Recordings {
  readonly root: string;
  private readonly keeping = new Map<string, Promise<void>>();

  constructor(dataDir: string) {
    this.root = join(dataDir, 'recordings');
  }

  /** Where a new segment goes, relative to the root. */
  fileOf(cameraId: string, segmentId: string, startMs: number): string {
    return join(cameraId, businessDateOf(startMs), `${segmentId}.m4s`);
  }

  pathOf(file: string): string {
    return join(this.root, file);
  }

  initPath(initId: string): string {
    return join(this.root, 'init', `${initId}.mp4`);
  }

  /** Keeps an initialisation part; the same content is kept once, however many cameras of one model bring it at a time. */
  keepInit(initId: string, bytes: Buffer): Promise<void> {
    const underWay = this.keeping.get(initId);
    if (underWay !== undefined) return underWay;
    const kept = this.keep(this.initPath(initId), bytes).finally(() => this.keeping.delete(initId));
    this.keeping.set(initId, kept);
    return kept;
  }

  private async keep(path: string, bytes: Buffer): Promise<void> {
    if ((await sizeOf(path)) === bytes.length) return;
    await mkdir(dirname(path), { recursive: true });
    await replaceFile(path, bytes);
    await syncFolder(dirname(path));
  }

  /** Makes the folder of a new file and says when both it and its parents are durable. */
  async prepareFolder(file: string): Promise<void> {
    const folder = dirname(this.pathOf(file));
    if ((await mkdir(folder, { recursive: true })) !== undefined) await syncFolder(dirname(folder));
  }

  async syncFolderOf(file: string): Promise<void> {
    await syncFolder(dirname(this.pathOf(file)));
  }

  async remove(file: string): Promise<void> {
    await rm(this.pathOf(file), { force: true });
  }
}

/** Bytes of the file, null when there is none. */
export async function sizeOf(path: string): Promise<number | null> {
  return stat(path).then(
    (found) => found.size,
    () => null,
  );
}

async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
