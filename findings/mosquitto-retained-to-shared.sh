#!/usr/bin/env bash
# Mosquitto 2.0 sends what is retained to each member of a shared subscription.
#
# Expected: MQTT 5 (§4.8.2) of shared subscriptions: a message goes to one member, and "no Retained Messages are sent to the Session
#           when it first subscribes".
# Happens:  each member that joins gets every retained message.
# Matters:  Two instances of a platform that share the work both take in the last word of every box, at each start. What
#           is taken in by several carries a key by which the second one is known.
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
const box = await join({});
await box.publishAsync('box/1', 'retained', { qos: 1, retain: true });
const members = [await join({}), await join({})];
for (const member of members) await member.subscribeAsync('$share/platform/box/#', { qos: 1 });
await pause(300);
const [first, second] = members.map(({ heard }) => heard.splice(0).join());
console.log('heard on joining by the first:', first || 'nothing', 'by the second:', second || 'nothing');
for (const word of ['a', 'b', 'c', 'd']) await box.publishAsync('box/1', word, { qos: 1 });
await pause(300);
console.log('live messages by each:', ...members.map(({ heard }) => heard.length));
const asDescribed = first === 'retained/1' && second === 'retained/1' && members.every(({ heard }) => heard.length === 2);
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.mjs "$port"
