/** Sends one stream, picture by picture, to everyone who watches it. */

import { CLOCK_RATE, RtpSource } from './rtp.mjs';

/** @typedef {import('./annexb.mjs').Film} Film */
/** @typedef {import('./rtp.mjs').Packets} Packets */
/** @typedef {{ media(packets: Packets): void, report(packets: Packets): void }} Viewer */

const REPORT_EVERY_MS = 5000;
const TOO_LATE_MS = 1000;

/**
 * All viewers of a stream see the same packets on one timeline: picture `slot` is due at `slot / fps` seconds after the
 * pump began, by the monotonic clock, and carries that time as its timestamp, whatever film it comes from.
 * A viewer's first picture is an IDR. With no viewer, or no film, nothing runs.
 */
export class Pump {
  #fps;
  #wallNow;
  #source = new RtpSource();
  #began = performance.now();
  /** @type {Film | null} */
  #film = null;
  #slot = 0;
  /** Index of the next frame of the film. */
  #position = 0;
  /** Which IDR of its film went out last: neighbours must differ in idr_pic_id, which alternates within a film. */
  #lastIdr = 0;
  /** @type {Set<Viewer>} */
  #waiting = new Set();
  /** @type {Set<Viewer>} */
  #watching = new Set();
  /** @type {NodeJS.Timeout | undefined} */
  #timer;
  #reportDue = 0;
  #held = false;

  /** @param {number} fps @param {() => number} wallNow the camera's clock, ms since 1970 */
  constructor(fps, wallNow) {
    this.#fps = fps;
    this.#wallNow = wallNow;
  }

  get film() {
    return this.#film;
  }

  get viewers() {
    return this.#waiting.size + this.#watching.size;
  }

  /** From the next picture on, shows `film` from one of its IDR pictures; null is loss of video. @param {Film | null} film */
  show(film) {
    this.#film = film;
    if (film === null) return this.#rest();
    this.#startAtIdr(this.#lastIdr + 1);
    this.#wake();
  }

  /** @param {Viewer} viewer is sent the next IDR picture and all that follows */
  join(viewer) {
    this.#waiting.add(viewer);
    this.#wake();
  }

  /** @param {Viewer} viewer */
  leave(viewer) {
    this.#waiting.delete(viewer);
    this.#watching.delete(viewer);
    if (this.viewers === 0) this.#rest();
  }

  /** A held pump sends nothing; released, it goes on at the present time with an IDR. @param {boolean} held */
  hold(held) {
    this.#held = held;
    if (held) this.#rest();
    else this.#wake();
  }

  #rest() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #wake() {
    if (this.#timer !== undefined || this.#held || this.#film === null || this.viewers === 0) return;
    this.#catchUp();
    this.#schedule();
  }

  /** @param {number} slot @returns {number} */
  #dueAt(slot) {
    return this.#began + (slot * 1000) / this.#fps;
  }

  #schedule() {
    this.#timer = setTimeout(() => this.#tick(), Math.max(0, this.#dueAt(this.#slot) - performance.now()));
  }

  /** @param {number} ordinal of the IDR, counted round the loop */
  #startAtIdr(ordinal) {
    const idrs = /** @type {Film} */ (this.#film).idrs;
    this.#position = idrs[ordinal % idrs.length];
  }

  /** Gives up the pictures whose time has passed; the next one is an IDR. */
  #catchUp() {
    const slot = Math.ceil(((performance.now() - this.#began) * this.#fps) / 1000);
    if (slot <= this.#slot) return;
    this.#slot = slot;
    this.#startAtIdr(this.#lastIdr + 1);
  }

  #tick() {
    const now = performance.now();
    if (now - this.#dueAt(this.#slot) > TOO_LATE_MS) this.#catchUp();
    while (this.#dueAt(this.#slot) <= now) this.#sendPicture(now);
    // A viewer that was dropped while sending may have been the last one.
    if (this.viewers === 0) this.#rest();
    else this.#schedule();
  }

  /** @param {number} now */
  #sendPicture(now) {
    const { codec, sets, frames, idrs } = /** @type {Film} */ (this.#film);
    const { nals, idr } = frames[this.#position];
    const ticks = Math.round((this.#slot * CLOCK_RATE) / this.#fps);
    const newcomers = idr && this.#waiting.size > 0;
    if (idr) {
      this.#lastIdr = idrs.indexOf(this.#position);
      for (const viewer of this.#waiting) this.#watching.add(viewer);
      this.#waiting.clear();
    }
    if (newcomers || now >= this.#reportDue) {
      const report = this.#source.senderReport(ticks, this.#wallNow() - (now - this.#dueAt(this.#slot)));
      for (const viewer of this.#watching) viewer.report(report);
      this.#reportDue = now + REPORT_EVERY_MS;
    }
    const packets = this.#source.picture(idr ? [...sets, ...nals] : nals, ticks, codec);
    for (const viewer of this.#watching) viewer.media(packets);
    this.#slot += 1;
    this.#position = (this.#position + 1) % frames.length;
  }
}
