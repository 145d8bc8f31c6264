#!/usr/bin/env bash
# sm-crypto and sm-crypto-v2, called alike, do not know each other's SM2 signatures.
#
# Expected: sm-crypto-v2 is the same interface built anew and says that it passes all tests of the old one's history: doSignature(text, key) of
#           one is verified by doVerifySignature(text, signature, key) of the other.
# Happens:  both say false to the other's signature, with no options and with `{ der: true }`: since 0.4.0 sm-crypto hashes by SM3 and the
#           identity first unless told otherwise, sm-crypto-v2 does so only when told. With `hash: true` said on both sides all four are true.
#           OpenSSL verifies what was hashed.
# Matters:  The page signs with one, the server checks with the other, and each passes its own tests. "Signature is wrong" looks like a forged
#           record. `hash: true` and the encoding are always said.
#
# Needs openssl 3.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts sm-crypto@0.5.8 sm-crypto-v2@1.15.1
cat >ask.cjs <<'JS'
const { execFileSync } = require('node:child_process');
const { generateKeyPairSync } = require('node:crypto');
const { readFileSync, writeFileSync } = require('node:fs');
const { sm2: old } = require('sm-crypto');
const { sm2: anew } = require('sm-crypto-v2');
const versionOf = (name) => `${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version}`;
console.log('node', process.version, versionOf('sm-crypto'), versionOf('sm-crypto-v2'), execFileSync('openssl', ['version']).toString().trim());

const pair = generateKeyPairSync('ec', { namedCurve: 'SM2' });
const publicKey = pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(-65).toString('hex');
const [, privateKey] = /0420([0-9a-f]{64})/.exec(pair.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('hex'));
writeFileSync('key.pem', pair.publicKey.export({ format: 'pem', type: 'spki' }));
const text = 'rice 25 kg';
writeFileSync('text', text);
function byOpenSsl(signature) {
  writeFileSync('signature', Buffer.from(signature, 'hex'));
  const said = '-verify -pubin -inkey key.pem -in text -rawin -digest sm3 -sigfile signature -pkeyopt distid:1234567812345678';
  try {
    execFileSync('openssl', ['pkeyutl', ...said.split(' ')], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
const seen = [];
for (const options of [undefined, { der: true }, { der: true, hash: true }]) {
  const [byOld, byNew] = [old, anew].map((package_) => package_.doSignature(text, privateKey, options));
  const verified = [
    old.doVerifySignature(text, byOld, publicKey, options), anew.doVerifySignature(text, byOld, publicKey, options),
    old.doVerifySignature(text, byNew, publicKey, options), anew.doVerifySignature(text, byNew, publicKey, options),
  ];
  if (options) verified.push(byOpenSsl(byOld), byOpenSsl(byNew));
  const [oldOld, oldNew, newOld, newNew, ...openSsl] = verified;
  console.log(
    `${JSON.stringify(options) ?? 'no options'}: of sm-crypto, by itself ${oldOld}, by v2 ${oldNew}; of v2, by sm-crypto ${newOld}, by itself ${newNew}`,
    openSsl.length ? `; by OpenSSL ${openSsl.join(' and ')}` : '',
  );
  seen.push(verified.map(Number).join(''));
}
const asDescribed = seen.join() === '1001,100110,111111';
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.cjs
