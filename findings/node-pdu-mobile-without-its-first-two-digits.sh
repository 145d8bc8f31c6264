#!/usr/bin/env bash
# node-pdu addresses a text message for 13800138000 to 800138000, one for 8613800138000 to a number in America, and one for 10086 to 086.
#
# Expected: a number goes into the message as it is (3GPP TS 23.040, 9.1.2.5): its count of digits, the type of number, two digits in an octet.
#           13800138000 has eleven; with +86 before it, it is of the international type, and whole.
# Happens:  what begins with 1 and two more signs is cut: nine digits of the mobile number are left, marked as international. 8613800138000 loses
#           its 86 and is marked as international, which makes it a number of +1. 10086 is 086. Only with + it comes out whole. 12315, 12345 and 120
#           are whole.
# Matters:  An alarm about an incident is sent by text message to whoever is on a list, and lists have mobile numbers of eleven digits. The modem takes
#           the message and says that it was sent. Ours hands numbers to a gateway as they were checked, and encodes none.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts node-pdu@2.1.1
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { Submit } from 'node-pdu';
const { version } = JSON.parse(readFileSync('node_modules/node-pdu/package.json', 'utf8'));
console.log('node', process.version, 'node-pdu', version);
/** The address in a message as a modem reads it: centre, first octet, reference, then digits, type, number. */
function addressee(number) {
  const bytes = Buffer.from(new Submit(number, 'x').getPartStrings()[0], 'hex');
  const at = 1 + bytes[0] + 2;
  const digits = bytes[at];
  const swapped = [...bytes.subarray(at + 2, at + 2 + Math.ceil(digits / 2))].map((octet) =>
    octet.toString(16).padStart(2, '0').split('').reverse().join(''),
  );
  return `${(bytes[at + 1] & 0x70) === 0x10 ? '+' : ''}${swapped.join('').slice(0, digits)}`;
}
const found = Object.fromEntries(
  ['13800138000', '+8613800138000', '8613800138000', '10086', '12315', '120'].map((number) => [number, addressee(number)]),
);
for (const [number, to] of Object.entries(found)) console.log(`${number} goes to ${to}`);
const asDescribed =
  found['13800138000'] === '+800138000' &&
  found['+8613800138000'] === '+8613800138000' &&
  found['8613800138000'] === '+13800138000' &&
  found['10086'].endsWith('086') &&
  found['10086'].length < 5 &&
  found['12315'].endsWith('12315');
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.mjs
