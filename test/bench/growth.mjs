import { randomUUID } from 'node:crypto';
import { loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createConnection } from 'mysql2/promise';
import { seeded } from '../drill/kill/seeded.mjs';
import { makeSchools } from '../load/schools.mjs';
import { startMariaDb } from '../setup/mariadb.mjs';
import { note, wholeNumber } from '../setup/named.mjs';
import { localDate, Rig } from '../setup/rig.mjs';
import { Past } from './growth/past.mjs';
import { Box, seenEvent } from './ingest/boxes.mjs';
import { percentile, round } from './ledger/pace.mjs';

const DAY_MS = 86_400_000;
const OFFSET_MS = 8 * 3_600_000;
const MINUTE_MS = 60_000;
const CAMERAS = 8;
/** A prefecture's 600,000 events a day are so many of each of its 12,000 cameras. */
const PER_CAMERA_DAY = 50;
const RECENT_DAYS = 6;
const WARM_READS = 20;
const BOXES = 20;
const EVENTS_OF_A_BOX = 100;
const ROWS_TOGETHER = 500;
const JUDGED_MS = 60_000;
/** p99 with all events ÷ p99 with the first of them. */
const MOST_GROWTH = { recent: 1.2, cold: 1.5 };
/** Events a second by the whole path ÷ by the driver alone, on so many connections. */
const LEAST_INGEST = { one: 0.7, four: 1 };
const ROUTES = ['days', 'lanes'];

/**
 * How a prefecture's footage reads and is taken in when there is little of it, and when there are years of it. `cold`: any day,
 * with nothing of it in the database's memory; `ratio`: p99 at the end ÷ p99 at the beginning. Events are taken in over MQTT by
 * the whole path; beside it the driver puts rows of the same form into the same table.
 *
 * @param {string[]} args
 */
export async function growth(args) {
  const { values } = parseArgs({
    args,
    options: {
      events: { type: 'string', default: '30000000' },
      first: { type: 'string', default: '1000000' },
      schools: { type: 'string', default: '200' },
      reads: { type: 'string', default: '200' },
      'pool-mb': { type: 'string', default: '2048' },
    },
  });
  const size = Object.fromEntries(Object.entries(values).map(([name, text]) => [name, wholeNumber(text)]));
  const mariadb = await startMariaDb({ args: [`--innodb-buffer-pool-size=${size['pool-mb']}M`] });
  let rig = null;
  let mysql = null;
  try {
    await mariadb.query('CREATE DATABASE growth CHARACTER SET utf8mb4 COLLATE utf8mb4_bin');
    const databaseUrl = mariadb.url('growth');
    rig = await Rig.start('growth', { databaseUrl });
    mysql = await createConnection(databaseUrl.replace(/^mariadb:/, 'mysql:'));
    const lines = await measured({ rig, mysql, databaseUrl, size });
    return { ok: lines.at(-1).isGood, lines };
  } catch (error) {
    if (rig) note(await rig.lastWords());
    throw error;
  } finally {
    await rig?.stop();
    await mysql?.end();
    await mariadb.stop();
  }
}

async function measured({ rig, mysql, databaseUrl, size }) {
  const days = Math.ceil(size.events / (size.schools * CAMERAS * PER_CAMERA_DAY));
  const sinceMs = Date.now() - (days + 2) * DAY_MS;
  const admin = await rig.signIn('system_admin');
  const schools = await makeSchools(admin, { schools: size.schools, cameras: CAMERAS, sinceMs });
  note(`${schools.length} schools`);
  const boxes = schools.slice(0, BOXES).map(({ agent, cameraIds }) => {
    return new Box(rig.mqttUrl, agent.agentId, agent.token, cameraIds);
  });
  try {
    for (const box of boxes) await box.connect();
    const like = await exampleRows(mysql, boxes[0]);
    const cameras = schools.flatMap(({ id, cameraIds }) => cameraIds.map((camera) => ({ id: camera, schoolId: id })));
    const lastDay = Math.floor((Date.now() + OFFSET_MS) / DAY_MS) - 1;
    const past = new Past(mysql, { cameras, perCameraDay: PER_CAMERA_DAY, lastDay, like });
    await past.open();
    const it = { rig, mysql, databaseUrl, schools, boxes, past, size };
    await past.fillTo(size.first, note);
    const before = await readings(it);
    await past.fillTo(size.events, note);
    const after = await readings(it);
    await past.close();
    const ratio = {};
    for (const route of ROUTES) {
      for (const when of ['recent', 'cold']) {
        ratio[`${route} ${when}`] = round(after[route][when].p99Ms / before[route][when].p99Ms);
      }
    }
    const worst = (when) => Math.max(...ROUTES.map((route) => ratio[`${route} ${when}`]));
    const { eventsPerSecond, bulkOnOne, bulkOnFour } = after.ingest;
    const line = {
      ...{ p99Recent: worst('recent'), p99Any: worst('cold') },
      ...{
        ingestRatio1: hundredths(eventsPerSecond / bulkOnOne),
        ingestRatio4: hundredths(eventsPerSecond / bulkOnFour),
      },
    };
    const isGood =
      line.p99Recent <= MOST_GROWTH.recent &&
      line.p99Any <= MOST_GROWTH.cold &&
      line.ingestRatio1 >= LEAST_INGEST.one &&
      line.ingestRatio4 >= LEAST_INGEST.four;
    return [before, after, { ...line, ratio, isGood, load: round(loadavg()[0]) }];
  } finally {
    await Promise.all(boxes.map((box) => box.leave()));
  }
}

const hundredths = (value) => Math.round(value * 100) / 100;

/** One row of each table, as a report and an event have left it. */
async function exampleRows(mysql, box) {
  const cameraId = box.cameraIds[0];
  const event = seenEvent(cameraId, Date.now() - 5 * MINUTE_MS);
  await box.sendTogether(Math.floor(Date.now() / MINUTE_MS - 5) * MINUTE_MS);
  await box.send('event', event);
  const of = { video_event: 'id', event_tag: 'event_id', verdict: 'subject_id' };
  const like = {};
  for (const [table, key] of Object.entries(of)) like[table] = await untilThere(mysql, table, key, event.eventId);
  for (const table of ['camera_day', 'camera_hour']) {
    like[table] = await untilThere(mysql, table, 'camera_id', cameraId);
  }
  return like;
}

async function untilThere(mysql, table, key, id) {
  for (const startedAt = performance.now(); ; await pause(200)) {
    const [[row]] = await mysql.query(`SELECT * FROM ${table} WHERE ${key} = ? LIMIT 1`, [id]);
    if (row) return row;
    if (performance.now() - startedAt > JUDGED_MS) throw new Error(`no row of ${table} for what a box sent`);
  }
}

async function readings(it) {
  const { mysql, past, size } = it;
  await mysql.query('ANALYZE TABLE video_event, event_tag, verdict, camera_day, camera_hour');
  const [[{ bytes }]] = await mysql.query(
    'SELECT SUM(data_length + index_length) AS bytes FROM information_schema.tables WHERE table_schema = DATABASE()',
  );
  const found = { events: past.filled, daysFilled: past.daysFilled, megabytes: Math.round(Number(bytes) / 1e6) };
  const office = await it.rig.signIn('safety_section');
  for (const route of ROUTES) {
    const random = seeded(past.filled + ROUTES.indexOf(route));
    const recent = Math.min(RECENT_DAYS, past.daysFilled);
    await reads(office, it, { route, random, days: recent, count: WARM_READS });
    const late = await reads(office, it, { route, random, days: recent, count: size.reads });
    await forget(mysql, size['pool-mb']);
    const cold = await reads(office, it, { route, random, days: past.daysFilled, count: size.reads });
    found[route] = { recent: late, cold };
  }
  found.ingest = await takenIn(it);
  note(JSON.stringify(found));
  return found;
}

async function reads(office, { schools, past }, { route, random, days, count }) {
  const took = [];
  for (let n = 0; n < count; n += 1) {
    const date = localDate((past.lastDay - random.below(days)) * DAY_MS);
    const path = `/schools/${random.pick(schools).id}/days/${date}`;
    const startedAt = performance.now();
    const answer = await office.get(route === 'days' ? path : `${path}/${route}`);
    took.push(performance.now() - startedAt);
    const seen = route === 'days' ? answer.stages.flatMap(({ events }) => events) : answer.cameras;
    if (seen.length === 0) throw new Error(`nothing was seen: ${path}`);
  }
  return { p50Ms: percentile(took, 0.5), p99Ms: percentile(took, 0.99) };
}

/** Takes the tables out of the server's memory: it is made small, and large again. Files are read past the system's memory (O_DIRECT). */
async function forget(mysql, poolMb) {
  for (const megabytes of [1, poolMb]) {
    await mysql.query('SET GLOBAL innodb_buffer_pool_size = ?', [megabytes * 1024 * 1024]);
    for (let isDone = false; !isDone; await pause(100)) {
      const [[status]] = await mysql.query("SHOW GLOBAL STATUS LIKE 'Innodb_buffer_pool_resize_status'");
      isDone = status === undefined || status.Value === '' || /^Completed/.test(status.Value);
    }
  }
}

/** Events of the whole path, and rows of the same form by the driver alone, in a second. */
async function takenIn({ mysql, databaseUrl, boxes }) {
  const began = performance.now();
  const sent = boxes.flatMap((box) =>
    Array.from({ length: EVENTS_OF_A_BOX }, (_, n) => {
      const event = seenEvent(box.cameraIds[n % CAMERAS], Date.now() - (n + 2) * MINUTE_MS);
      return box.send('event', event).then(() => event.eventId);
    }),
  );
  const ids = await Promise.all(sent);
  const path = perSecond(ids.length, began);
  const [rows] = await mysql.query('SELECT * FROM video_event WHERE id IN (?)', [ids]);
  if (rows.length !== ids.length) throw new Error(`${ids.length} events were acknowledged, ${rows.length} are there`);
  const [one, four] = [await byDriver(databaseUrl, rows, 1), await byDriver(databaseUrl, rows, 4)];
  return { eventsPerSecond: path, bulkOnOne: one, bulkOnFour: four };
}

async function byDriver(databaseUrl, rows, connections) {
  const open = await Promise.all(
    Array.from({ length: connections }, () => createConnection(databaseUrl.replace(/^mariadb:/, 'mysql:'))),
  );
  const columns = Object.keys(rows[0]);
  const sql = `INSERT INTO video_event (${columns.map((name) => `\`${name}\``).join()}) VALUES ?`;
  const copies = Array.from({ length: connections }, () => rows.map((row) => ({ ...row, id: randomUUID() })));
  const began = performance.now();
  await Promise.all(
    open.map(async (connection, n) => {
      for (let from = 0; from < rows.length; from += ROWS_TOGETHER) {
        const part = copies[n].slice(from, from + ROWS_TOGETHER);
        await connection.query(sql, [part.map((row) => columns.map((name) => row[name]))]);
      }
    }),
  );
  const rate = perSecond(rows.length * connections, began);
  for (const part of copies) await open[0].query('DELETE FROM video_event WHERE id IN (?)', [part.map(({ id }) => id)]);
  await Promise.all(open.map((connection) => connection.end()));
  return rate;
}

const perSecond = (count, began) => Math.round((count / (performance.now() - began)) * 1000);
