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
    expect(['gone.js', 'gone.js.map'].filter((name) => existsSync(join(folder, 'dist/src', name)))).toEqual([]);
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(JSON.parse(readFileSync(join(folder, 'dist/version.json'), 'utf8'))).toEqual({ version });
  });

  it('says beside the program, and not within it, which line of the source is meant', () => {
    source('fault.ts', "\n\nexport function fault(): never {\n  throw new Error('here');\n}\n");
    compile();
    const script =
      "import('./dist/src/fault.js').then((one) => one.fault()).catch((error) => console.log(error.stack))";
    const run = () => execFileSync(process.execPath, ['--enable-source-maps', '--eval', script], { cwd: folder });
    expect(run().toString()).toContain('src/fault.ts:4:');
    expect(built('fault.js')).not.toContain('base64');

    rmSync(join(folder, 'dist/src/fault.js.map'));
    compile();
    expect(run().toString()).toContain('src/fault.ts:4:');
  });
});
