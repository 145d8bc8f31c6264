import type { DownBody } from '../../../src/contract/wire/mqtt/down.js';
import type { UpBody } from '../../../src/contract/wire/mqtt/up.js';
import type { NetworkGuard } from '../config/network-guard.js';
import { messageOf } from '../log.js';
import type { Ffmpeg } from '../recorder/ffmpeg/ffmpeg.js';
import { driverOf } from './drivers.js';
import { lookIntoStream } from './look-into-stream.js';
import type { SignIns } from './sign-ins.js';
import { isKnown, type KnownProfile } from './video-profile.js';

/** Tried in this order until the picture fits into a message. */
const WIDTHS = [640, 480, 320] as const;
const LARGEST_JPEG_BYTES = 64 * 1024;
const PATIENCE_MS = 10_000;
/** Pictures asked for and not yet taken; more are refused, since whoever asked will not wait so long. */
const MOST_WAITING = 8;

type Reply = UpBody<'snapshot'>;

/** Takes small pictures of what cameras see now, one at a time: the box is there to record. */
export class Snapshots {
  private turn: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  constructor(
    private readonly guard: NetworkGuard,
    private readonly ffmpeg: Ffmpeg,
    private readonly signIns: SignIns,
  ) {}

  /** Never throws: what went wrong is in the reply. */
  async take(question: DownBody<'snapshot'>): Promise<Reply> {
    const { requestId } = question;
    if (this.waiting >= MOST_WAITING) return { requestId, error: 'too many pictures are asked for', picture: null };
    this.waiting += 1;
    const mine = this.turn.then(() => this.look(question));
    this.turn = mine.catch(() => undefined);
    try {
      return { requestId, error: null, picture: await mine };
    } catch (error) {
      return { requestId, error: messageOf(error).slice(0, 200), picture: null };
    } finally {
      this.waiting -= 1;
    }
  }

  private async look(access: DownBody<'snapshot'>): Promise<Reply['picture']> {
    const driver = driverOf(access, this.guard);
    const { main, sub, clockOffsetMs } = await this.signIns.during(access, async (signIn) => {
      const found = await driver.describe(lookIntoStream(this.ffmpeg));
      if (found.provesPassword) signIn.tell('accepted');
      return found;
    });
    if (!isKnown(main) || !isKnown(sub)) throw new Error('neither the camera nor its stream says what it is');
    for (const width of WIDTHS) {
      const takenAt = new Date().toISOString();
      const jpeg = await this.frame(sub.url, width);
      if (jpeg.length > LARGEST_JPEG_BYTES) continue;
      const sizes = ({ codec, width: w, height }: KnownProfile) => ({ codec, width: w, height });
      return { takenAt, jpeg: jpeg.toString('base64'), main: sizes(main), sub: sizes(sub), clockOffsetMs };
    }
    throw new Error('the picture does not fit into a message');
  }

  private async frame(url: string, width: number): Promise<Buffer> {
    const run = await this.ffmpeg.run({
      input: url,
      inputOptions: this.ffmpeg.liveInputOptions(),
      outputOptions: ['-an', '-frames:v', '1', '-vf', `scale=${width}:-2`, '-q:v', '6', '-threads', '1', '-f', 'mjpeg'],
    });
    const timer = setTimeout(() => run.kill('SIGKILL'), PATIENCE_MS);
    try {
      const chunks: Buffer[] = [];
      for await (const chunk of run.stdout) chunks.push(chunk as Buffer);
      const { complaints } = await run.ended;
      const jpeg = Buffer.concat(chunks);
      if (jpeg.length === 0) throw new Error(complaints || 'the camera sent no picture');
      return jpeg;
    } finally {
      clearTimeout(timer);
    }
  }
}
