import { execFile, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { ROOT } from '../../../scripts/root.mjs';
import { busyness } from '../../setup/busyness.mjs';
import { freePort, untilListening } from '../../setup/mariadb.mjs';

const BIN = '/usr/lib/rabbitmq/bin';
const NODES = [1, 2, 3];
const START_MS = 120_000;

/** One of three RabbitMQs that are one, with the settings that are shipped for them; only addresses and ports are others. */
class Rabbit {
  #child = null;
  #gone = Promise.resolve();

  constructor(folder, id, ports, cluster) {
    Object.assign(this, { folder, id, ...ports, cluster });
  }

  get name() {
    return `${this.cluster}-${this.id}@localhost`;
  }

  get pid() {
    return this.#child?.pid ?? null;
  }

  get env() {
    const { folder } = this;
    return {
      PATH: process.env.PATH,
      // where the cookie is by which the three know each other
      HOME: join(folder, '..'),
      LANG: 'C.UTF-8',
      RABBITMQ_NODENAME: this.name,
      RABBITMQ_DIST_PORT: String(this.dist),
      RABBITMQ_MNESIA_BASE: join(folder, 'data'),
      RABBITMQ_LOG_BASE: join(folder, 'log'),
      RABBITMQ_CONFIG_FILE: join(folder, 'rabbitmq.conf'),
      RABBITMQ_ENABLED_PLUGINS_FILE: join(folder, 'enabled_plugins'),
      RABBITMQ_CONF_ENV_FILE: '/dev/null',
      RABBITMQ_ADVANCED_CONFIG_FILE: join(folder, 'none'),
      // a line for names of our own: another RabbitMQ of this machine has its own
      ERL_EPMD_PORT: String(this.epmd),
      ERL_EPMD_ADDRESS: '127.0.0.1',
      // or it would not be let go at the end
      ERL_EPMD_RELAXED_COMMAND_CHECK: 'true',
    };
  }

  async write(all) {
    await mkdir(this.folder, { recursive: true });
    const shipped = await readFile(join(ROOT, 'docker/rabbitmq/rabbitmq.conf'), 'utf8');
    const own = all.reduce(
      (text, { id, name }) => text.replace(`rabbit@server-${id}`, name),
      shipped.replace('10.0.0.11:1883', `127.0.0.1:${this.port}`),
    );
    await writeFile(join(this.folder, 'rabbitmq.conf'), own);
    await writeFile(join(this.folder, 'enabled_plugins'), '[rabbitmq_mqtt].\n');
  }

  async start() {
    const child = spawn(join(BIN, 'rabbitmq-server'), [], { stdio: 'ignore', env: this.env, detached: true });
    this.#child = child;
    this.#gone = new Promise((resolve) => child.once('exit', resolve));
    await untilListening(this.port, child, START_MS);
  }

  async kill() {
    if (this.#child === null) return;
    try {
      process.kill(-this.#child.pid, 'SIGKILL');
    } catch {
      // nobody of them is left
    }
    await this.#gone;
    // the one that listens may end a moment after the one that was started, and would keep its name from who comes next
    for (const port of [this.port, this.dist]) while (await isOpen(port)) await pause(50);
  }

  /** As who looks after it. */
  async control(...args) {
    return promisify(execFile)(join(BIN, 'rabbitmqctl'), ['--node', this.name, ...args], {
      env: this.env,
      timeout: 60_000 * busyness(),
    });
  }
}

const isOpen = (port) =>
  new Promise((resolve) => {
    const socket = createConnection({ host: '127.0.0.1', port });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });

/** Three RabbitMQs; `both` are those that boxes and platforms are sent to. */
export class Rabbits {
  #line = Promise.resolve();

  constructor(folder, all) {
    Object.assign(this, { folder, all });
  }

  get both() {
    return this.all.slice(0, 2);
  }

  static async make(folder) {
    const epmd = await freePort();
    const cluster = `mingchu${randomBytes(3).toString('hex')}`;
    const all = [];
    for (const id of NODES) {
      const ports = { port: await freePort(), dist: await freePort(), epmd };
      all.push(new Rabbit(join(folder, `rabbit-${id}`), id, ports, cluster));
    }
    for (const one of all) await one.write(all);
    await writeFile(join(folder, '.erlang.cookie'), randomBytes(12).toString('hex'), { mode: 0o400 });
    return new Rabbits(folder, all);
  }

  /** The first time: one after the other, so that there is one whom the others join. */
  async begin() {
    for (const one of this.all) await one.start();
  }

  /** All that a box, or the platform, may: its own topics alone, as `docker/mosquitto/acl` says it. */
  async addUser(name, password) {
    const added = this.#line.then(() => this.#import(name, password));
    this.#line = added.catch(() => undefined);
    return added;
  }

  async #import(name, password) {
    const isPlatform = name === 'platform';
    const queues = '^(mqtt-subscription-.*|amq\\.topic)$';
    const own = (way) => `^mingchu\\.v1\\.agents\\.${isPlatform ? '[^.]+' : name}\\.${way}\\.[^.]+$`;
    const among = '^(\\$share\\.[^.]+\\.)?mingchu\\.v1\\.platform\\.';
    const [write, read] = isPlatform
      ? [`${own('down')}|${among}`, `^(\\$share\\.[^.]+\\.)?mingchu\\.v1\\.agents\\.[^.]+\\.up\\.[^.]+$|${among}`]
      : [own('up'), own('down')];
    const salt = randomBytes(4);
    const hash = Buffer.concat([salt, createHash('sha256').update(salt).update(password).digest()]).toString('base64');
    const definitions = {
      users: [{ name, password_hash: hash, hashing_algorithm: 'rabbit_password_hashing_sha256', tags: '' }],
      vhosts: [{ name: '/' }],
      permissions: [{ user: name, vhost: '/', configure: '^mqtt-subscription-.*$', write: queues, read: queues }],
      topic_permissions: [{ user: name, vhost: '/', exchange: 'amq.topic', write, read }],
    };
    const file = join(this.folder, `user-${randomBytes(4).toString('hex')}.json`);
    await writeFile(file, JSON.stringify(definitions), { mode: 0o600 });
    for (let tries = 1; ; tries += 1) {
      try {
        await this.all[(tries - 1) % this.all.length].control('import_definitions', file);
        return;
      } catch (error) {
        if (tries === 6) throw error;
        await pause(1_000);
      }
    }
  }

  async stop() {
    for (const one of this.all) await one.kill();
    const { epmd } = this.all[0];
    await promisify(execFile)('epmd', ['-port', String(epmd), '-kill']).catch(() => undefined);
  }
}
