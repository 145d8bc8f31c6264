import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { withOptionFile } from '../backup/database-copy.js';
import { Refusal } from '../refusal.js';
import { runProgram } from '../run-program.js';
import { reach, unseenBy } from './gtid.js';
import type { Pair } from './pair.js';
import { type Server, type ServerState, withServer } from './server.js';

const LOOK_MS = 200;
const PATIENCE_MS = 120_000;

export type Role = 'primary' | 'replica' | 'waiting' | 'away';

export interface PairStatus {
  here: Role;
  other: Role;
  /** Transactions of the one that writes which the other has not; null while one of them is away. */
  behind: number | null;
  behindSeconds: number | null;
  /** An acknowledged record is on both servers. */
  isOnBoth: boolean;
  /** What MariaDB says went wrong, on either; empty where nothing did. */
  errors: string[];
  /** Settings that must be otherwise, by server. */
  amiss: { here: string[]; other: string[] };
}

/** How the two stand to each other; changes nothing. @throws Refusal `pair.here-away` */
export async function pairStatus(pair: Pair): Promise<PairStatus> {
  const here = await stateOf(pair.here);
  const other = await stateOf(pair.other);
  if (here === null) throw new Refusal('pair.here-away');
  const both = [here, other];
  const primary = both.find((one) => one !== null && !one.isReadOnly) ?? null;
  const follower = both.find((one) => one?.following != null) ?? null;
  return {
    here: roleOf(here),
    other: roleOf(other),
    behind:
      primary === null || follower === null ? null : Math.max(0, reach(primary.position) - reach(follower.position)),
    behindSeconds: follower?.following?.behindSeconds ?? null,
    isOnBoth: primary?.isWaiting ?? false,
    errors: both.flatMap((one) => one?.following?.error || []),
    amiss: { here: here.amiss, other: other?.amiss ?? [] },
  };
}

/**
 * Makes this server follow the other, which writes: copies the database, and lets MariaDB do the rest.
 *
 * @param name of the database
 * @throws Refusal `pair.…`, `replica.not-empty`, `replica.not-following`
 */
export async function initReplica(pair: Pair, name: string): Promise<void> {
  await onBoth(pair, async (here, other) => {
    const [own, writes] = [await here.state(), await other.state()];
    requireWriter(writes);
    requireSettings(own, writes);
    const tables = await here.tell('SELECT table_name FROM information_schema.tables WHERE table_schema = ? LIMIT 1', [
      name,
    ]);
    if ((tables as unknown[]).length > 0) throw new Refusal('replica.not-empty', { name });
    await here.tell('STOP SLAVE');
    await here.tell('RESET SLAVE ALL');
    await here.tell(
      `CREATE DATABASE IF NOT EXISTS \`${name.replaceAll('`', '``')}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`,
    );
    // on both: one day the other follows this one
    for (const server of [other, here]) await makeReader(server, pair);
    // what was done here alone, as making its users, belongs to no history of both
    await here.tell('RESET MASTER');
    await copyOver(pair, name);
    await here.tell('SET GLOBAL read_only = 1');
    await follow(here, pair);
  });
}

/**
 * Lets this server write. The other must be away, or write no more; then everything it wrote is waited for.
 *
 * @throws Refusal `promote.other-writes`, `promote.already`, `promote.behind` with how many transactions, `replica.failed`
 */
export async function promote(pair: Pair): Promise<void> {
  const done = await withServer(pair.here, async (here) => {
    const own = await here.state();
    if (!own.isReadOnly) throw new Refusal('promote.already');
    const other = await stateOf(pair.other);
    if (other !== null && !other.isReadOnly) throw new Refusal('promote.other-writes');
    await untilApplied(here);
    if (other !== null) await untilSeen(here, other);
    await here.tell('STOP SLAVE');
    await here.tell('RESET SLAVE ALL');
    await here.tell('SET GLOBAL read_only = 0');
    return true;
  });
  if (done === null) throw new Refusal('pair.here-away');
}

/**
 * Makes a server that wrote before follow the one that writes now.
 *
 * @throws Refusal `rejoin.unseen` with how many transactions only this server has, `pair.…`, `replica.not-following`
 */
export async function rejoin(pair: Pair): Promise<void> {
  await onBoth(pair, async (here, other) => {
    const writes = await other.state();
    requireWriter(writes);
    // whatever comes of it: two that write are worse than one
    await here.tell('SET GLOBAL read_only = 1');
    const own = await here.state();
    requireSettings(own, writes);
    const count = unseenBy(own.wrote, writes.has);
    if (count > 0) throw new Refusal('rejoin.unseen', { count: String(count) });
    await here.tell('STOP SLAVE');
    if (own.following === null) await here.tell('SET GLOBAL gtid_slave_pos = @@gtid_current_pos');
    await follow(here, pair);
  });
}

/** As whom the one that follows reads. */
async function makeReader(server: Server, { replication: { user, password } }: Pair): Promise<void> {
  await server.tell(`CREATE USER IF NOT EXISTS '${user}'@'%' IDENTIFIED BY ?`, [password]);
  await server.tell(`GRANT REPLICATION SLAVE ON *.* TO '${user}'@'%'`);
}

/** The other's dump, from one moment, with the position that it is of. */
async function copyOver(pair: Pair, name: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'mingchu-replica-'));
  try {
    const file = join(folder, 'database.sql');
    const args = ['--single-transaction', '--quick', '--hex-blob', '--skip-lock-tables', '--no-tablespaces'];
    const into = await open(file, 'wx', 0o600);
    await withOptionFile(pair.other, (option) =>
      runProgram('mariadb-dump', [option, '--master-data=1', '--gtid', ...args, name], { into }),
    ).finally(() => into.close());
    const from = await open(file);
    // not into its own log: it would be a history of its own
    const unlogged = '--init-command=SET SESSION sql_log_bin = 0';
    await withOptionFile(pair.here, (option) => runProgram('mariadb', [option, unlogged, name], { from })).finally(() =>
      from.close(),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @throws Refusal `replica.not-following` with what MariaDB says */
async function follow(here: Server, { other, replication }: Pair): Promise<void> {
  const { hostname, port } = new URL(other);
  await here.tell(
    'CHANGE MASTER TO MASTER_HOST = ?, MASTER_PORT = ?, MASTER_USER = ?, MASTER_PASSWORD = ?, MASTER_CONNECT_RETRY = 5, MASTER_USE_GTID = slave_pos',
    [hostname.replace(/^\[|\]$/g, ''), Number(port || '3306'), replication.user, replication.password],
  );
  await here.tell('START SLAVE');
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const { following } = await here.state();
    if (following?.isReading && following.isApplying) return;
    if (following?.error || performance.now() > until) {
      throw new Refusal('replica.not-following', { why: following?.error ?? '' });
    }
    await pause(LOOK_MS);
  }
}

/** Everything that was read from the other is in the database. @throws Refusal `replica.failed` */
async function untilApplied(here: Server): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const { following, position } = await here.state();
    if (following === null || unseenBy(following.read, position) === 0) return;
    if (!following.isApplying || performance.now() > until) {
      throw new Refusal('replica.failed', { why: following.error });
    }
    await pause(LOOK_MS);
  }
}

/** Everything the other has is here. @throws Refusal `promote.behind` */
async function untilSeen(here: Server, other: ServerState): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const { has, following } = await here.state();
    const count = unseenBy(other.wrote, has);
    if (count === 0) return;
    if (!following?.isReading || performance.now() > until)
      throw new Refusal('promote.behind', { count: String(count) });
    await pause(LOOK_MS);
  }
}

function requireWriter(other: ServerState): void {
  if (other.isReadOnly) throw new Refusal('pair.other-only-reads');
}

function requireSettings(here: ServerState, other: ServerState): void {
  for (const { amiss } of [here, other]) {
    if (amiss.length > 0) throw new Refusal('pair.settings', { settings: amiss.join(' ') });
  }
  if (here.serverId === other.serverId) throw new Refusal('pair.settings', { settings: 'server_id' });
}

function roleOf(state: ServerState | null): Role {
  if (state === null) return 'away';
  if (!state.isReadOnly) return 'primary';
  return state.following === null ? 'waiting' : 'replica';
}

const stateOf = (url: string): Promise<ServerState | null> => withServer(url, (server) => server.state());

/** @throws Refusal `pair.here-away`, `pair.other-away` */
async function onBoth(pair: Pair, work: (here: Server, other: Server) => Promise<void>): Promise<void> {
  const done = await withServer(pair.here, async (here) => {
    const worked = await withServer(pair.other, async (other) => {
      await work(here, other);
      return true;
    });
    if (worked === null) throw new Refusal('pair.other-away');
    return true;
  });
  if (done === null) throw new Refusal('pair.here-away');
}
