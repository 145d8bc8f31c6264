#!/usr/bin/env bash
# SheetJS reads a day in China as a millisecond before it, and writes it back as the day before.
#
# Expected: with `cellDates` a cell of 2026-09-01 is local midnight of that day, and a book written from it says 2026-09-01.
# Happens:  at +08:00 the Date is 2026-08-31 23:59:59.999, since Shanghai was 5 min 43 s off in 1899 and the difference is rounded; written
#           with `cellDates` the cell is `t="d"` with 2026-08-31T23:59:59.999Z. At UTC all is well.
# Matters:  Who takes the date part of the Date, or of the cell, has every use-by day a day early.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts xlsx@0.18.5
cat >ask.cjs <<'JS'
const XLSX = require('xlsx');
const bookOf = (day, options) => {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([[day]], options), 's');
  return XLSX.write(book, { type: 'buffer', ...options });
};
const read = XLSX.read(bookOf(new Date(2026, 8, 1), {}), { cellDates: true }).Sheets.s.A1.v;
const local = (at) => new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString();
const parts = XLSX.CFB.read(bookOf(read, { cellDates: true }), { type: 'buffer' });
const xml = Buffer.from(XLSX.CFB.find(parts, 'sheet1.xml').content).toString('utf8');
const [, written] = /<v>([^<]*)<\/v>/.exec(xml);
console.log(process.env.TZ, 'xlsx', XLSX.version, 'read as', local(read), 'written as', written);
process.exit(local(read).startsWith(process.argv[2]) && written.startsWith(process.argv[2]) ? 0 : 1);
JS
TZ=UTC node ask.cjs 2026-09-01T00:00:00 && TZ=Asia/Shanghai node ask.cjs 2026-08-31T23:59:59 && echo 'as described' || { echo CHANGED; exit 1; }
