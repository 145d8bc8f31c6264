#!/usr/bin/env bash
# pdfreader leaves what is bold out of a ledger that a browser printed, and pdf2json reads its bold total as GGGGGG.
#
# Expected: both give all text of a page with its place. What is set in bold is text like the rest: poppler, from the same file, has all of it.
# Happens:  most Chinese fonts have no bold face, so Chromium draws one, as a font of Type 3 with a table of its characters (ToUnicode). Of
#           it pdfreader gives nothing, without an error: the heading and the total are missing. pdf2json gives one G for nearly
#           every letter and digit once both stand in one line.
# Matters:  Heads and totals are what is bold in a form. A list read so begins without its columns, and its total is missing or another one. Printed
#           ledgers are no source here; what must be read again is exported as a table.
#
# Needs Chromium, poppler and the font WenQuanYi Micro Hei (Debian: chromium, poppler-utils, fonts-wqy-microhei).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts pdfreader@3.0.8 pdf2json@4.0.3
cat >ledger.html <<'HTML'
<!doctype html><meta charset="utf-8"><body style="font-family: 'WenQuanYi Micro Hei'">
<p><b>入库台账</b></p><p>大米 25.00</p><p><b>合计 130.25 kg, Lot B2</b></p><p>完</p>
HTML
chromium --version
HOME=$folder chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --print-to-pdf=ledger.pdf ledger.html 2>/dev/null
echo "fonts: $(pdffonts ledger.pdf | sed 1,2d | sed -E 's/ {2,}.*//' | sort | uniq -c | tr -s ' \n' ' ')"
echo "poppler: $(pdftotext ledger.pdf - | tr -s '\n\f' ' ')"
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import PDFParser from 'pdf2json';
import { PdfReader } from 'pdfreader';
const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version;
const one = await new Promise((resolve, reject) => {
  const texts = [];
  new PdfReader().parseFileItems('ledger.pdf', (error, item) => {
    if (error) reject(error);
    else if (!item) resolve(texts.join(' | '));
    else if (item.text) texts.push(item.text);
  });
});
const other = await new Promise((resolve, reject) => {
  const parser = new PDFParser(null, true);
  parser.on('pdfParser_dataError', reject);
  parser.on('pdfParser_dataReady', ({ Pages }) => resolve(Pages[0].Texts.flatMap(({ R }) => R.map(({ T }) => T)).join(' | ')));
  parser.loadPDF('ledger.pdf');
});
console.log('node', process.version, 'pdfreader', version('pdfreader'), 'pdf2json', version('pdf2json'));
console.log('pdfreader:', one);
console.log('pdf2json:', other);
const bare = (text) => text.replaceAll(/[ |]/g, '');
const asDescribed = bare(one) === '大米25.00完' && /^入库台账大米25\.00合计(?!130).*完$/.test(bare(other));
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.mjs 2>/dev/null | grep -v '^Warning:' || [ "${PIPESTATUS[0]}" = 0 ]
