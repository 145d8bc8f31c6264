import { randomUUID } from 'node:crypto';
import type { Role } from '../../../src/contract/roles.js';
import { ADMIN, ALL, ENTER, OPENERS, READ, RECORD } from './roles.js';
import { act, DATE, now, type Row, type Things } from './row.js';

const REVERSE: Role[] = ['principal', 'canteen_manager', 'food_safety_director'];
const price = ({ ingredient }: Things) => ({
  ...{ ingredientId: ingredient, unit: 'g', priceFen: 480 },
  ...{ from: DATE, source: 'C' },
});

/** What a canteen writes down, what it plans, and what follows from it: acts, stock, meals, menus, traces. */
export const RECORD_ROWS: Record<string, Row> = {
  'journal.act': { roles: READ },
  'journal.acts': { roles: READ, query: { date: DATE } },
  'journal.awaiting': { roles: READ },
  'journal.formLimits': { roles: READ },
  'journal.book': { roles: READ, query: { from: DATE, to: DATE } },
  'journal.bookTable': { roles: READ, query: { from: DATE, to: DATE } },
  'journal.verify': { roles: READ.filter((role) => role !== 'canteen_worker') },
  'journal.upload': { roles: RECORD },
  'journal.attachmentContent': { roles: READ },
  'journal.signers': { roles: RECORD },
  'journal.cosign': { roles: RECORD, body: () => ({ method: 'own-session' }) },
  'journal.refuse': { roles: RECORD, body: () => ({ method: 'own-session', reason: 'r' }) },
  'journal.branch': { roles: READ },
  'journal.correct': { roles: REVERSE, body: () => ({ reason: 'r', corrected: null, seen: [] }) },
  'journal.reverse': { roles: REVERSE, body: () => ({ reason: 'r' }) },

  'agenda.today': { roles: READ },
  'agenda.dailyChecks': { roles: READ, query: { from: DATE, days: '7' } },
  'agenda.morning': { roles: OPENERS },

  'warehouse.stock': { roles: READ },
  'warehouse.stockAsOf': { roles: READ, query: { at: '2026-11-02T00:00:00.000Z' } },
  'warehouse.expiring': { roles: READ },
  'warehouse.lot': { roles: READ },
  'warehouse.storageLimits': { roles: READ },
  'warehouse.readings': { roles: READ, query: { date: DATE } },
  'warehouse.proposal': { roles: READ, query: { placeId: randomUUID(), ingredientId: randomUUID(), grams: '1' } },
  'warehouse.stockIn': {
    roles: RECORD,
    body: (t) => ({ ...act(t), fromPlaceId: t.place, lines: [{ lotId: t.lot, grams: 1 }] }),
  },
  'warehouse.stockOut': {
    roles: RECORD,
    body: (t) => ({ ...act(t), mealId: t.meal, lines: [{ lotId: t.lot, grams: 1 }] }),
  },
  'warehouse.writeOff': {
    roles: RECORD,
    body: (t) => ({ ...act(t), reason: 'spoiled', lines: [{ lotId: t.lot, grams: 1 }] }),
  },
  'warehouse.returnGoods': {
    roles: RECORD,
    body: (t) => ({ ...act(t), lines: [{ lotId: t.lot, amount: 1, unit: 'g' }] }),
  },
  'warehouse.transfer': {
    roles: RECORD,
    body: (t) => ({ ...act(t), toPlaceId: randomUUID(), lines: [{ lotId: t.lot, amount: 1, unit: 'g' }] }),
  },
  'warehouse.sendBack': {
    roles: RECORD,
    body: (t) => ({
      ...{ ...act(t), returnReason: 'wrong', returnOutcome: 'open' },
      lines: [{ lotId: t.lot, amount: 1, unit: 'g' }],
    }),
  },
  'warehouse.stocktake': { roles: RECORD, body: (t) => ({ ...act(t), lines: [{ lotId: t.lot, countedGrams: 1 }] }) },
  'warehouse.recordReading': { roles: RECORD, body: (t) => ({ ...act(t), quantity: 'temperature', valueTenths: 40 }) },

  'procurement.suppliers': { roles: READ },
  'procurement.createSupplier': {
    roles: RECORD,
    body: () => ({ name: 'S', licenceNo: 'L', licenceValidUntil: '2030-01-01' }),
  },
  'procurement.describeSupplier': {
    roles: RECORD,
    body: () => ({ permitKind: 'food_business', address: 'A', contact: 'C' }),
  },
  'procurement.supplierFile': { roles: READ },
  'procurement.keepPaper': {
    roles: RECORD,
    body: (t) => ({ ...act(t), supplierId: randomUUID(), paperKind: 'contract' }),
  },
  'procurement.contractPrices': { roles: READ },
  'procurement.stateSchoolPrice': {
    roles: ENTER,
    body: (t) => ({ ...price(t), supplierId: randomUUID() }),
  },
  'procurement.stateAreaPrice': {
    roles: ['finance_section'],
    body: (t) => ({ ...price(t), supplierName: 'S', licenceNo: 'L' }),
  },
  'procurement.usualPrice': { roles: READ, query: { ingredientId: randomUUID(), unit: 'g' } },
  'procurement.orders': { roles: READ, query: { from: DATE } },
  'procurement.order': {
    roles: RECORD,
    body: (t) => ({
      ...{ ...act(t), supplierId: randomUUID(), wantedOn: DATE },
      lines: [{ ingredientId: t.ingredient, orderedAmount: 1, unit: 'g' }],
    }),
  },
  'procurement.awaitedPapers': { roles: READ },
  'procurement.bringPaper': {
    roles: RECORD,
    body: (t) => ({ ...act(t), lotId: randomUUID(), paperKind: 'conformity', paperNo: '1' }),
  },
  'procurement.noteReading': { roles: READ },
  'procurement.readNote': { roles: RECORD, body: () => ({ attachmentId: randomUUID() }) },
  'procurement.deliveries': { roles: READ, query: { date: DATE } },
  'procurement.accept': {
    roles: RECORD,
    body: (t) => ({
      ...act(t),
      supplierId: randomUUID(),
      lines: [{ ingredientId: t.ingredient, weighedGrams: 1, decision: 'accept' }],
    }),
  },

  'kitchen.meals': { roles: READ, query: { date: DATE } },
  'kitchen.planMeal': {
    roles: RECORD,
    body: (t) => ({ ...act(t), date: DATE, mealKind: 'lunch', dishes: [{ name: '米饭' }] }),
  },
  'kitchen.cook': {
    roles: RECORD,
    body: (t) => ({ ...act(t), mealId: t.meal, dishNo: 1, startedAt: now(), coreTenthsC: 800 }),
  },
  'kitchen.samplesKept': { roles: READ },
  'kitchen.keepSample': { roles: RECORD, body: (t) => ({ ...act(t), batchId: randomUUID(), grams: 130 }) },
  'kitchen.discardSample': { roles: RECORD, body: (t) => ({ ...act(t), sampleId: randomUUID() }) },

  'serving.servings': { roles: READ, query: { date: DATE } },
  'serving.handOver': {
    roles: RECORD,
    body: (t) => ({ ...act(t), mealId: t.meal, classId: t.classId, lines: [{ batchId: randomUUID(), portions: 1 }] }),
  },
  'serving.dispatch': {
    roles: RECORD,
    body: (t) => ({
      ...act(t),
      mealId: t.meal,
      siteSchoolId: randomUUID(),
      lines: [{ batchId: randomUUID(), portions: 1 }],
    }),
  },
  'serving.headcount': {
    roles: RECORD,
    body: (t) => ({ ...act(t), mealId: t.meal, lines: [{ classId: t.classId, present: 1, served: 1 }] }),
  },
  'serving.leftovers': {
    roles: RECORD,
    body: (t) => ({ ...act(t), mealId: t.meal, lines: [{ kind: 'plate', grams: 1 }] }),
  },
  'serving.issuePass': {
    roles: ['principal', 'canteen_manager'],
    body: () => ({ kind: 'accompany', name: 'G', date: '2099-01-01' }),
  },
  'serving.passes': { roles: ['principal', 'canteen_manager'], query: { date: DATE } },
  'serving.revokePass': { roles: ['principal', 'canteen_manager'] },
  'serving.openPass': { roles: 'public' },
  'serving.guestHeadcount': { roles: 'public' },
  'serving.guestAccompany': { roles: 'public' },
  'serving.guestCommitteeVisit': { roles: 'public' },

  'menu.compositions': { roles: ALL },
  'menu.previewTable': { roles: ADMIN },
  'menu.takeTable': { roles: ADMIN, query: { sha256: '0'.repeat(64), source: 'S' } },
  'menu.dishes': { roles: READ },
  'menu.saveDish': {
    roles: RECORD,
    body: ({ ingredient }) => ({
      name: 'N',
      seenVersion: 0,
      lines: [{ ingredientId: ingredient, gramsTenths: { junior: 1 } }],
    }),
  },
  'menu.week': { roles: READ },
  'menu.saveWeek': {
    roles: RECORD,
    body: ({ meal }) => ({
      seenVersion: 0,
      diners: { junior: 1 },
      meals: [{ date: DATE, mealKind: 'lunch', dishIds: [meal] }],
    }),
  },
  'menu.propose': {
    roles: RECORD,
    body: () => ({ dates: [DATE], mealKind: 'lunch', diners: { junior: 1 }, perMealFen: 500 }),
  },
  'menu.diets': { roles: RECORD, query: { date: DATE } },
  'menu.stateDiet': {
    roles: RECORD,
    body: ({ classId }) => ({
      ...{ classId, portions: 1, without: ['egg'], basis: 'parents', fromDate: DATE, untilDate: DATE },
    }),
  },
  'menu.endDiet': { roles: RECORD },
  'menu.day': { roles: READ },
  'menu.judgement': { roles: READ },
  'menu.weekTable': { roles: READ },
  'menu.orderProposal': { roles: READ },
  'menu.requisition': { roles: READ, query: { mealKind: 'lunch' } },

  'trace.epcis': { roles: READ },
  'trace.names': { roles: READ },
  'trace.lot': { roles: READ, query: { direction: 'forward' } },
  'trace.passport': { roles: READ },

  'transparency.checkpoint': { roles: 'public' },
  'transparency.witnessed': { roles: 'public' },
  'transparency.waiting': { roles: 'public' },
  'transparency.tile': { roles: 'public' },
  'transparency.sign': { roles: 'public' },
  'transparency.proof': { roles: READ },
  'transparency.sealedActs': { roles: READ.filter((role) => role !== 'canteen_worker') },
};
