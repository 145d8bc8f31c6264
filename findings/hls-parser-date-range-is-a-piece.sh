#!/usr/bin/env bash
# hls-parser makes a piece of a date range that follows the last one, and drops all but the last of several.
#
# Expected: ranges are "not associated with specific Media Segments", and there may be several (draft-pantos-hls-rfc8216bis, §4.4.5):
#           reading gives the pieces and all ranges, and stringify(parse(text)) is the same playlist.
# Happens:  a range after the last piece is a further piece without address or duration, and with EXT-X-MAP it is written as
#           EXT-X-KEY:METHOD=undefined. Of two ranges in a row the first is in nothing that is read or written. No error either time.
# Matters:  Ranges are how a recording says what was done when: two deliveries in one minute become one, and a live playlist ends in
#           a piece that no player can fetch. Ranges are read from the text, and taken out before the package sees it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts hls-parser@0.16.1
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { parse, stringify } = require('hls-parser');
console.log('node', process.version, 'hls-parser', JSON.parse(readFileSync('node_modules/hls-parser/package.json')).version);
const range = (id, minute) => `#EXT-X-DATERANGE:ID="${id}",START-DATE="2026-09-01T06:${minute}:00.000+08:00",DURATION=30`;
const text = [
  '#EXTM3U',
  '#EXT-X-VERSION:7',
  '#EXT-X-TARGETDURATION:6',
  '#EXT-X-MAP:URI="start.mp4"',
  '#EXT-X-PROGRAM-DATE-TIME:2026-09-01T06:12:00.000+08:00',
  range('rice', 12),
  range('eggs', 13),
  '#EXTINF:6,',
  'one.m4s',
  range('oil', 14),
].join('\n');
const read = parse(text);
const written = stringify(read);
console.log('pieces:', read.segments.map(({ uri, duration, dateRange }) => ({ uri, duration, range: dateRange?.id })));
console.log(written);
const asDescribed =
  read.segments.length === 2 &&
  read.segments[0].dateRange.id === 'eggs' &&
  read.segments[1].uri === '' &&
  read.segments[1].dateRange.id === 'oil' &&
  !written.includes('"rice"') &&
  written.includes('#EXT-X-KEY:METHOD=undefined,URI="start.mp4"');
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.cjs
