#!/usr/bin/env bash
# string-similarity-js finds salt nothing like salt: names of one character are never alike, equal or not.
#
# Expected: two equal names are as alike as can be, 1. Its README says that pairs of letters tell less of very short texts, and that single
#           ones "may improve accuracy".
# Happens:  盐 and 盐 are 0, as 盐 and 糖 are. Names of two characters and more are right; so are string-similarity and dice-coefficient,
#           which compare by pairs too, with one.
# Matters:  Salt, oil, spring onion, ginger, garlic, sugar and rice are each one character: what a kitchen buys every week is never found
#           under its own name. Equal names are equal before anything is compared.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts string-similarity-js@2.1.4 string-similarity@4.0.4 dice-coefficient@2.1.1
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { diceCoefficient } from 'dice-coefficient';
import { compareTwoStrings } from 'string-similarity';
import { stringSimilarity } from 'string-similarity-js';

const packages = { 'string-similarity-js': stringSimilarity, 'string-similarity': compareTwoStrings, 'dice-coefficient': diceCoefficient };
const seen = [];
const pairs = [['盐', '盐'], ['盐', '糖'], ['盐', '食盐'], ['葱', '葱'], ['油', '油'], ['大米', '大米'], ['小白菜', '白菜']];
for (const [name, alike] of Object.entries(packages)) {
  const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`));
  const found = pairs.map(([one, other]) => alike(one, other).toFixed(2));
  console.log(name, version, pairs.map(([one, other], index) => `${one} ${other} ${found[index]}`).join(', '));
  seen.push(found.join(' '));
}
const right = '1.00 0.00 0.00 1.00 1.00 1.00 0.67';
const asDescribed = seen[0] === '0.00 0.00 0.00 0.00 0.00 1.00 0.67' && seen[1] === right && seen[2] === right;
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.mjs
