import { existsSync } from 'node:fs';
import { DataSource } from 'typeorm';
import type { Settings } from '../../platform/config/settings.js';
import { dataSourceOptions } from '../../platform/database/dialect/opening.js';
import { migrate } from '../../platform/database/migrate.js';
import { withoutSecrets } from '../../platform/log/without-secrets.js';
import { migrations } from '../migrations/index.js';
import { Refusal } from './refusal.js';

type Database = Settings['database'];

/** A connection that a command asks through. It knows no entities: what it reads is there in every release. */
export interface Asking {
  /** The schema's steps that the database has taken, in their order. @throws Refusal `database.none-of-ours` */
  steps(): Promise<string[]>;
  query<Row>(sql: string, values?: unknown[]): Promise<Row[]>;
}

/**
 * Asks the database, beside the running platform, and changes nothing.
 *
 * @throws Refusal `database.missing`, `database.unreachable`; and what `ask` throws
 */
export async function askDatabase<T>(database: Database, ask: (asking: Asking) => Promise<T>): Promise<T> {
  if (database.kind === 'sqlite' && !existsSync(database.file)) {
    throw new Refusal('database.missing', { file: database.file });
  }
  const source = await new DataSource(dataSourceOptions(database, true)).initialize().catch((error: unknown) => {
    throw new Refusal('database.unreachable', { why: whyOf(error) });
  });
  try {
    return await ask(askingThrough(source));
  } finally {
    await source.destroy();
  }
}

/** What a driver says, without the address it was given. Some of them say nothing but a code. */
function whyOf(error: unknown): string {
  const { message, code } = error as { message?: string; code?: string };
  return withoutSecrets(message || code || String(error));
}

function askingThrough(source: DataSource): Asking {
  const query = <Row>(sql: string, values: unknown[] = []) => source.query(sql, values) as Promise<Row[]>;
  return {
    query,
    async steps() {
      const rows = await query<{ name: string }>('SELECT name FROM migrations ORDER BY id').catch(() => []);
      if (rows.length === 0) throw new Refusal('database.none-of-ours');
      return rows.map(({ name }) => name);
    },
  };
}

/** Brings the database to this release, as a start would. @returns how many steps that were @throws Refusal `database.unreachable` */
export async function takeSteps(database: Database): Promise<number> {
  const source = await new DataSource(dataSourceOptions(database)).initialize().catch((error: unknown) => {
    throw new Refusal('database.unreachable', { why: whyOf(error) });
  });
  try {
    let taken = 0;
    await migrate(source, migrations, {
      say: (text) => {
        if (text.startsWith('schema: ')) taken += 1;
      },
    });
    return taken;
  } finally {
    await source.destroy();
  }
}
