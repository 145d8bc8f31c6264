#!/usr/bin/env bash
# Readers of Word files lose the ticks of a form: what was ticked and what was not read the same.
#
# Expected: a form in .docx is ticked by a character of a symbol font (w:sym, what "insert symbol" writes: R and £ of Wingdings 2 are a
#           ticked and an empty box) or by a check box (w14:checkbox). The text read from the file holds a sign for either, or the reader
#           says what it left out.
# Happens:  officeparser and word-extractor give 合格 不合格 for both ways, whichever is ticked, without a word. mammoth's
#           extractRawText() reads the symbols and leaves the check boxes out; only its HTML has all.
# Matters:  Self-inspection forms and certificates of suppliers are pages of such boxes: read so, every answer is "yes, no".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts docx@9.7.1 officeparser@8.1.1 word-extractor@1.0.4 mammoth@1.13.0
cat >ask.mjs <<'JS'
import { readFileSync, writeFileSync } from 'node:fs';
import { CheckBox, Document, Packer, Paragraph, SymbolRun, TextRun } from 'docx';
import mammoth from 'mammoth';
import { parseOffice } from 'officeparser';
import WordExtractor from 'word-extractor';
const names = ['docx', 'officeparser', 'word-extractor', 'mammoth'];
const versionOf = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version;
console.log('node', process.version, ...names.flatMap((name) => [name, versionOf(name)]));

const box = (ticked) => new SymbolRun({ char: ticked ? '0052' : '00A3', symbolfont: 'Wingdings 2' });
const form = (sound) =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph({ children: [box(sound), new TextRun('合格 '), box(!sound), new TextRun('不合格')] }),
            new Paragraph({
              children: [new CheckBox({ checked: sound }), new TextRun('有 '), new CheckBox({ checked: !sound }), new TextRun('无')],
            }),
          ],
        },
      ],
    }),
  );
const readers = {
  officeparser: async (file) => (await (await parseOffice(file)).to('text')).value,
  'word-extractor': async (file) => (await new WordExtractor().extract(file)).getBody(),
  'mammoth text': async (path) => (await mammoth.extractRawText({ path })).value,
  'mammoth HTML': async (path) => (await mammoth.convertToHtml({ path })).value,
};
writeFileSync('sound.docx', await form(true));
writeFileSync('unsound.docx', await form(false));
const told = {};
for (const [name, read] of Object.entries(readers)) {
  const [sound, unsound] = [(await read('sound.docx')).trim(), (await read('unsound.docx')).trim()];
  told[name] = sound.replace(/\s+/g, ' ');
  console.log(`${name}: ${told[name]}`, sound === unsound ? '- the same for the opposite ticks' : '');
  told[name] = sound === unsound ? 'same' : sound;
}
const asDescribed =
  told.officeparser === 'same' &&
  told['word-extractor'] === 'same' &&
  /^☑合格 □不合格\s+有 无$/.test(told['mammoth text']) &&
  told['mammoth HTML'].includes('checked');
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.mjs
