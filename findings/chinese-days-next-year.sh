#!/usr/bin/env bash
# chinese-days answers "a working day" for 1 January of a year whose calendar it does not hold.
#
# Expected: for a year whose public holidays and make-up days the State Council has not announced, or the package does not
#           hold yet, an error, `undefined`, or some way to ask which years are held.
# Happens:  `isHoliday('2027-01-01')` is false and `isWorkday('2027-01-01')` is true (it is a Friday), without an error or a
#           warning; for 2026-01-01 it is a holiday, as it should be. Weekends and working days are all it knows of 2027.
# Matters:  A school calendar filled from it would plan meals on New Year's Day and report their absence. Whoever fills a
#           calendar from such a package checks first that the year has holidays at all.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts chinese-days@1.5.7
cat >ask.cjs <<'JS'
const days = require('chinese-days');
console.log('node', process.version, 'chinese-days', require('chinese-days/package.json').version);
const ask = (date) => {
  const answer = { isHoliday: days.isHoliday(date), isWorkday: days.isWorkday(date) };
  console.log(date, JSON.stringify(answer));
  return answer;
};
const known = ask('2026-01-01');
const unknown = ask('2027-01-01');
const held = days.getHolidaysInRange('2027-01-01', '2027-12-31', false);
console.log('holidays held of 2027:', held.length);
const asDescribed = known.isHoliday && !unknown.isHoliday && unknown.isWorkday && held.length === 0;
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.cjs
