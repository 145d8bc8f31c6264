import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, businessDateOf } from '../../src/contract/business-date.js';
import { calendarEndpoints } from '../../src/contract/http/calendar.js';
import { schoolYearOf } from '../../src/contract/school-calendar.js';
import { Canteen } from '../integration/canteen.js';
import { TestPlatform } from '../integration/harness.js';
import { barriers, TestBrowser } from './demo-process.js';

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
    await desk.getByText('没有这样的意见。').waitFor();
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

  it('and on the board who has not; by keyboard it comes to the school, asks it, and the school sees it on its phone', async () => {
    const today = businessDateOf(Date.now());
    await platform.ok(calendarEndpoints.setAreaCalendar, {
      as: platform.admin,
      params: { areaId: '532301', schoolYear: schoolYearOf(today) },
      body: { version: 0, terms: [], days: [{ date: today, kind: 'school_day', note: '上学' }] },
    });
    const fromMidnight = { key: 'morning.check_by_minute', place: '532301', fromDate: '2021-08-16', value: 0 };
    await platform.uow.write((tx) =>
      tx.insert('policy_limit', { ...fromMidnight, unit: 'min', source: 'test', confidence: 'D' }),
    );
    const desk = await browser.landed(canteen.school.people.safety_section.token, '/duties');
    const board = desk.getByTestId('duty-board');
    await board.getByRole('link', { name: '合计 日管控 逾期未记 1' }).focus();
    await desk.keyboard.press('ArrowDown');
    await desk.keyboard.press('Tab'); // from how many did it to who is late
    await desk.keyboard.press('Enter');
    const list = desk.getByTestId('duty-schools');
    await list.getByText('日管控:逾期未记').waitFor();
    expect(new URL(desk.url()).search).toContain('areaId=');
    expect(await barriers(desk)).toEqual([]);
    await list.getByTestId('ask-school').click();
    await list.getByText('已发给学校').waitFor();
    await list.getByText('今天已催 1 次').waitFor();
    if (shots) await desk.screenshot({ path: `${shots}/duties.png`, fullPage: true });

    const phone = await browser.landed(canteen.manager.token, '/phone', { width: 360, height: 640 }, true);
    await phone.getByTestId('told-request').getByText('日管控').waitFor();
    expect(browser.complaints).toEqual([]);
  });

  it('and says on a page which group is told, by an address that is not shown again', async () => {
    const desk = await browser.landed(canteen.school.people.safety_section.token, '/messages');
    const form = desk.getByTestId('new-robot');
    await form.getByLabel('群名').fill('安全科值班群');
    await form.getByLabel(/^机器人地址/).fill('https://example.org/robot');
    await form.getByRole('button', { name: '添加机器人' }).click();
    await form.getByText(/应以 https/).waitFor();
    await form.getByLabel(/^机器人地址/).fill('https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=canary');
    await form.getByRole('button', { name: '添加机器人' }).click();
    const robot = desk.getByTestId('robot');
    await robot.getByText('安全科值班群').waitFor();
    expect(await desk.content()).not.toContain('canary');
    expect(await barriers(desk)).toEqual([]);
    await robot.getByRole('button', { name: '停用' }).click();
    await robot.getByText('已停用').waitFor();
    if (shots) await desk.screenshot({ path: `${shots}/messages.png`, fullPage: true });
    expect(browser.complaints).toEqual([]);
  });
});
