import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { barriers, Demo, signIn, TestBrowser } from './demo-process.js';

const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

const ONE_PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describe('a canteen manager with wet hands and a 390-pixel phone', () => {
  let demo: Demo;
  let browser: TestBrowser;
  let page: Page;

  beforeAll(async () => {
    demo = await Demo.start();
    browser = await TestBrowser.launch(demo.ready.url);
    page = await browser.page({ width: 390, height: 844 });
    await signIn(page, `${demo.ready.url}/phone`, demo.account('canteen_manager'));
    await page.getByTestId('tile-delivery').waitFor();
  });

  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
  });

  const api = async <T>(path: string, body?: object): Promise<T> => {
    const answer = await fetch(`${demo.ready.url}/api/schools/${demo.ready.schoolId}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        authorization: `Bearer ${await demo.token('canteen_worker')}`,
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return (await answer.json()) as T;
  };
  const type = async (digits: string) => {
    for (const digit of digits)
      await page.locator('dialog .keys').getByRole('button', { name: digit, exact: true }).click();
    await page.getByTestId('keypad-done').click();
  };
  const deliveries = async () =>
    (
      await api<{ items: { id: string; status: string; offline: boolean; lines: { weighedGrams: number }[] }[] }>(
        `/deliveries?date=${today()}`,
      )
    ).items;

  it('logs a delivery without signal; it goes up once when the signal is back', async () => {
    await page.getByTestId('tile-delivery').click();
    await page.getByText('楚雄鲜食配送有限公司').click();
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
    const worker = demo.account('canteen_worker');
    await page.goto(`${demo.ready.url}/phone`);
    await page.getByTestId('tab-awaiting').click();
    const card = page.locator('[data-testid^=awaiting-]').first();
    await card.getByRole('button').first().click();
    // He is not among those to choose from; typed in, he is refused
    const signers = card.getByTestId('signers');
    const manager = demo.account('canteen_manager');
    await page.fill('input[name=cosigner]', manager.username);
    await page.fill('input[name=pin]', manager.pin ?? '');
    await page.getByTestId('cosign').click();
    await page.getByRole('alert').waitFor();
    await signers.getByRole('button', { name: '张师傅' }).click();
    await page.fill('input[name=pin]', worker.pin ?? '');
    await page.getByTestId('cosign').click();
    await card.waitFor({ state: 'detached' });
    expect((await deliveries())[0]).toMatchObject({ status: 'recorded' });
  });

  it('issues stock to a meal, first expired first, in three taps and the digits', async () => {
    const { items } = await api<{
      items: {
        locationId: string;
        lots: { id: string; ingredientId: string; ingredientName: string; grams: number }[];
      }[];
    }>('/stock');
    const store = items.find(({ lots }) => lots.some(({ ingredientName }) => ingredientName === '大米'));
    const rice = store?.lots.find(({ ingredientName }) => ingredientName === '大米');
    const now = new Date().toISOString();
    await api('/meals', {
      placeId: store?.locationId,
      occurredAt: now,
      capturedAt: now,
      date: today(),
      mealKind: 'dinner',
      dishes: [{ name: '米饭' }],
    });
    await page.reload();
    await page.goto(`${demo.ready.url}/phone`);
    await page.getByTestId('tile-stock-out').click();
    await page.getByText('主食库', { exact: true }).click();
    await page.getByTestId(`want-${rice?.ingredientId}`).click();
    await type('5');
    await page.getByTestId('proposal').waitFor();
    await page.getByTestId('save-act').click();
    await page.getByTestId('sync-badge').filter({ hasText: '已全部上传' }).waitFor();
    const after = await api<typeof items extends infer T ? { items: T } : never>(
      `/stock?ingredientId=${rice?.ingredientId}`,
    );
    const left = after.items.find(({ locationId }) => locationId === store?.locationId)?.lots[0]?.grams;
    expect(left).toBe((rice?.grams ?? 0) - 5_000);
  });

  it('keeps nobody out, and gives wet fingers room', async () => {
    await page.goto(`${demo.ready.url}/phone`);
    await page.getByTestId('tile-delivery').waitFor();
    expect(await barriers(page)).toEqual([]);
    const tiles = await page.locator('[data-testid^=tile-]').all();
    for (const tile of tiles) expect((await tile.boundingBox())?.height).toBeGreaterThanOrEqual(60);
  });

  it('tells the principal of a finding and its deadline, keeps what he began, and sends his answer', async () => {
    const opened = await fetch(`${demo.ready.url}/api/schools/${demo.ready.schoolId}/findings`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await demo.token('market_inspector')}`,
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
      },
      body: JSON.stringify({
        subject: { type: 'none' },
        severity: 'general',
        clause: 'S-15',
        text: '主食库门边有积水,请说明',
        deadline: today(),
      }),
    });
    const { id } = (await opened.json()) as { id: string };
    const phone = await browser.page({ width: 390, height: 844 });
    await signIn(phone, `${demo.ready.url}/phone`, demo.account('principal'));
    const strip = phone.getByTestId('findings-strip');
    await strip.waitFor();
    expect(await strip.textContent()).toMatch(new RegExp(`1 个问题等学校答复.*${today()}`));
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

    const answered = await fetch(`${demo.ready.url}/api/findings/${id}`, {
      headers: { authorization: `Bearer ${await demo.token('principal')}` },
    });
    const { status, steps } = (await answered.json()) as { status: string; steps: { photoIds: string[] }[] };
    expect(status).toBe('answered');
    expect(steps.map(({ photoIds }) => photoIds.length)).toEqual([0, 1]);
    await phone.goto(`${demo.ready.url}/phone`);
    await phone.getByTestId('tile-delivery').waitFor();
    await phone.waitForLoadState('networkidle');
    expect(await strip.count()).toBe(0);
    await phone.context().close();
  });

  it('never loads what only the desk needs', async () => {
    const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(loaded.filter((name) => /antd|hls|desk/.test(name))).toEqual([]);
    expect(browser.complaints).toEqual([]);
  });
});
