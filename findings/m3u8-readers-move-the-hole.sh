#!/usr/bin/env bash
# Two readers of playlists know nothing of the piece that is missing, and one writes that another one is.
#
# Expected: EXT-X-GAP before a piece says that this piece is absent (RFC 8216bis, §4.4.4.7; protocol version 8). A reader says so of the piece,
#           or hands the line out as unknown; what is read and written again has it before the same piece.
# Happens:  in m3u8-parser the second of three pieces is like the others, and there is neither a warning nor a custom tag.
#           @eyevinn/m3u8 takes the line for one of the whole playlist and writes it at the top: there it is of the first piece. m3u8parse
#           has it right.
# Matters:  A hole is a hole in the evidence. The piece with the delivery is said to be missing, and the one that is missing to be there.
#           The recorder's own list of pieces decides what there is, and no playlist is rewritten.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts m3u8-parser@7.2.0 @eyevinn/m3u8@0.5.9 m3u8parse@5.0.2
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import m3u8 from '@eyevinn/m3u8';
import { Parser } from 'm3u8-parser';
import parse from 'm3u8parse';

const versionOf = (name) => `${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version}`;
console.log('node', process.version, ['m3u8-parser', '@eyevinn/m3u8', 'm3u8parse'].map(versionOf).join(', '));
const text = `#EXTM3U
#EXT-X-VERSION:8
#EXT-X-TARGETDURATION:4
#EXTINF:4,
one.ts
#EXT-X-GAP
#EXTINF:4,
two.ts
#EXTINF:4,
three.ts
#EXT-X-ENDLIST
`;
/** The piece that the line is before, by the text of a playlist. */
const missingIn = (written) => /#EXT-X-GAP\n(?:#.*\n)*(.*)/.exec(written)?.[1];

const parser = new Parser();
const said = [];
for (const kind of ['warn', 'error', 'info']) parser.on(kind, ({ message }) => said.push(message));
parser.push(text);
parser.end();
const { segments, ...rest } = parser.manifest;
const known = JSON.stringify([segments, rest, said.filter((line) => /gap/i.test(line))]);
console.log('m3u8-parser:', segments.map((piece) => JSON.stringify(piece)).join('\n  '), '\n  said:', said);

const eyevinn = await new Promise((resolve, reject) => {
  const stream = m3u8.createStream();
  stream.on('m3u', resolve);
  stream.on('error', reject);
  stream.write(text);
  stream.end();
});
const pieces = eyevinn.items.PlaylistItem.map(({ properties }) => JSON.stringify(properties));
console.log(`@eyevinn/m3u8:\n  ${pieces.join('\n  ')}\n${eyevinn}`);

const right = parse(text).segments.map(({ uri, gap }) => `${uri} ${gap === true}`).join();
console.log('m3u8parse:', right);
const asDescribed =
  segments.length === 3 &&
  !/gap/i.test(known) &&
  !/gap/i.test(pieces.join()) &&
  missingIn(text) === 'two.ts' &&
  missingIn(`${eyevinn}`) === 'one.ts' &&
  right === 'one.ts false,two.ts true,three.ts false';
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.mjs
