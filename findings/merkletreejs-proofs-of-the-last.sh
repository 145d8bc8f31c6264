#!/usr/bin/env bash
# merkletreejs refuses its own proofs of the last entries where an odd one is doubled.
#
# Expected: with "duplicateOdd" an odd entry is paired with itself, as its types say; getProof() of an entry and verify() with the tree's root
#           belong together, for every entry of the tree.
# Happens:  the proof leaves that step out: of 5, 9 and 17 entries the last is refused, of 6 and 10 the last two, of 12 the last four. Trees of
#           1, 2, 4, 8 and 16 are all right, and every tree is without the setting. No error and no warning.
# Matters:  Whoever asks for a receipt does so for what was just written, and hears that it is not in the ledger; a test with four or eight
#           entries sees nothing of it. The ledger's tree is that of RFC 9162, where nothing is doubled.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts merkletreejs@0.6.0
cat >ask.cjs <<'JS'
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { MerkleTree } = require('merkletreejs');
console.log('node', process.version, 'merkletreejs', JSON.parse(readFileSync('node_modules/merkletreejs/package.json')).version);
const sha256 = (bytes) => createHash('sha256').update(bytes).digest();
/** Entries whose own proof is refused. */
function refused(entries, settings) {
  const leaves = Array.from({ length: entries }, (_, index) => sha256(`act ${index + 1}`));
  const tree = new MerkleTree(leaves, sha256, settings);
  return leaves.flatMap((leaf, index) => (tree.verify(tree.getProof(leaf, index), leaf, tree.getRoot()) ? [] : [index + 1]));
}
const seen = [];
let otherwise = 0;
for (let entries = 1; entries <= 17; entries += 1) {
  const doubled = refused(entries, { duplicateOdd: true });
  otherwise += refused(entries, {}).length;
  console.log(`${entries} entries: refused ${doubled.join() || 'none'}`);
  seen.push(`${entries}:${doubled}`);
}
console.log('refused without the setting, of all these trees:', otherwise);
const asDescribed =
  otherwise === 0 &&
  seen.join(' ') ===
    '1: 2: 3:3 4: 5:5 6:5,6 7:7 8: 9:9 10:9,10 11:9,10,11 12:9,10,11,12 13:13 14:13,14 15:15 16: 17:17';
console.log(asDescribed ? 'as described' : `CHANGED ${seen.join(' ')}`);
process.exit(asDescribed ? 0 : 1);
JS
node ask.cjs
