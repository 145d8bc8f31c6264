#!/usr/bin/env bash
# urllib answers a camera that wants SHA-256 by MD5, and cuts its realm at a comma.
#
# Expected: a digest challenge with algorithm=SHA-256 (RFC 7616; some cameras offer nothing else) is answered by SHA-256, or refused as not
#           known; a realm is the text between the quotes, and may hold a comma.
# Happens:  `digestAuth` answers every challenge by MD5 and names no algorithm, and "kitchen, north"
#           is answered as "kitchen": the camera says 401, and so does urllib, as for a wrong password. With MD5 it signs in.
# Matters:  Cameras lock an address out after a few wrong passwords, and nobody looks for the reason in their algorithm.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts urllib@4.9.1
cat >ask.mjs <<'JS'
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { request as ask } from 'urllib';
const versionOf = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version;
console.log('node', process.version, 'urllib', versionOf('urllib'));

let [realm, algorithm] = [];
const server = createServer((request, response) => {
  const hash = (text) => createHash(algorithm === 'MD5' ? 'md5' : 'sha256').update(text).digest('hex');
  const sent = {};
  for (const [, name, quoted, plain] of (request.headers.authorization ?? '').matchAll(/(\w+)=(?:"([^"]*)"|([^\s,]+))/g)) sent[name] = quoted ?? plain;
  const answer = hash([hash(`admin:${realm}:secret`), 'abc', sent.nc, sent.cnonce, sent.qop, hash(`GET:${request.url}`)].join(':'));
  if (sent.response !== answer) {
    response.writeHead(401, { 'WWW-Authenticate': `Digest realm="${realm}", nonce="abc", algorithm=${algorithm}, qop="auth"` });
  }
  response.end(`realm ${sent.realm}, algorithm ${sent.algorithm}, ${sent.response?.length * 4} bits`);
});
server.listen(0, '127.0.0.1', async () => {
  const seen = [];
  for ([realm, algorithm] of [['kitchen', 'MD5'], ['kitchen', 'SHA-256'], ['kitchen, north', 'MD5']]) {
    const url = `http://127.0.0.1:${server.address().port}/picture`;
    const { status, data } = await ask(url, { digestAuth: 'admin:secret', dataType: 'text' });
    console.log(`camera "${realm}" wants ${algorithm}: ${status}, was told ${data}`);
    seen.push(`${status} ${data}`);
  }
  const kept = 'realm kitchen, algorithm undefined, 128 bits';
  const asDescribed = seen.join() === `200 ${kept},401 ${kept},401 ${kept}`;
  console.log(asDescribed ? 'as described' : 'CHANGED');
  process.exit(asDescribed ? 0 : 1);
});
JS
node ask.mjs
