#!/usr/bin/env bash
# chinese-numbers-converter takes the weight 两 (50 g) for the number two, and glues it to the number before it.
#
# Expected: "converts Chinese numerals in a string into Arabic numerals": 三两 is a number and a measure word, like 三斤, and becomes
#           "3两".
# Happens:  三斤 becomes "3斤", but 三两 becomes "32", 一两 "12", and 二十斤三两 "20斤32": a weight of 150 g is a count of thirty-two.
# Matters:  Cooks weigh in 斤 and 两. Whoever reads such texts takes weights apart before numbers.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts chinese-numbers-converter@2.3.1
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const loaded = require('chinese-numbers-converter');
const ChineseNumber = loaded.default ?? loaded;
const { version } = JSON.parse(readFileSync('node_modules/chinese-numbers-converter/package.json'));
console.log('node', process.version, 'chinese-numbers-converter', version);
const read = (text) => {
  const outcome = new ChineseNumber(text).toArabicString();
  console.log(text, '->', outcome);
  return outcome;
};
const jin = read('盐三斤');
const two = read('两斤');
const liang = read('盐三两');
const one = read('一两');
const both = read('土豆二十斤三两');
const asDescribed = jin === '盐3斤' && two === '2斤' && liang === '盐32' && one === '12' && both === '土豆20斤32';
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.cjs
