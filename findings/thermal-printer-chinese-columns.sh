#!/usr/bin/env bash
# node-thermal-printer counts Chinese characters as one column each.
#
# Expected: with `width` 32 and the character set CHINA a line of leftRight() or tableCustom() has 32 columns: a Chinese character is
#           two columns wide on the printers that have them.
# Happens:  it is counted as one: 土豆 and its price take 34 columns, and the price, which should end the line, is broken over to
#           the next. Latin lines are right.
# Matters:  Labels of retained samples and slips of deliveries come out in two ragged lines, or with the last digit of the weight by
#           itself on a second one. Lines are filled with spaces before they are handed over.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts node-thermal-printer@4.6.1
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { CharacterSet, PrinterTypes, ThermalPrinter } = require('node-thermal-printer');
console.log('node', process.version, 'node-thermal-printer', JSON.parse(readFileSync('node_modules/node-thermal-printer/package.json')).version);
function columnsOf(name) {
  const printer = new ThermalPrinter({ type: PrinterTypes.EPSON, interface: 'tcp://127.0.0.1', width: 32, characterSet: CharacterSet.CHINA });
  const start = printer.getBuffer()?.length ?? 0;
  printer.leftRight(name, '12.50');
  printer.tableCustom([
    { text: name, align: 'LEFT', width: 0.5 },
    { text: '12.50', align: 'RIGHT', width: 0.5 },
  ]);
  const text = new TextDecoder('gb18030').decode(printer.getBuffer().subarray(start));
  const lines = text.slice(text.indexOf(name)).split('\n').filter(Boolean);
  const wide = (line) => [...line].reduce((sum, character) => sum + (/\p{Script=Han}/u.test(character) ? 2 : 1), 0);
  for (const line of lines) console.log(JSON.stringify(line), 'columns', wide(line));
  return lines.map(wide).join();
}
const latin = columnsOf('Potato');
const chinese = columnsOf('土豆');
const asDescribed = latin === '32,32' && chinese === '34,34';
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.cjs
