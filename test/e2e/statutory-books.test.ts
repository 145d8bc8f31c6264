import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { journalEndpoints } from '../../src/contract/http/journal.js';
import { Canteen } from '../integration/canteen.js';
import { TestPlatform } from '../integration/harness.js';
import { barriers, TestBrowser } from './demo-process.js';

const PHONE = { width: 390, height: 844 };

describe('the statutory books on a phone of 390 × 844', () => {
  let platform: TestPlatform;
  let browser: TestBrowser;
  let canteen: Canteen;
  let page: Page;
  beforeAll(async () => {
    platform = await TestPlatform.start();
    canteen = await Canteen.open(platform);
    browser = await TestBrowser.launch(platform.url);
    page = await browser.landed(canteen.manager.token, '/phone', PHONE, true);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  });

  const on = (testId: string) => page.getByTestId(testId);
  const chip = (name: string) => page.getByRole('button', { name, exact: true }).first();
  async function number(field: string, digits: string): Promise<void> {
    await on(`field-${field}`).tap();
    for (const name of digits) await page.locator('dialog .keys').getByRole('button', { name, exact: true }).tap();
    await on('keypad-done').tap();
  }
  /** Taps the first answer of each point, as often as there are points. */
  async function allFits(): Promise<void> {
    for (const point of await page.locator('fieldset.toggle').all()) await point.locator('button').first().tap();
  }
  /** The acts of a kind as the platform has them, once there are so many. */
  async function recorded(kind: string, count: number): Promise<string[]> {
    for (let looks = 0; ; looks += 1) {
      const query = { date: canteen.today, limit: 200 };
      const params = { schoolId: canteen.school.id };
      const { items } = await platform.ok(journalEndpoints.acts, { as: canteen.manager, params, query });
      const found = items.filter((item) => item.kind === kind);
      if (found.length >= count || looks > 2_400) return found.map(({ id }) => id);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  it('leave the first screen what belongs to every day, and the others behind one tile', async () => {
    await on('to-more').waitFor();
    for (const slug of ['disinfection', 'daily-check', 'cleaning', 'pesticide-test', 'morning-check']) {
      expect(await on(`tile-${slug}`).count()).toBe(1);
    }
    expect(await on('tile-training').count()).toBe(0);
    const said = Number(/\d+/.exec(await on('to-more').innerText())?.[0]);
    await on('to-more').tap();
    await on('tile-training').waitFor();
    // As many as the button of the first screen said there are
    expect(await page.locator('[data-testid^=tile-]').count()).toBe(said);
    for (const slug of ['order', 'supplier-paper', 'training', 'pest-control']) {
      expect(await on(`tile-${slug}`).count()).toBe(1);
    }
    for (const tile of await page.locator('[data-testid^=tile-]').all()) {
      expect((await tile.boundingBox())?.height).toBeGreaterThanOrEqual(60);
    }
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '返回' }).tap();
    await on('tile-disinfection').waitFor();
  });

  it('say on the spot, also without a signal, what is out of its limits and what to do', async () => {
    // The limits of the forms have come with the others before the signal goes
    await page.waitForFunction(
      () =>
        new Promise<boolean>((resolve) => {
          const opening = indexedDB.open('mingchu-phone');
          opening.onsuccess = () => {
            const all = opening.result.transaction('kept').objectStore('kept').getAllKeys();
            all.onsuccess = () => {
              opening.result.close();
              resolve(all.result.some((key) => String(key).startsWith('form-limits/')));
            };
          };
        }),
    );
    await page.goto(`${platform.url}/phone`);
    await on('tile-disinfection').waitFor();
    await page.context().setOffline(true);
    await on('tile-disinfection').tap();
    expect(await on('field-heatTenthsC').count()).toBe(0);
    await chip('餐具').tap();
    await chip('蒸汽').tap();
    expect(await on('field-chlorineMgPerL').count()).toBe(0);
    await number('heatTenthsC', '94');
    await on('out-of-limits').filter({ hasText: '不低于 100 ℃' }).waitFor();
    await number('minutes', '20');
    await page.getByText('没有达到消毒要求,这批先不要用').waitFor();
    expect(await on('save-act').isEnabled()).toBe(false);
    await page.locator('input[name=handled]').fill('又蒸十分钟');
    await on('save-act').tap();
    await page.context().setOffline(false);
    const [id = ''] = await recorded('cooking.disinfection', 1);
    expect((await canteen.act(id)).particulars).toMatchObject({ heatTenthsC: 940, minutes: 20, handled: '又蒸十分钟' });
  });

  it('take names by a tap or typed', async () => {
    await page.goto(`${platform.url}/phone/act/training`);
    await page.locator('input[name=topic]').fill('洗手');
    const people = on('field-attended').getByRole('button');
    await people.first().tap();
    await page.locator('input[name=attended]').fill('赵六');
    await on('add-attended').tap();
    await page.locator('label', { hasText: '讲课人' }).locator('..').locator('input').fill('王芳');
    await number('lasted', '45');
    await allFits();
    await on('save-act').tap();
    const [id = ''] = await recorded('cooking.training', 1);
    const { attended } = (await canteen.act(id)).particulars as { attended: string[] };
    expect(attended).toHaveLength(2);
    expect(attended).toContain('赵六');
  });

  it('take all staff in one morning check, an act for each, and keep nothing of it on the phone', async () => {
    await page.goto(`${platform.url}/phone/act/morning-check`);
    expect(await on('all-well').isDisabled()).toBe(true);
    await page.locator('input[name=who]').fill('张三');
    await on('add-who').tap();
    await number('bodyTenthsC-张三', '36.5');
    // Nobody is well before somebody says so
    expect(await on('save-act').isDisabled()).toBe(true);
    await page.locator('input[name=who]').fill('李四');
    await on('add-who').tap();
    await number('bodyTenthsC-李四', '36.7');
    await on('one-by-one-李四').tap();
    await on('row-李四').locator('fieldset.toggle', { hasText: '手上没有伤口' }).locator('button').last().tap();
    await on('all-well').tap();
    // Of whom something is not well nobody says in one go that he may work
    expect(await on('save-act').isDisabled()).toBe(true);
    await on('row-李四').getByTestId('all-fit').tap();
    await on('row-李四').getByRole('button', { name: '暂不上岗' }).tap();
    await page.locator('input[name=settled-by]').fill('包扎,今天不上岗');
    expect(await page.locator('input[type=file]').count()).toBe(0);
    await on('save-act').tap();
    await on('tile-morning-check').waitFor();
    const ids = await recorded('cooking.morning-check', 2);
    const checks = await Promise.all(ids.map(async (id) => (await canteen.act(id)).particulars));
    expect(checks).toHaveLength(2);
    expect(checks).toContainEqual(
      expect.objectContaining({ who: '张三', bodyTenthsC: 365, handsWell: true, fit: 'fit' }),
    );
    expect(checks).toContainEqual(
      expect.objectContaining({ who: '李四', bodyTenthsC: 367, handsWell: false, fit: 'unfit' }),
    );
    await on('sync-badge').filter({ hasText: '已全部上传' }).waitFor();
    const kept = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const opening = indexedDB.open('mingchu-phone');
          opening.onsuccess = () => {
            const all = opening.result.transaction('outbox').objectStore('outbox').getAll();
            all.onsuccess = () => {
              opening.result.close();
              resolve(JSON.stringify(all.result));
            };
          };
        }),
    );
    expect(kept).toContain('cooking.morning-check');
    expect(kept).not.toContain('张三');
    expect(browser.complaints).toEqual([]);
  });

  it('show others at the desk the result of a morning check, and that there is more', async () => {
    const path = `/schools/${canteen.school.id}/days/${canteen.today}`;
    const desk = await browser.landed(canteen.school.people.principal.token, path);
    // By the list, for a lane shows the hours of the school only
    const list = desk.getByTestId('day-list');
    await list.locator('summary').click();
    await list.getByRole('row').filter({ hasText: '晨检' }).locator('button').first().click();
    const card = desk.getByTestId('act-card');
    await card.getByText('其余内容是个人健康信息').waitFor();
    expect(await card.innerText()).toMatch(/结论\s+(可以|暂不)上岗/);
    expect(await card.innerText()).not.toMatch(/张三|李四|包扎/);
  });
});
