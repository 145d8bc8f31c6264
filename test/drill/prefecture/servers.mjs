import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/root.mjs';
import { freePort, untilListening } from '../../setup/mariadb.mjs';
import { Nginx } from '../../setup/nginx.mjs';
import { Program } from '../../setup/program.mjs';
import { Brokers } from './brokers.mjs';
import { GaleraNode } from './galera-node.mjs';
import { Rabbits } from './rabbits.mjs';

const NODES = [1, 2, 3];
const INSTANCES = [1, 2];

/**
 * Everything a prefecture runs on, each a program of its own on loopback, with the settings that are shipped: three MariaDBs in one
 * Galera, two Mosquittos that are bridged or three RabbitMQs that are one, Redis, a store that speaks S3, nginx, and two instances of the platform that share no folder.
 */
export class Servers {
  /** @type {GaleraNode[]} */
  nodes = [];
  /** @type {Program[]} */
  instances = [];
  metricsUrls = [];

  /** @param {string} folder @param {'mosquitto' | 'rabbitmq'} [broker] */
  static async make(folder, broker = 'mosquitto') {
    const servers = new Servers();
    servers.broker = broker;
    servers.folder = folder;
    servers.log = createWriteStream(join(folder, 'programs.log'));
    await servers.#make();
    return servers;
  }

  async #make() {
    const { folder } = this;
    for (const id of NODES) this.nodes.push(await GaleraNode.make(join(folder, `node-${id}`), id));
    this.brokers = await (this.broker === 'rabbitmq' ? Rabbits.make(folder) : Brokers.make(folder, word()));
    this.redis = new Spawned('redis-server', await freePort(), (port) => [
      ...['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
    ]);
    const keyFile = join(folder, 'store.keys');
    await writeFile(keyFile, `mingchu\n${word()}\n`, { mode: 0o600 });
    const storePort = await freePort();
    const storeFolder = join(folder, 'store');
    await mkdir(storeFolder);
    this.store = this.#program(
      'store',
      ['test/setup/s3-server.mjs', String(storePort), storeFolder, 'mingchu', keyFile],
      {},
    );
    const ports = [await freePort(), await freePort()];
    const lines = [];
    const databases = this.nodes.map(({ port }) => port);
    for (const _ of INSTANCES) {
      const own = { broker: await freePort(), firstBroker: await freePort(), database: await freePort() };
      lines.push({ brokers: this.brokers.both.map(({ port }) => port), databases, ...own });
    }
    const [port, plainPort] = [await freePort(), await freePort()];
    this.nginx = await Nginx.make({ ports, port, plainPort, lines });
    this.url = `http://127.0.0.1:${port}`;
    this.mqttUrl = `mqtt://127.0.0.1:${lines[0].broker}`;
    this.passwords = { database: word(), broker: word() };
    const platformKey = join(folder, 'platform.key');
    await writeFile(platformKey, randomBytes(32).toString('base64'), { mode: 0o600 });
    this.env = INSTANCES.map((id, n) => ({
      PORT: String(ports[n]),
      HOST: '127.0.0.1',
      DATA_DIR: join(folder, `platform-${id}`),
      PLATFORM_KEY_FILE: platformKey,
      TRUSTED_PROXIES: '127.0.0.1',
      PUBLIC_URL: this.url,
      METRICS_PORT: '0',
      LOG_LEVEL: 'warn',
      DATABASE_URL: this.databaseUrl({ port: lines[n].database }),
      MQTT_URL: `mqtt://platform:${this.passwords.broker}@127.0.0.1:${lines[n].firstBroker}`,
      REDIS_URL: `redis://127.0.0.1:${this.redis.port}/0`,
      S3_URL: `http://127.0.0.1:${storePort}/mingchu`,
      S3_KEY_FILE: keyFile,
    }));
    this.instances = this.env.map((env, n) => this.#program(`platform ${n + 1}`, ['dist/src/app/main.js'], env));
  }

  /** @param {{port: number}} at a node, or a line to whichever is there */
  databaseUrl({ port }) {
    return `mariadb://mingchu:${this.passwords.database}@127.0.0.1:${port}/mingchu`;
  }

  /** The first time: an empty cluster, a user, and the schema, which one instance makes before the other is there. */
  async begin() {
    const [first, ...others] = this.nodes;
    await first.start(this.nodes, { isFirst: true });
    await first.joined(1);
    await first.query(
      'CREATE DATABASE mingchu CHARACTER SET utf8mb4 COLLATE utf8mb4_bin; ' +
        `CREATE USER mingchu@'%' IDENTIFIED BY '${this.passwords.database}'; GRANT ALL ON mingchu.* TO mingchu@'%'`,
    );
    // one after the other: while one is filled, the one that fills it takes no writes
    for (const [n, node] of others.entries()) {
      await node.start(this.nodes);
      await node.joined(n + 2);
    }
    await Promise.all([this.brokers.begin(), ...[this.redis, this.store].map((one) => one.start())]);
    await this.brokers.addUser('platform', this.passwords.broker);
    await this.nginx.start();
    for (const instance of this.instances) this.metricsUrls.push((await instance.start()).metrics);
  }

  /** All at once, as the power goes. */
  async killAll() {
    const { nodes, brokers, redis, store, nginx, instances } = this;
    await Promise.all([nginx, ...instances, redis, store, ...brokers.all, ...nodes].map((one) => one.kill()));
  }

  /** All at once, as the power comes back: nobody waits for another. */
  async startAll() {
    const { nodes, brokers, redis, store, nginx, instances } = this;
    const databases = nodes.map((node) => node.start(nodes));
    const others = [nginx, redis, store, ...brokers.all].map((one) => one.start());
    await Promise.all([...databases, ...others, ...instances.map((one) => started(one))]);
    await Promise.all(nodes.map((node) => node.joined(nodes.length)));
  }

  /** The end of what the programs said, for a report of what went wrong. */
  async lastWords() {
    return (await readFile(join(this.folder, 'programs.log'), 'utf8')).split('\n').slice(-40).join('\n');
  }

  async stop() {
    for (const instance of this.instances) await instance.stop();
    await this.killAll();
    await this.brokers?.stop();
    await this.nginx?.stop();
    await new Promise((closed) => this.log.end(closed));
  }

  #program(name, args, env) {
    const ready = ({ listening }) => listening;
    return new Program(name, args, { cwd: ROOT, ready, env, log: this.log });
  }
}

/** As a service manager does, which starts it anew when it ends: there may be no database yet. */
async function started(program) {
  for (let tries = 1; ; tries += 1) {
    try {
      return await program.start();
    } catch (error) {
      if (tries === 20) throw error;
      await new Promise((next) => setTimeout(next, 1_000));
    }
  }
}

/** A server of Debian's on one port. */
class Spawned {
  #child = null;
  #gone = Promise.resolve();

  constructor(command, port, args) {
    Object.assign(this, { command, port, args });
  }

  async start() {
    const child = spawn(this.command, this.args(this.port), { stdio: 'ignore' });
    this.#child = child;
    this.#gone = new Promise((resolve) => child.once('exit', resolve));
    await untilListening(this.port, child);
  }

  async kill() {
    this.#child?.kill('SIGKILL');
    await this.#gone;
  }
}

const word = () => randomBytes(12).toString('hex');
