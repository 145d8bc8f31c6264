#!/usr/bin/env bash
# Socket.IO's adapter for Redis streams turns an ArrayBuffer into an empty object, but only for clients of the other servers.
#
# Expected: an ArrayBuffer is the first of the binary values that "emit" takes, and the adapter brings to the other servers what was emitted.
# Happens:  a client of the sending server gets the bytes, a client of the other server gets {}, also within an object and beside a Buffer.
#           The same bytes as a Buffer or a Uint8Array come whole to both.
# Matters:  Pictures that were fetched (response.arrayBuffer()) are sent on as they came. Half of the offices see none, by the server they were
#           put on; nothing is logged. Buffer.from(bytes) before emit is sound.
#
# Needs Redis, or apt-get of Debian 12 to fetch it.
set -euo pipefail
folder=$(mktemp -d)
trap 'kill "${redis:-}" 2>/dev/null || true; rm -rf "$folder"' EXIT
cd "$folder"
if ! command -v redis-server >/dev/null; then
  apt-get download --quiet=2 -o APT::Sandbox::User=root redis-server redis-tools liblzf1 liblua5.1-0 lua-bitop lua-cjson libjemalloc2
  for package in *.deb; do dpkg-deb --extract "$package" .; done
  export PATH="$folder/usr/bin:$PATH" LD_LIBRARY_PATH="$folder/usr/lib/x86_64-linux-gnu"
fi
redis-server --version
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts \
  socket.io@4.8.4 socket.io-client@4.8.4 @socket.io/redis-streams-adapter@0.3.1 redis@6.3.1
redis-server --unixsocket "$folder/redis.sock" --port 0 --save '' >/dev/null &
redis=$!
for _ in $(seq 50); do [ -S redis.sock ] && break; sleep 0.1; done
cat >ask.mjs <<'JS'
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { inspect } from 'node:util';
import { createAdapter } from '@socket.io/redis-streams-adapter';
import { createClient } from 'redis';
import { Server } from 'socket.io';
import { io } from 'socket.io-client';
const versionOf = (name) => `${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version}`;
console.log('node', process.version, ...['socket.io', '@socket.io/redis-streams-adapter'].map(versionOf));
async function server() {
  const http = createServer();
  const own = new Server(http, { adapter: createAdapter(await createClient({ socket: { path: 'redis.sock' } }).connect()) });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const client = io(`http://127.0.0.1:${http.address().port}`);
  await once(client, 'connect');
  return { own, client };
}
const [one, other] = [await server(), await server()];
while ((await one.own.fetchSockets()).length < 2);
const bytes = Uint8Array.of(255, 216, 255);
const heard = (client) => once(client, 'picture').then((values) => inspect(values, { breakLength: Infinity }));
const seen = [];
for (const [name, ...values] of [
  ['ArrayBuffer', bytes.buffer],
  ['Uint8Array', bytes],
  ['Buffer', Buffer.from(bytes)],
  ['in an object', { camera: 3, picture: bytes.buffer }],
  ['Buffer, then ArrayBuffer', Buffer.from(bytes), bytes.buffer],
]) {
  const both = Promise.all([heard(one.client), heard(other.client)]);
  one.own.emit('picture', ...values);
  const [near, far] = await both;
  console.log(`${name}: by the sending server ${near}; by the other ${far}`);
  seen.push(near === far ? 'same' : far);
}
const asDescribed = seen.join(' | ') === '[ {} ] | same | same | [ { camera: 3, picture: {} } ] | [ <Buffer ff d8 ff>, {} ]';
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.mjs
