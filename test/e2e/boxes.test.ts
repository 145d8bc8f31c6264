import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { boxEndpoints } from '../../src/contract/http/boxes.js';
import { videoEndpoints } from '../../src/contract/http/video.js';
import { SteppedClock } from '../../src/platform/index.js';
import { TestPlatform, type TestSchool } from '../integration/harness.js';
import { TestAgent } from '../integration/video-agent.js';
import { TestBrowser } from './demo-process.js';

const DAY_MS = 86_400_000;
const PHONE = { width: 390, height: 844 };
const shots = process.env.E2E_SCREENSHOTS;

describe('boxes and the server, as those see them who look after them', () => {
  const clock = new SteppedClock(new Date());
  let platform: TestPlatform;
  let school: TestSchool;
  let browser: TestBrowser;
  let agent: TestAgent;

  beforeAll(async () => {
    platform = await TestPlatform.start(clock);
    school = await platform.newSchool();
    agent = await TestAgent.enrol(platform, school);
    browser = await TestBrowser.launch(platform.url);
  });
  afterAll(async () => {
    await browser?.close();
    await agent?.disconnect();
    await platform?.stop();
  });

  const report = async (codec: string) => {
    const at = clock.now().toISOString();
    const size = { width: 1920, height: 1080 };
    const sub = { isMain: false, codec, width: 640, height: 360, setting: null };
    const state = { state: 'recording' as const, detail: null, codec: 'hev1', clockOffsetMs: 0, restarts: 0 };
    const cameras = [{ cameraId: agent.cameraId, ...state, ...size, sub }];
    const disk = { freeBytes: 9e11, totalBytes: 1e12 };
    await agent.untilAcked(
      await agent.send('health', { at, agentVersion: '1', startedAt: at, disk, outboxPending: 0, cameras }),
    );
  };

  it('says what a camera is like and lets a person allow the box to set it', async () => {
    await report('H265');
    const page = await browser.landed(school.people.principal.token, '/phone/boxes', PHONE);
    await page.getByText('回放时由盒子转成小画面').waitFor();
    await page.getByRole('button', { name: '允许改子码流:Stove' }).click();
    await page.getByText('正在把它改成 H.264').waitFor();
    const configs = () => agent.configs().at(-1)?.cameras[0]?.maySetSubStream;
    expect(configs()).toBe(true);
    await report('H264');
    await page.reload();
    await page.getByText('回放时由盒子转成小画面').waitFor();
    expect(await page.getByText('的子码流是').count()).toBe(0);
    await page.context().close();
  });

  it('lets a spare in by the sticker of the old box, once the principal agrees on his phone', async () => {
    const page = await browser.landed(school.people.principal.token, '/phone/boxes', PHONE);
    await page.getByRole('button', { name: '打印备用标签' }).click();
    const code = (await page.getByTestId('sticker').locator('.bx-code').textContent()) ?? '';
    if (shots) await page.screenshot({ path: `${shots}/sticker.png`, fullPage: true });
    await page.getByRole('button', { name: '收好了,关掉' }).click();

    const installer = await browser.page(PHONE);
    await installer.goto(`${platform.url}/phone/spare#${new URLSearchParams({ code })}`);
    await installer.getByLabel('盒子的地址').fill('192.168.1.20');
    const link = (await installer.getByRole('link', { name: '打开盒子页面' }).getAttribute('href')) ?? '';
    expect(new URLSearchParams(new URL(link).hash.slice(1)).get('code')).toBe(code);

    const token = randomBytes(32).toString('base64url');
    const claim = () => platform.call(boxEndpoints.claim, { body: { code, token } });
    expect((await claim()).status).toBe(425);
    await page.getByTestId('waiting-spare').getByRole('button', { name: '同意接替' }).click();
    await page.getByText('正在等它接入').waitFor();
    if (shots) await page.screenshot({ path: `${shots}/spare.png`, fullPage: true });
    const { body } = await claim();
    const params = { schoolId: school.id };
    const { items } = await platform.ok(videoEndpoints.cameras, { as: platform.admin, params });
    expect(items.map(({ agentId }) => agentId)).toEqual([body.agentId]);
    expect(browser.complaints).toEqual([]);
  });

  it('shows an administrator why the platform is degraded', async () => {
    await platform.signIn(platform.admin);
    const until = performance.now() + 1_500;
    while (performance.now() < until);
    const page = await browser.landed(platform.admin.token, '/browser-check');
    await page.locator('[data-check="health"]').getByText('卡顿').waitFor();
    expect(await page.locator('[data-check="health"]').getByText('注意').count()).toBe(1);
  });

  it('tells an administrator on every page that the clock of the server has gone back', async () => {
    clock.advance(2 * DAY_MS);
    await platform.signIn(platform.admin);
    const page = await browser.landed(platform.admin.token, '/browser-check');
    await page.getByTestId('server-checks').getByText('时钟').waitFor();
    expect(await page.getByTestId('server-notice').count()).toBe(0);
    await platform.ok(boxEndpoints.openEnrolment, {
      as: platform.admin,
      params: { schoolId: school.id },
      body: { name: '录像盒', replaces: null },
    });
    clock.advance(-2 * DAY_MS);
    await page.goto(`${platform.url}/structure`);
    await page.getByTestId('server-notice').getByText('往回走了').waitFor();
    await page.getByTestId('server-notice').getByRole('link').click();
    await page.getByTestId('server-checks').getByText('故障').waitFor();
    if (shots) await page.screenshot({ path: `${shots}/server.png`, fullPage: true });
  });
});
