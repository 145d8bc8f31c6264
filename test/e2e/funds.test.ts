import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '../../src/contract/business-date.js';
import { monthOf, spanOfMonth } from '../../src/contract/business-month.js';
import { areaFundsEndpoints } from '../../src/contract/http/area-funds.js';
import { deductionEndpoints } from '../../src/contract/http/deductions.js';
import { findingEndpoints } from '../../src/contract/http/findings.js';
import { Canteen } from '../integration/canteen.js';
import { type Session, TestPlatform } from '../integration/harness.js';
import { barriers, TestBrowser } from './demo-process.js';

const shots = process.env.E2E_SCREENSHOTS;

describe('programme money on the desk', () => {
  let platform: TestPlatform;
  let browser: TestBrowser;
  let canteen: Canteen;
  let finance: Session;
  beforeAll(async () => {
    platform = await TestPlatform.start();
    canteen = await Canteen.open(platform);
    finance = await platform.newPerson('finance_section', '532301');
    browser = await TestBrowser.launch(platform.url);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  });

  it('is entered by the bureau, signed by the principal, and refused where it is not food', async () => {
    const { actId } = await canteen.accept([canteen.line({ weighedGrams: 2_000, unitPriceFenPerKg: 1_050 })]);
    await canteen.cosign(actId);
    const address = `/schools/${canteen.school.id}/funds`;
    const page = await browser.landed(finance.token, address);
    const terms = page.getByTestId('state-term');
    await terms.locator('input').last().fill('楚财教〔2026〕1号');
    await terms.getByRole('button', { name: '登记' }).click();
    await page.getByText('国家计划地区,小学').waitFor();

    const form = page.getByTestId('fund-entry');
    await form.locator('[name=purpose]').selectOption('fuel');
    await form.locator('[name=amount]').fill('12.5');
    await form.locator('[name=documentNo]').fill('P-7');
    await form.getByRole('button', { name: '登记' }).click();
    await form.getByText('补助只能用于食材').waitFor();
    await form.locator('[name=purpose]').selectOption('food');
    await form.locator('[name=deliveryActId]').selectOption(actId);
    await form.locator('[name=amount]').fill('21');
    await form.getByRole('button', { name: '登记' }).click();
    await page.getByTestId('fund-entries').getByText('待第二人复核').waitFor();
    if (shots) await page.screenshot({ path: `${shots}/funds-bureau.png`, fullPage: true });
    expect(await barriers(page)).toEqual([]);

    const there = await browser.landed(canteen.school.people.principal.token, address);
    await there.getByTestId('fund-entries').getByRole('button', { name: '复核签字' }).click();
    await there.getByTestId('fund-balances').getByText('-21.00').waitFor();
    await there.emulateMedia({ media: 'print' });
    expect(await there.getByTestId('fund-entry').isVisible()).toBe(false);
    expect(await there.getByTestId('fund-days').isVisible()).toBe(true);
  });

  it('is submitted by the principal with what is missing, locked by the bureau, and added up for the county', async () => {
    const last = monthOf(addDays(spanOfMonth(monthOf(canteen.today)).from, -1));
    const address = `/schools/${canteen.school.id}/funds?month=${last}`;
    const page = await browser.landed(canteen.school.people.principal.token, address);
    await page.getByTestId('fund-submit').click();
    await page.getByText('请写明原因').waitFor();
    await page.locator('[name=return-note]').fill('学校刚接入');
    await page.getByTestId('fund-submit').click();
    await page.getByTestId('round-1').getByText('学校刚接入').waitFor();

    const office = await browser.landed(finance.token, `/funds?month=${last}&areaId=532301`);
    await office.getByTestId('area-schools').getByText('第 1 次提交').waitFor();
    await office.getByTestId('sheet-start').click();
    await office.getByTestId('sheet-sums').waitFor();
    expect(await office.getByTestId('sheet-table').getAttribute('href')).toMatch(/table\.csv$/);
    if (shots) await office.screenshot({ path: `${shots}/funds-county.png`, fullPage: true });
    expect(await barriers(office)).toEqual([]);
    await office.getByTestId('area-schools').getByRole('link').first().click();
    await office.getByTestId('fund-lock').click();
    await office.getByTestId('round-1').getByText('锁定').waitFor();
    const params = { areaId: '532301', month: last };
    const { total } = await platform.ok(areaFundsEndpoints.areaMonth, { as: finance, params });
    expect(total).toMatchObject({ returned: 1, locked: 1 });
    expect(browser.complaints).toEqual([]);
  });

  it('is proposed to be deducted from a finding, contested by the school, agreed by a second person, settled', async () => {
    const { actId } = await canteen.accept([
      canteen.line({ notedGrams: 2_000, weighedGrams: 1_500, unitPriceFenPerKg: 1_050 }),
    ]);
    await canteen.cosign(actId);
    const { date } = await platform.ok(deductionEndpoints.deductible, {
      ...{ as: finance, params: { schoolId: canteen.school.id, actId } },
    });
    const safety = await platform.newPerson('safety_section', '532301');
    const { id: findingId } = await platform.ok(findingEndpoints.open, {
      ...{ as: safety, params: { schoolId: canteen.school.id } },
      body: {
        ...{ inspectionId: null, subject: { type: 'act', actId }, severity: 'general', clause: 'S-11' },
        ...{ text: '验收少秤', deadline: addDays(date, 7), photoIds: [] },
      },
    });
    const office = await browser.landed(safety.token, `/findings/${findingId}`);
    await office.getByTestId('propose-deduction').click();
    const form = office.getByTestId('deduction-form');
    await form.locator('[name=date]').fill(date);
    await form.locator('[name=actId]').selectOption(actId);
    await form.locator('[name=lineNo]').selectOption('1');
    await form.getByTestId('deduction-facts').getByText('按记录算:5.25 元').waitFor();
    await form.locator('[name=clause]').fill('供货合同第六条');
    await form.locator('[name=amount]').fill('6');
    await form.getByRole('button', { name: '提出' }).click();
    await form.getByText('请写明原因').waitFor();
    if (shots) await office.screenshot({ path: `${shots}/deduction-form.png`, fullPage: true });
    expect(await barriers(office)).toEqual([]);
    await form.locator('[name=amount]').fill('');
    await form.getByRole('button', { name: '提出' }).click();
    await office.getByText('建议扣 5.25 元').waitFor();
    await form.waitFor({ state: 'detached' });
    await office.getByTestId('say-withdrawn').waitFor();
    expect(await office.getByTestId('say-agreed').count()).toBe(0);

    const address = `/deductions?month=${monthOf(date)}`;
    const school = await browser.landed(canteen.school.people.principal.token, address);
    await school.getByLabel('异议').fill('供货者说当天秤坏了');
    await school.getByTestId('say-contested').click();
    await school.getByText('有异议').first().waitFor();

    const second = await browser.landed(finance.token, address);
    await second.getByText('供货者说当天秤坏了').waitFor();
    await second.getByTestId('say-agreed').click();
    await second.getByText('请写几句说明').waitFor();
    await second.getByLabel('说明').fill('秤当月校准过');
    await second.getByTestId('say-agreed').click();
    await second.getByTestId('say-settled').waitFor();
    await second.getByLabel('说明').fill('当月货款中扣减');
    await second.getByTestId('say-settled').click();
    await second.getByText('当月货款中扣减').waitFor();
    await second.getByTestId('deduction-suppliers').getByText('5.25').waitFor();
    if (shots) await second.screenshot({ path: `${shots}/deductions.png`, fullPage: true });
    expect(await barriers(second)).toEqual([]);
    expect(browser.complaints).toEqual([]);
  });

  it('is handed to other systems in the columns of their blank sheet, said once in the browser', async () => {
    const page = await browser.landed(finance.token, '/exports');
    await page.getByTestId('profile-new').click();
    const form = page.getByTestId('profile-form');
    await form.locator('[name=name]').fill('财政平台');
    await form.locator('[name=source]').selectOption('funds_month');
    const blank = Buffer.from('月份,学校名称,应补助(元),经办人\n');
    await page.getByTestId('profile-template').setInputFiles({ name: '空白.csv', mimeType: 'text/csv', buffer: blank });
    const columns = form.getByTestId('profile-columns').locator('tbody tr');
    await columns.nth(3).waitFor();
    // what a heading most likely means is proposed
    expect(await columns.nth(2).locator('select').inputValue()).toBe('claimYuan');
    await columns.nth(3).locator('input').fill('张三');
    if (shots) await page.screenshot({ path: `${shots}/exports.png`, fullPage: true });
    expect(await barriers(page)).toEqual([]);
    await page.getByTestId('profile-save').click();
    const profile = page.getByTestId('profile');
    await profile.getByTestId('export-make').click();
    await profile.getByText('新增 1 行').waitFor();
    await profile.getByTestId('export-make').click();
    await profile.getByText('没有再导出 1 行').waitFor();
    expect(await profile.getByTestId('export-fetch').count()).toBe(2);
    expect(browser.complaints).toEqual([]);
  });

  it('is held against the lists of pupils, whose columns are said once', async () => {
    const office = await platform.newPerson('basic_education_section', '532301');
    const page = await browser.landed(office.token, '/pupils');
    const list = (rows: string) => ({
      ...{ name: '学籍.csv', mimeType: 'text/csv' },
      buffer: Buffer.from(`姓名,身份证件号,学校名称,班级名称,是否寄宿\n${rows}`),
    });
    await page.getByTestId('pupil-headings').setInputFiles(list(''));
    const form = page.getByTestId('pupil-profile');
    await form.locator('[name=name]').fill('州学籍表');
    expect(await form.locator('[name=identity]').inputValue()).toBe('身份证件号');
    if (shots) await page.screenshot({ path: `${shots}/pupils.png`, fullPage: true });
    expect(await barriers(page)).toEqual([]);
    await page.getByTestId('pupil-profile-save').click();
    const section = page.getByTestId('pupil-list');
    await section.waitFor();
    const name = await page.getByTestId('pupil-comparison').locator('tbody th').first().textContent();
    const rows = `甲,532301201501010020,${name},一年级1班,是\n乙,532301201501010021,${name},一年级1班,否\n`;
    await page.getByTestId('pupil-file').setInputFiles(list(rows));
    await section.getByText('新增 1 人').waitFor();
    await section.getByText('最后一位校验不对').waitFor();
    await page.getByTestId('pupil-take').click();
    await section.getByText('已导入。').waitFor();
    const saved = page.waitForEvent('download');
    await page.getByTestId('pupil-answer').setInputFiles(list(rows));
    expect((await saved).suggestedFilename()).toMatch(/^州学籍表-.*xlsx$/);
    expect(browser.complaints).toEqual([]);
  });

  it('is bought under names of which doubles are merged, and parted again', async () => {
    const [kept, double] = [await canteen.newIngredient('vegetable'), await canteen.newIngredient('vegetable')];
    const page = await browser.landed(platform.admin.token, '/structure/ingredients');
    const section = page.getByTestId('merges');
    await section.locator('[name=double]').selectOption(double);
    await section.locator('[name=into]').selectOption(kept);
    await section.locator('[name=reason]').fill('同一种');
    await section.getByTestId('merge-do').click();
    await section.getByText('→').waitFor();
    expect(await barriers(page)).toEqual([]);
    await section.getByRole('button', { name: '撤销' }).click();
    await section.getByText('→').waitFor({ state: 'detached' });
    expect(browser.complaints).toEqual([]);
  });
});
