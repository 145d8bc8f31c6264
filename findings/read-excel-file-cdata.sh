#!/usr/bin/env bash
# read-excel-file reads a text that is written as CDATA as an empty cell.
#
# Expected: `<t><![CDATA[米 & 油]]></t>` is the text 米 & 油: CDATA is another spelling of the same characters, and programs that put
#           lists together by hand use it so as not to escape. SheetJS reads it.
# Happens:  the cell is null, and no error. A comment inside a text takes away what stood before it.
# Matters:  Names go missing from a list one by one, those with an "&" first. Whoever imports refuses a row without a name, and looks for
#           CDATA before the library does.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts read-excel-file@9.3.17 fflate@0.8.2
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** A workbook of one sheet. */
const book = (cells, { workbookPr = '', styles = '' } = {}) => {
  const related = (id, type, target) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (inner) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const parts = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>',
    '_rels/.rels': relations(related('r1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbookPr}<sheets><sheet name="s" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      related('r1', 'worksheet', 'worksheets/sheet1.xml') + (styles ? related('r2', 'styles', 'styles.xml') : ''),
    ),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData><row r="1">${cells}</row></sheetData></worksheet>`,
    ...(styles ? { 'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` } : {}),
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8"?>${xml}`)]))));
};
const version = JSON.parse(readFileSync('node_modules/read-excel-file/package.json', 'utf8')).version;
console.log('node', process.version, 'read-excel-file', version);
const cell = (at, inner) => `<c r="${at}" t="inlineStr"><is><t>${inner}</t></is></c>`;
const [[escaped, cdata, after, number]] = await readSheet(
  book(cell('A1', '米 &amp; 油') + cell('B1', '<![CDATA[米 & 油]]>') + cell('C1', '米<!-- -->油') + '<c r="D1"><v>1</v></c>'),
);
console.log(JSON.stringify({ escaped, cdata, aroundAComment: after, number }));
const asDescribed = escaped === '米 & 油' && cdata === null && after === '油' && number === 1;
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.mjs
