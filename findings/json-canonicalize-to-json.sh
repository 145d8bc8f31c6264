#!/usr/bin/env bash
# json-canonicalize leaves the members of an object that has `toJSON` in the order they come.
#
# Expected: canonical JSON by RFC 8785 (members sorted at every depth) of what JSON.stringify would write, and `toJSON` is a part of
#           that; `canonicalize`, which the RFC lists, does both.
# Happens:  `toJSON` is called, but its answer is written unsorted: a Buffer is {"type":…,"data":…}, any class of one's own
#           the order of its author. Sorted by hand first, the same content has other bytes. Plain objects are sorted.
# Matters:  Two programs that hash or sign "the canonical form" of one record disagree. Records are made plain before.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts json-canonicalize@3.0.1 canonicalize@4.0.0
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import canonicalize from 'canonicalize';
import { canonicalize as jsonCanonicalize } from 'json-canonicalize';
const versionOf = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version;
console.log('node', process.version, ...['json-canonicalize', 'canonicalize'].flatMap((name) => [name, versionOf(name)]));
class Weight {
  toJSON() {
    return { unit: 'g', amount: 125 };
  }
}
const record = { sample: new Weight(), photo: Buffer.from('a') };
const plain = JSON.parse(JSON.stringify(record));
const seen = {
  'json-canonicalize': jsonCanonicalize(record),
  'json-canonicalize, made plain before': jsonCanonicalize(plain),
  canonicalize: canonicalize(record),
  'canonicalize, made plain before': canonicalize(plain),
};
for (const [how, text] of Object.entries(seen)) console.log(`${how}: ${text}`);
const sorted = '{"photo":{"data":[97],"type":"Buffer"},"sample":{"amount":125,"unit":"g"}}';
const [own, ownPlain, other, otherPlain] = Object.values(seen);
const asDescribed =
  own === '{"photo":{"type":"Buffer","data":[97]},"sample":{"unit":"g","amount":125}}' &&
  [ownPlain, other, otherPlain].every((text) => text === sorted);
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.mjs
