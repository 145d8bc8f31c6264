import { randomBytes } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Children } from '../setup/children.mjs';
import { freePort } from '../setup/mariadb.mjs';
import { build, prepare, ROOT } from '../setup/prepare.mjs';
import { run } from '../setup/run.mjs';
import { Api } from './api.mjs';
import { bindCameras, makeStructure, PLACES } from './structure.mjs';
import { postActs } from './yesterday-acts.mjs';
import { prepareFootage } from './yesterday-footage.mjs';

/**
 * `npm run demo`: a platform, a recorder box and six drawn cameras on this machine, with yesterday imported and today
 * live. Prints one line of JSON when all is ready. `PORT` and `DATA_DIR` are honoured; an empty folder gives a fresh
 * demo, the folder of an earlier one continues it. Ctrl-C stops all of it.
 */
const DAY_MS = 86_400_000;
const note = (text) => process.stderr.write(`${text}\n`);
const localDate = (ms) => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10);

await prepare({ programs: ['ffmpeg'] });
await build();

const dataDir = resolve(process.env.DATA_DIR ?? join(ROOT, 'data/demo'));
const sceneDir = join(ROOT, '.cache/scenes');
await mkdir(dataDir, { recursive: true });
const log = createWriteStream(join(dataDir, 'demo.log'), { flags: 'a' });
const children = new Children((name, code) => {
  note(`${name} ended unexpectedly with ${code}; see ${join(dataDir, 'demo.log')}`);
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
  if (!leaving) note(error.stack);
  await leave(1);
}

async function start() {
  const port = Number(process.env.PORT ?? (await preferredPort(8080)));
  const mqttPort = await freePort();
  note('Starting the platform…');
  const { line } = await children.start('platform', ['dist/src/app/main.js'], {
    ready: ({ listening }) => listening,
    cwd: ROOT,
    env: { PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, MQTT_PORT: String(mqttPort) },
    log,
  });
  const url = `http://127.0.0.1:${line.port}`;
  const known = join(dataDir, 'demo.json');
  const demo = existsSync(known) ? JSON.parse(await readFile(known, 'utf8')) : await firstStart(url, line.setupToken);
  const cameras = await startCameras(demo);
  const at = { url, mqttUrl: `mqtt://127.0.0.1:${mqttPort}` };
  if (!demo.cameraIds) await makeYesterday(at, demo, cameras, known);
  else await continueEarlier(at, demo, cameras);
  await writeFile(known, JSON.stringify(demo), { mode: 0o600 });

  const accounts = demo.structure.accounts;
  note(
    `\n明厨 ${url}\n${accounts.map(({ role, username, password, totpSecret }) => `  ${role.padEnd(17)} ${username.padEnd(10)} ${password}${totpSecret ? ` 验证器密钥 ${totpSecret}` : ''}`).join('\n')}\n`,
  );
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
}

async function firstStart(url, setupToken) {
  if (!setupToken) throw new Error(`DATA_DIR holds a platform that is not a demo: ${dataDir}`);
  const yesterday = localDate(Date.now() - DAY_MS);
  note('Making accounts and structure…');
  return {
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
    timeoutMs: 240_000,
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

async function makeYesterday(at, demo, cameras, known) {
  const { structure, yesterday } = demo;
  const today = localDate(Date.parse(`${yesterday}T00:00:00.000+08:00`) + DAY_MS);
  const signIn = (role) => {
    const { username, password, totpSecret } = structure.accounts.find((account) => account.role === role);
    return new Api(at.url).signIn(username, password, totpSecret);
  };
  const admin = await signIn('system_admin');
  const instant = (date) => new Date(`${date}T00:00:00.000+08:00`).toISOString();
  const described = cameras.map(({ onvifUrl, username, password }, i) => ({
    name: `${PLACES[i].camera}(绘制画面)`,
    onvifUrl,
    username,
    password,
    placeId: structure.places[PLACES[i].kind],
  }));
  demo.cameraIds = await bindCameras(admin, structure.agent, described, {
    from: instant(yesterday),
    to: instant(today),
  });
  await writeFile(known, JSON.stringify(demo), { mode: 0o600 });
  const config = await startAgent(at, demo);

  note('Importing yesterday’s footage…');
  const manifests = await prepareFootage({
    date: yesterday,
    cameraIds: demo.cameraIds,
    sceneDir,
    manifestDir: dataDir,
  });
  for (const manifest of manifests) {
    await run(process.execPath, ['dist/edge-agent/src/main.js', 'import', '--config', config, '--manifest', manifest], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  note('Two phones sync yesterday’s records…');
  const people = {
    manager: await signIn('canteen_manager'),
    worker: await signIn('canteen_worker'),
    principal: await signIn('principal'),
  };
  await postActs(structure, people, yesterday, today);
  note('Comparing records and footage…');
  await untilJudged(await signIn('safety_section'), structure.schoolId, yesterday);
}

/** A demo that is started again has its cameras on new ports: the box is told the new addresses. */
async function continueEarlier(at, demo, cameras) {
  const { username, password, totpSecret } = demo.structure.accounts.find(({ role }) => role === 'system_admin');
  const admin = await new Api(at.url).signIn(username, password, totpSecret);
  for (const [i, { onvifUrl, username: user, password: secret }] of cameras.entries()) {
    await admin.put(`/cameras/${demo.cameraIds[i]}/address`, { onvifUrl, username: user, password: secret });
  }
  await startAgent(at, demo);
}

/** Waits until nothing of the day is pending any more. */
async function untilJudged(safety, schoolId, date) {
  const deadline = Date.now() + 180_000;
  for (;;) {
    const { stages } = await safety.get(`/schools/${schoolId}/days/${date}`);
    const open = stages
      .flatMap(({ acts, events }) => [...acts, ...events])
      .filter(({ verdict }) => verdict === 'pending');
    if (open.length === 0 && stages.every(({ acts }) => acts.length > 0)) return;
    if (Date.now() > deadline) throw new Error(`${open.length} verdicts of ${date} are still pending`);
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
