/** People who walk about a room. Their looks and ways follow from a seed; a way ends where it began. */

import { HEIGHT, WIDTH } from './rooms.mjs';

/** @typedef {import('./raster.mjs').Picture} Picture */

/** Seconds for one walk across the room and back. */
const STROLL_SECONDS = 9;
const STEPS_PER_STROLL = 9;

/**
 * A small repeatable random source.
 * @param {number} seed any integer
 * @returns {() => number} the next number in [0, 1)
 */
export function seededRandom(seed) {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export class Person {
  /** @param {() => number} random @param {number} seconds length of the loop the walk must close in */
  constructor(random, seconds) {
    /** @param {readonly string[]} list */
    const oneOf = (list) => list[Math.floor(random() * list.length)];
    this.coat = oneOf(['#f2f2ee', '#f0ead8', '#e9f1f6', '#26406b', '#5a1f2b']);
    this.trousers = oneOf(['#23262b', '#2d3440', '#3a2f28']);
    this.cap = oneOf(['#fafafa', '#e8f0ff', '#202020']);
    this.height = 165 + random() * 45;
    this.phase = random();
    this.depthPhase = random();
    this.strolls = Math.max(1, Math.round(seconds / STROLL_SECONDS));
    this.seconds = seconds;
  }

  /** @param {Picture} picture @param {number} second since the loop began */
  draw(picture, second) {
    const turn = (/** @type {number} */ cycles, /** @type {number} */ phase) =>
      Math.sin(2 * Math.PI * ((cycles * second) / this.seconds + phase));
    const x = WIDTH / 2 + WIDTH * 0.37 * turn(this.strolls, this.phase);
    const foot = HEIGHT * 0.9 + HEIGHT * 0.06 * turn(2 * this.strolls + 1, this.depthPhase);
    const swing = turn(this.strolls * STEPS_PER_STROLL, this.phase);
    const h = this.height * (foot / HEIGHT);
    const top = foot - h;

    for (const side of [-1, 1]) {
      const step = side * swing * h * 0.06;
      picture.rect(x + side * h * 0.06 - h * 0.045 + step, foot - h * 0.42, h * 0.09, h * 0.42, this.trousers);
      picture.oval(x + side * h * 0.18 - step, top + h * 0.4, h * 0.05, h * 0.19, this.coat);
    }
    picture.rect(x - h * 0.15, top + h * 0.24, h * 0.3, h * 0.4, this.coat);
    picture.oval(x, top + h * 0.25, h * 0.15, h * 0.06, this.coat);
    picture.oval(x, top + h * 0.12, h * 0.085, h * 0.11, '#d8a27e');
    picture.oval(x, top + h * 0.045, h * 0.1, h * 0.05, this.cap);
  }
}
