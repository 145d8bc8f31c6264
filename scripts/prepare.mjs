import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { ROOT } from './root.mjs';
import { has, run } from './run.mjs';

/** Programs and files that npm does not bring, and the Debian package each comes in. */
const PROGRAMS = {
  ffmpeg: {
    command: 'ffmpeg',
    args: ['-version'],
    package: 'ffmpeg',
    why: 'records and looks at footage, burns marks into copies of cases',
  },
  mariadb: {
    command: 'mariadbd',
    args: ['--version'],
    package: 'mariadb-server',
    why: 'the suite runs on MariaDB too',
  },
  mosquitto: {
    command: 'mosquitto',
    args: ['-h'],
    package: 'mosquitto',
    why: 'the suite runs on an external broker too',
  },
  rabbitmq: {
    file: '/usr/lib/rabbitmq/bin/rabbitmq-server',
    package: 'rabbitmq-server',
    why: 'the brokers of a prefecture as one cluster',
  },
  nginx: { command: 'nginx', args: ['-v'], package: 'nginx', why: 'stands before several instances' },
  nginxLines: {
    file: '/usr/lib/nginx/modules/ngx_stream_module.so',
    package: 'libnginx-mod-stream',
    why: 'passes on the lines to brokers and databases',
  },
  galera: { file: '/usr/lib/galera/libgalera_smm.so', package: 'galera-4', why: 'three databases as one' },
  rsync: { command: 'rsync', args: ['--version'], package: 'rsync', why: 'fills a database that joins the others' },
  redis: { command: 'redis-server', args: ['--version'], package: 'redis-server', why: 'instances talk through it' },
  chromium: {
    command: 'chromium-headless-shell',
    args: ['--version'],
    package: 'chromium-headless-shell',
    instead: 'chromium',
    why: 'the browser test',
  },
  font: { command: 'fc-list', args: [':lang=zh'], package: 'fonts-wqy-zenhei', why: 'Chinese in the screenshots' },
  sheetFont: {
    file: '/usr/share/fonts/truetype/wqy/wqy-microhei.ttc',
    package: 'fonts-wqy-microhei',
    why: 'Chinese in printed ledgers',
  },
  rareCharacters: {
    file: '/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf',
    package: 'fonts-droid-fallback',
    why: 'rare characters in printed ledgers',
  },
  poppler: { command: 'pdftotext', args: ['-v'], package: 'poppler-utils', why: 'tests read what is printed' },
  motion: { command: 'motion', args: ['-h'], package: 'motion', why: 'the recorder box is measured beside it' },
  libreOffice: {
    command: 'soffice',
    args: ['--version'],
    package: 'libreoffice-calc',
    why: 'reads workbooks back as an office does',
  },
};

/** What a platform prints with. */
export const PRINTS = /** @type {const} */ (['sheetFont', 'rareCharacters']);

/**
 * Sets up everything a command of the README needs, so that a clean clone with only Node and git is enough.
 * Where a program is missing and we may not install it, it is named with the line that installs it.
 *
 * @param {{programs: (keyof typeof PROGRAMS)[], optional?: boolean}} wanted `optional`: name what is missing and go on
 * @returns {Promise<string[]>} names of programs that are still missing
 */
export async function prepare({ programs, optional = false }) {
  await packages();
  const missing = await debianPrograms(programs);
  if (missing.length > 0) {
    const packagesNeeded = missing.map((name) => PROGRAMS[name].package).join(' ');
    const text = `Missing: ${missing.map((name) => `${name} (${PROGRAMS[name].why})`).join(', ')}.\n  Install with: sudo apt-get install -y --no-install-recommends ${packagesNeeded}\n`;
    process.stderr.write(`\n${'='.repeat(70)}\n${text}${'='.repeat(70)}\n\n`);
    if (!optional) process.exit(1);
  }
  return missing;
}

/** `npm ci`, unless what is installed is what the lock file wants, whoever installed it. */
async function packages() {
  if (await isInstalled(ROOT)) return;
  process.stderr.write('Installing packages…\n');
  // Install scripts are not run: every binary we need is inside its package, and no compiler may be assumed.
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await run('npm', args, { cwd: ROOT }).catch(() => {
    process.stderr.write(
      '\nThe packages could not be installed: npm says above why. It needs a way to the package registry (npm config get registry).\n',
    );
    process.exit(1);
  });
}

/**
 * Whether `node_modules` of a folder holds what its lock file asks for on this machine: npm writes down there what it has
 * installed. Optional packages for other systems may be missing.
 *
 * @param {string} folder ending in a slash
 * @returns {Promise<boolean>}
 */
export async function isInstalled(folder) {
  const read = async (path) => JSON.parse(await readFile(`${folder}${path}`, 'utf8')).packages;
  const installed = await read('node_modules/.package-lock.json').catch(() => null);
  if (installed === null) return false;
  return Object.entries(await read('package-lock.json')).every(([path, wanted]) => {
    if (path === '') return true;
    const found = installed[path];
    if (found !== undefined) return found.version === wanted.version && found.integrity === wanted.integrity;
    return wanted.optional === true && !isForThisMachine(wanted);
  });
}

/** An optional package that names no system comes with one that does. */
function isForThisMachine({ os, cpu, libc }) {
  const fits = (list, own) => list === undefined || list.includes(own);
  const ownLibc = process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl';
  const namesOne = os !== undefined || cpu !== undefined;
  return namesOne && fits(os, process.platform) && fits(cpu, process.arch) && fits(libc, ownLibc);
}

async function debianPrograms(names) {
  const absent = await missingOf(names);
  const mayInstall = process.getuid?.() === 0 && (await has('apt-get'));
  if (absent.length === 0 || !mayInstall) return withoutSubstitute(absent);
  const wanted = absent.map((name) => PROGRAMS[name].package);
  process.stderr.write(`Installing ${wanted.join(', ')}…\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env };
  await run('apt-get', ['update', '-qq'], quiet).catch(() => undefined);
  const install = (packages) => run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
  await install(wanted).catch(async () => {
    // one that this system does not know keeps none of the others away
    for (const each of wanted) await install([each]).catch(() => undefined);
  });
  return withoutSubstitute(await missingOf(names));
}

async function missingOf(names) {
  const present = await Promise.all(
    names.map((name) => {
      const { file, command, args } = PROGRAMS[name];
      return file === undefined ? has(command, args) : existsSync(file);
    }),
  );
  return names.filter((_, i) => !present[i]);
}

/** As `missingOf`, but what serves as well is as good. */
async function withoutSubstitute(names) {
  const substitutes = names.map((name) => PROGRAMS[name].instead);
  const present = await Promise.all(substitutes.map((command) => command !== undefined && has(command)));
  return names.filter((_, i) => !present[i]);
}

/** Compiles the programs and builds the pages into `dist/`, when their sources changed since. */
export async function build({ pages = true } = {}) {
  await mkdir(`${ROOT}dist`, { recursive: true });
  const { listActs } = await import('./list-acts.mjs');
  await listActs(ROOT);
  const { compile } = await import('./compile.mjs');
  await compile();
  if (pages) await buildPages();
}

async function buildPages() {
  const stamp = `${ROOT}dist/.web-stamp`;
  const state = await treeHash(['web', 'src/contract', 'docs/runbook', 'package-lock.json']);
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === state) return;
  await run(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--config', 'web/vite.config.ts', '--logLevel', 'warn'],
    // whoever builds, the pages are those of service: React's development build weighs three times as much
    { cwd: ROOT, env: { ...process.env, NODE_ENV: 'production' } },
  );
  await writeFile(stamp, state);
}

async function treeHash(paths) {
  const { readdir } = await import('node:fs/promises');
  const hash = createHash('sha256');
  for (const path of paths) {
    const entries = path.includes('.')
      ? [path]
      : (await readdir(`${ROOT}${path}`, { recursive: true, withFileTypes: true }))
          .filter((entry) => entry.isFile())
          .map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`.replace(ROOT, ''))
          .sort();
    for (const entry of entries) hash.update(entry).update(await readFile(`${ROOT}${entry}`));
  }
  return hash.digest('hex');
}
