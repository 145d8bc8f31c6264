#!/usr/bin/env bash
# SheetJS writes a dollar sign before numbers whose format names a language.
#
# Expected: in a number format `[$-804]` means "by the customs of Chinese (PRC)" and shows nothing; Excel puts it there when a
#           format is picked from its Chinese list. A weight formatted `[$-804]0.00"公斤"` reads 12.50公斤.
# Happens:  the formatted text (`w`, CSV, `sheet_to_json` with `raw: false`) is "$12.50公斤"; the capital numerals of amounts,
#           `[DBNum2][$-804]General"元整"`, are "$125元整". In formats of days `[$-804]` is understood.
# Matters:  Lists that are read as they are shown have kilograms in dollars, or a column of amounts in another currency. Numbers
#           are read as numbers here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts xlsx@0.18.5
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const xlsx = require('xlsx');
console.log('node', process.version, 'xlsx', JSON.parse(readFileSync('node_modules/xlsx/package.json')).version);
const formats = ['0.00"公斤"', '[$-804]0.00"公斤"', '[DBNum2][$-804]General"元整"', '[$-804]yyyy"年"m"月"d"日"'];
const sheet = { '!ref': 'A1:D1' };
formats.forEach((z, column) => {
  sheet[xlsx.utils.encode_cell({ r: 0, c: column })] = { t: 'n', v: column === 3 ? 46_266 : column === 2 ? 125 : 12.5, z };
});
const written = xlsx.write({ SheetNames: ['s'], Sheets: { s: sheet } }, { type: 'buffer', bookType: 'xlsx' });
const read = xlsx.read(written, { cellNF: true }).Sheets.s;
const seen = formats.map((_, column) => read[xlsx.utils.encode_cell({ r: 0, c: column })]);
for (const { v, z, w } of seen) console.log(v, 'formatted', z, '->', w);
console.log('as CSV:', xlsx.utils.sheet_to_csv(read).trim());
const asDescribed =
  seen.map(({ w }) => w).join() === '12.50公斤,$12.50公斤,$125元整,2026年9月1日' && seen.every(({ z }, at) => z === formats[at]);
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.cjs
