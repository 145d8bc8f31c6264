#!/usr/bin/env bash
# digital-link.js gives a lot number as it is spelled in the link, and puts one into a link as it is spelled on the sack.
#
# Expected: a GS1 Digital Link spells characters that mean something in a URI by percent (GS1 Digital Link Standard: URI Syntax, §4);
#           the lot A/1 is ".../10/A%2F1". Reading the link gives A/1, writing A/1 gives that link.
# Happens:  getKeyQualifier('10') of that link, which isValid() calls valid, is "A%2F1". setKeyQualifier('10', 'A/1') makes
#           ".../10/A/1", which is another link, and the package itself cannot read it any more.
# Matters:  Lots are called 2026/09-A everywhere. Scanned, the lot is not found in the books under its name; printed, the label
#           is dead. Values are decoded and encoded around the package.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts digital-link.js@1.4.3
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { DigitalLink } = require('digital-link.js');
const { version } = JSON.parse(readFileSync('node_modules/digital-link.js/package.json'));
console.log('node', process.version, 'digital-link.js', version);

const link = 'https://example.org/01/06901234567892/10/A%2F1';
const read = DigitalLink(link);
console.log(link, 'valid', read.isValid(), 'lot', read.getKeyQualifier('10'));

const made = DigitalLink();
made.setDomain('https://example.org');
made.setIdentifier('01', '06901234567892');
made.setKeyQualifier('10', 'A/1');
const written = made.toWebUriString();
let again;
try {
  again = DigitalLink(written).getKeyQualifier('10');
} catch (error) {
  again = error.message;
}
console.log('lot A/1 written:', written, 'read again:', again);
const asDescribed =
  read.isValid() && read.getKeyQualifier('10') === 'A%2F1' && written === 'https://example.org/01/06901234567892/10/A/1' && again !== 'A/1';
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.cjs
