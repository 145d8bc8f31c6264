#!/usr/bin/env bash
# @mhoc/axios-digest-auth signs in to no address with a query, and cuts a nonce at its "=".
#
# Expected: a client of HTTP digest, whose `uri` is the request target with its query (RFC 7616, §3.4.6) and whose `nonce` is the
#           text between the quotes. A picture of a camera is /picture?channel=1, and Base64 nonces end in "=".
# Happens:  the query is left out of `uri`, and the nonce YWJjZA== is answered as YWJjZA: a camera that checks either refuses, and
#           the caller sees 401, which looks like a wrong password. Without a query and with a plain nonce it signs in.
# Matters:  Cameras lock an address out after a few wrong passwords. Snapshots need another client.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @mhoc/axios-digest-auth@0.8.0
cat >ask.cjs <<'JS'
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { createServer } = require('node:http');
const { default: DigestAuth } = require('@mhoc/axios-digest-auth');
console.log('node', process.version, '@mhoc/axios-digest-auth', JSON.parse(readFileSync('node_modules/@mhoc/axios-digest-auth/package.json')).version);

const md5 = (text) => createHash('md5').update(text).digest('hex');
let nonce;
const server = createServer((request, response) => {
  const sent = {};
  for (const [, name, quoted, plain] of (request.headers.authorization ?? '').matchAll(/(\w+)=(?:"([^"]*)"|([^\s,]+))/g)) sent[name] = quoted ?? plain;
  const { nc, cnonce, qop, uri } = sent;
  const answer = md5([md5('admin:camera:secret'), nonce, nc, cnonce, qop, md5(`GET:${request.url}`)].join(':'));
  const right = uri === request.url && sent.nonce === nonce && sent.response === answer;
  if (!right) response.writeHead(401, { 'WWW-Authenticate': `Digest realm="camera", nonce="${nonce}", qop="auth"` });
  response.end(uri === undefined ? '' : `uri ${uri}, nonce ${sent.nonce}`);
});
server.listen(0, '127.0.0.1', async () => {
  const seen = [];
  for (const [path, given] of [['/picture', 'abc'], ['/picture?channel=1', 'abc'], ['/picture', 'YWJjZA==']]) {
    nonce = given;
    const client = new DigestAuth({ username: 'admin', password: 'secret' });
    const url = `http://127.0.0.1:${server.address().port}${path}`;
    const { status, data } = await client.request({ method: 'GET', url }).catch((error) => error.response);
    console.log(`asked for ${path}, nonce ${given}: ${status}, the camera was told ${data}`);
    seen.push(`${status} ${data}`);
  }
  const asDescribed = seen.join('; ') === '200 uri /picture, nonce abc; 401 uri /picture, nonce abc; 401 uri /picture, nonce YWJjZA';
  console.log(asDescribed ? 'as described' : 'CHANGED');
  process.exit(asDescribed ? 0 : 1);
});
JS
node ask.cjs
