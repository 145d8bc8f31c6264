import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';

/** The drill's lots: so much is delivered and carried about in whole grams. */
const DELIVERED_GRAMS = 50_000;
const MOST_GRAMS = 900;
const PAUSE_MS = 250;
/** One answered request in so many is sent again, as after an answer that was lost on its way. */
const REPEAT_ONE_IN = 6;

/**
 * Two people at work without pause: deliveries signed by a second person, goods into the store, between stores and
 * out to the kitchen, and readings. Keeps what was acknowledged, and what stock must be because of it.
 */
export class Load {
  /** Acts answered with 201. @type {{actId: string, kind: string}[]} */
  acknowledged = [];
  /** `lotId locationId` → grams, from acknowledged acts alone. @type {Map<string, number>} */
  stock = new Map();
  readings = 0;
  /** Acts that were committed although their first answer never came. */
  committedUnanswered = 0;
  /** Repeated requests that got another answer than the first. */
  otherAnswers = 0;
  isStopped = false;
  #working = [];

  /**
   * @param {{school: any, manager: import('./persistent-client.mjs').PersistentClient,
   *   worker: import('./persistent-client.mjs').PersistentClient, random: ReturnType<import('./seeded.mjs').seeded>}} people
   */
  constructor({ school, manager, worker, random }) {
    Object.assign(this, { school, manager, worker, random });
  }

  /** Makes what the work needs: goods, a supplier, a meal. Then starts. */
  async start() {
    const { schoolId, places } = this.school;
    this.path = `/schools/${schoolId}`;
    this.ingredientId = (await this.manager.post('/ingredients', { name: '大米', category: 'staple' })).answer.id;
    const licence = { name: '演练供应商', licenceNo: 'JY15323010009999', licenceValidUntil: '2099-12-31' };
    this.supplierId = (await this.manager.post(`${this.path}/suppliers`, licence)).answer.id;
    const date = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const meal = { ...this.#act('stove'), date, mealKind: 'lunch', plannedDiners: 80, dishes: [{ name: '米饭' }] };
    this.mealId = (await this.#record(this.manager, '/meals', meal)).mealId;
    const turns = [() => this.#deliverAndStore(places), () => this.#read(), () => this.#read()];
    this.#working = turns.map((turn) => this.#keepAt(turn));
    this.failed = Promise.race(this.#working);
    // Whoever waits for something races it against this; between two waits nobody looks.
    this.failed.catch(() => undefined);
  }

  /** So many readings at the same instant, besides the work that goes on; resolves when all are answered. */
  async burst(count) {
    await Promise.all(Array.from({ length: count }, () => this.#read()));
  }

  /** Takes up nothing new and waits until everything under way is answered. */
  async stop() {
    this.isStopped = true;
    await Promise.all(this.#working);
  }

  async #keepAt(turn) {
    while (!this.isStopped) {
      await turn();
      await delay(PAUSE_MS);
    }
  }

  #act(place) {
    const now = new Date().toISOString();
    return { actId: randomUUID(), placeId: this.school.places[place], occurredAt: now, capturedAt: now };
  }

  async #record(who, path, body) {
    const url = path.startsWith('/acts/') ? path : `${this.path}${path}`;
    const { answer, key, lostAt } = await who.post(url, body);
    const receipt = answer.coSignature ?? answer;
    if (receipt.actId !== body.actId) this.otherAnswers += 1;
    if (lostAt !== null && Date.parse(receipt.recordedAt) < lostAt) this.committedUnanswered += 1;
    this.acknowledged.push({ actId: receipt.actId, kind: receipt.kind });
    if (this.random.below(REPEAT_ONE_IN) === 0) {
      const again = await who.post(url, body, key);
      if (JSON.stringify(again.answer) !== JSON.stringify(answer)) this.otherAnswers += 1;
    }
    return answer;
  }

  #move(lotId, from, to, grams) {
    for (const [location, change] of [
      [from, -grams],
      [to, grams],
    ]) {
      if (location === null) continue;
      const key = `${lotId} ${location}`;
      this.stock.set(key, (this.stock.get(key) ?? 0) + change);
    }
  }

  async #deliverAndStore(places) {
    const lotId = randomUUID();
    const paper = (kind) => ({ kind, number: 'D-1' });
    const certificates = [paper('conformity'), paper('inspection'), paper('receipt')];
    const line = {
      ingredientId: this.ingredientId,
      lotId,
      useBy: '2099-12-31',
      weighedGrams: DELIVERED_GRAMS,
      decision: 'accept',
      certificates,
    };
    const delivery = await this.#record(this.manager, '/deliveries', {
      ...this.#act('scale'),
      supplierId: this.supplierId,
      lines: [line],
    });
    const now = new Date().toISOString();
    const signature = { method: 'own-session', actId: randomUUID(), occurredAt: now, capturedAt: now };
    await this.#record(this.worker, `/acts/${delivery.actId}/co-signatures`, signature);
    this.#move(lotId, null, places.scale, DELIVERED_GRAMS);

    await this.#carry(lotId, 'scale', 'dry_store', DELIVERED_GRAMS);
    for (let i = 0; i < 4 && !this.isStopped; i += 1) {
      await this.#carry(lotId, 'dry_store', 'cold_store', 1 + this.random.below(MOST_GRAMS));
      await this.#issue(lotId, 'dry_store', 1 + this.random.below(MOST_GRAMS));
    }
  }

  async #carry(lotId, from, to, grams) {
    const { places } = this.school;
    await this.#record(this.manager, '/stock-ins', {
      ...this.#act(to),
      fromPlaceId: places[from],
      lines: [{ lotId, grams }],
    });
    this.#move(lotId, places[from], places[to], grams);
  }

  async #issue(lotId, from, grams) {
    const body = {
      ...this.#act(from),
      mealId: this.mealId,
      lines: [{ lotId, grams }],
      deviationReason: '演练',
      receiverName: '张师傅',
    };
    await this.#record(this.worker, '/stock-outs', body);
    this.#move(lotId, this.school.places[from], 'kitchen', grams);
  }

  async #read() {
    const body = {
      ...this.#act('cold_store'),
      quantity: 'temperature',
      valueTenths: 20 + this.random.below(60),
      regime: 'chill',
    };
    await this.#record(this.random.pick([this.manager, this.worker]), '/readings', body);
    this.readings += 1;
  }
}
