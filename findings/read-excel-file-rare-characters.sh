#!/usr/bin/env bash
# read-excel-file reads a character above U+FFFF that is written by its number as another character.
#
# Expected: `&#183382;` in a cell is 𬱖 (U+2CC56), as XML says; openpyxl without lxml writes rare characters of names so.
# Happens:  it is read as U+CC56 (챖), the number cut to sixteen bits, without an error; the same character written as
#           itself is read right.
# Matters:  A clerk imports a list and a pupil or cook has another name from then on. Whoever reads lists with it writes
#           such references out as characters first, or takes a reader that knows them.
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
const [[byNumber, asItself]] = await readSheet(
  book(`<c r="A1" t="inlineStr"><is><t>王&#183382;</t></is></c><c r="B1" t="inlineStr"><is><t>王𬱖</t></is></c>`),
);
console.log(JSON.stringify({ byNumber, asItself, lastCodePoint: [...byNumber].at(-1).codePointAt(0).toString(16) }));
const asDescribed = byNumber === `王\ucc56` && asItself === "王𬱖";
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.mjs
