import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';
import { chromiumPath, QUIET } from '../../setup/chromium.mjs';

const PHONE = { width: 390, height: 844 };
/** For one step of a page, on however busy a machine. */
const PATIENCE_MS = 240_000;

/** A Chromium with its own folder, of which every process is killed at once; what it had kept on the disk is there again. */
export class KillableBrowser {
  #child = null;
  #gone = Promise.resolve();

  /** @param {string} folder of its profile @param {(text: string) => void} complain */
  constructor(folder, complain) {
    this.folder = folder;
    this.complain = complain;
  }

  /** @returns {Promise<import('playwright-core').Page>} its only page */
  async start() {
    const args = [
      ...QUIET,
      '--headless',
      '--remote-debugging-port=0',
      `--user-data-dir=${this.folder}`,
      '--lang=zh-CN',
    ];
    // A group of its own, so that no process of it is left over
    const child = spawn(chromiumPath(), [...args, 'about:blank'], {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, TZ: 'Asia/Shanghai' },
    });
    this.#child = child;
    this.#gone = new Promise((resolve) => child.once('exit', resolve));
    const address = await new Promise((resolve, reject) => {
      createInterface({ input: child.stderr }).on('line', (line) => {
        const found = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
        if (found) resolve(found);
      });
      child.once('exit', (code) => reject(new Error(`the browser ended with ${code}`)));
    });
    this.browser = await chromium.connectOverCDP(address);
    const [context] = this.browser.contexts();
    const page = context.pages()[0] ?? (await context.newPage());
    await page.setViewportSize(PHONE);
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('pageerror', (error) => this.complain(`on the page: ${error.stack}`));
    return page;
  }

  /** As a battery that is empty, or the system that wants the memory. */
  async kill() {
    const child = this.#child;
    this.#child = null;
    if (child === null) return;
    process.kill(-child.pid, 'SIGKILL');
    await this.#gone;
    await this.browser?.close().catch(() => undefined);
  }
}
