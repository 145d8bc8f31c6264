import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from '@jest/globals';

/** DESIGN §2. A room imports only from floors below it; rooms on one floor do not know each other. */
const FLOORS = [
  ['contract'],
  ['platform'],
  ['policy'],
  ['organization', 'catalogue', 'identity', 'audit'],
  ['journal', 'calendar', 'roster', 'messages'],
  ['warehouse', 'boxes', 'transparency'],
  ['procurement', 'kitchen', 'serving', 'footage'],
  ['agenda', 'evidence', 'trace', 'playback', 'funds', 'menu', 'incidents', 'projects', 'recalls'],
  ['checks', 'inspection', 'pupils'],
  ['cases', 'deductions', 'disclosure', 'reports'],
  ['printing', 'exports', 'northbound'],
  ['app', 'realtime'],
];
const ROOT = process.cwd();

interface Import {
  file: string;
  from: string;
  to: string;
}

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map((match) => ({
    file,
    from: file,
    to: relative(ROOT, normalize(join(ROOT, dirname(file), match[1] as string))),
  }));
}

const roomOf = (path: string): string | undefined => /^src\/([^/.]+)/.exec(path)?.[1];
const floorOf = (room: string): number => FLOORS.findIndex((floor) => floor.includes(room));

describe('the house', () => {
  const files = sources('src');
  const imports = files.flatMap(importsOf);

  it('has a floor for every room', () => {
    const rooms = new Set(files.map(roomOf).filter((room) => room !== undefined));
    expect([...rooms].filter((room) => floorOf(room) < 0)).toEqual([]);
  });

  it('is imported downwards only', () => {
    const wrong = imports.filter(({ from, to }) => {
      const [a, b] = [roomOf(from), roomOf(to)];
      if (a === undefined || b === undefined || a === b) return false;
      // the two rooms of the top floor are one process: `app` wires `realtime`
      if (a === 'app' && b === 'realtime') return false;
      return floorOf(b) >= floorOf(a);
    });
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('is entered through each room’s front door', () => {
    const wrong = imports.filter(({ from, to }) => {
      const [a, b] = [roomOf(from), roomOf(to)];
      if (a === undefined || b === undefined || a === b || b === 'contract') return false;
      return b !== 'platform' && a !== 'app' && !/\/index\.js$/.test(to);
    });
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('keeps the three programs apart: they share only the contract', () => {
    const outside = [...sources('edge-agent/src'), ...sources('web/src')].flatMap(importsOf);
    const wrong = [
      ...outside.filter(({ to }) => to.startsWith('src/') && !to.startsWith('src/contract/')),
      ...imports.filter(({ to }) => !to.startsWith('src/') && !to.startsWith('config/')),
      ...imports.filter(({ from, to }) => roomOf(from) === 'contract' && roomOf(to) !== 'contract'),
    ];
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('keeps what judges bodies out of the pages: they take types of the routes, and no value that brings zod along', () => {
    const values =
      /^import (?!type\b)(?!\{(?:\s*type \w+,?)+\s*\})[^;]*?from '[^']*\/src\/contract\/(http|mqtt)\b[^']*';/gm;
    const wrong = sources('web/src').flatMap((file) =>
      [...readFileSync(join(ROOT, file), 'utf8').matchAll(values)].map(([line]) => `${file}: ${line}`),
    );
    expect(wrong).toEqual([]);
  });

  const forbidden: [string, RegExp, (file: string) => boolean][] = [
    [
      'a transaction outside UnitOfWork',
      /\.transaction\(|startTransaction\(|@InjectRepository|getRepository\(/,
      (f) => f.startsWith('src/platform/database/'),
    ],
    ['a row lock outside the dialect', /\block:\s*\{|setLock\(/, (f) => f.startsWith('src/platform/database/')],
    ['save(), which reads a stale row before it writes', /\btx\.save\(|manager\.save\(/, () => false],
    [
      'time that does not come from Clock',
      /\bnew Date\(\)|Date\.now\(\)/,
      (f) => f === 'src/platform/clock.ts' || f.startsWith('src/platform/mqtt/') || false,
    ],
    [
      'a setting read past settings.ts',
      /process\.env/,
      (f) => ['src/app/main.ts', 'src/app/verify/main.ts', 'src/app/upkeep/main.ts'].includes(f),
    ],
    [
      'an HTTP exception of the framework',
      /\b(BadRequest|NotFound|Forbidden|Unauthorized|Conflict)Exception\b/,
      () => false,
    ],
    ['a shell (T-15)', /\bshell:\s*true|\bexecSync\(/, () => false],
    // the commands of who looks after the server may: they run beside the platform, never in it
    ['a program started by the platform', /node:child_process/, (f) => f === 'src/app/upkeep/run-program.ts'],
    ['a door to ffmpeg besides the one', /'fluent-ffmpeg'/, (f) => f === 'src/platform/ffmpeg/ffmpeg.ts'],
  ];
  it.each(forbidden)('has no %s', (_, pattern, allowed) => {
    const found = files.filter((file) => !allowed(file) && pattern.test(readFileSync(join(ROOT, file), 'utf8')));
    expect(found).toEqual([]);
  });
});
