#!/usr/bin/env bash
# MQTT.js gives up for good after one refused CONNACK, although it was told to reconnect every so often.
#
# Expected: `reconnectPeriod: 200` means that a client which is not connected tries again every 200 ms, whatever the cause;
#           a broker that is just starting answers CONNACK 3 "server unavailable" for a moment and is then asked again.
# Happens:  one try, one `error`, a `close`, and then nothing: not one further attempt. A broker that is not there at all, or
#           that cuts the line, is asked again and again. Only `reconnectOnConnackError: true`, an option of its own that
#           is off by default, makes a refusal a reason to try again.
# Matters:  A box refused once, by a broker whose database restarts, stays silent until somebody restarts the box.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts mqtt@5.16.0 aedes@1.2.0
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { Aedes } from 'aedes';
import mqtt from 'mqtt';

const versionOf = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version;
console.log('node', process.version, 'mqtt', versionOf('mqtt'), 'aedes', versionOf('aedes'));

/** Tries within three seconds on a broker that refuses the first one only. */
async function triesWith(options) {
  let tries = 0;
  const broker = await Aedes.createBroker();
  broker.authenticate = (_, __, ___, done) => {
    tries += 1;
    if (tries > 1) done(null, true);
    else done(Object.assign(new Error('starting'), { returnCode: 3 }), false);
  };
  const server = createServer(broker.handle);
  await new Promise((up) => server.listen(0, '127.0.0.1', up));
  const client = mqtt.connect(`mqtt://127.0.0.1:${server.address().port}`, { reconnectPeriod: 200, ...options });
  client.on('error', (error) => console.log('  error:', error.message));
  await new Promise((later) => setTimeout(later, 3_000));
  const found = { tries, connected: client.connected };
  await client.endAsync(true);
  server.close();
  broker.close();
  console.log(JSON.stringify({ reconnectPeriod: 200, ...options }), '->', JSON.stringify(found));
  return found;
}
const plain = await triesWith({});
const told = await triesWith({ reconnectOnConnackError: true });
const asDescribed = plain.tries === 1 && !plain.connected && told.tries === 2 && told.connected;
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.mjs
