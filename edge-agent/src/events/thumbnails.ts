import { open, readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import type { UpBody } from '../../../src/contract/wire/mqtt/up.js';
import type { Contributor } from '../index/committer.js';
import { endOf, type Segment, type SegmentStore } from '../index/segment-store.js';
import { type Log, messageOf } from '../log.js';
import type { Ffmpeg } from '../recorder/ffmpeg/ffmpeg.js';
import { keyPictureOf } from '../recorder/film/key-picture.js';
import type { Recordings } from '../recorder/recordings.js';
import type { Outbox } from '../uplink/outbox.js';
import type { EventState } from './event-machine.js';
import { StillMaker } from './still-maker.js';

const LARGEST_BYTES = 48 * 1024;
/** From good to poor; the first that fits is taken. */
const QUALITIES = [5, 12, 24];
const WAIT_MS = 20_000;
const LOOK_AGAIN_MS = 500;
const MOST_WAITING = 100;

/** Reads the picture at the start of a stretch of media. Null when there is none that fits. */
async function stillOf(ffmpeg: Ffmpeg, source: () => Readable): Promise<Buffer | null> {
  for (const quality of QUALITIES) {
    const run = await ffmpeg.run({
      input: source(),
      inputOptions: ['-threads', '1'],
      outputOptions: ['-frames:v', '1', '-vf', 'scale=320:-2', '-q:v', String(quality), '-f', 'mjpeg'],
    });
    const chunks: Buffer[] = [];
    for await (const chunk of run.stdout) chunks.push(chunk as Buffer);
    await run.ended;
    const jpeg = Buffer.concat(chunks);
    if (jpeg.length === 0) return null;
    if (jpeg.length <= LARGEST_BYTES) return jpeg;
  }
  return null;
}

/** Gives every event that opens one picture from the recording; one at a time, and never at the cost of anything else. */
export class Thumbnails implements Contributor {
  private readonly wanted: EventState[] = [];
  private ready: UpBody<'thumbnail'>[] = [];
  private inCommit = 0;
  private working = false;
  private readonly stopping = new AbortController();
  private readonly maker: StillMaker;

  constructor(
    private readonly deps: {
      ffmpeg: Ffmpeg;
      recordings: Recordings;
      segments: SegmentStore;
      outbox: Outbox;
      log: Log;
      requestCommit: () => void;
    },
  ) {
    this.maker = new StillMaker(deps.ffmpeg);
  }

  want(event: EventState): void {
    if (event.kind === 'video_loss' || this.wanted.length >= MOST_WAITING) return;
    this.wanted.push(event);
    void this.work();
  }

  stop(): void {
    this.stopping.abort();
    this.maker.stop();
    this.wanted.length = 0;
  }

  hasWork(): boolean {
    return this.ready.length > 0;
  }

  write(): void {
    this.inCommit = this.ready.length;
    for (const thumbnail of this.ready) this.deps.outbox.add('thumbnail', thumbnail);
  }

  committed(): void {
    this.ready.splice(0, this.inCommit);
  }

  private async work(): Promise<void> {
    if (this.working) return;
    this.working = true;
    for (let event = this.wanted.shift(); event !== undefined; event = this.wanted.shift()) {
      try {
        await this.take(event);
      } catch (error) {
        this.deps.log.warn('thumbnail.failed', { eventId: event.eventId, message: messageOf(error) });
      }
    }
    this.working = false;
  }

  private async take(event: EventState): Promise<void> {
    const found = await this.fragmentAt(event.cameraId, event.lastMs);
    if (found === null) return;
    const { segment, fragment } = found;
    const { ffmpeg, recordings } = this.deps;
    const init = await readFile(recordings.initPath(segment.initId));
    const bytes = await readPart(recordings.pathOf(segment.file), fragment.byteFrom, fragment.byteTo);
    const picture = keyPictureOf(init, bytes);
    const quick = picture && (await this.maker.still(picture));
    if (this.stopping.signal.aborted) return;
    const jpeg =
      quick && quick.length <= LARGEST_BYTES ? quick : await stillOf(ffmpeg, () => Readable.from([init, bytes]));
    if (jpeg === null || this.stopping.signal.aborted) return;
    const at = new Date(fragment.startMs).toISOString();
    this.ready.push({ eventId: event.eventId, cameraId: event.cameraId, at, jpeg: jpeg.toString('base64') });
    this.deps.requestCommit();
  }

  /** The recorded fragment that shows `atMs`; it becomes known a moment after the detector has seen it. */
  private async fragmentAt(cameraId: string, atMs: number) {
    for (let waited = 0; waited < WAIT_MS && !this.stopping.signal.aborted; waited += LOOK_AGAIN_MS) {
      const segment = this.deps.segments.overlapping(cameraId, atMs - 1, atMs + 1).at(-1);
      const fragment = segment && fragmentOf(segment, atMs);
      if (segment && fragment) return { segment, fragment };
      await delay(LOOK_AGAIN_MS, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
    return null;
  }
}

function fragmentOf(segment: Segment, atMs: number) {
  if (atMs >= endOf(segment)) return undefined;
  return segment.fragments.findLast((fragment) => fragment.startMs <= atMs);
}

async function readPart(path: string, from: number, to: number): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const bytes = Buffer.alloc(to - from);
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, from);
    return bytes.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
