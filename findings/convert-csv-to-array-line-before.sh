#!/usr/bin/env bash
# convert-csv-to-array splits what its own pair has quoted, and gives the next line the end of the line before.
#
# Expected: what convert-array-to-csv writes convert-csv-to-array, of the same author, reads: a field with a comma stands in quotes (RFC 4180).
# Happens:  "rice, north" is split at its comma; what is too much in that line is a key "undefined", and the next line, which has none, gets the same.
#           The batch 0012 is 12, and 1e3 is 1. Without commas and with words only it is right. No error.
# Matters:  Names of goods have commas, and batches zeros: the delivery of oil carries the weight of the rice above it. Neither package is
#           used here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts convert-array-to-csv@2.0.0 convert-csv-to-array@1.0.3
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { convertArrayToCSV } = require('convert-array-to-csv');
const { convertCSVToArray } = require('convert-csv-to-array');
const version = (name) => `${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version}`;
console.log('node', process.version, version('convert-array-to-csv'), version('convert-csv-to-array'));
const lists = [
  [{ goods: 'beans', weight: '2 kg' }, { goods: 'rice', weight: '25 kg' }, { goods: 'oil', weight: '5 kg' }],
  [{ goods: 'beans', weight: '2 kg' }, { goods: 'rice, north', weight: '25 kg' }, { goods: 'oil', weight: '5 kg' }],
  [{ goods: 'beans', batch: '0012' }, { goods: 'rice', batch: '1e3' }],
];
const seen = lists.map((list) => {
  const text = convertArrayToCSV(list);
  const [, ...read] = convertCSVToArray(text, { separator: ',' });
  console.log(text, read);
  return JSON.stringify(read);
});
const asDescribed =
  seen[0] === JSON.stringify(lists[0]) &&
  seen[1] ===
    '[{"goods":"beans","weight":"2 kg"},{"goods":"\\"rice","weight":" north\\"","undefined":"25 kg"},{"goods":"oil","weight":"5 kg","undefined":"25 kg"}]' &&
  seen[2] === '[{"goods":"beans","batch":12},{"goods":"rice","batch":1}]';
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.cjs
