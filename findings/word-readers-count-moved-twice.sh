#!/usr/bin/env bash
# Two readers of Word files read a line that was moved with tracked changes twice: once where it was, once where it is.
#
# Expected: of tracked changes what is there now is read: both give "30" for 25 that was corrected to 30. A line that was moved (w:moveFrom and
#           w:moveTo, by which Word tracks a line that is dragged) is at its new place only.
# Happens:  word-extractor and any-text leave deleted text out and read moved text at both places, without a word. mammoth and officeparser read
#           it once (officeparser since its version 8: 7.8.0 read it twice).
# Matters:  Of three deliveries in a list sent by a supplier there are four once somebody has put them in order: 25 kg of rice are received twice.
#           A file with changes that are not accepted yet is sent back.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts jszip@3.10.1 mammoth@1.13.0 word-extractor@1.0.4 any-text@1.2.0 officeparser@8.1.1
cat >ask.mjs <<'JS'
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import JSZip from 'jszip';
const require = createRequire(import.meta.url);
const version = (name) => `${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version}`;
console.log('node', process.version, ...['mammoth', 'word-extractor', 'any-text', 'officeparser'].map(version));

const run = (text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
let changes = 0;
const changed = (how, inside) => `<w:${how} w:id="${++changes}" w:author="A" w:date="2026-09-01T06:12:00Z">${inside}</w:${how}>`;
const line = (...runs) => `<w:p>${runs.join('')}</w:p>`;
const body = [
  line(changed('moveFrom', run('rice 25 kg'))),
  line(run('oil '), changed('del', '<w:r><w:delText>25</w:delText></w:r>'), changed('ins', run('30')), run(' kg')),
  line(run('salt 5 kg')),
  line(changed('moveTo', run('rice 25 kg'))),
].join('');
const head = '<?xml version="1.0" encoding="UTF-8"?>';
const at = 'http://schemas.openxmlformats.org';
const file = new JSZip();
file.file('[Content_Types].xml', `${head}<Types xmlns="${at}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`);
file.file('_rels/.rels', `${head}<Relationships xmlns="${at}/package/2006/relationships"><Relationship Id="r1" Type="${at}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`);
file.file('word/document.xml', `${head}<w:document xmlns:w="${at}/wordprocessingml/2006/main"><w:body>${body}<w:sectPr/></w:body></w:document>`);
writeFileSync('list.docx', await file.generateAsync({ type: 'nodebuffer' }));

const readers = {
  mammoth: async () => (await require('mammoth').extractRawText({ path: 'list.docx' })).value,
  'word-extractor': async () => (await new (require('word-extractor'))().extract('list.docx')).getBody(),
  'any-text': async () => {
    const module = await import('any-text');
    return (module.default.default ?? module.default).getText('list.docx');
  },
  officeparser: async () => (await (await (await import('officeparser')).parseOffice('list.docx')).to('text')).value,
};
const seen = [];
for (const [name, read] of Object.entries(readers)) {
  const text = await read();
  const count = (words) => text.split(words).length - 1;
  console.log(`${name}: ${JSON.stringify(text)}`);
  seen.push(`${count('rice 25 kg')} ${count('oil 30 kg')} ${count('salt 5 kg')}`);
}
const asDescribed = seen.join() === '1 1 1,2 1 1,2 1 1,1 1 1';
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.mjs
