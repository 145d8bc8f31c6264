import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ROOT } from '../../scripts/root.mjs';
import { makeStructure } from '../demo/structure.mjs';
import { listenTo, SETUP_TOKEN } from '../setup/children.mjs';
import { freePort } from '../setup/mariadb.mjs';
import { note } from '../setup/named.mjs';
import { localDate } from '../setup/rig.mjs';
import { faultsOf } from './docker/compose-file.mjs';
import { Image } from './docker/image.mjs';

const HEALTHY_WITHIN_MS = 60_000;

/**
 * Both Dockerfiles carried out step by step in a clean folder, as another user; then the platform is started as its
 * image would, a box is enrolled, and the box is started as its image would. Each must satisfy its own HEALTHCHECK.
 *
 * @param {string[]} args
 */
export async function dockerProof(args) {
  const { values } = parseArgs({ args, options: { keep: { type: 'boolean', default: false } } });
  const folder = await mkdtemp(join(tmpdir(), 'mingchu-docker-'));
  await chmod(folder, 0o755);
  const running = [];
  try {
    const images = {};
    for (const name of ['platform', 'agent']) {
      note(`docker/${name}.Dockerfile…`);
      images[name] = new Image(`docker/${name}.Dockerfile`, join(folder, name));
      await images[name].build();
    }
    const faults = await faultsOf(`${ROOT}docker/compose.yaml`);
    for (const fault of faults) note(`compose.yaml: ${fault}`);

    const mqttPort = await freePort();
    const env = { PORT: String(await freePort()), HOST: '127.0.0.1', MQTT_PORT: String(mqttPort) };
    const platform = images.platform.start(env);
    running.push(platform);
    platform.stdout.resume();
    const setupToken = await listenTo(platform.stderr, process.stderr)(SETUP_TOKEN);
    const platformHealthyMs = await untilHealthy(images.platform, platform, env);
    const url = `http://127.0.0.1:${env.PORT}`;
    const { agent } = await makeStructure(url, setupToken, localDate(Date.now()));
    await giveConfig(images.agent, { ...agent, url, mqttPort });
    const box = images.agent.start({});
    box.stdout.resume();
    box.stderr.pipe(process.stderr, { end: false });
    running.push(box);
    const agentHealthyMs = await untilHealthy(images.agent, box, {});

    const steps = images.platform.steps + images.agent.steps;
    const lookedAt = [...images.platform.lookedAt, ...images.agent.lookedAt];
    const ok = faults.length === 0;
    return {
      ok,
      lines: [
        {
          files: 2,
          ok,
          steps,
          platformHealthyMs,
          agentHealthyMs,
          asUser: process.getuid() === 0 ? 'nobody' : 'the caller',
          lookedAt,
          composeFaults: faults.length,
        },
      ],
    };
  } finally {
    for (const child of running.reverse()) await ended(child);
    if (values.keep) note(`kept in ${folder}`);
    else await rm(folder, { recursive: true, force: true });
  }
}

/** What `-v …:/config:ro` would bring. */
async function giveConfig(image, { agentId, token, url, mqttPort }) {
  const path = image.at('/config');
  await mkdir(path);
  const wiring = {
    agentId,
    token,
    platformUrl: url,
    mqttUrl: `mqtt://127.0.0.1:${mqttPort}`,
    dataDir: image.at('/data'),
  };
  await writeFile(join(path, 'agent.json'), JSON.stringify({ cameraNetworks: ['192.168.0.0/16'], ...wiring }));
}

async function untilHealthy(image, child, env) {
  const startedAt = Date.now();
  while (!(await image.isHealthy(env))) {
    if (child.exitCode !== null) throw new Error(`${image.dockerfile}: what it starts ended with ${child.exitCode}`);
    if (Date.now() - startedAt > HEALTHY_WITHIN_MS)
      throw new Error(`${image.dockerfile}: not healthy within ${HEALTHY_WITHIN_MS / 1000} s`);
    await delay(200);
  }
  return Date.now() - startedAt;
}

async function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(timer);
}
