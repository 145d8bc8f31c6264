#!/usr/bin/env bash
# A word that holds for three seconds holds for ever behind a Mosquitto bridge.
#
# Expected: two brokers of MQTT 5, joined by a bridge; "the lifetime of the Application Message" (§3.3.2.3.3) goes with it, and who asks the second
#           broker after it has run out hears nothing, as at the first.
# Happens:  a bridge speaks MQTT 3.1.1 unless it is told `bridge_protocol_version mqttv50`, whatever both sides speak: lifetime, user properties and
#           content type are dropped on the way, and a retained word stays at the second broker for good. No line in either log. With
#           the setting all of it goes over.
# Matters:  A school's broker hands on to the bureau's: "open the store for three seconds", retained, opens it to each lock that comes later, and
#           what was told in properties, as who signed, is missing. What a word needs stands in the word, with the moment it ends.
#
# Needs Mosquitto (Debian 12: 2.0.11).
set -euo pipefail
folder=$(mktemp -d)
brokers=()
trap 'kill "${brokers[@]}" 2>/dev/null || true; rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts mqtt@5.16.0
read -r school plain told < <(node -e "
  const servers = [0, 0, 0].map(() => require('node:net').createServer().listen(0, '127.0.0.1'));
  setImmediate(() => { console.log(servers.map((s) => s.address().port).join(' ')); servers.forEach((s) => s.close()); })")
program=$(PATH=$PATH:/usr/sbin command -v mosquitto)
"$program" -h | sed -n 1p || true
for port in "$plain" "$told"; do printf 'listener %s 127.0.0.1\nallow_anonymous true\n' "$port" >"$port.conf"; done
{
  printf 'listener %s 127.0.0.1\nallow_anonymous true\n' "$school"
  printf 'connection plain\naddress 127.0.0.1:%s\ntopic store/# out 1\n' "$plain"
  printf 'connection told\naddress 127.0.0.1:%s\ntopic store/# out 1\nbridge_protocol_version mqttv50\n' "$told"
} >"$school.conf"
for port in "$plain" "$told" "$school"; do
  "$program" -c "$port.conf" 2>"$port.log" &
  brokers+=($!)
done
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import mqtt from 'mqtt';

console.log('node', process.version, 'mqtt', JSON.parse(readFileSync('node_modules/mqtt/package.json')).version);
const [school, plain, told] = process.argv.slice(2).map((port) => `mqtt://127.0.0.1:${port}`);
const LIVES_S = 3;
const open = (url) => mqtt.connectAsync(url, { protocolVersion: 5, reconnectPeriod: 100 }, true);
const box = await open(school);

// A bridge is up once what is published here is heard there
async function bridged(url) {
  const client = await open(url);
  let heard;
  const up = new Promise((resolve) => (heard = resolve));
  const words = [];
  client.on('message', (topic, payload, { properties = {} }) => {
    if (topic === 'store/up') heard();
    else words.push({ word: `${payload}`, lives: properties.messageExpiryInterval, by: properties.userProperties?.by });
  });
  await client.subscribeAsync('store/#', { qos: 1 });
  const asking = setInterval(() => box.publish('store/up', '', { qos: 1 }), 100);
  await up;
  clearInterval(asking);
  return { client, words };
}
const behind = { plain: await bridged(plain), told: await bridged(told) };
const properties = { messageExpiryInterval: LIVES_S, userProperties: { by: 'cook' } };
await box.publishAsync('store/door', 'open', { qos: 1, retain: true, properties });
while (Object.values(behind).some(({ words }) => words.length === 0)) await pause(50);
await pause((LIVES_S + 2) * 1000);

// What one hears who comes after it has run out; an answer to a ping follows all that was retained
async function late(url) {
  const client = await open(url);
  const words = [];
  client.on('message', (topic, payload) => topic === 'store/door' && words.push(`${payload}`));
  await client.subscribeAsync('store/door', { qos: 1 });
  await client.publishAsync('other/done', '', { qos: 1 });
  await pause(500);
  await client.endAsync();
  return words;
}
const seen = {
  plain: behind.plain.words, told: behind.told.words,
  afterwards: { school: await late(school), plain: await late(plain), told: await late(told) },
};
console.log(JSON.stringify(seen, null, 1));
for (const { client } of Object.values(behind)) await client.endAsync();
await box.endAsync();
const asDescribed =
  JSON.stringify(seen.plain) === '[{"word":"open"}]' &&
  seen.told.length === 1 &&
  seen.told[0].by === 'cook' &&
  seen.told[0].lives > 0 &&
  seen.told[0].lives <= LIVES_S &&
  JSON.stringify(seen.afterwards) === '{"school":[],"plain":["open"],"told":[]}';
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.mjs "$school" "$plain" "$told"
