#!/bin/sh
# playwright-core: page.waitForFunction with a predicate that returns a promise.
#
# Expected: as page.evaluate does (and Puppeteer's function of the same name), the promise is awaited, and the wait ends
# when a call resolves to something truthy. The types accept such a predicate.
# What happens: the promise itself counts as truthy, so the wait ends with the first call, and the handle it answers holds
# `false`; with `polling` in milliseconds and by animation frame alike.
# Why it matters to us: a test that waited so until all records of a phone were in IndexedDB's outbox as sent went on
# while they were on their way, and was green or red by chance. Our tests loop inside one page.evaluate instead.
#
# Needs a Chromium: CHROMIUM or /usr/bin/chromium.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund playwright-core@1.65.1 >/dev/null
cat > look.mjs <<'JS'
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const { version } = createRequire(import.meta.url)('playwright-core/package.json');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
const seen = [];
for (const polling of [100, 'raf']) {
  await page.evaluate('window.calls = 0');
  const thirdCall = () => new Promise((resolve) => setTimeout(() => resolve(++window.calls >= 3), 20));
  const handle = await page.waitForFunction(thirdCall, undefined, { polling, timeout: 5_000 });
  seen.push({ polling, calls: await page.evaluate('window.calls'), value: await handle.jsonValue() });
}
await browser.close();
console.log(JSON.stringify({ package: 'playwright-core', version, seen }));
process.exit(seen.every(({ calls, value }) => calls === 1 && value === false) ? 0 : 1);
JS
node look.mjs
