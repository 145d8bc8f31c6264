import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { barriers, Demo, signIn, TestBrowser } from './demo-process.js';

const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

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
    await page.getByTestId('save-act').click();
    await page.getByTestId('sync-badge').filter({ hasText: '1' }).waitFor();
    expect(await deliveries()).toEqual([]);
    await page.context().setOffline(false);
    await page.getByTestId('sync-badge').filter({ hasText: '已全部上传' }).waitFor({ timeout: 120_000 });

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
    await page.getByTestId('sync-badge').filter({ hasText: '已全部上传' }).waitFor({ timeout: 120_000 });
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

  it('never loads what only the desk needs', async () => {
    const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(loaded.filter((name) => /antd|hls|desk/.test(name))).toEqual([]);
    expect(browser.strangers).toEqual([]);
    expect(browser.complaints).toEqual([]);
  });
});
