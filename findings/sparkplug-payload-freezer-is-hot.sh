#!/usr/bin/env bash
# A freezer at -18.5 °C that a Sparkplug device tells in 16 bits is at 6535.1 °C by sparkplug-payload.
#
# Expected: Sparkplug B carries an Int8 or Int16 in a field without sign. What is negative stands there as its own 8 or 16 bits (so Eclipse
#           Tahu's Python writes it) or lengthened to 32 (so its Java and this package do); an Int16 of 65351 can only be -185.
# Happens:  only the second is read: the 16 bits of -185 are 65351, and the 8 bits of -18 are 238, with the type "Int16" and "Int8" beside them.
#           What is not negative, and Int32, is right. No error.
# Matters:  Two packages of one project, and everything in a cold room below nothing is far above it; above nothing nobody sees
#           it. No Sparkplug is spoken here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts sparkplug-payload@1.0.3
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { version } = JSON.parse(readFileSync('node_modules/sparkplug-payload/package.json'));
const { encodePayload, decodePayload } = require('sparkplug-payload').get('spBv1.0');
console.log('node', process.version, 'sparkplug-payload', version);
const varint = (value) => (value < 128 ? [value] : [(value % 128) | 128, ...varint(Math.floor(value / 128))]);
const field = (number, bytes) => [number * 8 + 2, ...varint(bytes.length), ...bytes];
/** Payload with one metric: name (1), datatype (4: 1 Int8, 2 Int16, 3 Int32) and int_value (10). */
const message = (datatype, unsigned) =>
  Buffer.from(field(2, [...field(1, [...Buffer.from('t')]), 4 * 8, ...varint(datatype), 10 * 8, ...varint(unsigned)]));
const seen = [];
for (const [datatype, bits, value] of [[2, 16, 185], [2, 16, -185], [1, 8, 4], [1, 8, -18], [3, 32, -185]]) {
  const own = message(datatype, value < 0 ? value + 2 ** bits : value);
  const lengthened = message(datatype, value < 0 ? value + 2 ** 32 : value);
  const [inOwn, inLengthened] = [own, lengthened].map((bytes) => decodePayload(bytes).metrics[0]);
  const written = decodePayload(encodePayload({ timestamp: 0, metrics: [{ name: 't', type: inOwn.type, value }] })).metrics[0].value;
  console.log(`${inOwn.type} ${value}: in its own bits ${inOwn.value}, in 32 bits ${inLengthened.value}, of its own writing ${written}`);
  seen.push([inOwn.type, inOwn.value, inLengthened.value, written].join(' '));
}
const asDescribed = seen.join() === 'Int16 185 185 185,Int16 65351 -185 -185,Int8 4 4 4,Int8 238 -18 -18,Int32 -185 -185 -185';
console.log(asDescribed ? 'as described' : `CHANGED ${seen}`);
process.exit(asDescribed ? 0 : 1);
JS
node ask.cjs
