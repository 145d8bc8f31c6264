import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource, type QueryRunner } from 'typeorm';
import { MigrationTurn, TurnLost } from '../../../src/platform/database/dialect/migration-turn.js';
import { dataSourceOptions } from '../../../src/platform/database/dialect/opening.js';
import { migrate, type Step } from '../../../src/platform/database/migrate.js';
import { GaleraNode } from './galera-node.mjs';

const DATABASE = 'canteens';
const BEAT_MS = 50;

/** Steps that leave a row each time they are taken. */
const STEPS: Step[] = [
  { name: 'Begin1', sqlite: [], mysql: ['CREATE TABLE taken (step varchar(20) NOT NULL, id varchar(36) PRIMARY KEY)'] },
  ...[2, 3, 4].map((n) => ({
    name: `Row${n}`,
    sqlite: [],
    mysql: [`INSERT INTO taken VALUES ('${n}', UUID())`, `CREATE TABLE step_${n} (id int PRIMARY KEY)`],
  })),
  {
    name: 'Code5',
    sqlite: [],
    mysql: [],
    code: async (runner: QueryRunner) => {
      await runner.query("INSERT INTO taken VALUES ('5', UUID())");
    },
  },
];

/** Two nodes of a real Galera, an instance at each. */
describe('the turn of changing the schema of a cluster', () => {
  let folder: string;
  let nodes: GaleraNode[];
  const open: DataSource[] = [];

  const at = async (node: GaleraNode) => {
    const url = `mariadb://platform@127.0.0.1:${node.port}/${DATABASE}`;
    const source = await new DataSource(dataSourceOptions({ kind: 'mysql', url })).initialize();
    open.push(source);
    return source;
  };
  const both = async () => [await at(nodes[0] as GaleraNode), await at(nodes[1] as GaleraNode)] as const;
  const runnerOf = async (source: DataSource) => {
    const runner = source.createQueryRunner();
    await runner.connect();
    return runner;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mingchu-turn-'));
    await chmod(folder, 0o755);
    nodes = [];
    for (const id of [1, 2]) nodes.push(await GaleraNode.make(join(folder, `node-${id}`), id));
    const [first, second] = nodes as [GaleraNode, GaleraNode];
    await first.start(nodes, { isFirst: true });
    await first.joined(1);
    await second.start(nodes);
    await second.joined(2);
    await first.query("CREATE USER platform@'%'; GRANT ALL ON *.* TO platform@'%'");
  }, 300_000);
  beforeEach(async () => {
    await nodes[0]?.query(`DROP DATABASE IF EXISTS ${DATABASE}; CREATE DATABASE ${DATABASE} COLLATE utf8mb4_bin`);
  });
  afterAll(async () => {
    for (const source of open) await source.destroy().catch(() => undefined);
    for (const node of nodes) await node.kill();
    await rm(folder, { recursive: true, force: true });
  });

  it('is one’s alone, also of two who start at once at two nodes', async () => {
    const sources = await both();
    const waited: string[] = [];
    const boundary = () => new Promise<void>((resume) => setImmediate(resume));
    await Promise.all(
      sources.map((source) => migrate(source, STEPS, { boundary, say: (text) => void waited.push(text) })),
    );
    const rows = await sources[1].query('SELECT step FROM taken ORDER BY step');
    expect(rows).toEqual(['2', '3', '4', '5'].map((step) => ({ step })));
    expect(waited.filter((text) => text.includes('waiting'))).toHaveLength(1);
    const [turn] = await sources[0].query('SELECT owner FROM migration_turn');
    expect(turn).toEqual({ owner: null });
  }, 120_000);

  it('is taken over from whoever is silent, and who wakes up changes nothing any more', async () => {
    const [first, second] = await both();
    const runner = await runnerOf(first);
    const held = await MigrationTurn.taken(runner, () => undefined, BEAT_MS);
    await expect(held.require()).resolves.toBeUndefined();
    const other = await runnerOf(second);
    let isTaken = false;
    const taking = MigrationTurn.taken(other, () => undefined, BEAT_MS).then((turn) => {
      isTaken = true;
      return turn;
    });
    // longer than it would wait for one who is silent
    const beatsFrom = performance.now();
    while (performance.now() - beatsFrom < 40 * BEAT_MS) await held.require();
    expect(isTaken).toBe(false);

    // as a program that is stopped: no beat of it comes any more
    clearInterval((held as unknown as { timer: NodeJS.Timeout }).timer);
    const turn = await taking;
    await expect(turn.require()).resolves.toBeUndefined();
    // before what the other node wrote has come here it is the commit that is refused
    await runner.query('SET SESSION wsrep_sync_wait = 7');
    await runner.startTransaction();
    await expect(held.require()).rejects.toThrow(TurnLost);
    await runner.rollbackTransaction();
    await held.release();
    await expect(turn.require()).resolves.toBeUndefined();
    await turn.release();
  }, 120_000);
});
