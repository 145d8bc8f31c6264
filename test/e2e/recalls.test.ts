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

  it('keeps what an office has typed over the end of its session, for the same person alone (R-F17)', async () => {
    const desk = await browser.landed(office.token, '/recalls');
    const reason = desk.locator('input[name=reason]');
    await reason.fill('抽检不合格,先停用');
    await desk.fill('input[name=licenceNo]', LICENCE);
    await desk.fill('input[name=batch]', 'B-9');
    await desk.context().clearCookies();
    await desk.getByTestId('recall-start').getByRole('button').click();
    await desk.locator('input[name=password]').waitFor();
    await browser.land(desk, office.token, '/recalls');
    expect([await reason.inputValue(), await desk.inputValue('input[name=batch]')]).toEqual([
      '抽检不合格,先停用',
      'B-9',
    ]);

    const colleague = await platform.newPerson('safety_section', '532301');
    await browser.land(desk, colleague.token, '/recalls');
    expect(await reason.inputValue()).toBe('');
    await browser.land(desk, office.token, '/recalls');
    expect(await reason.inputValue()).toBe('');

    // choices that may be left out are kept, too; who signs out leaves nothing in the window
    await browser.land(desk, platform.admin.token, '/people');
    await desk.getByRole('button', { name: '录入人员' }).click();
    const person = desk.getByTestId('new-person');
    await person.getByLabel('姓名').fill('李四');
    await person.getByLabel('岗位').selectOption('safety_section');
    await person.locator('select[required]').selectOption('532301');
    await desk.reload();
    expect(await person.getByLabel('姓名').inputValue()).toBe('李四');
    expect(await person.getByLabel('岗位').inputValue()).toBe('safety_section');
    await person.locator('select[required] option:checked[value="532301"]').waitFor({ state: 'attached' });
    await desk.getByTestId('sign-out').click();
    await desk.locator('input[name=password]').waitFor();
    expect(await desk.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('draft ')))).toEqual(
      [],
    );
    expect(browser.complaints).toEqual([]);
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
