#!/usr/bin/env bash
# sharp-phash finds a covered camera to be another picture each second: of one colour its bits are errors of rounding.
#
# Expected: pictures that look the same have hashes that are near, and two pictures of one grey have no difference that anybody could see.
#           The frequencies that the bits are made of are then all 0, so are the bits, and the distance is 0.
# Happens:  the sums are 1e-13 instead of 0, above or below their mean as it falls: grey 100 and 101 of 255 are 38 of 64 bits apart, farther
#           than two unrelated pictures (32), while 1 and 16, or 100 and 200, are the same.
# Matters:  "The picture has not changed for an hour" is found by a small distance. A lens under a cloth, a store room at night or a camera
#           that sends grey gets a new hash with every breath of its exposure, and counts as movement. First comes whether there is any contrast.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts sharp-phash@2.2.0 sharp@0.35.5
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const sharp = require('sharp');
const hashOf = require('sharp-phash');
const distance = require('sharp-phash/distance');
console.log('node', process.version, ['sharp-phash', 'sharp'].map((name) => `${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version}`).join(', '));
const grey = (level) => sharp({ create: { width: 640, height: 360, channels: 3, background: { r: level, g: level, b: level } } });
async function main() {
  const seen = [];
  for (const [one, other] of [[1, 16], [100, 101], [101, 102], [100, 200]]) {
    const apart = distance(await hashOf(await grey(one).png().toBuffer()), await hashOf(await grey(other).png().toBuffer()));
    console.log(`grey ${one} and grey ${other}: ${apart} of 64 bits apart`);
    seen.push(apart);
  }
  const [same, near, next, far] = seen;
  const asDescribed = same === 0 && near > 16 && next > 16 && far === 0;
  console.log(asDescribed ? 'as described' : 'CHANGED');
  process.exit(asDescribed ? 0 : 1);
}
main();
JS
node ask.cjs
