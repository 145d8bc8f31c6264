import { chromium } from 'playwright-core';
import { note } from '../setup/named.mjs';
import { localDate, Rig } from '../setup/rig.mjs';
import { Hand } from './daily-burden/hand.mjs';
import { DISHES, SECOND_PIN, villageSchool } from './daily-burden/village-school.mjs';

const MOST_MINUTES = 12;
/** Longest wait for one step, on however busy a machine. */
const PATIENCE_MS = 60_000;
/** Kinds of act that a canteen of one meal owes every day, and how many of each are made here. */
const OWED = {
  'acceptance.delivery': 1,
  'journal.cosign': 1,
  'stock.in': 1,
  'storage.reading': 1,
  'storage.round': 1,
  'cooking.morning-check': 2,
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

/**
 * The compulsory day of a school of sixty pupils with one meal and two people, kept on a phone in a real browser: every
 * tap, digit, character, photo and PIN is counted, and what it costs by a declared table (`daily-burden/hand.mjs`). What
 * the platform has in the end must be everything the day owes, or nothing was measured.
 */
export async function dailyBurden() {
  const rig = await Rig.start('daily-burden');
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
  try {
    const school = await villageSchool(rig);
    const hand = new Hand(await phone(browser, rig.url, school.manager.token));
    await wholeDay(hand);
    const missing = await notRecorded(school);
    for (const one of missing) note(`not recorded: ${one}`);
    const dearest = Object.entries(hand.byAct).sort(([, a], [, b]) => b - a);
    for (const [act, seconds] of dearest) note(`${act.padEnd(22)} ${Math.round(seconds)} s`);
    const minutes = Math.round((hand.seconds / 60) * 10) / 10;
    const line = { minutes, ...hand.counts, typedTwice: hand.typedTwice, missing: missing.length };
    return { ok: missing.length === 0 && minutes <= MOST_MINUTES && hand.typedTwice === 0, lines: [line] };
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
  page.on('requestfailed', (request) => note(`not answered: ${request.url()} ${request.failure()?.errorText}`));
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(`${url}/phone`);
  await page.getByTestId('tile-delivery').waitFor();
  return page;
}

async function wholeDay(hand) {
  const { page } = hand;
  const open = async (slug) => {
    const tile = hand.on(`tile-${slug}`);
    const home = hand.on('saved-home');
    await tile.or(home).first().waitFor();
    // what offers to go on with leads back to the day’s list by one more touch
    if (await home.isVisible()) await hand.tap(home);
    hand.begin(slug);
    await hand.tap(tile);
  };
  const uploaded = () => hand.on('sync-badge').filter({ hasText: '已全部上传' }).waitFor();

  await open('delivery');
  await hand.tap(hand.on('suppliers').getByText('楚雄鲜食'));
  for (const [name, weight, price, paper] of [
    ['青椒', '8', '5.2', '送货单'],
    ['白菜', '9', '3.4', '送货单'],
    ['猪后腿肉', '6', '26', '动物检疫'],
  ]) {
    await hand.tap(page.getByTestId('ingredients').getByText(name));
    await hand.number(hand.on('weighed').last(), weight);
    await hand.number(page.getByRole('button', { name: /^单价/ }).last(), price);
    await hand.tap(page.getByRole('button', { name: paper, exact: true }).last());
  }
  await hand.save();
  await hand.tap(hand.on('to-sign'));
  await hand.tap(hand.on('cosign-open'));
  await hand.tap(hand.on('signers').getByRole('button').first());
  await hand.pin(SECOND_PIN);
  await hand.tap(hand.on('cosign'));
  await hand.on('facts').waitFor({ state: 'detached' });
  await hand.tap(hand.on('tab-today'));

  await open('stock-in');
  await hand.tap(page.getByText('冷藏柜', { exact: true }).first());
  const all = page.getByRole('button', { name: '全部', exact: true });
  for (let line = 0; line < 3; line += 1) await hand.tap(all.nth(line));
  await hand.save();

  await open('morning-check');
  for (const [index, degrees] of ['36.5', '36.7'].entries()) {
    if (index > 0) await hand.tap(hand.on('again'));
    await hand.tap(page.getByRole('button', { name: ['王管理', '张师傅'][index], exact: true }).last());
    await hand.number(hand.on('field-bodyTenthsC'), degrees);
    await hand.allFits();
    await hand.tap(hand.chip('可以上岗'));
    await hand.save();
  }

  await open('reading');
  await hand.tap(hand.chip('冷藏柜'));
  await hand.number(hand.on('reading'), '4');
  await hand.tap(hand.chip('冷藏'));
  await hand.save();

  await open('round');
  await hand.allFits();
  await hand.save();

  await open('meal');
  await hand.tap(hand.on(`menu-${localDate(Date.now() - 86_400_000)}`));
  await hand.save();
  await uploaded();

  await open('daily-check');
  await hand.allFits();
  await hand.save();

  await open('stock-out');
  await hand.tap(page.getByText('冷藏柜', { exact: true }).first());
  for (const [name, weight] of [
    ['青椒', '7'],
    ['白菜', '8.5'],
    ['猪后腿肉', '5'],
  ]) {
    await hand.number(page.getByText(name, { exact: true }), weight);
  }
  await hand.save();

  await open('batch');
  for (const [index, degrees] of ['82', '81', '95'].entries()) {
    if (index > 0) await hand.tap(hand.on('offer-batch'));
    await hand.tap(hand.on('dishes').getByText(DISHES[index]));
    await hand.number(hand.on('core'), degrees);
    await hand.save();
  }
  hand.begin('sample');
  await hand.tap(hand.on('offer-sample'));
  for (const [index, grams] of ['130', '135', '140'].entries()) {
    await hand.number(hand.on(`sample-${DISHES[index]}`), grams);
  }
  await hand.save();
  await uploaded();

  for (const dish of DISHES) {
    await open('discard');
    await hand.tap(page.locator('fieldset.choice').getByText(dish).first());
    await hand.save();
    await uploaded();
  }

  await open('hand-over');
  await hand.tap(hand.on('all-classes'));
  await hand.save();

  await open('headcount');
  const present = page.getByRole('button', { name: /^全到/ });
  await hand.tap(present.first());
  await hand.tap(present.last());
  await hand.save();
  await uploaded();

  await open('accompany');
  for (const question of [0, 1, 2]) {
    await hand.tap(page.getByRole('button', { name: '优', exact: true }).nth(question));
  }
  await hand.tap(page.getByRole('button', { name: /^我本人/ }));
  await hand.tap(hand.chip('教师'));
  await hand.save();

  await open('leftovers');
  await hand.number(page.getByText('盘中剩餐'), '3.2');
  await hand.number(page.getByText('未分发剩餐'), '1');
  await hand.save();

  await open('disinfection');
  await hand.tap(hand.chip('餐具'));
  await hand.tap(hand.chip('红外消毒柜'));
  await hand.number(hand.on('field-heatTenthsC'), '125');
  await hand.number(hand.on('field-minutes'), '20');
  await hand.save();

  await open('cleaning');
  await hand.tap(hand.chip('灶台'));
  await hand.allFits();
  await hand.save();
  await uploaded();
}

/** What the day owes and the platform has not, or not as often. */
async function notRecorded({ manager, path }) {
  const { items } = await manager.get(path(`/acts?date=${localDate(Date.now())}&limit=200`));
  return Object.entries(OWED).flatMap(([kind, owed]) => {
    const made = items.filter((act) => act.kind === kind).length;
    return made >= owed ? [] : [`${kind}: ${made} of ${owed}`];
  });
}
