import { setTimeout as pause } from 'node:timers/promises';
import { Box, seenEvent } from '../bench/ingest/boxes.mjs';

const MINUTE_MS = 60_000;
/** In one minute out of so many the line breaks. */
const CUT_ONE_IN = 30;

/**
 * A recorder box in a school: each minute a report of the minute before, at a second of its own, and events at random. Keeps what
 * the platform has acknowledged.
 */
export class BusyBox {
  /** Minutes whose report was committed, as the start of each. @type {number[]} */
  minutes = [];
  /** Events whose message was committed. @type {{eventId: string, startedMs: number}[]} */
  events = [];
  /** Milliseconds from sending until committed. @type {number[]} */
  ackMs = [];
  cut = 0;
  #underWay = new Set();

  /** @param {{mqttUrl: string, school: any, random: any, eventsPerHour: number}} of */
  constructor({ mqttUrl, school, random, eventsPerHour }) {
    const { agentId, token } = school.agent;
    Object.assign(this, { school, random, eventsPerHour, box: new Box(mqttUrl, agentId, token, school.cameraIds) });
  }

  /** @param {number} until `performance.now()` */
  async work(until) {
    await pause(this.random.below(MINUTE_MS));
    while (performance.now() < until) {
      const nextAt = performance.now() + MINUTE_MS;
      if (this.random.below(CUT_ONE_IN) === 0) this.cutLine();
      this.#report();
      for (const inMs of this.#eventsOfMinute()) {
        await pause(Math.max(0, nextAt - MINUTE_MS + inMs - performance.now()));
        if (performance.now() < until) this.#event();
      }
      await pause(Math.max(0, Math.min(nextAt, until) - performance.now()));
    }
  }

  cutLine() {
    this.cut += 1;
    this.box.cut();
  }

  /** Resolves once everything that was sent is acknowledged. */
  async settled() {
    await Promise.all(this.#underWay);
  }

  #report() {
    const fromMs = (Math.floor(Date.now() / MINUTE_MS) - 1) * MINUTE_MS;
    this.#await(this.box.sendTogether(fromMs), () => this.minutes.push(fromMs));
  }

  #event() {
    const startedMs = Date.now() - MINUTE_MS / 2;
    const event = seenEvent(this.random.pick(this.school.cameraIds), startedMs);
    this.#await(this.box.send('event', event), () => this.events.push({ eventId: event.eventId, startedMs }));
  }

  #await(sent, keep) {
    const startedAt = performance.now();
    const done = sent.then(() => {
      this.ackMs.push(performance.now() - startedAt);
      keep();
      this.#underWay.delete(done);
    });
    this.#underWay.add(done);
  }

  /** When in a minute something is seen: so many an hour on average. @returns {number[]} milliseconds, in order */
  #eventsOfMinute() {
    const each = this.eventsPerHour / 60;
    const count = Math.floor(each) + (this.random.below(1_000) < (each % 1) * 1_000 ? 1 : 0);
    return Array.from({ length: count }, () => this.random.below(MINUTE_MS)).sort((a, b) => a - b);
  }
}
