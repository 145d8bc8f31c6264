import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, businessDateOf } from '../../src/contract/business-date.js';
import { organizationEndpoints } from '../../src/contract/http/organization.js';
import { type Session, TestPlatform, type TestSchool } from '../integration/harness.js';
import { barriers, smallTargets, TestBrowser } from './demo-process.js';

const shots = process.env.E2E_SCREENSHOTS;

describe('works at canteens, at a desk', () => {
  let platform: TestPlatform;
  let browser: TestBrowser;
  let school: TestSchool;
  let schoolName: string;
  let finance: Session;
  beforeAll(async () => {
    platform = await TestPlatform.start();
    school = await platform.newSchool();
    const { items } = await platform.ok(organizationEndpoints.schools, { as: platform.admin, query: {} });
    schoolName = items.find(({ id }) => id === school.id)?.name ?? '';
    finance = await platform.newPerson('finance_section', '532301');
    browser = await TestBrowser.launch(platform.url);
  });
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  });

  it('are planned, begun and put off with the reason, and read by the school', async () => {
    const page = await browser.landed(finance.token, '/projects');
    await page.getByText('没有这样的项目').waitFor();
    const plan = page.getByTestId('plan-project');
    await plan.locator('summary').click();
    await plan.getByRole('combobox', { name: '学校' }).click();
    await page.getByTitle(schoolName, { exact: true }).click();
    await plan.locator('[name=title]').fill('食堂改扩建');
    await plan.locator('[name=addsSeats]').fill('120');
    await plan.locator('[name=addsCooksFor]').fill('200');
    await plan.locator('[name=planned]').fill('480000.50');
    await plan.locator('[name=documentNo]').fill('楚市教〔2026〕18号');
    // far enough away that no midnight lies between
    const today = businessDateOf(Date.now());
    await plan.locator('[name=plannedFrom]').fill(addDays(today, -30));
    await plan.locator('[name=plannedTo]').fill(addDays(today, 60));
    expect(await plan.locator('option[value=meal-subsidy]').isDisabled()).toBe(true);
    await plan.getByRole('button', { name: '列入计划' }).click();
    const sums = page.getByTestId('project-areas');
    await sums.getByText('480000.50').waitFor();

    const say = page.getByTestId('say-project');
    await say.locator('[name=on]').fill(addDays(today, -3));
    await say.getByRole('button', { name: '登记' }).click();
    await page.getByText(`${addDays(today, -3)} 开工`).waitFor();
    // what was typed is forgotten when the answer is there, and no later
    await say.locator('.ant-btn-loading').waitFor({ state: 'detached' });
    await say.locator('[name=kind]').selectOption('delayed');
    await say.locator('[name=plannedTo]').fill(addDays(today, 90));
    await say.locator('[name=text]').fill('雨季停工');
    await say.getByRole('button', { name: '登记' }).click();
    await page.getByText(`原定 ${addDays(today, 60)}`).waitFor();
    await page.getByText('雨季停工').waitFor();
    expect(await barriers(page)).toEqual([]);
    if (shots) await page.screenshot({ path: `${shots}/projects.png`, fullPage: true });

    const touch = await browser.landed(finance.token, '/projects', { width: 1024, height: 768 }, true);
    await touch.getByText('雨季停工').waitFor();
    await touch.getByTestId('plan-project').locator('summary').click();
    expect(await smallTargets(touch)).toEqual([]);

    const reader = await browser.landed(school.people.principal.token, '/projects');
    await reader.getByText('雨季停工').waitFor();
    expect(await reader.getByTestId('plan-project').count()).toBe(0);
    expect(await reader.getByTestId('say-project').count()).toBe(0);
  });
});
