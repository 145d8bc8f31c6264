import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { startMariaDb } from '../setup/mariadb.mjs';
import { note, wholeNumber } from '../setup/named.mjs';
import { localDate, Rig } from '../setup/rig.mjs';

const GRAMS = 1_000;
const DATABASE = 'stock_issue';

/**
 * One lot with one kilogram left, and so many people who want all of it at the same instant, on each database. Exactly
 * one may succeed; everybody else must be refused for want of stock, and nobody with an error of ours.
 *
 * @param {string[]} args
 */
export async function stockIssue(args) {
  const { values } = parseArgs({ args, options: { requests: { type: 'string', default: '200' } } });
  const requests = wholeNumber(values.requests);
  const lines = [await onDatabase('sqlite', requests)];
  const mariadb = await startMariaDb();
  try {
    await mariadb.query(`CREATE DATABASE ${DATABASE} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
    lines.push(await onDatabase('mariadb', requests, mariadb.url(DATABASE)));
  } finally {
    await mariadb.stop();
  }
  return {
    ok: lines.every(
      ({ succeeded, oversold, refused }) => succeeded === 1 && oversold === 0 && refused === requests - 1,
    ),
    lines,
  };
}

async function onDatabase(database, requests, databaseUrl) {
  note(`stock-issue on ${database}…`);
  const rig = await Rig.start('stock-issue', databaseUrl ? { databaseUrl } : {});
  try {
    const manager = await rig.signIn('canteen_manager');
    const { lotId, mealId } = await lastKilogram(rig, manager);
    const { schoolId, places } = rig.school;
    const outs = Array.from({ length: requests }, () =>
      JSON.stringify({ ...act(places.dry_store), mealId, lines: [{ lotId, grams: GRAMS }] }),
    );
    const startedAt = performance.now();
    const answers = await Promise.all(
      outs.map((body) => issue(`${rig.url}/api/schools/${schoolId}/stock-outs`, manager.token, body)),
    );
    const seconds = (performance.now() - startedAt) / 1000;
    const unexpected = answers.find(({ status, code }) => status !== 201 && code !== 'warehouse.insufficient-stock');
    if (unexpected) note(`${database}: ${unexpected.status} ${unexpected.text}`);

    const { balances } = await manager.get(`/lots/${lotId}`);
    const gramsAt = (location) => balances.find(({ locationId }) => locationId === location)?.grams ?? 0;
    const milliseconds = answers.map(({ ms }) => ms).sort((a, b) => a - b);
    return {
      database,
      requests,
      succeeded: answers.filter(({ status }) => status === 201).length,
      refused: answers.filter(({ code }) => code === 'warehouse.insufficient-stock').length,
      // What went out beyond what there was, and what the shelf is short of.
      oversold: Math.max(0, gramsAt('kitchen') - GRAMS, -gramsAt(places.dry_store)),
      perSecond: Math.round((requests / seconds) * 10) / 10,
      p95Ms: Math.round(milliseconds[Math.ceil(milliseconds.length * 0.95) - 1]),
    };
  } finally {
    await rig.stop();
  }
}

/** Brings one lot of one kilogram into the dry store, signed by two people. */
async function lastKilogram(rig, manager) {
  const worker = await rig.signIn('canteen_worker');
  const { schoolId, places } = rig.school;
  const post = (path, body) => manager.post(`/schools/${schoolId}${path}`, body);
  const ingredient = await manager.post('/ingredients', { name: '大米', category: 'staple' });
  const supplier = await post('/suppliers', {
    name: '供应商',
    licenceNo: 'JY15323010009999',
    licenceValidUntil: '2099-12-31',
  });
  const lotId = randomUUID();
  const certificates = ['conformity', 'inspection', 'receipt'].map((kind) => ({ kind, number: 'B-1' }));
  const line = {
    ingredientId: ingredient.id,
    lotId,
    useBy: '2099-12-31',
    weighedGrams: GRAMS,
    decision: 'accept',
    certificates,
  };
  const delivery = await post('/deliveries', { ...act(places.scale), supplierId: supplier.id, lines: [line] });
  await worker.post(`/acts/${delivery.actId}/co-signatures`, { method: 'own-session' });
  await post('/stock-ins', { ...act(places.dry_store), fromPlaceId: places.scale, lines: [{ lotId, grams: GRAMS }] });
  const date = localDate(Date.now());
  const { mealId } = await post('/meals', {
    ...act(places.stove),
    date,
    mealKind: 'lunch',
    plannedDiners: 80,
    dishes: [{ name: '米饭' }],
  });
  return { lotId, mealId };
}

function act(placeId) {
  const now = new Date().toISOString();
  return { actId: randomUUID(), placeId, occurredAt: now, capturedAt: now };
}

async function issue(url, token, body) {
  const startedAt = performance.now();
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body,
  });
  const text = await response.text();
  return { status: response.status, code: JSON.parse(text).code ?? null, text, ms: performance.now() - startedAt };
}
