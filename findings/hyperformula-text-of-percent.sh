#!/usr/bin/env bash
# HyperFormula's TEXT keeps the sign of a percentage and forgets the percentage: 98.5 % becomes "1%".
#
# Expected: TEXT writes a number by a format; what it does not know of formats is an error or left as it is written.
#           In Excel TEXT(0.985,"0.0%") is 98.5%, and TEXT(12345.6,"#,##0.00") is 12,345.60.
# Happens:  "0.0%" gives 1.0%, "0%" gives 1%: the number is not multiplied, but the sign is written. A format with thousands is followed as
#           far as the comma, and the rest of the format stands in the result as text. No error in either.
# Matters:  Shares of the meals eaten, of the money spent on food, of the checks done are all percentages in monthly sheets, and a wrong
#           one that has its sign is believed. ROUND(x*100,1)&"%" is the same in both.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts hyperformula@3.5.0
cat >ask.mjs <<'JS'
import { HyperFormula } from 'hyperformula';
console.log('node', process.version, 'HyperFormula', HyperFormula.version);
const cases = [[0.985, '0.0%'], [0.985, '0%'], [0.125, '0.0%'], [12345.6, '#,##0.00'], [12345.6, '0.00'], [7, '000'], [1.5, '0.00元']];
const book = HyperFormula.buildFromArray([cases.map(([number, format]) => `=TEXT(${number},"${format}")`)], { licenseKey: 'gpl-v3' });
const [texts] = book.getSheetValues(0);
for (const [at, [number, format]] of cases.entries()) console.log(`TEXT(${number},"${format}") is ${JSON.stringify(texts[at])}`);
const asDescribed = texts.join(' | ') === '1.0% | 1% | 0.1% | 12346,##0.00 | 12345.60 | 007 | 1.50元';
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.mjs
