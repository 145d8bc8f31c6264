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

/** How many requirements of levels 1 and 2 each chapter of OWASP ASVS 5.0.0 has. */
const ASVS = [27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7];

interface Row {
  line: number;
  id: string;
  file: string;
  title: string;
  red: string;
  note: string;
}

const rows = rowsOf('test/cases.md', 5).map(
  ({ line, cells: [id = '', file = '', title = '', red = '', note = ''] }): Row => {
    return { line, id, file, title, red, note };
  },
);

describe('the list of cases', () => {
  it('has a row of five columns for every case, and for no other', () => {
    const listed = [...new Set(rows.map((row) => row.id))];
    expect(listed.toSorted()).toEqual(CASES.toSorted());
  });

  it('names tests that exist, by the words that stand in their files', () => {
    expect(notThere(rows.filter(({ file }) => file !== '–'))).toEqual([]);
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

describe('the threats', () => {
  const threats = rowsOf('test/security/threats.md', 4).map(({ line, cells: [id = '', file = '', title = ''] }) => {
    return { line, id, file, title };
  });

  it('have each a test that exists, by the words that stand in its file', () => {
    const expected = upTo('T-', 36).map((id) => id.replace(/-(\d)$/, '-0$1'));
    expect([...new Set(threats.map(({ id }) => id))]).toEqual(expected);
    expect(notThere(threats)).toEqual([]);
  });

  it('are what the table of ASVS rests on, which has every requirement of levels 1 and 2 once', () => {
    const rows = rowsOf('docs/asvs.md', 5).map(({ cells }) => cells);
    const ids = rows.map(([id = '']) => id);
    const chapters = ASVS.map((_, i) => ids.filter((id) => id.startsWith(`${i + 1}.`)).length);
    expect([chapters, new Set(ids).size]).toEqual([ASVS, ids.length]);
    const known = new Set(['–', ...threats.map(({ id }) => id)]);
    const wrong = rows.filter(([, level = '', state = '', how, tests = '']) => {
      const isSaid = /^[12]$/.test(level) && /^(holds|partly|no|n\/a)$/.test(state) && how !== '';
      return !isSaid || tests.split(' ').some((id) => !known.has(id));
    });
    expect(wrong).toEqual([]);
    const text = readFileSync('docs/asvs.md', 'utf8');
    const count = (wanted: string) => rows.filter(([, , state]) => state === wanted).length;
    const figures = `${count('holds')} hold, ${count('partly')} in part, ${count('no')} do not, ${count('n/a')} do not apply`;
    expect(text).toContain(figures);
  });
});

function upTo(letter: string, last: number): string[] {
  return Array.from({ length: last }, (_, index) => `${letter}${index + 1}`);
}

/** The rows of the tables in a file: each has so many columns, and the first says what it is about. */
function rowsOf(path: string, columns: number): { line: number; cells: string[] }[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((text, index, lines) => {
      const cells = /^\|(.*)\|$/
        .exec(text)?.[1]
        ?.split(/(?<!\\)\|/)
        .map((cell) => cell.trim().replaceAll('\\|', '|'));
      const isRule = (line: string | undefined) => /^\|(-+\|)+$/.test(line ?? '');
      if (cells === undefined || isRule(text) || isRule(lines[index + 1])) return [];
      expect({ line: index + 1, columns: cells.length }).toEqual({ line: index + 1, columns });
      return [{ line: index + 1, cells }];
    });
}

/** Of rows that name a test those whose file has none of that title. */
function notThere(named: readonly { line: number; id: string; file: string; title: string }[]): string[] {
  const titles = new Map([...new Set(named.map(({ file }) => file))].map((file) => [file, titlesOf(file)]));
  return named
    .filter((row) => !titles.get(row.file)?.has(row.title))
    .map(({ line, id, file, title }) => `line ${line}, ${id}: ${file} has no “${title}”`);
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
