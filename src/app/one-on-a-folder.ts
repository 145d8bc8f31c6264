import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import type { Settings } from '../platform/config/settings.js';

/** Two platforms on one machine would answer on different ports from one SQLite file, and each take the other's boxes and jobs. */
const LOCK = 'instance.lock';

/** Open as long as the process is: its end frees the folder, however it ends. */
const held: InstanceType<typeof Database>[] = [];

/**
 * Holds the data folder for this process where the database is a SQLite file. Instances that share a database server may share a
 * folder as well.
 *
 * @throws Error in both languages, when another platform holds it
 */
export function holdDataFolder({ dataDir, database }: Pick<Settings, 'dataDir' | 'database'>): void {
  if (database.kind !== 'sqlite') return;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = new Database(join(dataDir, LOCK), { timeout: 1 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if ((error as { code?: string }).code !== 'SQLITE_BUSY') throw error;
    throw new Error(
      `这个数据文件夹正由另一个平台使用:${dataDir}。请先停掉那一个,或用 DATA_DIR 指定别的文件夹\nAnother platform is using this data folder: ${dataDir}. Stop that one first, or name another folder with DATA_DIR`,
    );
  }
  held.push(lock);
}
