import { BrokenMedia, boxAt, boxesAt, boxesIn } from '../contract/wire/media-boxes.js';
import { SMALL_PICTURE } from '../contract/wire/mqtt/up.js';
import { readTimescales } from './playlist/rewrite-tfdt.js';

const TRACK = ['moov', 'trak'] as const;
const SAMPLE_ENTRIES = ['mdia', 'minf', 'stbl', 'stsd'] as const;

/** Whether a box has sent what a small picture consists of: one H.264 track within the size, or fragments of one. */
export function isSmallPicture(kind: 'init' | 'fragments', bytes: Buffer): boolean {
  try {
    return kind === 'init' ? isSmallInit(bytes) : areFragments(bytes);
  } catch (error) {
    if (error instanceof BrokenMedia || error instanceof RangeError) return false;
    throw error;
  }
}

function isSmallInit(bytes: Buffer): boolean {
  if (readTimescales(bytes).size !== 1) return false;
  const [track] = boxesAt(bytes, TRACK, { start: 0, end: bytes.length });
  if (track === undefined) return false;
  const entry = boxAt(bytes, SAMPLE_ENTRIES, track, 44).start + 8;
  const [width, height] = [bytes.readUInt16BE(entry + 32), bytes.readUInt16BE(entry + 34)];
  const isH264 = bytes.toString('latin1', entry + 4, entry + 8) === 'avc1';
  return isH264 && width > 0 && width <= SMALL_PICTURE.width && height > 0 && height <= SMALL_PICTURE.height;
}

function areFragments(bytes: Buffer): boolean {
  const types = boxesIn(bytes).map(({ type }) => type);
  return types.length > 0 && types.every((type, i) => type === (i % 2 === 0 ? 'moof' : 'mdat'));
}
