import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

const ROOMS = ['config', 'docker', 'docs', 'edge-agent', 'findings', 'proof', 'scripts', 'src', 'test', 'web'];
const files = [
  ...readdirSync('.').filter((name) => name.includes('.')),
  ...ROOMS.flatMap((room) => readdirSync(room, { recursive: true, encoding: 'utf8' }).map((name) => `${room}/${name}`)),
];
/** Every way to name a file from its end: with all of its folders, with the last of them, or with none. */
const ends = new Set(
  files.flatMap((file) => {
    const parts = file.split('/');
    return parts.map((_, at) => parts.slice(at).join('/'));
  }),
);

/** Source files and pages named in back quotes that are nowhere; what comes after the last dot says that a file is meant. */
const missing = (text: string): string[] =>
  [...text.matchAll(/`(?:\.{1,2}\/)*([\w./-]+\.(?:tsx?|mjs|md))`/g)]
    .map((match) => match[1] as string)
    .filter((name) => !ends.has(name));

const missingIn = (endings: RegExp, named: (text: string) => string): string[] =>
  files
    .filter((file) => endings.test(file) && file !== 'CHANGELOG.md')
    .flatMap((file) => missing(named(readFileSync(file, 'utf8'))).map((name) => `${file}: ${name}`));

it('finds a name that is nowhere, and takes one from any of its folders on', () => {
  const text = '`test/architecture/named-files.test.ts` `../named-files.test.ts` `gone/named-files.test.ts` `npm test`';
  expect(missing(text)).toEqual(['gone/named-files.test.ts']);
});

it('every source file that a page names is there', () => {
  expect(missingIn(/\.md$/, (text) => text)).toEqual([]);
});

it('every source file that a comment names is there', () => {
  const comments = (text: string) => (text.match(/\/\*\*[\s\S]*?\*\/|(?<!:)\/\/[^\n]*/g) ?? []).join('\n');
  expect(missingIn(/\.(tsx?|mjs)$/, comments)).toEqual([]);
});
