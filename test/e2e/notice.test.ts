import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, businessDateOf } from '../../src/contract/business-date.js';
import { calendarEndpoints } from '../../src/contract/http/calendar.js';
import { schoolYearOf } from '../../src/contract/school-calendar.js';
import { Canteen } from '../integration/canteen.js';
import { TestPlatform } from '../integration/harness.js';
import { TestBrowser } from './demo-process.js';

describe('what goes out of a school', () => {
  let platform: TestPlatform;
  let canteen: Canteen;
  let browser: TestBrowser;
  const shots = process.env.E2E_SCREENSHOTS;

  beforeAll(async () => {
    platform = await TestPlatform.start();
    canteen = await Canteen.open(platform);
    await canteen.stocked(canteen.line());
    await canteen.meal();
    browser = await TestBrowser.launch(platform.url);
  });
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  });

  it('is read by a parent without scripts, who complains and reads the principal’s answer by his number', async () => {
    const { principal } = canteen.school.people;
    const desk = await browser.landed(principal.token, `/schools/${canteen.school.id}/notice`);
    await desk.getByLabel('监督投诉电话').fill('0878-3012345');
    await desk.getByRole('button', { name: '保存' }).click();
    await desk.getByText('已保存,公示页已更新。').waitFor();
    if (shots) await desk.screenshot({ path: `${shots}/notice-desk.png`, fullPage: true });
    const address = (await desk.getByRole('link', { name: '打开公示页' }).getAttribute('href')) ?? '';

    const parent = await browser.withoutScripts({ width: 390, height: 844 });
    await parent.goto(address);
    for (const shown of ['番茄炒蛋', '楚雄粮油', '监督投诉电话:0878-3012345']) {
      await parent.getByText(shown).first().waitFor();
    }
    if (shots) await parent.screenshot({ path: `${shots}/notice-parent.png`, fullPage: true });
    await parent.getByLabel(/^内容/).fill('<b>米饭</b>夹生');
    await parent.getByRole('button', { name: '提交' }).click();
    const tracking = (await parent.locator('.code').textContent()) ?? '';
    expect(tracking).toMatch(/^([0-9A-Z]{5}-){3}[0-9A-Z]{5}$/);

    await desk.goto(`${platform.url}/feedback`);
    const item = desk.getByTestId('feedback-item');
    await item.getByText('<b>米饭</b>夹生').waitFor();
    await item.getByLabel(/^答复/).fill('已调整加水量');
    await item.getByRole('button', { name: '答复' }).click();
    await desk.getByText('没有。').waitFor();
    if (shots) await desk.screenshot({ path: `${shots}/feedback-desk.png`, fullPage: true });

    await parent.goto(address);
    await parent.getByLabel('查询码').fill(tracking.toLowerCase());
    await parent.getByRole('button', { name: '查询' }).click();
    await parent.getByText('已调整加水量').waitFor();
    expect(browser.complaints).toEqual([]);
  });

  it('and the office sees which schools are late, and copies it', async () => {
    const date = addDays(businessDateOf(Date.now()), -1);
    await platform.ok(calendarEndpoints.setSchoolCalendar, {
      as: platform.admin,
      params: { schoolId: canteen.school.id, schoolYear: schoolYearOf(date) },
      body: { version: 0, terms: [], days: [{ date, kind: 'school_day', note: '补课' }] },
    });
    const { safety_section: office } = canteen.school.people;
    const desk = await browser.landed(office.token, '/morning');
    await desk.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await desk.getByText(/^校历未定,无法判断/).waitFor();
    await desk.getByLabel('日期').fill(date);
    const row = desk.getByRole('row').filter({ hasText: '陪餐无记录(应在 13:30 前)' });
    await row.waitFor();
    await desk.getByRole('button', { name: '复制为文字' }).click();
    await desk.getByRole('button', { name: '已复制' }).waitFor();
    const copied = await desk.evaluate('navigator.clipboard.readText()');
    expect(copied).toContain(`${date} 晨报名单\n`);
    expect(copied).toContain('到货验收无记录(应在 09:00 前);');
    if (shots) await desk.screenshot({ path: `${shots}/morning.png`, fullPage: true });
    expect(browser.complaints).toEqual([]);
  });
});
