import { execFile, spawn } from 'node:child_process';
import { chmod, link, mkdir, readdir, readFile, stat, symlink, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { writeSums } from '../../../scripts/bundle.mjs';
import { has, run } from '../../../scripts/run.mjs';
import { Api } from '../../demo/api.mjs';
import { makeStructure } from '../../demo/structure.mjs';
import { freePort, startMariaDb } from '../../setup/mariadb.mjs';
import { note } from '../../setup/named.mjs';
import { localDate } from '../../setup/rig.mjs';
import { Load } from '../kill/load.mjs';
import { PersistentClient } from '../kill/persistent-client.mjs';
import { seeded } from '../kill/seeded.mjs';

/** All that the installer may find on its way. */
const TOOLS = ['sh', 'sed', 'dirname', 'sha256sum', 'id', 'tar', 'gzip', 'setpriv', 'date', 'cp', 'chmod'];
const AT_WORK_MS = 3_000;

/** What is done with an unpacked bundle; the last line it prints has the figures. @see bundle.mjs */
const [bundle, folder, database] = process.argv.slice(2);
const wrong = [];
const expected = (isSo, what) => {
  note(`${isSo ? 'as it should be' : 'WRONG'}: ${what}`);
  if (!isSo) wrong.push(what);
};
const asRoot = process.getuid() === 0;
const at = (path) => join(folder, path);
await mkdir(folder, { mode: 0o755 });
const mariadb = database === 'mariadb' ? await startMariaDb() : null;
const port = await freePort();
const url = `http://127.0.0.1:${port}`;
let command = null;
try {
  await mkdir(at('tools'));
  for (const tool of TOOLS) {
    const path = ['/usr/sbin', '/usr/bin', '/sbin', '/bin'].map((place) => join(place, tool));
    for (const one of path) if (await isThere(one)) await symlink(one, at(`tools/${tool}`)).catch(() => undefined);
  }
  await writeFile(at('more.env'), await settings());
  expected((await ask(at('tools/sh'), ['-c', 'command -v node'])).code !== 0, 'there is no node to be found');

  const changed = await variant('changed', async (copy) => changeByte(join(copy, 'dist/src/app/create-app.js')));
  const refused = await install(changed, 'refused');
  expected(
    refused.code === 1 && refused.said.includes('dist/src/app/create-app.js') && !(await isThere(at('refused'))),
    'a byte changed: refused, the file named, nothing installed',
  );

  note('installing…');
  const startedAt = performance.now();
  const installed = await install(bundle, 'opt');
  const installSeconds = secondsSince(startedAt);
  const lastLine = installed.said.trim().split('\n').at(-1);
  const token = /^http:\/\/127\.0\.0\.1:\d+\/setup#(\S+)$/.exec(lastLine)?.[1];
  if (installed.code !== 0 || !token) throw new Error(`not installed: ${installed.said}`);
  command = at('opt/bin/mingchu');
  const [settingsFile, passphrase] = [await stat(at('etc/mingchu.env')), await stat(at('etc/backup.passphrase'))];
  expected((settingsFile.mode & 0o777) === 0o600 && (passphrase.mode & 0o777) === 0o600, 'secrets are for one user');
  expected(!asRoot || (await userOf('opt/run/mingchu.pid')) === 'nobody', 'the platform runs as another user');
  const again = await install(bundle, 'opt');
  expected(again.code === 1 && again.said.includes('upgrade'), 'installed twice: refused');

  const { accounts, school } = await people(token);
  const client = async (role) => new PersistentClient(url, (await signIn(accounts, role)).token);
  const load = new Load({
    ...{ school, manager: await client('canteen_manager'), worker: await client('canteen_worker') },
    random: seeded(1),
  });
  await load.start();
  await delay(AT_WORK_MS);
  const first = await version();

  note('an upgrade under load…');
  const second = await nextRelease('second', 1);
  const archive = at('second.tar.gz');
  await run('tar', ['-czf', archive, '-C', dirname(second), 'second']);
  const upgradeAt = performance.now();
  const upgraded = await mingchu('upgrade', archive);
  const upgradeSeconds = secondsSince(upgradeAt);
  expected(upgraded.code === 0 && (await version()) === `${first}.1`, `upgraded: ${upgraded.said.trim()}`);
  await delay(AT_WORK_MS);

  note('one that is cut short…');
  const third = await nextRelease('third', 2);
  await cutShort(third);
  const cut = await mingchu('upgrade', third);
  expected(cut.code === 1 && cut.said.includes('rollback'), 'after it, another upgrade is refused');
  const mended = await mingchu('rollback');
  expected(mended.code === 0 && (await version()) === `${first}.1`, `rolled back: ${mended.said.trim()}`);
  await delay(AT_WORK_MS);

  note('one that does not start…');
  const broken = await nextRelease('broken', 3, async (copy) => {
    await replace(join(copy, 'dist/src/app/main.js'), 'throw new Error("a broken release");\n');
  });
  const rolledBack = await mingchu('upgrade', broken);
  expected(
    rolledBack.code === 1 && rolledBack.said.includes('a broken release') && (await version()) === `${first}.1`,
    `rolled back by itself: ${rolledBack.said.trim()}`,
  );
  await delay(AT_WORK_MS);

  const spoiled = await variant('spoiled', async (copy) => changeByte(join(copy, 'config/policy.yaml')));
  const notTaken = await mingchu('upgrade', spoiled);
  expected(notTaken.code === 1 && notTaken.said.includes('config/policy.yaml'), 'upgrade with a byte changed: refused');
  const withMore = await variant('more', async (copy) => writeFile(join(copy, 'dist/more.js'), ''));
  expected((await mingchu('upgrade', withMore)).code === 1, 'upgrade with a file more: refused');
  expected((await version()) === `${first}.1`, 'and the release runs on');

  await load.stop();
  const found = await journal(accounts, school);
  const lost = load.acknowledged.filter(({ actId }) => !found.has(actId)).length;
  const verified = await ask(at('opt/current/node/bin/node'), ['dist/src/app/verify/main.js'], {
    ...{ cwd: at('opt/current'), env: { ...(await environment()), PATH: process.env.PATH } },
  });
  const { differences } = JSON.parse(verified.said.trim().split('\n').at(-1));
  const units = await unitsAreSound();

  // the upgrade took a step that the first release does not know
  await mingchu('upgrade', third);
  const after = await mingchu('rollback');
  expected(after.code === 0 && (await version()) === `${first}.1`, 'back again with nothing recorded since');
  const stopped = await mingchu('stop');
  expected(stopped.code === 0 && (await version()) === null, 'stopped');

  const acts = load.acknowledged.length;
  const ok = wrong.length === 0 && lost === 0 && differences === 0 && acts > 0;
  process.stdout.write(
    `${JSON.stringify({ ok, installSeconds, upgradeSeconds, acts, lost, differences, units, wrong })}\n`,
  );
} catch (error) {
  process.stderr.write(`${error.stack}\n${await readFile(at('opt/run/mingchu.log'), 'utf8').catch(() => '')}\n`);
  process.exitCode = 1;
} finally {
  if (command) await mingchu('stop');
  await mariadb?.stop();
}
process.exit();

async function settings() {
  const lines = [
    'HOST=127.0.0.1',
    `PORT=${port}`,
    `MQTT_PORT=${await freePort()}`,
    'METRICS_PORT=off',
    'LOG_LEVEL=warn',
  ];
  if (mariadb) {
    await mariadb.query('CREATE DATABASE first CHARACTER SET utf8mb4 COLLATE utf8mb4_bin');
    lines.push(`DATABASE_URL=${mariadb.url('first')}`);
  }
  return lines.join('\n');
}

function install(from, to) {
  const more = ['--data', at('data'), '--config', at('etc'), '--backups', at('backups'), '--settings', at('more.env')];
  const user = asRoot ? ['--user', 'nobody'] : [];
  return ask(at('tools/sh'), [join(from, 'install.sh'), '--to', at(to), ...more, ...user]);
}

function mingchu(...args) {
  return ask(command, args, { env: { PATH: process.env.PATH } });
}

/** Runs something where nothing but the tools is to be found. */
function ask(program, args, options = {}) {
  return new Promise((resolve) => {
    execFile(program, args, { cwd: folder, env: { PATH: at('tools') }, ...options }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : error.code, said: `${stderr}${stdout}` });
    });
  });
}

async function environment() {
  const text = await readFile(at('etc/mingchu.env'), 'utf8');
  return Object.fromEntries(
    text.split('\n').flatMap((line) => (/^\w+=/.test(line) ? [line.split(/=(.*)/s).slice(0, 2)] : [])),
  );
}

/** What answers on the port; null when nothing does. */
async function version() {
  const answer = await fetch(`${url}/api/health`).catch(() => null);
  return answer === null ? null : (await answer.json()).version;
}

async function people(token) {
  const { accounts, ...school } = await makeStructure(url, token, localDate(Date.now()));
  const { username, password } = accounts.find(({ role }) => role === 'system_admin');
  await new Api(url).signIn(username, password, accounts.find(({ role }) => role === 'system_admin').totpSecret);
  return { accounts, school };
}

function signIn(accounts, role) {
  const { username, password, totpSecret } = accounts.find((account) => account.role === role);
  return new Api(url).signIn(username, password, totpSecret);
}

async function journal(accounts, { schoolId }) {
  const found = new Set();
  const auditor = await signIn(accounts, 'auditor');
  for (const date of new Set([localDate(Date.now() - 3_600_000), localDate(Date.now())])) {
    for (let next = ''; next !== null; ) {
      const path = `/schools/${schoolId}/acts?date=${date}&limit=200`;
      const page = await auditor.get(next === '' ? path : `${path}&after=${encodeURIComponent(next)}`);
      for (const { id } of page.items) found.add(id);
      next = page.next;
    }
  }
  return found;
}

/** The bundle with something else in it. Files that are the same are not copied. */
async function variant(name, change) {
  const copy = at(name);
  for (const entry of await readdir(bundle, { recursive: true, withFileTypes: true })) {
    const from = join(entry.parentPath, entry.name);
    const into = join(copy, from.slice(bundle.length));
    await mkdir(entry.isDirectory() ? into : dirname(into), { recursive: true });
    if (!entry.isDirectory()) await link(from, into);
  }
  await change(copy);
  return copy;
}

/** A release that takes one more step than the one before. */
function nextRelease(name, number, change = async () => undefined) {
  return variant(name, async (copy) => {
    const release = JSON.parse(await readFile(join(copy, 'release.json'), 'utf8'));
    release.version += `.${number}`;
    const migrations = join(copy, 'dist/src/app/migrations');
    let list = await readFile(join(migrations, 'index.js'), 'utf8');
    for (let i = 1; i <= number; i += 1) {
      const step = `Drill176499999990${i}`;
      release.steps.push(step);
      const end = list.lastIndexOf('\n];');
      list = `${list.slice(0, end)},\n    step('${step}', '990${i}-drill.sql')${list.slice(end)}`;
      for (const kind of ['sqlite', 'mysql']) {
        await writeFile(
          join(migrations, kind, `990${i}-drill.sql`),
          `CREATE TABLE drill_${i} (id integer PRIMARY KEY)\n;\n`,
        );
      }
    }
    await replace(join(migrations, 'index.js'), list);
    await replace(join(copy, 'release.json'), JSON.stringify(release));
    await replace(join(copy, 'dist/version.json'), JSON.stringify({ version: release.version }));
    await change(copy);
    await unlink(join(copy, 'SHA256SUMS'));
    await writeSums(copy);
  });
}

async function replace(file, content) {
  await unlink(file);
  await writeFile(file, content);
}

async function changeByte(file) {
  const bytes = await readFile(file);
  bytes[Math.floor(bytes.length / 2)] ^= 1;
  const { mode } = await stat(file);
  await replace(file, bytes);
  await chmod(file, mode);
}

/** Kills the upgrade as soon as the new release has begun with the database. */
async function cutShort(from) {
  const child = spawn(command, ['upgrade', from], { env: { PATH: process.env.PATH }, stdio: 'ignore' });
  const gone = new Promise((ended) => child.once('exit', ended));
  const isUnderWay = async () => (await readFile(at('opt/upgrade.json'), 'utf8').catch(() => '')).includes('under-way');
  while (child.exitCode === null && !(await isUnderWay())) await delay(50);
  await delay(500);
  child.kill('SIGKILL');
  await gone;
}

async function userOf(pidFile) {
  const pid = (await readFile(at(pidFile), 'utf8')).trim();
  const { uid } = await stat(`/proc/${pid}`);
  return uid === 65534 ? 'nobody' : String(uid);
}

/** By systemd's own checker, where that is there; it needs no systemd that runs. */
async function unitsAreSound() {
  if (!(await has('systemd-analyze'))) return 'not looked at';
  const names = await readdir(at('etc/systemd'));
  const { code, said } = await ask('systemd-analyze', ['verify', ...names.map((name) => at(`etc/systemd/${name}`))], {
    env: { PATH: process.env.PATH },
  });
  expected(code === 0, `units: ${said.trim()}`);
  return 'sound';
}

function isThere(path) {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function secondsSince(startedAt) {
  return Math.round((performance.now() - startedAt) / 100) / 10;
}
