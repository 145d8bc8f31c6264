#!/usr/bin/env bash
# govee-bt-client takes the low byte of a thermometer's temperature from its humidity.
#
# Expected: of the H5179, which its README calls supported, it gives temperature, humidity and battery as they are in the message: temperature
#           and humidity little-endian in hundredths, side by side (so read by other decoders, as Theengs: offsets 12, 16 and 20 of the hex).
# Happens:  the temperature is its own high byte and the low byte of the humidity: 4.00 °C at 85.00 % is 3.08 °C, at 85.50 % it is 3.58 °C.
#           It moves with the humidity, up to 2.55 °C off, and the message of the package's own test, 23.50 °C, is 24.20 °C there.
# Matters:  A refrigerator at 8.5 °C is read as 7.68 °C in air of 76.8 %, below its limit of 8. A sensor's readings are compared with its
#           display before they are believed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --omit=optional govee-bt-client@1.0.14
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { decodeAny } = require('govee-bt-client/dist/decode.js');
console.log('node', process.version, 'govee-bt-client', JSON.parse(readFileSync('node_modules/govee-bt-client/package.json')).version);
function message(celsius, percent) {
  const values = Buffer.alloc(5);
  values.writeInt16LE(Math.round(celsius * 100), 0);
  values.writeUInt16LE(Math.round(percent * 100), 2);
  values[4] = 100;
  return `0188ec000101${values.toString('hex')}`;
}
const seen = [];
for (const [celsius, percent] of [[23.5, 37], [4, 85], [4, 85.5], [8.5, 76.8], [-18, 60]]) {
  const hex = message(celsius, percent);
  const { tempInC, humidity, battery } = decodeAny(hex);
  console.log(`${celsius} °C, ${percent} %: sent ${hex}, read ${tempInC} °C, ${humidity} %, battery ${battery} %`);
  seen.push(tempInC);
}
const asDescribed = message(23.5, 37) === '0188ec0001012e09740e64' && seen.join() === '24.2,3.08,3.58,7.68,-19.36';
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.cjs
