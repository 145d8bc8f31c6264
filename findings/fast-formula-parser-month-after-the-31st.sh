#!/usr/bin/env bash
# fast-formula-parser's EDATE runs over the end of the month: one month after 31 January is 3 March.
#
# Expected: EDATE is the same day so many months later, and where the month has no such day "it becomes the last day of that month"
#           (OpenOffice's description; its example is one month before 31 May, 30 April).
# Happens:  EDATE(31 January, 1) is 3 March, EDATE(31 August, 6) is 3 March, and EDATE(31 March, -1) is 3 March as well: one month earlier
#           is in the same month. EOMONTH is right.
# Matters:  "Keeps for six months", made on 31 August, is three days longer on this page than in the county's workbook. Best before is
#           reckoned as MIN(EDATE(day,months),EOMONTH(day,months)).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts fast-formula-parser@1.0.19
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const FormulaParser = require('fast-formula-parser');
const { version } = JSON.parse(readFileSync('node_modules/fast-formula-parser/package.json'));
console.log('node', process.version, 'fast-formula-parser', version);
const parser = new FormulaParser();
const seen = [];
for (const [day, months] of [['2026,1,31', 1], ['2026,8,31', 6], ['2026,3,31', -1], ['2026,1,28', 1], ['2026,9,30', 6]]) {
  const [edate, eomonth] = ['EDATE', 'EOMONTH'].map((name) =>
    parser.parse(`TEXT(${name}(DATE(${day}),${months}),"yyyy-mm-dd")`, { sheet: 'Sheet1', row: 1, col: 1 }),
  );
  console.log(`${day} and ${months} months: EDATE ${edate}, EOMONTH ${eomonth}`);
  seen.push(edate);
}
const asDescribed = seen.join() === '2026-03-03,2027-03-03,2026-03-03,2026-02-28,2027-03-30';
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
TZ=Asia/Shanghai node ask.cjs
