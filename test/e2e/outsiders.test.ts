import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { businessDateOf, DAY_MS } from '../../src/contract/business-date.js';
import { organizationEndpoints } from '../../src/contract/http/organization.js';
import { peopleEndpoints } from '../../src/contract/http/people.js';
import type { Role } from '../../src/contract/roles.js';
import { Canteen } from '../integration/canteen.js';
import { type Session, TestPlatform } from '../integration/harness.js';
import { TestBrowser } from './demo-process.js';

const shots = process.env.E2E_SCREENSHOTS;

describe('whoever is neither of the canteen nor set over it', () => {
  let platform: TestPlatform;
  let browser: TestBrowser;
  let canteen: Canteen;
  const shot = async (page: Page, name: string) => {
    if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
  };
  const landing = (who: Session): Promise<Page> => browser.landed(who.token);
  const person = (role: Role, scope: string) => platform.newPerson(role, scope);

  beforeAll(async () => {
    platform = await TestPlatform.start();
    canteen = await Canteen.open(platform, businessDateOf(Date.now()));
    await canteen.meal();
    browser = await TestBrowser.launch(platform.url);
  });
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  });

  it('lands, as a parent, on what the school published today', async () => {
    const page = await landing(await person('parent_committee', canteen.school.id));
    await page.getByTestId('published-day').getByRole('heading', { level: 2 }).first().waitFor();
    await page.getByText('未见烹饪记录').first().waitFor();
    await shot(page, 'parent');
  });

  it('lands, as the basic education section, on how many ate', async () => {
    const page = await landing(await person('basic_education_section', '532301'));
    await page.getByTestId('headcounts').getByText('未报').first().waitFor();
    await shot(page, 'headcounts');
  });

  it('lands, as the health office, on the one school of its warrant, and on nothing when that has ended', async () => {
    const doctor = await person('health_cdc', canteen.school.id);
    const page = await landing(doctor);
    await page.getByTestId('warrant').waitFor();
    const schools = page.getByTestId(/^school-[0-9a-f]{8}/);
    await schools.first().waitFor();
    expect(await schools.count()).toBe(1);
    await shot(page, 'health');
    await platform.uow.write((tx) =>
      tx.query('UPDATE account_grant SET until_at = ? WHERE account_id = ?', [Date.now() - DAY_MS, doctor.accountId]),
    );
    await page.goto(platform.url);
    await page.getByTestId('no-role').waitFor();
    await shot(page, 'no-role');
  });

  it('is given a warrant on a page that finds the school by its code and asks for reason and end', async () => {
    const code = '5323019999';
    await platform.ok(organizationEndpoints.createSchool, {
      as: platform.admin,
      body: { name: '远山希望小学', areaId: '532301', schoolCode: code },
    });
    const clerk = await person('finance_section', '532301');
    const page = await landing(platform.admin);
    await page.goto(`${platform.url}/people`);
    await page.getByTestId('vacancies').waitFor();
    await shot(page, 'vacancies');
    await page.goto(`${platform.url}/people/${clerk.accountId}`);
    await page.locator('form').getByLabel('岗位').selectOption('auditor');
    await page.getByLabel('找学校').fill(code);
    await page.getByLabel('范围').locator('option', { hasText: '远山希望小学' }).waitFor({ state: 'attached' });
    await page.getByLabel('范围').selectOption({ label: `远山希望小学 (${code})` });
    await page.getByLabel('授权到').fill(businessDateOf(Date.now() + 3 * DAY_MS));
    await page.getByLabel('事由').fill('营养餐资金专项审计');
    await page.getByLabel('依据的文件文号').fill('楚审通〔2026〕12号');
    await page.getByLabel('资金', { exact: true }).check();
    await page.getByRole('button', { name: '增加岗位' }).click();
    await page.getByTestId('grants').getByText('营养餐资金专项审计').waitFor();
    await shot(page, 'warrant');
    const params = { accountId: clerk.accountId };
    const { grants } = await platform.ok(peopleEndpoints.account, { as: platform.admin, params });
    expect(grants.map(({ role, schoolName }) => [role, schoolName])).toEqual([
      ['finance_section', null],
      ['auditor', '远山希望小学'],
    ]);
    await page.goto(`${platform.url}/people/warrants`);
    const warrant = page.locator('.warrant', { hasText: '楚审通〔2026〕12号' });
    await warrant.getByText('没有指明,看不到').waitFor();
    await warrant.getByRole('button', { name: '查询记录(0 次)' }).click();
    await warrant.getByText('还没有人凭它查询过').waitFor();
    await shot(page, 'warrants');
    await warrant.getByRole('button', { name: '收回' }).click();
    await warrant.getByText(/已收回/).waitFor();
    const { grants: left } = await platform.ok(peopleEndpoints.account, { as: platform.admin, params });
    expect(left.map(({ role }) => role)).toEqual(['finance_section']);
  });
});
