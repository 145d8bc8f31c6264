import { BrokenMedia } from '../../../../src/contract/wire/media-boxes.js';
import { readSampleSizes, readSets } from './boxes.js';
import type { MediaFragment } from './fmp4.js';
import { type PictureFacts, readSps } from './sps.js';

/** So much of a key picture is looked through for a parameter set. */
const LOOK_BYTES = 4096;
const HEADER_BYTES = 8;
const LENGTH_BYTES = 4;

/** What an initialisation part says of the pictures; null where it does not. */
export function factsOfInit(init: Buffer): (PictureFacts & { codec: 'h264' | 'h265' }) | null {
  try {
    const found = readSets(init);
    if (found === null) return null;
    const { codec } = found;
    for (const set of found.sets) {
      const facts = readSps(set, codec);
      if (facts !== null) return { ...facts, codec };
    }
    return null;
  } catch (error) {
    if (error instanceof BrokenMedia || error instanceof RangeError) return null;
    throw error;
  }
}

/** What the key picture a fragment begins with says of its size; null when it brings no parameter set of its own. */
export function factsOfFragment(fragment: MediaFragment, codec: 'h264' | 'h265'): PictureFacts | null {
  const start = joined(fragment.chunks.slice(1), HEADER_BYTES + LOOK_BYTES).subarray(HEADER_BYTES);
  for (let at = 0; at + LENGTH_BYTES < start.length; ) {
    const to = at + LENGTH_BYTES + start.readUInt32BE(at);
    if (to > start.length) return null;
    const facts = readSps(start.subarray(at + LENGTH_BYTES, to), codec);
    if (facts !== null) return facts;
    at = to;
  }
  return null;
}

/**
 * Whether an H.264 fragment holds pictures that refer to later ones (slices of type B): they are shown in another
 * order than they were sent. For streams whose parameter set does not say.
 */
export function hasBSlices(fragment: MediaFragment): boolean {
  try {
    const [moof, ...rest] = fragment.chunks as [Buffer, ...Buffer[]];
    const media = joined(rest, fragment.byteLength).subarray(HEADER_BYTES);
    let at = 0;
    for (const size of readSampleSizes(moof)) {
      if (isBPicture(media.subarray(at, at + size))) return true;
      at += size;
    }
    return false;
  } catch (error) {
    if (error instanceof BrokenMedia || error instanceof RangeError) return false;
    throw error;
  }
}

/**
 * Whether every sample of the fragment holds a slice of a picture in `codec`. A stream that changes its codec on the way
 * goes on under the name of the first, and what follows is no picture to anybody.
 */
export function holdsPicturesOf(fragment: MediaFragment, codec: 'h264' | 'h265'): boolean {
  try {
    const [moof, ...rest] = fragment.chunks as [Buffer, ...Buffer[]];
    const media = joined(rest, fragment.byteLength).subarray(HEADER_BYTES);
    let at = 0;
    for (const size of readSampleSizes(moof)) {
      if (!hasSlice(media.subarray(at, at + size), codec)) return false;
      at += size;
    }
    return true;
  } catch (error) {
    if (error instanceof BrokenMedia || error instanceof RangeError) return false;
    throw error;
  }
}

function hasSlice(sample: Buffer, codec: 'h264' | 'h265'): boolean {
  for (let at = 0; at + LENGTH_BYTES < sample.length; ) {
    const head = sample[at + LENGTH_BYTES] as number;
    // H.265: types up to 31 of the base layer; the types 1 and 5 of H.264 would be of another layer
    if (codec === 'h264' ? [1, 5].includes(head & 0x9f) : (head & 0x81) === 0 && head >> 1 < 32) return true;
    at += LENGTH_BYTES + sample.readUInt32BE(at);
  }
  return false;
}

/** By the first slice there is: `first_mb_in_slice` is 0, one bit, and then `slice_type`, 1 or 6 for B. */
function isBPicture(sample: Buffer): boolean {
  for (let at = 0; at + LENGTH_BYTES + 2 <= sample.length; ) {
    const type = (sample[at + LENGTH_BYTES] as number) & 0x1f;
    const head = sample[at + LENGTH_BYTES + 1] as number;
    // 1 010 is type 1; 1 00111 is type 6
    if (type === 1) return (head & 0xf0) === 0xa0 || (head & 0xfc) === 0x9c;
    at += LENGTH_BYTES + sample.readUInt32BE(at);
  }
  return false;
}

/** The first `bytes` of the chunks; a copy only where they lie in several. */
function joined(chunks: readonly Buffer[], bytes: number): Buffer {
  const [first = Buffer.alloc(0), second] = chunks;
  if (second === undefined || first.length >= bytes) return first.subarray(0, bytes);
  const length = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  return Buffer.concat(chunks, Math.min(bytes, length));
}
