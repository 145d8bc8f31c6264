import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const PAGES = 'web/src/desk';
/** Is on every page of the desk. */
const EVERYWHERE = join(PAGES, 'desk.css');

const all = readdirSync(PAGES, { recursive: true, encoding: 'utf8' }).map((path) => join(PAGES, path));
const read = (path: string): string => readFileSync(path, 'utf8');
const sources = all.filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'));

/** What a sheet dresses wherever it stands: the first class of each part of a selector, none that only refines another. */
function dressedBy(sheet: string): Set<string> {
  const selectors = read(sheet)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\{[^{}]*\}/g, '{}');
  return new Set([...selectors.matchAll(/(?<![\w.)\]-])\.([a-z][\w-]*)/g)].map((match) => match[1] as string));
}

/** The router asks for every page, and brings none of their sheets. */
const ROUTER = join(PAGES, 'router.tsx');
const named = (path: string, how: RegExp): string[] =>
  [...read(path).matchAll(how)].flatMap((match) => {
    const to = normalize(join(dirname(path), match[1] as string));
    return [to, `${to}.ts`, `${to}.tsx`].filter((each) => all.includes(each) && each !== ROUTER);
  });
/** What comes with a file, and what it asks for at once or later. */
const comesWith = new Map(sources.map((path) => [path, named(path, /(?:from |import )'(\.[^']+)'/g)]));
const asksFor = new Map(sources.map((path) => [path, named(path, /(?:from |import |import\()'(\.[^']+)'/g)]));

/** Whether one of the sheets is on the page whenever the file is: it brings it itself, or all who ask for it do. */
function isDressed(path: string, sheets: readonly string[], seen: readonly string[] = []): boolean {
  const brought = new Set([path]);
  for (const each of brought) for (const next of comesWith.get(each) ?? []) brought.add(next);
  if (sheets.some((sheet) => brought.has(sheet))) return true;
  const by = sources.filter((each) => asksFor.get(each)?.includes(path));
  return (
    by.length > 0 &&
    !by.includes(ROUTER) &&
    by.every((each) => seen.includes(each) || isDressed(each, sheets, [...seen, path]))
  );
}

describe('sheets of the desk', () => {
  it('are brought by who uses their classes: a page looks the same opened first as come to from another', () => {
    const sheets = all.filter((path) => path.endsWith('.css') && path !== EVERYWHERE);
    const dressed = new Map(sheets.map((sheet) => [sheet, dressedBy(sheet)]));
    const everywhere = dressedBy(EVERYWHERE);
    const bare = sources.flatMap((path) => {
      const words = [...read(path).matchAll(/className="([^"]+)"/g)].flatMap((match) =>
        (match[1] as string).split(' '),
      );
      return [...new Set(words)].flatMap((word) => {
        if (everywhere.has(word)) return [];
        if (!sheets.some((sheet) => dressed.get(sheet)?.has(word))) return [];
        const owners = sheets.filter((sheet) => new RegExp(`\\.${word}(?![\\w-])`).test(read(sheet)));
        return isDressed(path, owners) ? [] : [`${path}: ${word}`];
      });
    });
    expect(bare).toEqual([]);
  });
});
