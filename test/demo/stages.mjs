import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * How far the making of a demo has come; kept in `demo.json` of its folder.
 *
 * | stage | a start that finds it |
 * |---|---|
 * | `begun` | begins anew: accounts and structure were being made, which takes seconds |
 * | `bound` | goes on: structure and cameras are there, yesterday's footage is imported as far as it is not yet |
 * | `posting` | begins anew: some of yesterday's records are there, and nobody can tell which |
 * | `whole` | continues it as it is |
 *
 * @typedef {'begun' | 'bound' | 'posting' | 'whole'} Stage
 * @typedef {{stage: Stage, yesterday: string, structure: any, cameraPassword: string, cameraIds?: string[]}} Demo
 */

/** What a platform, a box and the demo write into the folder. Only this is deleted where a demo begins anew. */
const OWN = [
  ...['mingchu.sqlite', 'mingchu.sqlite-wal', 'mingchu.sqlite-shm', 'keys', 'audit', 'objects', 'tls'],
  ...['box', 'agent.json', 'cameras.json', 'demo.json'],
];

/**
 * The demo that a folder holds, as far as it can be gone on with; null where one is to be made. What an earlier start
 * left half-way is deleted in that case.
 *
 * @param {string} dataDir is made when it is not there
 * @param {(text: string) => void} note
 * @returns {Promise<Demo | null>} one of before stages were kept has none
 * @throws Error in words for the person who started it, when the folder holds something that is not a demo
 */
export async function earlierDemo(dataDir, note) {
  await mkdir(dataDir, { recursive: true });
  const path = join(dataDir, 'demo.json');
  if (!existsSync(path) && existsSync(join(dataDir, 'mingchu.sqlite'))) {
    throw new Error(
      `这个文件夹里的平台不是演示,或是没有建完的旧演示。请删除它,或用 DATA_DIR 另选一个 / this folder holds a platform that is not a demo, or an old one that was never finished: delete it, or name another with DATA_DIR\n\n  ${dataDir}`,
    );
  }
  const found = existsSync(path) ? JSON.parse(await readFile(path, 'utf8')) : null;
  if (found !== null && found.stage !== 'begun' && found.stage !== 'posting') return found;
  if (found !== null) note('An earlier start was broken off half-way; the demo is made anew in this folder.');
  for (const name of OWN) await rm(join(dataDir, name), { recursive: true, force: true });
  await keepDemo(dataDir, { stage: 'begun' });
  return null;
}

/** Writes the demo down, whole or not at all. @param {string} dataDir @param {Partial<Demo>} demo */
export async function keepDemo(dataDir, demo) {
  const path = join(dataDir, 'demo.json');
  await writeFile(`${path}.new`, JSON.stringify(demo), { mode: 0o600 });
  await rename(`${path}.new`, path);
}
