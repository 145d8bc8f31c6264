import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { journalEndpoints } from '../../src/contract/http/journal.js';
import { Canteen } from '../integration/canteen.js';
import { TestPlatform } from '../integration/harness.js';
import { barriers, TestBrowser } from './demo-process.js';

describe('a book on the desk', () => {
  let platform: TestPlatform;
  let browser: TestBrowser;
  let canteen: Canteen;
  beforeAll(async () => {
    platform = await TestPlatform.start();
    canteen = await Canteen.open(platform);
    browser = await TestBrowser.launch(platform.url);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  });

  it('is opened from the day, and prints on landscape sheets with its head on each of them', async () => {
    const wrong = await canteen.accept([canteen.line(), canteen.line({ supplierLot: 'P-2' })]);
    await canteen.cosign(wrong.actId);
    const params = { actId: wrong.actId };
    const { act } = await platform.ok(journalEndpoints.branch, { as: canteen.manager, params });
    const lines = (act.body.lines as object[]).map((line) => ({ ...line, measuredAmount: 3_000 }));
    const corrected = { ...act.body, lines };
    const answer = await platform.ok(journalEndpoints.correct, {
      ...{ as: canteen.manager, params },
      body: { reason: '称错了', corrected, seen: [] },
    });
    const right = answer.entered[0]?.receipt;
    // so many lines that no sheet takes all of them
    for (let each = 0; each < 6; each += 1) await canteen.accept(Array.from({ length: 12 }, () => canteen.line()));

    const { id } = canteen.school;
    const page = await browser.landed(canteen.school.people.principal.token, `/schools/${id}/days/${canteen.today}`);
    await page.getByRole('link', { name: '台账', exact: true }).click();
    await page.getByTestId('book-kind').selectOption('acceptance.delivery');
    await page.locator('input[name=from]').fill(canteen.today);
    await page.getByTestId('book-open').click();
    const struck = page.getByTestId(`entry-${wrong.actId}`);
    await struck.waitFor();
    await page.getByTestId('book-seal').getByText('核验完整').waitFor();
    expect(page.url()).toContain(`kind=acceptance.delivery&from=${canteen.today}&to=${canteen.today}`);
    expect(await struck.locator('tr').count()).toBe(2);
    expect(await struck.innerText()).toContain(`已冲销:称错了;更正后见第 ${right?.chainIndex} 号`);
    expect(await page.getByTestId(`entry-${right?.actId}`).innerText()).toContain('3 kg');
    const decoration = (of: string) => page.locator(of).evaluate((cell) => getComputedStyle(cell).textDecorationLine);
    expect(await decoration(`[data-testid=entry-${wrong.actId}] .book-time`)).toBe('line-through');
    expect(await decoration(`[data-testid=entry-${wrong.actId}] .book-standing`)).toBe('none');
    expect(await barriers(page)).toEqual([]);

    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('header.shell').isVisible()).toBe(false);
    expect(await page.getByTestId('book-print').isVisible()).toBe(false);
    expect(await page.locator('.book thead').evaluate((head) => getComputedStyle(head).display)).toBe(
      'table-header-group',
    );
    expect(await page.locator('.book thead').innerText()).toMatch(/配送验收 · L01 进货查验记录.+供货者/s);
    const sheets = await sheetsOf(await page.pdf({ preferCSSPageSize: true }));
    expect(sheets.length).toBeGreaterThan(1);
    // A4 lying on its side, in points
    for (const { width, height } of sheets) expect([Math.round(width), Math.round(height)]).toEqual([842, 595]);
    expect(browser.complaints).toEqual([]);
  });

  it('that cannot be says so in words', async () => {
    const path = `/schools/${canteen.school.id}/books?kind=stock.in&from=2026-01-01&to=2026-03-01`;
    const page = await browser.landed(canteen.school.people.canteen_worker.token, path);
    await page.getByText('一本台账最多 32 天').waitFor();
    // a worker may read the book, and not have the chain recomputed
    await page.locator('input[name=to]').fill('2026-01-20');
    await page.getByTestId('book-open').click();
    await page.getByText('这段日子没有记录').waitFor();
    expect(await page.getByTestId('book-seal').innerText()).toContain('打印时未核验');
    expect(await page.getByTestId('book-print').isEnabled()).toBe(true);
  });
});

/** The sheets of a PDF as Chromium writes it: it leaves the page objects uncompressed. */
async function sheetsOf(pdf: Buffer): Promise<{ width: number; height: number }[]> {
  const boxes = pdf.toString('latin1').matchAll(/\/Type \/Page\b[^s][\s\S]*?\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g);
  return [...boxes].map(([, width, height]) => ({ width: Number(width), height: Number(height) }));
}
