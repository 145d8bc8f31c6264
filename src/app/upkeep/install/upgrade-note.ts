import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type Installation, placesOf, writeWhole } from './installation.js';

const noteSchema = z.object({
  /** Names of releases. */
  from: z.string(),
  to: z.string(),
  /** Folder with the database as it was at rest; null where both releases know the same steps. */
  copy: z.string().nullable(),
  /** Acts in the journals at that time. */
  records: z.int().min(0),
  begunAt: z.iso.datetime(),
  /** `under-way`: from the copy until the new release takes the place of the one before; nobody can reach it until then. */
  state: z.enum(['under-way', 'done']),
});

/** What the last upgrade can be taken back to. */
export type UpgradeNote = z.infer<typeof noteSchema>;

/** Null where none was ever begun, or the last was taken back. */
export async function readUpgradeNote(installation: Installation): Promise<UpgradeNote | null> {
  const text = await readFile(placesOf(installation).upgradeNote, 'utf8').catch(() => null);
  return text === null ? null : noteSchema.parse(JSON.parse(text));
}

export async function writeUpgradeNote(installation: Installation, note: UpgradeNote): Promise<void> {
  await writeWhole(placesOf(installation).upgradeNote, `${JSON.stringify(note)}\n`, 0o644);
}
