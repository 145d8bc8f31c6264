import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startOfBusinessDate } from '../../src/contract/business-date.js';
import { SteppedClock } from '../../src/platform/index.js';
import { Canteen } from '../integration/canteen.js';
import { TestPlatform } from '../integration/harness.js';
import { Visits } from '../integration/visits.js';
import { barriers, smallTargets, TestBrowser } from './demo-process.js';

const noonOf = (date: string): Date => new Date(startOfBusinessDate(date) + 12 * 3_600_000);
const clock = new SteppedClock(noonOf('2026-11-20'));
let platform: TestPlatform;
let browser: TestBrowser;
beforeAll(async () => {
  platform = await TestPlatform.start(clock, { sessionMs: 90 * 86_400_000 });
  browser = await TestBrowser.launch(platform.url);
});
afterAll(async () => {
  await browser?.close();
  await platform?.stop();
});

it('a result that is overdue stands on the board of what is to be published, and goes when it is published (I-09)', async () => {
  const visits = await Visits.of(platform, await Canteen.open(platform));
  const id = await visits.onSite();
  await visits.close(id);
  clock.set(noonOf('2026-12-21'));
  const page = await browser.landed(visits.inspector.token, '/results-due', { width: 1280, height: 800 }, true);
  const row = page.getByTestId('results-due').locator('tbody tr');
  await row.getByText('2026-12-18').waitFor();
  await row.getByText('已逾期').waitFor();
  await row.getByText('节假日没有录入').waitFor();
  expect([...(await barriers(page)), ...(await smallTargets(page))]).toEqual([]);
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/results-due.png` });

  await row.getByRole('link').click();
  const result = page.getByTestId('publish-result');
  await result.getByText('公布期限 2026-12-18').waitFor();
  await result.locator('textarea').fill('符合要求');
  await result.getByRole('button').click();
  await result.locator('p', { hasText: '符合要求' }).waitFor();
  await result.getByText('逾期公布').waitFor();
  await page.goBack();
  await page.getByText('没有待公布的检查结果。').waitFor();
});
