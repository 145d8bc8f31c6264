#!/usr/bin/env bash
# Aedes loses the first of several messages of quality 2 that waited for a client, and may send the last one twice.
#
# Expected: quality 2 is "exactly once" (MQTT 3.1.1, §4.3.3), also for what was published while the client with its kept session was
#           away: five messages wait, five come, and none comes again.
# Happens:  after the client's PUBREC for the first message the broker sends PUBREL with the number of the second one, twice: the first
#           is never released, and no client hands it out, now or later. Of five the last one comes again at the next connection. One
#           message alone, messages of quality 1, and those sent while the client is there all come once.
# Matters:  An order to a box that was off for a minute is gone, though its sender saw PUBCOMP. Here quality 1 is used, and a message
#           counts once it is acknowledged by one of our own.
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
console.log('node', process.version, 'aedes', versionOf('aedes'), 'mqtt', versionOf('mqtt'));
const broker = await Aedes.createBroker();
const server = createServer(broker.handle).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
async function join(options) {
  const client = await mqtt.connectAsync(`mqtt://127.0.0.1:${server.address().port}`, { reconnectPeriod: 0, ...options }, false);
  client.heard = [];
  client.wire = [];
  client.on('message', (_topic, payload) => client.heard.push(String(payload)));
  client.on('packetreceive', ({ cmd, messageId }) => client.wire.push([cmd, messageId]));
  return client;
}
const sender = await join();
async function missed(quality, count) {
  const kept = { clientId: `box-${quality}-${count}`, clean: false };
  const first = await join(kept);
  await first.subscribeAsync('orders', { qos: 2 });
  await first.endAsync();
  for (let order = 1; order <= count; order += 1) await sender.publishAsync('orders', String(order), { qos: quality });
  const second = await join(kept);
  await pause(1_000);
  await second.endAsync();
  const third = await join(kept);
  await pause(500);
  await third.unsubscribeAsync('orders');
  await third.endAsync();
  const numbers = second.wire.filter(([, id]) => id !== undefined);
  const from = numbers[0][1];
  console.log(
    `quality ${quality}, ${count} waited: heard ${second.heard}; at the next connection ${third.heard.join() || 'none'};`,
    numbers.slice(0, 5).map(([what, id]) => `${what} #${id - from + 1}`).join(', '),
  );
  return `${second.heard};${third.heard}`;
}
const seen = [await missed(1, 5), await missed(2, 1), await missed(2, 2), await missed(2, 5)];
const asDescribed = seen.join(' | ') === '1,2,3,4,5; | 1; | 2; | 2,3,4,5;5';
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.mjs
