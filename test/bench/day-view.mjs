import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { startMariaDb } from '../setup/mariadb.mjs';
import { note, wholeNumber } from '../setup/named.mjs';
import { scenario as format } from '../simulate/scenario/format.mjs';
import { playScenario } from '../simulate/scenario/play.mjs';
import { dayAfter } from '../simulate/term.mjs';
import { writeEarlierWeeks } from './day-view/earlier-weeks.mjs';
import { percentile, round } from './ledger/pace.mjs';
import { counted, Meters, serverMeter } from './metering/meters.mjs';
import { tablesOfMariaDb, tablesOfSqlite } from './month-sheet/tables.mjs';

/** On a quiet machine with two cores. */
const MOST_P95_MS = 50;
const MOST_GZIP_BYTES = 20_000;
const MOST_GROWTH = 1.2;
const MONTH_WEEKS = 4;
const YEAR_WEEKS = 52;
const WARM_READS = 10;
const SETTLE_MS = 1_000;

/**
 * The day view of a school: with a month of history, and with a year of it. Days are played through the public API and MQTT;
 * the weeks before are their rows, earlier. `growth` is what a reading in the year takes of one in the month; both read days
 * of all of their time.
 *
 * @param {string[]} args
 */
export async function dayView(args) {
  const { values } = parseArgs({
    args,
    options: {
      days: { type: 'string', default: '5' },
      reads: { type: 'string', default: '200' },
      database: { type: 'string', default: 'both' },
    },
  });
  const size = { days: wholeNumber(values.days), reads: wholeNumber(values.reads) };
  const databases = values.database === 'both' ? ['sqlite', 'mariadb'] : [values.database];
  const lines = [];
  for (const database of databases) lines.push(await onDatabase(database, size));
  return {
    ok: lines.every(
      ({ p95Ms, gzipBytes, growth, acts }) =>
        p95Ms <= MOST_P95_MS && gzipBytes <= MOST_GZIP_BYTES && growth <= MOST_GROWTH && acts > 0,
    ),
    lines,
  };
}

async function onDatabase(database, size) {
  note(`day-view on ${database}…`);
  if (database === 'sqlite') return measured({ database, ...size });
  const mariadb = await startMariaDb();
  try {
    await mariadb.query('CREATE DATABASE day_view CHARACTER SET utf8mb4 COLLATE utf8mb4_bin');
    const databaseUrl = mariadb.url('day_view');
    const server = await serverMeter(mariadb.pid, databaseUrl);
    try {
      return await measured({ database, ...size, databaseUrl, server });
    } finally {
      await server.mysql.end();
    }
  } finally {
    await mariadb.stop();
  }
}

async function measured({ database, days, reads, databaseUrl, server = null }) {
  const { countsFile, env } = counted(databaseUrl ?? null);
  const scenario = format.parse({ name: 'day view', seed: 1, schools: 1, days });
  let line = null;
  await playScenario(scenario, {
    ...{ atOnce: availableParallelism(), databaseUrl, note, env },
    async afterwards({ world, term, schools: [school], officer }) {
      const meters = new Meters({ pid: world.pid, countsFile }, server);
      const earlier = async (from, to) => {
        const tables = databaseUrl
          ? await tablesOfMariaDb(databaseUrl)
          : tablesOfSqlite(join(world.folder, 'term.sqlite'));
        const of = { schoolId: school.id, cameraIds: Object.values(school.box.cameras), from, to };
        await writeEarlierWeeks(tables, of);
        await tables.end();
        await pause(SETTLE_MS);
      };
      const read = (date) => officer.get(`/schools/${school.id}/days/${date}`);
      const dateOf = (weeks, n) => dayAfter(term.days[n % days], -7 * (n % (weeks + 1)));
      const within = async (weeks) => {
        for (let n = 0; n < WARM_READS; n += 1) await read(dateOf(weeks, n));
        const took = [];
        const cost = await meters.cost(async () => {
          for (let n = 0; n < reads; n += 1) {
            const startedAt = performance.now();
            await read(dateOf(weeks, n));
            took.push(performance.now() - startedAt);
          }
        });
        return { p50Ms: percentile(took, 0.5), p95Ms: percentile(took, 0.95), cost };
      };
      await earlier(1, MONTH_WEEKS);
      const month = await within(MONTH_WEEKS);
      await earlier(MONTH_WEEKS + 1, YEAR_WEEKS);
      const year = await within(YEAR_WEEKS);
      const lastYear = await Promise.all(term.days.map((date) => read(dayAfter(date, -7 * YEAR_WEEKS))));
      const sizes = lastYear.map((day) => gzipSync(JSON.stringify(day)).length);
      const acts = lastYear.flatMap(({ stages }) => stages.flatMap((stage) => stage.acts));
      line = {
        ...{ database, acts: Math.round(acts.length / days), p50Ms: year.p50Ms, p95Ms: year.p95Ms },
        ...{ gzipBytes: Math.max(...sizes), statements: round(year.cost.statements / reads) },
        ...{ cpuMs: round(year.cost.cpuMs / reads), monthP50Ms: month.p50Ms, monthP95Ms: month.p95Ms },
        growth: round(year.p50Ms / month.p50Ms),
        load: round(loadavg()[0]),
      };
    },
  });
  return line;
}
