#!/usr/bin/env bash
# Aedes hands out what a session missed as if it came from the store of retained messages.
#
# Expected: a message that reaches a client because of a subscription it already has comes with RETAIN 0, "regardless of how the
#           flag was set in the message" (MQTT-3.3.1-9), whether the client was there or its session waited for it.
# Happens:  while the client is there it comes with RETAIN 0; kept for a client that was away the same message has RETAIN 1.
# Matters:  Whoever takes RETAIN for "old news, I have seen it" drops just what was queued for it. Here nothing is judged by it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts aedes@1.2.0 mqtt@5.16.0
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Aedes } from 'aedes';
import mqtt from 'mqtt';

const versionOf = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version;
console.log('node', process.version, ...['aedes', 'mqtt'].flatMap((name) => [name, versionOf(name)]));
const broker = await Aedes.createBroker();
const server = createServer(broker.handle);
await new Promise((up) => server.listen(0, '127.0.0.1', up));
const url = `mqtt://127.0.0.1:${server.address().port}`;
const session = { clientId: 'box', clean: false, reconnectPeriod: 0 };
const heard = [];
const listen = () => {
  const client = mqtt.connect(url, session);
  client.on('message', (_, payload, { retain }) => heard.push(`${payload}: retain ${retain}`));
  return client;
};
const first = listen();
await first.subscribeAsync('settings/#', { qos: 1 });
const office = await mqtt.connectAsync(url);
await office.publishAsync('settings/a', 'while there', { qos: 1, retain: true });
await pause(200);
await first.endAsync();
await office.publishAsync('settings/a', 'while away', { qos: 1, retain: true });
listen();
await pause(500);
console.log(heard.join('; '));
const asDescribed = heard.join() === 'while there: retain false,while away: retain true';
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.mjs
