/** The frames of a scene, one by one, as the encoder takes them. */

import { Person, seededRandom } from './people.mjs';
import { drawCovered, drawRoom, HEIGHT, WIDTH } from './rooms.mjs';

/**
 * The scenes that have a picture. A camera knows one more, `off`, which is the absence of one.
 * @typedef {'still' | 'person' | 'busy' | 'covered'} DrawnScene
 */

/** @type {readonly DrawnScene[]} */
export const DRAWN_SCENES = Object.freeze(['still', 'person', 'busy', 'covered']);

/**
 * @typedef {object} Drawing
 * @property {string} place one of `PLACES`; does not matter when covered
 * @property {DrawnScene} scene
 * @property {number} seed who walks there, and how; the room does not depend on it
 * @property {number} seconds length; the last frame leads on to the first
 * @property {number} fps
 * @property {number} noise sensor noise: luma is off by at most this much, 0 to 3
 */

/** @param {Drawing} drawing @returns {number} */
function headCount({ scene, seed }) {
  if (scene === 'person') return 1;
  return scene === 'busy' ? 2 + (Math.abs(seed) % 2) : 0;
}

/** Draws noise once and shifts it from frame to frame: as good to look at, and much cheaper. */
class SensorNoise {
  #grain;
  #random;

  /** @param {number} amplitude @param {() => number} random */
  constructor(amplitude, random) {
    this.#random = random;
    this.#grain = Int8Array.from({ length: WIDTH * HEIGHT + 65_536 }, () => {
      const triangular = random() + random() - 1; // mostly small, as in a sensor
      return Math.round(triangular * amplitude);
    });
  }

  /** @param {Buffer} luma */
  addTo(luma) {
    const shift = Math.floor(this.#random() * 65_536);
    for (let i = 0; i < WIDTH * HEIGHT; i += 1) luma[i] += this.#grain[i + shift];
  }
}

/**
 * Yields `seconds * fps` frames of WIDTH x HEIGHT, yuv420p. The same drawing gives the same frames.
 * @param {Drawing} drawing
 * @throws {RangeError} unknown scene
 */
export function* drawFrames(drawing) {
  const { place, scene, seed, seconds, fps, noise } = drawing;
  if (!DRAWN_SCENES.includes(scene)) throw new RangeError(`unknown scene ${scene}; known: ${DRAWN_SCENES.join(', ')}`);
  const random = seededRandom(seed);
  const people = Array.from({ length: headCount(drawing) }, () => new Person(random, seconds));
  const sensor = new SensorNoise(noise, random);
  const empty = scene === 'covered' ? drawCovered() : drawRoom(place);

  for (let frame = 0; frame < seconds * fps; frame += 1) {
    const picture = empty.copy();
    for (const person of people) person.draw(picture, frame / fps);
    sensor.addTo(picture.data);
    yield picture.data;
  }
}
