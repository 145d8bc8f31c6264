import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../scripts/root.mjs';
import { has, run } from '../../scripts/run.mjs';

/** The commit that figures are compared with: the platform as strangers met it in 2026-11. */
const OLD_COMMIT = '92d8ee5a8da767e8e02a453204502dc153154fd5';

/**
 * A built checkout of an earlier commit, taken from this clone's own history, so that a bench measures it and the
 * present build in one run. It is made once, under the system's folder for temporary files (the old
 * platform serves no pages from below a folder whose name begins with a dot), and found there afterwards; several may ask
 * at once.
 *
 * @param {string} [commit] all forty digits
 * @returns {Promise<string>} its folder: `dist/src/app/main.js`, `dist/edge-agent/…` and `dist/web` are in it
 * @throws Error in plain words when the clone has not got the commit, or git is missing
 */
export async function oldBuild(commit = OLD_COMMIT) {
  const cache = join(tmpdir(), 'mingchu-builds');
  const folder = join(cache, commit.slice(0, 12));
  if (existsSync(folder)) return folder;
  await mustHave(commit);
  await mkdir(cache, { recursive: true });
  const unfinished = await mkdtemp(join(cache, 'unfinished-'));
  try {
    process.stderr.write(`Building commit ${commit.slice(0, 7)} to compare with (once, some minutes)…\n`);
    await extract(commit, unfinished);
    // it sets itself up, by its own means and from its own lock file
    const script = ['scripts/build.mjs', 'test/setup/build.mjs'].find((path) => existsSync(join(unfinished, path)));
    await run(process.execPath, [script], { cwd: unfinished, stdio: ['ignore', 'ignore', 'inherit'] });
    await rename(unfinished, folder).catch((error) => {
      if (!existsSync(folder)) throw error; // somebody else was first
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return folder;
}

/** Whether this clone can give `oldBuild` the commit: its history may be cut short. */
export async function hasOldCommit() {
  if (!(await has('git'))) return false;
  const isThere = run('git', ['cat-file', '-e', `${OLD_COMMIT}^{commit}`], { cwd: ROOT, stdio: 'ignore' });
  return isThere.then(
    () => true,
    () => false,
  );
}

async function mustHave(commit) {
  if (!(await has('git'))) throw new Error('To compare with an earlier build git is needed, and it is not installed.');
  const isThere = run('git', ['cat-file', '-e', `${commit}^{commit}`], { cwd: ROOT, stdio: 'ignore' });
  await isThere.catch(() => {
    throw new Error(
      `This clone has not got commit ${commit.slice(0, 7)}, with which the bench compares: its history is cut short, ` +
        'or it is no clone at all. Fetch the rest with: git fetch --unshallow',
    );
  });
}

async function extract(commit, folder) {
  const archive = spawn('git', ['archive', '--format=tar', commit], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const unpacked = run('tar', ['-x', '-f', '-', '-C', folder], { stdio: [archive.stdout, 'inherit', 'inherit'] });
  const archived = new Promise((resolve, reject) => {
    archive.once('error', reject);
    archive.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`git archive ended with ${code}`))));
  });
  await Promise.all([archived, unpacked]);
}
