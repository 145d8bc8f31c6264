#!/usr/bin/env bash
# nzh reads 两, the common word for two, as nothing at all.
#
# Expected: decodeS ("Chinese lower-case numerals into a number") reads 两千 as 2,000 and 两百五十 as 250: before 百, 千, 万 and
#           measure words two is written 两 as a rule. What it cannot read is an error or NaN.
# Happens:  两千 is 0, 两百五十 is 50, 一亿两千万 is 100,000,000; no error, no NaN. 二千 is read right. So is 廿五 (25) read as 5.
# Matters:  "两百五十" kilograms of potatoes spoken or written by a cook become 50. Whoever reads such numbers refuses what holds
#           characters that the package does not know.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts nzh@1.0.14
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { cn } = require('nzh');
console.log('node', process.version, 'nzh', JSON.parse(readFileSync('node_modules/nzh/package.json')).version);
const meant = { 二千: 2000, 二百五十: 250, 两千: 2000, 两百五十: 250, 一亿两千万: 120_000_000, 廿五: 25 };
const read = {};
for (const [text, number] of Object.entries(meant)) {
  read[text] = cn.decodeS(text);
  console.log(text, 'meant', number, 'read', read[text]);
}
const asDescribed =
  read.二千 === 2000 && read.二百五十 === 250 && read.两千 === 0 && read.两百五十 === 50 && read.一亿两千万 === 100_000_000 && read.廿五 === 5;
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.cjs
