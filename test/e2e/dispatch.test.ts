import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { addDays, businessDateOf } from '../../src/contract/business-date.js';
import { journalEndpoints } from '../../src/contract/http/journal.js';
import { organizationEndpoints } from '../../src/contract/http/organization.js';
import { servingEndpoints } from '../../src/contract/http/serving.js';
import { structureEndpoints } from '../../src/contract/http/structure.js';
import { Canteen } from '../integration/canteen.js';
import { type Session, TestPlatform } from '../integration/harness.js';
import { TestBrowser } from './demo-process.js';

describe('a kitchen that feeds two schools, on the phone', () => {
  let platform: TestPlatform;
  let browser: TestBrowser;
  let host: Canteen;
  let guest: Canteen;

  beforeAll(async () => {
    platform = await TestPlatform.start();
    const today = businessDateOf(Date.now());
    host = await Canteen.open(platform, today);
    guest = await Canteen.open(platform, today);
    const params = { kitchenId: host.school.kitchenId };
    const body = { schoolId: guest.school.id, from: addDays(today, -1) };
    await platform.ok(organizationEndpoints.serveSchool, { as: platform.admin, params, body });
    await host.cook(await host.meal());
    browser = await TestBrowser.launch(platform.url);
  });
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  });

  const open = async (who: Session): Promise<Page> => {
    const page = await browser.landed(who.token, '/phone', { width: 390, height: 844 });
    await page.getByTestId('tile-hand-over').waitFor();
    // From then on the pages open without a signal
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
    await page.reload();
    await page.getByTestId('tile-hand-over').waitFor();
    return page;
  };
  const sentTo = async (canteen: Canteen) => {
    const params = { schoolId: canteen.school.id };
    const query = { date: canteen.today };
    return (await platform.ok(servingEndpoints.servings, { as: canteen.manager, params, query })).dispatches;
  };

  it('sends food out without signal; the receiving school sees it once the signal is back', async () => {
    const page = await open(host.manager);
    await page.getByTestId('tile-dispatch').click();
    await page.locator('form, main').first().waitFor();
    await page.getByText('送出份数').first().click();
    for (const digit of '30')
      await page.locator('dialog .keys').getByRole('button', { name: digit, exact: true }).click();
    await page.getByTestId('keypad-done').click();
    if (process.env.E2E_SCREENSHOTS)
      await page.screenshot({ path: `${process.env.E2E_SCREENSHOTS}/dispatch.png`, fullPage: true });
    await page.context().setOffline(true);
    await page.getByTestId('help').click();
    await page.getByTestId('help-sheet').getByText('送到别的学校或教学点').waitFor();
    if (process.env.E2E_SCREENSHOTS) await page.screenshot({ path: `${process.env.E2E_SCREENSHOTS}/help.png` });
    await page.getByTestId('help-close').click();
    await page.getByTestId('save-act').click();
    await page.getByTestId('sync-badge').filter({ hasText: '1' }).waitFor();
    expect(await sentTo(guest)).toEqual([]);
    await page.context().setOffline(false);
    await page.getByTestId('sync-badge').filter({ hasText: '已全部上传' }).waitFor();
    expect(await sentTo(guest)).toMatchObject([
      { schoolId: host.school.id, siteSchoolId: guest.school.id, lines: [{ portions: 30 }] },
    ]);
    expect(browser.complaints).toEqual([]);
  });

  it('is taken in at the other end: what differs asks, and both sides are on the day of the school that eats', async () => {
    const page = await open(guest.manager);
    await page.getByTestId('tile-receipt').click();
    // What the kitchen wrote down stands beside what is seen here
    const note = page.getByTestId('sent-here').first();
    await note.getByText('送出份数').waitFor();
    expect(await note.textContent()).toContain('送出份数 30');
    await page.locator('input[name=driver]').fill('李师傅');
    await page.getByTestId('field-arrivalTenthsC').click();
    for (const digit of '52')
      await page.locator('dialog .keys').getByRole('button', { name: digit, exact: true }).click();
    await page.getByTestId('keypad-next').click();
    for (const digit of '28')
      await page.locator('dialog .keys').getByRole('button', { name: digit, exact: true }).click();
    await page.getByTestId('keypad-done').click();
    await page
      .getByRole('group', { name: '菜品、份数与送餐单一致' })
      .getByRole('button', { name: /不符合/ })
      .click();
    await page.getByTestId('all-fit').click();
    await page.getByText('温度不够').waitFor();
    expect(await page.getByTestId('save-act').isDisabled()).toBe(true);
    await page.locator('input[name=difference]').fill('少两份,已补送;加热到 75 ℃');
    const sent = page.waitForResponse((answer) => answer.url().endsWith('/acts/distribution.receipt'));
    await page.getByTestId('save-act').click();
    expect((await sent).status()).toBe(201);
    const params = { schoolId: guest.school.id };
    const query = { date: guest.today, limit: 200 };
    const { items } = await platform.ok(journalEndpoints.acts, { as: guest.manager, params, query });
    const [received] = items.filter(({ kind }) => kind === 'distribution.receipt');
    expect((await guest.act(received?.id ?? '')).particulars).toMatchObject({
      ...{ driverName: '李师傅', arrivalTenthsC: 520, portions: 28 },
      ...{ sealIntact: true, asSent: false, containersClean: true, difference: '少两份,已补送;加热到 75 ℃' },
    });
    expect(browser.complaints).toEqual([]);
  });

  it('takes in ready meals where a company feeds the school, and offers no cooking there', async () => {
    const fed = await Canteen.open(platform, businessDateOf(Date.now()));
    const params = { schoolId: fed.school.id };
    const { version } = await platform.ok(structureEndpoints.structure, { as: platform.admin, params });
    const body = { version, from: addDays(fed.today, -1), mode: 'enterprise' as const };
    await platform.ok(structureEndpoints.setSupplyMode, { as: platform.admin, params, body });
    const page = await open(fed.manager);
    await page.getByTestId('tile-batch').waitFor({ state: 'detached' });
    await page.getByTestId('tile-bought-meal').click();
    await page.getByRole('button', { name: '午餐' }).click();
    await page.locator('input[name=set-meal]').fill('红烧肉、炒白菜、米饭');
    await page.getByRole('button', { name: '楚雄粮油' }).first().click();
    await page.locator('input[name=meal-batch]').fill('1130-1');
    const press = async (digits: string) => {
      for (const digit of digits)
        await page.locator('dialog .keys').getByRole('button', { name: digit, exact: true }).click();
    };
    await page.getByTestId('field-portionFen').click();
    await press('4.8');
    await page.getByTestId('keypad-done').click();
    await page.getByTestId('field-portions').click();
    for (const digits of ['60', '61', '90', '63', '125']) {
      await press(digits);
      await page.getByTestId(digits === '125' ? 'keypad-done' : 'keypad-next').click();
    }
    await page.getByTestId('all-fit').click();
    if (process.env.E2E_SCREENSHOTS)
      await page.screenshot({ path: `${process.env.E2E_SCREENSHOTS}/bought-meal.png`, fullPage: true });
    await page.getByText('出锅后一小时内要分装完').waitFor();
    await page.locator('input[name=handled]').fill('未发放,已退回,换面包牛奶');
    const sent = page.waitForResponse((answer) => answer.url().endsWith('/acts/acceptance.bought-meal'));
    await page.getByTestId('save-act').click();
    expect((await sent).status()).toBe(201);
    const query = { date: fed.today, limit: 200 };
    const { items } = await platform.ok(journalEndpoints.acts, { as: fed.manager, params, query });
    const [taken] = items.filter(({ kind }) => kind === 'acceptance.bought-meal');
    expect((await fed.act(taken?.id ?? '')).particulars).toMatchObject({
      ...{ mealKind: 'lunch', supplierName: '楚雄粮油', portions: 60, portionFen: 480, portionedMinutes: 61 },
      ...{ cookedMinutesAgo: 90, arrivalTenthsC: 630, sampleGrams: 125, labelComplete: true },
    });
    expect(browser.complaints).toEqual([]);
  });

  it('offers nothing of the kind where nobody else is fed', async () => {
    const page = await open(guest.manager);
    await page.getByTestId('tile-dispatch').waitFor({ state: 'detached' });
    await (await open(host.manager)).getByTestId('tile-receipt').waitFor({ state: 'detached' });
  });
});
