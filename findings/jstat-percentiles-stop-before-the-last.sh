#!/usr/bin/env bash
# jStat's percentiles end at the last reading but one: of seven readings with one of 9.9 °C the 95th is 4.3 °C.
#
# Expected: percentile() takes the value between two readings as spreadsheets do, unless told "exclusive": 8.22 for the 95th of seven readings.
#           The second of three quartiles is the median, which jStat has as well.
# Happens:  between the last reading but one and the last it takes no value: the 90th and 95th are 4.3, and the 95th "exclusive" of twenty
#           readings is the 19th. The second quartile of 1, 2, 3, 4 is 2, and the median 2.5. Percentiles below are right.
# Matters:  The upper end is what a temperature is judged by: the reading that was too warm does not count, and a limit that was drawn from
#           such percentiles is too low. Limits rest on medians, which are our own rule.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts jstat@1.9.6 d3-array@3.2.4
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { quantile } from 'd3-array';
import jstat from 'jstat';

const { jStat } = jstat;
const version = (name) => `${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version}`;
console.log('node', process.version, version('jstat'), version('d3-array'));
const readings = [4, 4.1, 4.1, 4.2, 4.2, 4.3, 9.9];
const seen = [];
for (const part of [0.5, 0.75, 0.9, 0.95, 1]) {
  const [found, other] = [jStat.percentile(readings, part), quantile(readings, part)].map((value) => value.toFixed(2));
  console.log(`${readings} °C: quantile ${part} is ${found}, by d3-array ${other}`);
  seen.push(`${found} ${other}`);
}
const twenty = Array.from({ length: 20 }, (_, index) => index + 1);
const exclusive = jStat.percentile(twenty, 0.95, true);
console.log('1 to 20: the 95th percentile, exclusive, is', exclusive, '(19.95 by its definition)');
const four = [1, 2, 3, 4];
const [, second] = jStat.quartiles(four);
console.log(`${four}: quartiles ${jStat.quartiles(four)}, median ${jStat.median(four)}`);
const asDescribed =
  seen.join() === '4.20 4.20,4.25 4.25,4.30 6.54,4.30 8.22,9.90 9.90' && exclusive === 19 && second === 2 && jStat.median(four) === 2.5;
console.log(asDescribed ? 'as described' : `CHANGED ${seen}`);
process.exit(asDescribed ? 0 : 1);
JS
node ask.mjs
