import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { startMariaDb } from '../setup/mariadb.mjs';
import { note, wholeNumber } from '../setup/named.mjs';
import { scenario as format } from '../simulate/scenario/format.mjs';
import { playScenario } from '../simulate/scenario/play.mjs';
import { percentile, round } from './ledger/pace.mjs';
import { counted, Meters, serverMeter } from './metering/meters.mjs';

/** On a quiet machine with two cores. */
const MOST_JUDGE_MS = 20;
const MOST_JUDGE_STATEMENTS = 25;
const MOST_NIGHT_MINUTES = 10;
const PREFECTURE = 1_500;
const NOISE = {
  ...{ illnessPercentOfDays: 10, rainPercentOfDays: 15, supplierDelayPercentOfDays: 10, deadCameraPercent: 4 },
  ...{ latePhonePercentOfDays: 8, nightAnimalPercentOfNights: 15 },
};
const ANSWERS = new URL('./evidence/answers.mjs', import.meta.url).href;

/**
 * What it costs to judge a school's day and to let all checks look at it. Schools play their days with footage through the
 * public API and MQTT; each evening all checks look at that day of every school, with its days before, which is metered.
 * Then every day of every school is judged again, one after the other. `nightMinutes` is what a prefecture would take at
 * the pace of the last evening, when the days before are most.
 *
 * @param {string[]} args
 */
export async function evidence(args) {
  const { values } = parseArgs({
    args,
    options: {
      schools: { type: 'string', default: '10' },
      days: { type: 'string', default: '10' },
      database: { type: 'string', default: 'both' },
    },
  });
  const size = { schools: wholeNumber(values.schools), days: wholeNumber(values.days) };
  const databases = values.database === 'both' ? ['sqlite', 'mariadb'] : [values.database];
  const lines = [];
  for (const database of databases) lines.push(await onDatabase(database, size));
  return {
    ok: lines.every(
      ({ judgeP50Ms, judgeStatements, nightMinutes, schoolDays }) =>
        judgeP50Ms <= MOST_JUDGE_MS &&
        judgeStatements <= MOST_JUDGE_STATEMENTS &&
        nightMinutes <= MOST_NIGHT_MINUTES &&
        schoolDays === size.schools * size.days,
    ),
    lines,
  };
}

async function onDatabase(database, size) {
  note(`evidence on ${database}…`);
  if (database === 'sqlite') return measured({ database, ...size });
  const mariadb = await startMariaDb();
  try {
    await mariadb.query('CREATE DATABASE evidence CHARACTER SET utf8mb4 COLLATE utf8mb4_bin');
    const databaseUrl = mariadb.url('evidence');
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

async function measured({ database, schools, days, databaseUrl, server = null }) {
  const { countsFile, env } = counted(databaseUrl ?? null);
  const evenings = [];
  const judged = [];
  let meters = null;
  const scenario = format.parse({ name: 'evidence', seed: 1, schools, days, noise: NOISE });
  await playScenario(scenario, {
    ...{ atOnce: 4 * availableParallelism(), databaseUrl, note, answers: ANSWERS, env },
    async checkDays(world, at) {
      meters ??= new Meters({ pid: world.pid, countsFile }, server);
      await world.ask('settle');
      await world.to(at);
      evenings.push(await meters.cost(() => world.ask('checkDue')));
    },
    async afterwards({ world, term, schools: all }) {
      for (const date of term.days) {
        for (const { id: schoolId } of all)
          judged.push(await meters.cost(() => world.ask('judge', { schoolId, date })));
      }
    },
  });
  const looked = sum(evenings.map(({ result }) => result));
  const last = evenings.at(-1);
  return {
    ...{ database, schools, schoolDays: judged.length },
    ...{ judgeP50Ms: p50(judged, 'ms'), judgeP95Ms: percentile(of(judged, 'ms'), 0.95) },
    judgeStatements: p50(judged, 'statements'),
    judgeCpuMs: round(sum(of(judged, 'cpuMs')) / judged.length),
    ...{ checked: looked, checkMs: round(sum(of(evenings, 'ms')) / looked) },
    checkCpuMs: round(sum(of(evenings, 'cpuMs')) / looked),
    checkStatements: round(sum(of(evenings, 'statements')) / looked),
    lastCheckMs: round(last.ms / last.result),
    nightMinutes: round(((last.ms / last.result) * PREFECTURE) / 60_000),
    load: round(loadavg()[0]),
  };
}

const of = (costs, key) => costs.map((cost) => cost[key]);
const p50 = (costs, key) => percentile(of(costs, key), 0.5);
const sum = (values) => values.reduce((total, value) => total + value, 0);
