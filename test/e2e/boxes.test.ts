import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { probeCameras } from '../../edge-agent/src/cameras/probe.js';
import { NetworkGuard } from '../../edge-agent/src/config/network-guard.js';
import { boxEndpoints } from '../../src/contract/http/boxes.js';
import { videoEndpoints } from '../../src/contract/http/video.js';
import { readDown } from '../../src/contract/wire/mqtt/messages.js';
import { type BoxNotice } from '../../src/contract/wire/mqtt/up.js';
import { SteppedClock } from '../../src/platform/index.js';
import { TestPlatform, type TestSchool } from '../integration/harness.js';
import { TestAgent, until } from '../integration/video-agent.js';
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

  const report = async (codec: string, notices?: BoxNotice[]) => {
    const at = clock.now().toISOString();
    const size = { width: 1920, height: 1080 };
    const sub = { isMain: false, codec, width: 640, height: 360, setting: null };
    const state = { state: 'recording' as const, detail: null, codec: 'hev1', clockOffsetMs: 0, restarts: 0 };
    const cameras = [{ cameraId: agent.cameraId, ...state, ...size, sub }];
    const disk = { freeBytes: 9e11, totalBytes: 1e12 };
    await agent.untilAcked(
      await agent.send('health', { at, agentVersion: '1', startedAt: at, disk, outboxPending: 0, cameras, notices }),
    );
  };

  it('says what a camera is like and lets a person allow the box to set it', async () => {
    await report('H265');
    const page = await browser.landed(school.people.principal.token, '/phone/boxes', PHONE);
    await page.getByText('回放时由盒子转成小画面').waitFor();
    await page.getByRole('button', { name: '允许改子码流:Stove' }).click();
    await page.getByText('正在把它改成 H.264').waitFor();
    await until(() => agent.configs().at(-1)?.cameras[0]?.maySetSubStream === true, 'the box to be told');
    await report('H264');
    await page.reload();
    await page.getByText('回放时由盒子转成小画面').waitFor();
    expect(await page.getByText('的子码流是').count()).toBe(0);
    await page.context().close();
  });

  it('says which channels of a recorder without ONVIF are empty and that its clock is off, and adds one', async () => {
    const login = { username: 'admin', password: 'a recorder' };
    const module = pathToFileURL(resolve('test/cameras/recorder.mjs')).href;
    const { startRecorder } = (await import(module)) as {
      startRecorder(options: object): Promise<{ host: string; stop(): Promise<void> }>;
    };
    const recorder = await startRecorder({ ...login, live: [1, 3, 6], clockSkewMs: -5 * 3_600_000 });
    const guard = new NetworkGuard(['127.0.0.0/8']);
    agent.line.on('message', (topic, payload) => {
      const message = readDown(topic, payload);
      if (message.kind === 'probe')
        void probeCameras(message.body, guard, null).then((reply) => agent.pass('probe', reply));
    });
    const page = await browser.landed(school.people.principal.token, '/phone/boxes', PHONE);
    await page.locator('summary', { hasText: '找摄像头' }).click();
    const find = page.getByTestId('find-cameras');
    await find.getByLabel('摄像头用户名').fill(login.username);
    await find.getByLabel('摄像头密码').fill(login.password);
    await find.getByLabel('怎样连接').selectOption('hikvision');
    await find.locator('summary', { hasText: '打开 ONVIF' }).click();
    await find.getByText('集成协议').waitFor();
    await find.getByLabel('摄像头地址').fill(recorder.host);
    await find.getByRole('button', { name: '加入这个地址' }).click();
    const channel = (number: number) => find.locator('.bx-list li', { hasText: `通道 ${number}` });
    await channel(8).waitFor();
    expect(await find.locator('.bx-list li', { hasText: '空(没有画面)' }).count()).toBe(5);
    expect(await channel(2).getByRole('button').isDisabled()).toBe(true);
    await find.getByTestId('clock-off').getByText('海康威视的钟慢了 300 分钟').waitFor();
    if (shots) await page.screenshot({ path: `${shots}/recorder.png`, fullPage: true });
    await channel(3).getByRole('button', { name: '加入' }).click();
    await channel(3).getByRole('button', { name: '已加入' }).waitFor();
    const params = { schoolId: school.id };
    const { items } = await platform.ok(videoEndpoints.cameras, { as: platform.admin, params });
    expect(items).toHaveLength(2);
    await page.context().close();
    await recorder.stop();
  });

  it('leads from what a box says to its page, which is read although the platform answers nothing', async () => {
    await report('H264', [{ code: 'disk_short', at: clock.now().toISOString(), count: 20 }]);
    const page = await browser.landed(platform.admin.token, `/schools/${school.id}/cameras`);
    await page.locator('[data-alarm="box.disk_short"]').click();
    await page.getByTestId('alarm-page').getByText('请装机人员换大硬盘').waitFor();
    await page.route('**/api/**', (route) => route.abort());
    await page.goto(`${platform.url}/alarms/server.database.unreadable`);
    await page.getByRole('heading', { name: '读不到数据库' }).waitFor();
    await page.getByRole('link', { name: '全部报警' }).click();
    await page.getByRole('link', { name: 'box.strays' }).click();
    await page.getByRole('heading', { name: 'box.strays' }).waitFor();
    if (shots) await page.screenshot({ path: `${shots}/alarm.png`, fullPage: true });
    await page.goto(`${platform.url}/alarms/box.nope`);
    await page.locator('#not-found').waitFor();
    expect(await page.getByTestId('alarm-page').count()).toBe(0);
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
    expect(new Set(items.map(({ agentId }) => agentId))).toEqual(new Set([body.agentId]));
    expect(browser.complaints).toEqual([]);
  });

  it('shows an administrator why the platform is degraded', async () => {
    await platform.signIn(platform.admin);
    const heldUntil = performance.now() + 1_500;
    while (performance.now() < heldUntil);
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
    await page.locator('[data-alarm="server.clock"]').click();
    await page.getByRole('heading', { name: 'server.clock' }).waitFor();
  });
});
