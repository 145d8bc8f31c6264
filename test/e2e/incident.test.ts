import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { businessDateOf } from '../../src/contract/business-date.js';
import { findingEndpoints } from '../../src/contract/http/findings.js';
import { incidentEndpoints } from '../../src/contract/http/incidents.js';
import { Canteen } from '../integration/canteen.js';
import { TestPlatform } from '../integration/harness.js';
import { barriers, TestBrowser } from './demo-process.js';

/** S-23: a phone without a line says whom to call; with one, an open desk is alarmed without being touched. */
describe('a suspected incident, on the phone and on the desk', () => {
  let platform: TestPlatform;
  let browser: TestBrowser;
  let canteen: Canteen;

  beforeAll(async () => {
    platform = await TestPlatform.start();
    canteen = await Canteen.open(platform, businessDateOf(Date.now()));
    browser = await TestBrowser.launch(platform.url);
  });
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  });

  it('is reported in three taps; offline it shows whom to call, and the desk hears of it as soon as it is sent', async () => {
    const { safety_section: office } = canteen.school.people;
    const desk = await browser.landed(office.token, '/incidents', { width: 1280, height: 800 });
    await desk.locator('input[name=phone-education]').fill('08783300001');
    await desk.getByTestId('incident-contacts').getByRole('button').click();
    await desk.getByTestId('incident-contacts').getByText('已保存').waitFor();

    const phone = await browser.landed(canteen.manager.token, '/phone', { width: 390, height: 844 });
    await phone.getByTestId('report-incident').waitFor();
    await phone.evaluate('navigator.serviceWorker.ready.then(() => true)');
    const asked = phone.waitForResponse((answer) => answer.url().endsWith('/incident-help'));
    await phone.reload();
    await asked;
    await phone.getByTestId('report-incident').waitFor();
    await phone.context().setOffline(true);
    await phone.getByTestId('report-incident').click();
    await phone.getByTestId('incident-calls').waitFor();
    await phone.getByRole('button', { name: '疑似食物中毒' }).click();
    await phone.getByTestId('save-act').click();
    const unsent = phone.getByTestId('incident-unsent');
    await unsent.waitFor();
    expect(await unsent.getByRole('link', { name: '打电话' }).getAttribute('href')).toBe('tel:08783300001');
    const text = decodeURIComponent((await unsent.getByRole('link', { name: '发短信' }).getAttribute('href')) ?? '');
    expect(text).toMatch(/^sms:08783300001\?&body=【明厨】School \w+ .* 发现疑似食物中毒,人数待查/);
    if (process.env.E2E_SCREENSHOTS)
      await phone.screenshot({ path: `${process.env.E2E_SCREENSHOTS}/incident-phone.png`, fullPage: true });
    expect(await desk.getByTestId('incident-alarm').count()).toBe(0);

    await phone.context().setOffline(false);
    // Nobody touches the desk
    await desk.getByTestId('incident-alarm').waitFor();
    await desk.getByTestId('incident').getByText('疑似食物中毒').waitFor();
    if (process.env.E2E_SCREENSHOTS)
      await desk.screenshot({ path: `${process.env.E2E_SCREENSHOTS}/incident-desk.png`, fullPage: true });
    await desk.getByTestId('mark-read').click();
    await desk.getByTestId('incident-alarm').waitFor({ state: 'detached' });
    await phone.reload();
    await phone.getByTestId('incident-open').getByText('已读').waitFor();
    const { items } = await platform.ok(incidentEndpoints.list, { as: office, query: {} });
    expect(items).toMatchObject([{ suspicion: 'illness', touched: null, readings: [{ office: 'education' }] }]);
    expect(browser.complaints).toEqual([]);
  });

  it('is looked into with a case: opened from a finding, copied, and closed with a reason, in both languages', async () => {
    const inspector = canteen.school.people.market_inspector;
    const actId = await canteen.meal();
    const finding = await platform.ok(findingEndpoints.open, {
      ...{ as: inspector, params: { schoolId: canteen.school.id } },
      body: {
        ...{ inspectionId: null, subject: { type: 'act', actId }, severity: 'key', clause: 'S-18', photoIds: [] },
        ...{ text: '腹泻学生当天的菜', deadline: businessDateOf(Date.now()) },
      },
    });
    const page = await browser.landed(inspector.token, `/findings/${finding.id}`, { width: 1280, height: 800 });
    await page.getByTestId('put-into-case').click();
    await page.getByTestId('case-reason').fill('查腹泻');
    await page.getByTestId('case-open').click();
    await page.getByTestId('case').getByRole('heading', { name: '查腹泻' }).waitFor();
    await page.getByTestId('export-reason').fill('移送疾控');
    await page.getByTestId('case-export').click();
    await page.getByTestId('case-copy').getByTestId('case-download').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByTestId('export-marked').check();
    await page.getByText('不能证明画面与录下的一致').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByTestId('export-reason').fill('给学校看');
    await page.getByTestId('case-export').click();
    const marked = page.getByTestId('case-copy').filter({ hasText: '只有带标记的录像' });
    await marked.getByTestId('case-download').waitFor();
    const savedMarked = page.waitForEvent('download');
    await marked.getByTestId('case-download').click();
    expect((await savedMarked).suggestedFilename()).toMatch(/^case-\w+-\w+-marked-only\.zip$/);
    const saved = page.waitForEvent('download');
    await page.getByTestId('case-copy').filter({ hasText: '移送疾控' }).getByTestId('case-download').click();
    expect((await saved).suggestedFilename()).toMatch(/^case-\w+-\w+\.zip$/);
    await page.getByTestId('close-reason').fill('已移送');
    await page.getByTestId('case-close').click();
    await page.getByText('已移送').first().waitFor();
    if (process.env.E2E_SCREENSHOTS)
      await page.screenshot({ path: `${process.env.E2E_SCREENSHOTS}/case.png`, fullPage: true });
    await page.getByRole('button', { name: '核查与证据' }).click();
    await page.getByRole('link', { name: '案卷', exact: true }).click();
    await page.getByTestId('cases').getByText('没有案卷').waitFor();
    await page.getByRole('button', { name: '全部' }).click();
    await page.getByRole('link', { name: /查腹泻/ }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByTestId('language').click();
    await page.getByRole('heading', { name: 'Cases' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(browser.complaints).toEqual([]);
  });
});
