import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApp } from '../../src/app/create-app.js';
import { filesBelow } from '../../src/app/upkeep/backup/copy-files.js';
import { restore } from '../../src/app/upkeep/backup/restore.js';
import type { Refusal } from '../../src/app/upkeep/refusal.js';
import { appEndpoints } from '../../src/contract/http/app.js';
import { AuditHead } from '../../src/platform/audit/audit.entities.js';
import { AUDIT_CHAIN } from '../../src/platform/audit/audit-log.js';
import { AuditMarks, Metrics, type Settings } from '../../src/platform/index.js';
import { keyAt } from '../../src/platform/object-store/object-store.js';
import { objectStoreOf } from '../../src/platform/object-store/object-store-of.js';
import { S3Server } from '../setup/s3-server.mjs';
import { Canteen } from './canteen.js';
import { emptyDatabase } from './empty-database.js';
import { TestPlatform } from './harness.js';
import { JPEG } from './things.js';
import { entriesOfZip } from './zip-entries.js';

/** The command as whoever looks after the server gives it, beside the platform that is running. */
describe('npm run mingchu', () => {
  let platform: TestPlatform;
  let canteen: Canteen;
  let folder: string;
  let passphraseFile: string;
  let backup: string;
  let elsewhere: Settings;
  let drop: () => Promise<void>;
  let acts: number;

  const mingchu = async ({ dataDir, database, port, s3 }: Settings, ...args: string[]) => {
    const url = database.kind === 'sqlite' ? database.file : database.url;
    const of = { PATH: process.env.PATH, DATA_DIR: dataDir, DATABASE_URL: url, HOST: '127.0.0.1', PORT: String(port) };
    const env = s3 === null ? of : { ...of, S3_URL: s3.url, S3_KEY_FILE: s3.keyFile };
    const command = [resolve('dist/src/app/upkeep/main.js'), ...args];
    const said = await promisify(execFile)(process.execPath, command, { env }).catch(
      (error: { code: number; stdout: string; stderr: string }) => error,
    );
    const json =
      args.includes('--json') && said.stdout !== '' ? (JSON.parse(said.stdout) as Record<string, unknown>) : {};
    return { code: 'code' in said ? said.code : 0, json, words: `${said.stdout}${said.stderr}` };
  };
  const sealed = () => ['--passphrase-file', passphraseFile];
  const refusalOf = (settings: Settings, from: string, file: string) =>
    restore(settings, { folder: from, passphraseFile: file, keysFrom: null }).then(
      () => 'none',
      ({ code }: Refusal) => code,
    );
  const countActs = (of: TestPlatform['uow']) =>
    of.read(async (tx) =>
      Number(((await tx.query('SELECT COUNT(*) AS acts FROM act')) as { acts: unknown }[])[0]?.acts),
    );

  beforeAll(async () => {
    platform = await TestPlatform.start();
    canteen = await Canteen.open(platform);
    await canteen.stocked(canteen.line({ weighedGrams: 20_000 }));
    const upload = await fetch(`${platform.url}/api/schools/${canteen.school.id}/attachments`, {
      method: 'POST',
      headers: { authorization: `Bearer ${canteen.manager.token}`, 'content-type': 'image/jpeg' },
      body: JPEG,
    });
    expect(upload.status).toBe(201);
    await platform.app.get(AuditMarks).mark();
    folder = await mkdtemp(join(tmpdir(), 'mingchu-backup-'));
    passphraseFile = join(folder, 'passphrase');
    await writeFile(passphraseFile, 'nine pots and a ladle\n', { mode: 0o600 });
    const dataDir = join(folder, 'elsewhere');
    const empty = await emptyDatabase(dataDir);
    drop = empty.drop;
    elsewhere = {
      ...platform.settings,
      dataDir,
      database: empty.settings,
      keyFile: join(dataDir, 'keys/platform.key'),
      logKeysFile: join(dataDir, 'keys/log.keys'),
    };
  });
  afterAll(async () => {
    await platform.stop();
    await drop();
    await rm(folder, { recursive: true, force: true });
  });

  it('backs up beside the running platform, which then says how old the backup is', async () => {
    const { code, json } = await mingchu(
      platform.settings,
      'backup',
      '--to',
      join(folder, 'to'),
      ...sealed(),
      '--json',
    );
    expect([code, json]).toEqual([0, expect.objectContaining({ backup: 'made', hasKeys: true, removed: [] })]);
    backup = json['folder'] as string;
    acts = await countActs(platform.uow);
    expect(await readdir(join(folder, 'to'))).toEqual([backup.slice(folder.length + '/to/'.length)]);
    // of no file but the sealed one is any byte of the key in it
    const key = (await readFile(platform.settings.keyFile, 'utf8')).trim();
    for (const name of ['manifest.json', 'keys.sealed'])
      expect(await readFile(join(backup, name), 'latin1')).not.toContain(key);

    const { items } = await platform.ok(appEndpoints.diagnosis, { as: platform.admin });
    expect(items.find(({ check }) => check === 'backup')).toMatchObject({ level: 'ok' });
    expect(await platform.app.get(Metrics).text()).toMatch(/^mingchu_backup_age_seconds \d/m);
    const entries = () =>
      platform.uow.read(async (tx) => (await tx.findOneByOrFail(AuditHead, { chain: AUDIT_CHAIN })).count);
    const before = await entries();
    const status = await mingchu(platform.settings, 'status', '--json');
    expect(status.json).toMatchObject({ records: acts, boxes: { known: 0, heard: 0 }, backup: { folder: backup } });
    expect(before).toBeGreaterThan(0);
    expect(status.json['audited']).toBeGreaterThanOrEqual(before);
    expect(status.json['audited']).toBeLessThanOrEqual(await entries());
  });

  it.each<[string, string, (copy: string) => Promise<unknown>]>([
    ['a byte changed', 'backup.file-changed', (copy) => flip(join(copy, 'audit/marks.txt'))],
    ['a file missing', 'backup.file-missing', (copy) => rm(join(copy, 'keys.sealed'))],
    ['a byte of the manifest', 'backup.manifest-changed', (copy) => flip(join(copy, 'manifest.json'))],
    ['no end', 'backup.not-whole', (copy) => rm(join(copy, 'manifest.json.sha256'))],
    ['a newer program', 'backup.newer-program', (copy) => vouched(copy, { program: '9.0.0' })],
    ['a step not known here', 'backup.newer-program', (copy) => vouched(copy, { steps: ['Later9'] })],
    ['a name that leads elsewhere', 'backup.not-whole', (copy) => vouched(copy, { files: [{ path: '../../x' }] })],
  ])('takes no backup with %s, and writes nothing', async (_, refused, spoil) => {
    const copy = join(folder, 'spoiled');
    await promisify(execFile)('cp', ['-r', backup, copy]);
    await spoil(copy);
    expect(await refusalOf(elsewhere, copy, passphraseFile)).toBe(refused);
    expect(await readdir(elsewhere.dataDir).catch(() => 'nothing')).toBe('nothing');
    await rm(copy, { recursive: true });
  });

  it('restores into an empty place only, with the keys, and all of it', async () => {
    expect(await refusalOf(platform.settings, backup, passphraseFile)).toBe('restore.folder-not-empty');
    if (platform.settings.database.kind === 'mysql') {
      const full = { ...elsewhere, database: platform.settings.database };
      expect(await refusalOf(full, backup, passphraseFile)).toBe('restore.database-not-empty');
    }
    const wrong = join(folder, 'wrong');
    await writeFile(wrong, 'ten pots and a ladle\n', { mode: 0o600 });
    expect(await refusalOf(elsewhere, backup, wrong)).toBe('passphrase.wrong');
    await chmod(wrong, 0o644);
    expect(await refusalOf(elsewhere, backup, wrong)).toBe('passphrase.open');
    const unsealed = await mingchu(elsewhere, 'restore', backup, '--json');
    expect([unsealed.code, unsealed.json]).toEqual([1, { refused: 'passphrase.missing' }]);

    const { code, json, words } = await mingchu(elsewhere, 'restore', backup, ...sealed(), '--json');
    expect([code, words]).toEqual([0, expect.stringContaining('"differences":0')]);
    expect(json).toMatchObject({ restore: 'done', verify: { acts, differences: 0 } });
    const app = await createApp(elsewhere);
    await app.listen(0, '127.0.0.1');
    await app.close();
  });

  it('fetches what lies in a store that speaks S3, and a restore puts back what is not there any more', async () => {
    const objects = join(platform.settings.dataDir, 'objects');
    const keys = { accessKeyId: 'mingchu', secretAccessKey: 'a secret of the store' };
    const server = new S3Server({ folder: join(folder, 's3'), bucket: 'mingchu', ...keys });
    const [url, keyFile] = [await server.start(), join(folder, 'store.keys')];
    await writeFile(keyFile, `${keys.accessKeyId}\n${keys.secretAccessKey}\n`, { mode: 0o600 });
    const there = await emptyDatabase(join(folder, 'there'));
    try {
      const s3 = { url, region: 'us-east-1', keyFile };
      const store = objectStoreOf({ ...platform.settings, s3 });
      const places = await filesBelow(objects);
      expect(places.length).toBeGreaterThan(0);
      for (const place of places) {
        await store.put(keyAt(place) as string, await readFile(join(objects, place)));
      }
      const from: Settings = { ...platform.settings, s3 };
      const to = ['--to', join(folder, 'of-s3'), ...sealed(), '--json'];
      const made = await mingchu(from, 'backup', ...to);
      expect([made.code, made.json]).toEqual([0, expect.objectContaining({ backup: 'made', left: 0, damaged: [] })]);
      const copy = made.json['folder'] as string;
      expect((await filesBelow(join(copy, 'objects'))).sort()).toEqual([...places].sort());
      expect(await readdir(join(folder, 'of-s3'))).toHaveLength(1);
      const left = await mingchu(from, 'backup', '--objects', 'leave', ...to);
      expect([left.code, left.json]).toEqual([0, expect.objectContaining({ left: places.length })]);
      const wrong = await mingchu(platform.settings, 'backup', '--objects', 'leave', ...to);
      expect(wrong.json).toEqual({ refused: 'backup.bad-objects' });

      // where no store is set it is all in the folder; where one is, nothing lies there
      const place: Settings = { ...elsewhere, dataDir: join(folder, 'there'), database: there.settings, s3 };
      const into = { ...place, keyFile: join(place.dataDir, 'keys/platform.key') };
      const asks = { folder: left.json['folder'] as string, passphraseFile, keysFrom: null };
      await expect(restore({ ...into, s3: null }, asks)).rejects.toMatchObject({ code: 'restore.objects-left' });
      await store.delete(keyAt(places[0] as string) as string);
      const restored = await mingchu(into, 'restore', copy, ...sealed(), '--json');
      expect([restored.code, restored.json]).toEqual([
        0,
        expect.objectContaining({
          ...{ restore: 'done', objects: { inStore: { there: places.length - 1, put: 1 }, left: 0, missing: [] } },
          verify: expect.objectContaining({ differences: 0 }) as object,
        }),
      ]);
      expect(await readdir(into.dataDir)).not.toContain('objects');
      expect(await server.keys()).toEqual([...places].sort());
    } finally {
      await server.stop();
      await there.drop();
    }
  });

  it('does not start on a backup that was put in by half, and puts none on top', async () => {
    const dataDir = join(folder, 'half');
    const half = { ...elsewhere, dataDir };
    await promisify(execFile)('mkdir', [dataDir]);
    await writeFile(join(dataDir, 'restore-not-finished'), '');
    expect(await refusalOf(half, backup, passphraseFile)).toBe('restore.cut-short');
    const start = promisify(execFile)(process.execPath, [resolve('dist/src/app/main.js')], {
      env: { PATH: process.env.PATH, DATA_DIR: dataDir, HOST: '127.0.0.1', PORT: '0', METRICS_PORT: 'off' },
    });
    await expect(start).rejects.toMatchObject({ stderr: expect.stringContaining('restore was cut short') });
  });

  it('gives away nothing of people and secrets', async () => {
    const canaries = ['王小明', 'wangxiaoming', '13987654321', '532301201504051234', 'S3cret-of-the-db'];
    const log = join(folder, 'platform.log');
    const entry = (message: unknown) =>
      JSON.stringify({ level: 'error', pid: 7, timestamp: '1', context: 'Ingest', message });
    const stack = `Error: no account wangxiaoming\n    at find (/home/wangxiaoming/mingchu/dist/src/identity/a.js:4:2)`;
    await writeFile(
      log,
      [
        entry(`refused 王小明, 13987654321`),
        entry({ code: 'stock.short', pupil: '532301201504051234', error: { name: 'TypeError', stack } }),
        'mysql://mingchu:S3cret-of-the-db@db/x wangxiaoming',
      ].join('\n'),
    );
    await platform.uow.write((tx) => tx.query("UPDATE job SET said = '王小明 wangxiaoming' WHERE name = 'inbox'"));
    const to = join(folder, 'bundle.zip');
    const { code } = await mingchu(platform.settings, 'support-bundle', '--to', to, '--log', log);
    expect(code).toBe(0);
    const entries = await entriesOfZip(await readFile(to));
    const text = [...entries.values()].map((bytes) => bytes.toString('utf8')).join('\n');
    expect(canaries.filter((canary) => text.includes(canary))).toEqual([]);
    // … and yet says where in the program
    expect(text).toContain('dist/src/identity/a.js:4:2');
    expect(text).toContain('stock.short');
    expect([...entries.keys()].sort()).toEqual(
      ['about', 'backup', 'check', 'health', 'jobs', 'log', 'schema', 'settings'].map((name) => `${name}.json`),
    );
  });
});

async function flip(path: string): Promise<void> {
  const bytes = await readFile(path);
  bytes[0] = (bytes[0] as number) ^ 1;
  await writeFile(path, bytes);
}

/** As somebody would who knows how the manifest vouches for itself. */
async function vouched(copy: string, more: object): Promise<void> {
  const path = join(copy, 'manifest.json');
  const text = JSON.stringify({ ...(JSON.parse(await readFile(path, 'utf8')) as object), ...more });
  await writeFile(path, text);
  await writeFile(`${path}.sha256`, `${createHash('sha256').update(text).digest('hex')}  manifest.json\n`);
}
