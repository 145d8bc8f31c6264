#!/usr/bin/env bash
# A stock of nothing is 5.551 kg in a dBASE table that dbf wrote, and every day is missing from it.
#
# Expected: dbf makes a column for each kind of value; a number stands in the 18 characters of its column with three decimals, as the table's own
#           head says, or is refused.
# Happens:  a number is written as JavaScript spells it and cut off at 18 characters: what is left of 0.1 + 0.2 - 0.3 kg, 5.551115123125783e-17,
#           loses its exponent and is read as 5.551 kg, a third of a milligram as 3.333 kg. A column of Dates is left out, without an
#           error; the other columns are there.
# Matters:  Stocks are sums and differences, and what is left of a used-up sack is just such a number: the other program buys no rice. Use-by
#           days are gone. Amounts are integers of grams here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts dbf@0.2.0 dbffile@1.13.0
cat >ask.cjs <<'JS'
const { readFileSync, writeFileSync } = require('node:fs');
const { structure } = require('dbf');
const { DBFFile } = require('dbffile');
const version = (name) => `${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version}`;
console.log('node', process.version, version('dbf'), version('dbffile'));
const rows = [
  { what: 'rice', kg: 25.5, use_by: new Date('2027-09-01T00:00:00Z') },
  { what: 'oil', kg: 0.1 + 0.2 - 0.3, use_by: new Date('2027-03-01T00:00:00Z') },
  { what: 'iodine', kg: 1e-6 / 3, use_by: new Date('2028-03-01T00:00:00Z') },
];
writeFileSync('stock.dbf', Buffer.from(structure(rows).buffer));
(async () => {
  const table = await DBFFile.open('stock.dbf');
  const columns = table.fields.map(({ name, type, size, decimalPlaces }) => `${name} ${type} ${size}.${decimalPlaces}`).join();
  console.log('columns:', columns);
  const read = await table.readRecords();
  rows.forEach(({ what, kg }, at) => console.log(`${what}: written ${kg} kg, read ${read[at].kg} kg`));
  const asDescribed =
    columns === 'what C 254.0,kg N 18.3' && read.map(({ kg }) => kg).join() === '25.5,5.551115123125783,3.333333333333333';
  console.log(asDescribed ? 'as described' : 'CHANGED');
  process.exit(asDescribed ? 0 : 1);
})();
JS
node ask.cjs
