#!/usr/bin/env bash
# Two discounts in a row are none in mathjs: 100 - 10% - 20% is 100.
#
# Expected: mathjs reads "100 - 10%" as a tenth off (90), so two discounts are 72, what "(100 - 10%) - 20%" is; or 70.
# Happens:  before another sign the first percent is a remainder, of 10 by -0.2, which is 0. "100 - 10% - 20%", "100 + 10% + 20%" and
#           "100 - 10% + 20%" are all 100, and "50 - 10% - 3" is 52: more than before. No error.
# Matters:  A supplier's "less 5 %, and 2 % for prompt payment" is paid in full when somebody types it as it is said. Amounts are typed, not
#           reckoned from text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts mathjs@15.2.0
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { evaluate, parse } = require('mathjs');
console.log('node', process.version, 'mathjs', JSON.parse(readFileSync('node_modules/mathjs/package.json')).version);
const seen = [];
for (const text of ['100 - 10%', '100 - 10% - 20%', '(100 - 10%) - 20%', '100 - 10% + 20%', '100 + 10% + 20%', '50 - 10%', '50 - 10% - 3']) {
  console.log(text, '=', evaluate(text), ', read as', parse(text).toString({ parenthesis: 'all' }));
  seen.push(evaluate(text));
}
const asDescribed = seen.join() === '90,100,72,100,100,45,52';
console.log(asDescribed ? 'as described' : `CHANGED ${seen}`);
process.exit(asDescribed ? 0 : 1);
JS
node ask.cjs
