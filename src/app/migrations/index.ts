import { readFileSync } from 'node:fs';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The schema's history. Each step is one file per database, written by `npm run db:generate` from the entities and
 * then part of the repository: a test applies them and fails when the entities say something else.
 * Statements are separated by a line that holds only `;`.
 */
abstract class SqlFiles implements MigrationInterface {
  abstract readonly name: string;
  protected abstract readonly file: string;

  async up(runner: QueryRunner): Promise<void> {
    const folder = runner.dataSource.options.type === 'better-sqlite3' ? 'sqlite' : 'mysql';
    const text = readFileSync(new URL(`./${folder}/${this.file}`, import.meta.url), 'utf8');
    for (const statement of text.split(/^;$/m)) if (statement.trim() !== '') await runner.query(statement.trim());
  }

  /** Ledgers are never taken back; go forward with a new step instead. */
  async down(): Promise<void> {
    throw new Error('a schema step is not undone');
  }
}

class First1764000000000 extends SqlFiles {
  override readonly name = 'First1764000000000';
  protected override readonly file = '0001-first.sql';
}

class Corrections1764400000000 extends SqlFiles {
  override readonly name = 'Corrections1764400000000';
  protected override readonly file = '0003-corrections.sql';
}

export const migrations = [First1764000000000, Corrections1764400000000];
