#!/usr/bin/env bash
# Day.js reads "中午 12:30", half past noon as it wrote it itself, as half past midnight.
#
# Expected: with customParseFormat and the locale zh-cn, `A` is the part of the day in letters, written and read: what
#           format('YYYY-MM-DD A hh:mm') gives for each hour of a day is read back as that hour. Moment, whose interface it keeps, does so.
# Happens:  the 23 other hours come back. 中午 is a word for both 11 and 12 o'clock; the first of the two makes it a word of the morning, and
#           12 of a morning is 00. 12:30 becomes 00:30, and the date is valid.
# Matters:  Noon is when a school eats. A meal handed out at 12:30 is written down twelve hours before it was cooked, and no other hour of
#           the day shows the fault. Times are written and read by the 24 hours of the clock.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts dayjs@1.11.23 moment@2.30.1
cat >ask.cjs <<'JS'
const dayjs = require('dayjs');
dayjs.extend(require('dayjs/plugin/customParseFormat'));
require('dayjs/locale/zh-cn');
const moment = require('moment');
require('moment/locale/zh-cn');
const versions = ['dayjs', 'moment'].map((name) => `${name} ${require(`${name}/package.json`).version}`);
console.log('node', process.version, versions.join(', '));
const FORM = 'YYYY-MM-DD A hh:mm';
const others = { dayjs: [], moment: [] };
for (let hour = 0; hour < 24; hour += 1) {
  const text = dayjs(new Date(2026, 8, 1, hour, 30)).locale('zh-cn').format(FORM);
  for (const [name, read] of Object.entries({ dayjs: dayjs(text, FORM, 'zh-cn'), moment: moment(text, FORM, 'zh-cn') })) {
    if (read.hour() !== hour) others[name].push(`${text} is ${read.format('HH:mm')}${read.isValid() ? '' : ', invalid'}`);
  }
}
console.log('read as another hour:', others);
const asDescribed = others.dayjs.join() === '2026-09-01 中午 12:30 is 00:30' && others.moment.length === 0;
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.cjs
