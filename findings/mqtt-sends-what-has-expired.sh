#!/usr/bin/env bash
# MQTT.js sends a message that may live for one second after it has kept it for four.
#
# Expected: the Message Expiry Interval is "the lifetime of the Application Message in seconds" (MQTT 5, §3.3.2.3.3). A broker subtracts what a
#           message waited there, and drops it when nothing is left; a client that keeps messages while the line is away does alike.
# Happens:  what was published without a line is sent when there is one, however late, with the whole interval as if it were new. The promise
#           of publishAsync is fulfilled; the one who hears it cannot see its age.
# Matters:  "Take a picture now", "open the store for a minute": after an hour without signal the word is obeyed. What is to be done at once is
#           published only on an open line, and carries the moment until which it holds.
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
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import mqtt from 'mqtt';

console.log('node', process.version, 'mqtt', JSON.parse(readFileSync('node_modules/mqtt/package.json')).version);
const url = `mqtt://127.0.0.1:${process.argv[2]}`;
const options = { protocolVersion: 5 };
const LIVES_S = 1;
const WAITS_MS = 4_000;
const heard = [];
async function hear(client) {
  client.on('message', (_, payload, { properties }) => heard.push([`${payload}`, properties?.messageExpiryInterval]));
  await client.subscribeAsync('box/7/#', { qos: 1 });
}
const listener = await mqtt.connectAsync(url, options);
await hear(listener);
const platform = mqtt.connect(url, { ...options, manualConnect: true });
const sent = platform.publishAsync('box/7/client', 'kept by the client', { qos: 1, properties: { messageExpiryInterval: LIVES_S } });

// The same kept by the broker, for a session that is away
const session = { ...options, clientId: 'away', clean: false, reconnectPeriod: 0, properties: { sessionExpiryInterval: 60 } };
const away = await mqtt.connectAsync(url, session);
await away.subscribeAsync('away', { qos: 1 });
await away.endAsync();
await listener.publishAsync('away', 'kept by the broker', { qos: 1, properties: { messageExpiryInterval: LIVES_S } });

await pause(WAITS_MS);
const back = mqtt.connect(url, session);
back.on('message', (_, payload) => heard.push([`${payload}`]));
await once(back, 'connect');
platform.connect();
await sent;
await pause(1_000);
console.log(`of two messages that live for ${LIVES_S} s and were kept for ${WAITS_MS / 1_000} s these were heard:`, heard);
for (const client of [listener, platform, back]) client.end(true);
const asDescribed = JSON.stringify(heard) === '[["kept by the client",1]]';
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.mjs "$port"
