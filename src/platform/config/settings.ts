import { resolve } from 'node:path';
import { z } from 'zod';

/** How one setting is explained to the person who runs the server; the README's table is made of these. */
interface SettingDoc {
  meaning: string;
  default: string;
}

/** Every environment variable the platform reads, in one place. Nothing else reads the environment. */
export const SETTING_DOCS = {
  PORT: { meaning: 'HTTP port; 0 takes a free one', default: '8080' },
  HOST: { meaning: 'Address to listen on', default: '0.0.0.0' },
  DATA_DIR: { meaning: 'Folder for the database file, footage cache, attachments and keys', default: './data' },
  DATABASE_URL: {
    meaning: '`mysql://user:password@host:port/name` (`mariadb://…` for MariaDB), or the path of a SQLite file',
    default: 'DATA_DIR/mingchu.sqlite',
  },
  MQTT_URL: {
    meaning: '`mqtt://user:password@host:port` of an external broker; without it a broker runs inside the platform',
    default: '(inside)',
  },
  MQTT_PORT: { meaning: 'Port of the broker inside the platform; 0 takes a free one', default: '1883' },
  PUBLIC_URL: {
    meaning: 'Address under which boxes and browsers reach the platform',
    default: 'http://127.0.0.1:PORT',
  },
  SESSION_HOURS: { meaning: 'A session ends after this many hours', default: '12' },
  SESSION_IDLE_MINUTES: {
    meaning: 'A session of an office or an administrator ends after this many minutes without a request',
    default: '30',
  },
  RECOVERY: {
    meaning:
      '`yes` for one start prints a setup token although there are accounts: for when no administrator can sign in any more',
    default: 'no',
  },
  LOG_LEVEL: { meaning: '`error`, `warn`, `log` or `debug`', default: 'log' },
} as const satisfies Record<string, SettingDoc>;

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  HOST: z.string().default('0.0.0.0'),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z.string().min(1).optional(),
  MQTT_URL: z.url({ protocol: /^mqtts?$/ }).optional(),
  MQTT_PORT: z.coerce.number().int().min(0).max(65_535).default(1883),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  SESSION_HOURS: z.coerce.number().int().min(1).max(720).default(12),
  SESSION_IDLE_MINUTES: z.coerce.number().int().min(5).max(1440).default(30),
  RECOVERY: z.enum(['yes', 'no']).default('no'),
  LOG_LEVEL: z.enum(['error', 'warn', 'log', 'debug']).default('log'),
});

export interface Settings {
  port: number;
  host: string;
  dataDir: string;
  database: { kind: 'sqlite'; file: string } | { kind: 'mysql'; url: string };
  mqtt: { kind: 'embedded'; port: number } | { kind: 'external'; url: string };
  publicUrl: string | null;
  sessionMs: number;
  sessionIdleMs: number;
  recovery: boolean;
  logLevel: 'error' | 'warn' | 'log' | 'debug';
}

export const SETTINGS = Symbol('Settings');

/**
 * Reads the settings.
 *
 * @throws Error naming each variable at fault, one per line, for a person at a terminal
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    throw new Error(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
  }
  const it = parsed.data;
  const dataDir = resolve(it.DATA_DIR);
  return {
    port: it.PORT,
    host: it.HOST,
    dataDir,
    database: databaseOf(it.DATABASE_URL, dataDir),
    mqtt: it.MQTT_URL ? { kind: 'external', url: it.MQTT_URL } : { kind: 'embedded', port: it.MQTT_PORT },
    publicUrl: it.PUBLIC_URL ?? null,
    sessionMs: it.SESSION_HOURS * 3_600_000,
    sessionIdleMs: it.SESSION_IDLE_MINUTES * 60_000,
    recovery: it.RECOVERY === 'yes',
    logLevel: it.LOG_LEVEL,
  };
}

function databaseOf(url: string | undefined, dataDir: string): Settings['database'] {
  if (url === undefined) return { kind: 'sqlite', file: resolve(dataDir, 'mingchu.sqlite') };
  if (/^(mysql|mariadb):\/\//.test(url)) return { kind: 'mysql', url };
  if (/^[a-z]+:\/\//.test(url) && !url.startsWith('file://')) {
    throw new Error('DATABASE_URL: use mysql://… or the path of a file');
  }
  return { kind: 'sqlite', file: resolve(url.replace(/^file:\/\//, '')) };
}
