import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { catalogueEndpoints, type IngredientCategory } from '../../src/contract/http/catalogue.js';
import { kitchenEndpoints } from '../../src/contract/http/kitchen.js';
import { menuEndpoints } from '../../src/contract/http/menu.js';
import { Canteen } from '../integration/canteen.js';
import { TestPlatform } from '../integration/harness.js';
import { csvOf } from '../integration/roster-files.js';
import { barriers, TestBrowser } from './demo-process.js';

const shots = process.env.E2E_SCREENSHOTS;

describe('the menu of a week', () => {
  let platform: TestPlatform;
  let browser: TestBrowser;
  let canteen: Canteen;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    platform = await TestPlatform.start();
    canteen = await Canteen.open(platform);
    const list: [string, IngredientCategory][] = [
      ['试验米', 'staple'],
      ['试验菜', 'vegetable'],
    ];
    for (const [name, category] of list) {
      const body = { name, category, confirmation: null };
      ids[name] = (await platform.ok(catalogueEndpoints.createIngredient, { as: canteen.manager, body })).id;
    }
    browser = await TestBrowser.launch(platform.url);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  });

  it('rests on a table that is looked at row by row before it is taken', async () => {
    const page = await browser.landed(platform.admin.token, '/structure');
    await page.getByRole('link', { name: '食物成分' }).click();
    await page.getByText('还没有任何食材的成分数据').waitFor();
    const csv = csvOf([
      ['食材名称', '可食部(%)', '能量(kcal)', '蛋白质(g)', '致敏原'],
      ['试验米', '100', '350', '7', '无'],
      ['没有的食材', '100', '1', '1', ''],
    ]);
    await page
      .getByTestId('composition-file')
      .setInputFiles({ name: '成分表.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    const preview = page.getByTestId('composition-preview');
    await preview.getByText('新增 1 行,改动 0 行,相同 0 行,有误 1 行').waitFor();
    await preview.getByText('食材目录里没有这个名称').waitFor();
    await preview.locator('[name=source]').fill('县营养办试验表');
    expect(await barriers(page)).toEqual([]);
    await preview.getByRole('button', { name: '写入' }).click();
    await page.getByTestId('compositions').getByText('县营养办试验表').waitFor();
  });

  it('is planned from dishes, held against the standard with what is not known, and changed with a reason', async () => {
    const page = await browser.landed(canteen.manager.token, `/schools/${canteen.school.id}/menu`);
    await page.getByText('这一周还没有制定食谱').waitFor();
    await page.getByTestId('new-dish').click();
    const dish = page.getByTestId('dish-form');
    await dish.locator('[name=name]').fill('试验饭');
    for (const [at, name] of ['试验米', '试验菜'].entries()) {
      await dish.locator('[name=find]').fill(name);
      await dish.getByRole('button', { name: `＋ ${name}` }).click();
      await dish.locator(`[name=grams-${at}-lower_primary]`).fill('80');
      await dish.locator(`[name=grams-${at}-upper_primary]`).fill('100.5');
    }
    expect(await barriers(page)).toEqual([]);
    await dish.getByRole('button', { name: '保存' }).click();
    await page.getByTestId('dishes').getByText('不清楚:试验菜').waitFor();

    await page.getByTestId('plan-week').click();
    const form = page.getByTestId('week-form');
    await form.locator('[name=diners-upper_primary]').fill('60');
    await form.getByTestId(`plan-${canteen.today}-lunch`).getByLabel('试验饭').check();
    await form.getByRole('button', { name: '保存' }).click();
    await page.getByTestId('menu-table').getByText('试验米 100.5、试验菜 100.5').waitFor();
    await page.getByTestId('menu-judgement').getByText('这些食材没有成分数据,下面的数字都不含它们:试验菜').waitFor();
    await page.getByTestId('menu-nutrients-upper_primary').getByText('未知').first().waitFor();
    if (shots) await page.screenshot({ path: `${shots}/menu-week.png`, fullPage: true });
    expect(await barriers(page)).toEqual([]);

    await page.getByTestId('plan-week').click();
    await form.locator('[name=diners-lower_primary]').fill('40');
    await form.locator('[name=reason]').fill('一、二年级开始在食堂就餐');
    await form.getByRole('button', { name: '保存' }).click();
    const log = page.getByTestId('menu-log');
    await log.getByText('原因:一、二年级开始在食堂就餐').waitFor();
    await log.getByText('就餐人数有改动').waitFor();

    await page.emulateMedia({ media: 'print' });
    expect(await page.getByTestId('menu-judgement').isVisible()).toBe(false);
    expect(await page.getByTestId('menu-table').isVisible()).toBe(true);
  });

  it('is what the meal on the phone begins with, and what is taken for it', async () => {
    const [rice = ''] = await canteen.stocked(
      canteen.line({ ingredientId: ids.试验米 as string, weighedGrams: 50_000, unitPriceFenPerKg: 600 }),
    );
    const page = await browser.landed(canteen.manager.token, '/phone', { width: 390, height: 844 }, true);
    await page.getByTestId('tile-meal').click();
    await page.getByTestId('menu-planned').click();
    const planned = page.waitForResponse(
      (answer) => answer.url().endsWith('/meals') && answer.request().method() === 'POST',
    );
    await page.getByTestId('save-act').click();
    expect((await planned).status()).toBe(201);
    const { items } = await platform.ok(kitchenEndpoints.meals, {
      as: canteen.manager,
      params: { schoolId: canteen.school.id },
      query: { date: canteen.today },
    });
    expect(items).toMatchObject([{ plannedDiners: 100, dishes: [{ name: '试验饭' }] }]);

    await page.goto(`${platform.url}/phone/act/stock-out`);
    await page.getByText('dry_store', { exact: true }).first().click();
    await page.getByTestId('as-menu').click();
    await page.getByTestId('as-menu').getByText('试验菜').waitFor();
    const sent = page.waitForResponse((answer) => answer.url().endsWith('/stock-outs'));
    await page.getByTestId('save-act').click();
    expect((await sent).status()).toBe(201);
    // 40 × 80 g + 60 × 100.5 g
    expect(await canteen.amountOf(rice, canteen.school.places.dry_store)).toBe(50_000 - 9_230);
    const { lines } = await platform.ok(menuEndpoints.requisition, {
      as: canteen.manager,
      params: { schoolId: canteen.school.id, date: canteen.today },
      query: { mealKind: 'lunch' },
    });
    expect(lines.map(({ name, toTake }) => [name, toTake?.amount ?? null])).toEqual([
      ['试验米', 9_230],
      ['试验菜', null],
    ]);
  });

  it('is proposed within the money with its reasons, and planned only by who takes it over', async () => {
    const params = { schoolId: canteen.school.id };
    const grams = { lower_primary: 1_000, upper_primary: 1_200 };
    const lines = [{ ingredientId: ids.试验米 as string, gramsTenths: grams }];
    const body = { name: '白米饭', seenVersion: 0, lines };
    await platform.ok(menuEndpoints.saveDish, { as: canteen.manager, params, body });
    const page = await browser.landed(canteen.manager.token, `/schools/${canteen.school.id}/menu`);
    await page.getByTestId('propose-week').click();
    const form = page.getByTestId('proposal-form');
    for (const [name, value] of Object.entries({ perMeal: '5', dishesPerMeal: '1', mostTimes: '5' }))
      await form.locator(`[name=${name}]`).fill(value);
    await form.getByRole('button', { name: '开始计算' }).click();
    const view = page.getByTestId('proposal-view');
    await view.getByText('没有比它更接近要求的搭配').waitFor();
    await view.getByText('当天只有它有谷薯').first().waitFor();
    await view.getByTestId('left-out').getByText('试验饭: 有食材没有成分数据').waitFor();
    await view.getByTestId('contradictions').getByText('“能量”用现有菜品怎么搭配都达不到').waitFor();
    if (shots) await page.screenshot({ path: `${shots}/menu-proposal.png`, fullPage: true });
    expect(await barriers(page)).toEqual([]);
    await page.getByTestId('take-proposal').click();
    const week = page.getByTestId('week-form');
    await week.waitFor();
    expect(await week.getByLabel('白米饭').first().isChecked()).toBe(true);
    await week.locator('[name=reason]').fill('按推荐调整');
    await week.getByRole('button', { name: '保存' }).click();
    await page.getByTestId('menu-log').getByText('原因:按推荐调整').waitFor();
    expect(browser.complaints).toEqual([]);
  });
});
