#!/usr/bin/env bash
# A Zigbee thermometer that says "no measurement" is read as -327.68 °C, which every freezer rule accepts.
#
# Expected: in the Zigbee Cluster Library (§4.4.2.2.1) the MeasuredValue 0x8000 says that the temperature is unknown, as a device does whose
#           probe is out. zigbee-herdsman names that number the non-value of INT16; so nothing, null or NaN comes out, as for a
#           humidity out of its range.
# Happens:  the frame is read as -32768, and both converters of temperature, the old and the one that devices are described by now, make
#           -327.68 °C of it, 54 degrees below absolute zero. A humidity of 0xffff is left out.
# Matters:  "At most -18 °C" holds, and a freezer whose probe was pulled out is the best in the county; the mean of a day is nonsense. What is
#           not a possible temperature is taken as not measured before any rule sees it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts zigbee-herdsman-converters@26.112.0 zigbee-herdsman@10.9.5
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { Zcl } = require('zigbee-herdsman');
const { temperature } = require('zigbee-herdsman-converters/lib/modernExtend');
const older = require('zigbee-herdsman-converters/converters/fromZigbee');
const versionOf = (name) => `${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version}`;
console.log('node', process.version, versionOf('zigbee-herdsman-converters'), versionOf('zigbee-herdsman'));
const TEMPERATURE = 0x0402;
const HUMIDITY = 0x0405;
/** What is heard of a report of MeasuredValue (attribute 0), whose two bytes are `value`. */
function hear(cluster, type, value, converter) {
  const bytes = Buffer.from([0x18, 1, 0x0a, 0, 0, type, value & 0xff, value >> 8]);
  const frame = Zcl.Frame.fromBuffer(cluster, Zcl.Header.fromBuffer(bytes), bytes, {});
  const msg = { data: { measuredValue: frame.payload[0].attrData }, endpoint: { ID: 1 }, device: {} };
  return JSON.stringify(converter.convert({ meta: {} }, msg, () => {}, {}, { device: {} }) ?? null);
}
const newer = temperature().fromZigbee[0];
const seen = [];
for (const [what, value] of [['-18.50 °C', 0x10000 - 1850], ['unknown', 0x8000]]) {
  const heard = [hear(TEMPERATURE, 0x29, value, older.temperature), hear(TEMPERATURE, 0x29, value, newer)];
  console.log(`temperature ${what} (0x${value.toString(16)}):`, ...heard);
  seen.push(...heard);
}
const humid = hear(HUMIDITY, 0x21, 0xffff, older.humidity);
console.log('humidity unknown (0xffff):', humid);
const cold = '{"temperature":-18.5}';
const colder = '{"temperature":-327.68}';
const asDescribed = seen.join() === [cold, cold, colder, colder].join() && humid === 'null';
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.cjs
