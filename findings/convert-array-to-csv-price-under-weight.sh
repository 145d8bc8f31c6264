#!/usr/bin/env bash
# convert-array-to-csv writes values in the order of each object, whatever the head says: a price stands under the weight.
#
# Expected: "an array of objects": the head is made of the keys, or is what was given as `header`, and each value stands under its key; an object
#           without a key has an empty field there.
# Happens:  only the first object is looked at for the head. {price, weight} after {weight, price} is written the other way round, and what has no
#           weight has its price under it, and a field less. So it is with a `header`. No error.
# Matters:  Rows of two sources, and rows whose weight is unknown, are in one list: 4.20 yuan are 4.20 kg in the table that the bureau opens.
#           It is not used here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts convert-array-to-csv@2.0.0
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { convertArrayToCSV } = require('convert-array-to-csv');
const { version } = JSON.parse(readFileSync('node_modules/convert-array-to-csv/package.json'));
console.log('node', process.version, 'convert-array-to-csv', version);
const rows = [
  { goods: 'rice', weight: 25, price: 4.2 },
  { goods: 'oil', price: 9.5, weight: 5 },
  { goods: 'salt', price: 2.1 },
];
const seen = [convertArrayToCSV(rows), convertArrayToCSV(rows, { header: ['goods', 'weight', 'price'] })];
console.log(rows);
console.log(seen.join('with a header:\n'));
const asDescribed = seen.every((text) => text === 'goods,weight,price\nrice,25,4.2\noil,9.5,5\nsalt,2.1\n');
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.cjs
