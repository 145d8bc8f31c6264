#!/usr/bin/env bash
# RabbitMQ 3.10 keeps the earlier subscription when a client subscribes to the same topic again with quality 0: each message comes twice.
#
# Expected: MQTT 3.1.1 (§3.8.4): a SUBSCRIBE with a filter that is identical to one the client has "MUST completely replace" it, with its new
#           quality. RabbitMQ's guide warns of duplicates from overlapping filters, as a/# beside a/b/#; this is one filter.
# Happens:  a session has a queue for quality 0 and one for quality 1, and the second SUBSCRIBE binds the other queue as well. The answer says
#           that quality 0 was granted; every message comes once with each. From 0 to 1 is the same, and one UNSUBSCRIBE ends both.
# Matters:  A box that lowers the quality on a weak line doubles its traffic instead. What is taken in carries a key by which the second one is
#           known, whatever the broker.
#
# Needs apt-get of Debian 12 (RabbitMQ 3.10.8, Erlang 25).
set -euo pipefail
folder=$(mktemp -d)
names= server=
trap '[ -z "$server" ] || { kill "$(cat pid)" || kill "$server"; wait "$server" || true; } 2>/dev/null; [ -z "$names" ] || kill "$names"; rm -rf "$folder"' EXIT
cd "$folder"
erlang=1:25.2.3+dfsg-1+deb12u4
packages=(rabbitmq-server=3.10.8-1.1+deb12u1)
for part in base asn1 crypto public-key mnesia runtime-tools ssl eldap ftp tftp inets snmp os-mon parsetools syntax-tools tools xmerl; do
  packages+=("erlang-$part=$erlang")
done
apt-get download --quiet=2 -o APT::Sandbox::User=root "${packages[@]}"
for package in *.deb; do dpkg-deb --extract "$package" .; done
export ERL_ROOTDIR=$folder/usr/lib/erlang HOME=$folder PATH=$folder/usr/lib/erlang/bin:$PATH
sed -i "s#=/usr/lib/erlang#=$ERL_ROOTDIR#" usr/lib/erlang/bin/erl usr/lib/erlang/erts-*/bin/erl

free() { node -e "const s = require('node:net').createServer().listen(0, '127.0.0.1', () => { console.log(s.address().port); s.close(); })"; }
port=$(free)
export ERL_EPMD_PORT RABBITMQ_DIST_PORT
ERL_EPMD_PORT=$(free)
RABBITMQ_DIST_PORT=$(free)
printf 'listeners.tcp = none\nmqtt.listeners.tcp.1 = 127.0.0.1:%s\n' "$port" >rabbitmq.conf
printf '[rabbitmq_mqtt].' >plugins
epmd -port "$ERL_EPMD_PORT" -address 127.0.0.1 &
names=$!
export RABBITMQ_CONF_ENV_FILE=$folder/none RABBITMQ_CONFIG_FILE=$folder/rabbitmq.conf RABBITMQ_ENABLED_PLUGINS_FILE=$folder/plugins \
  RABBITMQ_MNESIA_BASE=$folder/mnesia RABBITMQ_LOG_BASE=$folder/log RABBITMQ_NODENAME=kitchen@localhost RABBITMQ_PID_FILE=$folder/pid \
  RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS='+S 1:1 +sbwt none -kernel inet_dist_use_interface {127,0,0,1}'
usr/lib/rabbitmq/lib/rabbitmq_server-3.10.8/sbin/rabbitmq-server >out 2>&1 &
server=$!
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts mqtt@5.16.0
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import mqtt from 'mqtt';

console.log('node', process.version, 'mqtt', JSON.parse(readFileSync('node_modules/mqtt/package.json')).version, 'RabbitMQ 3.10.8');
/** A client that writes down what it hears; the first one waits for the broker to be up. */
async function join() {
  for (let tries = 0; ; tries += 1) {
    try {
      const client = await mqtt.connectAsync(`mqtt://127.0.0.1:${process.argv[2]}`, { protocolVersion: 4, reconnectPeriod: 0 }, false);
      client.heard = [];
      client.on('error', () => {});
      client.on('message', (_, payload, { qos }) => client.heard.push(`${payload}/${qos}`));
      return client;
    } catch (error) {
      if (tries === 600) throw error;
      await pause(500);
    }
  }
}
const platform = await join();
const seen = [];
for (const qualities of [[1], [1, 1], [1, 0], [0, 1]]) {
  const box = await join();
  const granted = [];
  for (const qos of qualities) granted.push((await box.subscribeAsync('box/7/down', { qos }))[0].qos);
  await platform.publishAsync('box/7/down', 'word', { qos: 1 });
  await pause(1500);
  const heard = box.heard.splice(0).sort().join(' ');
  await box.unsubscribeAsync('box/7/down');
  await platform.publishAsync('box/7/down', 'later', { qos: 1 });
  await pause(500);
  console.log(`subscribed with ${qualities.join(', then ')}, granted ${granted.join(', then ')}: heard ${heard}, after UNSUBSCRIBE ${box.heard.join(' ') || 'nothing'}`);
  seen.push(heard, box.heard.length);
  await box.endAsync();
}
await platform.endAsync();
const asDescribed = seen.join() === 'word/1,0,word/1,0,word/0 word/1,0,word/0 word/1,0';
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.mjs "$port"
