#!/usr/bin/env bash
# exceljs stops reading a sheet at a cell that tells how its text is read aloud.
#
# Expected: in a text that stands in its cell (t="inlineStr") `<rPh>` and `<phoneticPr>` may follow the text (CT_Rst): the pinyin
#           that Excel's phonetic guide puts above a name. They are left out or kept, and the reading goes on.
# Happens:  the cell is empty, and so is all that comes after it, the rest of its row and every row below; no error, and
#           the promise is fulfilled. In the table of shared texts the same is read right.
# Matters:  A list of thirty suppliers is a list of two. Whoever imports says how many rows were read before anything is kept.
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
const rowsWith = async (phonetic) => {
  const text = (at, inner) => `<c r="${at}" t="inlineStr"><is>${inner}</is></c>`;
  const first = `<row r="1">${text('A1', '<t>甲</t>')}${text('B1', `<t>单</t>${phonetic}`)}${text('C1', '<t>丙</t>')}</row>`;
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(book(`${first}<row r="2">${text('A2', '<t>丁</t>')}</row>`));
  const rows = [];
  workbook.worksheets[0].eachRow((row) => rows.push(row.values.slice(1)));
  console.log(phonetic || 'without', '->', JSON.stringify(rows));
  return JSON.stringify(rows);
};
const without = await rowsWith('');
const withReading = await rowsWith('<rPh sb="0" eb="1"><t>shàn</t></rPh>');
const withProperties = await rowsWith('<phoneticPr fontId="0"/>');
const asDescribed = without === '[["甲","单","丙"],["丁"]]' && withReading === '[["甲",null]]' && withProperties === '[["甲",null]]';
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.mjs
