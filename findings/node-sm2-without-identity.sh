#!/usr/bin/env bash
# Node's crypto.sign and crypto.verify with an SM2 key take no identity, and do not agree with anybody who takes the usual one.
#
# Expected: an SM2 signature hashes the signer's identity first; where nobody names one, it is "1234567812345678" (GM/T 0009). So
#           Node, whose crypto.sign has no option for it, takes that, and verifies what other libraries sign by default.
# Happens:  Node (its OpenSSL) takes the empty identity. A signature of sm-crypto with its defaults is refused, and the other way
#           round; with `userId: ''` on the other side both are accepted. There is no option in Node to say another.
# Matters:  Seals and certificates of the government's CAs carry the usual identity; Node calls every one of them false. They need
#           `openssl pkeyutl -pkeyopt distid:…` or a library of their own.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts sm-crypto@0.5.8
cat >ask.cjs <<'JS'
const crypto = require('node:crypto');
const { readFileSync } = require('node:fs');
const { sm2 } = require('sm-crypto');
const { version } = JSON.parse(readFileSync('node_modules/sm-crypto/package.json'));
console.log('node', process.version, 'openssl', process.versions.openssl, 'sm-crypto', version);

// Through PEM: a key fresh from generateKeyPairSync signs by ECDSA (node-sm2-key-after-reload.sh).
const made = crypto.generateKeyPairSync('ec', { namedCurve: 'SM2' });
const privateKey = crypto.createPrivateKey(made.privateKey.export({ type: 'pkcs8', format: 'pem' }));
const publicKey = crypto.createPublicKey(made.publicKey.export({ type: 'spki', format: 'pem' }));
// The point is the end of the public key's DER, the number stands in that of the private one.
const point = made.publicKey.export({ type: 'spki', format: 'der' }).subarray(-65).toString('hex');
const number = made.privateKey.export({ type: 'sec1', format: 'der' }).subarray(7, 39).toString('hex');
const text = 'sample of 125 g';
const form = { hash: true, der: true, publicKey: point };

const byNode = (options) => {
  const signature = sm2.doSignature(text, number, { ...form, ...options });
  return crypto.verify('sm3', Buffer.from(text), publicKey, Buffer.from(signature, 'hex'));
};
const ofNode = crypto.sign('sm3', Buffer.from(text), privateKey).toString('hex');
const seen = {
  'signed by sm-crypto with its defaults, verified by Node': byNode({}),
  'signed by sm-crypto with the empty identity, verified by Node': byNode({ userId: '' }),
  'signed by Node, verified by sm-crypto with its defaults': sm2.doVerifySignature(text, ofNode, point, form),
  'signed by Node, verified by sm-crypto with the empty identity': sm2.doVerifySignature(text, ofNode, point, { ...form, userId: '' }),
  'signed and verified by sm-crypto with its defaults': sm2.doVerifySignature(text, sm2.doSignature(text, number, form), point, form),
};
for (const [how, outcome] of Object.entries(seen)) console.log(`${how}: ${outcome}`);
const asDescribed = Object.values(seen).join() === 'false,true,false,true,true';
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.cjs
