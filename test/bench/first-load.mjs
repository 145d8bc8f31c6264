import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { ROOT } from '../../scripts/root.mjs';
import { chromiumPath } from '../setup/chromium.mjs';
import { freePort } from '../setup/mariadb.mjs';
import { note, wholeNumber } from '../setup/named.mjs';
import { oldBuild } from '../setup/old-build.mjs';
import { Program } from '../setup/program.mjs';

/** A village school's line, and an office PC of ten years ago. */
const KBIT_PER_SECOND = 400;
const LATENCY_MS = 40;
const CPU_SLOWDOWN = 4;
/** Longest wait for one page: the old desk takes half a minute on a quiet machine. */
const PATIENCE_MS = 120_000;
const PAGES = {
  desk: {
    path: '/',
    viewport: { width: 1366, height: 768 },
    most: { first: 0.3, firstForm: 0.3, second: 0.1, secondForm: 0.2, secondKb: 15 },
  },
  phone: { path: '/phone', viewport: { width: 390, height: 844 }, most: { first: 0.35, firstForm: 0.5 } },
};

/**
 * How long a browser takes until the sign-in form stands, with nothing kept from earlier and then a second time, on a
 * slow line with a slow processor: of commit 92d8ee5 and of this build, in turns in one run. The median of the rounds
 * counts. `…PaintMs` is the first contentful paint, a word that the page opens; `…FormMs` is when somebody can type, and
 * has limits of its own.
 *
 * @param {string[]} args
 * @returns {Promise<{ok: boolean, lines: object[]}>}
 */
export async function firstLoad(args) {
  const { values } = parseArgs({ args, options: { rounds: { type: 'string', default: '3' } } });
  const rounds = wholeNumber(values.rounds);
  const folder = await mkdtemp(join(tmpdir(), 'mingchu-first-load-'));
  const log = createWriteStream(join(folder, 'platforms.log'));
  const platforms = [];
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
  try {
    const urls = {};
    for (const [build, cwd] of Object.entries({ old: await oldBuild(), now: ROOT })) {
      const env = { PORT: String(await freePort()), MQTT_PORT: String(await freePort()), HOST: '127.0.0.1' };
      const program = new Program(build, ['dist/src/app/main.js'], {
        cwd,
        log,
        env: { ...env, DATA_DIR: join(folder, build), LOG_LEVEL: 'warn' },
        ready: ({ listening }) => listening,
      });
      platforms.push(program);
      await program.start();
      urls[build] = `http://127.0.0.1:${env.PORT}`;
    }
    const lines = [];
    for (const [page, wanted] of Object.entries(PAGES)) {
      const visits = { old: [], now: [] };
      for (let round = 1; round <= rounds; round += 1) {
        for (const build of ['old', 'now']) {
          visits[build].push(await twoVisits(browser, urls[build], wanted));
          note(`${page}, round ${round}, ${build}: ${JSON.stringify(visits[build].at(-1))}`);
        }
      }
      lines.push(compare(page, wanted.most, medians(visits.old), medians(visits.now)));
    }
    return { ok: lines.every(({ ok }) => ok), lines };
  } finally {
    await browser.close();
    for (const program of platforms) await program.stop();
    await new Promise((closed) => log.end(closed));
    await rm(folder, { recursive: true, force: true });
  }
}

/** Two visits of one browser profile: the second finds what the first one kept, and an empty process. */
async function twoVisits(browser, url, { path, viewport }) {
  const context = await browser.newContext({ viewport, locale: 'zh-CN' });
  try {
    const first = await visit(context, url + path);
    const second = await visit(context, url + path);
    return { first, second };
  } finally {
    await context.close();
  }
}

async function visit(context, address) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: (KBIT_PER_SECOND * 1000) / 8,
    uploadThroughput: (KBIT_PER_SECOND * 1000) / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  await page.goto(address, { waitUntil: 'commit', timeout: PATIENCE_MS });
  await page.waitForSelector('input[name=username]', { timeout: PATIENCE_MS });
  const { paintMs, formMs } = await page.evaluate(() => ({
    paintMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? performance.now(),
    formMs: performance.now(),
  }));
  // what a page still fetches once it stands (a service worker fills its store) belongs to the visit
  await page.waitForLoadState('networkidle', { timeout: PATIENCE_MS });
  await page.close();
  return { paintMs, formMs, kb: bytes / 1000 };
}

function medians(visits) {
  const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
  const of = (which, what) => median(visits.map((both) => both[which][what]));
  const figures = (which) => ({ paintMs: of(which, 'paintMs'), formMs: of(which, 'formMs'), kb: of(which, 'kb') });
  return { first: figures('first'), second: figures('second') };
}

function compare(page, most, old, now) {
  const ratio = (which, what) => Math.round((now[which][what] / old[which][what]) * 1000) / 1000;
  const line = {
    page,
    firstPaintMs: Math.round(now.first.paintMs),
    secondPaintMs: Math.round(now.second.paintMs),
    firstKb: tenths(now.first.kb),
    secondKb: tenths(now.second.kb),
    ratioFirst: ratio('first', 'paintMs'),
    ratioSecond: ratio('second', 'paintMs'),
    firstFormMs: Math.round(now.first.formMs),
    secondFormMs: Math.round(now.second.formMs),
    ratioFirstForm: ratio('first', 'formMs'),
    ratioSecondForm: ratio('second', 'formMs'),
    oldFirstPaintMs: Math.round(old.first.paintMs),
    oldSecondPaintMs: Math.round(old.second.paintMs),
    oldFirstKb: tenths(old.first.kb),
    oldSecondKb: tenths(old.second.kb),
  };
  const found = {
    first: line.ratioFirst,
    firstForm: line.ratioFirstForm,
    second: line.ratioSecond,
    secondForm: line.ratioSecondForm,
    secondKb: line.secondKb,
  };
  const ok = Object.entries(most).every(([what, limit]) => found[what] <= limit);
  return { ...line, ok };
}

const tenths = (value) => Math.round(value * 10) / 10;
