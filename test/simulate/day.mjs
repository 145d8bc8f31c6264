import { randomUUID } from 'node:crypto';
import { monthlyActs, payDeliveries, submitMonth, weeklyCheck } from './desk.mjs';
import { tryWhatIsRefused } from './refusals.mjs';
import { gramsOf, lineOf } from './school.mjs';
import { seldomActs } from './seldom.mjs';
import { dayAfter } from './term.mjs';
import { instantOf } from './world.mjs';

const clock = (hours, minutes) => hours * 60 + minutes;
const HOUR_MS = 3_600_000;

/**
 * A school day from the gate to the bins, hour by hour. Every school plays an hour before the clock goes on.
 *
 * @typedef {{date: string, weekday: number, previous: string | null, isFirst: boolean, isLastOfWeek: boolean,
 *   isLastOfMonth: boolean, endsMonth: string | null, nextDays: number}} Day
 * @type {{minute: number, about: string, play: (school: any, day: Day) => unknown}[]}
 */
export const HOURS = [
  {
    minute: clock(6, 0),
    about: 'phones that had no signal overnight send what they kept',
    play: (school) => school.sync(),
  },
  { minute: clock(6, 10), about: 'a delivery, signed by two or refused by the second', play: acceptDelivery },
  { minute: clock(6, 40), about: 'goods go into the stores; what has expired is written off', play: stockIn },
  { minute: clock(7, 0), about: 'morning check, readings, a round through the store', play: morningBooks },
  { minute: clock(7, 30), about: 'the meal is planned, the daily check made', play: planMeal },
  { minute: clock(7, 50), about: 'now and then the signal goes', play: loseSignal },
  { minute: clock(8, 0), about: 'money: the month that is over is answered for', play: submitMonth },
  { minute: clock(8, 20), about: 'lots are issued, first expired first', play: issue },
  { minute: clock(9, 10), about: 'what was entered wrongly is taken back or corrected', play: putRight },
  { minute: clock(10, 50), about: 'each dish is cooked and its core measured', play: cook },
  { minute: clock(11, 5), about: 'samples are kept, those of two days ago discarded', play: sample },
  { minute: clock(11, 40), about: 'food is handed over to the classes', play: handOver },
  { minute: clock(12, 5), about: 'heads are counted, the principal eats along', play: dine },
  { minute: clock(12, 45), about: 'what the platform must refuse', play: tryWhatIsRefused },
  { minute: clock(13, 0), about: 'leftovers, disinfection, cleaning, what the kitchen did not use', play: clearAway },
  { minute: clock(14, 0), about: 'phones send what they kept', play: (school) => school.sync() },
  { minute: clock(15, 0), about: 'something of yesterday is entered', play: enterLate },
  { minute: clock(16, 10), about: 'at the end of the week the dry store is counted', play: countStore },
  { minute: clock(16, 40), about: 'weekly and monthly acts', play: closeWeek },
  { minute: clock(16, 50), about: 'at the end of the month what is seldom done', play: seldomActs },
  { minute: clock(17, 0), about: 'deliveries are paid', play: payDeliveries },
];

const PAPERS = {
  pork: [
    { kind: 'animal_quarantine', number: '滇J-1' },
    { kind: 'pork_inspection', number: '滇R-1' },
  ],
  greens: [{ kind: 'produce_promise', number: 'N-1' }],
};
/** What one pupil is given. */
const NEED = { rice: 100, oil: 12, greens: 130, pork: 45, eggs: 1 };
const MEAT_DAYS = [1, 3, 5];
const BAG_GRAMS = { rice: 25_000, oil: 5_000 };
const DAYS_IN_STORE = 8;

async function acceptDelivery(school, day) {
  const { chance } = school;
  const main = MEAT_DAYS.includes(day.weekday) ? 'pork' : 'eggs';
  school.today = { main, lots: [] };
  const wanted = [];
  for (const key of ['greens', main])
    wanted.push([key, Math.ceil((NEED[key] * school.pupils * chance.between(100, 108)) / 100)]);
  for (const key of ['rice', 'oil']) {
    const there = school.of(key).reduce((sum, { amount }) => sum + amount, 0);
    const daily = NEED[key] * school.pupils;
    if (there < 2 * daily) wanted.push([key, Math.ceil((DAYS_IN_STORE * daily) / BAG_GRAMS[key]) * BAG_GRAMS[key]]);
  }
  const lines = wanted.map(([key, amount]) => deliveryLine(school, day, key, amount));
  if (chance.percent(4)) {
    // short weight that only the second person sees: he does not sign, and it is entered anew
    const wrong = lines.map((line) => ({ ...line, lotId: randomUUID() }));
    const { actId } = await school.manager.post(school.path('/deliveries'), deliveryOf(school, wrong));
    const reason = '重量不对';
    await school.worker.post(`/acts/${actId}/refusal`, { method: 'own-session', reason });
    school.sums.acts += 1;
    school.sums.refusals += 1;
  }
  const isTried = chance.percent(15);
  const body = deliveryOf(school, lines);
  if (isTried) {
    const { actId } = await school.manager.post(school.path('/deliveries'), body);
    school.sums.acts += 1;
    const own = { method: 'own-session' };
    await school.refused(school.manager, `/acts/${actId}/co-signatures`, own, 409, 'journal.same-person');
    await school.worker.post(`/acts/${actId}/co-signatures`, own);
    school.sums.signatures += 1;
  } else await school.record('/deliveries', 'scale', body);
}

function deliveryOf(school, lines) {
  school.documents += 1;
  const papers = { supplierId: school.supplierId, deliveryNoteNo: `S-${school.documents}`, vehiclePlate: '云E12345' };
  return { ...school.act('scale'), v: 2, ...papers, lines };
}

function deliveryLine(school, day, key, ordered) {
  const { chance } = school;
  const { ingredientId, unit, keepsDays, priceFen, place } = school.goods[key];
  const measuredAmount = unit === 'g' ? ordered - chance.between(0, Math.floor(ordered / 100)) : ordered;
  // in part, now and then, of what keeps for a few days only: some of it was bad
  const isPart = key === 'greens' && chance.percent(6);
  const accepted = isPart ? Math.floor(measuredAmount * 0.9) : measuredAmount;
  const useBy = dayAfter(day.date, keepsDays);
  const lotId = randomUUID();
  school.today.lots.push({ lotId, key, unit, place, useBy, since: day.date, amount: accepted, kitchen: 0 });
  if (unit === 'g') school.sums.receivedGrams += accepted;
  return {
    ...{ ingredientId, lotId, unit, useBy, orderedAmount: ordered, notedAmount: ordered, measuredAmount },
    unitPriceFen: Math.round((priceFen * chance.between(95, 105)) / 100),
    ...(isPart ? { decision: 'part', acceptedAmount: accepted, reason: '部分发黄' } : { decision: 'accept' }),
    certificates: [...(PAPERS[key] ?? []), { kind: 'receipt', number: `S-${school.documents + 1}` }],
  };
}

async function stockIn(school, day) {
  const { places, today } = school;
  for (const place of ['dry_store', 'cold_store']) {
    const lines = today.lots.filter((lot) => lot.place === place).map((lot) => lineOf({ lot, amount: lot.amount }));
    if (lines.length > 0) await school.record('/stock-ins', place, { v: 2, fromPlaceId: places.scale, lines });
  }
  school.lots.push(...today.lots);
  const expired = school.lots.filter(({ useBy, amount }) => useBy < day.date && amount > 0);
  if (expired.length === 0) return;
  await writeOff(
    school,
    'cold_store',
    'expired',
    expired.map((lot) => ({ lot, amount: lot.amount })),
  );
}

async function writeOff(school, place, reason, lines, how = {}) {
  const { times = {}, ...rest } = how;
  await school.record('/write-offs', place, { v: 2, reason, lines: lines.map(lineOf), ...times }, rest);
  school.sums.writtenOffGrams += gramsOf(lines);
  for (const { lot, amount } of lines) lot.amount -= amount;
}

async function morningBooks(school) {
  const { chance } = school;
  for (const who of ['王管理', '张师傅']) {
    const isIll = chance.percent(2);
    const found = isIll
      ? { bodyTenthsC: 379, noSymptoms: false, symptom: 'fever', fit: 'unfit', settledBy: '回家休息' }
      : { bodyTenthsC: chance.between(361, 369), noSymptoms: true, fit: 'fit' };
    const rest = { handsWell: true, dressedWell: true, certificateValid: true };
    await school.record('/acts/cooking.morning-check', 'stove', { who, ...found, ...rest });
  }
  await readCold(school);
  const humidity = { quantity: 'humidity', valueTenths: chance.between(480, 640), regime: 'ambient' };
  await school.record('/readings', 'dry_store', humidity);
  const all = { offWallAndFloor: true, rawAndCookedApart: true, noPests: true, nothingExpired: true };
  const labelled = !chance.percent(5);
  const remark = labelled ? null : '两袋没贴标签,已补';
  await school.record('/storage-rounds', 'dry_store', { ...all, labelled, remark });
}

async function readCold(school, more = {}, how = {}) {
  const isWarm = school.chance.percent(3);
  const valueTenths = isWarm ? school.chance.between(85, 110) : school.chance.between(20, 65);
  const measure = isWarm ? { correctiveAction: '已调低,半小时后再看' } : {};
  const reading = { quantity: 'temperature', valueTenths, regime: 'chill', ...measure, ...more };
  const { receipt } = await school.record('/readings', 'cold_store', reading, how);
  const verdict = isWarm ? 'out' : 'within';
  if (receipt && receipt.verdict !== verdict) throw new Error(`${valueTenths} tenths were judged ${receipt.verdict}`);
}

const CHECKED = ['noticesUp', 'cameraRuns', 'staffFit', 'roomsClean', 'noPests', 'papersHeld', 'nothingExpired'].concat(
  ['rawAndCookedApart', 'cookedThrough', 'additivesKept', 'tablewareClean', 'equipmentRuns'],
);

async function planMeal(school, day) {
  const { today, chance } = school;
  const main = today.main === 'pork' ? '青椒肉丝' : '蒸蛋';
  const dishes = ['米饭', '清炒小白菜', main].map((name) => ({ name }));
  const meal = { date: day.date, mealKind: 'lunch', plannedDiners: school.pupils, dishes };
  today.mealId = (await school.record('/meals', 'stove', meal)).actId;
  const isClean = !chance.percent(5);
  const found = isClean ? {} : { found: '备餐台有水渍', precaution: '马上擦干', reportedTo: '李校长' };
  const points = Object.fromEntries(CHECKED.map((point) => [point, true]));
  await school.record('/acts/cooking.daily-check', 'stove', { ...points, roomsClean: isClean, ...found });
}

function loseSignal(school, day) {
  if (!school.chance.percent(15)) return;
  school.isOffline = true;
  school.backAt = school.chance.percent(67) ? instantOf(day.date, clock(14, 0)) : instantOf(day.date, clock(24 + 6, 0));
}

async function issue(school) {
  const { today, chance } = school;
  const amounts = { rice: NEED.rice, oil: NEED.oil, greens: NEED.greens, [today.main]: NEED[today.main] };
  today.issued = {};
  today.outs = {};
  for (const [place, keys] of [
    ['dry_store', ['rice', 'oil']],
    ['cold_store', ['greens', today.main]],
  ]) {
    for (const key of keys) today.issued[key] = school.allocate(key, amounts[key] * school.pupils);
    const lines = keys.flatMap((key) => today.issued[key]);
    today.outs[place] = (await stockOut(school, place, lines)).actId;
    for (const { lot, amount } of lines) {
      lot.amount -= amount;
      lot.kitchen += amount;
    }
    school.sums.issuedGrams += gramsOf(lines);
  }
  if (school.isOffline && chance.percent(25)) {
    // a slip of the thumb that nobody could refuse on the spot
    const [lot] = school.of('rice');
    if (lot)
      await stockOut(school, 'dry_store', [{ lot, amount: lot.amount + 90_000 }], { status: 'pending_shortage' });
  }
}

function stockOut(school, place, lines, how) {
  const receiverName = '张师傅';
  const out = { v: 2, mealId: school.today.mealId, receiverName, lines: lines.map(lineOf) };
  return school.record('/stock-outs', place, out, how);
}

async function putRight(school) {
  const { chance, today } = school;
  if (school.isOffline) return;
  const [rice] = school.of('rice');
  if (rice && rice.amount > 1_000 && chance.percent(8)) {
    const { actId } = await stockOut(school, 'dry_store', [{ lot: rice, amount: 1_000 }]);
    await school.reverse(actId, '点错了');
  }
  // of the lot that was begun last: more of an earlier one left behind would be out of order
  const last = today.issued.rice.at(-1);
  const less = 150;
  if (last.amount <= less || !chance.percent(8)) return;
  const { lot } = last;
  await school.correct(today.outs.dry_store, '称错了', ({ lines, ...body }) => ({
    ...body,
    lines: lines.map((line) => (line.lotId === lot.lotId ? { ...line, amount: line.amount - less } : line)),
  }));
  last.amount -= less;
  lot.amount += less;
  lot.kitchen -= less;
  school.sums.issuedGrams -= less;
}

/** Less rice than was issued is cooked now and then: the rest goes back to the store. */
const REST_GRAMS = 500;

async function cook(school) {
  const { today, chance, worker, manager } = school;
  const { rice, oil, greens, [today.main]: main } = today.issued;
  const last = rice.at(-1);
  today.rest = last.amount > REST_GRAMS && chance.percent(30) ? [{ lot: last.lot, amount: REST_GRAMS }] : [];
  const cooked = rice.map((line) =>
    today.rest.length > 0 && line === last ? { ...line, amount: line.amount - REST_GRAMS } : line,
  );
  today.batches = [];
  for (const [index, lines] of [cooked, [...greens, ...oil], main].entries()) {
    const batch = {
      ...{ v: 2, mealId: today.mealId, dishNo: index + 1, inputs: lines.map(lineOf) },
      startedAt: new Date(school.now - HOUR_MS).toISOString(),
      coreTenthsC: chance.between(740, 960),
    };
    const how = { by: worker, second: manager };
    today.batches.push((await school.record('/batches', 'stove', batch, how)).actId);
    for (const { lot, amount } of lines) lot.kitchen -= amount;
    school.sums.cookedGrams += gramsOf(lines);
  }
}

const KEPT_MS = 48 * HOUR_MS;

async function sample(school) {
  const { today, chance, worker, manager } = school;
  const how = { by: worker, second: manager };
  const due = school.samples.filter(({ at }) => at + KEPT_MS <= school.now - HOUR_MS);
  school.samples = school.samples.filter((one) => !due.includes(one));
  for (const { id } of due) await school.record('/sample-discards', 'sample_cabinet', { sampleId: id }, how);
  for (const [index, batchId] of today.batches.entries()) {
    const kept = { batchId, grams: chance.between(125, 180), containerCode: `LY-${index + 1}` };
    const { actId } = await school.record('/samples', 'sample_cabinet', kept, how);
    school.samples.push({ id: actId, at: school.now });
  }
}

async function handOver(school) {
  const { today, chance } = school;
  today.present = school.classes.map(({ size }) => size - chance.between(0, 3));
  for (const [index, { id: classId }] of school.classes.entries()) {
    const portions = today.present[index];
    const lines = today.batches.map((batchId) => ({ batchId, portions, holdingTenthsC: chance.between(620, 720) }));
    await school.record('/hand-overs', 'serving', { mealId: today.mealId, classId, receiverName: '班主任', lines });
  }
}

async function dine(school, day) {
  const { today, chance, principal } = school;
  const served = today.present.map((present) => present - chance.between(0, 1));
  const lines = school.classes.map(({ id: classId }, index) => ({
    ...{ classId, present: today.present[index], served: served[index] },
  }));
  const { actId } = await school.record('/headcounts', 'dining_hall', { mealId: today.mealId, lines });
  if (!school.isOffline && chance.percent(8)) {
    served[0] -= 1;
    const [first, ...others] = lines;
    const corrected = [{ ...first, served: served[0] }, ...others];
    await school.correct(actId, '数错了', (body) => ({ ...body, lines: corrected }));
  }
  const all = served.reduce((sum, one) => sum + one, 0);
  const month = day.date.slice(0, 7);
  school.sums.pupilsFed += all;
  school.eaten.set(month, (school.eaten.get(month) ?? 0) + all);
  const isPoor = chance.percent(4);
  const grades = { food: 'good', hygiene: 'excellent', order: isPoor ? 'poor' : 'good' };
  const diner = { mealId: today.mealId, dinerName: '李校长', dinerRole: 'leader', ...grades };
  const accompanied = { ...diner, problem: isPoor ? '排队拥挤' : null };
  await school.record('/accompany-dinings', 'dining_hall', accompanied, { by: principal, second: school.manager });
}

async function clearAway(school) {
  const { today, chance } = school;
  const plate = school.pupils * chance.between(15, 60);
  const unserved = chance.between(0, 3) * 500;
  const lines = [
    { kind: 'plate', grams: plate },
    { kind: 'unserved', grams: unserved },
  ];
  const mealId = today.mealId;
  await school.record('/leftovers', 'dining_hall', { mealId, lines, collectorName: '绿源' });
  school.sums.leftGrams += plate + unserved;
  if (today.rest.length > 0) {
    await school.record('/stock-returns', 'dry_store', { mealId, lines: today.rest.map(lineOf) });
    for (const { lot, amount } of today.rest) {
      lot.kitchen -= amount;
      lot.amount += amount;
    }
  }
  const heat = { disinfectBy: 'infrared', heatTenthsC: 1_250, minutes: chance.between(15, 30) };
  await school.record('/acts/cooking.disinfection', 'washing', {
    disinfected: 'bowls',
    pieces: school.pupils,
    ...heat,
  });
  const clean = { floorsClean: true, surfacesClean: true, machinesClean: true, drainsClean: true };
  await school.record('/acts/cooking.cleaning', 'stove', clean);
  await readCold(school);
  school.forgetEmpty();
}

async function enterLate(school, day) {
  const { chance } = school;
  if (school.isOffline || day.previous === null) return;
  const times = { occurredAt: new Date(instantOf(day.previous, clock(16, 30))).toISOString() };
  if (chance.percent(15)) {
    await readCold(school, { ...times, note: '昨天忘了录' }, { late: true });
    school.sums.backDated += 1;
  }
  // what lay there yesterday and was not counted since
  const rice = school.of('rice').find(({ since, amount }) => since < day.previous && amount > 5_000);
  if (rice === undefined || !chance.percent(10)) return;
  const lines = [{ lot: rice, amount: chance.between(100, 400) }];
  await writeOff(school, 'dry_store', 'damaged', lines, { times: { ...times, note: '昨天打翻了' }, late: true });
  school.sums.backDated += 1;
}

async function countStore(school, day) {
  if (!day.isLastOfWeek) return;
  const { chance } = school;
  const counted = [...school.of('rice'), ...school.of('oil')].map((lot) => {
    const isMuch = chance.percent(10);
    const missing = isMuch ? Math.ceil(lot.amount * 0.08) : chance.between(0, Math.floor(lot.amount / 100));
    return { lot, missing, varianceReason: isMuch ? 'loss' : null };
  });
  if (counted.length === 0) return;
  const lines = counted.map(({ lot, missing, varianceReason }) => ({
    ...{ lotId: lot.lotId, unit: lot.unit, countedAmount: lot.amount - missing, varianceReason },
  }));
  const { receipt } = await school.record('/stocktakes', 'dry_store', { v: 3, blind: true, lines });
  for (const { lot, missing } of counted) {
    const theirs = receipt?.lines.find(({ lotId }) => lotId === lot.lotId).differenceAmount ?? -missing;
    if (theirs !== -missing) throw new Error(`the count of ${lot.lotId} differs by ${theirs}, not by ${-missing}`);
    lot.amount -= missing;
    school.sums.countedAwayGrams += missing;
  }
  school.forgetEmpty();
}

async function closeWeek(school, day) {
  if (day.isLastOfWeek) await weeklyCheck(school, day);
  if (day.isLastOfMonth) await monthlyActs(school, day);
}
