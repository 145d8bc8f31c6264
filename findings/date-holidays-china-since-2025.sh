#!/usr/bin/env bash
# date-holidays does not know the public holidays of China as they have been since 2025.
#
# Expected: the public holidays by the State Council's order 795, in force since 1 January 2025: Spring Festival is New Year's Eve and the
#           first three days, Labour Day is two days. Half days for women, the young and soldiers are not everybody's.
# Happens:  the third day of Spring Festival and 2 May are working days; the afternoon of 8 March is a "public" holiday, and so are those
#           of 4 May and 1 August. In 2024, when the Eve was none yet, it is one. No warning; the package is kept up to date otherwise.
# Matters:  A school's calendar plans meals for two days of the holidays, and closes the canteen on three afternoons. Days are taken from
#           the yearly notice, which also moves weekends.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts date-holidays@3.37.0
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const Holidays = require('date-holidays');
console.log('node', process.version, 'date-holidays', JSON.parse(readFileSync('node_modules/date-holidays/package.json')).version);
const china = new Holidays('CN');
const days = {
  '2024-02-09': 'working day: New Year’s Eve before order 795',
  '2024-02-12': 'holiday: third day of Spring Festival',
  '2026-02-16': 'holiday: New Year’s Eve',
  '2026-02-19': 'holiday: third day of Spring Festival',
  '2026-05-01': 'holiday: Labour Day',
  '2026-05-02': 'holiday: Labour Day',
  '2027-03-08': 'working day: a Monday, half of it free for women',
  '2027-10-01': 'holiday: National Day',
};
const told = [];
for (const [day, fact] of Object.entries(days)) {
  const found = china.isHoliday(`${day} 15:00:00`) || [];
  const types = found.map(({ type, name }) => `${type} (${name})`).join() || 'working day';
  console.log(`${day} in the afternoon, ${fact}; told:`, types);
  told.push(found.some(({ type }) => type === 'public') ? 'free' : 'work');
}
const asDescribed = told.join() === 'free,work,free,work,free,work,free,free';
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.cjs
