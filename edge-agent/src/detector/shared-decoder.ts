import type { Log } from '../log.js';
import type { KeyPicture } from '../reader/index.js';
import type { Ffmpeg, FfmpegPipes } from '../recorder/ffmpeg/ffmpeg.js';
import { FrameAssembler, greyOutput, LIGHT_DECODING } from './frames.js';
import { filmHead, MOST_TRACKS, pictureOf } from './matroska.js';

export interface DecoderDeps {
  ffmpeg: Ffmpeg;
  log: Log;
  /** A frame of this camera, decoded from a picture that had come at `atMs`; the buffer is used again for the next. */
  onFrame: (cameraId: string, frame: Buffer, atMs: number) => void;
  /** Nothing can be made of the pictures of this camera. It is not decoded here any more. */
  onUndecoded: (cameraId: string) => void;
}

/** A camera's place in the decoder: a track of the input, and the output that belongs to it. */
interface Slot {
  cameraId: string;
  track: number;
  codec: KeyPicture['codec'];
  /** So many pictures the decoder keeps for itself: it may not know that none overtakes another. */
  heldBack: number;
  /** Pictures that were given since the last frame, and when the first of them was, by a steady clock. */
  unanswered: number;
  sinceMs: number;
  /** When the last pictures had come, one more than are held back. */
  arrivedMs: number[];
}

interface Run {
  pipes: FfmpegPipes;
  slots: Map<string, Slot>;
  isOver: boolean;
}

/** So many behind those that are held back: nothing comes of them. */
const MOST_UNANSWERED = 6;
const PATIENCE_MS = 20_000;
/** The process has ended so often with a picture of this camera before it. */
const MOST_DEATHS = 3;
/** What the decoder has not read yet, at most; pictures that find no room are left out. */
const MOST_WAITING_BYTES = 16 * 1024 * 1024;
const RESTART_MS = 2_000;
const KILL_AFTER_MS = 5_000;
/** Milliseconds between two pictures, as the input says: nobody reads them. */
const STEP_MS = 40;
/** ffmpeg begins with the first picture, whatever it knows of the other tracks by then. */
export const AT_ONCE = ['-f', 'matroska', '-probesize', '32', '-analyzeduration', '1', '-fpsprobesize', '0'];

/**
 * One ffmpeg that decodes the key pictures of all cameras. Each camera is a track of what it reads, with a decoder of its
 * own, and has a pipe of its own for its frames: whatever one camera sends, none of its frames can pass for another's.
 */
export class SharedDecoder {
  private run: Run | null = null;
  private readonly known = new Map<string, KeyPicture>();
  private readonly deaths = new Map<string, number>();
  private atMs = 0;
  private startAt = 0;
  private isStopped = false;

  constructor(
    private readonly deps: DecoderDeps,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Cameras other than these have gone. */
  keep(cameraIds: ReadonlySet<string>): void {
    for (const cameraId of [...this.known.keys()]) if (!cameraIds.has(cameraId)) this.forget(cameraId);
  }

  /** Takes pictures, in the order they came. */
  show(pictures: readonly ({ cameraId: string } & KeyPicture)[]): void {
    if (this.isStopped) return;
    const isNew = pictures.some(({ cameraId, codec }) => this.known.get(cameraId)?.codec !== codec);
    for (const { cameraId, ...picture } of pictures) {
      if (this.known.size < MOST_TRACKS || this.known.has(cameraId)) this.known.set(cameraId, picture);
      else this.deps.onUndecoded(cameraId);
    }
    if (isNew || this.run === null) this.begin();
    for (const { cameraId, ...picture } of pictures) this.give(cameraId, picture);
    this.watch();
  }

  /** Ends the process as a fault would; resolves when it is gone. */
  async kill(): Promise<void> {
    const { run } = this;
    run?.pipes.kill();
    await run?.pipes.ended;
  }

  stop(): void {
    this.isStopped = true;
    this.run?.pipes.kill();
    this.run = null;
  }

  /** Begins with a track for each camera there is; one that runs decodes what it has been given, and ends. */
  private begin(): void {
    if (this.now() < this.startAt) return;
    this.end();
    const slots = new Map<string, Slot>();
    for (const [cameraId, { codec }] of this.known) slots.set(cameraId, newSlot(cameraId, slots.size, codec));
    const outputs = [...slots.values()].map(({ track }) => greyOutput(track));
    const run: Run = {
      pipes: this.deps.ffmpeg.runPipes([...AT_ONCE, ...LIGHT_DECODING], outputs),
      slots,
      isOver: false,
    };
    this.run = run;
    for (const slot of slots.values()) {
      const frames = new FrameAssembler();
      run.pipes.outputs[slot.track]?.on('data', (chunk: Buffer) =>
        frames.push(chunk, (frame) => this.answered(slot, frame)),
      );
    }
    void run.pipes.ended.then(({ code, signal, complaints }) => this.ended(run, { code, signal, complaints }));
    run.pipes.stdin.write(filmHead([...this.known.values()]));
  }

  private end(): void {
    const { run } = this;
    this.run = null;
    if (run === null) return;
    run.isOver = true;
    run.pipes.stdin.end();
    const hard = setTimeout(() => run.pipes.kill(), KILL_AFTER_MS);
    void run.pipes.ended.then(() => clearTimeout(hard));
  }

  private give(cameraId: string, { codec, reorderDepth, arrivedMs, bytes }: KeyPicture): void {
    const { run } = this;
    const slot = run?.slots.get(cameraId);
    if (run === null || slot === undefined || slot.codec !== codec) return;
    if (run.pipes.stdin.writableLength + bytes.length > MOST_WAITING_BYTES) return;
    if (slot.unanswered === 0) slot.sinceMs = this.now();
    slot.unanswered += 1;
    // With H.265 the next key picture brings out those before it.
    slot.heldBack = codec === 'h264' ? reorderDepth : Math.min(1, reorderDepth);
    slot.arrivedMs = [...slot.arrivedMs, arrivedMs].slice(-1 - slot.heldBack);
    this.atMs += STEP_MS;
    run.pipes.stdin.write(pictureOf(slot.track + 1, this.atMs, bytes));
  }

  private answered(slot: Slot, frame: Buffer): void {
    slot.unanswered = 0;
    this.deaths.delete(slot.cameraId);
    if (this.isStopped || !this.known.has(slot.cameraId)) return;
    this.deps.onFrame(slot.cameraId, frame, slot.arrivedMs[0] as number);
  }

  /** Looks for cameras of which nothing comes, and for a decoder that hangs. */
  private watch(): void {
    const { run } = this;
    if (run === null) return;
    const late = [...run.slots.values()].filter(
      ({ unanswered, sinceMs }) => unanswered > 0 && this.now() - sinceMs > PATIENCE_MS,
    );
    const isHanging = late.length > 0 && run.pipes.stdin.writableLength > 0;
    if (isHanging) {
      this.deps.log.warn('decoder.hangs');
      run.pipes.kill();
      return;
    }
    for (const { cameraId, heldBack, unanswered } of late)
      if (unanswered >= heldBack + MOST_UNANSWERED) this.giveUp(cameraId);
  }

  private ended(run: Run, end: { code: number | null; signal: string | null; complaints: string }): void {
    if (run.isOver || this.isStopped) return;
    run.isOver = true;
    if (this.run === run) this.run = null;
    this.startAt = this.now() + RESTART_MS;
    this.deps.log.warn('decoder.ended', end);
    for (const { cameraId, unanswered } of run.slots.values()) {
      if (unanswered === 0) continue;
      const deaths = (this.deaths.get(cameraId) ?? 0) + 1;
      this.deaths.set(cameraId, deaths);
      if (deaths >= MOST_DEATHS) this.giveUp(cameraId);
    }
  }

  private giveUp(cameraId: string): void {
    this.forget(cameraId);
    this.deps.onUndecoded(cameraId);
  }

  private forget(cameraId: string): void {
    this.known.delete(cameraId);
    this.deaths.delete(cameraId);
    this.run?.slots.delete(cameraId);
  }
}

const newSlot = (cameraId: string, track: number, codec: KeyPicture['codec']): Slot => ({
  ...{ cameraId, track, codec },
  ...{ heldBack: 0, unanswered: 0, sinceMs: 0, arrivedMs: [] },
});
