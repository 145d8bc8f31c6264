import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

/** Every command of the README, and every drill and bench, as somebody has it who has just cloned: without `node_modules`. */
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const entries = Object.values(scripts).flatMap((command) => /^node (\S+\.mjs)$/.exec(command)?.[1] ?? []);
/** It asks npm itself, offline, and needs nothing installed. */
const ASKS_NPM_ONLY = 'scripts/sbom.mjs';

describe('a clone without node_modules', () => {
  const clone = mkdtempSync(join(tmpdir(), 'mingchu-clone-'));
  const tools = join(clone, 'tools');

  beforeAll(() => {
    const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      encoding: 'utf8',
    });
    for (const path of files
      .split('\0')
      .filter((file) => /^(test|scripts)\/.*\.mjs$|^package(-lock)?\.json$/.test(file))) {
      mkdirSync(dirname(join(clone, path)), { recursive: true });
      cpSync(path, join(clone, path));
    }
    // an npm that cannot reach its registry: whoever sets himself up first gets as far as asking it
    mkdirSync(tools);
    writeFileSync(join(tools, 'npm'), '#!/bin/sh\necho "npm was asked to $1" >&2\nexit 1\n');
    chmodSync(join(tools, 'npm'), 0o755);
  });
  afterAll(() => rmSync(clone, { recursive: true, force: true }));

  const run = (args: string[]) => {
    const env = { PATH: `${tools}${delimiter}${process.env.PATH}`, HOME: clone, DATA_DIR: join(clone, 'data') };
    const { stderr, stdout, status } = spawnSync(process.execPath, args, { cwd: clone, env, encoding: 'utf8' });
    return { said: `${stdout}${stderr}`, status };
  };
  const namesOf = (entry: string) =>
    run([entry, '--list'])
      .said.split('\n')
      .flatMap((line) => /^([a-z-]+) +\S/.exec(line)?.[1] ?? []);

  it('knows every entry script', () => {
    expect(entries).toEqual(
      expect.arrayContaining([expect.stringMatching(/demo/), expect.stringMatching(/start/), ASKS_NPM_ONLY]),
    );
    expect(entries.length).toBeGreaterThanOrEqual(8);
  });

  it.each(entries.filter((entry) => entry !== ASKS_NPM_ONLY))(
    '%s sets itself up before it needs a package',
    (entry) => {
      const named = /\/(drill|bench)\.mjs$/.test(entry) ? namesOf(entry) : [null];
      expect(named.length).toBeGreaterThan(0);
      for (const name of named) {
        const { said, status } = run(name === null ? [entry] : [entry, name]);
        expect({ name, said }).toEqual({ name, said: expect.stringContaining('npm was asked to ci') });
        expect({ name, said }).not.toEqual({ name, said: expect.stringMatching(/ERR_MODULE_NOT_FOUND|^\s+at /m) });
        expect({ name, status }).toEqual({ name, status: 1 });
      }
    },
  );

  it(`${ASKS_NPM_ONLY} needs no package`, () => {
    expect(run([ASKS_NPM_ONLY]).said).not.toContain('ERR_MODULE_NOT_FOUND');
  });
});

describe('packages that are installed', () => {
  const folder = `${mkdtempSync(join(tmpdir(), 'mingchu-installed-'))}/`;
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const wanted = {
    '': { name: 'ours' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/other-system': { version: '1.0.0', integrity: 'sha512-o', optional: true, os: ['none'] },
    'node_modules/other-system/its-own': { version: '1.0.0', integrity: 'sha512-i', optional: true },
    'node_modules/this-system': { version: '1.0.0', integrity: 'sha512-t', optional: true, os: [process.platform] },
  };
  const sound = {
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/this-system': { version: '1.0.0', integrity: 'sha512-t' },
  };
  const without = (name: keyof typeof sound) =>
    Object.fromEntries(Object.entries(sound).filter(([key]) => key !== name));

  it.each([
    ['by hand, as the lock file wants', sound, true],
    ['of another version', { ...sound, 'node_modules/a': { version: '1.0.1', integrity: 'sha512-b' } }, false],
    ['without one that only tests need', without('node_modules/a'), false],
    ['without the binary of this system', without('node_modules/this-system'), false],
    ['not at all', null, false],
  ])('%s', async (_, packages, expected) => {
    const { isInstalled } = (await import('../../scripts/prepare.mjs' as string)) as {
      isInstalled(folder: string): Promise<boolean>;
    };
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: wanted }));
    rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
    if (packages !== null) {
      mkdirSync(join(folder, 'node_modules'));
      writeFileSync(join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages }));
    }
    expect(await isInstalled(folder)).toBe(expected);
  });
});
