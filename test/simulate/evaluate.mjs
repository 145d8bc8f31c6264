import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { prepare } from '../../scripts/prepare.mjs';
import { ROOT } from '../../scripts/root.mjs';
import { note } from '../setup/named.mjs';

const USAGE = `npm run evaluate -- [FILE …] [--database sqlite|mariadb]

Plays scenario files (docs/scenarios.md), without any those of test/simulate/scenarios, and says of each kind of scheme how
many were planted and found within ten school days, in how many days, and how many cards honest schools got. The last line
is JSON.
`;

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = error.code?.startsWith?.('ERR_PARSE_ARGS') ? 2 : 1;
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      database: { type: 'string', default: 'sqlite' },
      scenario: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  await prepare({ programs: [] });
  const { playFile } = await import('./scenario/play-file.mjs');
  const { scoreOf, sumUp } = await import('./scenario/score.mjs');
  const files = [...positionals, ...values.scenario];
  const scores = [];
  let differences = 0;
  for (const file of files.length > 0 ? files : await shipped()) {
    const { scenario, played } = await playFile(file, { database: values.database, note });
    const score = scoreOf({ scenario, played });
    differences += played.differences;
    for (const { kind, days } of score.schemes)
      note(`${scenario.name}: ${kind} ${days === null ? 'not found' : `found on day ${days}`}`);
    for (const { date, schoolName, doubts } of score.falseCards) {
      note(
        `${scenario.name}: false card at ${schoolName} on ${date}: ${doubts.map(({ check, text }) => `${check} ${text}`).join(' / ')}`,
      );
    }
    process.stdout.write(`${JSON.stringify({ scenario: scenario.name, ...sumUp([score]), ...played.cost })}\n`);
    scores.push(score);
  }
  const isOk = differences === 0;
  process.stdout.write(`${JSON.stringify({ evaluate: isOk ? 'ok' : 'different', ...sumUp(scores), differences })}\n`);
  return isOk ? 0 : 1;
}

async function shipped() {
  const folder = join(ROOT, 'test/simulate/scenarios');
  return (await readdir(folder))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name));
}
