import { setTimeout as delay } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { chromiumPath, QUIET } from '../setup/chromium.mjs';
import { note } from '../setup/named.mjs';
import { localDate, Rig } from '../setup/rig.mjs';
import { Hand } from './daily-burden/hand.mjs';
import { DISHES, SECOND_PIN, STAFF, villageSchool } from './daily-burden/village-school.mjs';

const MOST_MINUTES = 12;
/** Touches besides digits and the shutter that one line of the day may cost (domain-rules §15.1). */
const MOST_TAPS = 3;
/** Longest wait for one step, on however busy a machine. */
const PATIENCE_MS = 60_000;
/** Kinds of act that a canteen of one meal owes every day, and how many of each are made here. */
const OWED = {
  'acceptance.delivery': 1,
  'journal.cosign': 1,
  'stock.in': 1,
  'storage.reading': 2,
  'storage.round': 1,
  'cooking.morning-check': STAFF.length,
  'cooking.daily-check': 1,
  'cooking.meal': 1,
  'stock.out': 1,
  'cooking.batch': DISHES.length,
  'cooking.sample': DISHES.length,
  'cooking.sample-discard': DISHES.length,
  'distribution.hand-over': 2,
  'dining.headcount': 1,
  'dining.accompany': 1,
  'dining.leftovers': 1,
  'cooking.disinfection': 1,
  'cooking.cleaning': 1,
};
/** Lines of the day that stand in the table of domain-rules §15.1, which asks for `MOST_TAPS`. */
const IN_THE_TABLE = [
  'delivery',
  'cosign',
  'stock-out',
  'sample',
  'headcount',
  'accompany',
  'morning-check',
  'daily-check',
];
const ofTable = (act) => IN_THE_TABLE.includes(act) || act.startsWith('batch');

/**
 * The compulsory day of a school of sixty pupils with one meal and two people, kept on a phone in a real browser: every
 * tap, digit, photo and PIN is counted, and what it costs by a declared table (`daily-burden/hand.mjs`). What the platform
 * has in the end must be everything the day owes, or nothing was measured.
 *
 * @returns {Promise<{ok: boolean, lines: object[]}>}
 */
export async function dailyBurden() {
  const rig = await Rig.start('daily-burden');
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: QUIET });
  try {
    const school = await villageSchool(rig);
    const hand = new Hand(await phone(browser, rig.url, school.manager.token));
    const before = await kindsOfToday(school);
    await wholeDay(hand);
    // The last act of the day may still be on its way
    const until = Date.now() + PATIENCE_MS;
    let missing = notRecorded(before, await kindsOfToday(school));
    while (missing.length > 0 && Date.now() < until) {
      await delay(500);
      missing = notRecorded(before, await kindsOfToday(school));
    }
    for (const one of missing) note(`not recorded: ${one}`);
    note('act                taps  keypad  digits  photos  PINs  seconds');
    for (const { act, taps, keypad, digits, photos, pins, seconds } of hand.byAct) {
      const columns = [taps, keypad, digits, photos, pins, Math.round(seconds)].map((each) => String(each).padStart(6));
      note(
        `${act.padEnd(16)} ${columns.join(' ')}${ofTable(act) && taps > MOST_TAPS ? `  over ${MOST_TAPS} taps` : ''}`,
      );
    }
    for (const { fact, acts } of hand.typedTwice) note(`typed twice: ${fact} (${acts.join(', ')})`);
    const minutes = Math.round((hand.seconds / 60) * 10) / 10;
    const { taps, keypad, digits, characters, photos, pins } = hand.counts;
    const line = {
      ...{ minutes, taps: taps + keypad, tapsOfKeypad: keypad, digits, characters, photos, pins },
      ...{ typed: hand.typed, typedTwice: hand.typedTwice.length, missing: missing.length },
      overThreeTaps: hand.byAct.flatMap(({ act, taps: own }) =>
        ofTable(act) && own > MOST_TAPS ? [`${act} ${own}`] : [],
      ),
    };
    const isLight = minutes <= MOST_MINUTES && line.typedTwice === 0 && line.overThreeTaps.length === 0;
    return { ok: missing.length === 0 && isLight, lines: [line] };
  } finally {
    await browser.close();
    await rig.stop();
  }
}

async function phone(browser, url, token) {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    reducedMotion: 'reduce',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  await context.addCookies([{ name: 'mingchu_session', value: token, url, httpOnly: true, sameSite: 'Strict' }]);
  const page = await context.newPage();
  page.on('pageerror', (error) => note(`on the page: ${error.stack}`));
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(`${url}/phone`);
  await page.getByTestId('tile-delivery').waitFor();
  await page.waitForLoadState('networkidle');
  return page;
}

async function wholeDay(hand) {
  const { page } = hand;
  const yesterday = localDate(Date.now() - 86_400_000);
  const open = async (slug) => {
    hand.begin(slug);
    await hand.tap(hand.on(`tile-${slug}`));
  };
  const uploaded = () => hand.on('sync-badge').filter({ hasText: '已全部上传' }).waitFor();
  const photoOf = (label) => hand.photo(page.getByLabel(label, { exact: true }).first());
  const photoOfAct = () => hand.photo(page.locator('.photos input[type=file]').last());

  await open('morning-check');
  await hand.numbers(hand.on(`field-bodyTenthsC-${STAFF[0]}`), [
    [`body of ${STAFF[0]}`, '36.5'],
    [`body of ${STAFF[1]}`, '36.7'],
  ]);
  await hand.tap(hand.on('all-well'));
  await hand.save();

  await open('delivery');
  await hand.tap(hand.on(`as-${yesterday}`));
  await hand.numbers(hand.on('weighed').first(), [
    ['weight of 青椒', '8'],
    ['weight of 白菜', '9'],
    ['weight of 猪后腿肉', '6'],
  ]);
  await photoOf('拍送货单');
  await photoOf('拍动物检疫');
  await hand.tap(hand.on('accept-rest'));
  await photoOfAct();
  await hand.save();
  await uploaded();
  hand.begin('cosign');
  await hand.tap(hand.on('to-sign'));
  await hand.pin(SECOND_PIN);
  await hand.tap(hand.on('cosign'));
  await hand.on('facts').waitFor({ state: 'detached' });

  await open('stock-in');
  await hand.tap(page.getByText('冷藏柜', { exact: true }).first());
  await hand.tap(hand.on('all-lots'));
  await hand.save();

  await open('reading');
  await hand.numbers(hand.on('reading-冷藏柜'), [
    ['temperature of 冷藏柜', '4.1'],
    ['temperature of 留样柜', '3.8'],
  ]);
  await hand.save();

  await open('round');
  await hand.tap(hand.on('all-fit'));
  await hand.save();

  await open('meal');
  await hand.tap(hand.on(`menu-${yesterday}`));
  await hand.save();
  await uploaded();

  await open('stock-out');
  await hand.tap(page.getByText('冷藏柜', { exact: true }).first());
  await hand.numbers(page.locator('[data-testid^=want-]').first(), [
    ['taken of the first', '5'],
    ['taken of the second', '5.5'],
    ['taken of the third', '4.5'],
  ]);
  await hand.save();
  await uploaded();

  for (const [index, degrees] of ['82', '81', '95'].entries()) {
    if (index === 0) await open('batch');
    else {
      hand.begin(`batch ${index + 1}`);
      await hand.tap(hand.on('offer-batch'));
    }
    await hand.tap(hand.on('dishes').getByText(DISHES[index]));
    await hand.numbers(hand.on('core'), [[`core of ${DISHES[index]}`, degrees]]);
    await hand.save();
  }
  hand.begin('sample');
  await hand.tap(hand.on('offer-sample'));
  await hand.numbers(hand.on(`sample-${DISHES[0]}`), [['weight of the samples', '130']]);
  await hand.tap(hand.on('sample-same'));
  await photoOfAct();
  await hand.save();
  await uploaded();

  await open('discard');
  await hand.tap(hand.on('discard-all'));
  await hand.save();
  await uploaded();

  await open('hand-over');
  await hand.tap(hand.on('all-classes'));
  await hand.save();

  await open('headcount');
  await hand.tap(hand.on('all-present'));
  await hand.save();
  await uploaded();

  await open('accompany');
  for (const question of [0, 1, 2]) await hand.tap(page.getByRole('button', { name: '优', exact: true }).nth(question));
  await hand.tap(page.getByRole('button', { name: /^我本人/ }));
  await hand.tap(hand.chip('教师'));
  await hand.save();

  await open('leftovers');
  await hand.numbers(page.getByText('盘中剩餐'), [
    ['left on plates', '3.2'],
    ['left unserved', '1'],
  ]);
  await hand.save();

  await open('disinfection');
  await hand.tap(hand.chip('餐具'));
  await hand.tap(hand.chip('红外消毒柜'));
  await hand.numbers(hand.on('field-heatTenthsC'), [
    ['heat of the cabinet', '125'],
    ['minutes of the cabinet', '20'],
  ]);
  await hand.save();

  await open('cleaning');
  await hand.tap(hand.chip('灶台'));
  await hand.tap(hand.on('all-fit'));
  await hand.save();

  await open('daily-check');
  await hand.tap(hand.on('all-fit'));
  await hand.save();
  await uploaded();
}

/** The kinds of what the platform has of today, as often as they are. */
async function kindsOfToday({ manager, path }) {
  const { items } = await manager.get(path(`/acts?date=${localDate(Date.now())}&limit=200`));
  return items.map(({ kind }) => kind);
}

/** What the day owes and the platform has not, or not as often. */
function notRecorded(before, after) {
  return Object.entries(OWED).flatMap(([kind, owed]) => {
    const timesIn = (kinds) => kinds.filter((each) => each === kind).length;
    const made = timesIn(after) - timesIn(before);
    return made === owed ? [] : [`${kind}: ${made} of ${owed}`];
  });
}
