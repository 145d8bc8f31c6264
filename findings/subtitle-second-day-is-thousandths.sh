#!/usr/bin/env bash
# From its second day on the package subtitle writes a caption at the hour of the first, with 86400000 thousandths.
#
# Expected: a caption at 30 h 06 min 12 s is "30:06:12,000": hours may have two digits and more (WebVTT), as parseTimestamp reads it; what is
#           written is read again.
# Happens:  it is written "06:06:12,86400000", without an error, and parseSync refuses the text. Until 23:59:59 it is right. (ffmpeg adds the
#           thousandths up, and has it where it was.)
# Matters:  Captions that run with a recorder run for days. From the first midnight on they are text that the package itself cannot read, and a
#           person reads the hour of another day. Marks of footage carry their time in milliseconds here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts subtitle@4.2.2
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { parseSync, parseTimestamp, stringifySync } = require('subtitle');
console.log('node', process.version, 'subtitle', JSON.parse(readFileSync('node_modules/subtitle/package.json')).version);
const seen = [];
for (const hour of [6, 23, 30, 100]) {
  const start = parseTimestamp(`${String(hour).padStart(2, '0')}:06:12,000`);
  const text = stringifySync([{ type: 'cue', data: { start, end: start + 4_000, text: 'rice' } }], { format: 'WebVTT' });
  const times = text.split('\n').find((line) => line.includes(' --> '));
  let again = 'is refused';
  try {
    const read = parseSync(text).find(({ type }) => type === 'cue').data.start;
    again = read === start ? 'is read so' : `is read as ${read}`;
  } catch (error) {
    console.log('  ', error.message);
  }
  console.log(`hour ${hour} (${start} ms): ${times} ${again}`);
  seen.push(`${start} ${times.split(' ')[0]} ${again}`);
}
const asDescribed =
  seen.join('; ') ===
  '21972000 06:06:12.000 is read so; 83172000 23:06:12.000 is read so; 108372000 06:06:12.86400000 is refused; 360372000 04:06:12.345600000 is refused';
console.log(asDescribed ? 'as described' : `CHANGED ${seen}`);
process.exit(asDescribed ? 0 : 1);
JS
node ask.cjs
