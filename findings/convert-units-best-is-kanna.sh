#!/usr/bin/env bash
# convert-units finds that the best way to say 20 litres is 7.64 kanna, and a shortage of 1.5 kg -1500000000 micrograms.
#
# Expected: "select the best unit for you" stays in units the reader of the given one knows: 20 l as litres, 1500 g as 1.5 kg; what is below
#           nothing is shown as what is above it, with its sign.
# Happens:  Swedish measures of old are metric to it: 20 l is 7.64 kanna. Every amount below nothing is in the smallest unit there is, -1500 g is
#           -1500000000 mcg and -20 l -20000000 mm3, as it takes the smallest value that is not below 1 and finds none.
# Matters:  Oil, milk and vinegar are booked in litres, and half of the differences of a stock count are below nothing. The cook reads a unit
#           no one in Yunnan has heard of, and millions where 1.5 kg is missing. Units are excluded by name, and the sign is kept apart.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts convert-units@2.3.4
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const convert = require('convert-units');
console.log('node', process.version, 'convert-units', JSON.parse(readFileSync('node_modules/convert-units/package.json')).version);
const seen = [];
for (const [amount, unit] of [[1500, 'g'], [-1500, 'g'], [20, 'l'], [-20, 'l']]) {
  const best = convert(amount).from(unit).toBest();
  console.log(`${amount} ${unit}: ${best.val} ${best.unit}`);
  seen.push(`${Math.round(best.val * 100) / 100} ${best.unit}`);
}
const asDescribed = seen.join() === '1.5 kg,-1500000000 mcg,7.64 kanna,-20000000 mm3';
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.cjs
