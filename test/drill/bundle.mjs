import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../../scripts/root.mjs';
import { has, run } from '../../scripts/run.mjs';
import { note } from '../setup/named.mjs';

/**
 * A bundle is made and installed in an empty place, as another user, without network and with no `node` to be found. The first
 * administrator signs in; then, with people at work: an upgrade, one that is cut short, one to a release that does not start,
 * bundles with a byte changed, and the way back.
 *
 * @param {string[]} args
 */
export async function bundle(args) {
  const { values } = parseArgs({
    args,
    options: { database: { type: 'string', default: 'both' }, bundle: { type: 'string' } },
  });
  const folder = await mkdtemp(join(tmpdir(), 'mingchu-bundle-'));
  await chmod(folder, 0o755);
  const lines = [];
  try {
    const archive = values.bundle ?? (await makeBundle(folder));
    const mb = Math.round((await stat(archive)).size / 1e5) / 10;
    await run('mkdir', [join(folder, 'first')]);
    await run('tar', ['-xzf', archive, '-C', join(folder, 'first')]);
    const [name] = await readdir(join(folder, 'first'));
    for (const database of values.database === 'both' ? ['sqlite', 'mariadb'] : [values.database]) {
      const figures = await inThere([join(folder, 'first', name), join(folder, database), database]);
      lines.push({ ok: figures.ok, mb, database, ...figures });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return { ok: lines.every(({ ok }) => ok), lines };
}

async function makeBundle(folder) {
  note('the bundle…');
  await run(process.execPath, ['scripts/bundle.mjs', '--to', folder], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [archive] = (await readdir(folder)).filter((file) => file.endsWith('.tar.gz'));
  return join(folder, archive);
}

/** The rest in a process of its own, where there is no network but the machine's own. */
async function inThere(args) {
  const script = [process.execPath, join(ROOT, 'test/drill/bundle/in-there.mjs'), ...args];
  const isApart = process.getuid() === 0 && (await has('unshare')) && (await has('ip', ['-V']));
  const [program, ...rest] = isApart
    ? ['unshare', '--net', '--', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh', ...script]
    : script;
  const child = spawn(program, rest, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (text) => {
    said += text;
  });
  const code = await new Promise((ended) => child.once('close', ended));
  const last = said.trim().split('\n').at(-1);
  if (code !== 0 && !last?.startsWith('{')) throw new Error(`it ended with ${code}`);
  return { withoutNetwork: isApart, ...JSON.parse(last) };
}
