import { randomUUID } from 'node:crypto';
import { chanceOf } from '../random.mjs';
import { dayAfter } from '../term.mjs';
import { instantOf } from '../world.mjs';
import { isActiveOn, isDoneOn } from './chosen-days.mjs';

const clock = (hours, minutes) => hours * 60 + minutes;
const MINUTE_MS = 60_000;

/** How long what is bought keeps, where it lies, fen for a kilogram or a piece, and what one pupil is given. */
const GOODS = {
  rice: { place: 'dry_store', keepsDays: 180, priceFen: 620, need: 120 },
  oil: { place: 'dry_store', keepsDays: 300, priceFen: 1_500, need: 15 },
  greens: { place: 'cold_store', keepsDays: 2, priceFen: 420, need: 180 },
  pork: { place: 'cold_store', keepsDays: 2, priceFen: 3_000, need: 70 },
  eggs: { place: 'cold_store', keepsDays: 12, priceFen: 100, need: 2 },
};
/** Notes that are written for several schools are for so many pupils, and bring what keeps every so many days. */
const NOTED = { pupils: 180, everyDays: 4 };
/** What a plate costs at those prices, on average over a week. */
const PLATE_FEN = 378;
const MEAT_DAYS = [1, 3, 5];
const DAYS_IN_STORE = 8;
const DAYS_OF_WEEK = 5;
/** So many days of rice are given at once. */
const DAYS_GIVEN = 4;
const PAPERS = {
  pork: [
    { kind: 'animal_quarantine', number: '滇J-1' },
    { kind: 'pork_inspection', number: '滇R-1' },
  ],
  greens: [{ kind: 'produce_promise', number: 'N-1' }],
};

/**
 * A school day of a scenario, by minutes. What a day is like, honest or not, is settled in `begin`; the rest does it.
 *
 * @type {{minute: number, play: (school: any, day: any) => unknown, byBox?: boolean}[]} `byBox`: boxes tell it, nobody else
 */
export const STEPS = [
  { minute: clock(5, 0), play: begin },
  { minute: clock(6, 10), play: (school, day) => (school.today.isDelayed ? null : deliver(school, day)) },
  { minute: clock(7, 0), play: morning },
  { minute: clock(7, 20), play: (school, day) => (school.today.isDelayed ? deliver(school, day) : null) },
  { minute: clock(7, 40), play: plan },
  { minute: clock(8, 20), play: issue },
  { minute: clock(10, 50), play: cook },
  { minute: clock(11, 5), play: keepSamples },
  { minute: clock(11, 40), play: handOver },
  { minute: clock(12, 5), play: count },
  { minute: clock(13, 0), play: clearAway },
  { minute: clock(16, 40), play: (school) => (school.today.isDark ? null : school.sendKept()) },
  { minute: clock(18, 30), play: tellFootage, byBox: true },
];

const isDue = ({ seed, no }, day, scheme, percent) => isDoneOn(day.no, scheme, { seed, school: no, percent });
/** Schemes that are done on a day, as far as days decide it. */
const activeOn = (schemes, day) => schemes.filter((scheme) => isActiveOn(day.no, scheme));
const firstOf = (schemes, kind) => schemes.find((one) => one.kind === kind);

/** Settles what happens today. Chance is asked in the same order for every school, whatever it is up to. */
async function begin(school, day) {
  const { chance, mishaps, noise } = school;
  const isDark = noise.powerCut !== undefined && day.no >= noise.powerCut.fromDay && day.no <= noise.powerCut.toDay;
  // what a power cut kept on the phones goes out first
  if (!isDark) await school.sendKept();
  const active = activeOn(school.schemes, day);
  const does = (kind) => {
    const scheme = firstOf(active, kind);
    if (!scheme) return null;
    return scheme.percentOfDays === undefined || isDue(school, day, scheme, scheme.percentOfDays) ? scheme : null;
  };
  const isIll = chance.percent(noise.illnessPercentOfDays);
  const absent = [isIll ? noise.illnessAbsentPercent : 0, day.isRainy ? 8 : 0].reduce((sum, one) => sum + one, 0);
  const isDelayed = chance.percent(noise.supplierDelayPercentOfDays);
  const isSilent = chance.percent(noise.latePhonePercentOfDays);
  const awayClass = mishaps.percent(noise.classAwayPercentOfDays)
    ? mishaps.between(0, school.classes.length - 1)
    : null;
  school.today = {
    ...{ isDark, awayClass, expected: school.pupils - (awayClass === null ? 0 : school.classes[awayClass].size) },
    isGiven: mishaps.percent(noise.donationPercentOfDays),
    isSteamy: mishaps.percent(noise.steamPercentOfDays),
    main: MEAT_DAYS.includes(day.weekday) ? 'pork' : 'eggs',
    ...{ does, isDelayed },
    present: school.classes.map(({ size }, index) => {
      const away = chance.between(0, 3) + Math.round((size * chance.between(absent * 8, absent * 12)) / 1_000);
      return index === awayClass ? 0 : Math.max(0, size - away);
    }),
    goneWrong: does('unseen_records') !== null,
    covered: [],
    dead: Object.fromEntries(
      ['scale', 'dry_store', 'cold_store', 'stove'].map((place) => [
        place,
        chance.percent(noise.deadCameraPercent) || isDark,
      ]),
    ),
  };
  school.isOnOnePhone = does('one_phone') !== null;
  school.moved = [];
  school.holds = does('written_in_one_go') ? 'desk' : isSilent || isDark ? 'phone' : null;
}

async function deliver(school, day) {
  const { chance, noise, today } = school;
  const padded = today.does('padded_weights');
  const typed = padded ?? today.does('typed_weights');
  const dearer = today.does('high_prices');
  const skim = today.does('constant_skim');
  const unattended = today.does('unattended_delivery') !== null;
  const shared = today.does('same_weights') !== null;
  const again = today.does('reused_photo') !== null && school.photos > 0 ? 1 : null;
  const attachmentIds = [await school.photograph(again)];
  const season = (1 + noise.seasonPercentPerWeek / 100) ** ((day.no - 1) / DAYS_OF_WEEK);
  const more = 1 + (dearer ? dearer.percent / 100 : 0) + (skim ? skim.fenPerMeal / PLATE_FEN : 0);
  const lines = [];
  for (const key of ['greens', today.main, 'rice', 'oil']) {
    const { need, priceFen, keepsDays, place } = GOODS[key];
    const { ingredientId, unit } = school.goods[key];
    const keeps = place === 'dry_store';
    const there = school.of(key).reduce((sum, { amount }) => sum + amount, 0);
    const daily = need * today.expected * shareOf(school);
    const isDue = shared
      ? day.no % NOTED.everyDays === 1 || there < daily
      : there < 2 * daily * (1 + (padded ? padded.percent / 100 : 0));
    if (keeps && !isDue) continue;
    const wanted = Math.ceil(daily * (keeps ? DAYS_IN_STORE : 1) * (chance.between(102, 106) / 100));
    const noted = Math.round(wanted * (1 + (padded ? padded.percent / 100 : 0)));
    const loss = chance.between(1, Math.max(2, Math.floor(noted / 100)));
    const onNote = Math.round(
      NOTED.pupils *
        need *
        (keeps ? NOTED.everyDays : 1) *
        (school.noteOf(`${day.no} ${key}`).between(1_000, 1_050) / 1_000),
    );
    const measured = shared ? onNote : unit === 'g' && !typed ? noted - loss : noted;
    const lotId = randomUUID();
    school.lots.push({ lotId, key, unit, place, amount: measured, useBy: dayAfter(day.date, keepsDays), isNew: true });
    lines.push({
      ...{ ingredientId, lotId, unit, useBy: dayAfter(day.date, keepsDays), orderedAmount: noted, notedAmount: noted },
      measuredAmount: measured,
      unitPriceFen: Math.round(
        (priceFen * season * more * chance.between(1_000 - 10 * noise.pricePercent, 1_000 + 10 * noise.pricePercent)) /
          1_000,
      ),
      ...{ decision: 'accept', certificates: [...(PAPERS[key] ?? []), { kind: 'receipt', number: `S-${day.no}` }] },
    });
  }
  if (today.isGiven) lines.push(donation(school, day));
  if (today.does('covered_lens')) {
    today.covered.push({ fromMs: school.now - 15 * MINUTE_MS, toMs: school.now + 15 * MINUTE_MS });
  }
  const papers = {
    supplierId: school.supplierId,
    deliveryNoteNo: `S-${day.no}`,
    vehiclePlate: '云E12345',
    attachmentIds,
  };
  await school.record('/deliveries', 'scale', { v: 2, ...papers, lines }, { unseen: unattended });
  for (const place of ['dry_store', 'cold_store']) {
    const fresh = school.lots.filter((lot) => lot.isNew && lot.place === place);
    if (fresh.length === 0) continue;
    const goods = fresh.map(({ lotId, amount, unit }) => ({ lotId, amount, unit }));
    const stocked = { v: 2, fromPlaceId: school.places.scale, lines: goods };
    await school.record('/stock-ins', place, stocked, { unseen: today.goneWrong, atMs: school.now - MINUTE_MS });
    for (const lot of fresh) lot.isNew = false;
  }
}

/** Rice that somebody gives: there is no note to hold it against, and nothing is paid. */
function donation(school, day) {
  const { place, keepsDays, need } = GOODS.rice;
  const { ingredientId, unit } = school.goods.rice;
  const lot = { lotId: randomUUID(), unit, useBy: dayAfter(day.date, keepsDays) };
  const measuredAmount = need * school.pupils * DAYS_GIVEN;
  school.lots.push({ ...lot, key: 'rice', place, amount: measuredAmount, isNew: true });
  return {
    ...{ ...lot, ingredientId, measuredAmount, orderedAmount: null, notedAmount: null, unitPriceFen: 0 },
    ...{ decision: 'accept', certificates: [{ kind: 'receipt', number: `J-${day.no}` }] },
  };
}

/** Of what pupils need, so much is bought and issued. */
function shareOf(school) {
  const thin = school.today.does('thin_meals');
  const lost = school.today.does('false_losses');
  return (thin ? 1 - thin.percent / 100 : 1) * (lost ? 1 + lost.percent / 100 : 1);
}

/** A figure from an instrument, or the one that was written the first time. */
function figure(school, what, name, measured) {
  const scheme = school.today.does('copied_values');
  if (!scheme || (scheme.what !== 'all' && scheme.what !== what)) return measured;
  school.copied[name] ??= measured;
  return school.copied[name];
}

async function morning(school) {
  const { chance, today } = school;
  for (const who of ['王管理', '张师傅']) {
    const bodyTenthsC = figure(school, 'temperatures', `body ${who}`, chance.between(361, 369));
    const well = { noSymptoms: true, fit: 'fit', handsWell: true, dressedWell: true, certificateValid: true };
    await school.record(
      '/acts/cooking.morning-check',
      'stove',
      { who, bodyTenthsC, ...well },
      { unseen: today.goneWrong },
    );
  }
  await readCold(school, 'morning');
}

async function readCold(school, when) {
  const valueTenths = figure(school, 'temperatures', `cold ${when}`, school.chance.between(20, 70));
  const reading = { quantity: 'temperature', valueTenths, regime: 'chill' };
  await school.record('/readings', 'cold_store', reading, { unseen: school.today.goneWrong });
}

async function plan(school, day) {
  const main = school.today.main === 'pork' ? '青椒肉丝' : '蒸蛋';
  const dishes = ['米饭', '清炒小白菜', main].map((name) => ({ name }));
  const meal = { date: day.date, mealKind: 'lunch', plannedDiners: school.today.expected, dishes };
  school.today.mealId = await school.record('/meals', 'stove', meal);
}

async function issue(school, { date }) {
  const { chance, today } = school;
  const padded = today.does('padded_weights');
  const lost = today.does('false_losses');
  await throwAwayExpired(school, date);
  await writeOff(school, lost ? lost.percent : 0);
  const share = (shareOf(school) * (1 + (padded ? padded.percent / 100 : 0))) / (1 + (lost ? lost.percent / 100 : 0));
  today.issued = {};
  for (const [place, keys] of [
    ['dry_store', ['rice', 'oil']],
    ['cold_store', ['greens', today.main]],
  ]) {
    for (const key of keys) {
      const need = GOODS[key].need * today.expected * share * (chance.between(980, 1_010) / 1_000);
      // what would not keep is used up
      const wanted = GOODS[key].keepsDays <= 2 ? Number.POSITIVE_INFINITY : need;
      today.issued[key] = school.take(key, wanted);
    }
    const lines = keys.flatMap((key) => today.issued[key]);
    const out = { v: 2, mealId: today.mealId, receiverName: '张师傅', lines };
    await school.record('/stock-outs', place, out, { unseen: today.goneWrong });
  }
}

/** What was left over of too many eggs, for weeks, at a holiday's end. */
async function throwAwayExpired(school, date) {
  const expired = school.lots.filter(({ useBy, amount }) => useBy < date && amount > 0);
  for (const place of ['dry_store', 'cold_store']) {
    const lines = expired
      .filter((lot) => lot.place === place)
      .map(({ lotId, amount, unit }) => ({ lotId, amount, unit }));
    if (lines.length > 0) await school.record('/write-offs', place, { v: 2, reason: 'expired', lines });
  }
  school.lots = school.lots.filter((lot) => !expired.includes(lot));
}

/** Some greens are wilted now and then; so many in a hundred of all that came are said to be, where they are not. */
async function writeOff(school, percent) {
  const { chance, today } = school;
  const wilted = chance.percent(20) ? chance.between(1, 2) : 0;
  for (const [place, key] of [
    ['cold_store', 'greens'],
    ['dry_store', 'rice'],
  ]) {
    const daily = GOODS[key].need * today.expected;
    const lines = school.take(key, (daily * (percent + (key === 'greens' ? wilted : 0))) / 100);
    if (lines.length === 0) continue;
    await school.record('/write-offs', place, { v: 2, reason: 'spoiled', lines }, { unseen: today.goneWrong });
  }
}

async function cook(school) {
  const { today, chance, worker, manager } = school;
  const leak = today.does('store_leak');
  const used = (lines) =>
    leak ? lines.map((line) => ({ ...line, amount: Math.ceil(line.amount * (1 - leak.percent / 100)) })) : lines;
  const { rice, oil, greens, [today.main]: main } = today.issued;
  today.batches = [];
  for (const [index, inputs] of [rice, [...greens, ...oil], main].entries()) {
    const batch = {
      ...{ v: 2, mealId: today.mealId, dishNo: index + 1, inputs: used(inputs) },
      startedAt: new Date(school.now - 60 * MINUTE_MS).toISOString(),
      coreTenthsC: figure(school, 'temperatures', `core ${index}`, chance.between(740, 960)),
    };
    const how = { by: worker, second: manager, unseen: today.goneWrong };
    today.batches.push(await school.record('/batches', 'stove', batch, how));
  }
}

async function keepSamples(school) {
  const { today, chance, worker, manager } = school;
  const isEarly = today.does('early_samples') !== null;
  const isMissing = today.does('missing_samples') !== null;
  for (const [index, batchId] of today.batches.entries()) {
    const grams = figure(school, 'samples', `sample ${index}`, chance.between(125, 180));
    if (isMissing && index === 0) continue;
    const kept = { batchId, grams, containerCode: `LY-${index + 1}` };
    const atMs = isEarly ? school.now - 45 * MINUTE_MS : school.now - 4 * MINUTE_MS;
    await school.record('/samples', 'sample_cabinet', kept, { by: worker, second: manager, atMs });
  }
}

async function handOver(school) {
  const { today, chance } = school;
  const ghosts = today.does('ghost_diners');
  const same = today.does('same_count');
  today.counted = school.classes.map(({ size }, index) => {
    if (same) return Math.floor(size * 0.97);
    const absent = index === today.awayClass ? 0 : size - today.present[index];
    return today.present[index] + (ghosts ? Math.ceil((absent * ghosts.percent) / 100) : 0);
  });
  const portions = ghosts && !ghosts.coverUp ? today.present : today.counted;
  for (const [index, { id: classId }] of school.classes.entries()) {
    if (index === today.awayClass && portions[index] === 0) continue;
    const lines = today.batches.map((batchId, dish) => ({
      ...{ batchId, portions: Math.max(1, portions[index]) },
      holdingTenthsC: figure(school, 'temperatures', `holding ${index} ${dish}`, chance.between(620, 720)),
    }));
    const handed = { mealId: today.mealId, classId, receiverName: '班主任', lines };
    await school.record('/hand-overs', 'serving', handed);
  }
}

async function count(school) {
  const { today, chance } = school;
  const isCounted = today.does('ghost_diners') === null && today.does('same_count') === null;
  const lines = school.classes.map(({ id: classId }, index) => {
    const present = today.counted[index];
    return { classId, present, served: isCounted ? Math.max(0, present - chance.between(0, 1)) : present };
  });
  const staff = chance.between(4, 8);
  const others = today.does('staff_uncounted') ? [] : [{ payer: 'staff', served: staff }];
  await school.record('/headcounts', 'dining_hall', { v: 2, mealId: today.mealId, lines, others });
  const grades = { food: 'good', hygiene: 'excellent', order: chance.oneOf(['good', 'excellent']) };
  const diner = { mealId: today.mealId, dinerName: '李校长', dinerRole: 'leader', problem: null, ...grades };
  await school.record('/accompany-dinings', 'dining_hall', diner, { by: school.principal, second: school.manager });
}

async function clearAway(school) {
  const lines = [{ kind: 'plate', grams: school.today.expected * school.chance.between(15, 60) }];
  const left = { mealId: school.today.mealId, lines, collectorName: '绿源' };
  await school.record('/leftovers', 'dining_hall', left);
  await readCold(school, 'noon');
}

async function tellFootage(school, day) {
  const { today, chance, moved, box, noise } = school;
  // without power a box is silent, too; what it tells next says that there was nothing
  if (today.isDark) return;
  const startMs = instantOf(day.date, 0);
  const told = [];
  const hour = (hours, minutes) => startMs + clock(hours, minutes) * MINUTE_MS;
  const steam = { fromMs: hour(9, 30), toMs: hour(11, 20) };
  for (const place of Object.keys(box.cameras)) {
    // a second camera at a place dies by itself
    const isDead =
      today.dead[place] ??
      chanceOf(school.seed, `second ${school.no} ${place} ${day.date}`).percent(noise.deadCameraPercent);
    const own =
      place === 'restless' ? [{ fromMs: startMs, toMs: school.now }] : moved.filter((one) => one.place === place);
    told.push(
      box.tellDay(place, {
        ...{ date: day.date, startMs, reportedThroughMs: school.now, isDead, moved: own },
        covered: place === 'scale' ? today.covered : place === 'stove' && today.isSteamy ? [steam] : [],
        isCoarse: chanceOf(school.seed, `codec ${school.no} ${place}`).percent(noise.coarseCameraPercent),
        rest: () => chance.between(0, 9),
      }),
    );
    if (isDead || (place !== 'scale' && place !== 'dry_store')) continue;
    for (const { fromMs, toMs } of own) told.push(box.tellMovement(place, fromMs, toMs));
  }
  await Promise.all(told);
}

/** The night after the day, as the box tells it in the morning. */
export async function tellNight(school, day) {
  const { chance, mischief, noise, box, odd } = school;
  const midnight = instantOf(day.date, clock(24, 0));
  const isDead = chance.percent(noise.deadCameraPercent) || school.today.isDark || odd?.are === 'none';
  if (chance.percent(noise.nightAnimalPercentOfNights)) {
    const fromMs = midnight + chance.between(0, 240) * MINUTE_MS;
    const seconds = chance.between(5, 60);
    if (!isDead) await box.tellMovement('dry_store', fromMs, fromMs + seconds * 1_000);
  }
  const scheme = firstOf(activeOn(school.schemes, day), 'night_movement');
  if (!scheme || !isDue(school, day, scheme, scheme.nightsPerWeek * 20) || isDead) return;
  const fromMs = midnight - mischief.between(10, 110) * MINUTE_MS;
  await box.tellMovement(mischief.oneOf(['dry_store', 'cold_store']), fromMs, fromMs + scheme.minutes * MINUTE_MS);
}
