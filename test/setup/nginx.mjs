import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../scripts/root.mjs';
import { untilListening } from './mariadb.mjs';

const TEMPORARY = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
const STREAM = '/usr/lib/nginx/modules/ngx_stream_module.so';

/**
 * Debian's nginx with the files that are shipped for it (`docker/nginx`); only addresses and ports are others. It may be killed and
 * started again.
 */
export class Nginx {
  #child = null;
  #gone = Promise.resolve();

  /**
   * @param {{ports: number[], port: number, plainPort: number, tls?: {certificate: string, key: string} | null,
   *   lines?: {brokers: number[], broker: number, firstBroker: number, databases: number[], database: number}[]}} where all on loopback;
   *   without `tls` it speaks plainly; `lines`: of as many servers
   */
  static async make(where) {
    const folder = await mkdtemp(join(tmpdir(), 'mingchu-nginx-'));
    const nginx = new Nginx(folder, where);
    await nginx.#write();
    return nginx;
  }

  constructor(folder, where) {
    Object.assign(this, { folder, where });
  }

  async #write() {
    const { folder, where } = this;
    const { ports, port, plainPort, tls = null, lines = [] } = where;
    for (const name of TEMPORARY) await mkdir(join(folder, name), { recursive: true });
    const names = { crt: join(folder, 'mingchu.crt'), key: join(folder, 'mingchu.key') };
    if (tls !== null) {
      await writeFile(names.crt, tls.certificate);
      await writeFile(names.key, tls.key, { mode: 0o600 });
    }
    const shipped = async (name) =>
      withCertificate(await readFile(join(ROOT, 'docker/nginx', name), 'utf8'), tls && names);
    const pages = replaced(await shipped('mingchu.conf'), [
      [/server 10\.0\.0\.11:8080( .*;)\n\s*server 10\.0\.0\.12:8080 .*;/, (_, how) => servers(ports, how)],
      [/listen 443 ssl http2;/, tls ? `listen 127.0.0.1:${port} ssl http2;` : `listen 127.0.0.1:${port};`],
      [/listen 80;/, `listen 127.0.0.1:${plainPort};`],
    ]);
    await writeFile(join(folder, 'mingchu.conf'), pages);
    for (const [n, line] of lines.entries()) {
      const own = replaced(await shipped('mingchu-lines.conf'), [
        [/server 10\.0\.0\.11:1883( .*;)\n\s*server 10\.0\.0\.12:1883 .*;/, (_, how) => servers(line.brokers, how)],
        [/listen 8883 ssl;/, `listen 127.0.0.1:${line.broker};`],
        [/server 10\.0\.0\.11:1883 /, `server 127.0.0.1:${line.brokers[0]} `],
        [/server 10\.0\.0\.12:1883 /, `server 127.0.0.1:${line.brokers[1]} `],
        [/listen 127\.0\.0\.1:1884;/, `listen 127.0.0.1:${line.firstBroker};`],
        [/server 10\.0\.0\.11:3306 /, `server 127.0.0.1:${line.databases[0]} `],
        [/server 10\.0\.0\.12:3306 /, `server 127.0.0.1:${line.databases[1]} `],
        [/server 10\.0\.0\.13:3306 /, `server 127.0.0.1:${line.databases[2]} `],
        [/listen 127\.0\.0\.1:3307;/, `listen 127.0.0.1:${line.database};`],
        // several servers stand in one process here
        [
          /^stream \{([\s\S]*)\}\s*$/m,
          (_, within) => within.replaceAll(/mingchu_(brokers|first_broker|database)/g, `$&_${n}`),
        ],
      ]);
      await writeFile(join(folder, `lines-${n}.conf`), own);
    }
    await writeFile(join(folder, 'nginx.conf'), this.#main(lines.length));
  }

  #main(lines) {
    const { folder } = this;
    const asRoot = process.getuid?.() === 0;
    return [
      ...(asRoot ? ['user root;'] : []),
      ...(lines > 0 ? [`load_module ${STREAM};`] : []),
      ...['daemon off;', 'worker_processes 1;', 'worker_rlimit_nofile 16384;', `pid ${folder}/pid;`],
      ...[`error_log ${folder}/error.log;`, 'events { worker_connections 8192; }', 'http {'],
      ...TEMPORARY.map((name) => `${name}_temp_path ${folder}/${name};`),
      ...[`include ${folder}/mingchu.conf;`, '}'],
      ...(lines > 0 ? [`stream { include ${folder}/lines-*.conf; }`] : []),
      '',
    ].join('\n');
  }

  get pid() {
    return this.#child?.pid ?? null;
  }

  async start() {
    const { folder, where } = this;
    const child = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')], {
      stdio: ['ignore', 'ignore', 'inherit'],
      // its workers die with it: a group of their own
      detached: true,
    });
    this.#child = child;
    this.#gone = new Promise((resolve) => child.once('exit', resolve));
    await untilListening(where.port, child);
  }

  /** All of it at once, as a server loses its power. */
  async kill() {
    if (this.#child === null) return;
    try {
      process.kill(-this.#child.pid, 'SIGKILL');
    } catch {
      // nobody of them is left
    }
    await this.#gone;
  }

  async stop() {
    await this.kill();
    await rm(this.folder, { recursive: true, force: true });
  }
}

const servers = (ports, how) => ports.map((port) => `server 127.0.0.1:${port}${how}`).join('\n    ');

/** With the certificate at its place here, or without any. */
function withCertificate(text, names) {
  if (names === null) return text.replaceAll(/^\s*ssl_.*\n/gm, '');
  return text
    .replaceAll('/etc/ssl/mingchu/mingchu.crt', names.crt)
    .replaceAll('/etc/ssl/mingchu/mingchu.key', names.key);
}

/** Each must be found: what is tested is the file that is shipped. */
function replaced(text, changes) {
  return changes.reduce((now, [what, by]) => {
    if (!what.test(now)) throw new Error(`the file for nginx has no ${what} any more`);
    return now.replace(what, by);
  }, text);
}
