#!/usr/bin/env bash
# digest-fetch answers a camera that offers Basic and Digest with "Basic", and the words of Digest behind it.
#
# Expected: a server may offer several ways to sign in, each in a header of its own or in one by commas (RFC 9110, 11.6.1); a client for Digest takes
#           Digest: "Authorization: Digest username=…". With Digest alone, or Digest first, it does.
# Happens:  where Basic is named first the answer is `Basic username="admin",realm=…,response=…`, which is neither, and is refused each time. It is the same
#           with two headers, which fetch joins.
# Matters:  Cameras set to "digest/basic" offer both, Basic first with some makers: no picture is fetched from them with the right password, and every try
#           counts as a wrong one until the camera locks. Ours looks for Digest among all that is offered.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts digest-fetch@3.1.1
cat >ask.mjs <<'JS'
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import DigestClient from 'digest-fetch';
const { version } = JSON.parse(readFileSync('node_modules/digest-fetch/package.json', 'utf8'));
console.log('node', process.version, 'digest-fetch', version);
const md5 = (text) => createHash('md5').update(text).digest('hex');
const BASIC = 'Basic realm="IP Camera"';
const DIGEST = 'Digest realm="IP Camera", nonce="6d41c0", qop="auth"';
/** A camera that lets in by Digest, as RFC 7616 has it. @returns the status in the end, and the scheme it was answered by */
async function ask(offers) {
  let scheme = null;
  const camera = createServer((request, response) => {
    const { authorization = '' } = request.headers;
    const said = Object.fromEntries([...authorization.matchAll(/(\w+)=(?:"([^"]*)"|([^\s,]+))/g)].map(([, key, a, b]) => [key, a ?? b]));
    if (authorization !== '') scheme = authorization.split(' ')[0];
    const wanted = md5(
      [md5('admin:IP Camera:secret'), said.nonce, said.nc, said.cnonce, said.qop, md5(`GET:${request.url}`)].join(':'),
    );
    const isIn = scheme === 'Digest' && said.response === wanted;
    response.writeHead(isIn ? 200 : 401, isIn ? {} : { 'WWW-Authenticate': offers });
    response.end();
  });
  await new Promise((resolve) => camera.listen(0, '127.0.0.1', resolve));
  const client = new DigestClient('admin', 'secret');
  const { status } = await client.fetch(`http://127.0.0.1:${camera.address().port}/snapshot.jpg`);
  camera.close();
  camera.closeAllConnections();
  return `${status} by ${scheme}`;
}
const found = {
  'Digest alone': await ask([DIGEST]),
  'Digest, then Basic': await ask([DIGEST, BASIC]),
  'Basic, then Digest': await ask([BASIC, DIGEST]),
  'both in one header': await ask(`${BASIC}, ${DIGEST}`),
};
for (const [name, what] of Object.entries(found)) console.log(`${name}: ${what}`);
const asDescribed =
  Object.values(found).join() === '200 by Digest,200 by Digest,401 by Basic,401 by Basic';
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.mjs
