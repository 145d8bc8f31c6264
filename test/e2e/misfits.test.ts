import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { addDays, businessDateOf, startOfBusinessDate } from '../../src/contract/business-date.js';
import { encodeSlot, SLOT_MS } from '../../src/contract/camera-day.js';
import { evidenceEndpoints } from '../../src/contract/http/evidence.js';
import { SteppedClock } from '../../src/platform/index.js';
import { Canteen } from '../integration/canteen.js';
import { type Session, TestPlatform } from '../integration/harness.js';
import { Recording, TestAgent } from '../integration/video-agent.js';
import { barriers, TestBrowser } from './demo-process.js';

const YESTERDAY = addDays(businessDateOf(Date.now()), -1);
const at = (time: string): number => startOfBusinessDate(YESTERDAY) + Date.parse(`1970-01-01T${time}:00.000Z`);
/** A small laptop of an office. */
const SCREEN = { width: 1366, height: 768 };

describe('the safety section’s morning', () => {
  const clock = new SteppedClock(new Date(at('10:52')));
  let platform: TestPlatform;
  let browser: TestBrowser;
  let safety: Session;
  let colleague: Session;
  let schoolId: string;

  beforeAll(async () => {
    platform = await TestPlatform.start(clock, { sessionMs: 72 * 3_600_000 });
    const first = await Canteen.open(platform);
    const second = await Canteen.open(platform);
    schoolId = first.school.id;
    safety = first.school.people.safety_section;
    colleague = first.school.people.market_inspector;
    const [one, two] = [await TestAgent.enrol(platform, first.school), await TestAgent.enrol(platform, second.school)];
    // at the first school a dish was cooked while nothing moved, and something moved at night; at the second a lens was covered
    await first.cook(await first.meal());
    clock.set(new Date(at('23:00'))); // a box is not believed ahead of its time
    await quiet(one, '10:40', '11:00');
    await seen(one, 'motion', '22:40', '22:44');
    await seen(two, 'covered', '16:00', '16:20');
    one.recordings = [Recording.make(at('10:52') - 10_000, 20), Recording.make(at('22:40') - 10_000, 20)];
    two.recordings = [Recording.make(at('16:00') - 10_000, 20)];
    await platform.settled();
    clock.set(new Date());
    browser = await TestBrowser.launch(platform.url);
  });
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  });

  it('clears yesterday’s three misfits of two schools, with their footage, while a colleague watches', async () => {
    const watching = await browser.landed(colleague.token, '/misfits', SCREEN);
    await watching.getByText('未看 3 项').waitFor();
    const page = await browser.landed(safety.token, '/', SCREEN);
    let clicks = 0;
    const click = async (target: ReturnType<Page['locator']>): Promise<void> => {
      await target.click();
      clicks += 1;
    };
    const since = Date.now();
    await click(page.getByRole('link', { name: '疑点' }));
    await click(page.locator('.misfit').first());
    await click(page.getByTestId('viewing-start'));
    await untilFootage(page);
    expect(await barriers(page)).toEqual([]);

    const titles: string[] = [];
    const shown = async (): Promise<void> => {
      await page.getByTestId('verdict').waitFor();
      titles.push((await page.getByTestId('verdict').getAttribute('data-verdict')) ?? '');
    };
    await shown();
    await click(page.getByTestId('review-fine'));
    await watching.getByText('未看 2 项').waitFor();
    await page.locator('.misfit[aria-current=true]:not(.reviewed)').waitFor();
    await untilFootage(page);
    await shown();
    await click(page.getByTestId('review-reviewed'));
    await watching.getByText('未看 1 项').waitFor();
    await page.locator('.misfit[aria-current=true]:not(.reviewed)').waitFor();
    await untilFootage(page);
    await shown();
    await click(page.getByTestId('open-finding'));
    await page.waitForFunction(
      () => document.querySelector<HTMLSelectElement>('[data-testid=finding-clause]')?.value !== '',
    );
    const form = page.getByTestId('finding-form');
    expect(await form.locator('textarea').inputValue()).toContain('请说明情况');
    // each field below the one before with room between, as on the pages of inspections; files by a button of our own words
    const fields = await form.locator(':scope > *').evaluateAll((all) => all.map((it) => it.getBoundingClientRect()));
    expect(fields.length).toBeGreaterThan(5);
    expect(fields.filter(({ top }, i) => i > 0 && top < (fields[i - 1]?.bottom ?? 0) + 8)).toEqual([]);
    expect((await form.locator('input[type=file]').boundingBox())?.width).toBeLessThanOrEqual(1);
    expect(await barriers(page)).toEqual([]);
    await click(page.getByTestId('finding-submit'));
    await page.getByText('未看 0 项').waitFor();
    await watching.getByText('未看 0 项').waitFor();
    process.stdout.write(`three misfits of two schools: ${clicks} clicks, ${Date.now() - since} ms\n`);
    // what a practised person does in a minute, whatever the machine is busy with
    expect(clicks).toBeLessThanOrEqual(8);
    expect(titles.sort()).toEqual(['unexplained', 'unexplained', 'unseen']);
    expect(await page.locator('.misfit.reviewed').count()).toBe(3);

    const { items } = await platform.ok(evidenceEndpoints.misfits, { as: colleague, query: { show: 'all' } });
    expect(items.map(({ review }) => review?.outcome).sort()).toEqual(['fine', 'reviewed', 'to_answer']);
    expect(items.every(({ review }) => review?.by.accountId === safety.accountId)).toBe(true);
  });

  it('shows what was done in the list of schools and in the day, whose next flag passes over it', async () => {
    const page = await browser.landed(safety.token, `/?date=${YESTERDAY}`, SCREEN);
    await page.getByTestId(`school-${schoolId}`).waitFor();
    expect(await page.getByTestId(`school-${schoolId}`).innerText()).toMatch(/0 \/ 2/);
    expect(await barriers(page)).toEqual([]);
    await page.goto(`${platform.url}/schools/${schoolId}/days/${YESTERDAY}`);
    await page.getByTestId('count-reviewed').waitFor();
    await page.getByTestId('flag-next').click();
    await page.getByText('后面没有未看的标记了').waitFor();
    expect(await page.getByTestId('act-card').count()).toBe(0);
    const lanes = await page
      .locator('.lane')
      .evaluateAll((all) => all.map((lane) => lane.getBoundingClientRect().bottom));
    expect(lanes).toHaveLength(6);
    expect(Math.max(...lanes)).toBeLessThanOrEqual(SCREEN.height);
    await page.locator('[data-testid^=event-]').first().click();
    await page.getByTestId('event-card').waitFor();
    // the stove shows cooking only: no other stage is offered
    expect(await page.getByTestId('retag').count()).toBe(0);
    await page.getByText('不能改判').waitFor();
    expect(await barriers(page)).toEqual([]);
    const list = page.getByTestId('day-list');
    await list.locator('summary').click();
    const rows = () => list.locator('tbody tr').count();
    await page.getByTestId('list-stage').selectOption('dining');
    expect(await rows()).toBe(0);
    await page.getByTestId('list-stage').selectOption('cooking');
    await page.getByTestId('only-misfits').check();
    expect(await rows()).toBe(2);
    for (const path of ['/structure', '/findings', `/schools/${schoolId}/viewings`]) {
      await page.goto(platform.url + path);
      await page.locator('main h1').first().waitFor();
      await page.waitForLoadState('networkidle');
      expect([path, await barriers(page)]).toEqual([path, []]);
    }
    expect(browser.complaints).toEqual([]);
  });

  async function untilFootage(page: Page): Promise<void> {
    await page.waitForFunction(() => {
      const video = document.querySelector<HTMLVideoElement>('[data-testid=player-video]');
      return video !== null && video.readyState >= 2 && video.videoWidth > 0;
    });
  }

  async function quiet(agent: TestAgent, from: string, to: string): Promise<void> {
    const day = startOfBusinessDate(YESTERDAY);
    const slots = (at(to) - at(from)) / SLOT_MS;
    const data = Buffer.from(
      Array.from({ length: slots }, () => encodeSlot({ recordedMs: SLOT_MS, activity: 0 })).flat(),
    );
    const seq = await agent.send('camera-day', {
      cameraId: agent.cameraId,
      date: YESTERDAY,
      slots: [{ fromSlot: (at(from) - day) / SLOT_MS, data: data.toString('base64') }],
      reportedThrough: new Date(at(to)).toISOString(),
      clockOffsetMs: 0,
      chain: null,
    });
    await agent.untilAcked(seq);
  }

  async function seen(agent: TestAgent, kind: 'motion' | 'covered', from: string, to: string): Promise<void> {
    const seq = await agent.send('event', {
      eventId: randomUUID(),
      cameraId: agent.cameraId,
      revision: 1,
      kind,
      startedAt: new Date(at(from)).toISOString(),
      endedAt: new Date(at(to)).toISOString(),
      peakActivity: kind === 'motion' ? 90 : null,
      stage: 'cooking',
      stageReasons: ['place'],
    });
    await agent.untilAcked(seq);
  }
});
