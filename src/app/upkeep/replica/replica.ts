import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { span } from '../../../contract/span.js';
import type { ServerLimits } from '../../../contract/words/server-words.js';
import { OPTIONS, withOptions } from '../backup/database-copy.js';
import { Refusal } from '../refusal.js';
import { runProgram } from '../run-program.js';
import { reach, unseenBy } from './gtid.js';
import type { NamedPair, Pair } from './pair.js';
import { newestIn, type Server, type ServerState, withServer } from './server.js';

const LOOK_MS = 200;
/** So long nothing may move on. */
const PATIENCE_MS = 120_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

type PromoteLimits = Pick<ServerLimits, 'clockMinutes' | 'replicaStaleHours'>;

export type Role = 'primary' | 'replica' | 'waiting' | 'away';

export interface PairStatus {
  here: Role;
  other: Role;
  /** Transactions of the one that writes which the other has not; null while one of them is away. */
  behind: number | null;
  behindSeconds: number | null;
  /** So long the one that follows leaves what it has read unapplied, on purpose; null where none follows. */
  delaySeconds: number | null;
  /** Transactions that one of them has and the other never saw; null while the other is away. */
  unseen: { here: number; other: number } | null;
  /** The last time anything was written into the database of each, by the clock of who wrote it. */
  newestAt: { here: Date | null; other: Date | null };
  /** How far the clock of each is ahead of that of who asks. */
  clockAheadMs: { here: number; other: number | null };
  /** An acknowledged record is on both servers. */
  isOnBoth: boolean;
  /** What MariaDB says went wrong, on either; empty where nothing did. */
  errors: string[];
  /** Settings that must be otherwise, by server. */
  amiss: { here: string[]; other: string[] };
}

/** How the two stand to each other; changes nothing. @throws Refusal `pair.here-away` */
export async function pairStatus(pair: NamedPair): Promise<PairStatus> {
  const [own, others] = [await lookAt(pair.here, pair.name), await lookAt(pair.other, pair.name)];
  if (own === null) throw new Refusal('pair.here-away');
  const here = own.state;
  const other = others?.state ?? null;
  const both = [here, other];
  const primary = both.find((one) => one !== null && !one.isReadOnly) ?? null;
  const follower = both.find((one) => one?.following != null) ?? null;
  return {
    here: roleOf(here),
    other: roleOf(other),
    behind:
      primary === null || follower === null ? null : Math.max(0, reach(primary.position) - reach(follower.position)),
    behindSeconds: follower?.following?.behindSeconds ?? null,
    delaySeconds: follower?.following?.delaySeconds ?? null,
    unseen: other === null ? null : { here: unseenBy(here.wrote, other.has), other: unseenBy(other.wrote, here.has) },
    newestAt: { here: own.newestAt, other: others?.newestAt ?? null },
    clockAheadMs: { here: here.clockAheadMs, other: other?.clockAheadMs ?? null },
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

/** What somebody says he knows and wants all the same: that what is newest here is old; that the clocks are right or do not matter. */
export type Despite = 'age' | 'clock';

/**
 * Lets this server write. The other must be away, or write no more; then everything it wrote is waited for.
 *
 * @throws Refusal `promote.other-writes`, `promote.already`, `promote.stale`, `promote.clock-back`, `promote.clocks-differ` before
 *   anything is changed; `promote.behind` with how many transactions, `replica.failed`
 */
export async function promote(pair: NamedPair, limits: PromoteLimits, despite: ReadonlySet<Despite>): Promise<void> {
  const done = await withServer(pair.here, async (here) => {
    const own = await here.state();
    if (!own.isReadOnly) throw new Refusal('promote.already');
    const other = await stateOf(pair.other);
    if (other !== null && !other.isReadOnly) throw new Refusal('promote.other-writes');
    const newestAt = await newestIn(here, pair.name);
    if (!despite.has('clock')) requireClock(own, other, newestAt, limits);
    if (other === null && !despite.has('age')) requireRecent(own, newestAt, limits);
    const read = await withoutDelay(here);
    await untilApplied(here, read);
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
    await withOptions(pair.other, (options) =>
      runProgram('mariadb-dump', [OPTIONS, '--master-data=1', '--gtid', ...args, name], { into, options }),
    ).finally(() => into.close());
    const from = await open(file);
    // not into its own log: it would be a history of its own
    const unlogged = '--init-command=SET SESSION sql_log_bin = 0';
    await withOptions(pair.here, (options) =>
      runProgram('mariadb', [OPTIONS, unlogged, name], { from, options }),
    ).finally(() => from.close());
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @throws Refusal `replica.not-following` with what MariaDB says */
async function follow(here: Server, { other, replication }: Pair): Promise<void> {
  const { hostname, port } = new URL(other);
  await here.tell(
    'CHANGE MASTER TO MASTER_HOST = ?, MASTER_PORT = ?, MASTER_USER = ?, MASTER_PASSWORD = ?, MASTER_CONNECT_RETRY = 5, MASTER_DELAY = 0, MASTER_USE_GTID = slave_pos',
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

/** A platform that is started on a clock that has gone back gives records times before those that are there. */
function requireClock(
  own: ServerState,
  other: ServerState | null,
  newestAt: Date | null,
  { clockMinutes }: PromoteLimits,
): void {
  const limitMs = clockMinutes * MINUTE_MS;
  const apartMs = other === null ? 0 : Math.abs(own.clockAheadMs - other.clockAheadMs);
  if (apartMs > limitMs) throw new Refusal('promote.clocks-differ', span(apartMs));
  const aheadMs = newestAt === null ? 0 : newestAt.getTime() - own.now.getTime();
  if (aheadMs > limitMs) throw new Refusal('promote.clock-back', span(aheadMs));
}

/** Of what the other wrote after the last that came over nobody knows how much it was. */
function requireRecent(own: ServerState, newestAt: Date | null, { replicaStaleHours }: PromoteLimits): void {
  if (newestAt === null) return;
  const ageMs = own.now.getTime() - newestAt.getTime();
  if (ageMs > replicaStaleHours * HOUR_MS) {
    throw new Refusal('promote.stale', { ...span(ageMs), at: newestAt.toISOString() });
  }
}

/**
 * Lets it apply at once what it has read. MariaDB takes that only while it stands, and then throws away what is read and not applied,
 * which the other, being away, gives nobody again: unless it is told from where in it to go on.
 *
 * @returns how far it has read
 */
async function withoutDelay(here: Server): Promise<string> {
  const { following } = await here.state();
  if (following === null || following.delaySeconds === 0) return following?.read ?? '';
  await here.tell('STOP SLAVE');
  const stopped = (await here.state()).following ?? following;
  const { file, position } = stopped.appliesFrom;
  await here.tell('CHANGE MASTER TO RELAY_LOG_FILE = ?, RELAY_LOG_POS = ?, MASTER_DELAY = 0, MASTER_USE_GTID = no', [
    file,
    position,
  ]);
  await here.tell('START SLAVE SQL_THREAD');
  return following.read;
}

/** Everything up to `read` is in the database. @throws Refusal `replica.failed` */
async function untilApplied(here: Server, read: string): Promise<void> {
  let until = performance.now() + PATIENCE_MS;
  let last = 0;
  for (;;) {
    const { following, position } = await here.state();
    if (following === null || unseenBy(read, position) === 0) return;
    // a day of records takes its time, as long as it moves on
    if (reach(position) > last) until = performance.now() + PATIENCE_MS;
    last = reach(position);
    if (!following.isApplying || performance.now() > until) {
      throw new Refusal('replica.failed', { why: following.error });
    }
    await pause(LOOK_MS);
  }
}

/** Everything the other has is here. @throws Refusal `promote.behind` */
async function untilSeen(here: Server, other: ServerState): Promise<void> {
  let until = performance.now() + PATIENCE_MS;
  let last = Number.POSITIVE_INFINITY;
  for (;;) {
    const { has, following } = await here.state();
    const count = unseenBy(other.wrote, has);
    if (count === 0) return;
    if (count < last) until = performance.now() + PATIENCE_MS;
    last = count;
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

const lookAt = (url: string, name: string) =>
  withServer(url, async (server) => ({ state: await server.state(), newestAt: await newestIn(server, name) }));

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
