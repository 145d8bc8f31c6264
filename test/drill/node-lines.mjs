import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pinnedPackage } from '../../scripts/pinned-package.mjs';
import { jestPart, PARTS } from '../setup/jest-part.mjs';
import { note } from '../setup/named.mjs';

/**
 * The rules, the platform on SQLite and the recorder box, tested under every line of Node that is supported, with binaries
 * that are pinned in `node-lines.json`. Linux on x64 only: elsewhere there are no such binaries to be had from npm.
 *
 * @param {string[]} args `--lines 22,24` runs some of them, `--only PATTERN` test files whose path matches
 * @returns {Promise<{ok: boolean, lines: object[]}>}
 */
export async function nodeLines(args) {
  const { values } = parseArgs({ args, options: { lines: { type: 'string' }, only: { type: 'string' } } });
  const pinned = JSON.parse(await readFile(new URL('./node-lines.json', import.meta.url), 'utf8'));
  const wanted = values.lines?.split(',') ?? Object.keys(pinned);
  const lines = {};
  for (const line of wanted) {
    if (!pinned[line]) throw new Error(`Node ${line} is not pinned in test/drill/node-lines.json`);
    const node = join(await pinnedPackage(pinned[line].package, pinned[line].integrity), 'bin', 'node');
    const counted = { version: pinned[line].package.split('@')[1], passed: 0, failed: 0 };
    const run = async (part, args = []) => {
      note(`\n— Node ${counted.version}: ${part}`);
      const { passed, failed } = await jestPart(PARTS[part], { node, args, pattern: values.only });
      counted.passed += passed;
      counted.failed += failed;
    };
    await run('rules');
    // as `npm test` does: the box mostly waits for real time to pass
    await Promise.all([run('platform'), run('box', ['--maxWorkers=2'])]);
    lines[line] = counted;
  }
  const ok = Object.values(lines).every(({ passed, failed }) => passed > 0 && failed === 0);
  return { ok, lines: [{ ok, lines }] };
}
