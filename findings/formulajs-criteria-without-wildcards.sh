#!/usr/bin/env bash
# formulajs' criteria know no wildcards: COUNTIF of "*rice" is 0, without an error.
#
# Expected: it is a "JavaScript implementation of most Microsoft Excel formula functions", and in Excel's criteria * stands for any text and
#           ? for one character: "*rice" counts brown rice, white rice and rice.
# Happens:  COUNTIF, COUNTIFS, SUMIF and SUMIFS count and sum nothing for "*rice" and "rice*" and "?rice"; only what is spelled so, star and all,
#           would be met. Words, numbers and comparisons are right.
# Matters:  Goods have their kind at the end or the beginning of their name, and a county's workbook adds them so. Computed again here, the
#           month has no rice at all, and 0 is a number nobody asks about.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @formulajs/formulajs@4.6.1
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { COUNTIF, COUNTIFS, SUMIF, SUMIFS } from '@formulajs/formulajs';
const { version } = JSON.parse(readFileSync('node_modules/@formulajs/formulajs/package.json'));
console.log('node', process.version, '@formulajs/formulajs', version);
const goods = ['rice', 'brown rice', 'white rice', 'rice flour', 'salt'];
const grams = [100, 200, 400, 800, 1_600];
// What Excel counts, and sums.
const cases = [['*rice', 3, 700], ['rice*', 2, 900], ['?alt', 1, 1_600], ['salt', 1, 1_600], ['<>salt', 4, 1_500]];
const seen = [];
for (const [criterion, count, sum] of cases) {
  const given = [COUNTIF(goods, criterion), COUNTIFS(goods, criterion), SUMIF(goods, criterion, grams), SUMIFS(grams, goods, criterion)];
  console.log(`"${criterion}": COUNTIF ${given[0]}, COUNTIFS ${given[1]}, SUMIF ${given[2]}, SUMIFS ${given[3]}; in Excel ${count} and ${sum}`);
  seen.push(given.join());
}
const asDescribed = seen.join(' ') === '0,0,0,0 0,0,0,0 0,0,0,0 1,1,1600,1600 4,4,1500,1500';
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.mjs
