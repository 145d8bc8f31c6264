import { spawn } from 'node:child_process';
import { chmod, copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/root.mjs';
import { run } from '../../../scripts/run.mjs';
import { freePort, untilListening } from '../../setup/mariadb.mjs';

/** One of two Mosquittos that are bridged, with the settings that are shipped for them. */
class Broker {
  #child = null;
  #gone = Promise.resolve();

  constructor(folder, port) {
    Object.assign(this, { folder, port });
  }

  get pid() {
    return this.#child?.pid ?? null;
  }

  async start() {
    const child = spawn('mosquitto', ['-c', join(this.folder, 'mosquitto.conf')], { stdio: 'ignore' });
    this.#child = child;
    this.#gone = new Promise((resolve) => child.once('exit', resolve));
    await untilListening(this.port, child);
  }

  /** It reads anew who may sign in. */
  reload() {
    this.#child?.kill('SIGHUP');
  }

  async kill() {
    this.#child?.kill('SIGKILL');
    await this.#gone;
  }
}

/** Two brokers; who may sign in at one may at the other. */
export class Brokers {
  constructor(folder, both) {
    Object.assign(this, { folder, both });
  }

  get all() {
    return this.both;
  }

  async begin() {
    for (const broker of this.both) await broker.start();
  }

  async stop() {
    for (const broker of this.both) await broker.kill();
  }

  /** @param {string} folder @param {string} bridgePassword */
  static async make(folder, bridgePassword) {
    const both = [];
    for (const n of [1, 2]) {
      const broker = new Broker(join(folder, `broker-${n}`), await freePort());
      await mkdir(broker.folder, { recursive: true });
      await copyFile(join(ROOT, 'docker/mosquitto/acl'), join(broker.folder, 'acl'));
      await writeFile(join(broker.folder, 'passwords'), '', { mode: 0o600 });
      both.push(broker);
    }
    const [first, second] = both;
    for (const broker of both) {
      const bridge = broker === second ? await bridgeTo(first, bridgePassword) : '';
      await writeFile(join(broker.folder, 'mosquitto.conf'), `${await configOf(broker)}\n${bridge}`, { mode: 0o600 });
    }
    const brokers = new Brokers(folder, both);
    await brokers.addUser('bridge', bridgePassword);
    return brokers;
  }

  async addUser(name, password) {
    const [first, second] = this.both.map(({ folder }) => join(folder, 'passwords'));
    await run('mosquitto_passwd', ['-b', first, name, password], { stdio: 'ignore' });
    await copyFile(first, second);
    await chmod(second, 0o600);
    for (const broker of this.both) broker.reload();
  }
}

async function configOf({ folder, port }) {
  const shipped = await readFile(join(ROOT, 'docker/mosquitto/mosquitto.conf'), 'utf8');
  return [
    shipped.replace('listener 1883', `listener ${port} 127.0.0.1`).replaceAll('/mosquitto/config', folder),
    ...(process.getuid?.() === 0 ? ['user root'] : []),
  ].join('\n');
}

async function bridgeTo({ port }, password) {
  const shipped = await readFile(join(ROOT, 'docker/mosquitto/bridge.conf'), 'utf8');
  return `${shipped.replace('10.0.0.11:1883', `127.0.0.1:${port}`)}remote_password ${password}\n`;
}
