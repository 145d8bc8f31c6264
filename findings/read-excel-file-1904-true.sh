#!/usr/bin/env bash
# read-excel-file counts days from 1904 only when the workbook says so with "1", not with "true".
#
# Expected: `date1904` is an xsd:boolean, so "1" and "true" are one; LibreOffice writes "true" when it saves a workbook
#           of the 1904 date system.
# Happens:  with "true" the same cell is a day four years and one day earlier, without an error.
# Matters:  A kitchen begins to serve four years before it was built. Found with lists that went through LibreOffice.
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
const styles = `<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>`;
const dayWith = async (value) => {
  const [[day]] = await readSheet(book(`<c r="A1" s="1"><v>44804</v></c>`, { workbookPr: `<workbookPr date1904="${value}"/>`, styles }));
  return day.toISOString().slice(0, 10);
};
const [one, word] = [await dayWith("1"), await dayWith("true")];
console.log(JSON.stringify({ "date1904=1": one, "date1904=true": word }));
const asDescribed = one === "2026-09-01" && word === "2022-08-31";
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.mjs
