#!/usr/bin/env bash
# outliers judges the second refrigerator by the readings of the first, and finds six times as many outliers as its rule.
#
# Expected: readings.filter(outliers()) leaves out what lies more than one and a half times the range of the middle half beyond its ends, which
#           is what its README refers to; a filter that was made once can be used for each list.
# Happens:  the ends are drawn from the median, not from the quartiles: of 2 001 readings spread evenly by the normal law 86 are
#           outliers, and not 14. The filter keeps the outliers of the first list it sees: -2 °C among readings of a freezer stays, and
#           what was an outlier there is dropped from every later list. No error.
# Matters:  A freezer that thawed is not seen, and good readings are taken out of the record. Limits rest on
#           medians here, which are our own rule.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts outliers@0.0.3 simple-statistics@7.12.1
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const outliers = require('outliers');
const { interquartileRange, probit, quantile } = require('simple-statistics');
const version = (name) => `${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version}`;
console.log('node', process.version, version('outliers'), version('simple-statistics'));
const refrigerator = [4, 4.1, 4.1, 4.2, 4.2, 4.3, 9.9];
const freezer = [-18.2, -18.1, -18.1, -18, -18, -17.9, -2];
const oneFilter = outliers();
const kept = [refrigerator, freezer].map((readings) => readings.filter(oneFilter));
const keptAlone = freezer.filter(outliers());
console.log('by one filter:', kept.join(' then '), '- the freezer by its own:', keptAlone.join());
// °C around 4 as the normal law spreads them, without chance
const usual = Array.from({ length: 2_001 }, (_, index) => 4 + 0.3 * probit((index + 0.5) / 2_001));
const reach = 1.5 * interquartileRange(usual);
const beyond = usual.filter((value) => value < quantile(usual, 0.25) - reach || value > quantile(usual, 0.75) + reach).length;
const found = outliers(usual).length;
console.log(`of ${usual.length} usual readings outliers: ${found}, beyond the quartiles: ${beyond}`);
const asDescribed =
  kept.join(';') === '4,4.1,4.1,4.2,4.2,4.3;-18.2,-18.1,-18.1,-18,-18,-17.9,-2' &&
  keptAlone.join() === '-18.2,-18.1,-18.1,-18,-18,-17.9' &&
  found === 86 &&
  beyond === 14;
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.cjs
