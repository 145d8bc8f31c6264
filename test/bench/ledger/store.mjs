import { randomUUID } from 'node:crypto';
import { localDate } from '../../setup/rig.mjs';

const LOT_GRAMS = 50_000_000;
const PORTION_GRAMS = 100;
const PORTIONS = 100;

/** A dry store with one lot for all, one for each writer, and a small one. */
export class Store {
  /** Ids of the acts, in the order of their answers. @type {string[]} */
  issued = [];
  /** Grams that were answered with 201, by lot. @type {Map<string, number>} */
  taken = new Map();
  /** How many were told to come back later, and were not served. */
  busy = 0;

  static async fill(rig, writers) {
    const store = new Store();
    store.school = rig.school;
    store.url = rig.url;
    store.manager = await rig.signIn('canteen_manager');
    const worker = await rig.signIn('canteen_worker');
    const tokens = [];
    for (let i = 0; i < writers; i += 1) {
      tokens.push((await rig.signIn(i % 2 === 0 ? 'canteen_manager' : 'canteen_worker')).token);
    }
    store.tokens = tokens;
    const { schoolId, places } = rig.school;
    const post = (path, body) => store.manager.post(`/schools/${schoolId}${path}`, body);
    const validUntil = '2099-12-31';
    const supplier = await post('/suppliers', { name: '供应商', licenceNo: 'JY1', licenceValidUntil: validUntil });
    const lots = [];
    const line = async (name, grams) => {
      const { id: ingredientId } = await store.manager.post('/ingredients', { name, category: 'staple' });
      const lotId = randomUUID();
      lots.push({ lotId, grams });
      return { ingredientId, lotId, useBy: validUntil, weighedGrams: grams, decision: 'accept', certificates: [] };
    };
    const shared = await line('大米', LOT_GRAMS);
    const small = await line('小米', PORTIONS * PORTION_GRAMS);
    const flour = await line('面粉', LOT_GRAMS);
    const own = Array.from({ length: writers }, () => ({ ...flour, lotId: randomUUID() }));
    lots.splice(2, 1, ...own.map(({ lotId }) => ({ lotId, grams: LOT_GRAMS })));
    const lines = [shared, small, ...own];
    const { actId } = await post('/deliveries', { ...act(places.scale), supplierId: supplier.id, lines });
    await worker.post(`/acts/${actId}/co-signatures`, { method: 'own-session' });
    await post('/stock-ins', { ...act(places.dry_store), fromPlaceId: places.scale, lines: lots });
    const meal = { date: localDate(Date.now()), mealKind: 'lunch', dishes: [{ name: '米饭' }] };
    store.mealId = (await post('/meals', { ...act(places.stove), ...meal })).mealId;
    return Object.assign(store, { lots, shared: shared.lotId, small: small.lotId, own: own.map(({ lotId }) => lotId) });
  }

  /** Once, without coming back. @returns the status; @throws Error for one that is neither 201, 503 nor refused for want of stock */
  async issue(writer, lotId) {
    const body = {
      ...act(this.school.places.dry_store),
      ...{ v: 2, mealId: this.mealId, lines: [{ lotId, amount: PORTION_GRAMS, unit: 'g' }] },
    };
    const response = await fetch(`${this.url}/api/schools/${this.school.schoolId}/stock-outs`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${this.tokens[writer]}`,
        'content-type': 'application/json',
        'idempotency-key': body.actId,
      },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if (response.status === 201) {
      this.issued.push(body.actId);
      this.taken.set(lotId, (this.taken.get(lotId) ?? 0) + PORTION_GRAMS);
    } else if (response.status === 503) this.busy += 1;
    else if (JSON.parse(text).code !== 'warehouse.insufficient-stock') {
      throw new Error(`an issue was answered ${response.status}: ${text}`);
    }
    return response.status;
  }

  /** @returns how many portions were given beyond what there was */
  async askForTwiceAsMuch(writers) {
    const answers = await Promise.all(
      Array.from({ length: 2 * PORTIONS }, (_, i) => this.issue(i % writers, this.small)),
    );
    const given = answers.filter((status) => status === 201).length;
    const refused = answers.filter((status) => status === 409).length;
    // who was told to come back later leaves his portion to nobody: the others are refused only when all is gone
    if (given < PORTIONS && refused > 0) throw new Error(`only ${given} of ${PORTIONS} portions were given`);
    return Math.max(0, given - PORTIONS);
  }

  /** Grams by which the books differ from what was answered. */
  async missing() {
    let grams = 0;
    for (const { lotId, grams: came } of this.lots) {
      const { balances } = await this.manager.get(`/lots/${lotId}`);
      const at = (location) => balances.find(({ locationId }) => locationId === location)?.amount ?? 0;
      const taken = this.taken.get(lotId) ?? 0;
      grams += Math.abs(at(this.school.places.dry_store) - (came - taken)) + Math.abs(at('kitchen') - taken);
    }
    return grams;
  }
}

function act(placeId) {
  const now = new Date().toISOString();
  return { actId: randomUUID(), placeId, occurredAt: now, capturedAt: now };
}
