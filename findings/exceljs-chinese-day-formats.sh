#!/usr/bin/env bash
# exceljs reads days in the formats of a Chinese Excel as plain numbers.
#
# Expected: the formats 27 to 36 and 50 to 58 are built in for Chinese (ECMA-376 Part 1, 18.8.30): 31 is yyyy年m月d日, 57
#           yyyy年m月, 58 m月d日. A workbook names them by number only. exceljs lists them in its source, with their codes.
# Happens:  a cell of format 14 is a Date, one of 31, 57 or 58 is the number 46266, without a `numFmt`.
# Matters:  "2026年9月1日", as Excel and WPS offer it first in China, becomes 46266: as a text it is a lot number, as a year nonsense.
#           read-excel-file and SheetJS read a day.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts exceljs@4.4.0 fflate@0.8.2
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const related = (id, type, target) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
const relations = (inner) => `<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`;
/** A workbook of one sheet. */
const book = (rows, formats = ['0']) => {
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    '_rels/.rels': relations(related('r1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="s" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(related('r1', 'worksheet', 'worksheets/sheet1.xml') + related('r2', 'styles', 'styles.xml')),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs>${formats.map((id) => `<xf numFmtId="${id}" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`,
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8"?>${xml}`)]))));
};
console.log('node', process.version, 'exceljs', JSON.parse(readFileSync('node_modules/exceljs/package.json')).version);
const formats = [0, 14, 31, 57, 58];
const cells = formats.map((_, at) => `<c r="${'ABCDE'[at]}1" s="${at}"><v>46266</v></c>`).join('');
const workbook = new ExcelJS.Workbook();
await workbook.xlsx.load(book(`<row r="1">${cells}</row>`, formats));
const seen = formats.map((format, at) => {
  const { value, numFmt } = workbook.worksheets[0].getRow(1).getCell(at + 1);
  console.log('format', format, '->', value, 'numFmt', numFmt);
  return value instanceof Date ? value.toISOString().slice(0, 10) : value;
});
const asDescribed = seen.slice(1).join() === '2026-09-01,46266,46266,46266';
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.mjs
