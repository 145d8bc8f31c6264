import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { markingHindrance } from '../../../cases/marks/mark-burner.js';
import type { Settings } from '../../../platform/config/settings.js';
import { type Clock, FONT_FILES, VERSION } from '../../../platform/index.js';
import { s3StoreOf } from '../../../platform/object-store/object-store-of.js';
import { migrations } from '../../migrations/index.js';
import { aheadOfMs, askPlatform, isPortFree, platformElsewhere } from '../ask-platform.js';
import { readBackupNote } from '../backup/backup-note.js';
import { serverClockAheadMs } from '../backup/database-copy.js';
import { certificateDays } from '../certificate-days.js';
import { freeIn } from '../free-in.js';
import { askDatabase } from '../open-database.js';
import { Refusal } from '../refusal.js';
import { runProgram } from '../run-program.js';
import type { CheckFacts } from './judge-check.js';

/** Looks at this machine and its database, and changes nothing. @param httpDate address of another clock, or null */
export async function look(settings: Settings, clock: Clock, httpDate: string | null): Promise<CheckFacts> {
  const now = () => clock.now();
  const database = await databaseFacts(settings);
  const running = await askPlatform(settings);
  const backup = await readBackupNote(settings.dataDir);
  const isThere = database.version !== null;
  const ahead = isThere ? await serverClockAheadMs(settings.database, now) : null;
  return {
    now: now(),
    version: VERSION,
    database,
    schema: isThere ? await schemaFacts(settings) : null,
    key: {
      file: settings.keyFile,
      isGiven: settings.key !== null,
      mode: await stat(settings.keyFile).then(
        ({ mode }) => mode,
        () => null,
      ),
    },
    certificate: settings.tls.kind === 'off' ? null : { days: await certificateDays(settings, now()) },
    freeBytes: await freeIn(settings.dataDir),
    clockAheadMs: {
      database: ahead === null ? null : -ahead,
      http: httpDate === null ? null : await aheadOfMs(httpDate, now),
    },
    missingFonts: FONT_FILES.flatMap((file) => (existsSync(file.path) ? [] : [file.package])),
    marking: (await markingHindrance()).cause,
    objects: await objectFacts(settings),
    hasDumpProgram: settings.database.kind === 'sqlite' ? null : await canRun('mariadb-dump'),
    backupAt: backup === null ? null : new Date(backup.takenAt),
    port: {
      number: settings.port,
      isFree: running === null && (await isPortFree(settings)),
      running: running?.version ?? null,
      elsewhere: running === null ? await platformElsewhere(settings) : null,
    },
  };
}

async function databaseFacts({ database }: Settings): Promise<CheckFacts['database']> {
  const { kind } = database;
  const sql =
    kind === 'sqlite'
      ? 'SELECT sqlite_version() AS version, NULL AS collation'
      : 'SELECT VERSION() AS version, @@collation_database AS collation';
  try {
    const [row] = await askDatabase(database, ({ query }) => query<{ version: string; collation: string | null }>(sql));
    return { kind, fault: null, version: row?.version ?? null, collation: row?.collation ?? null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const fault = error.code === 'database.missing' ? null : error.message;
    return { kind, fault, version: null, collation: null };
  }
}

async function schemaFacts({ database }: Settings): Promise<CheckFacts['schema']> {
  return askDatabase(database, async ({ steps }) => {
    const taken = await steps().catch(() => null);
    if (taken === null) return null;
    const known = migrations.map(({ name }) => name);
    return {
      pending: known.filter((name) => !taken.includes(name)).length,
      unknown: taken.filter((name) => !known.includes(name)).length,
    };
  });
}

async function objectFacts(settings: Settings): Promise<CheckFacts['objects']> {
  if (settings.s3 === null) return null;
  const { host, pathname } = new URL(settings.s3.url);
  const fault = await Promise.resolve()
    .then(() => s3StoreOf(settings)?.ready())
    .then(() => null)
    .catch((error: Error) => String(error.cause ?? error.message));
  return { store: `${host}${pathname}`, fault };
}

async function canRun(program: string): Promise<boolean> {
  return runProgram(program, ['--version']).then(
    () => true,
    () => false,
  );
}
