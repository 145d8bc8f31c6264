#!/usr/bin/env bash
# node-webvtt refuses a valid WebVTT file for its style sheet, and drops a cue that has no text.
#
# Expected: WebVTT (W3C) lets STYLE and REGION blocks stand before the first cue, and a cue have an empty payload. parse(), "strict" by
#           default, takes every valid file, and gives all of its cues.
# Happens:  with a STYLE or REGION block it throws "Cue identifier needs to be followed by timestamp (cue #0)"; not strict, it calls the file
#           invalid and reads on. A cue without text is missing from the list, and the file "valid". A NOTE is taken.
# Matters:  Cues are how stretches of a recording are named: one that says only "from here to there" is lost.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts node-webvtt@2.0.0
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { parse } = require('node-webvtt');
console.log('node', process.version, 'node-webvtt', JSON.parse(readFileSync('node_modules/node-webvtt/package.json')).version);
const cues = 'a\n06:12.000 --> 06:13.000\n验收\n\nb\n06:14.000 --> 06:15.000\n\nc\n06:16.000 --> 06:17.000\n入库\n';
const files = {
  NOTE: `WEBVTT\n\nNOTE of the day\n\n${cues}`,
  STYLE: `WEBVTT\n\nSTYLE\n::cue { color: yellow }\n\n${cues}`,
  REGION: `WEBVTT\n\nREGION\nid:below\n\n${cues}`,
};
const seen = [];
for (const [name, file] of Object.entries(files)) {
  for (const strict of [true, false]) {
    let told;
    try {
      const { valid, cues } = parse(file, { strict });
      told = `${valid ? 'valid' : 'invalid'}, cues ${cues.map(({ identifier }) => identifier)}`;
    } catch (error) {
      told = `refused: ${error.message}`;
    }
    console.log(`with ${name}, ${strict ? 'strict' : 'not strict'}:`, told);
    seen.push(told);
  }
}
const refused = 'refused: Cue identifier needs to be followed by timestamp (cue #0)';
const lax = 'invalid, cues a,c';
const asDescribed = seen.join() === ['valid, cues a,c', 'valid, cues a,c', refused, lax, refused, lax].join();
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.cjs
