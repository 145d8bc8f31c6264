import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { peopleModel } from '../../scripts/people-model.mjs';
import { build, PRINTS, prepare } from '../../scripts/prepare.mjs';
import { ROOT } from '../../scripts/root.mjs';
import { makeDemoFolder } from './demo-folder.mjs';
import { jestPart, PARTS, THOROUGH } from './jest-part.mjs';
import { startMariaDb } from './mariadb.mjs';
import { keepTemporaryFilesInMemory } from './memory-folder.mjs';

/**
 * `npm test`: sets up, builds, then checks. Ends with `N passed, N failed`.
 * `npm test -- --thorough` leaves nothing out, as what decides whether a change lands: all of the platform on MariaDB
 * too, every errand in the browser, and the proofs that build other releases.
 * `npm test -- PATTERN` runs the test files whose path matches, on both databases.
 * `npm run test:security` runs those that `test/security/threats.md` names, with all that is tried by chance.
 * A missing part fails when CI=true; elsewhere it is named and its tests are left out.
 */
const { values, positionals } = parseArgs({
  options: { thorough: { type: 'boolean', default: false }, security: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const pattern = values.security ? filesAgainstThreats() : positionals[0];
if (values.security) process.env.TEST_THOROUGH = 'yes';
const isThorough = values.thorough || pattern !== undefined;
const inCi = process.env.CI === 'true';
const startedAt = Date.now();
keepTemporaryFilesInMemory();
const missing = new Set(
  await prepare({
    programs: [
      ...['ffmpeg', 'mariadb', 'galera', 'rsync', 'mosquitto', 'redis', 'nginx', 'chromium', 'font', 'poppler'],
      ...PRINTS,
    ],
    optional: !inCi,
  }),
);
await build();
await peopleModel().catch((error) => {
  process.stderr.write(
    `The model that looks for people could not be fetched, and its tests will fail: ${error.message}\n`,
  );
});

/** More than these did not fail by chance. */
const SECOND_TRIES = 3;
let passed = 0;
let failed = 0;
/** What is said of single files at the end, where it is seen. */
const told = [];

if (!pattern) {
  await Promise.all([
    (async () => {
      await check('lint and format', 'node_modules/@biomejs/biome/bin/biome', ['check', '.']);
      await check('types', 'node_modules/typescript/bin/tsc', [
        '-p',
        'tsconfig.json',
        '--noEmit',
        ...keeping('platform'),
      ]);
      await check('dead code', 'node_modules/knip/bin/knip.js', []);
    })(),
    (async () => {
      await check('types of the pages', 'node_modules/typescript/bin/tsc', [
        '-p',
        'web/tsconfig.json',
        '--noEmit',
        ...keeping('pages'),
      ]);
      await check('types of the browser tests', 'node_modules/typescript/bin/tsc', ['-p', 'test/e2e/tsconfig.json']);
      await check('weight of the pages', 'web/check-budgets.mjs', []);
      await check('browser floor of the pages', 'web/check-floor.mjs', []);
    })(),
  ]);
}
const notThere = [
  ...(missing.has('redis') ? ['hints/redis-line'] : []),
  ...(missing.has('mariadb') ? ['two-servers/two-databases'] : []),
  ...(['mariadb', 'galera', 'rsync'].some((name) => missing.has(name)) ? ['prefecture/migration-turn'] : []),
];
await jest('rules', PARTS.rules, {}, notThere.length > 0 ? await withoutFiles(...notThere) : []);
const external = {
  ...(missing.has('mosquitto') ? {} : { TEST_MOSQUITTO: 'yes' }),
  ...(missing.has('nginx') ? {} : { TEST_NGINX: 'yes' }),
};
const hasBrowser = !missing.has('ffmpeg') && !missing.has('chromium');
// Each of the two lanes waits a good deal, for real time or for a page, and leaves room for the other; three of them
// were measured to be slower on two cores.
await Promise.all([platformOnBoth(), boxAndBrowser()]);
if (hasBrowser && isThorough) await jest('beside other releases', THOROUGH.releases);

for (const line of told) process.stdout.write(`${line}\n`);
for (const name of missing) process.stdout.write(`LEFT OUT: what needs ${name}\n`);
process.stdout.write(`${Math.round((Date.now() - startedAt) / 1000)} s\n`);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

/** Every file that the table of threats names, as one pattern. */
function filesAgainstThreats() {
  const table = readFileSync(join(ROOT, 'test/security/threats.md'), 'utf8');
  const files = new Set([...table.matchAll(/^\| T-\d+ \| (\S+\.test\.ts) \|/gm)].map(([, file]) => file));
  return `(?:${[...files].map((file) => file.replaceAll('.', '\\.')).join('|')})$`;
}

/** What the compiler has seen is kept, so that whoever checks much the same again looks at what differs only. */
function keeping(name) {
  return ['--incremental', '--tsBuildInfoFile', `.cache/types/${name}.tsbuildinfo`];
}

async function platformOnBoth() {
  const onFirst = [...PARTS.platform, ...(isThorough ? THOROUGH.platform : [])];
  await jest('platform on SQLite', onFirst, external);
  if (missing.has('mariadb')) return;
  const mariadb = await startMariaDb({ quick: true });
  const env = { ...external, TEST_DATABASE_URL: mariadb.url('') };
  const paths = [...PARTS.platformOnSecond, ...(isThorough ? THOROUGH.platformOnSecond : [])];
  await jest('platform on MariaDB', paths, env).finally(() => mariadb.stop());
}

async function boxAndBrowser() {
  const [demo] = await Promise.all([hasBrowser && !pattern ? demoFolder() : null, recorderBox()]);
  const paths = [...PARTS.browser, ...(isThorough ? THOROUGH.browser : [])];
  const env = { TEST_WITHIN_A_DAY: 'yes', ...(demo ? { TEST_DEMO_FOLDER: demo.folder } : {}) };
  if (hasBrowser) await jest('in the browser', paths, env);
  await demo?.remove();
}

/** Without it each browser test makes a demo of its own. */
async function demoFolder() {
  return makeDemoFolder().catch((error) => {
    process.stdout.write(`NOT OK: a demo for the browser tests: ${error.message}\n`);
    failed += 1;
    return null;
  });
}

async function recorderBox() {
  if (missing.has('ffmpeg')) return;
  if (!pattern) await check('the cameras of the demo', '--test', ['test/cameras/selftest.mjs']);
  await jest('recorder box', [...PARTS.box, ...(isThorough ? THOROUGH.box : [])]);
}

async function check(name, script, args) {
  const code = await node([script, ...args]);
  process.stdout.write(`${code === 0 ? 'ok' : 'NOT OK'}: ${name}\n`);
  if (code === 0) passed += 1;
  else failed += 1;
}

/**
 * Runs a part. In a run of everything up to `SECOND_TRIES` files that failed are run once more, after the others, and the
 * second outcome counts: what is broken fails twice. What passed only then is named at the end with what it had said, so
 * that a test that fails by chance is seen and mended rather than met again.
 */
async function jest(name, paths, env = {}, args = []) {
  process.stdout.write(`\n— ${name}\n`);
  const result = await jestPart(paths, { env, args, pattern });
  const { broken } = result;
  passed += result.passed;
  failed += result.failed;
  if (result.skipped > 0) process.stdout.write(`${result.skipped} tests were skipped, which counts as failed\n`);
  if (pattern || broken.length === 0 || broken.length > SECOND_TRIES) {
    told.push(...broken.map(({ file, words }) => `FAILED: ${file}: ${words.join(' || ')}`));
    return;
  }
  process.stdout.write(`\n— ${name}, once more: ${broken.map(({ file }) => file).join(', ')}\n`);
  const again = await jestPart(
    broken.map(({ file }) => `/${file.replaceAll('.', '\\.')}$`),
    { env, args },
  );
  for (const { passed: had } of broken) passed -= had;
  failed += again.failed - (result.failed - result.skipped);
  passed += again.passed;
  for (const { file, words } of broken) {
    const still = again.broken.find((each) => each.file === file);
    told.push(
      still
        ? `FAILED TWICE: ${file}: ${still.words.join(' || ')}`
        : `PASSED ONLY THE SECOND TIME: ${file}: ${words.join(' || ')}`,
    );
  }
}

/** For jest, beside what it leaves out anyway (`jest.config.mjs`). */
async function withoutFiles(...paths) {
  const { default: jestConfig } = await import('../../jest.config.mjs');
  return [...jestConfig.testPathIgnorePatterns, ...paths].map((path) => `--testPathIgnorePatterns=${path}`);
}

function node(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
