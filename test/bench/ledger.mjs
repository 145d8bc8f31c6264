import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { startMariaDb } from '../setup/mariadb.mjs';
import { note, wholeNumber } from '../setup/named.mjs';
import { Rig } from '../setup/rig.mjs';
import { bareWrites } from './ledger/bare-writes.mjs';
import { paced, round } from './ledger/pace.mjs';
import { Store } from './ledger/store.mjs';
import { counted, Meters, serverMeter } from './metering/meters.mjs';

/** At this pace on a quiet machine with two cores; and how much slower than the bare writes an issue may be. */
const MOST_P99_MS = { sqlite: 100, mariadb: 50 };
const MOST_RATIO = 3;
const LEAST_SHARE_OF_PACE = 0.95;
const WARM_SECONDS = 5;
/** What nobody asked for is measured for so long, and taken off. */
const IDLE_MS = 3_000;
const QUIET_MS = 20_000;

/**
 * Issues at an even pace by so many people at once: all of one lot, then each of his own; beside them a bare transaction of
 * the same row writes at the same pace by as many connections; then twice as many portions of a lot are asked for as it
 * has. `ratio` is the median of the slower issues by the median of the bare transactions. `cpuMs`, `statements` and `commits` are
 * of one issue with all that comes of it, of platform and database together.
 *
 * @param {string[]} args
 */
export async function ledger(args) {
  const { values } = parseArgs({
    args,
    options: {
      writers: { type: 'string', default: '20' },
      pace: { type: 'string', default: '50' },
      seconds: { type: 'string', default: '20' },
      database: { type: 'string', default: 'both' },
    },
  });
  const pace = {
    perSecond: wholeNumber(values.pace),
    seconds: wholeNumber(values.seconds),
    writers: wholeNumber(values.writers),
  };
  const databases = values.database === 'both' ? ['sqlite', 'mariadb'] : [values.database];
  const lines = [];
  for (const database of databases) lines.push(await onDatabase(database, pace));
  return {
    ok: lines.every(
      ({ database, perSecond, p99Ms, ratio, oversold, busy }) =>
        perSecond >= pace.perSecond * LEAST_SHARE_OF_PACE &&
        p99Ms <= MOST_P99_MS[database] &&
        ratio <= MOST_RATIO &&
        oversold === 0 &&
        busy === 0,
    ),
    lines,
  };
}

async function onDatabase(database, pace) {
  note(`ledger on ${database}…`);
  const mariadb = database === 'mariadb' ? await startMariaDb() : null;
  let rig = null;
  let server = null;
  try {
    await mariadb?.query('CREATE DATABASE ledger CHARACTER SET utf8mb4 COLLATE utf8mb4_bin');
    const databaseUrl = mariadb?.url('ledger') ?? null;
    server = mariadb && (await serverMeter(mariadb.pid, databaseUrl));
    const { countsFile, env } = counted(databaseUrl);
    rig = await Rig.start('ledger', { env, ...(databaseUrl ? { databaseUrl } : {}) });
    const store = await Store.fill(rig, pace.writers);
    await paced({ ...pace, seconds: WARM_SECONDS }, (writer) => store.issue(writer, store.shared));
    const meters = new Meters({ pid: rig.platform.pid, countsFile }, server);
    await meters.untilQuiet(QUIET_MS);
    const idle = await meters.idleCost(IDLE_MS);
    const measured = async (issue) => {
      const { result, ...spent } = await meters.cost(() => paced(pace, issue), idle);
      const acts = pace.perSecond * pace.seconds;
      const [cpuMs, statements, commits] = [spent.cpuMs, spent.statements, spent.commits].map((all) =>
        round(all / acts),
      );
      return { ...result, cpuMs, databaseMs: round(spent.databaseMs / acts), statements, commits };
    };
    const one = await measured((writer) => store.issue(writer, store.shared));
    const many = await measured((writer) => store.issue(writer, store.own[writer]));
    const bare = await atSamePace({ folder: rig.folder, databaseUrl, actIds: store.issued }, pace, meters);
    const oversold = await store.askForTwiceAsMuch(pace.writers);
    const slower = one.p50Ms > many.p50Ms ? one : many;
    return {
      database,
      perSecond: Math.min(one.perSecond, many.perSecond),
      p99Ms: Math.max(one.p99Ms, many.p99Ms),
      ratio: round(slower.p50Ms / bare.p50Ms),
      oversold: oversold + (await store.missing()),
      busy: store.busy,
      cpuMsPerAct: many.cpuMs,
      statementsPerAct: many.statements,
      load: round(loadavg()[0]),
      ...{ one, many, bare },
    };
  } finally {
    await rig?.stop();
    await server?.mysql.end();
    await mariadb?.stop();
  }
}

/** The bare transactions run in this process; what they cost is its CPU and the server's. */
async function atSamePace(from, pace, meters) {
  const bare = await bareWrites({ ...from, writers: pace.writers });
  try {
    const cpu = process.cpuUsage();
    const { result, databaseMs } = await meters.cost(() => paced(pace, bare.write));
    const { user, system } = process.cpuUsage(cpu);
    return { ...result, cpuMs: round(((user + system) / 1000 + databaseMs) / (pace.perSecond * pace.seconds)) };
  } finally {
    await bare.end();
  }
}
