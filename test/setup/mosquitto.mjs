import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mqtt from 'mqtt';
import { ROOT } from '../../scripts/root.mjs';
import { run } from '../../scripts/run.mjs';
import { busyness } from './busyness.mjs';
import { freePort, untilListening } from './mariadb.mjs';

/** How long the broker may take to read its passwords again, on a quiet machine. */
const READ_AGAIN_MS = 20_000;

/**
 * An external Mosquitto with the configuration we supply for service, on a free loopback port. Each platform has its own: two of
 * them on one broker take messages away from each other, and each other's passwords. Whoever `addUser` has added is let in.
 *
 * @returns {Promise<{folder: string, port: number, addUser(name: string, password: string): Promise<void>, stop(): Promise<void>}>}
 */
export async function startMosquitto() {
  const folder = await mkdtemp(join(tmpdir(), 'mingchu-mosquitto-'));
  const port = await freePort();
  await cp(`${ROOT}docker/mosquitto/acl`, join(folder, 'acl'));
  await writeFile(join(folder, 'passwords'), '', { mode: 0o600 });
  const asRoot = process.getuid?.() === 0;
  await writeFile(
    join(folder, 'mosquitto.conf'),
    [
      `listener ${port} 127.0.0.1`,
      'allow_anonymous false',
      `password_file ${folder}/passwords`,
      `acl_file ${folder}/acl`,
      'persistence false',
      'message_size_limit 262144',
      ...(asRoot ? ['user root'] : []),
      '',
    ].join('\n'),
  );
  const server = spawn('mosquitto', ['-c', join(folder, 'mosquitto.conf')], { stdio: 'ignore' });
  await untilListening(port, server);
  return {
    folder,
    port,
    async addUser(name, password) {
      await run('mosquitto_passwd', ['-b', join(folder, 'passwords'), name, password], { stdio: 'ignore' });
      server.kill('SIGHUP');
      await untilLetIn(port, name, password);
    },
    async stop() {
      const gone = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await gone;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The broker reads its passwords again when it comes to it, which on a busy machine is not at once. */
async function untilLetIn(port, username, password) {
  const startedAt = performance.now();
  for (;;) {
    try {
      const line = await mqtt.connectAsync(
        `mqtt://127.0.0.1:${port}`,
        { username, password, reconnectPeriod: 0 },
        false,
      );
      return await line.endAsync();
    } catch (error) {
      if (performance.now() - startedAt > READ_AGAIN_MS * busyness()) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
