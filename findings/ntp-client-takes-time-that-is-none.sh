#!/usr/bin/env bash
# ntp-client tells the time of a server that says it has none, and 1 January 1900 when it is asked to come less often.
#
# Expected: a reply with the leap indicator 3 is of a clock that is not synchronised, one of stratum 0 is a "kiss", a word to the client and no
#           time (RFC 5905, §7.3, §7.4; RFC 4330, §5): the callback gets an error, as it does when nobody answers.
# Happens:  whatever is in the transmit timestamp is the time. A recorder that was started without a line says leap 3, stratum 16, and its
#           1 January 2000 is handed out; of a kiss RATE without timestamps comes 1900-01-01T00:00:00.000Z. No error.
# Matters:  Cameras in a village take their time from the box, which has none until the line is up. Every record of that morning is
#           26 years old. A reply is believed only with leap below 3 and a stratum from 1 to 15.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts ntp-client@0.5.3
cat >ask.cjs <<'JS'
const { createSocket } = require('node:dgram');
const { once } = require('node:events');
const { readFileSync } = require('node:fs');
const { getNetworkTime } = require('ntp-client');
console.log('node', process.version, 'ntp-client', JSON.parse(readFileSync('node_modules/ntp-client/package.json')).version);
const SINCE_1900 = 2_208_988_800;
const replies = [
  { name: 'synchronised', leap: 0, stratum: 2, id: '', at: Date.UTC(2026, 8, 1) },
  { name: 'not synchronised', leap: 3, stratum: 16, id: 'INIT', at: Date.UTC(2000, 0, 1) },
  { name: 'kiss RATE', leap: 3, stratum: 0, id: 'RATE', at: null },
];
async function main() {
  const server = createSocket('udp4').bind(0, '127.0.0.1');
  await once(server, 'listening');
  const seen = [];
  for (const { name, leap, stratum, id, at } of replies) {
    server.once('message', (asked, from) => {
      const reply = Buffer.alloc(48);
      // Leap indicator, version 3 and mode 4, a server's reply
      reply[0] = (leap << 6) | (3 << 3) | 4;
      reply[1] = stratum;
      reply.write(id, 12, 'latin1');
      asked.copy(reply, 24, 40, 48);
      if (at !== null) for (const place of [16, 32, 40]) reply.writeUInt32BE(at / 1000 + SINCE_1900, place);
      server.send(reply, from.port, from.address);
    });
    const told = await new Promise((resolve) => {
      getNetworkTime('127.0.0.1', server.address().port, (error, date) => resolve(error ? `error ${error}` : date.toISOString()));
    });
    console.log(`${name} (leap ${leap}, stratum ${stratum}): ${told}`);
    seen.push(told.slice(0, 10));
  }
  server.close();
  const asDescribed = seen.join() === '2026-09-01,2000-01-01,1900-01-01';
  console.log(asDescribed ? 'as described' : 'CHANGED');
  process.exitCode = asDescribed ? 0 : 1;
}
main();
JS
node ask.cjs
