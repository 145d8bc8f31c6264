import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { businessDateOf } from '../../src/contract/business-date.js';
import { catalogueEndpoints } from '../../src/contract/http/catalogue.js';
import { recallEndpoints } from '../../src/contract/http/recalls.js';
import { Canteen } from '../integration/canteen.js';
import { type Session, TestPlatform } from '../integration/harness.js';
import { TestBrowser } from './demo-process.js';

const LICENCE = 'JY15323010005678';

describe('what an office calls back, and what hangs on its wall', () => {
  let platform: TestPlatform;
  let browser: TestBrowser;
  let canteen: Canteen;
  let office: Session;
  let cabbage: string;
  let name: string;

  beforeAll(async () => {
    platform = await TestPlatform.start();
    canteen = await Canteen.open(platform, businessDateOf(Date.now()), '532301', LICENCE);
    cabbage = await canteen.newIngredient('vegetable');
    const { items } = await platform.ok(catalogueEndpoints.ingredients, { as: canteen.manager, query: {} });
    name = items.find(({ id }) => id === cabbage)?.name ?? '';
    await canteen.stocked(canteen.line({ ingredientId: cabbage, supplierLot: 'B-7' }));
    office = await platform.newPerson('safety_section', '532301');
    browser = await TestBrowser.launch(platform.url);
  });
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  });

  it('begins at the desk with an ingredient of the list, stops the lot, is acknowledged on the phone, and ends', async () => {
    const desk = await browser.landed(office.token, '/recalls');
    await desk.fill('input[name=licenceNo]', LICENCE.toLowerCase());
    await desk.fill('input[name=ingredient]', '没有这种菜');
    await desk.getByText('食材名录里没有这个名字').waitFor();
    const begin = desk.getByTestId('recall-start').getByRole('button');
    expect(await begin.isEnabled()).toBe(false);
    await desk.fill('input[name=ingredient]', name);
    await desk.getByText('食材名录里没有这个名字').waitFor({ state: 'detached' });
    await desk.fill('input[name=batch]', 'b7');
    await desk.fill('input[name=reason]', '农残超标');
    await desk.getByRole('checkbox').uncheck();
    await begin.click();
    await desk.getByTestId('recall-open').click();
    await desk.getByTestId('recall-balance').getByText('100% 说得清').waitFor();
    const { items } = await platform.ok(recallEndpoints.list, { as: office, query: {} });
    expect(items).toMatchObject([{ what: { of: 'goods', ingredientId: cabbage, batch: 'b7' }, isDrill: false }]);

    const phone = await browser.landed(canteen.manager.token, '/phone', { width: 390, height: 844 }, true);
    const card = phone.getByTestId('recall-card');
    await card.getByText('已找到并封存,签收').tap();
    await card.waitFor({ state: 'detached' });

    await desk.reload();
    await desk.getByText('1/1 所学校已签收').waitFor();
    await desk.getByRole('textbox', { name: '处置结果' }).fill('已退货');
    await desk.getByRole('button', { name: '结束召回' }).click();
    await desk.getByTestId('recall').waitFor({ state: 'detached' });
    expect(browser.complaints).toEqual([]);
  });

  it('shows today on a wall without anybody signed in, in one browser, until its link is taken back', async () => {
    const desk = await browser.landed(office.token, '/reports');
    const links = desk.getByTestId('screen-links');
    await links.getByRole('textbox').fill('会议室');
    await links.getByRole('button', { name: '生成链接' }).click();
    const address = (await desk.getByTestId('screen-link').textContent()) ?? '';

    const wall = await browser.page({ width: 1920, height: 1080 });
    await wall.goto(address);
    await wall.getByText('今天应记').waitFor();
    // Who photographs the wall has no link
    expect(new URL(wall.url()).hash).toBe('');
    await wall.reload();
    await wall.getByText('今天应记').waitFor();
    await wall.goto(`${platform.url}/reports`);
    await wall.locator('input[name=password]').waitFor();

    const other = await browser.page();
    await other.goto(address);
    await other.getByText('已在另一个浏览器里打开').waitFor();

    await desk.reload();
    await links.getByRole('button', { name: /收\s?回/ }).click();
    await links.getByText('已收回').waitFor();
    await wall.goto(`${platform.url}/wall`);
    await wall.getByText('这个大屏链接已收回').waitFor();
    expect(await wall.getByText('今天应记').count()).toBe(0);
    expect(browser.complaints).toEqual([]);
  });
});
