import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { appendFile, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { DomainError } from '../../../platform/index.js';
import { keyAt, placeOf } from '../../../platform/object-store/object-store.js';
import { type ListedObject, type S3Store, SPOILED } from '../../../platform/object-store/s3-store.js';
import { Refusal } from '../refusal.js';
import { filesBelow } from './copy-files.js';
import { syncFile } from './database-copy.js';
import { type BackupFile, hashOfFile, type Left } from './manifest.js';

/** Beside the copies a line for each of them: what a backup that broke off is gone on with from. */
export const FETCHED = 'fetched.jsonl';
const fetchedSchema = z.object({
  key: z.string().regex(/^[a-z-]+\/[0-9a-f-]{8,80}$/),
  state: z.string(),
  sha256: z.string(),
});
type Fetched = z.infer<typeof fetchedSchema>;

/** Nobody waits for a backup in the night: for so long nothing at all may be had of the store before it is given up. */
export const PATIENCE_MS = 120_000;
const PAUSE_MS = 1_000;
/** Small files, each of which takes a way there and back. */
const AT_ONCE = 4;

/**
 * Copies the objects of a bucket into `part`/objects. Called before the database is copied, and again after it: then all that
 * the database names is there, also what was taken away or put in meanwhile. Each object is held against the checksum that was
 * put with it, and is on the disk before it is noted as fetched.
 */
export class ObjectFetch {
  private readonly fetched = new Map<string, string>();
  private readonly patience: Patience;
  private readonly wrong = new Set<string>();

  private constructor(
    private readonly store: S3Store,
    private readonly part: string,
    patienceMs: number,
  ) {
    this.patience = new Patience(store, patienceMs);
  }

  /**
   * @param part folder of a backup that was begun, also of one that broke off: what was fetched for that, is whole and is in the
   *   bucket as it was then is not fetched again; the rest of it goes
   * @param patienceMs for so long nothing may be had of the store
   * @throws Refusal `objects.away`
   */
  static async begin(store: S3Store, part: string, patienceMs: number): Promise<ObjectFetch> {
    const fetch = new ObjectFetch(store, part, patienceMs);
    const now = new Map((await fetch.list()).map(({ key, state }) => [key, state]));
    for (const { key, state, sha256 } of await notedIn(part)) {
      const isSame = now.get(key) === state && (await hashOfFile(fetch.pathOf(key)).catch(() => null)) === sha256;
      if (isSame) fetch.fetched.set(key, state);
    }
    await fetch.removeOthers();
    return fetch;
  }

  /** Objects that the store gives other bytes of than were put: they are left out. */
  get damaged(): string[] {
    return [...this.wrong].sort();
  }

  /** @throws Refusal `objects.away`: what was fetched stays, and is noted */
  async copyAll(): Promise<void> {
    const wanted = (await this.list()).filter(({ key, state }) => this.fetched.get(key) !== state);
    await atOnce(wanted, (one) => this.copy(one));
  }

  /** What was cut amid a write, and what is not in the bucket any more. */
  private async removeOthers(): Promise<void> {
    const folder = join(this.part, 'objects');
    for (const path of await filesBelow(folder)) {
      const key = keyAt(path);
      if (key === null || !this.fetched.has(key)) await rm(join(folder, path));
    }
  }

  private list(): Promise<ListedObject[]> {
    return listAll(this.store, this.patience);
  }

  private async copy({ key, state }: ListedObject): Promise<void> {
    const path = this.pathOf(key);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const sha256 = await this.patience.of(() => this.fetch(key, `${path}.part`));
    if (sha256 === null) return;
    await rename(`${path}.part`, path);
    await syncFile(dirname(path));
    await appendFile(join(this.part, FETCHED), `${JSON.stringify({ key, state, sha256 } satisfies Fetched)}\n`);
    this.fetched.set(key, state);
    this.wrong.delete(placeOf(key));
  }

  /** @returns its checksum; null when there is none any more, or only a damaged one */
  private async fetch(key: string, into: string): Promise<string | null> {
    for (const isLast of [false, true]) {
      const hash = createHash('sha256');
      try {
        await pipeline(this.store.stream(key), hashing(hash), createWriteStream(into, { mode: 0o600, flush: true }));
        return hash.digest('hex');
      } catch (error) {
        await rm(into, { force: true });
        const { code, syscall } = error as NodeJS.ErrnoException;
        if (code === 'ENOENT' && syscall === undefined) return null;
        if (code !== SPOILED) throw error;
        // it may have been spoiled on the way
        if (isLast) this.wrong.add(placeOf(key));
      }
    }
    return null;
  }

  private pathOf(key: string): string {
    return join(this.part, 'objects', placeOf(key));
  }
}

/** How objects of a backup came to lie in a bucket: those that were there as they should be, and those put in. */
export interface PutBack {
  there: number;
  put: number;
}

/**
 * Sees to it that all of `files` are in the bucket with the bytes that the backup has. What is there so is left as it is; what is not, or
 * is another, is put in. Cut short it may be repeated.
 *
 * @throws Refusal `objects.away`
 */
export async function putBack(
  store: S3Store,
  folder: string,
  files: readonly BackupFile[],
  patienceMs: number,
): Promise<PutBack> {
  const patience = new Patience(store, patienceMs);
  const sizes = sizesOf(await listAll(store, patience));
  const done: PutBack = { there: 0, put: 0 };
  await atOnce(files, async ({ path, bytes, sha256 }) => {
    const key = keyAt(path.slice('objects/'.length)) as string;
    const isThere = sizes.get(key) === bytes && (await patience.of(() => hashOf(store, key))) === sha256;
    if (!isThere) await patience.of(() => store.putFrom(key, join(folder, path), sha256));
    done[isThere ? 'there' : 'put'] += 1;
  });
  return done;
}

/** What lies in a bucket now. @throws Refusal `objects.away` */
export async function namesAndSizes(store: S3Store, patienceMs: number): Promise<Left['objects']> {
  return (await listAll(store, new Patience(store, patienceMs))).map(({ key, bytes }) => ({ key, bytes }));
}

/** @returns those of `objects` that are not in the bucket with the size they had. @throws Refusal `objects.away` */
export async function missingIn(store: S3Store, objects: Left['objects'], patienceMs: number): Promise<string[]> {
  const sizes = sizesOf(await namesAndSizes(store, patienceMs));
  return objects.flatMap(({ key, bytes }) => (sizes.get(key) === bytes ? [] : [placeOf(key)]));
}

const sizesOf = (objects: Left['objects']) => new Map(objects.map(({ key, bytes }) => [key, bytes]));

function listAll(store: S3Store, patience: Patience): Promise<ListedObject[]> {
  return patience.of(async () => {
    const listed = [];
    for await (const one of store.listed()) listed.push(one);
    return listed;
  });
}

/** Null when there is none that could be used. */
async function hashOf(store: S3Store, key: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    for await (const piece of store.stream(key)) hash.update(piece as Uint8Array);
    return hash.digest('hex');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === SPOILED) return null;
    throw error;
  }
}

/** Asks a store again that is busy, away or breaks off amid an answer, until nothing was to be had of it for too long. */
class Patience {
  private wellAt = performance.now();

  constructor(
    private readonly store: S3Store,
    private readonly ms: number,
  ) {}

  /** @throws Refusal `objects.away`, and whatever else `ask` throws */
  async of<T>(ask: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        const got = await ask();
        this.wellAt = performance.now();
        return got;
      } catch (error) {
        const waitMs = waitMsAfter(error);
        const why = String((error as Error).cause ?? (error as Error).message);
        // whoever is not let in is not by asking again
        const isRefused = /\b403\b/.test(why);
        if (waitMs === null) throw error;
        if (isRefused || performance.now() + waitMs - this.wellAt > this.ms) {
          throw new Refusal('objects.away', { store: this.store.name, why });
        }
        await pause(waitMs);
      }
    }
  }
}

/** How long to leave a store alone that failed so; null for what is no matter of the store's. */
function waitMsAfter(error: unknown): number | null {
  if (error instanceof DomainError && error.code === 'service.store-away') {
    return Number(error.details['retryAfterSeconds']) * 1_000;
  }
  // fetch says so of a line that breaks
  return error instanceof TypeError ? PAUSE_MS : null;
}

/** The last that was noted of each. */
async function notedIn(part: string): Promise<Fetched[]> {
  const text = await readFile(join(part, FETCHED), 'utf8').catch(() => '');
  const noted = new Map<string, Fetched>();
  for (const line of text.split('\n')) {
    try {
      const one = fetchedSchema.parse(JSON.parse(line));
      noted.set(one.key, one);
    } catch {
      // a line that was cut: what it noted is fetched again
    }
  }
  return [...noted.values()];
}

const hashing = (hash: ReturnType<typeof createHash>) =>
  async function* (pieces: AsyncIterable<Uint8Array>) {
    for await (const piece of pieces) {
      hash.update(piece);
      yield piece;
    }
  };

/** Does all of them, a few at once; the first that fails lets no further one begin. */
async function atOnce<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const rest = [...all].reverse();
  const workers = Array.from({ length: AT_ONCE }, async () => {
    for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
      await work(next).catch((error: unknown) => {
        rest.length = 0;
        throw error;
      });
    }
  });
  const failed = (await Promise.allSettled(workers)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}
