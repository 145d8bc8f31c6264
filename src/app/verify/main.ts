import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { readSettings } from '../../platform/config/settings.js';
import { Clock } from '../../platform/index.js';
import { AppModule } from '../app.module.js';
import { migrations } from '../migrations/index.js';
import { verifyBooks } from './verify-books.js';

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
  // Put together and not started: nothing listens, no job runs, nobody is told anything
  const app = await NestFactory.create(
    AppModule.forRoot({ settings, clock: new Clock(), tls: null, migrations, isReadOnly: true }),
    { logger: ['error'], abortOnError: false },
  );
  const { schools, seen, differences } = await verifyBooks(app, (difference) => say({ difference }));
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
