import { randomUUID } from 'node:crypto';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startMariaDb } from '../setup/mariadb.mjs';
import { note, wholeNumber } from '../setup/named.mjs';
import { localDate, Rig } from '../setup/rig.mjs';
import { fillPrefecture } from './duties/prefecture.mjs';
import { paced, percentile, round } from './ledger/pace.mjs';
import { counted, Meters, serverMeter } from './metering/meters.mjs';
import { tablesOfMariaDb, tablesOfSqlite } from './month-sheet/tables.mjs';

/** On a quiet machine with two cores. */
const MOST_P95_MS = 200;
const LEAST_SHARE_OF_PACE = 0.95;
const WRITERS = 20;
const READ_EVERY_MS = 250;
const WARM_READS = 5;
/** What nobody asked for is measured for so long, and taken off what so many readings cost. */
const IDLE_MS = 3_000;
const QUIET_MS = 20_000;
const METERED_READS = 20;
const AREAS = ['532301', '532302', '532322', '532323', '532324', '532325', '532326', '532327', '532328', '532329'];
const POINTS = ['offWallAndFloor', 'labelled', 'rawAndCookedApart', 'noPests', 'nothingExpired'];

/**
 * The board of duties of a prefecture, asked for again and again while acts come in at an even pace: half of them are duties of the
 * board (a notice that is posted), half are not (a round). The board must say in the end what came. `readCpuMs` is what one reading
 * costs platform and database while nothing else goes on, whatever else this machine is at.
 *
 * @param {string[]} args
 */
export async function duties(args) {
  const { values } = parseArgs({
    args,
    options: {
      schools: { type: 'string', default: '1500' },
      pace: { type: 'string', default: '67' },
      seconds: { type: 'string', default: '30' },
      database: { type: 'string', default: 'both' },
    },
  });
  const size = {
    schools: wholeNumber(values.schools),
    pace: wholeNumber(values.pace),
    seconds: wholeNumber(values.seconds),
  };
  const databases = values.database === 'both' ? ['sqlite', 'mariadb'] : [values.database];
  const lines = [];
  for (const database of databases) lines.push(await onDatabase(database, size));
  return {
    ok: lines.every(
      ({ schools, p95Ms, reachedPerSecond, missing }) =>
        schools === size.schools &&
        p95Ms <= MOST_P95_MS &&
        reachedPerSecond >= size.pace * LEAST_SHARE_OF_PACE &&
        missing === 0,
    ),
    lines,
  };
}

async function onDatabase(database, { schools, pace, seconds }) {
  note(`duties on ${database}…`);
  const mariadb = database === 'mariadb' ? await startMariaDb() : null;
  let rig = null;
  let server = null;
  try {
    await mariadb?.query('CREATE DATABASE duties CHARACTER SET utf8mb4 COLLATE utf8mb4_bin');
    const databaseUrl = mariadb?.url('duties');
    server = mariadb && (await serverMeter(mariadb.pid, databaseUrl));
    const { countsFile, env } = counted(databaseUrl ?? null);
    rig = await Rig.start('duties', { env, ...(databaseUrl ? { databaseUrl } : {}) });
    const { schoolId } = rig.school;
    const date = localDate(Date.now());
    const tables = databaseUrl
      ? await tablesOfMariaDb(databaseUrl)
      : tablesOfSqlite(join(rig.folder, 'platform', 'mingchu.sqlite'));
    const of = { schoolId, count: schools - 1, date, week: mondayOf(date), areas: AREAS };
    const written = await fillPrefecture(tables, of);
    await tables.end();
    await sayCalendar(rig, date);
    const tokens = [];
    for (let i = 0; i < WRITERS; i += 1) {
      tokens.push((await rig.signIn(i % 2 === 0 ? 'canteen_manager' : 'canteen_worker')).token);
    }
    const office = await rig.signIn('safety_section');
    const read = () => office.get(`/duty-board/${date}`);
    for (let i = 0; i < WARM_READS; i += 1) await read();
    const meters = new Meters({ pid: rig.platform.pid, countsFile }, server);
    await meters.untilQuiet(QUIET_MS);
    const idle = await meters.idleCost(IDLE_MS);
    const alone = await meters.cost(async () => {
      for (let i = 0; i < METERED_READS; i += 1) await read();
    }, idle);
    note(`${schools} schools written, ${pace} acts a second for ${seconds} s…`);

    let isDone = false;
    let busy = 0;
    const posted = new Set();
    const took = [];
    const reading = (async () => {
      while (!isDone) {
        const startedAt = performance.now();
        await read();
        took.push(performance.now() - startedAt);
        await pause(READ_EVERY_MS);
      }
    })();
    const acts = await paced({ perSecond: pace, seconds, writers: WRITERS }, async (writer, turn) => {
      const place = written[turn % written.length];
      const isNotice = turn % 2 === 0;
      const status = await record(rig.url, tokens[writer], place, isNotice);
      if (status === 503) busy += 1;
      else if (status !== 201) throw new Error(`an act was answered ${status}`);
      else if (isNotice) posted.add(place.schoolId);
    });
    isDone = true;
    await reading;
    const { total } = await settled(read, posted.size);
    const notices = total.duties.find(({ duty }) => duty === 'notice');
    return {
      ...{ database, schools: total.schools.schoolDay, p50Ms: percentile(took, 0.5), p95Ms: percentile(took, 0.95) },
      ...{ reads: took.length, actsPerSecond: pace, reachedPerSecond: acts.perSecond, actP99Ms: acts.p99Ms, busy },
      readCpuMs: round(alone.cpuMs / METERED_READS),
      ...{ missing: Math.abs(posted.size - notices.done), load: round(loadavg()[0]) },
    };
  } finally {
    await rig?.stop();
    await server?.mysql.end();
    await mariadb?.stop();
  }
}

/** The board once what was posted is on it, or after ten seconds. */
async function settled(read, posted) {
  for (let left = 40; ; left -= 1) {
    const board = await read();
    if (left === 0 || board.total.duties.find(({ duty }) => duty === 'notice').done === posted) return board;
    await pause(READ_EVERY_MS);
  }
}

async function sayCalendar(rig, date) {
  const admin = await rig.signIn('system_admin');
  const year = Number(date.slice(0, 4)) - (date.slice(5) < '09-01' ? 1 : 0);
  const term = { name: '学期', from: `${year}-09-01`, to: `${year + 1}-08-31` };
  const day = { date, kind: 'school_day', note: '' };
  for (const areaId of AREAS) {
    await admin.put(`/areas/${areaId}/calendars/${year}`, { version: 0, terms: [term], days: [day] });
  }
}

async function record(url, token, { schoolId, store, hall }, isNotice) {
  const now = new Date().toISOString();
  const body = {
    ...{ actId: randomUUID(), placeId: isNotice ? hall : store, occurredAt: now, capturedAt: now, confirms: ['twice'] },
    ...(isNotice
      ? { noticeOf: 'menu', postedWhere: '餐厅' }
      : Object.fromEntries(POINTS.map((point) => [point, true]))),
  };
  const response = await fetch(`${url}/api/schools/${schoolId}/${isNotice ? 'acts/dining.notice' : 'storage-rounds'}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': body.actId },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (response.status !== 201 && response.status !== 503) throw new Error(`${response.status}: ${text}`);
  return response.status;
}

function mondayOf(date) {
  const at = new Date(`${date}T00:00:00.000Z`);
  at.setUTCDate(at.getUTCDate() - ((at.getUTCDay() + 6) % 7));
  return at.toISOString().slice(0, 10);
}
