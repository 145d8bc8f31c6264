import { PLAIN_ACTS } from '../../src/contract/declaring/all.js';
import { endpointOf } from '../../src/contract/declaring/endpoint.js';
import { journalEndpoints } from '../../src/contract/http/journal.js';
import { kitchenEndpoints } from '../../src/contract/http/kitchen.js';
import { organizationEndpoints } from '../../src/contract/http/organization.js';
import { procurementEndpoints } from '../../src/contract/http/procurement.js';
import { servingEndpoints } from '../../src/contract/http/serving.js';
import { supplierEndpoints } from '../../src/contract/http/suppliers.js';
import { warehouseEndpoints } from '../../src/contract/http/warehouse.js';
import type { SteppedClock } from '../../src/platform/index.js';
import { wellFormed } from '../integration/access/declared-rows.js';
import { Canteen } from '../integration/canteen.js';
import type { TestPlatform } from '../integration/harness.js';
import { JPEG } from '../integration/things.js';

/** Plain kinds that release 0.1 had. */
const PLAYED = ['storage.reading', 'storage.round', 'dining.accompany', 'cooking.sample-discard'];

const at = (time: string, day = '2026-11-23') => new Date(`${day}T${time}:00.000+08:00`);

/**
 * One school's two days with an act of every kind: first those of `test/upgrade/0.1/made-by.ts.txt`, in the words of
 * its phones, then what later versions can say besides. A new version, or a new kind with effects, is recorded at the end.
 */
export async function playTwoDays(platform: TestPlatform, clock: SteppedClock): Promise<void> {
  const canteen = await Canteen.open(platform);
  const { places, classIds, id: schoolId, kitchenId } = canteen.school;
  const signed = async <T extends { actId: string; signaturesMissing: number }>(receipt: T): Promise<T> => {
    if (receipt.signaturesMissing > 0) await canteen.cosign(receipt.actId);
    return receipt;
  };
  const upload = await fetch(`${platform.url}/api/schools/${schoolId}/attachments`, {
    method: 'POST',
    headers: { authorization: `Bearer ${canteen.manager.token}`, 'content-type': 'image/jpeg' },
    body: JPEG,
  });
  const photo = ((await upload.json()) as { id: string }).id;
  const meat = await canteen.newIngredient('meat');
  const accepted = await canteen.does(procurementEndpoints.accept, {
    ...canteen.now(places.gate),
    ...{ supplierId: canteen.supplierId, note: '第一车 👍', deviceId: 'phone-1', attachmentIds: [photo] },
    ...{ deliveryNoteNo: 'S-001', vehiclePlate: '云E12345', delivererName: '李四' },
    lines: [
      canteen.line({
        ...{ notedGrams: 10_000, orderedGrams: 12_000, useBy: '2026-11-29', madeOn: '2026-11-22' },
        ...{ supplierLot: 'A1', unitPriceFenPerKg: 480 },
      }),
      canteen.line({
        ...{ ingredientId: meat, weighedGrams: 5_000, decision: 'part', acceptedGrams: 4_000, reason: '有淤血' },
        arrivalTenthsC: 35,
        certificates: [
          { kind: 'animal_quarantine', number: '5323-0001', attachmentId: null },
          { kind: 'receipt', number: null, attachmentId: photo },
        ],
      }),
      canteen.line({ weighedGrams: 900, decision: 'refuse', reason: '发芽' }),
    ],
  });
  await canteen.cosign(accepted.actId);
  const waiting = await canteen.accept([canteen.line()]);
  const [first = '', second = ''] = accepted.lines.flatMap(({ lotId }) => lotId ?? []);

  clock.set(at('06:40'));
  await canteen.does(warehouseEndpoints.stockIn, {
    ...{ ...canteen.now(places.dry_store), fromPlaceId: places.gate },
    lines: [
      { lotId: first, grams: 10_000 },
      { lotId: second, grams: 4_000 },
    ],
  });
  clock.set(at('07:00'));
  const chilled = { quantity: 'temperature', valueTenths: 95, regime: 'chill', correctiveAction: '已调低' };
  await canteen.does(warehouseEndpoints.recordReading, { ...canteen.now(places.cold_store), ...chilled });
  const damp = { quantity: 'humidity', valueTenths: 550 };
  await canteen.does(warehouseEndpoints.recordReading, { ...canteen.now(places.dry_store), ...damp });
  await canteen.does(warehouseEndpoints.recordRound, {
    ...{ ...canteen.now(places.dry_store), offWallAndFloor: true, labelled: false, rawAndCookedApart: true },
    ...{ noPests: true, nothingExpired: true, remark: '两袋未贴标签' },
  });

  clock.set(at('08:00'));
  const mealId = await canteen.meal('番茄炒蛋', '米饭');
  clock.set(at('08:30'));
  const store = () => canteen.now(places.dry_store);
  const issue = (lines: object[], more = {}) =>
    canteen.does(warehouseEndpoints.stockOut, { ...store(), mealId, lines, ...more });
  await signed(await issue([{ lotId: first, grams: 4_000 }]));
  await canteen.reverse((await issue([{ lotId: second, grams: 500 }])).actId);
  await issue([{ lotId: second, grams: 90_000 }], { offline: true });
  const spoiled = { reason: 'spoiled', lines: [{ lotId: first, grams: 300 }] };
  await signed(await canteen.does(warehouseEndpoints.writeOff, { ...store(), ...spoiled }));
  const counted = { lines: [{ lotId: first, countedGrams: 5_600 }] };
  await signed(await canteen.does(warehouseEndpoints.stocktake, { ...store(), ...counted }));

  clock.set(at('10:20'));
  const hot = await canteen.cook(mealId, { inputs: [{ lotId: first, grams: 4_000 }] });
  const cold = await canteen.cook(mealId, { dishNo: 2, coreTenthsC: 650, reheatedToTenthsC: 710 });
  clock.set(at('10:30'));
  const sample = await canteen.does(kitchenEndpoints.keepSample, {
    ...{ ...canteen.now(places.sample_cabinet), batchId: hot, gramsTenths: 1_284, containerCode: 'H-7' },
  });
  clock.set(at('11:30'));
  await canteen.does(servingEndpoints.handOver, {
    ...{ ...canteen.now(places.serving), mealId, classId: classIds[0], receiverName: '王老师' },
    lines: [
      { batchId: hot, portions: 38, holdingTenthsC: 520, lastHotAt: at('11:00').toISOString() },
      { batchId: cold, portions: 38, holdingTenthsC: null },
    ],
  });
  const site = await platform.newSchool();
  await platform.ok(organizationEndpoints.serveSchool, {
    as: platform.admin,
    params: { kitchenId },
    body: { schoolId: site.id, from: '2026-11-20', to: null },
  });
  await canteen.does(servingEndpoints.dispatch, {
    ...{ ...canteen.now(places.gate), mealId, siteSchoolId: site.id, receiverName: '分校' },
    lines: [{ batchId: hot, portions: 60, holdingTenthsC: 650 }],
  });
  clock.set(at('12:10'));
  const hall = () => ({ ...canteen.now(places.dining_hall), mealId });
  await canteen.does(servingEndpoints.headcount, {
    ...hall(),
    lines: [
      { classId: classIds[0], present: 38, served: 38 },
      { classId: classIds[1], present: 40, served: 39 },
    ],
  });
  await canteen.does(servingEndpoints.accompany, {
    ...{ ...hall(), dinerName: '赵校长', dinerRole: 'leader', food: 'good', hygiene: 'excellent', order: 'poor' },
    problem: '排队拥挤',
  });
  await canteen.does(servingEndpoints.leftovers, {
    ...{ ...hall(), collectorName: '绿源' },
    lines: [
      { kind: 'unserved', grams: 0 },
      { kind: 'plate', grams: 4_200 },
    ],
  });
  clock.set(at('10:31', '2026-11-25'));
  await canteen.does(kitchenEndpoints.discardSample, {
    ...{ ...canteen.now(places.sample_cabinet), sampleId: sample.sampleId },
  });

  // What 0.1 could not say: goods that are counted, a signature that is refused
  const eggs = { ingredientId: await canteen.newIngredient('egg'), measuredAmount: 60, unit: 'piece' } as const;
  const [egg = ''] = await canteen.stocked(canteen.line({ ...eggs, unitPriceFen: 110 }));
  const pieces = (amount: number) => ({ v: 2, lines: [{ lotId: egg, amount, unit: 'piece' }] });
  const supper = await canteen.meal('蒸蛋');
  await signed(await canteen.does(warehouseEndpoints.stockOut, { ...store(), mealId: supper, ...pieces(20) }));
  await signed(await canteen.does(warehouseEndpoints.writeOff, { ...store(), reason: 'damaged', ...pieces(1) }));
  const left = { v: 2, lines: [{ lotId: egg, countedAmount: 39, unit: 'piece' }] };
  await signed(await canteen.does(warehouseEndpoints.stocktake, { ...store(), ...left }));
  await canteen.cook(supper, { v: 2, inputs: pieces(20).lines });
  await platform.ok(journalEndpoints.refuse, {
    as: canteen.second,
    params: { actId: waiting.actId },
    body: { reason: '没有到货', method: 'own-session' },
  });

  // Since then: goods that go back or over, and a count of which the books were not seen
  const some = (amount: number) => [{ lotId: egg, amount, unit: 'piece' }];
  const more = { ...store(), mealId: supper, v: 2, lines: some(5) };
  await signed(await canteen.does(warehouseEndpoints.stockOut, more));
  await signed(await canteen.does(warehouseEndpoints.returnGoods, { ...store(), mealId: supper, lines: some(2) }));
  const over = { toPlaceId: places.cold_store, receiverName: '王库管', lines: some(1) };
  await signed(await canteen.does(warehouseEndpoints.transfer, { ...store(), ...over }));
  const back = { returnReason: 'wrong', returnOutcome: 'exchange', receiverName: '李师傅', lines: some(3) };
  await signed(await canteen.does(warehouseEndpoints.sendBack, { ...store(), ...back }));
  const blind = {
    v: 3,
    blind: true,
    lines: [{ lotId: egg, countedAmount: 28, unit: 'piece', varianceReason: 'loss' }],
  };
  await signed(await canteen.does(warehouseEndpoints.stocktake, { ...store(), ...blind }));

  // Since then: the file of suppliers
  const paper = { paperKind: 'food_licence', paperNo: 'JY15323', validUntil: '2031-11-22', attachmentIds: [photo] };
  const kept = { ...canteen.now(places.gate), supplierId: canteen.supplierId, ...paper };
  await canteen.does(supplierEndpoints.keepPaper, kept);

  // Since then: where goods come from
  const given = { ingredientId: eggs.ingredientId, measuredAmount: 30, unit: 'piece', decision: 'accept' } as const;
  await canteen.does(procurementEndpoints.accept, {
    ...{ ...canteen.now(places.gate), v: 3, supplierId: canteen.supplierId },
    lines: [
      { ...given, goodsSource: 'donation' },
      { ...given, goodsSource: 'market', unitPriceFen: 120 },
    ],
  });

  await canteen.does(procurementEndpoints.order, {
    ...{ ...canteen.now(places.gate), supplierId: canteen.supplierId, wantedOn: '2026-11-26' },
    lines: [{ ingredientId: eggs.ingredientId, orderedAmount: 60, unit: 'piece' }],
  });

  // Since then: papers that follow, and what is bought in haste
  const late = await canteen.does(procurementEndpoints.accept, {
    ...{ ...canteen.now(places.gate), v: 4, supplierId: canteen.supplierId },
    lines: [
      { ...given, goodsSource: 'supplier', missingPapers: [{ kind: 'inspection' }, { kind: 'conformity' }] },
      { ...given, goodsSource: 'cash', unitPriceFen: 120, certificates: [{ kind: 'receipt' }] },
    ],
  });
  await canteen.does(procurementEndpoints.bringPaper, {
    ...canteen.now(places.gate),
    ...{ lotId: late.lines[0]?.lotId, paperKind: 'conformity', paperNo: 'HG-7' },
  });

  // A plain kind needs nobody to play it here: its declaration says what is well formed
  for (const kind of PLAIN_ACTS.filter(({ kind }) => !PLAYED.includes(kind))) {
    const [place = 'stove'] = kind.placeKinds;
    // as captured without signal: what is well formed may be against a rule of the trade, and is then flagged
    const body = { ...canteen.now(places[place]), offline: true, ...wellFormed(kind.fields, { meal: supper }) };
    await canteen.does(endpointOf(kind) as never, body);
  }
}
