import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { structureEndpoints } from '../../src/contract/http/structure.js';
import { TestPlatform, type TestSchool } from '../integration/harness.js';
import { barriers, TestBrowser } from './demo-process.js';

const shots = process.env.E2E_SCREENSHOTS;

describe('where a school lies', () => {
  let platform: TestPlatform;
  let browser: TestBrowser;
  let school: TestSchool;
  beforeAll(async () => {
    platform = await TestPlatform.start();
    school = await platform.newSchool();
    browser = await TestBrowser.launch(platform.url);
  });
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  });

  it('is taken from the device that stands there or from a map, and can be taken back', async () => {
    const path = `/structure/schools/${school.id}`;
    const page = await browser.landed(platform.admin.token, path);
    const form = page.getByTestId('school-position');
    await page.context().grantPermissions(['geolocation']);
    await page.context().setGeolocation({ latitude: 25.0453, longitude: 101.5461, accuracy: 18.2 });
    const params = { schoolId: school.id };
    const known = async () =>
      (await platform.ok(structureEndpoints.structure, { as: platform.admin, params })).position;
    const save = async (button: string): Promise<void> => {
      const answered = page.waitForResponse(
        (answer) => answer.url().includes('/position') && answer.request().method() === 'PUT',
      );
      await form.getByRole('button', { name: button }).click();
      expect((await answered).ok()).toBe(true);
      // and what was saved is read again: the next change is one of that
      await form.locator('.ant-btn-loading').waitFor({ state: 'detached' });
    };

    await form.getByTestId('position-here').click();
    await form.getByLabel('误差').and(page.locator('[value="19"]')).waitFor();
    await save('保存');
    expect(await known()).toEqual({ latitudeE6: 25_045_300, longitudeE6: 101_546_100, accuracyMetres: 19 });
    if (shots) await page.screenshot({ path: `${shots}/school-position.png`, fullPage: true });

    await form.getByLabel('纬度').fill('25.05');
    await save('保存');
    expect(await known()).toEqual({ latitudeE6: 25_050_000, longitudeE6: 101_546_100, accuracyMetres: 19 });

    await save('清除位置');
    expect(await known()).toBeNull();

    // who only reads the school sees that nobody has said it, and no field
    const reader = await browser.landed(school.people.principal.token, path);
    await reader.getByText('还没有人填写').waitFor();
    expect(await reader.getByTestId('school-position').count()).toBe(0);
  });

  it('is said beside for how many its canteen can cook, with the source, and the school reads it', async () => {
    const path = `/structure/schools/${school.id}?tab=supply`;
    const page = await browser.landed(platform.admin.token, path);
    await page.getByText('还没有填写这所学校的供餐能力').waitFor();
    const form = page.getByTestId('set-capacity');
    await form.locator('[name=cooksFor]').fill('260');
    await form.locator('[name=source]').fill('2026 年秋季现场清点');
    await form.getByRole('button', { name: '登记供餐能力' }).click();
    await page.getByTestId('capacity-history').getByText('2026 年秋季现场清点').waitFor();
    expect(await barriers(page)).toEqual([]);
    if (shots) await page.screenshot({ path: `${shots}/school-capacity.png`, fullPage: true });
    const reader = await browser.landed(school.people.principal.token, path);
    await reader.getByTestId('capacity-history').getByText('260', { exact: true }).waitFor();
    expect(await reader.getByTestId('set-capacity').count()).toBe(0);
  });
});
