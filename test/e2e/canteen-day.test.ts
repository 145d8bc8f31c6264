import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, businessDateOf, startOfBusinessDate } from '../../src/contract/business-date.js';
import { authEndpoints } from '../../src/contract/http/auth.js';
import { catalogueEndpoints } from '../../src/contract/http/catalogue.js';
import { journalEndpoints } from '../../src/contract/http/journal.js';
import { kitchenEndpoints } from '../../src/contract/http/kitchen.js';
import { organizationEndpoints } from '../../src/contract/http/organization.js';
import { procurementEndpoints } from '../../src/contract/http/procurement.js';
import { servingEndpoints } from '../../src/contract/http/serving.js';
import { warehouseEndpoints } from '../../src/contract/http/warehouse.js';
import { Canteen } from '../integration/canteen.js';
import { TestPlatform } from '../integration/harness.js';
import { barriers, TestBrowser } from './demo-process.js';
import { Hand, ONE_PIXEL } from './hand.js';

const PHONE = { width: 390, height: 844 };
const PIN = '482913';

describe('a canteen’s day on a phone of 390 × 844', () => {
  let platform: TestPlatform;
  let browser: TestBrowser;
  let canteen: Canteen;

  beforeAll(async () => {
    platform = await TestPlatform.start();
    canteen = await Canteen.open(platform, businessDateOf(Date.now()));
    for (const [name, category] of [
      ['青椒', 'vegetable'],
      ['猪后腿肉', 'meat'],
    ] as const) {
      const body = { name, category, confirmation: null };
      await platform.ok(catalogueEndpoints.createIngredient, { as: canteen.manager, body });
    }
    for (const person of [canteen.manager, canteen.second]) {
      const body = { password: person.password, pin: PIN };
      await platform.ok(authEndpoints.setPin, { as: person, body });
    }
    browser = await TestBrowser.launch(platform.url);
  });
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  });

  const inSchool = () => ({ as: canteen.manager, params: { schoolId: canteen.school.id } });
  /** The phone of the canteen’s manager, with its pages kept for when there is no signal. */
  const open = async (): Promise<Hand> => {
    const page = await browser.landed(canteen.manager.token, '/phone', PHONE, true);
    await page.getByTestId('tile-delivery').waitFor();
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
    await page.reload();
    await page.getByTestId('tile-delivery').waitFor();
    return new Hand(page);
  };

  it('is kept by hand in 90 taps, with one mistake put right and the network cut twice', async () => {
    const hand = await open();
    const { page } = hand;
    const walls: string[] = [];
    const look = async (where: string) => {
      walls.push(...(await barriers(page)).map((wall) => `${where}: ${wall}`));
      if (process.env.E2E_SCREENSHOTS)
        await page.screenshot({ path: `${process.env.E2E_SCREENSHOTS}/day-${where}.png` });
    };
    await look('home');

    // Delivery of two goods; the network goes while it is on the scale
    await hand.tap(hand.on('tile-delivery'));
    await hand.tap(page.getByTestId('suppliers').getByText('楚雄粮油'));
    await hand.tap(page.getByTestId('ingredients').getByText('青椒'));
    await hand.number(hand.on('weighed').last(), '8');
    await hand.tap(hand.chip('送货单'));
    await hand.tap(page.getByTestId('ingredients').getByText('猪后腿肉'));
    await hand.number(hand.on('weighed').last(), '6');
    await hand.tap(hand.chip('动物检疫'));
    await hand.tap(hand.on('accept-rest'));
    await look('delivery');
    await page.context().setOffline(true);
    await hand.save();
    await hand.on('to-sign').waitFor();
    await page.context().setOffline(false);
    await hand.allSent();

    // The second person sees all of it and signs by his PIN
    await hand.tap(hand.on('to-sign'));
    const facts = await hand.on('facts').innerText();
    for (const word of ['楚雄粮油', '青椒 8 kg', '送货单', '猪后腿肉 6 kg', '动物检疫', '单价', '合格'])
      expect(facts).toContain(word);
    await look('to sign');
    await hand.tap(hand.on('signers').getByRole('button').first());
    await hand.text('pin', PIN);
    await hand.tap(hand.on('cosign'));
    await hand.on('facts').waitFor({ state: 'detached' });
    await hand.tap(hand.on('tab-today'));

    await hand.tap(hand.on('tile-stock-in'));
    await hand.tap(page.getByText('cold_store', { exact: true }).first());
    await hand.tap(hand.chip('全部'));
    await hand.tap(page.getByRole('button', { name: '全部', exact: true }).last());
    await hand.save();

    await hand.tap(hand.on('tile-reading'));
    await hand.number(hand.on('reading-cold_store'), '4');
    await look('reading');
    await hand.tap(hand.chip('冷藏'));
    await hand.save();

    await hand.tap(hand.on('tile-meal'));
    await hand.text('dish', '青椒肉丝、米饭');
    await hand.save();
    await hand.allSent();

    await hand.tap(hand.on('tile-stock-out'));
    await hand.number(page.getByText('青椒', { exact: true }), '5');
    await hand.save();

    await hand.tap(hand.on('tile-batch'));
    await hand.tap(hand.on('dishes').getByText('青椒肉丝'));
    await hand.number(hand.on('core'), '82');
    await hand.tap(hand.chip('全部'));
    await look('batch');
    // Away again, until the children have eaten
    await page.context().setOffline(true);
    await hand.save();
    await hand.tap(hand.on('offer-sample'));
    await hand.number(hand.on('sample-青椒肉丝'), '130');
    await look('sample');
    await hand.save();

    await hand.tap(hand.on('tile-hand-over'));
    await hand.tap(hand.on('all-classes'));
    await look('hand-over');
    await hand.save();

    await hand.tap(hand.on('tile-headcount'));
    const present = page.getByRole('button', { name: /^全到/ });
    await hand.tap(present.first());
    await hand.tap(present.last());
    await hand.save();
    await page.context().setOffline(false);
    await hand.allSent();

    await hand.tap(hand.on('tile-accompany'));
    for (const question of [0, 1, 2]) {
      await hand.tap(page.getByRole('button', { name: '优', exact: true }).nth(question));
    }
    await hand.tap(page.getByRole('button', { name: /^我本人/ }));
    await hand.tap(hand.chip('教师'));
    await look('accompany');
    await hand.save();

    await hand.tap(hand.on('tile-leftovers'));
    await hand.number(page.getByText('盘中剩餐'), '3');
    await hand.number(page.getByText('未分发剩餐'), '2');
    await hand.save();
    await hand.allSent();

    // The peppers were 7 kg: what rests on them is shown by name, and put right in one save
    await hand.on('tile-reading').filter({ hasText: '✓' }).waitFor();
    await look('home at the end');
    await hand.tap(hand.on('to-today'));
    await page.getByTestId('act-dining.leftovers').waitFor();
    await look('records of today');
    await hand.tap(page.getByTestId('act-acceptance.delivery').getByRole('button', { name: '更正' }));
    await page.getByRole('heading', { name: /^下面 \d+ 条靠它/ }).waitFor();
    for (const resting of ['入库', '出库', '烹饪', '留样', '分餐交接'])
      expect(await page.locator('main').innerText()).toContain(resting);
    await look('what rests on it');
    await hand.tap(hand.on('correct'));
    await hand.number(hand.on('weighed').first(), '⌫7');
    await look('correction');
    await hand.text('reason', '看错了秤');
    await hand.save();
    await hand.allSent();

    const { items } = await platform.ok(procurementEndpoints.deliveries, {
      ...inSchool(),
      query: { date: canteen.today },
    });
    expect(items.map(({ lines }) => lines.map(({ weighedGrams }) => weighedGrams))).toContainEqual([7_000, 6_000]);
    expect(walls).toEqual([]);
    expect(browser.complaints).toEqual([]);
    expect(hand.taps).toBeLessThanOrEqual(90);
  });

  it('keeps a time with its day, a number with its digits, and what was begun through ‹ and a reload', async () => {
    const hand = await open();
    const { page } = hand;
    await hand.tap(hand.on('tile-reading'));
    // Finer than the books keep: said, and not taken for nothing
    await hand.tap(hand.on('reading-dry_store'));
    for (const key of '19.55') await page.locator('dialog .keys').getByRole('button', { name: key, exact: true }).tap();
    expect(await hand.on('keypad-says').innerText()).toContain('最多填 1 位小数');
    expect(await hand.on('keypad-done').isDisabled()).toBe(true);
    await page.getByRole('button', { name: '删除' }).tap();
    await hand.tap(hand.on('keypad-done'));
    expect(await hand.on('reading-dry_store').innerText()).toContain('19.5');

    await hand.tap(hand.chip('早些时候'));
    await page.fill('input[name=time]', '7');
    expect(await hand.on('save-act').isDisabled()).toBe(true);
    expect(await hand.on('time-read').innerText()).toContain('四位数字');
    await page.fill('input[name=time]', '0705');
    await hand.tap(hand.on('day').getByRole('button', { name: '昨天' }));
    await hand.tap(page.getByRole('button', { name: '返回' }));
    await hand.on('begun').waitFor();
    await page.reload();
    await hand.tap(hand.on('begun'));
    expect(await barriers(page)).toEqual([]);
    await hand.tap(hand.on('draft-continue'));
    expect(await hand.on('reading-dry_store').innerText()).toContain('19.5');
    expect(await page.inputValue('input[name=time]')).toBe('0705');
    await hand.save();
    await hand.allSent();

    const yesterday = addDays(canteen.today, -1);
    const { items } = await platform.ok(warehouseEndpoints.readings, { ...inSchool(), query: { date: yesterday } });
    expect(items.map(({ takenAt, valueTenths, regime }) => ({ takenAt, valueTenths, regime }))).toEqual([
      {
        takenAt: new Date(startOfBusinessDate(yesterday) + 425 * 60_000).toISOString(),
        valueTenths: 195,
        regime: 'ambient',
      },
    ]);
    expect(await hand.on('begun').count()).toBe(0);
  });

  it('says an exceedance where it is read, and wants to know what is done about it', async () => {
    const hand = await open();
    await hand.tap(hand.on('tile-reading'));
    await hand.number(hand.on('reading-cold_store'), '19');
    await hand.tap(hand.chip('冷藏'));
    expect(await hand.on('reading-out').innerText()).toContain('8.0 ℃');
    expect(await barriers(hand.page)).toEqual([]);
    expect(await hand.on('save-act').isDisabled()).toBe(true);
    await hand.tap(hand.chip('已报修'));
    await hand.save();
    await hand.allSent();
  });

  it('says that a sample is too light while more can be put to it, and does not speak of a lost line where there is one', async () => {
    await canteen.cook(await canteen.meal('酸菜鱼'));
    const hand = await open();
    await hand.tap(hand.on('tile-sample'));
    await hand.number(hand.on('sample-酸菜鱼'), '124');
    await hand.page.getByText('酸菜鱼:留样不能少于 125 克').waitFor();
    expect(await hand.on('save-act').isDisabled()).toBe(true);
    await hand.number(hand.on('sample-酸菜鱼'), '⌫5');
    await hand.save();
    await hand.page.getByText('已保存,正在上传').waitFor();
    await hand.allSent();
  });

  it('asks each point of a round, and no paper is ticked before somebody saw it', async () => {
    const hand = await open();
    await hand.tap(hand.on('tile-round'));
    expect(await hand.on('save-act').isDisabled()).toBe(true);
    expect(await hand.page.locator('[aria-pressed=true]').count()).toBe(2); // the place and the time
    await hand.page.goto(`${platform.url}/phone/act/delivery`);
    await hand.tap(hand.page.getByTestId('ingredients').getByText('猪后腿肉'));
    expect(await hand.page.locator('.paper [aria-pressed=true]').count()).toBe(0);
    const photo = Buffer.from(ONE_PIXEL, 'base64');
    await hand.page.getByLabel('拍动物检疫').setInputFiles({ name: 'paper.png', mimeType: 'image/png', buffer: photo });
    await hand.page.locator('.paper [aria-pressed=true]').filter({ hasText: '动物检疫' }).waitFor();
  });

  it('goes on where the network breaks: new supplier, delivery, stock-in and issue, then the signature', async () => {
    await canteen.meal('米线');
    const hand = await open();
    const { page } = hand;
    await hand.tap(hand.on('tile-delivery'));
    await page.getByTestId('ingredients').getByText('青椒').waitFor();
    await page.context().setOffline(true);
    await hand.tap(page.getByRole('button', { name: '新增供货者' }));
    await page.getByLabel('名称', { exact: true }).fill('路边菜摊');
    await page.getByLabel('许可证号').fill('JY15323010001');
    await page.getByLabel('许可证有效期至').fill(addDays(canteen.today, 200));
    await hand.tap(page.getByRole('button', { name: '保存供货者' }));
    await hand.tap(page.getByTestId('ingredients').getByText('青椒'));
    await hand.number(hand.on('weighed'), '9');
    await hand.tap(hand.chip('合格'));
    await hand.save();

    await hand.tap(hand.on('tab-awaiting'));
    await page.getByTestId('awaiting-unsent').filter({ hasText: '路边菜摊 青椒 9 kg' }).waitFor();
    await hand.tap(hand.on('tab-today'));
    await hand.tap(hand.on('tile-stock-in'));
    await hand.tap(page.getByText('dry_store', { exact: true }).first());
    await hand.tap(page.locator('.lots li').filter({ hasText: '手机里' }).getByRole('button', { name: '全部' }));
    await hand.save();
    await hand.tap(hand.on('tile-stock-out'));
    await hand.tap(page.getByText('dry_store', { exact: true }).first());
    await hand.number(page.getByText('青椒', { exact: true }), '4');
    await hand.tap(page.locator('fieldset').filter({ hasText: '哪一餐' }).getByText('米线'));
    await hand.save();
    await page.locator('[data-testid=sync-badge][data-waiting="4"]').waitFor();
    await hand.tap(hand.on('tab-outbox'));
    await page.getByTestId('outbox-waiting').filter({ hasText: 'dry_store · 青椒 4 kg' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    // Nobody can sign in without a signal, so nobody is led there
    await hand.tap(hand.on('tab-me'));
    expect(await hand.on('next-person').isDisabled()).toBe(true);
    expect(await barriers(page)).toEqual([]);

    await page.context().setOffline(false);
    await page.getByTestId('sync-badge').filter({ hasText: '2' }).waitFor();
    await hand.tap(hand.on('sync-badge'));
    await hand.on('held').filter({ hasText: '有第二人确认后再上传' }).waitFor();
    const waiting = (await platform.ok(journalEndpoints.awaiting, inSchool())).items
      .filter(({ kind }) => kind === 'acceptance.delivery')
      .at(-1);
    expect((await canteen.cosign(waiting?.id ?? '')).status).toBe(201);
    await hand.tap(page.getByRole('button', { name: '立即上传' }));
    await hand.allSent();
    const [lotId = ''] = (
      await platform.ok(journalEndpoints.act, { as: canteen.manager, params: { actId: waiting?.id ?? '' } })
    ).links.map(({ thingId }) => thingId);
    expect(await canteen.amountOf(lotId, canteen.school.places.dry_store)).toBe(5_000);
    expect(await canteen.amountOf(lotId, 'kitchen')).toBe(4_000);
  });

  it('takes an issue for what it was when the first try found no platform: made without connection', async () => {
    const [lotId = ''] = await canteen.stocked(canteen.line({ weighedGrams: 6_000 }));
    const mealId = await canteen.meal('南瓜汤');
    const hand = await open();
    const { page } = hand;
    await hand.tap(hand.on('tile-stock-out'));
    await hand.tap(page.getByText('dry_store', { exact: true }).first());
    await hand.tap(page.locator('fieldset').filter({ hasText: '哪一餐' }).getByText('南瓜汤'));
    await hand.number(page.getByTestId(`want-${canteen.ingredientId}`), '5');
    // The radio is up, nobody answers
    await page.context().route('**/api/**', (route) => route.abort());
    const tried = page.waitForEvent('requestfailed', (request) => request.method() === 'POST');
    await hand.save();
    await tried;
    await page.getByTestId('sync-badge').filter({ hasText: '手机里有 1 条' }).waitFor();
    expect((await canteen.issue(mealId, lotId, 3_000)).status).toBe(201);
    await page.context().unroute('**/api/**');
    await hand.tap(hand.on('sync-badge'));
    await hand.tap(page.getByRole('button', { name: '立即上传' }));
    await hand.allSent();
    const { items } = await platform.ok(journalEndpoints.awaiting, inSchool());
    expect(items.map(({ kind, status, offline }) => ({ kind, status, offline }))).toContainEqual({
      kind: 'stock.out',
      status: 'pending_shortage',
      offline: true,
    });
  });

  it('warns when the clock of the phone is wrong', async () => {
    const hand = await open();
    expect(await hand.on('clock-gap').count()).toBe(0);
    await hand.page.clock.setSystemTime(Date.now() + 26 * 3_600_000);
    await hand.tap(hand.on('tab-awaiting'));
    await hand.tap(hand.on('tab-today'));
    await hand.page.getByTestId('clock-gap').filter({ hasText: '快了 26 小时' }).waitFor();
  });

  it('lets the second person choose his name, says how many tries are left, and takes a refusal', async () => {
    const { actId } = await canteen.accept([canteen.line()]);
    const hand = await open();
    await hand.tap(hand.on('tab-awaiting'));
    const card = hand.on(`awaiting-${actId}`);
    await hand.tap(card.getByTestId('cosign-open'));
    await hand.tap(card.getByTestId('signers').getByRole('button').first());
    await hand.text('pin', '111111');
    await hand.tap(card.getByTestId('cosign'));
    expect(await card.getByRole('alert').innerText()).toMatch(/PIN 不对,还能试 \d+ 次/);
    await hand.tap(card.getByTestId('refuse'));
    await hand.text('refusal', '少了两公斤');
    await hand.text('pin', PIN);
    await hand.tap(card.getByTestId('refuse-sure'));
    await card.waitFor({ state: 'detached' });
    expect((await canteen.act(actId)).status).toBe('refused');
    await hand.tap(hand.on('tab-today'));
    await hand.on('due-entered-again').waitFor();
  });

  it('has all that waits looked at and signed in one sitting, by one PIN', async () => {
    const other = await Canteen.open(platform, canteen.today);
    for (const person of [other.manager, other.second]) {
      await platform.ok(authEndpoints.setPin, { as: person, body: { password: person.password, pin: PIN } });
    }
    const acts = [await other.accept([other.line()]), await other.accept([other.line({ weighedGrams: 7_000 })])];
    const hand = new Hand(await browser.landed(other.manager.token, '/phone', PHONE, true));
    await hand.tap(hand.on('to-sign'));
    await hand.tap(hand.on('sitting-open'));
    const sitting = hand.on('sitting');
    await sitting.getByTestId('facts').nth(1).waitFor();
    expect(await sitting.innerText()).toMatch(/10 kg[\s\S]*7 kg|7 kg[\s\S]*10 kg/);
    const { displayName } = await platform.ok(authEndpoints.me, { as: other.second });
    await hand.tap(sitting.getByTestId('signers').getByRole('button', { name: displayName }));
    await hand.text('pin', PIN);
    await hand.tap(sitting.getByTestId('cosign'));
    await hand.on('tile-delivery').waitFor();
    const statuses = await Promise.all(acts.map(async ({ actId }) => (await other.act(actId)).status));
    expect(statuses).toEqual(['recorded', 'recorded']);
  });

  it('keeps every field clear of the bar below', async () => {
    const hand = await open();
    await hand.tap(hand.on('tile-delivery'));
    await hand.tap(hand.page.getByTestId('ingredients').getByText('青椒'));
    // What scrolls ends where the bar begins, so that a field can be half out of sight but never under it
    const { end, bar } = await hand.page.getByTestId('weighed').evaluate((field) => {
      let scroller: Element | null = field;
      while (scroller !== null && !/auto|scroll/.test(getComputedStyle(scroller).overflowY))
        scroller = scroller.parentElement;
      return {
        end: scroller === null ? window.innerHeight : scroller.getBoundingClientRect().bottom,
        bar: document.querySelector('.save-bar')?.getBoundingClientRect().top ?? 0,
      };
    });
    expect(end).toBeLessThanOrEqual(bar);
  });

  it('leads from a stock-out to the meal it is for, which begins as yesterday’s; nobody is a companion by default', async () => {
    const other = await Canteen.open(platform, canteen.today);
    const stove = other.now(other.school.places.stove);
    const yesterday = {
      ...stove,
      date: addDays(other.today, -1),
      mealKind: 'lunch',
      dishes: [{ name: '洋芋' }, { name: '米饭' }],
    };
    await other.does(kitchenEndpoints.planMeal, yesterday);
    const page = await browser.landed(other.manager.token, '/phone', { width: 360, height: 640 }, true);
    const hand = new Hand(page);
    await hand.tap(hand.on('tile-stock-out'));
    await hand.tap(hand.on('to-meal'));
    await hand.tap(hand.on(`menu-${addDays(other.today, -1)}`));
    await hand.save();
    await hand.allSent();
    const params = { schoolId: other.school.id };
    const { items } = await platform.ok(kitchenEndpoints.meals, {
      as: other.manager,
      params,
      query: { date: other.today },
    });
    expect(items.map(({ dishes }) => dishes.map(({ name }) => name))).toEqual([['洋芋', '米饭']]);
    await hand.tap(hand.on('tile-accompany'));
    expect(await page.inputValue('input[name=diner]')).toBe('');
    expect(await page.locator('[aria-pressed=true]').allInnerTexts()).toEqual([
      expect.stringContaining('午餐'),
      '刚刚',
    ]);
    // The school's name stands there whole, on a small screen without a signal, too
    await page.context().setOffline(true);
    await page.getByTestId('sync-badge').filter({ hasText: '离线' }).waitFor();
    const cut = await page
      .locator('.top .school')
      .evaluate((name) => [name.scrollHeight - name.clientHeight, name.scrollWidth - name.clientWidth]);
    expect(Math.max(...cut)).toBeLessThanOrEqual(1);
  });

  it('says so when a form cannot be fetched, opens it once it can, and keeps it when the platform is busy', async () => {
    const page = await browser.page(PHONE, true);
    await page.addInitScript('delete Navigator.prototype.serviceWorker'); // before the pages are kept on the phone
    const hand = new Hand(page);
    await browser.land(page, canteen.manager.token, '/phone');
    await hand.on('tile-reading').waitFor();
    await page.waitForLoadState('networkidle');
    await page.context().route('**/*.js', (route) => route.abort());
    await hand.tap(hand.on('tile-reading'));
    await page.getByText('这一页没能打开').waitFor();
    await page.context().unroute('**/*.js');
    await hand.tap(page.getByRole('button', { name: '重试' }));
    await hand.on('save-act').waitFor();

    await page.context().route('**/api/**', (route) => route.fulfill({ status: 503, json: { code: 'service.busy' } }));
    await page.reload();
    await hand.on('save-act').waitFor();
    await page.context().unroute('**/api/**');
  });

  it('asks before the same class is counted a second time, and takes yes for an answer', async () => {
    const other = await Canteen.open(platform, canteen.today);
    const mealId = await other.meal();
    await other.cook(mealId);
    const [group] = (
      await platform.ok(organizationEndpoints.school, { as: other.manager, params: { schoolId: other.school.id } })
    ).classes;
    const count = { mealId, lines: [{ classId: group?.id, present: 38, served: 38 }] };
    await other.does(
      servingEndpoints.headcount,
      { ...other.now(other.school.places.dining_hall), ...count },
      other.second,
    );
    const hand = new Hand(await browser.landed(other.manager.token, '/phone', PHONE, true));
    await hand.tap(hand.on('tile-headcount'));
    await hand.tap(hand.page.getByRole('button', { name: /^全到/ }).first());
    await hand.save();
    await hand.on('sync-badge').filter({ hasText: '1 条需处理' }).waitFor();
    await hand.tap(hand.on('sync-badge'));
    await hand.tap(hand.on('confirm'));
    await hand.allSent();
  });
});
