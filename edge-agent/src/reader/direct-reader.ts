import { Worker } from 'node:worker_threads';
import { checkStreamUri, type NetworkGuard } from '../config/network-guard.js';
import { everySecond } from '../every-second.js';
import { encodeStrictly, keepSecret, type Log, messageOf } from '../log.js';
import { readTrackInfo } from '../recorder/film/boxes.js';
import type { InitPart, MediaFragment } from '../recorder/film/fmp4.js';
import type { LiveEnd } from '../recorder/live-run.js';
import { Silence } from '../silence.js';
import type { KeyPicture } from './film/key-pictures.js';
import type { Order, Told, Wanted } from './messages.js';
import { StreamCounts } from './stream-counts.js';
import type { Unfit } from './unfit.js';

/** The reader has ended with all that it read; another one is there as soon as it is asked for. */
export class ReaderGone extends Error {}

interface StreamTask {
  /** Carries the credentials. */
  address: string;
  /** Without a whole picture of those that are wanted for so long there is none. */
  patienceMs: () => number;
  signal: AbortSignal;
}

export interface ReaderTask extends StreamTask {
  /** Takes a part, whose bytes are there until it is done; then the next comes. What it throws ends the stream. */
  take: (part: InitPart | MediaFragment) => Promise<void>;
  /** Pictures have come within the last second. */
  onAlive: () => void;
  /** So many pictures of this stream were damaged or lean on a damaged one, since the last time. */
  onLost: (pictures: number) => void;
}

export interface KeyTask extends StreamTask {
  onPicture: (picture: KeyPicture) => void;
}

export interface ReaderRunEnd extends LiveEnd {
  /** Why this stream is left to ffmpeg; null where that would fare no better. */
  unfit: Unfit | null;
}

interface Run {
  task: ReaderTask | KeyTask;
  /** Its place in `StreamCounts`. */
  slot: number;
  taking: Promise<void>;
  because: LiveEnd['because'];
  failure: unknown;
  pictures: number;
  lost: number;
  /** Parts that have come and are not written yet. */
  untaken: number;
  lastProgress: number;
  settle: (end: Pick<ReaderRunEnd, 'complaints' | 'unfit' | 'packets'>) => void;
}

/** A reader that says nothing for so long hangs. */
const SILENT_MS = 10_000;
/** One that dies so often within a while is not started again for a while. */
const MOST_DEATHS = 3;
const DEATHS_WITHIN_MS = 600_000;
const REST_MS = 1_800_000;
/** Of JavaScript's own memory; what is recorded lies outside and is bounded by the reader itself. */
const MOST_HEAP_MB = 256;
/** What it makes of JavaScript's is gone at once; V8 would let three times 16 MB of it gather. */
const YOUNG_HEAP_MB = 3;

/**
 * The agent's side of the reader: gives it the streams, takes what it makes, and starts it again when it ends or hangs.
 * The recorder of a camera sees a stream that has ended, whatever the cause.
 */
export class DirectReader {
  private worker: Worker | null = null;
  /** What that worker counts, and how far it was heard. */
  private counts = new StreamCounts();
  private beats = 0;
  private readonly runs = new Map<number, Run>();
  private nextRun = 1;
  private readonly silence = new Silence(SILENT_MS);
  private deaths: number[] = [];
  private endWatch: (() => void) | undefined;

  constructor(private readonly deps: { guard: NetworkGuard; log: Log }) {}

  /** It has not died again and again. */
  get isUsable(): boolean {
    const last = this.deaths.at(-1) ?? Number.NEGATIVE_INFINITY;
    return this.deaths.length < MOST_DEATHS || performance.now() - last > REST_MS;
  }

  /**
   * Reads a stream until it ends; like every live stream it has no good end.
   *
   * @throws AddressRefused, AddressUnknown for what is no address of a camera
   */
  record(task: ReaderTask): Promise<ReaderRunEnd> {
    return this.read(task, 'film');
  }

  /** Reads a stream for its key pictures only, until it ends. @throws as `record` does */
  lookAt(task: KeyTask): Promise<ReaderRunEnd> {
    return this.read(task, 'keys');
  }

  private async read(task: ReaderTask | KeyTask, wanted: Wanted): Promise<ReaderRunEnd> {
    const address = await this.checked(task.address);
    const run = this.nextRun++;
    return new Promise((resolve) => {
      const onAbort = () => this.close(run, 'asked');
      this.worker ??= this.begin();
      const slot = this.counts.place(new Set([...this.runs.values()].map((one) => one.slot)));
      const own: Run = {
        ...{
          slot,
          task,
          taking: Promise.resolve(),
          because: 'ended',
          failure: undefined,
          pictures: 0,
          lost: 0,
          untaken: 0,
        },
        lastProgress: performance.now(),
        settle: (end) => {
          if (!this.runs.delete(run)) return;
          task.signal.removeEventListener('abort', onAbort);
          void own.taking.then(() =>
            resolve({ code: null, signal: null, because: own.because, error: own.failure, ...end }),
          );
        },
      };
      this.runs.set(run, own);
      this.endWatch ??= everySecond(() => this.watch());
      this.order({ type: 'open', run, address, wanted, slot });
      if (task.signal.aborted) onAbort();
      else task.signal.addEventListener('abort', onAbort, { once: true });
    });
  }

  /** Ends the thread. Streams that are still read end as well. */
  async stop(): Promise<void> {
    this.endWatch?.();
    this.endWatch = undefined;
    const { worker } = this;
    this.worker = null;
    await worker?.terminate();
    this.endAll();
  }

  /** Ends the thread as a fault would; the next stream that is asked for starts another. */
  async kill(): Promise<void> {
    await this.worker?.terminate();
  }

  /** The guard is asked by whoever connects, however often it was asked before. */
  private async checked(address: string): Promise<string> {
    const { username, password } = new URL(address);
    const plain = address.replace(/^(\w+:\/\/)[^/@]*@/, '$1');
    const { url } = await checkStreamUri(this.deps.guard, plain);
    if (username === '') return url;
    const [user, secret] = [decodeURIComponent(username), decodeURIComponent(password)];
    keepSecret(secret, user);
    return url.replace('://', `://${encodeStrictly(user)}:${encodeStrictly(secret)}@`);
  }

  private order(order: Order): void {
    this.worker ??= this.begin();
    this.worker.postMessage(order);
  }

  private begin(): Worker {
    const { log } = this.deps;
    this.counts = new StreamCounts();
    this.beats = 0;
    const worker = new Worker(new URL('./worker.js', import.meta.url), {
      name: 'reader',
      workerData: this.counts.memory,
      env: {},
      execArgv: [], // what the process was told to load first is not for its threads
      resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB, maxYoungGenerationSizeMb: YOUNG_HEAP_MB },
    });
    this.silence.broken();
    worker.on('message', (told: Told) => {
      this.silence.broken();
      this.take(told);
    });
    worker.on('error', (error) => log.error('reader.failed', { message: messageOf(error) }));
    worker.once('exit', (code) => {
      if (this.worker !== worker) return;
      this.worker = null;
      const now = performance.now();
      this.deaths = [...this.deaths.filter((at) => now - at < DEATHS_WITHIN_MS), now];
      log.error('reader.ended', { code, streams: this.runs.size, usable: this.isUsable });
      this.endAll();
    });
    return worker;
  }

  private endAll(): void {
    for (const run of [...this.runs.values()]) {
      run.failure ??= new ReaderGone('the reader has ended');
      run.settle({ complaints: '', unfit: null, packets: run.pictures });
    }
  }

  private take(told: Told): void {
    if (told.type === 'keys') {
      this.order({ type: 'seen' });
      for (const { run, ...picture } of told.pictures) this.show(this.runs.get(run)?.task, picture);
      return;
    }
    const run = this.runs.get(told.run);
    if (run === undefined) return;
    if (told.type === 'ended') {
      run.settle({ complaints: told.complaint, unfit: told.unfit, packets: told.pictures });
      return;
    }
    const { task } = run;
    if (!('take' in task)) return;
    const part = told.type === 'begin' ? initPart(told) : fragmentPart(told);
    run.untaken += 1;
    run.taking = run.taking.then(async () => {
      try {
        if (run.failure !== undefined) return;
        await task.take(part);
        if (told.type === 'fragment') this.giveBack(told);
      } catch (error) {
        run.failure = error;
        this.close(told.run, 'consumer');
      } finally {
        run.untaken -= 1;
        run.lastProgress = performance.now();
      }
    });
  }

  private show(task: ReaderTask | KeyTask | undefined, picture: KeyPicture): void {
    if (task !== undefined && 'onPicture' in task && !task.signal.aborted) task.onPicture(picture);
  }

  /** What has been written may be written to again. */
  private giveBack({ run, mdat }: Extract<Told, { type: 'fragment' }>): void {
    const memory = mdat.buffer as ArrayBuffer;
    if (this.runs.has(run)) this.worker?.postMessage({ type: 'taken', run, memory } satisfies Order, [memory]);
  }

  /** What it has counted since the last look. */
  private hear(): void {
    const { beats } = this.counts;
    if (beats === this.beats) return;
    this.beats = beats;
    this.silence.broken();
    for (const run of this.runs.values()) this.progress(run);
  }

  private progress(run: Run): void {
    const { pictures, lost } = this.counts.of(run.slot);
    if (lost > run.lost && 'onLost' in run.task) run.task.onLost(lost - run.lost);
    run.lost = lost;
    if (pictures === run.pictures) return;
    run.pictures = pictures;
    run.lastProgress = performance.now();
    if ('onAlive' in run.task) run.task.onAlive();
  }

  private close(run: number, because: LiveEnd['because']): void {
    const own = this.runs.get(run);
    if (own === undefined || own.because !== 'ended') return;
    own.because = because;
    this.order({ type: 'close', run });
  }

  private watch(): void {
    this.hear();
    const now = performance.now();
    if (this.silence.isTooLong() && this.worker !== null) {
      this.deps.log.error('reader.silent');
      void this.kill();
    }
    for (const [id, run] of this.runs) {
      if (this.silence.wasHeldUp) run.lastProgress = now;
      // While the disk takes its time the camera is not to blame.
      if (run.untaken === 0 && now - run.lastProgress > run.task.patienceMs()) this.close(id, 'stalled');
    }
  }
}

function initPart({ initId, init }: Extract<Told, { type: 'begin' }>): InitPart {
  const bytes = Buffer.from(init.buffer, init.byteOffset, init.byteLength);
  return { type: 'init', initId, bytes, track: readTrackInfo(bytes) };
}

function fragmentPart(told: Extract<Told, { type: 'fragment' }>): MediaFragment {
  const { moof, mdat, mdatBytes, sha256, offsetMs, durationMs, isKey, arrivedMs, isAfterLoss } = told;
  const chunks = [
    Buffer.from(moof.buffer, moof.byteOffset, moof.byteLength),
    Buffer.from(mdat.buffer, mdat.byteOffset, mdatBytes),
  ];
  const byteLength = moof.byteLength + mdatBytes;
  return { type: 'fragment', chunks, byteLength, sha256, offsetMs, durationMs, isKey, arrivedMs, isAfterLoss };
}
