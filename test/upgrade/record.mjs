import { mkdir } from 'node:fs/promises';
import { prepare } from '../../scripts/prepare.mjs';
import { ROOT } from '../../scripts/root.mjs';
import { run } from '../../scripts/run.mjs';

/**
 * Writes down the database that this release leaves behind, once for each kind: `node test/upgrade/record.mjs RELEASE`.
 * A folder that is there is never written again.
 */
const [release] = process.argv.slice(2);
if (!/^\d+\.\d+$/.test(release ?? '')) {
  process.stderr.write('usage: node test/upgrade/record.mjs RELEASE\n');
  process.exit(2);
}
await prepare({ programs: ['mariadb'] });
await mkdir(new URL(`${release}/`, import.meta.url));
const { startMariaDb } = await import('../setup/mariadb.mjs');
const mariadb = await startMariaDb({ quick: true });
const record = (env) =>
  run(
    process.execPath,
    ['--enable-source-maps', '--import', './test/setup/typescript/register.mjs', 'test/upgrade/dump.ts', release],
    { cwd: ROOT, env: { ...process.env, ...env } },
  );
await record({});
await record({ TEST_DATABASE_URL: mariadb.url('') }).finally(() => mariadb.stop());
