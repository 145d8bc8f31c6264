#!/usr/bin/env bash
# Socket.IO: one volatile event that ends in a text, and the client is not recovered: what it missed is lost.
#
# Expected: with `connectionStateRecovery` a client that was away for a moment is sent what it missed. A volatile event is one that
#           may get lost itself; it has no part in that.
# Happens:  after `io.volatile.emit('status', 'online')` the next reconnection has `recovered` false, a new id, and none of what
#           was sent meanwhile. With an object as the last argument, or without `volatile`, it is recovered: the client
#           keeps the last argument of any event, if it is a text, as the place where it stands.
# Matters:  A desk shows "box online" by volatile events and stops hearing of acts after each hiccup of the line, until a reload.
#           Pages that are not recovered ask for everything anew.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts socket.io@4.8.4 socket.io-client@4.8.4
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { Server } from 'socket.io';
import { io } from 'socket.io-client';

const versionOf = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version;
console.log('node', process.version, ...['socket.io', 'socket.io-client'].flatMap((name) => [name, versionOf(name)]));

async function lookAfter(what, say) {
  const http = createServer();
  const server = new Server(http, { connectionStateRecovery: {} });
  await new Promise((up) => http.listen(0, '127.0.0.1', up));
  const client = io(`http://127.0.0.1:${http.address().port}`, {
    transports: ['websocket'],
    reconnectionDelay: 300,
    reconnectionDelayMax: 300,
  });
  const heard = [];
  client.on('act', (number) => heard.push(number));
  await new Promise((connected) => client.once('connect', connected));
  server.emit('act', 1);
  await pause(200);
  say(server);
  await pause(200);
  const back = new Promise((connected) => client.once('connect', connected));
  client.io.engine.close();
  await pause(100);
  server.emit('act', 2);
  await back;
  await pause(200);
  console.log(`after ${what}: recovered ${client.recovered}, acts heard ${heard}`);
  client.close();
  await server.close();
  return `${client.recovered} ${heard}`;
}
const nothing = await lookAfter('nothing further', () => {});
const text = await lookAfter("volatile.emit('status', 'online')", (server) => server.volatile.emit('status', 'online'));
const object = await lookAfter("volatile.emit('status', {…})", (server) => server.volatile.emit('status', { online: true }));
const plain = await lookAfter("emit('status', 'online')", (server) => server.emit('status', 'online'));
const asDescribed = nothing === 'true 1,2' && text === 'false 1' && object === 'true 1,2' && plain === 'true 1,2';
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.mjs
