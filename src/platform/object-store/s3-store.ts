import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { S3mini } from 's3mini';
import { DomainError } from '../errors/domain-error.js';
import { keyAt, ObjectStore, placeOf, type StoreState } from './object-store.js';

/** Somebody waits for an answer: so long a store that is busy or gone is asked again. */
const PATIENCE_MS = 2_000;
const FIRST_PAUSE_MS = 100;
/** A store that says nothing at all is given up after so long. */
const SILENCE_MS = 10_000;
/** Having been given up it is left alone for a moment, or as long as it wishes: meanwhile nobody waits for it in vain. */
const LEAST_AWAY_MS = 1_000;
const MOST_AWAY_MS = 30_000;
/** A part of what is uploaded in parts; the least that every store takes is 5 MiB. */
const PART_BYTES = 8 * 1024 * 1024;
const TYPE = 'application/octet-stream';
const CHECKSUM = 'x-amz-meta-sha256';
/** The most that a store lists in one answer. */
const PAGE = 1_000;

export interface S3Place {
  /** `https://host:port/bucket`. */
  readonly url: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Code of the error of an object whose bytes are not those that were put. */
export const SPOILED = 'OBJECT_SPOILED';

/** An object as a store lists it. */
export interface ListedObject {
  key: string;
  bytes: number;
  /** Another one once something else was put under the key. */
  state: string;
}

/**
 * In a bucket of a store that speaks S3, shared by all instances. Each object carries the SHA-256 of what was put, and is held
 * against it whenever it is read; one that was copied in by other means has none and is taken as it is.
 *
 * Everything throws `service.store-away` (503, with `Retry-After`) while the store cannot be reached, is busy or does not let us in:
 * nothing has been put then, and whoever asked may ask again.
 */
export class S3Store extends ObjectStore implements OnApplicationBootstrap {
  private readonly logger = new Logger('ObjectStore');
  private readonly s3: S3mini;
  /** `since` and `until` on the clock of `performance.now()`; null while it answers. */
  private away: { since: number; until: number; why: string } | null = null;

  /** @param spool folder of this machine for what comes piece by piece, until its length is known */
  constructor(
    { url, region, accessKeyId, secretAccessKey }: S3Place,
    private readonly spool: string,
  ) {
    super();
    const asked = (input: string | URL | Request, init?: RequestInit) => this.patiently(input, init ?? {});
    this.s3 = new S3mini({ endpoint: url, region, accessKeyId, secretAccessKey, fetch: asked as typeof fetch });
  }

  /** Host and bucket, for people. */
  get name(): string {
    return this.s3.endpoint.host + this.s3.endpoint.pathname;
  }

  /** Said at once to who looks after the server, not with the first photo. It is not waited for. */
  onApplicationBootstrap(): void {
    this.ready().catch((error: unknown) => this.logger.error({ store: this.s3.endpoint.host, error: String(error) }));
  }

  async ready(): Promise<void> {
    if (!(await this.s3.bucketExists())) throw this.refused('the bucket is not there or not ours');
  }

  async put(key: string, content: Uint8Array | Readable): Promise<void> {
    const place = placeOf(key);
    if (content instanceof Uint8Array) await this.putWhole(place, content, sha256(content));
    else await this.spooled(content, (file, bytes, hash) => this.putFile(place, file, bytes, hash));
  }

  async get(key: string): Promise<Buffer | null> {
    const found = await this.read(placeOf(key));
    // once more: it may have been spoiled on the way
    return found === 'spoiled' ? this.secondReading(placeOf(key)) : found;
  }

  private async secondReading(place: string): Promise<Buffer | null> {
    const found = await this.read(place);
    if (found === 'spoiled') throw spoiled(place);
    return found;
  }

  private async read(place: string): Promise<Buffer | null | 'spoiled'> {
    const response = await this.s3.getObjectResponse(place);
    if (response === null) return null;
    const bytes = await response.arrayBuffer().then(Buffer.from, () => null);
    const hash = response.headers.get(CHECKSUM);
    // a line that breaks amid the answer has given other bytes, too
    return bytes === null || (hash !== null && sha256(bytes) !== hash) ? 'spoiled' : bytes;
  }

  async size(key: string): Promise<number | null> {
    try {
      return await this.s3.getContentLength(placeOf(key));
    } catch (error) {
      // the client wraps what it met
      const { cause } = error as { cause?: unknown };
      if ((cause as { status?: number } | undefined)?.status === 404) return null;
      throw cause ?? error;
    }
  }

  stream(key: string): Readable {
    return Readable.from(this.pieces(placeOf(key)), { objectMode: false });
  }

  private async *pieces(place: string): AsyncGenerator<Uint8Array> {
    const response = await this.s3.getObjectResponse(place);
    if (response?.body == null) throw missing(place);
    const [hash, told] = [createHash('sha256'), response.headers.get(CHECKSUM)];
    for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) {
      hash.update(piece);
      yield piece;
    }
    if (told !== null && hash.digest('hex') !== told) throw spoiled(place);
  }

  /** All that is in the bucket, page by page; what lies under no key of ours is passed over. */
  async *listed(): AsyncGenerator<ListedObject> {
    let token: string | undefined;
    do {
      const page = await this.s3.listObjectsPaged('/', '', PAGE, token);
      if (page?.objects == null) throw this.refused('the bucket is not there or not ours');
      for (const { Key, Size, ETag, LastModified } of page.objects) {
        const key = keyAt(Key);
        if (key !== null) yield { key, bytes: Size, state: `${Size} ${ETag} ${LastModified.getTime()}` };
      }
      token = page.nextContinuationToken;
    } while (token !== undefined);
  }

  async delete(key: string): Promise<void> {
    await this.s3.deleteObject(placeOf(key)).catch((error: unknown) => {
      if ((error as { status?: number }).status !== 404) throw error;
    });
  }

  /** A store cannot append: what is there is put anew with the rest. Pieces of film are small. */
  async append(key: string, offset: number, chunk: Uint8Array): Promise<number> {
    const before = offset === 0 ? Buffer.alloc(0) : await this.get(key);
    if (before === null || before.length < offset) throw missing(key);
    await this.put(key, Buffer.concat([before.subarray(0, offset), chunk]));
    return offset + chunk.length;
  }

  private async putWhole(place: string, content: Uint8Array, hash: string): Promise<void> {
    const response = await this.s3.putObject(place, content, TYPE, undefined, { [CHECKSUM]: hash }, content.length);
    await response.body?.cancel();
  }

  /** As `put`, of a file of this machine that stays as it is meanwhile. @param hash its SHA-256 */
  async putFrom(key: string, path: string, hash: string): Promise<void> {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      await this.putFile(placeOf(key), file, size, hash);
    } finally {
      await file.close();
    }
  }

  private async putFile(place: string, file: FileHandle, bytes: number, hash: string): Promise<void> {
    if (bytes <= PART_BYTES) return this.putWhole(place, await part(file, 0, bytes), hash);
    const upload = await this.s3.getMultipartUploadId(place, TYPE, undefined, { [CHECKSUM]: hash });
    try {
      const parts = [];
      for (let at = 0; at < bytes; at += PART_BYTES) {
        const next = await part(file, at, Math.min(PART_BYTES, bytes - at));
        parts.push(await this.s3.uploadPart(place, upload, next, parts.length + 1));
      }
      await this.s3.completeMultipartUpload(place, upload, parts);
    } catch (error) {
      // What is left of it the store forgets by its own rule for unfinished uploads, should it not hear this
      await this.s3.abortMultipartUpload(place, upload).catch(() => undefined);
      throw error;
    }
  }

  /** Its length must be known before it is sent. The file has no name any more while it is used: nothing of it is left behind. */
  private async spooled(
    content: Readable,
    use: (file: FileHandle, bytes: number, hash: string) => Promise<void>,
  ): Promise<void> {
    await mkdir(this.spool, { recursive: true, mode: 0o700 });
    const path = join(this.spool, randomUUID());
    const file = await open(path, 'wx+', 0o600);
    try {
      await rm(path);
      const hash = createHash('sha256');
      let bytes = 0;
      await pipeline(content, async (pieces: AsyncIterable<Uint8Array>) => {
        for await (const piece of pieces) {
          hash.update(piece);
          // all of it: a disk that is nearly full takes a part by `write`, and says no more than how much
          await file.writeFile(piece);
          bytes += piece.length;
        }
      });
      await use(file, bytes, hash.digest('hex'));
    } finally {
      await file.close();
    }
  }

  /** As `fetch`; what may be well in a moment is tried again, as often and as late as the store says. */
  private async patiently(input: string | URL | Request, init: RequestInit): Promise<Response> {
    const startedAt = performance.now();
    if (this.away !== null && startedAt < this.away.until) throw storeAway(this.away.until - startedAt, this.away.why);
    for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs *= 2) {
      const { response, why } = await once(input, init);
      if (response !== null && why === null) {
        this.away = null;
        return response;
      }
      const wishMs = response === null ? null : retryAfterMs(response);
      const text = await response?.text().catch(() => '');
      // Whoever is not let in is not by asking again: a wrong key or clock has to be put right first
      const waitMs = response?.status === 403 ? Number.POSITIVE_INFINITY : (wishMs ?? pauseMs);
      if (performance.now() + waitMs - startedAt <= PATIENCE_MS) {
        await pause(waitMs);
        continue;
      }
      const awayMs = Math.min(MOST_AWAY_MS, Math.max(LEAST_AWAY_MS, wishMs ?? 0));
      const said = `${why} ${codeIn(text ?? '')}`.trim();
      this.away = { since: this.away?.since ?? startedAt, until: performance.now() + awayMs, why: said };
      this.logger.error({ store: this.s3.endpoint.host, error: said });
      throw storeAway(awayMs, said);
    }
  }

  state(): StoreState {
    const { away } = this;
    return { store: this.name, away: away && { ms: performance.now() - away.since, why: away.why } };
  }

  private refused(why: string): DomainError {
    this.logger.error({ store: this.s3.endpoint.host, error: why });
    return storeAway(LEAST_AWAY_MS, why);
  }
}

/** One try. `why` it is none: what the store or the line to it said; null for an answer that counts. */
async function once(
  input: string | URL | Request,
  init: RequestInit,
): Promise<{ response: Response | null; why: string | null }> {
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(new Error('no answer')), SILENCE_MS);
  try {
    const response = await fetch(input, { ...init, redirect: 'manual', signal: silence.signal });
    const { status } = response;
    const isAnswer = status < 300 || [304, 404, 409, 412].includes(status);
    return { response, why: isAnswer ? null : `it answers ${status}` };
  } catch (error) {
    const { message, cause } = error as { message: string; cause?: { code?: string; message?: string } };
    return { response: null, why: cause?.code ?? cause?.message ?? message };
  } finally {
    clearTimeout(timer);
  }
}

/** A part of the file as it is: what was written before is all there. */
async function part(file: FileHandle, at: number, bytes: number): Promise<Buffer> {
  const read = Buffer.alloc(bytes);
  for (let done = 0; done < bytes; ) {
    const { bytesRead } = await file.read(read, done, bytes - done, at + done);
    if (bytesRead === 0) throw new Error('what was written to the disk is not there any more');
    done += bytesRead;
  }
  return read;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const missing = (key: string): Error => Object.assign(new Error(`there is no ${key}`), { code: 'ENOENT' });

const spoiled = (place: string): Error =>
  Object.assign(new Error(`${place}: the store gives other bytes than were put`), { code: SPOILED });

/** `cause` is for who looks after the server, and goes to nobody else. */
const storeAway = (ms: number, why: string): DomainError =>
  Object.assign(new DomainError('service.store-away', { retryAfterSeconds: Math.max(1, Math.ceil(ms / 1_000)) }), {
    cause: why,
  });

/** Null when it says none, or a date: a store says seconds. */
function retryAfterMs({ headers }: Response): number | null {
  const text = headers.get('retry-after');
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) * 1_000 : null;
}

/** The word of an S3 error, which says what is wrong: `SlowDown`, `RequestTimeTooSkewed`, `SignatureDoesNotMatch`. */
const codeIn = (text: string): string => /<Code>([A-Za-z]{1,60})<\/Code>/.exec(text)?.[1] ?? '';
