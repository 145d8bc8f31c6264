import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** Sizes that a slow school line and an old office PC can bear; the build is wrong when one is passed. */
const KB = 1000;
const root = fileURLToPath(new URL('../dist/web/', import.meta.url));
const manifest = JSON.parse(await readFile(`${root}.vite/manifest.json`, 'utf8'));

/** Everything the browser must have before the first screen shows: the entry, its static imports, their styles. */
function initialFiles(key, seen = new Set()) {
  if (seen.has(key)) return [];
  seen.add(key);
  const chunk = manifest[key];
  return [chunk.file, ...(chunk.css ?? []), ...(chunk.imports ?? []).flatMap((next) => initialFiles(next, seen))];
}

const zipped = async (file) => gzipSync(await readFile(`${root}${file}`)).length;
const total = async (files) =>
  (await Promise.all([...new Set(files)].map(zipped))).reduce((sum, size) => sum + size, 0);
const phone = initialFiles('phone.html');
const desk = initialFiles('index.html');
const video = Object.values(manifest)
  .map((chunk) => chunk.file)
  .filter((file) => /\/video-[^/]*\.js$/.test(file));

const rows = [
  { name: 'phone initial', bytes: await total(phone), budget: 120 * KB },
  { name: 'desk initial', bytes: await total(desk), budget: 170 * KB },
  { name: 'video chunk', bytes: await total(video), budget: 130 * KB },
];
let failed = false;
for (const { name, bytes, budget } of rows) {
  const over = bytes > budget;
  failed ||= over;
  console.log(`${over ? 'OVER' : 'ok  '} ${name}: ${(bytes / KB).toFixed(1)} kB gz of ${budget / KB}`);
}
if (video.length === 0) failed = true;
for (const file of [...phone, ...desk].filter((name) => /\/(antd|video)-/.test(name))) {
  failed = true;
  console.log(`OVER the first screen loads ${file}`);
}
process.exit(failed ? 1 : 0);
