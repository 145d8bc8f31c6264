import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

describe('a release that is put over an older one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingchu-compile-'));
  const source = (name: string, text: string) => {
    writeFileSync(join(folder, 'src', name), text);
    const longAgo = new Date('2001-01-01T00:00:00.000Z'); // as an archive may bring it
    utimesSync(join(folder, 'src', name), longAgo, longAgo);
  };
  const compile = () =>
    execFileSync(process.execPath, ['--eval', "import('./scripts/compile.mjs').then((one) => one.compile())"], {
      cwd: folder,
    });
  const built = (name: string) => readFileSync(join(folder, 'dist/src', name), 'utf8');

  beforeAll(() => {
    for (const path of ['src', 'edge-agent', 'dist/src', 'dist/edge-agent', 'scripts']) {
      mkdirSync(join(folder, path), { recursive: true });
    }
    for (const path of ['.swcrc', 'package.json', 'scripts/compile.mjs', 'scripts/root.mjs']) {
      cpSync(path, join(folder, path));
    }
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is what runs afterwards, however old its files look (F3)', () => {
    source('greeting.ts', "export const greeting: string = 'old';");
    source('gone.ts', 'export const gone = 1;');
    compile();
    expect(built('greeting.js')).toContain("'old'");

    source('greeting.ts', "export const greeting: string = 'new';");
    rmSync(join(folder, 'src/gone.ts'));
    compile();
    expect(built('greeting.js')).toContain("'new'");
    expect(existsSync(join(folder, 'dist/src/gone.js'))).toBe(false);
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(JSON.parse(readFileSync(join(folder, 'dist/version.json'), 'utf8'))).toEqual({ version });
  });
});
