import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DAY_MS } from '../../src/contract/business-date.js';
import { drawEndpoints } from '../../src/contract/http/draws.js';
import { findingEndpoints } from '../../src/contract/http/findings.js';
import { inspectionEndpoints } from '../../src/contract/http/inspection.js';
import { fieldEndpoints } from '../../src/contract/http/inspection-field.js';
import { organizationEndpoints } from '../../src/contract/http/organization.js';
import { SteppedClock } from '../../src/platform/index.js';
import { Canteen } from '../integration/canteen.js';
import { type Session, TestPlatform } from '../integration/harness.js';
import { TestAgent } from '../integration/video-agent.js';
import { barriers, smallTargets, TestBrowser } from './demo-process.js';
import { Hand, ONE_PIXEL } from './hand.js';

describe('a visit to a school without a line, on a tablet of 1024 × 768', () => {
  const TABLET = { width: 1024, height: 768 };
  let platform: TestPlatform;
  let canteen: Canteen;
  let browser: TestBrowser;

  beforeAll(async () => {
    platform = await TestPlatform.start();
    canteen = await Canteen.open(platform);
    await canteen.stocked(canteen.line());
    browser = await TestBrowser.launch(platform.url);
  });
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  });

  it('is taken along, begun, written, signed by both sides through a reload and a killed page, and told once', async () => {
    const walls: string[] = [];
    const { id: schoolId, people } = canteen.school;
    const { market_inspector: officer, principal } = people;
    const second = await platform.newPerson('market_inspector', '532301');
    const params = { schoolId };
    const body = { kind: 'flight' as const, plannedFor: canteen.today };
    const { id: inspectionId } = await platform.ok(inspectionEndpoints.plan, { as: officer, params, body });
    const ofVisit = { params: { inspectionId } };
    await platform.ok(inspectionEndpoints.join, { as: second, ...ofVisit, body: { method: 'own-session' } });

    let page = await browser.landed(officer.token, `/inspections/${inspectionId}`, TABLET, true);
    const seen = async (where: string): Promise<void> => {
      if (process.env.PICTURES)
        await page.screenshot({ path: join(process.env.PICTURES, `field ${where}.png`), fullPage: true });
      for (const wall of [...(await barriers(page)), ...(await smallTargets(page))]) walls.push(`${where}: ${wall}`);
    };
    await page.getByTestId('field-visit').tap();
    await page.getByTestId('take-along').tap();
    await page.locator('[data-testid=pack][data-packed=true]').waitFor();
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
    await page.waitForLoadState('networkidle');
    await seen('1 taken');
    const context = page.context();
    await context.setOffline(true);
    await page.reload();

    await page.getByTestId('check-in').locator('input').fill('大门口');
    await context.grantPermissions(['geolocation']);
    await context.setGeolocation({ latitude: 25.0453, longitude: 101.5461, accuracy: 11.2 });
    await page.getByTestId('locate').tap();
    await page.locator('[data-testid=located][data-metres="12"]').waitFor();
    await page.getByTestId('check-in-go').tap();
    await page.locator('[data-testid=visit][data-status=on_site]').waitFor();
    await page.getByTestId('challenge-offline').waitFor();
    const check = (item: string) => page.getByTestId(`check-${item}`);
    await check('staff.clothes').getByTestId('answer-fits').tap();
    await page.locator('[data-testid="check-staff.clothes"][data-answer=fits]').waitFor();
    await page.getByTestId('place-dry_store').locator('summary').tap();
    await check('dry_store.labels').getByTestId('answer-does_not_fit').tap();
    await check('dry_store.labels').getByTestId('finding-make').tap();
    const picture = { name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from(ONE_PIXEL, 'base64') };
    await page.getByTestId('finding-photo').setInputFiles(picture);
    await page.getByTestId('finding-form').getByText('拍照(1)').waitFor();
    await seen('2 finding');
    await page.reload();
    await page.getByTestId('place-dry_store').locator('summary').tap();
    await page.getByTestId('finding-form').getByText('拍照(1)').waitFor();
    await page.getByTestId('finding-save').tap();
    await page.locator('[data-testid=findings][data-count="1"]').waitFor();

    await page.getByTestId('recounts').locator('summary').tap();
    await new Hand(page).number(page.getByTestId('recount-amount'), '9.5');
    await page.getByTestId('recount-save').tap();
    await page.locator('[data-testid=recount][data-counted="9500"]').waitFor();
    await page.getByTestId('measures').locator('summary').tap();
    await page.getByTestId('measure-hands').tap();
    await page.getByTestId('measure-what').fill('打饭人员手部');
    await page.getByTestId('measure-form').getByRole('button', { name: '✗' }).tap();
    await page.getByTestId('measure-save').tap();
    await page.locator('[data-testid=measures-done][data-done="1"]').waitFor();
    await page.getByTestId('label').locator('summary').tap();
    await page.getByTestId('label-typed').fill('LH-404');
    await page.locator('[data-testid=label-answer][data-found=unknown]').waitFor();
    await page.getByTestId('close-summary').fill('总体符合,散装食品缺标签');
    await page.getByTestId('close-statement').fill('今天补上');
    await page.getByTestId('closing').getByLabel('学校签收人姓名').fill('李校长');

    // the page is killed in the middle of it, once its last stroke is on the disk, and opened again without a line
    await page.waitForFunction(keptOnTablet, '李校长');
    await page.close({ runBeforeUnload: false });
    page = await context.newPage();
    await page.goto(`${platform.url}/phone/visit/${inspectionId}`);
    expect(await page.getByTestId('close-statement').inputValue()).toBe('今天补上');
    await seen('3 written');
    await page.getByTestId('close-show').tap();
    const record = page.getByTestId('record');
    for (const words of [
      '大门口',
      '散装食品标明名称',
      '实点 9.5 kg,账面 10 kg',
      '打饭人员手部(手部快检):不合格',
      '学校陈述:今天补上',
      '学校签收人:李校长',
    ])
      await record.getByText(words).first().waitFor();
    for (const [index, slot] of (await page.getByTestId('slot').all()).entries()) {
      await slot.locator('canvas').scrollIntoViewIfNeeded();
      const box = await slot.locator('canvas').boundingBox();
      if (box === null) throw new Error(`no place to sign at ${index}`);
      await page.mouse.move(box.x + 40, box.y + 40);
      await page.mouse.down();
      await page.mouse.move(box.x + 200, box.y + 60 + index * 10, { steps: 4 });
      await page.mouse.up();
      await page.locator('[data-testid=slot][data-signed=true]').nth(index).waitFor();
    }
    await seen('4 signed');
    await page.getByTestId('close-go').tap();
    await page.locator('[data-testid=closed][data-told=false]').waitFor();
    await page.locator('[data-testid=queue][data-unsent="7"]').waitFor();

    // nobody but its officers knows of it yet (I-11)
    const read = (as: Session) => platform.call(inspectionEndpoints.inspection, { as, ...ofVisit });
    expect((await read(principal)).status).toBe(404);
    expect((await read(officer)).body.status).toBe('planned');
    await context.setOffline(false);
    await page.locator('[data-testid=closed][data-told=true]').waitFor();
    await seen('5 told');

    const { items } = await platform.ok(inspectionEndpoints.inspections, { as: principal, params });
    expect(items.map((it) => [it.id, it.status, it.schoolStatement, it.checkInNote])).toEqual([
      [inspectionId, 'closed', '今天补上', '大门口'],
    ]);
    expect(items[0]?.checkInPosition).toEqual({
      ...{ latitudeE6: 25_045_300, longitudeE6: 101_546_100, accuracyMetres: 12 },
    });
    const list = await platform.ok(inspectionEndpoints.checklist, { as: principal, ...ofVisit });
    const given = list.groups.flatMap((group) =>
      group.items.flatMap(({ item, answer }) => (answer ? [[item, answer.answer]] : [])),
    );
    expect(given).toEqual([
      ['staff.clothes', 'fits'],
      ['dry_store.labels', 'does_not_fit'],
    ]);
    const found = await platform.ok(findingEndpoints.findings, { as: principal, params, query: { inspectionId } });
    expect(found.items).toHaveLength(1);
    const findingId = found.items[0]?.id ?? '';
    const { steps } = await platform.ok(findingEndpoints.finding, { as: principal, params: { findingId } });
    expect(steps[0]?.photoIds).toHaveLength(1);
    const counts = await platform.ok(fieldEndpoints.recounts, { as: principal, ...ofVisit });
    expect(counts.items.map(({ count }) => [count?.counted, count?.book])).toEqual([[9_500, 10_000]]);

    const address = await page.getByTestId('pdf').getAttribute('href');
    const pdf = await page.request.get(`${platform.url}${address}`);
    expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf']);
    const folder = await mkdtemp(join(tmpdir(), 'mingchu-record-'));
    await writeFile(join(folder, 'record.pdf'), await pdf.body());
    const run = promisify(execFile);
    const { stdout: words } = await run('pdftotext', ['-raw', join(folder, 'record.pdf'), '-']);
    const { stdout: pictures } = await run('pdfimages', ['-list', join(folder, 'record.pdf')]);
    await rm(folder, { recursive: true });
    const said = words.replaceAll(/\s/g, '');
    for (const each of ['散装食品标明名称', '实点9.5kg', '手部快检):不合格', '学校陈述:今天补上', '内容一致'])
      expect(said).toContain(each);
    expect(pictures.match(/jpeg/g)).toHaveLength(3);

    // a visit that is told leaves nothing on the tablet
    await page.getByTestId('forget').tap();
    await page.locator('[data-testid=pack][data-packed=false]').waitFor();
    expect(walls).toEqual([]);
    expect(browser.complaints).toEqual([]);
  });
});

/** Runs in the page: whether what was written into a form and not saved has these words. */
function keptOnTablet(words: string): Promise<boolean> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('mingchu-visit');
    opening.onsuccess = () => {
      const all = opening.result.transaction('drafts').objectStore('drafts').getAll();
      all.onsuccess = () => {
        opening.result.close();
        resolve(all.result.some((draft) => JSON.stringify(draft).includes(words)));
      };
    };
  });
}

describe('a code before a camera (远程点验)', () => {
  let platform: TestPlatform;
  let canteen: Canteen;
  let browser: TestBrowser;
  let agent: TestAgent;

  beforeAll(async () => {
    platform = await TestPlatform.start();
    canteen = await Canteen.open(platform);
    agent = await TestAgent.enrol(platform, canteen.school);
    browser = await TestBrowser.launch(platform.url);
  });
  afterAll(async () => {
    await browser?.close();
    await agent?.disconnect();
    await platform?.stop();
  });

  it('is asked for at the desk, shown large on the canteen’s phone, and answered beside the footage', async () => {
    const walls: string[] = [];
    const { id: schoolId, people } = canteen.school;
    const desk = await browser.landed(people.market_inspector.token, `/schools/${schoolId}/challenges`);
    const seen = async (page: Page, where: string): Promise<void> => {
      if (process.env.PICTURES)
        await page.screenshot({ path: join(process.env.PICTURES, `challenge ${where}.png`), fullPage: true });
      for (const wall of await barriers(page)) walls.push(`${where}: ${wall}`);
    };
    await desk.getByTestId('challenge-ask').getByRole('combobox').click();
    await desk.getByTitle('Stove').click();
    await desk.getByTestId('challenge-ask').getByRole('button').click();
    const code = await desk.getByTestId('challenge-digits').innerText();
    expect(code).toMatch(/^\d{4}$/);
    await desk.locator('[data-testid=challenge-shown][data-shown=false]').waitFor();

    const phone = await browser.landed(people.canteen_worker.token, '/phone', { width: 360, height: 640 }, true);
    await phone.getByTestId('challenge').waitFor();
    expect(await phone.getByTestId('challenge-code').innerText()).toBe(code);
    const box = await phone.getByTestId('challenge-code').boundingBox();
    expect(box?.height).toBeGreaterThan(100);
    await seen(phone, 'phone');
    await desk.locator('[data-testid=challenge-shown][data-shown=true]').waitFor();
    await seen(desk, 'desk');

    expect(await desk.getByTestId('said-not_matched').isDisabled()).toBe(true);
    await desk.getByTestId('said-cannot_tell').check();
    await desk.getByTestId('challenge-say').getByRole('button').click();
    await desk.locator('[data-testid=challenge][data-result=cannot_tell]').waitFor();
    await desk.getByTestId('challenge-later').waitFor();
    await phone.getByTestId('challenge').waitFor({ state: 'detached' });
    expect(walls).toEqual([]);
    expect(browser.complaints).toEqual([]);
  });
});

describe('a draw of schools and inspectors (I-01)', () => {
  let platform: TestPlatform;
  let clock: SteppedClock;
  let canteen: Canteen;
  let browser: TestBrowser;
  let drawn: Session[];

  beforeAll(async () => {
    clock = new SteppedClock(new Date());
    platform = await TestPlatform.start(clock, { sessionMs: 90 * DAY_MS });
    canteen = await Canteen.open(platform);
    drawn = [];
    for (let more = 0; more < 2; more += 1) drawn.push(await platform.newPerson('market_inspector', '532301'));
    browser = await TestBrowser.launch(platform.url);
  });
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  });

  it('is prepared, published and drawn at the desk, and only who was drawn sees the visit', async () => {
    const walls: string[] = [];
    const { id: schoolId, people } = canteen.school;
    const { market_inspector: officer, principal } = people;
    const { name } = await platform.ok(organizationEndpoints.school, { as: officer, params: { schoolId } });
    const inspectors = await platform.ok(drawEndpoints.inspectors, { as: officer, params: { areaId: '532301' } });

    const page = await browser.landed(officer.token, '/inspections');
    await page.getByRole('link', { name: '双随机抽查' }).click();
    const grades = page.getByTestId('draw-grades');
    await grades.getByLabel(name).check();
    await grades.locator('[name=gradeWhy]').fill('两次逾期未整改');
    await grades.getByTestId('grades-state').click();
    await grades.getByText('两次逾期未整改').waitFor();
    await page.getByTestId('draw-figures').getByText('次数太少').first().waitFor();

    await page.getByTestId('draw-prepare').click();
    const form = page.getByTestId('draw-form');
    await form.locator('[name=numberSource]').fill('双色球开奖号码');
    await form.locator('[name=schoolCount]').fill('1');
    await form.locator('[name=randomCount]').fill('1');
    for (const { accountId, name: who } of inspectors.items) {
      if (drawn.some((one) => one.accountId === accountId)) await form.getByLabel(who).check();
    }
    // somebody who may not go there leaves one: said before anything is published
    await form.locator('[name=excluded-one]').selectOption(schoolId);
    await form.locator('[name=excluded-other]').selectOption(drawn[0]?.accountId ?? '');
    await form.locator('[name=excluded-reason]').fill('配偶在该校工作');
    await form.getByTestId('draw-excluded').getByRole('button', { name: '添加' }).click();
    walls.push(...(await barriers(page)));
    await form.getByTestId('draw-save').click();
    await page.getByTestId('without-pair').getByText('回避之后不足两人').waitFor();
    walls.push(...(await barriers(page)));
    await page.getByTestId('draw-edit').click();
    await form.getByTestId('draw-excluded').getByRole('button', { name: '删去' }).click();
    await form.getByTestId('draw-save').click();

    // by keyboard: published, and the number stated on its day
    await page.getByTestId('draw-publish').press('Enter');
    await page.locator('[data-testid=draw-status][data-status=published]').waitFor();
    const number = page.locator('[name=publicNumber]');
    await number.fill('03 08 11 19 25 30 07');
    await number.press('Enter');
    await page.getByTestId('draw-number').getByText('才产生').waitFor();
    clock.advance(DAY_MS);
    await number.press('Enter');
    await page.locator('[data-testid=draw-status][data-status=drawn]').waitFor();
    expect(await page.getByText(name).count()).toBe(0);
    await page.getByTestId('draw-look').click();
    await page.getByTestId('draw-outcome').getByText('尚未签到').waitFor();
    walls.push(...(await barriers(page)));
    await page.evaluate(() => localStorage.setItem('mingchu.language', 'en'));
    await page.reload();
    await page.getByText('drawn, the outcome is secret').waitFor();

    const inspector = await browser.landed(drawn[0]?.token ?? '', '/inspections');
    await inspector.getByTestId('inspection-table').getByText(name).waitFor();
    await inspector.getByTestId('inspection-table').getByRole('link').first().click();
    await inspector.getByTestId('drawn-inspectors').waitFor();
    await inspector.getByTestId('join-inspection').click();
    await inspector.getByTestId('join-by-pin').waitFor();
    for (const { token } of [principal, officer]) {
      const other = await browser.landed(token, `/inspections?schoolId=${schoolId}`);
      await other.getByText('没有检查').waitFor();
      expect(await other.getByTestId('inspection-table').count()).toBe(0);
    }
    expect(walls).toEqual([]);
    expect(browser.complaints).toEqual([]);
  });
});
