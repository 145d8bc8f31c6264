/** Reads an H.264 Annex-B file into frames that can be sent one by one. */

import { readFile } from 'node:fs/promises';

/** NAL unit types we tell apart (H.264 table 7-1). */
const SLICE = 1;
const IDR_SLICE = 5;
const SPS = 7;
const PPS = 8;

/** @typedef {{ nals: readonly Buffer[], idr: boolean }} Frame one picture: its slices, without parameter sets */
/** @typedef {{ sps: Buffer, pps: Buffer, frames: readonly Frame[], idrs: readonly number[] }} Film `idrs` are indexes into `frames` */

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
 * @param {Buffer} stream Annex-B; every IDR picture must be decodable with the first SPS and PPS
 * @returns {Film} starts with an IDR picture
 * @throws {Error} when there is no parameter set or the first picture is not an IDR
 */
export function parseFilm(stream) {
  /** @type {Buffer | undefined} */ let sps;
  /** @type {Buffer | undefined} */ let pps;
  /** @type {{ nals: Buffer[], idr: boolean }[]} */
  const frames = [];
  for (const nal of nalUnits(stream)) {
    const type = nal[0] & 0x1f;
    if (type === SPS) sps ??= nal;
    if (type === PPS) pps ??= nal;
    if (type !== SLICE && type !== IDR_SLICE) continue;
    const opensPicture = (nal[1] & 0x80) !== 0; // first_mb_in_slice is 0, written as a single 1 bit
    if (opensPicture) frames.push({ nals: [nal], idr: type === IDR_SLICE });
    else frames.at(-1)?.nals.push(nal);
  }
  if (sps === undefined || pps === undefined || !frames[0]?.idr)
    throw new Error('not an H.264 stream that starts with an IDR picture');
  return { sps, pps, frames, idrs: frames.flatMap((frame, index) => (frame.idr ? [index] : [])) };
}

/** @type {Map<string, Promise<Film>>} */
const loaded = new Map();

/** Cameras with the same picture share one film in memory. @param {string} file @returns {Promise<Film>} */
export function loadFilm(file) {
  let film = loaded.get(file);
  if (film === undefined) {
    film = readFile(file).then(parseFilm);
    film.catch(() => loaded.delete(file));
    loaded.set(file, film);
  }
  return film;
}
