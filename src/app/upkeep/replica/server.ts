import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../../platform/database/dialect/opening.js';
import { Clock } from '../../../platform/index.js';
import { withoutSecrets } from '../../../platform/log/without-secrets.js';
import { Refusal } from '../refusal.js';

/** What a MariaDB says of itself as one of two. */
export interface ServerState {
  isReadOnly: boolean;
  serverId: number;
  /** Settings that must be otherwise, as `name=value`; none where all is as two servers want it. */
  amiss: string[];
  /** Every transaction it has, per domain and writer the last. */
  has: string;
  /** What it has written into its own log, the same way. */
  wrote: string;
  /** How far it has come. */
  position: string;
  following: Following | null;
  /** A commit is acknowledged only when the other has it, too. */
  isWaiting: boolean;
  /** By its own clock. */
  now: Date;
  /** How far that is ahead of the clock of who asks. */
  clockAheadMs: number;
}

interface Following {
  isReading: boolean;
  isApplying: boolean;
  /** How far it has read from the other. */
  read: string;
  /** Null while it does not read. */
  behindSeconds: number | null;
  /** File and position in what it has read, from which it applies on. */
  appliesFrom: { file: string; position: number };
  /** So long it leaves what it has read unapplied, on purpose. */
  delaySeconds: number;
  error: string;
}

/** Without these something acknowledged could be lost, or two servers tell apart what they have. */
const WANTED = {
  log_bin: '1',
  log_slave_updates: '1',
  log_bin_trust_function_creators: '1',
  gtid_strict_mode: '1',
  sync_binlog: '1',
  innodb_flush_log_at_trx_commit: '1',
  rpl_semi_sync_master_enabled: '1',
  rpl_semi_sync_slave_enabled: '1',
  rpl_semi_sync_master_wait_point: 'AFTER_SYNC',
} as const;

/** A server of the pair, asked and told as its administrator. */
export interface Server {
  state(): Promise<ServerState>;
  tell(sql: string, values?: unknown[]): Promise<unknown>;
}

const clock = new Clock();

type Row = Record<string, string | number | null>;

/** As whatever says that nobody is there; who answers and refuses is there. */
const NOBODY = new Set(['ECONNREFUSED', 'ETIMEDOUT', 'EHOSTUNREACH', 'EHOSTDOWN', 'ENETUNREACH']);

/**
 * @returns what `work` gives; null when nothing answers there
 * @throws Refusal `pair.refuses` when it answers and does not let the command in
 */
export async function withServer<T>(url: string, work: (server: Server) => Promise<T>): Promise<T | null> {
  const at = new URL(url);
  at.pathname = '/mysql';
  const source = await new DataSource(dataSourceOptions({ kind: 'mysql', url: at.href }))
    .initialize()
    .catch((error: Error & { code?: string }) => {
      if (NOBODY.has(error.code ?? '')) return null;
      throw new Refusal('pair.refuses', { server: at.host, why: withoutSecrets(error.message || String(error.code)) });
    });
  if (source === null) return null;
  try {
    const tell = (sql: string, values: unknown[] = []) => source.query(sql, values) as Promise<unknown>;
    return await work({ tell, state: () => stateOf((sql) => tell(sql) as Promise<Row[]>) });
  } finally {
    await source.destroy();
  }
}

async function stateOf(ask: (sql: string) => Promise<Row[]>): Promise<ServerState> {
  const names = Object.keys(WANTED);
  const askedAtMs = clock.now().getTime();
  const [itsOwn] = await ask('SELECT ROUND(UNIX_TIMESTAMP(NOW(3)) * 1000) AS ms');
  const clockAheadMs = Math.round(Number(itsOwn?.ms) - (askedAtMs + clock.now().getTime()) / 2);
  const [globals = {}] = await ask(
    `SELECT @@read_only AS readOnly, @@server_id AS serverId, @@gtid_binlog_state AS state, @@gtid_slave_pos AS slavePos, @@gtid_current_pos AS currentPos, ${names.map((name) => `@@${name} AS ${name}`).join(', ')}`,
  );
  const [slave] = await ask('SHOW SLAVE STATUS');
  const [waiting] = await ask("SHOW STATUS LIKE 'Rpl_semi_sync_master_status'");
  const [clients] = await ask("SHOW STATUS LIKE 'Rpl_semi_sync_master_clients'");
  const text = (value: string | number | null | undefined) => String(value ?? '');
  return {
    isReadOnly: Number(globals.readOnly) !== 0,
    serverId: Number(globals.serverId),
    amiss: Object.entries(WANTED).flatMap(([name, value]) =>
      text(globals[name]) === value ? [] : [`${name}=${value}`],
    ),
    has: `${text(globals.state)},${text(globals.slavePos)}`,
    wrote: text(globals.state),
    position: text(globals.currentPos),
    following:
      slave === undefined
        ? null
        : {
            isReading: slave.Slave_IO_Running === 'Yes',
            isApplying: slave.Slave_SQL_Running === 'Yes',
            read: text(slave.Gtid_IO_Pos),
            behindSeconds: slave.Seconds_Behind_Master === null ? null : Number(slave.Seconds_Behind_Master),
            appliesFrom: { file: text(slave.Relay_Log_File), position: Number(slave.Relay_Log_Pos) },
            delaySeconds: Number(slave.SQL_Delay ?? 0),
            error: text(slave.Last_SQL_Error) || text(slave.Last_IO_Error),
          },
    isWaiting: text(waiting?.Value) === 'ON' && Number(clients?.Value) > 0,
    now: new Date(Number(itsOwn?.ms)),
    clockAheadMs,
  };
}

/** What is written again and again, so that its newest says how recent the whole is. */
const NEWEST = { pulse: 'at', job: 'begun_at', audit_entry: 'at' } as const;

/** The last time that anything was written into the platform's database, by the clock of who wrote it; null where nothing was. */
export async function newestIn(server: Server, name: string): Promise<Date | null> {
  const database = `\`${name.replaceAll('`', '``')}\``;
  let newestMs = 0;
  for (const [table, column] of Object.entries(NEWEST)) {
    // no such table before the first start
    const rows = await server.tell(`SELECT MAX(${column}) AS at FROM ${database}.${table}`).catch(() => []);
    newestMs = Math.max(newestMs, Number((rows as Row[])[0]?.at ?? 0));
  }
  return newestMs === 0 ? null : new Date(newestMs);
}
