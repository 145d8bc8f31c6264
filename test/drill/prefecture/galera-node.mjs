import { execFile, spawn } from 'node:child_process';
import { chmod, chown, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { ROOT } from '../../../scripts/root.mjs';
import { run } from '../../../scripts/run.mjs';
import { busyness } from '../../setup/busyness.mjs';
import { freePort } from '../../setup/mariadb.mjs';

const NOBODY = 65534;
const asNobody = () => (process.getuid() === 0 ? ['--user=nobody'] : []);
const CONFIG = join(ROOT, 'docker/mariadb/galera.cnf');
const JOIN_MS = 120_000;

/** One of three MariaDBs that are one, with the settings that are shipped for them; it may be killed and started again. */
export class GaleraNode {
  #child = null;
  #gone = Promise.resolve();

  constructor(folder, id, ports) {
    Object.assign(this, { folder, id, ...ports });
  }

  /** @param {string} folder that nobody else uses @param {number} id */
  static async make(folder, id) {
    const ports = { port: await freePort(), group: await freePort(), ist: await freePort(), sst: await freePort() };
    const node = new GaleraNode(folder, id, ports);
    await mkdir(folder, { mode: 0o755 });
    if (process.getuid() === 0) {
      await chmod(folder, 0o755);
      await chown(folder, NOBODY, NOBODY);
    }
    const how = ['--auth-root-authentication-method=normal', '--skip-test-db', ...asNobody()];
    await run('mariadb-install-db', ['--no-defaults', `--datadir=${node.data}`, ...how], { stdio: 'ignore' });
    return node;
  }

  get data() {
    return join(this.folder, 'data');
  }

  get pid() {
    return this.#child?.pid ?? null;
  }

  /** @param {GaleraNode[]} all @param {{isFirst?: boolean}} [how] `isFirst`: it begins the cluster, with nobody there yet */
  async start(all, { isFirst = false } = {}) {
    const at = await this.#recovered(all);
    const child = spawn('mariadbd', [...this.#args(all), ...at, ...(isFirst ? ['--wsrep-new-cluster'] : [])], {
      stdio: 'ignore',
      // what fills it, or is filled by it, dies with it
      detached: true,
    });
    this.#child = child;
    this.#gone = new Promise((resolve) => child.once('exit', resolve));
  }

  /** Resolves once it takes what is written, as one of so many. */
  async joined(size) {
    const until = performance.now() + JOIN_MS * busyness();
    while (performance.now() < until) {
      if (this.#child?.exitCode !== null) throw new Error(`node ${this.id} ended: ${await this.lastWords()}`);
      const status = await this.status().catch(() => null);
      if (status?.wsrep_ready === 'ON' && Number(status.wsrep_cluster_size) === size) return;
      await pause(200);
    }
    throw new Error(`node ${this.id} is not in the cluster: ${await this.lastWords()}`);
  }

  /** What it says of itself in the cluster. @returns {Promise<Record<string, string>>} */
  async status() {
    const rows = await this.query("SHOW GLOBAL STATUS LIKE 'wsrep%'");
    return Object.fromEntries(rows.map((row) => row.split('\t')));
  }

  /** As root, beside the network. @returns {Promise<string[]>} rows of columns that are separated by tabs */
  async query(sql) {
    const { stdout } = await promisify(execFile)(
      'mariadb',
      ['--no-defaults', `--socket=${this.#socket}`, '-uroot', '--batch', '--skip-column-names', '-e', sql],
      { timeout: 30_000 },
    );
    return stdout.split('\n').filter((line) => line !== '');
  }

  async kill() {
    if (this.#child === null) return;
    try {
      process.kill(-this.#child.pid, 'SIGKILL');
    } catch {
      // nobody of them is left
    }
    await this.#gone;
  }

  async lastWords() {
    const text = await readFile(join(this.folder, 'error.log'), 'utf8').catch(() => '');
    return text.split('\n').slice(-25).join('\n');
  }

  /** Where it stood when it ended, which Debian's unit asks as well (`galera_recovery`). */
  async #recovered(all) {
    const log = join(this.folder, 'recovery.log');
    const args = [
      ...this.#args(all).filter((arg) => !arg.startsWith('--log-error')),
      '--wsrep-recover',
      '--skip-networking',
    ];
    await run('mariadbd', [...args, `--log-error=${log}`], { stdio: 'ignore' });
    const found = [...(await readFile(log, 'utf8')).matchAll(/Recovered position: ?(\S+)/g)].at(-1);
    return found === undefined ? [] : [`--wsrep-start-position=${found[1]}`];
  }

  get #socket() {
    return join(this.folder, 'socket');
  }

  #args(all) {
    const provider = [
      ...[`gmcast.listen_addr=tcp://127.0.0.1:${this.group}`, `ist.recv_addr=127.0.0.1:${this.ist}`],
      ...['gcache.size=64M', `base_port=${this.group}`],
    ];
    return [
      ...[`--defaults-file=${CONFIG}`, `--datadir=${this.data}`, `--socket=${this.#socket}`],
      ...[`--pid-file=${join(this.folder, 'pid')}`, `--port=${this.port}`, '--bind-address=127.0.0.1'],
      ...[`--log-error=${join(this.folder, 'error.log')}`, '--innodb-buffer-pool-size=128M', ...asNobody()],
      `--wsrep-cluster-address=gcomm://${all.map(({ group }) => `127.0.0.1:${group}`).join(',')}`,
      ...[`--wsrep-node-address=127.0.0.1:${this.group}`, `--wsrep-node-name=node-${this.id}`],
      `--wsrep-sst-receive-address=127.0.0.1:${this.sst}`,
      `--wsrep-provider-options=${provider.join(';')}`,
    ];
  }
}
