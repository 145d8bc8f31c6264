#!/usr/bin/env bash
# exifr turns the time of a photo into a Date by the server's time zone, although the photo says its own.
#
# Expected: DateTimeOriginal of a phone comes with OffsetTimeOriginal ("+08:00", EXIF 2.31): "revived to a Date" it is that moment,
#           wherever it is read.
# Happens:  OffsetTimeOriginal is read and handed out, and not used: on a server in UTC a photo of 06:12 in Yunnan is of 06:12 UTC,
#           which is 14:12 there. exif-reader gives 06:12 UTC on every server.
# Matters:  Photos are evidence of when a delivery came: it lies eight hours after the act that it belongs to, and on a developer's own
#           machine, which runs on Chinese time, all is well. The date is read as text (`reviveValues: false`) with its offset.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts exifr@7.1.3 exif-reader@2.0.3
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import exifr from 'exifr';
import readExif from 'exif-reader';
const versionOf = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version;
console.log('node', process.version, 'exifr', versionOf('exifr'), 'exif-reader', versionOf('exif-reader'));

// A JPEG without a picture; its EXIF says 06:12 at +08:00. One directory points to the other; values of over four bytes follow it.
function directory(start, fields) {
  const head = Buffer.alloc(2 + fields.length * 12 + 4);
  head.writeUInt16BE(fields.length);
  const values = [];
  fields.forEach(([tag, value], index) => {
    const at = 2 + index * 12;
    const text = typeof value === 'string' ? Buffer.from(`${value}\0`) : null;
    head.writeUInt16BE(tag, at);
    head.writeUInt16BE(text ? 2 : 4, at + 2);
    head.writeUInt32BE(text?.length ?? 1, at + 4);
    head.writeUInt32BE(text ? start + head.length + Buffer.concat(values).length : value, at + 8);
    if (text) values.push(text);
  });
  return Buffer.concat([head, ...values]);
}
const exif = Buffer.concat([
  Buffer.from('Exif\0\0MM\0*\0\0\0\x08', 'latin1'),
  directory(8, [[0x8769, 26]]),
  directory(26, [[0x9003, '2026:09:01 06:12:00'], [0x9011, '+08:00']]),
]);
const photo = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2]), exif, Buffer.from([0xff, 0xd9])]);

const seen = [];
for (const zone of ['UTC', 'Asia/Shanghai']) {
  process.env.TZ = zone;
  const { DateTimeOriginal, OffsetTimeOriginal } = await exifr.parse(photo);
  const other = readExif(exif).Photo.DateTimeOriginal;
  console.log(`06:12 ${OffsetTimeOriginal}, read in ${zone}: exifr`, DateTimeOriginal.toISOString(), 'exif-reader', other.toISOString());
  seen.push(OffsetTimeOriginal, DateTimeOriginal.toISOString().slice(5, 16), other.toISOString().slice(5, 16));
}
const asDescribed = seen.join() === '+08:00,09-01T06:12,09-01T06:12,+08:00,08-31T22:12,09-01T06:12';
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.mjs
