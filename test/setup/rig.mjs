import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../scripts/root.mjs';
import { Api } from '../demo/api.mjs';
import { readDockerfile, readEnv } from '../drill/docker/dockerfile.mjs';
import { SETUP_TOKEN } from './children.mjs';
import { freePort } from './mariadb.mjs';
import { Program } from './program.mjs';
import { roundRobin } from './round-robin.mjs';

/**
 * A platform, and when asked for cameras and a recorder box, each a process of its own on a temporary folder: what the
 * drills and benches work on. Everything in it is made through the public API.
 */
export class Rig {
  /** @type {Program[]} in the order they were made */
  #programs = [];
  /** @type {Program[]} */
  platforms = [];
  /** Where each instance tells its metrics, as it was first started. @type {string[]} */
  metricsUrls = [];

  constructor(folder, port, mqttPort, build) {
    this.folder = folder;
    this.build = build;
    this.log = createWriteStream(join(folder, 'rig.log'));
    this.url = `http://127.0.0.1:${port}`;
    this.port = port;
    this.mqttUrl = `mqtt://127.0.0.1:${mqttPort}`;
    this.mqttPort = mqttPort;
  }

  /**
   * Starts the platform and makes a school with its people.
   *
   * @param {string} name of the folder, for the person who looks for it
   * @param {{databaseUrl?: string, build?: string, env?: Record<string, string>, instances?: number,
   *   broker?: {port: number, addUser(name: string, password: string): Promise<void>} | null}} [options] without a URL it is
   *   the embedded database; `build`: the built checkout whose programs run, without it this one; `env`: more for the
   *   platform; `instances`: so many of it behind a proxy, which need a database and a `broker` that they can share
   */
  static async start(name, { databaseUrl, build = ROOT, env = {}, instances = 1, broker = null } = {}) {
    const folder = await mkdtemp(join(tmpdir(), `mingchu-${name}-`));
    const rig = new Rig(folder, await freePort(), broker?.port ?? (await freePort()), build);
    rig.broker = broker;
    // Told to end, nothing of it is left running.
    for (const signal of ['SIGINT', 'SIGTERM']) {
      process.once(signal, () => {
        process.stderr.write(`${signal}: stopping\n`);
        void rig.stop().finally(() => process.exit(1));
      });
    }
    try {
      await rig.#startPlatform(databaseUrl, env, instances);
    } catch (error) {
      const said = await rig.lastWords();
      await rig.stop();
      throw new Error(`${error.message}\n${said}`, { cause: error });
    }
    return rig;
  }

  async #startPlatform(databaseUrl, env, instances) {
    const ports = instances === 1 ? [this.port] : await Promise.all(Array.from({ length: instances }, freePort));
    if (this.broker !== null) {
      const password = randomBytes(12).toString('hex');
      await this.broker.addUser('platform', password);
      env = { MQTT_URL: `mqtt://platform:${password}@127.0.0.1:${this.mqttPort}`, ...env };
    }
    this.platforms = ports.map((port, i) =>
      this.#program(
        instances === 1 ? 'platform' : `platform ${i + 1}`,
        ['dist/src/app/main.js'],
        ({ listening }) => listening,
        {
          PORT: String(port),
          HOST: '127.0.0.1',
          DATA_DIR: join(this.folder, 'platform'),
          MQTT_PORT: String(this.mqttPort),
          METRICS_PORT: '0',
          LOG_LEVEL: 'warn',
          ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
          ...env,
        },
      ),
    );
    /** Where each instance answers by itself. */
    this.platformUrls = ports.map((port) => `http://127.0.0.1:${port}`);
    if (instances > 1) this.proxy = await roundRobin(ports, this.port);
    for (const platform of this.platforms) this.metricsUrls.push((await platform.start()).metrics);
    const setupToken = await this.platform.said(SETUP_TOKEN);
    // by its own means: what an older platform takes is known to the set-up of its day
    const { makeStructure } = await import(join(this.build, 'test/demo/structure.mjs'));
    this.school = await makeStructure(this.url, setupToken, localDate(Date.now()));
  }

  /** The platform, or of several instances the first. */
  get platform() {
    return this.platforms[0];
  }

  /** @param {string} role */
  signIn(role) {
    const { username, password, totpSecret } = this.school.accounts.find((account) => account.role === role);
    return new Api(this.url).signIn(username, password, totpSecret);
  }

  /**
   * Starts drawn cameras. @param {object[]} cameras as `test/cameras/cli.mjs` wants them, without credentials
   * @returns {Promise<{onvifUrl: string, username: string, password: string, rtspPort: number}[]>}
   */
  async startCameras(cameras) {
    const described = [];
    for (const camera of cameras) {
      described.push({
        username: 'mingchu',
        password: `p-${this.port}-${this.mqttPort}`,
        ports: { rtsp: await freePort() },
        ...camera,
      });
    }
    const config = join(this.folder, 'cameras.json');
    await writeFile(config, JSON.stringify({ cameras: described }), { mode: 0o600 });
    const scenes = join(ROOT, '.cache/scenes');
    this.cameras = this.#program(
      'cameras',
      ['test/cameras/cli.mjs', '--config', config, '--scenes', scenes],
      ({ ready }) => ready,
    );
    this.cameras.options.timeoutMs = 600_000;
    const { cameras: running } = await this.cameras.start();
    return running.map((camera, i) => ({ ...camera, rtspPort: described[i].ports.rtsp }));
  }

  /**
   * Binds cameras to places from now on and starts the recorder box that records them.
   *
   * @param {{name: string, onvifUrl: string, username: string, password: string, placeId: string}[]} cameras
   * @param {object} [settings] of the box, beyond what it needs to find the platform
   * @param {string} [build] the built checkout whose box it is, where that is not the platform's
   * @returns {Promise<string[]>} the cameras' ids
   */
  async startAgent(cameras, settings = {}, build = this.build) {
    const admin = await this.signIn('system_admin');
    const { agentId, token } = this.school.agent;
    await this.broker?.addUser(agentId, token);
    const ids = [];
    for (const { name, onvifUrl, username, password, placeId } of cameras) {
      const { id } = await admin.post(`/agents/${agentId}/cameras`, { name, onvifUrl, username, password });
      await admin.post(`/cameras/${id}/bindings`, { placeId, from: new Date().toISOString() });
      ids.push(id);
    }
    this.boxFolder = join(this.folder, 'box');
    await mkdir(this.boxFolder, { recursive: true });
    const config = join(this.folder, 'agent.json');
    const wiring = { agentId, token, platformUrl: this.url, mqttUrl: this.mqttUrl, dataDir: this.boxFolder };
    await writeFile(
      config,
      JSON.stringify({ cameraNetworks: ['127.0.0.0/8'], reportSeconds: 2, ...wiring, ...settings }),
      { mode: 0o600 },
    );
    const isReady = ({ event, cameras: count }) => event === 'config.applied' && count === ids.length;
    const args = ['dist/edge-agent/src/main.js', 'run', '--config', config];
    this.agent = this.#program('recorder box', args, isReady, await imageEnvironment('agent'));
    this.agent.options.cwd = build;
    await this.agent.start();
    return ids;
  }

  #program(name, args, ready, env) {
    const program = new Program(name, args, { cwd: this.build, ready, env, log: this.log });
    this.#programs.push(program);
    return program;
  }

  /** Stops everything; the folder stays when `keep` says so, and then its path is returned. */
  async stop({ keep = false } = {}) {
    for (const program of this.#programs.splice(0).reverse()) await program.stop();
    await this.proxy?.stop();
    this.proxy = null;
    await new Promise((closed) => this.log.end(closed));
    if (keep) return this.folder;
    await rm(this.folder, { recursive: true, force: true });
    return null;
  }

  /** The end of what the programs said, for a report of what went wrong. */
  async lastWords(lines = 40) {
    return (await readFile(join(this.folder, 'rig.log'), 'utf8')).split('\n').slice(-lines).join('\n');
  }
}

/** What a program's image sets for it: memory and speed are measured as they are in service. @param {'agent' | 'platform'} name */
async function imageEnvironment(name) {
  const [, service] = readDockerfile(await readFile(join(ROOT, `docker/${name}.Dockerfile`), 'utf8'));
  return readEnv(service.instructions.find(({ keyword }) => keyword === 'ENV').text);
}

/** The local day in Asia/Shanghai. @param {number} ms */
export const localDate = (ms) => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10);
