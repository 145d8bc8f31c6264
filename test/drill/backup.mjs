import { createHash, randomBytes } from 'node:crypto';
import { cp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startMariaDb } from '../setup/mariadb.mjs';
import { note, wholeNumber } from '../setup/named.mjs';
import { Program } from '../setup/program.mjs';
import { localDate, Rig } from '../setup/rig.mjs';
import { fillDatabase } from './backup/filler.mjs';
import { Load } from './kill/load.mjs';
import { PersistentClient } from './kill/persistent-client.mjs';
import { seeded } from './kill/seeded.mjs';
import { mingchu } from './mingchu.mjs';

const PICTURES = 20;
/** A backup is ended in the middle so often, each time a little later. */
const CUTS = 4;

/**
 * A platform at work is backed up, goes on working, and is killed; its database and its folder are gone. The backup is put
 * into empty ones elsewhere and a platform is started on it. Then what must be refused: a backup with one byte changed, one
 * with a file missing, one of a newer program, one that was cut short, and a place that is not empty.
 *
 * @param {string[]} args
 */
export async function backup(args) {
  const { values } = parseArgs({
    args,
    options: {
      database: { type: 'string', default: 'both' },
      seconds: { type: 'string', default: '20' },
      megabytes: { type: 'string', default: '0' },
    },
  });
  const seconds = wholeNumber(values.seconds);
  const lines = [];
  for (const database of values.database === 'both' ? ['sqlite', 'mariadb'] : [values.database]) {
    lines.push(await onDatabase(database, seconds, wholeNumber(values.megabytes)));
    note(JSON.stringify(lines.at(-1)));
  }
  return { ok: lines.every(({ ok }) => ok), lines };
}

async function onDatabase(database, seconds, megabytes) {
  const mariadb = database === 'mariadb' ? await startMariaDb() : null;
  let rig = null;
  let ok = false;
  try {
    // what a password may hold, and a shell or an option file would take for something else
    const password = `a"b#c\\d'e ${randomBytes(4).toString('hex')}`;
    if (mariadb) await makeDatabases(mariadb, password);
    rig = await Rig.start('backup', mariadb ? { databaseUrl: urlOf(mariadb, password, 'first') } : {});
    const drill = new BackupDrill(rig, mariadb ? (name) => urlOf(mariadb, password, name) : null);
    const figures = await drill.run(seconds, megabytes);
    const { lost, differences, wronglyTaken } = figures;
    ok = lost === 0 && differences === 0 && wronglyTaken.length === 0 && figures.acts > 0 && figures.during > 0;
    return { ok, database, ...figures };
  } catch (error) {
    if (rig) note(await rig.lastWords());
    throw error;
  } finally {
    const kept = await rig?.stop({ keep: !ok });
    if (kept) note(`what was left is kept in ${kept}`);
    await mariadb?.stop();
  }
}

async function makeDatabases(mariadb, password) {
  const text = password.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
  for (const name of ['first', 'second']) {
    await mariadb.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
    // each with a user of its own: what is restored must not want the one it was copied from
    await mariadb.query(`CREATE USER '${name}'@'%' IDENTIFIED BY '${text}'`);
    await mariadb.query(`GRANT ALL ON ${name}.* TO '${name}'@'%'`);
  }
}

function urlOf(mariadb, password, name) {
  const url = new URL(mariadb.url(name));
  url.username = name;
  url.password = encodeURIComponent(password);
  return url.href;
}

class BackupDrill {
  constructor(rig, databaseUrl) {
    this.rig = rig;
    this.databaseUrl = databaseUrl;
    this.folder = rig.folder;
    this.passphraseFile = join(rig.folder, 'passphrase');
  }

  async run(seconds, megabytes) {
    const { rig } = this;
    await writeFile(this.passphraseFile, 'nine pots and a ladle\n', { mode: 0o600 });
    const client = async (role) => new PersistentClient(rig.url, (await rig.signIn(role)).token);
    const [manager, worker] = [await client('canteen_manager'), await client('canteen_worker')];
    const load = new Load({ school: rig.school, manager, worker, random: seeded(1) });
    const filled = megabytes === 0 ? 0 : await this.#fill(megabytes);
    await load.start();
    await this.#takePictures(manager.token);
    note('at work…');
    await Promise.race([delay(seconds * 1000), load.failed]);

    const before = load.acknowledged.map(({ actId }) => actId);
    const objects = await fingerprints(join(this.folder, 'platform/objects'));
    note(`a backup beside it, after ${before.length} acts…`);
    const startedAt = performance.now();
    const made = await this.#mingchu('platform', 'first', ['backup', '--to', this.#in('backups'), ...this.#sealed]);
    const backupSeconds = secondsSince(startedAt);
    if (made.code !== 0) throw new Error(`no backup: ${made.said}`);
    const during = load.acknowledged.length - before.length;
    const cut = await this.#cutShort();
    await delay(2_000);
    await load.stop();
    await rig.platform.kill();
    await rm(this.#in('platform'), { recursive: true });

    const taken = made.json.folder;
    const wronglyTaken = [...cut, ...(await this.#mustBeRefused(taken))];
    note('restoring…');
    const restoredAt = performance.now();
    const restored = await this.#mingchu('restored', 'second', ['restore', taken, ...this.#sealed]);
    if (restored.code !== 0) throw new Error(`not restored: ${restored.said}`);
    const restoreSeconds = secondsSince(restoredAt);
    const again = await this.#mingchu('restored', 'second', ['restore', taken, ...this.#sealed]);
    if (again.json.refused === undefined) wronglyTaken.push('a place that is not empty');
    const startSeconds = await this.#startRestored();
    const found = await this.#journal([localDate(Date.now() - 600_000), localDate(Date.now())]);
    const kept = await fingerprints(this.#in('restored/objects'));
    const lostActs = before.filter((actId) => !found.has(actId)).length;
    const lostObjects = [...objects].filter(([path, sum]) => kept.get(path) !== sum).length;
    const total = load.acknowledged.length;
    return {
      acts: before.length,
      during,
      afterwards: total - before.length - during,
      objects: objects.size,
      bytes: made.json.bytes,
      ...(megabytes === 0 ? {} : { filledMegabytes: Math.round(filled / 1e6) }),
      lost: lostActs + lostObjects,
      differences: restored.json.verify.differences,
      wronglyTaken,
      ...{ backupSeconds, restoreSeconds, startSeconds },
    };
  }

  #fill(megabytes) {
    note(`the database is made ${megabytes} MB large…`);
    const url = this.databaseUrl?.('first');
    const where = url === undefined ? { file: this.#in('platform/mingchu.sqlite') } : { url };
    return fillDatabase(where, megabytes * 1e6, note);
  }

  #in(path) {
    return join(this.folder, path);
  }

  get #sealed() {
    return ['--passphrase-file', this.passphraseFile];
  }

  /** The command, on a data folder of the drill. */
  async #mingchu(dataDir, name, args, onChild = () => undefined) {
    return mingchu(this.#env(dataDir, name), args, onChild);
  }

  #env(dataDir, name) {
    const url = this.databaseUrl?.(name);
    return { DATA_DIR: this.#in(dataDir), HOST: '127.0.0.1', ...(url ? { DATABASE_URL: url } : {}) };
  }

  async #takePictures(token) {
    const { default: sharp } = await import('sharp');
    for (let i = 0; i < PICTURES; i += 1) {
      const background = { r: i * 12, g: 90, b: 30 };
      const body = await sharp({ create: { width: 320, height: 240, channels: 3, background } })
        .jpeg()
        .toBuffer();
      const answer = await fetch(`${this.rig.url}/api/schools/${this.rig.school.schoolId}/attachments`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'image/jpeg' },
        body,
      });
      if (!answer.ok) throw new Error(`a picture: ${await answer.text()}`);
    }
  }

  /** Ends backups in the middle. @returns what was taken for one although it is none */
  async #cutShort() {
    const to = this.#in('cut');
    let killed = 0;
    for (let i = 0; i < CUTS; i += 1) {
      await this.#mingchu('platform', 'first', ['backup', '--to', to], async (child) => {
        // the moment it has begun to write, and a little later each time
        while (child.exitCode === null && !(await readdir(to).catch(() => [])).some((name) => name.startsWith('.'))) {
          await delay(5);
        }
        await delay(i * 20);
        if (child.exitCode === null && child.kill('SIGKILL')) killed += 1;
      });
      const parts = (await readdir(to)).filter((name) => name.startsWith('.'));
      for (const name of parts) {
        const { json } = await this.#mingchu('refused', 'second', ['restore', join(to, name)]);
        if (json.refused !== 'backup.not-whole') return [`a backup that was cut short: ${JSON.stringify(json)}`];
        await rm(join(to, name), { recursive: true });
      }
    }
    return killed === 0 ? ['none was cut short'] : [];
  }

  async #mustBeRefused(taken) {
    const spoiled = {
      'one byte changed': ['backup.file-changed', (folder) => changeByte(join(folder, this.#biggest))],
      'an object missing': ['backup.file-missing', async (folder) => rm(await firstObject(folder))],
      'an object cut short': ['backup.file-changed', async (folder) => truncate(await firstObject(folder), 100)],
      'one byte of the manifest': ['backup.manifest-changed', (folder) => changeByte(join(folder, 'manifest.json'))],
      'one byte of the keys': [
        'passphrase.wrong',
        async (folder) => {
          await changeByte(join(folder, 'keys.sealed'));
          await vouchAnew(folder, async (manifest) => {
            const file = manifest.files.find(({ path }) => path === 'keys.sealed');
            file.sha256 = sumOf(await readFile(join(folder, 'keys.sealed')));
          });
        },
      ],
      'a newer program': ['backup.newer-program', (folder) => vouchAnew(folder, (it) => (it.program = '99.0.0+abc'))],
      'a later step': ['backup.newer-program', (folder) => vouchAnew(folder, (it) => it.steps.push('Later9'))],
    };
    const wrong = [];
    for (const [name, [code, spoil]] of Object.entries(spoiled)) {
      const folder = this.#in('spoiled');
      await cp(taken, folder, { recursive: true });
      await spoil(folder);
      const { json } = await this.#mingchu('refused', 'second', ['restore', folder, ...this.#sealed]);
      if (json.refused !== code) wrong.push(`${name}: ${JSON.stringify(json)}`);
      const left = await stat(this.#in('refused')).catch(() => null);
      if (left !== null) wrong.push(`${name}: something was written`);
      await rm(folder, { recursive: true });
    }
    return wrong;
  }

  get #biggest() {
    return this.databaseUrl ? 'database.sql' : 'database.sqlite';
  }

  async #startRestored() {
    const { rig } = this;
    const { args, options } = rig.platform;
    const env = { ...options.env, ...this.#env('restored', 'second') };
    const restored = new Program('restored platform', args, { ...options, env });
    const startedAt = performance.now();
    rig.platforms[0] = restored;
    await restored.start();
    this.restored = restored;
    return secondsSince(startedAt);
  }

  /** Ids of the acts that the restored platform has. */
  async #journal(dates) {
    const found = new Set();
    try {
      const auditor = await this.rig.signIn('auditor');
      for (const date of new Set(dates)) {
        for (let next = ''; next !== null; ) {
          const path = `/schools/${this.rig.school.schoolId}/acts?date=${date}&limit=200`;
          const page = await auditor.get(next === '' ? path : `${path}&after=${encodeURIComponent(next)}`);
          for (const { id } of page.items) found.add(id);
          next = page.next;
        }
      }
      return found;
    } finally {
      await this.restored.stop();
    }
  }
}

const secondsSince = (startedAt) => Math.round((performance.now() - startedAt) / 100) / 10;
const sumOf = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** Of every file in a folder its checksum. */
async function fingerprints(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = new Map();
  for (const entry of entries.filter((one) => one.isFile() && !one.name.endsWith('.part'))) {
    const path = join(entry.parentPath, entry.name);
    found.set(path.slice(folder.length), sumOf(await readFile(path)));
  }
  return found;
}

async function firstObject(folder) {
  const { files } = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  return join(folder, files.find(({ path }) => path.startsWith('objects/')).path);
}

async function changeByte(path) {
  const bytes = await readFile(path);
  const at = Math.floor(bytes.length / 2);
  bytes[at] ^= 1;
  await writeFile(path, bytes);
}

/** As somebody would who knows how the manifest vouches for itself. */
async function vouchAnew(folder, change) {
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  await change(manifest);
  const text = JSON.stringify(manifest);
  await writeFile(path, text);
  await writeFile(`${path}.sha256`, `${sumOf(text)}  manifest.json\n`);
}
