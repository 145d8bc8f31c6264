import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { TestPlatform } from '../integration/harness.js';
import { csvOf, xlsxOf } from '../integration/roster-files.js';
import { barriers, TestBrowser } from './demo-process.js';

const HEADING = ['学校标识码', '学校名称', '县市代码', '类型', '所属中心校标识码', '供餐模式'];
const ROWS = [
  HEADING,
  ['3253000001', '东山中心校', '532301', '中心校', '', '食堂'],
  ['3253000002', '东山教学点', '532301', '教学点', '3253000001', '食堂'],
  ['3253000003', '外州学校', '530102', '学校', '', ''],
];
const shots = process.env.E2E_SCREENSHOTS;

describe('lists from spreadsheets in the browser', () => {
  let platform: TestPlatform;
  let browser: TestBrowser;
  let page: Page;
  const shot = async (name: string) => {
    if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
  };
  const handIn = (name: string, buffer: Buffer) =>
    page.getByTestId('roster-file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });

  beforeAll(async () => {
    platform = await TestPlatform.start();
    browser = await TestBrowser.launch(platform.url);
    page = await browser.page();
    await page.goto(`${platform.url}/import`);
    await page.getByLabel('用户名').fill(platform.admin.username);
    await page.getByLabel('密码').fill(platform.admin.password);
    await page.getByTestId('sign-in').click();
    await page.locator('input[name="code"]').fill(platform.codeOf(platform.admin, 1));
    await page.getByTestId('sign-in').click();
    await page.getByTestId('roster-file').waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  });

  it('gives a template, and says of a file that is no list what is wrong with it', async () => {
    const [template] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载模板' }).click(),
    ]);
    expect(template.suggestedFilename()).toBe('schools.xlsx');
    await handIn('names.csv', csvOf([['姓名'], ['甲']]));
    await page.getByText('缺少列:学校标识码').waitFor();
  });

  it('shows what each row would do, takes the good ones over, and gives the wrong ones back', async () => {
    await handIn('schools.xlsx', await xlsxOf(ROWS));
    const card = page.getByTestId('roster-import');
    await card.getByText('新增 2 · 更新 0 · 不变 0 · 有误 1').waitFor();
    const fault = page.getByTestId('roster-faults').locator('tbody tr');
    await fault.first().waitFor();
    expect((await fault.allInnerTexts()).map((text) => text.split(/\s+/))).toEqual([
      ['4', '县市代码', '本州没有这个县市代码'],
    ]);
    // by the keyboard alone
    await page.getByTestId('roster-rows-created').locator('summary').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('cell', { name: '东山教学点' }).waitFor();
    await shot('roster-rehearsed');
    expect(await barriers(page)).toEqual([]);

    await page.getByTestId('roster-run').focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-testid="roster-import"][data-state="done"]').waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载有误的行' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('not-taken.csv');
    await shot('roster-done');
    expect(await barriers(page)).toEqual([]);
  });

  it('says that nothing is new when the same file comes again', async () => {
    await handIn('schools.xlsx', await xlsxOf(ROWS));
    await page.getByText('新增 0 · 更新 0 · 不变 2 · 有误 1').waitFor();
    await page.getByTestId('roster-rows-same').waitFor();
    expect(await page.getByTestId('roster-rows-created').count()).toBe(0);
  });
});
