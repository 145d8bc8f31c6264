#!/usr/bin/env bash
# node-pdu makes two messages of a text of 64 Chinese characters, and of one of 140 Latin letters; one message holds 70 and 160.
#
# Expected: 140 octets of text: 70 characters of two octets, or 160 letters of seven bits (3GPP TS 23.038, 23.040, 9.2.3.16); beyond that parts of 67
#           and of 153, for the header that joins them. So count split-sms and sms-segments-calculator.
# Happens:  63 characters are one message and 64 are two, of 63 and 1; a text of 134 is three, where two hold it. 133 letters are one, 134 two.
# Matters:  Operators charge by the part, and a text for twelve people of a county is written to fit into one. What a phone shows is whole, so nobody
#           notices but who pays. Ours leaves the splitting to the gateway.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts node-pdu@2.1.1 split-sms@0.1.7
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { Submit } from 'node-pdu';
import { split } from 'split-sms';
const version = (name) => `${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version}`;
console.log('node', process.version, version('node-pdu'), version('split-sms'));
const texts = [[63, '菜'], [64, '菜'], [70, '菜'], [71, '菜'], [134, '菜'], [133, 'a'], [134, 'a'], [160, 'a'], [161, 'a']];
const found = texts.map(([length, sign]) => {
  const text = sign.repeat(length);
  return [`${length} × ${sign}`, new Submit('+8613800138000', text).getPartStrings().length, split(text).parts.length];
});
for (const [what, its, others] of found) console.log(`${what}: ${its}, by split-sms ${others}`);
const its = found.map(([, count]) => count).join();
const others = found.map(([, , count]) => count).join();
const asDescribed = its === '1,2,2,2,3,1,2,2,2' && others === '1,1,1,2,2,1,1,1,2';
console.log(asDescribed ? 'as described' : `CHANGED: ${its} ${others}`);
process.exit(asDescribed ? 0 : 1);
JS
node ask.mjs
