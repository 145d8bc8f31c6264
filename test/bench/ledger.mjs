import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { startMariaDb } from '../setup/mariadb.mjs';
import { note, wholeNumber } from '../setup/named.mjs';
import { localDate, Rig } from '../setup/rig.mjs';
import { bareWrites } from './ledger/bare-writes.mjs';
import { paced, round } from './ledger/pace.mjs';

/** At this pace on a quiet machine with two cores; and how much slower than the bare writes an issue may be. */
const MOST_P99_MS = { sqlite: 100, mariadb: 50 };
const MOST_RATIO = 3;
const LEAST_SHARE_OF_PACE = 0.95;
const LOT_GRAMS = 50_000_000;
const PORTION_GRAMS = 100;
const PORTIONS = 100;
const WARM_SECONDS = 5;

/**
 * Issues at an even pace by so many people at once: all of one lot, then each of his own; beside them a bare transaction of
 * the same row writes at the same pace by as many connections; then twice as many portions of a lot are asked for as it
 * has. `ratio` is the median of the slower issues by the median of the bare transactions.
 *
 * @param {string[]} args
 */
export async function ledger(args) {
  const { values } = parseArgs({
    args,
    options: {
      writers: { type: 'string', default: '20' },
      pace: { type: 'string', default: '50' },
      seconds: { type: 'string', default: '20' },
      database: { type: 'string', default: 'both' },
    },
  });
  const pace = {
    perSecond: wholeNumber(values.pace),
    seconds: wholeNumber(values.seconds),
    writers: wholeNumber(values.writers),
  };
  const databases = values.database === 'both' ? ['sqlite', 'mariadb'] : [values.database];
  const lines = [];
  for (const database of databases) lines.push(await onDatabase(database, pace));
  return {
    ok: lines.every(
      ({ database, perSecond, p99Ms, ratio, oversold, busy }) =>
        perSecond >= pace.perSecond * LEAST_SHARE_OF_PACE &&
        p99Ms <= MOST_P99_MS[database] &&
        ratio <= MOST_RATIO &&
        oversold === 0 &&
        busy === 0,
    ),
    lines,
  };
}

async function onDatabase(database, pace) {
  note(`ledger on ${database}…`);
  const mariadb = database === 'mariadb' ? await startMariaDb() : null;
  let rig = null;
  try {
    await mariadb?.query('CREATE DATABASE ledger CHARACTER SET utf8mb4 COLLATE utf8mb4_bin');
    const databaseUrl = mariadb?.url('ledger') ?? null;
    rig = await Rig.start('ledger', databaseUrl ? { databaseUrl } : {});
    const store = await Store.fill(rig, pace.writers);
    await paced({ ...pace, seconds: WARM_SECONDS }, (writer) => store.issue(writer, store.shared));
    const one = await paced(pace, (writer) => store.issue(writer, store.shared));
    const many = await paced(pace, (writer) => store.issue(writer, store.own[writer]));
    const bare = await atSamePace({ folder: rig.folder, databaseUrl, actIds: store.issued }, pace);
    const oversold = await store.askForTwiceAsMuch(pace.writers);
    const slower = one.p50Ms > many.p50Ms ? one : many;
    return {
      database,
      perSecond: Math.min(one.perSecond, many.perSecond),
      p99Ms: Math.max(one.p99Ms, many.p99Ms),
      ratio: round(slower.p50Ms / bare.p50Ms),
      oversold: oversold + (await store.missing()),
      busy: store.busy,
      ...{ one, many, bare },
    };
  } finally {
    await rig?.stop();
    await mariadb?.stop();
  }
}

async function atSamePace(from, pace) {
  const bare = await bareWrites({ ...from, writers: pace.writers });
  try {
    return await paced(pace, bare.write);
  } finally {
    await bare.end();
  }
}

/** A dry store with one lot for all, one for each writer, and a small one. */
class Store {
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
