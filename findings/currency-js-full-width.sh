#!/usr/bin/env bash
# currency.js reads ¥12．50, typed with the full-width point of a Chinese keyboard, as 1250 yuan, and ¥１2.50 as 2.50.
#
# Expected: a text is a price, or it is not one: with `errorOnInvalid`, "throw an error" is what its types promise for invalid input, and its
#           default for those is 0. JavaScript's Number says NaN of all of these.
# Happens:  whatever is not an ASCII digit, point or minus is dropped before the rest is read, and the rest is always valid: ¥12．50 is
#           1250, ¥１2.50 is 2.50, ¥１２.50 is 0.50, and －5.00 is a credit of five yuan made a debt. errorOnInvalid throws for none of them.
# Matters:  One key switches a Chinese keyboard to full width, and the price looks the same on paper. A delivery becomes a hundred times as dear.
#           Texts are brought to half width (NFKC), and matched as a whole, before they are numbers.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts currency.js@2.0.4
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const currency = require('currency.js');
console.log('node', process.version, 'currency.js', JSON.parse(readFileSync('node_modules/currency.js/package.json')).version);
const seen = [];
for (const text of ['¥12.50', '¥12．50', '¥１2.50', '¥１２.50', '－5.00']) {
  let read;
  try {
    read = currency(text, { symbol: '¥', errorOnInvalid: true }).value;
  } catch (error) {
    read = error.message;
  }
  console.log(`${text}: ${read}, after NFKC ${currency(text.normalize('NFKC')).value}`);
  seen.push(read);
}
const asDescribed = seen.join() === '12.5,1250,2.5,0.5,5';
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.cjs
