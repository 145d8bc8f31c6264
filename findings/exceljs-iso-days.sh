#!/usr/bin/env bash
# exceljs reads a day in ISO form by its year alone: 1 September 2026 is 18 July 1905.
#
# Expected: a cell of type "d" (ECMA-376 Part 1, 18.18.11: "cell contains a date in the ISO 8601 format") is a Date; openpyxl writes
#           days so with `iso_dates = True`.
# Happens:  the digits up to the first hyphen are taken for a number: with a format of days the cell is 1905-07-18 (the 2026th
#           day since 1900), without one it is 2026; 2026-12-31 is the same day. No error.
# Matters:  In a list of use-by days all goods of a year are one day. A column of days in
#           1905 is refused.
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
const days = ['2026-09-01', '2026-12-31T00:00:00'];
const read = async (style) => {
  const rows = days.map((day, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="d" s="${style}"><v>${day}</v></c></row>`).join('');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(book(rows, [0, 14]));
  return days.map((_, at) => workbook.worksheets[0].getCell(`A${at + 1}`).value);
};
const asDays = (await read(1)).map((value) => value.toISOString().slice(0, 10));
const asNumbers = await read(0);
console.log(days.join(' '), 'with a format of days ->', asDays.join(' '), 'without ->', asNumbers.join(' '));
const asDescribed = asDays.join() === '1905-07-18,1905-07-18' && asNumbers.join() === '2026,2026';
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.mjs
