#!/usr/bin/env bash
# @ericblade/barcode-validator refuses four of five good EAN-13 codes, and takes a tenth of those with a wrong check digit.
#
# Expected: "barcode validation for ISBN10, ISBN13, UPC, GTIN": 6901234567892 has the right check digit, as one reckons it by hand (GS1 General
#           Specifications, 7.9) and the package gtin does; with any other last digit it is not valid.
# Happens:  6901234567892 is "gtin" and not valid, 6901234567890 neither; of a hundred good codes of China 19 are valid, and of nine hundred
#           with another last digit 81. Of UPC-A codes, with twelve digits, all good ones are valid, and 81 others.
# Matters:  It is made for scanning with a camera, where the check digit tells a misread code from a read one: most sacks cannot be scanned, and a
#           misread one is another product. Check digits are our own rule.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @ericblade/barcode-validator@2.4.1 gtin@1.0.2
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const validate = require('@ericblade/barcode-validator');
const { isValid } = require('gtin');
const version = (name) => `${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version}`;
console.log('node', process.version, version('@ericblade/barcode-validator'), version('gtin'));
const digits = Array.from({ length: 10 }, (_, digit) => digit);
/** How many good and how many other codes each of the two takes, of a hundred numbers that begin with `first`. */
function count(first, length) {
  const taken = { good: 0, others: 0, goodByGtin: 0, othersByGtin: 0 };
  for (let number = 0; number < 100; number += 1) {
    const body = first + String(number * 7_919).padStart(length - 1 - first.length, '0');
    const sum = [...body].reverse().reduce((total, digit, index) => total + Number(digit) * (index % 2 ? 1 : 3), 0);
    for (const check of digits) {
      const kind = check === (10 - (sum % 10)) % 10 ? 'good' : 'others';
      taken[kind] += Number(validate(`${body}${check}`).valid);
      taken[`${kind}ByGtin`] += Number(isValid(`${body}${check}`));
    }
  }
  return Object.values(taken).join();
}
for (const code of ['6901234567892', '6901234567890']) console.log(code, validate(code));
const thirteen = count('690', 13);
const twelve = count('036', 12);
console.log(`of 100 good and 900 other EAN-13 codes it takes good, others (and gtin those): ${thirteen}; of UPC-A codes ${twelve}`);
const asDescribed = validate('6901234567892').valid === false && thirteen === '19,81,100,0' && twelve === '100,81,100,0';
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.cjs
