import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const noteSchema = z.object({
  /** When it was begun: all that was acknowledged before is in it. */
  takenAt: z.iso.datetime(),
  folder: z.string(),
  bytes: z.int().min(0),
});

/** The last backup that came to its end, as the command that made it wrote it down. */
export type BackupNote = z.infer<typeof noteSchema>;

const fileIn = (dataDir: string): string => join(dataDir, 'last-backup.json');

/** Null when none was ever made, or that cannot be read. */
export async function readBackupNote(dataDir: string): Promise<BackupNote | null> {
  try {
    return noteSchema.parse(JSON.parse(await readFile(fileIn(dataDir), 'utf8')));
  } catch {
    return null;
  }
}

/** For the running platform, which warns when the last one is old. */
export async function writeBackupNote(dataDir: string, note: BackupNote): Promise<void> {
  const part = `${fileIn(dataDir)}.part`;
  await writeFile(part, `${JSON.stringify(note)}\n`, { mode: 0o600, flush: true });
  await rename(part, fileIn(dataDir));
}
