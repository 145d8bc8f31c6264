#!/usr/bin/env bash
# gs1js reads identifiers of four digits as ones of two: a weight has neither unit nor decimals.
#
# Expected: "GS1JS parses GS1 bar codes with fix-length and variable length application identifiers". Of a sack with (3103)001750 it
#           gives the identifier 3103 (net weight in kg, three decimals) with 001750; of a price (3922)1250 it gives 3922 with 1250.
# Happens:  the weight is identifier 31 with 03001750, the price 39 with 221250; (7003), use by date and hour, is 70. Those of two digits
#           are right. There is no error.
# Matters:  3103 is kilograms, 3203 pounds, 3100 whole kilograms: read as "31" a sack weighs three tons, or nothing. The list of
#           identifiers is taken from elsewhere.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts gs1js@0.0.2
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { GS1Reader } = require('gs1js');
console.log('node', process.version, 'gs1js', JSON.parse(readFileSync('node_modules/gs1js/package.json')).version);
const end = '\x1d';
const labels = {
  '(01)06901234567892 (3103)001750 (10)A1': `0106901234567892310300175010A1`,
  '(01)06901234567892 (17)270901 (3922)1250 (10)A1': `01069012345678921727090139221250${end}10A1`,
  '(01)06901234567892 (7003)2709011200 (10)A1': `010690123456789270032709011200${end}10A1`,
};
const seen = [];
for (const [label, text] of Object.entries(labels)) {
  const read = new GS1Reader(text).getApplicationIdentifiers().map(({ identifier, value }) => `(${identifier})${value}`);
  console.log(label, '->', ...read);
  seen.push(read.join(' '));
}
const asDescribed =
  seen[0] === '(01)06901234567892 (31)03001750 (10)A1' &&
  seen[1] === '(01)06901234567892 (17)270901 (39)221250 (10)A1' &&
  seen[2] === '(01)06901234567892 (70)032709011200 (10)A1';
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.cjs
