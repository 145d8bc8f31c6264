import { PassThrough } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import type { Ffmpeg, FfmpegRun } from '../recorder/ffmpeg/ffmpeg.js';

/** Key pictures of any camera come in, one after the other; a decoder that meets an error ends rather than guess. */
const KEY_PICTURES = [
  ...['-probesize', '32', '-analyzeduration', '0', '-fflags', 'nobuffer'],
  ...['-threads', '1', '-flags', 'low_delay', '-err_detect', 'explode', '-xerror', '-f', 'h264'],
];
/** One size for all cameras: an encoder cannot change it. Other shapes get a border. */
const STILLS = [
  ...['-vsync', 'passthrough', '-filter_threads', '1', '-threads', '1'],
  ...['-vf', 'scale=320:180:force_original_aspect_ratio=decrease:force_divisible_by=2,pad=320:180:-1:-1'],
  ...['-q:v', '5', '-flush_packets', '1', '-f', 'mjpeg'],
];
const PATIENCE_MS = 5_000;
/** How long a new ffmpeg must have been silent before its answers are matched to questions. */
const SETTLED_MS = 300;
const LARGEST_JPEG_BYTES = 1024 * 1024;
/** An ffmpeg that nobody has asked for so long ends: at night it would be a tenth of the box's memory for nothing. */
const IDLE_MS = 120_000;

interface Running {
  run: FfmpegRun;
  input: PassThrough;
  output: Buffer;
  ended: boolean;
}

/**
 * Makes small JPEGs of key pictures with one ffmpeg that stays: to start one costs thirty times as much as its
 * picture. One question at a time, so that no picture can be taken for another's; whatever is not as expected ends
 * that ffmpeg, and the next question starts another.
 */
export class StillMaker {
  private running: Running | null = null;
  private turn: Promise<unknown> = Promise.resolve();
  private stopped = false;
  private idle: NodeJS.Timeout | undefined;

  constructor(
    private readonly ffmpeg: Ffmpeg,
    private readonly idleMs = IDLE_MS,
  ) {}

  /** @param picture from `keyPictureOf`; null when no still can be made of it */
  still(picture: Buffer): Promise<Buffer | null> {
    const answer = this.turn.then(() => this.ask(picture));
    this.turn = answer.catch(() => undefined);
    return answer;
  }

  /** Ends the ffmpeg; a question under way is answered with null. */
  stop(): void {
    this.stopped = true;
    this.end();
  }

  private async ask(picture: Buffer): Promise<Buffer | null> {
    if (this.stopped) return null;
    clearTimeout(this.idle);
    if (this.running?.ended || (this.running?.output.length ?? 0) > 0) this.end();
    const isNew = this.running === null;
    this.running ??= await this.start();
    const { running } = this;
    running.input.write(picture);
    // ffmpeg looks at the first picture to know the stream, and may or may not show it as well.
    if (isNew) running.input.write(picture);
    const isThere = await this.answered(running);
    if (isThere && isNew) await delay(SETTLED_MS);
    const jpeg = lastJpeg(running.output);
    running.output = Buffer.alloc(0);
    if (!isThere || jpeg === null) this.end();
    else this.idle = setTimeout(() => this.end(), this.idleMs).unref();
    return isThere ? jpeg : null;
  }

  private async start(): Promise<Running> {
    const input = new PassThrough();
    const run = await this.ffmpeg.run({ input, inputOptions: KEY_PICTURES, outputOptions: STILLS });
    const running: Running = { run, input, output: Buffer.alloc(0), ended: false };
    run.stdout.on('data', (chunk: Buffer) => {
      if (running.output.length < LARGEST_JPEG_BYTES) running.output = Buffer.concat([running.output, chunk]);
    });
    run.stdout.resume();
    void run.ended.then(() => {
      running.ended = true;
    });
    return running;
  }

  private answered(running: Running): Promise<boolean> {
    const { stdout } = running.run;
    return new Promise((resolve) => {
      const done = (isThere: boolean) => {
        clearTimeout(timer);
        stdout.off('data', look);
        stdout.off('close', gone);
        resolve(isThere);
      };
      const look = () => {
        if (lastJpeg(running.output) !== null) done(true);
      };
      const gone = () => done(false);
      const timer = setTimeout(gone, PATIENCE_MS);
      stdout.on('data', look);
      stdout.once('close', gone);
      if (stdout.closed) gone();
    });
  }

  private end(): void {
    clearTimeout(this.idle);
    this.running?.run.kill('SIGKILL');
    this.running?.input.destroy();
    this.running = null;
  }
}

/** The last whole JPEG of `output`, which must end with it; null when it does not. */
function lastJpeg(output: Buffer): Buffer | null {
  if (output.length < 4 || output.readUInt16BE(output.length - 2) !== 0xffd9) return null;
  const start = output.lastIndexOf(Buffer.from([0xff, 0xd8, 0xff]));
  return start < 0 ? null : output.subarray(start);
}
