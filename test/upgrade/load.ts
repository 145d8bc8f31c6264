import { readFile } from 'node:fs/promises';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/platform/database/dialect/opening.js';
import type { Settings } from '../../src/platform/index.js';

/** Fills an empty database with what a release left behind, and then with `changes`. */
export async function load(release: string, database: Settings['database'], changes: readonly string[] = []) {
  const file = new URL(`./${release}/${database.kind}.sql`, import.meta.url);
  const statements = (await readFile(file, 'utf8')).split(/^;$/m).map((statement) => statement.trim());
  const source = await new DataSource({ ...dataSourceOptions(database), entities: [] }).initialize();
  try {
    // Its key belongs to the machine that it was made on
    for (const sql of [...statements, 'DELETE FROM key_check', ...changes]) if (sql !== '') await source.query(sql);
  } finally {
    await source.destroy();
  }
}
