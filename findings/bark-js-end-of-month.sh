#!/usr/bin/env bash
# bark-js dates a label that is good until the end of September to "2026-09-00", the day before the first.
#
# Expected: GS1 General Specifications: where no day is known its two digits are 00, which is the last day of the month. The README: Bark
#           "extracts the catalogued data according to" them; other dates come as 2026-09-30.
# Happens:  the zeros are passed on: "2026-09-00". It is no date, and as a text, which is how such dates are compared, it lies before all of
#           September. gs1-barcode-parser-mod reads 30 September from the same label.
# Matters:  Oil and flour are often marked with a month alone. Entered so they are expired for a whole month in which they may be used, or have no
#           date at all once it is parsed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts bark-js@1.2.1 gs1-barcode-parser-mod@1.2.1
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const bark = require('bark-js');
const { parseBarcode } = require('gs1-barcode-parser-mod');
const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version;
console.log('node', process.version, 'bark-js', version('bark-js'), 'gs1-barcode-parser-mod', version('gs1-barcode-parser-mod'));
const seen = [];
for (const label of [']C101069012345678921726093010A1', ']C101069012345678921726090010A1']) {
  const one = bark(label).elements.find(({ ai }) => ai === '17').value;
  const date = parseBarcode(label).parsedCodeItems.find(({ ai }) => ai === '17').data;
  const other = [date.getFullYear(), date.getMonth() + 1, date.getDate()].join('-');
  console.log(`${label}: use by ${one} (before 2026-09-15: ${one < '2026-09-15'}, parsed ${Date.parse(one)}), by the other ${other}`);
  seen.push(one, other, Number.isNaN(Date.parse(one)));
}
const asDescribed = seen.join() === '2026-09-30,2026-9-30,false,2026-09-00,2026-9-30,true';
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.cjs
