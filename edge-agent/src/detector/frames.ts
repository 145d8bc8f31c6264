import { FRAME_BYTES, FRAME_HEIGHT, FRAME_WIDTH } from './frame-size.js';

/**
 * Decodes on one thread: more threads would hold each frame back until the next ones come. The loop filter makes pictures
 * pleasant, at the cost of a third of the decoding; at this size nobody sees it.
 */
export const LIGHT_DECODING = ['-threads', '1', '-skip_loop_filter', 'all'];

/** The same of a stream, of its key frames only. */
export const KEYFRAME_INPUT = [...LIGHT_DECODING, '-flags', 'low_delay', '-skip_frame', 'nokey'];

/** Small grey frames of one track, exactly those that were decoded: no rate is made up. */
export const greyOutput = (track: number): string[] => [
  '-map',
  `0:v:${track}`,
  '-vsync',
  'passthrough',
  // One frame a second is too little for a second thread; even what writes bare pictures would hold one back for each.
  '-filter_threads',
  '1',
  '-threads',
  '1',
  '-vf',
  `scale=${FRAME_WIDTH}:${FRAME_HEIGHT}:flags=area,format=gray`,
  '-f',
  'rawvideo',
];

/** Those of the first track, on standard output. */
export const GREY_OUTPUT = greyOutput(0);

/** Puts frames together from chunks of any size. */
export class FrameAssembler {
  private readonly frame = Buffer.alloc(FRAME_BYTES);
  private filled = 0;

  /** Calls `onFrame` for each frame completed; the buffer is used again for the next. Returns how many there were. */
  push(chunk: Buffer, onFrame: (frame: Buffer) => void): number {
    let frames = 0;
    for (let at = 0; at < chunk.length; ) {
      const copied = chunk.copy(this.frame, this.filled, at);
      at += copied;
      this.filled += copied;
      if (this.filled === FRAME_BYTES) {
        this.filled = 0;
        frames += 1;
        onFrame(this.frame);
      }
    }
    return frames;
  }
}
