import { spawn } from 'node:child_process';
import { chmod, chown, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/root.mjs';
import { run } from '../../../scripts/run.mjs';
import { freePort, untilListening } from '../../setup/mariadb.mjs';

const NOBODY = 65534;

/** The MariaDB of one of two servers, with the settings that are shipped for it; it may be killed and started again. */
export class DbServer {
  #child = null;
  #gone = Promise.resolve();

  constructor(folder, id, port) {
    Object.assign(this, { folder, id, port });
  }

  /** @param {string} folder that nobody else uses @param {number} id */
  static async make(folder, id) {
    const server = new DbServer(folder, id, await freePort());
    await mkdir(folder, { mode: 0o755 });
    if (process.getuid() === 0) {
      await chmod(folder, 0o755);
      await chown(folder, NOBODY, NOBODY);
    }
    await run(
      'mariadb-install-db',
      [
        '--no-defaults',
        `--datadir=${server.data}`,
        '--auth-root-authentication-method=normal',
        '--skip-test-db',
        ...asNobody(),
      ],
      { stdio: 'ignore' },
    );
    return server;
  }

  get data() {
    return join(this.folder, 'data');
  }

  url(user, password, database = '') {
    return `mariadb://${user}:${password}@127.0.0.1:${this.port}/${database}`;
  }

  async start() {
    const child = spawn(
      'mariadbd',
      [
        `--defaults-file=${join(ROOT, 'docker/mariadb/two-servers.cnf')}`,
        ...[`--server-id=${this.id}`, `--datadir=${this.data}`, `--socket=${join(this.folder, 'socket')}`],
        ...[`--pid-file=${join(this.folder, 'pid')}`, `--port=${this.port}`, '--bind-address=127.0.0.1'],
        ...[`--log-error=${join(this.folder, 'error.log')}`, ...asNobody()],
      ],
      { stdio: 'ignore' },
    );
    this.#child = child;
    this.#gone = new Promise((resolve) => child.once('exit', resolve));
    await untilListening(this.port, child);
  }

  /** As root, beside the network. */
  async query(sql) {
    await run('mariadb', ['--no-defaults', `--socket=${join(this.folder, 'socket')}`, '-uroot', '-e', sql], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }

  async kill() {
    this.#child?.kill('SIGKILL');
    await this.#gone;
  }
}

const asNobody = () => (process.getuid() === 0 ? ['--user=nobody'] : []);
