import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { addDays, businessDateOf } from '../../src/contract/business-date.js';
import { catalogueEndpoints } from '../../src/contract/http/catalogue.js';
import { journalEndpoints } from '../../src/contract/http/journal.js';
import { supplierEndpoints } from '../../src/contract/http/suppliers.js';
import { NoteReader } from '../../src/procurement/notes/note-reader.js';
import type { ReadNote } from '../../src/procurement/notes/read-note.js';
import { Canteen } from '../integration/canteen.js';
import { TestPlatform } from '../integration/harness.js';
import { barriers, smallTargets, TestBrowser } from './demo-process.js';
import { Hand } from './hand.js';

const at = (top: number) => ({ left: 100, top, width: 700, height: 40 });
const NOTE: ReadNote = {
  supplier: { text: '姚安县惠民商行', place: at(100) },
  date: null,
  noteNo: { text: 'CK312', place: at(150) },
  lines: [
    { name: '黄瓜', amount: 17_200, unit: 'g', unitPriceFen: 380, agrees: true, place: at(300) },
    { name: '胡萝', amount: 5_000, unit: 'g', unitPriceFen: 470, agrees: false, place: at(350) },
    { name: '没有的货', amount: null, unit: null, unitPriceFen: null, agrees: null, place: at(400) },
  ],
};

describe('a delivery note on the phone, read by a stand-in for the model', () => {
  let platform: TestPlatform;
  let browser: TestBrowser;
  let canteen: Canteen;
  beforeAll(async () => {
    platform = await TestPlatform.start(undefined, { noteModelFolder: tmpdir() });
    platform.app.get(NoteReader).read = async () => NOTE;
    canteen = await Canteen.open(platform, businessDateOf(Date.now()));
    const as = canteen.manager;
    for (const name of ['黄瓜', '胡萝卜']) {
      await platform.ok(catalogueEndpoints.createIngredient, {
        as,
        body: { name, category: 'vegetable', confirmation: null },
      });
    }
    await platform.ok(supplierEndpoints.createSupplier, {
      ...{ as, params: { schoolId: canteen.school.id } },
      body: {
        ...{ name: '姚安县惠民商行', licenceNo: randomUUID() },
        licenceValidUntil: addDays(canteen.today, 300),
      },
    });
    browser = await TestBrowser.launch(platform.url);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  });

  it('is proposed part by part; what is tapped stands in the form, the scale is asked for, the photo goes along', async () => {
    const page = await browser.landed(canteen.manager.token, '/phone/act/delivery', { width: 390, height: 844 }, true);
    const hand = new Hand(page);
    const buffer = await sharp({ create: { width: 400, height: 500, channels: 3, background: '#fff' } })
      .jpeg()
      .toBuffer();
    await hand.on('read-note').setInputFiles({ name: 'note.jpg', mimeType: 'image/jpeg', buffer });
    const read = hand.on('note-read');
    await read.waitFor();
    // Nothing is taken by itself
    expect(await hand.on('weighed').count()).toBe(0);
    expect(await read.getByRole('button', { name: /没有的货/ }).isDisabled()).toBe(true);
    expect([await barriers(page), await smallTargets(page)]).toEqual([[], []]);
    if (process.env.E2E_SCREENSHOTS) await page.screenshot({ path: `${process.env.E2E_SCREENSHOTS}/note-reading.png` });

    await hand.tap(read.getByRole('button', { name: /姚安县惠民商行/ }));
    await hand.tap(read.getByRole('button', { name: /CK312/ }));
    await hand.tap(read.getByRole('button', { name: /黄瓜/ }));
    await hand.tap(read.getByRole('button', { name: /→ 胡萝卜/ }));
    expect(await read.getByRole('button', { name: /黄瓜/ }).isDisabled()).toBe(true);
    expect(await hand.on('save-act').isDisabled()).toBe(true);
    await hand.number(hand.on('weighed').first(), '17');
    await hand.number(hand.on('weighed').last(), '5');
    await hand.tap(hand.on('accept-rest'));
    await hand.save();
    await hand.allSent();

    const { items } = await platform.ok(journalEndpoints.acts, {
      ...{ as: canteen.manager, params: { schoolId: canteen.school.id }, query: { date: canteen.today } },
    });
    const { particulars, attachments } = await canteen.act(items[0]?.id ?? '');
    expect(particulars).toMatchObject({
      deliveryNoteNo: 'CK312',
      lines: [
        { notedAmount: 17_200, measuredAmount: 17_000, unitPriceFen: 380 },
        { notedAmount: 5_000, measuredAmount: 5_000, unitPriceFen: 470 },
      ],
    });
    expect(attachments).toHaveLength(1);
    expect(browser.complaints).toEqual([]);
  });
});
