#!/usr/bin/env bash
# parse-duration reads half an hour as two hours, and "2 h - 15 min" as two hours and a quarter.
#
# Expected: a text with several amounts is their sum ("1 hour and 20 minutes"); "1/2 h" is half an hour, or null, which it has for what
#           it cannot read; and a minus counts as it does at the beginning, where "-1h 30m" is all negative.
# Happens:  "1/2 h" is a millisecond and two hours; "30-45 min" is 45 minutes and 30 ms; a minus behind the first amount is left out; "06:12"
#           is 6.012 ms. No null.
# Matters:  Recipes say "simmer for 1/2 h" and "30-45 min", which a core temperature or a holding time is judged by. Durations are typed as
#           whole minutes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts parse-duration@2.1.9
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import parse from 'parse-duration';

console.log('node', process.version, 'parse-duration', JSON.parse(readFileSync('node_modules/parse-duration/package.json')).version);
const seen = [];
for (const text of ['1 hour and 20 minutes', '0.5 h', '-1h 30m', '1/2 h', '30-45 min', '2 h - 15 min', '06:12', 'half']) {
  const found = parse(text);
  console.log(`${text}: ${found} ms`, found === null ? '' : `(${(found / 60_000).toFixed(2)} min)`);
  seen.push(found);
}
const asDescribed = JSON.stringify(seen) === '[4800000,1800000,-5400000,7200001,2700030,8100000,6.012,null]';
console.log(asDescribed ? 'as described' : `CHANGED ${seen}`);
process.exit(asDescribed ? 0 : 1);
JS
node ask.mjs
