import { hostname, networkInterfaces } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';

/** How one setting is explained to the person who runs the server; the README's table is made of these. */
interface SettingDoc {
  meaning: string;
  default: string;
}

/** Every environment variable the platform reads, in one place. Nothing else reads the environment. */
export const SETTING_DOCS = {
  PORT: { meaning: 'Port of the pages and the API; 0 takes a free one', default: '8443 with TLS, 8080 without' },
  HOST: { meaning: 'Address to listen on', default: '0.0.0.0' },
  DATA_DIR: { meaning: 'Folder for the database file, footage cache, attachments and keys', default: './data' },
  PLATFORM_KEY_FILE: {
    meaning: 'File with the key that seals passwords of cameras and authenticators; made at the first start',
    default: 'DATA_DIR/keys/platform.key',
  },
  PLATFORM_KEY: { meaning: 'The key itself instead of a file (`openssl rand -base64 32`)', default: '' },
  PLATFORM_KEY_PREVIOUS_FILE: {
    meaning:
      'To change the key: file with the old one, for one start beside the new one; everything sealed with it is sealed anew. Afterwards take it away',
    default: '',
  },
  PLATFORM_KEY_PREVIOUS: { meaning: 'The old key itself instead of a file', default: '' },
  LOG_KEYS_FILE: {
    meaning:
      'File with the public keys of the log over all journals: of its signer, and of the witnesses, one on each line ([`proof/`](proof/README.md))',
    default: 'DATA_DIR/keys/log.keys',
  },
  DATABASE_URL: {
    meaning: '`mysql://user:password@host:port/name` (`mariadb://…` for MariaDB), or the path of a SQLite file',
    default: 'DATA_DIR/mingchu.sqlite',
  },
  MQTT_URL: {
    meaning: '`mqtt://user:password@host:port` of an external broker; without it a broker runs inside the platform',
    default: '(inside)',
  },
  MQTT_PORT: {
    meaning: 'Port of the broker inside the platform; 0 takes a free one',
    default: '8883 with TLS, 1883 without',
  },
  MQTT_CA_FILE: {
    meaning: 'PEM of the root on which an external `mqtts://` broker rests, when it is a private one',
    default: '',
  },
  MQTT_PUBLIC_URL: {
    meaning:
      '`mqtts://host:port` of an external broker as recorder boxes reach it, which are told it when they are let in',
    default: 'that of MQTT_URL',
  },
  REDIS_URL: {
    meaning:
      '`redis://user:password@host:port/number` (`rediss://` with TLS): through it several instances tell each other what open pages must ask for again. Without it that goes through the broker',
    default: '(none)',
  },
  S3_URL: {
    meaning:
      '`https://host:port/bucket` of a store that speaks S3: photos, stills, film and copies of cases lie there instead of in DATA_DIR/objects, for all instances ([`docs/prefecture.md`](docs/prefecture.md))',
    default: '(none)',
  },
  S3_REGION: { meaning: 'Region of that store, as its keys are made for', default: 'us-east-1' },
  S3_KEY_FILE: { meaning: 'File with its access key on the first line and the secret on the second', default: '' },
  PUBLIC_URL: {
    meaning: 'Address under which boxes and browsers reach the platform',
    default: 'http(s)://first host name:PORT',
  },
  TLS: {
    meaning:
      '`files`: certificate given below; `private`: one of our own, made and renewed by itself; `off`: plain HTTP, for loopback or behind a proxy',
    default: '`files` when given, `off` on loopback or behind TRUSTED_PROXIES, else `private`',
  },
  TLS_CERT_FILE: { meaning: 'PEM: the certificate, then those it rests on', default: '' },
  TLS_KEY_FILE: { meaning: 'PEM of its key, without a passphrase', default: '' },
  TLS_CA_FILE: { meaning: 'PEM of a private root that boxes and phones must be given', default: '' },
  TLS_NAMES: {
    meaning: 'Further host names and IP addresses for a `private` certificate, by commas',
    default: 'this machine’s name and addresses',
  },
  HTTP_PORT: {
    meaning: 'With TLS: plain port that sends browsers on to HTTPS and offers the page `/ca`; `off` for none',
    default: '8080',
  },
  TRUSTED_PROXIES: {
    meaning: 'Addresses or networks of reverse proxies whose `X-Forwarded-*` is believed, by commas',
    default: '(none)',
  },
  SESSION_HOURS: { meaning: 'A session ends after this many hours', default: '12' },
  SESSION_IDLE_MINUTES: {
    meaning: 'A session of an office or an administrator ends after this many minutes without a request',
    default: '30',
  },
  OIDC_ISSUER: {
    meaning:
      'Address of an identity provider (OpenID Connect) through which people may sign in as well; below it is `/.well-known/openid-configuration`. It sends browsers back to `PUBLIC_URL`/sign-in/provider',
    default: '(none)',
  },
  OIDC_CLIENT_ID: { meaning: 'What that provider calls this platform', default: '' },
  OIDC_CLIENT_SECRET_FILE: { meaning: 'File with the secret it has given out for it, when there is one', default: '' },
  OIDC_NAME: { meaning: 'What its button on the sign-in page says', default: 'the host of OIDC_ISSUER' },
  CAS_URL: {
    meaning:
      'Instead of OpenID Connect: address of an identity provider that speaks CAS 3.0; below it are `login` and `p3/serviceValidate`. It sends browsers back to `PUBLIC_URL`/sign-in/provider',
    default: '(none)',
  },
  CAS_NAME: { meaning: 'What its button on the sign-in page says', default: 'the host of CAS_URL' },
  SMS_GATEWAY_URL: {
    meaning:
      'Address of a gateway for text messages: takes `POST {"id","to","text"}` as JSON and answers 2xx. Without it none are sent',
    default: '(none)',
  },
  SMS_GATEWAY_TOKEN_FILE: { meaning: 'File with the bearer token of that gateway', default: '' },
  ROBOT_HOSTS: {
    meaning:
      'Hosts, with port where it is not the usual one, that webhooks of group robots may be at besides WeCom, DingTalk and Feishu themselves, by commas: for servers of one’s own',
    default: '(none)',
  },
  NOTE_MODEL: {
    meaning:
      'Folder with the model that reads photos of delivery notes, as `node scripts/note-model.mjs FOLDER` fetches it ([`docs/note-reading.md`](docs/note-reading.md)). Without it none are read',
    default: '(none)',
  },
  RECOVERY: {
    meaning:
      '`yes` for one start prints a setup token although there are accounts: for when no administrator can sign in any more',
    default: 'no',
  },
  LOG_LEVEL: { meaning: '`error`, `warn`, `log` or `debug`', default: 'log' },
  METRICS_PORT: {
    meaning: 'Port of `/metrics` for Prometheus; 0 takes a free one, `off` for none',
    default: '9464',
  },
  METRICS_HOST: {
    meaning:
      'Address `/metrics` listens on. There is no sign-in: beyond this machine only where others cannot reach it',
    default: '127.0.0.1',
  },
  SLOW_STATEMENT_MS: {
    meaning: 'Statements of the database that take so many milliseconds are counted, and their shape is in the log',
    default: '250',
  },
} as const satisfies Record<string, SettingDoc>;

const port = z.coerce.number().int().min(0).max(65_535);
const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  );
const network = z.string().regex(/^[0-9a-f.:]+(\/\d{1,3})?$/i, 'is not an address or a network in CIDR form');

const environment = z.object({
  PORT: port.optional(),
  HOST: z.string().default('0.0.0.0'),
  DATA_DIR: z.string().min(1).default('./data'),
  PLATFORM_KEY_FILE: z.string().min(1).optional(),
  PLATFORM_KEY: z.string().min(1).optional(),
  PLATFORM_KEY_PREVIOUS_FILE: z.string().min(1).optional(),
  PLATFORM_KEY_PREVIOUS: z.string().min(1).optional(),
  LOG_KEYS_FILE: z.string().min(1).optional(),
  DATABASE_URL: z.string().min(1).optional(),
  MQTT_URL: z.url({ protocol: /^mqtts?$/ }).optional(),
  MQTT_PORT: port.optional(),
  MQTT_CA_FILE: z.string().min(1).optional(),
  MQTT_PUBLIC_URL: z.url({ protocol: /^mqtts?$/ }).optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  S3_URL: z.url({ protocol: /^https?$/ }).optional(),
  S3_REGION: z.string().min(1).max(60).default('us-east-1'),
  S3_KEY_FILE: z.string().min(1).optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  TLS: z.enum(['files', 'private', 'off']).optional(),
  TLS_CERT_FILE: z.string().min(1).optional(),
  TLS_KEY_FILE: z.string().min(1).optional(),
  TLS_CA_FILE: z.string().min(1).optional(),
  TLS_NAMES: list,
  HTTP_PORT: z.union([z.literal('off'), port]).default(8080),
  TRUSTED_PROXIES: list.pipe(z.array(network)),
  SESSION_HOURS: z.coerce.number().int().min(1).max(720).default(12),
  SESSION_IDLE_MINUTES: z.coerce.number().int().min(5).max(1440).default(30),
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET_FILE: z.string().min(1).optional(),
  CAS_URL: z.url({ protocol: /^https?$/ }).optional(),
  CAS_NAME: z.string().min(1).max(40).optional(),
  OIDC_NAME: z.string().min(1).max(40).optional(),
  SMS_GATEWAY_URL: z.url({ protocol: /^https?$/ }).optional(),
  SMS_GATEWAY_TOKEN_FILE: z.string().min(1).optional(),
  ROBOT_HOSTS: list,
  NOTE_MODEL: z.string().min(1).optional(),
  RECOVERY: z.enum(['yes', 'no']).default('no'),
  LOG_LEVEL: z.enum(['error', 'warn', 'log', 'debug']).default('log'),
  METRICS_PORT: z.union([z.literal('off'), port]).default(9464),
  METRICS_HOST: z.string().min(1).default('127.0.0.1'),
  SLOW_STATEMENT_MS: z.coerce.number().int().min(1).max(60_000).default(250),
});

export interface Settings {
  port: number;
  host: string;
  dataDir: string;
  /** Base64 of the platform's key; null when it is in `keyFile`. */
  key: string | null;
  keyFile: string;
  /** The key that was in use before, while everything is sealed anew; null when the key does not change. */
  previousKey: string | null;
  previousKeyFile: string | null;
  /** Public keys of the log's signer and its witnesses; need not be there. */
  logKeysFile: string;
  database: { kind: 'sqlite'; file: string } | { kind: 'mysql'; url: string };
  mqtt: { kind: 'embedded'; port: number } | { kind: 'external'; url: string; caFile: string | null };
  /** Under which boxes reach an external broker; null for as the platform does. */
  mqttPublicUrl: string | null;
  /** Through which instances tell each other what is new; null for through the broker. */
  redisUrl: string | null;
  /** Where objects are kept; null for in `dataDir`. */
  s3: { url: string; region: string; keyFile: string } | null;
  publicUrl: string | null;
  tls:
    | { kind: 'off' }
    | { kind: 'files'; certFile: string; keyFile: string; caFile: string | null }
    /** Names and addresses the certificate speaks for; the first is the one people are told. */
    | { kind: 'private'; names: readonly string[] };
  /** Plain port that only leads to HTTPS; null for none. */
  httpPort: number | null;
  trustedProxies: readonly string[];
  sessionMs: number;
  sessionIdleMs: number;
  /** The identity provider through which people may sign in as well; null for none. */
  oidc: { issuer: string; clientId: string; secretFile: string | null; name: string } | null;
  /** The same, of one that speaks CAS; at most one of the two. */
  cas: { url: string; name: string } | null;
  /** Where text messages go; null for nowhere. */
  sms: { url: string; tokenFile: string | null } | null;
  /** `host` or `host:port`. */
  robotHosts: readonly string[];
  /** Where the model lies that reads delivery notes; null where none are read. */
  noteModelFolder: string | null;
  recovery: boolean;
  /** Of every password and PIN that is hashed from now on: scrypt's N, a power of two. Twice as much is twice the work. */
  hashCost: number;
  logLevel: 'error' | 'warn' | 'log' | 'debug';
  /** Where `/metrics` is served; null for nowhere. */
  metrics: { host: string; port: number } | null;
  slowStatementMs: number;
}

/** About a tenth of a second, and 32 MB, on the machines of a county office. */
const HASH_COST = 2 ** 15;

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
  const tls = tlsOf(it);
  const isPlain = tls.kind === 'off';
  return {
    port: it.PORT ?? (isPlain ? 8080 : 8443),
    host: it.HOST,
    dataDir,
    key: it.PLATFORM_KEY ?? null,
    keyFile: it.PLATFORM_KEY_FILE ? resolve(it.PLATFORM_KEY_FILE) : resolve(dataDir, 'keys/platform.key'),
    previousKey: it.PLATFORM_KEY_PREVIOUS ?? null,
    previousKeyFile: it.PLATFORM_KEY_PREVIOUS_FILE ? resolve(it.PLATFORM_KEY_PREVIOUS_FILE) : null,
    logKeysFile: resolve(it.LOG_KEYS_FILE ?? resolve(dataDir, 'keys/log.keys')),
    database: databaseOf(it.DATABASE_URL, dataDir),
    mqtt: it.MQTT_URL
      ? { kind: 'external', url: it.MQTT_URL, caFile: it.MQTT_CA_FILE ?? null }
      : { kind: 'embedded', port: it.MQTT_PORT ?? (isPlain ? 1883 : 8883) },
    mqttPublicUrl: it.MQTT_PUBLIC_URL ?? null,
    redisUrl: it.REDIS_URL ?? null,
    s3: s3Of(it),
    publicUrl: it.PUBLIC_URL ?? null,
    tls,
    httpPort: isPlain || it.HTTP_PORT === 'off' ? null : it.HTTP_PORT,
    trustedProxies: it.TRUSTED_PROXIES,
    sessionMs: it.SESSION_HOURS * 3_600_000,
    sessionIdleMs: it.SESSION_IDLE_MINUTES * 60_000,
    oidc: oidcOf(it),
    cas: casOf(it),
    sms: it.SMS_GATEWAY_URL
      ? { url: it.SMS_GATEWAY_URL, tokenFile: it.SMS_GATEWAY_TOKEN_FILE ? resolve(it.SMS_GATEWAY_TOKEN_FILE) : null }
      : null,
    robotHosts: it.ROBOT_HOSTS,
    noteModelFolder: it.NOTE_MODEL === undefined ? null : resolve(it.NOTE_MODEL),
    recovery: it.RECOVERY === 'yes',
    hashCost: HASH_COST,
    logLevel: it.LOG_LEVEL,
    metrics: it.METRICS_PORT === 'off' ? null : { host: it.METRICS_HOST, port: it.METRICS_PORT },
    slowStatementMs: it.SLOW_STATEMENT_MS,
  };
}

function s3Of(it: z.infer<typeof environment>): Settings['s3'] {
  const { S3_URL: url, S3_REGION: region, S3_KEY_FILE: file } = it;
  if ((url === undefined) !== (file === undefined)) throw new Error('S3_URL and S3_KEY_FILE: give both or neither');
  if (url === undefined || file === undefined) return null;
  securedHost('S3_URL', url);
  const { pathname, search, username } = new URL(url);
  if (!/^\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(pathname) || search !== '' || username !== '') {
    throw new Error('S3_URL: after the host comes the name of the bucket and nothing else; keys are in S3_KEY_FILE');
  }
  return { url, region, keyFile: resolve(file) };
}

function oidcOf(it: z.infer<typeof environment>): Settings['oidc'] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET_FILE: file } = it;
  if ((issuer === undefined) !== (clientId === undefined)) {
    throw new Error('OIDC_ISSUER and OIDC_CLIENT_ID: give both or neither');
  }
  if (issuer === undefined || clientId === undefined) return null;
  const host = securedHost('OIDC_ISSUER', issuer);
  return { issuer, clientId, secretFile: file === undefined ? null : resolve(file), name: it.OIDC_NAME ?? host };
}

function casOf(it: z.infer<typeof environment>): Settings['cas'] {
  const { CAS_URL: url, OIDC_ISSUER: issuer } = it;
  if (url === undefined) return null;
  if (issuer !== undefined) throw new Error('CAS_URL and OIDC_ISSUER: give one of them');
  const host = securedHost('CAS_URL', url);
  return { url, name: it.CAS_NAME ?? host };
}

/** Who says who somebody is, and what was photographed, must not be overheard or replaced on the way. */
function securedHost(setting: string, address: string): string {
  const { protocol, hostname, host } = new URL(address);
  if (protocol === 'http:' && !/^(127\.|\[::1\]$|localhost$)/.test(hostname)) {
    throw new Error(`${setting}: must be https, or lie on this very machine`);
  }
  return host;
}

function tlsOf(it: z.infer<typeof environment>): Settings['tls'] {
  const { TLS_CERT_FILE: certFile, TLS_KEY_FILE: keyFile } = it;
  if ((certFile === undefined) !== (keyFile === undefined)) {
    throw new Error('TLS_CERT_FILE and TLS_KEY_FILE: give both or neither');
  }
  const isHidden = /^(127\.|::1$|localhost$)/.test(it.HOST) || it.TRUSTED_PROXIES.length > 0;
  const kind = it.TLS ?? (certFile !== undefined ? 'files' : isHidden ? 'off' : 'private');
  if (kind === 'off') return { kind };
  if (kind === 'private') return { kind, names: namesOf(it) };
  if (certFile === undefined || keyFile === undefined)
    throw new Error('TLS=files: TLS_CERT_FILE and TLS_KEY_FILE are missing');
  return {
    kind,
    certFile: resolve(certFile),
    keyFile: resolve(keyFile),
    caFile: it.TLS_CA_FILE ? resolve(it.TLS_CA_FILE) : null,
  };
}

function namesOf(it: z.infer<typeof environment>): string[] {
  const given = [...(it.PUBLIC_URL ? [new URL(it.PUBLIC_URL).hostname.replace(/^\[|\]$/g, '')] : []), ...it.TLS_NAMES];
  const addresses = Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .filter(({ internal, address }) => !internal && !address.startsWith('fe80'))
    .map(({ address }) => address);
  return [...new Set([...(given.length > 0 ? given : [hostname(), ...addresses]), 'localhost', '127.0.0.1'])];
}

function databaseOf(url: string | undefined, dataDir: string): Settings['database'] {
  if (url === undefined) return { kind: 'sqlite', file: resolve(dataDir, 'mingchu.sqlite') };
  if (/^(mysql|mariadb):\/\//.test(url)) return { kind: 'mysql', url };
  if (/^[a-z]+:\/\//.test(url) && !url.startsWith('file://')) {
    throw new Error('DATABASE_URL: use mysql://… or the path of a file');
  }
  return { kind: 'sqlite', file: resolve(url.replace(/^file:\/\//, '')) };
}
