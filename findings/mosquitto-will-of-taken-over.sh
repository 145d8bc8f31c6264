#!/usr/bin/env bash
# Mosquitto 2.0 keeps the will of a client to itself in two of the four ways another connection takes its place.
#
# Expected: MQTT 5 (§3.1.4, on taking over): the will of the connection that is taken over is sent "unless the new connection
#           specifies Clean Start of 0 and the Will Delay is greater than zero".
# Happens:  with a will delay and a clean start it is never sent, although the session has ended; without a delay and a session that
#           is taken up again it is not sent either. Only no delay with a clean start has it sent.
# Matters:  "This box has lost its memory" is what a will after a clean start says; nobody hears of it. Boxes say that they have
#           begun anew in a message of their own.
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
const watcher = await join({});
await watcher.subscribeAsync('will/#', { qos: 1 });
const kept = { clean: false, properties: { sessionExpiryInterval: 60 } };
async function takenOver(name, delay, newcomer) {
  const topic = `will/${name}`;
  const properties = delay > 0 ? { willDelayInterval: delay } : undefined;
  await join({ clientId: name, ...kept, will: { topic, payload: name, qos: 1, properties } });
  await join({ clientId: name, ...newcomer });
  await pause(2_500);
  const sent = watcher.heard.includes(`${name}/1`);
  console.log(`will delay ${delay} s, ${newcomer.clean ? 'clean start' : 'session taken up again'}:`, sent ? 'sent' : 'not sent');
  return sent;
}
const seen = [
  await takenOver('a', 0, { clean: true }),
  await takenOver('b', 0, kept),
  await takenOver('c', 1, { clean: true }),
  await takenOver('d', 1, kept),
];
console.log('by the standard: sent, sent, sent, not sent');
const asDescribed = seen.join() === 'true,false,false,false';
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.mjs "$port"
