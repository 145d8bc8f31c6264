import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { businessDateOf } from '../../src/contract/business-date.js';
import { authEndpoints } from '../../src/contract/http/auth.js';
import { journalEndpoints } from '../../src/contract/http/journal.js';
import { Canteen } from '../integration/canteen.js';
import { TestPlatform } from '../integration/harness.js';
import { TestBrowser } from './demo-process.js';
import { Hand, ONE_PIXEL } from './hand.js';

const PHONE = { width: 390, height: 844 };
const PIN = '482913';

describe('a whole day without a signal, on a phone of 390 × 844', () => {
  let platform: TestPlatform;
  let browser: TestBrowser;
  let canteen: Canteen;

  beforeAll(async () => {
    platform = await TestPlatform.start();
    canteen = await Canteen.open(platform, businessDateOf(Date.now()));
    for (const person of [canteen.manager, canteen.second]) {
      await platform.ok(authEndpoints.setPin, { as: person, body: { password: person.password, pin: PIN } });
    }
    // What lies in the store was delivered, and signed by two, before the signal went
    await canteen.stocked(canteen.line({ weighedGrams: 6_000 }));
    browser = await TestBrowser.launch(platform.url);
  });
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  });

  it('is kept with its photos through a reload, and arrives as it was: those acts, in their order, none late', async () => {
    const page = await browser.landed(canteen.manager.token, '/phone', PHONE, true);
    const hand = new Hand(page);
    await hand.on('tile-delivery').waitFor();
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
    await page.waitForLoadState('networkidle');
    const photo = async (): Promise<void> => {
      const file = { name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from(ONE_PIXEL, 'base64') };
      await page.locator('.photos input[type=file]').last().setInputFiles(file);
      await page.locator('.picture').waitFor();
    };
    await page.context().setOffline(true);
    await page.reload();

    await hand.tap(hand.on('tile-morning-check'));
    const temperatures = page.locator('[data-testid^=field-bodyTenthsC-]');
    await hand.number(temperatures.first(), '36.5');
    await hand.tap(hand.on('all-well'));
    await hand.save();

    await hand.tap(hand.on('tile-reading'));
    await hand.number(hand.on('reading-sample_cabinet'), '4');
    await photo();
    await hand.save();

    await hand.tap(hand.on('tile-round'));
    await hand.tap(hand.on('all-fit'));
    await hand.save();

    await hand.tap(hand.on('tile-meal'));
    await hand.text('dish', '青椒肉丝、米饭');
    await hand.save();

    await hand.tap(hand.on('tile-stock-out'));
    await hand.tap(page.getByText('dry_store', { exact: true }).first());
    await hand.number(page.locator('[data-testid^=want-]').first(), '4');
    await photo();
    await hand.save();

    await hand.tap(hand.on('tile-batch'));
    await hand.tap(hand.on('dishes').getByText('青椒肉丝'));
    await hand.number(hand.on('core'), '82');
    await hand.save();
    await hand.tap(hand.on('offer-batch'));
    await hand.tap(hand.on('dishes').getByText('米饭'));
    await hand.number(hand.on('core'), '95');
    await hand.save();
    await hand.tap(hand.on('offer-sample'));
    await hand.number(hand.on('sample-青椒肉丝'), '130');
    await hand.tap(hand.on('sample-same'));
    await photo();
    await hand.save();

    await hand.tap(hand.on('tile-hand-over'));
    await hand.tap(hand.on('all-classes'));
    await hand.save();

    await hand.tap(hand.on('tile-headcount'));
    await hand.tap(hand.on('all-present'));
    await hand.save();

    await hand.tap(hand.on('tile-accompany'));
    for (const question of [0, 1, 2])
      await hand.tap(page.getByRole('button', { name: '优', exact: true }).nth(question));
    await hand.tap(page.getByRole('button', { name: /^我本人/ }));
    await hand.tap(hand.chip('教师'));
    await hand.save();

    await hand.tap(hand.on('tile-leftovers'));
    await hand.number(page.getByText('盘中剩餐'), '3');
    await hand.save();

    await hand.tap(hand.on('tile-daily-check'));
    await hand.tap(hand.on('all-fit'));
    await hand.save();

    const day = [
      ...['cooking.morning-check', 'storage.reading', 'storage.round', 'cooking.meal', 'stock.out'],
      ...['cooking.batch', 'cooking.batch', 'cooking.sample', 'cooking.sample'],
      ...['distribution.hand-over', 'distribution.hand-over'],
      ...['dining.headcount', 'dining.accompany', 'dining.leftovers', 'cooking.daily-check'],
    ];
    await page.locator(`[data-testid=sync-badge][data-waiting="${day.length}"]`).waitFor();
    await page.reload();
    await page.locator(`[data-testid=sync-badge][data-waiting="${day.length}"]`).waitFor();
    const before = await acts();
    await page.context().setOffline(false);
    await hand.allSent();

    const arrived = (await acts()).filter(({ id }) => !before.some((known) => known.id === id));
    expect(arrived.map(({ kind }) => kind)).toEqual(day);
    expect(arrived.map(({ late }) => late)).toEqual(day.map(() => false));
    const captured = arrived.map(({ capturedAt }) => capturedAt);
    expect([...captured].sort()).toEqual(captured);
    const photographed = await Promise.all(
      arrived
        .filter(({ kind }) => ['storage.reading', 'stock.out', 'cooking.sample'].includes(kind))
        .map(async ({ id }) => (await canteen.act(id)).attachments.length),
    );
    expect(photographed).toEqual([1, 1, 1, 1]);
    expect(browser.complaints).toEqual([]);
  });

  /** In the order of the chain. */
  async function acts() {
    const { items } = await platform.ok(journalEndpoints.acts, {
      as: canteen.manager,
      params: { schoolId: canteen.school.id },
      query: { date: canteen.today, limit: 200 },
    });
    return items.sort((a, b) => a.chainIndex - b.chainIndex);
  }
});
