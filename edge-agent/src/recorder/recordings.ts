import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { businessDateOf, DAY_MS } from '../../../src/contract/business-date.js';
import { replaceFile } from '../replace-file.js';

/** What the name of a segment's file says. Files of before have only the segment's id. */
interface FileName {
  segmentId: string;
  /** When its first fragment began. */
  startMs: number | null;
  /** How the id of its initialisation part begins. */
  initId: string | null;
}

/**
 * The folder the footage lies in:
 *
 *     recordings/{cameraId}/{local day}/{segmentId}.{startMs}.{initId, 16 digits}.m4s   fragments only, growing or closed
 *     recordings/init/{initId}.mp4                                 initialisation parts, one for each content
 *     strays/{day}/…                                               what was found among them and is no footage
 *
 * Everything it makes is durable by name (the folder is synced) before the call returns. A name says what the bytes do
 * not: with it a file can be read when the index is lost.
 */
export class Recordings {
  readonly root: string;
  private readonly strays: string;
  private readonly keeping = new Map<string, Promise<void>>();

  /** @param sync makes what a folder lists durable; another one only in tests */
  constructor(
    dataDir: string,
    private readonly sync: (folder: string) => Promise<void> = syncFolder,
  ) {
    this.root = join(dataDir, 'recordings');
    this.strays = join(dataDir, 'strays');
  }

  /** Where a new segment goes, relative to the root. */
  fileOf(cameraId: string, segmentId: string, startMs: number, initId: string): string {
    return join(cameraId, businessDateOf(startMs), `${segmentId}.${startMs}.${initId.slice(0, 16)}.m4s`);
  }

  /** What the name of a file says; null when it is not the name of a segment. */
  readName(file: string): FileName | null {
    const match = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\.(\d{1,15})\.([0-9a-f]{16}))?\.m4s$/.exec(
      basename(file),
    );
    if (match === null) return null;
    const [, segmentId, startMs, initId] = match;
    return { segmentId: segmentId as string, startMs: startMs ? Number(startMs) : null, initId: initId ?? null };
  }

  /** Every initialisation part there is, by the time it was kept, the earliest first. */
  async inits(): Promise<string[]> {
    const names = (await readdir(join(this.root, 'init')).catch(() => [])).filter((name) => name.endsWith('.mp4'));
    const kept = await Promise.all(
      names.map(async (name) => ({
        initId: name.slice(0, -4),
        atMs: (await stat(this.initPath(name.slice(0, -4)))).mtimeMs,
      })),
    );
    return kept.sort((a, b) => a.atMs - b.atMs).map(({ initId }) => initId);
  }

  /** Puts a file that is no footage where it is out of the way, and stays for a while. */
  async setAside(file: string, nowMs: number): Promise<void> {
    const target = join(this.strays, businessDateOf(nowMs), file);
    await mkdir(dirname(target), { recursive: true });
    await rename(this.pathOf(file), target);
  }

  /** How many files are set aside. */
  async countStrays(): Promise<number> {
    const all = await readdir(this.strays, { recursive: true, withFileTypes: true }).catch(() => []);
    return all.filter((entry) => entry.isFile()).length;
  }

  /** Deletes what was set aside more than `days` before `nowMs`. */
  async forgetStrays(nowMs: number, days: number): Promise<void> {
    const last = businessDateOf(nowMs - days * DAY_MS);
    for (const day of await readdir(this.strays).catch(() => [])) {
      if (/^\d{4}-\d\d-\d\d$/.test(day) && day < last)
        await rm(join(this.strays, day), { recursive: true, force: true });
    }
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
    await this.makeFolder(dirname(path));
    await replaceFile(path, bytes);
    await this.sync(dirname(path));
  }

  /** Makes the folder of a new file and says when both it and its parents are durable. */
  async prepareFolder(file: string): Promise<void> {
    await this.makeFolder(dirname(this.pathOf(file)));
  }

  async syncFolderOf(file: string): Promise<void> {
    await this.sync(dirname(this.pathOf(file)));
  }

  /** A new folder is there for certain once the one it lies in has been synced: a camera's first day has two that are new. */
  private async makeFolder(folder: string): Promise<void> {
    const first = await mkdir(folder, { recursive: true });
    if (first === undefined) return;
    for (let made = folder; made.length >= first.length; made = dirname(made)) await this.sync(dirname(made));
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
