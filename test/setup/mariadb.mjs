import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { chmod, chown, mkdtemp, rm } from 'node:fs/promises';
import { createConnection, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../scripts/run.mjs';
import { busyness } from './busyness.mjs';

/** For tests, which make and drop a hundred databases and never lose power: no file for each table, no waiting for the disk. */
const QUICK = [
  '--innodb-file-per-table=0',
  '--innodb-flush-log-at-trx-commit=2',
  '--innodb-doublewrite=0',
  '--sync-frm=0',
];

/**
 * A MariaDB of our own in a temporary folder, on a free loopback port, gone when stopped.
 *
 * @param {{quick?: boolean, args?: string[]}} [options] without `quick` it keeps what it was given as one in service does; `args`
 *   of the server come last and so count
 * @returns {Promise<{pid: number, folder: string, url(database: string): string, query(sql: string): Promise<void>, stop(): Promise<void>}>}
 */
export async function startMariaDb({ quick = false, args = [] } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'mingchu-mariadb-'));
  const asRoot = process.getuid?.() === 0;
  if (asRoot) {
    // mariadbd refuses to run as root; `nobody` always exists
    await chmod(folder, 0o755);
    await chown(folder, 65534, 65534);
  }
  const user = asRoot ? ['--user=nobody'] : [];
  const data = join(folder, 'data');
  const socket = join(folder, 'socket');
  await run(
    'mariadb-install-db',
    ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db', ...user],
    { stdio: 'ignore' },
  );
  const port = await freePort();
  const server = spawn(
    'mariadbd',
    [
      '--no-defaults',
      `--datadir=${data}`,
      `--socket=${socket}`,
      `--pid-file=${join(folder, 'pid')}`,
      `--port=${port}`,
      '--bind-address=127.0.0.1',
      '--max-connections=400',
      '--innodb-buffer-pool-size=128M',
      ...(quick ? QUICK : []),
      ...args,
      ...user,
    ],
    { stdio: 'ignore' },
  );
  await untilListening(port, server);
  const query = (sql) =>
    run('mariadb', ['--no-defaults', `--socket=${socket}`, '-uroot', '-e', sql], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  return {
    pid: server.pid,
    folder,
    url: (database) => `mariadb://root@127.0.0.1:${port}/${database}`,
    query,
    async stop() {
      const gone = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await gone;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Below what the system gives to whoever asks for any port: one of those may be somebody else's while its owner is killed and started again. */
const PORTS = { from: 20_000, to: 32_000 };

/** A TCP port that was free a moment ago. */
export async function freePort() {
  for (;;) {
    const port = randomInt(PORTS.from, PORTS.to);
    const isFree = await new Promise((resolve) => {
      const probe = createServer();
      probe.once('error', () => resolve(false));
      probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
    });
    if (isFree) return port;
  }
}

/** Resolves once something accepts connections on the port. */
export async function untilListening(port, child, timeoutMs = 30_000) {
  const startedAt = performance.now();
  while (performance.now() - startedAt < timeoutMs * busyness()) {
    if (child.exitCode !== null) throw new Error(`the server on port ${port} ended with ${child.exitCode}`);
    const open = await new Promise((resolve) => {
      const socket = createConnection({ host: '127.0.0.1', port });
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
      socket.once('close', () => socket.destroy());
      socket.once('connect', () => socket.destroy());
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`nothing listens on port ${port}`);
}
