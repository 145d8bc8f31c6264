import { availableParallelism } from 'node:os';
import { build, prepare } from '../../../scripts/prepare.mjs';
import { startMariaDb } from '../../setup/mariadb.mjs';
import { readScenario } from './format.mjs';
import { playScenario } from './play.mjs';

/** Plays a scenario file on a database of its own. @param {{database: string, note: (text: string) => void}} how */
export async function playFile(file, { database, note }) {
  const scenario = await readScenario(file);
  const isSqlite = database === 'sqlite';
  await prepare({ programs: isSqlite ? [] : ['mariadb'] });
  await build({ pages: false });
  // a platform with its database keeps every processor busy by a few schools at a time
  const how = { atOnce: 4 * availableParallelism(), note };
  if (isSqlite) return { scenario, played: await playScenario(scenario, how) };
  const mariadb = await startMariaDb();
  try {
    await mariadb.query('CREATE DATABASE scenario CHARACTER SET utf8mb4 COLLATE utf8mb4_bin');
    return { scenario, played: await playScenario(scenario, { ...how, databaseUrl: mariadb.url('scenario') }) };
  } finally {
    await mariadb.stop();
  }
}
