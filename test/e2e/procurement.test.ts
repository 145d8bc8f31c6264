import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { addDays, businessDateOf } from '../../src/contract/business-date.js';
import { catalogueEndpoints } from '../../src/contract/http/catalogue.js';
import { priceEndpoints } from '../../src/contract/http/contract-prices.js';
import { peopleEndpoints } from '../../src/contract/http/people.js';
import { supplierEndpoints } from '../../src/contract/http/suppliers.js';
import { Canteen } from '../integration/canteen.js';
import { TestPlatform } from '../integration/harness.js';
import { barriers, TestBrowser } from './demo-process.js';
import { untilAnswered } from './hand.js';

const PHONE = { width: 390, height: 844 };

describe('what is bought, from the order to the second signature', () => {
  let platform: TestPlatform;
  let browser: TestBrowser;
  let canteen: Canteen;
  let rice: string;
  beforeAll(async () => {
    platform = await TestPlatform.start();
    canteen = await Canteen.open(platform, businessDateOf(Date.now()));
    const body = { name: '大米', category: 'staple', confirmation: null } as const;
    rice = (await platform.ok(catalogueEndpoints.createIngredient, { as: canteen.manager, body })).id;
    // Another school of the area buys it, too
    await platform.ok(catalogueEndpoints.takeOver, {
      ...{ as: platform.admin, params: { ingredientId: rice }, body: { areaId: null, reason: '各校都用' } },
    });
    await platform.ok(priceEndpoints.stateSchoolPrice, {
      ...{ as: canteen.school.people.principal, params: { schoolId: canteen.school.id } },
      body: {
        ...{ supplierId: canteen.supplierId, ingredientId: rice, unit: 'g', priceFen: 500 },
        ...{ from: addDays(canteen.today, -1), to: null, source: 'HT-1' },
      },
    });
    browser = await TestBrowser.launch(platform.url);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  });

  const number = async (page: Page, field: RegExp, digits: string) => {
    await page.getByRole('button', { name: field }).click();
    for (const digit of digits)
      await page.locator('dialog .keys').getByRole('button', { name: digit, exact: true }).click();
    await page.getByTestId('keypad-done').click();
  };
  const save = (page: Page) => untilAnswered(page, () => page.getByTestId('save-act').click());

  it('is ordered on the phone, comes with less than the note says, and the second signer sees it', async () => {
    const page = await browser.landed(canteen.manager.token, '/phone/act/order', PHONE);
    await page.getByRole('button', { name: '楚雄粮油', exact: true }).click();
    await page.getByLabel('哪天要货').fill(canteen.today);
    await page.getByTestId('ingredients').getByText('大米').click();
    await number(page, /^订多少/, '10');
    expect(await barriers(page)).toEqual([]);
    await save(page);

    await page.goto(`${platform.url}/phone/act/delivery`);
    await page.getByTestId('suppliers').getByText('楚雄粮油').click();
    await page.getByTestId('take-order').click();
    await number(page, /^实称重量/, '9.5');
    await number(page, /^送货单上的数量/, '10');
    await page.getByTestId('usual-price').getByText('合同价 5.00 元/kg').waitFor();
    await number(page, /^单价/, '5');
    await page.getByRole('button', { name: '合格', exact: true }).click();
    expect(await barriers(page)).toEqual([]);
    await save(page);

    const second = await browser.landed(canteen.second.token, '/phone/awaiting', PHONE);
    const facts = second.getByTestId('facts');
    await facts.getByText('送货单上 10 kg,少了 500 g').waitFor();
    await facts.getByText('订货 10 kg,少了 500 g').waitFor();
  });

  it('is witnessed in a small canteen by who brought it, and its paper follows', async () => {
    const small = await Canteen.open(platform, canteen.today);
    for (const { accountId } of [small.second, small.school.people.canteen_worker]) {
      await platform.ok(peopleEndpoints.disableAccount, { as: platform.admin, params: { accountId } });
    }
    const page = await browser.landed(small.manager.token, '/phone/act/delivery', PHONE);
    await page.getByTestId('suppliers').getByText('楚雄粮油').click();
    await page.getByTestId('ingredients').getByText('大米').click();
    await number(page, /^实称重量/, '9');
    await page.getByRole('button', { name: '合格证限期补' }).click();
    await page.getByRole('button', { name: '合格', exact: true }).click();
    expect(await barriers(page)).toEqual([]);
    await save(page);

    // the only one that waits is open
    await page.goto(`${platform.url}/phone/awaiting`);
    await page
      .getByTestId('facts')
      .getByText(`待补票证(最迟) 合格证 ${addDays(canteen.today, 3)}`)
      .waitFor();
    await page.getByTestId('use-witness').click();
    await page.getByTestId('witness-as').getByText('送货人').click();
    await page.getByLabel('见证人姓名').fill('李师傅');
    expect(await page.getByTestId('cosign').isDisabled()).toBe(true);
    await page.getByTestId('signature').scrollIntoViewIfNeeded();
    const pad = await page.getByTestId('signature').boundingBox();
    if (pad === null) throw new Error('no signature field');
    await page.mouse.move(pad.x + 30, pad.y + 30);
    await page.mouse.down();
    await page.mouse.move(pad.x + 150, pad.y + 70, { steps: 5 });
    await page.mouse.up();
    expect(await barriers(page)).toEqual([]);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/witness.png`, fullPage: true });
    await page.getByTestId('cosign').click();
    await page.getByText('✓').first().waitFor();

    const desk = await browser.landed(
      small.school.people.principal.token,
      `/schools/${small.school.id}/days/${canteen.today}`,
    );
    await desk.getByRole('link', { name: '供货者', exact: true }).click();
    await desk.getByTestId('awaited-papers').getByText('合格证').waitFor();
    expect(await barriers(desk)).toEqual([]);

    await page.goto(`${platform.url}/phone`);
    await page.getByTestId('due-goods-paper').click();
    await page.getByTestId('awaited-papers').getByText('大米 合格证').click();
    await page.getByLabel('证照编号').fill('HG-9');
    expect(await barriers(page)).toEqual([]);
    await save(page);
    await desk.reload();
    await desk.getByText('没有待补的票证。').waitFor();
  });

  it('has its suppliers’ papers and prices on the desk, where the principal states another price', async () => {
    await canteen.does(supplierEndpoints.keepPaper, {
      ...{ ...canteen.now(canteen.school.places.gate), supplierId: canteen.supplierId },
      ...{ paperKind: 'business_licence', paperNo: 'YY-1', validUntil: addDays(canteen.today, 3) },
    });
    const page = await browser.landed(
      canteen.school.people.principal.token,
      `/schools/${canteen.school.id}/days/${canteen.today}`,
    );
    await page.getByRole('link', { name: '供货者', exact: true }).click();
    const file = page.getByTestId('supplier-file');
    await file.getByText('YY-1').waitFor();
    await file.getByText('还有 3 天').waitFor();
    const form = page.getByTestId('state-price');
    await form.locator('[name=supplierId]').selectOption(canteen.supplierId);
    await form.locator('[name=search]').fill('大米');
    await form.locator(`[name=ingredientId] option[value="${rice}"]`).waitFor({ state: 'attached' });
    await form.locator('[name=ingredientId]').selectOption(rice);
    await form.locator('[name=price]').fill('5.20');
    await form.locator('[name=source]').fill('HT-2');
    expect(await barriers(page)).toEqual([]);
    await form.getByRole('button', { name: '登记合同价' }).click();
    const row = page.getByTestId('contract-prices').locator('tr').filter({ hasText: 'HT-2' });
    await row.getByText('5.20 元/kg').waitFor();
    expect(await row.innerText()).toContain('现行');
  });
});
