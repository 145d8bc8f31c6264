#!/usr/bin/env bash
# pinyin-pro finds no 绿豆 for whoever types lv or lvdou.
#
# Expected: match(text, pinyin) tells whether a name fits the pinyin that was typed. ü has no key: on every
#           Chinese keyboard 绿 is typed lv, and pinyin('绿', { v: true }) of the same package writes it so.
# Happens:  lv and lvdou find nothing; ludou, which is how 露豆 or 鹿豆 are typed, and lüdou do. There is no option for it.
# Matters:  绿豆, 绿茶, 驴肉, 女 are not found in a list of goods by the letters that cooks type; they enter the thing a second time.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts pinyin-pro@3.29.4
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { match, pinyin } = require('pinyin-pro');
console.log('node', process.version, 'pinyin-pro', JSON.parse(readFileSync('node_modules/pinyin-pro/package.json')).version);
console.log('绿豆 written with v:', pinyin('绿豆', { toneType: 'none', v: true }));
const found = {};
for (const typed of ['lv', 'lvdou', 'ludou', 'lüdou', 'ld']) {
  found[typed] = match('绿豆', typed);
  console.log('绿豆 for', typed, '->', JSON.stringify(found[typed]));
}
const asDescribed =
  found.lv === null && found.lvdou === null && ['ludou', 'lüdou', 'ld'].every((typed) => found[typed]?.join() === '0,1');
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.cjs
