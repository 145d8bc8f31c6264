import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { authEndpoints } from '../../src/contract/http/auth.js';
import { Canteen } from '../integration/canteen.js';
import { TestPlatform } from '../integration/harness.js';
import { signIn, TestBrowser } from './demo-process.js';

describe('a teacher without an account', () => {
  let platform: TestPlatform;
  let canteen: Canteen;
  let browser: TestBrowser;
  const shots = process.env.E2E_SCREENSHOTS;

  beforeAll(async () => {
    platform = await TestPlatform.start();
    canteen = await Canteen.open(platform);
    await canteen.meal();
    browser = await TestBrowser.launch(platform.url);
  });
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  });

  it('counts the class with a link from the principal, once', async () => {
    const desk = await browser.page();
    await signIn(desk, platform.url, canteen.school.people.principal);
    await desk.getByTestId('sign-out').waitFor();
    await desk.goto(`${platform.url}/schools/${canteen.school.id}/guests`);
    await desk.getByLabel('姓名').fill('王老师');
    await desk.getByLabel(/^班级/).selectOption('1A');
    await desk.getByRole('button', { name: '生成链接' }).click();
    const link = (await desk.getByTestId('guest-link').locator('.slip-address').textContent()) ?? '';
    await desk.getByTestId('guest-passes').getByText('王老师').waitFor();
    if (shots) await desk.screenshot({ path: `${shots}/guests-desk.png`, fullPage: true });

    const phone = await browser.page({ width: 390, height: 844 });
    await phone.goto(link);
    await phone.getByText('班级就餐人数').waitFor();
    await phone.getByLabel('今天到校人数').fill('38');
    await phone.getByLabel('在校就餐人数').fill('37');
    if (shots) await phone.screenshot({ path: `${shots}/guest-phone.png`, fullPage: true });
    await phone.getByTestId('guest-send').click();
    await phone.getByTestId('guest-done').waitFor();

    await phone.reload();
    await phone.getByLabel('今天到校人数').fill('30');
    await phone.getByLabel('在校就餐人数').fill('30');
    await phone.getByTestId('guest-send').click();
    await phone.getByText('用这个链接已经记过了').waitFor();
    expect(browser.complaints).toEqual([]);
  });

  it('and two cooks share one phone: each goes on by PIN after signing in once', async () => {
    const { manager, second } = canteen;
    for (const as of [manager, second]) {
      await platform.ok(authEndpoints.setPin, { as, body: { password: as.password, pin: '280641' } });
    }
    const nameOf = async (as: typeof manager) => (await platform.ok(authEndpoints.me, { as })).displayName;
    const phone = await browser.page({ width: 390, height: 844 });
    await signIn(phone, `${platform.url}/phone`, manager);
    await phone.getByText('今日').first().waitFor();
    await phone.goto(`${platform.url}/phone/me`);
    await phone.getByTestId('next-person').click();
    await phone.fill('input[name=username]', second.username);
    await phone.fill('input[name=password]', second.password);
    await phone.getByTestId('sign-in').click();
    await phone.getByText('今日').first().waitFor();
    await phone.goto(`${platform.url}/phone/me`);
    await phone.getByRole('heading', { name: await nameOf(second) }).waitFor();
    const form = phone.getByTestId('switch-person');
    await form.getByRole('button', { name: await nameOf(manager) }).click();
    await form.getByLabel('他的六位数字密码').fill('280641');
    if (shots) await phone.screenshot({ path: `${shots}/switch.png`, fullPage: true });
    await form.getByRole('button', { name: '换成他' }).click();
    await phone.waitForURL(`${platform.url}/phone`);
    await phone.goto(`${platform.url}/phone/me`);
    await phone.getByRole('heading', { name: await nameOf(manager) }).waitFor();
    expect(browser.complaints).toEqual([]);
  });
});
