#!/usr/bin/env bash
# A delivery whose two lines name one supplier has another hash by object-hash, hash-sum and hash-it once it was saved and read.
#
# Expected: what is equal has one hash: two lines with the same supplier are the same whether the program holds it once for both
#           or, after JSON, twice; nothing of it is a ring.
# Happens:  an object that was met before is taken for a ring and hashed as its place in the list of those met, also where it is only a
#           neighbour's. In memory the hash is one, and of what was read from the database another one. ohash and canonical JSON give one.
# Matters:  A hash that was noted when an act was written is compared with the one of what is stored: untouched rows seem to be altered, and
#           only those where something was shared. Acts are hashed as canonical JSON here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts object-hash@3.0.0 hash-sum@2.0.0 hash-it@7.0.2 ohash@2.0.12 canonicalize@2.1.0
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import canonicalize from 'canonicalize';
import hashSum from 'hash-sum';
import * as hashIt from 'hash-it';
import objectHash from 'object-hash';
import { hash as ohash } from 'ohash';
const names = ['object-hash', 'hash-sum', 'hash-it', 'ohash', 'canonicalize'];
const version = (name) => `${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version}`;
console.log('node', process.version, names.map(version).join(' '));
const hashOf = {
  'object-hash': objectHash,
  'hash-sum': hashSum,
  'hash-it': typeof hashIt.hash === 'function' ? hashIt.hash : hashIt.default,
  ohash,
  canonicalize,
};
const supplier = { name: 'grain store', town: 'Dayao' };
const delivery = { lines: [{ what: 'rice', grams: 25_000, supplier }, { what: 'oil', grams: 5_000, supplier }] };
const read = JSON.parse(JSON.stringify(delivery));
const alone = { lines: [delivery.lines[0]] };
const readAlone = JSON.parse(JSON.stringify(alone));
const seen = names.map((name) => {
  const isSame = (one, other) => (String(hashOf[name](one)) === String(hashOf[name](other)) ? 'same' : 'another');
  console.log(`${name}: of two lines with one supplier ${isSame(delivery, read)} hash after JSON, of one line ${isSame(alone, readAlone)}`);
  return `${isSame(delivery, read)}/${isSame(alone, readAlone)}`;
});
const asDescribed = seen.join() === 'another/same,another/same,another/same,same/same,same/same';
console.log(asDescribed ? 'as described' : `CHANGED ${seen}`);
process.exit(asDescribed ? 0 : 1);
JS
node ask.mjs
