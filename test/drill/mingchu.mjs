import { execFile } from 'node:child_process';
import { ROOT } from '../../scripts/root.mjs';

/**
 * Runs a command of who looks after the server, with `--json`.
 *
 * @param {Record<string, string>} env the settings
 * @param {string[]} args
 * @param {(child: import('node:child_process').ChildProcess) => unknown} [onChild]
 * @returns {Promise<{code: number | string, said: string, json: any}>}
 */
export function mingchu(env, args, onChild = () => undefined) {
  return new Promise((resolve, reject) => {
    const child = execFile(
      process.execPath,
      ['dist/src/app/upkeep/main.js', ...args, '--json'],
      { cwd: ROOT, env: { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR ?? '/tmp', ...env } },
      (error, stdout, stderr) => {
        const said = `${stdout}${stderr}`;
        resolve({ code: error === null ? 0 : error.code, said, json: jsonOf(stdout) });
      },
    );
    Promise.resolve(onChild(child)).catch(reject);
  });
}

function jsonOf(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
