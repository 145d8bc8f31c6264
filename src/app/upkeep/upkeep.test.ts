import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Settings } from '../../platform/config/settings.js';
import { causeOf } from '../health-cause.js';
import { isAtWork } from './ask-platform.js';
import { quoted, requireEmptyDatabase, withOptions } from './backup/database-copy.js';
import { PLATFORM_KEY_FILE, readKeyFiles, requireSameKeys } from './backup/key-files.js';
import { openKeys, sealKeys } from './backup/sealed-keys.js';
import { type CheckFacts, gravest, judgeCheck } from './check/judge-check.js';
import { COMMANDS, helpOf, readCommandLine, WrongUsage } from './command-line.js';
import { requireWholeBundle } from './install/bundle.js';
import { requireNothingLost } from './install/upgrade-note.js';
import { reach, unseenBy } from './replica/gtid.js';
import { mirror } from './replica/mirror.js';
import { runProgram } from './run-program.js';
import { logExcerpt } from './support/log-excerpt.js';
import { settingsWithoutSecrets } from './support/support-bundle.js';

describe('the command line', () => {
  it('reads commands with their options', () => {
    expect(readCommandLine(['backup', '--to', 'x', '--keep', '7', '--json'])).toEqual({
      ...{ command: 'backup', operands: [], options: { to: 'x', keep: '7' }, isJson: true },
    });
    expect(readCommandLine(['restore', 'b'])).toMatchObject({ command: 'restore', operands: ['b'], isJson: false });
    for (const command of Object.keys(COMMANDS) as (keyof typeof COMMANDS)[]) {
      expect(readCommandLine([command, '--help'])).toEqual({ help: helpOf(command) });
    }
  });

  it.each(
    [[], ['backups'], ['backup'], ['restore'], ['restore', 'a', 'b'], ['status', 'x'], ['check', '--to', 'x']].map(
      (args) => [args],
    ),
  )('refuses %j and says how it is used', (args) => {
    expect(() => readCommandLine(args)).toThrow(WrongUsage);
    expect(() => readCommandLine(args)).toThrow(/usage: mingchu/);
  });

  it.each([
    [['backups'], 'no such command: backups'],
    [['backup'], 'missing: --to'],
    [['restore'], 'missing: FOLDER'],
    [['restore', 'a', 'b'], 'too many: b'],
    [['check', '--to', 'x'], '没有这个选项 / no such option: --to'],
    [['backup', '--to'], '这个选项后面要写东西 / this option needs a value: --to'],
    [['status', '--json=1'], '这个选项后面不写东西 / this option takes no value: --json'],
  ])('says what is wrong with %j', (args, words) => {
    expect(() => readCommandLine(args)).toThrow(words);
  });
});

describe('a release that is tried', () => {
  const never = { p95: 0, max: 0 };
  const well = { reads: true, writes: true };
  it.each([
    ['is well', 'ok', causeOf(well, never), true],
    ['was held up for a moment', 'degraded', causeOf(well, { p95: 20, max: 4_000 }), true],
    ['cannot write', 'degraded', causeOf({ ...well, writes: false }, { p95: 20, max: 4_000 }), false],
    ['cannot read', 'degraded', causeOf({ reads: false, writes: false }, never), false],
    ['does not say why', 'degraded', undefined, false],
  ])('%s: %s', (_, status, cause, isGood) => {
    expect(isAtWork({ status, cause })).toBe(isGood);
  });
});

describe('going back from an upgrade', () => {
  const note = { records: 40, audited: 700, begunAt: '2026-11-24T04:00:00.000Z' };

  it('loses nothing where nothing came since', () => {
    expect(() => requireNothingLost(note, { records: 40, audited: 700 }, null)).not.toThrow();
  });

  it.each([
    ['acts', { records: 42, audited: 700 }, '2 more acts and 0 more entries', 2],
    ['what is no act, as a visit, a finding or an account', { records: 40, audited: 703 }, '0 more acts and 3', 3],
    ['both', { records: 42, audited: 703 }, '2 more acts and 3', 5],
  ])('refuses to lose %s unsaid, and goes back when the number is given', (_, now, words, lose) => {
    expect(() => requireNothingLost(note, now, null)).toThrow(words);
    expect(() => requireNothingLost(note, now, lose - 1)).toThrow(`--lose ${lose}`);
    expect(() => requireNothingLost(note, now, lose)).not.toThrow();
  });

  it('says that entries are not known where the release before did not count them', () => {
    const older = { ...note, audited: null };
    expect(() => requireNothingLost(older, { records: 41, audited: 703 }, null)).toThrow('1 more acts and ? more');
  });
});

describe('a check of the server', () => {
  const now = new Date('2026-11-24T04:00:00.000Z');
  const limits = {
    clockMinutes: 10,
    lowDiskGigabytes: 10,
    certificateDays: 14,
    backupHours: 36,
    replicaSeconds: 60,
    replicaStaleHours: 12,
  };
  const fine: CheckFacts = {
    now,
    version: '0.2.0',
    database: { kind: 'mysql', fault: null, version: '10.11', collation: 'utf8mb4_bin' },
    schema: { pending: 0, unknown: 0 },
    key: { file: '/k', isGiven: false, mode: 0o100600 },
    certificate: { days: 200 },
    freeBytes: 80e9,
    clockAheadMs: { database: 30, http: null },
    missingFonts: [],
    marking: null,
    objects: { store: 'store.example/mingchu', fault: null },
    hasDumpProgram: true,
    backupAt: new Date(now.getTime() - 3_600_000),
    port: { number: 8443, isFree: true, running: null, elsewhere: null },
  };
  const amiss = (more: Partial<CheckFacts>) =>
    judgeCheck({ ...fine, ...more }, limits).flatMap(({ check, level }) => (level === 'ok' ? [] : [[check, level]]));

  it('finds nothing where nothing is amiss', () => {
    expect(amiss({})).toEqual([]);
    expect(gravest(judgeCheck(fine, limits))).toBe('ok');
  });

  it.each<[string, Partial<CheckFacts>, string[][]]>([
    ['a key that others can read', { key: { ...fine.key, mode: 0o100640 } }, [['key', 'fault']]],
    ['a key that is gone', { key: { ...fine.key, mode: null } }, [['key', 'fault']]],
    [
      'no key before the first start',
      { key: { ...fine.key, mode: null }, schema: null },
      [
        ['schema', 'watch'],
        ['key', 'watch'],
      ],
    ],
    ['another collation', { database: { ...fine.database, collation: 'utf8mb4_general_ci' } }, [['charset', 'fault']]],
    ['steps to come', { schema: { pending: 2, unknown: 0 } }, [['schema', 'watch']]],
    ['a newer database', { schema: { pending: 0, unknown: 1 } }, [['schema', 'fault']]],
    ['an old backup', { backupAt: new Date(now.getTime() - 37 * 3_600_000) }, [['backup', 'fault']]],
    ['no backup', { backupAt: null }, [['backup', 'watch']]],
    ['a clock that differs', { clockAheadMs: { database: 30, http: -11 * 60_000 } }, [['clock', 'fault']]],
    ['no other clock', { clockAheadMs: { database: null, http: null } }, [['clock', 'unknown']]],
    ['a certificate to come', { certificate: { days: null } }, [['certificate', 'unknown']]],
    ['a certificate that ends', { certificate: { days: 3 } }, [['certificate', 'watch']]],
    ['a port that is taken', { port: { ...fine.port, number: 80, isFree: false } }, [['port', 'fault']]],
    [
      'a platform of other settings',
      { port: { ...fine.port, elsewhere: 'http://127.0.0.1:8080' } },
      [['port', 'watch']],
    ],
    ['a font that is missing', { missingFonts: ['fonts-wqy-microhei'] }, [['fonts', 'watch']]],
    ['no ffmpeg', { marking: 'no_program' }, [['ffmpeg', 'watch']]],
    ['a store that is away', { objects: { store: 's', fault: 'ECONNREFUSED' } }, [['objects', 'fault']]],
    ['nothing to copy a database with', { hasDumpProgram: false }, [['dump', 'watch']]],
  ])('names %s', (_, more, expected) => {
    expect(amiss(more)).toEqual(expected);
  });

  it.each([
    ['no_program', 'apt-get install ffmpeg'],
    ['no_font', 'apt-get install fonts-wqy-microhei'],
    ['no_filter', 'cannot draw text'],
  ] as const)('says of a film that cannot be marked (%s) what is lost and what to do', (marking, cure) => {
    const said = judgeCheck({ ...fine, marking }, limits).find(({ check }) => check === 'ffmpeg');
    expect(said?.en).toContain('no marked films');
    expect(said?.en).toContain(cure);
  });

  it('finds a file that the first start makes no fault', () => {
    const database = { ...fine.database, kind: 'sqlite' as const, version: null, collation: null };
    const key = { ...fine.key, mode: null };
    expect(amiss({ database, schema: null, key }).every(([, level]) => level === 'watch')).toBe(true);
  });

  it('says of a database that is away only that', () => {
    const database = { ...fine.database, fault: '连不上 / it cannot be reached', version: null, collation: null };
    expect(amiss({ database, schema: null, key: { ...fine.key, isGiven: true } })).toEqual([['database', 'fault']]);
  });
});

describe('what is given away', () => {
  it('is of a log when, where and how grave, and no text', () => {
    const entry = {
      level: 'error',
      context: 'Jobs',
      message: { job: 'inbox', error: 'QueryFailedError', of: '王小明' },
    };
    const { lines, others } = logExcerpt(`${JSON.stringify(entry)}\nnot ours\n\n`);
    expect(others).toBe(1);
    expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
      { ...entry, message: { job: 'inbox', error: 'QueryFailedError', of: '[3]' } },
    ]);
  });

  it('is of the settings whether they are set', () => {
    const shown = settingsWithoutSecrets({
      PORT: '8443',
      DATABASE_URL: 'mysql://u:p@h/d',
      PLATFORM_KEY: 'k',
      HOME: '/h',
    });
    expect(shown).toMatchObject({ PORT: '8443', DATABASE_URL: 'set', PLATFORM_KEY: 'set', MQTT_URL: 'not set' });
    expect(shown).not.toHaveProperty('HOME');
  });
});

describe('keys that are put into a backup', () => {
  it('open with their passphrase only, and not when a byte of them was changed', () => {
    const files = { 'keys/platform.key': Buffer.from('abc'), 'tls/ca.key': Buffer.from([0, 255]) };
    const sealed = sealKeys(files, 'nine pots and a ladle');
    expect(openKeys(sealed, 'nine pots and a ladle')).toEqual(files);
    expect(() => openKeys(sealed, 'nine pots and a ladlE')).toThrow(/passphrase/);
    for (const at of [0, 20, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] as number) ^ 1;
      expect(() => openKeys(changed, 'nine pots and a ladle')).toThrow(/passphrase/);
    }
  });

  it('are all there: one that cannot be read is not left out in silence', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'mingchu-keys-'));
    const settings = { dataDir, keyFile: join(dataDir, 'none'), logKeysFile: dataDir } as Settings;
    await expect(readKeyFiles(settings)).rejects.toMatchObject({ code: 'keys.unreadable', details: { file: dataDir } });
    rmSync(dataDir, { recursive: true });
  });

  it('are refused where another one lies already: it would stay, and open nothing of the backup', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'mingchu-keys-'));
    const keyFile = join(dataDir, 'platform.key');
    const settings = { dataDir, keyFile, logKeysFile: join(dataDir, 'none') } as Settings;
    const files = { [PLATFORM_KEY_FILE]: Buffer.from('ours') };
    await requireSameKeys(files, settings);
    writeFileSync(keyFile, 'ours');
    await requireSameKeys(files, settings);
    writeFileSync(keyFile, 'another');
    await expect(requireSameKeys(files, settings)).rejects.toMatchObject({
      ...{ code: 'keys.differ', details: { file: keyFile } },
    });
    rmSync(dataDir, { recursive: true });
  });

  it('a log beside a database file that is gone is refused: it would be played into what is restored', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mingchu-wal-'));
    const file = join(folder, 'database.sqlite');
    await requireEmptyDatabase({ kind: 'sqlite', file });
    writeFileSync(`${file}-wal`, '');
    await expect(requireEmptyDatabase({ kind: 'sqlite', file })).rejects.toMatchObject({
      ...{ code: 'restore.database-not-empty', details: { what: `${file}-wal` } },
    });
    rmSync(folder, { recursive: true });
  });

  it('what an option file would take for something else is quoted', () => {
    expect(quoted('a"b#c\\d')).toBe('"a\\"b#c\\\\d"');
  });

  it('the password lies in no file that a killed backup could leave behind', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mingchu-upkeep-'));
    const into = await open(join(folder, 'said'), 'wx+');
    const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith('mingchu-options-'));
    const before = left();
    await withOptions('mysql://keeper:p%20w@db:3307/canteens', async (options, database) => {
      expect(database).toBe('canteens');
      expect(left()).toEqual(before);
      // By its name, as those programs do: each time from its beginning
      for (const _ of [1, 2]) await runProgram('cat', ['/dev/fd/3'], { into, options });
    });
    await into.close();
    const said = readFileSync(join(folder, 'said'), 'utf8');
    expect(said).toBe('[client]\nprotocol=tcp\nhost=db\nport=3307\nuser="keeper"\npassword="p w"\n'.repeat(2));
    rmSync(folder, { recursive: true });
  });
});

describe('a bundle', () => {
  const sum = (content: string) => createHash('sha256').update(content).digest('hex');

  it('is whole when every file is as listed and there is no other', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mingchu-bundle-'));
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist/a.js'), 'one');
    writeFileSync(join(folder, 'b'), 'two');
    writeFileSync(join(folder, 'SHA256SUMS'), `${sum('two')}  b\n${sum('one')}  dist/a.js\n`);
    await requireWholeBundle(folder);

    writeFileSync(join(folder, 'dist/a.js'), 'onE');
    const changed = { code: 'bundle.file-changed', details: { path: 'dist/a.js' } };
    await expect(requireWholeBundle(folder)).rejects.toMatchObject(changed);
    rmSync(join(folder, 'dist/a.js'));
    const missing = { code: 'bundle.file-missing', details: { path: 'dist/a.js' } };
    await expect(requireWholeBundle(folder)).rejects.toMatchObject(missing);
    // the same content by way of a link is no file of the bundle
    symlinkSync('../b', join(folder, 'dist/a.js'));
    const more = { code: 'bundle.file-more', details: { path: 'dist/a.js' } };
    await expect(requireWholeBundle(folder)).rejects.toMatchObject(more);
    rmSync(folder, { recursive: true });
    await expect(requireWholeBundle(folder)).rejects.toMatchObject({ code: 'bundle.none' });
  });
});

describe('two servers', () => {
  it.each<[string, string, string, number]>([
    ['the same', '0-1-90', '0-1-90', 0],
    ['the other is further', '0-1-90', '0-1-90,0-2-120', 0],
    ['three that the other never saw', '0-1-93', '0-1-90,0-2-120', 3],
    ['one of a writer the other has not heard of', '0-1-90,0-2-91', '0-1-90', 1],
    ['an older one that the other only knows as where it began', '0-1-40,0-2-90', '0-2-90,0-1-40', 0],
    ['another domain', '0-1-90,5-1-2', '0-1-90', 2],
    ['one, after what the other wrote meanwhile', '0-1-50,0-2-49', '0-1-40,0-2-51', 1],
    ['an empty one', '', '0-1-90', 0],
    ['all, where the other is empty', '0-1-7', ',', 7],
  ])('count what one has and the other has not: %s', (_, here, there, count) => {
    expect(unseenBy(here, there)).toBe(count);
  });

  it('are as far apart as their last transactions', () => {
    expect(reach('0-1-90,0-2-120') - reach('0-2-117')).toBe(3);
    // whichever writer is named first, and each domain by itself
    expect(reach('0-2-120,0-1-90,5-1-7')).toBe(127);
  });

  it('have the same attachments after a mirror, which copies what changed and leaves the rest', async () => {
    const [from, to] = ['a', 'b'].map(() => mkdtempSync(join(tmpdir(), 'mingchu-mirror-'))) as [string, string];
    mkdirSync(join(from, 'objects/photos/ab'), { recursive: true });
    const photo = join(from, 'objects/photos/ab/0190a0b0-0000-7000-8000-0000000000ab');
    writeFileSync(photo, 'picture');
    writeFileSync(join(from, 'mingchu.sqlite'), 'no part of it');
    expect(await mirror(from, to)).toEqual({ files: 1, copied: 1 });
    expect(await mirror(from, to)).toEqual({ files: 1, copied: 0 });
    writeFileSync(photo, 'another picture');
    expect(await mirror(from, to)).toEqual({ files: 1, copied: 1 });
    await expect(mirror(from, join(to, 'none'))).rejects.toMatchObject({ code: 'mirror.none' });
    for (const folder of [from, to]) rmSync(folder, { recursive: true });
  });
});
