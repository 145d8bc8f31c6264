import { NestFactory } from '@nestjs/core';
import type { Settings } from '../../platform/config/settings.js';
import { Clock, type Difference } from '../../platform/index.js';
import { AppModule } from '../app.module.js';
import { migrations } from '../migrations/index.js';
import { type Seen, verifyBooks } from './verify-books.js';

/**
 * As `verifyBooks`, of the database of the settings. Changes nothing; whoever calls it ends the process himself.
 *
 * @throws NewerDatabase, OlderDatabase
 */
export async function verifyDatabase(
  settings: Settings,
  tell: (difference: Difference) => void,
): Promise<{ schools: number; seen: Seen; differences: number }> {
  // Put together and not started: nothing listens, no job runs, nobody is told anything
  const app = await NestFactory.create(
    AppModule.forRoot({ settings, clock: new Clock(), tls: null, migrations, isReadOnly: true }),
    { logger: ['error'], abortOnError: false },
  );
  return verifyBooks(app, tell);
}
