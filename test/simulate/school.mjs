import { randomUUID } from 'node:crypto';

const MINUTE_MS = 60_000;
const iso = (ms) => new Date(ms).toISOString();
/** A record is made some minutes after the thing was done. */
const TYPING_MINUTES = 4;
/** Of what the phone sends once it has signal, so many in a hundred arrive twice: the answer to the first was lost. */
const SENT_TWICE_PERCENT = 25;

/**
 * One school's canteen: who works there, what they say to the platform, and books of their own that are held against the
 * platform's in the end. It keeps only what is still open, however long the term.
 */
export class School {
  /** Lots that are not used up yet, as they came. `amount` lies in the store, `kitchen` was issued and not cooked. */
  lots = [];
  /** Samples in the cabinet. @type {{id: string, at: number}[]} */
  samples = [];
  /** What was captured without signal, in that order. */
  #unsent = [];
  isOffline = false;
  /** Instant at which the phones have signal again. */
  backAt = 0;
  /** Of the months that were not returned yet: pupils who ate. @type {Map<string, number>} */
  eaten = new Map();
  documents = 0;
  /** Figures that depend on the seed and on nothing else. */
  sums = {
    ...{ acts: 0, signatures: 0, refusals: 0, reversals: 0, corrections: 0 },
    ...{ offline: 0, sentTwice: 0, backDated: 0, mustRefuse: 0 },
    ...{ receivedGrams: 0, issuedGrams: 0, cookedGrams: 0, writtenOffGrams: 0, countedAwayGrams: 0 },
    ...{ pupilsFed: 0, leftGrams: 0, paidFen: 0, returns: 0, claimFen: 0, costFen: 0, closingFen: 0 },
  };

  /** @param {object} parts of `set-up.mjs`: id, places, classes, people, chance */
  constructor(parts) {
    Object.assign(this, parts);
  }

  path(rest) {
    return `/schools/${this.id}${rest}`;
  }

  get pupils() {
    return this.classes.reduce((sum, { size }) => sum + size, 0);
  }

  /** The envelope of something done a few minutes ago. */
  act(place) {
    const actId = randomUUID();
    return {
      actId,
      placeId: this.places[place],
      occurredAt: iso(this.now - TYPING_MINUTES * MINUTE_MS),
      capturedAt: iso(this.now),
    };
  }

  /**
   * Records an act, which must be taken, and lets the second person sign where the rules ask for one. Without signal it
   * is kept on the phone. The act's id is that of the meal, batch or sample it makes.
   *
   * @param {{by?: object, second?: object, status?: string, late?: boolean | null}} [how] `status` and `late` as the
   *   receipt must say
   * @returns {Promise<{actId: string, receipt: any}>} the receipt is null while it is kept on the phone
   */
  async record(path, place, particulars, { by = this.manager, second = this.worker, status, late = false } = {}) {
    const body = { ...this.act(place), ...particulars };
    const one = { by, second, path, body, key: randomUUID(), status, late };
    if (!this.isOffline) return { actId: body.actId, receipt: await this.#send(one) };
    body.offline = true;
    const signedAt = iso(this.now);
    one.signature = { actId: randomUUID(), occurredAt: signedAt, capturedAt: signedAt, offline: true };
    this.#unsent.push(one);
    return { actId: body.actId, receipt: null };
  }

  async #send({ by, second, path, body, key, status, late, signature = {} }) {
    const receipt = await by.post(this.path(path), body, key);
    this.sums.acts += 1;
    let now = receipt.status;
    if (receipt.signaturesMissing > 0) {
      now = (await second.post(`/acts/${receipt.actId}/co-signatures`, { method: 'own-session', ...signature })).act
        .status;
      this.sums.signatures += 1;
    }
    if (now !== (status ?? 'recorded')) throw new Error(`${path} of ${body.occurredAt} is ${now}`);
    if (receipt.late !== late) throw new Error(`${path} of ${body.occurredAt}: late is ${receipt.late}, not ${late}`);
    return receipt;
  }

  /** The phones have signal again: everything goes out in its order, some of it twice. */
  async sync() {
    if (!this.isOffline || this.now < this.backAt) return;
    this.isOffline = false;
    for (const one of this.#unsent.splice(0)) {
      const unproven = this.now - Date.parse(one.body.capturedAt) > 30 * MINUTE_MS;
      const receipt = await this.#send({ ...one, late: unproven ? null : one.late });
      this.sums.offline += 1;
      if (this.chance.percent(SENT_TWICE_PERCENT)) {
        const again = await one.by.post(this.path(one.path), one.body, one.key);
        if (again.recordedAt !== receipt.recordedAt) throw new Error(`${one.path} was recorded twice`);
        this.sums.sentTwice += 1;
      }
      // what the books cannot cover was never so: it is taken back
      if (one.status === 'pending_shortage') await this.reverse(receipt.actId, '录错');
    }
  }

  async reverse(actId, reason) {
    await this.manager.post(`/acts/${actId}/reversal`, { reason });
    this.sums.reversals += 1;
  }

  /** Puts a record right: `change` gives the body as it should have been. @returns the receipt of the new record */
  async correct(actId, reason, change) {
    const { act, resting } = await this.manager.get(`/acts/${actId}/branch`);
    const seen = resting.map((one) => one.actId);
    const { entered } = await this.manager.post(`/acts/${actId}/correction`, {
      reason,
      corrected: change(act.body),
      seen,
    });
    this.sums.corrections += 1;
    return entered.find(({ replacesActId }) => replacesActId === actId).receipt;
  }

  /** Does what the platform must refuse. */
  async refused(by, path, body, status, code, key) {
    await by.mustBeRefused(path, body, status, code, key);
    this.sums.mustRefuse += 1;
  }

  of(key) {
    return this.lots.filter((lot) => lot.key === key && lot.amount > 0);
  }

  /** First expired first out (O-08). @returns {{lot: any, amount: number}[]} as much as there is, up to `wanted` */
  allocate(key, wanted) {
    const taken = [];
    let missing = wanted;
    for (const lot of this.of(key).sort((a, b) => (a.useBy < b.useBy ? -1 : a.useBy > b.useBy ? 1 : 0))) {
      const amount = Math.min(lot.amount, missing);
      if (amount > 0) taken.push({ lot, amount });
      missing -= amount;
    }
    return taken;
  }

  /** Lots of which nothing is left are of no further interest. */
  forgetEmpty() {
    this.lots = this.lots.filter(({ amount, kitchen }) => amount + kitchen > 0);
  }

  /** What the platform says lies where must be what these books say. @throws Error that names the first difference */
  async compareStock() {
    const { items } = await this.manager.get(this.path('/stock'));
    const stored = new Map();
    for (const { locationId, lots } of items)
      for (const { id, amount } of lots) stored.set(`${id} ${locationId}`, amount);
    let grams = 0;
    for (const { lotId, place, amount, kitchen, unit } of this.lots) {
      for (const [where, own] of [
        [this.places[place], amount],
        ['kitchen', kitchen],
      ]) {
        const theirs = stored.get(`${lotId} ${where}`) ?? 0;
        if (theirs !== own)
          throw new Error(`${this.name}: lot ${lotId} at ${where} is ${theirs}, and was left as ${own}`);
        stored.delete(`${lotId} ${where}`);
      }
      if (unit === 'g') grams += amount + kitchen;
    }
    const [extra] = stored;
    if (extra) throw new Error(`${this.name}: ${extra.join(' is ')} and nothing should be left of it`);
    return grams;
  }
}

/** How a line of goods is sent. */
export const lineOf = ({ lot, amount }) => ({ lotId: lot.lotId, amount, unit: lot.unit });
/** Of goods that are weighed. */
export const gramsOf = (lines) => lines.reduce((sum, { lot, amount }) => sum + (lot.unit === 'g' ? amount : 0), 0);
