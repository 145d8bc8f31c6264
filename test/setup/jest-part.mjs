import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ROOT } from '../../scripts/root.mjs';

/** How Node runs jest here; its workers are started with the same words. */
export const JEST = [
  '--enable-source-maps',
  ...['--import', './test/setup/typescript/register.mjs'],
  ...['--import', './test/setup/worker-data.mjs'],
  'node_modules/jest/bin/jest.js',
];

/** No file of tests takes as long as this, not on a machine that is twenty times too busy either: the longest take three minutes. */
const SILENCE_MS = 60 * 60_000;

/** Of these the database decides how they come out: locks, races, constraints, statements of our own, steps of the schema. */
const DATABASE_DECIDES = [
  ...['act-costs', 'audit', 'behind-nginx', 'database-faults', 'hot-queries', 'jobs', 'ledger-stock', 'schema'],
  ...['stock-invariants', 'three-administrators', 'two-instances', 'unit-of-work'],
].join('|');

/** Errands of one office, done once a term, or the same day in larger letters: who changes one of them runs it by name. */
const SINGLE_ERRANDS = [
  ...['books', 'boxes', 'dispatch', 'elder', 'first-school', 'funds', 'guests', 'incident', 'key-change', 'measures'],
  ...['menu', 'notice', 'outsiders', 'people', 'procurement', 'roster', 'school-position', 'statutory-books', 'visit'],
].join('|');

/** They start a program after the other, print by the page or decode film by the minute. */
const LONG_ON_PLATFORM = 'once/(boxes-first-picture|northbound)|backup|printing';
const LONG_ON_BOX = 'codecs|import|past|presence';

/** The parts of the suite that jest runs, by where their files lie. */
export const PARTS = {
  rules: [
    'src/',
    'web/',
    'edge-agent/src',
    'test/architecture',
    'test/contract',
    'test/demo',
    'test/drill',
    'test/proof',
    'test/simulate',
  ],
  platform: [`test/integration/(?!(${LONG_ON_PLATFORM})\\.)`, 'test/security/(?!malformed)', 'test/upgrade/(?!steps)'],
  platformOnSecond: [`test/integration/(${DATABASE_DECIDES})\\.`],
  box: [`edge-agent/test/(?!(old-and-new|${LONG_ON_BOX})\\.)`],
  // the days of the three who use it, what works without a line, and what holds of every page
  browser: [`test/e2e/(?!(new-kind|${SINGLE_ERRANDS})\\.)`],
};

/** What `npm test -- --thorough` runs as well: it takes long, and a change seldom breaks it alone. */
export const THOROUGH = {
  platform: [`test/integration/(${LONG_ON_PLATFORM})\\.`, 'test/security/malformed', 'test/upgrade/steps'],
  box: [`edge-agent/test/(${LONG_ON_BOX})\\.`],
  // what is in `once` asks the network, the roles or the pages, and would answer alike on the second database
  platformOnSecond: [
    `test/integration/(?!once/|(${DATABASE_DECIDES})\\.)`,
    ...['test/security/accounts-walk', 'test/upgrade'],
  ],
  browser: [`test/e2e/(${SINGLE_ERRANDS})\\.`],
  // builds a release of the past, and a copy of this one with one more kind of act
  releases: ['edge-agent/test/old-and-new', 'test/e2e/new-kind'],
};

/**
 * Runs test files with jest and counts. A file that cannot even start has no failed test in it and is a failure all the
 * same; so is a test that is skipped.
 *
 * @param {string[]} paths
 * @param {{pattern?: string, env?: Record<string, string>, args?: string[], node?: string}} [options] `pattern`: of these
 *   only files whose path matches; `node`: the program that runs them, and every program they start as `node`
 * @returns {Promise<{passed: number, failed: number, skipped: number, broken: {file: string, passed: number, words:
 *   string[]}[]}>} `failed` counts the skipped ones too; `broken`: the files of the failures, with how many of their tests
 *   passed and what the others said
 */
export async function jestPart(paths, { pattern, env = {}, args = [], node = process.execPath } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'mingchu-results-'));
  const report = join(folder, 'report.json');
  const code = await spawned(
    node,
    [
      ...JEST,
      '--passWithNoTests',
      '--json',
      `--outputFile=${report}`,
      ...args,
      // jest takes several patterns as either of them; what is wanted is of this part and of that name
      ...(pattern ? [`^(?=.*(?:${paths.join('|')})).*(?:${pattern})`] : paths),
    ],
    { PATH: `${dirname(node)}:${process.env.PATH}`, ...env },
  );
  const result = JSON.parse(await readFile(report, 'utf8').catch(() => 'null'));
  await rm(folder, { recursive: true, force: true });
  const skipped = (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0);
  const failed = (result?.numFailedTests ?? 0) + (result?.numRuntimeErrorTestSuites ?? 0);
  return {
    passed: result?.numPassedTests ?? 0,
    failed: (failed || (code === 0 ? 0 : 1)) + skipped,
    skipped,
    broken: (result?.testResults ?? []).filter(({ status }) => status === 'failed').map(brokenFile),
  };
}

function brokenFile({ name, assertionResults, message }) {
  const words = assertionResults
    .filter(({ status }) => status === 'failed')
    .map(({ fullName, failureMessages }) => `${fullName}: ${firstLines(failureMessages.join('\n'))}`);
  return {
    file: relative(ROOT, name),
    passed: assertionResults.filter(({ status }) => status === 'passed').length,
    words: words.length > 0 ? words : [firstLines(message)],
  };
}

/** Without the colours of a terminal. */
function firstLines(text) {
  const plain = stripVTControlCharacters(text)
    .split('\n')
    .map((line) => line.trim());
  return plain.filter(Boolean).slice(0, 6).join(' | ').slice(0, 600);
}

/** @returns its exit code; null when it had to be ended because nothing had come of it for `SILENCE_MS` */
function spawned(program, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...env },
      // A group of its own: a worker in which something was left open outlives jest, and is ended with it.
      detached: true,
    });
    const end = () => {
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch {
        // nobody of them is left
      }
    };
    const stop = () => {
      end();
      process.exit(1);
    };
    const silent = setTimeout(() => {
      process.stdout.write(
        `NOT OK: nothing has come of the tests for ${SILENCE_MS / 60_000} minutes; they are ended\n`,
      );
      end();
    }, SILENCE_MS);
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
    child.stderr.on('data', (told) => {
      silent.refresh();
      process.stderr.write(told);
    });
    child.once('error', reject);
    child.once('exit', end);
    child.once('close', (code) => {
      clearTimeout(silent);
      for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, stop);
      resolve(code);
    });
  });
}
