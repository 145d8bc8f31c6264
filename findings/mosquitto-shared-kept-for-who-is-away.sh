#!/usr/bin/env bash
# Mosquitto 2.0 gives a shared subscription's messages to members that are away, and they are lost when those do not come back.
#
# Expected: a shared subscription divides the work among those who are there (MQTT 5, §4.8.2); of a message that a member did not confirm before
#           its session ended, "the Server SHOULD send the Application Message to another Client" that shares the subscription.
# Happens:  with two members of which one is away, every second message waits for that one although the other is connected and idle.
#           When the session of the one that is away ends, what waited is in nobody's hands; each publisher has its PUBACK.
# Matters:  Two instances share what boxes send, and one is taken down for an update: half of the records wait, or are gone. Instances
#           share with sessions that end with the line, and what counts is the platform's own acknowledgement, not the broker's.
#
# Needs Mosquitto (Debian 12: 2.0.11).
set -euo pipefail
folder=$(mktemp -d)
broker=
trap '[ -z "$broker" ] || kill "$broker"; rm -rf "$folder"' EXIT
cd "$folder"
port=$(node -e "const s = require('node:net').createServer().listen(0, '127.0.0.1', () => { console.log(s.address().port); s.close(); })")
printf 'listener %s 127.0.0.1\nallow_anonymous true\n' "$port" >conf
program=$(PATH=$PATH:/usr/sbin command -v mosquitto)
"$program" -h | sed -n 1p || true
"$program" -c conf 2>/dev/null &
broker=$!
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts mqtt@5.16.0
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { setTimeout: pause } = require('node:timers/promises');
const mqtt = require('mqtt');
console.log('node', process.version, 'mqtt', JSON.parse(readFileSync('node_modules/mqtt/package.json')).version);
const KEPT_FOR_S = 600;
/** A client that notes what it hears, from before it is connected on. */
async function join(clientId, { clean = false, keptForS = KEPT_FOR_S } = {}) {
  const client = mqtt.connect(`mqtt://127.0.0.1:${process.argv[2]}`, {
    ...{ protocolVersion: 5, clientId, clean, reconnectPeriod: 0 },
    properties: { sessionExpiryInterval: keptForS },
  });
  client.heard = [];
  client.on('message', (_, payload) => client.heard.push(Number(payload)));
  await new Promise((resolve, reject) => client.once('connect', resolve).once('error', reject));
  return client;
}
async function publish(client, from) {
  let confirmed = 0;
  for (let n = from; n < from + 10; n += 1) {
    await client.publishAsync(`up/${n}`, String(n), { qos: 1 });
    confirmed += 1;
  }
  await pause(1_000);
  return confirmed;
}
const sorted = (numbers) => [...numbers].sort((a, b) => a - b).join(' ');
async function main() {
  const box = await join('box');
  const here = await join('here');
  let away = await join('away');
  for (const member of [here, away]) await member.subscribeAsync('$share/platform/up/#', { qos: 1 });
  await away.endAsync();
  const first = await publish(box, 0);
  const heardFirst = here.heard.splice(0);
  away = await join('away');
  await pause(1_000);
  const waited = away.heard.splice(0);
  console.log(`one of two is away: ${first} confirmed; ${heardFirst.length} heard by the other one; ${waited.length} when it is back`);
  await away.endAsync();
  const second = await publish(box, 10);
  const heardSecond = here.heard.splice(0);
  // Back with a clean start: its session of before ends
  away = await join('away', { clean: true, keptForS: 0 });
  await pause(2_000);
  const after = [...here.heard, ...away.heard];
  console.log(`away again, and its session ended: ${second} confirmed; ${sorted(heardSecond)} heard by the other one; afterwards ${after.length} more by anybody`);
  for (const client of [box, here, away]) await client.endAsync(true);
  const all = sorted([...heardFirst, ...waited]);
  const asDescribed =
    all === '0 1 2 3 4 5 6 7 8 9' && heardFirst.length === 5 && second === 10 && heardSecond.length === 5 && after.length === 0;
  console.log(asDescribed ? 'as described' : 'CHANGED');
  process.exit(asDescribed ? 0 : 1);
}
main();
JS
node ask.cjs "$port"
