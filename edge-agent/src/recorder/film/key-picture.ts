import { BrokenMedia } from '../../../../src/contract/wire/media-boxes.js';
import type { KeyPicture } from '../../reader/index.js';
import { readFirstSample, readSets } from './boxes.js';
import { readStreamFacts } from './sps.js';

const START_CODE = Buffer.from([0, 0, 0, 1]);
/** An access unit delimiter: where it stands, a decoder knows that the picture before is complete. */
const DELIMITER = Buffer.from([0, 0, 0, 1, 9, 0xf0]);

/**
 * The key picture a fragment begins with, as an H.264 byte stream that can be decoded by itself and is known to be
 * complete. Null when it is not H.264 in the form that is recorded here.
 *
 * @param init the initialisation part of the fragment's run
 */
export function keyPictureOf(init: Buffer, fragment: Buffer): Buffer | null {
  const found = readPicture(init, fragment);
  return found?.codec === 'h264' ? Buffer.concat([found.bytes, DELIMITER]) : null;
}

/**
 * The same of either codec, as the detector is shown it. Null where it cannot be read.
 *
 * @param arrivedMs when the fragment began, ms since 1970
 */
export function shownPictureOf(init: Buffer, fragment: Buffer, arrivedMs: number): KeyPicture | null {
  const found = readPicture(init, fragment);
  if (found === null) return null;
  const { codec, sets, bytes } = found;
  const [facts] = sets.flatMap((set) => readStreamFacts(set, codec) ?? []);
  if (facts === undefined) return null;
  const { width, height, reorderDepth } = facts;
  return { codec, width, height, reorderDepth: reorderDepth ?? 0, arrivedMs, bytes: new Uint8Array(bytes) };
}

function readPicture(init: Buffer, fragment: Buffer) {
  try {
    const found = readSets(init);
    if (found === null) return null;
    const { codec, lengthSize, sets } = found;
    const sample = readFirstSample(fragment);
    const units = [...sets];
    for (let at = 0; at < sample.length; ) {
      const from = at + lengthSize;
      const to = from + sample.readUIntBE(at, lengthSize);
      if (to > sample.length) return null;
      units.push(sample.subarray(from, to));
      at = to;
    }
    return { codec, sets, bytes: Buffer.concat(units.flatMap((unit) => [START_CODE, unit])) };
  } catch (error) {
    if (error instanceof BrokenMedia || error instanceof RangeError) return null;
    throw error;
  }
}
