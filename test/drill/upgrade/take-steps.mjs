import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { migrations } from '../../../dist/src/app/migrations/index.js';
import { dataSourceOptions } from '../../../dist/src/platform/database/dialect/opening.js';
import { migrate } from '../../../dist/src/platform/database/migrate.js';

/**
 * Takes the schema's steps as a start of the platform does: `take-steps.mjs DATABASE [STEP DONE]`. DATABASE is JSON as in
 * the settings. With a boundary this process kills itself there; without one the boundaries it came by are printed.
 */
const [database, step, done] = process.argv.slice(2);
const source = await new DataSource({ ...dataSourceOptions(JSON.parse(database)), entities: [] }).initialize();
const seen = [];
await migrate(source, migrations, {
  boundary(atStep, atDone) {
    seen.push([atStep, atDone]);
    if (atStep === step && atDone === Number(done)) process.kill(process.pid, 'SIGKILL');
  },
});
await source.destroy();
process.stdout.write(`${JSON.stringify(seen)}\n`);
