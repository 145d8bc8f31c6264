import { writeFile } from 'node:fs/promises';
import { DataSource } from 'typeorm';
import { SteppedClock } from '../../src/platform/index.js';
import { playTwoDays } from '../contract/two-days.js';
import { TestPlatform } from '../integration/harness.js';
import { statementsOf } from './statements-of.js';

/** One school's two days as this release keeps them: a whole platform plays them, and what its database holds is written. */
const [release = ''] = process.argv.slice(2);
const clock = new SteppedClock(new Date('2026-11-23T06:10:00.000+08:00'));
const platform = await TestPlatform.start(clock, { sessionMs: 30 * 86_400_000 });
await playTwoDays(platform, clock);
await platform.settled();
const statements = await statementsOf(platform.app.get(DataSource));
const file = new URL(`./${release}/${platform.settings.database.kind}.sql`, import.meta.url);
await writeFile(file, `${statements.join('\n;\n')}\n;\n`);
await platform.stop();
