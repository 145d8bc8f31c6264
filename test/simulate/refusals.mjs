import { randomUUID } from 'node:crypto';
import { Person } from './client.mjs';
import { dayAfter } from './term.mjs';

/** Of a school day with signal so many in a hundred have somebody try something. */
const TRIED_PERCENT = 60;

/**
 * What the platform must refuse, with the status and code it must say. Nothing of it may leave a trace: the journal and the
 * stock are counted in the end.
 *
 * @type {Record<string, (school: any, day: any) => {by?: any, path: string, body: object, status: number, code: string}>}
 */
export const REFUSALS = {
  'more is issued than lies there': (school) => ({
    path: '/stock-outs',
    body: outOf(school, (lot) => ({ amount: lot.amount + 1, unit: lot.unit })),
    ...{ status: 409, code: 'warehouse.insufficient-stock' },
  }),
  'a lot is issued in another unit': (school) => ({
    path: '/stock-outs',
    body: outOf(school, () => ({ amount: 1, unit: 'piece' })),
    ...{ status: 422, code: 'warehouse.unit-differs' },
  }),
  'goods came past their use-by day': (school, day) => ({
    path: '/deliveries',
    body: delivery(school, { key: 'rice', useBy: dayAfter(day.date, -1) }),
    ...{ status: 422, code: 'procurement.expired-on-arrival' },
  }),
  'meat came without its quarantine paper': (school) => ({
    path: '/deliveries',
    body: delivery(school, { key: 'pork', useBy: null }),
    ...{ status: 422, code: 'procurement.certificate-missing' },
  }),
  'food that is forbidden is planned': (school, day) => ({
    path: '/meals',
    body: { ...school.act('stove'), date: day.date, mealKind: 'dinner', dishes: [{ name: '发芽土豆' }] },
    ...{ status: 422, code: 'catalogue.forbidden-food' },
  }),
  'a core stays too cold': (school) => ({
    path: '/batches',
    body: {
      ...{ ...school.act('stove'), v: 2, mealId: school.today.mealId, dishNo: 1, inputs: [], coreTenthsC: 600 },
      startedAt: new Date(school.now - 3_600_000).toISOString(),
    },
    ...{ status: 422, code: 'kitchen.core-too-low' },
  }),
  'a sample is too small': (school) => ({
    path: '/samples',
    body: { ...school.act('sample_cabinet'), batchId: school.today.batches[0], grams: 124 },
    ...{ status: 422, code: 'kitchen.sample-too-small' },
  }),
  'a sample of today is discarded': (school) => ({
    path: '/sample-discards',
    body: { ...school.act('sample_cabinet'), sampleId: school.samples.at(-1).id },
    ...{ status: 422, code: 'kitchen.sample-too-early' },
  }),
  'more ate than the class has': (school) => ({
    path: '/headcounts',
    body: headcount(school, ({ size }) => size + 1, ['twice']),
    ...{ status: 422, code: 'serving.more-than-possible' },
  }),
  'heads are counted again': (school) => ({
    path: '/headcounts',
    body: headcount(school, ({ size }) => size - 4),
    ...{ status: 409, code: 'journal.recorded-before' },
  }),
  'it happens tomorrow': (school) => ({
    path: '/readings',
    body: reading(school, 24),
    ...{ status: 422, code: 'journal.occurred-in-future' },
  }),
  'it happened more than a year ago': (school) => ({
    path: '/readings',
    body: reading(school, -24 * 367),
    ...{ status: 422, code: 'journal.too-long-ago' },
  }),
  'nobody is signed in': (school) => ({
    by: new Person(school.manager.url, null),
    path: '/readings',
    body: reading(school, 0),
    ...{ status: 401, code: 'access.not-signed-in' },
  }),
  'somebody of another school records': (school) => ({
    by: school.stranger,
    path: '/readings',
    body: reading(school, 0),
    ...{ status: 404, code: 'organization.school-not-found' },
  }),
  'the month is returned before it is over': (school, day) => ({
    by: school.principal,
    path: `/fund-months/${day.date.slice(0, 7)}/returns`,
    body: { seenRound: 0, note: null },
    ...{ status: 409, code: 'funds.month-not-over' },
  }),
  'fuel is paid out of the subsidy': (school, day) => ({
    by: school.principal,
    path: '/fund-entries',
    body: { fund: 'subsidy', purpose: 'fuel', amountFen: 100, date: day.date, documentNo: 'X-1' },
    ...{ status: 422, code: 'funds.not-food' },
  }),
  'a cook enters money': (school, day) => ({
    by: school.worker,
    path: '/fund-entries',
    body: { fund: 'subsidy', purpose: 'allocation', amountFen: 100, date: day.date, documentNo: 'X-2' },
    ...{ status: 403, code: 'access.denied' },
  }),
};

/** One of the above, and now and then a key that is used for something else. */
export async function tryWhatIsRefused(school, day) {
  const { chance } = school;
  if (school.isOffline || !chance.percent(TRIED_PERCENT)) return;
  const name = chance.oneOf(Object.keys(REFUSALS));
  const { by = school.manager, path, body, status, code } = REFUSALS[name](school, day);
  await school.refused(by, school.path(path), body, status, code);
  if (!chance.percent(20)) return;
  const key = randomUUID();
  await school.manager.post(school.path('/readings'), reading(school, 0), key);
  school.sums.acts += 1;
  const other = { ...reading(school, 0), valueTenths: 41 };
  await school.refused(school.manager, school.path('/readings'), other, 409, 'request.idempotency-key-reused', key);
}

function outOf(school, line) {
  const [lot] = school.of('oil');
  return { ...school.act('dry_store'), v: 2, mealId: school.today.mealId, lines: [{ lotId: lot.lotId, ...line(lot) }] };
}

function delivery(school, { key, useBy }) {
  const { ingredientId, unit } = school.goods[key];
  const line = { ingredientId, unit, useBy, measuredAmount: 1_000, decision: 'accept', certificates: [] };
  return { ...school.act('scale'), v: 2, supplierId: school.supplierId, lines: [line] };
}

function headcount(school, of, confirms = []) {
  const [first] = school.classes;
  const lines = [{ classId: first.id, present: of(first), served: of(first) }];
  return { ...school.act('dining_hall'), mealId: school.today.mealId, confirms, lines };
}

function reading(school, hours) {
  const act = school.act('cold_store');
  const occurredAt = new Date(Date.parse(act.occurredAt) + hours * 3_600_000).toISOString();
  return { ...act, occurredAt, quantity: 'temperature', valueTenths: 40, regime: 'chill' };
}
