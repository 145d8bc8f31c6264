#!/usr/bin/env bash
# Mosquitto 2.0 delivers a message that two subscriptions of a client match at the quality of the more exact one.
#
# Expected: MQTT 3.1.1 (§3.3.5): delivered once, "respecting the maximum QoS of all the matching subscriptions".
# Happens:  with `acts/#` at QoS 1 and `acts/new` at QoS 0 it comes at QoS 0, whichever was subscribed first. Only the other way round it
#           comes at QoS 1.
# Matters:  A page that listens to one topic without guarantee takes the guarantee away from the log that listens to all on the
#           same connection. One connection, one quality.
#
# Needs Mosquitto (Debian 12: 2.0.11).
set -euo pipefail
folder=$(mktemp -d)
broker=
trap '[ -z "$broker" ] || kill "$broker"; rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts mqtt@5.16.0
port=$(node -e "const s = require('node:net').createServer().listen(0, '127.0.0.1', () => { console.log(s.address().port); s.close(); })")
printf 'listener %s 127.0.0.1\nallow_anonymous true\n' "$port" >broker.conf
program=$(PATH=$PATH:/usr/sbin command -v mosquitto)
"$program" -h | sed -n 1p || true
"$program" -c broker.conf 2>/dev/null &
broker=$!
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import mqtt from 'mqtt';

console.log('node', process.version, 'mqtt', JSON.parse(readFileSync('node_modules/mqtt/package.json')).version);
const url = `mqtt://127.0.0.1:${process.argv[2]}`;
/** A client that writes down what it hears; the first one waits for the broker to be up. */
async function join(options) {
  for (let tries = 0; ; tries += 1) {
    try {
      const client = await mqtt.connectAsync(url, { protocolVersion: 5, reconnectPeriod: 0, ...options }, false);
      client.heard = [];
      client.on('error', () => {});
      client.on('message', (topic, payload, { qos }) => client.heard.push(`${payload}/${qos}`));
      return client;
    } catch (error) {
      if (tries === 20) throw error;
      await pause(100);
    }
  }
}
const sender = await join({ protocolVersion: 4 });
async function deliveredTo(...subscriptions) {
  const client = await join({ protocolVersion: 4 });
  for (const [filter, qos] of subscriptions) await client.subscribeAsync(filter, { qos });
  await sender.publishAsync('acts/new', 'act', { qos: 1 });
  await pause(300);
  console.log(subscriptions.map(([filter, qos]) => `${filter} at QoS ${qos}`).join(', '), '-> heard (payload/QoS)', client.heard.join(' '));
  return client.heard.join(' ');
}
const seen = [
  await deliveredTo(['acts/#', 1]),
  await deliveredTo(['acts/#', 1], ['acts/new', 0]),
  await deliveredTo(['acts/new', 0], ['acts/#', 1]),
  await deliveredTo(['acts/#', 0], ['acts/new', 1]),
];
const asDescribed = seen.join() === 'act/1,act/0,act/0,act/1';
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.mjs "$port"
