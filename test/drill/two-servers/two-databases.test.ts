import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createConnection } from 'mysql2/promise';
import { DbServer } from './db-server.mjs';

const { mingchu } = (await import('../mingchu.mjs' as string)) as {
  mingchu(env: Record<string, string>, args: string[]): Promise<{ code: number; said: string; json: Json }>;
};
interface Json {
  refused?: string;
  here?: string;
  other?: string;
  count?: string;
  isOnBoth?: boolean;
  verdicts?: { code: string; level: string; en: string; next: string | null }[];
  pair?: Json;
}

const PASSWORD = 'of the two databases';
const DAY_SECONDS = 86_400;

/** Two real MariaDBs with the settings that are shipped, and the command that whoever looks after them types. */
describe('two databases', () => {
  let folder: string;
  let first: DbServer;
  let second: DbServer;

  const run = (server: DbServer, ...args: string[]) =>
    mingchu(
      { DATA_DIR: join(folder, `at-${server.id}`), DATABASE_URL: server.url('admin', PASSWORD, 'mingchu') },
      args,
    );
  const replica = (server: DbServer, ...args: string[]) => run(server, 'replica', ...args);
  const verdicts = async (server: DbServer) => {
    const { code, json } = await replica(server, 'status');
    return { code, said: (json.verdicts ?? []).map((one) => [one.code, one.next]) };
  };
  const ask = async (server: DbServer, sql: string) => {
    const connection = await createConnection(server.url('admin', PASSWORD).replace(/^mariadb:/, 'mysql:'));
    return connection.query(sql).finally(() => connection.end());
  };
  const unlogged = async (server: DbServer, sql: string) => {
    const connection = await createConnection(server.url('admin', PASSWORD).replace(/^mariadb:/, 'mysql:'));
    await connection.query('SET SESSION sql_log_bin = 0');
    await connection.query(sql).finally(() => connection.end());
  };
  const write = (server: DbServer, at = Date.now()) =>
    ask(server, `REPLACE INTO mingchu.pulse VALUES ('platform', ${at})`);
  const pulseAt = async (server: DbServer) => {
    const [rows] = await ask(server, 'SELECT at FROM mingchu.pulse');
    return Number((rows as { at: number }[])[0]?.at);
  };
  const untilWell = (server: DbServer, writer: DbServer) =>
    until(async () => {
      // MariaDB finds out that the other is with it by a commit
      await write(writer);
      return (await verdicts(server)).code === 0;
    });
  const until = async (isSo: () => Promise<boolean>) => {
    const end = performance.now() + 30_000;
    while (!(await isSo())) if (performance.now() > end) throw new Error('it did not come to that');
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mingchu-two-databases-'));
    await chmod(folder, 0o755);
    first = await DbServer.make(join(folder, 'server-1'), 1);
    second = await DbServer.make(join(folder, 'server-2'), 2);
    for (const server of [first, second]) {
      await server.start();
      await server.query(
        `CREATE USER admin@'%' IDENTIFIED BY '${PASSWORD}'; GRANT ALL ON *.* TO admin@'%' WITH GRANT OPTION`,
      );
    }
    await first.query(
      'CREATE DATABASE mingchu CHARACTER SET utf8mb4 COLLATE utf8mb4_bin; CREATE TABLE mingchu.pulse (id VARCHAR(10) PRIMARY KEY, at BIGINT NOT NULL)',
    );
    for (const [here, other] of [
      [first, second],
      [second, first],
    ] as const) {
      const at = join(folder, `at-${here.id}`);
      await mkdir(at, { mode: 0o700 });
      const pair = {
        ...{ here: here.url('admin', PASSWORD), other: other.url('admin', PASSWORD) },
        replication: { user: 'reader', password: 'reader of the other' },
      };
      await writeFile(join(at, 'replica.json'), JSON.stringify(pair), { mode: 0o600 });
    }
    await second.kill();
    expect((await replica(first, 'promote')).code).toBe(0);
    await second.start();
    expect((await replica(second, 'init')).code).toBe(0);
  }, 120_000);
  afterAll(async () => {
    for (const server of [first, second]) await server.kill();
    await rm(folder, { recursive: true, force: true });
  });

  it('are well while what is acknowledged is on both, and status says who is who', async () => {
    await untilWell(second, first);
    expect(await verdicts(first)).toEqual({ code: 0, said: [['well', null]] });
    const { json } = await replica(second, 'status');
    expect([json.here, json.other]).toEqual(['replica', 'primary']);
  });

  it('of which one is told to lag by a day: it says so, and takes over only with all it has received', async () => {
    await ask(second, 'STOP SLAVE');
    await ask(second, `CHANGE MASTER TO MASTER_DELAY = ${DAY_SECONDS}`);
    await ask(second, 'START SLAVE');
    await until(async () => (await replica(second, 'status')).json.isOnBoth === true);
    const at = Date.now();
    await write(first, at);
    await until(async () => (await verdicts(second)).said[0]?.[0] === 'behind');
    expect(await verdicts(second)).toEqual({ code: 1, said: [['behind', 'mingchu replica rejoin']] });
    expect(await pulseAt(second)).not.toBe(at);

    await first.kill();
    expect((await verdicts(second)).said).toEqual([['away', 'mingchu replica promote']]);
    const promoted = await replica(second, 'promote');
    expect([promoted.code, promoted.json]).toEqual([0, { replica: 'promote' }]);
    expect(await pulseAt(second)).toBe(at);
    await first.start();
    expect((await replica(first, 'rejoin')).code).toBe(0);
    await untilWell(first, second);
  });

  it('of which one stopped following a day ago: how far they are apart is said, and a day is lost to nobody unawares', async () => {
    await ask(first, 'STOP SLAVE');
    await write(second);
    const last = await pulseAt(first);
    await unlogged(first, `UPDATE mingchu.pulse SET at = ${Date.now() - DAY_SECONDS * 1_000}`);
    const said = await replica(second, 'status');
    expect(said.code).toBe(1);
    expect(said.json.verdicts?.[0]).toMatchObject({ code: 'stopped', level: 'fault' });
    expect(said.json.verdicts?.[0]?.en).toContain('lacks the last 2');

    await second.kill();
    const refused = await replica(first, 'promote');
    expect([refused.code, refused.json.refused]).toEqual([1, 'promote.stale']);
    const [rows] = await ask(first, 'SELECT @@read_only AS readOnly');
    expect(rows).toEqual([{ readOnly: 1 }]);
    expect((await replica(first, 'promote', '--despite', 'yes')).json.refused).toBe('promote.bad-despite');
    await second.start();
    expect((await replica(first, 'promote')).json.refused).toBe('promote.behind');
    expect((await replica(second, 'promote')).json).toEqual({ replica: 'promote' });
    await unlogged(first, `UPDATE mingchu.pulse SET at = ${last}`);
    expect((await replica(first, 'rejoin')).code).toBe(0);
  });

  it('of which one has a clock that is a day ahead: neither takes over until it is set', async () => {
    await untilWell(first, second);
    await ask(second, `SET GLOBAL init_connect = 'SET SESSION timestamp = UNIX_TIMESTAMP() + ${DAY_SECONDS}'`);
    await second.query("REVOKE SUPER, CONNECTION ADMIN ON *.* FROM admin@'%'");
    expect(await verdicts(first)).toEqual({ code: 1, said: [['clocks', 'date; timedatectl set-ntp true']] });
    await ask(second, 'SET GLOBAL read_only = 1');
    const refused = await replica(first, 'promote');
    expect([refused.code, refused.json.refused]).toEqual([1, 'promote.clocks-differ']);
    await second.query("GRANT SUPER, CONNECTION ADMIN ON *.* TO admin@'%'");
    await ask(second, "SET GLOBAL init_connect = ''");
    expect((await replica(second, 'promote')).code).toBe(0);

    // the newest record is of tomorrow: this clock has gone back, or that one was ahead
    await write(second, Date.now() + DAY_SECONDS * 1_000);
    await until(async () => (await pulseAt(first)) > Date.now());
    await second.kill();
    expect((await replica(first, 'promote')).json.refused).toBe('promote.clock-back');
    await second.start();
    expect((await replica(second, 'promote', '--despite', 'clock')).code).toBe(0);
    await untilWell(first, second);
  });

  it('that both write: both say so, with what only each has, and no platform starts on either', async () => {
    await ask(first, 'STOP SLAVE');
    await ask(first, 'SET GLOBAL read_only = 0');
    expect((await verdicts(first)).said[0]).toEqual(['two-write', 'mingchu stop && mingchu replica rejoin']);
    await write(second);
    await write(second);
    expect((await verdicts(second)).said[0]).toEqual([
      'two-write',
      '(另一台 / on the other) mingchu stop && mingchu replica rejoin',
    ]);
    await ask(first, 'CREATE DATABASE of_the_first_alone');
    const { code, json } = await replica(first, 'status');
    expect(code).toBe(1);
    expect(json.verdicts?.[0]).toMatchObject({ code: 'two-write', next: 'mingchu stop && mingchu backup --to FOLDER' });
    expect(json.verdicts?.[0]?.en).toContain('1 transactions are on this one alone and 2 on the other alone');
    for (const server of [first, second]) expect((await run(server, 'start')).json.refused).toBe('start.two-write');
    expect((await replica(second, 'promote')).json.refused).toBe('promote.already');

    const unseen = await replica(first, 'rejoin');
    expect([unseen.code, unseen.json.refused, unseen.json.count]).toEqual([1, 'rejoin.unseen', '1']);
    // whatever else comes of it, two do not write any more
    expect((await verdicts(second)).said[0]?.[0]).not.toBe('two-write');
  });
});
