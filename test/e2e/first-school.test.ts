import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateSync } from 'otplib';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { configOf, type SimulatedCamera, startCamera } from '../../edge-agent/test/support/cameras.js';
import { xlsxOf } from '../integration/roster-files.js';
import { chromiumPath, QUIET } from '../setup/chromium.mjs';
import { freePort } from '../setup/mariadb.mjs';
import { ownDatabase } from '../setup/own-database.js';
import { untilAnswered } from './hand.js';

/** A name that no resolver knows: browser and box are told where it is, as an office's own name server would. */
const NAME = 'mingchu.school.test';
const PASSWORD = 'Green-Rice-7-Pots';
const PIN = '280641';
const GUIDE = 'docs/guide.md';
const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

/** The headings of the guide, which are the steps of this test. */
const STEPS = [...readFileSync(GUIDE, 'utf8').matchAll(/^## (\d\. .+)$/gm)].map((match) => match[1] as string);

/** A program of ours that speaks in lines of JSON. */
class Program {
  readonly lines: Record<string, unknown>[] = [];
  private readonly waiting: (() => void)[] = [];
  private words = '';

  constructor(private readonly child: ChildProcess) {
    child.stderr?.on('data', (data: Buffer) => {
      this.words = (this.words + data.toString()).slice(-4_000);
      for (const look of this.waiting) look();
    });
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
      if (line.startsWith('{')) this.lines.push(JSON.parse(line));
      for (const look of this.waiting) look();
    });
  }

  /** The first line that has `key` (and, when given, that value). */
  said(key: string, value?: unknown): Promise<Record<string, unknown>> {
    return new Promise((done, failed) => {
      const look = (): void => {
        const line = this.lines.find((each) => key in each && (value === undefined || each[key] === value));
        if (line) done(line);
      };
      this.waiting.push(look);
      this.child.once('exit', (code) => failed(new Error(`ended with ${code}: ${this.words}`)));
      look();
    });
  }

  /** What the first group of `pattern` finds in what it says to a person. */
  saidInWords(pattern: RegExp): Promise<string> {
    return new Promise((done, failed) => {
      const look = (): void => {
        const found = pattern.exec(this.words)?.[1];
        if (found !== undefined) done(found);
      };
      this.waiting.push(look);
      this.child.once('exit', (code) => failed(new Error(`ended with ${code}: ${this.words}`)));
      look();
    });
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await gone;
  }
}

describe('from an empty server to the first real school', () => {
  const folder = mkdtempSync(join(tmpdir(), 'first-school-'));
  const running: Program[] = [];
  const cameras: SimulatedCamera[] = [];
  let platform: Program;
  let url: string;
  let setupUrl: string;
  let browser: Browser;
  let desk: Page;
  let phone: Page;
  let office: Page;
  let boxPage: string;
  let agentEnv: Record<string, string>;
  const secrets: Record<string, string> = {};
  const slips: Record<string, string> = {};

  const start = (script: string, args: string[], env: Record<string, string>, cwd?: string): Program => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd,
      env: { ...process.env, NODE_OPTIONS: '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const program = new Program(child);
    running.push(program);
    return program;
  };
  const newPage = async (viewport: { width: number; height: number }): Promise<Page> => {
    const context: BrowserContext = await browser.newContext({
      viewport,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(240_000); // only what hangs takes longer, on a machine with much other work too
    return page;
  };
  const shot = async (page: Page, step: number): Promise<void> => {
    if (process.env.UPDATE_SCREENSHOTS) await page.screenshot({ path: `docs/guide/${step}.png` });
  };

  beforeAll(async () => {
    // Policy is data: a county may ask for less footage around a record, and this one does, so that nobody waits for it.
    const home = join(folder, 'home');
    mkdirSync(home);
    cpSync('config', join(home, 'config'), { recursive: true });
    symlinkSync(resolve('dist'), join(home, 'dist'));
    const policy = (key: string, value: number) =>
      `- { key: ${key}, value: ${value}, unit: min, src: TEST, conf: D, from: 2021-08-16, place: "532301" }\n`;
    appendFileSync(
      join(home, 'config/policy.yaml'),
      policy('evidence.before_minutes', 1) + policy('evidence.after_minutes', 0),
    );

    const [port, httpPort, mqttPort] = [await freePort(), await freePort(), await freePort()];
    url = `https://${NAME}:${port}`;
    const database: Record<string, string> = {};
    if (process.env.TEST_DATABASE_URL) {
      ({ url: database.DATABASE_URL } = await ownDatabase(process.env.TEST_DATABASE_URL));
    }
    platform = start(
      resolve('dist/src/app/main.js'),
      [],
      {
        PORT: String(port),
        HOST: '127.0.0.1',
        HTTP_PORT: String(httpPort),
        MQTT_PORT: String(mqttPort),
        METRICS_PORT: 'off',
        TLS: 'private',
        PUBLIC_URL: url,
        DATA_DIR: join(folder, 'data'),
        LOG_LEVEL: 'warn',
        ...database,
      },
      home,
    );
    await platform.said('listening');
    setupUrl = await platform.saidInWords(/^(https:\S+\/setup#\S+)\n$/m);

    const resolver = join(folder, 'resolver.mjs');
    writeFileSync(
      resolver,
      `import dns from 'node:dns';
const real = dns.lookup;
dns.lookup = (name, options, done) => real(name === '${NAME}' ? '127.0.0.1' : name, options, done);
`,
    );
    agentEnv = { NODE_OPTIONS: `--import ${resolver}` };
    cameras.push(await startCamera({ discovery: true }), await startCamera());
    for (const camera of cameras) camera.setScene('person');
    const boxFolder = join(folder, 'box');
    mkdirSync(boxFolder);
    const config = join(boxFolder, 'agent.json');
    const setup = { port: 0, host: '127.0.0.1' };
    writeFileSync(
      config,
      JSON.stringify({
        dataDir: boxFolder,
        cameraNetworks: ['127.0.0.0/8'],
        discoveryInterface: '127.0.0.1',
        reportSeconds: 1,
        setup,
      }),
    );
    const box = start(resolve('dist/edge-agent/src/main.js'), ['run', '--config', config], agentEnv);
    boxPage = `127.0.0.1:${(await box.said('event', 'setup.waiting')).port}`;

    const { publicKey } = new X509Certificate(readFileSync(join(folder, 'data/tls/server.crt')));
    const pin = createHash('sha256')
      .update(publicKey.export({ type: 'spki', format: 'der' }))
      .digest('base64');
    browser = await chromium.launch({
      executablePath: chromiumPath(),
      args: [
        ...QUIET,
        `--host-resolver-rules=MAP ${NAME} 127.0.0.1`,
        // this server's key is trusted, as it is after installing the root from /ca, and nothing else is
        `--ignore-certificate-errors-spki-list=${pin}`,
      ],
    });
    desk = await newPage({ width: 1440, height: 900 });
    phone = await newPage({ width: 390, height: 844 });
  });

  afterAll(async () => {
    await browser?.close();
    for (const program of running.reverse()) await program.stop();
    await Promise.all(cameras.map((camera) => camera.stop()));
    rmSync(folder, { recursive: true, force: true });
  });

  const signIn = async (page: Page, address: string, username: string): Promise<void> => {
    await page.goto(`${url}${address}`);
    await page.fill('input[name=username]', username);
    await page.fill('input[name=password]', PASSWORD);
    await page.press('input[name=password]', 'Enter');
  };
  const type = async (digits: string): Promise<void> => {
    for (const digit of digits)
      await phone.locator('dialog .keys').getByRole('button', { name: digit, exact: true }).click();
    await phone.getByTestId('keypad-done').click();
  };

  it(STEPS[0] ?? 'step 1 of the guide', async () => {
    expect(STEPS).toHaveLength(9);
    await desk.goto(setupUrl);
    expect(await desk.locator('input[name=token]').inputValue()).toBe(setupUrl.split('#')[1]);
    expect(await desk.evaluate('window.isSecureContext')).toBe(true);
  });

  it(STEPS[1] ?? 'step 2 of the guide', async () => {
    await desk.fill('input[name=displayName]', '李管理');
    await desk.fill('input[name=unit]', '楚雄州教育体育局');
    await desk.fill('input[name=username]', 'guanliyuan');
    await desk.fill('input[name=password]', PASSWORD);
    await desk.getByTestId('setup').click();
    await desk.getByText('管理员必须先绑定手机验证器').waitFor();
    await desk.getByTestId('totp-form').getByLabel('现在的密码').fill(PASSWORD);
    await desk.getByRole('button', { name: '开始绑定' }).click();
    secrets.admin = (await desk.getByTestId('totp-secret').textContent())?.trim() ?? '';
    await shot(desk, 2);
    await desk.getByLabel('验证器上的六位数字').fill(generateSync({ secret: secrets.admin }));
    await desk.getByRole('button', { name: '确认绑定' }).click();
    await desk.getByTestId('recovery-codes').waitFor();
  });

  it(STEPS[2] ?? 'step 3 of the guide', async () => {
    await desk.goto(`${url}/import`);
    const bring = async (kind: string, label: string, rows: string[][]): Promise<void> => {
      await desk.getByTestId('roster-kind').click();
      await desk.getByText(label, { exact: true }).last().click();
      await desk
        .getByTestId('roster-file')
        .setInputFiles({ name: `${kind}.xlsx`, mimeType: 'application/octet-stream', buffer: await xlsxOf(rows) });
      const card = desk.getByTestId('roster-import').filter({ hasText: `${kind}.xlsx` });
      await card.getByTestId('roster-run').click();
      await desk.locator(`[data-testid=roster-import][data-state=done]`, { hasText: `${kind}.xlsx` }).waitFor();
    };
    await bring('schools', '学校(含教学点、中心校)', [
      ['学校标识码', '学校名称', '县市代码', '类型', '供餐模式'],
      ['5323010001', '彩云小学', '532301', '学校', '食堂'],
      ['5323010002', '外州小学', '530102', '学校', '食堂'],
    ]);
    await desk.getByTestId('roster-faults').getByText('本州没有这个县市代码').waitFor();
    await shot(desk, 3);
    await bring('kitchens', '食堂与供餐关系', [
      ['所在学校标识码', '食堂名称'],
      ['5323010001', '彩云小学食堂'],
    ]);
    await bring('classes', '班级人数', [
      ['学校标识码', '班级', '人数'],
      ['5323010001', '三年级1班', '42'],
    ]);
    await bring('people', '人员', [
      ['姓名', '工号', '学校标识码', '县市代码', '单位', '岗位'],
      ['王校长', 'w1', '5323010001', '', '', '校长'],
      ['张师傅', 'z1', '5323010001', '', '', '食堂管理员'],
      ['刘师傅', 'l1', '5323010001', '', '', '从业人员'],
      ['陈科长', 'c1', '', '532301', '楚雄市教育局安全科', '安全科'],
    ]);
    await desk.goto(`${url}/structure`);
    await desk.getByRole('link', { name: '彩云小学' }).click();
    await desk.goto(`${desk.url().split('?')[0]}?tab=calendar`);
    const hours = desk.getByTestId('set-timetable');
    await hours.getByRole('button', { name: '加一段' }).click();
    await hours.getByLabel('从', { exact: true }).fill('05:30');
    await hours.getByLabel('到', { exact: true }).fill('06:30');
    await hours.getByRole('button', { name: '从这天起执行' }).click();
    await desk.getByText('05:30–06:30').waitFor();
  });

  it(STEPS[3] ?? 'step 4 of the guide', async () => {
    await desk.goto(`${url}/people`);
    for (const name of ['王校长', '张师傅', '刘师傅', '陈科长']) await desk.getByLabel(`选中 ${name}`).check();
    await desk.getByTestId('issue-slips').click();
    await desk.locator('.slip-code').nth(3).waitFor();
    await shot(desk, 4);
    for (const slip of await desk.locator('.slip').all()) {
      slips[(await slip.locator('strong').textContent()) ?? ''] =
        (await slip.locator('.slip-code').textContent()) ?? '';
    }
    const usernames = { 王校长: 'wangxz', 张师傅: 'zhangsf', 刘师傅: 'liusf', 陈科长: 'chenkz' };
    for (const [name, username] of Object.entries(usernames)) {
      await phone.goto('about:blank');
      await phone.goto(`${url}/phone/activate#${slips[name]}`);
      await phone.getByTestId('read-slip').click();
      await phone.locator('input[name=username]').fill(username);
      await phone.locator('input[name=new-password]').fill(PASSWORD);
      await phone.locator('input[name=again]').fill(PASSWORD);
      await phone.locator('input[name=pin]').fill(PIN);
      await phone.getByTestId('activate').click();
      await phone.getByTestId('activated').waitFor();
    }
  });

  it(STEPS[4] ?? 'step 5 of the guide', async () => {
    await signIn(phone, '/phone', 'wangxz');
    await phone.getByTestId('tab-me').waitFor();
    await phone.goto(`${url}/phone/boxes`);
    await phone.getByTestId('install-box').getByRole('button').click();
    await phone.getByTestId('the-code').waitFor();
    await phone.getByLabel('盒子的地址').fill(boxPage);
    await shot(phone, 5);
    const link = (await phone.getByRole('link', { name: '打开盒子页面' }).getAttribute('href')) ?? '';
    const box = await newPage({ width: 390, height: 844 });
    await box.goto(link);
    await box.getByRole('button', { name: '接入' }).click();
    await box.getByText('已接入').waitFor();
    await box.context().close();
    await phone.getByTestId('to-cameras').click();
  });

  it(STEPS[5] ?? 'step 6 of the guide', async () => {
    const { username, password } = configOf('http://127.0.0.1/');
    const find = phone.getByTestId('find-cameras');
    await find.getByLabel('摄像头用户名').fill(username);
    await find.getByLabel('摄像头密码').fill(password);
    await find.getByRole('button', { name: '找摄像头' }).click();
    // Other cameras on this machine answer, too
    const mine = find.locator('li', { hasText: cameras[0]?.onvifUrl ?? '' });
    await mine.getByRole('button', { name: '加入', exact: true }).click();
    await find.getByRole('button', { name: '已加入' }).first().waitFor();
    await find.getByLabel('摄像头地址').fill(cameras[1]?.onvifUrl ?? '');
    await find.getByRole('button', { name: '加入这个地址' }).click();
    const place = phone.getByTestId('place-cameras');
    await place.locator('.bx-camera').nth(1).waitFor();
    await place.getByRole('button', { name: '4 个点位' }).click();
    for (let left = 2; left > 0; left -= 1) {
      const camera = place.locator('.bx-camera').first();
      await camera.getByRole('button', { name: '看画面' }).click();
      await camera.locator('img').waitFor();
      if (left === 2) await shot(phone, 6);
      await camera.getByRole('button', { name: '就是这里' }).click();
      await phone.waitForFunction((count) => document.querySelectorAll('.bx-camera').length < count, left);
    }
    await phone.getByText('正在录像').first().waitFor();
  });

  it(STEPS[6] ?? 'step 7 of the guide', async () => {
    await phone.goto(`${url}/phone`);
    // half of the minute before the record must be on film
    await new Promise((next) => setTimeout(next, 32_000));
    await phone.context().clearCookies();
    await signIn(phone, '/phone', 'zhangsf');
    await phone.getByTestId('tile-delivery').click();
    await phone
      .getByRole('button', { name: /新增供货者/ })
      .last()
      .click();
    const supplier = phone.locator('.new-thing');
    await supplier.getByLabel('名称').fill('楚雄鲜食配送有限公司');
    await supplier.getByLabel('许可证号').fill('JY15323010000001');
    await supplier.getByLabel('许可证有效期至').fill('2030-12-31');
    await supplier.getByRole('button', { name: '保存供货者' }).click();
    await supplier.waitFor({ state: 'detached' });
    await phone.getByLabel('查找食材').last().fill('大米');
    await phone.getByText('米面', { exact: true }).click();
    await phone.getByRole('button', { name: '新增食材' }).click();
    await phone.getByTestId('weighed').click();
    await type('25');
    await phone.getByRole('button', { name: '合格', exact: true }).click();
    await shot(phone, 7);
    await untilAnswered(phone, () => phone.getByTestId('save-act').click());
    await phone.goto(`${url}/phone`);
    await phone.getByTestId('tab-awaiting').click();
    const card = phone.locator('[data-testid^=awaiting-]').first();
    // the only one that waits is open, and nobody signs for himself: it asks for the PIN of another
    await phone.fill('input[name=cosigner]', 'liusf');
    await phone.fill('input[name=pin]', PIN);
    await phone.getByTestId('cosign').click();
    await card.waitFor({ state: 'detached' });
  });

  it(STEPS[7] ?? 'step 8 of the guide', async () => {
    office = await newPage({ width: 1440, height: 900 });
    await signIn(office, '/', 'chenkz');
    await office.getByText('彩云小学').first().waitFor();
    await office.getByText('彩云小学').first().click();
    const mark = office.getByTestId('lane-acceptance').locator('[data-testid^=mark-]').first();
    await mark.waitFor();
    await mark.click();
    await office.getByTestId('act-card').getByText('画面相符').waitFor();
    await office.getByTestId('viewing-start').click();
    await office.getByTestId('player-video').first().waitFor();
    await office.waitForFunction(() => {
      const video = document.querySelector<HTMLVideoElement>('[data-testid=player-video]');
      return video !== null && video.readyState >= 2 && video.videoWidth > 0 && video.currentTime > 0;
    }, undefined);
    await shot(office, 8);
    expect(office.url()).toContain(today());
  });

  it(STEPS[8] ?? 'step 9 of the guide', async () => {
    await office.getByRole('link', { name: '台账', exact: true }).click();
    await office.getByTestId('book-kind').selectOption({ label: '配送验收 · L01 进货查验记录' });
    await office.getByTestId('book-open').click();
    await office.getByTestId('book').getByText('大米').first().waitFor();
    await office.getByTestId('book-seal').getByText('核验完整').waitFor();
    expect(await office.getByTestId('book-print').isEnabled()).toBe(true);
  });
});
