import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build, PRINTS, prepare } from '../../scripts/prepare.mjs';
import { ROOT } from '../../scripts/root.mjs';
import { run } from '../../scripts/run.mjs';
import { Children, SETUP_TOKEN } from '../setup/children.mjs';
import { freePort } from '../setup/mariadb.mjs';
import { Api } from './api.mjs';
import { earlierDemo, keepDemo } from './stages.mjs';
import { bindCameras, makeStructure, PLACES } from './structure.mjs';
import { postActs } from './yesterday-acts.mjs';
import { prepareFootage } from './yesterday-footage.mjs';

/**
 * `npm run demo`: a platform, a recorder box and six drawn cameras on this machine, with yesterday imported and today
 * live. Prints one line of JSON when all is ready, and last of all the address for the person. `PORT` and `DATA_DIR` are
 * honoured; an empty folder gives a fresh demo, the folder of an earlier one continues it, also one that was broken off
 * (`stages.mjs`). Ctrl-C stops all of it.
 */
const DAY_MS = 86_400_000;
/** Longest time without any verdict, on however slow a machine. */
const JUDGED_WITHIN_MS = 600_000;
const note = (text) => process.stderr.write(`${text}\n`);
const midnightOf = (date) => new Date(`${date}T00:00:00.000+08:00`).toISOString();
const dayAfter = (date) => localDate(Date.parse(midnightOf(date)) + DAY_MS);
const localDate = (ms) => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10);

await prepare({ programs: ['ffmpeg'] });
await prepare({ programs: PRINTS, optional: true });
await build();

const dataDir = resolve(process.env.DATA_DIR ?? join(ROOT, 'data/demo'));
const sceneDir = join(ROOT, '.cache/scenes');
const earlier = await earlierDemo(dataDir, note).catch((error) => {
  note(error.message);
  process.exit(1);
});
const log = createWriteStream(join(dataDir, 'demo.log'), { flags: 'a' });
const children = new Children((name, code, last) => {
  note(`${last}\n${name} ended unexpectedly with ${code}; see ${join(dataDir, 'demo.log')}`);
  void leave(1);
});
let leaving = false;
async function leave(code) {
  if (leaving) return;
  leaving = true;
  await children.stop();
  log.end(() => process.exit(code));
}
process.once('SIGINT', () => void leave(0));
process.once('SIGTERM', () => void leave(0));

try {
  await start();
} catch (error) {
  if (!leaving) {
    note(error.stack);
    note(`\nStarted again, the demo goes on in the same folder:\n\n  ${dataDir}`);
  }
  await leave(1);
}

async function start() {
  const port = Number(process.env.PORT ?? (await preferredPort(8080)));
  const mqttPort = await freePort();
  note('Starting the platform…');
  const platform = await children.start('platform', ['dist/src/app/main.js'], {
    ready: ({ listening }) => listening,
    cwd: ROOT,
    env: { PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, MQTT_PORT: String(mqttPort), METRICS_PORT: '0' },
    log,
  });
  const url = `http://127.0.0.1:${platform.line.port}`;
  const at = { url, mqttUrl: `mqtt://127.0.0.1:${mqttPort}` };
  const demo = earlier ?? (await firstStart(url, await platform.said(SETUP_TOKEN)));
  const cameras = await startCameras(demo);
  if (demo.cameraIds) await newAddresses(at, demo, cameras);
  else await bindAll(at, demo, cameras);
  const config = await startAgent(at, demo);
  demo.stage ??= (await hasYesterday(at, demo)) ? 'whole' : 'bound'; // of before stages were kept
  if (demo.stage !== 'whole') await makeYesterday(at, demo, config);

  const accounts = demo.structure.accounts;
  process.stdout.write(
    `${JSON.stringify({
      ready: true,
      url,
      accounts,
      cameras: demo.cameraIds.map((id, i) => ({ id, name: PLACES[i].camera, control: cameras[i].control })),
      schoolId: demo.structure.schoolId,
      yesterday: demo.yesterday,
    })}\n`,
  );
  note(`\n${accounts.map(inWords).join('\n')}\n\n请在浏览器打开 / open in a browser:\n\n${url}`);
}

function inWords({ role, username, password, totpSecret }) {
  return `  ${role.padEnd(17)} ${username.padEnd(10)} ${password}${totpSecret ? ` 验证器密钥 ${totpSecret}` : ''}`;
}

async function firstStart(url, setupToken) {
  const yesterday = localDate(Date.now() - DAY_MS);
  note('Making accounts and structure…');
  return {
    stage: 'begun',
    yesterday,
    structure: await makeStructure(url, setupToken, yesterday),
    cameraPassword: randomBytes(9).toString('base64url'),
  };
}

/** The cameras draw a kitchen that is busy for a minute out of every few, each at its own time, at any hour. */
async function startCameras(demo) {
  note('Drawing the cameras’ pictures (the first time this takes a while)…');
  const config = join(dataDir, 'cameras.json');
  const minutes = (n) => n * 60;
  const cameras = PLACES.map(({ kind, camera, room }, index) => ({
    id: kind,
    name: camera,
    place: room,
    username: 'mingchu',
    password: demo.cameraPassword,
    seed: 1,
    discovery: true,
    script: [
      { everySeconds: minutes(12), offsetSeconds: minutes(index * 2), scene: 'person' },
      { everySeconds: minutes(12), offsetSeconds: minutes(index * 2 + 1), scene: 'still' },
    ],
  }));
  await writeFile(config, JSON.stringify({ cameras }), { mode: 0o600 });
  const { line } = await children.start('cameras', ['test/cameras/cli.mjs', '--config', config, '--scenes', sceneDir], {
    ready: ({ ready }) => ready,
    cwd: ROOT,
    log,
  });
  return line.cameras;
}

async function startAgent({ url, mqttUrl }, { structure }) {
  note('Starting the recorder box…');
  const config = join(dataDir, 'agent.json');
  const { agentId, token } = structure.agent;
  const settings = {
    agentId,
    token,
    platformUrl: url,
    mqttUrl,
    dataDir: join(dataDir, 'box'),
    cameraNetworks: ['127.0.0.0/8'],
    // its people are drawn
    presence: { cpuMinutesADay: 0 },
    discoveryInterface: '127.0.0.1',
  };
  await writeFile(config, JSON.stringify(settings), { mode: 0o600 });
  await children.start('recorder box', ['dist/edge-agent/src/main.js', 'run', '--config', config], {
    ready: ({ event, cameras }) => event === 'config.applied' && cameras === PLACES.length,
    cwd: ROOT,
    log,
  });
  return config;
}

/** Makes the cameras known: for the day that is imported, and from now on. */
async function bindAll(at, demo, cameras) {
  const { structure, yesterday } = demo;
  const described = cameras.map(({ onvifUrl, username, password }, i) => ({
    name: `${PLACES[i].camera}(绘制画面)`,
    onvifUrl,
    username,
    password,
    placeId: structure.places[PLACES[i].kind],
  }));
  const day = { from: midnightOf(yesterday), to: midnightOf(dayAfter(yesterday)) };
  demo.cameraIds = await bindCameras(await signIn(at, demo, 'system_admin'), structure.agent, described, day);
  demo.stage = 'bound';
  await keepDemo(dataDir, demo);
}

/** A demo that is started again has its cameras on new ports: the box is told the new addresses. */
async function newAddresses(at, demo, cameras) {
  const admin = await signIn(at, demo, 'system_admin');
  for (const [i, { onvifUrl, username, password }] of cameras.entries()) {
    await admin.put(`/cameras/${demo.cameraIds[i]}/address`, { onvifUrl, username, password });
  }
}

/** Whether the day that is shown first has records; one that was broken off while footage was imported has none. */
async function hasYesterday(at, demo) {
  const { stages } = await dayOf(await signIn(at, demo, 'safety_section'), demo);
  return stages.every(({ acts }) => acts.length > 0);
}

/** Footage that is there already is not imported again; the records are posted once. */
async function makeYesterday(at, demo, config) {
  const { structure, yesterday } = demo;
  await importFootage(demo, config);
  note('Two phones sync yesterday’s records…');
  const people = {
    manager: await signIn(at, demo, 'canteen_manager'),
    worker: await signIn(at, demo, 'canteen_worker'),
    principal: await signIn(at, demo, 'principal'),
  };
  demo.stage = 'posting';
  await keepDemo(dataDir, demo);
  await postActs(structure, people, yesterday, dayAfter(yesterday));
  demo.stage = 'whole';
  await keepDemo(dataDir, demo);
  note('Comparing records and footage…');
  await untilJudged(await signIn(at, demo, 'safety_section'), demo);
}

async function importFootage(demo, config) {
  note('Importing yesterday’s footage…');
  const manifests = await prepareFootage({
    date: demo.yesterday,
    cameraIds: demo.cameraIds,
    sceneDir,
    manifestDir: dataDir,
  });
  const startedAt = performance.now();
  for (const [i, manifest] of manifests.entries()) {
    await run(process.execPath, ['dist/edge-agent/src/main.js', 'import', '--config', config, '--manifest', manifest], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const [done, left] = [i + 1, manifests.length - i - 1];
    const minutesLeft = Math.ceil(((performance.now() - startedAt) / done / 60_000) * left);
    note(`  ${done} of ${manifests.length} cameras done${left > 0 ? `, about ${minutesLeft} min left` : ''}`);
  }
}

function signIn(at, { structure }, wanted) {
  const { username, password, totpSecret } = structure.accounts.find(({ role }) => role === wanted);
  return new Api(at.url).signIn(username, password, totpSecret);
}

function dayOf(safety, { structure, yesterday }) {
  return safety.get(`/schools/${structure.schoolId}/days/${yesterday}`);
}

/** Waits until nothing of the day is pending any more. */
async function untilJudged(safety, demo) {
  let before = null;
  for (let quietSince = performance.now(); ; ) {
    const { stages } = await dayOf(safety, demo);
    const open = stages
      .flatMap(({ acts, events }) => [...acts, ...events])
      .filter(({ verdict }) => verdict === 'pending').length;
    if (open === 0 && stages.every(({ acts }) => acts.length > 0)) return;
    if (open !== before) quietSince = performance.now();
    before = open;
    if (performance.now() - quietSince > JUDGED_WITHIN_MS) {
      throw new Error(`${open} verdicts of ${demo.yesterday} are still pending`);
    }
    await new Promise((wait) => setTimeout(wait, 500));
  }
}

async function preferredPort(wanted) {
  const { createServer } = await import('node:net');
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', async () => done(await freePort()));
    probe.listen(wanted, '127.0.0.1', () => probe.close(() => done(wanted)));
  });
}
