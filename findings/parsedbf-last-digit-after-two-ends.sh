#!/usr/bin/env bash
# parsedbf drops the last digit of every number when the head of a dBASE table is one byte longer.
#
# Expected: a dBASE table says at byte 8 how long its head is, and records begin there. Some programs end the list of fields with 0x0D, some
#           with 0x0D 0x00, as dbffile does, and the head is a byte longer; a reader that asks how long it is reads both.
# Happens:  parsedbf, the reader inside shapefile-js, takes the head for as long as its fields and one byte. Of the longer one every field is read
#           one byte early: 125 pieces at 1025 fen are 12 pieces at 5 fen, "leek 3" is "5leek". No error: numbers are numbers still.
# Matters:  Lists of older store programs come as dBASE. Pieces are a tenth, and prices the last digit of pieces. How long a head
#           is is taken from the table, not reckoned.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts parsedbf@2.0.0 dbffile@1.13.0
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { DBFFile } from 'dbffile';
import parseDbf from 'parsedbf';
const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version;
console.log('node', process.version, 'parsedbf', version('parsedbf'), 'dbffile', version('dbffile'));
const file = await DBFFile.create('list.dbf', [
  { name: 'PIECES', type: 'N', size: 8 },
  { name: 'FEN', type: 'N', size: 8 },
  { name: 'WHAT', type: 'C', size: 6 },
]);
await file.appendRecords([{ PIECES: 125, FEN: 1025, WHAT: 'leek 3' }, { PIECES: 40, FEN: 900, WHAT: 'garlic' }]);
const bytes = readFileSync('list.dbf');
const head = bytes.readUInt16LE(8);
const shorter = Buffer.concat([bytes.subarray(0, head - 1), bytes.subarray(head)]);
shorter.writeUInt16LE(head - 1, 8);
const read = (buffer) => JSON.stringify(parseDbf(new DataView(buffer.buffer, buffer.byteOffset, buffer.length)).map((row) => Object.values(row)));
const control = JSON.stringify((await (await DBFFile.open('list.dbf')).readRecords()).map((row) => Object.values(row)));
console.log(`head of ${head} bytes, ends with ${bytes.subarray(head - 2, head).toString('hex')}: parsedbf`, read(bytes), 'dbffile', control);
console.log(`head of ${head - 1} bytes, ends with ${shorter.subarray(head - 2, head - 1).toString('hex')}: parsedbf`, read(shorter));
const wanted = '[[125,1025,"leek 3"],[40,900,"garlic"]]';
const asDescribed = read(bytes) === '[[12,5,"5leek"],[4,0,"0garli"]]' && read(shorter) === wanted && control === wanted && bytes[head - 1] === 0;
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.mjs
