#!/usr/bin/env bash
# Two acts of different days have the same canonical text, and hash, by @tufjs/canonical-json: a Date is {}.
#
# Expected: what the format has no form for is an error: 12.5, undefined and a function are ("cannot encode 12.5"). A Date is written as its text,
#           as JSON does, or is such an error.
# Happens:  a Date is {}, like a Map and a Set, whatever they hold; toJSON() is not asked. Whole numbers of 22 digits and more are
#           written with an exponent, 1e+21, while the format has digits only.
# Matters:  What is signed says nothing of when: a delivery that is moved to another day keeps its signature. canonicalize,
#           which is used here, writes a Date as its text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @tufjs/canonical-json@2.0.0 canonicalize@2.1.0
cat >ask.cjs <<'JS'
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { canonicalize } = require('@tufjs/canonical-json');
const other = require('canonicalize');
const version = (name) => `${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version}`;
console.log('node', process.version, version('@tufjs/canonical-json'), version('canonicalize'));
const written = (value) => {
  try {
    return canonicalize(value);
  } catch (error) {
    return `${error.name}: ${error.message}`;
  }
};
const hash = (text) => createHash('sha256').update(text).digest('hex').slice(0, 12);
const act = (day) => ({ what: 'rice', grams: 25_000, at: new Date(`${day}T06:12:00Z`) });
const [autumn, winter] = [act('2026-09-01'), act('2026-12-01')];
for (const each of [autumn, winter]) {
  console.log('JSON:', JSON.stringify(each), 'canonical:', written(each), hash(written(each)), 'by canonicalize:', other(each));
}
const more = [new Map([['rice', 25_000]]), new Set([1]), 1e21, 12.5, { grams: undefined }].map(written);
console.log('a Map, a Set, 1e21, 12.5 and undefined:', more.join(' | '));
const asDescribed =
  written(autumn) === '{"at":{},"grams":25000,"what":"rice"}' &&
  written(winter) === written(autumn) &&
  other(winter).includes('2026-12-01T06:12:00.000Z') &&
  more.slice(0, 3).join() === '{},{},1e+21' &&
  more.slice(3).every((text) => text.startsWith('TypeError'));
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.cjs
