#!/usr/bin/env bash
# HyperFormula's INT of what is below nothing is cut off, not rounded down: a shortage of one and a half sacks is one sack.
#
# Expected: INT rounds down, as FLOOR does: Microsoft's page has INT(-8.9), which is -9.
# Happens:  INT(-1.5) is -1 and INT(-0.2) is 0, the same as TRUNC. FLOOR(-1.5,1) beside it is -2, and MOD(-1.5,1), which Excel defines
#           as n-d*INT(n/d), is 0.5: in one package -1.5 - INT(-1.5) is -0.5 and MOD 0.5.
# Matters:  Differences of a stock count are below nothing half of the time. The county's workbook says two whole sacks are missing, the
#           page that computes it again says one. FLOOR(x,1) is the same in both.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts hyperformula@3.5.0
cat >ask.mjs <<'JS'
import { HyperFormula } from 'hyperformula';
console.log('node', process.version, 'HyperFormula', HyperFormula.version);
// A column of differences, in sacks; the formulas are in the cells beside them.
const sheet = [1.5, -0.2, -1.5].map((sacks, row) => {
  const cell = `A${row + 1}`;
  return [sacks, `=INT(${cell})`, `=TRUNC(${cell})`, `=FLOOR(${cell},1)`, `=MOD(${cell},1)`, `=${cell}-INT(${cell})`];
});
const book = HyperFormula.buildFromArray(sheet, { licenseKey: 'gpl-v3' });
const rows = book.getSheetValues(0).map((row) => row.map((value) => Math.round(value * 10) / 10 + 0));
for (const [sacks, int, trunc, floor, mod, rest] of rows) {
  console.log(`${sacks}: INT ${int}, TRUNC ${trunc}, FLOOR ${floor}, MOD ${mod}, less its INT ${rest}`);
}
const asDescribed = rows.join(' | ') === '1.5,1,1,1,0.5,0.5 | -0.2,0,0,-1,0.8,-0.2 | -1.5,-1,-1,-2,0.5,-0.5';
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.mjs
