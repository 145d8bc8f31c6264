#!/usr/bin/env bash
# zxing reads one GS1 label as another text in each of three codes, and a parser of GS1 refuses the one of the Data Matrix.
#
# Expected: told ASSUME_GS1, @zxing/library gives the element string of a label in one form, whatever code it is printed in: FNC1 between
#           a lot and what follows as <GS>, and in front either the symbology identifier or nothing.
# Happens:  GS1-128 comes with "]C1" in front, a QR code with nothing, a Data Matrix with a <GS>, at which gs1-barcode-parser-mod says
#           "no valid AI". Without the hint the lot of GS1-128 runs into the date: (10)A1(17)270901 is the lot A117270901.
# Matters:  The same sack is found by one of its two codes and not by the other. What comes first is stripped, and the hint always given.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @zxing/library@0.23.0 bwip-js@4.11.4 gs1-barcode-parser-mod@1.2.1
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const bwip = require('bwip-js');
const { parseBarcode } = require('gs1-barcode-parser-mod');
const zxing = require('@zxing/library');
const versionOf = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version;
console.log('node', process.version, ...['@zxing/library', 'bwip-js', 'gs1-barcode-parser-mod'].flatMap((name) => [name, versionOf(name)]));

// Draws a code into greys: bars are rows of widths, square codes are modules, each four points wide, with a quiet border of ten.
function greysOf(bcid, text) {
  const [{ sbs, pixs, pixx, pixy }] = bwip.raw(bcid, text, {});
  const rows = sbs
    ? Array(20).fill(sbs.flatMap((width, index) => Array(width).fill(index % 2 === 0)))
    : Array.from({ length: pixy }, (_, y) => Array.from({ length: pixx }, (_, x) => pixs[y * pixx + x] === 1));
  const [width, height] = [(rows[0].length + 20) * 4, (rows.length + 20) * 4];
  const greys = new Uint8ClampedArray(width * height).fill(255);
  for (let at = 0; at < greys.length; at += 1) {
    if (rows[Math.floor(at / width / 4) - 10]?.[Math.floor((at % width) / 4) - 10]) greys[at] = 0;
  }
  return new zxing.RGBLuminanceSource(greys, width, height);
}
const { BarcodeFormat, DecodeHintType } = zxing;
const formats = { 'gs1-128': BarcodeFormat.CODE_128, gs1qrcode: BarcodeFormat.QR_CODE, gs1datamatrix: BarcodeFormat.DATA_MATRIX };
function read(code, isGs1) {
  const hints = new Map([[DecodeHintType.POSSIBLE_FORMATS, [formats[code]]], ...(isGs1 ? [[DecodeHintType.ASSUME_GS1, true]] : [])]);
  const picture = new zxing.BinaryBitmap(new zxing.HybridBinarizer(greysOf(code, '(01)06901234567892(10)A1(17)270901')));
  const text = new zxing.MultiFormatReader().decode(picture, hints).getText();
  let parsed;
  try {
    parsed = parseBarcode(text).parsedCodeItems.map(({ ai, data }) => `(${ai})${data instanceof Date ? data.toLocaleDateString('sv') : data}`).join('');
  } catch (error) {
    parsed = `refused: ${error}`;
  }
  console.log(code, isGs1 ? 'with ASSUME_GS1' : 'without', JSON.stringify(text), '->', parsed);
  return text + ' ' + parsed;
}
const seen = [read('gs1-128', true), read('gs1qrcode', true), read('gs1datamatrix', true), read('gs1-128', false)];
const whole = '(01)06901234567892(10)A1(17)2027-09-01';
const asDescribed =
  seen[0] === `]C1010690123456789210A1\x1d17270901 ${whole}` &&
  seen[1] === `010690123456789210A1\x1d17270901 ${whole}` &&
  seen[2] === '\x1d010690123456789210A1\x1d17270901 refused: no valid AI' &&
  seen[3] === '010690123456789210A117270901 (01)06901234567892(10)A117270901';
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.cjs
