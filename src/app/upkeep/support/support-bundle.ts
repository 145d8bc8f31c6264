import { createWriteStream } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import { release } from 'node:os';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { SETTING_DOCS, type Settings } from '../../../platform/config/settings.js';
import { type Clock, VERSION } from '../../../platform/index.js';
import { askPlatform } from '../ask-platform.js';
import { readBackupNote } from '../backup/backup-note.js';
import { syncFile } from '../backup/database-copy.js';
import { judgeCheck } from '../check/judge-check.js';
import { look } from '../check/look.js';
import { askDatabase } from '../open-database.js';
import { shippedServerLimits } from '../shipped-server-limits.js';
import { logExcerpt } from './log-excerpt.js';

/** Settings that tell nothing of a secret, a person or a place. Of all others it is said only whether they are set. */
const PLAIN: ReadonlySet<string> = new Set<keyof typeof SETTING_DOCS>([
  'PORT',
  'MQTT_PORT',
  'TLS',
  'HTTP_PORT',
  'SESSION_HOURS',
  'SESSION_IDLE_MINUTES',
  'RECOVERY',
  'LOG_LEVEL',
  'METRICS_PORT',
  'SLOW_STATEMENT_MS',
]);

interface JobRow {
  name: string;
  due_at: string | number;
  begun_at: string | number | null;
  ended_at: string | number | null;
  outcome: string | null;
}

/**
 * Writes an archive for whoever maintains the program: versions, state, schema, jobs, settings without their secrets, and the end of
 * the log without its texts.
 *
 * @param env the settings as they were given
 * @returns where it lies
 */
export async function makeSupportBundle(
  settings: Settings,
  env: Readonly<Record<string, string | undefined>>,
  clock: Clock,
  { to, logFile }: { to: string; logFile: string | null },
): Promise<string> {
  const now = clock.now();
  const facts = await look(settings, clock, null);
  const limits = await shippedServerLimits(now);
  const backup = await readBackupNote(settings.dataDir);
  const files: Record<string, unknown> = {
    'about.json': {
      madeAt: now.toISOString(),
      program: VERSION,
      node: process.version,
      system: `${process.platform} ${process.arch} ${release()}`,
      database: { kind: facts.database.kind, version: facts.database.version, collation: facts.database.collation },
    },
    'settings.json': settingsWithoutSecrets(env),
    'health.json': await askPlatform(settings),
    'check.json': judgeCheck(facts, limits).map(({ check, level }) => ({ check, level })),
    'backup.json': backup && { takenAt: backup.takenAt, bytes: backup.bytes },
    ...(await fromDatabase(settings)),
  };
  if (logFile !== null) {
    const { lines, others } = logExcerpt(await readFile(logFile, 'utf8'));
    files['log.json'] = { others, lines: lines.map((line) => JSON.parse(line) as unknown) };
  }
  await writeZip(to, files, now);
  return to;
}

/** What was set, and of those that may be shown to what. */
export function settingsWithoutSecrets(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.keys(SETTING_DOCS).map((name) => {
      const value = env[name];
      return [name, value === undefined ? 'not set' : PLAIN.has(name) ? value.slice(0, 40) : 'set'];
    }),
  );
}

async function fromDatabase({ database }: Settings): Promise<Record<string, unknown>> {
  return askDatabase(database, async ({ steps, query }) => {
    const jobs = await query<JobRow>('SELECT name, due_at, begun_at, ended_at, outcome FROM job ORDER BY name');
    return {
      'schema.json': await steps(),
      'jobs.json': jobs.map(({ name, due_at, begun_at, ended_at, outcome }) => ({
        name,
        dueAt: timeOf(due_at),
        begunAt: timeOf(begun_at),
        endedAt: timeOf(ended_at),
        outcome,
      })),
    };
  }).catch((error: unknown) => ({ 'database.json': { fault: (error as { code?: string }).code ?? 'unknown' } }));
}

const timeOf = (ms: string | number | null): string | null => (ms === null ? null : new Date(Number(ms)).toISOString());

async function writeZip(path: string, files: Readonly<Record<string, unknown>>, mtime: Date): Promise<void> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) {
    zip.addBuffer(Buffer.from(`${JSON.stringify(content, null, 1)}\n`), name, { mtime });
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(`${path}.part`, { mode: 0o600 }));
  await syncFile(`${path}.part`);
  await rename(`${path}.part`, path);
}
