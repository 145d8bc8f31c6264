import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { note, wholeNumber } from '../setup/named.mjs';
import { Program } from '../setup/program.mjs';
import { localDate, Rig } from '../setup/rig.mjs';
import { Load } from './kill/load.mjs';
import { PersistentClient } from './kill/persistent-client.mjs';
import { seeded } from './kill/seeded.mjs';
import { mingchu } from './mingchu.mjs';
import { DbServer } from './two-servers/db-server.mjs';

const PASSWORDS = { admin: 'admin-of-the-drill', mingchu: 'mingchu-of-the-drill', replication: 'replica-of-the-drill' };

/**
 * A platform at work on one MariaDB is given a second server; then the first is lost, MariaDB and platform killed at once,
 * the second takes over, and the first comes back as the one that follows. Then the same the other way round. At last one
 * that has what the other never saw must be refused.
 *
 * @param {string[]} args
 */
export async function twoServers(args) {
  const { values } = parseArgs({ args, options: { seconds: { type: 'string', default: '5' } } });
  const folder = await mkdtemp(join(tmpdir(), 'mingchu-two-servers-'));
  await chmod(folder, 0o755);
  const drill = new TwoServers(folder, wholeNumber(values.seconds) * 1000);
  try {
    const line = await drill.run();
    return { ok: line.ok, lines: [line] };
  } catch (error) {
    if (drill.rig) note(await drill.rig.lastWords());
    throw error;
  } finally {
    await drill.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

class TwoServers {
  rig = null;
  wrong = [];
  servers = [];

  constructor(folder, atWorkMs) {
    Object.assign(this, { folder, atWorkMs });
  }

  async run() {
    const first = await this.#server(1);
    await first.query('CREATE DATABASE mingchu CHARACTER SET utf8mb4 COLLATE utf8mb4_bin');
    const second = await this.#server(2);
    await second.kill();
    await this.#writePairs(first, second);
    this.#expect((await this.#replica(first, 'promote')).code === 0, 'the first writes while there is no other');

    this.rig = await Rig.start('two-servers', { databaseUrl: first.url('mingchu', PASSWORDS.mingchu, 'mingchu') });
    const client = async (role) => new PersistentClient(this.rig.url, (await this.rig.signIn(role)).token);
    const { school } = this.rig;
    const load = new Load({
      ...{ school, manager: await client('canteen_manager'), worker: await client('canteen_worker') },
      random: seeded(1),
    });
    await load.start();
    await this.#atWork(load);

    note('a second server, beside the work…');
    await second.start();
    this.#expect((await this.#replica(second, 'init')).code === 0, 'the second follows');
    await this.#untilOnBoth(second);
    this.#expect((await this.#mirror()).code === 0, 'attachments and keys are mirrored');
    const early = await this.#replica(second, 'promote');
    this.#expect(early.json.refused === 'promote.other-writes', 'promoted while the other writes: refused');
    await this.#atWork(load);

    note('the first is lost…');
    const switchSeconds = await this.#lose(first, second, load, 'second');
    await this.#atWork(load);
    note('and comes back…');
    const restoreSeconds = await this.#comeBack(first);
    await this.#atWork(load);

    note('the second is lost…');
    const backSeconds = await this.#lose(second, first, load, 'platform');
    await this.#atWork(load);
    await load.stop();
    const found = await this.#journal(school);
    const lost = load.acknowledged.filter(({ actId }) => !found.has(actId)).length;

    note('one that has what the other never saw…');
    await second.start();
    await second.query('SET SESSION gtid_domain_id = 0; CREATE DATABASE by_mistake; CREATE DATABASE by_mistake_again');
    const unseen = await this.#replica(second, 'rejoin');
    this.#expect(
      unseen.json.refused === 'rejoin.unseen' && unseen.json.count === '2',
      `two unseen: ${unseen.said.trim()}`,
    );
    await first.kill();
    const behind = await this.#replica(second, 'status');
    this.#expect(behind.code === 1 && behind.json.other === 'away', 'status says that the other is away');

    const ok = this.wrong.length === 0 && lost === 0 && load.acknowledged.length > 0 && load.otherAnswers === 0;
    const { committedUnanswered, acknowledged } = load;
    return {
      ok,
      lost,
      restoreSeconds,
      switchSeconds,
      backSeconds,
      acts: acknowledged.length,
      committedUnanswered,
      wrong: this.wrong,
    };
  }

  async stop() {
    await this.rig?.stop();
    for (const server of this.servers) await server.kill();
  }

  async #server(id) {
    const server = await DbServer.make(join(this.folder, `server-${id}`), id);
    this.servers.push(server);
    await server.start();
    await server.query(
      `CREATE USER admin@'%' IDENTIFIED BY '${PASSWORDS.admin}'; GRANT ALL ON *.* TO admin@'%' WITH GRANT OPTION;` +
        `CREATE USER mingchu@'%' IDENTIFIED BY '${PASSWORDS.mingchu}'; GRANT ALL ON mingchu.* TO mingchu@'%'`,
    );
    return server;
  }

  async #writePairs(first, second) {
    const replication = { user: 'mingchu_replica', password: PASSWORDS.replication };
    const admin = (server) => server.url('admin', PASSWORDS.admin);
    for (const [here, other] of [
      [first, second],
      [second, first],
    ]) {
      const pair = { here: admin(here), other: admin(other), replication };
      await writeFile(join(this.folder, `pair-${here.id}.json`), JSON.stringify(pair), { mode: 0o600 });
    }
    await mkdir(join(this.folder, 'second'), { mode: 0o700 });
  }

  #replica(server, action) {
    const env = { DATA_DIR: this.folder, DATABASE_URL: server.url('mingchu', PASSWORDS.mingchu, 'mingchu') };
    return mingchu(env, ['replica', action, '--pair', join(this.folder, `pair-${server.id}.json`)]);
  }

  #mirror() {
    return mingchu({ DATA_DIR: join(this.rig.folder, 'platform') }, ['mirror', '--to', join(this.folder, 'second')]);
  }

  async #atWork(load) {
    await Promise.race([delay(this.atWorkMs), load.failed]);
  }

  async #untilOnBoth(server) {
    for (;;) {
      const { code, json } = await this.#replica(server, 'status');
      if (code === 0 && json.isOnBoth && json.behind < 50) return;
      if (json.errors?.length > 0) throw new Error(json.errors.join('\n'));
      await delay(200);
    }
  }

  /** @returns seconds from the loss until answers flow again */
  async #lose(server, other, load, dataDir) {
    await once(load.worker, 'sending');
    const lostAt = Date.now();
    await Promise.all([server.kill(), this.rig.platform.kill()]);
    const promoted = await this.#replica(other, 'promote');
    this.#expect(promoted.code === 0, `server ${other.id} takes over: ${promoted.said.trim()}`);
    const { args, options } = this.rig.platform;
    const env = {
      ...options.env,
      DATABASE_URL: other.url('mingchu', PASSWORDS.mingchu, 'mingchu'),
      DATA_DIR: join(dataDir === 'second' ? this.folder : this.rig.folder, dataDir),
    };
    this.rig.platforms[0] = new Program(`platform on ${other.id}`, args, { ...options, env });
    await this.rig.platform.start();
    while (load.worker.lastAnswerAt < lostAt && load.manager.lastAnswerAt < lostAt) await delay(20);
    return Math.round((Math.max(load.worker.lastAnswerAt, load.manager.lastAnswerAt) - lostAt) / 100) / 10;
  }

  /** @returns seconds from its start until acknowledged records are on both again */
  async #comeBack(server) {
    const startedAt = performance.now();
    await server.start();
    const back = await this.#replica(server, 'rejoin');
    this.#expect(back.code === 0, `server ${server.id} follows: ${back.said.trim()}`);
    await this.#untilOnBoth(server);
    return Math.round((performance.now() - startedAt) / 100) / 10;
  }

  async #journal({ schoolId }) {
    const found = new Set();
    const auditor = await this.rig.signIn('auditor');
    for (const date of new Set([localDate(Date.now() - 3_600_000), localDate(Date.now())])) {
      for (let next = ''; next !== null; ) {
        const path = `/schools/${schoolId}/acts?date=${date}&limit=200`;
        const page = await auditor.get(next === '' ? path : `${path}&after=${encodeURIComponent(next)}`);
        for (const { id } of page.items) found.add(id);
        next = page.next;
      }
    }
    return found;
  }

  #expect(isSo, what) {
    note(`${isSo ? 'as it should be' : 'WRONG'}: ${what}`);
    if (!isSo) this.wrong.push(what);
  }
}
