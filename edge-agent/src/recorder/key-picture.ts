import { BrokenMedia } from '../../../src/contract/media-boxes.js';
import { readFirstSample, readParameterSets } from './boxes.js';

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
  try {
    const { lengthSize, sets } = readParameterSets(init);
    const sample = readFirstSample(fragment);
    const units = [...sets];
    for (let at = 0; at < sample.length; ) {
      const from = at + lengthSize;
      const to = from + sample.readUIntBE(at, lengthSize);
      if (to > sample.length) return null;
      units.push(sample.subarray(from, to));
      at = to;
    }
    return Buffer.concat([...units.flatMap((unit) => [START_CODE, unit]), DELIMITER]);
  } catch (error) {
    if (error instanceof BrokenMedia || error instanceof RangeError) return null;
    throw error;
  }
}
