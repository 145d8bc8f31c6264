#!/usr/bin/env bash
# A clock that is 90 minutes behind is 90 minutes ahead once SheetJS has read it from an OpenDocument table.
#
# Expected: a time in an .ods is a duration of XML Schema, "-PT01H30M00S" for one and a half hours less than nothing; it is
#           read as -0.0625 days, the number that an .xlsx has in its place. 0.5 s are half a second.
# Happens:  the minus is not looked at, +0.0625 days, and what is behind the point of the seconds is cut off: 0.5 s are 0, 90.9 s are 90.
#           Hours of any number are right, and so are numbers that are no times. The same cells in an .xlsx are read as they are.
# Matters:  Differences of clocks and hours that somebody worked too little become their opposite, and footage is looked for three hours
#           away from where it is. Spreadsheets are taken as .xlsx here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts xlsx@0.18.5 fflate@0.8.2
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { strToU8, zipSync } = require('fflate');
const xlsx = require('xlsx');
const version = (name) => `${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version}`;
console.log('node', process.version, version('xlsx'), version('fflate'));
const type = 'application/vnd.oasis.opendocument.spreadsheet';
const names = (words) => words.map((word) => `xmlns:${word}="urn:oasis:names:tc:opendocument:xmlns:${word}:1.0"`).join(' ');
function openDocument(times) {
  const cell = (time) => `<table:table-cell office:value-type="time" office:time-value="${time}"><text:p>${time}</text:p></table:table-cell>`;
  const cells = times.map(cell);
  const table = `<table:table table:name="clocks"><table:table-row>${cells.join('')}</table:table-row></table:table>`;
  return zipSync({
    mimetype: [strToU8(type), { level: 0 }],
    'content.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${names(['office', 'table', 'text'])} office:version="1.3">` +
        `<office:body><office:spreadsheet>${table}</office:spreadsheet></office:body></office:document-content>`,
    ),
    'META-INF/manifest.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><manifest:manifest ${names(['manifest'])} manifest:version="1.3">` +
        `<manifest:file-entry manifest:full-path="/" manifest:media-type="${type}"/>` +
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>',
    ),
  });
}
const firstRow = (bytes) => {
  const { SheetNames, Sheets } = xlsx.read(bytes, { type: 'array' });
  return xlsx.utils.sheet_to_json(Sheets[SheetNames[0]], { header: 1, raw: true })[0];
};
const times = ['PT01H30M00S', '-PT01H30M00S', 'PT30H12M00S', 'PT00H00M00.5S', 'PT00H01M30.9S'];
const seconds = [5_400, -5_400, 108_720, 0.5, 90.9];
const table = xlsx.utils.aoa_to_sheet([seconds.map((value) => value / 86_400)]);
const book = xlsx.write({ SheetNames: ['clocks'], Sheets: { clocks: table } }, { type: 'array', bookType: 'xlsx' });
const inSeconds = (days) => Number((days * 86_400).toFixed(3));
const [fromOds, fromXlsx] = [firstRow(openDocument(times)), firstRow(book)].map((row) => row.map(inSeconds));
times.forEach((time, at) => console.log(`${time}: read from .ods ${fromOds[at]} s, from .xlsx ${fromXlsx[at]} s`));
const asDescribed = fromOds.join() === '5400,5400,108720,0,90' && fromXlsx.join() === seconds.join();
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.cjs
