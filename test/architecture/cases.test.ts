import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseAst } from 'vite';

/** Every case that people met: `V4`, `R-F1`, … from the field, `U1` … `U43` by the three kinds of users. */
const CASES = [
  ...upTo('V', 18),
  ...['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'F9', 'D10', 'D11', 'F12'].map((name) => `R-${name}`),
  ...['M13', 'M14', 'M15', 'F16', 'F17', 'M18', 'M19', 'M20'].map((name) => `R-${name}`),
  ...upTo('H', 5),
  ...upTo('M', 10),
  ...upTo('L', 8),
  ...upTo('P', 10),
  ...upTo('U', 43),
];
/** Of so many cases somebody has seen a test fail before the fault was mended, or with the mended code broken again. */
const SEEN_RED_AT_LEAST = 95;

interface Row {
  line: number;
  id: string;
  file: string;
  title: string;
  red: string;
  note: string;
}

const rows = readFileSync('test/cases.md', 'utf8').split('\n').flatMap(rowOf);

describe('the list of cases', () => {
  it('has a row of five columns for every case, and for no other', () => {
    const listed = [...new Set(rows.map((row) => row.id))];
    expect(listed.toSorted()).toEqual(CASES.toSorted());
  });

  it('names tests that exist, by the words that stand in their files', () => {
    const titles = new Map([...new Set(rows.map(({ file }) => file))].map((file) => [file, titlesOf(file)]));
    const wrong = rows.filter((row) => row.file !== '–' && !titles.get(row.file)?.has(row.title));
    expect(wrong.map(({ line, id, file, title }) => `line ${line}, ${id}: ${file} has no “${title}”`)).toEqual([]);
  });

  it('gives a reason where no test holds a case', () => {
    const silent = rows.filter((row) => row.file === '–' && (row.title !== '–' || row.red !== '–' || row.note === ''));
    expect(silent).toEqual([]);
    expect(rows.filter((row) => row.file !== '–' && !['yes', 'no'].includes(row.red))).toEqual([]);
  });

  it('holds most cases by a test that was seen red', () => {
    const seenRed = new Set(rows.filter((row) => row.red === 'yes').map((row) => row.id));
    expect(seenRed.size).toBeGreaterThanOrEqual(SEEN_RED_AT_LEAST);
  });
});

function upTo(letter: string, last: number): string[] {
  return Array.from({ length: last }, (_, index) => `${letter}${index + 1}`);
}

function rowOf(text: string, index: number): Row[] {
  const cells = /^\|(.*)\|$/
    .exec(text)?.[1]
    ?.split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
  if (cells === undefined || cells[0] === 'case' || /^-+$/.test(cells[0] ?? '')) return [];
  const [id = '', file = '', title = '', red = '', note = ''] = cells;
  expect({ line: index + 1, columns: cells.length }).toEqual({ line: index + 1, columns: 5 });
  return [{ line: index + 1, id, file, title, red, note }];
}

/**
 * What a test may be called: its own title, after any of the titles it stands under; or the title of a group. Where the
 * title of a table is nothing but the name of its row (`%s`), that name.
 */
function titlesOf(file: string): Set<string> {
  const titles = new Set<string>();
  if (!existsSync(file)) return titles;
  const names: string[] = [];
  const add = (path: string[]): void => path.forEach((_, from) => void titles.add(path.slice(from).join(' ')));
  const nameless: string[][] = [];
  const visit = (node: Syntax, above: string[]): void => {
    const title = titleOf(node);
    const path = title === null ? above : [...above, title];
    if (title === '%s') nameless.push(above);
    else if (title !== null) add(path);
    const name = node.type === 'ArrayExpression' ? textOf(node.elements?.[0]) : null;
    if (name !== null) names.push(name);
    for (const child of Object.values(node).flat()) if (isSyntax(child)) visit(child, path);
  };
  const lang = file.endsWith('.tsx') ? 'tsx' : 'ts';
  visit(parseAst(readFileSync(file, 'utf8'), { lang }) as Syntax, []);
  for (const above of nameless) for (const name of names) add([...above, name]);
  return titles;
}

/** Of a node of the syntax tree (ESTree) what is read here. */
interface Syntax {
  type: string;
  arguments?: Syntax[];
  callee?: Syntax;
  elements?: (Syntax | null)[];
  name?: string;
  object?: Syntax;
  quasis?: { value: { cooked: string } }[];
  tag?: Syntax;
  value?: unknown;
}

function isSyntax(value: unknown): value is Syntax {
  return typeof (value as Partial<Syntax> | null)?.type === 'string';
}

/** What a text says that is written out; null of everything else. */
function textOf(node: Syntax | null | undefined): string | null {
  if (node?.type === 'TemplateLiteral' && node.quasis?.length === 1) return node.quasis[0]?.value.cooked ?? null;
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : null;
}

/** The first argument of `it(…)`, `describe(…)`, `it.each(…)(…)`: a table of tests counts by its template. */
function titleOf(node: Syntax): string | null {
  if (node.type !== 'CallExpression') return null;
  return /^(it|test|describe)\b/.test(nameOf(node.callee)) ? textOf(node.arguments?.[0]) : null;
}

function nameOf(called: Syntax | undefined): string {
  return called?.name ?? (called ? nameOf(called.callee ?? called.object ?? called.tag) : '');
}
