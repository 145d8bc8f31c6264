#!/usr/bin/env bash
# Socket.IO's Redis adapter cuts every number of a Float32Array to one byte, but only for clients of the other servers.
#
# Expected: "emit" takes any serializable value and typed arrays among them as binary; which of two servers a browser is connected to
#           makes no difference, that is what the adapter is for.
# Happens:  a client of the sending server gets the eight bytes of [1.5, 2.5]; a client of the other server gets two bytes, 1 and 2. -2 becomes
#           254, a DataView arrives empty. The emitter for processes without a server (@socket.io/redis-emitter) does so to everybody.
#           Buffer and Uint8Array are sound, and so is all of it with the adapter for Redis streams.
# Matters:  Movement per cell of a picture or a histogram is right on one screen and wrong on the one beside it, and a test with one server
#           never sees it. Numbers are sent as plain arrays, or as Buffer.from(array.buffer).
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
  socket.io@4.8.4 socket.io-client@4.8.4 @socket.io/redis-adapter@8.3.0 @socket.io/redis-emitter@5.1.0 redis@6.3.1
redis-server --unixsocket "$folder/redis.sock" --port 0 --save '' >/dev/null &
redis=$!
for _ in $(seq 50); do [ -S redis.sock ] && break; sleep 0.1; done
cat >ask.mjs <<'JS'
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createAdapter } from '@socket.io/redis-adapter';
import { Emitter } from '@socket.io/redis-emitter';
import { createClient } from 'redis';
import { Server } from 'socket.io';
import { io } from 'socket.io-client';
const versionOf = (name) => `${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version}`;
console.log('node', process.version, ...['socket.io', '@socket.io/redis-adapter', '@socket.io/redis-emitter'].map(versionOf));
const store = () => createClient({ socket: { path: 'redis.sock' } }).connect();
async function server() {
  const http = createServer();
  const own = new Server(http, { adapter: createAdapter(await store(), await store()) });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const client = io(`http://127.0.0.1:${http.address().port}`);
  await once(client, 'connect');
  return { own, client };
}
const [one, other] = [await server(), await server()];
const emitter = new Emitter(await store());
while ((await one.own.fetchSockets()).length < 2);
const heard = (client) => once(client, 'cells').then(([value]) => [...value].join(' ') || 'nothing');
const seen = [];
for (const [name, value] of [
  ['Float32Array 1.5 2.5', new Float32Array([1.5, 2.5])],
  ['Int32Array 1 -2', new Int32Array([1, -2])],
  ['DataView of two bytes', new DataView(new ArrayBuffer(2))],
  ['Uint8Array 1 2', new Uint8Array([1, 2])],
]) {
  const both = Promise.all([heard(one.client), heard(other.client)]);
  one.own.emit('cells', value);
  const [near, far] = await both;
  const third = heard(one.client);
  emitter.emit('cells', value);
  const emitted = await third;
  console.log(`${name}: bytes by the sending server ${near}; by the other ${far}; by the emitter ${emitted}`);
  seen.push([near, far, emitted].join());
}
const asDescribed =
  seen.join('|') === '0 0 192 63 0 0 32 64,1 2,1 2|1 0 0 0 254 255 255 255,1 254,1 254|0 0,nothing,nothing|1 2,1 2,1 2';
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.mjs
