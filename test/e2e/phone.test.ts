import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { authEndpoints } from '../../src/contract/http/auth.js';
import { catalogueEndpoints } from '../../src/contract/http/catalogue.js';
import { findingEndpoints } from '../../src/contract/http/findings.js';
import { procurementEndpoints } from '../../src/contract/http/procurement.js';
import { Canteen } from '../integration/canteen.js';
import { TestPlatform } from '../integration/harness.js';
import { barriers, signIn, TestBrowser } from './demo-process.js';

const PIN = '482913';
const ONE_PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describe('a canteen manager with wet hands and a 390-pixel phone', () => {
  let platform: TestPlatform;
  let canteen: Canteen;
  let browser: TestBrowser;
  let page: Page;
  /** The second person as the card names him. */
  let worker: { username: string; displayName: string };

  beforeAll(async () => {
    platform = await TestPlatform.start();
    canteen = await Canteen.open(platform);
    const body = { name: '青椒', category: 'vegetable' as const, confirmation: null };
    await platform.ok(catalogueEndpoints.createIngredient, { as: canteen.manager, body });
    const { canteen_worker } = canteen.school.people;
    for (const person of [canteen.manager, canteen_worker]) {
      await platform.ok(authEndpoints.setPin, { as: person, body: { password: person.password, pin: PIN } });
    }
    const me = await platform.ok(authEndpoints.me, { as: canteen_worker });
    worker = { username: canteen_worker.username, displayName: me.displayName };
    browser = await TestBrowser.launch(platform.url);
    page = await browser.page({ width: 390, height: 844 });
    await signIn(page, `${platform.url}/phone`, canteen.manager);
    await page.getByTestId('tile-delivery').waitFor();
  });

  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  });

  const asked = () => ({ as: canteen.manager, params: { schoolId: canteen.school.id } });
  const type = async (digits: string) => {
    for (const digit of digits)
      await page.locator('dialog .keys').getByRole('button', { name: digit, exact: true }).click();
    await page.getByTestId('keypad-done').click();
  };
  const deliveries = async () =>
    (await platform.ok(procurementEndpoints.deliveries, { ...asked(), query: { date: canteen.today } })).items;

  it('logs a delivery without signal; it goes up once when the signal is back', async () => {
    await page.getByTestId('tile-delivery').click();
    await page.getByText('楚雄粮油').click();
    await page.getByTestId('ingredients').getByText('青椒').click();
    await page.getByTestId('weighed').click();
    await type('8.5');
    await page.getByRole('button', { name: '送货单', exact: true }).click();
    await page.context().setOffline(true);
    // What the platform would refuse is said before it is saved, without it (S-11, S-13)
    await page.getByLabel('保质期至').fill('2025-01-01');
    await page.getByText('青椒:到货时已过保质期,只能拒收').waitFor();
    expect(await page.getByTestId('save-act').isDisabled()).toBe(true);
    await page.getByLabel('生产日期').fill('2025-01-02');
    await page.getByText('青椒:保质期不能早于生产日期').waitFor();
    await page.getByLabel('保质期至').fill('');
    // Nobody is taken to have found in order what he has not looked at
    await page.getByText('青椒:没有选验收结论').waitFor();
    await page.getByRole('button', { name: '合格', exact: true }).click();
    await page.getByTestId('save-act').click();
    await page.getByTestId('sync-badge').filter({ hasText: '1' }).waitFor();
    expect(await deliveries()).toEqual([]);
    await page.context().setOffline(false);
    await page.getByTestId('sync-badge').filter({ hasText: '已全部上传' }).waitFor();

    const [delivery, ...others] = await deliveries();
    expect(others).toEqual([]);
    expect(delivery).toMatchObject({ status: 'awaiting_second', lines: [{ weighedGrams: 8500 }] });
  });

  it('has the second person sign on the same phone with his own PIN, and nobody sign for himself', async () => {
    await page.goto(`${platform.url}/phone`);
    await page.getByTestId('tab-awaiting').click();
    const card = page.locator('[data-testid^=awaiting-]').first();
    await card.getByRole('button').first().click();
    // He is not among those to choose from; typed in, he is refused
    const signers = card.getByTestId('signers');
    await page.fill('input[name=cosigner]', canteen.manager.username);
    await page.fill('input[name=pin]', PIN);
    await page.getByTestId('cosign').click();
    await page.getByRole('alert').waitFor();
    await signers.getByRole('button', { name: worker.displayName }).click();
    await page.fill('input[name=pin]', PIN);
    await page.getByTestId('cosign').click();
    await card.waitFor({ state: 'detached' });
    expect((await deliveries())[0]).toMatchObject({ status: 'recorded' });
  });

  it('issues stock to a meal, first expired first, in three taps and the digits', async () => {
    const [lotId = ''] = await canteen.stocked(canteen.line({ weighedGrams: 9_000 }));
    await canteen.meal('米饭');
    await page.goto(`${platform.url}/phone`);
    await page.getByTestId('tile-stock-out').click();
    await page.getByText('dry_store', { exact: true }).click();
    await page.getByTestId(`want-${canteen.ingredientId}`).click();
    await type('5');
    await page.getByTestId('proposal').waitFor();
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByTestId('save-act').click();
    expect((await answered).status()).toBe(201);
    expect(await canteen.amountOf(lotId, canteen.school.places.dry_store)).toBe(4_000);
  });

  it('calls no shelf empty that was not read, and shows it when it was', async () => {
    const fresh = await browser.page({ width: 390, height: 844 });
    await fresh.route('**/api/schools/*/stock?*', (route) => route.abort());
    await fresh.route('**/api/schools/*/stock', (route) => route.abort());
    await browser.land(fresh, canteen.manager.token, '/phone/act/write-off');
    await fresh.getByText('还没读到平台上的数据').waitFor();
    expect(await fresh.getByText('这里没有账面库存').count()).toBe(0);

    await fresh.unrouteAll();
    await fresh.reload();
    await fresh.getByText('dry_store', { exact: true }).click();
    await fresh.getByText('账面 4 kg').waitFor();
    await fresh.context().close();
  });

  it('keeps nobody out, and gives wet fingers room', async () => {
    await page.goto(`${platform.url}/phone`);
    await page.getByTestId('tile-delivery').waitFor();
    expect(await barriers(page)).toEqual([]);
    const tiles = await page.locator('[data-testid^=tile-]').all();
    for (const tile of tiles) expect((await tile.boundingBox())?.height).toBeGreaterThanOrEqual(60);

    // in English, too, where the name of a stage is longer than the room beside its tiles
    const english = await browser.landed(canteen.manager.token, '/phone/me', { width: 390, height: 844 });
    await english.getByText('English', { exact: true }).click();
    await english.getByTestId('tab-today').click();
    await english.getByRole('heading', { name: 'Distribution' }).waitFor();
    const hidden = await english.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.stage > h2')].flatMap((name) => {
        const words = document.createRange();
        words.selectNodeContents(name);
        const [end, tiles] = [words.getBoundingClientRect(), name.nextElementSibling?.getBoundingClientRect()];
        return tiles !== undefined && end.right > tiles.left && end.bottom > tiles.top ? [name.innerText] : [];
      }),
    );
    expect(hidden).toEqual([]);
    await english.context().close();
  });

  it('tells the principal of a finding and its deadline, keeps what he began, and sends his answer', async () => {
    const { id } = await platform.ok(findingEndpoints.open, {
      as: canteen.school.people.market_inspector,
      params: { schoolId: canteen.school.id },
      body: {
        subject: { type: 'none' },
        severity: 'general',
        clause: 'S-15',
        text: '主食库门边有积水,请说明',
        deadline: canteen.today,
      },
    });
    const phone = await browser.page({ width: 390, height: 844 });
    await signIn(phone, `${platform.url}/phone`, canteen.school.people.principal);
    const strip = phone.getByTestId('findings-strip');
    await strip.waitFor();
    expect(await strip.textContent()).toMatch(new RegExp(`1 个问题等学校答复.*${canteen.today}`));
    expect(await barriers(phone)).toEqual([]);
    await strip.click();
    await phone.getByTestId(`finding-${id}`).click();
    await phone.getByTestId('answer-text').fill('已请人修好水管');
    await phone.locator('input[type=file]').setInputFiles({
      name: 'floor.png',
      mimeType: 'image/png',
      buffer: Buffer.from(ONE_PIXEL, 'base64'),
    });
    await phone.locator('.picture').waitFor();
    expect(await barriers(phone)).toEqual([]);
    await phone.context().setOffline(true);
    await phone.getByTestId('answer-send').click();
    await phone.getByRole('alert').filter({ hasText: '都在这部手机里' }).waitFor();
    await phone.context().setOffline(false);
    await phone.reload();
    await phone.locator('.picture').waitFor();
    expect(await phone.getByTestId('answer-text').inputValue()).toBe('已请人修好水管');
    await phone.getByTestId('answer-send').click();
    await phone.getByTestId('finding-steps').getByText('已请人修好水管').waitFor();

    const { status, steps } = await platform.ok(findingEndpoints.finding, {
      as: canteen.school.people.principal,
      params: { findingId: id },
    });
    expect(status).toBe('answered');
    expect(steps.map(({ photoIds }) => photoIds.length)).toEqual([0, 1]);
    await phone.goto(`${platform.url}/phone`);
    await phone.getByTestId('tile-delivery').waitFor();
    await phone.waitForLoadState('networkidle');
    await strip.waitFor({ state: 'detached' });
    await phone.context().close();
  });

  it('never loads what only the desk needs', async () => {
    const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(loaded.filter((name) => /antd|hls|desk/.test(name))).toEqual([]);
    expect(browser.complaints).toEqual([]);
  });
});
