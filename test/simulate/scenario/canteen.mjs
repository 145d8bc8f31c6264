import { randomUUID } from 'node:crypto';
import sharp from 'sharp';

const MINUTE_MS = 60_000;
const iso = (ms) => new Date(ms).toISOString();
/** A record is made some minutes after the thing was done. */
const TYPING_MINUTES = 4;
/** So long each record takes somebody who writes a whole day down. */
const WRITING_MS = 15_000;

/** With which whoever signs on another's phone signs. */
export const PIN = '284913';

/** One school of a scenario: who works there, what is in its stores, and what its phones have not sent yet. */
export class Canteen {
  /** What lies in the stores, by the lots it came in. */
  lots = [];
  #unsent = [];
  /** `phone`: no signal, typed in time; `desk`: not typed at all until the afternoon; null: sent at once. */
  holds = null;
  /** All second signatures are given by PIN on the manager's phone, at once. */
  isOnOnePhone = false;
  photos = 0;
  /** Where something moved today, by place. @type {{place: string, fromMs: number, toMs: number}[]} */
  moved = [];
  documents = 0;
  records = 0;

  constructor(parts) {
    Object.assign(this, parts);
  }

  get pupils() {
    return this.classes.reduce((sum, { size }) => sum + size, 0);
  }

  /** Records something that happened a few minutes ago at a place, where somebody moved unless `unseen`. */
  async record(path, place, particulars, { by = this.manager, second = this.worker, unseen = false, atMs } = {}) {
    const occurredAtMs = atMs ?? this.now - TYPING_MINUTES * MINUTE_MS;
    const actId = randomUUID();
    const body = { actId, placeId: this.places[place], occurredAt: iso(occurredAtMs), ...particulars };
    if (!unseen) this.moved.push({ place, fromMs: occurredAtMs - 2 * MINUTE_MS, toMs: occurredAtMs + MINUTE_MS });
    const signing = this.isOnOnePhone ? { by: this.manager, second: this.worker, byPin: true } : { by, second };
    const one = { path, body, ...signing, capturedAtMs: this.now };
    if (this.holds === null) await this.#send(one);
    else this.#unsent.push(one);
    return actId;
  }

  async #send({ path, body, by, second, byPin = false, capturedAtMs, offline = false }) {
    const times = { capturedAt: iso(capturedAtMs), ...(offline ? { offline } : {}) };
    const receipt = await this.#post(by, path, { ...body, ...times });
    this.records += 1;
    if (receipt.signaturesMissing > 0) {
      if (byPin && !offline) {
        await by.post(`/acts/${receipt.actId}/co-signatures`, { method: 'pin', username: second.name, pin: PIN });
        return;
      }
      await second.post(`/acts/${receipt.actId}/co-signatures`, {
        method: 'own-session',
        ...(offline ? { actId: randomUUID(), occurredAt: iso(capturedAtMs), ...times } : {}),
      });
    }
  }

  /** Asked whether a price is really so far from the usual one, whoever typed it says that it is. */
  async #post(by, path, body) {
    const answer = await by.ask('POST', `/schools/${this.id}${path}`, body);
    if (answer.body.code !== 'journal.price-off') return by.taken('POST', `/schools/${this.id}${path}`, answer);
    return by.post(`/schools/${this.id}${path}`, { ...body, confirms: ['price-off'], note: '单据上就是这个价' });
  }

  /** Takes a picture that nobody took before, or puts the very one of number `again` once more. @returns its attachment */
  async photograph(again = null) {
    const no = again ?? ++this.photos;
    const background = { r: no >> 16, g: (no >> 8) & 255, b: no & 255 };
    const png = await sharp({ create: { width: 8, height: 8, channels: 3, background } })
      .png()
      .toBuffer();
    return (await this.manager.upload(`/schools/${this.id}/attachments`, png)).id;
  }

  /** Sends what was kept: as it was typed, or typed now in one go. */
  async sendKept() {
    const kept = this.#unsent.splice(0);
    const wasDesk = this.holds === 'desk';
    this.holds = null;
    for (const [index, one] of kept.entries()) {
      const typed = this.now - (kept.length - index) * WRITING_MS;
      await this.#send(wasDesk ? { ...one, capturedAtMs: typed } : { ...one, offline: true });
    }
  }

  of(key) {
    return this.lots.filter((lot) => lot.key === key && lot.amount > 0);
  }

  /** First expired first out, as much as there is, and off the shelf with it. */
  take(key, wanted) {
    const taken = [];
    let missing = Math.ceil(wanted);
    for (const lot of this.of(key).sort((a, b) => (a.useBy < b.useBy ? -1 : a.useBy > b.useBy ? 1 : 0))) {
      const amount = Math.min(lot.amount, missing);
      if (amount <= 0) continue;
      taken.push({ lotId: lot.lotId, amount, unit: lot.unit });
      lot.amount -= amount;
      missing -= amount;
    }
    this.lots = this.lots.filter(({ amount }) => amount > 0);
    return taken;
  }
}
