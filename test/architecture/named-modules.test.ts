import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from '@jest/globals';

/** Commands that no compiler reads, and many of which run only when somebody asks for them. */
const scripts = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', '*.mjs'], {
  encoding: 'utf8',
})
  .split('\0')
  .filter((file) => file !== '' && existsSync(file));

/** What comes of compiling: `dist/src/app/main.js`, `${ROOT}dist/…`, `../../dist/…`, and what is joined to `dist/src` elsewhere. */
const COMPILED = /['"`](?:[^'"`\s]*?dist\/)?((?:[\w.-]+\/)+[\w.-]+)\.js['"`]/g;
const RELATIVE = /(?:from|import)\s*\(?\s*['"](\.{1,2}\/[^'"]+\.mjs)['"]/g;
/** Files that a test of the bundle puts into a copy of it, and those of packages. */
const isOther = (path: string) =>
  path === 'dist/more' || ['.', 'node_modules'].some((folder) => existsSync(join(folder, `${path}.js`)));

const compiledFrom = (path: string) =>
  ['', 'src/', 'edge-agent/src/'].some((room) => existsSync(`${room}${path.replace(/^(\.\.\/)+/, '')}.ts`));

/** Modules that a script names and that are nowhere. */
function missing(file: string, whole: string): string[] {
  const text = whole.replace(/\/\*\*[\s\S]*?\*\//g, '');
  const compiled = [...text.matchAll(COMPILED)].map(([, path]) => path as string);
  const relative = [...text.matchAll(RELATIVE)].map(([, path]) => path as string);
  return [
    ...compiled.filter((path) => !compiledFrom(path) && !isOther(path)),
    ...relative.filter((path) => !existsSync(join(dirname(file), path))),
  ];
}

it('tells a module that is there from one that has moved', () => {
  const text = [
    "await import(join(ROOT, 'dist/src/contract/mqtt.js'));",
    "load('contract/mqtt.js'); load('contract/wire/mqtt/messages.js'); join(build, 'dist/edge-agent/src/main.js');",
    "import { a } from './gone.mjs'; import { b } from '../setup/named.mjs'; await import('./bench.mjs');",
    "import('typeorm/schema-builder/util/TableUtils.js');",
  ].join('\n');
  expect(missing('test/bench/x.mjs', text)).toEqual(['src/contract/mqtt', 'contract/mqtt', './gone.mjs']);
});

it('every script names only modules that are there', () => {
  expect(scripts.length).toBeGreaterThan(100);
  expect(
    scripts.flatMap((file) => missing(file, readFileSync(file, 'utf8')).map((name) => `${file}: ${name}`)),
  ).toEqual([]);
});
