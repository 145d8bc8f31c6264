/** Reads an H.264 or H.265 Annex-B file into frames that can be sent one by one. */

import { readFile } from 'node:fs/promises';

/** @typedef {'h264' | 'h265'} Codec */

/** How the NAL units of each codec are told apart (H.264 table 7-1, H.265 table 7-1). `sets` in the order they are sent. */
const SYNTAX = {
  h264: {
    typeOf: (/** @type {Buffer} */ nal) => nal[0] & 0x1f,
    sets: [7, 8],
    isSlice: (/** @type {number} */ type) => type === 1 || type === 5,
    isIdr: (/** @type {number} */ type) => type === 5,
    opensPicture: (/** @type {Buffer} */ nal) => (nal[1] & 0x80) !== 0, // first_mb_in_slice is 0, written as a single 1 bit
  },
  h265: {
    typeOf: (/** @type {Buffer} */ nal) => (nal[0] >> 1) & 0x3f,
    sets: [32, 33, 34],
    isSlice: (/** @type {number} */ type) => type < 32,
    isIdr: (/** @type {number} */ type) => type === 19 || type === 20,
    opensPicture: (/** @type {Buffer} */ nal) => (nal[2] & 0x80) !== 0, // first_slice_segment_in_pic_flag
  },
};

/** @typedef {{ nals: readonly Buffer[], idr: boolean }} Frame one picture: its slices, without parameter sets */
/** @typedef {{ codec: Codec, sets: readonly Buffer[], frames: readonly Frame[], idrs: readonly number[] }} Film `sets`: the parameter sets; `idrs` are indexes into `frames` */

/** @param {Buffer} stream @returns {Generator<Buffer>} NAL units without start codes */
function* nalUnits(stream) {
  const startCode = Buffer.from([0, 0, 1]);
  let at = stream.indexOf(startCode);
  while (at !== -1) {
    const next = stream.indexOf(startCode, at + 3);
    let end = next === -1 ? stream.length : next;
    while (end > at + 3 && stream[end - 1] === 0) end -= 1; // the long start code's zero, or trailing ones
    yield stream.subarray(at + 3, end);
    at = next;
  }
}

/**
 * @param {Buffer} stream Annex-B; every IDR picture must be decodable with the first parameter sets
 * @param {Codec} [codec]
 * @returns {Film} starts with an IDR picture
 * @throws {Error} when there is no parameter set or the first picture is not an IDR
 */
export function parseFilm(stream, codec = 'h264') {
  const syntax = SYNTAX[codec];
  /** @type {Map<number, Buffer>} */
  const found = new Map();
  /** @type {{ nals: Buffer[], idr: boolean }[]} */
  const frames = [];
  for (const nal of nalUnits(stream)) {
    const type = syntax.typeOf(nal);
    if (syntax.sets.includes(type) && !found.has(type)) found.set(type, nal);
    if (!syntax.isSlice(type)) continue;
    if (syntax.opensPicture(nal)) frames.push({ nals: [nal], idr: syntax.isIdr(type) });
    else frames.at(-1)?.nals.push(nal);
  }
  const sets = syntax.sets.flatMap((type) => found.get(type) ?? []);
  if (sets.length < syntax.sets.length || !frames[0]?.idr)
    throw new Error(`not an ${codec} stream that starts with an IDR picture`);
  return { codec, sets, frames, idrs: frames.flatMap((frame, index) => (frame.idr ? [index] : [])) };
}

/** @type {Map<string, Promise<Film>>} */
const loaded = new Map();

/** Cameras with the same picture share one film in memory; the name's ending tells the codec. @param {string} file @returns {Promise<Film>} */
export function loadFilm(file) {
  let film = loaded.get(file);
  if (film === undefined) {
    film = readFile(file).then((bytes) => parseFilm(bytes, file.endsWith('.h265') ? 'h265' : 'h264'));
    film.catch(() => loaded.delete(file));
    loaded.set(file, film);
  }
  return film;
}
