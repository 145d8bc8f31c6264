import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ROOT } from '../../scripts/root.mjs';
import { startMariaDb } from '../setup/mariadb.mjs';
import { note, wholeNumber } from '../setup/named.mjs';
import { oldBuild } from '../setup/old-build.mjs';
import { localDate, Rig } from '../setup/rig.mjs';
import { Box, HealthWatch, seenEvent } from './ingest/boxes.mjs';
import { rawInsert } from './ingest/raw-insert.mjs';
import { readingCost } from './ingest/reading.mjs';
import { counted, Meters, serverMeter } from './metering/meters.mjs';

const MINUTE_MS = 60_000;
const CAMERAS = 8;
const EVENTS_BESIDE = 1_000;
const ACTS = 10;
/** The program of a platform that has been up for a while is compiled; one that has taken three acts in its life is not. */
const ACTS_BEFORE = 40;
const WARM_MINUTES = 20;
/** A prefecture: so many boxes, each once a minute. */
const PREFECTURE_BATCHES_PER_SECOND = 1_500 / 60;
const KINDS = ['scale', 'dry_store', 'cold_store', 'stove', 'serving', 'dining_hall', 'dry_store', 'stove'];

/**
 * What recorder boxes cost the platform: by the build of 92d8ee5 and by this one, on SQLite and on MariaDB, in one run.
 * Every box is a school of its own with eight cameras.
 *
 * `ratioToBulkInsert` sets the whole path beside the driver putting the very same rows. It was asked to be 0.7 and is about
 * 0.16 on MariaDB. Of 0.43 CPU-ms for a report, thirty boxes, two busy cores, Node 20, program compiled (November 2026):
 *
 * | what | CPU-ms for a camera report |
 * |---|---|
 * | bulk insert of the same rows, driver and server | 0.071 |
 * | the server, for all statements of the path: it also finds known numbers, days, hours and states, locks, marks and judges | 0.104 |
 * | reading: schema and hash of the message (`cpuMsOfReading`) | 0.019 |
 * | the rest of the platform: broker, merging, texts for the driver, promises, outbox, acknowledgement, collector | 0.31 |
 *
 * 0.7 would leave 0.10 for everything, which the server alone takes. With the rest of the platform at nothing the ratio were
 * 0.58; so it says how much there is beside the insert, and is no bar of its own.
 *
 * @param {string[]} args
 */
export async function ingest(args) {
  const { values } = parseArgs({
    args,
    options: {
      boxes: { type: 'string', default: '60' },
      minutes: { type: 'string', default: '20' },
      seconds: { type: 'string', default: '20' },
      database: { type: 'string', default: 'both' },
    },
  });
  const size = {
    boxes: wholeNumber(values.boxes),
    minutes: wholeNumber(values.minutes),
    seconds: wholeNumber(values.seconds),
  };
  const old = await oldBuild();
  const lines = [];
  for (const database of values.database === 'both' ? ['sqlite', 'mariadb'] : [values.database]) {
    lines.push(await onDatabase(database, size, old));
  }
  return { ok: lines.every(isGood), lines };
}

function isGood(line) {
  return (
    line.cpuMsPerCameraReport <= 0.5 &&
    line.statementsPerBatch <= 3 &&
    line.cpuMsPerEvent <= 3 &&
    line.cpuMsPerActBeside1000 <= 25 &&
    line.statementsPerActBeside1000 <= 40 &&
    line.prefectureCoreShare <= 0.4
  );
}

async function onDatabase(database, size, old) {
  const small = { ...size, boxes: 2, minutes: 5 };
  const before = await withPlatform(database, 'old', small.boxes, old, (it) => reports(it, small.minutes, 'sendApart'));
  const now = await withPlatform(database, 'new', size.boxes, ROOT, async (it) => {
    // Boxes of before are heard as well: the same minutes, a message for each camera.
    const apart = await reports(it, small.minutes, 'sendApart', 3);
    // The program of a platform that has been up for a while is compiled: without it a third of what follows is the compiler.
    await reports(it, WARM_MINUTES, 'sendTogether', 9);
    const answer = await reports(it, size.minutes, 'sendTogether');
    const crowded = await crowd(it);
    const raw = await floor(it, size);
    const share = await prefecture(it, size);
    const events = await manyEvents(it);
    const acts = await actsBesideEvents(it);
    return { ...answer, apart, crowded, raw, share, events, acts };
  });
  const line = {
    database,
    cpuMsPerCameraReport: round(now.cpuMs / now.cameraReports),
    oldCpuMsPerCameraReport: round(before.cpuMs / before.cameraReports),
    statementsPerBatch: round(now.share.statements / now.share.batches),
    cpuMsOfReading: round(await readingCost(ROOT)),
    cpuMsOfDatabase: database === 'mariadb' ? round(now.databaseMs / now.cameraReports) : null,
    cpuMsOfBulkInsert: round(now.raw.cpuMsPerReport),
    ratioToBulkInsert: round(now.raw.cpuMsPerReport / (now.cpuMs / now.cameraReports)),
    cpuMsPerEvent: round(now.events.cpuMs / now.events.count),
    statementsPerActBeside1000: round(now.acts.statements / ACTS),
    cpuMsPerActBeside1000: round(now.acts.cpuMs / ACTS),
    healthP99Ms: Math.max(now.crowded.healthP99Ms, now.share.healthP99Ms),
    prefectureCoreShare: round(now.share.cpuMs / now.share.ms),
  };
  note(JSON.stringify({ database, before, now }));
  return line;
}

/** A platform with so many schools, each with a box of eight cameras, and three acts of today in the first. */
async function withPlatform(database, build, boxCount, folder, work) {
  note(`ingest: ${build} build on ${database}…`);
  const mariadb = database === 'mariadb' ? await startMariaDb() : null;
  let server = null;
  let databaseUrl;
  if (mariadb) {
    await mariadb.query('CREATE DATABASE bench CHARACTER SET utf8mb4 COLLATE utf8mb4_bin');
    databaseUrl = mariadb.url('bench');
    server = await serverMeter(mariadb.pid, databaseUrl);
  }
  const { countsFile, env } = counted(databaseUrl);
  const rig = await Rig.start('ingest', { databaseUrl, build: folder, env });
  const boxes = [];
  try {
    const admin = await rig.signIn('system_admin');
    for (let i = 0; i < boxCount; i += 1) boxes.push(await newBox(rig, admin, i));
    for (const box of boxes) await box.connect();
    const worker = await rig.signIn('canteen_worker');
    for (let i = 1; i <= 3; i += 1) await reading(worker, rig.school, Date.now() - i * MINUTE_MS);
    const meters = new Meters({ pid: rig.platform.pid, countsFile }, server);
    await meters.untilQuiet();
    return await work({ rig, boxes, worker, meters, mysql: server?.mysql ?? null, idle: await meters.idleCost(3_000) });
  } finally {
    await Promise.all(boxes.map((box) => box.leave()));
    await rig.stop();
    await server?.mysql.end();
    await mariadb?.stop();
  }
}

async function newBox(rig, admin, i) {
  const ownSchool = i === 0 ? { id: rig.school.schoolId } : null;
  const school = ownSchool ?? (await admin.post('/schools', { name: `学校 ${i}`, areaId: '532301' }));
  const inSchool = `/schools/${school.id}`;
  const placeIds = [];
  if (ownSchool) placeIds.push(...KINDS.map((kind) => rig.school.places[kind]));
  else {
    const kitchen = await admin.post(`${inSchool}/kitchens`, { name: '食堂', servesFrom: localDate(Date.now()) });
    for (const kind of new Set(KINDS)) {
      const kitchenId = kind === 'dining_hall' ? null : kitchen.id;
      placeIds.push((await admin.post(`${inSchool}/places`, { name: kind, kind, kitchenId })).id);
    }
  }
  const { agentId, token } = await admin.post(`${inSchool}/agents`, { name: `盒 ${i}` });
  const cameraIds = [];
  for (let n = 0; n < CAMERAS; n += 1) {
    const camera = {
      name: `${n + 1} 号`,
      onvifUrl: 'http://192.168.1.64/onvif',
      username: 'viewer',
      password: randomUUID(),
    };
    const { id } = await admin.post(`/agents/${agentId}/cameras`, camera);
    const from = new Date(Date.now() - 40 * 3_600_000).toISOString();
    await admin.post(`/cameras/${id}/bindings`, { placeId: placeIds[n % placeIds.length], from });
    cameraIds.push(id);
  }
  return new Box(rig.mqttUrl, agentId, token, cameraIds);
}

const reading = (worker, { schoolId, places }, atMs) =>
  worker.post(`/schools/${schoolId}/readings`, {
    placeId: places.cold_store,
    occurredAt: new Date(atMs).toISOString(),
    capturedAt: new Date().toISOString(),
    ...{ quantity: 'temperature', valueTenths: 38, regime: 'chill' },
  });

/** All boxes report so many minutes of some hours ago, each the next one as soon as the last is acknowledged. */
async function reports({ boxes, meters }, minutes, how, hoursAgo = 0) {
  const first = wholeMinute(Date.now()) - hoursAgo * 3_600_000 - (minutes + 1) * MINUTE_MS;
  const spent = await meters.cost(async () => {
    const startedAt = performance.now();
    await Promise.all(
      boxes.map(async (box) => {
        for (let i = 0; i < minutes; i += 1) await box[how](first + i * MINUTE_MS);
      }),
    );
    const ackedMs = performance.now() - startedAt;
    await meters.untilQuiet();
    return ackedMs;
  });
  const cameraReports = boxes.length * minutes * CAMERAS;
  const { result: ackedMs, ...costs } = spent;
  return {
    ...rounded(costs),
    cameraReports,
    cpuMsPerReport: round(spent.cpuMs / cameraReports),
    commitsPerReport: round(spent.commits / cameraReports),
    statementsPerReport: round(spent.statements / cameraReports),
    bytesPerReport: Math.round(spent.bytes / cameraReports),
    rowsPerSecond: Math.round((cameraReports / ackedMs) * 1000),
  };
}

/** What others wait for an answer while all boxes send what they can. */
async function crowd(it) {
  const health = new HealthWatch(it.rig.url);
  const sent = await reports(it, 3, 'sendTogether', 6);
  const waits = await health.stop();
  return { ...sent, healthP99Ms: percentile(waits, 0.99) };
}

async function floor({ rig, mysql, meters }, { boxes, minutes }) {
  const databaseMs = async () => (mysql ? (await meters.read()).databaseMs : 0);
  return rawInsert({ folder: rig.folder, mysql, databaseMs }, { boxes, minutes });
}

/**
 * For so many seconds as many batches as a whole prefecture sends, spread evenly over the boxes there are. What the platform
 * costs anyway, and somebody who asks it twice a second how it is, are part of it.
 */
async function prefecture({ rig, boxes, meters }, { seconds }) {
  const batches = Math.round(seconds * PREFECTURE_BATCHES_PER_SECOND);
  const from = wholeMinute(Date.now()) - (Math.ceil(batches / boxes.length) + 1) * MINUTE_MS - 3_600_000;
  const health = new HealthWatch(rig.url, 500);
  let waits = [];
  const { result: _, ...spent } = await meters.cost(async () => {
    const sent = [];
    const startedAt = performance.now();
    for (let i = 0; i < batches; i += 1) {
      await pause(Math.max(0, startedAt + (i * 1000) / PREFECTURE_BATCHES_PER_SECOND - performance.now()));
      sent.push(boxes[i % boxes.length].sendTogether(from + Math.floor(i / boxes.length) * MINUTE_MS));
    }
    await Promise.all(sent);
    waits = await health.stop();
  });
  return { ...rounded(spent), batches, healthP99Ms: percentile(waits, 0.99) };
}

/** A thousand events of the hours before, by all boxes at once, until the last is judged. */
async function manyEvents({ boxes, meters }) {
  const each = Math.ceil(1_000 / boxes.length);
  const from = Date.now() - (each + 2) * MINUTE_MS;
  const { result: _, ...spent } = await meters.cost(async () => {
    await Promise.all(
      boxes.flatMap((box) =>
        Array.from({ length: each }, (_, i) =>
          box.send('event', seenEvent(box.cameraIds[i % CAMERAS], from + i * MINUTE_MS)),
        ),
      ),
    );
    await meters.untilQuiet();
  });
  return { ...rounded(spent), count: each * boxes.length };
}

/** A thousand events around one moment at one place, then acts of that moment there. */
async function actsBesideEvents({ rig, boxes, worker, meters, idle }) {
  const at = wholeMinute(Date.now()) - 5 * MINUTE_MS;
  for (let i = 1; i <= ACTS_BEFORE; i += 1) await reading(worker, rig.school, at - 3_600_000 - i * MINUTE_MS);
  const [box] = boxes;
  const cameraId = box.cameraIds[KINDS.indexOf('cold_store')];
  const events = Array.from({ length: EVENTS_BESIDE }, (_, i) => seenEvent(cameraId, at + i, 1_000));
  await Promise.all(events.map((event) => box.send('event', event)));
  await meters.untilQuiet();
  // The first act explains what none explained before; the others must find that nothing more changes.
  const { result: _, ...spent } = await meters.cost(async () => {
    for (let i = 0; i < ACTS; i += 1) {
      await reading(worker, rig.school, at + i * 1_000);
      await meters.untilQuiet();
    }
  }, idle);
  return rounded(spent);
}

const wholeMinute = (ms) => Math.floor(ms / MINUTE_MS) * MINUTE_MS;
const round = (value) => Math.round(value * 1000) / 1000;
const rounded = (spent) => Object.fromEntries(Object.entries(spent).map(([key, value]) => [key, Math.round(value)]));

function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0);
}
