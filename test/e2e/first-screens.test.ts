import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { TestPlatform } from '../integration/harness.js';
import { barriers, TestBrowser } from './demo-process.js';

/** Above this the eye loses what it was reading. (Google’s Core Web Vitals call up to 0.1 good.) */
const MOST_SHIFT = 0.1;

describe('what somebody sees before he has signed in', () => {
  let platform: TestPlatform;
  let browser: TestBrowser;
  beforeAll(async () => {
    platform = await TestPlatform.start();
    browser = await TestBrowser.launch(platform.url);
  });
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  });

  /** The page comes in over a village’s line, and counts how far things move about. */
  async function comesIn(page: Page, path: string): Promise<void> {
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 40,
      downloadThroughput: 50_000,
      uploadThroughput: 50_000,
    });
    await page.addInitScript(() => {
      const seen = window as unknown as { shift: number };
      seen.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(platform.url + path);
    await page.locator('input[name=username]').waitFor();
  }

  it.each([
    ['/', { width: 1366, height: 768 }],
    ['/phone', { width: 390, height: 844 }],
  ])('%s comes in without things moving about, and keeps nobody out', async (path, viewport) => {
    const page = await browser.page(viewport);
    await comesIn(page, path);
    // they are looked for once nothing moves any more
    expect(await barriers(page)).toEqual([]);
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThan(MOST_SHIFT);
    await page.close();
  });

  it.each(['/sign-in', '/phone'])('%s asks who is there, and then leaves the platform alone', async (path) => {
    const page = await browser.page();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/api/')) asked.push(request.url());
    });
    await page.goto(platform.url + path);
    await page.locator('input[name=username]').waitFor();
    await page.waitForLoadState('networkidle');
    // one for each of the two renders of a page that is being opened
    expect(asked.length).toBeLessThanOrEqual(2);
    await page.close();
  });

  it.each(['/sign-in', '/phone'])(
    'is refused at %s in words alone: codes are folded away for support',
    async (path) => {
      const page = await browser.page();
      await page.goto(platform.url + path);
      await page.locator('input[name=username]').fill('nobody');
      await page.locator('input[name=password]').fill('not-the-password');
      await page.locator('input[name=password]').press('Enter');
      const said = await page.getByRole('alert').innerText();
      expect(said).toContain('用户名或密码不正确');
      expect(said).not.toMatch(/[a-z]/i);
      await page.close();
    },
  );

  it('an address that leads nowhere is a page of its own, with ways on', async () => {
    const page = await browser.page();
    await page.goto(`${platform.url}/nope`);
    await page.getByRole('main').getByRole('heading', { level: 1, name: '没有这个页面' }).waitFor();
    expect(await page.getByRole('main').getByRole('link').count()).toBe(2);
    expect(await barriers(page)).toEqual([]);
    await page.close();
  });

  it('an address that was cut short is said to be none, and offers no second try', async () => {
    const known = `/schools/${randomUUID()}`;
    for (const path of ['/inspections/plan', '/schools/01a22d27', `${known}/days/yesterday`]) {
      const page = await browser.landed(platform.admin.token, path);
      await page.getByRole('heading', { level: 1, name: '没有这个页面' }).waitFor();
      await page.close();
    }
  });
});
