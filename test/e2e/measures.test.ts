import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditEndpoints } from '../../src/contract/http/audit.js';
import { catalogueEndpoints } from '../../src/contract/http/catalogue.js';
import { Canteen } from '../integration/canteen.js';
import { TestPlatform } from '../integration/harness.js';
import { barriers, TestBrowser } from './demo-process.js';

describe('how goods are counted, on the desk', () => {
  let platform: TestPlatform;
  let browser: TestBrowser;
  let canteen: Canteen;
  beforeAll(async () => {
    platform = await TestPlatform.start();
    canteen = await Canteen.open(platform);
    browser = await TestBrowser.launch(platform.url);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  });

  it('is stated with its source by who keeps the structure, and noted', async () => {
    const body = { name: '土鸡蛋', category: 'egg', confirmation: null };
    const { id } = await platform.ok(catalogueEndpoints.createIngredient, { as: canteen.manager, body });
    const page = await browser.landed(platform.admin.token, '/structure');
    await page.waitForFunction(() => document.title.startsWith('学校与食堂 · '));
    await page.getByRole('link', { name: '食材与计量' }).click();
    await page.waitForFunction(() => document.title.startsWith('食材与计量 · ')); // several windows are told apart
    await page.getByRole('searchbox').fill('土鸡蛋');
    const row = page.getByTestId('ingredients').getByRole('row').filter({ hasText: '土鸡蛋' });
    await row.getByText('个 = 50 g').waitFor();
    await row.getByText('板 = 30 个').waitFor();
    await row.getByRole('button').click();
    const form = page.getByTestId('measure-form');
    await form.getByLabel('中文叫法').fill('枚');
    await form.getByLabel('一个(盒)的量').fill('45');
    await form.getByLabel('依据').fill('县营养办 2026 年 11 月称 100 枚');
    expect(await barriers(page)).toEqual([]);
    await form.getByRole('button', { name: '保存' }).click();
    await row.getByText('枚 = 45 g').waitFor();

    const found = await platform.ok(catalogueEndpoints.ingredients, { as: canteen.manager, query: { q: '土鸡蛋' } });
    expect(found.items).toMatchObject([
      {
        id,
        measure: { unit: 'piece', piece: { zh: '枚', en: 'egg', amount: 45, unit: 'g' }, packs: [{ amount: 30 }] },
      },
    ]);
    const auditor = await platform.newPerson('audit_admin', '532300');
    const { items } = await platform.ok(auditEndpoints.entries, { as: auditor, query: {} });
    expect(items).toContainEqual(
      expect.objectContaining({
        action: 'catalogue.measure-stated',
        detail: expect.objectContaining({ name: '土鸡蛋', source: '县营养办 2026 年 11 月称 100 枚' }),
      }),
    );
  });

  it('is read by others, who are offered nothing to change', async () => {
    const page = await browser.landed(canteen.school.people.principal.token, '/structure/ingredients');
    await page.getByTestId('ingredients').waitFor();
    expect(await page.getByTestId('ingredients').getByRole('button').count()).toBe(0);
  });
});
