import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import type { Role } from '../../src/contract/roles.js';
import { chromiumPath, QUIET } from '../setup/chromium.mjs';

export interface Ready {
  url: string;
  schoolId: string;
  yesterday: string;
  accounts: { role: Role; username: string; password: string; pin?: string }[];
  cameras: { id: string; name: string; control: string }[];
}

/** For one step in a page, on a machine with much other work too: only what hangs takes longer. */
const PATIENCE_MS = 240_000;

/** A page of a test is gone before it pays to compile it for speed. */
const SHORT_LIVED = ['--js-flags=--no-opt'];

/** `npm run demo` in a folder of its own: a fresh one, or a copy of the one that `npm test` has had made before. */
export class Demo {
  private constructor(
    readonly ready: Ready,
    private readonly child: ChildProcess,
    private readonly folder: string,
  ) {}

  static async start(): Promise<Demo> {
    const folder = await mkdtemp(join(tmpdir(), 'mingchu-demo-'));
    const made = process.env.TEST_DEMO_FOLDER;
    if (made !== undefined) await cp(made, folder, { recursive: true });
    const env = { ...process.env, DATA_DIR: folder, PORT: '0', NODE_OPTIONS: '' };
    const child = spawn(process.execPath, ['test/demo/demo.mjs'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let words = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      words += chunk.toString();
    });
    const ready = await new Promise<Ready>((resolve, reject) => {
      createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
        if (line.startsWith('{"ready":true')) resolve(JSON.parse(line) as Ready);
      });
      child.once('exit', (code) => reject(new Error(`the demo ended with ${code}\n${words}`)));
    });
    return new Demo(ready, child, folder);
  }

  account(role: Role): Ready['accounts'][number] {
    const found = this.ready.accounts.find((account) => account.role === role);
    if (!found) throw new Error(`the demo has no ${role}`);
    return found;
  }

  /** What one camera shows from now on. */
  async show(camera: number, scene: string): Promise<void> {
    await fetch(this.ready.cameras[camera]?.control ?? '', { method: 'POST', body: JSON.stringify({ scene }) });
  }

  async token(role: Role): Promise<string> {
    const { username, password } = this.account(role);
    const answer = await fetch(`${this.ready.url}/api/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password }),
    });
    return ((await answer.json()) as { accessToken: string }).accessToken;
  }

  /** What others read of whoever has that role. */
  async nameOf(role: Role): Promise<string> {
    const headers = { authorization: `Bearer ${await this.token(role)}` };
    const answer = await fetch(`${this.ready.url}/api/auth/me`, { headers });
    return ((await answer.json()) as { displayName: string }).displayName;
  }

  /** Ctrl-C, and until all of it has gone. Answers the exit code. */
  async stop(): Promise<number | null> {
    const gone = new Promise<number | null>((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGINT');
    const code = await gone;
    await rm(this.folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    return code;
  }
}

/** A real Chromium that reaches nothing but the demo; a request to any other host fails the test. */
export class TestBrowser {
  private readonly strangers: string[] = [];
  readonly complaints: string[] = [];

  private constructor(
    private readonly browser: Browser,
    private readonly url: string,
  ) {}

  static async launch(url: string): Promise<TestBrowser> {
    const browser = await chromium.launch({
      executablePath: chromiumPath(),
      args: [...QUIET, ...SHORT_LIVED, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
    });
    return new TestBrowser(browser, url);
  }

  /** A page of its own session. */
  page(viewport = { width: 1440, height: 900 }, hasTouch = false): Promise<Page> {
    return this.pageIn({ viewport, hasTouch });
  }

  /** As `page`, in a browser that runs no scripts. */
  withoutScripts(viewport: { width: number; height: number }): Promise<Page> {
    return this.pageIn({ viewport, javaScriptEnabled: false });
  }

  private async pageIn(options: BrowserContextOptions): Promise<Page> {
    const context: BrowserContext = await this.browser.newContext({
      ...options,
      reducedMotion: 'reduce',
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    });
    // Looked at, not routed: a browser whose requests are routed keeps nothing, and each of them takes a detour
    context.on('request', (request) => {
      if (!request.url().startsWith(this.url) && !/^(data|blob):/.test(request.url()))
        this.strangers.push(request.url());
    });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS); // shorter than a test's, so that the step that fails is the one that is named
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    return page;
  }

  /** A page of somebody who has signed in already, at `path`. */
  async landed(
    token: string,
    path = '/',
    viewport?: { width: number; height: number },
    hasTouch = false,
  ): Promise<Page> {
    const page = await this.page(viewport, hasTouch);
    await this.land(page, token, path);
    return page;
  }

  async land(page: Page, token: string, path: string): Promise<void> {
    const cookie = {
      name: 'mingchu_session',
      value: token,
      url: this.url,
      httpOnly: true,
      sameSite: 'Strict' as const,
    };
    await page.context().addCookies([cookie]);
    await page.goto(this.url + path);
  }

  /** @throws Error when a page wanted something from any other host */
  async close(): Promise<void> {
    await this.browser.close();
    if (this.strangers.length > 0) throw new Error(`pages asked strangers: ${this.strangers.join(' ')}`);
  }
}

export async function signIn(
  page: Page,
  address: string,
  { username, password }: { username: string; password: string },
) {
  await page.goto(address);
  await page.fill('input[name=username]', username);
  await page.fill('input[name=password]', password);
  await page.press('input[name=password]', 'Enter');
}

/** What fades in has no contrast yet: waits until nothing has moved for some frames. Spinners turn for ever and do not count. */
async function stillness(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let quietFrames = 0; quietFrames < 10; ) {
      await new Promise((frame) => requestAnimationFrame(frame));
      const moving = document.getAnimations().some(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
      quietFrames = moving ? 0 : quietFrames + 1;
    }
  });
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on the page that would keep somebody out: one line for each rule that is broken seriously. */
export async function barriers(page: Page): Promise<string[]> {
  // a page that was looked at before has it still, and reading it takes longer than looking
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(AXE);
  await stillness(page);
  const found = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as {
    violations: { id: string; impact: string; nodes: { target: string[] }[] }[];
  };
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ target }) => target.join(' '))
          .slice(0, 3)
          .join(' | ')}`,
    );
}

/** What can be pressed and is smaller than a finger: 44 px each way, where a row of text is a link as high as its row. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const pressed =
      'a[href], button, select, input:not([type=hidden]), textarea, summary, [role=button], [role=combobox]';
    return [...document.querySelectorAll<HTMLElement>(pressed)].flatMap((element) => {
      // a field within its frame or label is pressed as the frame
      const frame = element.closest<HTMLElement>(
        '.ant-select, .ant-checkbox-wrapper, .ant-segmented-item, .file-button',
      );
      const box = (frame ?? element).getBoundingClientRect();
      const style = getComputedStyle(element);
      const isHidden =
        !element.checkVisibility() ||
        box.width === 0 ||
        style.visibility === 'hidden' ||
        element.closest('[aria-hidden=true], .skip');
      if (isHidden || (box.width >= least && box.height >= least)) return [];
      const name = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
      return [`${element.tagName} ${element.className} “${name.slice(0, 20)}” ${box.width | 0}×${box.height | 0}`];
    });
  }, 43.5);
}
