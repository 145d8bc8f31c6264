import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JEST } from '../setup/jest-part.mjs';

const ROOT = process.cwd();
/** What the program and its tests are made of. */
const PARTS = [
  'src',
  'web',
  'scripts',
  'test',
  'config',
  'edge-agent',
  'docs/runbook',
  'package.json',
  'tsconfig.json',
  'jest.config.mjs',
  '.swcrc',
];
/** What the compiler remembers of this tree from the check before the tests; without it all is looked at anew. */
const SEEN_BY_COMPILER = '.cache/types';
/** Written by every build, never by hand. */
const BY_THE_BUILD = ['src/contract/acts/declared.ts'];
const run = promisify(execFile);

/**
 * Somebody adds a plain kind of act to a copy of this tree: its declaration and its story, and nothing else. What the
 * story tells is in `new-kind/story.txt`.
 */
describe('a new plain kind of act', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingchu-new-kind-'));
  let before: ReadonlyMap<string, string>;
  const node = (...args: string[]) =>
    run(process.execPath, args, { cwd: folder, maxBuffer: 64 * 1024 * 1024 }).catch((error) => {
      throw new Error(`${args.join(' ')}: ${error.stdout}\n${error.stderr}`);
    });
  const jest = (...args: string[]) => node(...JEST, ...args);

  beforeAll(async () => {
    for (const part of PARTS) cpSync(join(ROOT, part), join(folder, part), { recursive: true });
    cpSync(join(ROOT, 'package-lock.json'), join(folder, 'package-lock.json'));
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    mkdirSync(join(ROOT, SEEN_BY_COMPILER), { recursive: true });
    cpSync(join(ROOT, SEEN_BY_COMPILER), join(folder, SEEN_BY_COMPILER), { recursive: true });
    before = textsIn(folder);
    const put = (from: string, to: string) => cpSync(join(ROOT, 'test/e2e/new-kind', from), join(folder, to));
    put('declaration.txt', 'src/contract/acts/cooking.reheating.ts');
    put('story.txt', 'test/e2e/cooking.reheating.test.ts');
    await node('--eval', "import('./scripts/prepare.mjs').then((one) => one.build())");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is two files', () => {
    const after = textsIn(folder);
    const touched = [...new Set([...before.keys(), ...after.keys()])].filter(
      (path) => before.get(path) !== after.get(path),
    );
    const byHand = touched.filter((path) => !BY_THE_BUILD.includes(path));
    process.stdout.write(`files a new plain kind touches: ${byHand.length} (${byHand.join(', ')})\n`);
    expect(byHand.sort()).toEqual(['src/contract/acts/cooking.reheating.ts', 'test/e2e/cooking.reheating.test.ts']);
    expect(touched.filter((path) => BY_THE_BUILD.includes(path))).toEqual(BY_THE_BUILD);
  });

  it('fits every type of platform and pages', async () => {
    const fits = (project: string, seen: string) =>
      node(
        ...['node_modules/typescript/bin/tsc', '-p', project, '--noEmit'],
        ...['--incremental', '--tsBuildInfoFile', `${SEEN_BY_COMPILER}/${seen}.tsbuildinfo`],
      );
    await fits('tsconfig.json', 'platform');
    await fits('web/tsconfig.json', 'pages');
  });

  it('goes through API, phone, desk, print and verification, as its story tells', async () => {
    await jest('test/e2e/cooking.reheating');
  });

  it('has its row in the access matrix and the audit list, its help and the names of its fields', async () => {
    await jest(
      'test/architecture/declared-acts',
      'web/src/phone/help',
      'src/platform/errors/problem-words',
      'web/src/shared/routes/routes',
    );
    const asked = '(has a row for every route|is said of every route)';
    await jest('test/integration/once/access-matrix', 'test/integration/once/noted-acts', '-t', asked);
  });
});

/** What stands in each file, by its path. */
function textsIn(root: string): ReadonlyMap<string, string> {
  const files = PARTS.flatMap((part) =>
    statSync(join(root, part)).isFile()
      ? [part]
      : readdirSync(join(root, part), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)),
  );
  return new Map(files.map((path) => [path, readFileSync(join(root, path), 'latin1')]));
}
