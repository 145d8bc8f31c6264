import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../refusal.js';

/** Stands in the data folder as long as a backup is being put in, and stays when that was cut short. */
export const restoreMarkIn = (dataDir: string): string => join(dataDir, 'restore-not-finished');

/** Half a restored database is none. @throws Refusal `restore.cut-short` */
export function requireNoHalfRestore(dataDir: string): void {
  if (existsSync(restoreMarkIn(dataDir))) throw new Refusal('restore.cut-short', { folder: dataDir });
}
