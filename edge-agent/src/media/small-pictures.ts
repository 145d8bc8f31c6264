import { setPriority } from 'node:os';
import { Readable } from 'node:stream';
import { SMALL_PICTURE } from '../../../src/contract/wire/mqtt/up.js';
import type { Ffmpeg } from '../recorder/ffmpeg/ffmpeg.js';
import { FragmentSplitter } from '../recorder/film/fmp4.js';

export interface SmallPicture {
  init: Buffer;
  fragments: Buffer;
}

/** No piece is longer than six seconds; a box that needs this long for one cannot show it in time anyway. */
const PATIENCE_MS = 20_000;
const MOST_BYTES = 4 * 1024 * 1024;
const NICENESS = 15;
const { width, height } = SMALL_PICTURE;

/*
 * Everything that reaches the parameter sets is fixed: frame rate, profile, level, one thread. So all pieces of one
 * recording get the same initialisation part, and any of them may be made first.
 */
const ENCODER = [
  ...['-map', '0:v:0', '-an', '-threads', '1'],
  ...[
    '-vf',
    `fps=10,scale=w=min(${width}\\,iw):h=min(${height}\\,ih):force_original_aspect_ratio=decrease:force_divisible_by=2`,
  ],
  ...['-c:v', 'libx264', '-preset', 'ultrafast', '-tune', 'zerolatency', '-profile:v', 'baseline', '-level', '3.0'],
  ...['-pix_fmt', 'yuv420p', '-crf', '27', '-maxrate', '400k', '-bufsize', '800k', '-g', '100', '-bf', '0'],
  ...['-flags', '+bitexact', '-fflags', '+bitexact', '-video_track_timescale', '90000'],
  ...['-f', 'mp4', '-movflags', 'frag_keyframe+empty_moov+default_base_moof'],
];

/** Makes small H.264 pictures of footage that browsers cannot play, one piece at a time: the box is there to record. */
export class SmallPictures {
  private turn: Promise<unknown> = Promise.resolve();

  /** @param patienceMs a piece that takes longer is given up */
  constructor(
    private readonly ffmpeg: Ffmpeg,
    private readonly patienceMs = PATIENCE_MS,
  ) {}

  /**
   * @param init the initialisation part of the recording
   * @param fragments neighbouring fragments on it, the first one beginning with a key picture
   * @throws Error when they cannot be decoded, or not in time
   */
  make(init: Buffer, fragments: Buffer): Promise<SmallPicture> {
    const mine = this.turn.then(() => this.transcode(init, fragments));
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  private async transcode(init: Buffer, fragments: Buffer): Promise<SmallPicture> {
    const run = await this.ffmpeg.run({
      input: Readable.from([init, fragments]),
      inputOptions: ['-f', 'mp4', '-threads', '1'],
      outputOptions: ENCODER,
    });
    const timer = setTimeout(() => run.kill('SIGKILL'), this.patienceMs);
    try {
      lowerPriority(run.pid);
      const splitter = new FragmentSplitter();
      const small: SmallPicture = { init: Buffer.alloc(0), fragments: Buffer.alloc(0) };
      const made: Buffer[] = [];
      let bytes = 0;
      for await (const chunk of run.stdout) {
        bytes += (chunk as Buffer).length;
        if (bytes > MOST_BYTES) throw new Error('the small picture is not small');
        for (const part of splitter.push(chunk as Buffer)) {
          if (part.type === 'init') small.init = part.bytes;
          else made.push(...part.chunks);
        }
      }
      const { code, complaints } = await run.ended;
      // What was made until then would be taken for the whole piece
      if (code !== 0 || made.length === 0) throw new Error(complaints || 'not decoded, or not in time');
      small.fragments = Buffer.concat(made);
      return small;
    } finally {
      clearTimeout(timer);
      run.kill('SIGKILL');
    }
  }
}

/** It may have ended already. */
function lowerPriority(pid: number): void {
  try {
    setPriority(pid, NICENESS);
  } catch {
    // then there is nothing to lower
  }
}
