/** So many of the last lines are kept. */
const MOST_LINES = 2_000;
const MOST_FRAMES = 20;
const MOST_DEPTH = 4;
/** Under these stands a word of the program's own, where it looks like one: `database.unwritable`, `ER_LOCK_DEADLOCK`. */
const CODED: ReadonlySet<string> = new Set(['code', 'reason', 'job', 'gauge', 'type', 'outcome']);
const CODE = /^(?:[a-z]+(?:[.-][a-z-]+)*|[A-Z][A-Z0-9_]{3,60})$/;
const ERROR_NAME = /^[A-Z][A-Za-z]{0,40}(?:Error|Exception)$/;
/** A line of a stack, from the program's or a package's folder on: what stands before tells of the machine. */
const FRAME = /^\s*at .*?\b((?:node_modules|dist)\/[\w@.+/-]+\.[cm]?js:\d+(?::\d+)?)\)?$/;
/** What the logger itself writes, in forms that hold nothing else. */
const OWN: Readonly<Record<string, RegExp>> = {
  level: /^[a-z]{2,8}$/,
  timestamp: /^[\d\-:.TZ ,/]{8,40}$/,
  context: /^[A-Za-z]{1,40}$/,
  requestId: /^[A-Za-z0-9][\w.-]{7,63}$/,
};

/**
 * The end of a log as it may be given to others: of each line when, how grave, which part, figures, codes and where in the program.
 * Every text goes, for nobody can tell whether a name stands in it. Lines that are not the platform's own are counted only.
 */
export function logExcerpt(log: string): { lines: string[]; others: number } {
  const last = log
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-MOST_LINES);
  const lines = last.flatMap((line) => {
    const entry = entryOf(line);
    return entry === null ? [] : [JSON.stringify(entryWithoutTexts(entry))];
  });
  return { lines, others: last.length - lines.length };
}

function entryOf(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && 'level' in value ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function entryWithoutTexts(entry: Record<string, unknown>): Record<string, unknown> {
  const own = Object.entries(OWN).flatMap(([key, form]) => {
    const value = String(entry[key] ?? '');
    return form.test(value) ? [[key, value]] : [];
  });
  const rest = Object.entries(entry).filter(([key]) => !Object.hasOwn(OWN, key));
  return { ...Object.fromEntries(own), ...(withoutTexts(Object.fromEntries(rest), MOST_DEPTH) as object) };
}

function withoutTexts(value: unknown, depth: number, key = ''): unknown {
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'string') return textOf(value, key);
  if (depth === 0 || typeof value !== 'object') return '[…]';
  if (Array.isArray(value)) return value.slice(0, MOST_FRAMES).map((one) => withoutTexts(one, depth - 1));
  return Object.fromEntries(
    Object.entries(value as object).flatMap(([name, one]) =>
      /^[A-Za-z][A-Za-z0-9_]{0,40}$/.test(name) ? [[name, withoutTexts(one, depth - 1, name)]] : [],
    ),
  );
}

function textOf(text: string, key: string): string {
  if (CODED.has(key) && CODE.test(text)) return text;
  if (ERROR_NAME.test(text)) return text;
  const frames = text.split('\n').flatMap((line) => FRAME.exec(line)?.[1] ?? []);
  return [`[${text.length}]`, ...frames.slice(0, MOST_FRAMES)].join(' ');
}
