import { readFileSync } from 'node:fs';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepContentOfOldActs } from './content-of-old-acts.js';

/**
 * The schema's history. Each step is one file per database, written by `npm run db:generate` from the entities and
 * then part of the repository: a test applies them and fails when the entities say something else.
 * Statements are separated by a line that holds only `;`. What SQL cannot say follows them in TypeScript; such code is of
 * its step alone and imports nothing that changes with the program.
 */
abstract class SqlFiles implements MigrationInterface {
  abstract readonly name: string;
  protected abstract readonly file: string;
  protected readonly after?: (runner: QueryRunner) => Promise<void>;

  async up(runner: QueryRunner): Promise<void> {
    const folder = runner.dataSource.options.type === 'better-sqlite3' ? 'sqlite' : 'mysql';
    const text = readFileSync(new URL(`./${folder}/${this.file}`, import.meta.url), 'utf8');
    for (const statement of text.split(/^;$/m)) if (statement.trim() !== '') await runner.query(statement.trim());
    await this.after?.(runner);
  }

  /** Ledgers are never taken back; go forward with a new step instead. */
  async down(): Promise<void> {
    throw new Error('a schema step is not undone');
  }
}

const step = (name: string, file: string, after?: (runner: QueryRunner) => Promise<void>) =>
  class extends SqlFiles {
    override readonly name = name;
    protected override readonly file = file;
    protected override readonly after = after;
  };

/** In the order in which they are taken; the number at the end of a name is what TypeORM sorts by. */
export const migrations = [
  step('First1764000000000', '0001-first.sql'),
  step('Load1764000000002', '0002-load.sql'),
  step('Corrections1764000000003', '0003-corrections.sql'),
  step('Reviews1764000000004', '0004-reviews.sql'),
  step('BoxKeeps1764000000005', '0005-box-keeps.sql'),
  step('CameraReasons1764000000006', '0006-camera-reasons.sql'),
  step('ListsRead1764000000007', '0007-lists-read.sql'),
  step('Access1764000000008', '0008-access.sql'),
  step('VisitChecks1764000000010', '0010-visit-checks.sql'),
  step('ActContent1764000000011', '0011-act-content.sql', keepContentOfOldActs),
];
