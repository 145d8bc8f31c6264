#!/usr/bin/env bash
# formulajs' SUMIF joins instead of adding once a cell of the column is text: 25 kg and 50 kg of rice are "2550".
#
# Expected: it is a "JavaScript implementation of most Microsoft Excel formula functions": SUMIF adds the numbers of the cells whose
#           criterion is met; an empty text (what a formula gives for "nothing yet") and a word in the column add nothing.
# Happens:  from the first text on the sum is a text, and each following number is written behind it: 25, "", 50 gives "2550", and
#           25, "not weighed", 50 gives "25not weighed50". SUMIFS, with the same columns, gives 75 for both; SUMIF with an empty cell (null) too.
# Matters:  A receipt book has such cells in every column of weights. What is bought in the month is then a hundred times too much, and it
#           is a text that the next division takes for a number. SUMIFS is used for SUMIF.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @formulajs/formulajs@4.6.1
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { SUM, SUMIF, SUMIFS } from '@formulajs/formulajs';
const { version } = JSON.parse(readFileSync('node_modules/@formulajs/formulajs/package.json'));
console.log('node', process.version, '@formulajs/formulajs', version);
const goods = ['rice', 'rice', 'rice'];
const seen = [];
for (const kilograms of [[25, null, 50], [25, '', 50], [25, 'not weighed', 50], [25, 50, '']]) {
  const sums = [SUMIF(goods, 'rice', kilograms), SUMIFS(kilograms, goods, 'rice'), SUM(kilograms)];
  console.log(JSON.stringify(kilograms), 'SUMIF', JSON.stringify(sums[0]), 'SUMIFS', JSON.stringify(sums[1]), 'SUM', JSON.stringify(sums[2]));
  seen.push(JSON.stringify(sums));
}
const asDescribed = seen.join() === '[75,75,75],["2550",75,75],["25not weighed50",75,75],["75",75,75]';
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.mjs
