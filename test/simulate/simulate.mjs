import { availableParallelism } from 'node:os';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { build, prepare } from '../../scripts/prepare.mjs';
import { startMariaDb } from '../setup/mariadb.mjs';
import { note, wholeNumber } from '../setup/named.mjs';
import { HOURS } from './day.mjs';
import { playTerm } from './play.mjs';
import { REFUSALS } from './refusals.mjs';
import { MOST_DAYS } from './term.mjs';

const USAGE = `npm run simulate -- [--schools 3] [--days 40] [--seed 7] [--database sqlite|mariadb|both]

Plays so many school days of so many schools through the public API of a platform of its own, on a clock that is moved
from hour to hour, and verifies the database in the end. The last line is JSON; the same seed gives the same figures on
either database. --list says what a day consists of.

npm run simulate -- --scenario FILE [--database sqlite|mariadb]

Plays honest schools and planted schemes of a scenario file (docs/scenarios.md) with footage, and lists what checks found.
`;
const OPTIONS = {
  schools: { type: 'string', default: '3' },
  days: { type: 'string', default: '40' },
  seed: { type: 'string', default: '7' },
  database: { type: 'string', default: 'sqlite' },
  scenario: { type: 'string' },
  list: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
};
const DATABASES = { sqlite: ['sqlite'], mariadb: ['mariadb'], both: ['sqlite', 'mariadb'] };

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = error.code?.startsWith?.('ERR_PARSE_ARGS') ? 2 : 1;
}

async function main() {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help) return say(USAGE);
  if (values.list) return say(listed());
  if (values.scenario !== undefined) return simulateScenario(values.scenario, values.database);
  const plan = {
    ...{ schools: wholeNumber(values.schools), days: wholeNumber(values.days), seed: wholeNumber(values.seed) },
    // a platform with its database keeps every processor busy by a few schools at a time
    atOnce: 4 * availableParallelism(),
    note,
  };
  if (plan.days > MOST_DAYS) throw usage(`--days is at most ${MOST_DAYS}`);
  const databases = DATABASES[values.database];
  if (databases === undefined) throw usage(`--database is one of ${Object.keys(DATABASES).join(', ')}`);
  await prepare({ programs: databases.includes('mariadb') ? ['mariadb'] : [] });
  await build({ pages: false });

  const played = [];
  for (const database of databases) {
    note(`On ${database}: ${plan.schools} schools, ${plan.days} days, seed ${plan.seed}`);
    const startedAt = performance.now();
    played.push(database === 'sqlite' ? await playTerm(plan) : await onMariaDb(plan));
    note(`${Math.round((performance.now() - startedAt) / 1000)} s`);
  }
  const [{ figures }] = played;
  const isSame = played.every((one) => isDeepStrictEqual(one.figures, figures));
  if (!isSame) for (const one of played) note(JSON.stringify(one.figures));
  const differences = played.reduce((sum, one) => sum + one.differences, 0);
  const ok = isSame && differences === 0;
  const { schools, days, seed } = plan;
  const asked = { database: values.database, seed, schools, days };
  say(`${JSON.stringify({ simulate: ok ? 'ok' : 'different', ...asked, ...figures, differences })}\n`);
  return ok ? 0 : 1;
}

async function simulateScenario(file, database) {
  await prepare({ programs: [] });
  const { playFile } = await import('./scenario/play-file.mjs');
  const { scenario, played } = await playFile(file, { database, note });
  for (const { date, schoolName, stage, kind, doubts } of played.episodes) {
    say(`${JSON.stringify({ date, schoolName, stage, kind, checks: doubts.map(({ check }) => check) })}\n`);
  }
  const { name, schools, days } = scenario;
  const { records, differences, episodes } = played;
  const ok = differences === 0;
  say(
    `${JSON.stringify({ simulate: ok ? 'ok' : 'different', scenario: name, schools, days, records, episodes: episodes.length, differences })}\n`,
  );
  return ok ? 0 : 1;
}

async function onMariaDb(plan) {
  const mariadb = await startMariaDb();
  try {
    await mariadb.query('CREATE DATABASE term CHARACTER SET utf8mb4 COLLATE utf8mb4_bin');
    return await playTerm({ ...plan, databaseUrl: mariadb.url('term') });
  } finally {
    await mariadb.stop();
  }
}

function listed() {
  const time = (minute) =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  const hours = HOURS.map(({ minute, about }) => `${time(minute)}  ${about}`);
  return `${[...hours, '', 'Refused by the platform, and checked:', ...Object.keys(REFUSALS)].join('\n')}\n`;
}

const usage = (text) => Object.assign(new Error(text), { code: 'ERR_PARSE_ARGS_VALUE' });

function say(text) {
  process.stdout.write(text);
  return 0;
}
