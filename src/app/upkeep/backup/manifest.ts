import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { Refusal } from '../refusal.js';

/** What is in a backup. Nothing else of a backup's folder is ever looked at, so that no name in it leads elsewhere. */
const FILE_PATH =
  /^(database\.sqlite|database\.sql|triggers\.sql|keys\.sealed|audit\/marks\.txt|objects\/[a-z-]+\/[0-9a-f-]{2}\/[0-9a-f-]{8,80})$/;

const manifestSchema = z.object({
  format: z.literal(1),
  /** Of the program that made it, as `0.2.0+92d8ee5a8da7`. */
  program: z.string().regex(/^\d+\.\d+\.\d+/),
  database: z.enum(['sqlite', 'mysql']),
  /** The schema's steps that the database had taken, in their order. */
  steps: z.array(z.string().max(255)).min(1),
  /** When it was begun: all that was acknowledged before is in it. */
  takenAt: z.iso.datetime(),
  /** The newest signed head of the public log at that time: origin, size, root. Null where there is none. */
  checkpoint: z.string().max(4_000).nullable(),
  /** Objects that stayed in a bucket, by its name, when the backup was made; absent where all are among the files. */
  left: z
    .object({
      store: z.string().max(1_000),
      objects: z.array(z.object({ key: z.string().regex(/^[a-z-]+\/[0-9a-f-]{8,80}$/), bytes: z.int().min(0) })),
    })
    .optional(),
  files: z.array(
    z.object({
      path: z.string().regex(FILE_PATH),
      bytes: z.int().min(0),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type BackupFile = Manifest['files'][number];
export type Left = NonNullable<Manifest['left']>;

export const MANIFEST = 'manifest.json';
/** Of the manifest itself, as `sha256sum -c` takes it. */
export const MANIFEST_SUM = 'manifest.json.sha256';

/** The manifest as it is written, and the line that vouches for it. */
export function manifestText(manifest: Manifest): { text: string; sum: string } {
  const text = `${JSON.stringify(manifest, null, 1)}\n`;
  return { text, sum: `${sha256Of(text)}  ${MANIFEST}\n` };
}

/**
 * Reads what a backup says it is.
 *
 * @throws Refusal `backup.not-whole`, `backup.manifest-changed`
 */
export async function readManifest(folder: string): Promise<Manifest> {
  const [text, sum] = await Promise.all([MANIFEST, MANIFEST_SUM].map((name) => textOf(join(folder, name))));
  if (text === null || sum === null || text === undefined || sum === undefined) {
    throw new Refusal('backup.not-whole', { folder });
  }
  if (sum.slice(0, 64) !== sha256Of(text)) throw new Refusal('backup.manifest-changed');
  const parsed = manifestSchema.safeParse(jsonOf(text));
  if (!parsed.success) throw new Refusal('backup.not-whole', { folder });
  return parsed.data;
}

/** Looks at every file of the backup. @throws Refusal `backup.file-missing`, `backup.file-changed` with its path */
export async function requireWhole(folder: string, { files }: Manifest): Promise<void> {
  for (const { path, bytes, sha256 } of files) {
    const found = await stat(join(folder, path)).catch(() => null);
    if (found === null) throw new Refusal('backup.file-missing', { path });
    if (found.size !== bytes || (await hashOfFile(join(folder, path))) !== sha256) {
      throw new Refusal('backup.file-changed', { path });
    }
  }
}

/**
 * Whether this program may read the backup: it must know every step of its schema, and be no older.
 *
 * @param version of this program
 * @param known the steps it knows
 * @throws Refusal `backup.newer-program`
 */
export function requireReadable({ program, steps }: Manifest, version: string, known: readonly string[]): void {
  const isKnown = steps.every((step) => known.includes(step));
  if (!isKnown || compareVersions(program, version) > 0)
    throw new Refusal('backup.newer-program', { version: program });
}

/** By release; the commit behind `+` counts for nothing. */
function compareVersions(a: string, b: string): number {
  const numbers = (version: string) => (version.split(/[-+]/)[0] ?? '').split('.').map(Number);
  const [of, against] = [numbers(a), numbers(b)];
  const at = of.findIndex((number, i) => number !== against[i]);
  return at < 0 ? 0 : (of[at] ?? 0) - (against[at] ?? 0);
}

export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function textOf(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(() => null);
}
