#!/usr/bin/env bash
# chrono-node reads four common ways to say a time in Chinese as another time.
#
# Expected: chrono.zh.hans reads a time as it is meant, or finds none. 一刻 is a quarter of an hour, 晚上12点 is midnight, 傍晚 the
#           early evening, and 26年 in a note of these years is 2026, as 26 is to the package's English.
# Happens:  十点一刻 is 10:01 (十点三刻 is 10:03), 晚上12点 is noon, 傍晚六点 is six in the morning, 26年9月1日 lies in the year 26.
#           Hours are called certain (isCertain('hour')); what was not understood is left out of `text` at most.
# Matters:  "Accepted at 十点一刻" spoken into a phone is 14 minutes off, and supper is at six in the morning. Whoever uses it compares
#           `text` with the whole of what was said, and refuses 刻 and 晚上12点.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts chrono-node@2.10.3
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const chrono = require('chrono-node');
console.log('node', process.version, 'chrono-node', JSON.parse(readFileSync('node_modules/chrono-node/package.json')).version);
const spoken = new Date(2026, 8, 3, 13, 0);
const read = {};
const meant = { 上午十点十五分: '10:15', 十点一刻: '10:15', 十点三刻: '10:45', 晚上12点: '0:00', 下午六点: '18:00', 傍晚六点: '18:00', '2026年9月1日': '2026', '26年9月1日': '2026' };
for (const [said, sense] of Object.entries(meant)) {
  const [found] = chrono.zh.hans.parse(said, spoken);
  const get = (part) => found.start.get(part);
  read[said] = said.includes('年') ? String(get('year')) : `${get('hour')}:${String(get('minute')).padStart(2, '0')}`;
  console.log(said, 'means', sense, 'read as', read[said], 'from', found.text, said.includes('年') ? '' : `certain ${found.start.isCertain('hour')}`);
}
const asDescribed =
  Object.values(read).join() === ['10:15', '10:01', '10:03', '12:00', '18:00', '6:00', '2026', '26'].join();
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.cjs
