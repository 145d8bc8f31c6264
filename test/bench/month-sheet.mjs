import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startMariaDb } from '../setup/mariadb.mjs';
import { note, wholeNumber } from '../setup/named.mjs';
import { HOURS } from '../simulate/day.mjs';
import { setUp } from '../simulate/set-up.mjs';
import { dayAfter, dayOf, termOf } from '../simulate/term.mjs';
import { instantOf, World } from '../simulate/world.mjs';
import { round } from './ledger/pace.mjs';
import { copySchool } from './month-sheet/copy-school.mjs';
import { tablesOfMariaDb, tablesOfSqlite } from './month-sheet/tables.mjs';

/** On a quiet machine with two cores. */
const MOST_SHEET_MS = 1_000;
const MOST_SECONDS = 60;
const LOOK_MS = 1_000;
const SHEETS = 5;
const MORNING = 5 * 60;

/**
 * The month of a school, and that of all schools of a prefecture. One school plays its days through the public API;
 * the others are its rows under other ids, so that each has its own deliveries, issues, meals and counts. The
 * same must be said of each; then all are asked for again and stopped.
 *
 * @param {string[]} args
 */
export async function monthSheet(args) {
  const { values } = parseArgs({
    args,
    options: {
      schools: { type: 'string', default: '1500' },
      days: { type: 'string', default: '22' },
      database: { type: 'string', default: 'both' },
    },
  });
  const size = { count: wholeNumber(values.schools), days: wholeNumber(values.days) };
  const databases = values.database === 'both' ? ['sqlite', 'mariadb'] : [values.database];
  const lines = [];
  for (const database of databases) lines.push(await onDatabase(database, size));
  return {
    ok: lines.every(
      ({ schools, differing, sheetMs, seconds }) =>
        sheetMs <= MOST_SHEET_MS && seconds <= MOST_SECONDS && schools === size.count && differing === 0,
    ),
    lines,
  };
}

async function onDatabase(database, size) {
  note(`month-sheet on ${database}…`);
  if (database === 'sqlite') return inWorld({ database, ...size });
  const mariadb = await startMariaDb();
  try {
    await mariadb.query('CREATE DATABASE month_sheet CHARACTER SET utf8mb4 COLLATE utf8mb4_bin');
    return await inWorld({ database, ...size, databaseUrl: mariadb.url('month_sheet') });
  } finally {
    await mariadb.stop();
  }
}

async function inWorld({ database, count, days, databaseUrl }) {
  const term = termOf(days);
  const world = await World.open({ startsAt: instantOf(term.days[0], MORNING), databaseUrl });
  try {
    const each = async (all, work) => {
      for (const one of all) await work(one);
    };
    const { schools, treasurer, prefecture } = await setUp(world, { seed: 1, schools: 1, term, each, note });
    const [school] = schools;
    for (const [index] of term.days.entries()) {
      const day = dayOf(term, index);
      for (const { minute, play } of HOURS) {
        await world.to(instantOf(term.days[index], minute));
        school.now = world.now;
        await play(school, day);
      }
    }
    await world.to(instantOf(dayAfter(term.days.at(-1), 1), MORNING));
    note(`${days} days played, ${count - 1} schools to be copied…`);
    const tables = databaseUrl ? await tablesOfMariaDb(databaseUrl) : tablesOfSqlite(join(world.folder, 'term.sqlite'));
    await copySchool(tables, school.id, count - 1);
    await tables.end();
    // Copying held the loop: that connections were closed meanwhile is to be heard before the next question
    await setTimeout(LOOK_MS);

    const month = fullest(term.days);
    const sheetMs = [];
    for (let n = 0; n < SHEETS; n += 1) {
      const startedAt = performance.now();
      await treasurer.get(`/schools/${school.id}/fund-months/${month}`);
      sheetMs.push(performance.now() - startedAt);
    }
    const area = `/areas/${prefecture}/fund-months/${month}/sheets`;
    const { seconds, last } = await computed(treasurer, area);
    const rows = last.result?.schools ?? [];
    const said = new Set(rows.map(({ schoolId, schoolName, ...figures }) => JSON.stringify(figures)));
    const stoppedMs = await stopped(treasurer, area);
    return {
      ...{ database, schools: rows.length, days, differing: said.size - 1, load: round(loadavg()[0]) },
      ...{ sheetMs: round(Math.max(...sheetMs)), seconds: round(seconds) },
      ...{ schoolMs: round((seconds * 1000) / rows.length), stoppedMs: round(stoppedMs) },
    };
  } finally {
    await world.close();
  }
}

/** The month that most of these days lie in. */
function fullest(days) {
  const months = days.map((date) => date.slice(0, 7));
  const share = (month) => months.filter((one) => one === month).length;
  return [...months].sort((a, b) => share(b) - share(a))[0];
}

/** @returns what an area's sheet says once it is done, and after how many seconds */
async function computed(treasurer, area) {
  const startedAt = performance.now();
  await treasurer.post(area);
  for (;;) {
    const { last } = await treasurer.get(area);
    if (last.finishedAt !== null) return { last, seconds: (performance.now() - startedAt) / 1000 };
    note(`${last.doneSchools} of ${last.totalSchools ?? '?'} schools`);
    await setTimeout(LOOK_MS);
  }
}

/** Begins another one and stops it. @returns after how many milliseconds the next one could begin */
async function stopped(treasurer, area) {
  const { id } = await treasurer.post(area);
  await setTimeout(LOOK_MS);
  const startedAt = performance.now();
  await treasurer.post(`/area-sheets/${id}/cancel`);
  const { id: next } = await treasurer.post(area);
  const ms = performance.now() - startedAt;
  await treasurer.post(`/area-sheets/${next}/cancel`);
  return ms;
}
