#!/usr/bin/env bash
# Day.js writes minus five seconds as -PT5S, and reads -PT5S as five seconds.
#
# Expected: what toISOString() and JSON make of a duration, dayjs.duration() reads as the same one; its pattern has the sign before the P, which
#           XML Schema, iCalendar and ISO 8601-2 allow. Moment, whose interface it keeps, and tinyduration read it so.
# Happens:  every negative duration comes back positive, without an error: the sign is matched and not used. One behind the P, as in PT-5S, is.
# Matters:  How far a camera's clock is from the platform's is such a duration: saved as text, a clock 90 s behind is 90 s ahead, and the
#           correction doubles the error. So is a reminder: -PT15M, a quarter before the meal. Differences are integers of milliseconds.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts dayjs@1.11.23 moment@2.30.1 tinyduration@3.4.1
cat >ask.cjs <<'JS'
const dayjs = require('dayjs');
dayjs.extend(require('dayjs/plugin/duration'));
const moment = require('moment');
const tiny = require('tinyduration');
const names = ['dayjs', 'moment', 'tinyduration'];
console.log('node', process.version, names.map((name) => `${name} ${require(`${name}/package.json`).version}`).join(', '));
const seen = [];
for (const seconds of [-5, -90, -93_600, 90]) {
  const text = dayjs.duration(seconds, 'seconds').toISOString();
  const read = {
    dayjs: dayjs.duration(text).asSeconds(),
    moment: moment.duration(text).asSeconds(),
    tinyduration: tiny.parse(text).negative ? 'negative' : 'positive',
  };
  console.log(`${seconds} s, written as ${text}, is read as`, read);
  seen.push(text, ...Object.values(read));
}
const behind = dayjs.duration('PT-5S').asSeconds();
console.log('PT-5S is read as', behind);
const asDescribed =
  seen.join() ===
    '-PT5S,5,-5,negative,-PT1M30S,90,-90,negative,-P1DT2H,93600,-93600,negative,PT1M30S,90,90,positive' && behind === -5;
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.cjs
