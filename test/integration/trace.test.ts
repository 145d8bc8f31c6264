import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { verifyBooks } from '../../src/app/verify/verify-books.js';
import { act as receipt } from '../../src/contract/acts/distribution.receipt.js';
import { addDays } from '../../src/contract/business-date.js';
import { endpointOf } from '../../src/contract/declaring/endpoint.js';
import { journalEndpoints } from '../../src/contract/http/journal.js';
import { kitchenEndpoints } from '../../src/contract/http/kitchen.js';
import { organizationEndpoints } from '../../src/contract/http/organization.js';
import { servingEndpoints } from '../../src/contract/http/serving.js';
import { traceEndpoints } from '../../src/contract/http/trace.js';
import { warehouseEndpoints } from '../../src/contract/http/warehouse.js';
import type { Difference } from '../../src/platform/index.js';
import { checkEpcis } from '../../src/trace/epcis/check-epcis.js';
import type { EpcisDocument, EpcisEvent, EpcisQuantity } from '../../src/trace/epcis/epcis.js';
import { eventIdOf } from '../../src/trace/epcis/events-of-act.js';
import { Canteen } from './canteen.js';
import { type Session, TestPlatform } from './harness.js';

/** A lunch with everything the rules expect, from the gate to the leftovers. */
async function wholeLunch(canteen: Canteen) {
  const { places, classIds } = canteen.school;
  const certificates = [{ kind: 'receipt' as const, number: '7', attachmentId: null }];
  const [lotId = ''] = await canteen.stocked(canteen.line({ certificates, supplierLot: 'L-1' }));
  const mealId = await canteen.meal('番茄炒蛋');
  const issue = (await canteen.issue(mealId, lotId, 4_000)).body;
  const batchId = await canteen.cook(mealId, { inputs: [{ lotId, grams: 3_500 }] });
  const sample = await canteen.does(kitchenEndpoints.keepSample, {
    ...canteen.now(places.sample_cabinet),
    batchId,
    grams: 125,
  });
  const handOver = (classId: string | undefined, portions: number) =>
    canteen.does(servingEndpoints.handOver, {
      ...canteen.now(places.dining_hall),
      mealId,
      classId,
      lines: [{ batchId, portions, holdingTenthsC: 680 }],
    });
  const handOvers = [await handOver(classIds[0], 38), await handOver(classIds[1], 40)];
  const atTable = { ...canteen.now(places.dining_hall), mealId };
  const lines = [{ classId: classIds[0], present: 39, served: 38 }];
  await canteen.does(servingEndpoints.headcount, { ...atTable, lines });
  const grades = { food: 'good', hygiene: 'good', order: 'good' };
  await canteen.does(servingEndpoints.accompany, { ...atTable, dinerName: '李校长', dinerRole: 'leader', ...grades });
  await canteen.does(servingEndpoints.leftovers, { ...atTable, lines: [{ kind: 'plate', grams: 900 }] });
  return { lotId, mealId, issueId: issue.actId, batchId, sampleId: sample.actId, handOvers };
}

describe('from the lot to the tray and back', () => {
  let platform: TestPlatform;
  let canteen: Canteen;
  let lunch: Awaited<ReturnType<typeof wholeLunch>>;
  beforeAll(async () => {
    platform = await TestPlatform.start();
    canteen = await Canteen.open(platform);
    lunch = await wholeLunch(canteen);
  });
  afterAll(() => platform.stop());

  const trace = (direction: 'forward' | 'backward', lotId = lunch.lotId, as: Session = canteen.manager) =>
    platform.call(traceEndpoints.lot, { as, params: { lotId }, query: { direction } });
  const passport = (mealId = lunch.mealId, as: Session = canteen.manager, headers = {}) =>
    platform.call(traceEndpoints.passport, { as, params: { mealId }, headers });

  it('gives foods, suppliers, dishes, meals and classes of a record their names', async () => {
    const names = async (actId: string, as: Session = canteen.manager) => {
      const { items } = await platform.ok(traceEndpoints.names, { as, params: { actId } });
      return new Map(items.map(({ id, name }) => [id, name]));
    };
    const issued = await names(lunch.issueId);
    expect(issued.get(lunch.lotId)).toMatch(/^食材.*\(楚雄粮油\)$/);
    expect(issued.get(lunch.mealId)).toBe(`${canteen.today} 午餐`);
    const handedOver = await names(lunch.handOvers[0]?.actId ?? '');
    expect(handedOver.get(lunch.batchId)).toBe('番茄炒蛋');
    expect(handedOver.get(canteen.school.classIds[0] ?? '')).toBe('1A');
    expect((await names(lunch.sampleId)).get(lunch.batchId)).toBe('番茄炒蛋');
    const elsewhere = await platform.newPerson('safety_section', '532322');
    const refused = await platform.call(traceEndpoints.names, { as: elsewhere, params: { actId: lunch.issueId } });
    expect(refused.problem.code).toBe('journal.act-not-found');
  });

  it('follows a lot forward to every class, and finds nothing missing', async () => {
    const { body } = await trace('forward');
    const ofType = (type: string) => body.nodes.filter((node) => node.type === type);
    expect(
      ofType('class')
        .map(({ label }) => label)
        .sort(),
    ).toEqual(['1A', '1B']);
    expect(ofType('sample').map(({ id }) => id)).toEqual([lunch.sampleId]);
    expect(
      ofType('stock')
        .map(({ grams }) => grams)
        .sort(),
    ).toEqual([500, 6_000]);
    expect(body.links).toContainEqual({
      ...{ from: lunch.issueId, to: lunch.batchId },
      quantity: { amount: 3_500, unit: 'g' },
      grams: 3_500,
    });
    expect(body).toMatchObject({ complete: true, missing: [], reversedActs: 0 });
    expect(body.reached).toEqual({ schools: 1, meals: 1, classes: 2, portions: 78 });
    const ids = new Set(body.nodes.map(({ id }) => id));
    expect(body.links.filter(({ from, to }) => !ids.has(from) || !ids.has(to))).toEqual([]);
  });

  it('follows it backward to the supplier, with the papers and both who signed', async () => {
    const { body } = await trace('backward');
    expect(body.nodes.map(({ type }) => type)).toEqual(['supplier', 'delivery', 'lot']);
    const delivery = body.nodes[1]?.detail as { signatures: unknown[]; certificates: unknown[] };
    expect(delivery.signatures).toHaveLength(2);
    expect(delivery.certificates).toEqual([{ kind: 'receipt', number: '7', attachmentId: null }]);
    expect(body).toMatchObject({ complete: true, reached: { portions: 0 } });
  });

  it('fills a passport in all its columns', async () => {
    const { body } = await passport();
    expect(body.completeness).toMatchObject({ percent: 100, missing: [] });
    expect(body).toMatchObject({
      meal: { id: lunch.mealId, mealKind: 'lunch' },
      dishes: [{ name: '番茄炒蛋' }],
      batches: [{ id: lunch.batchId, coreTenthsC: 780, inputs: [{ lotId: lunch.lotId, grams: 3_500 }] }],
      issues: [{ id: lunch.issueId, status: 'recorded' }],
      lots: [{ id: lunch.lotId, supplierLot: 'L-1', issuedGrams: 4_000, cookedGrams: 3_500, expiredWhenUsed: false }],
      suppliers: [{ id: canteen.supplierId, licenceValidAtDelivery: true }],
      samples: [{ id: lunch.sampleId, batchId: lunch.batchId, gramsTenths: 1_250 }],
      handOvers: [
        { className: '1A', portions: 38 },
        { className: '1B', portions: 40 },
      ],
      headcount: { present: 39, served: 38 },
      accompanyDinings: [{ dinerName: '李校长' }],
      leftovers: { grams: 900 },
      outsideScope: 0,
    });
    expect(body.samples[0]?.signatures.length).toBeGreaterThan(0);
    expect(body.lots[0]?.delivery?.signatures).toHaveLength(2);
  });

  it('names what is missing, in the language asked for, and leaves out what was taken back', async () => {
    const [lotId = ''] = await canteen.stocked(canteen.line({ certificates: [] }));
    const mealId = await canteen.meal('青椒肉丝', '米饭');
    await canteen.issue(mealId, lotId, 1_000);
    const short = await canteen.cook(mealId, { offline: true, inputs: [{ lotId, grams: 9_000 }] });
    const wrong = await canteen.cook(mealId, { dishNo: 2 });
    await canteen.reverse(wrong);
    const { body } = await passport(mealId, canteen.manager, { 'accept-language': 'en' });
    expect(body.batches.map(({ id, status }) => [id, status])).toEqual([[short, 'pending_shortage']]);
    expect(body.reversedActs).toBe(1);
    expect(body.completeness.missing.map(({ what }) => what)).toEqual([
      'sample_of_batch',
      'batch_of_dish',
      'shortage',
      'certificate_of_lot',
      'hand_over',
      'headcount',
      'accompany_dining',
      'leftovers',
    ]);
    expect(body.completeness.missing[1]?.words).toBe('No cooking of “米饭” is recorded');
    expect((await passport(mealId)).body.completeness.missing[1]?.words).toBe('「米饭」没有烹饪记录');
    const forward = (await trace('forward', lotId)).body;
    expect(forward.missing).toContainEqual(expect.objectContaining({ what: 'shortage', nodeId: short }));
    expect(forward.complete).toBe(false);
  });

  it('says where a lot was thrown away or did not turn up', async () => {
    const [lotId = ''] = await canteen.stocked(canteen.line());
    const { dry_store: store } = canteen.school.places;
    await canteen.does(warehouseEndpoints.writeOff, {
      ...canteen.now(store),
      reason: 'spoiled',
      lines: [{ lotId, grams: 2_000 }],
    });
    await canteen.does(warehouseEndpoints.stocktake, {
      ...canteen.now(store),
      lines: [{ lotId, countedGrams: 7_500 }],
    });
    const { nodes } = (await trace('forward', lotId)).body;
    expect(nodes.find(({ type }) => type === 'write_off')).toMatchObject({
      grams: 2_000,
      detail: { reason: 'spoiled' },
    });
    expect(nodes.find(({ type }) => type === 'count')?.detail).toMatchObject({ differenceAmount: -500, unit: 'g' });
    expect(nodes.find(({ type }) => type === 'stock')?.grams).toBe(7_500);
  });

  it('does not know another school’s lot or meal, nor a meal that was taken back', async () => {
    const stranger = (await Canteen.open(platform)).manager;
    expect((await trace('forward', lunch.lotId, stranger)).problem.code).toBe('trace.lot-not-found');
    expect((await passport(lunch.mealId, stranger)).problem.code).toBe('trace.meal-not-found');
    const mealId = await canteen.meal();
    await canteen.reverse(mealId);
    expect((await passport(mealId)).problem.code).toBe('trace.meal-not-found');
  });

  it('shows a guest school what the kitchen cooked, and counts what happened at the other tables', async () => {
    const guest = await Canteen.open(platform);
    await platform.ok(organizationEndpoints.serveSchool, {
      as: platform.admin,
      params: { kitchenId: canteen.school.kitchenId },
      body: { schoolId: guest.school.id, from: addDays(canteen.today, -5), to: null },
    });
    await guest.does(servingEndpoints.handOver, {
      ...guest.now(guest.school.places.dining_hall),
      mealId: lunch.mealId,
      classId: guest.school.classIds[0],
      lines: [{ batchId: lunch.batchId, portions: 20, holdingTenthsC: 650 }],
    });
    const seen = (await passport(lunch.mealId, guest.manager)).body;
    expect(seen.handOvers.map(({ portions }) => portions)).toEqual([20]);
    expect(seen).toMatchObject({ headcount: null, outsideScope: 5 });
    const forward = (await trace('forward', lunch.lotId, guest.manager)).body;
    expect(forward.reached).toMatchObject({ schools: 1, classes: 1, portions: 20 });
    expect(forward.missing.map(({ what }) => what)).toEqual(['outside_scope']);
    const inspector = canteen.school.people.market_inspector;
    expect((await trace('forward', lunch.lotId, inspector)).body.reached).toEqual({
      schools: 2,
      meals: 1,
      classes: 3,
      portions: 98,
    });
  });

  it('follows what was sent to another school, from the lot and from the plate there', async () => {
    const site = await Canteen.open(platform);
    await platform.ok(organizationEndpoints.serveSchool, {
      as: platform.admin,
      params: { kitchenId: canteen.school.kitchenId },
      body: { schoolId: site.school.id, from: addDays(canteen.today, -5), to: null },
    });
    const before = (await trace('forward', lunch.lotId, canteen.school.people.market_inspector)).body.reached;
    const sent = await canteen.does(servingEndpoints.dispatch, {
      ...canteen.now(canteen.school.places.gate),
      mealId: lunch.mealId,
      siteSchoolId: site.school.id,
      lines: [{ batchId: lunch.batchId, portions: 60, holdingTenthsC: 650 }],
    });
    const later = await canteen.does(servingEndpoints.handOver, {
      ...canteen.now(canteen.school.places.dining_hall),
      mealId: lunch.mealId,
      classId: canteen.school.classIds[0],
      lines: [{ batchId: lunch.batchId, portions: 1, holdingTenthsC: 650 }],
      confirms: ['twice'],
    });
    const { nodes, links, reached } = (await trace('forward', lunch.lotId, canteen.school.people.market_inspector))
      .body;
    expect(reached).toEqual({ ...before, schools: before.schools + 1, portions: before.portions + 60 + 1 });
    expect(nodes).toContainEqual(expect.objectContaining({ id: site.school.id, type: 'site' }));
    expect(links).toContainEqual({ from: sent.actId, to: site.school.id, quantity: null, grams: null });
    // whoever stands at the plate reads his way back to the lot
    const seen = (await passport(lunch.mealId, site.manager)).body;
    expect(seen.dispatches).toMatchObject([{ id: sent.actId, siteSchoolId: site.school.id, portions: 60 }]);
    // and not to the tables of the school that cooked, whatever was recorded before or after
    expect(seen.handOvers).toEqual([]);
    expect(JSON.stringify(seen)).not.toContain(later.actId);
    expect(seen.batches.map(({ id }) => id)).toEqual([lunch.batchId]);
    expect(seen.lots.map(({ id }) => id)).toEqual([lunch.lotId]);
    expect(seen.completeness.missing.map(({ what }) => what)).not.toContain('hand_over');
  });

  it('names what was sent and received by nobody; what differs at the other end asks, and stands on both days', async () => {
    const site = await Canteen.open(platform);
    await platform.ok(organizationEndpoints.serveSchool, {
      as: platform.admin,
      params: { kitchenId: canteen.school.kitchenId },
      body: { schoolId: site.school.id, from: addDays(canteen.today, -5), to: null },
    });
    const send = (sealNo: string, portions = 60) =>
      canteen.does(servingEndpoints.dispatch, {
        ...{ ...canteen.now(canteen.school.places.gate), v: 2, mealId: lunch.mealId, siteSchoolId: site.school.id },
        ...{ sealNo, driverName: '李师傅', vehiclePlate: '云E12345' },
        lines: [{ batchId: lunch.batchId, portions, holdingTenthsC: 650 }],
      });
    const receive = (sealNoRead: string | null, portions: number, said: object = {}) =>
      site.call(endpointOf(receipt), {
        ...{ ...site.now(site.school.places.dining_hall), v: 2, driverName: '李师傅', arrivalTenthsC: 620, portions },
        ...{ sealIntact: true, sealNoRead, asSent: true, containersClean: true, difference: null, ...said },
      });
    const inspector = canteen.school.people.market_inspector;
    const unreceived = async () => {
      const gaps = (await trace('forward', lunch.lotId, inspector)).body.missing;
      const { missing } = (await passport(lunch.mealId, inspector)).body.completeness;
      const ofPassport = missing.filter(({ what }) => what === 'receipt_of_dispatch');
      expect(ofPassport.map(({ nodeId }) => nodeId)).toEqual(
        gaps.filter(({ what }) => what === 'receipt').map(({ nodeId }) => nodeId),
      );
      return ofPassport;
    };
    const dispatchOf = async (who: Canteen, actId: string) => {
      const query = { date: canteen.today };
      const params = { schoolId: who.school.id };
      const { dispatches } = await platform.ok(servingEndpoints.servings, { as: who.manager, params, query });
      return dispatches.find(({ id }) => id === actId);
    };
    const [first, second] = [await send('F-1'), await send('F-2')];
    const gap = { what: 'receipt_of_dispatch', words: expect.stringContaining('没有收餐记录') };
    expect(await unreceived()).toEqual(
      expect.arrayContaining([first, second].map(({ actId }) => ({ ...gap, nodeId: actId }))),
    );

    // The seal says which of two it is
    const asked = await receive('F-1', 58);
    expect(asked.problem).toMatchObject({ code: 'journal.receipt-differs', details: { sent: 60, received: 58 } });
    const taken = await receive('F-1', 58, { asSent: false, difference: '少两份,已补送' });
    expect(taken.status).toBe(201);
    const differing = { actId: taken.body.actId, portions: 58, differencePortions: -2, sealAgrees: true };
    for (const who of [canteen, site]) {
      expect(await dispatchOf(who, first.actId)).toMatchObject({ sealNo: 'F-1', receipt: differing });
      expect(await dispatchOf(who, second.actId)).toMatchObject({ sealNo: 'F-2', receipt: null });
    }
    const { nodes } = (await trace('forward', lunch.lotId, inspector)).body;
    expect(nodes.find(({ id }) => id === first.actId)?.detail).toMatchObject({ receivedPortions: 58 });
    expect(
      (await passport(lunch.mealId, inspector)).body.dispatches.map(({ id, receipt: got }) => [id, got?.portions]),
    ).toEqual(
      expect.arrayContaining([
        [first.actId, 58],
        [second.actId, undefined],
      ]),
    );
    const other = await receive('F-9', 60);
    expect(other.problem).toMatchObject({
      code: 'journal.receipt-differs',
      details: { sealSent: 'F-2', sealRead: 'F-9' },
    });

    // What is received before the sender has a line waits for its dispatch
    const confirmed = { confirms: ['receipt-differs'], note: '封签号看不清' };
    const late = await receive('F-9', 60, confirmed);
    expect((await dispatchOf(site, second.actId))?.receipt).toMatchObject({ sealAgrees: false, differencePortions: 0 });
    expect((await canteen.reverse(second.actId)).status).toBe(201);
    const again = await send('F-9');
    expect((await dispatchOf(site, again.actId))?.receipt ?? null).toBeNull(); // it left after that one had arrived
    expect((await site.reverse(late.body.actId)).status).toBe(201);
    expect((await receive(null, 60)).status).toBe(201);
    expect((await dispatchOf(canteen, again.actId))?.receipt).toMatchObject({ portions: 60, sealAgrees: null });
    expect((await unreceived()).map(({ nodeId }) => nodeId)).not.toContain(again.actId);
    const left = { ...canteen.now(canteen.school.places.gate), offline: true };
    const offline = await receive('F-3', 20);
    expect(offline.status).toBe(201);
    const found = await canteen.does(servingEndpoints.dispatch, {
      ...{ ...left, v: 2, mealId: lunch.mealId, siteSchoolId: site.school.id, sealNo: 'F-3' },
      lines: [{ batchId: lunch.batchId, portions: 20, holdingTenthsC: 650 }],
    });
    expect((await dispatchOf(site, found.actId))?.receipt).toMatchObject({
      actId: offline.body.actId,
      sealAgrees: true,
    });
    expect(await canteen.verify()).toMatchObject({ intact: true });
    expect(await site.verify()).toMatchObject({ intact: true });

    // What is stored of it follows from the journal
    const differences = async () => {
      const all: Difference[] = [];
      await verifyBooks(platform.app, (one) => all.push(one));
      return all.filter(({ what }) => what.startsWith('receipt.')).map(({ what, of }) => `${what} ${of}`);
    };
    expect(await differences()).toEqual([]);
    await platform.uow.write(async (tx) => {
      await tx.query('UPDATE meal_receipt SET portions = portions + 1 WHERE act_id = ?', [taken.body.actId]);
      await tx.query('UPDATE meal_receipt SET dispatch_act_id = NULL WHERE act_id = ?', [offline.body.actId]);
    });
    expect((await differences()).sort()).toEqual(
      [`receipt.row ${taken.body.actId}`, `receipt.dispatch ${offline.body.actId}`].sort(),
    );
  });

  describe('its day as EPCIS', () => {
    let day: EpcisDocument;
    let leftovers: { wrong: string; right: string; gone: string };
    const events = () => day.epcisBody.eventList;
    const of = (actId: string) =>
      events().filter(({ eventID }) => [0, 1, 2, 3].some((n) => eventIdOf(actId, n) === eventID));
    const faults = (change: (copy: EpcisDocument) => void) => {
      const copy = structuredClone(day);
      change(copy);
      return checkEpcis(copy).map(({ fault }) => fault);
    };
    const export_ = (as: Session = canteen.manager) =>
      platform.call(traceEndpoints.epcis, { as, params: { schoolId: canteen.school.id, date: canteen.today } });

    beforeAll(async () => {
      const at = { ...canteen.now(canteen.school.places.dining_hall), mealId: lunch.mealId };
      const weighed = async (grams: number) =>
        (
          await canteen.does(servingEndpoints.leftovers, {
            ...at,
            confirms: ['twice'],
            lines: [{ kind: 'unserved', grams }],
          })
        ).actId;
      const wrong = await weighed(90_000);
      const corrected = await platform.call(journalEndpoints.correct, {
        as: canteen.manager,
        params: { actId: wrong },
        body: {
          reason: '录错',
          corrected: { ...at, lines: [{ kind: 'unserved', grams: 9_000 }] },
          seen: [],
          changes: [],
        },
      });
      const gone = await weighed(70);
      await canteen.reverse(gone);
      const refused = { weighedGrams: 2_000, decision: 'part' as const, acceptedGrams: 1_500, reason: '发霉' };
      await canteen.accept([canteen.line()]); // not signed by a second: no event yet
      await canteen.stocked(canteen.line({ ...refused, arrivalTenthsC: 65, useBy: addDays(canteen.today, 9) }));
      await canteen.does(warehouseEndpoints.recordReading, {
        ...{
          ...canteen.now(canteen.school.places.cold_store),
          regime: 'chill',
          quantity: 'temperature',
          valueTenths: 95,
        },
        correctiveAction: '已调低',
      });
      leftovers = { wrong, right: corrected.body.entered[0]?.receipt.actId ?? '', gone };
      const answer = await export_();
      expect(answer.headers.get('content-type')).toContain('application/ld+json');
      day = answer.body as unknown as EpcisDocument;
    });

    it('says each act of goods as the standard does, from the gate to what was left', () => {
      const steps = new Map(events().map(({ bizStep, type, action }) => [`${type} ${action ?? ''} ${bizStep}`, true]));
      for (const step of [
        'ObjectEvent ADD commissioning',
        'ObjectEvent OBSERVE inspecting',
        'ObjectEvent OBSERVE accepting',
        'ObjectEvent OBSERVE shipping',
        'ObjectEvent OBSERVE storing',
        'ObjectEvent OBSERVE picking',
        'TransformationEvent  commissioning',
        'TransformationEvent  sampling',
        'AggregationEvent ADD packing',
        'ObjectEvent DELETE dispensing',
        'ObjectEvent DELETE destroying',
        'ObjectEvent OBSERVE stock_taking',
        'ObjectEvent OBSERVE sensor_reporting',
      ]) {
        expect([step, steps.get(step)]).toEqual([step, true]);
      }
      expect(of(lunch.batchId)).toMatchObject([
        {
          inputQuantityList: [{ epcClass: `urn:mingchu:lot:${lunch.lotId}`, quantity: 3.5, uom: 'KGM' }],
          outputQuantityList: [{ epcClass: `urn:mingchu:batch:${lunch.batchId}` }],
          sensorElementList: [{ sensorReport: [{ type: 'Temperature', value: 78, uom: 'CEL' }] }],
          ilmd: { 'mingchu:dish': '番茄炒蛋' },
        },
      ]);
      expect(of(lunch.sampleId)).toMatchObject([{ inputQuantityList: [{ quantity: 0.125, uom: 'KGM' }] }]);
      const sentBack = events().find(({ disposition }) => disposition === 'returned');
      expect(sentBack).toMatchObject({ quantityList: [{ quantity: 0.5, uom: 'KGM' }], 'mingchu:reason': '发霉' });
      const alarm = events().flatMap(({ sensorElementList = [] }) =>
        sensorElementList.flatMap((one) => one.sensorReport),
      );
      expect(alarm.filter(({ exception }) => exception === 'ALARM_CONDITION').map(({ value }) => value)).toEqual([9.5]);
    });

    it('declares what was taken back, and what stands instead', async () => {
      const corrective = of(leftovers.right).map(({ eventID }) => eventID);
      expect(corrective).toHaveLength(1);
      expect(of(leftovers.wrong)).toMatchObject([
        {
          quantityList: [{ quantity: 90 }],
          errorDeclaration: { reason: 'incorrect_data', correctiveEventIDs: corrective },
        },
      ]);
      expect(of(leftovers.gone)[0]?.errorDeclaration).toEqual({
        declarationTime: expect.any(String),
        reason: 'did_not_occur',
      });
      // the same ids in each export
      const again = (await export_()).body as unknown as EpcisDocument;
      expect(again.epcisBody).toEqual(day.epcisBody);
      const stranger = await Canteen.open(platform);
      expect((await export_(stranger.manager)).problem.code).toBe('organization.school-not-found');
    });

    it('is held against what the schema does not look at', () => {
      expect(checkEpcis(day)).toEqual([]);
      const first = (copy: EpcisDocument, which: (event: EpcisEvent) => boolean) =>
        copy.epcisBody.eventList.find(which) as EpcisEvent;
      const isNew = ({ action, bizStep }: EpcisEvent) => action === 'ADD' && bizStep === 'commissioning';
      const isGone = ({ errorDeclaration }: EpcisEvent) => errorDeclaration?.reason === 'did_not_occur';
      const quantity = (event: EpcisEvent) => event.quantityList?.[0] as EpcisQuantity;
      const mutations: [string, (copy: EpcisDocument) => void][] = [
        ['quantity-not-positive', (copy) => Object.assign(quantity(first(copy, isNew)), { quantity: -1 })],
        ['quantity-not-positive', (copy) => Object.assign(quantity(first(copy, isNew)), { quantity: Number.NaN })],
        ['unit-without-quantity', (copy) => delete quantity(first(copy, isNew)).quantity],
        ['duplicate-event-id', (copy) => copy.epcisBody.eventList.push({ ...first(copy, isNew) })],
        [
          'did-not-occur-with-corrections',
          (copy) => Object.assign(first(copy, isGone).errorDeclaration ?? {}, { correctiveEventIDs: ['urn:uuid:1'] }),
        ],
        [
          'corrects-nothing-here',
          (copy) => Object.assign(first(copy, isGone).errorDeclaration ?? {}, { reason: 'incorrect_data' }),
        ],
        [
          'declared-before-recorded',
          (copy) =>
            Object.assign(first(copy, isGone).errorDeclaration ?? {}, { declarationTime: '2020-01-01T00:00:00.000Z' }),
        ],
        ['ilmd-without-add', (copy) => Object.assign(first(copy, isNew), { action: 'OBSERVE' })],
        ['nothing-is-named', (copy) => Object.assign(first(copy, isGone), { quantityList: [] })],
        ['lot-in-two-units', (copy) => Object.assign(quantity(first(copy, isNew)), { uom: 'MLT' })],
        ['more-used-than-there-was', (copy) => Object.assign(quantity(first(copy, isNew)), { quantity: 0.001 })],
      ];
      for (const [fault, change] of mutations)
        expect([fault, faults(change)]).toEqual([fault, expect.arrayContaining([fault])]);
    });

    const schemas = process.env.EPCIS_SCHEMAS;
    // GS1 gives nobody leave to hand its schemas on, so they are not part of this repository
    if (schemas !== undefined)
      it('is valid under the official schemas in the folder EPCIS_SCHEMAS', () => {
        const files = readdirSync(schemas as string).filter((name) => name.endsWith('.json'));
        expect(files.length).toBeGreaterThanOrEqual(2);
        for (const file of files) {
          const ajv = new Ajv({ strict: false, allErrors: true });
          addFormats.default(ajv);
          const validate = ajv.compile(JSON.parse(readFileSync(join(schemas as string, file), 'utf8')));
          validate(day);
          expect([file, validate.errors]).toEqual([file, null]);
          const broken = structuredClone(day);
          Object.assign(broken.epcisBody.eventList[0] ?? {}, { eventTimeZoneOffset: 'Shanghai' });
          expect([file, validate(broken)]).toEqual([file, false]);
        }
      });
  });
});
