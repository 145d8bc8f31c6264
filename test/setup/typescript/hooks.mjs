import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';
import { ROOT } from '../../../scripts/root.mjs';

/** Holds of each file what was last made of it, with the mark of what it was made from at its end. */
const MADE = `${ROOT}.cache/typescript/`;
mkdirSync(MADE, { recursive: true });
const { $schema: _, ...platform } = JSON.parse(readFileSync(`${ROOT}.swcrc`, 'utf8'));
const pages = {
  ...platform,
  jsc: {
    ...platform.jsc,
    parser: { ...platform.jsc.parser, tsx: true },
    transform: { ...platform.jsc.transform, react: { runtime: 'automatic' } },
  },
};

/** `./name.js` and `./name` may stand for that name with `.ts` or `.tsx`, as for the compiler and the bundler of the pages. */
export function resolve(specifier, context, next) {
  if (specifier === '@jest/globals') return { url: new URL('./globals.mjs', import.meta.url).href, shortCircuit: true };
  const isOurs = context.parentURL?.startsWith('file:') && !context.parentURL.includes('/node_modules/');
  if (isOurs && specifier.startsWith('.')) {
    const plain = specifier.replace(/\.js$/, '');
    const found = ['.ts', '.tsx'].map((ending) => new URL(plain + ending, context.parentURL)).find(existsSync);
    if (found) return { url: found.href, format: 'module', shortCircuit: true };
  }
  return next(specifier, context);
}

export function load(url, context, next) {
  const plain = url.split('?')[0];
  if (!/\.tsx?$/.test(plain)) return next(url, context);
  return { format: 'module', source: made(fileURLToPath(plain)), shortCircuit: true };
}

function made(path) {
  const source = readFileSync(path, 'utf8');
  const options = path.endsWith('.tsx') ? pages : platform;
  const mark = `\n// ${hashOf(JSON.stringify(options), source)}`;
  const file = `${MADE}${hashOf(path)}.mjs`;
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (before.endsWith(mark)) return before;
  const { code } = transformSync(source, { ...options, swcrc: false, filename: path, sourceMaps: 'inline' });
  // whole or not at all: several workers make the same file at once
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, code + mark);
  renameSync(draft, file);
  return code + mark;
}

function hashOf(...parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}
