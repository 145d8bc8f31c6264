#!/usr/bin/env bash
# dbf-reader reads every day of a dBASE table a month too late, and what is unknown as 0 and "no".
#
# Expected: a date is eight digits, "20260901" for 1 September 2026; a number or a yes/no that was left empty is blanks or "?", and is null in
#           dbffile, which reads the same file.
# Happens:  the month is handed to JavaScript's Date as it stands, where January is 0: 1 September becomes 1 October, 31 August too, for there
#           is no 31 September, and December the next January. An empty weight is 0, an empty "inspected" is false. No error.
# Matters:  Older store and grain-station programs give their lists out as dBASE. Every use-by day moves to a later one, so that what
#           has gone off is good for a month more, and what nobody weighed weighs nothing.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts dbf-reader@1.0.3 dbffile@1.13.0
cat >ask.cjs <<'JS'
const { readFileSync, writeFileSync } = require('node:fs');
const { Dbf } = require('dbf-reader');
const { DBFFile } = require('dbffile');
const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version;
console.log('node', process.version, 'dbf-reader', version('dbf-reader'), 'dbffile', version('dbffile'));

// dBASE III: a head of 32 bytes, 32 for each field, 0x0D, then records of fixed width
const fields = [['WHAT', 'C', 6, 0], ['KG', 'N', 8, 3], ['USE_BY', 'D', 8, 0], ['INSPECTED', 'L', 1, 0]];
const records = [
  ['rice  ', '  25.500', '20260901', 'T'],
  ['milk  ', '        ', '20260831', '?'],
  ['oil   ', '   5.000', '20261215', 'F'],
];
const head = Buffer.alloc(32 + 32 * fields.length + 1);
head.writeUInt8(3, 0);
head.set([126, 9, 1], 1);
head.writeUInt32LE(records.length, 4);
head.writeUInt16LE(head.length, 8);
head.writeUInt16LE(1 + fields.reduce((sum, [, , width]) => sum + width, 0), 10);
fields.forEach(([name, type, width, decimals], at) => {
  head.write(name + type.padStart(12 - name.length, '\0'), 32 + 32 * at, 'latin1');
  head.set([width, decimals], 32 + 32 * at + 16);
});
head.writeUInt8(0x0d, head.length - 1);
writeFileSync('list.dbf', Buffer.concat([head, ...records.map((record) => Buffer.from(` ${record.join('')}`)), Buffer.from([0x1a])]));

const day = (date) => date && [date.getFullYear(), date.getMonth() + 1, date.getDate()].join('-');
(async () => {
  const one = Dbf.read(readFileSync('list.dbf')).rows.map((row) => [row.WHAT, row.KG, day(row.USE_BY), row.INSPECTED]);
  const other = (await (await DBFFile.open('list.dbf')).readRecords()).map((row) => [row.WHAT, row.KG, day(row.USE_BY), row.INSPECTED]);
  records.forEach((record, at) => console.log(record.join('|'), 'dbf-reader:', JSON.stringify(one[at]), 'dbffile:', JSON.stringify(other[at])));
  const asDescribed =
    JSON.stringify(one) === '[["rice",25.5,"2026-10-1",true],["milk",0,"2026-10-1",false],["oil",5,"2027-1-15",false]]' &&
    JSON.stringify(other) === '[["rice",25.5,"2026-9-1",true],["milk",null,"2026-8-31",null],["oil",5,"2026-12-15",false]]';
  console.log(asDescribed ? 'as described' : 'CHANGED');
  process.exit(asDescribed ? 0 : 1);
})();
JS
# dbffile's days are midnight in UTC, dbf-reader's in the zone of the computer
TZ=UTC node ask.cjs
