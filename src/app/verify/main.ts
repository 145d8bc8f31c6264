import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { readSettings } from '../../platform/config/settings.js';
import { verifyDatabase } from './verify-database.js';

/**
 * `npm run verify`: looks at the database of the settings, beside a running platform or without one, and changes nothing.
 * Prints a line of JSON for each difference, and one at the end; ends with 1 when there was any.
 */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const { database } = settings;
  if (database.kind === 'sqlite' && !existsSync(database.file)) {
    throw new Error(`没有这个数据库文件 / there is no such database: ${database.file}`);
  }
  const { schools, seen, differences } = await verifyDatabase(settings, (difference) => say({ difference }));
  say({ verify: differences === 0 ? 'ok' : 'different', schools, ...seen, differences }, () =>
    // what was not started has nothing to stop
    process.exit(differences === 0 ? 0 : 1),
  );
}

function say(line: object, whenSaid?: () => void): void {
  process.stdout.write(`${JSON.stringify(line)}\n`, whenSaid);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
