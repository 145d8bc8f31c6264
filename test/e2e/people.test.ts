import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateSync } from 'otplib';
import type { Page } from 'playwright-core';
import { TestPlatform } from '../integration/harness.js';
import { TestBrowser } from './demo-process.js';

const PASSWORD = 'Green-Rice-7-Pots';
const shots = process.env.E2E_SCREENSHOTS;

describe('from a new administrator to a cook who signs in', () => {
  let platform: TestPlatform;
  let browser: TestBrowser;
  let page: Page;
  const shot = async (name: string) => {
    if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
  };

  beforeAll(async () => {
    platform = await TestPlatform.start();
    browser = await TestBrowser.launch(platform.url);
    page = await browser.page();
  });
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  });

  it('makes an administrator set up an authenticator before anything else', async () => {
    const { accountId } = platform.admin;
    await platform.uow.write((tx) =>
      tx.query('UPDATE account SET totp_since = NULL, totp_secret = NULL WHERE id = ?', [accountId]),
    );
    await page.goto(`${platform.url}/people`);
    await page.getByLabel('用户名').fill('admin');
    await page.getByLabel('密码').fill(platform.admin.password);
    await page.getByTestId('sign-in').click();
    await page.getByText('管理员必须先绑定手机验证器').waitFor();
    await page.getByTestId('totp-form').getByLabel('现在的密码').fill(platform.admin.password);
    await page.getByRole('button', { name: '开始绑定' }).click();
    const secret = (await page.getByTestId('totp-secret').textContent())?.trim() ?? '';
    await shot('totp');
    await page.getByLabel('验证器上的六位数字').fill(generateSync({ secret }));
    await page.getByRole('button', { name: '确认绑定' }).click();
    await page.getByTestId('recovery-codes').waitFor();
    expect(await page.getByTestId('recovery-codes').locator('li').count()).toBe(10);
    await shot('account');
  });

  it('enters a person and prints a slip whose code is in the address after #', async () => {
    await page.goto(`${platform.url}/people`);
    await page.getByRole('button', { name: '录入人员' }).click();
    const form = page.getByTestId('new-person');
    await form.getByLabel('姓名').fill('张师傅');
    await form.getByLabel('单位').fill('示范小学');
    await form.getByLabel('用户名').fill('zhangshifu');
    await form.getByLabel('岗位').selectOption('finance_section');
    await form.getByLabel('范围').selectOption('532301');
    await form.getByRole('button').click();
    await page.getByText('已录入').waitFor();
    await page.getByLabel('姓名、工号或用户名的开头').fill('张师');
    await page.getByLabel('选中 张师傅').check();
    await page.getByTestId('issue-slips').click();
    await page.locator('.slip-code').waitFor();
    await shot('slips');
    await page.emulateMedia({ media: 'print' });
    await shot('slips-print');
    expect(await page.getByTestId('people-table').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
  });

  it('lets the person activate the account, once', async () => {
    const code = (await page.locator('.slip-code').textContent()) ?? '';
    const phone = await browser.page();
    await phone.goto(`${platform.url}/phone/activate#${code}`);
    await phone.getByTestId('read-slip').click();
    await phone.getByText('您好,张师傅').waitFor();
    expect(phone.url()).not.toContain('#');
    await phone.getByLabel('给自己设一个密码').fill('short');
    await phone.getByLabel('再输一次密码').fill('short');
    await phone.getByTestId('activate').click();
    await phone.getByText('至少要 12 个字符').waitFor();
    await phone.getByLabel('给自己设一个密码').fill(PASSWORD);
    await phone.getByLabel('再输一次密码').fill(PASSWORD);
    if (shots) await phone.screenshot({ path: `${shots}/activate.png`, fullPage: true });
    await phone.getByTestId('activate').click();
    await phone.getByTestId('activated').waitFor();

    await phone.goto(`${platform.url}/phone/activate`);
    await phone.getByLabel('激活码').fill(code);
    await phone.getByTestId('read-slip').click();
    await phone.getByText('已经用过').waitFor();

    await phone.goto(`${platform.url}/sign-in`);
    await phone.getByLabel('用户名').fill('zhangshifu');
    await phone.getByLabel('密码').fill(PASSWORD);
    await phone.getByTestId('sign-in').click();
    await phone.getByTestId('sign-out').waitFor();
    await phone.goto(`${platform.url}/account`);
    await phone.getByTestId('sessions').getByText('本机').waitFor();

    // A wrong password here is a refusal, not the end of the session.
    await phone.getByTestId('pin-form').getByLabel('现在的密码').fill('wrong-password');
    await phone.getByTestId('pin-form').getByLabel('六位数字密码').fill('280641');
    await phone.getByRole('button', { name: '设置 PIN' }).click();
    await phone.getByTestId('pin-form').getByRole('alert').waitFor();
    expect(phone.url()).toContain('/account');
  });

  it('disables the account from its page after asking', async () => {
    await page.getByRole('link', { name: '张师傅' }).click();
    await page.getByTestId('deed-disable').click();
    await shot('person');
    await page.getByTestId('deed-yes').click();
    await page.getByText('已停用').waitFor();
  });
});
