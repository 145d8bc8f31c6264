import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { Refusal } from '../refusal.js';
import { runProgram } from '../run-program.js';

const SUMS = 'SHA256SUMS';
const LINE = /^([0-9a-f]{64}) {2}(\S.*)$/;

const releaseSchema = z.object({
  format: z.literal(1),
  /** As `0.2.0+92d8ee5a8da7`; it names the release's folder. */
  version: z.string().regex(/^\d+\.\d+\.\d+[\w.+-]*$/),
  arch: z.string(),
  /** The schema's steps that it knows, in their order. */
  steps: z.array(z.string()),
});

/** What a bundle says of itself. */
export type Release = z.infer<typeof releaseSchema>;

/** @throws Refusal `bundle.none` */
export async function readRelease(folder: string): Promise<Release> {
  try {
    return releaseSchema.parse(JSON.parse(await readFile(join(folder, 'release.json'), 'utf8')));
  } catch {
    throw new Refusal('bundle.none', { folder });
  }
}

/**
 * Looks at every file of an unpacked bundle: each is there and as it was made, and there is no other.
 *
 * @throws Refusal `bundle.none`, `bundle.file-missing`, `bundle.file-changed`, `bundle.file-more` with its path
 */
export async function requireWholeBundle(folder: string): Promise<void> {
  const text = await readFile(join(folder, SUMS), 'utf8').catch(() => {
    throw new Refusal('bundle.none', { folder });
  });
  const wanted = new Map<string, string>();
  for (const line of text.split('\n').filter((one) => one !== '')) {
    const [, sum, path] = LINE.exec(line) ?? [];
    if (sum === undefined || path === undefined) throw new Refusal('bundle.file-changed', { path: SUMS });
    wanted.set(path, sum);
  }
  if (wanted.size === 0) throw new Refusal('bundle.none', { folder });
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = new Set<string>();
  for (const entry of entries.filter((one) => !one.isDirectory())) {
    const path = join(entry.parentPath, entry.name).slice(folder.length + 1);
    if (path === SUMS) continue;
    const sum = wanted.get(path);
    // a link is no file that was listed, wherever it leads
    if (sum === undefined || !entry.isFile()) throw new Refusal('bundle.file-more', { path });
    if (sumOf(await readFile(join(folder, path))) !== sum) throw new Refusal('bundle.file-changed', { path });
    found.add(path);
  }
  const missing = [...wanted.keys()].find((path) => !found.has(path));
  if (missing !== undefined) throw new Refusal('bundle.file-missing', { path: missing });
}

/**
 * Copies a bundle, an archive or an unpacked one, beside the other releases. It has its name once all of the copy was looked
 * at; what was there of an earlier attempt is made anew.
 *
 * @returns its folder's name and what it says of itself
 * @throws Refusal `bundle.…`
 */
export async function placeBundle(from: string, releases: string): Promise<{ name: string; release: Release }> {
  const found = await stat(from).catch(() => null);
  if (found === null) throw new Refusal('bundle.none', { folder: from });
  await mkdir(releases, { recursive: true, mode: 0o755 });
  const part = join(releases, '.part');
  await rm(part, { recursive: true, force: true });
  try {
    // ten thousand small files: the system's own program is the quicker one
    if (found.isDirectory()) await runProgram('cp', ['-RP', '--', from, part]);
    else await unpack(from, part);
    await requireWholeBundle(part);
    const release = await readRelease(part);
    if (release.arch !== process.arch) throw new Refusal('bundle.other-machine', { arch: release.arch });
    // whatever the machine was like that made it: everybody may read it, and only its owner write
    await runProgram('chmod', ['-R', 'u+rwX,go=u-w', part]);
    const name = release.version;
    // one that stands already is the same to the last byte, or was left by an attempt that was cut short
    const isThere = await requireWholeBundle(join(releases, name)).then(
      () => true,
      () => false,
    );
    if (!isThere) {
      await rm(join(releases, name), { recursive: true, force: true });
      await rename(part, join(releases, name));
    }
    return { name, release };
  } finally {
    await rm(part, { recursive: true, force: true });
  }
}

const sumOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

async function unpack(archive: string, into: string): Promise<void> {
  await mkdir(into);
  await runProgram('tar', ['-xzf', archive, '-C', into, '--strip-components=1', '--no-same-owner']).catch(
    (error: unknown) => {
      if (error instanceof Refusal && error.code === 'program.failed') {
        throw new Refusal('bundle.file-changed', { path: basename(archive) });
      }
      throw error;
    },
  );
}
