import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from './root.mjs';

/** What each file under `dist/` was made from. */
const SOURCES = 'dist/.sources.json';

/**
 * Turns `src/` and `edge-agent/` into plain JavaScript under `dist/`, file by file, only what changed: by content, since a
 * release that was unpacked or copied over an older one may bring files that are older than what was built.
 * Types are not checked here (`npm run check` does, and so does the test run), so that starting stays quick. Source maps are
 * files of their own: within the program node would keep them in memory, in each thread, for as long as it runs.
 */
export async function compile() {
  const { transformFile } = await import('@swc/core');
  const options = JSON.parse(await readFile(`${ROOT}.swcrc`, 'utf8'));
  delete options.$schema;
  const wanted = new Set();
  const before = JSON.parse(await readFile(`${ROOT}${SOURCES}`, 'utf8').catch(() => '{}'));
  const now = {};
  for (const top of ['src', 'edge-agent']) {
    for (const path of await readdir(`${ROOT}${top}`, { recursive: true })) {
      const source = `${top}/${path}`;
      if (!/\.(ts|sql)$/.test(source) || /\.test\.ts$|\.d\.ts$|(^|\/)test\//.test(source)) continue;
      const target = `dist/${source.replace(/\.ts$/, '.js')}`;
      wanted.add(target);
      if (source.endsWith('.ts')) wanted.add(`${target}.map`);
      now[target] = hashOf(JSON.stringify(options), await readFile(`${ROOT}${source}`));
      const isThere = [target, `${target}.map`].every((file) => !wanted.has(file) || existsSync(`${ROOT}${file}`));
      if (before[target] === now[target] && isThere) continue;
      await mkdir(dirname(`${ROOT}${target}`), { recursive: true });
      if (source.endsWith('.sql')) await cp(`${ROOT}${source}`, `${ROOT}${target}`);
      else {
        const { code, map } = await transformFile(`${ROOT}${source}`, { ...options, swcrc: false });
        await writeFile(`${ROOT}${target}.map`, map);
        await writeFile(`${ROOT}${target}`, `${code}//# sourceMappingURL=${basename(target)}.map\n`);
      }
    }
  }
  await removeStale(wanted);
  await writeFile(`${ROOT}${SOURCES}`, JSON.stringify(now));
  await writeFile(`${ROOT}dist/version.json`, `${JSON.stringify({ version: await versionOf() })}\n`);
}

/** Of package.json and, where this is a clone, the commit: what a running platform says it is. */
async function versionOf() {
  const { version } = JSON.parse(await readFile(`${ROOT}package.json`, 'utf8'));
  if (!existsSync(`${ROOT}.git`)) return version;
  const asked = promisify(execFile)('git', ['rev-parse', '--short=12', 'HEAD'], { cwd: ROOT });
  const commit = await asked.then(({ stdout }) => stdout.trim()).catch(() => null);
  return commit === null ? version : `${version}+${commit}`;
}

const hashOf = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

/** A module that was renamed or deleted must not live on in `dist/`. */
async function removeStale(wanted) {
  for (const top of ['dist/src', 'dist/edge-agent']) {
    for (const path of await readdir(`${ROOT}${top}`, { recursive: true })) {
      if (/\.(js|sql|map)$/.test(path) && !wanted.has(`${top}/${path}`)) await rm(`${ROOT}${top}/${path}`);
    }
  }
}
