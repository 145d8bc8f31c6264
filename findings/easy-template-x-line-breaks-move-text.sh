#!/usr/bin/env bash
# easy-template-x puts what stands behind a field between the first and the second line of the field's text.
#
# Expected: a line break in a value becomes a line break in the Word file (its README fills fields with "Very important\ntext here!"),
#           and what the template has behind the field stays behind it: "Leftover: {what}, signed {who}".
# Happens:  the first line, then everything that follows the field in the same run of text, then the other lines: "Leftover: rice 2 kg,
#           signed Wang" and below it "soup 1 kg". docxtemplater, given the same template and data, writes the lines in a row.
# Matters:  A printed ledger says of two lines that one was signed for and the other is a remark below the name. Fields that may have
#           several lines must end their run, which nobody sees in Word, or their paragraph.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts easy-template-x@7.2.8 docxtemplater@3.71.0 pizzip@3.2.0
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import Docxtemplater from 'docxtemplater';
import { TemplateHandler } from 'easy-template-x';
import PizZip from 'pizzip';
const versionOf = (name) => `${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version}`;
console.log('node', process.version, versionOf('easy-template-x'), versionOf('docxtemplater'));

const package_ = 'http://schemas.openxmlformats.org/package/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
function word(...runs) {
  const zip = new PizZip();
  zip.file('[Content_Types].xml', `<Types xmlns="${package_}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`);
  zip.file('_rels/.rels', `<Relationships xmlns="${package_}/relationships"><Relationship Id="rId1" Type="${office}" Target="word/document.xml"/></Relationships>`);
  const text = runs.map((run) => `<w:r><w:t xml:space="preserve">${run}</w:t></w:r>`).join('');
  zip.file('word/document.xml', `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p>${text}</w:p></w:body></w:document>`);
  return zip.generate({ type: 'nodebuffer' });
}
const textOf = (file) => new PizZip(file).file('word/document.xml').asText().replace(/<w:br\/>/g, ' / ').replace(/<[^>]+>/g, '');
const data = { what: 'rice 2 kg\nsoup 1 kg', who: 'Wang' };
const seen = [];
for (const runs of [['Leftover: {what}, signed {who}'], ['Leftover: {what}', ', signed {who}']]) {
  const other = new Docxtemplater(new PizZip(word(...runs)), { linebreaks: true });
  other.render(data);
  const own = textOf(await new TemplateHandler().process(word(...runs), data));
  const others = textOf(other.getZip().generate({ type: 'nodebuffer' }));
  console.log(`${runs.length} run(s): easy-template-x "${own}", docxtemplater "${others}"`);
  seen.push(own, others);
}
const right = 'Leftover: rice 2 kg / soup 1 kg, signed Wang';
const asDescribed = seen.join('|') === ['Leftover: rice 2 kg, signed Wang / soup 1 kg', right, right, right].join('|');
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.mjs
