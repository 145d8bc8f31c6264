#!/usr/bin/env bash
# regression finds no warming in a refrigerator that warms by 6 °C an hour, and rice cools at almost twice its rate.
#
# Expected: "the precision option will set the number of significant figures the output is rounded to", 2 unless told: a slope of 0.001667 °C a
#           second is 0.0017, and predict() reckons with what was found.
# Happens:  it is the number of decimals: the slope is 0, and predict() gives the mean, 6.5 °C, for every moment, with an r2 of 0. Rice that
#           cools by 20 °C an hour has a slope of -0.01, which is 36 °C, and predict() reckons with that: 36.7 °C after fifty minutes for rice
#           that has 43.3. In hours both are right, and so is simple-statistics with either. No error.
# Matters:  Times are kept in seconds. "It stays as it is" is what nobody looks after, and what cools too slowly is called safe. A trend is
#           reckoned in hours since its first reading, and is shown beside the readings.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts regression@2.0.1 simple-statistics@7.12.1
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import regression from 'regression';
import { linearRegression, linearRegressionLine } from 'simple-statistics';
const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version;
console.log('node', process.version, 'regression', version('regression'), 'simple-statistics', version('simple-statistics'));
const minutes = Array.from({ length: 51 }, (_, minute) => minute);
const seen = [];
for (const [what, first, perHour] of [['refrigerator', 4, 6], ['rice', 60, -20]]) {
  for (const [unit, perMinute] of [['seconds', 60], ['hours', 1 / 60]]) {
    const points = minutes.map((minute) => [minute * perMinute, first + (perHour * minute) / 60]);
    const found = regression.linear(points);
    const [last, is] = points.at(-1);
    const foretold = found.predict(last)[1];
    const other = linearRegressionLine(linearRegression(points))(last);
    seen.push(`${found.equation[0]} ${foretold} ${other.toFixed(1)}`);
    console.log(`${what} in ${unit}: slope ${found.equation[0]}, r2 ${found.r2}, at the end ${foretold} °C (is ${is.toFixed(1)}, simple-statistics ${other.toFixed(1)} °C)`);
  }
}
const asDescribed = seen.join() === '0 6.5 9.0,6 9 9.0,-0.01 36.67 43.3,-20 43.33 43.3';
console.log(asDescribed ? 'as described' : `CHANGED ${seen}`);
process.exit(asDescribed ? 0 : 1);
JS
node ask.mjs
