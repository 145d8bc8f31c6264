import { createHash, type Hash } from 'node:crypto';
import { BrokenMedia } from '../../../../src/contract/wire/media-boxes.js';
import { type FragmentTiming, readTiming, readTrackInfo, type TrackInfo } from './boxes.js';

/** The initialisation part of a run: `ftyp` + `moov`. `initId` is its SHA-256. */
export interface InitPart {
  type: 'init';
  initId: string;
  bytes: Buffer;
  track: TrackInfo;
}

/** One `moof` + `mdat`. The bytes are the concatenation of `chunks`; they are not copied together. */
export interface MediaFragment {
  type: 'fragment';
  chunks: Buffer[];
  byteLength: number;
  sha256: string;
  /** From the beginning of the run, in milliseconds (not whole ones). */
  offsetMs: number;
  durationMs: number;
  /** Of it, how long its last picture stands until the next one comes, where that is known. */
  lastPictureMs?: number;
  /** It begins with a picture that needs no other. */
  isKey: boolean;
  /** When the picture behind it came, where that is known better than by when the fragment is taken. */
  arrivedMs?: number;
  /** Pictures between it and the one before were lost. */
  isAfterLoss?: boolean;
}

/** No camera sends a fragment this large; a length field that says so is damage. */
const MAX_BOX_BYTES = 64 * 1024 * 1024;

/**
 * Cuts the byte stream of `ffmpeg -f mp4 -movflags frag_keyframe+empty_moov+default_base_moof pipe:1` into its
 * initialisation part and its fragments, whatever the boundaries of the chunks that arrive.
 *
 * Every byte that belongs to a fragment passes through SHA-256 once and is never copied, except box headers that
 * happen to be split. Boxes outside `moof`/`mdat` after the start (`mfra`, `styp`) are dropped.
 */
export class FragmentSplitter {
  private pending: Buffer[] = [];
  private pendingBytes = 0;
  private track: TrackInfo | null = null;
  private initBoxes: Buffer[] = [];
  private moof: { bytes: Buffer; timing: FragmentTiming } | null = null;
  private mdat: { left: number; chunks: Buffer[]; bytes: number; hash: Hash } | null = null;

  /** The parts completed by `chunk`, in order. @throws BrokenMedia; the splitter is then of no further use */
  push(chunk: Buffer): (InitPart | MediaFragment)[] {
    const done: (InitPart | MediaFragment)[] = [];
    this.pending.push(chunk);
    this.pendingBytes += chunk.length;
    for (;;) {
      if (this.mdat !== null) {
        if (!this.takeMdat(this.mdat)) return done;
        done.push(this.finishFragment(this.mdat));
        continue;
      }
      const header = this.peekHeader();
      if (header === null) return done;
      if (header.type === 'mdat') {
        this.beginMdat(header.size);
        continue;
      }
      if (this.pendingBytes < header.size) return done;
      const part = this.takeBox(header.type, this.take(header.size));
      if (part !== null) done.push(part);
    }
  }

  private peekHeader(): { type: string; size: number } | null {
    if (this.pendingBytes < 8) return null;
    const head = this.joinHead(8);
    const size = head.readUInt32BE(0);
    if (size < 8 || size > MAX_BOX_BYTES) throw new BrokenMedia(`a box of ${size} bytes`);
    return { type: head.toString('latin1', 4, 8), size };
  }

  private takeBox(type: string, bytes: Buffer): InitPart | null {
    if (type === 'ftyp') {
      this.initBoxes = [bytes];
      return null;
    }
    if (type === 'moov') {
      const init = Buffer.concat([...this.initBoxes, bytes]);
      this.track = readTrackInfo(init);
      return { type: 'init', initId: createHash('sha256').update(init).digest('hex'), bytes: init, track: this.track };
    }
    if (type === 'moof') {
      if (this.track === null) throw new BrokenMedia('a fragment before the initialisation part');
      this.moof = { bytes, timing: readTiming(bytes, this.track) };
    }
    return null;
  }

  private beginMdat(size: number): void {
    if (this.moof === null) throw new BrokenMedia('mdat without moof');
    const hash = createHash('sha256').update(this.moof.bytes);
    this.mdat = { left: size, chunks: [this.moof.bytes], bytes: 0, hash };
  }

  /** Moves what is there of the mdat box; true when it is complete. */
  private takeMdat(mdat: NonNullable<FragmentSplitter['mdat']>): boolean {
    while (mdat.left > 0 && this.pendingBytes > 0) {
      const head = this.pending[0] as Buffer;
      const piece = head.length <= mdat.left ? head : head.subarray(0, mdat.left);
      if (piece.length === head.length) this.pending.shift();
      else this.pending[0] = head.subarray(piece.length);
      this.pendingBytes -= piece.length;
      mdat.left -= piece.length;
      mdat.bytes += piece.length;
      mdat.hash.update(piece);
      if (piece.length > 0) mdat.chunks.push(piece);
    }
    return mdat.left === 0;
  }

  private finishFragment(mdat: NonNullable<FragmentSplitter['mdat']>): MediaFragment {
    const { timing, bytes } = this.moof as { bytes: Buffer; timing: FragmentTiming };
    const { timescale } = this.track as TrackInfo;
    this.moof = null;
    this.mdat = null;
    return {
      type: 'fragment',
      chunks: mdat.chunks,
      byteLength: bytes.length + mdat.bytes,
      sha256: mdat.hash.digest('hex'),
      offsetMs: (timing.decodeTime * 1000) / timescale,
      durationMs: (timing.duration * 1000) / timescale,
      lastPictureMs: (timing.lastDuration * 1000) / timescale,
      isKey: timing.isKey,
    };
  }

  /** Makes sure the first `count` bytes lie in one buffer and returns it (it may be longer). */
  private joinHead(count: number): Buffer {
    let head = this.pending[0] as Buffer;
    if (head.length < count) {
      head = Buffer.concat(this.pending);
      this.pending = [head];
    }
    return head;
  }

  private take(count: number): Buffer {
    const head = this.joinHead(count);
    this.pendingBytes -= count;
    if (head.length === count) this.pending.shift();
    else this.pending[0] = head.subarray(count);
    return head.subarray(0, count);
  }
}
