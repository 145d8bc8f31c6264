import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { businessDateOf } from '../../src/contract/business-date.js';
import { Canteen } from '../integration/canteen.js';
import { TestPlatform } from '../integration/harness.js';
import { barriers, TestBrowser } from './demo-process.js';

const PHONE = { width: 390, height: 844 };
/** For every hand, and for the elderly (MIIT, design for the elderly, 2.1). */
const USUAL_PX = 44;
const ELDER_PX = 60;
const ELDER_TEXT_PX = 18;
const SCREENS = ['', 'today', 'more', 'outbox', 'awaiting', 'me', 'boxes', 'findings'];

describe('what a finger must hit on the phone', () => {
  let platform: TestPlatform;
  let browser: TestBrowser;
  let canteen: Canteen;
  let page: Page;
  let forms: string[];

  beforeAll(async () => {
    platform = await TestPlatform.start();
    canteen = await Canteen.open(platform, businessDateOf(Date.now()));
    await canteen.stocked(canteen.line());
    await canteen.accept([canteen.line()]);
    await canteen.cook(await canteen.meal('南瓜汤', '米饭'));
    browser = await TestBrowser.launch(platform.url);
    page = await browser.landed(canteen.manager.token, '/phone', PHONE, true);
    const slugs = async () =>
      (await page.locator('[data-testid^=tile-]').all()).map((tile) => tile.getAttribute('data-testid'));
    await page.getByTestId('tile-delivery').waitFor();
    const daily = await Promise.all(await slugs());
    await page.getByTestId('to-more').tap();
    await page.getByTestId('tile-training').waitFor();
    const others = await Promise.all(await slugs());
    forms = [...daily, ...others].map((id) => `act/${id?.replace('tile-', '')}`);
  });
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  });

  /** What on the page is less than so many pixels either way, and words that are smaller. */
  const tooSmall = (least: number, leastText: number): Promise<string[]> =>
    page.evaluate(
      ([px, textPx]) => {
        const isSeen = (element: Element): boolean => {
          const box = element.getBoundingClientRect();
          return box.width > 1 && box.height > 1 && getComputedStyle(element).visibility !== 'hidden';
        };
        const named = (element: Element): string =>
          `${element.tagName} ${element.getAttribute('data-testid') ?? element.className} “${(element.textContent ?? '').slice(0, 20)}”`;
        const touched = [...document.querySelectorAll('button, a[href], input:not([type=file]), label.add-photo')];
        const small = touched.filter(isSeen).flatMap((element) => {
          const { width, height } = element.getBoundingClientRect();
          // A tenth of a pixel is rounding
          return Math.min(width, height) >= px - 0.1
            ? []
            : [`${named(element)} ${width.toFixed(0)} × ${height.toFixed(0)}`];
        });
        const words = [...document.querySelectorAll('#root *')].filter(
          (element) =>
            isSeen(element) &&
            element.closest('.visually-hidden') === null &&
            [...element.childNodes].some((child) => child.nodeType === 3 && (child.textContent ?? '').trim() !== ''),
        );
        const faint = words.flatMap((element) => {
          const size = Number.parseFloat(getComputedStyle(element).fontSize);
          return size >= textPx - 0.1 ? [] : [`${named(element)} ${size} px`];
        });
        return [...small, ...faint];
      },
      [least, leastText] as const,
    );

  /** On each page what is too small, and what is so once words and buttons are large; the style is all that differs. */
  async function walk(): Promise<{ usual: string[]; elder: string[] }> {
    const found = { usual: [] as string[], elder: [] as string[] };
    for (const path of [...SCREENS, ...forms]) {
      await page.evaluate((to) => {
        history.pushState(null, '', to);
        dispatchEvent(new PopStateEvent('popstate'));
      }, `/phone/${path}`);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      if (path.startsWith('act/')) await page.getByTestId('save-act').waitFor();
      await page.getByText('正在打开').first().waitFor({ state: 'hidden' });
      for (const [size, px, textPx] of [
        ['usual', USUAL_PX, 0],
        ['elder', ELDER_PX, ELDER_TEXT_PX],
      ] as const) {
        await page.evaluate((isElder) => document.documentElement.classList.toggle('elder', isElder), size === 'elder');
        found[size].push(...(await tooSmall(px, textPx)).map((one) => `${path}: ${one}`));
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (wide > 0) found[size].push(`${path}: ${wide} px wider than the screen`);
      }
    }
    await page.evaluate(() => document.documentElement.classList.remove('elder'));
    return found;
  }

  it('is at least 44 px each way on every page, and 60 px with words of 18 px and more for the elderly', async () => {
    expect(await walk()).toEqual({ usual: [], elder: [] });
  });

  it('stays large for who asked for it, until he asks otherwise', async () => {
    await page.goto(`${platform.url}/phone/me`);
    await page.getByTestId('elder').tap();
    await page.goto(`${platform.url}/phone`);
    await page.getByTestId('tile-delivery').waitFor();
    if (process.env.E2E_SCREENSHOTS) await page.screenshot({ path: `${process.env.E2E_SCREENSHOTS}/elder.png` });
    expect(await page.evaluate(() => document.documentElement.classList.contains('elder'))).toBe(true);
    expect(await barriers(page)).toEqual([]);
    await page.goto(`${platform.url}/phone/me`);
    await page.getByTestId('elder').tap();
    expect(await page.evaluate(() => document.documentElement.classList.contains('elder'))).toBe(false);
    expect(browser.complaints).toEqual([]);
  });
});
