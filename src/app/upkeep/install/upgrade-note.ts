import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { Refusal } from '../refusal.js';
import { type Installation, placesOf, writeWhole } from './installation.js';

const noteSchema = z.object({
  /** Names of releases. */
  from: z.string(),
  to: z.string(),
  /** Folder with the database as it was at rest; null where both releases know the same steps. */
  copy: z.string().nullable(),
  /** Acts in the journals at that time. */
  records: z.int().min(0),
  /** Entries the audit log had then: signed visits, findings, accounts are there and in no journal. Null: the release did not say. */
  audited: z.int().min(0).nullable().default(null),
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

/**
 * @param now as the `status` of the release that runs says it; `audited` is not in that of older ones
 * @param lose so many acts and entries together are given up knowingly; null: none
 * @throws Refusal `rollback.would-lose` with how many of each came since the note
 */
export function requireNothingLost(
  note: Pick<UpgradeNote, 'records' | 'audited' | 'begunAt'>,
  now: { records?: unknown; audited?: unknown },
  lose: number | null,
): void {
  const acts = Number(now.records) - note.records;
  const entries = note.audited === null || now.audited === undefined ? null : Number(now.audited) - note.audited;
  const count = acts + (entries ?? 0);
  if (count <= (lose ?? 0)) return;
  throw new Refusal('rollback.would-lose', {
    ...{ acts: String(acts), entries: entries === null ? '?' : String(entries) },
    ...{ count: String(count), since: note.begunAt },
  });
}
