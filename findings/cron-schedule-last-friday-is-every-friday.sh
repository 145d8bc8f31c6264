#!/usr/bin/env bash
# cron-schedule takes "the last Friday of the month" and "the first Monday" for every Friday and every Monday.
#
# Expected: 5L, 1#1 and 15W are widely used additions to cron's format. A program knows them, as croner and cronosjs do, or refuses them, as cron
#           does, and as cron-schedule itself does with L, LW and ?, "Failed to parse".
# Happens:  a number is read as far as it goes and the rest is dropped: 0 6 * * 5L runs each Friday, 1#1 each Monday, and 15W on the
#           15th although it is a Sunday. No error.
# Matters:  The deep cleaning of the last Friday is due every week, and a reminder that comes four times too often is switched off. An expression
#           from a form is checked by the library that runs it, and the next five moments are shown to who wrote it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts cron-schedule@6.0.0 croner@11.0.0 cronosjs@1.7.1 cron@4.4.0
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { CronTime } = require('cron');
const { parseCronExpression } = require('cron-schedule');
const { Cron } = require('croner');
const { CronosExpression } = require('cronosjs');
const names = ['cron-schedule', 'croner', 'cronosjs', 'cron'];
const versionOf = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version;
console.log('node', process.version, names.map((name) => `${name} ${versionOf(name)}`).join(', '), 'TZ', process.env.TZ);
const since = new Date('2026-08-31T12:00:00Z');
const readers = {
  'cron-schedule': (text) => parseCronExpression(text).getNextDates(3, since),
  croner: (text) => new Cron(text, { timezone: 'UTC', paused: true }).nextRuns(3, since),
  cronosjs: (text) => CronosExpression.parse(text, { timezone: 'UTC' }).nextNDates(since, 3),
  cron: (text) => [new CronTime(text, 'UTC').getNextDateFrom(since, 'UTC').toJSDate()],
};
const seen = {};
for (const text of ['0 6 * * 5', '0 6 * * 5L', '0 6 * * 1#1', '0 6 15W * *', '0 6 L * *']) {
  for (const [name, read] of Object.entries(readers)) {
    let told;
    try {
      told = read(text).map((at) => at.toISOString().slice(5, 10)).join(' ');
    } catch {
      told = 'refused';
    }
    console.log(`${text.padEnd(12)} ${name.padEnd(14)} ${told}`);
    (seen[name] ??= []).push(told);
  }
}
const wanted = {
  'cron-schedule': '09-04 09-11 09-18,09-04 09-11 09-18,09-07 09-14 09-21,09-15 10-15 11-15,refused',
  croner: '09-04 09-11 09-18,09-25 10-30 11-27,09-07 10-05 11-02,09-15 10-15 11-16,09-30 10-31 11-30',
  cronosjs: '09-04 09-11 09-18,09-25 10-30 11-27,09-07 10-05 11-02,09-15 10-15 11-16,09-30 10-31 11-30',
  cron: '09-04,refused,refused,refused,refused',
};
const asDescribed = Object.entries(wanted).every(([name, told]) => seen[name].join() === told);
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
TZ=UTC node ask.cjs
